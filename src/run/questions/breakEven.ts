/**
 * "How many of n must reach work for the project to break even?": the share in work of one arm is moved from nothing to all, other things
 * central, until its net value against the comparator reaches zero. Per perspective, by the exact expectation.
 */
import type { Model } from '../../engine/model.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { incrementOf, scoreByNetValue } from '../decision/criteria.ts'
import { crossingBetween } from '../decision/crossings.ts'
import { eachStep, remembering, type Changes, type Evaluate, type Steps } from '../decision/evaluate.ts'
import { inputsOf, type Input } from '../decision/inputs.ts'
import { afterStart } from '../decision/projects.ts'

export interface BreakEvenRequest {
  readonly arm: string
  readonly comparator: string
  /** Parameters that say how many reach work in the arm: moved together in proportion to their central values. */
  readonly inputs: readonly Input[]
  /** Limits of each of these, e.g. the bounds of the model: [low, high] by parameter id. */
  readonly limits: Readonly<Record<string, readonly [number, number]>>
  /** Outcome that says how many reached work, as a share of those counted; e.g. inWorkAfterStart15. */
  readonly reached: string
  /** Persons the answer is given for. */
  readonly persons: number
  readonly perspectives: readonly string[]
}

export interface BreakEven {
  readonly perspective: string
  /** Whole persons of n who must be in work for a net value of at least zero; null: not within what the model can have. */
  readonly needed: number | null
  /** The same as a share, 0–1. */
  readonly share: number | null
  /** Share in work at central values in the arm and in the comparator. */
  readonly now: number | null
  readonly comparatorNow: number | null
  /** Net value against the comparator at central values, SEK. */
  readonly netNow: number | null
  /** The net value is at least zero even at the fewest in work that were tried; `needed` is then that number. */
  readonly always: boolean
  /** Fewest and most in work that were tried, as shares. */
  readonly tried: readonly [number, number] | null
}

/**
 * The question for one arm of a scenario: `prefix` names the parameters that say how many reach work in it (e.g. "trial.inWork15.SE."), with
 * the model's limits for a user's own value. Counted among those who started, `months` after their own start.
 */
export function breakEvenRequest(
  model: Model,
  scenario: Scenario,
  about: {
    readonly arm: string
    readonly prefix: string
    readonly persons: number
    readonly perspectives: readonly string[]
    readonly months?: number
  },
): BreakEvenRequest {
  const { prefix, months = 15, ...rest } = about
  return {
    ...rest,
    comparator: scenario.arms.find((arm) => arm.comparator)?.id ?? '',
    inputs: inputsOf(model, scenario.changes, true).filter(({ id }) => id.startsWith(prefix)),
    limits: Object.fromEntries(model.parameters.map(({ id, bounds }) => [id, bounds])),
    reached: afterStart(months),
  }
}

const POINTS = 9
/** Width to which the factor on the central values is narrowed. */
const WIDTH = 2e-4

/** About 10 evaluations, and 4 to 6 more per perspective; nothing when no parameter says how many reach work. The smallest share from which the net value stays at least zero on the grid. */
export async function breakEven(evaluate: Evaluate, request: BreakEvenRequest, steps: Steps = {}): Promise<readonly BreakEven[]> {
  const { arm, comparator, persons, perspectives, reached } = request
  if (request.inputs.length === 0) return []
  const ask = remembering(evaluate)
  const factors = factorsOf(request)
  const path = (factor: number) => ask(factor === 1 ? {} : changesAt(request, factor))
  await eachStep(factors, path, steps)
  if (steps.signal?.aborted) return []
  const answers: BreakEven[] = []
  for (const perspective of perspectives) {
    const measure = incrementOf(scoreByNetValue(perspective), arm, comparator)
    const net = async (factor: number) => {
      const outcomes = await path(factor)
      return outcomes ? measure(outcomes) : null
    }
    const shareAt = async (factor: number, who = arm) => (await path(factor))?.[who]?.[reached] ?? null
    const looked: [number, number][] = []
    for (const factor of factors) {
      const value = await net(factor)
      if (value !== null) looked.push([factor, value])
    }
    const last = looked.findLastIndex(([, value]) => value < 0)
    const always = looked.length > 0 && last < 0
    const never = last === looked.length - 1
    const factor = never ? null : always ? looked[0][0] : await crossingBetween(net, looked[last], looked[last + 1], WIDTH)
    const share = factor === null ? null : await shareAt(factor)
    const [least, most] = looked.length > 0 ? [await shareAt(looked[0][0]), await shareAt(looked[looked.length - 1][0])] : [null, null]
    answers.push({
      perspective,
      // the bracket ends a little above the root, which must not cost a whole person
      needed: share === null ? null : Math.ceil(share * persons * (1 - 2 * WIDTH)),
      share,
      now: await shareAt(1),
      comparatorNow: await shareAt(1, comparator),
      netNow: await net(1),
      always,
      tried: least === null || most === null ? null : [least, most],
    })
  }
  return answers
}

/** Factors on the central values, from the smallest to the largest that keep every parameter within its limits; 1 is among them. */
function factorsOf({ inputs, limits }: BreakEvenRequest): readonly number[] {
  const least = Math.max(...inputs.map(({ id, centre }) => limits[id][0] / centre))
  const most = Math.min(...inputs.map(({ id, centre }) => limits[id][1] / centre))
  const even = Array.from({ length: POINTS }, (_, i) => least + ((most - least) * i) / (POINTS - 1))
  return [...new Set([...even, 1])].sort((a, b) => a - b)
}

function changesAt({ inputs, limits }: BreakEvenRequest, factor: number): Changes {
  const within = (value: number, [low, high]: readonly [number, number]) => Math.min(high, Math.max(low, value))
  return Object.fromEntries(inputs.map(({ id, centre }) => [id, within(centre * factor, limits[id])]))
}
