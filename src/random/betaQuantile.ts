/**
 * The beta distribution: tails and quantiles. Shares and probabilities are drawn through it, and PERT judgements.
 * Continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8) times x^a (1 − x)^b / B(a, b) in Loader's
 * saddle-point form, which keeps its digits for large shapes. Relative error of a quantile below 1e-12 for shapes up to 1e5.
 */
import { exp, log } from '../shared/portableMath.ts'
import { invertTails, logOneMinusExp, type Tails } from './invertTails.ts'
import { deviance, halfLog2Pi, logGamma, stirlingError } from './logGamma.ts'
import { normalQuantile } from './normalQuantile.ts'

/** Tails of the log odds of X where X = x and 1 − X = rest (both given, so that neither end loses digits). */
export function betaTails(shape1: number, shape2: number, x: number, rest: number): Tails {
  if (x <= 0) return { logLower: -Infinity, logUpper: 0, logDensity: -Infinity }
  if (rest <= 0) return { logLower: 0, logUpper: -Infinity, logDensity: -Infinity }
  const n = shape1 + shape2
  const logDensity =
    stirlingError(n) -
    stirlingError(shape1) -
    stirlingError(shape2) -
    deviance(shape1, n * x) -
    deviance(shape2, n * rest) +
    0.5 * log((shape1 / n) * shape2) -
    halfLog2Pi
  if (x <= (shape1 + 1) / (n + 2)) {
    const logLower = Math.min(0, logDensity + log(fraction(shape1, shape2, x) / shape1))
    return { logLower, logUpper: logOneMinusExp(logLower), logDensity }
  }
  const logUpper = Math.min(0, logDensity + log(fraction(shape2, shape1, rest) / shape2))
  return { logLower: logOneMinusExp(logUpper), logUpper, logDensity }
}

/** 1/(1 + d1/(1 + d2/(1 + …))), by Lentz's method; converges fast for x below (a + 1)/(a + b + 2). */
function fraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m < 1e6; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    const change = d * c
    h *= change
    if (Math.abs(change - 1) < 2e-16) break
  }
  return h
}

/** P(X ≤ x). */
export function betaCdf(shape1: number, shape2: number, x: number): number {
  return exp(betaTails(shape1, shape2, x, 1 - x).logLower)
}

/** x with P(X ≤ x) = p, 0 ≤ p ≤ 1, shapes > 0. */
export function betaQuantile(shape1: number, shape2: number, p: number): number {
  if (!(p >= 0 && p <= 1 && shape1 > 0 && shape2 > 0)) return NaN
  if (p === 0 || p === 1) return p
  return logistic(betaLogOddsQuantile(shape1, shape2, p))
}

/** log(x / (1 − x)) of the quantile x. */
function betaLogOddsQuantile(shape1: number, shape2: number, p: number): number {
  // at the far ends, P(X ≤ x) = x^a / (a B(a, b)) and P(X > x) = (1 − x)^b / (b B(a, b))
  const logBeta = logGamma(shape1) + logGamma(shape2) - logGamma(shape1 + shape2)
  const farDown = (log(p) + log(shape1) + logBeta) / shape1
  if (farDown < -600) return farDown
  const farUp = -(log(1 - p) + log(shape2) + logBeta) / shape2
  if (farUp > 600) return farUp
  const spread = Math.min(1, Math.sqrt(1 / shape1 + 1 / shape2))
  const start = log(shape1 / shape2) + normalQuantile(p) * spread
  return invertTails((y) => betaTails(shape1, shape2, logistic(y), logistic(-y)), p, start)
}

/** 1 / (1 + e^−y) */
function logistic(y: number): number {
  return y < 0 ? exp(y) / (1 + exp(y)) : 1 / (1 + exp(-y))
}
