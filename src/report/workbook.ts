/**
 * The workbook: summary, outcomes, differences, ledger, parameters, draws, months, and what the file is. Numbers are numbers with formats,
 * text is always text (a name that begins with = stays a name), heads stand still when the sheet is scrolled.
 */
import writeXlsxFile, { type Cell as SheetCell, type Sheet } from 'write-excel-file/universal'
import { reportWords } from '../messages/report.ts'
import { assumptionBlocks, otherRemarks } from './assumptions.ts'
import { decimalsOf, type Cell, type Figure, type Kind, type ReportTable } from './blocks.ts'
import { drawsTable, evidenceTable, parametersTable, settingsTable } from './inputTables.ts'
import { footText, manifestTable } from './manifest.ts'
import { firstLook, ledgerTable, moneyTable } from './moneyTables.ts'
import { differencesTable, outcomesTable, seriesTable, summaryTable } from './outcomeTables.ts'
import type { Subject } from './subject.ts'
import { weakSourcesTable } from './weakSources.ts'
import { changesTable, wouldChangeBlocks } from './wouldChange.ts'

/** Number formats as files store them; Excel shows them in the reader's own language. */
const FORMATS: Readonly<Record<Exclude<Kind, 'number'>, string>> = {
  share: '0.0%',
  signedShare: '+0.0%;-0.0%;0.0%',
  sek: '#,##0',
  signedSek: '+#,##0;-#,##0;0',
  count: '#,##0.0',
  signedCount: '+#,##0.0;-#,##0.0;0.0',
  plain: '0',
}

/** A number of no kind is shown with as many decimals as its size calls for; all its digits are in the cell. */
function formatOf({ value, kind }: Figure): string | null {
  if (kind !== 'number') return FORMATS[kind]
  if (Number.isInteger(value)) return null
  const decimals = decimalsOf(value)
  return decimals === 0 ? '#,##0' : `0.${'0'.repeat(decimals)}`
}

/** Text in a column at least so wide (characters) is broken into lines instead of being covered by the next cell. */
const WRAPPED_FROM = 40
/** Points: two lines of a head. */
const HEAD_HEIGHT = 32

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top', bottomBorderStyle: 'thin' } as const

type Row = SheetCell[]

function cellOf(cell: Cell, bold = false, wrap = false): SheetCell {
  if (cell === null) return null
  if (typeof cell === 'string')
    return { value: cell, type: String, alignVertical: 'top', ...(bold ? { fontWeight: 'bold' as const } : {}), ...(wrap ? { wrap } : {}) }
  const format = formatOf(cell)
  return { value: cell.value, type: Number, alignVertical: 'top', ...(format === null ? {} : { format }) }
}

function headOf(table: ReportTable): Row {
  return table.columns.map(({ label, numeric }) => ({
    value: label,
    type: String,
    ...HEAD,
    height: HEAD_HEIGHT,
    align: numeric ? 'right' : 'left',
  }))
}

function rowsOf(table: ReportTable): Row[] {
  return table.rows.map((row) => row.map((cell) => cellOf(cell)))
}

/** Points that a line of text takes. */
const LINE_HEIGHT = 15

/** Rows whose long text is broken into lines, high enough for all of them: not every program finds the height by itself. */
function wrappedRowsOf(table: ReportTable): Row[] {
  return table.rows.map((row) => {
    const wraps = (c: number): boolean => table.columns[c].width >= WRAPPED_FROM
    const lines = Math.max(
      1,
      ...row.map((cell, c) => (typeof cell === 'string' && wraps(c) ? Math.ceil(cell.length / table.columns[c].width) : 1)),
    )
    const cells = row.map((cell, c) => cellOf(cell, false, wraps(c)))
    const first = cells.findIndex((cell) => cell !== null)
    return lines === 1 ? cells : cells.map((cell, c) => (c === first ? { ...(cell as object), height: lines * LINE_HEIGHT } : cell))
  }) as Row[]
}

/** One table to a sheet, its head in the first row so that it can be filtered. */
function tableSheet(name: string, table: ReportTable, fixedColumns = 1): Sheet<Blob> {
  return {
    sheet: name,
    data: [headOf(table), ...wrappedRowsOf(table)],
    columns: table.columns.map(({ width }) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 1,
    stickyColumnsCount: fixedColumns,
  }
}

/** A title row, a remark, the table, and an empty row. */
function part(table: ReportTable): Row[] {
  return [[cellOf(table.caption, true)], [cellOf(table.note)], ...(table.rows.length > 0 ? [headOf(table), ...rowsOf(table)] : []), []]
}

function lines(heading: string, items: readonly string[]): Row[] {
  return [[cellOf(heading, true)], ...items.map((item) => [cellOf(item)]), []]
}

/** Headings bold, everything else one row each. */
function blockRows(blocks: ReturnType<typeof assumptionBlocks>): Row[] {
  return blocks.flatMap((block): Row[] => {
    if (block.kind === 'heading') return [[cellOf(block.text, true)]]
    if (block.kind === 'paragraph') return [[cellOf(block.text)]]
    return block.kind === 'list' ? [...block.items.map((item) => [cellOf(item)]), []] : part(block.table)
  })
}

function summarySheet(subject: Subject): Sheet<Blob> {
  const words = reportWords[subject.language]
  const { answer } = subject
  const data: Row[] = [
    [{ value: words.title(subject.scenario.name), type: String, fontWeight: 'bold', fontSize: 16 }],
    [cellOf(`${words.modelResult} ${words.noIndividual}`)],
    [],
    ...(answer ? [...lines(answer.question, [answer.headline, ...answer.explain])] : []),
    ...part(summaryTable(subject)),
    ...(subject.money.length > 0 ? part(moneyTable(subject, firstLook(subject))) : []),
    ...part(changesTable(subject)),
    ...part(weakSourcesTable(subject)),
    ...blockRows(wouldChangeBlocks(subject)),
    ...blockRows(assumptionBlocks(subject)),
    [cellOf(footText(subject))],
  ]
  return {
    sheet: words.sheets.summary,
    data,
    orientation: 'landscape',
    columns: [46, 26, 14, 14, 14, 18, 14, 14, 12].map((width) => ({ width })),
  }
}

function fileSheet(subject: Subject): Sheet<Blob> {
  const words = reportWords[subject.language]
  const data: Row[] = [
    ...part(manifestTable(subject)),
    ...part(settingsTable(subject)),
    ...lines(words.assumptions.people, otherRemarks(subject)),
    ...lines(words.limits.heading, subject.words.sources.limitList),
    ...part(evidenceTable(subject)),
    [cellOf(footText(subject))],
  ]
  return { sheet: words.sheets.file, data, orientation: 'landscape', columns: [46, 60, 40, 40, 14, 16, 60].map((width) => ({ width })) }
}

/** The sheets in order; draws only where they were kept. */
export function workbookSheets(subject: Subject): Sheet<Blob>[] {
  const { sheets } = reportWords[subject.language]
  const draws = drawsTable(subject)
  return [
    summarySheet(subject),
    tableSheet(sheets.outcomes, outcomesTable(subject), 3),
    tableSheet(sheets.differences, differencesTable(subject), 4),
    tableSheet(sheets.ledger, ledgerTable(subject)),
    tableSheet(sheets.parameters, parametersTable(subject), 2),
    ...(draws ? [tableSheet(sheets.draws, draws)] : []),
    tableSheet(sheets.series, seriesTable(subject)),
    fileSheet(subject),
  ]
}

/**
 * The writer numbers texts by an object of its own, in which every object's names (constructor, toString …) already have a value: such a text
 * would become an unreadable cell. A space after it keeps them apart.
 */
function withOwnNames<T extends Sheet<Blob>>(sheet: T): T {
  const own = (cell: SheetCell): SheetCell =>
    cell && typeof cell === 'object' && 'value' in cell && typeof cell.value === 'string' && cell.value in Object.prototype
      ? ({ ...cell, value: `${cell.value} ` } as SheetCell)
      : cell
  return { ...sheet, data: (sheet.data as Row[]).map((row) => row.map(own)) }
}

export function makeWorkbook(subject: Subject): Promise<Blob> {
  return writeXlsxFile(workbookSheets(subject).map(withOwnNames), { fontFamily: 'Calibri', fontSize: 11 }).toBlob()
}
