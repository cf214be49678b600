/**
 * People by the reader's own counts: each table that is given is met to the person (largest remainder when the group is scaled), what is
 * not given is borrowed from a source, and which attributes meet in one person is drawn as for the sources. The places of the source are
 * not borrowed: they are not the reader's.
 */
import { MIN_AGE } from '../fields/choices.ts'
import { totalOf, type OwnCounts } from '../settings/counts.ts'
import { apportion } from './apportion.ts'
import { dealAges, everybody, type Draft, type People, type Wanted } from './draft.ts'
import { deal, drawPairingKeys } from './pairing.ts'

/** How many persons a source has, and who builds them. */
export interface Maker {
  readonly total: number
  readonly make: (wanted: Wanted) => People
}

export function ownMaker(counts: OwnCounts, borrowed: Maker): Maker {
  return { total: totalOf(counts), make: (wanted) => makeOwn(wanted, counts, borrowed) }
}

/** Share of the first row of a table of two, such that the share times the persons is whole. */
function firstShare(table: readonly number[] | undefined, persons: number): number | null {
  return table === undefined || persons === 0 ? null : apportion(table, persons)[0] / persons
}

function makeOwn(wanted: Wanted, { tables, municipalityNames }: OwnCounts, borrowed: Maker): People {
  const { persons } = wanted
  const base = borrowed.make({
    ...wanted,
    shareWomen: firstShare(tables.sex, persons) ?? wanted.shareWomen,
    shareDailyActivities: firstShare(tables.dailyActivities, persons) ?? wanted.shareDailyActivities,
  })
  const draft: Draft = {
    ...base,
    municipality: new Uint8Array(persons),
    municipalities: municipalityNames,
    keys: drawPairingKeys(wanted.seedKey, wanted.first, persons),
  }
  const all = everybody(draft)
  if (tables.ages) dealAges(draft, all, MIN_AGE, apportion(tables.ages, persons))
  const dealTo = (table: readonly number[] | undefined, keys: Float64Array, out: Uint8Array, first = 0) => {
    if (table) deal(all, keys, apportion(table, persons), (i, row) => (out[i] = row + first))
  }
  dealTo(tables.municipalities, draft.keys.municipality, draft.municipality)
  dealTo(tables.diagnoses, draft.keys.diagnosis, draft.diagnosis)
  dealTo(tables.classes, draft.keys.fkClass, draft.fkClass, 1)
  return draft
}
