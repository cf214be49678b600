/**
 * What a result of own counts must tell: which tables are the reader's, which are borrowed and from where, that pairing is drawn, and
 * which groups are so small that a person might be recognised.
 */
import type { Text } from '../../../src/shared/issue.ts'
import { COUNT_ROWS, COUNT_TABLE_LABELS, COUNT_TABLES, type CountTable } from '../fields/counts.ts'
import { POPULATION_FIELDS } from '../fields/population.ts'
import type { Source } from '../fields/choices.ts'
import { tablesGiven, type OwnCounts } from '../settings/counts.ts'
import type { Assumed } from './assumed.ts'

/** Groups below this may point out a person. */
export const SMALLEST_GROUP = 5

/** A row of a typed table with one to four persons. */
export interface SmallGroup {
  readonly table: CountTable
  readonly label: Text
  readonly persons: number
}

export function smallGroups(counts: OwnCounts): readonly SmallGroup[] {
  return tablesGiven(counts).flatMap((table) =>
    (counts.tables[table] ?? []).flatMap((persons, row) =>
      persons > 0 && persons < SMALLEST_GROUP ? [{ table, label: rowLabel(counts, table, row), persons }] : [],
    ),
  )
}

function rowLabel({ municipalityNames }: OwnCounts, table: CountTable, row: number): Text {
  if (table === 'municipalities') return { sv: municipalityNames[row], en: municipalityNames[row] }
  return COUNT_ROWS[table][row].label
}

function listOf(tables: readonly CountTable[]): Text {
  const words = tables.map((table) => COUNT_TABLE_LABELS[table])
  return { sv: words.map(({ sv }) => sv).join(', '), en: words.map(({ en }) => en).join(', ') }
}

function sourceName(source: Source): Text {
  const field = POPULATION_FIELDS.source
  const option = field.type === 'choice' ? field.options.find(({ value }) => value === source) : undefined
  return option ? option.label : { sv: source, en: source }
}

/** Notes on own counts; none without them. */
export function ownCountNotes(counts: OwnCounts | null, source: Source): readonly Assumed[] {
  if (counts === null) return []
  const given = tablesGiven(counts)
  const own = listOf(given)
  const from =
    counts.origin === null ? { sv: 'Var de kommer ifrån är inte angivet.', en: 'Where they come from is not given.' } : said(counts.origin)
  const borrowed = COUNT_TABLES.filter((table) => !given.includes(table) && table !== 'municipalities')
  const small = smallGroups(counts)
  return [
    { id: 'own-counts', text: { sv: `Egna antal: ${own.sv}. ${from.sv}`, en: `Own counts: ${own.en}. ${from.en}` } },
    ...(borrowed.length === 0 ? [] : [borrowedNote(borrowed, sourceName(source))]),
    {
      id: 'own-pairing',
      text: {
        sv: 'Varje tabell stämmer exakt, men hur till exempel ålder och diagnos hör ihop är inte känt. Det dras slumpvis.',
        en: 'Every table is met exactly, but how for example age and diagnosis go together is not known. It is drawn by chance.',
      },
    },
    ...(small.length === 0 ? [] : [smallNote(small)]),
  ]
}

function said(origin: string): Text {
  return { sv: `De kommer från: ${origin}`, en: `They come from: ${origin}` }
}

function borrowedNote(tables: readonly CountTable[], from: Text): Assumed {
  const words = listOf(tables)
  return {
    id: 'own-borrowed',
    text: {
      sv: `Inte angivet, och därför lånat från ${from.sv}: ${words.sv}.`,
      en: `Not given, and therefore borrowed from ${from.en}: ${words.en}.`,
    },
  }
}

function smallNote(small: readonly SmallGroup[]): Assumed {
  const names = (language: 'sv' | 'en') => small.map(({ label }) => label[language]).join(', ')
  return {
    id: 'own-small',
    text: {
      sv: `Färre än ${SMALLEST_GROUP} personer: ${names('sv')}. Så små grupper kan peka ut någon. Lägg ihop dem innan scenariot delas.`,
      en: `Fewer than ${SMALLEST_GROUP} persons: ${names('en')}. Groups so small may point somebody out. Join them before the scenario is shared.`,
    },
  }
}

/** Notes on a group from some of the municipalities. */
export function placeNotes(municipalities: unknown): readonly Assumed[] {
  if (!Array.isArray(municipalities)) return []
  return [
    {
      id: 'place-alike',
      text: {
        sv: 'Bara några kommuner är valda. Det som källan inte visar per kommun antas vara där som i hela området.',
        en: 'Only some municipalities are chosen. What the source does not show by municipality is assumed to be there as in the whole area.',
      },
    },
  ]
}

/** What the source has to assume, less what the reader's own tables say instead; its places are never borrowed. */
export function stillAssumed(assumed: readonly Assumed[], counts: OwnCounts | null): readonly Assumed[] {
  if (counts === null) return assumed
  const given = tablesGiven(counts)
  return assumed.filter(({ about }) => about !== 'municipalities' && (about === undefined || !given.includes(about)))
}
