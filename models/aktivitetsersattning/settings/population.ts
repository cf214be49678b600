/**
 * The people a scenario asks for, read from its population section.
 */
import type { Source } from '../fields/index.ts'
import { numberOrNull, type Section } from './section.ts'

export interface PopulationSettings {
  readonly source: Source
  /** null: the source's own number. */
  readonly persons: number | null
  readonly shareWomen: number | null
  readonly shareDailyActivities: number | null
}

export function readPopulation(section: Section): PopulationSettings {
  return {
    source: (section.source ?? 'uma-238') as Source,
    persons: numberOrNull(section, 'persons'),
    shareWomen: numberOrNull(section, 'shareWomen'),
    shareDailyActivities: numberOrNull(section, 'shareDailyActivities'),
  }
}
