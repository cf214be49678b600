/**
 * The gamma distribution with shape a and scale 1: tails and quantiles. Costs, and the parts of a Dirichlet, are drawn through it.
 * Series below a + 1, Legendre's continued fraction above (Abramowitz & Stegun 6.5.29, 6.5.31), both times x^a e^−x / Γ(a + 1) in
 * Loader's saddle-point form, which keeps its digits for large shapes. Relative error of a quantile below 1e-13 for shapes up to 1e6.
 */
import { exp, log } from '../shared/portableMath.ts'
import { invertTails, logOneMinusExp, type Tails } from './invertTails.ts'
import { deviance, halfLog2Pi, logGamma, stirlingError } from './logGamma.ts'
import { normalQuantile } from './normalQuantile.ts'

/** Tails of log X at y = log x. */
export function gammaTails(shape: number, x: number): Tails {
  if (x <= 0) return { logLower: -Infinity, logUpper: 0, logDensity: -Infinity }
  if (x === Infinity) return { logLower: 0, logUpper: -Infinity, logDensity: -Infinity }
  const logShape = log(shape)
  const logPrefix = -stirlingError(shape) - deviance(shape, x) - 0.5 * logShape - halfLog2Pi
  const logDensity = logPrefix + logShape
  if (x < shape + 1) {
    const logLower = Math.min(0, logPrefix + log(lowerSeries(shape, x)))
    return { logLower, logUpper: logOneMinusExp(logLower), logDensity }
  }
  const logUpper = Math.min(0, logDensity + log(upperFraction(shape, x)))
  return { logLower: logOneMinusExp(logUpper), logUpper, logDensity }
}

/** 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + … */
function lowerSeries(shape: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; n < 1e7; n++) {
    term *= x / (shape + n)
    sum += term
    if (term < sum * 1e-17) break
  }
  return sum
}

/** 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), by Lentz's method. */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = Infinity
  let d = 1 / b
  let h = d
  for (let n = 1; n < 1e7; n++) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    const change = c * d
    h *= change
    if (Math.abs(change - 1) < 2e-16) break
  }
  return h
}

/** P(X ≤ x). */
export function gammaCdf(shape: number, x: number): number {
  return exp(gammaTails(shape, x).logLower)
}

/** log of the quantile, 0 < p < 1; finite even where the quantile itself is too small to be a double. */
export function gammaLogQuantile(shape: number, p: number): number {
  // far down, P(X ≤ x) = x^a / Γ(a + 1)
  const farDown = (log(p) + logGamma(shape + 1)) / shape
  if (farDown < -600) return farDown
  return invertTails((y) => gammaTails(shape, exp(y)), p, gammaStart(shape, p, farDown))
}

/** Wilson & Hilferty (1931): the cube root of a gamma variable is nearly normal. */
function gammaStart(shape: number, p: number, farDown: number): number {
  const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape))
  return root > 0.2 ? log(shape) + 3 * log(root) : Math.min(farDown, log(shape))
}

/** x with P(X ≤ x) = p, 0 ≤ p ≤ 1, shape > 0, scale 1. */
export function gammaQuantile(shape: number, p: number): number {
  if (!(p >= 0 && p <= 1 && shape > 0)) return NaN
  if (p === 0) return 0
  if (p === 1) return Infinity
  return exp(gammaLogQuantile(shape, p))
}
