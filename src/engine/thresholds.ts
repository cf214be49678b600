/**
 * Turns the probability rows of one draw into whole-number thresholds on 0 … 2^32, the only form the simulation compares random
 * words with: from here on nothing depends on how a machine rounds. Done once per draw.
 *
 * With a scale q ≤ 1 every probability is divided by q: in a month that was drawn with chance q as a candidate, the person
 * leaves with chance p / q, so that the chance of leaving is p in all.
 */
import type { Layout } from './layout.ts'

export interface Thresholds {
  /** Per row: a word below this leaves. */
  readonly leave: Uint32Array
  /** Per row and destination: cumulated; the first destination whose value exceeds the word is taken. */
  readonly cumulated: Uint32Array
}

const FULL = 4294967296

export function makeThresholds(l: Layout): Thresholds {
  return { leave: new Uint32Array(l.rows), cumulated: new Uint32Array(l.rows * l.S) }
}

/** Largest probability of leaving over all rows. */
export function largestLeave(l: Layout, rows: Float64Array): number {
  let largest = 0
  for (let e = 0, r = 0; e < l.epochs; e++) {
    for (let s = 0; s < l.S; s++) {
      for (let k = 0; k < l.C0 * l.C1 * l.G; k++, r++) {
        let leave = 0
        for (let to = 0; to < l.S; to++) if (to !== s) leave += rows[r * l.S + to]
        if (leave > largest) largest = leave
      }
    }
  }
  return largest
}

export function fillThresholds(l: Layout, rows: Float64Array, scale: number, out: Thresholds): void {
  const perState = l.C0 * l.C1 * l.G
  for (let e = 0, r = 0; e < l.epochs; e++) {
    for (let s = 0; s < l.S; s++) {
      for (let k = 0; k < perState; k++, r++) {
        let sum = 0
        for (let to = 0; to < l.S; to++) {
          if (to !== s) sum += rows[r * l.S + to]
          out.cumulated[r * l.S + to] = Math.min(FULL - 1, Math.round((sum / scale) * FULL))
        }
        out.leave[r] = out.cumulated[r * l.S + l.S - 1]
      }
    }
  }
}

/** Largest leaving threshold of a state and stratum over epochs and pieces of the clocks: a word at or above it moves nobody there. [state][stratum]. */
export function fillBounds(l: Layout, leave: Uint32Array, out: Uint32Array): void {
  out.fill(0)
  const pieces = l.C0 * l.C1
  for (let r = 0; r < l.rows; r++) {
    const at = (Math.floor(r / (pieces * l.G)) % l.S) * l.G + (r % l.G)
    if (leave[r] > out[at]) out[at] = leave[r]
  }
}

/** Cumulated thresholds of the jump rows, [jump][stratum][from][to]; here the own state counts as a destination. */
export function fillJumpThresholds(l: Layout, jumps: number, rows: Float64Array, out: Uint32Array): void {
  for (let r = 0; r < jumps * l.G * l.S; r++) {
    let sum = 0
    for (let to = 0; to < l.S; to++) {
      sum += rows[r * l.S + to]
      out[r * l.S + to] = Math.min(FULL - 1, Math.round(sum * FULL))
    }
    out[r * l.S + l.S - 1] = FULL - 1
  }
}

/** The steps on which the candidate bound may lie: few and fixed, so that nearby scenarios share the same candidate months. */
export const CANDIDATE_BOUNDS = [0.06, 0.1, 0.16, 0.25, 0.4, 0.64, 1] as const

/** Smallest step not below the largest probability of leaving. */
export function candidateBound(largest: number): number {
  return CANDIDATE_BOUNDS.find((q) => q >= largest) ?? 1
}

/**
 * Thresholds of the gap to the next candidate month: a word below table[k − 1] means a gap of at most k months.
 * (1 − q)^k is built by multiplication, so every machine gets the same table.
 */
export function gapTable(bound: number, longest: number): Uint32Array {
  const table = new Uint32Array(longest)
  let none = 1
  for (let k = 0; k < longest; k++) {
    none *= 1 - bound
    table[k] = Math.min(FULL - 1, Math.round((1 - none) * FULL))
  }
  return table
}
