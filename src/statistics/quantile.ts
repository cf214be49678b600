/**
 * Sample quantiles, R's default (type 7; Hyndman & Fan 1996, definition 7). Between a run's replications and every interval shown.
 */
import { quickselect } from 'simple-statistics'

/**
 * Quantile of values in ascending order: linear between order statistics, with x[0] at p = 0 and x[n − 1] at p = 1;
 * h = (n − 1) p, x[⌊h⌋] + (h − ⌊h⌋) (x[⌊h⌋ + 1] − x[⌊h⌋]). p is 0–1. NaN when there are no values or p is outside.
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length
  if (n === 0 || !(p >= 0 && p <= 1)) return NaN
  const h = (n - 1) * p
  const below = Math.floor(h)
  const low = sorted[below]
  return below === h ? low : between(low, sorted[below + 1], h - below)
}

/** Equal neighbours first: two infinities would give NaN. */
function between(low: number, high: number, share: number): number {
  return low === high ? low : low + share * (high - low)
}

/**
 * The same as sorting and `quantileSorted`, for a few p in ascending order, in a fraction of the time: only the order statistics that are
 * asked for are found (Floyd & Rivest 1975). `values` are finite and are left in another order. All NaN when there are none.
 */
export function quantilesSelected(values: Float64Array, ps: readonly number[]): number[] {
  const n = values.length
  let from = 0
  return ps.map((p) => {
    if (n === 0 || !(p >= 0 && p <= 1)) return NaN
    const h = (n - 1) * p
    const below = Math.floor(h)
    // written for lists of numbers; asks no more of them than a typed array has
    quickselect(values as unknown as number[], below, from, n - 1)
    from = below
    const low = values[below]
    if (below === h) return low
    // those behind are none of them smaller
    let next = values[below + 1]
    for (let i = below + 2; i < n; i++) if (values[i] < next) next = values[i]
    return between(low, next, h - below)
  })
}

/** Quantiles of values in any order, which are left as they are. All NaN when a value is NaN. */
export function quantiles(values: ArrayLike<number>, ps: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort() // NaN goes last
  const undefinedValue = sorted.length > 0 && Number.isNaN(sorted[sorted.length - 1])
  return ps.map((p) => (undefinedValue ? NaN : quantileSorted(sorted, p)))
}

/** One quantile of values in any order; see `quantiles` for several at once. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantiles(values, [p])[0]
}
