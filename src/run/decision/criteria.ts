/**
 * What an outcome is read as: one number of one arm, its distance from the comparator, or the score by which an arm is recommended.
 * Pure readings of evaluated outcomes, shared by one-way analysis, grids, thresholds, flip points and break-even.
 */
import { netOutcome, type Effect } from './decisionDraws.ts'
import type { Outcomes } from './evaluate.ts'

/** One number of evaluated outcomes; null where it is not defined. */
export type Measure = (outcomes: Outcomes) => number | null

/** An arm's score; the arm with the largest is recommended. */
export type Score = (outcomes: Outcomes, arm: string) => number | null

export function outcomeOf(arm: string, outcome: string): Measure {
  return (outcomes) => outcomes[arm]?.[outcome] ?? null
}

/** Arm minus comparator, in the outcome's unit. */
export function differenceIn(outcome: string, arm: string, comparator: string): Measure {
  return incrementOf((outcomes, id) => outcomes[id]?.[outcome] ?? null, arm, comparator)
}

/** Score of the arm minus score of the comparator. */
export function incrementOf(score: Score, arm: string, comparator: string): Measure {
  return (outcomes) => {
    const [own, other] = [score(outcomes, arm), score(outcomes, comparator)]
    return own === null || other === null ? null : own - other
  }
}

/** The outcome itself, or its negative where less is better. */
export function scoreByOutcome(outcome: string, higherIsBetter = true): Score {
  return (outcomes, arm) => {
    const value = outcomes[arm]?.[outcome] ?? null
    return value === null || higherIsBetter ? value : -value
  }
}

/**
 * Net monetary benefit: net value in the perspective (SEK, discounted) + valuePerEffect · effect. With valuePerEffect 0 the money alone
 * decides.
 */
export function scoreByNetValue(perspective: string, valuePerEffect = 0, effect: Effect | null = null): Score {
  const net = netOutcome(perspective)
  return (outcomes, arm) => {
    const money = outcomes[arm]?.[net] ?? null
    if (money === null || valuePerEffect === 0 || effect === null) return money
    const gained = outcomes[arm]?.[effect.outcome] ?? null
    return gained === null ? null : money + valuePerEffect * effect.factor * gained
  }
}

/** The arm with the largest score; the earlier one of equals. null when no arm has a score. */
export function recommended(outcomes: Outcomes | null, score: Score): string | null {
  let best: string | null = null
  let most = -Infinity
  for (const arm of Object.keys(outcomes ?? {})) {
    const value = score(outcomes!, arm)
    if (value !== null && value > most) [best, most] = [arm, value]
  }
  return best
}
