/**
 * The fan over time: 95 % pale, 80 % on top with thin edges, the median in its own line. Building block of curves.ts, queue.ts
 * and payback.ts. Layers name datasets of BandPoints; x is months since start.
 */
import type { ChartWords } from '../messages/charts.ts'
import type { Layer } from './chart.ts'
import type { Look, SignId } from './look.ts'
import { hasSpread, type BandPoint } from './names.ts'
import { spread } from './place.ts'
import { labelExpression, monthTicks, type Ticks } from './scale.ts'

export interface TimePlot {
  readonly lastMonth: number
  readonly width: number
  readonly height: number
  readonly ticks: Ticks
  readonly tickLabels: readonly string[]
  readonly axisDescription: string
}

/** "start", "1 år", "18 mån". */
export function monthLabel(month: number, words: ChartWords): string {
  if (month === 0) return words.start
  return month % 12 === 0 ? words.years(month / 12) : words.months(month)
}

/** Channel definitions shared by every layer: months across, figures upwards, axes drawn once by `axesLayer`. */
export function timeX(plot: TimePlot, field = 'month') {
  return { field, type: 'quantitative' as const, scale: { domain: [0, plot.lastMonth], nice: false, zero: false } }
}

export function valueY(plot: TimePlot, field: string) {
  return { field, type: 'quantitative' as const, scale: { domain: [plot.ticks.lo, plot.ticks.hi], nice: false, zero: false } }
}

/** Axes, grid and zero line. */
export function axesLayers(plot: TimePlot, words: ChartWords, look: Look): Layer[] {
  const months = monthTicks(plot.lastMonth, Math.max(3, Math.floor(plot.width / 52)))
  const labels = months.map((month) => monthLabel(month, words))
  const negative = plot.ticks.lo < 0
  return [
    {
      data: {
        values: [
          { month: 0, at: plot.ticks.lo },
          { month: plot.lastMonth, at: plot.ticks.hi },
        ],
      },
      mark: { type: 'point', color: look.colour.ink, opacity: 0, aria: false },
      encoding: {
        x: {
          ...timeX(plot),
          axis: {
            values: months,
            // Without a count of its own Vega leaves out every other of the given values where it finds them dense.
            tickCount: months.length,
            labelExpr: labelExpression(months, labels),
            grid: false,
            ticks: true,
            tickColor: look.colour.ink3,
            tickSize: 5,
            labelPadding: 6,
            labelOverlap: false,
            labelBound: false,
            labelFlush: false,
            description: words.axis.time(monthLabel(months[months.length - 1], words)),
          },
        },
        y: {
          ...valueY(plot, 'at'),
          axis: {
            values: plot.ticks.values,
            tickCount: plot.ticks.values.length,
            labelExpr: labelExpression(plot.ticks.values, plot.tickLabels),
            labelOverlap: false,
            description: plot.axisDescription,
          },
        },
      },
    },
    {
      data: { values: [{ at: 0 }] },
      mark: {
        type: 'rule',
        color: negative ? look.colour.ink : look.colour.ink3,
        strokeWidth: negative ? look.line.strongRule : look.line.rule,
        aria: false,
      },
      encoding: { y: valueY(plot, 'at') },
    },
  ]
}

/** Both bands of a fan. */
export function bandLayers(dataset: string, colour: string, plot: TimePlot, look: Look): Layer[] {
  const band = (low: string, high: string, opacity: number): Layer => ({
    data: { name: dataset },
    mark: { type: 'area', color: colour, opacity, interpolate: 'monotone', line: false, aria: false },
    encoding: { x: timeX(plot), y: valueY(plot, low), y2: { field: high } },
  })
  return [band('p2_5', 'p97_5', look.opacity.outer), band('p10', 'p90', look.opacity.inner)]
}

/** The thin edges of the 80 % band; drawn after all bands, so that no fan hides another's edge. */
export function edgeLayers(dataset: string, colour: string, plot: TimePlot): Layer[] {
  return ['p10', 'p90'].map((field): Layer => ({
    data: { name: dataset },
    mark: { type: 'line', color: colour, strokeWidth: 1, interpolate: 'monotone', aria: false },
    encoding: { x: timeX(plot), y: valueY(plot, field) },
  }))
}

/** The median in the pathway's line: hollow, dashed or solid. */
export function medianLayers(dataset: string, sign: SignId, plot: TimePlot, look: Look): Layer[] {
  const { line, colour } = look.sign[sign]
  const stroke = (width: number, ink: string): Layer => ({
    data: { name: dataset },
    mark: {
      type: 'line',
      color: ink,
      strokeWidth: width,
      interpolate: 'monotone',
      ...(line.dash ? { strokeDash: [...line.dash] } : {}),
      aria: false,
    },
    encoding: { x: timeX(plot), y: valueY(plot, 'p50') },
  })
  const outer = stroke(line.width, look.colour[colour])
  return line.core === undefined ? [outer] : [outer, stroke(line.core, look.colour.paper)]
}

export interface SignAt {
  readonly month: number
  readonly p50: number
  readonly sign: SignId
  readonly description: string
}

/** Pathway signs on the curves. */
export function signLayer(signs: readonly SignAt[], plot: TimePlot, look: Look): Layer {
  const values = signs.map(({ month, p50, sign, description }) => {
    const { shape, filled, colour } = look.sign[sign]
    return {
      month,
      p50,
      description,
      shape,
      fill: filled ? look.colour[colour] : look.colour.paper,
      edge: filled ? look.colour.paper : look.colour[colour],
      width: filled ? 1 : 2.6,
      size: filled ? 140 : 105,
    }
  })
  const own = (field: string) => ({ field, type: 'nominal' as const, scale: null })
  return {
    data: { values },
    mark: { type: 'point', opacity: 1, clip: false },
    encoding: {
      x: timeX(plot),
      y: valueY(plot, 'p50'),
      shape: own('shape'),
      fill: own('fill'),
      stroke: own('edge'),
      strokeWidth: { field: 'width', type: 'quantitative', scale: null },
      size: { field: 'size', type: 'quantitative', scale: null },
      description: { field: 'description', type: 'nominal' },
    },
  }
}

export interface EndLabel {
  readonly p50: number
  readonly lines: readonly string[]
  readonly colour: string
}

/** px from the plot's right edge to an end label; a label that had to move far gets a thin line back to its curve. */
export const END_GAP = 12

/** Direct labels at the right end, moved apart so that none covers another. */
export function endLabelLayers(labels: readonly EndLabel[], plot: TimePlot, look: Look): Layer[] {
  const { lo, hi } = plot.ticks
  const wanted = labels.map((label) => plot.height * (1 - (label.p50 - lo) / (hi - lo)))
  const placed = spread(wanted, look.size.chartLabel + 6, 8, plot.height - 6)
  const toValue = (px: number): number => lo + (1 - px / plot.height) * (hi - lo)
  const values = labels.map((label, i) => ({
    text: label.lines,
    colour: label.colour,
    at: toValue(placed[i]),
    p50: label.p50,
    moved: Math.abs(placed[i] - wanted[i]) > 12,
  }))
  const own = (field: string) => ({ field, type: 'nominal' as const, scale: null })
  return [
    {
      data: { values },
      transform: [{ filter: 'datum.moved' }],
      mark: { type: 'rule', x: plot.width + 5, x2: plot.width + END_GAP - 2, strokeWidth: 1, aria: false },
      encoding: { y: valueY(plot, 'p50'), y2: { field: 'at' }, color: own('colour') },
    },
    {
      data: { values },
      mark: {
        type: 'text',
        x: plot.width + END_GAP,
        align: 'left',
        baseline: 'middle',
        fontSize: look.size.chartLabel,
        fontWeight: 600,
        lineHeight: look.size.chartLabel + 3,
        aria: false,
      },
      encoding: { y: valueY(plot, 'at'), text: { field: 'text', type: 'nominal' }, color: own('colour') },
    },
  ]
}

/** Points a curve needs on paper: every month in short runs, thinned in long ones; the months in `keep` always stay. */
export function thin<T extends BandPoint>(points: readonly T[], keep: readonly number[], most = 180): T[] {
  const every = Math.ceil(points.length / most)
  const last = points.length - 1
  return points.filter((point, i) => i % every === 0 || i === last || keep.includes(point.month))
}

/** Largest value that the picture must hold: upper 95 % limits where a fan is drawn, medians elsewhere. */
export function highest(points: readonly BandPoint[], fan: boolean): number {
  return Math.max(0, ...points.map((point) => (fan && hasSpread(point) ? point.p97_5 : point.p50)))
}
