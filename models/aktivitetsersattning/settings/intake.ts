/**
 * Whom an arm lets in, read from its section: the rules at the door and how many of those asked accept. Names of municipalities are
 * checked here, because only the source knows them.
 */
import type { Issue, Text } from '../../../src/shared/issue.ts'
import { MAX_AGE, MIN_AGE, type IncomeRule } from '../fields/index.ts'
import type { Diagnosis } from '../populations/types.ts'
import { municipalitiesIn, type PopulationSettings } from './population.ts'
import { numberAt, type Section } from './section.ts'

export interface IntakeSettings {
  /** Whole years on admission, limits included. */
  readonly minAge: number
  readonly maxAge: number
  /** Those admitted may finish although they pass maxAge. */
  readonly mayStayIfEnrolled: boolean
  /** Share of those asked who want to take part. */
  readonly uptake: number
  /** Försäkringskassan's classes that are let in; null: all. */
  readonly classes: readonly number[] | null
  readonly diagnoses: readonly Diagnosis[] | null
  readonly municipalities: readonly string[] | null
  readonly incomeRule: IncomeRule
  /** Share of the places that persons with other income take, 0–0.95. */
  readonly othersShare: number
  /** Where the project is; null: everywhere. Uptake is multiplied by travelUptake for those who live elsewhere. */
  readonly hostMunicipality: string | null
  readonly travelUptake: number
}

function listAt<T>(section: Section, key: string): readonly T[] | null {
  return Array.isArray(section[key]) ? (section[key] as readonly T[]) : null
}

export function readIntake(section: Section): IntakeSettings {
  const limits = (section.ageLimits ?? {}) as Section
  return {
    minAge: numberAt(limits, 'min', MIN_AGE),
    maxAge: numberAt(limits, 'max', MAX_AGE),
    mayStayIfEnrolled: limits.mayStayIfEnrolled !== false,
    uptake: numberAt(section, 'uptake', 1),
    classes: listAt<number>(section, 'classes'),
    diagnoses: listAt<Diagnosis>(section, 'diagnoses'),
    municipalities: listAt<string>(section, 'municipalities'),
    incomeRule: section.incomeRule === 'otherIncomeOnly' ? 'otherIncomeOnly' : 'anyIncome',
    othersShare: numberAt(section, 'othersShare', 0),
    hostMunicipality: typeof section.hostMunicipality === 'string' ? section.hostMunicipality : null,
    travelUptake: numberAt(section, 'travelUptake', 1),
  }
}

/** Names that an arm uses and the population does not have. `i`: the arm's place in the scenario. */
export function municipalityIssues(intake: IntakeSettings, i: number, population: PopulationSettings): Issue[] {
  const named = (intake.municipalities ?? []).map((name, k) => ({ name, where: `/arms/${i}/municipalities/${k}` }))
  if (intake.hostMunicipality !== null) named.push({ name: intake.hostMunicipality, where: `/arms/${i}/hostMunicipality` })
  return unknownNames(named, population, municipalitiesIn(population))
}

/** Names of the population's own list that neither the source nor the own counts have. */
export function placeIssues(population: PopulationSettings): Issue[] {
  const named = (population.municipalities ?? []).map((name, k) => ({ name, where: `/population/municipalities/${k}` }))
  return unknownNames(named, population, municipalitiesIn({ ...population, municipalities: null }))
}

interface Named {
  readonly name: string
  readonly where: string
}

function unknownNames(named: readonly Named[], population: PopulationSettings, known: readonly string[]): Issue[] {
  const holder =
    population.counts === null
      ? { sv: `källan "${population.source}"`, en: `the source "${population.source}"` }
      : { sv: 'tabellen med egna antal', en: 'the table of own counts' }
  return named.filter(({ name }) => !known.includes(name)).map((one) => unknownMunicipality(one, holder, known))
}

function unknownMunicipality({ name, where }: Named, holder: Text, known: readonly string[]): Issue {
  const code = 'SCN-230'
  if (known.length === 0) {
    return {
      code,
      where,
      what: {
        sv: `${holder.sv} har inga kommuner, så "${name}" kan inte väljas`,
        en: `${holder.en} has no municipalities, so "${name}" cannot be chosen`,
      },
      todo: { sv: 'ta bort raden eller byt population', en: 'remove the line or change the population' },
    }
  }
  const nearest = nearestName(name, known)
  return {
    code,
    where,
    what: { sv: `kommunen "${name}" finns inte i ${holder.sv}`, en: `${holder.en} has no municipality "${name}"` },
    todo: nearest
      ? { sv: `menade du "${nearest}"?`, en: `did you mean "${nearest}"?` }
      : { sv: `välj bland ${known.join(', ')}`, en: `choose among ${known.join(', ')}` },
  }
}

/** The known name most alike by pairs of letters, accents aside (Dice coefficient above 0.4); null when none is. */
function nearestName(name: string, known: readonly string[]): string | null {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, '')
  const pairs = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, k) => text.slice(k, k + 2)))
  const wanted = pairs(plain(name))
  let best: string | null = null
  let bestScore = 0.4
  for (const one of known) {
    const own = pairs(plain(one))
    const shared = [...own].filter((pair) => wanted.has(pair)).length
    const score = (2 * shared) / Math.max(1, own.size + wanted.size)
    if (score > bestScore) [best, bestScore] = [one, score]
  }
  return best
}
