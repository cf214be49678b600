/**
 * The binomial distribution: how many of n reach work when each does so with the same probability. Under the small-project view, the
 * value of a study, and follow-up.
 */
import { log } from '../shared/portableMath.ts'

/**
 * P(k) for k = 0 … n, summing to 1: from the mode outwards by the ratio of neighbours, P(k + 1) / P(k) = (n − k) / (k + 1) · p / (1 − p),
 * so nothing overflows and no term is far from the largest. n a whole number ≥ 0, p in 0–1.
 */
export function fillBinomial(n: number, p: number, out: Float64Array): void {
  out.fill(0)
  if (p <= 0 || p >= 1) {
    out[p <= 0 ? 0 : n] = 1
    return
  }
  const odds = p / (1 - p)
  const mode = Math.min(n, Math.floor((n + 1) * p))
  out[mode] = 1
  let sum = 1
  for (let k = mode; k < n && out[k] > 1e-300; k++) sum += out[k + 1] = (out[k] * (n - k) * odds) / (k + 1)
  for (let k = mode; k > 0 && out[k] > 1e-300; k--) sum += out[k - 1] = (out[k] * k) / ((n - k + 1) * odds)
  for (let k = 0; k <= n; k++) out[k] /= sum
}

/** Smallest k with P(X ≤ k) ≥ u, by inversion; `scratch` has n + 1 places. u in 0–1. */
export function binomialQuantile(n: number, p: number, u: number, scratch: Float64Array): number {
  fillBinomial(n, p, scratch)
  let sum = 0
  for (let k = 0; k < n; k++) {
    sum += scratch[k]
    if (u <= sum) return k
  }
  return n
}

/** log of p^k (1 − p)^(n − k); −∞ where it cannot happen. The binomial coefficient is the same for every p and left out. */
export function binomialLogLikelihood(n: number, k: number, p: number): number {
  const part = (count: number, q: number) => (count === 0 ? 0 : q > 0 ? count * log(q) : -Infinity)
  return part(k, p) + part(n - k, 1 - p)
}
