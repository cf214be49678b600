/**
 * What a run's money and its questions come to, against brute force (decide.ts): discounting, pay-back month by month, the probability of loss,
 * break-even person by person, and flip points of straight lines by every pair that crosses.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Structure } from '../../src/engine/model.ts'
import { makeMoneyReader } from '../../src/run/appraisal/moneyReader.ts'
import { paybackDistribution } from '../../src/run/appraisal/paybackDistribution.ts'
import { meanPresentValue, presentValue } from '../../src/run/appraisal/presentValue.ts'
import { differenceIn, scoreByOutcome } from '../../src/run/decision/criteria.ts'
import type { Evaluate } from '../../src/run/decision/evaluate.ts'
import type { Input } from '../../src/run/decision/inputs.ts'
import { lossByParty } from '../../src/run/decision/lossByParty.ts'
import { breakEven } from '../../src/run/questions/breakEven.ts'
import { flipPoints, thresholdsOf } from '../../src/run/questions/flipPoints.ts'
import type { RunAppraisal } from '../../src/run/result.ts'
import { makeRandomModel } from '../fixtures/engine/randomModel.ts'
import { makeRunDraws } from '../fixtures/runDraws.ts'
import { madeAppraisal } from '../unit/appraisal-made.ts'
import { average, plainPayback, plainPresentValue, plainQuantile, range, sum } from './decide.ts'

const RUNS = { numRuns: Number(process.env.ORACLE_MODELS) || 150, seed: 20261129 }
const near = (found: number, wanted: number, share = 1e-11) => expect(Math.abs(found - wanted)).toBeLessThanOrEqual(share * Math.max(1, Math.abs(wanted))) // prettier-ignore
const some = (n: number, most: number) => fc.array(fc.integer({ min: -most, max: most }), { minLength: n, maxLength: n })

/** Who pays whom: two parties, one of them public, and the outside world. */
const PARTIES = ['state', 'person', 'world'] as const
const flow = fc.record({ from: fc.constantFrom(...PARTIES), to: fc.constantFrom(...PARTIES) })
const SETS = { state: ['state'], person: ['person'], society: ['state', 'person'], public: ['state'] } as const

describe('money by month', () => {
  // [arm][cycle][flow], whole öre
  const money = fc.integer({ min: 2, max: 40 }).chain((cycles) =>
    fc.record({
      cycles: fc.constant(cycles),
      flows: fc.array(flow, { minLength: 2, maxLength: 4 }),
      rate: fc.constantFrom(0, 0.03, 0.035, 0.05, 0.2),
      amounts: some(2 * cycles * 4, 3),
    }),
  )
  type Money = { cycles: number; flows: { from: string; to: string }[]; amounts: number[] }
  const received = ({ cycles, flows, amounts }: Money, arm: number, set: readonly string[]) =>
    range(cycles).map((t) =>
      sum(
        flows.map(({ from, to }, m) => {
          const amount = amounts[(arm * cycles + t) * 4 + m]
          return (set.includes(to) ? amount : 0) - (set.includes(from) ? amount : 0)
        }),
      ),
    )
  const layout = ({ cycles, flows, amounts }: Money) =>
    Float64Array.from(range(2 * cycles).flatMap((i) => flows.map((_, m) => amounts[i * 4 + m])))

  it('present value of every party, of society and of the public purse: each month divided by 1 + rate to the years passed', () => {
    fc.assert(
      fc.property(money, fc.nat(), (made, cut) => {
        const horizon = cut % (made.cycles + 1)
        const appraisal: RunAppraisal = {
          ...madeAppraisal(),
          cycles: made.cycles,
          flows: made.flows.map((one, m) => ({ ...one, id: `f${m}`, label: { sv: '', en: '' }, kind: 'transfer' })),
          monthly: layout(made),
        }
        for (const [name, set] of Object.entries(SETS)) {
          const own = plainPresentValue(received(made, 1, set), made.rate, horizon)
          const other = plainPresentValue(received(made, 0, set), made.rate, horizon)
          const valuation = { arm: 'B', rate: made.rate, horizon }
          near(meanPresentValue(appraisal, name === 'society' || name === 'public' ? name : set, { ...valuation, against: null }), own)
          near(meanPresentValue(appraisal, name, { ...valuation, against: 'A' }), own - other)
        }
      }),
      RUNS,
    )
  })

  it('what is kept of a replication: the same present values, and the first month from which the money stays back', () => {
    let later = 0
    fc.assert(
      fc.property(money, (made) => {
        const { structure: any } = makeRandomModel(1, { cycles: made.cycles, arms: 2 })
        const text = { sv: '', en: '' }
        const structure: Structure = {
          ...any,
          cyclesPerYear: 12,
          discountRate: made.rate,
          arms: any.arms.map((arm, a) => ({ ...arm, id: 'AB'[a], comparator: a === 0 })),
          parties: PARTIES.map((id) => ({ id, label: text, public: id === 'state', world: id === 'world' })),
          measures: made.flows.map((one, m) => ({ ...any.measures[0], ...one, id: `f${m}`, kind: 'transfer' })),
        } as Structure
        const reader = makeMoneyReader(structure)
        const row = new Float64Array(reader.size)
        reader.read(layout(made), row, 0)
        const R = reader.rates.length
        const H = reader.horizons.length
        expect(reader.rates).toContain(made.rate)
        for (const arm of [0, 1]) {
          reader.parties.forEach((party, p) => {
            reader.rates.forEach((rate, r) => {
              reader.horizons.forEach((horizon, h) => {
                const found = row[arm * reader.armSize + (p * R + r) * H + h]
                near(found, plainPresentValue(received(made, arm, [party]), rate, horizon) / 100)
              })
            })
          })
        }
        reader.groups.forEach((group, g) => {
          const set = SETS[group as keyof typeof SETS]
          const [own, other] = [received(made, 1, set), received(made, 0, set)]
          const wanted = plainPayback(own.map((amount, t) => amount - other[t]))
          if (wanted > 0 && wanted < Infinity) later++
          expect(row[reader.armSize + reader.presentSize + g], group).toBe(wanted)
          expect(row[reader.presentSize + g], 'the comparator has nothing to get back').toBeNaN()
        })
      }),
      RUNS,
    )
    expect(later, 'cases that are back on the way').toBeGreaterThan(20)
  })

  it('pay-back over replications: shares and deciles, with "never" as the longest of all', () => {
    const months = fc.array(fc.oneof(fc.constant(0), fc.constant(Infinity), fc.integer({ min: 1, max: 24 })), {
      minLength: 2,
      maxLength: 9,
    })
    fc.assert(
      fc.property(months, (state) => {
        const made = madeAppraisal()
        // [replication][arm][person, state, society, public]
        const payback = Float64Array.from(state.flatMap((month) => [NaN, NaN, NaN, NaN, 0, month, 0, month]))
        const kept = { kept: state.length, keptByDraw: Int32Array.from(state, () => 1), unitByDraw: Int32Array.from(state, (_, i) => i) }
        const found = paybackDistribution({ ...made, ...kept, payback }, 'B', 'state')!
        const share = (holds: (month: number) => boolean) => state.filter(holds).length / state.length
        expect(found.shareNever).toBe(share((month) => month === Infinity))
        expect(found.shareFromStart).toBe(share((month) => month === 0))
        expect(found.byYear).toEqual([0, 1, 2].map((year) => ({ year, share: share((month) => month <= 12 * year) })))
        // a month so late that it shows wherever an endless one has a part in the decile
        const late = 1e9
        for (const [key, p] of [
          ['p10', 0.1],
          ['p50', 0.5],
          ['p90', 0.9],
        ] as const) {
          const wanted = plainQuantile(state.map((month) => Math.min(month, late)), p) // prettier-ignore
          if (wanted > 1e5) expect(found[key], key).toBeNull()
          else near(found[key]!, wanted)
        }
        // share of zeros and ones over independent draws
        const q = found.shareNever!
        near(found.seNever!, Math.sqrt((q * (1 - q)) / (state.length - 1)))
      }),
      RUNS,
    )
  })
})

describe('over the draws of a run', () => {
  it('each party’s probability of loss, mean, spread and middle half of its net value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }).chain((n) => fc.tuple(some(n, 40), some(n, 40))),
        (nets) => {
          const persons = 10
          const column = (a: number) => ({ netSociety: nets[a], inWork: nets[a].map(() => 0.5), 'net.state': nets[a].map((x) => -2 * x) })
          const risks = lossByParty(makeRunDraws({ FS: column(0), SE: column(1) }, persons), 'SE')
          expect(risks.map(({ perspective }) => perspective)).toEqual(['society', 'state'])
          risks.forEach((risk, r) => {
            const each = nets[0].map((other, i) => (r === 0 ? 1 : -2) * (nets[1][i] - other))
            // less than a krona a person is nothing either way
            const worse = each.filter((x) => x <= -persons).length
            const even = each.filter((x) => x > -persons && x < persons).length
            near(risk.probLoss, (worse + even / 2) / each.length)
            near(risk.mean, average(each))
            const sd = Math.sqrt(average(each.map((x) => (x - average(each)) ** 2)))
            near(risk.sd, sd)
            near(risk.se, sd / Math.sqrt(each.length))
            const sorted = [...each].sort((a, b) => a - b)
            // each of n values stands in the middle of its n-th
            if (each.length % 2 === 1) near(risk.p50, sorted[(each.length - 1) / 2])
            else near(risk.p50, (sorted[each.length / 2 - 1] + sorted[each.length / 2]) / 2)
          })
        },
      ),
      RUNS,
    )
  })

  it('present values with their quantiles and the share above zero, replication by replication', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }).chain((kept) => some(kept * 2 * 2, 50)),
        (values) => {
          const made = madeAppraisal()
          const kept = values.length / 4
          const present = Float64Array.from(values.flatMap((value) => [value, 0, 0, 0]))
          const one = { kept, keptByDraw: Int32Array.from(range(kept), () => 1), unitByDraw: Int32Array.from(range(kept)) }
          const found = presentValue({ ...made, ...one, present }, 'society', { arm: 'B', against: 'A', rate: 0, horizon: 12 })
          // [replication][arm][party]
          const each = range(kept).map((k) => values[k * 4 + 2] + values[k * 4 + 3] - values[k * 4] - values[k * 4 + 1])
          expect(found.probPositive).toBe(each.filter((x) => x > 0).length / kept)
          for (const [key, p] of [['p2_5', 0.025], ['p10', 0.1], ['p50', 0.5], ['p90', 0.9], ['p97_5', 0.975]] as const) near(found[key]!, plainQuantile(each, p)) // prettier-ignore
          near(found.mcse!, Math.sqrt(sum(each.map((x) => (x - average(each)) ** 2)) / (kept - 1) / kept))
        },
      ),
      RUNS,
    )
  })
})

describe('questions about one number', () => {
  const input = (centre: number, low: number, high: number): Input => ({
    id: 'x', label: { sv: '', en: '' }, unit: '', certainty: 'judged', centre, p10: low, p90: high, low, high, varies: true,
  }) // prettier-ignore
  const lines = fc.array(fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 })), { minLength: 2, maxLength: 4 })

  it('flip points: where two lines cross and another one becomes the highest', async () => {
    let flips = 0
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 0, max: 16 }), async (arms, sixteenths) => {
        const at = (x: number) => arms.map(([a, b]) => a + b * x)
        const best = (x: number) => at(x).indexOf(Math.max(...at(x)))
        const crossings = arms.flatMap(([a, b], i) => arms.slice(i + 1).flatMap(([c, d]) => (b === d ? [] : [(c - a) / (b - d)])))
        const tiny = 1e-7
        const wanted = [...new Set(crossings)].filter((x) => x > 0 && x < 1 && best(x - tiny) !== best(x + tiny)).sort((a, b) => a - b)
        const width = 0.0005
        fc.pre(wanted.every((x, i) => i === 0 || x - wanted[i - 1] > 4 * width))
        fc.pre(crossings.every((x) => Math.abs(x) > 4 * width && Math.abs(x - 1) > 4 * width))
        // the same line twice, or a crossing at a point that is looked at, is decided by rounding
        fc.pre(new Set(arms.map(String)).size === arms.length && wanted.every((x) => range(97).every((k) => Math.abs(x - k / 96) > tiny)))
        const evaluate: Evaluate = ({ x = sixteenths / 16 }) => Promise.resolve(Object.fromEntries(at(x).map((y, i) => [`arm${i}`, { y }])))
        const [found] = await flipPoints(evaluate, [input(sixteenths / 16, 0, 1)], scoreByOutcome('y'), { share: width })
        flips += wanted.length
        expect(found.all.map(({ from, to }) => [from, to])).toEqual(wanted.map((x) => [`arm${best(x - tiny)}`, `arm${best(x + tiny)}`]))
        found.all.forEach((flip, i) => expect(Math.abs(flip.at - wanted[i])).toBeLessThanOrEqual(width * 1.001))
        const centre = sixteenths / 16
        expect(found.now).toBe(`arm${best(centre)}`)
        const below = wanted.filter((x) => x <= centre).at(-1)
        const above = wanted.find((x) => x > centre)
        expect([found.below === null, found.above === null]).toEqual([below === undefined, above === undefined])
      }),
      RUNS,
    )
    expect(flips).toBeGreaterThan(30)
  })

  it('thresholds: where the difference between two lines reaches a value', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: -9, max: 9 }))),
        fc.integer({ min: -5, max: 5 }),
        async ([a, b, c, d], target) => {
          const root = b === d ? NaN : (target + a - c) / (d - b)
          // a crossing at the very edge of the range is there or not by rounding
          fc.pre(b !== d || c - a !== target)
          fc.pre(Number.isNaN(root) || [0, 1].every((edge) => Math.abs(root - edge) > 0.01))
          const evaluate: Evaluate = ({ x = 0.5 }) => Promise.resolve({ A: { y: a + b * x }, B: { y: c + d * x } })
          const found = await thresholdsOf(evaluate, input(0.5, 0, 1), differenceIn('y', 'B', 'A'), target)
          expect(found).toHaveLength(root > 0 && root < 1 ? 1 : 0)
          for (const at of found) expect(Math.abs(at - root)).toBeLessThanOrEqual(0.00201)
        },
      ),
      RUNS,
    )
  })

  it('break-even: the fewest of the persons from whom on the net value is never below zero', async () => {
    let found = 0
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          persons: fc.integer({ min: 5, max: 60 }),
          // net value = slope · share − cost, with a bend that keeps it rising
          slope: fc.integer({ min: 1, max: 50 }),
          bend: fc.integer({ min: 0, max: 20 }),
          cost: fc.integer({ min: -5, max: 60 }),
          centre: fc.constantFrom(0.1, 0.2, 0.26, 0.5),
        }),
        async ({ persons, slope, bend, cost, centre }) => {
          const net = (share: number) => slope * share + bend * share * share - cost
          // even at the very edge of what is tried: there or not by rounding
          fc.pre([0.01, 0.95].every((edge) => Math.abs(net(edge)) > 1e-9))
          const evaluate: Evaluate = ({ x = centre }) =>
            Promise.resolve({ A: { reached: 0.15, netSociety: 100 }, B: { reached: x, netSociety: 100 + net(x) } })
          const [answer] = await breakEven(evaluate, {
            arm: 'B',
            comparator: 'A',
            inputs: [input(centre, 0.01, 0.95)],
            limits: { x: [0.01, 0.95] },
            reached: 'reached',
            persons,
            perspectives: ['society'],
          })
          const enough = (share: number) => net(share) >= 0
          expect(answer.always).toBe(enough(0.01))
          expect([answer.now, answer.comparatorNow, answer.tried?.map((x) => Math.round(x * 1e6) / 1e6)]).toEqual([
            centre,
            0.15,
            [0.01, 0.95],
          ])
          near(answer.netNow!, net(centre))
          if (!enough(0.95)) return void expect([answer.share, answer.needed]).toEqual([null, null])
          if (answer.always) return void expect(answer.needed).toBe(Math.ceil(0.01 * persons))
          found++
          // a ten-thousandth at a time
          const first = range(9401).map((k) => 0.01 + k / 10_000).find(enough)! // prettier-ignore
          expect(Math.abs(answer.share! - first)).toBeLessThan(0.0004)
          const whole = range(persons + 1).find((k) => enough(k / persons))
          // within the width to which the share is narrowed, either whole number is right
          const edge = Math.abs(first * persons - Math.round(first * persons)) < 0.0008 * persons
          if (!edge) expect(answer.needed).toBe(whole)
        },
      ),
      RUNS,
    )
    expect(found).toBeGreaterThan(20)
  })
})
