/**
 * Sample variance and standard deviation.
 */
import { sampleVariance } from 'simple-statistics'

/** Sum of squared distances from the mean over n − 1; two passes, compensated sums (simple-statistics). NaN below two values. */
export function variance(values: ArrayLike<number>): number {
  return values.length < 2 ? NaN : sampleVariance(values as number[]) // reads by index only, so typed arrays serve as well
}

/** Square root of `variance`. */
export function standardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values))
}
