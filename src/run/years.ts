/**
 * The ledger by calendar year: amounts of every measure added up over the cycles of each year, undiscounted.
 */
import { makeLayout } from '../engine/layout.ts'
import type { Structure } from '../engine/model.ts'
import type { Tally } from '../engine/tally.hot.ts'
import { plainWeightsOf } from '../engine/weights.ts'

export interface YearReader {
  readonly count: number
  /** Fills [arm][year][measure]. */
  read(tally: Tally, out: Float64Array): void
}

/** startMonth 1–12: the calendar month of cycle 0. */
export function makeYearReader(structure: Structure, startMonth: number): YearReader {
  const { A, T, M } = makeLayout(structure)
  const plain = plainWeightsOf(structure)
  const yearOf = Int32Array.from({ length: T }, (_, t) => Math.floor((startMonth - 1 + (t * 12) / structure.cyclesPerYear) / 12))
  const count = T > 0 ? yearOf[T - 1] + 1 : 0

  function read(tally: Tally, out: Float64Array): void {
    out.fill(0)
    for (let a = 0; a < A; a++) {
      for (let t = 0; t < T; t++) {
        const to = (a * count + yearOf[t]) * M
        const stateAt = (a * (T + 1) + t + 1) * M
        const eventAt = (a * T + t) * M
        const weight = plain.state[t + 1]
        for (let m = 0; m < M; m++) out[to + m] += weight * tally.stateFlow[stateAt + m] + tally.eventFlow[eventAt + m]
      }
    }
  }

  return { count, read }
}
