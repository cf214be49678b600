/**
 * "Det här skulle ändra svaret": which single change would turn or move the answer, found by asking the exact expectation
 * again with one thing changed at a time. `evaluate` is the runner's expectation; everything else here is pure.
 */
import type { Model } from '../../engine/model.ts'
import type { RunResult } from '../../run/result.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { choiceLevers, setOwnValue } from '../state/choiceLevers.ts'
import { numberLevers } from '../state/levers.ts'
import { differenceFigure } from './figure.ts'

/** Expectation of a scenario; null when it cannot be computed or has been overtaken by a newer one. */
export type Evaluate = (scenario: Scenario) => Promise<RunResult | null>

/**
 * Where f changes sign between low and high, by halving; null when it has the same sign at both ends or is not defined.
 * Stops when the bracket is narrower than `width`: a turning point is not worth more digits than its assumption.
 */
export async function findCrossing(
  f: (x: number) => Promise<number | null>,
  low: number,
  high: number,
  width: number,
): Promise<number | null> {
  let [a, b] = [low, high]
  const atLow = await f(a)
  const atHigh = await f(b)
  if (atLow === null || atHigh === null || Math.sign(atLow) === Math.sign(atHigh)) return null
  while (b - a > width) {
    const middle = (a + b) / 2
    const value = await f(middle)
    if (value === null) return null
    if (Math.sign(value) === Math.sign(atLow)) a = middle
    else b = middle
  }
  return (a + b) / 2
}

/** Parameter of the model: monthly share of supported jobs that end. */
export const JOB_LOSS = 'jobs.loss'

export interface TurningPoints {
  /** Society's net changes sign at this monthly loss of jobs; null: it does not within the range tried. */
  readonly loss: { readonly at: number | null; readonly range: readonly [number, number] } | null
  /** Society's net changes sign at this caseload; null: it does not within the range tried. */
  readonly caseload: number | null
  /** Difference in share in work now, if there are places for everyone, and in a group of women only. */
  readonly now: number | null
  /** The same late on, where it shows how long jobs last: now, and if jobs are fragile. */
  readonly late: { readonly month: number; readonly now: number; readonly fragile: number } | null
  readonly placesForAll: { readonly posts: number; readonly difference: number } | null
  readonly women: number | null
}

/** What evidence and judgement call plausible for the monthly loss of jobs. */
const LOSS_RANGE: readonly [number, number] = [0.01, 0.08]
const MOST_PER_POST = 60
/** Month at which the durability of jobs has had its effect. */
const LATE = 60

/** outcome: the share in work that the page shows. arm: the leading way. */
export async function turningPoints(
  scenario: Scenario,
  model: Model,
  arm: string,
  outcome: string,
  evaluate: Evaluate,
): Promise<TurningPoints | null> {
  const read = (result: RunResult | null, id: string): number | null =>
    result ? (differenceFigure(result, arm, id, true)?.centre ?? null) : null
  const difference = async (changed: Scenario): Promise<number | null> => read(await evaluate(changed), outcome)
  const society = async (changed: Scenario): Promise<number | null> => read(await evaluate(changed), 'netSociety')
  const present = await evaluate(scenario)
  const now = read(present, outcome)
  if (now === null) return null
  const lateNow = read(present, `inWork${LATE}`)
  const mayTurnFragile =
    choiceLevers.durability.options(model).includes('fragile') && choiceLevers.durability.get(scenario, model) !== 'fragile'
  const fragile =
    lateNow !== null && mayTurnFragile
      ? read(await evaluate(choiceLevers.durability.set(scenario, 'fragile', model)), `inWork${LATE}`)
      : null
  return {
    now,
    late: lateNow === null || fragile === null ? null : { month: LATE, now: lateNow, fragile },
    loss: await lossLimit(scenario, model, society),
    caseload: await caseloadLimit(scenario, society),
    placesForAll: await enoughPlaces(scenario, difference),
    women: scenario.population['shareWomen'] === 1 ? null : await difference(numberLevers.shareWomen.set(scenario, 1)),
  }
}

async function lossLimit(
  scenario: Scenario,
  model: Model,
  society: (s: Scenario) => Promise<number | null>,
): Promise<TurningPoints['loss']> {
  const parameter = model.parameters.find((one) => one.id === JOB_LOSS)
  if (!parameter) return null
  const range: readonly [number, number] = [Math.max(LOSS_RANGE[0], parameter.bounds[0]), Math.min(LOSS_RANGE[1], parameter.bounds[1])]
  const at = await findCrossing((loss) => society(setOwnValue(scenario, model, JOB_LOSS, loss)), range[0], range[1], 0.005)
  return { at, range }
}

async function caseloadLimit(scenario: Scenario, society: (s: Scenario) => Promise<number | null>): Promise<number | null> {
  const caseload = numberLevers.caseload.get(scenario)
  if (caseload === null || numberLevers.posts.get(scenario) === null || caseload >= MOST_PER_POST) return null
  return findCrossing((n) => society(numberLevers.caseload.set(scenario, Math.round(n))), caseload, MOST_PER_POST, 2)
}

/** Posts enough for one place each; null when there is no limit on places or there are enough already. */
async function enoughPlaces(
  scenario: Scenario,
  difference: (s: Scenario) => Promise<number | null>,
): Promise<TurningPoints['placesForAll']> {
  const posts = numberLevers.posts.get(scenario)
  const caseload = numberLevers.caseload.get(scenario)
  const persons = numberLevers.persons.get(scenario)
  if (posts === null || caseload === null || persons === null) return null
  const enough = Math.ceil(persons / caseload)
  if (enough <= posts) return null
  const value = await difference(numberLevers.posts.set(scenario, enough))
  return value === null ? null : { posts: enough, difference: value }
}
