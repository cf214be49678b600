/**
 * Largest remainder (Hamilton): whole persons in the proportions of a table. Used wherever counts are scaled or shares become persons,
 * so that margins add up exactly.
 */

/**
 * Whole numbers that sum to `total` (a whole number ≥ 0), in the proportions of `weights` (≥ 0, sum > 0 unless total is 0).
 * Each is its quota rounded down, plus one for the largest remainders; equal remainders go to the earlier row.
 * When total equals the sum of whole-number weights the weights themselves come back.
 */
export function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  if (total === 0 || sum === 0) return weights.map(() => 0)
  const quotas = weights.map((w) => (w * total) / sum)
  const counts = quotas.map(Math.floor)
  const left = total - counts.reduce((a, b) => a + b, 0)
  const order = quotas.map((q, i) => ({ i, rest: q - counts[i] })).sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (let k = 0; k < left; k++) counts[order[k].i]++
  return counts
}
