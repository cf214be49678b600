/**
 * The small project: prediction, targets, comparison and size. Expected: binomial probabilities by exact integers, mixtures and comparisons
 * by adding up every pair of results from the definition, the variance split by the law of total variance, NyttoSam's terms by hand.
 */
import { describe, expect, test } from 'vitest'
import { binomialLogLikelihood, binomialQuantile, fillBinomial } from '../../src/economics/binomial.ts'
import { payoffTerms } from '../../src/economics/payoffTerms.ts'
import { compareProjects, predictCount, probReached, reachableTarget, sampleSize } from '../../src/economics/smallProject.ts'
import { weightedQuantiles, weightedSummary } from '../../src/economics/weighted.ts'

/** C(n, k) p^k (1 − p)^(n − k) with whole-number binomial coefficients. */
function binomial(n: number, k: number, p: number): number {
  let ways = 1n
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - k + i)) / BigInt(i)
  return Number(ways) * Math.pow(p, k) * Math.pow(1 - p, n - k)
}

const filled = (n: number, p: number) => {
  const out = new Float64Array(n + 1)
  fillBinomial(n, p, out)
  return out
}

describe('the binomial distribution', () => {
  test.each([
    [1, 0.3],
    [20, 0.18],
    [20, 0.999],
    [40, 0.5],
    [238, 0.26],
    [1000, 0.001],
  ])('of %i with probability %d is the textbook formula', (n, p) => {
    filled(n, p).forEach((value, k) => {
      const wanted = binomial(n, k, p)
      // beyond, the formula itself loses its digits
      if (wanted > 1e-150) expect(Math.abs(value - wanted), String(k)).toBeLessThanOrEqual(1e-11 * wanted)
    })
  })

  test('is all at one end where the outcome is certain', () => {
    expect([...filled(3, 0)]).toEqual([1, 0, 0, 0])
    expect([...filled(3, 1)]).toEqual([0, 0, 0, 1])
  })

  test('by inversion gives each number its share of the uniform numbers', () => {
    // P(0) = 0.343, P(1) = 0.441, P(2) = 0.189, P(3) = 0.027 at n = 3, p = 0.3
    const at = (u: number) => binomialQuantile(3, 0.3, u, new Float64Array(4))
    expect([0.01, 0.342, 0.344, 0.783, 0.785, 0.972, 0.974, 0.9999].map(at)).toEqual([0, 0, 1, 1, 2, 2, 3, 3])
  })

  test('likelihood leaves out only what is the same for every probability', () => {
    const ratio = Math.exp(binomialLogLikelihood(20, 6, 0.3) - binomialLogLikelihood(20, 6, 0.2))
    expect(ratio).toBeCloseTo(binomial(20, 6, 0.3) / binomial(20, 6, 0.2), 10)
    expect([binomialLogLikelihood(5, 0, 0), binomialLogLikelihood(5, 1, 0), binomialLogLikelihood(5, 5, 1)]).toEqual([0, -Infinity, 0])
  })
})

describe('weighted draws', () => {
  test('with whole weights say what the repeated list says', () => {
    const values = Float64Array.of(3, 1, 2)
    const { mean, sd, se } = weightedSummary(values, Float64Array.of(0.2, 0.5, 0.3))
    // 1 five times, 2 three times, 3 twice: mean 1.7, variance 6.1 / 10
    expect(mean).toBeCloseTo(1.7, 12)
    expect(sd).toBeCloseTo(Math.sqrt(0.61), 12)
    expect(se).toBeCloseTo(Math.sqrt(0.04 * 1.69 + 0.25 * 0.49 + 0.09 * 0.09), 12)
  })

  test('quantiles with equal weights are those of definition 5: of 1 2 3 4 the median is 2.5, the lower quartile 1.5', () => {
    const q = weightedQuantiles(Float64Array.of(4, 2, 3, 1), new Float64Array(4).fill(0.25), [0, 0.25, 0.5, 0.75, 1])
    expect(q).toEqual([1, 1.5, 2.5, 3.5, 4])
  })

  test('draws without weight do not count', () => {
    expect(weightedQuantiles(Float64Array.of(-99, 5, 7), Float64Array.of(0, 0.5, 0.5), [0.01, 0.5, 0.99])).toEqual([5, 6, 7])
  })
})

describe('the prediction for a project of 12', () => {
  const probs = Float64Array.of(0.1, 0.25, 0.4)
  const weights = Float64Array.of(0.5, 0.3, 0.2)
  const n = 12
  const prediction = predictCount(probs, n, weights)
  const wanted = Array.from({ length: n + 1 }, (_, k) => probs.reduce((sum, p, d) => sum + weights[d] * binomial(n, k, p), 0))

  test('is the mixture of the binomials of the draws', () => {
    prediction.pmf.forEach((value, k) => expect(value).toBeCloseTo(wanted[k], 13))
  })

  test('has the mean and variance of its own distribution, and the variance falls into chance and parameters', () => {
    const mean = wanted.reduce((sum, p, k) => sum + k * p, 0)
    const variance = wanted.reduce((sum, p, k) => sum + (k - mean) ** 2 * p, 0)
    expect(prediction.mean).toBeCloseTo(mean, 12)
    expect(prediction.sd).toBeCloseTo(Math.sqrt(variance), 12)
    const chance = n * probs.reduce((sum, p, d) => sum + weights[d] * p * (1 - p), 0)
    expect(prediction.fromChance).toBeCloseTo(chance / variance, 12)
    expect(prediction.fromChance + prediction.fromParameters).toBeCloseTo(1, 12)
  })

  test('with one draw is all chance', () => {
    expect(predictCount(Float64Array.of(0.3), 10)).toMatchObject({ fromChance: 1, fromParameters: 0 })
  })

  test('takes a probability that is reached exactly as reached', () => {
    // one person: nobody in 975, 900 or 500 of 1,000
    expect(predictCount(Float64Array.of(0.025), 1).p97_5).toBe(0)
    expect(predictCount(Float64Array.of(0.1), 1).p90).toBe(0)
    expect(predictCount(Float64Array.of(0.5), 1).p50).toBe(0)
    expect(predictCount(Float64Array.of(0.51), 1).p50).toBe(1)
  })

  test('that is certain of its outcome leaves nothing to the parameters', () => {
    expect(predictCount(Float64Array.of(1), 10)).toMatchObject({ mean: 10, sd: 0, fromChance: 1, fromParameters: 0 })
  })

  test('has as quantiles the smallest numbers not exceeded with that probability', () => {
    const { p10, p50, p90 } = prediction
    for (const [p, k] of [
      [0.1, p10],
      [0.5, p50],
      [0.9, p90],
    ]) {
      const upTo = (last: number) => wanted.slice(0, last + 1).reduce((a, b) => a + b, 0)
      expect(upTo(k)).toBeGreaterThanOrEqual(p)
      expect(k === 0 ? 0 : upTo(k - 1)).toBeLessThan(p)
    }
  })

  test('promises the largest target that is reached with 80 per cent', () => {
    const from = (k: number) => wanted.slice(k).reduce((a, b) => a + b, 0)
    const { count, prob } = reachableTarget(prediction)
    expect(prob).toBeCloseTo(from(count), 12)
    expect(prob).toBeGreaterThanOrEqual(0.8)
    expect(from(count + 1)).toBeLessThan(0.8)
    expect(probReached(prediction, 4)).toBeCloseTo(from(4), 12)
    expect(reachableTarget(prediction, 0.9999).count).toBe(0)
  })
})

describe('two projects of n each', () => {
  const better = Float64Array.of(0.3, 0.25, 0.2, 0.5)
  const other = Float64Array.of(0.2, 0.3, 0.2, 0.1)

  test('are compared over every pair of results', () => {
    const n = 9
    const pairs = (d: number, counts: (x: number, y: number) => boolean) => {
      let sum = 0
      for (let x = 0; x <= n; x++)
        for (let y = 0; y <= n; y++) if (counts(x, y)) sum += binomial(n, x, better[d]) * binomial(n, y, other[d])
      return sum
    }
    const found = compareProjects(better, other, n)
    expect(found.probTrulyBetter).toBe(0.5)
    expect(found.looksNoBetter).toBeCloseTo((pairs(0, (x, y) => x <= y) + pairs(3, (x, y) => x <= y)) / 2, 12)
    expect(found.looksWorse).toBeCloseTo((pairs(0, (x, y) => x < y) + pairs(3, (x, y) => x < y)) / 2, 12)
    expect(found.falseHope).toBeCloseTo((pairs(1, (x, y) => x > y) + pairs(2, (x, y) => x > y)) / 2, 12)
  })

  test.each([
    [0.3, 0.2, 0.7],
    [0.3, 0.2, 0.9],
    [0.6, 0.1, 0.8],
  ])('with %d and %d need the size that trying every size gives, for certainty %d', (p, q, certainty) => {
    const [a, b] = [Float64Array.of(p), Float64Array.of(q)]
    let n = 1
    while (1 - compareProjects(a, b, n).looksNoBetter < certainty) n++
    expect(sampleSize(a, b, certainty)).toBe(n)
    // the usual formula for a one-sided comparison of two shares, normal approximation: within a few persons or a fifth
    const z = { 0.7: 0.5244, 0.8: 0.8416, 0.9: 1.2816 }[certainty]!
    const usual = (z * z * (p * (1 - p) + q * (1 - q))) / (p - q) ** 2
    expect(Math.abs(n - usual)).toBeLessThan(Math.max(0.25 * usual, 10))
  })

  test('beyond four hundred draws every second, third … is asked', () => {
    const [p, q] = [0.4, 0.2]
    // in the draws between the arms hardly differ: with them many more persons would be needed
    const mixed = (even: number, odd: number) => Float64Array.from({ length: 800 }, (_, d) => (d % 2 === 0 ? even : odd))
    expect(sampleSize(mixed(p, 0.21), mixed(q, 0.2), 0.9)).toBe(sampleSize(Float64Array.of(p), Float64Array.of(q), 0.9))
    // and not only the first of them
    const many = Float64Array.from({ length: 800 }, (_, d) => (d === 0 ? 0.9 : 0.3 + 0.02 * (d % 10)))
    const every = (_: number, d: number) => d % 2 === 0
    const other = many.map(() => 0.25)
    expect(sampleSize(many, other, 0.9)).toBe(sampleSize(many.filter(every), other.filter(every), 0.9))
    expect(sampleSize(many, other, 0.9)).toBeGreaterThan(20)
  })

  test('that hardly differ need more than can be had', () => {
    expect(sampleSize(Float64Array.of(0.2001), Float64Array.of(0.2), 0.9, 1000)).toBeNull()
  })
})

describe("NyttoSam's terms", () => {
  // two persons, one full-time year worth 500; without the measure 100 is produced and 60 used, with it 350 and 90, of which 40 are the measure
  const without = { production: 100, resources: 60 }
  const request = { persons: 2, years: 1, fullProduction: 500, measureCost: 40 }

  test('by hand for one year', () => {
    const terms = payoffTerms({ production: 350, resources: 90 }, without, request)
    // potential: 2 · 500 − 100 in production, 60 in resources; gain 350 − 100 − (90 − 60 − 40) = 260; net 220
    expect(terms).toMatchObject({ potential: 960, potentialProduction: 900, potentialResources: 60, gain: 260, net: 220, perKrona: 6.5 })
    expect(terms.efficiency).toBeCloseTo(260 / 960, 12)
    expect(terms.paybackMonths).toBeCloseTo((40 / 260) * 12, 12)
  })

  test('a measure that gives nothing is never paid back', () => {
    const nothing = payoffTerms(without, without, { ...request, measureCost: 0 })
    expect(nothing).toMatchObject({ gain: 0, net: 0, paybackMonths: null, perKrona: null, efficiency: 0 })
  })
})
