/**
 * The answer to "Vilka är er målgrupp?": the people of the scenario counted by each table, with how each is known, and the changes of
 * the population that the page offers. The counts are those of the very people that a run uses, before anybody comes or leaves.
 */
import { COUNT_ROWS, COUNT_TABLES, type CountTable } from '../../../models/aktivitetsersattning/fields/counts.ts'
import type { Source } from '../../../models/aktivitetsersattning/fields/choices.ts'
import { makePeople, type People } from '../../../models/aktivitetsersattning/people/people.ts'
import { KNOWN } from '../../../models/aktivitetsersattning/populations/known.ts'
import { municipalitiesOf } from '../../../models/aktivitetsersattning/populations/index.ts'
import { readPopulation, municipalitiesIn } from '../../../models/aktivitetsersattning/settings/population.ts'
import { WOMAN } from '../../../models/aktivitetsersattning/states.ts'
import type { Certainty } from '../../engine/model.ts'
import { seedKey } from '../../random/seed.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Text } from '../../shared/issue.ts'

type Population = Scenario['population']

export interface AreaRow {
  readonly key: string
  readonly label: Text
  readonly persons: number
}

export interface AreaTable {
  readonly table: CountTable
  readonly rows: readonly AreaRow[]
  readonly certainty: Certainty
  /** The reader typed it. What stands beside typed tables is borrowed, and so assumed, however well its source knows it. */
  readonly own: boolean
}

export interface Area {
  readonly persons: number
  readonly certainty: Certainty
  /** The number of persons is the reader's. */
  readonly own: boolean
  /** Tables that have more than one row; a group of one municipality or class is told of elsewhere. */
  readonly tables: readonly AreaTable[]
}

/** Which row of a table each person is in. */
function rowOf(table: CountTable, people: People): (i: number) => number {
  switch (table) {
    case 'sex':
      return (i) => ((people.sex[i] as number) === WOMAN ? 0 : 1)
    case 'ages':
      return (i) => Math.floor((people.ageMonths[i] as number) / 12) - 19
    case 'municipalities':
      return (i) => people.municipality[i] as number
    case 'diagnoses':
      return (i) => people.diagnosis[i] as number
    case 'dailyActivities':
      return (i) => 1 - (people.dailyActivities[i] as number)
    case 'classes':
      return (i) => (people.fkClass[i] as number) - 1
  }
}

function countedBy(table: CountTable, people: People, rows: readonly Omit<AreaRow, 'persons'>[]): readonly AreaRow[] {
  const counts = rows.map(() => 0)
  const row = rowOf(table, people)
  for (let i = 0; i < people.persons; i += 1) counts[row(i)] = (counts[row(i)] ?? 0) + 1
  return rows.map((one, k) => ({ ...one, persons: counts[k] ?? 0 }))
}

/** The group of the scenario at its start. */
export function areaOf(population: Population, seed: string): Area {
  const settings = readPopulation(population)
  const people = makePeople({ population: settings }, seedKey(seed))
  const known = KNOWN[settings.source]
  const own = settings.counts?.tables ?? {}
  const typed = (table: CountTable): boolean =>
    own[table] !== undefined ||
    (table === 'sex' && settings.shareWomen !== null) ||
    (table === 'dailyActivities' && settings.shareDailyActivities !== null)
  const tables = COUNT_TABLES.flatMap((table): readonly AreaTable[] => {
    const labels =
      table === 'municipalities' ? people.municipalities.map((name) => ({ key: name, label: { sv: name, en: name } })) : COUNT_ROWS[table]
    const rows = countedBy(table, people, labels)
    if (rows.filter(({ persons }) => persons > 0).length < 2 && !typed(table)) return []
    return [
      {
        table,
        rows,
        certainty: typed(table) ? 'measured' : settings.counts === null ? (known.tables[table] ?? 'assumed') : 'assumed',
        own: typed(table),
      },
    ]
  })
  const ownNumber = settings.counts !== null || (settings.persons !== null && settings.persons !== personsOfSource(settings.source))
  return { persons: people.persons, certainty: ownNumber ? 'measured' : known.total, own: ownNumber, tables }
}

const SIZES = new Map<string, number>()

/** How many persons a source has, all of them or only those of some municipalities. */
export function personsOfSource(source: string, municipalities?: readonly string[]): number {
  const key = `${source} ${(municipalities ?? []).join(' ')}`
  const known = SIZES.get(key)
  if (known !== undefined) return known
  const population = municipalities ? { source, municipalities } : { source }
  const { persons } = makePeople({ population: readPopulation(population) }, seedKey('antal'))
  SIZES.set(key, persons)
  return persons
}

// ---------------------------------------------------------------- what the page can change

/** Keys that say who is there; the others (inflow …) stay when the group is changed. */
const WHO = ['source', 'persons', 'counts', 'municipalities', 'shareWomen', 'shareDailyActivities', 'ages']

function others(population: Population): Population {
  return Object.fromEntries(Object.entries(population).filter(([key]) => !WHO.includes(key)))
}

/** Everybody of a source. */
export function withSource(scenario: Scenario, source: string): Scenario {
  return withPopulation(scenario, { ...others(scenario.population), source, persons: personsOfSource(source) })
}

/** Only those of some of the source's municipalities; all of them is the same as no list. */
export function withPlaces(scenario: Scenario, names: readonly string[]): Scenario {
  const source = String(scenario.population['source'] ?? 'uma-238')
  const all = municipalitiesOf(source as Source)
  const only = all.filter((name) => names.includes(name))
  if (only.length === 0) return scenario
  if (only.length === all.length) return withSource(scenario, source)
  return withPopulation(scenario, { ...others(scenario.population), source, municipalities: only, persons: personsOfSource(source, only) })
}

/** The population of a scenario exchanged. Rules at the arms' doors that name a place the new group does not have fall away with it. */
export function withPopulation(scenario: Scenario, population: Population): Scenario {
  const known = municipalitiesIn(readPopulation(population))
  const arms = scenario.arms.map((arm) => {
    const { municipalities, hostMunicipality, ...rest } = arm
    const list = (municipalities as readonly string[] | undefined)?.filter((name) => known.includes(name)) ?? []
    return {
      ...rest,
      ...(list.length > 0 && list.length < known.length ? { municipalities: list } : {}),
      ...(known.includes(String(hostMunicipality)) ? { hostMunicipality } : {}),
    } as typeof arm
  })
  return { ...scenario, population, arms }
}
