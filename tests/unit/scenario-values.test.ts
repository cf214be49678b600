/** The values that a model calculates with, and the sections of a scenario that it is given (with the coin of tests/fixtures/models). */
import { describe, expect, test } from 'vitest'
import { seedKey } from '../../src/random/seed.ts'
import { makeModelInput } from '../../src/scenario/modelInput.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { unitInBrackets, unitWords } from '../../src/scenario/unitWords.ts'
import { type Changes, centralValues, distributionOf, makeDrawValues } from '../../src/scenario/values.ts'
import { model as coin } from '../fixtures/models/coin/index.ts'
import { smallScenario } from '../fixtures/models/coin/scenario.ts'

const [FIND, LOSS] = [0, 1]
const uniform = { kind: 'uniform', low: 0.1, high: 0.3 } as const

describe('the distribution of a parameter', () => {
  test('is the model’s own, or what the scenario says; a number is fixed', () => {
    expect(distributionOf(coin, FIND, {})).toEqual({ kind: 'uniform', low: 0.02, high: 0.04 })
    expect(distributionOf(coin, FIND, { 'coin.find': uniform })).toEqual(uniform)
    expect(distributionOf(coin, LOSS, { 'coin.find': uniform })).toEqual({ kind: 'fixed', value: 0.02 })
    expect(distributionOf(coin, FIND, { 'coin.find': 0 })).toEqual({ kind: 'fixed', value: 0 })
  })
})

describe('central values', () => {
  test('are the model’s own, the number written, or the mean of the distribution written', () => {
    expect([...centralValues(coin, {})]).toEqual([0.03, 0.02])
    expect([...centralValues(coin, { 'coin.find': 0, 'coin.loss': 0.05 })]).toEqual([0, 0.05])
    expect(centralValues(coin, { 'coin.find': uniform })[FIND]).toBeCloseTo(0.2, 15)
  })
})

describe.each(['plain', 'sobol'] as const)('values of a draw (%s)', (sampling) => {
  const key = seedKey('prov')
  const draws = (changes: Changes, attempt = 0, by = key, n = 400) => {
    const valuesOf = makeDrawValues(coin, changes, by, sampling)
    return Array.from({ length: n }, (_, d) => [...valuesOf(d, attempt)])
  }

  test('lie where the distribution lies, and depend on the seed and on the attempt', () => {
    const found = draws({}).map((values) => values[FIND])
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0.02)
    expect(Math.max(...found)).toBeLessThanOrEqual(0.04)
    // sd of one value 0.02 / √12; of a mean of 400 0.00029, so the tolerance of 0.00063 is 2.2 Monte Carlo errors: it would catch a mean that is off by 4 % of the range
    expect(found.reduce((sum, x) => sum + x, 0) / 400).toBeCloseTo(0.03, 2.9)
    expect(new Set(found).size).toBe(400)
    expect(draws({}, 1)[0]).not.toEqual(draws({}, 0)[0])
    expect(draws({}, 0, seedKey('annat'))[0]).not.toEqual(draws({})[0])
  })

  test('fixing or changing one parameter changes no other’s values', () => {
    const changed = draws({ 'coin.loss': { kind: 'uniform', low: 0.02, high: 0.06 } })
    expect(changed.map((values) => values[FIND])).toEqual(draws({}).map((values) => values[FIND]))
    expect(new Set(changed.map((values) => values[LOSS])).size).toBe(400)
    expect(draws({ 'coin.find': 0.01 }).every((values) => values[FIND] === 0.01 && values[LOSS] === 0.02)).toBe(true)
  })

  test('every sample after the first is a plain one', () => {
    expect(draws({}, 1)).toEqual(Array.from({ length: 400 }, (_, d) => [...makeDrawValues(coin, {}, key, 'plain')(d, 1)]))
    const first = makeDrawValues(coin, {}, key, 'plain')(0, 0)[FIND] === draws({})[0][FIND]
    expect(first).toBe(sampling === 'plain')
  })
})

test('400 draws that are spread evenly, 16 to each of the 25 randomisations, leave 25 in every sixteenth of the range, plain ones do not', () => {
  const sixteenths = (sampling: 'plain' | 'sobol') => {
    const valuesOf = makeDrawValues(coin, {}, seedKey('prov'), sampling)
    const counts = new Array<number>(16).fill(0)
    for (let d = 0; d < 400; d++) counts[Math.floor(((valuesOf(d, 0)[FIND] - 0.02) / 0.02) * 16)]++
    return counts
  }
  expect(sixteenths('sobol')).toEqual(new Array(16).fill(25))
  // plain: the sd of such a count is 4.8
  expect(Math.max(...sixteenths('plain')) - Math.min(...sixteenths('plain'))).toBeGreaterThan(8)
})

test('a model is given the sections that it needs, and the month as numbers', () => {
  const input = {
    ...smallScenario,
    start: '2027-09',
    horizonMonths: 60,
    population: { persons: 5 },
    changes: { 'coin.loss': 0.03 },
    run: { seed: 'frö' },
    economics: { priceYear: 2025, discountRate: 0.01, marginalCostOfPublicFunds: 1.2 },
  }
  const parsed = parseScenario(input, { coin }, '')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  expect(makeModelInput(parsed.value)).toEqual({
    start: { year: 2027, month: 9 },
    horizonMonths: 60,
    population: { persons: 5, source: 'purse' },
    arms: parsed.value.arms,
    changed: ['coin.loss'],
    economics: { priceYear: 2025, discountRate: 0.01, marginalCostOfPublicFunds: 1.2 },
    seedKey: seedKey('frö'),
  })
})

test('units are said in both languages, or not at all', () => {
  expect(unitWords('SEK/month')).toEqual({ sv: 'kr per månad', en: 'SEK per month' })
  expect(unitInBrackets('posts')).toEqual({ sv: ' (tjänster)', en: ' (posts)' })
  for (const unit of ['version', 'toString']) {
    expect(unitWords(unit)).toBeNull()
    expect(unitInBrackets(unit)).toEqual({ sv: '', en: '' })
  }
})
