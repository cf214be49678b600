/**
 * One of several outcomes with given weights, from one uniform number.
 */

/**
 * Index i with probability weights[i] / sum, by inversion in index order: the first i whose running sum exceeds u · sum.
 * Weights ≥ 0, at least one above 0; u in (0, 1). An outcome of weight 0 never happens. Throws when all weights are 0.
 */
export function sampleCategorical(weights: ArrayLike<number>, u: number): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += weights[i]
  if (!(sum > 0)) throw new Error('a categorical draw needs at least one weight above 0')
  const target = u * sum
  let running = 0
  let last = 0
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue
    running += weights[i]
    last = i
    if (target < running) break
  }
  return last
}
