/**
 * The share of a distribution at or below a value: the inverse of `quantile`. Used to weigh observed results against a parameter's
 * spread, and to test the samplers.
 */
import { log } from '../shared/portableMath.ts'
import { betaCdf } from './betaQuantile.ts'
import type { Distribution } from './distribution.ts'
import { gammaCdf } from './gammaQuantile.ts'
import { normalCdf } from './normalCdf.ts'
import { pertShapes } from './pert.ts'
import { truncatedNormalCdf } from './truncatedNormal.ts'

/** P(X ≤ x), 0–1. */
export function cdf(distribution: Distribution, x: number): number {
  switch (distribution.kind) {
    case 'fixed':
      return x < distribution.value ? 0 : 1
    case 'uniform':
      return clampShare((x - distribution.low) / (distribution.high - distribution.low), x < distribution.low)
    case 'normal':
      return normalShare(x - distribution.mean, distribution.sd)
    case 'lognormal':
      return x <= 0 ? 0 : normalShare(log(x) - distribution.meanLog, distribution.sdLog)
    case 'truncatedNormal':
      return truncatedNormalCdf(distribution, x)
    case 'beta':
      return betaCdf(distribution.shape1, distribution.shape2, x)
    case 'gamma':
      return gammaCdf(distribution.shape, x / distribution.scale)
    case 'pert': {
      const { low, high } = distribution
      if (low === high) return x < low ? 0 : 1
      const [shape1, shape2] = pertShapes(distribution)
      return betaCdf(shape1, shape2, (x - low) / (high - low))
    }
  }
}

function normalShare(distance: number, sd: number): number {
  if (sd === 0) return distance < 0 ? 0 : 1
  return normalCdf(distance / sd)
}

/** low = high gives 0/0 or ±Infinity: all the mass sits in one point. */
function clampShare(share: number, below: boolean): number {
  return share !== share ? (below ? 0 : 1) : Math.min(1, Math.max(0, share))
}
