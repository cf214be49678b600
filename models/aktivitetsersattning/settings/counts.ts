/**
 * The reader's own counts, read from the population section, and what can be wrong between tables that are each right: sums that differ,
 * nobody at all, the same thing said twice, a municipality twice.
 */
import type { Issue, Text } from '../../../src/shared/issue.ts'
import { COUNT_ROWS, COUNT_TABLE_LABELS, COUNT_TABLES, MOST_PERSONS, type CountTable } from '../fields/counts.ts'
import { numberAt, type Section } from './section.ts'

export interface OwnCounts {
  /** Counts in the order of COUNT_ROWS, for municipalities of `municipalityNames`; a table that is not given is absent. */
  readonly tables: Readonly<Partial<Record<CountTable, readonly number[]>>>
  readonly municipalityNames: readonly string[]
  readonly origin: string | null
}

export function readCounts(value: unknown): OwnCounts | null {
  if (typeof value !== 'object' || value === null) return null
  const section = value as Section
  const places = Array.isArray(section.municipalities) ? (section.municipalities as readonly Section[]) : null
  const tables: Partial<Record<CountTable, readonly number[]>> = {}
  for (const table of COUNT_TABLES) {
    if (table === 'municipalities') {
      if (places) tables.municipalities = places.map((row) => numberAt(row, 'persons', 0))
    } else if (typeof section[table] === 'object' && section[table] !== null) {
      const own = section[table] as Section
      tables[table] = COUNT_ROWS[table].map(({ key }) => numberAt(own, key, 0))
    }
  }
  return {
    tables,
    municipalityNames: (places ?? []).map((row) => String(row.name)),
    origin: typeof section.origin === 'string' ? section.origin : null,
  }
}

export const sumOf = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0)

/** Tables that are given, in their order. */
export function tablesGiven({ tables }: OwnCounts): readonly CountTable[] {
  return COUNT_TABLES.filter((table) => tables[table] !== undefined)
}

/** How many persons the tables are of; they agree, because countsIssues has refused those that do not. */
export function totalOf(counts: OwnCounts): number {
  const first = tablesGiven(counts)[0]
  return first === undefined ? 0 : sumOf(counts.tables[first] ?? [])
}

const WHERE = '/population/counts'

export function countsIssues(counts: OwnCounts, population: Section): Issue[] {
  const given = tablesGiven(counts)
  const sums = given.map((table) => ({ table, sum: sumOf(counts.tables[table] ?? []) }))
  const first = sums[0]
  if (first === undefined || sums.every(({ sum }) => sum === 0)) return [nobody()]
  const issues = sums.filter(({ sum }) => sum !== first.sum).map((one) => differs(one, first))
  if (first.sum > MOST_PERSONS) issues.push(tooMany(first.table, first.sum))
  if (counts.tables.sex && population.shareWomen !== undefined) issues.push(twice('shareWomen', 'sex'))
  if (counts.tables.dailyActivities && population.shareDailyActivities !== undefined)
    issues.push(twice('shareDailyActivities', 'dailyActivities'))
  counts.municipalityNames.forEach((name, k) => {
    if (counts.municipalityNames.indexOf(name) < k) issues.push(repeated(name, k))
  })
  return issues
}

function issue(code: Issue['code'], where: string, what: Text, todo: Text): Issue {
  return { code, where, what, todo }
}

function nobody(): Issue {
  return issue(
    'SCN-234',
    WHERE,
    { sv: 'egna antal utan någon person', en: 'own counts without any person' },
    {
      sv: 'skriv minst en tabell, till exempel sex: {"women": 120, "men": 118}, eller ta bort counts',
      en: 'write at least one table, for example sex: {"women": 120, "men": 118}, or remove counts',
    },
  )
}

interface Sum {
  readonly table: CountTable
  readonly sum: number
}

function differs({ table, sum }: Sum, first: Sum): Issue {
  const [own, other] = [COUNT_TABLE_LABELS[table], COUNT_TABLE_LABELS[first.table]]
  return issue(
    'SCN-235',
    `${WHERE}/${table}`,
    {
      sv: `raderna per ${own.sv} blir ${sum} personer, men raderna per ${other.sv} blir ${first.sum}`,
      en: `the rows by ${own.en} sum to ${sum} persons, but the rows by ${other.en} to ${first.sum}`,
    },
    {
      sv: 'rätta en rad så att tabellerna summerar till samma antal, eller ta bort den ena tabellen',
      en: 'correct a row so that the tables sum to the same number, or remove one of the tables',
    },
  )
}

function tooMany(table: CountTable, sum: number): Issue {
  return issue(
    'SCN-238',
    `${WHERE}/${table}`,
    {
      sv: `raderna blir ${sum} personer, men högst ${MOST_PERSONS} får plats`,
      en: `the rows sum to ${sum} persons, but at most ${MOST_PERSONS} fit`,
    },
    { sv: 'kontrollera antalen, eller räkna på en mindre grupp', en: 'check the counts, or calculate for a smaller group' },
  )
}

function twice(share: string, table: CountTable): Issue {
  return issue(
    'SCN-236',
    `/population/${share}`,
    { sv: `${share} säger samma sak som counts/${table}`, en: `${share} says the same thing as counts/${table}` },
    { sv: 'ta bort den ena', en: 'remove one of them' },
  )
}

function repeated(name: string, k: number): Issue {
  return issue(
    'SCN-237',
    `${WHERE}/municipalities/${k}`,
    { sv: `kommunen "${name}" står två gånger`, en: `the municipality "${name}" stands twice` },
    { sv: 'lägg ihop raderna till en', en: 'join the rows into one' },
  )
}
