/**
 * The speed workload W1, written with the public contract only: 1,000 persons (or n), 120 months, three arms, eight states, two
 * clocks, a first-in-first-out queue for n / 100 posts of 20 places, six months of follow-up, five payers, monthly discounting.
 */
import { makeLayout, makeTables, rowIndex, amountIndex } from '../../../src/engine/layout.ts'
import type { Structure, Tables } from '../../../src/engine/model.ts'
import w1 from './tables.json' with { type: 'json' }

const SEGMENTS = 4
const PIECES = [5, 3]
export const W1_STATES = w1.states
export const W1_EXPECTED = w1.expectedMonthsInWork as Readonly<Record<string, number>>

const [passive, , waiting, intervention, supportedJob, regularJob, , exited] = w1.states.map((_, s) => s)

export function makeW1(persons = 1000): { structure: Structure; tables: Tables } {
  const S = w1.states.length
  const T = w1.cycles
  const resets0 = new Uint8Array(S * S)
  const resets1 = new Uint8Array(S * S)
  for (let from = 0; from < S; from++) {
    resets0[from * S + intervention] = 1
    resets1[from * S + supportedJob] = 1
    resets1[from * S + regularJob] = 1
  }
  // class by person, uniform; the leaving cycle evenly over 1 … 132 within each class
  const perClass = persons / 8
  const leave = Int16Array.from({ length: persons }, (_, p) => 1 + Math.floor(((Math.floor(p / 8) + 0.5) * 132) / perClass))
  const leaving = Array.from(leave, (cycle, person) => ({ cycle: cycle - 1, person })).filter((x) => x.cycle < T)
  leaving.sort((x, y) => x.cycle - y.cycle || x.person - y.person)
  const places = new Int32Array(T).fill((persons / 100) * 20)
  const text = (id: string) => ({ sv: id, en: id })

  const structure: Structure = {
    cycles: T,
    cyclesPerYear: 12,
    states: w1.states.map((id) => ({ id })),
    strata: 8,
    payClasses: SEGMENTS,
    clocks: [
      { id: 'sinceStart', cuts: [0, 3, 9, 18], neverPiece: true, resets: resets0 },
      { id: 'inJob', cuts: [0, 6, 12], neverPiece: false, resets: resets1 },
    ],
    epochs: [0],
    periods: [0],
    arms: w1.arms.map((id, a) => ({ id, label: text(id), comparator: a === 0, capacity: { places } })),
    placesAssigned: 'afterTransitions',
    queue: { waiting, placed: intervention, withoutPlace: passive, followUpStates: [supportedJob, regularJob], followUpCycles: 6 },
    entryFrom: -1,
    limits: [],
    sweeps: [],
    jumps: 1,
    parties: [],
    measures: [0, 1, 2, 3, 4].map((k) => ({ id: `payer${k}`, label: text(`payer${k}`), unit: 'kr' })),
    correction: 'end',
    discountRate: 0.03,
    eventOf: new Int16Array(S * S).fill(-1),
    events: 0,
    afterStart: { states: [supportedJob, regularJob], points: [] },
    outcomes: [
      {
        id: 'monthsInWork',
        label: text('monthsInWork'),
        unit: 'months',
        higherIsBetter: true,
        kind: 'cyclesIn',
        states: [supportedJob, regularJob],
      },
      ...[0, 1, 2, 3, 4].map((k) => ({
        id: `cost${k}`,
        label: text(`cost${k}`),
        unit: 'kr',
        higherIsBetter: false,
        kind: 'measure' as const,
        measure: k,
      })),
    ],
    cohort: {
      persons,
      initialState: new Uint8Array(persons).fill(passive),
      stratum: Uint16Array.from({ length: persons }, (_, p) => p % 8),
      payClass: Uint16Array.from({ length: persons }, (_, p) => (p % 8) % SEGMENTS),
      entryCycle: new Int16Array(persons).fill(-1),
      mayEnter: new Uint8Array(persons * 3).fill(1),
      events: {
        cycle: Int16Array.from(leaving, (x) => x.cycle),
        person: Int32Array.from(leaving, (x) => x.person),
        stratum: new Int32Array(leaving.length).fill(-1),
        payClass: new Int32Array(leaving.length).fill(-1),
        jump: new Int8Array(leaving.length),
      },
      breakdowns: [],
    },
  }

  const l = makeLayout(structure)
  const tables = makeTables(structure, false)
  w1.arms.forEach((_, a) => {
    for (let s = 0; s < S; s++) {
      for (let c0 = 0; c0 < PIECES[0]; c0++) {
        for (let c1 = 0; c1 < PIECES[1]; c1++) {
          for (let g = 0; g < 8; g++) {
            const to = rowIndex(l, 0, s, c0, c1, g) * S
            if (s === exited) tables.rows[a][to + s] = 1
            else tables.rows[a].set(w1.rows[w1.index[a][((s * 5 + c0) * 3 + c1) * 8 + g]], to)
          }
        }
      }
      for (let segment = 0; segment < SEGMENTS && s !== exited; segment++) {
        tables.amounts[a].set(w1.cost[a][s * SEGMENTS + segment], amountIndex(l, 0, s, 0, segment))
      }
    }
  })
  for (let g = 0; g < 8; g++) for (let s = 0; s < S; s++) tables.jumpRows[(g * S + s) * S + exited] = 1
  return { structure, tables }
}
