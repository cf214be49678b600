/**
 * Quantiles of the standard normal distribution: algorithm AS 241, PPND16 (Wichura 1988, Applied Statistics 37, 477–484), the one
 * that R uses; relative error about 1e-16. The step from a uniform number to every normal-based parameter.
 */
import { exp, log } from '../shared/portableMath.ts'
import { halfLog2Pi } from './logGamma.ts'
import { normalLogUpper } from './normalCdf.ts'
import { polynomial } from './polynomial.ts'

/** |p − ½| ≤ 0.425, in 0.180625 − (p − ½)² */
const centre = {
  p: [
    3.387132872796366608, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4, 4.5921953931549871457e4,
    6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
  ],
  q: [
    1, 4.2313330701600911252e1, 6.871870074920579083e2, 5.3941960214247511077e3, 2.1213794301586595867e4, 3.930789580009271061e4,
    2.8729085735721942674e4, 5.226495278852854561e3,
  ],
}

/** r = √(−log tail) ≤ 5, in r − 1.6 */
const near = {
  p: [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
    2.4178072517745061177e-1, 2.27238449892691845833e-2, 7.7454501427834140764e-4,
  ],
  q: [
    1, 2.05319162663775882187, 1.6763848301838038494, 6.8976733498510000455e-1, 1.4810397642748007459e-1, 1.51986665636164571966e-2,
    5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
}

/** 5 < r ≤ 27, in r − 5 */
const far = {
  p: [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 2.9656057182850489123e-1, 2.6532189526576123093e-2,
    1.2426609473880784386e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  q: [
    1, 5.9983220655588793769e-1, 1.3692988092273580531e-1, 1.48753612908506148525e-2, 7.868691311456132591e-4, 1.8463183175100546818e-5,
    1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
}

/** z with P(Z ≤ z) = p, 0 ≤ p ≤ 1; ∓Infinity at 0 and 1, NaN outside. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN
  if (p === 0) return -Infinity
  if (p === 1) return Infinity
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return centralQuantile(q)
  return q < 0 ? -tailQuantile(log(p)) : tailQuantile(log(1 - p))
}

/** z with log P(Z > z) = logTail ≤ log ½: reaches tails that are too small to be a double. */
export function normalUpperQuantile(logTail: number): number {
  return logTail > -2.5902671654451267 ? centralQuantile(0.5 - exp(logTail)) : tailQuantile(logTail) // log 0.075
}

function centralQuantile(q: number): number {
  const r = 0.180625 - q * q
  return (q * polynomial(centre.p, r)) / polynomial(centre.q, r)
}

function tailQuantile(logTail: number): number {
  const r = Math.sqrt(-logTail)
  if (r <= 5) return polynomial(near.p, r - 1.6) / polynomial(near.q, r - 1.6)
  if (r <= 27) return polynomial(far.p, r - 5) / polynomial(far.q, r - 5)
  // Newton's method on log P(Z > z), which is concave: from the right it goes down to the root without passing it
  let z = 1.4142135623730951 * r
  for (let i = 0; i < 8; i++) {
    const logUpper = normalLogUpper(z)
    const hazard = exp(-0.5 * z * z - halfLog2Pi - logUpper)
    z += (logUpper - logTail) / hazard
  }
  return z
}
