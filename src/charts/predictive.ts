/**
 * Every number that a project of n persons may end with, and its chance of 100: one column per number, for one way or two beside each other
 * (the comparator dotted, the way filled). A flag stands where a real result fell, or a thin bracket where a target lies.
 */
import { formatNumber } from '../messages/format.ts'
import type { ChartWords } from '../messages/charts.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import { dots } from './hatch.ts'
import type { Look } from './look.ts'
import { boxLayer, lineLayer, px, wordLayer, type DescribedBox } from './marks.ts'
import type { ArmName } from './names.ts'
import { textWidth, wrap } from './place.ts'
import { ticksFor } from './scale.ts'

export interface PredictiveData {
  readonly n: number
  /** The comparator first, where there are two. */
  readonly series: readonly {
    readonly arm: ArmName
    /** "om vägen vore som FS" */
    readonly label: string
    /** P(k of n), k = 0 … n. */
    readonly pmf: ArrayLike<number>
    readonly filled: boolean
  }[]
  /** The real result, and its words; yellow, because the reader typed it. */
  readonly flag: { readonly at: number; readonly text: string } | null
  /** From and to, both included, with words above. */
  readonly range: { readonly from: number; readonly to: number; readonly text: string } | null
  readonly axis: string
  readonly table: { readonly caption: string; readonly count: string }
  readonly description: readonly string[]
}

const HEIGHT = 190
const LEAST = 0.002

/** Numbers worth showing: all with a chance of at least 2 in 1,000 in some series, the flag and the range included. */
export function shownCounts({ series, n, flag, range }: PredictiveData): readonly [number, number] {
  const likely = Array.from({ length: n + 1 }, (_, k) => k).filter((k) => series.some(({ pmf }) => (pmf[k] ?? 0) >= LEAST))
  const held = [...(flag ? [flag.at] : []), ...(range ? [range.from, range.to] : [])]
  return [Math.min(likely[0] ?? 0, ...held), Math.max(likely.at(-1) ?? n, ...held)]
}

export function chartPredictive(data: PredictiveData, words: ChartWords, look: Look, width: number): Spec {
  const { axis, note } = look.size
  const [from, to] = shownCounts(data)
  const legend = layLegend(data, width, look)
  const headroom = (data.flag || data.range ? 34 : 8) + legend.height
  const left = 34
  const plotWidth = Math.max(140, width - left - 6)
  const slot = plotWidth / (to - from + 1)
  const most = Math.max(...data.series.flatMap(({ pmf }) => Array.from(pmf)))
  const ticks = ticksFor(0, most * 100, false, 0.5)
  const y = (share: number): number => (1 - (share * 100) / ticks.hi) * HEIGHT
  const middle = (k: number): number => (k - from + 0.5) * slot
  const each = Math.min(16, (slot * 0.84) / data.series.length)
  const boxes = data.series.map(({ arm, pmf }, s) =>
    Array.from({ length: to - from + 1 }, (_, i): DescribedBox => {
      const share = pmf[from + i] ?? 0
      const x = middle(from + i) + (s - data.series.length / 2) * each
      const description = `${arm.short}, ${from + i}: ${formatNumber(share * 100, words.language, 1)}`
      return { x, y: y(share), width: each - 1, height: HEIGHT - y(share), description }
    }).filter(({ height }) => height > 0.3),
  )
  const every = Math.max(1, Math.ceil((textWidth(String(to), axis) + 8) / slot))
  const labels = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((k) => (k - from) % every === 0)
  const layers: Layer[] = [
    lineLayer(
      ticks.values.map((value) => ({ x: 0, x2: plotWidth, y: y(value / 100), y2: y(value / 100) })),
      { color: look.colour.line, strokeWidth: look.line.rule },
    ),
    wordLayer(
      ticks.values.map((value) => ({ x: -8, y: y(value / 100), text: formatNumber(value, words.language, ticks.step < 1 ? 1 : 0) })),
      { align: 'right', fontSize: axis, color: look.colour.ink2 },
    ),
    wordLayer(
      labels.map((k) => ({ x: middle(k), y: HEIGHT + 15, text: formatNumber(k, words.language) })),
      { align: 'center', fontSize: axis, color: look.colour.ink2 },
    ),
    wordLayer([{ x: plotWidth, y: HEIGHT + 35, text: data.axis }], { align: 'right', fontSize: note, color: look.colour.ink2 }),
    ...data.series.flatMap(({ arm, filled }, s) => columnLayers(boxes[s], arm, filled, look)),
    lineLayer([{ x: 0, x2: plotWidth, y: HEIGHT, y2: HEIGHT }], { color: look.colour.ink, strokeWidth: look.line.axis }),
    ...flagLayers(data, middle, plotWidth, look),
    ...rangeLayers(data, middle, slot, plotWidth, look),
    ...legendLayers(data, legend, headroom, left, look),
  ]
  const margin = { left, right: 6, top: headroom, bottom: 44 }
  return { ...shell({ width: plotWidth, height: HEIGHT }, margin, data.description.join(' '), look, words), layer: layers }
}

function columnLayers(boxes: readonly DescribedBox[], arm: ArmName, filled: boolean, look: Look): Layer[] {
  const colour = look.colour[look.sign[arm.sign].colour]
  if (boxes.length === 0) return []
  if (filled) return [boxLayer(boxes, { fill: colour })]
  const points = boxes.flatMap((box) => (box.width > 4 ? dots(box, 5) : []))
  return [
    boxLayer(boxes, { fill: look.colour.paper, stroke: colour, strokeWidth: 1 }),
    ...(points.length > 0
      ? [
          {
            data: { values: points.map((point) => ({ ...point })) },
            mark: { type: 'point', shape: 'circle', filled: true, color: colour, size: 3, opacity: 1, aria: false },
            encoding: { x: px('x'), y: px('y') },
          } satisfies Layer,
        ]
      : []),
  ]
}

/** A yellow flag with ink edge on a pole that reaches the ground. */
function flagLayers({ flag }: PredictiveData, middle: (k: number) => number, plotWidth: number, look: Look): Layer[] {
  if (!flag) return []
  const x = middle(flag.at)
  const size = textWidth(flag.text, look.size.note, true) + 20
  const at = Math.min(Math.max(x - size / 2, 0), plotWidth - size)
  return [
    lineLayer([{ x, x2: x, y: -6, y2: HEIGHT }], { color: look.colour.ink, strokeWidth: 2 }),
    boxLayer([{ x: at, y: -30, width: size, height: 24, description: flag.text }], {
      fill: look.colour.mark,
      stroke: look.colour.ink,
      strokeWidth: 1.4,
    }),
    wordLayer([{ x: at + size / 2, y: -18, text: flag.text }], {
      align: 'center',
      fontSize: look.size.note,
      fontWeight: 600,
      color: look.colour.ink,
    }),
  ]
}

function rangeLayers({ range }: PredictiveData, middle: (k: number) => number, slot: number, plotWidth: number, look: Look): Layer[] {
  if (!range) return []
  const [a, b] = [middle(range.from) - slot / 2, middle(range.to) + slot / 2]
  const half = textWidth(range.text, look.size.note, true) / 2
  const at = Math.min(Math.max((a + b) / 2, half), plotWidth - half)
  return [
    lineLayer(
      [
        { x: a, x2: b, y: -6, y2: -6 },
        { x: a, x2: a, y: -6, y2: 2 },
        { x: b, x2: b, y: -6, y2: 2 },
      ],
      { color: look.colour.ink, strokeWidth: look.line.intervalEnd },
    ),
    wordLayer([{ x: at, y: -18, text: range.text }], {
      align: 'center',
      fontSize: look.size.note,
      fontWeight: 600,
      color: look.colour.ink,
    }),
  ]
}

interface Legend {
  readonly items: readonly { readonly lines: readonly string[]; readonly y: number }[]
  readonly height: number
}

/** Which columns are which: a line or two each, above the picture. One way alone needs none. */
function layLegend(data: PredictiveData, width: number, look: Look): Legend {
  if (data.series.length < 2) return { items: [], height: 0 }
  let y = 0
  const items = data.series.map(({ label }) => {
    const item = { lines: wrap(label, width - 26, look.size.note, true), y }
    y += item.lines.length * 18
    return item
  })
  return { items, height: y + 12 }
}

function legendLayers(data: PredictiveData, { items }: Legend, headroom: number, left: number, look: Look): Layer[] {
  return items.flatMap(({ lines, y }, s) => {
    const { arm, filled } = data.series[s]
    const swatch = { x: -left + 2, y: y - headroom + 2, width: 13, height: 13 }
    return [
      ...columnLayers([swatch], arm, filled, look),
      wordLayer(
        lines.map((text, i) => ({ x: -left + 24, y: y - headroom + 9 + i * 18, text })),
        { fontSize: look.size.note, fontWeight: 600, color: look.colour.ink },
      ),
    ]
  })
}

export function describePredictive(data: PredictiveData): readonly string[] {
  return data.description
}

export function tablePredictive(data: PredictiveData, words: ChartWords): ChartTable {
  const [from, to] = shownCounts(data)
  return {
    caption: data.table.caption,
    columns: [{ label: data.table.count, numeric: true }, ...data.series.map(({ label }) => ({ label, numeric: true }))],
    rows: Array.from({ length: to - from + 1 }, (_, i) => [
      formatNumber(from + i, words.language),
      ...data.series.map(({ pmf }) => formatNumber((pmf[from + i] ?? 0) * 100, words.language, 1)),
    ]),
  }
}
