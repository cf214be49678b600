/**
 * Do parameters drawn as the program draws them (one uniform number per parameter and draw, by inversion) have the distribution they
 * were given? Fixed seed; every tolerance is four Monte Carlo standard errors, and the test says what error that would catch.
 */
import { describe, expect, it } from 'vitest'
import { sampleCategorical } from '../../src/random/categorical.ts'
import { cdf } from '../../src/random/cdf.ts'
import { fillDirichlet } from '../../src/random/dirichlet.ts'
import type { Distribution } from '../../src/random/distribution.ts'
import { meanOf, sdOf } from '../../src/random/moments.ts'
import { sample } from '../../src/random/quantile.ts'
import { seedKey } from '../../src/random/seed.ts'
import { parameterUniform } from '../../src/random/streams.ts'

const key = seedKey('samplers')
const draws = 10_000

const parameters: readonly [string, Distribution][] = [
  ['share.uniform', { kind: 'uniform', low: 0.5, high: 0.8333 }],
  ['effect.normal', { kind: 'normal', mean: 8, sd: 2.3 }],
  ['ratio.lognormal', { kind: 'lognormal', meanLog: -0.5, sdLog: 0.4 }],
  ['loss.truncated', { kind: 'truncatedNormal', mean: 0.02, sd: 0.02, low: 0.01, high: 0.08 }],
  ['share.beta', { kind: 'beta', shape1: 64, shape2: 290 }],
  ['share.rare', { kind: 'beta', shape1: 0.6, shape2: 30 }],
  ['cost.gamma', { kind: 'gamma', shape: 25, scale: 1900 }],
  ['cost.skewed', { kind: 'gamma', shape: 0.8, scale: 1701 }],
  ['judged.pert', { kind: 'pert', low: 0, mode: 0.2, high: 1 }],
]

function drawAll(id: string, distribution: Distribution): Float64Array {
  return Float64Array.from({ length: draws }, (_, draw) => sample(distribution, parameterUniform(key, draw, id)))
}

function moments(values: Float64Array): { mean: number; sd: number; kurtosis: number } {
  let [mean, second, fourth] = [0, 0, 0]
  for (const x of values) mean += x / values.length
  for (const x of values) {
    const square = (x - mean) * (x - mean)
    second += square / values.length
    fourth += (square * square) / values.length
  }
  return { mean, sd: Math.sqrt(second), kurtosis: fourth / (second * second) }
}

describe.each(parameters)('%s over 10,000 draws', (id, distribution) => {
  const values = drawAll(id, distribution)
  const found = moments(values)

  it('has the stated mean within 4 mcse (would catch an error of 4 % of the sd)', () => {
    expect(Math.abs(found.mean - meanOf(distribution))).toBeLessThan((4 * sdOf(distribution)) / Math.sqrt(draws))
  })

  it('has the stated sd within 4 mcse (would catch 3 % for a normal, more for a skewed one)', () => {
    const mcse = Math.sqrt((found.kurtosis - 1) / (4 * draws))
    expect(Math.abs(found.sd / sdOf(distribution) - 1)).toBeLessThan(4 * mcse)
  })

  it('falls in each tenth of the distribution one time in ten (χ²: would catch a tenth that is 16 % off)', () => {
    const counts = new Uint32Array(10)
    for (const x of values) counts[Math.min(9, Math.floor(10 * cdf(distribution, x)))]++
    let sum = 0
    for (const count of counts) sum += (count - draws / 10) ** 2 / (draws / 10)
    expect(1 - cdf({ kind: 'gamma', shape: 4.5, scale: 2 }, sum)).toBeGreaterThan(1e-4)
  })
})

describe('parameters together', () => {
  it('different parameters are uncorrelated over the draws, and so is a parameter with itself in the next draw (4.5 se: would catch r = 0.045)', () => {
    const ranks = parameters.map(([id]) => Float64Array.from({ length: draws }, (_, draw) => parameterUniform(key, draw, id) - 0.5))
    const correlation = (a: Float64Array, b: Float64Array, lag: number) => {
      let sum = 0
      for (let i = 0; i + lag < draws; i++) sum += a[i] * b[i + lag]
      return (12 * sum) / (draws - lag)
    }
    for (let a = 0; a < ranks.length; a++) {
      expect(Math.abs(correlation(ranks[a], ranks[a], 1))).toBeLessThan(4.5 / Math.sqrt(draws))
      for (let b = a + 1; b < ranks.length; b++) expect(Math.abs(correlation(ranks[a], ranks[b], 0))).toBeLessThan(4.5 / Math.sqrt(draws))
    }
  })
})

describe('categorical and Dirichlet', () => {
  it('outcomes come as often as their weights say (4 mcse: would catch 2 points of 100)', () => {
    const weights = [2, 0, 5, 3]
    const counts = [0, 0, 0, 0]
    for (let draw = 0; draw < draws; draw++) counts[sampleCategorical(weights, parameterUniform(key, draw, 'categorical'))]++
    weights.forEach((weight, i) => {
      const share = weight / 10
      expect(Math.abs(counts[i] / draws - share)).toBeLessThanOrEqual(4 * Math.sqrt((share * (1 - share)) / draws))
    })
  })

  it('Dirichlet shares have mean αᵢ/α, variance αᵢ(α − αᵢ)/(α²(α + 1)) and covariance −αᵢαⱼ/(α²(α + 1)) (4 mcse: would catch 4 % of the sd)', () => {
    const alphas = [2, 5, 0.5]
    const total = 7.5
    const out = new Float64Array(3)
    const all = [0, 1, 2].map(() => new Float64Array(draws))
    for (let draw = 0; draw < draws; draw++) {
      fillDirichlet(
        alphas,
        [0, 1, 2].map((i) => parameterUniform(key, draw, 'dirichlet', i)),
        out,
      )
      for (let i = 0; i < 3; i++) all[i][draw] = out[i]
    }
    const covariance = (i: number, j: number) => {
      const products = all[i].map((x, draw) => (x - alphas[i] / total) * (all[j][draw] - alphas[j] / total))
      return moments(products)
    }
    for (let i = 0; i < 3; i++) {
      const sd = Math.sqrt((alphas[i] * (total - alphas[i])) / (total * total * (total + 1)))
      expect(Math.abs(moments(all[i]).mean - alphas[i] / total)).toBeLessThan((4 * sd) / Math.sqrt(draws))
      for (let j = 0; j <= i; j++) {
        const expected = i === j ? sd * sd : (-alphas[i] * alphas[j]) / (total * total * (total + 1))
        const found = covariance(i, j)
        expect(Math.abs(found.mean - expected)).toBeLessThan((4 * found.sd) / Math.sqrt(draws))
      }
    }
  })
})
