/**
 * Curves with their bands: mean over all replications, quantiles over the kept ones, as shares of those who have arrived. Persons are whole
 * numbers, so quantiles come from counting instead of sorting. Rows are turned into columns some at a time, since a step from row to row
 * in memory costs more than the counting.
 */
import { makeLayout } from '../engine/layout.ts'
import type { Structure } from '../engine/model.ts'
import { quantiles } from '../statistics/quantile.ts'
import type { Gathered } from './gather/gathered.ts'
import { turnRows } from './gather/turnRows.ts'
import type { SeriesPoint } from './result.ts'
import { makeSeriesReader } from './series.ts'

const PS = [0.025, 0.1, 0.5, 0.9, 0.975]

/** Columns that are turned at a time. */
const TURNED = 64

export function summariseSeries(structure: Structure, { kept, seriesSum, count, whole }: Gathered): SeriesPoint[] {
  const { A, T, N } = makeLayout(structure)
  const { ids, present } = makeSeriesReader(structure)
  const size = seriesSum.length
  const histogram = new Int32Array(N + 1)
  const out: SeriesPoint[] = []

  /** The columns from `turned` on, one after another. */
  const rows = kept.count
  const columns = new Float64Array(TURNED * rows)
  let turned = -TURNED

  function columnOf(at: number): Float64Array {
    if (at < turned || at >= turned + TURNED) {
      turned = at
      turnRows(kept.series, rows, size, at, Math.min(TURNED, size - at), columns)
    }
    return columns.subarray((at - turned) * rows, (at - turned + 1) * rows)
  }

  function quantilesAt(at: number, persons: number): number[] {
    // one row, or none: an expectation has no spread
    if (rows < 2) return PS.map(() => (rows === 0 ? NaN : kept.series[at] / persons))
    const column = columnOf(at)
    if (!whole) return quantiles(column, PS).map((x) => x / persons)
    let least = N
    let most = 0
    for (let r = 0; r < column.length; r++) {
      const n = column[r]
      histogram[n]++
      if (n < least) least = n
      if (n > most) most = n
    }
    const found = PS.map((p) => countedQuantile(histogram, least, kept.count, p) / persons)
    histogram.fill(0, least, most + 1)
    return found
  }

  // curve by curve, but read point by point, as the rows are laid out
  const found: number[][] = []
  for (let at = 0; at < size; at++) found.push(quantilesAt(at, present[Math.floor(at / ids.length) % (T + 1)]))
  for (let a = 0; a < A; a++) {
    ids.forEach((state, k) => {
      for (let month = 0; month <= T; month++) {
        const at = (a * (T + 1) + month) * ids.length + k
        const [p2_5, p10, p50, p90, p97_5] = found[at]
        out.push({
          arm: structure.arms[a].id,
          month,
          state,
          mean: seriesSum[at] / count / present[month],
          p2_5,
          p10,
          p50,
          p90,
          p97_5,
        })
      }
    })
  }
  return out
}

/** Type 7 quantile of counted whole numbers: linear between the order statistics h = ⌊(n − 1) p⌋ and the next. */
function countedQuantile(histogram: Int32Array, least: number, n: number, p: number): number {
  const h = (n - 1) * p
  const below = Math.floor(h)
  let value = least
  let seen = histogram[value]
  while (seen <= below) seen += histogram[++value]
  if (seen > below + 1 || below + 1 >= n) return value
  let next = value + 1
  while (histogram[next] === 0) next++
  return value + (h - below) * (next - value)
}
