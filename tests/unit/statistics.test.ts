import { describe, expect, it } from 'vitest'
import { drawMeans, evenlyNested } from '../../src/statistics/drawMeans.ts'
import { mean } from '../../src/statistics/mean.ts'
import { monteCarloError } from '../../src/statistics/monteCarloError.ts'
import { probBetter } from '../../src/statistics/probBetter.ts'
import { quantile, quantiles, quantileSorted, quantilesSelected } from '../../src/statistics/quantile.ts'
import { addToMoments, makeMoments, mergeMoments, varianceOfMoments } from '../../src/statistics/runningMoments.ts'
import { standardDeviation, variance } from '../../src/statistics/variance.ts'
import { varianceSplit } from '../../src/statistics/varianceSplit.ts'

/** R: mtcars$mpg */
const milesPerGallon = [
  21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2,
  13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
]

/** R: lme4::Dyestuff$Yield, six batches of five (Davies & Goldsmith 1972). */
const dyestuff = Float64Array.of(
  1545,
  1440,
  1440,
  1520,
  1580,
  1540,
  1555,
  1490,
  1560,
  1495,
  1595,
  1550,
  1605,
  1510,
  1560,
  1445,
  1440,
  1595,
  1465,
  1545,
  1595,
  1630,
  1515,
  1635,
  1625,
  1520,
  1455,
  1450,
  1480,
  1445,
)

describe('quantile', () => {
  it('gives R’s quantile(mtcars$mpg), type 7: 10.4, 15.425, 19.2, 22.8, 33.9', () => {
    const expected = [10.4, 15.425, 19.2, 22.8, 33.9]
    quantiles(milesPerGallon, [0, 0.25, 0.5, 0.75, 1]).forEach((q, i) => expect(q).toBeCloseTo(expected[i], 12))
  })

  it('gives R’s quantile(1:10, c(0.025, 0.1, 0.9, 0.975)): 1.225, 1.9, 9.1, 9.775', () => {
    const values = [10, 2, 3, 9, 5, 6, 7, 8, 4, 1]
    const expected = [1.225, 1.9, 9.1, 9.775]
    quantiles(values, [0.025, 0.1, 0.9, 0.975]).forEach((q, i) => expect(q).toBeCloseTo(expected[i], 12))
    expect(values[0]).toBe(10)
  })

  it('sorts numbers as numbers, and agrees with the version for sorted values', () => {
    expect(quantile([10, 9, 2, -1, 1e-3], 0.5)).toBe(2)
    expect(quantileSorted([-1, 1e-3, 2, 9, 10], 0.5)).toBe(2)
  })

  it('gives R’s quantile(mtcars$mpg) without sorting too, and what sorting gives for many values, ties among them', () => {
    quantilesSelected(Float64Array.from(milesPerGallon), [0, 0.25, 0.5, 0.75, 1]).forEach((q, i) =>
      expect(q).toBeCloseTo([10.4, 15.425, 19.2, 22.8, 33.9][i], 12),
    )
    const ps = [0, 0.025, 0.025, 0.1, 0.5, 0.9, 0.975, 1]
    for (const [count, step] of [
      [1, 7],
      [2, 7],
      [50, 7],
      [2000, 7919],
      [2001, 3],
      [2001, 0],
    ]) {
      const values = Float64Array.from({ length: count }, (_, i) => ((i * step) % 1009) - 400.5)
      expect(quantilesSelected(values.slice(), ps), `${count} values`).toEqual(quantiles(values, ps))
    }
    for (const nothing of [...quantilesSelected(new Float64Array(), [0.5]), ...quantilesSelected(Float64Array.of(1, 2), [1.01])])
      expect(nothing).toBeNaN()
  })

  it('takes one value as every quantile, keeps infinities, and is NaN without values, with NaN among them, or outside 0–1', () => {
    expect(quantile([3], 0.975)).toBe(3)
    expect(quantiles([-Infinity, -Infinity, 1, Infinity, Infinity], [0, 0.1, 0.5, 0.9])).toEqual([-Infinity, -Infinity, 1, Infinity])
    for (const nothing of [quantile([], 0.5), quantile([1, NaN, 2], 0.5), quantile([1, 2], 1.01), quantile([1, 2], NaN)])
      expect(nothing).toBeNaN()
  })
})

describe('mean, variance', () => {
  it('gives R’s mean(mtcars$mpg) = 20.090625, var = 36.324102822580642, sd = 6.0269480520891037', () => {
    expect(mean(milesPerGallon)).toBeCloseTo(20.090625, 13)
    expect(variance(milesPerGallon)).toBeCloseTo(36.324102822580642, 12)
    expect(standardDeviation(Float64Array.from(milesPerGallon))).toBeCloseTo(6.0269480520891037, 13)
  })

  it('loses nothing to a large common part', () => {
    const far = Float64Array.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16)
    expect(mean(far)).toBe(1e9 + 10)
    expect(variance(far)).toBe(30)
  })

  it('is NaN where there is too little to say', () => {
    for (const nothing of [mean([]), variance([]), variance([1]), standardDeviation([1])]) expect(nothing).toBeNaN()
  })
})

describe('running moments', () => {
  it('gives the mean and variance of R’s mtcars$mpg without keeping the values', () => {
    const moments = makeMoments()
    for (const x of milesPerGallon) addToMoments(moments, x)
    expect(moments.count).toBe(32)
    expect(moments.mean).toBeCloseTo(20.090625, 12)
    expect(varianceOfMoments(moments)).toBeCloseTo(36.324102822580642, 11)
  })

  it('an empty part changes nothing, and nothing has a variance below two values', () => {
    const moments = makeMoments()
    expect(varianceOfMoments(moments)).toBeNaN()
    mergeMoments(moments, makeMoments())
    addToMoments(moments, 5)
    mergeMoments(moments, makeMoments())
    expect(moments).toEqual({ count: 1, mean: 5, squares: 0 })
    expect(varianceOfMoments(moments)).toBeNaN()
  })
})

describe('monteCarloError', () => {
  it('gives the standard error 19.38 of the intercept in lme4’s lmer(Yield ~ 1 + (1 | Batch), Dyestuff)', () => {
    expect(monteCarloError(evenlyNested(dyestuff, 6))).toBeCloseTo(19.38341, 4)
  })

  it('is s / √R for one draw', () => {
    expect(monteCarloError(evenlyNested(Float64Array.of(4, 7, 13, 16), 1))).toBeCloseTo(Math.sqrt(30 / 4), 14)
  })

  it('counts draws, not replications, as independent: two draws that never vary inside', () => {
    // means 0 and 2, variance 2, two draws: √(2 / 2) = 1, however many replications
    expect(monteCarloError(evenlyNested(Float64Array.of(0, 0, 0, 2, 2, 2), 2))).toBe(1)
  })

  it('weighs unequal draws of an interrupted run, and leaves out empty ones (by hand: N = 4, mean 3)', () => {
    // draw 0: 3 values with mean 2, draw 1: none, draw 2: 1 value of 6: √((3·1)² + (1·3)²) · 2/1) / 4 = √36 / 4
    expect(monteCarloError({ values: Float64Array.of(1, 2, 3, 6), counts: [3, 0, 1] })).toBeCloseTo(1.5, 14)
  })

  it('counts units, not draws, as independent where draws share them (by hand: unit means 2 and 4, variance 2, √(2 / 2))', () => {
    const values = Float64Array.of(0, 2, 4, 6)
    expect(monteCarloError({ values, counts: [1, 1, 1, 1], units: [0, 1, 0, 1] })).toBe(1)
    // a draw without values has no part in its unit: means 2 and 2, nothing between them
    expect(monteCarloError({ values: Float64Array.of(0, 2, 4), counts: [1, 1, 1, 0], units: [0, 1, 0, 2] })).toBe(0)
  })

  it('is NaN for a single number', () => {
    expect(monteCarloError(evenlyNested(Float64Array.of(3), 1))).toBeNaN()
  })
})

describe('varianceSplit', () => {
  it('gives lme4’s variance components of Dyestuff: 1764.05 between batches, 2451.25 within', () => {
    const split = varianceSplit(evenlyNested(dyestuff, 6))
    expect(split.draws).toBeCloseTo(1764.05, 8)
    expect(split.replications).toBeCloseTo(2451.25, 8)
  })

  it('gives 0, not a negative variance, when draws differ less than chance alone would make them', () => {
    const split = varianceSplit(evenlyNested(Float64Array.of(1, 5, 1, 5, 1, 5), 3))
    expect(split.draws).toBe(0)
    expect(split.replications).toBeCloseTo(8, 14)
  })

  it('weighs unequal draws (by hand: SSW = 4, SSB = 58.8, n0 = 2.4)', () => {
    // draw means 2 (3 values) and 9 (2 values), grand mean 4.8: SSB = 3·2.8² + 2·4.2² = 58.8; SSW = 2 + 2 = 4, 3 degrees of freedom
    const split = varianceSplit({ values: Float64Array.of(1, 2, 3, 8, 10), counts: [3, 2] })
    expect(split.replications).toBeCloseTo(4 / 3, 14)
    expect(split.draws).toBeCloseTo((58.8 - 4 / 3) / 2.4, 12)
  })

  it('says null where the design cannot tell the two kinds apart', () => {
    expect(varianceSplit(evenlyNested(Float64Array.of(1, 2, 3), 3))).toEqual({ draws: null, replications: null })
    expect(varianceSplit(evenlyNested(Float64Array.of(4, 7, 13, 16), 1))).toEqual({ draws: null, replications: 30 })
    expect(varianceSplit({ values: new Float64Array(0), counts: [0, 0] })).toEqual({ draws: null, replications: null })
  })
})

describe('drawMeans', () => {
  it('refuses counts that do not add up to the number of values', () => {
    expect(() => drawMeans({ values: Float64Array.of(1, 2, 3), counts: [1, 1] })).toThrow('counts add up to 2')
  })
})

describe('probBetter', () => {
  it('is the share of pairs in favour, a tie counting one half', () => {
    expect(probBetter([1, 2, -1, 0], true)).toBe(0.625)
    expect(probBetter([1, 2, -1, 0], false)).toBe(0.375)
    expect(probBetter(Float64Array.of(0, 0), true)).toBe(0.5)
  })

  it('is NaN without pairs or with an undefined one', () => {
    expect(probBetter([], true)).toBeNaN()
    expect(probBetter([1, NaN], true)).toBeNaN()
  })
})
