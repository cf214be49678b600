/**
 * Own counts as a table from a spreadsheet: the template that can be copied or downloaded, and reading back what was pasted. Two shapes are
 * understood: the template (split, row, number), and a published table with rows of one split and columns for women, men and total, whose
 * sums are checked. Of a crossed table only its margins are kept. Every problem has its line, column, and what to do.
 */
import { capital } from '../../messages/format.ts'
import Papa from 'papaparse'
import { COUNT_ROWS, COUNT_TABLE_LABELS, COUNT_TABLES, type CountTable } from '../../../models/aktivitetsersattning/fields/counts.ts'
import { SORMLAND_AGES } from '../../../models/aktivitetsersattning/populations/sormland.ts'
import type { Language } from '../../shared/issue.ts'
import { FORMULA } from '../../report/csv.ts'
import { largestRemainder } from './largestRemainder.ts'
import { readCount, type CountsDraft, type DraftRow, type ProblemKind } from './ownCounts.ts'
import { ageClassOf, columnOf, rowOf, tableOf, TOTAL } from './ownTableNames.ts'

export interface TableProblem {
  readonly kind: ProblemKind | 'noTable' | 'noRow' | 'noNumbers' | 'rowSum' | 'columnSum' | 'repeatedRow' | 'tooLong'
  /** Line and column as a spreadsheet counts them, from 1; 0: the whole. */
  readonly line: number
  readonly column: number
  readonly text: string
  readonly sum?: number
  readonly wanted?: number
}

export interface Pasted {
  readonly problems: readonly TableProblem[]
  /** Cells to put into the form: table, row, count as text. Empty when there are problems. */
  readonly cells: readonly { readonly table: CountTable | 'total'; readonly row: string; readonly text: string }[]
  /** Age classes such as 20–24 were split over single years as in Sörmland. */
  readonly splitAges: boolean
}

/** Rows of the template in a language; the cells hold what the draft has. */
export function templateRows(draft: CountsDraft, language: Language): readonly (readonly string[])[] {
  const head = language === 'sv' ? ['Indelning', 'Rad', 'Antal personer'] : ['Split', 'Row', 'Number of persons']
  const out: string[][] = [head, [TOTAL[language], '', draft.total]]
  for (const table of COUNT_TABLES) {
    const name = capital(COUNT_TABLE_LABELS[table][language])
    const places = draft.tables.municipalities.length > 0 ? draft.tables.municipalities : [{ key: '', text: '' }]
    const rows: readonly DraftRow[] = table === 'municipalities' ? places : draft.tables[table]
    rows.forEach(({ key, text }, k) => {
      const label = table === 'municipalities' ? key : (COUNT_ROWS[table][k]?.label[language] ?? key)
      out.push([name, label, text])
    })
  }
  return out
}

/** Tab-separated, as spreadsheets paste it. A tab or line break inside a cell would move the others; a name is never a formula. */
export function templateText(draft: CountsDraft, language: Language): string {
  const plain = templateRows(draft, language).map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')))
  return Papa.unparse(plain, { delimiter: '\t', newline: '\r\n', quotes: false, quoteChar: '"', escapeFormulae: FORMULA })
}

/** The same as a file: semicolons and a byte order mark, what a Swedish spreadsheet opens with å, ä and ö right and the columns apart. */
export function templateFile(draft: CountsDraft, language: Language): string {
  const text = Papa.unparse([...templateRows(draft, language).map((row) => [...row])], {
    delimiter: ';',
    newline: '\r\n',
    escapeFormulae: FORMULA,
  })
  return `\uFEFF${text}\r\n`
}

/** A cell without the apostrophe that keeps a name from being a formula. */
const bare = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell).trim()

/** A table of every municipality in the country by age and sex is a tenth of this. */
export const MOST_PASTED = 200_000

/** Reads what was pasted; what is longer than any such table is refused unread. */
export function readTable(text: string): Pasted {
  if (text.length > MOST_PASTED) return failed([{ kind: 'tooLong', line: 0, column: 0, text: '' }])
  const delimiter = text.includes('\t') ? '\t' : text.includes(';') ? ';' : ','
  const lines = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter }).data.map((line) => line.map(bare))
  const filled = lines.map((cells, k) => ({ cells, line: k + 1 })).filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (filled.length === 0) return failed([{ kind: 'nothing', line: 0, column: 0, text: '' }])
  const head = filled[0]?.cells ?? []
  const columns = head.map(columnOf)
  const wide = columns.some((column) => column === 'women' || column === 'men') || (head.length === 2 && columns[1] === 'total')
  return wide ? readWide(filled, columns) : readLong(filled)
}

interface Line {
  readonly cells: readonly string[]
  readonly line: number
}

function failed(problems: readonly TableProblem[]): Pasted {
  return { problems, cells: [], splitAges: false }
}

/** The template: each line says its split, its row and its number. */
function readLong(lines: readonly Line[]): Pasted {
  const problems: TableProblem[] = []
  const found = new Map<string, { table: CountTable | 'total'; row: string; text: string }>()
  let splitAges = false
  lines.forEach(({ cells, line }, k) => {
    const [split = '', label = '', number = ''] = cells
    const table = tableOf(split)
    if (table === null) {
      // The first line may be a header; any other has to be understood.
      const read = readCount(number)
      if (k > 0 || (read && 'persons' in read)) problems.push({ kind: 'noTable', line, column: 1, text: split })
      return
    }
    if (number === '' && (label === '' || table !== 'municipalities')) return
    const read = readCount(number)
    if (read && 'kind' in read) {
      problems.push({ kind: read.kind, line, column: 3, text: number })
      return
    }
    const ages = table === 'ages' ? ageClassOf(label) : null
    if (ages && read) {
      splitAges ||= ages.to > ages.from
      splitAge(ages, read.persons).forEach(([row, persons]) => add(table, row, String(persons), line))
      return
    }
    const row = table === 'total' ? '' : rowOf(table, label)
    if (row === null) problems.push({ kind: label === '' ? 'noName' : 'noRow', line, column: 2, text: label })
    else add(table, row, read ? String(read.persons) : number, line)
  })
  function add(table: CountTable | 'total', row: string, text: string, line: number): void {
    const key = `${table} ${row}`
    if (found.has(key)) problems.push({ kind: 'repeatedRow', line, column: 2, text: row })
    else found.set(key, { table, row, text })
  }
  if (problems.length === 0 && found.size === 0) problems.push({ kind: 'noNumbers', line: 0, column: 0, text: '' })
  return problems.length > 0 ? failed(problems) : { problems, cells: [...found.values()], splitAges }
}

/** A published table: rows of one split, columns for women, men and total; its last row may be the sum. */
function readWide(lines: readonly Line[], columns: readonly ReturnType<typeof columnOf>[]): Pasted {
  const problems: TableProblem[] = []
  const head = lines[0]?.cells ?? []
  const body = lines.slice(1)
  const labels = body.map(({ cells }) => cells[0] ?? '').filter((label) => tableOf(label) !== 'total')
  const table = tableOf(head[0] ?? '') ?? guessTable(labels)
  if (table === null || table === 'total') return failed([{ kind: 'noTable', line: lines[0]?.line ?? 1, column: 1, text: head[0] ?? '' }])
  const at = { women: columns.indexOf('women'), men: columns.indexOf('men'), total: columns.indexOf('total') }
  const sums = { women: 0, men: 0, total: 0 }
  const rows = new Map<string, number>()
  let splitAges = false
  for (const { cells, line } of body) {
    const label = cells[0] ?? ''
    const read = (column: number): number | null => {
      if (column < 0) return null
      const one = readCount(cells[column] ?? '')
      if (one && 'kind' in one) problems.push({ kind: one.kind, line, column: column + 1, text: cells[column] ?? '' })
      return one && 'persons' in one ? one.persons : 0
    }
    const before = problems.length
    const [women, men, stated] = [read(at.women), read(at.men), read(at.total)]
    if (problems.length > before) continue
    const sum = women !== null && men !== null ? women + men : (stated ?? women ?? men ?? 0)
    if (women !== null && men !== null && stated !== null && stated !== sum)
      problems.push({ kind: 'rowSum', line, column: at.total + 1, text: label, sum, wanted: stated })
    if (tableOf(label) === 'total') {
      const stand: readonly [number | null, number, number][] = [
        [women, sums.women, at.women],
        [men, sums.men, at.men],
        [stated, sums.total, at.total],
      ]
      for (const [wanted, own, column] of stand)
        if (wanted !== null && wanted !== own)
          problems.push({ kind: 'columnSum', line, column: column + 1, text: head[column] ?? '', sum: own, wanted })
      continue
    }
    sums.women += women ?? 0
    sums.men += men ?? 0
    sums.total += sum
    const ages = table === 'ages' ? ageClassOf(label) : null
    const parts = ages ? splitAge(ages, sum) : [[rowOf(table, label), sum] as const]
    splitAges ||= ages !== null && ages.to > ages.from
    for (const [row, persons] of parts) {
      if (row === null) problems.push({ kind: label === '' ? 'noName' : 'noRow', line, column: 1, text: label })
      else rows.set(row, (rows.get(row) ?? 0) + persons)
    }
  }
  if (problems.length > 0) return failed(problems)
  const sexes = at.women >= 0 && at.men >= 0 && table !== 'sex'
  const cells = [
    { table: 'total' as const, row: '', text: String(sums.total) },
    ...(sexes
      ? [
          { table: 'sex' as const, row: 'women', text: String(sums.women) },
          { table: 'sex' as const, row: 'men', text: String(sums.men) },
        ]
      : []),
    ...[...rows].map(([row, persons]) => ({ table, row, text: String(persons) })),
  ]
  return { problems, cells, splitAges }
}

/** Which split the row labels belong to: the table that knows them all, else municipalities when none is a number. */
function guessTable(labels: readonly string[]): CountTable | null {
  const knows = (table: CountTable): boolean =>
    labels.length > 0 && labels.every((label) => (table === 'ages' && ageClassOf(label) !== null) || rowOf(table, label) !== null)
  const found = COUNT_TABLES.filter((table) => table !== 'municipalities').find(knows)
  return found ?? (labels.every((label) => /\p{L}/u.test(label)) ? 'municipalities' : null)
}

/** An age class over its single years, in the proportions of Sörmland (largest remainder); one year is itself. */
function splitAge({ from, to }: { readonly from: number; readonly to: number }, persons: number): readonly (readonly [string, number])[] {
  const weights = SORMLAND_AGES.slice(from - 19, to - 18)
  return largestRemainder(weights, persons).map((n, k) => [String(from + k), n] as const)
}

/** The form with the pasted cells put in; what the table does not mention stays. */
export function withPasted(draft: CountsDraft, { cells }: Pasted): CountsDraft {
  const tables = { ...draft.tables }
  const touched = new Set(cells.map(({ table }) => table))
  for (const table of COUNT_TABLES) {
    if (!touched.has(table)) continue
    const own = cells.filter((cell) => cell.table === table)
    tables[table] =
      table === 'municipalities'
        ? own.map(({ row, text }) => ({ key: row, text }))
        : draft.tables[table].map(({ key }) => ({ key, text: own.find(({ row }) => row === key)?.text ?? '' }))
  }
  return { ...draft, tables, total: cells.find(({ table }) => table === 'total')?.text ?? draft.total }
}
