/**
 * Case 07: HIV, one drug against two. Costs, life years and their ratio as printed by the test "exactly match HIV model" of heemod
 * (tests/testthat/test_dmhee.R at commit 9dddd4c3, digits of Briggs' spreadsheet); life years with half-cycle correction as in
 * rdecision (vignettes/SM01-HIV.Rmd at commit 5192b995). Expected: to the last printed digit. Simulated: 40,000 persons.
 */
import { describe, expect, it } from 'vitest'
import { makeExpectation } from '../../src/engine/expected.ts'
import { makeTables } from '../../src/engine/layout.ts'
import { makeOutcomeReader } from '../../src/engine/outcomes.ts'
import { makePlan } from '../../src/run/plan.ts'
import { model } from './models/hiv/index.ts'
import { asPrinted, differenceOf, expectedResult, outcomeOf, readReference, simulatedResult, valueOf } from './readReference.ts'

const printed = [
  ['mono', '44663.4535637', '7.9912066', '8.475'],
  ['comb', '50601.6513312', '8.9373889', '9.42'],
] as const

describe('HIV, one drug against two', async () => {
  const exact = await expectedResult(model)
  const run = await simulatedResult(model)

  it.each(printed)('%s: costs and life years to the printed digit', (arm, cost, years) => {
    expect(asPrinted(outcomeOf(exact, arm, 'cost').mean, cost)).toBe(cost)
    expect(asPrinted(outcomeOf(exact, arm, 'lifeYears').mean, years)).toBe(years)
  })

  it('cost per life year to the printed digit', () => {
    const ratio = differenceOf(exact, 'comb', 'cost').mean / differenceOf(exact, 'comb', 'lifeYears').mean
    expect(asPrinted(ratio, '6275.95560')).toBe('6275.95560')
  })

  it('half-cycle life years to the printed digit, by weights and by half a year booked at each death', () => {
    // the same tally read without discount, once with the engine's half-cycle weights and once with the year's end and the deaths
    const { structure, input, values } = valueOf(makePlan(readReference(model), { [model.id]: model }))
    const tables = makeTables(structure, false)
    model.makePrepare(structure, input)(values(0, 0), tables)
    const tally = makeExpectation(structure).run(tables, { afterStart: false })
    const read = (correction: typeof structure.correction) => {
      const reader = makeOutcomeReader({ ...structure, discountRate: 0, correction })
      const out = new Float64Array(structure.arms.length * reader.width)
      reader.read(tally, out)
      return (a: number, id: string) => out[a * reader.width + structure.outcomes.findIndex((o) => o.id === id)]
    }
    const [half, end] = [read('halfCycle'), read('end')]
    printed.forEach(([, , , years], a) => {
      expect(asPrinted(half(a, 'discountedLifeYears'), years)).toBe(years)
      expect(end(a, 'discountedLifeYears') + end(a, 'midYear')).toBeCloseTo(half(a, 'discountedLifeYears'), 12)
    })
  })

  // Amounts are added in the order in which lives change, so that the last digits of a sum of fractions may differ.
  const toTwelveDigits = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Number(one.toPrecision(12)) : one)))

  it('two years counted on a clock are the same two years: to the last digit expected, the same lives simulated', () => {
    for (const id of ['cost', 'lifeYears', 'midYear']) {
      expect(outcomeOf(exact, 'comb by clock', id).mean).toBe(outcomeOf(exact, 'comb', id).mean)
      expect(toTwelveDigits(outcomeOf(run, 'comb by clock', id))).toEqual(toTwelveDigits(outcomeOf(run, 'comb', id)))
    }
  })

  it('simulated with 20 × 2,000 persons, every mean is within 3 mcse of the expectation, and mcse is below 0.5 %', () => {
    for (const [arm] of printed) {
      for (const id of ['cost', 'lifeYears', 'midYear']) {
        const { mean, mcse } = outcomeOf(run, arm, id)
        const goal = outcomeOf(exact, arm, id).mean
        expect(Math.abs(mean - goal) / mcse, `${arm} ${id}: ${mean} against ${goal}`).toBeLessThan(3)
        expect(mcse / goal).toBeLessThan(0.005)
      }
    }
  })
})
