/**
 * What the sources have to say as sources: their municipalities and their notes, by the name a scenario file uses.
 */
import type { Source } from '../fields/choices.ts'
import { OREBRO_MUNICIPALITIES, OREBRO_NOTES } from './orebro.ts'
import { SORMLAND_MUNICIPALITIES, SORMLAND_NOTES } from './sormland.ts'
import { STOCKHOLM_NOTES } from './stockholm.ts'
import { SVERIGE_NOTES } from './sverige.ts'
import { TRIAL_NOTES } from './trial.ts'
import type { SourceNote } from './types.ts'
import { UMA_MUNICIPALITIES, UMA_NOTES } from './uma.ts'

/** The inconsistencies and gaps of each population's source. */
export const SOURCE_NOTES: Readonly<Record<Source, readonly SourceNote[]>> = {
  'uma-238': UMA_NOTES,
  trial: TRIAL_NOTES,
  sormland: SORMLAND_NOTES,
  orebro: OREBRO_NOTES,
  'stockholm-dv': STOCKHOLM_NOTES,
  sverige: SVERIGE_NOTES,
}

const names = (rows: readonly { readonly municipality: string }[]) => rows.map((row) => row.municipality)

const MUNICIPALITIES: Readonly<Record<Source, readonly string[]>> = {
  'uma-238': names(UMA_MUNICIPALITIES),
  trial: [],
  sormland: names(SORMLAND_MUNICIPALITIES),
  orebro: names(OREBRO_MUNICIPALITIES),
  'stockholm-dv': [],
  sverige: [],
}

/** Municipalities in the order of the source's table; none where the source knows none. */
export function municipalitiesOf(source: Source): readonly string[] {
  return MUNICIPALITIES[source]
}
