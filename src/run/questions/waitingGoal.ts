/**
 * "What keeps the waiting below so many months with so much certainty?": the smallest staff, or the largest intake, that meets the goal.
 * A goal with a probability needs chance, so every candidate is simulated with the scenario's own draws, replications and seed; the
 * candidates are halved until two neighbours are left, which takes few runs because more posts never make the waiting longer.
 */
import type { Scenario } from '../../scenario/scenario.ts'
import { success, type Result } from '../../shared/issue.ts'
import type { RunOptions } from '../runner.ts'
import { pathKey } from './path.ts'
import { outcomesOf, perAdmitted, type Desk } from './rows.ts'
import { sweepScenario, valuesBetween, type Variant } from './sweepScenario.ts'

/** The probabilities at which results carry quantiles; others would be guesses between them. */
export type GoalProbability = 0.5 | 0.9 | 0.975
const QUANTILE = { 0.5: 'p50', 0.9: 'p90', 0.975: 'p97_5' } as const

export interface WaitingGoal {
  /** Id of the arm whose queue counts. */
  readonly arm: string
  /** Months in the queue per person who asked, at most. Those who never get a place count with the time they waited in vain. */
  readonly months: number
  /** Share of all runs (parameters and chance) in which the goal must be met. */
  readonly probability: GoalProbability
}

export interface Candidates {
  readonly from: number
  readonly to: number
  readonly step: number
}

export interface Tried {
  readonly value: number
  /** Months not exceeded with the wanted probability; null when nobody asks for a place. */
  readonly waitMonths: number | null
  /** Persons who never get a place, mean. */
  readonly neverReached: number | null
  readonly meets: boolean
}

export interface GoalAnswer {
  /** null: no candidate meets the goal. */
  readonly value: number | null
  /** Every candidate that was run, by rising value. */
  readonly tried: readonly Tried[]
}

/** Fewest posts of `goal.arm` among the candidates that meet the goal. */
export function smallestStaff(
  scenario: Scenario,
  desk: Desk,
  goal: WaitingGoal,
  candidates: Candidates = { from: 1, to: 12, step: 1 },
  options?: RunOptions,
): Promise<Result<GoalAnswer>> {
  return search(scenario, desk, goal, `/arms/${pathKey(goal.arm)}/posts`, candidates, 'smallest', options)
}

/**
 * Most persons among the candidates for whom the arm's posts meet the goal. The population's tables are scaled to each number of persons,
 * so neighbours are comparable but not the same people.
 */
export function largestIntake(
  scenario: Scenario,
  desk: Desk,
  goal: WaitingGoal,
  candidates: Candidates,
  options?: RunOptions,
): Promise<Result<GoalAnswer>> {
  return search(scenario, desk, goal, '/population/persons', candidates, 'largest', options)
}

async function search(
  scenario: Scenario,
  { runner, models }: Desk,
  goal: WaitingGoal,
  path: string,
  { from, to, step }: Candidates,
  wanted: 'smallest' | 'largest',
  options?: RunOptions,
): Promise<Result<GoalAnswer>> {
  const values = valuesBetween(from, to, step, path)
  if (!values.ok) return values
  const variants = sweepScenario({ ...scenario, run: { ...scenario.run, groups: [] } }, models, path, values.value)
  if (!variants.ok) return variants
  // easiest first: many posts, few persons
  const ordered = wanted === 'smallest' ? [...variants.value].reverse() : variants.value
  const tried = new Map<number, Tried>()
  const meets = async (variant: Variant<number>): Promise<Result<boolean>> => {
    const answer = await runner.run(variant.scenario, options)
    if (!answer.ok) return answer
    const outcomes = outcomesOf(answer.value, goal.arm)
    const waitMonths = perAdmitted(answer.value, goal.arm, outcomes.waitingMonths?.[QUANTILE[goal.probability]] ?? null)
    const met = waitMonths === null || waitMonths <= goal.months
    tried.set(variant.value, { value: variant.value, waitMonths, neverReached: outcomes.neverReached?.mean ?? null, meets: met })
    return success(met)
  }
  const done = (value: number | null): Result<GoalAnswer> =>
    success({ value, tried: [...tried.values()].sort((a, b) => a.value - b.value) })

  const easiest = await meets(ordered[0])
  if (!easiest.ok) return easiest
  if (!easiest.value) return done(null)
  // ordered[good] meets the goal, ordered[bad] does not or lies beyond the list
  let good = 0
  let bad = ordered.length
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    const answer = await meets(ordered[middle])
    if (!answer.ok) return answer
    if (answer.value) good = middle
    else bad = middle
  }
  return done(ordered[good].value)
}
