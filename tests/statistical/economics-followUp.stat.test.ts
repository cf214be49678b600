/**
 * Follow-up and the value of a study in the conjugate case, where everything is known in closed form: p ~ beta(a, b), k of n in work. The
 * posterior is beta(a + k, b + n − k), the prediction beta-binomial. Tolerances are multiples of the Monte Carlo error of the weighted draws.
 */
import { describe, expect, test } from 'vitest'
import type { DecisionDraws } from '../../src/economics/decisionDraws.ts'
import { expectedLosses } from '../../src/economics/expectedLoss.ts'
import { makeEvppi } from '../../src/economics/evppi.ts'
import { updateDecision, updateDraws, updateFigure, whereItFalls } from '../../src/economics/followUp.ts'
import { predictCount } from '../../src/economics/smallProject.ts'
import { simulateStudy, studyValue } from '../../src/economics/study.ts'
import { betaCdf, betaQuantile } from '../../src/random/betaQuantile.ts'
import { logGamma } from '../../src/random/logGamma.ts'
import { seedKey } from '../../src/random/seed.ts'
import { normals, uniforms } from '../unit/economics-made.ts'

const [a, b] = [6, 18]
const draws = 4000
const probs = uniforms(draws, 'p').map((u) => betaQuantile(a, b, u))

const logBeta = (x: number, y: number) => logGamma(x) + logGamma(y) - logGamma(x + y)
/** C(n, k) B(a + k, b + n − k) / B(a, b). */
const betaBinomial = (n: number, k: number, shape1 = a, shape2 = b) =>
  Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + logBeta(shape1 + k, shape2 + n - k) - logBeta(shape1, shape2))

describe('the prediction', () => {
  const n = 40
  const prediction = predictCount(probs, n)

  test('is beta-binomial within four standard errors of 4,000 draws', () => {
    for (let k = 0; k <= n; k++) {
      const exact = betaBinomial(n, k)
      // E[P(k | p)²] by the same formula: C(n, k)² B(a + 2k, b + 2n − 2k) / B(a, b)
      const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
      const square = Math.exp(2 * ways + logBeta(a + 2 * k, b + 2 * (n - k)) - logBeta(a, b))
      expect(Math.abs(prediction.pmf[k] - exact), String(k)).toBeLessThan(4 * Math.sqrt((square - exact * exact) / draws))
    }
  })

  test('says of an observed number in how many of 100 such projects it goes as far', () => {
    const upTo = (k: number) => Array.from({ length: k + 1 }, (_, i) => betaBinomial(n, i)).reduce((x, y) => x + y, 0)
    const three = whereItFalls(prediction, 3)
    expect(three.tail).toBeCloseTo(upTo(3), 2)
    expect([three.side, three.place]).toEqual(['low', upTo(3) <= 0.025 ? 'farBelow' : 'below'])
    expect(three.probFewer + three.probSame + three.probMore).toBeCloseTo(1, 12)
    expect(whereItFalls(prediction, 10).place).toBe('asExpected')
    const many = whereItFalls(prediction, 24)
    expect(1 - upTo(23)).toBeLessThan(0.01)
    expect(many.tail).toBeCloseTo(1 - upTo(23), 2)
    expect([many.side, many.place]).toEqual(['high', 'farAbove'])
    // far: 2.5 per cent or less on that side; outside the likely: 10 per cent or less
    const counts = Array.from({ length: n + 1 }, (_, k) => k)
    const placed = counts.map((k) => {
      const low = prediction.pmf.slice(0, k + 1).reduce((x, y) => x + y, 0)
      const high = prediction.pmf.slice(k).reduce((x, y) => x + y, 0)
      if (Math.min(low, high) > 0.1) return 'asExpected'
      return Math.min(low, high) > 0.025 ? (low < high ? 'below' : 'above') : low < high ? 'farBelow' : 'farAbove'
    })
    expect(counts.map((k) => whereItFalls(prediction, k).place)).toEqual(placed)
    expect(new Set(placed).size).toBe(5)
    expect([0, n].map((k) => whereItFalls(prediction, k).tail)).toEqual([prediction.pmf[0], prediction.pmf[n]])
  })
})

describe('the update by what was seen', () => {
  test.each([
    [40, 10],
    [40, 16],
    [40, 4],
    [100, 30],
    [1, 1],
  ])('%i started, %i in work: mean, spread, quantiles and tail of the exact posterior', (n, k) => {
    const update = updateDraws([{ n, k, probs }])
    if (!update.ok) throw new Error(update.issues[0].what.en)
    const { after, probAboveAfter } = updateFigure(
      probs.map((p) => p - 0.3),
      update.value,
    )
    const [shape1, shape2] = [a + k, b + n - k]
    const mean = shape1 / (shape1 + shape2)
    const sd = Math.sqrt((mean * (1 - mean)) / (shape1 + shape2 + 1))
    expect(Math.abs(after.mean + 0.3 - mean)).toBeLessThan(4 * after.se)
    expect(after.se).toBeLessThan(0.15 * sd)
    expect(Math.abs(after.sd / sd - 1)).toBeLessThan(4 / Math.sqrt(update.value.effectiveDraws))
    for (const [p, key] of [
      [0.1, 'p10'],
      [0.5, 'p50'],
      [0.9, 'p90'],
    ] as const) {
      // what the exact posterior has below the weighted quantile is p, within four errors of so many effective draws
      const below = betaCdf(shape1, shape2, after[key] + 0.3)
      expect(Math.abs(below - p), key).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / update.value.effectiveDraws))
    }
    expect(probAboveAfter).toBeCloseTo(1 - betaCdf(shape1, shape2, 0.3), 1)
  })

  test('women and men counted apart move together what they share: as if counted at once when their chance is the same', () => {
    const apart = updateDraws([
      { n: 15, k: 5, probs },
      { n: 25, k: 9, probs },
    ])
    const together = updateDraws([{ n: 40, k: 14, probs }])
    if (!apart.ok || !together.ok) throw new Error('refused')
    apart.value.weights.forEach((w, d) => expect(w).toBeCloseTo(together.value.weights[d], 12))
  })

  test('effective draws are those of the weights, and all of them where nothing is learnt', () => {
    const flat = updateDraws([{ n: 30, k: 7, probs: new Float64Array(200).fill(0.2) }])
    expect(flat.ok && flat.value.effectiveDraws).toBeCloseTo(200, 9)
  })

  test('is refused when hardly any draw explains what was seen, and says what to do', () => {
    for (const observation of [
      { n: 400, k: 390, probs },
      { n: 3, k: 1, probs: new Float64Array(100) },
    ]) {
      const refused = updateDraws([observation])
      expect(refused.ok).toBe(false)
      const [issue] = refused.ok ? [] : refused.issues
      expect(issue.code).toBe('RUN-013')
      expect(issue.todo.sv).toMatch(/kör om med ungefär \d+ dragningar/)
      expect(issue.what.sv).not.toContain('NaN')
    }
  })

  test.each([
    [10, 11],
    [0, 0],
    [10, 2.5],
    [10, -1],
    [NaN, 1],
  ])('%d started and %d in work are refused', (n, k) => {
    const refused = updateDraws([{ n, k, probs }])
    expect(refused.ok ? '' : refused.issues[0].code).toBe('RUN-014')
  })

  test('nobody followed at all is refused with the same words, not with none', () => {
    const refused = updateDraws([])
    expect(refused.ok ? '' : refused.issues[0].code).toBe('RUN-014')
  })

  test('changes the decision where the posterior mean passes the point of indifference, and not before', () => {
    // B costs 0.3 per person more and gives p: worth it when the mean of p exceeds 0.3 at a value of 1
    const decision: DecisionDraws = {
      draws,
      strategies: ['A', 'B'],
      costs: [new Float64Array(draws), new Float64Array(draws).fill(0.3)],
      effects: [new Float64Array(draws), probs],
      parameters: [],
    }
    for (const [k, after] of [
      [10, 'A'],
      [16, 'B'],
    ] as const) {
      const update = updateDraws([{ n: 40, k, probs }])
      if (!update.ok) throw new Error('refused')
      const found = updateDecision(decision, update.value, 1)
      const exact = (a + k) / (a + b + 40) - 0.3
      expect([found.before, found.after]).toEqual(['A', after])
      expect(found.strategies[1].nmbAfter).toBeCloseTo(exact, 2)
      expect(found.strategies[1].probBestAfter).toBeCloseTo(1 - betaCdf(a + k, b + 40 - k, 0.3), 1)
      expect(found.gainOfChanging).toBe(after === 'B' ? found.strategies[1].nmbAfter : 0)
      expect(found.strategies[0].probBestAfter + found.strategies[1].probBestAfter).toBeCloseTo(1, 12)
    }
  })
})

test('what a change of mind gains is valued by what is known now', () => {
  // SE gives p for 0.2 and is best before (mean 0.05); after 2 of 40 its mean is 8/64 − 0.2
  const decision: DecisionDraws = {
    draws,
    strategies: ['SE', 'FS'],
    costs: [new Float64Array(draws).fill(0.2), new Float64Array(draws)],
    effects: [probs, new Float64Array(draws)],
    parameters: [],
  }
  const update = updateDraws([{ n: 40, k: 2, probs }])
  if (!update.ok) throw new Error('refused')
  const found = updateDecision(decision, update.value, 1)
  expect([found.before, found.after]).toEqual(['SE', 'FS'])
  expect(found.strategies[0].nmbBefore).toBeCloseTo(0.05, 2)
  expect(found.gainOfChanging).toBeCloseTo(0.2 - 8 / 64, 2)
})

describe('the value of following people', () => {
  const value = 1_000_000
  const price = 0.27 * value
  /** Net benefit 0 and value · p − price, plus what has nothing to do with p. */
  const decision: DecisionDraws = {
    draws,
    strategies: ['FS', 'SE'],
    costs: [new Float64Array(draws), normals(draws, 'other', price, 0.05 * value)],
    effects: [new Float64Array(draws), probs],
    parameters: [],
  }
  const key = seedKey('studie')

  /** Σ_k P(k) max(0, value · E[p | k] − price) − max(0, value · E p − price). */
  const exact = (n: number) => {
    const best = Math.max(0, (value * a) / (a + b) - price)
    let sum = 0
    for (let k = 0; k <= n; k++) sum += betaBinomial(n, k) * Math.max(0, (value * (a + k)) / (a + b + n) - price)
    return sum - best
  }

  test.each([5, 20, 40, 100, 400])('of %i persons is the conjugate closed form within three standard errors', (n) => {
    const [{ evppi, se, wtp }] = studyValue(decision, [{ strategy: 'SE', n, probs }], key, [value])
    expect(wtp).toBe(value)
    expect(Math.abs(evppi - exact(n)), `${evppi} ± ${se} beside ${exact(n)}`).toBeLessThan(3 * se)
    expect(se).toBeLessThan(0.2 * exact(100))
  })

  test('grows with the number followed, towards what knowing the share itself is worth, and never beyond knowing everything', () => {
    const values = [5, 20, 100, 400, 4000].map((n) => studyValue(decision, [{ strategy: 'SE', n, probs }], key, [value])[0])
    for (let i = 1; i < values.length; i++) expect(values[i].evppi).toBeGreaterThan(values[i - 1].evppi - 2 * values[i].se)
    const known = makeEvppi(decision, [probs])(value)
    expect(Math.abs(values[4].evppi - known.evppi)).toBeLessThan(3 * known.se)
    expect(values[4].evppi).toBeLessThan(expectedLosses(decision, [value]).evpi[0].evpi)
  })

  test('two arms, and a value that bends: agrees with averaging over every result of a study by definition', () => {
    const n = 12
    const own = uniforms(draws, 'q').map((u) => betaQuantile(5, 20, u))
    const worth = (p: number, q: number) => 30 * p * p - 18 * q * p - 1
    const bent: DecisionDraws = {
      draws,
      strategies: ['FS', 'SE'],
      costs: [new Float64Array(draws), normals(draws, 'bent', 0, 0.3)],
      effects: [new Float64Array(draws), probs.map((p, d) => worth(p, own[d]))],
      parameters: [],
    }
    const [{ evppi, se }] = studyValue(
      bent,
      [
        { strategy: 'SE', n, probs },
        { strategy: 'FS', n, probs: own },
      ],
      key,
      [1],
    )
    // every pair of results, with the expectation over a grid of equally likely shares
    const grid = 120
    const ps = Array.from({ length: grid }, (_, i) => betaQuantile(a, b, (i + 0.5) / grid))
    const qs = Array.from({ length: grid }, (_, i) => betaQuantile(5, 20, (i + 0.5) / grid))
    const chance = (p: number, k: number) =>
      Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log(1 - p))
    let informed = 0
    let mean = 0
    for (let k = 0; k <= n; k++) {
      for (let j = 0; j <= n; j++) {
        let expected = 0
        for (const p of ps) for (const q of qs) expected += (chance(p, k) * chance(q, j) * worth(p, q)) / (grid * grid)
        informed += Math.max(0, expected)
        mean += expected
      }
    }
    const wanted = informed - Math.max(0, mean)
    expect(Math.abs(evppi - wanted), `${evppi} ± ${se} beside ${wanted}`).toBeLessThan(3 * se)
    expect(se).toBeLessThan(0.25 * wanted)
  })

  test('a study has luck of its own in each arm and draw, and the same luck when it is simulated again', () => {
    const arms = [
      { strategy: 'SE', n: 30, probs },
      { strategy: 'FS', n: 30, probs },
    ]
    const [se, fs] = simulateStudy(arms, key)
    expect([...simulateStudy(arms, key)[0]]).toEqual([...se])
    expect(se.filter((k, d) => k === fs[d]).length).toBeLessThan(0.4 * draws)
    const mean = (x: Float64Array) => x.reduce((sum, v) => sum + v, 0) / draws
    const error = Math.sqrt((30 * 0.25 * 0.75 + 900 * 0.0075) / draws)
    for (const counts of [se, fs]) expect(Math.abs(mean(counts) - 30 * mean(probs))).toBeLessThan(4 * error)
  })
})
