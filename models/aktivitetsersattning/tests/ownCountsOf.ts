/**
 * Tables of a test as a scenario file writes them.
 */
import { COUNT_ROWS, type CountTable } from '../fields/counts.ts'

export function sectionOf(
  tables: Readonly<Partial<Record<CountTable, readonly number[]>>>,
  places: readonly string[],
): Readonly<Record<string, unknown>> {
  const section: Record<string, unknown> = {}
  for (const [name, counts] of Object.entries(tables) as [CountTable, readonly number[] | undefined][]) {
    if (counts === undefined) continue
    if (name === 'municipalities') section[name] = places.map((place, k) => ({ name: place, persons: counts[k] }))
    else section[name] = Object.fromEntries(COUNT_ROWS[name].map(({ key }, k) => [key, counts[k]]))
  }
  return section
}
