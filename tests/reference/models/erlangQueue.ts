/**
 * A service with a number of places, chance arrivals and chance length of service (M/M/c), for comparison with Erlang's formulas.
 * Written with the public contract only: Structure and Tables. Persons are those who will ever come; each asks for a place in the cycle
 * in which he or she arrives, waits in line (or, when nobody waits, gives up by a limit one cycle later), is served and is gone.
 * Outcomes by group: only those who came in the measured cycles count for waiting times and for places refused.
 */
import { makeLayout, makeTables, rowIndex } from '../../../src/engine/layout.ts'
import type { ClockSpec, Structure, Tables } from '../../../src/engine/model.ts'
import { say, setRow } from './cohortFrame.ts'

export const [outside, waiting, served, gone] = [0, 1, 2, 3]
const S = 4

export interface ErlangQueue {
  /** Cycle in which each person comes, rising. */
  readonly arrivalCycles: Int16Array
  readonly places: number
  /** Probability per cycle that a person served is done. */
  readonly done: number
  /** false: who finds no place gives up. */
  readonly waits: boolean
  readonly cycles: number
  /** Persons who come in cycles from … to − 1 are the measured group. */
  readonly measured: readonly [number, number]
}

export function makeErlangQueue(q: ErlangQueue): { structure: Structure; tables: Tables } {
  const N = q.arrivalCycles.length
  const resets = new Uint8Array(S * S)
  for (let from = 0; from < S; from++) resets[from * S + waiting] = 1
  const clock = (id: string): ClockSpec => ({ id, cuts: [0], neverPiece: false, resets })
  const structure: Structure = {
    cycles: q.cycles,
    cyclesPerYear: 1,
    states: ['outside', 'waiting', 'served', 'gone'].map((id) => ({ id })),
    strata: 1,
    payClasses: 1,
    clocks: [clock('sinceAsked'), clock('spell')],
    epochs: [0],
    periods: [0],
    arms: [{ id: 'queue', label: say('Kö', 'Queue'), comparator: true, capacity: { places: new Int32Array(q.cycles).fill(q.places) } }],
    placesAssigned: 'afterTransitions',
    queue: { waiting, placed: served, withoutPlace: gone, followUpStates: [], followUpCycles: 0 },
    entryFrom: outside,
    limits: q.waits ? [] : [{ state: waiting, clock: 1, cycles: 1, to: gone }],
    sweeps: [],
    jumps: 0,
    parties: [],
    measures: [],
    correction: 'end',
    discountRate: 0,
    eventOf: new Int16Array(S * S).fill(-1),
    events: 0,
    afterStart: { states: [], points: [] },
    outcomes: [
      { kind: 'cyclesIn', states: [waiting], id: 'waited', label: say('Väntan', 'Wait'), unit: 'cycles', higherIsBetter: false },
      { kind: 'utilisation', id: 'utilisation', label: say('Beläggning', 'Utilisation'), unit: 'share', higherIsBetter: true },
    ],
    cohort: {
      persons: N,
      initialState: new Uint8Array(N),
      stratum: new Uint16Array(N),
      payClass: new Uint16Array(N),
      entryCycle: q.arrivalCycles,
      mayEnter: new Uint8Array(N).fill(1),
      events: {
        cycle: new Int16Array(0),
        person: new Int32Array(0),
        stratum: new Int32Array(0),
        payClass: new Int32Array(0),
        jump: new Int8Array(0),
      },
      breakdowns: [
        {
          id: 'came',
          label: say('Kom', 'Came'),
          levels: [
            { id: 'otherwise', label: say('Före eller efter mätningen', 'Before or after measuring') },
            { id: 'measured', label: say('Under mätningen', 'While measuring') },
          ],
          levelOf: Uint8Array.from(q.arrivalCycles, (t) => (t >= q.measured[0] && t < q.measured[1] ? 1 : 0)),
        },
      ],
    },
  }
  const tables = makeTables(structure, false)
  const l = makeLayout(structure)
  for (const from of [outside, waiting, served, gone]) {
    setRow(tables.rows[0], rowIndex(l, 0, from, 0, 0, 0) * S, from, from === served ? { [gone]: q.done } : {})
  }
  return { structure, tables }
}
