/**
 * The scale on which a parameter meets a smoother: standardised as it is written, or by rank when a few extreme draws would otherwise
 * hold the whole curve. Between the columns of a table and the bases of splineBasis.ts and radialBasis.ts.
 */
import { normalQuantile } from '../random/normalQuantile.ts'

const mostSkewness = 2
const farthestSd = 10

/**
 * (x − mean) / sd; straight relations stay straight. When |skewness| > 2 or a draw lies more than 10 sd from the mean (lognormal or
 * heavier tails), normal scores instead: what knowing a parameter is worth does not depend on its scale, so the choice may be made
 * for the estimate's sake. null when all draws are equal.
 */
export function smoothingScale(values: Float64Array): Float64Array | null {
  const n = values.length
  if (values.every((x) => x === values[0])) return null
  // values of any size: centred on the first and divided by the largest distance before anything is squared
  let size = 0
  for (const x of values) size = Math.max(size, Math.abs(x / 2 - values[0] / 2))
  const near = values.map((x) => (x / 2 - values[0] / 2) / size)
  let mean = 0
  for (const x of near) mean += x / n
  let square = 0
  for (const x of near) square += ((x - mean) * (x - mean)) / n
  const sd = Math.sqrt(square)
  const scaled = near.map((x) => (x - mean) / sd)
  let cube = 0
  let farthest = 0
  for (const z of scaled) {
    cube += (z * z * z) / n
    farthest = Math.max(farthest, Math.abs(z))
  }
  return Math.abs(cube) > mostSkewness || farthest > farthestSd ? normalScores(values) : scaled
}

/** z = Φ⁻¹((rank − ½) / n), ranks 1 … n ascending; equal values share the mean of their ranks. */
export function normalScores(values: Float64Array): Float64Array {
  const n = values.length
  const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b)
  const scores = new Float64Array(n)
  for (let from = 0; from < n;) {
    let to = from + 1
    while (to < n && values[order[to]] === values[order[from]]) to++
    // mean rank − ½ is (from + to) / 2; from the nearer end, so that the scores are symmetric to the last bit
    const below = from + to
    const score = below <= n ? normalQuantile(below / (2 * n)) : -normalQuantile((2 * n - below) / (2 * n))
    for (let r = from; r < to; r++) scores[order[r]] = score
    from = to
  }
  return scores
}

/** Different values in ascending order. */
export function distinctSorted(values: Float64Array): Float64Array {
  return Float64Array.from(values)
    .sort()
    .filter((x, i, sorted) => i === 0 || x !== sorted[i - 1])
}
