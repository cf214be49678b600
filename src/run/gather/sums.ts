/**
 * Sums of whole numbers that stay exact beyond 2^53: high lane (multiples of 2^26) and low lane by themselves, so that any grouping gives the
 * same digits. Fractions (an expectation) go into the low lane as they are.
 */

const LANE = 2 ** 26

export interface ExactSums {
  /** Adds sums that are themselves below 2^53. */
  add(values: ArrayLike<number>): void
  /** Adds sums that come in two lanes. */
  addLanes(high: Float64Array, low: Float64Array): void
  values(): Float64Array
}

export function makeExactSums(length: number): ExactSums {
  const highs = new Float64Array(length)
  const lows = new Float64Array(length)
  return {
    add(values) {
      for (let i = 0; i < length; i++) {
        const high = Math.trunc(values[i] / LANE)
        highs[i] += high
        lows[i] += values[i] - high * LANE
      }
    },
    addLanes(high, low) {
      for (let i = 0; i < length; i++) {
        highs[i] += high[i]
        lows[i] += low[i]
      }
    },
    values: () => highs.map((high, i) => high * LANE + lows[i]),
  }
}
