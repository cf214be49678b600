/**
 * "Fler i arbete av 100, mot …": one row per arm with the difference to the comparator, its 80 % and 95 % intervals and the
 * pathway's sign at the median, around a zero line in ink. Also made as sentences and as a table, from the same rows.
 */
import { formatSigned, roundHalfAway } from '../messages/format.ts'
import { signedWhole, type ChartWords } from '../messages/charts.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import type { Look } from './look.ts'
import { hasSpread, includesZero, inSignOrder, type ArmName, type Band } from './names.ts'
import { textWidth, wrap } from './place.ts'
import { extentOf, rowLayers, rowPanelData } from './rows.ts'
import { ticksFor } from './scale.ts'

export interface IntervalRow {
  readonly arm: ArmName
  /** Difference to the comparator, persons of 100. */
  readonly band: Band
}

export interface IntervalData {
  readonly comparator: ArmName
  /** Months after start at which people are counted. */
  readonly months: number
  readonly rows: readonly IntervalRow[]
}

const ROW_HEIGHT = 34
const NOTE_LINE = 18

/** Arms from the strongest sign order down as in the text: SE first, then CM; the comparator is the zero line and has no row. */
function inReadingOrder(rows: readonly IntervalRow[]): IntervalRow[] {
  return inSignOrder(rows).reverse()
}

/** Spec of the picture; `width` is the whole width in px, labels included. */
export function chartInterval(data: IntervalData, words: ChartWords, look: Look, width: number): Spec {
  const rows = inReadingOrder(data.rows)
  const labels = rows.map((row) => row.arm.short)
  const labelWidth = Math.max(48, ...labels.map((label) => textWidth(label, look.size.chartLabel, true) + 14))
  const bands = wrap(rows.some((row) => hasSpread(row.band)) ? words.bandsShort : words.pending, width, look.size.note)
  const margin = { left: Math.ceil(labelWidth), right: 18, top: 4, bottom: 28 + bands.length * NOTE_LINE }
  const [lo, hi] = extentOf(rows.map((row) => row.band))
  const room = (hi - lo) * 0.04
  const near = ticksFor(lo < 0 ? lo - room : lo, hi > 0 ? hi + room : hi, true)
  // Differences smaller than a person still need a second mark to be read against.
  const ticks = near.values.length > 1 ? near : ticksFor(Math.min(0, lo - room), Math.max(1, hi + room), true)
  const plotWidth = Math.max(80, width - margin.left - margin.right)
  const height = rows.length * ROW_HEIGHT + 8
  const tickLabels = ticks.values.map((value) => signedWhole(value, words))
  const panel = rows.map((row, i) => ({
    y: 4 + (i + 0.5) * ROW_HEIGHT,
    sign: row.arm.sign,
    band: row.band,
    label: labels[i],
    description: words.interval.mark(row.arm.name, signedWhole(row.band.p50, words)),
  }))
  return {
    ...shell({ width: plotWidth, height }, margin, describeInterval(data, words).join(' '), look, words),
    data: rowPanelData(panel, look),
    layer: [
      ...rowLayers(
        {
          ticks,
          tickLabels,
          width: plotWidth,
          height,
          labelWidth: margin.left,
          thickness: 12,
          axisDescription: words.axis.difference(tickLabels[0], tickLabels[tickLabels.length - 1]),
          zeroLine: true,
        },
        look,
      ),
      noteLayer(bands, -margin.left, height + 42, look),
    ],
  }
}

/** What the dark and the pale bar mean, under the axis: the picture is often seen alone. */
function noteLayer(lines: readonly string[], x: number, y: number, look: Look): Layer {
  return {
    data: { values: [{ text: lines }] },
    mark: {
      type: 'text',
      x,
      y,
      align: 'left',
      baseline: 'alphabetic',
      fontSize: look.size.note,
      lineHeight: NOTE_LINE,
      color: look.colour.ink2,
      aria: false,
    },
    encoding: { text: { field: 'text', type: 'nominal' } },
  }
}

/** One paragraph per arm: the claim, or that none can be made, then the two intervals. */
export function describeInterval(data: IntervalData, words: ChartWords): string[] {
  const months = words.afterMonths(data.months)
  const comparator = data.comparator.inText
  return inReadingOrder(data.rows).map(({ arm, band }) => {
    const middle = words.moreOrFewer(band.p50)
    const clear = !includesZero(band) && Math.abs(band.p50) >= 0.5
    if (!hasSpread(band)) return `${words.interval.unspread(arm.name, middle, comparator, months)} ${words.pending}`
    const claim = clear
      ? words.interval.more(arm.inText, roundHalfAway(band.p50), comparator, months)
      : words.interval.unclear(arm.name, middle, comparator, months)
    return [
      claim,
      words.interval.likely(words.betweenMore(band.p10, band.p90)),
      words.interval.almostSure(words.betweenMore(band.p2_5, band.p97_5)),
    ].join(' ')
  })
}

/** The same figures with one decimal. */
export function tableInterval(data: IntervalData, words: ChartWords): ChartTable {
  const signed = (value: number): string => formatSigned(value, words.language, 1)
  return {
    caption: words.interval.caption(data.comparator.inText, words.afterMonths(data.months)),
    columns: [
      { label: words.column.pathway, numeric: false },
      { label: words.column.middle, numeric: true },
      { label: words.column.likely, numeric: true },
      { label: words.column.almostSure, numeric: true },
    ],
    rows: inReadingOrder(data.rows).map(({ arm, band }) => [
      `${arm.name} (${arm.short})`,
      signed(band.p50),
      ...(hasSpread(band)
        ? [words.to(signed(band.p10), signed(band.p90)), words.to(signed(band.p2_5), signed(band.p97_5))]
        : [words.notKnown, words.notKnown]),
    ]),
  }
}
