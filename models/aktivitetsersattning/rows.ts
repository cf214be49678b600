/**
 * Fills the probability rows of one arm for one draw: [epoch][state][months since support][months in spell][row class][to].
 * The arms differ only in the states of support and waiting and in whether a lost job can lead back; everything else is the same
 * numbers, so that equal targets give bit-equal arms.
 */
import { exp, pow } from '../../src/shared/portableMath.ts'
import { rowIndex, type Layout } from '../../src/engine/layout.ts'
import type { ClockSpec, Structure } from '../../src/engine/model.ts'
import type { Calibration, SolvedPathway } from './calibrate.ts'
import type { DrawHazards } from './drawHazards.ts'
import { fillProbs, MONTHS_PER_YEAR } from './hazards.ts'
import {
  fatigue,
  fillBackground,
  fillPreparing,
  fillRegularJob,
  fillStudies,
  fillSupport,
  fillSupportedJob,
  type WorkHazards,
} from './moves.ts'
import { closesIn } from './places.ts'
import type { ArmSettings } from './settings/settings.ts'
import { ALLOWANCE, PREPARING, REGULAR_JOB, STUDIES, SUPPORTED, SUPPORTED_JOB, SUPPORTED_ORDINARY, WAITING } from './states.ts'
import type { RowClass } from './strata.ts'

/** Persons per worker that the manuals of SE and CM allow: no dilution up to here. */
export const MANUAL_CASELOAD = 20

/** The part of the effect over FS that remains at a caseload: (20 / caseload)^β above 20, otherwise 1. */
export function shareOfEffect(caseload: number, beta: number): number {
  return caseload > MANUAL_CASELOAD ? pow(MANUAL_CASELOAD / caseload, beta) : 1
}

/** Months after a change of support worker in which the contact counts as new. */
export const NEW_CONTACT_MONTHS = 6

/** Share of the months in which the contact is new, when support workers leave with `turnover` (hazard per year): 1 − e^(−turnover · months / 12). */
export function shareNewContact(turnover: number): number {
  return 1 - exp((-turnover * NEW_CONTACT_MONTHS) / MONTHS_PER_YEAR)
}

/** FS plus a share of a pathway's effect over FS. No share, however large, makes a hazard negative. */
function partOfEffect(fs: WorkHazards, own: WorkHazards, share: number): WorkHazards {
  if (share === 1) return own
  return {
    supportedJob: Math.max(0, fs.supportedJob + share * (own.supportedJob - fs.supportedJob)),
    regularJob: Math.max(0, fs.regularJob + share * (own.regularJob - fs.regularJob)),
  }
}

/** What modifies the effect of a pathway over FS; each is neutral at its central value. */
export interface EffectModifiers {
  readonly beta: number
  readonly under25: number
  readonly newContact: number
}

/**
 * Hazards to work in `pathway` with the posts of `arm`, for one sex and age: FS plus what caseload, changes of support worker and age
 * leave of the effect over FS. Posts that do not exist do not change hands.
 */
export function workInPathway(
  pathway: SolvedPathway,
  arm: Pick<ArmSettings, 'caseload' | 'posts' | 'turnover'>,
  calibration: Calibration,
  { sex, under25 }: Pick<RowClass, 'sex' | 'under25'>,
  modifiers: EffectModifiers,
): WorkHazards {
  const newContact = arm.posts === null ? 0 : modifiers.newContact * shareNewContact(arm.turnover)
  const share = shareOfEffect(arm.caseload, modifiers.beta) * (1 - newContact) * (under25 ? modifiers.under25 : 1)
  return partOfEffect(calibration.FS[sex], calibration[pathway][sex], share)
}

/** First elapsed month of each piece of a clock; −1 for "never begun". */
function firstMonths(clock: ClockSpec): readonly number[] {
  return clock.neverPiece ? [-1, ...clock.cuts] : clock.cuts
}

/** What the rows of one arm need to know in one draw. */
export interface ArmHazards {
  readonly h: DrawHazards
  readonly arm: ArmSettings
  /** Hazards to work by row class: in the arm's own support, in the first stage of a stepped pathway (null: as without support), in FS. */
  readonly ownWork: readonly WorkHazards[]
  readonly firstWork: readonly WorkHazards[] | null
  readonly ordinaryWork: readonly WorkHazards[]
}

/** Where somebody stands: months since support began (−1: never) and in the spell, row class, project closed or not. */
export interface Standing {
  state: number
  since: number
  spell: number
  stratum: number
  rowClass: RowClass
  closed: boolean
}

/** Hazards out of a state, added to `out` (one entry per destination). */
export function fillHazards({ h, arm, ownWork, firstWork, ordinaryWork }: ArmHazards, at: Standing, out: Float64Array): void {
  const { state, since, spell, stratum } = at
  const { after30, dailyActivities } = at.rowClass
  const inTime = since >= 0 && since < arm.supportMonths
  // a lost job may lead back to the arm's support, after closing to ordinary cooperation; the engine asks for a held place
  const backTo = !inTime ? -1 : at.closed ? SUPPORTED_ORDINARY : SUPPORTED
  const lossFactor = dailyActivities && arm.dailyActivitiesInWork === 'parallel' ? h.parallelLoss : 1
  if (state === SUPPORTED_JOB) return fillSupportedJob(h, spell, after30, backTo, out, lossFactor)
  if (state === REGULAR_JOB) return fillRegularJob(h, spell, after30, backTo, out, lossFactor)
  if (state === STUDIES) return fillStudies(h, spell, after30, out)
  // after 30 nobody is on the allowance, and the states after 30 are for good
  if (after30 || isForGood(state)) return
  if (state === PREPARING) return fillPreparing(h, firstWork ? firstWork[stratum] : null, since, out)
  if (state === WAITING) out[ALLOWANCE] += h.giveUp * fatigue(spell)
  if (inTime && state === SUPPORTED) return fillSupport(h, ownWork[stratum], since, out)
  const ordinary = state === SUPPORTED_ORDINARY || (state === WAITING && arm.whileWaiting === 'fs')
  if (inTime && ordinary) return fillSupport(h, ordinaryWork[stratum], since, out)
  fillBackground(h, out)
}

/** States that nobody leaves, and the one before somebody is there. */
const isForGood = (state: number) => state > STUDIES && state !== PREPARING

/** States whose rows change with each clock; for the others the first piece is filled and copied. */
const usesSince = (state: number) => (state !== ALLOWANCE && state < STUDIES) || state === PREPARING
const usesSpell = (state: number, h: DrawHazards) =>
  state === SUPPORTED_JOB || state === REGULAR_JOB || state === STUDIES || (state === WAITING && h.giveUp > 0)

/** What the hazards of an arm are made of in one draw. */
export function makeArmHazards(
  arm: ArmSettings,
  classes: readonly RowClass[],
  h: DrawHazards,
  calibration: Calibration,
  modifiers: EffectModifiers,
): ArmHazards {
  const by = (pathway: SolvedPathway) => classes.map((c) => workInPathway(pathway, arm, calibration, c, modifiers))
  const ordinaryWork = classes.map((c) => calibration.FS[c.sex])
  const own = arm.pathway === 'stepped' ? 'SE' : arm.pathway
  return {
    h,
    arm,
    ownWork: own === 'none' ? ordinaryWork : by(own),
    firstWork: arm.pathway === 'stepped' && arm.firstStage === 'CM' ? by('CM') : null,
    ordinaryWork,
  }
}

export function fillRows(
  structure: Structure,
  layout: Layout,
  classes: readonly RowClass[],
  hazardsOf: ArmHazards,
  out: Float64Array,
): void {
  const { arm, h } = hazardsOf
  const since = firstMonths(structure.clocks[0])
  const spell = firstMonths(structure.clocks[1])
  const { S } = layout
  const hazards = new Float64Array(S)
  const at: Standing = { state: 0, since: 0, spell: 0, stratum: 0, rowClass: classes[0], closed: false }
  const block = layout.G * S
  for (let epoch = 0; epoch < layout.epochs; epoch++) {
    at.closed = arm.posts !== null && structure.epochs[epoch] >= closesIn(arm)
    for (let state = 0; state < S; state++) {
      at.state = state
      for (let i = 0; i < since.length; i++) {
        for (let j = 0; j < spell.length; j++) {
          const first = rowIndex(layout, epoch, state, i, j, 0) * S
          const i0 = usesSince(state) ? i : 0
          const j0 = usesSpell(state, h) ? j : 0
          if (i0 !== i || j0 !== j) {
            const like = rowIndex(layout, epoch, state, i0, j0, 0) * S
            for (let k = 0; k < block; k++) out[first + k] = out[like + k]
            continue
          }
          at.since = since[i]
          at.spell = spell[j]
          for (let stratum = 0; stratum < layout.G; stratum++) {
            at.stratum = stratum
            at.rowClass = classes[stratum]
            hazards.fill(0)
            fillHazards(hazardsOf, at, hazards)
            fillProbs(hazards, state, out, first + stratum * S)
          }
        }
      }
    }
  }
}
