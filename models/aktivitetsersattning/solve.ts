/**
 * Two one-dimensional searches. Root of a monotone function on a bracket, by Brent's method (bisection, secant and inverse quadratic steps; Brent 1973,
 * "Algorithms for Minimization without Derivatives", ch. 4); highest point of a function with one hump, by golden section. Only + − × ÷, so the path is the same on every machine.
 */

/**
 * x in [low, high] with f(x) = 0, to the last digits of x or |f(x)| ≤ tolerance. fLow and fHigh are the values at the ends, which
 * must not have the same sign; an end that is already a root is returned as it is.
 */
export function solveBracketed(
  f: (x: number) => number,
  low: number,
  high: number,
  fLow: number,
  fHigh: number,
  tolerance: number,
): number {
  let a = low
  let b = high
  let fa = fLow
  let fb = fHigh
  let c = a
  let fc = fa
  let step = b - a
  let previous = step
  for (let i = 0; i < 200; i++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b
      fa = fb
      b = c
      fb = fc
      c = a
      fc = fa
    }
    const half = 0.5 * (c - b)
    const finest = 2 * Number.EPSILON * Math.abs(b)
    if (Math.abs(fb) <= tolerance || Math.abs(half) <= finest) return b
    if (Math.abs(previous) < finest || Math.abs(fa) <= Math.abs(fb)) {
      step = half
      previous = half
    } else {
      const s = fb / fa
      let p: number
      let q: number
      if (a === c) {
        p = 2 * half * s
        q = 1 - s
      } else {
        const r1 = fa / fc
        const r2 = fb / fc
        p = s * (2 * half * r1 * (r1 - r2) - (b - a) * (r2 - 1))
        q = (r1 - 1) * (r2 - 1) * (s - 1)
      }
      if (p > 0) q = -q
      else p = -p
      if (2 * p < Math.min(3 * half * q - Math.abs(finest * q), Math.abs(previous * q))) {
        previous = step
        step = p / q
      } else {
        step = half
        previous = half
      }
    }
    a = b
    fa = fb
    b += Math.abs(step) > finest ? step : half > 0 ? finest : -finest
    fb = f(b)
    if (fb > 0 === fc > 0) {
      c = a
      fc = fa
      step = b - a
      previous = step
    }
  }
  return b
}

/** x in [low, high] at which f, which rises and then falls (or only one of these), is highest; to about 1e-7 of the width. */
export function highestPoint(f: (x: number) => number, low: number, high: number): number {
  const golden = 0.6180339887498949
  let a = low
  let b = high
  let x1 = b - golden * (b - a)
  let x2 = a + golden * (b - a)
  let f1 = f(x1)
  let f2 = f(x2)
  for (let i = 0; i < 34; i++) {
    if (f1 > f2) {
      b = x2
      x2 = x1
      f2 = f1
      x1 = b - golden * (b - a)
      f1 = f(x1)
    } else {
      a = x1
      x1 = x2
      f1 = f2
      x2 = a + golden * (b - a)
      f2 = f(x2)
    }
  }
  return f1 > f2 ? x1 : x2
}
