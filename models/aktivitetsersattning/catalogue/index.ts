/**
 * The catalogue: every insats, rule and figure of the five reports in one list, ordered by id. Read by the search, the rules that can be
 * laid on an arm, and the benchmark lines beside a result.
 */
import { NATIONAL } from './items/national.ts'
import { OREBRO } from './items/orebro.ts'
import { SKANE_EAST } from './items/skaneEast.ts'
import { SKANE_WEST } from './items/skaneWest.ts'
import { SORMLAND } from './items/sormland.ts'
import { STOCKHOLM } from './items/stockholm.ts'
import type { CatalogueItem } from './types.ts'

export const CATALOGUE: readonly CatalogueItem[] = [...NATIONAL, ...SORMLAND, ...SKANE_EAST, ...SKANE_WEST, ...STOCKHOLM, ...OREBRO].sort(
  (a, b) => a.id - b.id,
)
