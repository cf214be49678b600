/**
 * Which assumption moves the answer most: one bar per value, from the answer at its 10th percentile to the answer at its 90th, around the
 * answer as it stands. Hatched red is worse than that, filled green better; under each name stands how we know it.
 */
import type { ChartWords } from '../messages/charts.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import type { Look } from './look.ts'
import { boxLayer, CERTAINTY_DASH, hatchedLayers, lineLayer, wordLayer, type DescribedBox, type Word } from './marks.ts'
import { textWidth, wrap } from './place.ts'
import { ticksFor } from './scale.ts'

export interface TornadoBar {
  readonly label: string
  readonly certainty: keyof typeof CERTAINTY_DASH
  readonly certaintyWord: string
  /** The answer with the value at its 10th and its 90th percentile, in the unit of the chart; null where that cannot be. */
  readonly atLow: number | null
  readonly atHigh: number | null
  /** The two values themselves, as a reader writes them. */
  readonly lowText: string
  readonly highText: string
}

export interface TornadoData {
  /** The answer with every value as it stands. */
  readonly centre: number
  /** "förval +8,5" */
  readonly centreText: string
  /** Stands on the side of zero where the answer is another: "lönar sig inte". */
  readonly turned: string
  readonly bars: readonly TornadoBar[]
  /** A cell of the answer, in the unit of the chart; a tick with no more decimals than its step needs. */
  readonly format: (value: number) => string
  readonly tick: (value: number, decimals: number) => string
  readonly table: { readonly caption: string; readonly columns: readonly [string, string, string, string, string, string] }
  readonly description: readonly string[]
}

const BAR = 21
const LABEL_LINE = 18
const NARROW = 560

interface Row {
  readonly bar: TornadoBar
  readonly lines: readonly string[]
  /** Top of the row, px; middle of the bar. */
  readonly top: number
  readonly middle: number
}

/** Spec; `width` is the whole width in px. Below 560 px the names stand above their bars. */
export function chartTornado(data: TornadoData, words: ChartWords, look: Look, width: number): Spec {
  const narrow = width < NARROW
  const { note } = look.size
  const left = narrow ? 0 : Math.min(236, Math.round(width * 0.34))
  const { rows, height } = layRows(data.bars, narrow ? width : left - 14, narrow, look)
  const ends = data.bars.map((bar) => endTexts(bar, data.centre))
  const gutter = (texts: readonly string[]) => Math.ceil(Math.max(8, ...texts.map((text) => textWidth(text, note) + 10)))
  const before = gutter(ends.map(({ lower }) => lower))
  const after = gutter(ends.map(({ upper }) => upper))
  const plotWidth = Math.max(160, width - left)
  const values = data.bars.flatMap(({ atLow, atHigh }) => [atLow ?? data.centre, atHigh ?? data.centre])
  const ticks = ticksFor(Math.min(data.centre, ...values), Math.max(data.centre, ...values), true, 0.01)
  const room = plotWidth - before - after
  const x = (value: number): number => before + ((value - ticks.lo) / (ticks.hi - ticks.lo)) * room
  const zero = x(0)
  const centre = x(data.centre)
  const worse: DescribedBox[] = []
  const better: DescribedBox[] = []
  const texts: Word[] = []
  const upperTexts: Word[] = []
  rows.forEach(({ bar, middle }, i) => {
    const { low, high } = extent(bar, data.centre)
    const description = `${bar.label}: ${data.format(low)} – ${data.format(high)}`
    const box = (from: number, to: number): DescribedBox => ({
      x: x(from),
      y: middle - BAR / 2,
      width: x(to) - x(from),
      height: BAR,
      description,
    })
    if (low < data.centre) worse.push(box(low, data.centre))
    if (high > data.centre) better.push(box(data.centre, high))
    texts.push({ x: x(low) - 6, y: middle, text: ends[i].lower })
    upperTexts.push({ x: x(high) + 6, y: middle, text: ends[i].upper })
  })
  const top = 26
  /** Upright lines run through the picture; where names stand above the bars only past the bars, so that nothing crosses a name. */
  const upright = (at: number) =>
    narrow
      ? rows.map(({ middle }) => ({ x: at, x2: at, y: middle - BAR / 2 - 5, y2: middle + BAR / 2 + 5 }))
      : [{ x: at, x2: at, y: 0, y2: height }]
  const grid = ticks.values.flatMap((value) => upright(x(value)))
  const decimals = ticks.step < 0.1 ? 2 : ticks.step < 1 ? 1 : 0
  const tickWords = ticks.values.map((value) => ({ x: x(value), y: height + 14, text: data.tick(value, decimals) }))
  const layers: Layer[] = [
    lineLayer(grid, { color: look.colour.line, strokeWidth: look.line.rule }),
    ...hatchedLayers(worse, look.colour.loss, look),
    ...(better.length > 0 ? [boxLayer(better, { fill: look.colour.gain, stroke: look.colour.gain, strokeWidth: 1.2 })] : []),
    lineLayer([{ x: centre, x2: centre, y: -6, y2: 0 }, ...upright(centre)], { color: look.colour.ink, strokeWidth: look.line.strongRule }),
    lineLayer([{ x: zero, x2: zero, y: -6, y2: 0 }, ...upright(zero)], { color: look.colour.loss, strokeWidth: 1.8 }),
    wordLayer(tickWords, { align: 'center', fontSize: note, color: look.colour.ink2 }),
    wordLayer(texts, { align: 'right', fontSize: note, color: look.colour.ink2 }),
    wordLayer(upperTexts, { align: 'left', fontSize: note, color: look.colour.ink2 }),
    ...headLayers(data, zero, centre, plotWidth, look),
    ...rows.flatMap((row) => nameLayers(row, left, look)),
  ]
  const margin = { left, right: 0, top, bottom: 28 }
  const places = rows.map((row, i) => ({ x: 0, y: top + row.top, width: left + plotWidth, height: (rows[i + 1]?.top ?? height) - row.top }))
  return {
    ...shell({ width: plotWidth, height }, margin, data.description.join(' '), look, words, places),
    layer: layers,
  }
}

function extent({ atLow, atHigh }: TornadoBar, centre: number): { readonly low: number; readonly high: number } {
  const known = [atLow, atHigh, centre].filter((value) => value !== null)
  return { low: Math.min(...known), high: Math.max(...known) }
}

/** What stands at the two ends of a bar: the value that takes the answer there; nothing where the answer stays. */
function endTexts(bar: TornadoBar, centre: number): { readonly lower: string; readonly upper: string } {
  const { low, high } = extent(bar, centre)
  const at = (end: number): string => (end === centre ? '' : end === bar.atLow ? bar.lowText : bar.highText)
  return { lower: at(low), upper: at(high) }
}

function layRows(bars: readonly TornadoBar[], labelWidth: number, narrow: boolean, look: Look): { rows: Row[]; height: number } {
  let top = 0
  const rows = bars.map((bar): Row => {
    const lines = wrap(bar.label, labelWidth, look.size.chartLabel, true)
    const words = (lines.length + 1) * LABEL_LINE
    const size = narrow ? words + BAR + 20 : Math.max(words + 8, BAR + 14)
    const row = { bar, lines, top, middle: narrow ? top + words + BAR / 2 + 6 : top + 4 + words / 2 }
    top += size
    return row
  })
  return { rows, height: top }
}

/** "lönar sig inte" at the zero line and "förval" at the centre, moved apart where they would meet. */
function headLayers(data: TornadoData, zero: number, centre: number, plotWidth: number, look: Look): Layer[] {
  const { note } = look.size
  const zeroLeft = zero <= centre
  const zeroWidth = textWidth(data.turned, note, true)
  const half = textWidth(data.centreText, note, true) / 2
  const at = Math.min(Math.max(centre, half), plotWidth - half)
  const bold = { fontSize: note, fontWeight: 600 }
  const now = wordLayer([{ x: at, y: -14, text: data.centreText }], { ...bold, align: 'center', color: look.colour.ink })
  // the word for the other side ends or begins at the zero line, pushed into the plot where it would stand outside
  const x = zeroLeft ? Math.max(zero, zeroWidth) : Math.min(zero, plotWidth - zeroWidth)
  const meets = zeroLeft ? x + 10 > at - half : x - 10 < at + half
  if (meets) return [now]
  return [now, wordLayer([{ x, y: -14, text: data.turned }], { ...bold, align: zeroLeft ? 'right' : 'left', color: look.colour.loss })]
}

function nameLayers({ bar, lines, top }: Row, left: number, look: Look): Layer[] {
  const mark = top + 4 + lines.length * LABEL_LINE + LABEL_LINE / 2
  return [
    wordLayer(
      lines.map((text, i) => ({ x: -left, y: top + 4 + (i + 0.5) * LABEL_LINE, text })),
      { fontSize: look.size.chartLabel, fontWeight: 600, color: look.colour.ink },
    ),
    lineLayer([{ x: -left, x2: -left + 28, y: mark, y2: mark }], {
      color: look.colour.ink,
      strokeWidth: 2,
      strokeDash: [...CERTAINTY_DASH[bar.certainty]],
    }),
    wordLayer([{ x: -left + 36, y: mark, text: bar.certaintyWord }], { fontSize: look.size.note, color: look.colour.ink2 }),
  ]
}

export function describeTornado(data: TornadoData): readonly string[] {
  return data.description
}

export function tableTornado(data: TornadoData, words: ChartWords): ChartTable {
  const cell = (value: number | null): string => (value === null ? words.none : data.format(value))
  return {
    caption: data.table.caption,
    columns: data.table.columns.map((label, i) => ({ label, numeric: i > 1 })),
    rows: data.bars.map((bar) => [bar.label, bar.certaintyWord, bar.lowText, cell(bar.atLow), bar.highText, cell(bar.atHigh)]),
  }
}
