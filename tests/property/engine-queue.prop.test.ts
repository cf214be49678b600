/**
 * The law of the queue, over random projects: more places never mean fewer reached or longer waiting. Exactly so in the expectation; in
 * the simulation the mean of the paired differences may not be against it by more than 4 Monte Carlo standard errors (over 40 projects and two
 * measures a false alarm has probability below 0.003).
 */
import { describe, expect, it } from 'vitest'
import { checkStructure, checkTables } from '../../src/engine/checks.ts'
import { makeExpectation } from '../../src/engine/expected.ts'
import { makeLayout, makeTables } from '../../src/engine/layout.ts'
import type { Structure, Tables } from '../../src/engine/model.ts'
import { makeSimulator } from '../../src/engine/simulate.hot.ts'
import type { Tally } from '../../src/engine/tally.hot.ts'
import { makeStream, replicationKey } from '../../src/random/streams.ts'
import { howMany } from '../fixtures/howMany.ts'

const S = 7
const [idle, waiting, preparing, placed, job, left, absent] = [0, 1, 2, 3, 4, 5, 6]

/**
 * Two arms that differ in places only: the second has at least as many in every month. Persons of up to three kinds ask in different months,
 * some give up, stay in their place for a random time, may begin in a preparatory stage, and hold the place for some months after.
 */
function makeProject(seed: number): { structure: Structure; tables: Tables } {
  const stream = makeStream([seed, 79], 0, 0, 0, 0)
  const u = () => stream.nextUniform()
  const below = (n: number) => stream.nextBelow(n)
  const T = 12 + below(25)
  const N = 5 + below(60)
  const G = 1 + below(3)
  const resets = new Uint8Array(S * S).fill(1)
  const base = below(N / 3)
  const fewer = Int32Array.from({ length: T }, (_, t) => (u() < 0.2 ? base + below(4) : t > T * 0.9 ? 0 : base))
  const more = fewer.map((n) => n + below(4))
  const size = Int32Array.from({ length: 1 + below(3) }, () => 1 + below(3))
  const posts = { size, opens: 0, closes: T, rampCycles: below(4), replaceCycles: 1 + below(4) }
  const staffed = u() < 0.5
  const arrival = Int16Array.from({ length: N }, () => (u() < 0.3 ? below(T) : 0))
  const stages = u() < 0.5
  const arms = [fewer, more].map((places, a) => ({
    id: `arm${a}`,
    label: { sv: '', en: '' },
    comparator: a === 0,
    capacity: { places, ...(staffed ? { posts } : {}) },
    ...(stages ? { placed: preparing } : {}),
  }))
  const structure: Structure = {
    cycles: T,
    cyclesPerYear: 12,
    states: Array.from({ length: S }, (_, s) => ({ id: `s${s}` })),
    strata: G,
    payClasses: 1,
    clocks: [
      { id: 'since', cuts: [0, 3], neverPiece: true, resets },
      { id: 'spell', cuts: [0, 2], neverPiece: false, resets },
    ],
    epochs: [0],
    periods: [0],
    arms,
    placesAssigned: u() < 0.5 ? 'beforeTransitions' : 'afterTransitions',
    queue: { waiting, placed, withoutPlace: left, followUpStates: [job], followUpCycles: below(5) },
    entryFrom: idle,
    absent,
    limits: u() < 0.5 ? [{ state: placed, clock: 0, cycles: 2 + below(8), to: left }] : [],
    sweeps: [],
    jumps: 0,
    parties: [],
    measures: [],
    correction: 'end',
    discountRate: 0,
    eventOf: new Int16Array(S * S).fill(-1),
    events: 0,
    afterStart: { states: [job], points: [3] },
    outcomes: [],
    cohort: {
      persons: N,
      initialState: new Uint8Array(N).fill(idle),
      arrivalCycle: arrival,
      stratum: Uint16Array.from({ length: N }, () => below(G)),
      payClass: new Uint16Array(N),
      entryCycle: arrival.map((t) => t + below(6)),
      mayEnter: new Uint8Array(2 * N).fill(1),
      events: {
        cycle: new Int16Array(0),
        person: new Int32Array(0),
        stratum: new Int32Array(0),
        payClass: new Int32Array(0),
        jump: new Int8Array(0),
      },
      breakdowns: [],
    },
  }
  const l = makeLayout(structure)
  const tables = makeTables(structure, false)
  tables.leaveProbs.fill(staffed ? u() * 0.2 : 0)
  const steps = [
    [waiting, left, 0.1],
    [preparing, placed, 0.5],
    [preparing, left, 0.1],
    [placed, job, 0.3],
    [placed, left, 0.1],
    [job, left, 0.1],
  ]
  for (let r = 0; r < l.rows; r++) {
    const from = Math.floor(r / (l.C0 * l.C1 * G)) % S
    let stay = 1
    for (const [s, to, most] of steps) {
      if (s !== from) continue
      const prob = u() * most
      for (const rows of tables.rows) rows[r * S + to] = prob
      stay -= prob
    }
    for (const rows of tables.rows) rows[r * S + from] = stay
  }
  return { structure, tables }
}

/** Persons who have got a place, and months spent in line, in an arm. */
function reachedAndWaited(structure: Structure, tally: Tally, arm: number): [number, number] {
  let waited = 0
  for (let point = 1; point <= structure.cycles; point++)
    waited += tally.counts[(arm * (structure.cycles + 1) + point) * tally.levels * S + waiting]
  return [tally.started[arm * tally.levels], waited]
}

describe('more places', () => {
  it('never mean fewer reached or longer waiting in the expectation of 150 random projects', () => {
    let helped = 0
    for (let seed = 1; seed <= howMany(150); seed++) {
      const { structure, tables } = makeProject(seed)
      expect([...checkStructure(structure), ...checkTables(structure, tables)]).toEqual([])
      const tally = makeExpectation(structure).run(tables, { afterStart: false })
      const [reached, waited] = reachedAndWaited(structure, tally, 0)
      const [reachedMore, waitedMore] = reachedAndWaited(structure, tally, 1)
      expect(reachedMore, `reached, project ${seed}`).toBeGreaterThanOrEqual(reached - 1e-9)
      expect(waitedMore, `waited, project ${seed}`).toBeLessThanOrEqual(waited + 1e-9)
      if (reachedMore > reached + 0.5 && waitedMore < waited - 0.5) helped++
    }
    expect(helped).toBeGreaterThan(howMany(150) / 3) // the projects are such that places matter
  })

  it('do not mean so in the simulation of 40 random projects, within Monte Carlo error', () => {
    const runs = 60
    for (let seed = 1; seed <= howMany(40); seed++) {
      const { structure, tables } = makeProject(seed)
      const simulator = makeSimulator(structure)
      simulator.load(tables, 'calendar')
      const sums = [0, 0]
      const squares = [0, 0]
      for (let r = 0; r < runs; r++) {
        simulator.run(...replicationKey([seed, 8], 0, r))
        const [fewer, more] = [0, 1].map((arm) => reachedAndWaited(structure, simulator.tally, arm))
        // both differences are good when positive
        ;[more[0] - fewer[0], fewer[1] - more[1]].forEach((gain, k) => {
          sums[k] += gain
          squares[k] += gain * gain
        })
      }
      sums.forEach((sum, k) => {
        const mean = sum / runs
        const mcse = Math.sqrt(Math.max(0, squares[k] / runs - mean * mean) / runs)
        expect(mean, `${['reached', 'waited'][k]}, project ${seed}`).toBeGreaterThanOrEqual(-4 * mcse)
      })
    }
  })
})
