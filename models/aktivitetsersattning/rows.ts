/**
 * Fills the probability rows of one arm for one draw: [epoch][state][months since support][months in spell][sex × after 30][to].
 * The arms differ only in the states of support and waiting and in whether a lost job can lead back; everything else is the same
 * numbers, so that equal targets give bit-equal arms.
 */
import { pow } from '../../src/shared/portableMath.ts'
import { pieceCount, rowIndex, type Layout } from '../../src/engine/layout.ts'
import type { ClockSpec, Structure } from '../../src/engine/model.ts'
import type { Calibration } from './calibrate.ts'
import type { DrawHazards } from './drawHazards.ts'
import { fillProbs } from './hazards.ts'
import { fillBackground, fillRegularJob, fillStudies, fillSupport, fillSupportedJob, type WorkHazards } from './moves.ts'
import type { ArmSettings } from './settings.ts'
import { ALLOWANCE, REGULAR_JOB, STATE_COUNT, STUDIES, SUPPORTED, SUPPORTED_JOB, SUPPORTED_ORDINARY, WAITING } from './states.ts'

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

/** States whose rows change with the first or second clock; for the others one piece is filled and copied. */
const USES_SINCE = [WAITING, SUPPORTED, SUPPORTED_ORDINARY, SUPPORTED_JOB, REGULAR_JOB]
const USES_SPELL = [SUPPORTED_JOB, REGULAR_JOB, STUDIES]

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
  const ownWork = [workInArm(arm, calibration, 0, beta), workInArm(arm, calibration, 1, beta)]
  const copyRow = (from: number, to: number) => out.copyWithin(to * STATE_COUNT, from * STATE_COUNT, (from + 1) * STATE_COUNT)
  for (let epoch = 0; epoch < layout.epochs; epoch++) {
    const closed = arm.posts !== null && structure.epochs[epoch] >= arm.projectMonths
    for (let state = 0; state < STATE_COUNT; state++) {
      for (let i = 0; i < pieceCount(structure.clocks[0]); i++) {
        for (let j = 0; j < spell.length; j++) {
          for (let stratum = 0; stratum < layout.G; stratum++) {
            const row = rowIndex(layout, epoch, state, i, j, stratum)
            const i0 = USES_SINCE.includes(state) ? i : 0
            const j0 = USES_SPELL.includes(state) ? j : 0
            if (i0 !== i || j0 !== j) {
              copyRow(rowIndex(layout, epoch, state, i0, j0, stratum), row)
              continue
            }
            hazards.fill(0)
            const after30 = stratum >= 2
            const inTime = since[i] >= 0 && since[i] < supportMonths
            // a lost job leads back to the arm's support, after closing to ordinary cooperation; the engine asks for a held place
            const backTo = !inTime || after30 ? -1 : closed ? SUPPORTED_ORDINARY : SUPPORTED
            const sex = stratum & 1
            if (state === SUPPORTED_JOB) fillSupportedJob(h, spell[j], after30, backTo, hazards)
            else if (state === REGULAR_JOB) fillRegularJob(h, spell[j], after30, backTo, hazards)
            else if (state === STUDIES) fillStudies(h, spell[j], after30, hazards)
            else if (!after30) {
              // after 30 nobody is on the allowance or in support: these rows stay empty
              const ordinary = state === SUPPORTED_ORDINARY || (state === WAITING && arm.whileWaiting === 'fs')
              if (inTime && state === SUPPORTED) fillSupport(h, ownWork[sex], since[i], hazards)
              else if (inTime && ordinary) fillSupport(h, calibration.FS[sex], since[i], hazards)
              else if (state === ALLOWANCE || state === WAITING || state === SUPPORTED || state === SUPPORTED_ORDINARY) {
                fillBackground(h, hazards)
              }
            }
            fillProbs(hazards, state, out, row * STATE_COUNT)
          }
        }
      }
    }
  }
}
