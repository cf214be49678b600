/**
 * Curves over time: persons in each public state at every point, plus "inWork", the sum over the states that count after a
 * person's own start. Internal variants of a state are added to the public state they are shown as. Those who have not arrived yet are
 * in no curve.
 */
import { makeLayout } from '../engine/layout.ts'
import type { Structure } from '../engine/model.ts'
import type { Tally } from '../engine/tally.hot.ts'

export interface SeriesReader {
  readonly ids: readonly string[]
  /** Persons who have arrived, by point: what a share of the curves is a share of. */
  readonly present: Float64Array
  /** Fills [arm][point][series]. */
  read(tally: Tally, out: Float64Array): void
}

export function makeSeriesReader(structure: Structure): SeriesReader {
  const l = makeLayout(structure)
  const publicOf = structure.states.map((s, i) => (i === structure.absent ? null : (s.shownAs ?? s.id)))
  const publicIds = [...new Set(publicOf.filter((id) => id !== null))]
  const withWork = structure.afterStart.states.length > 0
  const ids = withWork ? [...publicIds, 'inWork'] : publicIds
  const K = ids.length
  const indexOf = publicOf.map((id) => (id === null ? -1 : publicIds.indexOf(id)))
  const { arrivalCycle, persons } = structure.cohort
  const present = Float64Array.from({ length: l.T + 1 }, (_, point) => (arrivalCycle ? arrivedBy(arrivalCycle, point) : persons))

  function read(tally: Tally, out: Float64Array): void {
    out.fill(0)
    for (let point = 0; point < l.A * (l.T + 1); point++) {
      const at = point * tally.levels * l.S
      for (let s = 0; s < l.S; s++) if (indexOf[s] >= 0) out[point * K + indexOf[s]] += tally.counts[at + s]
      if (withWork) for (const s of structure.afterStart.states) out[point * K + K - 1] += tally.counts[at + s]
    }
  }

  return { ids, present, read }
}

/** Point t is the moment after cycle t − 1, so those who arrive in that cycle are there. */
function arrivedBy(arrivalCycle: Int16Array, point: number): number {
  let n = 0
  for (const cycle of arrivalCycle) if (cycle <= 0 || cycle < point) n++
  return n
}
