/**
 * Own counts as the reader types them: texts in a form, judged all at once. What can be concluded is concluded in the open (one empty row
 * is the rest of the total); everything that does not fit is a problem with its place and what to do; nothing typed is lost or repaired.
 */
import {
  COUNT_ROWS,
  COUNT_TABLES,
  LONGEST_NAME,
  MOST_MUNICIPALITIES,
  MOST_PERSONS,
  type CountTable,
} from '../../../models/aktivitetsersattning/fields/counts.ts'
import { SMALLEST_GROUP } from '../../../models/aktivitetsersattning/populations/ownNotes.ts'
import { parseNumber } from '../../messages/format.ts'
import { largestRemainder } from './largestRemainder.ts'

export interface DraftRow {
  /** Key of the model's table; of a municipality its name. */
  readonly key: string
  /** As typed. */
  readonly text: string
}

export interface CountsDraft {
  readonly total: string
  readonly tables: Readonly<Record<CountTable, readonly DraftRow[]>>
  readonly origin: string
  /** Where what is not typed comes from. */
  readonly source: string
}

export function emptyDraft(source: string): CountsDraft {
  const rows = (table: CountTable) => (table === 'municipalities' ? [] : COUNT_ROWS[table].map(({ key }) => ({ key, text: '' })))
  const tables = Object.fromEntries(COUNT_TABLES.map((table) => [table, rows(table)])) as unknown as CountsDraft['tables']
  return { total: '', tables, origin: '', source }
}

export type ProblemKind =
  'notNumber' | 'notWhole' | 'negative' | 'hidden' | 'tooMany' | 'sum' | 'noName' | 'longName' | 'twice' | 'tooManyRows' | 'nothing'

export interface Problem {
  readonly kind: ProblemKind
  readonly table: CountTable | 'total'
  /** Key of the row; '' for the table as a whole. */
  readonly row: string
  readonly text: string
  /** Sum of the rows and what they should be, for kind `sum`. */
  readonly sum?: number
  readonly wanted?: number
}

export interface Judged {
  readonly problems: readonly Problem[]
  /** Rows worked out as the rest of the total. */
  readonly rests: readonly { readonly table: CountTable; readonly row: string; readonly persons: number }[]
  /** Rows of one to four persons. */
  readonly small: readonly { readonly table: CountTable; readonly row: string; readonly persons: number }[]
  /** Tables with something typed. */
  readonly given: readonly CountTable[]
  readonly total: number | null
  /** The population section, when nothing is wrong. */
  readonly population: Readonly<Record<string, unknown>> | null
}

/** "..", "x" and "<5" are how published tables hide small counts. */
const HIDDEN = /^(\.\.?|…|x|<\s*\d+|färre än \d+|fewer than \d+)$/i
/** A dash is how they write nobody. */
const NOBODY = /^[-–—−]$/

type Read = { readonly persons: number } | { readonly kind: ProblemKind } | null

/** One typed count; null when nothing is typed. */
export function readCount(text: string): Read {
  const plain = text.trim()
  if (plain === '') return null
  if (HIDDEN.test(plain)) return { kind: 'hidden' }
  if (NOBODY.test(plain)) return { persons: 0 }
  const value = parseNumber(plain)
  if (value === null) return { kind: 'notNumber' }
  if (value < 0) return { kind: 'negative' }
  if (!Number.isInteger(value)) return { kind: 'notWhole' }
  return value > MOST_PERSONS ? { kind: 'tooMany' } : { persons: value }
}

interface ReadTable {
  readonly table: CountTable
  readonly rows: readonly { readonly key: string; readonly persons: number | null }[]
  readonly sum: number
}

export function judge(draft: CountsDraft): Judged {
  const problems: Problem[] = []
  const totalRead = readCount(draft.total)
  if (totalRead && 'kind' in totalRead) problems.push({ kind: totalRead.kind, table: 'total', row: '', text: draft.total })
  const typedTotal = totalRead && 'persons' in totalRead ? totalRead.persons : null
  const tables = COUNT_TABLES.flatMap((table) => readTable(table, draft.tables[table], problems))
  const total = typedTotal ?? tables[0]?.sum ?? null
  const rests: Judged['rests'][number][] = []
  const whole = tables.map((one) => fitted(one, total, typedTotal !== null, problems, rests))
  if (total === null || total === 0) problems.push({ kind: 'nothing', table: 'total', row: '', text: draft.total })
  const small = whole.flatMap(({ table, rows }) =>
    rows.flatMap(({ key, persons }) => (persons !== null && persons > 0 && persons < SMALLEST_GROUP ? [{ table, row: key, persons }] : [])),
  )
  const population = problems.length > 0 || total === null ? null : sectionOf(draft, whole, total)
  return { problems, rests, small, given: whole.map(({ table }) => table), total, population }
}

function readTable(table: CountTable, rows: readonly DraftRow[], problems: Problem[]): readonly ReadTable[] {
  const filled = rows.filter(({ key, text }) => text.trim() !== '' || (table === 'municipalities' && key.trim() !== ''))
  if (filled.length === 0) return []
  if (table === 'municipalities') placeProblems(filled, problems)
  const read = (table === 'municipalities' ? filled : rows).map(({ key, text }) => {
    const one = readCount(text)
    if (one && 'kind' in one) problems.push({ kind: one.kind, table, row: key, text })
    return { key, persons: one && 'persons' in one ? one.persons : null }
  })
  return [{ table, rows: read, sum: read.reduce((sum, { persons }) => sum + (persons ?? 0), 0) }]
}

function placeProblems(rows: readonly DraftRow[], problems: Problem[]): void {
  const names = rows.map(({ key }) => key.trim().toLocaleLowerCase('sv'))
  rows.forEach(({ key, text }, k) => {
    if (key.trim() === '') problems.push({ kind: 'noName', table: 'municipalities', row: '', text })
    else if (key.trim().length > LONGEST_NAME) problems.push({ kind: 'longName', table: 'municipalities', row: key, text })
    else if (names.indexOf(names[k] as string) < k) problems.push({ kind: 'twice', table: 'municipalities', row: key, text })
  })
  if (rows.length > MOST_MUNICIPALITIES) problems.push({ kind: 'tooManyRows', table: 'municipalities', row: '', text: String(rows.length) })
}

/** With a cell that cannot be read the sum says nothing. */
const UNREADABLE: readonly ProblemKind[] = ['notNumber', 'notWhole', 'negative', 'hidden', 'tooMany']

/** A table against the total: one empty row is the rest; otherwise the sum has to agree. */
function fitted(
  one: ReadTable,
  total: number | null,
  typedTotal: boolean,
  problems: Problem[],
  rests: Judged['rests'][number][],
): ReadTable {
  if (total === null || one.sum === total) return one
  const { table, rows, sum } = one
  const empty = rows.filter(({ persons, key }) => persons === null && !problems.some((p) => p.table === table && p.row === key))
  const only = empty[0]
  if (typedTotal && empty.length === 1 && only && sum < total) {
    const persons = total - sum
    rests.push({ table, row: only.key, persons })
    return { table, sum: total, rows: rows.map((row) => (row === only ? { ...row, persons } : row)) }
  }
  if (!problems.some((p) => p.table === table && UNREADABLE.includes(p.kind)))
    problems.push({ kind: 'sum', table, row: '', text: '', sum, wanted: total })
  return one
}

function sectionOf(draft: CountsDraft, tables: readonly ReadTable[], total: number): Readonly<Record<string, unknown>> {
  const source = draft.source
  if (tables.length === 0) return { source, persons: total }
  const counts: Record<string, unknown> = {}
  for (const { table, rows } of tables) {
    counts[table] =
      table === 'municipalities'
        ? rows.map(({ key, persons }) => ({ name: key.trim(), persons: persons ?? 0 }))
        : Object.fromEntries(rows.map(({ key, persons }) => [key, persons ?? 0]))
  }
  if (draft.origin.trim() !== '') counts['origin'] = draft.origin.trim()
  return { source, persons: total, counts }
}

/** The rows of a table scaled to a total by largest remainder: how a difference is spread when the reader asks for it. */
export function spreadTo(rows: readonly DraftRow[], total: number): readonly DraftRow[] {
  const counts = rows.map(({ text }) => {
    const one = readCount(text)
    return one && 'persons' in one ? one.persons : 0
  })
  const spread = largestRemainder(counts, total)
  return rows.map((row, k) => ((counts[k] ?? 0) > 0 || row.text.trim() !== '' ? { ...row, text: String(spread[k] ?? 0) } : row))
}

/** The own counts of a scenario back in the form, so that they can be changed. */
export function draftOf(population: Readonly<Record<string, unknown>>): CountsDraft {
  const draft = emptyDraft(String(population['source'] ?? 'uma-238'))
  const counts = population['counts'] as Readonly<Record<string, unknown>> | undefined
  if (!counts) return draft
  const tables = { ...draft.tables }
  for (const table of COUNT_TABLES) {
    const own = counts[table]
    if (Array.isArray(own)) {
      tables[table] = (own as readonly { name: string; persons: number }[]).map(({ name, persons }) => ({
        key: name,
        text: String(persons),
      }))
    } else if (own) {
      const cells = own as Readonly<Record<string, number>>
      tables[table] = draft.tables[table].map(({ key }) => ({ key, text: String(cells[key] ?? 0) }))
    }
  }
  return { ...draft, tables, origin: String(counts['origin'] ?? '') }
}
