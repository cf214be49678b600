/**
 * Sizes and index arithmetic of the flat tables in the model contract, in one place, so that the expectation, the hot loop and
 * the models agree on where a number lies. Used by everything that reads or writes `Tables`.
 */
import type { ClockSpec, Structure, Tables } from './model.ts'

export interface Layout {
  readonly S: number
  readonly C0: number
  readonly C1: number
  readonly G: number
  readonly P: number
  readonly M: number
  readonly A: number
  readonly N: number
  readonly T: number
  readonly epochs: number
  readonly periods: number
  readonly events: number
  /** Rows per arm: epochs × S × C0 × C1 × G; each row has S entries. */
  readonly rows: number
}

export function pieceCount(clock: ClockSpec): number {
  return clock.cuts.length + (clock.neverPiece ? 1 : 0)
}

export function makeLayout(structure: Structure): Layout {
  const S = structure.states.length
  const C0 = pieceCount(structure.clocks[0])
  const C1 = pieceCount(structure.clocks[1])
  const G = structure.strata
  return {
    S,
    C0,
    C1,
    G,
    P: structure.payClasses,
    M: structure.measures.length,
    A: structure.arms.length,
    N: structure.cohort.persons,
    T: structure.cycles,
    epochs: structure.epochs.length,
    periods: structure.periods.length,
    events: structure.events,
    rows: structure.epochs.length * S * C0 * C1 * G,
  }
}

/** Index of a row; multiply by S and add the destination for the entry. */
export function rowIndex(l: Layout, epoch: number, state: number, piece0: number, piece1: number, stratum: number): number {
  return (((epoch * l.S + state) * l.C0 + piece0) * l.C1 + piece1) * l.G + stratum
}

/** Index of the first measure of an amount: [period][state][piece1][payClass][measure]. */
export function amountIndex(l: Layout, period: number, state: number, piece1: number, payClass: number): number {
  return (((period * l.S + state) * l.C1 + piece1) * l.P + payClass) * l.M
}

/** Index of the first measure of an event amount: [period][event][payClass][measure]. */
export function eventAmountIndex(l: Layout, period: number, event: number, payClass: number): number {
  return ((period * l.events + event) * l.P + payClass) * l.M
}

/** Index of a jump entry: [jump][stratum][from][to]. */
export function jumpIndex(l: Layout, jump: number, stratum: number, from: number, to: number): number {
  return ((jump * l.G + stratum) * l.S + from) * l.S + to
}

/**
 * Piece of a clock by elapsed cycles: result[e] for e = 0 … longest. With a never-piece the pieces of a running clock start at 1
 * and "never" is piece 0.
 */
export function piecesByElapsed(clock: ClockSpec, longest: number): Uint8Array {
  const shift = clock.neverPiece ? 1 : 0
  const pieces = new Uint8Array(longest + 1)
  let k = 0
  for (let e = 0; e <= longest; e++) {
    while (k + 1 < clock.cuts.length && clock.cuts[k + 1] <= e) k++
    pieces[e] = k + shift
  }
  return pieces
}

/** For every cycle the index of the part (epoch or period) it belongs to, from the parts' first cycles. */
export function partByCycle(firstCycles: readonly number[], cycles: number): Int32Array {
  const part = new Int32Array(cycles)
  let k = 0
  for (let t = 0; t < cycles; t++) {
    while (k + 1 < firstCycles.length && firstCycles[k + 1] <= t) k++
    part[t] = k
  }
  return part
}

/** Empty tables of the right sizes. `shared`: one amounts array for all arms. */
export function makeTables(structure: Structure, shared: boolean): Tables {
  const l = makeLayout(structure)
  const amounts = () => new Float64Array(l.periods * l.S * l.C1 * l.P * l.M)
  const eventAmounts = () => new Float64Array(l.periods * l.events * l.P * l.M)
  const one = amounts()
  const oneEvent = eventAmounts()
  return {
    rows: structure.arms.map(() => new Float64Array(l.rows * l.S)),
    jumpRows: new Float64Array(structure.jumps * l.G * l.S * l.S),
    amounts: structure.arms.map((_, a) => (shared || a === 0 ? one : amounts())),
    eventAmounts: structure.arms.map((_, a) => (shared || a === 0 ? oneEvent : eventAmounts())),
    armAmounts: structure.arms.map(() => new Float64Array(l.T * l.M)),
    leaveProbs: new Float64Array(structure.arms.length),
  }
}
