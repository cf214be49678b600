/**
 * The cells of the exact expectation in one arm: a cell is a state together with the elapsed times that matter in it. Which clocks matter is
 * read off the tables of the draw (rows that differ between pieces, limits, follow-up, amounts by spell), so a model need not say
 * it and the vector stays small. Used by expected.ts only.
 *
 * Elapsed times are those of the start of a cycle and are followed one cycle past the last cut; the last index is open.
 */
import { rowIndex, type Layout } from './layout.ts'
import type { Structure, Tables } from './model.ts'
import { limitsOfArm, placeRules, type PlaceRules } from './rules.ts'

export interface Cells {
  readonly count: number
  /** First cell and number of cells of each state. */
  readonly first: Int32Array
  readonly length: Int32Array
  readonly state: Uint8Array
  /** Elapsed cycles of each clock (−1: never started, or not followed). */
  readonly elapsed0: Int16Array
  readonly elapsed1: Int16Array
  /** 1: a place is held in follow-up. */
  readonly held: Uint8Array
  /** 1: a place is held, in follow-up or in a state with a place (arms with a limit). */
  readonly hasPlace: Uint8Array
  /** Row index without epoch and stratum: multiply by strata and add the stratum; add epoch × perEpoch first. */
  readonly row: Int32Array
  /** Cell at the start of the next cycle for those who stay. */
  readonly stay: Int32Array
  /** [state · C1 + piece1] under which the cell is paid in the cycle that has just passed. */
  readonly paidAs: Int32Array
  /** Cell of somebody who moves from `cell` to `to`; advance 0: within the cycle, 1: seen from the start of the next. */
  target(cell: number, to: number, advance: 0 | 1): number
  /** Cell of somebody in line who gets a place; fresh 1: in the cycle that has just passed, seen from the start of the next. */
  placeTarget(cell: number, fresh: 0 | 1): number
}

export function makeCells(structure: Structure, tables: Tables, l: Layout, arm: number, pieces0: Uint8Array, pieces1: Uint8Array): Cells {
  const { S } = l
  const { queue } = structure
  const [clock0, clock1] = structure.clocks
  const limited = queue !== null && structure.arms[arm].capacity !== null
  const rules = queue ? placeRules(queue, structure.arms[arm], S) : null
  const possible = possibleMoves(structure, tables, l, arm, rules)
  const limits = limitsOfArm(structure, arm)
  const follow = limited ? rules!.followUp : new Uint8Array(S)
  const waitsInLine = (s: number) => limited && s === queue.waiting

  const need0 = rowsDiffer(tables.rows[arm], l, 0, structure.absent)
  const need1 = rowsDiffer(tables.rows[arm], l, 1, structure.absent)
  for (const limit of limits) (limit.clock === 0 ? need0 : need1)[limit.state] = 1
  structure.states.forEach((spec, s) => {
    if (spec.amountsBySpell && clock1.cuts.length > 1) need1[s] = 1
    if (follow[s] || waitsInLine(s)) need1[s] = 1
  })
  spread(need0, possible, clock0.resets, S)
  spread(need1, possible, clock1.resets, S)

  const longest = (clock: 0 | 1) =>
    1 + Math.max(...structure.clocks[clock].cuts, ...limits.filter((x) => x.clock === clock).map((x) => x.cycles), 0)
  const last0 = longest(0)
  const last1 = Math.max(longest(1), limited ? rules!.followUpCycles + 1 : 0)
  const tied = tiedStates(structure, need0, need1, possible, l)

  const first = new Int32Array(S)
  const length = new Int32Array(S)
  const never = clock0.neverPiece ? 1 : 0
  const size = Array.from({ length: S }, (_, s) => {
    const n1 = need1[s] ? (waitsInLine(s) ? l.T : last1) + 1 : 1
    const n0 = need0[s] && !tied[s] ? last0 + 1 + never : 1
    return { n0, n1: tied[s] ? Math.max(n1, last0 + 1) : n1, nh: follow[s] ? 2 : 1 }
  })
  let count = 0
  for (let s = 0; s < S; s++) {
    first[s] = count
    length[s] = size[s].n0 * size[s].n1 * size[s].nh
    count += length[s]
  }

  const at = (s: number, e0: number, e1: number, h: number): number => {
    const { n0, n1 } = size[s]
    const i1 = n1 > 1 ? Math.min(Math.max(e1, 0), n1 - 1) : 0
    const i0 = n0 > 1 ? (e0 < 0 ? n0 - 1 : Math.min(e0, last0)) : 0
    return first[s] + ((size[s].nh > 1 ? h : 0) * n0 + i0) * n1 + i1
  }

  const cells = {
    count,
    first,
    length,
    state: new Uint8Array(count),
    elapsed0: new Int16Array(count),
    elapsed1: new Int16Array(count),
    held: new Uint8Array(count),
    hasPlace: new Uint8Array(count),
    row: new Int32Array(count),
    stay: new Int32Array(count),
    paidAs: new Int32Array(count),
  }
  for (let s = 0; s < S; s++) {
    const { n0, n1, nh } = size[s]
    for (let h = 0; h < nh; h++) {
      for (let i0 = 0; i0 < n0; i0++) {
        for (let i1 = 0; i1 < n1; i1++) {
          const c = first[s] + (h * n0 + i0) * n1 + i1
          const e1 = n1 > 1 ? i1 : -1
          const e0 = tied[s] ? i1 : n0 > 1 ? (never && i0 === n0 - 1 ? -1 : i0) : -1
          const p0 = e0 >= 0 ? pieces0[Math.min(e0, pieces0.length - 1)] : 0
          const p1 = e1 >= 0 ? pieces1[Math.min(e1, pieces1.length - 1)] : 0
          cells.state[c] = s
          cells.elapsed0[c] = e0
          cells.elapsed1[c] = e1
          cells.held[c] = h
          cells.hasPlace[c] = limited && (h === 1 || rules!.hasPlace[s] === 1) ? 1 : 0
          cells.row[c] = (s * l.C0 + p0) * l.C1 + p1
          cells.stay[c] = at(s, e0 < 0 ? e0 : e0 + 1, e1 + 1, h)
          cells.paidAs[c] = s * l.C1 + (structure.states[s].amountsBySpell ? pieces1[Math.max(e1 - 1, 0)] : 0)
        }
      }
    }
  }

  function target(cell: number, to: number, advance: 0 | 1): number {
    let goal = to
    if (limited) {
      if (rules!.hasPlace[goal] === 1 && cells.hasPlace[cell] === 0) goal = queue.withoutPlace
    } else if (queue && goal === queue.waiting) goal = rules!.begins
    return goal === cells.state[cell] ? (advance === 1 ? cells.stay[cell] : cell) : moved(cell, goal, advance, advance)
  }

  /** Clocks that are reset by the move show `fresh` afterwards, the others `advance` more than before. */
  function moved(cell: number, goal: number, fresh: 0 | 1, advance: 0 | 1): number {
    const c = cells.state[cell] * S + goal
    const e0 = cells.elapsed0[cell]
    const e1 = cells.elapsed1[cell]
    const new0 = clock0.resets[c] ? fresh : e0 < 0 ? e0 : e0 + advance
    const new1 = clock1.resets[c] ? fresh : e1 + advance
    return at(goal, new0, new1, follow[goal] === 1 && cells.hasPlace[cell] === 1 ? 1 : 0)
  }

  return { ...cells, target, placeTarget: (cell, fresh) => moved(cell, rules!.begins, fresh, 0) }
}

/** Moves that can happen in the arm by any rule: possible[from · S + to] = 1. */
function possibleMoves(structure: Structure, tables: Tables, l: Layout, arm: number, rules: PlaceRules | null): Uint8Array {
  const { S } = l
  const { queue } = structure
  const possible = new Uint8Array(S * S)
  const perState = l.C0 * l.C1 * l.G
  const rows = tables.rows[arm]
  for (let r = 0; r < l.rows; r++) {
    const from = Math.floor(r / perState) % S
    if (from === structure.absent) continue
    for (let to = 0; to < S; to++) if (to !== from && rows[r * S + to] > 0) possible[from * S + to] = 1
  }
  for (let r = 0; r < structure.jumps * l.G * S; r++) {
    for (let to = 0; to < S; to++) if (tables.jumpRows[r * S + to] > 0) possible[(r % S) * S + to] = 1
  }
  for (const limit of limitsOfArm(structure, arm)) possible[limit.state * S + limit.to] = 1
  for (const sweep of structure.sweeps) if (sweep.arm === arm) possible[sweep.from * S + sweep.to] = 1
  if (queue && rules) {
    const { keptOutTo } = structure.arms[arm]
    if (structure.entryFrom >= 0) {
      possible[structure.entryFrom * S + queue.waiting] = 1
      if (keptOutTo !== undefined) possible[structure.entryFrom * S + keptOutTo] = 1
    }
    possible[queue.waiting * S + rules.begins] = 1
    for (let from = 0; from < S; from++) {
      for (let to = 0; to < S; to++) if (rules.hasPlace[to] && possible[from * S + to]) possible[from * S + queue.withoutPlace] = 1
      if (possible[from * S + queue.waiting]) possible[from * S + rules.begins] = 1
    }
  }
  for (let s = 0; s < S; s++) possible[s * S + s] = 0
  return possible
}

/** 1 for states whose rows differ between pieces of the clock, in any epoch or stratum. */
function rowsDiffer(rows: Float64Array, l: Layout, clock: 0 | 1, absent: number | undefined): Uint8Array {
  const differ = new Uint8Array(l.S)
  for (let epoch = 0; epoch < l.epochs; epoch++) {
    for (let s = 0; s < l.S; s++) {
      if (s === absent) continue
      for (let p0 = 0; p0 < l.C0 && !differ[s]; p0++) {
        for (let p1 = 0; p1 < l.C1 && !differ[s]; p1++) {
          for (let g = 0; g < l.G; g++) {
            const here = rowIndex(l, epoch, s, p0, p1, g) * l.S
            const base = (clock === 0 ? rowIndex(l, epoch, s, 0, p1, g) : rowIndex(l, epoch, s, p0, 0, g)) * l.S
            for (let to = 0; to < l.S; to++) if (rows[here + to] !== rows[base + to]) differ[s] = 1
          }
        }
      }
    }
  }
  return differ
}

/** A state must also follow a clock if one can go on, without a reset, to a state where it matters. */
function spread(need: Uint8Array, possible: Uint8Array, resets: Uint8Array, S: number): void {
  for (let changed = true; changed;) {
    changed = false
    for (let from = 0; from < S; from++) {
      for (let to = 0; to < S; to++) {
        if (!need[from] && need[to] && possible[from * S + to] && !resets[from * S + to]) {
          need[from] = 1
          changed = true
        }
      }
    }
  }
}

/** States in which both clocks always show the same, so that one index is enough. */
function tiedStates(structure: Structure, need0: Uint8Array, need1: Uint8Array, possible: Uint8Array, l: Layout): Uint8Array {
  const { S } = l
  const [clock0, clock1] = structure.clocks
  const tied = Uint8Array.from(need0, (n, s) => (n && need1[s] ? 1 : 0))
  if (clock0.neverPiece) for (const s of structure.cohort.initialState) tied[s] = 0
  for (let changed = true; changed;) {
    changed = false
    for (let to = 0; to < S; to++) {
      for (let from = 0; from < S && tied[to]; from++) {
        if (!possible[from * S + to]) continue
        const r0 = clock0.resets[from * S + to]
        const r1 = clock1.resets[from * S + to]
        if ((r0 && r1) || (!r0 && !r1 && tied[from])) continue
        tied[to] = 0
        changed = true
      }
    }
  }
  return tied
}
