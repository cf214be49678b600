/**
 * The standard normal distribution function and its upper tail, to full double accuracy in both tails.
 * Under the normal, lognormal and truncated normal samplers, and available to analyses (value of information, Bayes).
 */
import { exp, log, log1p } from '../shared/portableMath.ts'
import { erfc } from './errorFunction.ts'
import { halfLog2Pi } from './logGamma.ts'
import { polynomial } from './polynomial.ts'

const sqrtHalf = 0.7071067811865476
/** √½ − sqrtHalf: what the double above leaves out. */
const sqrtHalfRest = -4.833646656726457e-17
const splitter = 134217729
const halfHigh = highHalf(sqrtHalf)

/** Upper 26 bits of the fraction (Dekker's splitting). */
function highHalf(x: number): number {
  const c = splitter * x
  return c - (c - x)
}

/** P(Z ≤ z). */
export function normalCdf(z: number): number {
  return normalUpper(-z)
}

/** P(Z > z) = ½ erfc(z / √2), with what rounding z / √2 lost put back (it would cost z² units in the last place far out). */
export function normalUpper(z: number): number {
  const t = z * sqrtHalf
  const tail = erfc(t)
  if (!(Math.abs(z) > 0.5 && z < 39 && z > -9)) return 0.5 * tail
  const high = highHalf(z)
  const low = z - high
  const lost = low * (sqrtHalf - halfHigh) - (t - high * halfHigh - low * halfHigh - high * (sqrtHalf - halfHigh)) + z * sqrtHalfRest
  return 0.5 * (tail - 1.1283791670955126 * exp(-t * t) * lost)
}

/** Density of the standard normal. */
export function normalDensity(z: number): number {
  return exp(-0.5 * z * z - halfLog2Pi)
}

/** Asymptotic series of z · Mills' ratio, in 1/z². */
const millsSeries = [1, -1, 3, -15, 105, -945, 10395]

/** log P(Z > z), finite for every finite z. */
export function normalLogUpper(z: number): number {
  if (z < 0) return log1p(-normalUpper(-z))
  if (z < 30) return log(normalUpper(z))
  return -0.5 * z * z - halfLog2Pi - log(z) + log(polynomial(millsSeries, 1 / (z * z)))
}
