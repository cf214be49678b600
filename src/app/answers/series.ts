/**
 * Curves out of a result: one state of one arm by month, and single points of it.
 * Series are shares of the cohort; multiply by persons where a picture counts people.
 */
import type { RunResult, SeriesPoint } from '../../run/result.ts'

export function seriesOf(result: RunResult, arm: string, state: string): readonly SeriesPoint[] {
  return result.series.filter((point) => point.arm === arm && point.state === state).sort((a, b) => a.month - b.month)
}

/** Mean share at a month; null when the series does not reach it. */
export function shareAt(result: RunResult, arm: string, state: string, month: number): number | null {
  return result.series.find((point) => point.arm === arm && point.state === state && point.month === month)?.mean ?? null
}

/** Public states that occur in the result, in the given order; one that the order does not know comes last. The sum "inWork" is left out. */
export function statesIn(result: RunResult, order: readonly string[]): readonly string[] {
  const found = new Set(result.series.map((point) => point.state))
  found.delete('inWork')
  return [...order.filter((state) => found.has(state)), ...[...found].filter((state) => !order.includes(state))]
}
