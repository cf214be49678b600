/**
 * What may be said about a difference, given its interval. The words of the answer hang on this and on nothing else:
 * a difference whose 80 % interval contains zero is never stated as a fact.
 */
import { roundHalfAway } from '../../messages/format.ts'
import type { Figure } from './figure.ts'

export type Verdict =
  /** The whole 80 % interval lies on one side of zero. */
  | 'more'
  | 'fewer'
  /** Zero lies in the interval, but one side is clearly likelier. */
  | 'maybeMore'
  | 'maybeFewer'
  /** Zero lies in the interval and either side is nearly as likely. */
  | 'coinMore'
  | 'coinFewer'
  /** Rounds to nothing. */
  | 'same'
  /** Only the expectation is known yet. */
  | 'expectedMore'
  | 'expectedFewer'

/** Between these shares of runs neither side is called likelier. */
const COIN: readonly [number, number] = [0.25, 0.75]

/**
 * figure: a difference in shares (0–1). probBetter: share of runs in which the arm is better; only read when zero lies in the interval.
 * Rounding to whole persons of 100 comes first: what rounds to zero is "about as many", however sure.
 */
export function verdictOf(figure: Figure, probBetter: number | null): Verdict {
  const of100 = roundHalfAway(figure.centre * 100)
  if (of100 === 0) return 'same'
  const up = of100 > 0
  if (figure.low === null || figure.high === null) return up ? 'expectedMore' : 'expectedFewer'
  if (figure.low > 0) return up ? 'more' : 'same'
  if (figure.high < 0) return up ? 'same' : 'fewer'
  const coin = probBetter !== null && probBetter > COIN[0] && probBetter < COIN[1]
  if (coin) return up ? 'coinMore' : 'coinFewer'
  return up ? 'maybeMore' : 'maybeFewer'
}

/** true when the interval is known and does not contain zero. */
export function isClear(verdict: Verdict): boolean {
  return verdict === 'more' || verdict === 'fewer'
}
