/**
 * Outcomes and time weights against hand calculations, written out beside each expectation.
 */
import { describe, expect, it } from 'vitest'
import { makeOutcomeReader } from '../../src/engine/outcomes.ts'
import { makeTally } from '../../src/engine/tally.hot.ts'
import { makeTimeWeights } from '../../src/engine/weights.ts'
import { makeModelInput } from '../../src/scenario/modelInput.ts'
import { toyModel, toyScenario, working } from '../fixtures/engine/toyModel.ts'

describe('time weights', () => {
  it('discount the first month not at all and the thirteenth by one year', () => {
    const w = makeTimeWeights(24, 12, 0.035, 'end')
    expect(w.state[0]).toBe(0)
    expect(w.state[1]).toBe(1)
    expect(w.event[0]).toBe(1)
    expect(w.state[13]).toBeCloseTo(1 / 1.035, 13)
    expect(w.event[12]).toBeCloseTo(1 / 1.035, 13)
  })

  it('at rate 0 are the plain sum', () => {
    expect(Array.from(makeTimeWeights(3, 12, 0, 'end').state)).toEqual([0, 1, 1, 1])
    expect(Array.from(makeTimeWeights(3, 12, 0, 'start').state)).toEqual([1, 1, 1, 0])
    expect(Array.from(makeTimeWeights(3, 12, 0, 'none').state)).toEqual([1, 1, 1, 1])
  })

  it('follow the textbook rules for half-cycle, Simpson and life-table correction', () => {
    expect(Array.from(makeTimeWeights(4, 1, 0, 'halfCycle').state)).toEqual([0.5, 1, 1, 1, 0.5])
    expect(Array.from(makeTimeWeights(4, 1, 0, 'simpson').state)).toEqual([1 / 3, 4 / 3, 2 / 3, 4 / 3, 1 / 3])
    // life table, rate 10 %: point 1 ends cycle 0 (weight ½ · 1) and starts cycle 1 (½ · 1/1.1)
    const w = makeTimeWeights(2, 1, 0.1, 'lifeTable').state
    expect(w[0]).toBeCloseTo(0.5, 14)
    expect(w[1]).toBeCloseTo(0.5 + 0.5 / 1.1, 14)
    expect(w[2]).toBeCloseTo(0.5 / 1.1, 14)
  })
})

describe('outcomes', () => {
  const scenario = toyScenario({ persons: 10, horizonMonths: 20 })
  const made = toyModel.makeStructure(makeModelInput(scenario))
  if (!made.ok) throw new Error('toy model')
  const structure = { ...made.value, discountRate: 0 }
  const reader = makeOutcomeReader(structure)
  const column = (id: string) => structure.outcomes.findIndex((o) => o.id === id)
  const at = (arm: number, point: number, level: number, state: number) => ((arm * 21 + point) * 3 + level) * 4 + state

  it('count shares, months, net and pay-back of a tally filled in by hand', () => {
    const tally = makeTally(structure)
    // arm 1: 4 of 10 in work at point 15 (3 of 5 women, 1 of 5 men), nobody otherwise
    tally.counts[at(1, 15, 0, working)] = 4
    tally.counts[at(1, 15, 1, working)] = 3
    tally.counts[at(1, 15, 2, working)] = 1
    // arm 1: state pays 100 kr in cycle 0 and saves 60 kr in cycle 3 and 50 kr in cycle 5, against nothing in arm 0
    const flow = (point: number, measure: number) => (1 * 21 + point) * 3 + measure
    tally.stateFlow[flow(1, 2)] = 10_000
    tally.stateFlow[flow(4, 0)] = -6_000
    tally.stateFlow[flow(6, 0)] = -5_000
    // arm 2 pays 300 kr at once: nothing of arm 1
    tally.stateFlow[(2 * 21 + 1) * 3 + 2] = 30_000
    tally.admitted[1] = 9
    tally.started[3] = 7
    tally.held[1] = 30
    tally.open[1] = 40
    const out = new Float64Array(3 * reader.width)
    reader.read(tally, out)
    const value = (id: string, arm = 1) => out[arm * reader.width + column(id)]
    expect(value('inWork15')).toBe(0.4)
    expect(value('inWork60')).toBeNaN() // beyond the horizon of 20 months
    expect(value('months')).toBe(0.4) // one month each for 4 of 10
    expect(value('neverReached')).toBe(2)
    expect(value('utilisation')).toBe(0.75)
    expect(value('utilisation', 0)).toBeNaN()
    expect(value('net.state')).toBe(10) // −100 + 60 + 50
    expect(value('netSociety')).toBe(-100) // transfers cancel: only the resources used count
    expect(value('payback')).toBe(6) // cumulated −100, −40, +10: from the end of cycle 5, that is after 6 months
    expect(value('payback', 0)).toBeNaN()
    const hidden = reader.hiddenColumn(column('perExtra'))
    expect([out[reader.width + hidden], out[reader.width + hidden + 1]]).toEqual([-10, 4])
    const levels = new Float64Array(3 * 2 * reader.personal.length)
    reader.readLevels(tally, levels)
    const atLevel = (level: number, id: string) => levels[(1 * 2 + level) * reader.personal.length + reader.personal.indexOf(column(id))]
    expect(atLevel(0, 'inWork15')).toBe(0.6)
    expect(atLevel(1, 'inWork15')).toBe(0.2)
    expect([atLevel(0, 'months'), atLevel(1, 'months')]).toEqual([0.6, 0.2]) // the same month, for 3 of 5 and 1 of 5
  })

  it('count as shut out whom the arm keeps out, whether they would have applied or not, and nobody else', () => {
    const { cohort } = structure
    const mayEnter = Uint8Array.from(cohort.mayEnter)
    // arm 1, the first four of ten: kept out; let in; let in; kept out and would not have applied
    mayEnter.set([0, 1, 2, 3], 1 * cohort.persons)
    const like = structure.outcomes[column('neverReached')]
    const counted = { ...structure, cohort: { ...cohort, mayEnter }, outcomes: [{ ...like, id: 'shutOut', kind: 'shutOut' as const }] }
    const { read, width } = makeOutcomeReader(counted)
    const out = new Float64Array(3 * width)
    read(makeTally(counted), out)
    expect([out[0], out[width]]).toEqual([0, 2])
  })

  it('count what is paid once to the arm that it is paid in', () => {
    const tally = makeTally(structure)
    // arm 1: the state pays 20 kr once, in cycle 2
    tally.eventFlow[(1 * 20 + 2) * 3 + 2] = 2_000
    const out = new Float64Array(3 * reader.width)
    reader.read(tally, out)
    expect([0, 1, 2].map((arm) => out[arm * reader.width + column('net.state')])).toEqual([0, -20, 0])
    // as a measure of its own: kronor per person, of whom there are ten
    const like = structure.outcomes[column('net.state')]
    const measured = makeOutcomeReader({ ...structure, outcomes: [{ ...like, id: 'paid', kind: 'measure' as const, measure: 2 }] })
    measured.read(tally, out)
    expect([0, 1, 2].map((arm) => out[arm * measured.width])).toEqual([0, 2, 0])
  })

  it('are not defined where nobody is counted, nor for a point that no one is followed to', () => {
    const like = { ...structure.outcomes[column('months')], unit: 'share' as const }
    const outcomes = [
      { ...like, id: 'after', kind: 'shareAfterStart' as const, after: structure.afterStart.points[0] },
      { ...like, id: 'never', kind: 'shareAfterStart' as const, after: 99 },
      { ...like, id: 'used', kind: 'utilisation' as const },
      { ...structure.outcomes[column('perExtra')], id: 'beyond', point: 21 },
    ]
    const own = makeOutcomeReader({ ...structure, outcomes })
    const tally = makeTally(structure)
    const K = structure.afterStart.points.length
    const L = tally.levels
    // arm 0: nobody has started, and no place was open. Arm 1: four have, three of them work after the first time; 3 of 4 places held
    tally.afterIn[0] = 5
    tally.held[0] = 5
    tally.afterBase[1 * K * L] = 4
    tally.afterIn[1 * K * L] = 3
    tally.held[1] = 3
    tally.open[1] = 4
    const out = new Float64Array(3 * own.width)
    own.read(tally, out)
    expect([0, 1].map((arm) => [0, 1, 2].map((k) => out[arm * own.width + k]))).toEqual([[NaN, NaN, NaN], [0.75, NaN, 0.75]]) // prettier-ignore
    // and none in work beyond the horizon of 20 months, for a price of one more in work
    expect([0, 1, 2].map((arm) => out[arm * own.width + own.hiddenColumn(3) + 1])).toEqual([NaN, NaN, NaN])
    // nobody of a group that has no one
    const breakdowns = [{ ...structure.cohort.breakdowns[0], levelOf: new Uint8Array(structure.cohort.persons) }]
    const empty = makeOutcomeReader({ ...structure, cohort: { ...structure.cohort, breakdowns } })
    const levels = new Float64Array(3 * 2 * empty.personal.length)
    empty.readLevels(makeTally(structure), levels)
    const inGroup = (level: number) => empty.personal.map((_, k) => levels[level * empty.personal.length + k])
    expect(inGroup(1)).toEqual(inGroup(1).map(() => NaN))
    expect(inGroup(0)[empty.personal.indexOf(column('months'))]).toBe(0)
    expect([...empty.persons]).toEqual([10, 10, 0])
  })

  it('call a pay-back that never comes infinite', () => {
    const tally = makeTally(structure)
    tally.stateFlow[(1 * 21 + 20) * 3 + 2] = 1
    const out = new Float64Array(3 * reader.width)
    reader.read(tally, out)
    expect(out[reader.width + column('payback')]).toBe(Infinity)
  })
})
