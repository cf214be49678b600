/**
 * How figures are written in the tables of the command line: one unit and one number of decimals per row, chosen so that nothing finer
 * than the simulation error is shown, the likely interval in brackets, columns padded. Used by every printed table of a run.
 */
import { decimalsByError, EN_DASH, formatNumber, formatSigned } from '../messages/format.ts'
import type { OutcomeSummary } from '../run/result.ts'
import type { Language } from '../shared/issue.ts'
import type { Words } from './words.ts'

/** What a cell needs to know; any summary of a run has it. */
export type Figure = Pick<OutcomeSummary, 'mean' | 'mcse' | 'p10' | 'p90' | 'unit'>

/** How the figures of one row are written: one unit and one number of decimals, so that they can be compared. */
export interface RowStyle {
  /** Goes behind the label: ", av 100". */
  readonly unit: string
  readonly show: (value: number) => string
  readonly error: (value: number) => string
  readonly signed: boolean
}

/** Shares are shown out of 100, money in kr, tkr or mnkr, the rest as it is; decimals as the largest simulation error of the row allows. */
export function rowStyle(cells: readonly (Figure | undefined)[], signed: boolean, language: Language, w: Words): RowStyle {
  const unit = cells.find((c) => c)?.unit ?? ''
  const numbers = cells
    .flatMap((c) => (c ? [c.mean, c.p10, c.p90] : []))
    .filter((x): x is number => typeof x === 'number' && Number.isFinite(x))
  const [scale, word] = scaleAndWord(unit, Math.max(0, ...numbers.map(Math.abs)), w)
  const largest = Math.max(0, ...numbers.map((x) => Math.abs(x * scale)))
  const errors = cells.flatMap((c) => (typeof c?.mcse === 'number' ? [c.mcse * scale] : []))
  const bySize = largest >= 100 ? 0 : 1
  const decimals = errors.length === 0 ? bySize : Math.min(bySize, decimalsByError(Math.max(...errors), 1))
  const write = signed ? formatSigned : formatNumber
  return {
    unit: word === '' ? '' : `, ${word}`,
    show: (value) => write(value * scale, language, decimals),
    error: (value) => formatNumber(value * scale, language, value * scale >= 1 ? 0 : Math.min(4, Math.ceil(-Math.log10(value * scale)))),
    signed,
  }
}

function scaleAndWord(unit: string, largest: number, w: Words): [number, string] {
  if (unit.startsWith('share')) return [100, w.outOf100]
  const money = /^(SEK|öre)(?: (\d{4}))?/.exec(unit)
  if (!money) return [1, w.units[unit] ?? unit]
  const kronor = money[1] === 'öre' ? 0.01 : 1
  const [size, word] = largest * kronor >= 1e6 ? [1e-6, w.million] : largest * kronor >= 1e4 ? [1e-3, w.thousand] : [1, w.kronor]
  return [kronor * size, [word, money[2]].filter(Boolean).join(' ')]
}

/** "8,1 (5,2–11,0) ±0,04"; a dash where the figure is not defined. Signed figures have "till" between, since a dash looks like a minus. */
export function cellText(summary: Figure | undefined, style: RowStyle, expected: boolean, w: Words): string {
  if (!summary || summary.mean === null || !Number.isFinite(summary.mean)) return w.none
  const mean = style.show(summary.mean)
  if (expected || summary.p10 === null || summary.p90 === null) return mean
  const between = style.signed || summary.p10 < 0 ? ` ${w.to} ` : EN_DASH
  const error = summary.mcse === null || summary.mcse === 0 ? '' : ` ±${style.error(summary.mcse)}`
  return `${mean} (${style.show(summary.p10)}${between}${style.show(summary.p90)})${error}`
}

/** Columns padded to their widest cell, two spaces apart; the first to the left, figures to the right. */
export function align(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...row[column]].length)))
  return rows.map((row) =>
    row
      .map((text, column) => {
        const space = ' '.repeat(widths[column] - [...text].length)
        return column === 0 ? text + space : space + text
      })
      .join('  ')
      .trimEnd(),
  )
}
