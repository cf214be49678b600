/**
 * The normal distribution cut off at both ends: quantile, distribution function, mean and standard deviation.
 * For parameters with a known spread and hard limits. Works in logarithms, so limits far out in a tail are no problem; a limit may
 * be ±Infinity.
 */
import { exp, log } from '../shared/portableMath.ts'
import { logOneMinusExp } from './invertTails.ts'
import { normalLogUpper } from './normalCdf.ts'
import { normalUpperQuantile } from './normalQuantile.ts'

/** A normal (mean, sd > 0) between low and high, low < high. */
export interface TruncatedNormal {
  readonly mean: number
  readonly sd: number
  readonly low: number
  readonly high: number
}

/** x with P(X ≤ x) = p, 0 ≤ p ≤ 1; always within [low, high]. */
export function truncatedNormalQuantile({ mean, sd, low, high }: TruncatedNormal, p: number): number {
  if (p === 0) return low
  if (p === 1) return high
  const from = (low - mean) / sd
  const to = (high - mean) / sd
  // the untruncated lower and upper tail at the answer; the smaller one keeps more digits
  const lower = logMix(normalLogUpper(-to), normalLogUpper(-from), p)
  const upper = logMix(normalLogUpper(from), normalLogUpper(to), 1 - p)
  const z = lower < upper ? -normalUpperQuantile(lower) : normalUpperQuantile(upper)
  return Math.min(high, Math.max(low, mean + sd * z))
}

/** log(share · e^larger + (1 − share) · e^smaller) */
function logMix(larger: number, smaller: number, share: number): number {
  return larger + log(share + (1 - share) * exp(smaller - larger))
}

/** P(X ≤ x). */
export function truncatedNormalCdf({ mean, sd, low, high }: TruncatedNormal, x: number): number {
  if (x <= low) return 0
  if (x >= high) return 1
  const from = (low - mean) / sd
  const to = (high - mean) / sd
  const at = (x - mean) / sd
  return from + to > 0 ? exp(logBetween(from, at) - logBetween(from, to)) : exp(logBetween(-at, -from) - logBetween(-to, -from))
}

/** log P(from < Z < to) by upper tails; keeps its digits where from + to > 0. */
function logBetween(from: number, to: number): number {
  const outer = normalLogUpper(from)
  return outer + logOneMinusExp(normalLogUpper(to) - outer)
}

/** Nodes and weights of Gauss–Legendre quadrature with eight points on [−1, 1] (Abramowitz & Stegun, table 25.4). */
const nodes = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363]
const weights = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763]
const panels = 40

/**
 * Mean and standard deviation, by quadrature over the part that holds all but e^−40 of the peak density: unlike the textbook formulas
 * it loses no digits for narrow or far-out limits.
 */
export function truncatedNormalMoments({ mean, sd, low, high }: TruncatedNormal): { mean: number; sd: number } {
  const from = (low - mean) / sd
  const to = (high - mean) / sd
  const peak = Math.min(to, Math.max(from, 0))
  const start = Math.max(from - peak, -reach(-peak))
  const end = Math.min(to - peak, reach(peak))
  const mass = integrate(peak, start, end, () => 1)
  const shift = integrate(peak, start, end, (t) => t) / mass
  const variance = integrate(peak, start, end, (t) => (t - shift) * (t - shift)) / mass
  return { mean: mean + sd * (peak + shift), sd: sd * Math.sqrt(variance) }
}

/** t > 0 at which the density at peak + t is e^−40 of that at the peak: peak · t + t²/2 = 40. */
function reach(peak: number): number {
  return 80 / (peak + Math.sqrt(peak * peak + 80))
}

/** ∫ value(t) exp(−peak · t − t²/2) dt from start to end. */
function integrate(peak: number, start: number, end: number, value: (t: number) => number): number {
  const half = (end - start) / panels / 2
  let sum = 0
  for (let panel = 0; panel < panels; panel++) {
    const centre = start + (2 * panel + 1) * half
    for (let i = 0; i < nodes.length; i++) {
      for (const t of [centre - nodes[i] * half, centre + nodes[i] * half]) sum += weights[i] * value(t) * exp(-t * (peak + 0.5 * t))
    }
  }
  return sum * half
}
