/**
 * Amounts of the exact expectation without zeros, and what is the same for every payment class kept once: most is, and then it is enough
 * to know how many are paid. Used by expected.ts only.
 *
 * A slot is [period][state][piece1] as in layout.ts; entries of a row stand at start[row] … start[row + 1].
 */
import type { Layout } from './layout.ts'

/** A table without zeros. */
export interface SparseRows {
  readonly start: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

export interface SparseAmounts {
  /** By slot: measures that are the same in every class. */
  readonly common: SparseRows
  /** By slot and class: the others. */
  readonly own: SparseRows
  /** 1: the slot has amounts of the second kind. */
  readonly varies: Uint8Array
}

export function sparseAmounts(amounts: Float64Array, { P, M }: Layout): SparseAmounts {
  const slots = amounts.length / Math.max(1, P * M)
  const same = new Uint8Array(slots * M)
  for (let slot = 0; slot < slots; slot++) {
    for (let m = 0; m < M; m++) {
      const at = slot * P * M + m
      let c = 1
      while (c < P && amounts[at + c * M] === amounts[at]) c++
      same[slot * M + m] = c === P ? 1 : 0
    }
  }
  const common = sparseRows(slots, M, (slot, m) => (same[slot * M + m] === 1 ? amounts[slot * P * M + m] : 0))
  const own = sparseRows(slots * P, M, (row, m) => (same[Math.floor(row / P) * M + m] === 1 ? 0 : amounts[row * M + m]))
  const varies = Uint8Array.from({ length: slots }, (_, slot) => (own.start[(slot + 1) * P] > own.start[slot * P] ? 1 : 0))
  return { common, own, varies }
}

export function sparseRows(rows: number, columns: number, valueOf: (row: number, column: number) => number): SparseRows {
  const start = new Int32Array(rows + 1)
  const column: number[] = []
  const value: number[] = []
  for (let row = 0; row < rows; row++) {
    for (let m = 0; m < columns; m++) {
      const here = valueOf(row, m)
      if (here === 0) continue
      column.push(m)
      value.push(here)
    }
    start[row + 1] = column.length
  }
  return { start, column: Int32Array.from(column), value: Float64Array.from(value) }
}
