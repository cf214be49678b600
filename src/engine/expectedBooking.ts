/**
 * What the exact expectation of one arm writes into the tally: persons by state, amounts, events and starts. The order of a cycle is in
 * expected.ts, which says when. Used there only.
 */
import type { Block } from './expectedBlocks.ts'
import type { SparseAmounts, SparseRows } from './expectedAmounts.ts'
import type { Cells } from './expectedCells.ts'
import { WIDEST, type Group } from './expectedColumns.ts'
import { AFTER, BEFORE, massOf, type Mass } from './expectedMass.ts'
import type { Absence } from './expectedProfiles.ts'
import { amountIndex, eventAmountIndex, type Layout } from './layout.ts'
import type { Structure, Tables } from './model.ts'
import type { Tally } from './tally.hot.ts'

export interface Booking {
  /** A move that is counted or has an amount of its own. `asked`: where it was to lead; `to`: where it ends. */
  note(group: Group, column: number, from: number, asked: number, to: number, mass: number, t: number): void
  /** The same for a move by a jump or a limit, which are counted by the state left. */
  jump(group: Group, column: number, which: number, from: number, asked: number, to: number, mass: number, t: number): void
  limit(group: Group, column: number, from: number, asked: number, to: number, mass: number, t: number): void
  /** Point 0: those who are there from the start, and those who have not arrived. */
  recordStart(groups: readonly Group[]): void
  /** The state everybody is in after cycle t, and what has happened in it. */
  record(blocks: readonly Block[], t: number): void
  /** Places held and open in cycle t, and whether a post stands idle. */
  recordPlaces(held: number, places: number, perPost: number | undefined): void
}

interface Parts {
  readonly structure: Structure
  readonly layout: Layout
  readonly tables: Tables
  readonly tally: Tally
  readonly arm: number
  readonly cells: Cells
  readonly amounts: SparseAmounts
  readonly absence: Absence | null
  readonly periodOf: Int32Array
  readonly firstPiece1: number
}

export function makeBooking({ structure, layout, tables, tally, arm, cells, amounts, absence, periodOf, firstPiece1 }: Parts): Booking {
  const { S, P, M, T, C1 } = layout
  const L = tally.levels
  const waiting = structure.queue ? structure.queue.waiting : -1
  const a = arm
  const eventMass = new Float64Array(structure.events * P)
  // per column of a block: mass by the slot it is paid under, [state · C1 + piece1], and by state
  const bySlot = new Float64Array(S * C1 * WIDEST)
  const slotUsed = new Uint8Array(S * C1)
  const byState = new Float64Array(S * WIDEST)
  // over all blocks: persons by slot, and by slot and class where the class matters
  const inSlot = new Float64Array(S * C1)
  const inClass = new Float64Array(S * C1 * P)

  function note({ pay, width }: Group, column: number, from: number, asked: number, to: number, mass: number, t: number): void {
    if (from === to) return
    const event = structure.eventOf[from * S + to]
    const at = t * width + column
    if (event >= 0) for (let k = pay.start[at]; k < pay.start[at + 1]; k++) eventMass[event * P + pay.of[k]] += mass * pay.share[k]
    if (asked === waiting) tally.admitted[a] += mass
  }

  function jump(group: Group, column: number, which: number, from: number, asked: number, to: number, mass: number, t: number): void {
    tally.jumped[(a * structure.jumps + which) * S + from] += mass
    note(group, column, from, asked, to, mass, t)
  }

  function limit(group: Group, column: number, from: number, asked: number, to: number, mass: number, t: number): void {
    tally.limited[a * S + from] += mass
    note(group, column, from, asked, to, mass, t)
  }

  function recordStart(groups: readonly Group[]): void {
    for (const { profiles, split } of groups) {
      for (const profile of profiles.slice(0, split)) {
        if (profile.arrival > 0) continue
        const s = profile.initialState
        profile.levels.forEach((level, x) => {
          tally.counts[(a * (T + 1) * L + level) * S + s] += profile.persons * profile.levelShares[x]
        })
        const piece = structure.states[s].amountsBySpell ? firstPiece1 : 0
        for (let c = 0; c < P; c++) {
          const at = amountIndex(layout, 0, s, piece, c)
          const mass = profile.persons * profile.payStart[c]
          for (let m = 0; m < M; m++) tally.stateFlow[a * (T + 1) * M + m] += mass * tables.amounts[a][at + m]
        }
      }
    }
    recordAbsent(0, 0)
  }

  function recordAbsent(point: number, period: number): void {
    if (!absence) return
    const s = structure.absent!
    for (let level = 0; level < L; level++) tally.counts[((a * (T + 1) + point) * L + level) * S + s] += absence.levels[point * L + level]
    for (let c = 0; c < P; c++) {
      const persons = absence.pay[point * P + c]
      if (persons === 0) continue
      const at = amountIndex(layout, period, s, 0, c)
      for (let m = 0; m < M; m++) tally.stateFlow[(a * (T + 1) + point) * M + m] += persons * tables.amounts[a][at + m]
    }
  }

  function record(blocks: readonly Block[], t: number): void {
    inSlot.fill(0)
    inClass.fill(0)
    const first = periodOf[t] * inSlot.length
    for (const block of blocks) {
      if (!block.here.any) continue
      sumBySlot(cells, block.here, block, bySlot, slotUsed)
      payBlock(block, first, t)
      countBlock(block, t)
    }
    const to = (a * (T + 1) + t + 1) * M
    for (let slot = 0; slot < inSlot.length; slot++) {
      if (inSlot[slot] === 0) continue
      const { common, own } = amounts
      addAmounts(common, first + slot, inSlot[slot], to)
      if (amounts.varies[first + slot] === 0) continue
      for (let c = 0; c < P; c++) if (inClass[slot * P + c] !== 0) addAmounts(own, (first + slot) * P + c, inClass[slot * P + c], to)
    }
    recordEvents(t)
    recordAbsent(t + 1, periodOf[t])
  }

  function addAmounts({ start, column, value }: SparseRows, row: number, persons: number, to: number): void {
    for (let k = start[row]; k < start[row + 1]; k++) tally.stateFlow[to + column[k]] += persons * value[k]
  }

  /** Adds what is in the slots of a block to the persons paid, and gathers it by state. */
  function payBlock({ width: w, pay }: Group, first: number, t: number): void {
    byState.fill(0)
    for (let slot = 0; slot < slotUsed.length; slot++) {
      if (slotUsed[slot] === 0) continue
      slotUsed[slot] = 0
      const s = Math.floor(slot / C1) * w
      const varies = amounts.varies[first + slot] === 1
      let sum = 0
      for (let x = 0; x < w; x++) {
        const here = bySlot[slot * w + x]
        if (here === 0) continue
        sum += here
        byState[s + x] += here
        if (!varies) continue
        const at = t * w + x
        for (let k = pay.start[at]; k < pay.start[at + 1]; k++) inClass[slot * P + pay.of[k]] += here * pay.share[k]
      }
      inSlot[slot] += sum
    }
  }

  function countBlock({ levels, width: w }: Group, t: number): void {
    const countsAt = (a * (T + 1) + t + 1) * L * S
    for (let s = 0; s < S; s++) {
      for (let x = 0; x < w; x++) {
        const sum = byState[s * w + x]
        if (sum === 0) continue
        for (let k = levels.start[x]; k < levels.start[x + 1]; k++) tally.counts[countsAt + levels.of[k] * S + s] += sum * levels.share[k]
      }
    }
  }

  function recordEvents(t: number): void {
    for (let event = 0; event < structure.events; event++) {
      for (let c = 0; c < P; c++) {
        const mass = eventMass[event * P + c]
        if (mass === 0) continue
        const at = eventAmountIndex(layout, periodOf[t], event, c)
        tally.happened[a * structure.events + event] += mass
        for (let m = 0; m < M; m++) tally.eventFlow[(a * T + t) * M + m] += mass * tables.eventAmounts[a][at + m]
      }
    }
    eventMass.fill(0)
  }

  function recordPlaces(held: number, places: number, perPost: number | undefined): void {
    tally.held[a] += Math.min(held, places)
    if (perPost === undefined || places <= 0) return
    tally.openCycles[a]++
    if (places - held >= perPost) tally.idle[a]++
  }

  return { note, jump, limit, recordStart, record, recordPlaces }
}

/** Mass of every column by the slot it is paid under; a slot that is not used yet is begun anew. */
function sumBySlot({ paidAs }: Cells, { mass, live }: Mass, { width: w, split }: Group, bySlot: Float64Array, used: Uint8Array): void {
  for (let c = 0; c < live.length; c++) {
    const bits = live[c]
    if (bits === 0) continue
    const slot = paidAs[c]
    const at = c * w
    const to = slot * w
    if (used[slot] === 0) {
      used[slot] = 1
      for (let x = 0; x < w; x++) bySlot[to + x] = 0
    }
    const end = (bits & AFTER) !== 0 ? w : split
    for (let x = (bits & BEFORE) !== 0 ? 0 : split; x < end; x++) bySlot[to + x] += mass[at + x]
  }
}

/** Sum over the given cells of all blocks. */
export function massIn(blocks: readonly Block[], cells: ArrayLike<number>): number {
  let sum = 0
  for (const block of blocks) {
    if (!block.here.any) continue
    for (let k = 0; k < cells.length; k++) sum += massOf(block.here, block, cells[k])
  }
  return sum
}

/** Adds persons by column to the levels they belong to. */
export function addToLevels(out: Float64Array, at: number, { levels, width }: Group, persons: Float64Array): void {
  for (let x = 0; x < width; x++) {
    for (let k = levels.start[x]; k < levels.start[x + 1]; k++) out[at + levels.of[k]] += persons[x] * levels.share[k]
  }
}
