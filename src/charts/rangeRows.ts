/**
 * Rows of a figure with its range, drawn so large that a hall can read them, and just as well small on paper: name, bar of 8 of 10 on the
 * paler 19 of 20, the sign at the middle, and the figures in words at the end. With `reference` the rows are moves from that value instead.
 * Pure layout in px from the width and the size of the text: (data, width, font) → places.
 */
import type { SignId } from './look.ts'
import { hasSpread, type Band } from './names.ts'
import { textWidth } from './place.ts'
import { ticksFor } from './scale.ts'

export interface RangeRow {
  readonly label: string
  readonly sign: SignId
  readonly band: Band
  /** The middle in words, and the likely ends ("1 till 6") or nothing. */
  readonly text: string
  readonly ends: string
  readonly tone?: 'gain' | 'loss'
  /** A sum: its name is bold and a rule stands above it. */
  readonly strong?: boolean
}

export interface RangeData {
  readonly title: string
  readonly rows: readonly RangeRow[]
  /** The value that every row moves from, and its name. */
  readonly reference: { readonly value: number; readonly label: string } | null
  readonly tick: (value: number) => string
}

export interface RowPlace {
  readonly row: RangeRow
  /** Middle of the bar; base line of the label. */
  readonly y: number
  readonly labelY: number
  readonly middle: number
  /** x of 19 of 20 and of 8 of 10; null where there is no spread. */
  readonly outer: readonly [number, number] | null
  readonly inner: readonly [number, number] | null
}

export interface RangeLayout {
  readonly width: number
  readonly height: number
  /** true: names stand above their bars because the place is narrow. */
  readonly stacked: boolean
  readonly left: number
  readonly right: number
  readonly axisY: number
  readonly zero: number
  readonly reference: number | null
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  readonly rows: readonly RowPlace[]
  /** x where the figures in words end. */
  readonly textX: number
}

const NARROW = 30

export function layOutRange({ rows, reference, tick }: RangeData, width: number, font: number): RangeLayout {
  const stacked = width < NARROW * font
  const words = Math.max(
    0,
    ...rows.map((row) => textWidth(row.text, font, true) + (row.ends === '' ? 0 : textWidth(row.ends, font, false) + font)),
  )
  const names = Math.max(0, ...rows.map((row) => textWidth(row.label, font, true) + 1.6 * font))
  const left = stacked ? 0.6 * font : Math.min(names + font, width * 0.46)
  const right = width - (stacked ? 0.6 * font : Math.min(words + 1.2 * font, width * 0.32))
  const rowHeight = font * (stacked ? 3.1 : rows.length > 6 ? 1.85 : 2.15)
  const top = reference ? 1.9 * font : 0.2 * font
  const values = rows.flatMap(({ band }) => (hasSpread(band) ? [band.p2_5, band.p97_5, band.p50] : [band.p50]))
  if (reference) values.push(reference.value)
  const [lo, hi] = [Math.min(0, ...values), Math.max(0, ...values)]
  const room = (hi - lo) * 0.04 || 1
  const ticks = ticksFor(lo < 0 ? lo - room : lo, hi > 0 ? hi + room : hi, true, (hi - lo) / 50 > 1 ? 1 : 0.1)
  const x = (value: number): number => left + ((value - ticks.lo) / (ticks.hi - ticks.lo || 1)) * (right - left)
  // Marks of the axis that would stand in each other are left out, every other one.
  const wide = Math.max(...ticks.values.map((value) => textWidth(tick(value), font, false)))
  const apart = Math.abs(x(ticks.values[1] ?? ticks.hi) - x(ticks.values[0] ?? ticks.lo))
  const every = Math.max(1, Math.ceil((wide + 0.6 * font) / Math.max(1, apart)))
  const zeroAt = ticks.values.findIndex((value) => value === 0)
  const places = rows.map((row, i): RowPlace => {
    const begin = top + i * rowHeight
    const y = begin + (stacked ? 2.1 : 1.05) * font
    const { band } = row
    return {
      row,
      y,
      labelY: stacked ? begin + font : y + 0.35 * font,
      middle: x(band.p50),
      outer: hasSpread(band) ? [x(band.p2_5), x(band.p97_5)] : null,
      inner: hasSpread(band) ? [x(band.p10), x(band.p90)] : null,
    }
  })
  const axisY = top + rows.length * rowHeight
  return {
    width,
    height: axisY + 1.6 * font,
    stacked,
    left,
    right,
    axisY,
    zero: x(0),
    reference: reference ? x(reference.value) : null,
    ticks: ticks.values.filter((_, i) => (i - Math.max(0, zeroAt)) % every === 0).map((value) => ({ x: x(value), text: tick(value) })),
    rows: places,
    textX: width,
  }
}

/** One sentence per row, for those who listen. */
export function describeRange({ rows, reference }: RangeData): string {
  const lines = rows.map(({ label, text, ends }) => `${label}: ${text}${ends === '' ? '' : ` (${ends})`}.`)
  return [...(reference ? [`${reference.label}.`] : []), ...lines].join(' ')
}
