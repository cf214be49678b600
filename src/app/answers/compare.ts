/**
 * The answer to "Vad skiljer scenarierna åt?": how many more or fewer are in work in B than in A, what may be claimed, which choice does most,
 * and what it does to society's money. Numbers first, words after; pure.
 */
import type { Messages } from '../../messages/sv.ts'
import { formatNumber, formatSigned, roundHalfAway } from '../../messages/format.ts'
import type { RunResult } from '../../run/result.ts'
import { notPaired, type NotPaired } from '../../run/compare/pairing.ts'
import { pairedDifference, unpairedDifference } from '../../run/compare/pairedDifference.ts'
import { roundedWaterfall, waterfall, type Waterfall } from '../../run/compare/waterfall.ts'
import type { Choice } from '../../scenario/choices.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Language } from '../../shared/issue.ts'
import { armFigure, type Figure } from './figure.ts'
import { outcomeId } from './jobs.ts'

/** One of the compared scenarios with what is known of it. */
export interface Side {
  readonly letter: string
  readonly name: string
  readonly scenario: Scenario
  /** Exact expectation; null while it is not known, or cannot be. */
  readonly expected: RunResult | null
  /** Run that kept its draws. */
  readonly run: RunResult | null
}

export interface Difference {
  /** B − A, in the unit of the comparison. */
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  /** Share of draws in which B is better; null where nothing is paired. */
  readonly probBetter: number | null
}

export type CompareVerdict = 'clear' | 'maybe' | 'equal' | 'expected'

export interface CompareAnswer {
  readonly a: Side
  readonly b: Side
  readonly arm: string
  /** Persons of both groups where they are equally large; null: counted of 100. */
  readonly persons: number | null
  /** Shares times this are persons, of the group or of 100. */
  readonly factor: number
  readonly levels: readonly [Figure, Figure]
  readonly difference: Difference
  /** Whole persons, + more. */
  readonly more: number
  readonly verdict: CompareVerdict
  /** Why the runs are not pairs; null when they are. */
  readonly notPaired: NotPaired | null
}

/** 80 % of a normal error lies within ± this many standard errors (Φ⁻¹(0.9)). */
const Z80 = 1.2815515655446004

/** What a side is shown by: its run where there is one. */
export function resultOf({ run, expected }: Side): { readonly result: RunResult; readonly exact: boolean } | null {
  if (run) return { result: run, exact: false }
  return expected ? { result: expected, exact: true } : null
}

function levelOf(side: Side, arm: string, outcome: string): Figure | null {
  const shown = resultOf(side)
  return shown ? armFigure(shown.result, arm, outcome, shown.exact) : null
}

/** B − A of one outcome of a way, by the draws where both have them, else by the expectations; null while neither is known. */
export function differenceBetween(a: Side, b: Side, arm: string, outcome: string, factor: number): Difference | null {
  const [own, other] = [a.run?.draws, b.run?.draws]
  if (own && other) {
    const sides = [
      { run: own, arm },
      { run: other, arm },
    ] as const
    if (notPaired(a.scenario, b.scenario) === null) {
      const found = pairedDifference(sides[0], sides[1], outcome, factor)
      if (found) return { mean: found.mean, low: found.p10, high: found.p90, probBetter: found.probBetter }
    }
    const found = unpairedDifference(sides[0], sides[1], outcome, factor)
    if (found) return { mean: found.mean, low: found.mean - Z80 * found.se, high: found.mean + Z80 * found.se, probBetter: null }
  }
  const levels = [a, b].map(({ expected }) => (expected ? armFigure(expected, arm, outcome, true)?.centre : undefined))
  const [first, second] = levels
  return first === undefined || second === undefined ? null : { mean: (second - first) * factor, low: null, high: null, probBetter: null }
}

function verdictOf(more: number, { low, high }: Difference): CompareVerdict {
  if (more === 0) return 'equal'
  if (low === null || high === null) return 'expected'
  return low > 0 || high < 0 ? 'clear' : 'maybe'
}

export function compareAnswer(a: Side, b: Side, arm: string, month: number): CompareAnswer | null {
  const outcome = outcomeId(month, 'all')
  const levels = [levelOf(a, arm, outcome), levelOf(b, arm, outcome)] as const
  const sizes = [a, b].map((side) => resultOf(side)?.result.manifest.persons)
  if (!levels[0] || !levels[1]) return null
  const persons = sizes[0] !== undefined && sizes[0] === sizes[1] ? sizes[0] : null
  const factor = persons ?? 100
  const difference = differenceBetween(a, b, arm, outcome, factor)
  if (!difference) return null
  const more = roundHalfAway(difference.mean)
  return {
    a,
    b,
    arm,
    persons,
    factor,
    levels: [levels[0], levels[1]],
    difference,
    more,
    verdict: verdictOf(more, difference),
    notPaired: notPaired(a.scenario, b.scenario),
  }
}

/** The steps from A to B in persons; null while an end is not known. `alone` gives the expectation of A with one choice made. */
export function stepsBetween(
  answer: CompareAnswer,
  choices: readonly Choice[],
  alone: (choice: Choice) => RunResult | null | undefined,
  month: number,
): Waterfall<Choice> | null {
  const outcome = outcomeId(month, 'all')
  const read = (result: RunResult | null | undefined): number | null => {
    const figure = result ? armFigure(result, answer.arm, outcome, true) : null
    return figure ? figure.centre * answer.factor : null
  }
  const [start, end] = [read(answer.a.expected), read(answer.b.expected)]
  if (start === null || end === null) return null
  const made = choices.filter(({ kind }) => kind !== 'run').map((of) => ({ of, value: read(alone(of)) }))
  return roundedWaterfall(waterfall(start, end, made), 1)
}

/** The choice that moves the answer most by itself; null when none does. */
export function largestStep(steps: Waterfall<Choice> | null): { readonly choice: Choice; readonly change: number } | null {
  const found = (steps?.steps ?? []).flatMap(({ of, change }) => (change ? [{ choice: of, change }] : []))
  return found.reduce<(typeof found)[number] | null>(
    (best, one) => (best && Math.abs(best.change) >= Math.abs(one.change) ? best : one),
    null,
  )
}

const called = ({ letter }: Side): string => letter

export function compareHeadline({ a, b, more, verdict }: CompareAnswer, words: Messages, language: Language): string {
  const digits = formatNumber(Math.abs(more), language)
  if (verdict === 'equal') return words.compare.equal(called(a), called(b))
  return verdict === 'maybe'
    ? words.compare.maybe(called(b), more, digits, called(a))
    : words.compare.gives(called(b), more, digits, called(a))
}

/** "1 och 11 färre", or both ends with their own word where they lie on either side of nothing. */
export function likelyText({ low, high }: Difference, words: Messages, language: Language): string {
  if (low === null || high === null) return words.compare.pending
  const [from, to] = [roundHalfAway(low), roundHalfAway(high)]
  const side = (n: number): string => (n < 0 ? words.compare.fewer : words.compare.more)(formatNumber(Math.abs(n), language))
  if (from === to) return words.compare.likelySame(side(from))
  if (from < 0 && to > 0) return words.compare.likely(side(from), side(to))
  const [near, far] = to <= 0 ? [to, from] : [from, to]
  return words.compare.likely(formatNumber(Math.abs(near), language), side(far))
}

/** A change of persons with one decimal where it is not whole. */
export function signedPersons(change: number, language: Language): string {
  return change === 0 ? '0' : formatSigned(change, language, Number.isInteger(change) ? 0 : 1)
}
