/**
 * The people a scenario asks for, read from its population section, and what can be wrong with it although every field is right.
 */
import type { Issue } from '../../../src/shared/issue.ts'
import { MAX_AGE, MIN_AGE, type Inflow, type Source } from '../fields/index.ts'
import { municipalitiesOf } from '../populations/index.ts'
import { countsIssues, readCounts, type OwnCounts } from './counts.ts'
import { numberAt, numberOrNull, type Section } from './section.ts'

export interface PopulationSettings {
  readonly source: Source
  /** The reader's own counts; what they do not give is borrowed from the source. */
  readonly counts: OwnCounts | null
  /** Only those who live there; null: everywhere. */
  readonly municipalities: readonly string[] | null
  /** null: the source's own number. */
  readonly persons: number | null
  readonly shareWomen: number | null
  readonly shareDailyActivities: number | null
  /** Whole years at the start, limits included. */
  readonly minAge: number
  readonly maxAge: number
  readonly inflow: Inflow
  /** With inflow 'fixed': persons a year; otherwise 0. */
  readonly inflowPerYear: number
}

export function readPopulation(section: Section): PopulationSettings {
  const ages = (section.ages ?? {}) as Section
  const inflow = (section.inflow ?? 'none') as Inflow
  return {
    source: (section.source ?? 'uma-238') as Source,
    counts: readCounts(section.counts),
    municipalities: Array.isArray(section.municipalities) ? (section.municipalities as readonly string[]) : null,
    persons: numberOrNull(section, 'persons'),
    shareWomen: numberOrNull(section, 'shareWomen'),
    shareDailyActivities: numberOrNull(section, 'shareDailyActivities'),
    minAge: numberAt(ages, 'min', MIN_AGE),
    maxAge: numberAt(ages, 'max', MAX_AGE),
    inflow,
    inflowPerYear: inflow === 'fixed' ? numberAt(section, 'inflowPerYear', 0) : 0,
  }
}

/** Municipalities that rules may name: those of the own counts, else the source's, of which only some may be left. */
export function municipalitiesIn({ source, counts, municipalities }: PopulationSettings): readonly string[] {
  const all = counts === null ? municipalitiesOf(source) : counts.municipalityNames
  return municipalities === null ? all : all.filter((name) => municipalities.includes(name))
}

/** Ages the wrong way round; a number of new persons without a rule that uses it, or the rule without the number. */
export function populationIssues(section: Section): Issue[] {
  const issues: Issue[] = []
  const { minAge, maxAge, inflow, counts } = readPopulation(section)
  if (counts !== null) issues.push(...countsIssues(counts, section))
  if (minAge > maxAge) {
    issues.push({
      code: 'SCN-231',
      where: '/population/ages',
      what: {
        sv: `lägsta ålder ${minAge} är högre än högsta ålder ${maxAge}, så ingen finns med`,
        en: `lowest age ${minAge} is above highest age ${maxAge}, so there is nobody`,
      },
      todo: { sv: 'byt plats på dem, till exempel 19 och 24', en: 'swap them, for example 19 and 24' },
    })
  }
  const perYear = numberOrNull(section, 'inflowPerYear')
  if (inflow === 'fixed' && perYear === null) {
    issues.push({
      code: 'SCN-232',
      where: '/population/inflow',
      what: { sv: 'ett bestämt antal nya per år, men inget antal', en: 'a fixed number of new persons a year, but no number' },
      todo: { sv: 'lägg till inflowPerYear, till exempel 100', en: 'add inflowPerYear, for example 100' },
    })
  }
  if (inflow !== 'fixed' && perYear !== null) {
    issues.push({
      code: 'SCN-232',
      where: '/population/inflowPerYear',
      what: {
        sv: `${perYear} nya per år, men inflow är "${inflow}" och använder inte antalet`,
        en: `${perYear} new persons a year, but inflow is "${inflow}" and does not use the number`,
      },
      todo: { sv: 'skriv inflow "fixed" eller ta bort inflowPerYear', en: 'write inflow "fixed" or remove inflowPerYear' },
    })
  }
  return issues
}

/** Nobody at all: a source that has no one of the ages asked for. `persons`: those the population came to. */
export function emptyIssues({ source, minAge, maxAge }: PopulationSettings, persons: number): Issue[] {
  if (persons > 0) return []
  return [
    {
      code: 'SCN-233',
      where: '/population/ages',
      what: {
        sv: `källan "${source}" har ingen som är ${minAge}–${maxAge} år`,
        en: `the source "${source}" has nobody aged ${minAge}–${maxAge}`,
      },
      todo: { sv: 'vidga åldrarna eller byt källa', en: 'widen the ages or change the source' },
    },
  ]
}
