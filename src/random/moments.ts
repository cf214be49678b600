/**
 * Mean and standard deviation of every distribution a parameter may have, exact (no sampling). Shown beside a parameter, and used to
 * check that a parameter's central value is the mean of its spread.
 */
import { exp, expm1 } from '../shared/portableMath.ts'
import type { Distribution } from './distribution.ts'
import { pertShapes } from './pert.ts'
import { truncatedNormalMoments } from './truncatedNormal.ts'

/** Expected value, in the distribution's own unit. */
export function meanOf(distribution: Distribution): number {
  return momentsOf(distribution).mean
}

/** Standard deviation, in the distribution's own unit. */
export function sdOf(distribution: Distribution): number {
  return momentsOf(distribution).sd
}

function momentsOf(distribution: Distribution): { mean: number; sd: number } {
  switch (distribution.kind) {
    case 'fixed':
      return { mean: distribution.value, sd: 0 }
    case 'uniform': {
      const { low, high } = distribution
      return { mean: 0.5 * low + 0.5 * high, sd: (high - low) / Math.sqrt(12) }
    }
    case 'normal':
      return { mean: distribution.mean, sd: distribution.sd }
    case 'lognormal': {
      const variance = distribution.sdLog * distribution.sdLog
      const mean = exp(distribution.meanLog + 0.5 * variance)
      return { mean, sd: mean * Math.sqrt(expm1(variance)) }
    }
    case 'truncatedNormal':
      return truncatedNormalMoments(distribution)
    case 'beta':
      return betaMoments(distribution.shape1, distribution.shape2)
    case 'gamma':
      return { mean: distribution.shape * distribution.scale, sd: Math.sqrt(distribution.shape) * distribution.scale }
    case 'pert': {
      const { low, mode, high } = distribution
      const width = high - low
      if (width === 0) return { mean: low, sd: 0 }
      return { mean: (low + 4 * mode + high) / 6, sd: width * betaMoments(...pertShapes(distribution)).sd }
    }
  }
}

function betaMoments(shape1: number, shape2: number): { mean: number; sd: number } {
  const n = shape1 + shape2
  return { mean: shape1 / n, sd: Math.sqrt(((shape1 / n) * (shape2 / n)) / (n + 1)) }
}
