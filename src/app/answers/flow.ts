/**
 * Where the group is, month by month: shares of a hundred stacked with work at the bottom, so that the line over work is read from zero. Made
 * of the mean curves of the result.
 */
import type { RunResult } from '../../run/result.ts'
import { STATE_ORDER } from './after30.ts'
import { seriesOf, statesIn } from './series.ts'
import { LIFE_ORDER } from './stackOrder.ts'

export interface FlowBand {
  readonly state: string
  /** Persons of 100 in each month from 0. */
  readonly of100: readonly number[]
}

export interface Flow {
  readonly lastMonth: number
  /** From the bottom up. */
  readonly bands: readonly FlowBand[]
  /** In work of 100, by month. */
  readonly inWork: readonly number[]
}

/** Less than this many of 100 in every month: too thin to see, and left out of the picture but not of the sum. */
const THIN = 0.05

/** null when the result has no curves of the arm. */
export function flowOf(result: RunResult, arm: string, lastMonth: number): Flow | null {
  const known = statesIn(result, STATE_ORDER)
  const order = [...LIFE_ORDER.filter((state) => known.includes(state)), ...known.filter((state) => !LIFE_ORDER.includes(state))]
  const column = (state: string): number[] =>
    seriesOf(result, arm, state)
      .filter(({ month }) => month <= lastMonth)
      .map(({ mean }) => mean * 100)
  const bands = order.map((state) => ({ state, of100: column(state) })).filter(({ of100 }) => of100.some((value) => value >= THIN))
  const inWork = column('inWork')
  if (bands.length === 0 || inWork.length === 0) return null
  return { lastMonth: inWork.length - 1, bands, inWork }
}

/** Month in which a state holds most, the first of them. */
export function peakMonth({ of100 }: FlowBand): number {
  return of100.reduce((best, value, month) => (value > (of100[best] ?? 0) + 1e-9 ? month : best), 0)
}
