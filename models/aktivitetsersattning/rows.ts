/**
 * Fills the probability rows of one arm for one draw: [epoch][state][months since support][months in spell][sex × after 30][to].
 * The arms differ only in the states of support and waiting and in whether a lost job can lead back; everything else is the same
 * numbers, so that equal targets give bit-equal arms.
 */
import { pow } from '../../src/shared/portableMath.ts'
import { rowIndex, type Layout } from '../../src/engine/layout.ts'
import type { ClockSpec, Structure } from '../../src/engine/model.ts'
import type { Calibration } from './calibrate.ts'
import type { DrawHazards } from './drawHazards.ts'
import { fillProbs } from './hazards.ts'
import { fillBackground, fillRegularJob, fillStudies, fillSupport, fillSupportedJob, type WorkHazards } from './moves.ts'
import type { ArmSettings } from './settings/settings.ts'
import {
  ALLOWANCE,
  isAfter30,
  MAN,
  REGULAR_JOB,
  sexOf,
  STATE_COUNT,
  STUDIES,
  SUPPORTED,
  SUPPORTED_JOB,
  SUPPORTED_ORDINARY,
  WAITING,
  WOMAN,
} from './states.ts'

/** Persons per worker that the manuals of SE and CM allow: no dilution up to here. */
export const MANUAL_CASELOAD = 20

/** The part of the effect over FS that remains at a caseload: (20 / caseload)^β above 20, otherwise 1. */
export function shareOfEffect(caseload: number, beta: number): number {
  return caseload > MANUAL_CASELOAD ? pow(MANUAL_CASELOAD / caseload, beta) : 1
}

/** Hazards to work in the arm's own pathway for one sex: FS plus what remains of the arm's effect over FS. */
export function workInArm(arm: ArmSettings, calibration: Calibration, sex: number, beta: number): WorkHazards {
  const fs = calibration.FS[sex]
  if (arm.pathway === 'none' || arm.pathway === 'FS') return fs
  const own = calibration[arm.pathway][sex]
  const rest = shareOfEffect(arm.caseload, beta)
  if (rest === 1) return own
  return {
    supportedJob: fs.supportedJob + rest * (own.supportedJob - fs.supportedJob),
    regularJob: fs.regularJob + rest * (own.regularJob - fs.regularJob),
  }
}

/** First elapsed month of each piece of a clock; −1 for "never begun". */
function firstMonths(clock: ClockSpec): readonly number[] {
  return clock.neverPiece ? [-1, ...clock.cuts] : clock.cuts
}

/** What the rows of one arm need to know in one draw. */
export interface ArmHazards {
  readonly h: DrawHazards
  /** Hazards to work by sex: in the arm's own pathway, and in ordinary cooperation. */
  readonly ownWork: readonly WorkHazards[]
  readonly ordinaryWork: readonly WorkHazards[]
  readonly supportMonths: number
  /** Those who wait are in ordinary cooperation. */
  readonly ordinaryWhileWaiting: boolean
}

/** Where somebody stands: months since support began (−1: never) and in the spell, sex, before or after 30, project closed or not. */
export interface Standing {
  state: number
  since: number
  spell: number
  sex: number
  after30: boolean
  closed: boolean
}

/** Hazards out of a state, added to `out` (one entry per destination). */
export function fillHazards(
  { h, ownWork, ordinaryWork, supportMonths, ordinaryWhileWaiting }: ArmHazards,
  at: Standing,
  out: Float64Array,
): void {
  const { state, since, spell, sex, after30 } = at
  const inTime = since >= 0 && since < supportMonths
  // a lost job may lead back to the arm's support, after closing to ordinary cooperation; the engine asks for a held place
  const backTo = !inTime ? -1 : at.closed ? SUPPORTED_ORDINARY : SUPPORTED
  if (state === SUPPORTED_JOB) return fillSupportedJob(h, spell, after30, backTo, out)
  if (state === REGULAR_JOB) return fillRegularJob(h, spell, after30, backTo, out)
  if (state === STUDIES) return fillStudies(h, spell, after30, out)
  // after 30 nobody is on the allowance, and the states after 30 are for good
  if (after30 || state > STUDIES) return
  if (inTime && state === SUPPORTED) return fillSupport(h, ownWork[sex], since, out)
  const ordinary = state === SUPPORTED_ORDINARY || (state === WAITING && ordinaryWhileWaiting)
  if (inTime && ordinary) return fillSupport(h, ordinaryWork[sex], since, out)
  fillBackground(h, out)
}

/** States whose rows change with each clock; for the others the first piece is filled and copied. */
const usesSince = (state: number) => state !== ALLOWANCE && state < STUDIES
const usesSpell = (state: number) => state === SUPPORTED_JOB || state === REGULAR_JOB || state === STUDIES

export function fillRows(
  structure: Structure,
  layout: Layout,
  arm: ArmSettings,
  supportMonths: number,
  h: DrawHazards,
  calibration: Calibration,
  beta: number,
  out: Float64Array,
): void {
  const since = firstMonths(structure.clocks[0])
  const spell = firstMonths(structure.clocks[1])
  const hazards = new Float64Array(STATE_COUNT)
  const armHazards: ArmHazards = {
    h,
    ownWork: [workInArm(arm, calibration, WOMAN, beta), workInArm(arm, calibration, MAN, beta)],
    ordinaryWork: calibration.FS,
    supportMonths,
    ordinaryWhileWaiting: arm.whileWaiting === 'fs',
  }
  const at: Standing = { state: 0, since: 0, spell: 0, sex: WOMAN, after30: false, closed: false }
  const block = layout.G * STATE_COUNT
  for (let epoch = 0; epoch < layout.epochs; epoch++) {
    at.closed = arm.posts !== null && structure.epochs[epoch] >= arm.projectMonths
    for (let state = 0; state < STATE_COUNT; state++) {
      at.state = state
      for (let i = 0; i < since.length; i++) {
        for (let j = 0; j < spell.length; j++) {
          const first = rowIndex(layout, epoch, state, i, j, 0) * STATE_COUNT
          const i0 = usesSince(state) ? i : 0
          const j0 = usesSpell(state) ? j : 0
          if (i0 !== i || j0 !== j) {
            const like = rowIndex(layout, epoch, state, i0, j0, 0) * STATE_COUNT
            for (let k = 0; k < block; k++) out[first + k] = out[like + k]
            continue
          }
          at.since = since[i]
          at.spell = spell[j]
          for (let stratum = 0; stratum < layout.G; stratum++) {
            at.sex = sexOf(stratum)
            at.after30 = isAfter30(stratum)
            hazards.fill(0)
            fillHazards(armHazards, at, hazards)
            fillProbs(hazards, state, out, first + stratum * STATE_COUNT)
          }
        }
      }
    }
  }
}
