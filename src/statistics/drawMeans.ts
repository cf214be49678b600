/**
 * Replications grouped by parameter draw: the nested design "draws outside, replications inside" that every result comes from.
 * Shared by the Monte Carlo error and the split of the variance.
 */
import { mean } from './mean.ts'

/** Values of a nested design, draw after draw: counts[d] values belong to draw d. Sum of counts = number of values. */
export interface Nested {
  readonly values: Float64Array
  readonly counts: ArrayLike<number>
  /** Number of the independent unit that each draw belongs to; absent: every draw is a unit of its own. Evenly spread draws share units. */
  readonly units?: ArrayLike<number>
}

/** What is left of such values when they are not kept (nestedColumns.ts): enough for the mean, its error and the split of the variance. */
export interface NestedMoments {
  readonly count: number
  readonly mean: number
  /** Of the draws that have values. */
  readonly counts: ArrayLike<number>
  readonly means: ArrayLike<number>
  /** As in Nested. */
  readonly units?: ArrayLike<number>
  /** Sum over draws of squared distances from the draw's mean. */
  readonly within: number
}

/** Every draw with the same number of replications. */
export function evenlyNested(values: Float64Array, draws: number): Nested {
  return { values, counts: new Array<number>(draws).fill(values.length / draws) }
}

/** The draws that have values (an interrupted run leaves some empty): how many, their mean, and the independent unit they belong to. */
export function drawMeans({ values, counts, units }: Nested): { counts: number[]; means: number[]; units: number[] } {
  const out: { counts: number[]; means: number[]; units: number[] } = { counts: [], means: [], units: [] }
  let start = 0
  for (let d = 0; d < counts.length; d++) {
    const end = start + counts[d]
    if (counts[d] > 0) {
      out.counts.push(counts[d])
      out.units.push(units ? units[d] : d)
      out.means.push(mean(values.subarray(start, end)))
    }
    start = end
  }
  if (start !== values.length) throw new Error(`counts add up to ${start}, but there are ${values.length} values`)
  return out
}
