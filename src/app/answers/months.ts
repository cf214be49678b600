/** Whole persons by state and month out of a result's mean curves. null where the result has no curves for the arm. */
import type { MonthsData } from '../../charts/months.ts'
import type { RunResult } from '../../run/result.ts'
import { STATE_ORDER } from './after30.ts'
import { largestRemainder } from './largestRemainder.ts'
import { seriesOf, statesIn } from './series.ts'

/** States in which a person works. */
export const WORK_STATES: readonly string[] = ['supportedJob', 'regularJob']

/** persons: how many marks; every one of them is somewhere every month. */
export function monthsOf(result: RunResult, arm: string, persons: number): MonthsData | null {
  const all = statesIn(result, STATE_ORDER).map((state) => ({ state, points: seriesOf(result, arm, state) }))
  const months = all[0]?.points.length ?? 0
  if (months === 0 || all.some(({ points }) => points.length !== months)) return null
  const counts = Array.from({ length: months }, (_, m) =>
    largestRemainder(
      all.map(({ points }) => Math.max(0, points[m]?.mean ?? 0)),
      persons,
    ),
  )
  const used = all.flatMap((_, s) => (counts.some((row) => (row[s] ?? 0) > 0) ? [s] : []))
  return {
    states: used.map((s) => all[s]?.state ?? ''),
    counts: counts.map((row) => used.map((s) => row[s] ?? 0)),
    persons,
  }
}

/** Whole persons in work in a month. */
export function inWorkAt({ states, counts }: MonthsData, month: number): number {
  return states.reduce((sum, state, s) => sum + (WORK_STATES.includes(state) ? (counts[month]?.[s] ?? 0) : 0), 0)
}
