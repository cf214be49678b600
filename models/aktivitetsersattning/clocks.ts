/**
 * The two clocks of the model: months since support began, and months in the present spell (job, studies, waiting).
 * Their cuts decide where probabilities and amounts may change; their reset tables decide what counts as a new beginning.
 */
import type { ClockSpec } from '../../src/engine/model.ts'
import { RULES_2026 } from './rules/2026.ts'
import { restartsSupport } from './places.ts'
import type { Settings } from './settings/settings.ts'
import { ALLOWANCE, PREPARING, REGULAR_JOB, SUPPORTED, SUPPORTED_JOB, SUPPORTED_ORDINARY, WAITING } from './states.ts'

/** First months of support, in which the early-support factor applies. */
export const EARLY_SUPPORT_MONTHS = 3
/** Tenure (months) at which the hazard of losing a job changes. */
export const TENURE_CUTS = [0, 6, 12, 24] as const
/** Months of waiting after which motivation has faded half way, and fully. */
export const FATIGUE_CUTS = [6, 12] as const
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
 * The clocks of a scenario over `states` states. The support clock is cut where any arm's support ends, the spell clock there too (a
 * person who waits in ordinary cooperation costs handling only that long) and where follow-up ends.
 */
export function makeClocks(settings: Settings, states: number): readonly [ClockSpec, ClockSpec] {
  const resetsSupport = new Uint8Array(states * states)
  const resetsSpell = new Uint8Array(states * states)
  const resets = (table: Uint8Array, from: number, to: number) => {
    if (from < states && to < states) table[from * states + to] = 1
  }
  // Support begins on admission and again when the place comes; it runs on when a project closes or a job is lost again. Time in a
  // preparatory stage is not support towards work: that begins after it, in the project or, when it has closed, in ordinary cooperation.
  for (const to of [WAITING, SUPPORTED, SUPPORTED_ORDINARY, PREPARING]) resets(resetsSupport, ALLOWANCE, to)
  for (const to of [SUPPORTED, SUPPORTED_ORDINARY]) resets(resetsSupport, PREPARING, to)
  if (settings.arms.every((arm) => arm.posts === null || restartsSupport(arm))) {
    for (const to of [SUPPORTED, PREPARING]) resets(resetsSupport, WAITING, to)
  }
  for (let from = 0; from < states; from++) {
    for (let to = 0; to < states; to++) {
      // A job that loses its subsidy but goes on is the same job: tenure and dormancy run on.
      if (from !== to && !(from === SUPPORTED_JOB && to === REGULAR_JOB)) resets(resetsSpell, from, to)
    }
  }
  const support = settings.arms.map((arm) => arm.supportMonths)
  const followUp = settings.arms.map((arm) => arm.followUpMonths)
  return [
    {
      id: 'sinceSupport',
      cuts: sortedUnique([0, EARLY_SUPPORT_MONTHS, ...support]),
      neverPiece: true,
      resets: resetsSupport,
    },
    {
      id: 'spell',
      cuts: sortedUnique([0, STUDY_TRIAL_MONTHS, ...TENURE_CUTS, ...FATIGUE_CUTS, DORMANT_MONTHS, SUBSIDY_MONTHS, ...support, ...followUp]),
      neverPiece: false,
      resets: resetsSpell,
    },
  ]
}
