/**
 * The one input of decision analysis: for every parameter draw the cost and the effect of every strategy, and the parameters behind
 * them. Comes from a run of the workbench or from anybody's table (drawsTable.ts); every file of this folder that decides starts here.
 */
import { mean } from '../statistics/mean.ts'

export interface NamedColumn {
  readonly name: string
  /** One value per draw. */
  readonly values: Float64Array
}

/** All columns have the same length, one value per draw, in the same order of draws. */
export interface DecisionDraws {
  readonly draws: number
  /** In the order of the table; every tie between strategies goes to the earlier one. */
  readonly strategies: readonly string[]
  /** Cost of strategy s in draw i, costs[s][i], in one money unit; discounted and per person or per cohort as the maker chose. */
  readonly costs: readonly Float64Array[]
  /** Effect of strategy s in draw i, higher is better, in one unit. */
  readonly effects: readonly Float64Array[]
  readonly parameters: readonly NamedColumn[]
  /** Number of the independent unit of each draw, where draws of one unit were spread evenly together; absent: every draw by itself. */
  readonly units?: ArrayLike<number>
}

/** Mean over draws of every column of a list. */
export function meansOf(columns: readonly Float64Array[]): number[] {
  return columns.map((column) => mean(column))
}

/** Index of the largest value; the first of equals. −1 for an empty list. */
export function firstLargest(values: ArrayLike<number>): number {
  let best = values.length > 0 ? 0 : -1
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i
  return best
}
