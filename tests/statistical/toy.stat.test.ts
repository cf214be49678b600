/**
 * The toy model end to end: simulation against exact expectation with and without a queue, differences, ledger laws.
 * 4,000 replications with fixed keys. Tolerance 5 mcse per cell without a queue: a clock or place one month off shows as tens.
 */
import { describe, expect, it } from 'vitest'
import { makeTables } from '../../src/engine/layout.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { makeModelInput } from '../../src/scenario/modelInput.ts'
import { centralValues } from '../../src/scenario/values.ts'
import { makeStructureOf } from '../fixtures/engine/structureOf.ts'
import { compareMeans } from '../fixtures/engine/compareMeans.ts'
import { toyModel, toyScenario } from '../fixtures/engine/toyModel.ts'

describe('the toy model', () => {
  const unlimited = { ...toyScenario(), arms: toyScenario().arms.filter((arm) => arm.places === undefined) }

  it('without a queue: every count, flow, start and result after start agrees with the expectation', () => {
    const structure = makeStructureOf(toyModel, unlimited)
    const tables = makeTables(structure, false)
    toyModel.makePrepare(structure, makeModelInput(unlimited))(centralValues(toyModel, {}), tables)
    // amounts in kr here, so that flows and counts share one smallest unit
    for (const amounts of tables.amounts) for (let i = 0; i < amounts.length; i++) amounts[i] /= 10_000
    const result = compareMeans(structure, tables, 4000, 'calendar')
    expect(Math.abs(result.worst), result.where).toBeLessThan(5)
    // the cells follow each other (the same lives a month later), so their common size is itself uncertain
    expect(result.rms).toBeGreaterThan(0.3)
    expect(result.rms).toBeLessThan(1.8)
  })

  it('with a queue: the mean-field expectation is within 0.35 persons of 60 in every state and month', () => {
    const scenario = toyScenario()
    const structure = makeStructureOf(toyModel, scenario)
    const tables = makeTables(structure, false)
    toyModel.makePrepare(structure, makeModelInput(scenario))(centralValues(toyModel, {}), tables)
    const result = compareMeans(structure, tables, 4000, 'calendar', ['counts'])
    expect(result.largest, result.where).toBeLessThan(0.35)
  })

  it('gives exactly no difference between two arms that do the same', async () => {
    const result = await makeInlineRunner({ toy: toyModel }).run(toyScenario())
    if (!result.ok) throw new Error('run')
    const same = result.value.differences.find((d) => d.arm === 'same')!
    expect(same.outcomes.inWork15.mean).toBe(0)
    expect(same.outcomes.inWork15.p97_5).toBe(0)
    expect(same.outcomes.inWork15.probBetter).toBe(0.5)
    expect(same.outcomes['net.state'].mean).toBe(0)
  })

  it('books every krona twice: what the parties receive sums to production minus resources in every year', async () => {
    const result = await makeInlineRunner({ toy: toyModel }).run(toyScenario())
    if (!result.ok) throw new Error('run')
    for (const arm of ['usual', 'few', 'same']) {
      for (const year of [2027, 2028, 2029, 2030]) {
        const lines = result.value.ledger.filter((line) => line.arm === arm && line.year === year)
        const all = lines.reduce((sum, line) => sum + line.mean, 0)
        const transfers = lines.filter((line) => line.kind === 'transfer').reduce((sum, line) => sum + line.mean, 0)
        expect(Math.abs(all)).toBeLessThan(1e-6)
        expect(Math.abs(transfers)).toBeLessThan(1e-6)
        expect(lines.length).toBe(6)
      }
    }
  })
})
