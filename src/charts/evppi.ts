/**
 * What knowing more would be worth, in kronor: one bar per value or group of values (EVPPI), its standard error as a thin line with ends, and
 * how we know it today under the name. A bar whose error reaches zero is outlined, not filled: nothing may be claimed from it.
 */
import type { ChartWords } from '../messages/charts.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import type { Look } from './look.ts'
import { boxLayer, CERTAINTY_DASH, lineLayer, wordLayer, type DescribedBox } from './marks.ts'
import { textWidth, wrap } from './place.ts'
import { ticksFor } from './scale.ts'

export interface KnowledgeBar {
  readonly label: string
  /** null for a group of values that are known in different ways. */
  readonly certainty: keyof typeof CERTAINTY_DASH | null
  readonly certaintyWord: string
  /** SEK, and its standard error. */
  readonly value: number
  readonly se: number
  readonly text: string
}

export interface KnowledgeData {
  readonly bars: readonly KnowledgeBar[]
  /** A tick, SEK, without its unit; the unit stands once, under the axis. */
  readonly format: (sek: number) => string
  readonly unit: string
  /** Least step of the axis that means anything; 1 krona unless said. */
  readonly smallest?: number
  readonly table: { readonly caption: string; readonly columns: readonly [string, string, string, string] }
  readonly error: (se: number) => string
  readonly description: readonly string[]
}

const BAR = 15
const LINE = 18
const NARROW = 480

/** The value can be told from nothing: larger than its standard error. */
export function isTold({ value, se }: Pick<KnowledgeBar, 'value' | 'se'>): boolean {
  return value > se
}

export function chartKnowledge(data: KnowledgeData, words: ChartWords, look: Look, width: number): Spec {
  const narrow = width < NARROW
  const { note, chartLabel } = look.size
  const left = narrow ? 0 : Math.min(220, Math.round(width * 0.42))
  const names = data.bars.map(({ label }) => wrap(label, narrow ? width : left - 14, chartLabel, true))
  const end = Math.ceil(Math.max(...data.bars.map(({ text }) => textWidth(text, note, true)))) + 14
  const plotWidth = Math.max(150, width - left)
  const room = plotWidth - end
  const smallest = data.smallest ?? 1
  const ticks = ticksFor(0, Math.max(smallest, ...data.bars.map(({ value, se }) => value + se)), true, smallest)
  const x = (sek: number): number => (sek / ticks.hi) * room
  let top = 0
  const rows = data.bars.map((bar, i) => {
    const lines = (names[i].length + 1) * LINE
    const row = { bar, top, middle: narrow ? top + lines + BAR / 2 + 4 : top + lines / 2 + 2 }
    top += narrow ? lines + BAR + 18 : lines + 10
    return row
  })
  const box = ({ bar, middle }: (typeof rows)[number]): DescribedBox => ({
    x: 0,
    y: middle - BAR / 2,
    width: Math.max(1.5, x(bar.value)),
    height: BAR,
    description: `${bar.label}: ${bar.text}`,
  })
  const filled = rows.filter(({ bar }) => isTold(bar)).map(box)
  const open = rows.filter(({ bar }) => !isTold(bar)).map(box)
  const errors = rows.flatMap(({ bar, middle }) => {
    const [lo, hi] = [x(Math.max(0, bar.value - bar.se)), x(bar.value + bar.se)]
    return [
      { x: lo, x2: hi, y: middle, y2: middle },
      { x: hi, x2: hi, y: middle - 5, y2: middle + 5 },
    ]
  })
  const layers: Layer[] = [
    lineLayer(
      ticks.values.flatMap((value) =>
        narrow
          ? rows.map(({ middle }) => ({ x: x(value), x2: x(value), y: middle - BAR / 2 - 4, y2: middle + BAR / 2 + 4 }))
          : [{ x: x(value), x2: x(value), y: 0, y2: top }],
      ),
      { color: look.colour.line, strokeWidth: look.line.rule },
    ),
    ...(filled.length > 0 ? [boxLayer(filled, { fill: look.colour.ink, stroke: look.colour.ink, strokeWidth: 1.2 })] : []),
    ...(open.length > 0 ? [boxLayer(open, { fill: look.colour.paper, stroke: look.colour.ink, strokeWidth: 1.2 })] : []),
    lineLayer(errors, { color: look.colour.control, strokeWidth: 1.6 }),
    wordLayer(
      rows.map(({ bar, middle }) => ({ x: x(bar.value + bar.se) + 8, y: middle, text: bar.text })),
      { fontSize: note, fontWeight: 600, color: look.colour.ink },
    ),
    wordLayer(
      ticks.values.map((value) => ({ x: x(value), y: top + 14, text: data.format(value) })).filter(({ x: at }) => at < plotWidth - 20),
      { align: 'center', fontSize: note, color: look.colour.ink2 },
    ),
    wordLayer([{ x: room, y: top + 32, text: data.unit }], { align: 'right', fontSize: note, color: look.colour.ink2 }),
    ...rows.flatMap(({ bar, top: y }, i) => nameLayers(bar, names[i], y, left, look)),
  ]
  const margin = { left: Math.max(left, 10), right: 0, top: 4, bottom: 44 }
  const plot = { width: plotWidth - (left === 0 ? 10 : 0), height: top }
  const places = rows.map((row, i) => ({
    x: 0,
    y: margin.top + row.top,
    width: margin.left + plot.width,
    height: (rows[i + 1]?.top ?? top) - row.top,
  }))
  return { ...shell(plot, margin, data.description.join(' '), look, words, places), layer: layers }
}

function nameLayers(bar: KnowledgeBar, lines: readonly string[], top: number, left: number, look: Look): Layer[] {
  const x = left === 0 ? -10 : -left
  const mark = top + lines.length * LINE + LINE / 2
  return [
    wordLayer(
      lines.map((text, k) => ({ x, y: top + (k + 0.5) * LINE, text })),
      { fontSize: look.size.chartLabel, fontWeight: 600, color: look.colour.ink },
    ),
    ...(bar.certainty === null
      ? []
      : [
          lineLayer([{ x, x2: x + 28, y: mark, y2: mark }], {
            color: look.colour.ink,
            strokeWidth: 2,
            strokeDash: [...CERTAINTY_DASH[bar.certainty]],
          }),
        ]),
    wordLayer([{ x: bar.certainty === null ? x : x + 36, y: mark, text: bar.certaintyWord }], {
      fontSize: look.size.note,
      color: look.colour.ink2,
    }),
  ]
}

export function describeKnowledge(data: KnowledgeData): readonly string[] {
  return data.description
}

export function tableKnowledge(data: KnowledgeData): ChartTable {
  return {
    caption: data.table.caption,
    columns: data.table.columns.map((label, i) => ({ label, numeric: i > 1 })),
    rows: data.bars.map((bar) => [bar.label, bar.certaintyWord, bar.text, data.error(bar.se)]),
  }
}
