/**
 * The stepped pathway through the engine: a preparatory stage or a case manager first, Supported Employment when ready. Persons aged 19–24
 * at the start, so that nobody turns 30 in the months looked at.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeOutcomeReader } from '../../../src/engine/outcomes.ts'
import { makeSimulator } from '../../../src/engine/simulate.hot.ts'
import { PREPARING, REGULAR_JOB, SUPPORTED, SUPPORTED_JOB, SUPPORTED_ORDINARY, WAITING } from '../states.ts'
import { armOf, inputOf, tablesOf } from './inputs.ts'

type More = Readonly<Record<string, unknown>>

const PERSONS = 4000
const young = (persons = PERSONS) => ({ source: 'trial', persons, ages: { min: 19, max: 24 } })

/** One replication; the stepped arm is number 1. */
function run(arm: More, population: More = young(), horizonMonths = 60, changes = {}) {
  const arms = [armOf('FS', { intakeMonths: 1 }), armOf('stepped', { intakeMonths: 1, ...arm })]
  const { structure, tables } = tablesOf(inputOf(population, arms, { horizonMonths }), changes)
  const simulator = makeSimulator(structure)
  simulator.load(tables, 'filter')
  simulator.run(5, 8)
  const { tally } = simulator
  const reader = makeOutcomeReader(structure)
  const out = new Float64Array(2 * reader.width)
  reader.read(tally, out)
  const outcome = (id: string, a = 1) => out[a * reader.width + structure.outcomes.findIndex((o) => o.id === id)]
  const S = structure.states.length
  const at = (point: number, state: number, a = 1) => tally.counts[(a * (structure.cycles + 1) + point) * tally.levels * S + state]
  return { structure, tables, tally, outcome, at }
}

describe('a preparatory stage', () => {
  // hazards per year: ready 0.5, drop-out 0.1, work and studies anyway −ln(1 − 37/849.5) = 0.0445; together H = 0.6445.
  // After M months: ready 0.5/H · (1 − e^(−H·M/12)), still there, and so cut off, e^(−H·M/12).
  const background = -Math.log(1 - 37 / 849.5)
  const H = 0.5 + 0.1 + background

  it.each([12, 18, 24])('of %i months makes as many ready, and cuts as many off, as the hazards say', (months) => {
    const { outcome } = run({ preparingMonths: months })
    const left = Math.exp((-H * months) / 12)
    const ready = (0.5 / H) * (1 - left)
    // 4 standard errors of a share of 4,000: catches a stage that is two months too long or too short
    const error = (share: number) => 4 * Math.sqrt((share * (1 - share)) / PERSONS)
    expect(Math.abs(outcome('preparingReady') / PERSONS - ready)).toBeLessThan(error(ready))
    expect(Math.abs(outcome('preparingCutOff') / PERSONS - left)).toBeLessThan(error(left))
  })

  it('that is shorter never makes more ready nor cuts fewer off, whatever the hazards', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('preparing', 'CM'),
        fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })),
        (ready, dropOut, firstStage, months) => {
          const [shorter, longer] = [Math.min(...months), Math.max(...months)].map((preparingMonths) =>
            run({ preparingMonths, firstStage }, young(300), 48, { 'prepare.ready': ready, 'support.dropOut': dropOut }),
          )
          // the same luck month by month: a longer stage goes on where the shorter one was cut off
          expect(shorter.outcome('preparingReady')).toBeLessThanOrEqual(longer.outcome('preparingReady'))
          expect(shorter.outcome('preparingCutOff')).toBeGreaterThanOrEqual(longer.outcome('preparingCutOff'))
        },
      ),
      { numRuns: 12 },
    )
  })

  it('gives no more work than no project does when nobody becomes ready', () => {
    const { at } = run({}, young(), 25, { 'prepare.ready': 0, 'support.dropOut': 0 })
    const none = run({ pathway: 'none' }, young(), 25)
    for (let point = 0; point <= 24; point++) {
      expect(at(point, SUPPORTED)).toBe(0)
      expect(at(point, SUPPORTED_JOB) + at(point, REGULAR_JOB)).toBe(none.at(point, SUPPORTED_JOB) + none.at(point, REGULAR_JOB))
    }
  })

  it('is followed by 24 months of support counted from readiness', () => {
    const { at } = run({ preparingMonths: 24 })
    // ready in month 23 at the latest: in support to the end of month 46 (point 47)
    expect(at(40, SUPPORTED)).toBeGreaterThan(0)
    for (let point = 25; point <= 60; point++) expect(at(point, PREPARING)).toBe(0)
    for (let point = 48; point <= 60; point++) expect(at(point, SUPPORTED)).toBe(0)
  })
})

describe('a stepped project with posts', () => {
  it('gives its place in the first stage and lets it be kept into the second', () => {
    const { at, tally } = run({ posts: 4 }, young(200), 60, { 'prepare.ready': 3 })
    let inSecond = 0
    for (let point = 1; point <= 36; point++) {
      expect(at(point, PREPARING) + at(point, SUPPORTED)).toBeLessThanOrEqual(80)
      // nobody who became ready lost the place: that would show as ordinary cooperation
      expect(at(point, SUPPORTED_ORDINARY)).toBe(0)
      inSecond = Math.max(inSecond, at(point, SUPPORTED))
    }
    expect(inSecond).toBeGreaterThan(20)
    expect(tally.held[1]).toBeLessThanOrEqual(tally.open[1])
  })

  it('leaves nobody in either stage or in line when it closes', () => {
    const { at } = run({ posts: 2, projectMonths: 12 }, young(200))
    expect(at(12, PREPARING)).toBeGreaterThan(0)
    expect(at(12, WAITING)).toBeGreaterThan(0)
    expect(at(13, PREPARING) + at(13, SUPPORTED) + at(13, WAITING)).toBe(0)
    // those who were in the first stage have not used up any support towards work
    expect(at(13 + 20, SUPPORTED_ORDINARY)).toBeGreaterThan(0)
  })
})

describe('a case manager in the first stage', () => {
  it('leads to work by the hazards of CM meanwhile', () => {
    const arms = [armOf('CM'), armOf('stepped', { firstStage: 'CM' })]
    const { structure, tables } = tablesOf(inputOf(young(20), arms), { 'prepare.ready': 0 })
    const S = structure.states.length
    const block = tables.rows[0].length / structure.epochs.length / S
    const rowsOf = (arm: number, state: number) => tables.rows[arm].subarray(state * block, (state + 1) * block)
    const cm = rowsOf(0, SUPPORTED)
    const first = rowsOf(1, PREPARING)
    const C1 = structure.clocks[1].cuts.length
    // month 0–2 since support began, first piece of the spell, strata one after the other
    for (let stratum = 0; stratum < 2; stratum++) {
      const at = (C1 * structure.strata + stratum) * S
      for (const to of [SUPPORTED_JOB, REGULAR_JOB]) expect(first[at + to]).toBe(cm[at + to])
      expect(first[at + PREPARING]).toBe(cm[at + SUPPORTED])
    }
  })

  it('gives more work in the first year than a preparatory stage without job search', () => {
    const inWork = (firstStage: string) => run({ firstStage }).outcome('inWork12')
    expect(inWork('CM')).toBeGreaterThan(inWork('preparing'))
  })
})
