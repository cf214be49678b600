/**
 * From the text of a CSV file to the draws of a decision: strict, so that a slipped column or a decimal comma is a sentence with row and
 * column and not a wrong answer. One row per draw; columns cost:<strategy>, effect:<strategy>, param:<name>. Used by the command `analyse`
 * and by the page when a file is dropped on it.
 */
import type { Issue, Result } from '../shared/issue.ts'
import { failure, success } from '../shared/issue.ts'
import type { DecisionDraws } from './decisionDraws.ts'
import * as say from './drawsTableIssues.ts'

/** Cells of a table; more than this would not fit a browser tab. */
export const mostCells = 8_000_000
export const mostStrategies = 100
/** Wrong cells and rows that are told one by one. */
const mostTold = 20

export type ColumnKind = 'cost' | 'effect' | 'param'

interface Column {
  readonly kind: ColumnKind
  readonly name: string
  readonly values: Float64Array
}

/** RFC 4180 with comma, point, UTF-8 and a head; spaces around numbers and an empty last line are allowed. `file` is the name shown. */
export function parseDrawsTable(text: string, file: string): Result<DecisionDraws> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  while (lines.length > 0 && lines[lines.length - 1].trim() === '') lines.pop()
  if (lines.length === 0) return failure([say.noRows(file)])
  const head = splitLine(lines[0])
  if (!head) return failure([say.openQuote(file, 1)])
  const rows = lines.length - 1
  if (rows * head.length > mostCells) return failure([say.tooManyCells(file, rows, head.length, mostCells)])
  const issues: Issue[] = []
  const columns = readHead(head, rows, file, issues)
  if (issues.length > 0) return failure(issues)
  if (rows === 0) return failure([say.noRows(file)])
  readRows(lines, columns, file, issues)
  if (issues.length > 0) return failure(issues)
  return success(drawsOf(columns, rows))
}

const QUOTED_CELL = /\s*"((?:[^"]|"")*)"\s*(?=,|$)/y
const PLAIN_CELL = /[^",]*(?=,|$)/y

/** Cells of one line; null when a quotation mark is not closed. A cell may stand in quotation marks, doubled inside. */
function splitLine(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',')
  const cells: string[] = []
  for (let at = 0; at <= line.length;) {
    QUOTED_CELL.lastIndex = PLAIN_CELL.lastIndex = at
    const cell = QUOTED_CELL.exec(line) ?? PLAIN_CELL.exec(line)
    if (!cell) return null
    cells.push(cell[1] === undefined ? cell[0] : cell[1].replaceAll('""', '"'))
    at += cell[0].length + 1
  }
  return cells
}

/** Columns with room for their values; issues when a name is unknown, repeated or without its other half. */
function readHead(head: readonly string[], rows: number, file: string, issues: Issue[]): Column[] {
  if (head.length === 1 && head[0].includes(';')) {
    issues.push(say.semicolons(file))
    return []
  }
  const seen = new Set<string>()
  const columns: Column[] = []
  head.forEach((cell, c) => {
    const found = /^\s*(cost|effect|param):\s*(\S(?:.*\S)?)\s*$/s.exec(cell)
    if (!found) return void issues.push(say.unknownColumn(file, c + 1, cell))
    const [, kind, name] = found as unknown as [string, ColumnKind, string]
    if (/^[=+@-]/.test(name) || !isPrintable(name)) return void issues.push(say.nameLikeFormula(file, c + 1, name))
    if (seen.has(`${kind}:${name}`)) return void issues.push(say.repeatedColumn(file, c + 1, `${kind}:${name}`))
    seen.add(`${kind}:${name}`)
    columns.push({ kind, name, values: new Float64Array(rows) })
  })
  if (issues.length > 0) return []
  for (const { kind, name } of columns) {
    if (kind === 'cost' && !seen.has(`effect:${name}`)) issues.push(say.noPair(file, `cost:${name}`, `effect:${name}`))
    if (kind === 'effect' && !seen.has(`cost:${name}`)) issues.push(say.noPair(file, `effect:${name}`, `cost:${name}`))
  }
  const strategies = columns.filter(({ kind }) => kind === 'cost').length
  if (strategies === 0 && issues.length === 0) issues.push(say.noStrategies(file))
  if (strategies > mostStrategies) issues.push(say.tooManyStrategies(file, strategies, mostStrategies))
  return columns
}

/** No control characters, which would break the lines of a table. */
function isPrintable(name: string): boolean {
  return !/\p{Cc}/u.test(name)
}

function readRows(lines: readonly string[], columns: readonly Column[], file: string, issues: Issue[]): void {
  let wrong = 0
  const tell = (issue: () => Issue) => {
    if (wrong++ < mostTold) issues.push(issue())
  }
  for (let row = 1; row < lines.length; row++) {
    const cells = splitLine(lines[row])
    if (!cells) {
      tell(() => say.openQuote(file, row + 1))
    } else if (cells.length !== columns.length) {
      tell(() => say.rowLength(file, row + 1, cells.length, columns.length))
    } else {
      for (let c = 0; c < cells.length; c++) {
        const value = numberOf(cells[c])
        if (value === null) tell(() => say.notANumber(file, row + 1, c + 1, `${columns[c].kind}:${columns[c].name}`, cells[c].trim()))
        else columns[c].values[row - 1] = value
      }
    }
  }
  if (wrong > mostTold) issues.push(say.more(file, wrong - mostTold))
}

/** A decimal number with a point, or null; up to 1e100 in size, so that products and squares stay finite. */
function numberOf(cell: string): number | null {
  const word = cell.trim()
  if (!/^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(word)) return null
  const value = Number(word)
  return Math.abs(value) <= 1e100 ? value : null
}

/** Strategies in the order of their cost columns. */
function drawsOf(columns: readonly Column[], rows: number): DecisionDraws {
  const of = (kind: ColumnKind) => columns.filter((column) => column.kind === kind)
  const strategies = of('cost').map(({ name }) => name)
  const effects = of('effect')
  return {
    draws: rows,
    strategies,
    costs: of('cost').map(({ values }) => values),
    effects: strategies.map((name) => effects.find((column) => column.name === name)!.values),
    parameters: of('param').map(({ name, values }) => ({ name, values })),
  }
}
