/**
 * Quantiles of distributions that have no direct formula (gamma, beta): Newton's method on the logarithm of the smaller tail.
 * Between the special functions and the samplers. On the right scale (log x for gamma, log odds for beta) the density is
 * log-concave, hence so are both tails, and Newton's method converges from any starting point, quadratically near the end.
 */
import { exp, expm1, log, log1p } from '../shared/portableMath.ts'

/** At a point y: log P(Y ≤ y), log P(Y > y), log density at y. */
export interface Tails {
  readonly logLower: number
  readonly logUpper: number
  readonly logDensity: number
}

/** log(1 − e^x), x ≤ 0. */
export function logOneMinusExp(x: number): number {
  return x > -0.6931471805599453 ? log(-expm1(x)) : log1p(-exp(x))
}

/** y with P(Y ≤ y) = p, 0 < p < 1, within ±700; `start` is a first guess. */
export function invertTails(tailsAt: (y: number) => Tails, p: number, start: number): number {
  const useLower = p <= 0.5
  const target = useLower ? log(p) : log(1 - p)
  let y = start
  let previous = Infinity
  for (let i = 0; i < 200; i++) {
    const { logLower, logUpper, logDensity } = tailsAt(y)
    const tail = useLower ? logLower : logUpper
    const step = (useLower ? target - tail : tail - target) * exp(tail - logDensity)
    const next = Math.min(700, Math.max(-700, y + step))
    const size = Math.abs(next - y)
    y = next
    // at the end, rounding decides the steps: they stop shrinking
    if (size <= 2e-16 * Math.abs(y) || (size < 1e-10 && size >= previous)) break
    previous = size
  }
  return y
}
