/**
 * Tables as CSV in three dialects. Swedish Excel: semicolon, decimal comma, byte order mark, ASCII minus, no no-break space, heads in words.
 * Paste: the same for the clipboard, with tabs.
 * Machines: comma, decimal point, heads as names. Text that a spreadsheet could take for a formula is made text with an apostrophe.
 */
import Papa from 'papaparse'
import type { Cell, ReportTable } from './blocks.ts'

export type Dialect = 'excel' | 'paste' | 'machine'

const DELIMITER: Readonly<Record<Dialect, string>> = { excel: ';', paste: '\t', machine: ',' }

/** = + @ and control characters begin formulas; a minus does too, unless what follows is a number. */
export const FORMULA = /^(?:[=+@\t\r]|-(?!\d+(?:[.,]\d+)?$))/

/** All digits that the number has, never an exponent, which a spreadsheet in another language may take for text. */
function digits(value: number): string {
  const [mantissa, exponent] = String(value === 0 ? 0 : value).split('e') as [string, string | undefined]
  if (exponent === undefined) return mantissa
  const [whole, fraction = ''] = mantissa.replace('-', '').split('.') as [string, string | undefined]
  const point = whole.length + Number(exponent)
  const all = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}`.padEnd(point, '0')
  const at = Math.max(1, point)
  return `${value < 0 ? '-' : ''}${all.slice(0, at)}${all.length > at ? `.${all.slice(at)}` : ''}`
}

function cellText(cell: Cell, dialect: Dialect): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return dialect === 'machine' ? digits(cell.value) : digits(cell.value).replace('.', ',')
  return cell.replace(/[\u00A0\u202F]/g, ' ').replace(/\u2212/g, '-')
}

/** RFC 4180 with the dialect's own signs; one line of heads, one per row. */
export function csvOf(table: ReportTable, dialect: Dialect): string {
  const text = Papa.unparse(
    {
      fields: table.columns.map(({ id, label }) => (dialect === 'machine' ? id : cellText(label, dialect))),
      data: table.rows.map((row) => row.map((cell) => cellText(cell, dialect))),
    },
    { delimiter: DELIMITER[dialect], newline: '\r\n', escapeFormulae: FORMULA },
  )
  return `${dialect === 'excel' ? '\uFEFF' : ''}${text}\r\n`
}
