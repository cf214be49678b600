/**
 * The two clocks of the model: months since support began, and months in the present spell (job, studies, waiting).
 * Their cuts decide where probabilities and amounts may change; their reset tables decide what counts as a new beginning.
 */
import type { ClockSpec } from '../../src/engine/model.ts'
import { RULES_2026 } from './rules/2026.ts'
import { ALLOWANCE, REGULAR_JOB, STATE_COUNT, SUPPORTED, SUPPORTED_JOB, SUPPORTED_ORDINARY, WAITING } from './states.ts'

/** First months of support, in which the early-support factor applies. */
export const EARLY_SUPPORT_MONTHS = 3
/** Tenure (months) at which the hazard of losing a job changes. */
export const TENURE_CUTS = [0, 6, 12, 24] as const
/** Dormant allowance, and with it the safe return, lasts this long. The same in every rule file; a test says so. */
export const DORMANT_MONTHS = RULES_2026.dormantMonths
/** Studies can be tried this long with the allowance kept. */
export const STUDY_TRIAL_MONTHS = RULES_2026.studyTrialMonths
/** Longest ordinary wage subsidy. */
export const SUBSIDY_MONTHS = RULES_2026.subsidyMonths

function sortedUnique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/**
 * supportMonths, followUpMonths: whole months ≥ 1 and ≥ 0. The spell clock is also cut where support ends (a person who waits in
 * ordinary cooperation costs handling only that long) and where follow-up ends.
 */
export function makeClocks(supportMonths: number, followUpMonths: number): readonly [ClockSpec, ClockSpec] {
  const resetsSupport = new Uint8Array(STATE_COUNT * STATE_COUNT)
  const resetsSpell = new Uint8Array(STATE_COUNT * STATE_COUNT)
  // Support begins on admission and again when the place comes; it runs on when a project closes or a job is lost again.
  for (const [from, to] of [
    [ALLOWANCE, WAITING],
    [ALLOWANCE, SUPPORTED],
    [ALLOWANCE, SUPPORTED_ORDINARY],
    [WAITING, SUPPORTED],
  ]) {
    resetsSupport[from * STATE_COUNT + to] = 1
  }
  for (let from = 0; from < STATE_COUNT; from++) {
    for (let to = 0; to < STATE_COUNT; to++) {
      // A job that loses its subsidy but goes on is the same job: tenure and dormancy run on.
      if (from !== to && !(from === SUPPORTED_JOB && to === REGULAR_JOB)) resetsSpell[from * STATE_COUNT + to] = 1
    }
  }
  return [
    {
      id: 'sinceSupport',
      cuts: sortedUnique([0, EARLY_SUPPORT_MONTHS, supportMonths]),
      neverPiece: true,
      resets: resetsSupport,
    },
    {
      id: 'spell',
      cuts: sortedUnique([0, STUDY_TRIAL_MONTHS, ...TENURE_CUTS, DORMANT_MONTHS, SUBSIDY_MONTHS, supportMonths, followUpMonths]),
      neverPiece: false,
      resets: resetsSpell,
    },
  ]
}
