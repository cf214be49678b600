/**
 * Sample quantiles, R's default (type 7; Hyndman & Fan 1996, definition 7). Between a run's replications and every interval shown.
 */

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
  if (below === h || below + 1 >= n) return low
  const high = sorted[below + 1]
  // equal neighbours first: two infinities would give NaN
  return low === high ? low : low + (h - below) * (high - low)
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
