/**
 * The moves of one cycle in the exact expectation. Cells of a state whose probabilities are the same lie side by side (a run), and most
 * moves restart the clocks, so that all of a run end in one cell: what leaves a run is added up first and multiplied once. Only the
 * moves after which a clock runs on are made cell by cell. Used by expected.ts only.
 *
 * Hot file: `transition` and `loadRows` allocate nothing. Probabilities stand per column, prob[move · width + column], and are
 * written anew only in columns whose epoch or stratum has changed.
 */
import type { Cells } from './expectedCells.ts'
import { WIDEST, type Group } from './expectedColumns.ts'
import { AFTER, BEFORE, type Mass } from './expectedMass.ts'
import type { Layout } from './layout.ts'
import type { Structure, Tables } from './model.ts'

export interface Moves {
  readonly runs: number
  /** First cell of each run, and one past the last. */
  readonly cellAt: Int32Array
  /** First move of each run, and one past the last. */
  readonly moveAt: Int32Array
  /** Row index of each run, as in `Cells.row`. */
  readonly row: Int32Array
  /** State the probability is for, and the state in which the move ends (they differ for those who find no place). */
  readonly asked: Uint8Array
  readonly to: Uint8Array
  /** Cell in which the move ends, or −1 where each cell of the run has its own: goals[goalsAt + cell − first cell]. */
  readonly goal: Int32Array
  readonly goalsAt: Int32Array
  readonly goals: Int32Array
  /** 1: the move is booked or counted. */
  readonly noted: Uint8Array
}

export function makeMoves(structure: Structure, tables: Tables, l: Layout, arm: number, cells: Cells): Moves {
  const { S, G } = l
  const { queue } = structure
  const rows = tables.rows[arm]
  const perEpoch = S * l.C0 * l.C1 * G
  const cellAt: number[] = []
  const moveAt: number[] = []
  const row: number[] = []
  const asked: number[] = []
  const to: number[] = []
  const goal: number[] = []
  const goalsAt: number[] = []
  const goals: number[] = []
  const noted: number[] = []
  const sameRun = (c: number, d: number) => cells.row[c] === cells.row[d] && cells.held[c] === cells.held[d]

  const happens = (at: number, goalState: number): boolean => {
    for (let epoch = 0; epoch < l.epochs; epoch++) {
      for (let g = 0; g < G; g++) if (rows[(epoch * perEpoch + at * G + g) * S + goalState] > 0) return true
    }
    return false
  }

  for (let first = 0, end; first < cells.count; first = end) {
    for (end = first + 1; end < cells.count && sameRun(first, end);) end++
    const from = cells.state[first]
    cellAt.push(first)
    moveAt.push(asked.length)
    row.push(cells.row[first])
    for (let s = 0; s < S; s++) {
      if (s === from || from === structure.absent || !happens(cells.row[first], s)) continue
      const own = Array.from({ length: end - first }, (_, k) => cells.target(first + k, s, 1))
      const common = own.every((cell) => cell === own[0])
      const ends = cells.state[own[0]]
      asked.push(s)
      to.push(ends)
      goal.push(common ? own[0] : -1)
      goalsAt.push(goals.length)
      if (!common) goals.push(...own)
      noted.push(ends !== from && (structure.eventOf[from * S + ends] >= 0 || s === queue?.waiting) ? 1 : 0)
    }
  }
  return {
    runs: row.length,
    cellAt: Int32Array.from([...cellAt, cells.count]),
    moveAt: Int32Array.from([...moveAt, asked.length]),
    row: Int32Array.from(row),
    asked: Uint8Array.from(asked),
    to: Uint8Array.from(to),
    goal: Int32Array.from(goal),
    goalsAt: Int32Array.from(goalsAt),
    goals: Int32Array.from(goals),
    noted: Uint8Array.from(noted),
  }
}

/** Probabilities of a group's columns in one cycle: [move][column], and of staying in each run, [run][column]. */
export interface GroupRows {
  prob: Float64Array
  stay: Float64Array
  /** BEFORE and AFTER as in expectedMass.ts: where the probability of a move is not 0 in every column. */
  happens: Uint8Array
  /** epoch · strata + stratum of what stands in each column; −1: nothing. */
  readonly loaded: Int32Array
}

export function makeGroupRows(width: number): GroupRows {
  return { prob: new Float64Array(0), stay: new Float64Array(0), happens: new Uint8Array(0), loaded: new Int32Array(width) }
}

/** Makes room for these moves; nothing is loaded. */
export function resetRows(rows: GroupRows, moves: Moves): void {
  const width = rows.loaded.length
  rows.loaded.fill(-1)
  if (rows.happens.length === moves.asked.length && rows.stay.length === moves.runs * width) return
  rows.prob = new Float64Array(moves.asked.length * width)
  rows.stay = new Float64Array(moves.runs * width)
  rows.happens = new Uint8Array(moves.asked.length)
}

/** Writes the rows of cycle t, whose epoch is given, where they are not what stands there. */
export function loadRows(into: GroupRows, group: Group, moves: Moves, rows: Float64Array, l: Layout, epoch: number, t: number): void {
  const { width, split } = group
  let changed = false
  for (let x = 0; x < width; x++) {
    const stratum = group.stratum[t * width + x]
    const key = epoch * l.G + stratum
    if (into.loaded[x] === key) continue
    into.loaded[x] = key
    changed = true
    const base = epoch * l.S * l.C0 * l.C1 * l.G + stratum
    for (let run = 0; run < moves.runs; run++) {
      const at = (base + moves.row[run] * l.G) * l.S
      let left = 0
      for (let k = moves.moveAt[run]; k < moves.moveAt[run + 1]; k++) {
        const p = rows[at + moves.asked[k]]
        into.prob[k * width + x] = p
        left += p
      }
      into.stay[run * width + x] = 1 - left
    }
  }
  if (!changed) return
  for (let k = 0; k < into.happens.length; k++) {
    let bits = 0
    for (let x = 0; x < width; x++) if (into.prob[k * width + x] !== 0) bits |= x < split ? BEFORE : AFTER
    into.happens[k] = bits
  }
}

/** Told of every booked move: persons by column stand in `mass` from column `first` up to `end`. */
export type Note = (run: number, move: number, mass: Float64Array, first: number, end: number) => void

const leaving = new Float64Array(WIDEST)
const moved = new Float64Array(WIDEST)

/** Moves the mass of `from` into `to`, which has been cleared. */
export function transition(
  moves: Moves,
  { prob, stay, happens }: GroupRows,
  stayCell: Int32Array,
  from: Mass,
  to: Mass,
  { width: w, split }: Group,
  note: Note | null,
): void {
  const { cellAt, moveAt, goal, goals, goalsAt, noted } = moves
  const { mass, live } = from
  const out = to.mass
  const outLive = to.live
  to.any = true
  for (let run = 0; run < moves.runs; run++) {
    const first = cellAt[run]
    const end = cellAt[run + 1]
    let bits = 0
    for (let c = first; c < end; c++) bits |= live[c]
    if (bits === 0) continue
    for (let x = 0; x < w; x++) leaving[x] = 0
    for (let c = first; c < end; c++) {
      const own = live[c]
      if (own === 0) continue
      const at = c * w
      const stayAt = stayCell[c] * w
      outLive[stayCell[c]] |= own
      const x1 = (own & AFTER) !== 0 ? w : split
      for (let x = (own & BEFORE) !== 0 ? 0 : split; x < x1; x++) {
        const here = mass[at + x]
        leaving[x] += here
        out[stayAt + x] += here * stay[run * w + x]
      }
    }
    for (let k = moveAt[run]; k < moveAt[run + 1]; k++) {
      const both = bits & happens[k]
      if (both === 0) continue
      const x0 = (both & BEFORE) !== 0 ? 0 : split
      const x1 = (both & AFTER) !== 0 ? w : split
      const p = k * w
      if (goal[k] >= 0) {
        const goalAt = goal[k] * w
        outLive[goal[k]] |= both
        for (let x = x0; x < x1; x++) out[goalAt + x] += leaving[x] * prob[p + x]
      } else {
        for (let c = first; c < end; c++) {
          const own = live[c] & both
          if (own === 0) continue
          const goalCell = goals[goalsAt[k] + c - first]
          const goalAt = goalCell * w
          const at = c * w
          outLive[goalCell] |= own
          const end1 = (own & AFTER) !== 0 ? w : split
          for (let x = (own & BEFORE) !== 0 ? 0 : split; x < end1; x++) out[goalAt + x] += mass[at + x] * prob[p + x]
        }
      }
      if (note !== null && noted[k] === 1) {
        for (let x = x0; x < x1; x++) moved[x] = leaving[x] * prob[p + x]
        note(run, k, moved, x0, x1)
      }
    }
  }
}
