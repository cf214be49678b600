/**
 * Steps 1–3 of a cycle in the exact expectation of one arm: jumps, sweeps, the end of follow-up and limits. Used by expected.ts, and by
 * expectedStarts.ts for those who are followed from their own start.
 */
import { sparseRows } from './expectedAmounts.ts'
import type { Booking } from './expectedBooking.ts'
import type { Cells } from './expectedCells.ts'
import { WIDEST, type Group, type WholeJump } from './expectedColumns.ts'
import { AFTER, BEFORE, type Mass } from './expectedMass.ts'
import { jumpIndex, type Layout } from './layout.ts'
import type { Structure, Tables } from './model.ts'
import { limitsOfArm, placeRules } from './rules.ts'

export interface Forced {
  /**
   * `jumping`: the share of each column that has its last jump, or null when nobody has. Those who jump leave their column.
   */
  apply(group: Group, on: Mass, t: number, jumping: Float64Array | null): void
  /**
   * The same for columns that hold the course of one person before the last jump, whoever has jumped: `jumping` is then how many persons
   * come over into the column after it. Nothing is booked.
   */
  follow(group: Group, on: Mass, t: number, jumping: Float64Array | null): void
}

export function makeForced(structure: Structure, l: Layout, tables: Tables, arm: number, cells: Cells, booking: Booking): Forced {
  const { S } = l
  const { queue } = structure
  const limited = queue !== null && structure.arms[arm].capacity !== null
  const jumps = sparseRows(structure.jumps * l.G * S, S, (row, to) => tables.jumpRows[row * S + to])
  const jumpTargets = commonTargets(cells, S)
  const limits = limitCells(structure, cells, arm)
  const expiring = limited ? heldTooLong(cells, placeRules(queue, structure.arms[arm], S).followUpCycles) : []
  const sweeps = structure.sweeps.filter((sweep) => sweep.arm === arm)
  // what is taken out before it is put back: by cell, and by limit and column
  const set = new Float64Array(cells.count)
  const reached = new Uint8Array(limits.length)
  const beyond = new Float64Array(limits.length * WIDEST)

  function run(group: Group, on: Mass, t: number, jumping: Float64Array | null, counted: boolean): void {
    for (const whole of group.wholeJumps[t]) jumpWhole(group, on, whole, t, counted)
    if (jumping) for (let x = 0; x < group.split; x++) if (jumping[x] !== 0) jump(group, on, x, jumping[x], t, counted)
    for (const sweep of sweeps) {
      if (sweep.cycle !== t) continue
      for (let k = 0; k < cells.length[sweep.from]; k++) moveAll(group, on, cells.first[sweep.from] + k, sweep.to, t, counted)
    }
    endFollowUp(group, on)
    applyLimits(group, on, t, counted)
  }

  /** The last jump of a column. */
  function jump(group: Group, on: Mass, x: number, share: number, t: number, counted: boolean): void {
    const { width: w } = group
    const { mass, live } = on
    const first = (group.profiles[x].lastJump * l.G + group.stratum[t * w + x]) * S
    for (let s = 0; s < S; s++) {
      const end = cells.first[s] + cells.length[s]
      let sum = 0
      for (let c = cells.first[s]; c < end; c++) {
        const here = (live[c] & BEFORE) === 0 ? 0 : mass[c * w + x] * share
        if (counted) mass[c * w + x] -= here
        set[c] = here
        sum += here
      }
      if (sum === 0) continue
      for (let k = jumps.start[first + s]; k < jumps.start[first + s + 1]; k++) {
        const to = jumps.column[k]
        const p = jumps.value[k]
        const common = jumpTargets[s * S + to]
        if (common >= 0) land(group, on, x, s, to, common, sum * p, t, counted)
        else
          for (let c = cells.first[s]; c < end; c++) if (set[c] !== 0) land(group, on, x, s, to, jumpTarget(c, to), set[c] * p, t, counted)
      }
    }
  }

  /** Those of a column who have jumped, in the column after it. */
  function land(
    group: Group,
    on: Mass,
    x: number,
    from: number,
    to: number,
    cell: number,
    mass: number,
    t: number,
    counted: boolean,
  ): void {
    const after = group.after[x]
    on.mass[cell * group.width + after] += mass
    on.live[cell] |= AFTER
    if (counted && to !== from) booking.jump(group, after, group.profiles[x].lastJump, from, to, cells.state[cell], mass, t)
  }

  function jumpTarget(cell: number, to: number): number {
    return to === cells.state[cell] ? cell : cells.target(cell, to, 0)
  }

  /** A jump that hits a whole profile: it stays in the column before its last jump. */
  function jumpWhole(
    group: Group,
    { mass, live }: Mass,
    { column: x, jump: which, stratum }: WholeJump,
    t: number,
    counted: boolean,
  ): void {
    const { width: w } = group
    for (let c = 0; c < cells.count; c++) {
      set[c] = mass[c * w + x]
      mass[c * w + x] = 0
    }
    for (let c = 0; c < cells.count; c++) {
      if (set[c] === 0) continue
      const s = cells.state[c]
      for (let to = 0; to < S; to++) {
        const part = set[c] * tables.jumpRows[jumpIndex(l, which, stratum, s, to)]
        if (part === 0) continue
        const target = jumpTarget(c, to)
        mass[target * w + x] += part
        live[target] |= BEFORE
        if (counted && to !== s) booking.jump(group, x, which, s, to, cells.state[target], part, t)
      }
    }
  }

  /** Moves all of a cell to a state. */
  function moveAll(group: Group, { mass, live }: Mass, cell: number, to: number, t: number, counted: boolean): void {
    if (live[cell] === 0) return
    const { width: w } = group
    const goal = cells.target(cell, to, 0)
    for (let x = 0; x < w; x++) {
      const here = mass[cell * w + x]
      if (here === 0) continue
      mass[cell * w + x] = 0
      mass[goal * w + x] += here
      live[goal] |= live[cell]
      if (counted) booking.note(group, x, cells.state[cell], to, cells.state[goal], here, t)
    }
  }

  function endFollowUp({ width: w }: Group, { mass, live }: Mass): void {
    for (const c of expiring) {
      if (live[c] === 0) continue
      const free = c - cells.length[cells.state[c]] / 2
      for (let x = 0; x < w; x++) {
        mass[free * w + x] += mass[c * w + x]
        mass[c * w + x] = 0
      }
      live[free] |= live[c]
      live[c] = 0
    }
  }

  /** Sets aside first, then adds: nobody passes two limits in one cycle. */
  function applyLimits(group: Group, { mass, live }: Mass, t: number, counted: boolean): void {
    const { width: w } = group
    for (let k = 0; k < limits.length; k++) {
      const { cell } = limits[k]
      reached[k] = live[cell]
      if (live[cell] === 0) continue
      live[cell] = 0
      for (let x = 0; x < w; x++) {
        beyond[k * WIDEST + x] = mass[cell * w + x]
        mass[cell * w + x] = 0
      }
    }
    for (let k = 0; k < limits.length; k++) {
      if (reached[k] === 0) continue
      const { cell, to, goal } = limits[k]
      live[goal] |= reached[k]
      for (let x = 0; x < w; x++) {
        const here = beyond[k * WIDEST + x]
        if (here === 0) continue
        mass[goal * w + x] += here
        if (counted) booking.limit(group, x, cells.state[cell], to, cells.state[goal], here, t)
      }
    }
  }

  return {
    apply: (group, on, t, jumping) => run(group, on, t, jumping, true),
    follow: (group, on, t, jumping) => run(group, on, t, jumping, false),
  }
}

/** [from][to]: the cell in which a jump from any cell of a state ends, or −1 where each cell has its own. */
function commonTargets(cells: Cells, S: number): Int32Array {
  const out = new Int32Array(S * S).fill(-1)
  for (let from = 0; from < S; from++) {
    for (let to = 0; to < S; to++) {
      if (to === from) continue
      const first = cells.target(cells.first[from], to, 0)
      let k = 1
      while (k < cells.length[from] && cells.target(cells.first[from] + k, to, 0) === first) k++
      if (k === cells.length[from]) out[from * S + to] = first
    }
  }
  return out
}

/** Cells whose clock has reached a limit, the state they must go to and the cell this means. */
function limitCells(structure: Structure, cells: Cells, arm: number): { cell: number; to: number; goal: number }[] {
  const out: { cell: number; to: number; goal: number }[] = []
  const limits = limitsOfArm(structure, arm)
  for (let c = 0; c < cells.count; c++) {
    const limit = limits.find((x) => x.state === cells.state[c] && (x.clock === 0 ? cells.elapsed0[c] : cells.elapsed1[c]) >= x.cycles)
    if (limit) out.push({ cell: c, to: limit.to, goal: cells.target(c, limit.to, 0) })
  }
  return out
}

/** Cells in follow-up whose time is over; the same cell without a place lies half the state's cells before. */
function heldTooLong(cells: Cells, followUpCycles: number): number[] {
  const out: number[] = []
  for (let c = 0; c < cells.count; c++) if (cells.held[c] === 1 && cells.elapsed1[c] >= followUpCycles) out.push(c)
  return out
}
