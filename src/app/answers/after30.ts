/**
 * The answer to "Vad händer vid 30 år?": how many leave the allowance at 30 without work or studies, arm by arm, and where
 * the group is year by year.
 */
import type { RunResult } from '../../run/result.ts'
import { armFigure, differenceFigure, type Figure } from './figure.ts'
import { shareAt, statesIn } from './series.ts'

/** Public states in the order of a life: on allowance, on the way, in work, afterwards. */
export const STATE_ORDER = [
  'allowance',
  'waiting',
  'preparing',
  'supported',
  'supportedJob',
  'regularJob',
  'studies',
  'sicknessCompensation',
  'socialAssistance',
  'otherIncome',
] as const

export interface AgedOut {
  readonly arm: Figure
  /** Persons more (+) or fewer (−) than in the comparator; null for the comparator itself. */
  readonly difference: Figure | null
}

export function agedOut(result: RunResult, arm: string, exact: boolean): AgedOut | null {
  const figure = armFigure(result, arm, 'agedOut', exact)
  return figure ? { arm: figure, difference: differenceFigure(result, arm, 'agedOut', exact) } : null
}

/** Months to show: the start and the end of some years, never beyond the horizon. */
export function monthsToShow(horizonMonths: number): readonly number[] {
  const years = [1, 2, 3, 5, 10, 20, 30, 45].map((year) => year * 12).filter((month) => month < horizonMonths)
  return [0, ...years.slice(-4), horizonMonths]
}

export interface StateTable {
  readonly months: readonly number[]
  readonly rows: readonly { readonly state: string; readonly shares: readonly (number | null)[] }[]
}

/** Shares of the whole group by state at the given months; states nobody is ever in are left out. */
export function stateTable(result: RunResult, arm: string, months: readonly number[]): StateTable {
  const rows = statesIn(result, STATE_ORDER)
    .map((state) => ({ state, shares: months.map((month) => shareAt(result, arm, state, month)) }))
    .filter((row) => row.shares.some((share) => share !== null && share > 0.0005))
  return { months, rows }
}
