/**
 * Who joins a shared project and what it does: one row per step, with the places used as a filled bar, the months with an idle post as a
 * hatched red bar, and those who never get a place as a number. Plain places for words and bars, drawn by SharingPicture.
 */
import { formatNumber, roundHalfAway } from '../messages/format.ts'
import type { SharingWords } from '../messages/sharing.ts'
import type { ChartTable } from './chart.ts'
import type { Box } from './hatch.ts'
import type { Look } from './look.ts'
import { textWidth } from './place.ts'

export interface SharingRow {
  readonly key: number
  readonly label: string
  /** Used of 100 open places. null while it is being computed. */
  readonly used: number | null
  /** Months of 100 with a whole post that nobody uses; 80 % interval. */
  readonly idle: number | null
  readonly idleLikely: readonly [number, number] | null
  /** Persons who ask and never get a place. */
  readonly never: number | null
}

export interface SharingData {
  readonly rows: readonly SharingRow[]
  /** Key of the row that the scenario has now. */
  readonly current: number | null
}

export interface SharingText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly align: 'start' | 'end'
  readonly bold: boolean
  readonly tone: 'ink' | 'ink2' | 'paper' | 'loss'
}

export interface SharingPlaced {
  readonly key: number
  readonly current: boolean
  /** The whole row, for the pointer and for the yellow of the present choice. */
  readonly band: Box
  /** All open places, and those used. */
  readonly open: Box | null
  readonly used: Box | null
  readonly idle: Box | null
}

export interface SharingLayout {
  readonly width: number
  readonly height: number
  readonly rows: readonly SharingPlaced[]
  readonly texts: readonly SharingText[]
  /** Zero line of the idle months. */
  readonly zero: { readonly x: number; readonly y: number; readonly y2: number }
}

const ROW = 34
const BAR = 20
const GAP = 18
/** Below this width the label stands above the bars. */
const NARROW = 500

/** `width` in px. The two scales go from 0 to 100 and are told apart by place, pattern and heading. */
export function layoutSharing({ rows, current }: SharingData, words: SharingWords['chart'], look: Look, width: number): SharingLayout {
  const { size } = look
  const narrow = width < NARROW
  const language = words.language
  const number = (value: number): string => formatNumber(roundHalfAway(value), language)
  const widest = Math.max(...rows.map((row) => textWidth(row.label, size.chartLabel, row.key === current)), 40)
  const left = narrow ? 0 : Math.ceil(widest) + 16
  const neverRoom =
    Math.ceil(Math.max(34, ...rows.map((row) => (row.never === null ? 0 : textWidth(number(row.never), size.note, true))))) + 6
  const idleNumber = 34
  const room = Math.max(150, width - left - neverRoom - idleNumber - 2 * GAP)
  const usedWidth = Math.round(room * 0.6)
  const idleWidth = room - usedWidth
  const idleX = left + usedWidth + GAP
  const head = 26
  const rowHeight = narrow ? ROW + 20 : ROW
  const text = (t: string, x: number, y: number, more: Partial<SharingText> = {}): SharingText => ({
    text: t,
    x,
    y,
    align: 'start',
    bold: false,
    tone: 'ink2',
    ...more,
  })
  const texts: SharingText[] = [
    text(words.usedShort, left, 12),
    text(words.idleShort, idleX, 12, { tone: 'loss', bold: true }),
    text(words.never, width, 12, { align: 'end', tone: 'loss' }),
  ]
  const placed = rows.map((row, i): SharingPlaced => {
    const top = head + i * rowHeight
    const y = top + (narrow ? 24 : (ROW - BAR) / 2)
    const middle = y + BAR / 2 + 4.5
    const now = row.key === current
    texts.push(text(row.label, 0, narrow ? top + 16 : middle, { bold: now, tone: 'ink' }))
    if (row.used !== null) {
      const inside = (row.used / 100) * usedWidth
      const label = number(row.used)
      const fits = inside > textWidth(label, size.note, true) + 14
      texts.push(text(label, left + (fits ? 7 : inside + 6), middle, { bold: true, tone: fits ? 'paper' : 'ink' }))
    }
    if (row.idle !== null)
      texts.push(text(number(row.idle), idleX + (row.idle / 100) * idleWidth + 7, middle, { bold: true, tone: 'loss' }))
    if (row.never !== null) texts.push(text(number(row.never), width, middle, { align: 'end', bold: true, tone: 'ink' }))
    return {
      key: row.key,
      current: now,
      band: { x: -8, y: top + 1, width: width + 16, height: rowHeight - 2 },
      open: row.used === null ? null : { x: left, y, width: usedWidth, height: BAR },
      used: row.used === null ? null : { x: left, y, width: (row.used / 100) * usedWidth, height: BAR },
      idle: row.idle === null ? null : { x: idleX, y, width: (row.idle / 100) * idleWidth, height: BAR },
    }
  })
  const height = head + rows.length * rowHeight + 4
  return { width, height, rows: placed, texts, zero: { x: idleX, y: head + 2, y2: height - 4 } }
}

export function describeSharing({ rows, current }: SharingData, words: SharingWords['chart']): string[] {
  const number = (value: number): string => formatNumber(roundHalfAway(value), words.language)
  const known = rows.filter((row) => row.used !== null)
  const now = known.find((row) => row.key === current)
  return [
    ...(now ? [words.present(now.label)] : []),
    ...known.map((row) =>
      words.line(
        row.label,
        number(row.used ?? 0),
        row.idle === null ? null : number(row.idle),
        row.never === null ? null : number(row.never),
      ),
    ),
  ]
}

export function tableSharing({ rows }: SharingData, words: SharingWords['chart']): ChartTable {
  const number = (value: number | null): string => (value === null ? words.pending : formatNumber(roundHalfAway(value), words.language))
  return {
    caption: words.caption,
    columns: [
      { label: words.members, numeric: false },
      { label: words.used, numeric: true },
      { label: words.idle, numeric: true },
      { label: words.likely, numeric: true },
      { label: words.neverLong, numeric: true },
    ],
    rows: rows.map((row) => [
      row.label,
      number(row.used),
      number(row.idle),
      row.idleLikely ? words.range(number(row.idleLikely[0]), number(row.idleLikely[1])) : words.pending,
      number(row.never),
    ]),
  }
}
