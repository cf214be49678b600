/**
 * Quantiles of every distribution a parameter may have. Sampling is by inversion: one uniform number per value, `sample(d, u)` is
 * `quantile(d, u)`; so two parameters, draws or scenarios with the same uniform number stay comparable.
 * Between the parameter streams (streams.ts) and a draw's parameter values.
 */
import { exp } from '../shared/portableMath.ts'
import { betaQuantile } from './betaQuantile.ts'
import type { Distribution } from './distribution.ts'
import { gammaQuantile } from './gammaQuantile.ts'
import { normalQuantile } from './normalQuantile.ts'
import { pertShapes } from './pert.ts'
import { truncatedNormalQuantile } from './truncatedNormal.ts'

/**
 * The value that a share p (0 ≤ p ≤ 1) of the distribution lies below; the ends of its range at p = 0 and 1.
 * Assumes a distribution that passed `checkDistribution`; a spread of zero gives the one possible value. NaN for p outside 0–1.
 */
export function quantile(distribution: Distribution, p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value
    case 'uniform':
      return distribution.low * (1 - p) + distribution.high * p
    case 'normal':
      return distribution.sd === 0 ? distribution.mean : distribution.mean + distribution.sd * normalQuantile(p)
    case 'lognormal':
      return exp(distribution.sdLog === 0 ? distribution.meanLog : distribution.meanLog + distribution.sdLog * normalQuantile(p))
    case 'truncatedNormal':
      return truncatedNormalQuantile(distribution, p)
    case 'beta':
      return betaQuantile(distribution.shape1, distribution.shape2, p)
    case 'gamma':
      return distribution.scale * gammaQuantile(distribution.shape, p)
    case 'pert': {
      const { low, high } = distribution
      if (low === high) return low
      const [shape1, shape2] = pertShapes(distribution)
      return low + (high - low) * betaQuantile(shape1, shape2, p)
    }
  }
}

/** One value from one uniform number u in (0, 1). */
export function sample(distribution: Distribution, u: number): number {
  return quantile(distribution, u)
}
