import { describe, expect, it } from 'vitest'
import { cdf } from '../../src/random/cdf.ts'
import { checkDistribution } from '../../src/random/checkDistribution.ts'
import type { Distribution } from '../../src/random/distribution.ts'
import { meanOf, sdOf } from '../../src/random/moments.ts'
import { quantile, sample } from '../../src/random/quantile.ts'
import { fromR, probabilities } from '../golden/random-r.ts'

describe.each(fromR.map((r) => ({ ...r, name: JSON.stringify(r.distribution) })))('$name', ({ distribution, quantiles, cdf: shares }) => {
  it('has the quantiles of R 4.2.2 to 13 digits', () => {
    probabilities.forEach((p, i) => {
      const error = quantiles[i] === 0 ? Math.abs(quantile(distribution, p)) : Math.abs(quantile(distribution, p) / quantiles[i] - 1)
      expect(error, `p = ${p}`).toBeLessThanOrEqual(1e-13)
    })
  })

  it('has the distribution function of R 4.2.2 to 12 digits', () => {
    quantiles.forEach((q, i) => expect(Math.abs(cdf(distribution, q) / shares[i] - 1), `x = ${q}`).toBeLessThanOrEqual(1e-12))
  })
})

describe('uniform, fixed, PERT', () => {
  it('a uniform quantile is the straight line from low to high', () => {
    const d: Distribution = { kind: 'uniform', low: -2, high: 6 }
    expect([0, 0.25, 0.5, 1].map((p) => quantile(d, p))).toEqual([-2, 0, 2, 6])
    expect([-3, 0, 7].map((x) => cdf(d, x))).toEqual([0, 0.25, 1])
  })

  it('a fixed value is always that value', () => {
    expect([0.001, 0.5, 0.999].map((u) => sample({ kind: 'fixed', value: 7 }, u))).toEqual([7, 7, 7])
    expect([6.999, 7, 7.001].map((x) => cdf({ kind: 'fixed', value: 7 }, x))).toEqual([0, 1, 1])
  })

  it('PERT(2, 3, 8) is 2 + 6 × beta(5/3, 13/3), with mean (2 + 4·3 + 8) / 6', () => {
    const pert: Distribution = { kind: 'pert', low: 2, mode: 3, high: 8 }
    for (const p of probabilities)
      expect(quantile(pert, p)).toBeCloseTo(2 + 6 * quantile({ kind: 'beta', shape1: 5 / 3, shape2: 13 / 3 }, p), 12)
    expect(meanOf(pert)).toBeCloseTo(22 / 6, 14)
    // sd of beta(5/3, 13/3) on [2, 8]: 6 √((5/3)(13/3) / (6² · 7))
    expect(sdOf(pert)).toBeCloseTo(6 * Math.sqrt(65 / 9 / 252), 14)
  })

  it('symmetric PERT(0, ½, 1) is beta(3, 3): P(X ≤ 0.2) = 10·0.2³ − 15·0.2⁴ + 6·0.2⁵', () => {
    expect(cdf({ kind: 'pert', low: 0, mode: 0.5, high: 1 }, 0.2)).toBeCloseTo(0.08 - 0.024 + 0.00192, 14)
  })
})

describe('means and standard deviations from textbook formulas', () => {
  it.each<[Distribution, number, number]>([
    [{ kind: 'fixed', value: 4 }, 4, 0],
    [{ kind: 'uniform', low: 1, high: 7 }, 4, Math.sqrt(3)],
    [{ kind: 'normal', mean: -1, sd: 2 }, -1, 2],
    [{ kind: 'lognormal', meanLog: 0, sdLog: 1 }, 1.6487212707001282, 2.1611974158950877], // √e, √(e(e − 1)) (Wolfram MathWorld)
    [{ kind: 'beta', shape1: 2, shape2: 98 }, 0.02, Math.sqrt((0.02 * 0.98) / 101)],
    [{ kind: 'gamma', shape: 9, scale: 2 }, 18, 6],
  ])('%j', (distribution, mean, sd) => {
    expect(meanOf(distribution)).toBeCloseTo(mean, 14)
    expect(sdOf(distribution)).toBeCloseTo(sd, 14)
  })
})

describe('a spread of zero', () => {
  it.each<[Distribution, number]>([
    [{ kind: 'normal', mean: 3, sd: 0 }, 3],
    [{ kind: 'lognormal', meanLog: 0, sdLog: 0 }, 1],
    [{ kind: 'uniform', low: 5, high: 5 }, 5],
    [{ kind: 'pert', low: 5, mode: 5, high: 5 }, 5],
  ])('%j is its one possible value', (distribution, value) => {
    for (const p of [0, 0.1, 0.9, 1]) expect(quantile(distribution, p)).toBe(value)
    expect([cdf(distribution, value - 0.1), cdf(distribution, value)]).toEqual([0, 1])
    expect([meanOf(distribution), sdOf(distribution)]).toEqual([value, 0])
  })
})

describe('the ends of a range', () => {
  const cut: Distribution = { kind: 'truncatedNormal', mean: 0, sd: 1, low: -1, high: 2 }
  // a normal cut off well above its mean, and the same turned over: by symmetry each is the other seen from behind
  const above: Distribution = { kind: 'truncatedNormal', mean: 0, sd: 1, low: 3, high: 5 }
  const below: Distribution = { kind: 'truncatedNormal', mean: 0, sd: 1, low: -5, high: -3 }

  it('are given at 0 and 1, and nothing outside', () => {
    expect([quantile(cut, 0), quantile(cut, 1)]).toEqual([-1, 2])
    for (const p of [-0.1, 1.1, NaN]) for (const d of [cut, { kind: 'fixed', value: 7 } as const]) expect(quantile(d, p)).toBeNaN()
    expect([-9, -1, 2, 9].map((x) => cdf(cut, x))).toEqual([0, 0, 1, 1])
  })

  it('keep their digits on either side of the mean', () => {
    for (const p of [0.1, 0.5, 0.9]) {
      expect(quantile(below, p)).toBeCloseTo(-quantile(above, 1 - p), 12)
      expect(cdf(below, -quantile(above, p))).toBeCloseTo(1 - p, 12)
    }
    // Φ(−4) and Φ(−3), Φ(−5) to 12 digits (Abramowitz & Stegun 26.2, tables of P(x))
    const [phi3, phi4, phi5] = [0.00134989803163, 0.0000316712418331, 0.000000286651571879]
    expect(cdf(below, -4)).toBeCloseTo((phi4 - phi5) / (phi3 - phi5), 11)
    expect(meanOf(below)).toBeCloseTo(-meanOf(above), 12)
    expect(sdOf(below)).toBeCloseTo(sdOf(above), 12)
  })
})

describe('checkDistribution', () => {
  it('accepts every distribution used above', () => {
    for (const { distribution } of fromR) expect(checkDistribution(distribution)).toBeNull()
    expect(checkDistribution({ kind: 'fixed', value: -3 })).toBeNull()
    // no spread at all is a spread
    expect(checkDistribution({ kind: 'normal', mean: 1, sd: 0 })).toBeNull()
    expect(checkDistribution({ kind: 'lognormal', meanLog: 1, sdLog: 0 })).toBeNull()
  })

  it.each<[Distribution, string]>([
    [{ kind: 'fixed', value: NaN }, 'value is not a finite number'],
    [{ kind: 'uniform', low: 2, high: 1 }, 'low (2) is above high (1)'],
    [{ kind: 'normal', mean: 0, sd: -1 }, 'sd is -1 but must not be negative'],
    [{ kind: 'lognormal', meanLog: 0, sdLog: Infinity }, 'sdLog is not a finite number'],
    [{ kind: 'truncatedNormal', mean: 0, sd: 0, low: 0, high: 1 }, 'sd is 0 but must be above 0'],
    [{ kind: 'truncatedNormal', mean: 0, sd: 1, low: 1, high: 1 }, 'low (1) is not below high (1)'],
    [{ kind: 'beta', shape1: 0, shape2: 1 }, 'shape1 is 0 but must be above 0'],
    [{ kind: 'beta', shape1: 1, shape2: -2 }, 'shape2 is -2 but must be above 0'],
    [{ kind: 'gamma', shape: 1, scale: 0 }, 'scale is 0 but must be above 0'],
    [{ kind: 'pert', low: 0, mode: 3, high: 2 }, 'mode (3) is above high (2)'],
    [{ kind: 'pert', low: 4, mode: 3, high: 5 }, 'low (4) is above mode (3)'],
  ])('refuses %j: %s', (distribution, sentence) => {
    const problem = checkDistribution(distribution)
    expect(problem?.en).toBe(sentence)
    expect(problem?.sv).not.toBe(sentence)
    expect(problem?.sv.length).toBeGreaterThan(10)
  })
})
