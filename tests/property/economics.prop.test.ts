/**
 * Laws of decision analysis, checked against their definitions written out as slowly and plainly as possible.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptabilityCurve, acceptabilityFrontier } from '../../src/economics/acceptability.ts'
import type { DecisionDraws } from '../../src/economics/decisionDraws.ts'
import { netBenefitDifferences } from '../../src/economics/differences.ts'
import { parseDrawsTable } from '../../src/economics/drawsTable.ts'
import { makeEvppi } from '../../src/economics/evppi.ts'
import { expectedLosses } from '../../src/economics/expectedLoss.ts'
import { incrementalTable } from '../../src/economics/incremental.ts'
import { drawsWithEffects, normals, uniforms } from '../unit/economics-made.ts'

const whole = fc.integer({ min: -20, max: 20 })

/** Small whole numbers, so that ties and collinear points are frequent. */
const strategiesArb = fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 8 })

const drawsArb: fc.Arbitrary<DecisionDraws> = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 })).chain(([n, k]) =>
  fc.tuple(columnsArb(n, k), columnsArb(n, k)).map(([costs, effects]) => ({
    draws: n,
    strategies: Array.from({ length: k }, (_, s) => `s${s}`),
    costs,
    effects,
    parameters: [],
  })),
)

function columnsArb(n: number, k: number) {
  const column = fc.array(whole, { minLength: n, maxLength: n }).map((x) => Float64Array.from(x))
  return fc.array(column, { minLength: k, maxLength: k })
}

const netBenefit = (d: DecisionDraws, wtp: number, s: number, i: number) => wtp * d.effects[s][i] - d.costs[s][i]
const average = (x: readonly number[]) => x.reduce((a, b) => a + b, 0) / x.length
const over = <T>(n: number, f: (i: number) => T) => Array.from({ length: n }, (_, i) => f(i))
const firstBest = (values: readonly number[]) => values.indexOf(Math.max(...values))

describe('the incremental table', () => {
  const table = (points: readonly (readonly [number, number])[]) =>
    incrementalTable(
      points.map((_, i) => `s${i}`),
      points.map(([cost]) => cost),
      points.map(([, effect]) => effect),
    )

  test('calls D exactly those that another beats or equals in both, the first of equals excepted', () => {
    fc.assert(
      fc.property(strategiesArb, (points) => {
        const beaten = points.map(([cost, effect], i) =>
          points.some(([c, e], j) => c <= cost && e >= effect && (c < cost || e > effect || j < i)),
        )
        const status = new Map(table(points).map((r) => [r.strategy, r.status]))
        expect(points.map((_, i) => status.get(`s${i}`) === 'D')).toEqual(beaten)
      }),
    )
  })

  test('calls ED exactly those above a line between two others', () => {
    fc.assert(
      fc.property(strategiesArb, (points) => {
        const status = new Map(table(points).map((r) => [r.strategy, r.status]))
        points.forEach(([cost, effect], i) => {
          if (status.get(`s${i}`) === 'D') return
          const mixed = points.some(([c1, e1]) =>
            points.some(
              // same effect by a mix of two, at lower cost: c1 + (c2 − c1) (e − e1) / (e2 − e1) < c
              ([c2, e2]) => e1 < effect && effect < e2 && c1 * (e2 - e1) + (c2 - c1) * (effect - e1) < cost * (e2 - e1),
            ),
          )
          expect(status.get(`s${i}`) === 'ED').toBe(mixed)
        })
      }),
    )
  })

  test('has every strategy once and ratios that never fall along the frontier', () => {
    fc.assert(
      fc.property(strategiesArb, (points) => {
        const rows = table(points)
        expect(rows.map((r) => r.strategy).sort()).toEqual(points.map((_, i) => `s${i}`).sort())
        const ratios = rows.flatMap((r) => (r.icer === null ? [] : [r.icer]))
        expect(rows[0].icer).toBeNull()
        expect(ratios).toHaveLength(rows.filter((r) => r.status === 'ND').length - 1)
        ratios.forEach((ratio, i) => expect(ratio).toBeGreaterThanOrEqual(i === 0 ? 0 : ratios[i - 1] - 1e-12))
      }),
    )
  })
})

describe('net benefit over draws', () => {
  const wtpArb = fc.integer({ min: 0, max: 5 })

  test('acceptability counts the draws each strategy wins, ties to the first column; the shares sum to 1', () => {
    fc.assert(
      fc.property(drawsArb, wtpArb, (d, wtp) => {
        const winners = over(d.draws, (i) => firstBest(d.strategies.map((_, s) => netBenefit(d, wtp, s, i))))
        const curve = acceptabilityCurve(d, [wtp])
        expect(curve.map((p) => p.prob)).toEqual(d.strategies.map((_, s) => winners.filter((w) => w === s).length / d.draws))
        expect(curve.reduce((sum, p) => sum + p.prob, 0)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('the frontier names the largest mean, expected loss is the mean regret, EVPI is the least of them', () => {
    fc.assert(
      fc.property(drawsArb, wtpArb, (d, wtp) => {
        const means = d.strategies.map((_, s) => over(d.draws, (i) => netBenefit(d, wtp, s, i)).reduce((a, b) => a + b, 0))
        // sums of whole numbers are exact, so a tie is a tie
        const named = d.strategies.indexOf(acceptabilityFrontier(d, [wtp])[0].strategy)
        expect(means[named]).toBe(Math.max(...means))
        const best = over(d.draws, (i) => Math.max(...d.strategies.map((_, s) => netBenefit(d, wtp, s, i))))
        const { losses, evpi } = expectedLosses(d, [wtp])
        losses.forEach((p, s) => expect(p.loss).toBeCloseTo(average(best.map((b, i) => b - netBenefit(d, wtp, s, i))), 9))
        expect(evpi[0].evpi).toBe(Math.min(...losses.map((p) => p.loss)))
        expect(evpi[0].evpi).toBeCloseTo(average(best) - Math.max(...means) / d.draws, 9)
        expect(evpi[0].evpi).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('differences to a comparator are plain means of differences', () => {
    fc.assert(
      fc.property(drawsArb, wtpArb, (d, wtp) => {
        const rows = netBenefitDifferences(d, d.strategies.length - 1, [wtp])
        expect(rows).toHaveLength(d.strategies.length - 1)
        rows.forEach((row, s) => {
          const plain = over(d.draws, (i) => netBenefit(d, wtp, s, i) - netBenefit(d, wtp, d.strategies.length - 1, i))
          expect(row.incNmb).toBeCloseTo(average(plain), 9)
          expect(row.probBetter).toBeCloseTo(average(plain.map((x) => (x > 0 ? 1 : x === 0 ? 0.5 : 0))), 12)
        })
      }),
    )
  })
})

describe('the value of partial information', () => {
  const n = 400
  const columns = [normals(n, 'x'), uniforms(n, 'y'), normals(n, 'z'), normals(n, 'noise'), uniforms(n, 'w').map((u) => Math.floor(3 * u))]
  const weightArb = fc.double({ min: -3, max: 3, noNaN: true })
  const problemArb = fc
    .array(fc.tuple(weightArb, weightArb, weightArb, weightArb, weightArb), { minLength: 2, maxLength: 4 })
    .map((weights) =>
      drawsWithEffects(
        weights.map(([a, b, c, d, e]) =>
          Float64Array.from({ length: n }, (_, i) => {
            const [x, y, z, noise, w] = columns.map((column) => column[i])
            return a * x + b * Math.sin(5 * y) + c * x * z + d * noise + e * w * y
          }),
        ),
      ),
    )
  const groupArb = fc.subarray([0, 1, 2, 4], { minLength: 1, maxLength: 3 })

  test('is never below zero and never above the EVPI of the same draws', () => {
    fc.assert(
      fc.property(problemArb, groupArb, (draws, group) => {
        const { evppi, se } = makeEvppi(
          draws,
          group.map((c) => columns[c]),
        )(1)
        expect(evppi).toBeGreaterThanOrEqual(0)
        expect(evppi).toBeLessThanOrEqual(expectedLosses(draws, [1]).evpi[0].evpi * (1 + 1e-9) + 1e-12)
        expect(se).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 40 },
    )
  })

  test('grows, within its error, when a parameter is added', () => {
    fc.assert(
      fc.property(problemArb, groupArb, (draws, group) => {
        const value = (parts: readonly number[]) =>
          makeEvppi(
            draws,
            parts.map((c) => columns[c]),
          )(1)
        const all = value(group)
        for (const c of group) {
          const one = value([c])
          expect(all.evppi).toBeGreaterThan(one.evppi - 2 * Math.max(all.se, one.se) - 1e-9)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('does not depend on the unit of a parameter, on a copy of it, or on what is the same in all strategies; scales with money', () => {
    const scale = fc.double({ min: 0.001, max: 1000, noNaN: true })
    fc.assert(
      fc.property(problemArb, scale, scale, (draws, factor, shift) => {
        const x = columns[0]
        const plain = makeEvppi(draws, [x])(1)
        const rescaled = x.map((v) => shift - factor * v)
        const common = draws.effects.map((column) => column.map((v, i) => factor * (v + 5 * columns[2][i])))
        const other = makeEvppi({ ...draws, effects: common }, [rescaled])(1)
        expect(other.evppi / factor).toBeCloseTo(plain.evppi, 6)
        expect(other.se / factor).toBeCloseTo(plain.se, 6)
        expect(makeEvppi(draws, [x, rescaled])(1).evppi).toBeCloseTo(plain.evppi, 6)
      }),
      { numRuns: 25 },
    )
  })

  test('of a parameter that never varies is exactly zero', () => {
    fc.assert(
      fc.property(problemArb, fc.double({ noNaN: true, noDefaultInfinity: true }), (draws, value) => {
        expect(makeEvppi(draws, [new Float64Array(n).fill(value)])(1)).toEqual({ evppi: 0, se: 0 })
      }),
      { numRuns: 10 },
    )
  })
})

test('a table of draws is read back number for number', () => {
  const number = fc.double({ min: -1e100, max: 1e100, noNaN: true }).map((x) => (x === 0 ? 0 : x))
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 20 }), fc.boolean(), (rows, windows) => {
      const end = windows ? '\r\n' : '\n'
      const head = `"cost:SE, 4 ""tjänster""","effect:SE, 4 ""tjänster""",param:x`
      const read = parseDrawsTable(`${windows ? '\uFEFF' : ''}${[head, ...rows.map((r) => r.join(','))].join(end)}${end}`, 't.csv')
      if (!read.ok) throw new Error(read.issues[0].what.en)
      const { draws, strategies, costs, effects, parameters } = read.value
      expect([draws, strategies]).toEqual([rows.length, ['SE, 4 "tjänster"']])
      expect([[...costs[0]], [...effects[0]], [...parameters[0].values]]).toEqual([0, 1, 2].map((c) => rows.map((r) => r[c])))
    }),
  )
})
