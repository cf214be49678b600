/**
 * The answer to "Vilka insatser finns redan?": which rows of the catalogue fit what the reader asks for, how many of them are open, and a
 * row as rule in the scenario. Reported results are shown as printed; nothing is calculated from them.
 */
import { asBenchmark } from '../../../models/aktivitetsersattning/catalogue/benchmark.ts'
import { CATALOGUE } from '../../../models/aktivitetsersattning/catalogue/index.ts'
import { ENTRY_LABELS, PLACE_UNIT_LABELS } from '../../../models/aktivitetsersattning/catalogue/labels.ts'
import { withRule, type ArmRule } from '../../../models/aktivitetsersattning/catalogue/rule.ts'
import { isOpenAt, searchCatalogue } from '../../../models/aktivitetsersattning/catalogue/search.ts'
import type { CatalogueItem, County, Entry, Kind } from '../../../models/aktivitetsersattning/catalogue/types.ts'
import type { Messages } from '../../messages/sv.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Language } from '../../shared/issue.ts'
import { projectArms, setInProjects } from '../state/levers.ts'

/** What the reader asks for; null: whichever. */
export interface CatalogueFilter {
  readonly text: string
  readonly kind: Kind | null
  readonly county: County | null
  readonly age: number | null
  readonly entry: Entry | null
}

export const EVERYTHING: CatalogueFilter = { text: '', kind: null, county: null, age: null, entry: null }

/** Rows that fit, the nearest first. */
export function findItems(filter: CatalogueFilter, items: readonly CatalogueItem[] = CATALOGUE): readonly CatalogueItem[] {
  const { text, kind, county, age, entry } = filter
  const found = searchCatalogue(items, {
    text,
    ...(kind === null ? {} : { kinds: [kind] }),
    ...(county === null ? {} : { county }),
    ...(age === null ? {} : { age }),
  })
  return entry === null ? found : found.filter((item) => item.entry.includes(entry))
}

/** Takes in persons with aktivitetsersättning, wholly or in part. */
export function isOpen(item: CatalogueItem): boolean {
  return item.access === 'yes' || item.access === 'partly'
}

export interface CatalogueAnswer {
  readonly found: readonly CatalogueItem[]
  readonly open: number
  readonly withPlaces: number
  /** Say how many went to work or studies. */
  readonly withWork: number
  /** Open ones that only an age limit takes away; 0 when no age is asked for. */
  readonly shutByAge: number
  /** Found, but closed to persons with aktivitetsersättning, or unclear or without funds. */
  readonly notOpen: number
  /** Open ones that a person can apply to without going through somebody else. */
  readonly byOneself: number
}

const CLOSED: readonly CatalogueItem['access'][] = ['no', 'unclear', 'unfunded']

export function catalogueAnswer(filter: CatalogueFilter, items: readonly CatalogueItem[] = CATALOGUE): CatalogueAnswer {
  const found = findItems(filter, items)
  const open = found.filter(isOpen)
  const { age } = filter
  const ofAnyAge = age === null ? [] : findItems({ ...filter, age: null }, items)
  return {
    found,
    open: open.length,
    withPlaces: found.filter((item) => item.places !== null).length,
    withWork: found.filter((item) => asBenchmark(item) !== null).length,
    shutByAge: ofAnyAge.filter((item) => isOpen(item) && age !== null && !isOpenAt(item, age)).length,
    notOpen: found.filter((item) => CLOSED.includes(item.access)).length,
    byOneself: open.filter((item) => item.entry.includes('apply')).length,
  }
}

/** "16–24 år", "från 18", "ingen gräns". */
export function ageText(item: CatalogueItem, words: Messages): string {
  const { min, max } = item.age
  if (min !== null && max !== null) return min === max ? String(min) : `${min}–${max}`
  if (min !== null) return words.catalogue.from(min)
  return max === null ? words.catalogue.anyAge : words.catalogue.upTo(max)
}

/** "20 platser", "omkring 80 platser"; null: not stated. */
export function placesText(item: CatalogueItem, words: Messages, language: Language): string | null {
  const { places } = item
  if (places === null) return null
  const count = places.low === places.high ? String(places.low) : `${places.low}–${places.high}`
  const text = `${count} ${PLACE_UNIT_LABELS[places.of][language]}`
  return places.approximate ? words.catalogue.about(text) : text
}

/** Ways in, in the order of the report; null: not stated. */
export function entryText(item: CatalogueItem, language: Language): string | null {
  return item.entry.length === 0 ? null : item.entry.map((entry) => ENTRY_LABELS[entry][language]).join(', ')
}

/** The scenario with the rule laid on every way that is a project, so that they are compared on equal terms. */
export function applyRule(scenario: Scenario, rule: ArmRule): Scenario {
  return setInProjects(scenario, (arm) => withRule(arm, rule))
}

/** true when every project already is as the rule says. */
export function ruleInUse(scenario: Scenario, rule: ArmRule): boolean {
  const projects = projectArms(scenario)
  return projects.length > 0 && projects.every((arm) => JSON.stringify(withRule(arm, rule)) === JSON.stringify(arm))
}
