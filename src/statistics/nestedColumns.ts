/**
 * Many quantities of a nested design, followed at once while replications arrive: what a long run is summed up from without being kept.
 * Rows come draw after draw in index order, so that sums are the same to the last digit whoever carried the rows out. Memory: a few
 * numbers per column, and one row of sums per draw for the first `kept` columns.
 */
import { makeRows } from './rows.ts'

export interface NestedColumns {
  /** Adds one replication of a draw: the draw of the latest row, or one that has no rows yet. */
  add(draw: number, row: Float64Array): void
  readonly count: number
  /** Number of each draw that has rows, in order of arrival, and its replications. */
  readonly draws: readonly number[]
  readonly counts: readonly number[]
  /** Mean over all rows (compensated sum, as mean.ts). NaN when empty. */
  mean(column: number): number
  /** One mean per draw, of a column below `kept`. */
  means(column: number): Float64Array
  /** The same over every other row of each draw: its first, third … (0) or its second, fourth … (1). Only with `halves`. */
  halfMeans(column: number, half: 0 | 1): Float64Array
  /** Sum over draws of squared distances from the draw's mean. */
  within(column: number): number
  /** Sum over draws of the products of two columns' distances, for the pair of this number. */
  productsWithin(pair: number): number
}

export interface NestedColumnsOptions {
  readonly columns: number
  readonly kept: number
  readonly halves: boolean
  /** Columns whose products are needed. */
  readonly pairs: readonly (readonly [number, number])[]
}

export function makeNestedColumns({ columns, kept, halves, pairs }: NestedColumnsOptions): NestedColumns {
  const total = new Float64Array(columns)
  const totalLost = new Float64Array(columns)
  const squares = new Float64Array(columns)
  const products = new Float64Array(pairs.length)
  // of the draw under way: means so far (Welford 1962), those before the latest row, and what its sums have lost to rounding
  const centre = new Float64Array(columns)
  const before = new Float64Array(pairs.length)
  const lost = new Float64Array(kept)
  const draws: number[] = []
  const counts: number[] = []
  const sums = makeRows(kept)
  const halfSums = makeRows(halves ? 2 * kept : 0)
  let count = 0

  function begin(draw: number): void {
    closeSums()
    draws.push(draw)
    counts.push(0)
    sums.add()
    halfSums.add()
    centre.fill(0)
  }

  /** Gives the latest row of sums back what it has lost. */
  function closeSums(): void {
    if (draws.length > 0) for (let c = 0, sum = sums.latest(); c < kept; c++) sum[c] = corrected(sum[c], lost[c])
    lost.fill(0)
  }

  function add(draw: number, row: Float64Array): void {
    const latest = draws.length - 1
    if (latest < 0 || draws[latest] !== draw) begin(draw)
    const here = ++counts[counts.length - 1]
    count++
    const sum = sums.latest()
    for (let c = 0; c < kept; c++) compensated(sum, lost, c, row[c])
    for (let p = 0; p < pairs.length; p++) before[p] = centre[pairs[p][0]]
    for (let c = 0; c < columns; c++) {
      const x = row[c]
      compensated(total, totalLost, c, x)
      const distance = x - centre[c]
      centre[c] += distance / here
      squares[c] += distance * (x - centre[c])
    }
    for (let p = 0; p < pairs.length; p++) {
      const [x, y] = pairs[p]
      products[p] += (row[x] - before[p]) * (row[y] - centre[y])
    }
    if (!halves) return
    const half = halfSums.latest()
    for (let c = 0, at = here % 2 === 1 ? 0 : kept; c < kept; c++) half[at + c] += row[c]
  }

  function means(c: number): Float64Array {
    const found = new Float64Array(counts.length)
    for (let d = 0; d < found.length; d++) found[d] = corrected(sums.at(d, c), d === found.length - 1 ? lost[c] : 0) / counts[d]
    return found
  }

  function halfMeans(c: number, half: 0 | 1): Float64Array {
    const found = new Float64Array(counts.length)
    for (let d = 0; d < found.length; d++) found[d] = halfSums.at(d, half * kept + c) / Math.ceil((counts[d] - half) / 2)
    return found
  }

  return {
    add,
    draws,
    counts,
    get count() {
      return count
    },
    mean: (c) => corrected(total[c], totalLost[c]) / count,
    means,
    halfMeans,
    within: (c) => squares[c],
    productsWithin: (p) => products[p],
  }
}

/** One step of a Kahan–Babuška sum: sum + lost is the sum of everything added. */
function compensated(sums: Float64Array, lost: Float64Array, c: number, x: number): void {
  const sum = sums[c]
  const next = sum + x
  lost[c] += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum
  sums[c] = next
}

/** What is lost to rounding has no value once the sum is infinite. */
function corrected(sum: number, lost: number): number {
  return lost === lost ? sum + lost : sum
}
