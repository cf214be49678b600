/**
 * The answer to "Vilken väg ger fler i arbete?": which arm gives most, how many more out of 100, and what may be claimed.
 * Numbers first (jobsAnswer), then the words (jobsSentences); both pure, so that every variant can be tested.
 */
import type { Messages } from '../../messages/sv.ts'
import { outOf100, roundHalfAway } from '../../messages/format.ts'
import type { RunResult } from '../../run/result.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { armFigure, comparatorOf, differenceFigure, differenceOf, type Figure } from './figure.ts'
import { verdictOf, type Verdict } from './verdict.ts'
import { waysOf, wayOf, type Way } from './ways.ts'

export type Audience = 'all' | 'placed'

/** Points in time for which the model gives results, months after the project's start or after a person's own start. */
export const MONTHS: Readonly<Record<Audience, readonly number[]>> = { all: [6, 12, 15, 18, 24, 36, 60], placed: [6, 12, 15, 18, 24] }

export function outcomeId(month: number, audience: Audience): string {
  return audience === 'all' ? `inWork${month}` : `inWorkAfterStart${month}`
}

export interface ArmAnswer {
  readonly way: Way
  readonly difference: Figure
  /** Whole persons out of 100, more (+) or fewer (−) than the comparator. */
  readonly more: number
  /** Comparator's whole number plus `more`, so that the picture agrees with the sentence. */
  readonly inWork: number
  readonly verdict: Verdict
  readonly probBetter: number | null
}

export interface JobsAnswer {
  readonly comparator: Way
  readonly comparatorInWork: number
  /** Every arm but the comparator, in the order FS, CM, SE. */
  readonly arms: readonly ArmAnswer[]
  /** The arm with the largest difference. */
  readonly leader: ArmAnswer
}

/** null when the outcome is not defined (the horizon ends before the month) or there is nothing to compare. */
export function jobsAnswer(
  result: RunResult,
  scenario: Scenario,
  words: Messages,
  options: { readonly month: number; readonly audience: Audience; readonly exact: boolean },
): JobsAnswer | null {
  const ways = waysOf(scenario, words)
  const comparator = comparatorOf(result)
  const id = outcomeId(options.month, options.audience)
  const level = comparator ? armFigure(result, comparator.id, id, options.exact) : null
  if (!comparator || !level) return null
  const comparatorInWork = outOf100(level.centre)
  const arms = ways
    .filter((way) => !way.comparator)
    .flatMap((way) => {
      const difference = differenceFigure(result, way.arm, id, options.exact)
      if (!difference) return []
      const probBetter = options.exact ? null : (differenceOf(result, way.arm)?.outcomes[id]?.probBetter ?? null)
      const more = roundHalfAway(difference.centre * 100)
      return [{ way, difference, more, inWork: comparatorInWork + more, verdict: verdictOf(difference, probBetter), probBetter }]
    })
  const leader = arms.reduce<ArmAnswer | null>((best, arm) => (!best || arm.difference.centre > best.difference.centre ? arm : best), null)
  return leader ? { comparator: wayOf(ways, comparator.id), comparatorInWork, arms, leader } : null
}

/** Ends of the 80 % interval in whole persons of 100; null when only the expectation is known. */
export function likelyOf(figure: Figure): readonly [number, number] | null {
  return figure.low === null || figure.high === null ? null : [roundHalfAway(figure.low * 100), roundHalfAway(figure.high * 100)]
}

/** The large sentence. */
export function jobsHeadline(answer: JobsAnswer, words: Messages): string {
  const { leader, comparator } = answer
  const n = Math.abs(leader.more)
  const path = leader.way.inside
  switch (leader.verdict) {
    case 'more':
    case 'expectedMore':
      return words.jobs.more(path, n, comparator.inside)
    case 'fewer':
    case 'expectedFewer':
      return words.jobs.fewer(path, n, comparator.inside)
    case 'maybeMore':
    case 'coinMore':
      return words.jobs.maybeMore(path, n, comparator.inside)
    case 'maybeFewer':
    case 'coinFewer':
      return words.jobs.maybeFewer(path, n, comparator.inside)
    case 'same':
      return words.jobs.same(path, comparator.inside)
  }
}

/** What is said of an arm that is not the leader; holds one figure. */
export function otherArmSentence(arm: ArmAnswer, words: Messages): string {
  const other = words.jobs.other
  switch (arm.verdict) {
    case 'more':
      return other.more(arm.way.inside, arm.more)
    case 'fewer':
      return other.fewer(arm.way.inside, -arm.more)
    case 'maybeMore':
    case 'maybeFewer':
      return other.maybe(arm.way.inside, arm.more)
    case 'coinMore':
    case 'coinFewer':
      return other.coin(arm.way.inside, arm.more)
    case 'expectedMore':
    case 'expectedFewer':
      return other.expected(arm.way.inside, arm.more)
    case 'same':
      return other.same(arm.way.inside)
  }
}

/** Where the leader's difference probably lies, and whether it may be chance; no figures. */
export function likelySentence(answer: JobsAnswer, words: Messages, stopped: boolean): string {
  const { leader } = answer
  const likely = likelyOf(leader.difference)
  if (!likely) return stopped ? words.jobs.onlyExpectedStopped : words.jobs.onlyExpected
  const sentence = words.jobs.likely(likely[0], likely[1])
  if (leader.verdict === 'coinMore' || leader.verdict === 'coinFewer') return `${sentence} ${words.jobs.chanceEqual}`
  if (leader.verdict === 'maybeMore' || leader.verdict === 'maybeFewer') return `${sentence} ${words.jobs.chancePossible}`
  return sentence
}

/**
 * What the same arm does in the other group: among those who got a place when the page shows everyone, and the other way
 * round. null when there is nothing to add (no limit on places makes the two nearly the same) or the month is not reported.
 */
export function otherGroupSentence(
  result: RunResult,
  answer: JobsAnswer,
  words: Messages,
  options: { readonly month: number; readonly audience: Audience; readonly exact: boolean; readonly months: string },
): string | null {
  const other: Audience = options.audience === 'all' ? 'placed' : 'all'
  if (!MONTHS[other].includes(options.month)) return null
  const difference = differenceFigure(result, answer.leader.way.arm, outcomeId(options.month, other), options.exact)
  if (!difference) return null
  const more = roundHalfAway(difference.centre * 100)
  if (other === 'all') return more === answer.leader.more ? null : words.jobs.allMore(more)
  const likely = likelyOf(difference)
  return likely ? words.jobs.placedMore(more, likely[0], likely[1], options.months) : words.jobs.placedPlain(more, options.months)
}
