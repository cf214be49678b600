/**
 * Logarithm of the gamma function for positive numbers, and the error of Stirling's formula; under the beta and gamma distributions.
 * logGamma: algorithm and coefficients from fdlibm 5.3, e_lgamma_r.c, "Copyright (C) 1993 by Sun Microsystems, Inc. All rights
 * reserved. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved."
 */
import { log } from '../shared/portableMath.ts'
import { polynomial } from './polynomial.ts'

/** 0.5 · log(2π) */
export const halfLog2Pi = 9.1893853320467274178e-1

/** Around 2, in y = 2 − x: two interleaved polynomials in y². */
const around2 = {
  even: [
    7.72156649015328655494e-2, 6.73523010531292681824e-2, 7.38555086081402883957e-3, 1.19270763183362067845e-3, 2.20862790713908385557e-4,
    2.52144565451257326939e-5,
  ],
  odd: [
    3.22467033424113591611e-1, 2.05808084325167332806e-2, 2.89051383673415629091e-3, 5.10069792153511336608e-4, 1.08011567247583939954e-4,
    4.4864094961891516015e-5,
  ],
}

/** Around the minimum of the function, in y = x − lowest. */
const lowest = 1.46163214496836224576
const atLowest = -1.21486290535849611461e-1
const aroundLowest = [
  4.83836122723810047042e-1, -1.47587722994593911752e-1, 6.46249402391333854778e-2, -3.27885410759859649565e-2, 1.79706750811820387126e-2,
  -1.0314224129834143745e-2, 6.10053870246291332635e-3, -3.6845201678113825676e-3, 2.2596478090061247225e-3, -1.40346469989232843813e-3,
  8.81081882437654011382e-4, -5.38595305356740546715e-4, 3.15632070903625950361e-4, -3.12754168375120860518e-4, 3.35529192635519073543e-4,
]

/** Around 1, in y = x − 1. */
const around1 = {
  p: [
    -7.72156649015328655494e-2, 6.32827064025093366517e-1, 1.45492250137234768737, 9.77717527963372745603e-1, 2.28963728064692451092e-1,
    1.33810918536787660377e-2,
  ],
  q: [1, 2.45597793713041134822, 2.12848976379893395361, 7.69285150456672783825e-1, 1.04222645593369134254e-1, 3.2170924228242391181e-3],
}

/** 2 ≤ x < 8, in the fraction of x. */
const upTo8 = {
  p: [
    -7.72156649015328655494e-2, 2.14982415960608852501e-1, 3.25778796408930981787e-1, 1.46350472652464452805e-1, 2.6642270303363860956e-2,
    1.84028451407337715652e-3, 3.19475326584100867617e-5,
  ],
  q: [
    1, 1.39200533467621045958, 7.21935547567138069525e-1, 1.71933865632803078993e-1, 1.86459191715652901344e-2, 7.77942496381893596434e-4,
    7.32668430744625636189e-6,
  ],
}

/** x ≥ 8: Stirling's series, in 1/x². */
const stirlingConstant = 4.18938533204672725052e-1
const stirling = [
  8.33333333333329678849e-2, -2.7777777772877553647e-3, 7.936505586430195585e-4, -5.95187557450339963135e-4, 8.36339918996282139126e-4,
  -1.63092934096575273989e-3,
]

/** log Γ(x), x > 0. Relative error about 1e-16, near the zeros at 1 and 2 too. NaN for x ≤ 0. */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN
  if (x === Infinity) return x
  if (x === 1 || x === 2) return 0
  if (x < 8.470329472543003e-22) return -log(x)
  if (x < 2) return logGammaBelow2(x)
  if (x < 8) {
    const whole = Math.floor(x)
    const y = x - whole
    let product = 1
    for (let i = 2; i < whole; i++) product *= y + i
    return 0.5 * y + (y * polynomial(upTo8.p, y)) / polynomial(upTo8.q, y) + log(product)
  }
  if (x < 288230376151711744) {
    const inverse = 1 / x
    return (x - 0.5) * (log(x) - 1) + stirlingConstant + inverse * polynomial(stirling, inverse * inverse)
  }
  return x * (log(x) - 1)
}

function logGammaBelow2(x: number): number {
  let shift = 0
  let whole = x
  if (x <= 0.9) {
    // log Γ(x) = log Γ(x + 1) − log x
    shift = -log(x)
    whole = x + 1
  }
  const exact = x <= 0.9 ? x : x - 1 // whole − 1, without rounding
  if (whole >= 1.7316) {
    const y = 1 - exact
    const z = y * y
    return shift + (y * polynomial(around2.even, z) + z * polynomial(around2.odd, z) - 0.5 * y)
  }
  if (whole >= 1.23164) {
    const y = exact - (lowest - 1)
    return shift + (atLowest + y * y * polynomial(aroundLowest, y))
  }
  return shift + (-0.5 * exact + (exact * polynomial(around1.p, exact)) / polynomial(around1.q, exact))
}

/** B(2k) / (2k (2k − 1)), k = 1 … 8, with B the Bernoulli numbers. */
const stirlingErrorSeries = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400]

/**
 * Error of Stirling's formula: log Γ(n + 1) − (n + ½) log n + n − ½ log 2π, n > 0. Small for large n, so that probabilities built on
 * it keep their digits where the logarithms themselves are in the thousands (Loader 2000, "Fast and accurate computation of binomial
 * probabilities").
 */
export function stirlingError(n: number): number {
  if (n >= 10) return polynomial(stirlingErrorSeries, 1 / (n * n)) / n
  return logGamma(n + 1) - (n + 0.5) * log(n) + n - halfLog2Pi
}

/**
 * Deviance part x log(x / m) + m − x (≥ 0) for x, m > 0, without cancellation when x is near m (Loader 2000).
 */
export function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * log(x / m) + m - x
  const v = (x - m) / (x + m)
  const square = v * v
  let sum = (x - m) * v
  let term = 2 * x * v
  for (let j = 1; j < 1000; j++) {
    term *= square
    const next = sum + term / (2 * j + 1)
    if (next === sum) break
    sum = next
  }
  return sum
}
