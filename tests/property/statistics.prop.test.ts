import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenlyNested } from '../../src/statistics/drawMeans.ts'
import { mean } from '../../src/statistics/mean.ts'
import { monteCarloError } from '../../src/statistics/monteCarloError.ts'
import { probBetter } from '../../src/statistics/probBetter.ts'
import { quantile } from '../../src/statistics/quantile.ts'
import { addToMoments, makeMoments, mergeMoments, varianceOfMoments } from '../../src/statistics/runningMoments.ts'
import { variance } from '../../src/statistics/variance.ts'
import { varianceSplit } from '../../src/statistics/varianceSplit.ts'

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const values = fc.array(value, { minLength: 1, maxLength: 60 })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const nested = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .chain(([draws, replications]) =>
    fc
      .array(fc.integer({ min: -1000, max: 1000 }), { minLength: draws * replications, maxLength: draws * replications })
      .map((list) => ({ draws, replications, list: Float64Array.from(list) })),
  )
const runs = { numRuns: 500, seed: 2027 }

describe('laws of the summaries', () => {
  it('a quantile lies within the values, rises with p, does not depend on their order, and is the extremes at 0 and 1', () => {
    fc.assert(
      fc.property(values, share, share, (list, p, q) => {
        const [low, high] = [quantile(list, Math.min(p, q)), quantile(list, Math.max(p, q))]
        expect(low).toBeGreaterThanOrEqual(Math.min(...list))
        expect(high).toBeLessThanOrEqual(Math.max(...list) + 1e-9)
        expect(high).toBeGreaterThanOrEqual(low - 1e-9)
        expect(quantile([...list].reverse(), p)).toBe(quantile(list, p))
        expect(quantile(list, 0)).toBeCloseTo(Math.min(...list), 12)
        expect(quantile(list, 1)).toBeCloseTo(Math.max(...list), 12)
      }),
      runs,
    )
  })

  it('quantiles mirror: those of the negated values are the negated quantiles of 1 − p', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 64 }), (list, k) => {
        const p = k / 64 // 1 − p is exact
        expect(
          quantile(
            list.map((x) => -x),
            p,
          ),
        ).toBeCloseTo(-quantile(list, 1 - p), 7)
      }),
      runs,
    )
  })

  it('running moments, cut anywhere and merged in order, agree with mean and variance of the whole', () => {
    fc.assert(
      fc.property(values, fc.array(fc.nat(60), { maxLength: 4 }), (list, cuts) => {
        const borders = [0, ...cuts.map((c) => Math.min(c, list.length)).sort((a, b) => a - b), list.length]
        const merge = () => {
          const total = makeMoments()
          for (let i = 1; i < borders.length; i++) {
            const part = makeMoments()
            for (const x of list.slice(borders[i - 1], borders[i])) addToMoments(part, x)
            mergeMoments(total, part)
          }
          return total
        }
        const total = merge()
        expect(total.count).toBe(list.length)
        expect(total.mean).toBeCloseTo(mean(list), 6)
        if (list.length > 1)
          expect(Math.abs(varianceOfMoments(total) - variance(list))).toBeLessThanOrEqual(1e-9 * Math.max(1, variance(list)))
        expect(merge()).toEqual(total)
      }),
      runs,
    )
  })

  it('the simulation error and both variances scale with the unit and ignore a common shift', () => {
    fc.assert(
      fc.property(nested, fc.integer({ min: -50, max: 50 }), ({ draws, list }, shift) => {
        const moved = list.map((x) => 4 * x + shift)
        const [a, b] = [evenlyNested(list, draws), evenlyNested(moved, draws)]
        if (list.length > 1) expect(monteCarloError(b)).toBeCloseTo(4 * monteCarloError(a), 8)
        const [before, after] = [varianceSplit(a), varianceSplit(b)]
        if (before.draws !== null) expect(after.draws).toBeCloseTo(16 * before.draws, 5)
        if (before.replications !== null) expect(after.replications).toBeCloseTo(16 * before.replications, 5)
      }),
      runs,
    )
  })

  it('in a balanced design the simulation error squared is (between + within / R) / D unless between was cut at 0', () => {
    fc.assert(
      fc.property(nested, ({ draws, replications, list }) => {
        const design = evenlyNested(list, draws)
        const split = varianceSplit(design)
        if (split.draws === null || split.replications === null || split.draws === 0) return
        const expected = (split.draws + split.replications / replications) / draws
        const error = monteCarloError(design)
        expect(Math.abs(error * error - expected)).toBeLessThanOrEqual(1e-9 * expected)
      }),
      runs,
    )
  })

  it('an arm’s chance of being better and of being worse add up to one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 40 }), (differences) => {
        expect(probBetter(differences, true) + probBetter(differences, false)).toBeCloseTo(1, 14)
        expect(
          probBetter(
            differences.map((d) => 0 - d),
            true,
          ),
        ).toBeCloseTo(probBetter(differences, false), 14)
      }),
      runs,
    )
  })
})
