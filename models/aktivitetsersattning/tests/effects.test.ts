/**
 * What may modify an effect or a life in the arms: neutral at the central values, and what the words say when somebody changes them.
 * Hazards are read back from the rows: h_j = −12 · ln(stay) · p_j / (1 − stay).
 */
import { describe, expect, it } from 'vitest'
import { rowIndex, makeLayout, makeTables } from '../../../src/engine/layout.ts'
import type { ModelInput } from '../../../src/engine/model.ts'
import { makeSimulator } from '../../../src/engine/simulate.hot.ts'
import { model } from '../index.ts'
import { ALLOWANCE, MAN, REGULAR_JOB, SUPPORTED, SUPPORTED_JOB, WAITING } from '../states.ts'
import { armOf, inputOf, structureOf, tablesOf, valuesWith } from './inputs.ts'

const UNDER_30 = MAN
const YOUNG = MAN + 4

/** Hazard per year of a move in an arm; stratum, month piece of the spell as given, first months since support began. */
function hazardsOf(input: ModelInput, changes: Readonly<Record<string, number>>) {
  const { structure, tables } = tablesOf(input, changes)
  const layout = makeLayout(structure)
  return (arm: number, from: number, to: number, stratum = UNDER_30, spellPiece = 0, sincePiece = 1) => {
    const row = rowIndex(layout, 0, from, sincePiece, spellPiece, stratum) * layout.S
    const stay = tables.rows[arm][row + from]
    return (-12 * Math.log(stay) * tables.rows[arm][row + to]) / (1 - stay)
  }
}

const unlimited = inputOf({ source: 'trial', persons: 50 }, [armOf('FS'), armOf('SE')])

describe('the effect of the support', () => {
  it('is twice as large for those under 25 when the factor is 2, and as before for those older', () => {
    const neutral = hazardsOf(unlimited, {})
    const doubled = hazardsOf(unlimited, { 'effect.under25': 2 })
    const effect = (of: typeof neutral, stratum: number) =>
      of(1, SUPPORTED, SUPPORTED_JOB, stratum) - of(0, SUPPORTED, SUPPORTED_JOB, stratum)
    expect(effect(doubled, UNDER_30)).toBeCloseTo(effect(neutral, UNDER_30), 10)
    expect(effect(doubled, YOUNG)).toBeCloseTo(2 * effect(neutral, UNDER_30), 10)
    // FS itself has no effect over FS
    expect(doubled(0, SUPPORTED, SUPPORTED_JOB, YOUNG)).toBeCloseTo(neutral(0, SUPPORTED, SUPPORTED_JOB), 12)
  })

  it('keeps apart those under 25 only in a scenario that changes it', () => {
    expect(structureOf(unlimited).strata).toBe(4)
    const split = structureOf({ ...unlimited, changed: ['effect.under25'] })
    expect(split.strata).toBe(8)
    // age at admission decides: as many as are under 25 when they apply
    const young = [...split.cohort.stratum].filter((stratum) => stratum >= 4).length
    expect(young).toBeGreaterThan(10)
    expect(young).toBeLessThan(40)
  })

  it('refuses a draw whose factor the structure was not told of', () => {
    const structure = structureOf(unlimited)
    const issues = model.makePrepare(structure, unlimited)(valuesWith({ 'effect.under25': 0.5 }), makeTables(structure, false))
    expect(issues.map((i) => i.code)).toEqual(['INT-020'])
  })

  it('shrinks with the share of the time in which the contact person is new: 1 − e^(−1 · 6/12) = 39 % with one departure a year', () => {
    const input = inputOf({ source: 'trial', persons: 50 }, [armOf('FS'), armOf('SE', { posts: 1, turnover: 1 })])
    const neutral = hazardsOf(input, {})
    const half = hazardsOf(input, { 'effect.newContact': 0.5 })
    const effect = (of: typeof neutral) => of(1, SUPPORTED, SUPPORTED_JOB) - of(0, SUPPORTED, SUPPORTED_JOB)
    expect(effect(half) / effect(neutral)).toBeCloseTo(1 - 0.5 * (1 - Math.exp(-0.5)), 9)
  })

  it('does not care about new contact persons where nobody leaves, nor about caseload when β is 0', () => {
    const input = inputOf({ source: 'trial', persons: 50 }, [
      armOf('FS'),
      armOf('SE', { posts: 1 }),
      armOf('SE', { id: 'many', caseload: 60 }),
    ])
    const { tables } = tablesOf(input, { 'effect.newContact': 1, 'caseload.dilution': 0 })
    const rows = tablesOf(input, { 'caseload.dilution': 0 }).tables.rows
    expect(tables.rows[1]).toEqual(rows[1])
    const { tables: same } = tablesOf(
      inputOf({ source: 'trial', persons: 50 }, [armOf('FS'), armOf('SE'), armOf('SE', { id: 'many', caseload: 60 })]),
      {
        'caseload.dilution': 0,
      },
    )
    expect(same.rows[2]).toEqual(same.rows[1])
  })

  it('is exactly nothing when targets are equal, whatever modifies it', () => {
    const input = inputOf({ source: 'trial', persons: 50 }, [
      armOf('FS', { posts: 2, turnover: 0.5 }),
      armOf('SE', { posts: 2, turnover: 0.5, caseload: 20 }),
      armOf('CM', { posts: 1, turnover: 0.5, caseload: 40 }),
    ])
    const { tables } = tablesOf(input, {
      'trial.inWork15.SE.men': 0.18,
      'trial.inWork15.CM.men': 0.18,
      'effect.under25': 2.5,
      'effect.newContact': 0.7,
      'caseload.dilution': 0,
    })
    for (const arm of [1, 2]) {
      const largest = tables.rows[0].reduce((most, p, k) => Math.max(most, Math.abs(tables.rows[arm][k] - p)), 0)
      expect(largest).toBe(0)
    }
  })
})

describe('waiting', () => {
  const input = inputOf({ source: 'uma-238' }, [armOf('FS'), armOf('SE', { posts: 1, whileWaiting: 'none' })])

  it('makes nobody give up in the first half year, half as many as said in the second, all of them after that', () => {
    const of = hazardsOf(input, { 'waiting.giveUp': 0.8 })
    const cuts = structureOf(input).clocks[1].cuts
    const leaves = (months: number) => of(1, WAITING, ALLOWANCE, UNDER_30, cuts.indexOf(months))
    expect([leaves(0), leaves(6), leaves(12), leaves(24)]).toEqual([
      0,
      expect.closeTo(0.4, 10),
      expect.closeTo(0.8, 10),
      expect.closeTo(0.8, 10),
    ])
  })

  it('that makes people give up leaves a shorter line', () => {
    const inLine = (giveUp: number) => {
      const { structure, tables } = tablesOf(input, { 'waiting.giveUp': giveUp })
      const simulator = makeSimulator(structure)
      simulator.load(tables, 'calendar')
      simulator.run(1, 2)
      const { counts, levels } = simulator.tally
      return counts[(structure.cycles + 1 + 24) * levels * structure.states.length + WAITING]
    }
    expect(inLine(2)).toBeLessThan(0.7 * inLine(0))
  })
})

describe('daily activities beside work', () => {
  const input = inputOf({ source: 'uma-238' }, [armOf('FS'), armOf('SE', { dailyActivitiesInWork: 'parallel' })])

  it('make jobs last as much longer as said, for those who have them, in the arm that lets them go on', () => {
    const { strata } = structureOf(input)
    const withActivities = strata / 2 + MAN
    const neutral = hazardsOf(input, {})
    const halved = hazardsOf(input, { 'dailyActivities.parallelLoss': 0.5 })
    for (const job of [SUPPORTED_JOB, REGULAR_JOB]) {
      expect(halved(1, job, ALLOWANCE, withActivities)).toBeCloseTo(0.5 * neutral(1, job, ALLOWANCE, withActivities), 10)
      expect(halved(1, job, ALLOWANCE, MAN)).toBeCloseTo(neutral(1, job, ALLOWANCE, MAN), 12)
      expect(halved(0, job, ALLOWANCE, withActivities)).toBeCloseTo(neutral(0, job, ALLOWANCE, withActivities), 12)
    }
  })

  it('have row classes of their own only where an arm lets them go on', () => {
    expect(structureOf(input).strata).toBe(8)
    expect(structureOf(unlimited).strata).toBe(4)
  })
})
