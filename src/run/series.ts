/**
 * Curves over time: persons in each public state at every point, plus "inWork", the sum over the states that count after a
 * person's own start. Internal variants of a state are added to the public state they are shown as.
 */
import { makeLayout } from '../engine/layout.ts'
import type { Structure } from '../engine/model.ts'
import type { Tally } from '../engine/tally.hot.ts'

export interface SeriesReader {
  readonly ids: readonly string[]
  /** Fills [arm][point][series]. */
  read(tally: Tally, out: Float64Array): void
}

export function makeSeriesReader(structure: Structure): SeriesReader {
  const l = makeLayout(structure)
  const publicIds = [...new Set(structure.states.map((s) => s.shownAs ?? s.id))]
  const withWork = structure.afterStart.states.length > 0
  const ids = withWork ? [...publicIds, 'inWork'] : publicIds
  const K = ids.length
  const indexOf = structure.states.map((s) => publicIds.indexOf(s.shownAs ?? s.id))

  function read(tally: Tally, out: Float64Array): void {
    out.fill(0)
    for (let point = 0; point < l.A * (l.T + 1); point++) {
      const at = point * tally.levels * l.S
      for (let s = 0; s < l.S; s++) out[point * K + indexOf[s]] += tally.counts[at + s]
      if (withWork) for (const s of structure.afterStart.states) out[point * K + K - 1] += tally.counts[at + s]
    }
  }

  return { ids, read }
}
