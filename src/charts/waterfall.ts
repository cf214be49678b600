/**
 * From one scenario to another one choice at a time: whole bars at both ends, between them what each choice adds (hatched) or takes (open),
 * joined by dashes so that the eye can follow; last what cannot be divided. The axis may start above nothing, because it is the steps that
 * are compared; the words say the figures.
 */
import { formatNumber, formatSigned } from '../messages/format.ts'
import type { ChartWords } from '../messages/charts.ts'
import { shell, type ChartTable, type Spec } from './chart.ts'
import type { Look } from './look.ts'
import { boxLayer, hatchedLayers, lineLayer, wordLayer, type DescribedBox, type Line, type Word } from './marks.ts'
import { textWidth, wrap } from './place.ts'

export interface WaterfallBar {
  readonly label: string
  /** Where the bar begins and ends, in the unit of the axis. */
  readonly from: number
  readonly to: number
  readonly whole: boolean
}

export interface WaterfallData {
  readonly bars: readonly WaterfallBar[]
  readonly decimals: number
  readonly columns: readonly [string, string, string]
  readonly caption: string
  readonly description: readonly string[]
  readonly axis: (low: string, high: string) => string
}

/** Bars from a start, changes and an end; what is left over comes last before the end. Shown values add up as they stand. */
export function waterfallBars(
  start: { readonly label: string; readonly value: number },
  steps: readonly { readonly label: string; readonly change: number }[],
  end: { readonly label: string; readonly value: number },
): readonly WaterfallBar[] {
  let at = start.value
  const between = steps.map(({ label, change }) => {
    const bar = { label, from: at, to: at + change, whole: false }
    at += change
    return bar
  })
  return [{ ...start, from: 0, to: start.value, whole: true }, ...between, { label: end.label, from: 0, to: end.value, whole: true }]
}

const PLOT = 150
const WHOLE = 9

/** Spec; `width` is the whole width in px. */
export function chartWaterfall(data: WaterfallData, words: ChartWords, look: Look, width: number): Spec {
  const levels = data.bars.flatMap(({ from, to, whole }) => (whole ? [to] : [from, to]))
  const [least, most] = [Math.min(...levels), Math.max(...levels)]
  const air = Math.max(0.15 * (most - least), 0.5)
  const [low, high] = [Math.max(Math.min(0, least), least - air), most + air]
  const step = niceStep(high - low)
  const marks = multiplesBetween(low, high, step)
  const y = (value: number): number => PLOT - ((value - low) / (high - low || 1)) * PLOT
  const format = (value: number): string => formatNumber(value, words.language, Number.isInteger(value) ? 0 : data.decimals)
  const left = Math.ceil(Math.max(...marks.map((mark) => textWidth(format(mark), look.size.axis))) + 10)
  const plotWidth = Math.max(160, width - left - 6)
  const room = plotWidth / data.bars.length
  const bar = Math.min(110, room * 0.8)
  const labels = data.bars.map(({ label }) => wrap(label, room - 6, look.size.note))
  const lines = Math.max(...labels.map(({ length }) => length))

  const boxes = data.bars.map((one, i): DescribedBox & { readonly kind: 'whole' | 'up' | 'down' } => {
    const x = i * room + (room - bar) / 2
    const [top, bottom] = one.whole
      ? [y(one.to) - WHOLE / 2, y(one.to) + WHOLE / 2]
      : [y(Math.max(one.from, one.to)), y(Math.min(one.from, one.to))]
    const kind = one.whole ? 'whole' : one.to > one.from ? 'up' : 'down'
    return { x, y: top, width: bar, height: Math.max(2, bottom - top), kind, description: `${one.label}: ${valueOf(one, data, words)}` }
  })
  const joints: Line[] = data.bars.slice(0, -1).map((one, i) => ({
    x: (boxes[i]?.x ?? 0) + bar,
    x2: boxes[i + 1]?.x ?? 0,
    y: y(one.to),
    y2: y(one.to),
  }))
  const values: Word[] = data.bars.map((one, i) => {
    const box = boxes[i] as DescribedBox
    const above = !one.whole && one.to > one.from
    return { x: box.x + bar / 2, y: above ? box.y - 9 : box.y + box.height + 11, text: valueOf(one, data, words) }
  })
  const names: Word[] = labels.flatMap((parts, i) =>
    parts.map((text, line) => ({ x: i * room + room / 2, y: PLOT + 26 + line * 16, text })),
  )
  const of = (kind: string): DescribedBox[] => boxes.filter((box) => box.kind === kind)
  const layers = [
    lineLayer(
      marks.map((mark) => ({ x: 0, x2: plotWidth, y: y(mark), y2: y(mark) })),
      { color: look.colour.line, strokeWidth: 1 },
    ),
    wordLayer(
      marks.map((mark) => ({ x: -8, y: y(mark), text: format(mark) })),
      { align: 'right', fontSize: look.size.axis, color: look.colour.ink2 },
    ),
    lineLayer(joints, { color: look.colour.ink, strokeWidth: 1, strokeDash: [4, 3] }),
    boxLayer(of('whole'), { fill: look.colour.ink }),
    ...(of('down').length > 0 ? [boxLayer(of('down'), { fill: look.colour.paper, stroke: look.colour.ink, strokeWidth: 1.4 })] : []),
    ...hatchedLayers(of('up'), look.colour.ink, look, 6),
    wordLayer(values, { align: 'center', fontSize: look.size.chartLabel, fontWeight: 600, color: look.colour.ink }),
    wordLayer(names, { align: 'center', fontSize: look.size.note, color: look.colour.ink2 }),
  ]
  const margin = { left, right: 6, top: 14, bottom: 24 + lines * 16 + 6 }
  const description = [...data.description, data.axis(format(marks[0] ?? low), format(marks.at(-1) ?? high))].join(' ')
  return { ...shell({ width: plotWidth, height: PLOT }, margin, description, look, words), layer: layers }
}

function valueOf({ from, to, whole }: WaterfallBar, { decimals }: WaterfallData, words: ChartWords): string {
  const value = whole ? to : to - from
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals
  const places = Number.isInteger(rounded) ? 0 : decimals
  return whole ? formatNumber(rounded, words.language, places) : rounded === 0 ? '0' : formatSigned(rounded, words.language, places)
}

/** About four marks. */
function niceStep(span: number): number {
  const rough = span / 4 || 1
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power
}

function multiplesBetween(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(6)))
}

export function describeWaterfall(data: WaterfallData): readonly string[] {
  return data.description
}

/** One row per bar: what it changes, and where it leads. */
export function tableWaterfall(data: WaterfallData, words: ChartWords): ChartTable {
  const [step, change, after] = data.columns
  return {
    caption: data.caption,
    columns: [
      { label: step, numeric: false },
      { label: change, numeric: true },
      { label: after, numeric: true },
    ],
    rows: data.bars.map((bar) => [
      bar.label,
      bar.whole ? words.none : valueOf(bar, data, words),
      formatNumber(bar.to, words.language, Number.isInteger(bar.to) ? 0 : data.decimals),
    ]),
  }
}
