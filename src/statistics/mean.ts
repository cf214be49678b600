/**
 * Arithmetic mean of finished replications, draws or any other list of numbers.
 */
import { mean as simpleMean } from 'simple-statistics'

/** Mean by compensated summation (Kahan–Babuška, in simple-statistics), so it does not drift over a million values. NaN when empty. */
export function mean(values: ArrayLike<number>): number {
  return values.length === 0 ? NaN : simpleMean(values as number[]) // reads by index only, so typed arrays serve as well
}
