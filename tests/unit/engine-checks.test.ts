/**
 * What a model's author has got wrong is said, at the place where it stands: a model that is right gives no issue, and the same model with one
 * thing spoiled gives exactly that one. The remarks on queues, places and posts are held by engine-contract.test.ts.
 */
import { describe, expect, it } from 'vitest'
import { checkStructure, checkTables } from '../../src/engine/checks.ts'
import type { Structure, Tables } from '../../src/engine/model.ts'
import { makeOutcomeReader } from '../../src/engine/outcomes.ts'
import { sortByKey } from '../../src/engine/queueOrder.hot.ts'
import { makeTally } from '../../src/engine/tally.hot.ts'
import { makeRandomModel } from '../fixtures/engine/randomModel.ts'

/** A model with two arms, a queue, events, a jump and groups. */
function findModel(): { structure: Structure; tables: Tables } {
  for (let seed = 1; seed < 500; seed++) {
    const model = makeRandomModel(seed, { arms: 2, noArrivals: true })
    const { structure } = model
    const { events, breakdowns } = structure.cohort
    if (structure.queue && structure.jumps > 0 && breakdowns.length > 0 && events.cycle.length > 3 && structure.limits.length > 0)
      return model
  }
  throw new Error('no random model has everything')
}
const model = findModel()
const { structure, tables } = model

const placesOf = (spoilt: Partial<Structure>): string[] => checkStructure({ ...structure, ...spoilt }).map(({ where }) => where)

describe('a structure that is right', () => {
  it('gives no issue, at every limit of its own', () => {
    expect(checkStructure(structure)).toEqual([])
    expect(checkTables(structure, tables)).toEqual([])
  })
})

describe('a structure with one thing wrong', () => {
  const { cohort, arms, clocks, measures, limits } = structure
  const cohortWith = (part: Partial<Structure['cohort']>): Partial<Structure> => ({ cohort: { ...cohort, ...part } })
  const eventsWith = (part: Partial<Structure['cohort']['events']>) => cohortWith({ events: { ...cohort.events, ...part } })
  const measure = measures[0]
  const parties = [{ id: 'somebody' }] as unknown as Structure['parties']

  it.each<[string, Partial<Structure>, string]>([
    ['no comparator', { arms: arms.map((arm) => ({ ...arm, comparator: false })) }, '/arms'],
    ['two comparators', { arms: arms.map((arm) => ({ ...arm, comparator: true })) }, '/arms'],
    ['a second clock that may stand still', { clocks: [clocks[0], { ...clocks[1], neverPiece: true }] }, '/clocks/1'],
    ['cuts that do not begin at 0', { clocks: [{ ...clocks[0], cuts: clocks[0].cuts.map((cut) => cut + 1) }, clocks[1]] }, '/clocks/0/cuts'],
    ['cuts that stand still', { clocks: [clocks[0], { ...clocks[1], cuts: clocks[1].cuts.map(() => 0) }] }, '/clocks/1/cuts'],
    ['too few resets', { clocks: [clocks[0], { ...clocks[1], resets: clocks[1].resets.slice(0, -1) }] }, '/clocks/1/resets'],
    ['epochs that begin late', { epochs: structure.epochs.map((t) => t + 1) }, '/epochs'],
    ['periods that stand still', { periods: [0, 0] }, '/periods'],
    ['too few states of the cohort', cohortWith({ initialState: cohort.initialState.slice(1) }), '/cohort/initialState'],
    ['too few strata', cohortWith({ stratum: cohort.stratum.slice(1) }), '/cohort/stratum'],
    ['too few pay classes', cohortWith({ payClass: cohort.payClass.slice(1) }), '/cohort/payClass'],
    ['too few entries', cohortWith({ entryCycle: cohort.entryCycle.slice(1) }), '/cohort/entryCycle'],
    ['too few permissions', cohortWith({ mayEnter: cohort.mayEnter.slice(1) }), '/cohort/mayEnter'],
    ['events in the wrong order of months', eventsWith({ cycle: Int16Array.from(cohort.events.cycle, (_, e) => 5 - Math.min(e, 5)) }), '/cohort/events'],
    ['events of a month in the wrong order of persons', eventsWith({ cycle: cohort.events.cycle.slice().fill(1), person: Int32Array.from(cohort.events.person, (_, e) => (e === 0 ? 1 : 0)) }), '/cohort/events'],
    ['an unknown payer', { parties, measures: [{ ...measure, from: 'nobody', to: 'somebody' }, ...measures.slice(1)] }, '/measures/0'],
    ['a payer without a receiver', { parties, measures: [{ ...measure, from: 'somebody', to: undefined }, ...measures.slice(1)] }, '/measures/0'],
    ['a limit from an unknown state', { limits: [{ ...limits[0], state: 250 }, ...limits.slice(1)] }, '/limits/0'],
    ['a limit to its own state', { limits: [{ ...limits[0], to: limits[0].state }, ...limits.slice(1)] }, '/limits/0'],
    ['a limit of an arm that is not there', { limits: [{ ...limits[0], arm: 2 }, ...limits.slice(1)] }, '/limits/0/arm'],
    ['a limit of an arm below the first', { limits: [{ ...limits[0], arm: -1 }, ...limits.slice(1)] }, '/limits/0/arm'],
    ['arms of events that are too few', eventsWith({ arm: new Int8Array(1) }), '/cohort/events/arm'],
    ['an event of an arm that is not there', eventsWith({ arm: Int8Array.from(cohort.events.cycle, (_, e) => (e === 0 ? 2 : -1)) }), '/cohort/events/arm'],
  ])('is told of with its place: %s', (_, spoilt, where) => {
    expect(placesOf(spoilt)).toEqual([where])
  }) // prettier-ignore

  it('is right again just inside each limit', () => {
    expect(placesOf({ limits: [{ ...limits[0], arm: 1 }, ...limits.slice(1)] })).toEqual([])
    expect(placesOf(eventsWith({ arm: Int8Array.from(cohort.events.cycle, (_, e) => (e === 0 ? 1 : -1)) }))).toEqual([])
    // the same person twice in a month
    const [cycle, person] = [cohort.events.cycle.slice().fill(1), cohort.events.person.slice().fill(0)]
    expect(placesOf(eventsWith({ cycle, person }))).toEqual([])
  })

  it('cannot be calculated with a horizon of no months, or of more than 30,000', () => {
    const withCapacity = (cycles: number): Partial<Structure> => ({ cycles, arms: arms.map((arm) => ({ ...arm, capacity: null })) })
    expect(placesOf(withCapacity(0))).toContain('/cycles')
    expect(placesOf(withCapacity(30_001))).toContain('/cycles')
    expect(placesOf(withCapacity(30_000))).not.toContain('/cycles')
    expect(placesOf({ queue: undefined, entryFrom: 0 })).toContain('/entryFrom')
  })
})

describe('tables with one number wrong', () => {
  const issuesOf = (spoil: (copy: Tables) => void): string[] => {
    const copy = structuredClone(tables)
    spoil(copy)
    return checkTables(structure, copy).map(({ code, where }) => `${code} ${where}`)
  }
  const S = structure.states.length
  const second = structure.arms[1].id

  it('are told of with arm and row', () => {
    for (const spoil of [(p: number) => p + 1e-6, (p: number) => p - 1e-6, () => NaN, () => -0.5, () => 1.5]) {
      const found = issuesOf((copy) => {
        copy.rows[1][5 * S] = spoil(copy.rows[1][5 * S])
      })
      expect(found).toEqual([`MOD-002 /arms/${second}/rows/5`])
    }
    // the last row as well, and rounding is no fault
    const last = tables.rows[0].length / S - 1
    expect(issuesOf((copy) => void (copy.rows[0][last * S] += 0.25))).toEqual([`MOD-002 /arms/${structure.arms[0].id}/rows/${last}`])
    expect(issuesOf((copy) => void (copy.rows[0][0] += 1e-10))).toEqual([])
  })

  it('name the state that a row leaves', () => {
    // the layout of rows: [… state, clock pieces, stratum]; the last row of all leaves the last state
    const copy = structuredClone(tables)
    copy.rows[0][copy.rows[0].length - 1] += 0.25
    expect(checkTables(structure, copy)[0].what.en).toContain(`from ${structure.states[S - 1].id} are`)
    const first = structuredClone(tables)
    first.rows[0][0] += 0.25
    expect(checkTables(structure, first)[0].what.en).toContain(`from ${structure.states[0].id} are`)
  })

  it('are told of when an amount is no number, and once an arm', () => {
    for (const part of ['amounts', 'eventAmounts', 'armAmounts'] as const) {
      if (tables[part][1].length === 0) continue
      expect(issuesOf((copy) => void (copy[part][1][copy[part][1].length - 1] = Infinity))).toEqual([`MOD-003 /arms/${second}/amounts`])
    }
    expect(issuesOf((copy) => [copy.amounts[1], copy.armAmounts[1]].forEach((list) => list.fill(NaN)))).toEqual([
      `MOD-003 /arms/${second}/amounts`,
    ])
  })

  it('are told of when nobody can have left a post so often', () => {
    for (const [share, wrong] of [[0, false], [1, false], [-0.01, true], [1.01, true], [NaN, true]] as const) {
      const found = issuesOf((copy) => void (copy.leaveProbs[1] = share))
      expect(found, String(share)).toEqual(wrong ? [`MOD-002 /arms/${second}/leaveProbs`] : [])
    } // prettier-ignore
  })
})

describe('outcomes that count', () => {
  it('jumps, limits, events and those shut out are read from their own place in the tally', () => {
    const S = structure.states.length
    const text = { sv: '', en: '' }
    const common = { label: text, unit: 'persons' as const }
    const outcomes = [
      { ...common, id: 'jumped', kind: 'jumped', from: [0, 2] },
      { ...common, id: 'jumped0', kind: 'jumped', from: [2], jump: 0 },
      { ...common, id: 'limited', kind: 'limited', from: [1, 3] },
      { ...common, id: 'happened', kind: 'happened', event: 0 },
      { ...common, id: 'shutOut', kind: 'shutOut' },
      { ...common, id: 'admitted', kind: 'admitted' },
    ] as unknown as Structure['outcomes']
    const mayEnter = structure.cohort.mayEnter.slice().fill(1)
    const own = { ...structure, jumps: 2, events: Math.max(1, structure.events), outcomes, cohort: { ...structure.cohort, mayEnter } }
    const tally = makeTally(own)
    // every place its own power of two, so that a sum names its parts
    const at = (arm: number, jump: number, state: number) => (arm * 2 + jump) * S + state
    tally.jumped[at(1, 0, 0)] = 1
    tally.jumped[at(1, 0, 2)] = 2
    tally.jumped[at(1, 1, 2)] = 4
    tally.jumped[at(1, 1, 1)] = 8
    tally.jumped[at(0, 0, 0)] = 16
    tally.limited[S + 1] = 32
    tally.limited[S + 3] = 64
    tally.limited[S + 2] = 128
    tally.limited[1] = 256
    tally.happened[own.events] = 512
    tally.happened[0] = 1024
    tally.admitted[1] = 2048
    const reader = makeOutcomeReader(own)
    const out = new Float64Array(2 * reader.width)
    reader.read(tally, out)
    expect(Array.from(out.subarray(reader.width, reader.width + 6))).toEqual([7, 2, 96, 512, 0, 2048])
    expect(Array.from(out.subarray(0, 6))).toEqual([16, 0, 256, 1024, 0, 0])
  })
})

describe('those who join a queue together', () => {
  it('stand in the order of what they drew, and of their number where they drew the same', () => {
    for (const [keys, persons, count] of [
      [[5, 5, 5, 5, 5, 5, 5, 5], [7, 3, 5, 1, 6, 2, 4, 0], 8],
      [[9, 1, 9, 1], [4, 3, 2, 1], 4],
      [[3, 2, 1, 0], [0, 1, 2, 3], 2],
      [Array.from({ length: 100 }, (_, i) => (i * 37) % 11), Array.from({ length: 100 }, (_, i) => (i * 61) % 101), 100],
    ] as const) {
      const [k, p] = [Uint32Array.from(keys), Int32Array.from(persons)]
      sortByKey(k, p, count)
      const wanted = Array.from(keys, (key, i) => [key, persons[i]])
      const sorted = wanted.slice(0, count).sort((x, y) => x[0] - y[0] || x[1] - y[1])
      expect(Array.from(k, (key, i) => [key, p[i]])).toEqual([...sorted, ...wanted.slice(count)])
    }
  })
})
