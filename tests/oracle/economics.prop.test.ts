/**
 * Every figure of the decision analysis against its definition written out by brute force (decide.ts), on random small cases: few strategies,
 * whole numbers, so that ties, equals and points on a line are common.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseDecision } from '../../src/economics/analyse.ts'
import type { DecisionDraws } from '../../src/economics/decisionDraws.ts'
import { payoffTerms } from '../../src/economics/payoffTerms.ts'
import { predictCount } from '../../src/economics/smallProject.ts'
import { average, plainAcceptability, plainChoice, plainEvpi, plainEvppi, plainIncrements, plainLosses, plainQuantile, range, netBenefit, sum } from './decide.ts' // prettier-ignore

const whole = fc.integer({ min: -20, max: 20 })
const column = (n: number) => fc.array(whole, { minLength: n, maxLength: n }).map((values) => Float64Array.from(values))
const columns = (n: number, k: number) => fc.array(column(n), { minLength: k, maxLength: k })

function drawsOf(n: number, k: number): fc.Arbitrary<DecisionDraws> {
  return fc.tuple(columns(n, k), columns(n, k)).map(([costs, effects]) => ({
    draws: n,
    strategies: range(k).map((s) => `s${s}`),
    costs,
    effects,
    parameters: [],
  }))
}
const anyDraws = fc
  // powers of two, so that means of whole numbers are exact and equals stay equal
  .tuple(fc.constantFrom(2, 4, 8, 16), fc.integer({ min: 2, max: 5 }))
  .chain(([n, k]) => drawsOf(n, k))
const wtps = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 })
const RUNS = { numRuns: Number(process.env.ORACLE_MODELS) || 200, seed: 20261129 }
const exactly = (found: number, wanted: number, scale = 1) => expect(Math.abs(found - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(1, scale, Math.abs(wanted))) // prettier-ignore

describe('the decision analysis of random draws is what its definitions give', () => {
  it('incremental table: dominance, frontier, extra cost, extra effect and ratio of every strategy', () => {
    fc.assert(
      fc.property(anyDraws, (draws) => {
        const rows = analyseDecision(draws, { wtps: [1], comparator: null, groups: [] }).icers
        const means = (all: readonly Float64Array[]) => all.map((one) => average([...one]))
        const wanted = plainIncrements(means(draws.costs), means(draws.effects))
        const found = draws.strategies.map((name) => rows.find(({ strategy }) => strategy === name)!)
        expect(
          found.map(({ status, incCost, incEffect, icer }) => ({ status, incCost, incEffect, icer })),
          'in the order of the draws',
        ).toEqual(wanted)
        expect(found.map(({ cost, effect }) => [cost, effect])).toEqual(
          means(draws.costs).map((cost, s) => [cost, means(draws.effects)[s]]),
        )
      }),
      RUNS,
    )
  })

  it('acceptability, frontier, expected loss and the value of perfect information with its error', () => {
    fc.assert(
      fc.property(anyDraws, wtps, (draws, grid) => {
        const found = analyseDecision(draws, { wtps: grid, comparator: null, groups: [] })
        const k = draws.strategies.length
        grid.forEach((wtp, w) => {
          expect(found.ceac.slice(w * k, (w + 1) * k)).toEqual(
            plainAcceptability(draws, wtp).map((prob, s) => ({ wtp, strategy: draws.strategies[s], prob })),
          )
          expect(found.ceaf[w]).toEqual({ wtp, strategy: draws.strategies[plainChoice(draws, wtp)] })
          plainLosses(draws, wtp).forEach((loss, s) => exactly(found.expectedLoss[w * k + s].loss, loss, 300))
          const { evpi, errors } = plainEvpi(draws, wtp)
          exactly(found.evpi[w].evpi, evpi, 300)
          expect(errors.some((error) => Math.abs(found.evpi[w].se - error) <= 1e-6)).toBe(true)
        })
        expect([found.ceac, found.ceaf, found.expectedLoss, found.evpi].map((rows) => rows.length / grid.length)).toEqual([k, 1, k, 1])
      }),
      RUNS,
    )
  })

  it('differences to a comparator: mean, interval, and the share of draws in which a strategy is ahead', () => {
    fc.assert(
      fc.property(anyDraws, wtps, fc.nat(), (draws, grid, which) => {
        const comparator = which % draws.strategies.length
        const { differences } = analyseDecision(draws, { wtps: grid, comparator, groups: [] })
        const wanted = grid.flatMap((wtp) =>
          draws.strategies.flatMap((strategy, s) => {
            if (s === comparator) return []
            const each = range(draws.draws).map((i) => netBenefit(draws, wtp, s, i) - netBenefit(draws, wtp, comparator, i))
            const ahead = (each.filter((x) => x > 0).length + each.filter((x) => x === 0).length / 2) / each.length
            const q = (p: number) => plainQuantile(each, p)
            return { wtp, strategy, comparator: draws.strategies[comparator], incNmb: average(each), p2_5: q(0.025), p50: q(0.5), p97_5: q(0.975), probBetter: ahead } // prettier-ignore
          }),
        )
        expect(differences.map(({ wtp, strategy, comparator: to }) => [wtp, strategy, to])).toEqual(
          wanted.map(({ wtp, strategy, comparator: to }) => [wtp, strategy, to]),
        )
        differences.forEach((row, i) => {
          for (const key of ['incNmb', 'p2_5', 'p50', 'p97_5', 'probBetter'] as const) exactly(row[key], wanted[i][key], 300)
        })
      }),
      RUNS,
    )
  })

  it('the value of knowing a parameter that has few values, alone and beside one that does not vary', () => {
    // the estimate takes cases as cases from 20 draws each
    const cases = fc.integer({ min: 2, max: 5 }).chain((k) => fc.array(fc.integer({ min: 20, max: 26 }), { minLength: k, maxLength: k }))
    const problem = cases.chain((counts) =>
      fc.record({
        draws: drawsOf(sum(counts), 3),
        values: fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: counts.length, maxLength: counts.length }),
        counts: fc.constant(counts),
        // how much the parameter matters for each strategy
        slopes: fc.array(whole, { minLength: 3, maxLength: 3 }),
        wtp: fc.integer({ min: 0, max: 5 }),
      }),
    )
    let above = 0
    fc.assert(
      fc.property(problem, ({ draws, values, counts, slopes, wtp }) => {
        const x = Float64Array.from(counts.flatMap((count, j) => range(count).map(() => values[j])))
        const costs = draws.costs.map((one, s) => one.map((cost, i) => cost + slopes[s] * (x[i] % 7)))
        const known: DecisionDraws = { ...draws, costs, parameters: [{ name: 'x', values: x }, { name: 'same', values: x.map(() => 3) }] } // prettier-ignore
        const { evppi } = analyseDecision(known, { wtps: [wtp], comparator: null, groups: [] })
        const wanted = plainEvppi(known, wtp, x)
        if (wanted > 1) above++
        expect(Math.abs(evppi[0].evppi - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, wanted))
        expect(evppi[1]).toMatchObject({ param: 'same', evppi: 0 })
      }),
      { ...RUNS, numRuns: Math.min(RUNS.numRuns, 300) },
    )
    expect(above, 'cases in which the parameter decides').toBeGreaterThan(20)
  })

  it('persons of a small project: the chance of every number, by every way in which it can come about', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 8 }), (eighths, n) => {
        const probs = eighths.map((e) => e / 8)
        // each of the 2^n ways in which n persons can fare, in each draw
        const wanted = range(n + 1).map(() => 0)
        for (const p of probs) {
          for (let way = 0; way < 1 << n; way++) {
            const works = range(n).filter((person) => (way >> person) & 1).length
            wanted[works] += (Math.pow(p, works) * Math.pow(1 - p, n - works)) / probs.length
          }
        }
        const found = predictCount(Float64Array.from(probs), n)
        wanted.forEach((prob, k) => exactly(found.pmf[k], prob))
        exactly(found.mean, sum(wanted.map((prob, k) => prob * k)), 10)
        const spread = sum(wanted.map((prob, k) => prob * (k - found.mean) * (k - found.mean)))
        expect(Math.abs(found.sd - Math.sqrt(spread))).toBeLessThan(1e-7)
        expect(Math.abs(found.fromChance + found.fromParameters - 1)).toBeLessThan(1e-12)
        for (const [key, p] of [
          ['p2_5', 0.025],
          ['p10', 0.1],
          ['p50', 0.5],
          ['p90', 0.9],
          ['p97_5', 0.975],
        ] as const) {
          expect(found[key]).toBe(range(n + 1).find((k) => sum(wanted.slice(0, k + 1)) >= p - 1e-12))
        }
      }),
      { ...RUNS, numRuns: 100 },
    )
  })

  it('the terms of NyttoSam: potential, gain, efficiency and pay-back from what is produced and used up', () => {
    const sums = fc.record({ production: fc.integer({ min: 0, max: 3000 }), resources: fc.integer({ min: 0, max: 1000 }) })
    fc.assert(
      fc.property(sums, sums, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 500 }), (own, other, years, cost) => {
        const found = payoffTerms(own, other, { persons: 3, years, fullProduction: 400, measureCost: cost })
        // society gets what is produced and loses what is used up
        const net = own.production - own.resources - (other.production - other.resources)
        const missing = Math.max(0, 3 * years * 400 - other.production)
        const potential = missing + other.resources
        exactly(found.net, net)
        exactly(found.gain, net + cost)
        exactly(found.potential, potential)
        if (potential > 0) exactly(found.efficiency!, (net + cost) / potential)
        else expect(found.efficiency).toBeNull()
        // an even stream of the gain has paid the measure when months · gain per month is the cost
        if (net + cost > 0) exactly(found.paybackMonths! * ((net + cost) / (12 * years)), cost)
        else expect(found.paybackMonths).toBeNull()
        if (cost > 0) exactly(found.perKrona! * cost, net + cost)
        else expect(found.perKrona).toBeNull()
      }),
      RUNS,
    )
  })
})
