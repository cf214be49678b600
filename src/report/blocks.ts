/**
 * What reports are made of: headings, paragraphs, lists and tables, as plain data. A cell of a table is text or a number with its kind, so
 * that a spreadsheet gets a number and a page gets the same number as people write it.
 */
import { EN_DASH, formatNumber, formatPercent, formatSek, formatSigned, NO_BREAK_SPACE } from '../messages/format.ts'
import type { Messages } from '../messages/sv.ts'
import type { Language } from '../shared/issue.ts'

/**
 * share: 0–1, shown as per cent · signedShare: a difference between shares, shown in points of a hundred persons · sek: kronor ·
 * signedSek · count: whole or with one decimal · number: as many digits as it needs · plain: never grouped (a year, a number of a draw).
 */
export type Kind = 'share' | 'signedShare' | 'sek' | 'signedSek' | 'count' | 'signedCount' | 'number' | 'plain'

export interface Figure {
  readonly value: number
  readonly kind: Kind
}

/** null: not defined, or not known. */
export type Cell = string | Figure | null

export interface Column {
  /** Name for programs: ASCII, the same in both languages. */
  readonly id: string
  readonly label: string
  readonly numeric: boolean
  /** Width in characters for a sheet. */
  readonly width: number
}

export interface ReportTable {
  /** Name for programs. */
  readonly id: string
  readonly caption: string
  /** What the reader must know to read it: of whom, when, which prices, what the ranges are. */
  readonly note: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: ReportTable }

export function column(id: string, label: string, width = 14, numeric = true): Column {
  return { id, label, numeric, width }
}

export function textColumn(id: string, label: string, width = 28): Column {
  return column(id, label, width, false)
}

/** Half an öre: what is left of sums that cancel is rounding and no money. SEK. */
const NOTHING_SEK = 0.005

/** A figure, or an empty cell where it is not defined. */
export function figure(value: number | null | undefined, kind: Kind): Figure | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null
  const isNothing = (kind === 'sek' || kind === 'signedSek') && Math.abs(value) < NOTHING_SEK
  return { value: isNothing ? 0 : value, kind }
}

/** A number that a reader may see: decimals by its size, never more than three figures behind the first. */
export function decimalsOf(value: number): number {
  const size = Math.abs(value)
  if (size === 0 || Number.isInteger(value)) return 0
  if (size >= 100) return 0
  if (size >= 10) return 1
  return size >= 0.1 ? 2 : size >= 0.01 ? 3 : 4
}

function countDecimals(value: number): number {
  return Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0
}

/** The figure as people write it, with its unit where the kind has one. */
export function showFigure({ value, kind }: Figure, language: Language, words: Messages): string {
  switch (kind) {
    case 'share':
      return formatPercent(value, language, 1)
    case 'signedShare':
      return formatSigned(value * 100, language, 1)
    case 'sek':
      return formatSek(value, language, words.money)
    case 'signedSek':
      return formatSek(value, language, words.money, null, true)
    case 'count':
      return formatNumber(value, language, countDecimals(value))
    case 'signedCount':
      return formatSigned(value, language, countDecimals(value))
    case 'number':
      return formatNumber(value, language, decimalsOf(value))
    case 'plain':
      return String(value)
  }
}

export function showCell(cell: Cell, language: Language, words: Messages): string {
  if (cell === null) return EN_DASH
  return typeof cell === 'string' ? cell : showFigure(cell, language, words)
}

/** "a till b" between two figures of a kind; one of them where they look the same. */
export function showRange(low: Figure, high: Figure, to: string, language: Language, words: Messages): string {
  const [a, b] = [showFigure(low, language, words), showFigure(high, language, words)]
  return a === b ? a : `${a}${NO_BREAK_SPACE}${to} ${b}`
}
