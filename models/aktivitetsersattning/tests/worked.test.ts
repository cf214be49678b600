/**
 * One person over 36 months, worked out by hand in worked.json and met to the öre in every month and for every party. The person is led
 * along the story by dated jumps, so that everything else is the real thing: cohort, birthdays, clocks, places, posts, amounts, engine.
 */
import { describe, expect, it } from 'vitest'
import { makeExpectation } from '../../../src/engine/expected.ts'
import { jumpIndex, makeLayout, makeTables, rowIndex } from '../../../src/engine/layout.ts'
import type { Cohort, Structure, Tables } from '../../../src/engine/model.ts'
import { runReference } from '../../../src/engine/reference.ts'
import { makeSimulator } from '../../../src/engine/simulate.hot.ts'
import type { Tally } from '../../../src/engine/tally.hot.ts'
import { makeMoneyReader } from '../../../src/run/appraisal/moneyReader.ts'
import { model } from '../index.ts'
import { FLOW, FLOWS, type FlowId } from '../ledger.ts'
import { STATES } from '../states.ts'
import { armOf, inputOf, structureOf, valuesWith } from './inputs.ts'
import story from './worked.json' with { type: 'json' }

/** Months of the story; what the run does afterwards is not looked at. */
const T = 36
const PARTIES = Object.keys(story.totals) as (keyof typeof story.totals)[]

function cycleOf(month: string): number {
  const [year, number] = month.split('-').map(Number)
  return (year - story.start.year) * 12 + number - story.start.month
}

const stateOf = (id: string) => STATES.findIndex((s) => s.id === id)

/** Amounts of the story, whole öre: [cycle][flow]. */
function amountsByHand(): Float64Array {
  const out = new Float64Array(T * FLOWS.length)
  for (const stretch of story.stretches) {
    for (let t = cycleOf(stretch.from); t <= cycleOf(stretch.to); t++) {
      for (const { flow, kronor } of stretch.entries) out[t * FLOWS.length + FLOW[flow as FlowId]] += Math.round(kronor * 100)
    }
  }
  return out
}

/** Whole öre of each party: what it receives less what it pays. */
function netOf(months: ArrayLike<number>, party: string): number {
  let net = 0
  for (let t = 0; t < T; t++) {
    FLOWS.forEach((f, m) => {
      if (f.to === party) net += months[t * FLOWS.length + m]
      if (f.from === party) net -= months[t * FLOWS.length + m]
    })
  }
  return net
}

/** Where the story moves the person: not the first stretch, and not where the queue does it or the state goes on. */
const MOVES = story.stretches.flatMap(({ from, state }, i) => {
  const before = story.stretches[i - 1]?.state
  return before === undefined || before === state || state === 'supported' ? [] : [{ cycle: cycleOf(from), to: stateOf(state) }]
})
const ENTRY = cycleOf(story.stretches.find(({ state }) => state === 'supported')!.from)

/** Turns 23 in January 2028 and has no other step of payment within the story. */
const BIRTHDAY = 24

/** The model's own cohort cut down to one person of the age of the story, led along it by jumps of our own. */
function onePerson(structure: Structure): Structure {
  const { cohort } = structure
  const { events } = cohort
  const eventsOf = (p: number) => [...events.person.keys()].filter((e) => events.person[e] === p && events.payClass[e] >= 0)
  // the step at 23 is the one that leaves three more below 30: at 25, 27 and 29, then 30
  const p = [...cohort.stratum.keys()].find((person) => {
    const mine = eventsOf(person)
    return mine.length === 5 && mine.every((e, k) => events.cycle[e] === BIRTHDAY + [0, 24, 48, 72, 84][k])
  })!
  expect(p).toBeGreaterThanOrEqual(0)
  const mine = eventsOf(p).filter((e) => events.cycle[e] < T)
  const all = [
    ...mine.map((e) => ({ cycle: events.cycle[e], stratum: events.stratum[e], payClass: events.payClass[e], jump: -1 })),
    ...MOVES.map(({ cycle }, k) => ({ cycle, stratum: -1, payClass: -1, jump: k })),
  ].sort((x, y) => x.cycle - y.cycle)
  const one: Cohort = {
    persons: 1,
    initialState: cohort.initialState.slice(p, p + 1),
    stratum: cohort.stratum.slice(p, p + 1),
    payClass: cohort.payClass.slice(p, p + 1),
    entryCycle: Int16Array.of(ENTRY),
    mayEnter: Uint8Array.of(1),
    breakdowns: [],
    events: {
      cycle: Int16Array.from(all, (e) => e.cycle),
      person: new Int32Array(all.length),
      stratum: Int32Array.from(all, (e) => e.stratum),
      payClass: Int32Array.from(all, (e) => e.payClass),
      jump: Int8Array.from(all, (e) => e.jump),
    },
  }
  return { ...structure, cohort: one, jumps: MOVES.length }
}

/** The model's amounts; nobody moves by chance, and jump k leads from anywhere to the k-th move's state. */
function ledByStory(structure: Structure, input: ReturnType<typeof inputOf>): Tables {
  const made = makeTables(structureOf(input), false)
  expect(model.makePrepare(structureOf(input), input)(valuesWith(story.values), made)).toEqual([])
  const l = makeLayout(structure)
  const rows = new Float64Array(l.rows * l.S)
  for (let epoch = 0; epoch < l.epochs; epoch++) {
    for (let state = 0; state < l.S; state++) {
      for (let i = 0; i < l.C0; i++) {
        for (let j = 0; j < l.C1; j++) {
          for (let g = 0; g < l.G; g++) rows[rowIndex(l, epoch, state, i, j, g) * l.S + state] = 1
        }
      }
    }
  }
  const jumpRows = new Float64Array(MOVES.length * l.G * l.S * l.S)
  MOVES.forEach(({ to }, k) => {
    for (let g = 0; g < l.G; g++) for (let from = 0; from < l.S; from++) jumpRows[jumpIndex(l, k, g, from, to)] = 1
  })
  return { ...made, rows: made.rows.map(() => rows), jumpRows }
}

const input = inputOf({ source: 'uma-238', persons: 2000 }, [armOf('SE', { ...story.arm, comparator: true, intakeMonths: 1 })], {
  start: story.start,
  horizonMonths: 120,
  economics: { priceYear: story.priceYear, discountRate: 0, marginalCostOfPublicFunds: 1 },
})
const structure = onePerson(structureOf(input))
const tables = ledByStory(structure, input)

/** The flows of the first T months, whole öre: [cycle][flow]. */
function monthsOf(tally: Tally): Float64Array {
  const reader = makeMoneyReader(structure)
  const months = new Float64Array(reader.monthSize)
  reader.readMonths(tally, months)
  const M = structure.measures.length
  return Float64Array.from({ length: T * FLOWS.length }, (_, i) => months[Math.floor(i / FLOWS.length) * M + (i % FLOWS.length)])
}

/** "2027-10 contributions 612690": what differs can be read. */
function written(months: Float64Array): string[] {
  return Array.from({ length: T }, (_, t) => {
    const month = `${story.start.year + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}`
    const entries = FLOWS.flatMap((f, m) => {
      const ore = Math.round(months[t * FLOWS.length + m] * 1e6) / 1e6
      return ore === 0 ? [] : [`${f.id} ${ore}`]
    })
    return `${month} ${entries.join(', ')}`
  })
}

describe('one person over 36 months', () => {
  const byHand = amountsByHand()

  it('is written out for every month of the story, once', () => {
    const covered = story.stretches.flatMap(({ from, to }) =>
      Array.from({ length: cycleOf(to) - cycleOf(from) + 1 }, (_, k) => cycleOf(from) + k),
    )
    expect(covered).toEqual(Array.from({ length: T }, (_, t) => t))
  })

  it('adds up by hand to the sums of every party', () => {
    for (const party of PARTIES) expect(`${party} ${netOf(byHand, party)}`).toBe(`${party} ${Math.round(story.totals[party] * 100)}`)
    expect(PARTIES.reduce((sum, party) => sum + Math.round(story.totals[party] * 100), 0)).toBe(0)
  })

  it('is met to the öre in every month by the plain reference', () => {
    expect(written(monthsOf(runReference(structure, tables, 1, 2)))).toEqual(written(byHand))
  })

  it.each(['calendar', 'filter'] as const)('is met to the öre by the simulation (%s)', (path) => {
    const simulator = makeSimulator(structure)
    simulator.load(tables, path)
    simulator.run(1, 2)
    const months = monthsOf(simulator.tally)
    expect(written(months)).toEqual(written(byHand))
    for (const party of PARTIES) expect(`${party} ${netOf(months, party)}`).toBe(`${party} ${Math.round(story.totals[party] * 100)}`)
  })

  it('is met by the expectation, which has nothing to be uncertain of here', () => {
    expect(written(monthsOf(makeExpectation(structure).run(tables, { afterStart: false })))).toEqual(written(byHand))
  })
})
