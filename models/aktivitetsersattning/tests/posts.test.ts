/**
 * Posts over time: from opening to closing, part time, getting started, falling vacant, wind-down, and what they cost.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeOutcomeReader } from '../../../src/engine/outcomes.ts'
import { makeSimulator } from '../../../src/engine/simulate.hot.ts'
import { FLOW } from '../ledger.ts'
import { makeCapacity, placesByPost, placesOf } from '../places.ts'
import { SUPPORTED, SUPPORTED_ORDINARY, WAITING } from '../states.ts'
import { armOf, armSettings, inputOf, tablesOf } from './inputs.ts'

const placesIn = (more: Parameters<typeof armSettings>[0], cycles: number) => [...makeCapacity(armSettings(more), cycles)!.places]

describe('places', () => {
  it('come little by little while a new support worker gets started: a quarter a month over four months', () => {
    // 2.5 posts of 20: two of 20 places and one of 10; month by month 5 + 5 + 2, 10 + 10 + 5, 15 + 15 + 7, 20 + 20 + 10
    expect(placesIn({ pathway: 'SE', posts: 2.5, rampUpMonths: 4 }, 6)).toEqual([12, 25, 37, 50, 50, 50])
  })

  it('exist from the opening to the wind-down', () => {
    const months = placesIn({ pathway: 'SE', posts: 1, opensMonth: 3, projectMonths: 6, windDownMonths: 2 }, 12)
    expect(months).toEqual([0, 0, 0, 20, 20, 20, 20, 0, 0, 0, 0, 0])
  })

  it('are fewer when persons with other income take a share of them: 30 % of 4 × 20 leaves 56', () => {
    const arm = armSettings({ pathway: 'SE', posts: 4 })
    expect(placesOf({ ...arm, intake: { ...arm.intake, othersShare: 0.3 } })).toBe(56)
  })

  it('of the posts add up to the places of the arm, and no post has more than its caseload', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        (tenths, caseload, othersShare) => {
          const arm = { posts: tenths / 10, caseload, intake: { othersShare } }
          const sizes = [...placesByPost(arm)]
          expect(sizes.reduce((a, b) => a + b, 0)).toBe(placesOf(arm))
          for (const size of sizes) expect(size).toBeLessThanOrEqual(caseload)
        },
      ),
    )
  })
})

describe('a project', () => {
  const input = (more: Readonly<Record<string, unknown>>) =>
    inputOf({ source: 'uma-238' }, [armOf('FS'), armOf('SE', { posts: 2, ...more })], { horizonMonths: 60 })

  function simulated(more: Readonly<Record<string, unknown>>) {
    const { structure, tables } = tablesOf(input(more))
    const simulator = makeSimulator(structure)
    simulator.load(tables, 'calendar')
    simulator.run(3, 4)
    const { tally } = simulator
    const S = structure.states.length
    const at = (point: number, state: number) => tally.counts[((structure.cycles + 1 + point) * tally.levels + 0) * S + state]
    return { structure, tables, tally, at }
  }

  it('that opens after a year has everybody waiting till then, costs nothing till then, and closes after its months', () => {
    const { at, tables, structure } = simulated({ opensMonth: 12, projectMonths: 24 })
    const M = structure.measures.length
    const cost = (t: number) => tables.armAmounts[1][t * M + FLOW.staffInsurance]
    for (let point = 1; point <= 12; point++) expect(at(point, SUPPORTED)).toBe(0)
    expect(at(12, WAITING)).toBeGreaterThan(40)
    expect(at(13, SUPPORTED)).toBeGreaterThan(30)
    expect([cost(11), cost(36)]).toEqual([0, 0])
    // two posts of 77,500 SEK, one half from the state, in öre
    expect([cost(12), cost(35)]).toEqual([7_750_000, 7_750_000])
    expect(at(37, SUPPORTED)).toBe(0)
    expect(at(37, SUPPORTED_ORDINARY)).toBeGreaterThan(0)
  })

  it('in its wind-down takes in nobody, and keeps those it has', () => {
    const { at } = simulated({ projectMonths: 24, windDownMonths: 6 })
    expect(at(18, WAITING)).toBeGreaterThan(0)
    for (let point = 19; point <= 24; point++) expect(at(point, SUPPORTED)).toBeLessThanOrEqual(at(point - 1, SUPPORTED))
    expect(at(24, SUPPORTED)).toBeGreaterThan(0)
  })

  it('whose support workers leave pays its posts in full all the same, and keeps fewer in support', () => {
    const steady = simulated({})
    const restless = simulated({ turnover: 1, replaceMonths: 6, rampUpMonths: 4 })
    expect(restless.tables.armAmounts[1]).toEqual(steady.tables.armAmounts[1])
    // the hazard of one departure per post and year as a monthly probability
    expect(restless.tables.leaveProbs[1]).toBeCloseTo(1 - Math.exp(-1 / 12), 15)
    expect([restless.tables.leaveProbs[0], steady.tables.leaveProbs[1]]).toEqual([0, 0])
    const months = (run: typeof steady) => Array.from({ length: 36 }, (_, t) => run.at(t + 1, SUPPORTED)).reduce((a, b) => a + b, 0)
    expect(months(restless)).toBeLessThan(0.9 * months(steady))
  })
})

describe('support time', () => {
  const arms = (restartSupport: boolean) => [armOf('FS'), armOf('SE', { posts: 1, restartSupport })]

  function inSupport(restartSupport: boolean) {
    const { structure, tables } = tablesOf(inputOf({ source: 'uma-238' }, arms(restartSupport)))
    const simulator = makeSimulator(structure)
    simulator.load(tables, 'calendar')
    simulator.run(3, 4)
    const { tally } = simulator
    return (point: number) => {
      const at = (structure.cycles + 1 + point) * tally.levels * structure.states.length
      return [WAITING, SUPPORTED, SUPPORTED_ORDINARY].map((s) => tally.counts[at + s]).reduce((a, b) => a + b, 0)
    }
  }

  it('that counts from the application is over for everybody 24 months after the last of them, in line or not', () => {
    const later = inSupport(false)
    // applications in months 0–5: the last is in support or in line to the end of month 28 (point 29)
    expect(later(29)).toBeGreaterThan(0)
    for (let point = 30; point <= 60; point++) expect(later(point)).toBe(0)
  })

  it('that starts anew with the place goes on longer', () => {
    const anew = inSupport(true)
    expect(anew(36)).toBeGreaterThan(0)
    expect(anew(50)).toBeGreaterThan(0)
  })

  it('may last differently in different arms: 12 months in one, 36 in another', () => {
    const input = inputOf({ source: 'uma-238' }, [armOf('FS', { supportMonths: 12 }), armOf('SE', { supportMonths: 36 })])
    const { structure, tables } = tablesOf(input)
    const simulator = makeSimulator(structure)
    simulator.load(tables, 'calendar')
    simulator.run(3, 4)
    const { tally } = simulator
    const at = (a: number, point: number) =>
      tally.counts[(a * (structure.cycles + 1) + point) * tally.levels * structure.states.length + SUPPORTED]
    // applications in months 0–5: in support to the end of month 16 (point 17) and of month 40 (point 41)
    expect([at(0, 17) > 0, at(0, 18), at(1, 41) > 0, at(1, 42)]).toEqual([true, 0, true, 0])
  })
})

describe('places in use', () => {
  function read(population: Readonly<Record<string, unknown>>, arm: Readonly<Record<string, unknown>>) {
    const arms = [armOf('FS'), armOf('SE', { posts: 2, followUpMonths: 0, ...arm })]
    const { structure, tables } = tablesOf(inputOf(population, arms, { horizonMonths: 48 }))
    const simulator = makeSimulator(structure)
    simulator.load(tables, 'calendar')
    simulator.run(6, 7)
    const reader = makeOutcomeReader(structure)
    const out = new Float64Array(2 * reader.width)
    reader.read(simulator.tally, out)
    const outcome = (id: string, a = 1) => out[a * reader.width + structure.outcomes.findIndex((o) => o.id === id)]
    return { tally: simulator.tally, outcome, persons: structure.cohort.persons }
  }

  it('are the months in the arm’s own support when nothing is held for follow-up', () => {
    const { tally, outcome, persons } = read({ source: 'uma-238' }, {})
    expect(tally.held[1]).toBeGreaterThan(500)
    expect(outcome('monthsInSupport') * persons).toBeCloseTo(tally.held[1], 6)
    expect(outcome('utilisation')).toBeCloseTo(tally.held[1] / (36 * 40), 12)
  })

  it('leave a post idle every month when ten persons share two posts of twenty, and none while there is a line', () => {
    expect(read({ source: 'uma-238', persons: 10 }, {}).outcome('idlePost')).toBe(1)
    expect(read({ source: 'sormland' }, { projectMonths: 24 }).outcome('idlePost')).toBe(0)
    expect(read({ source: 'uma-238' }, {}).outcome('idlePost', 0)).toBeNaN()
  })
})
