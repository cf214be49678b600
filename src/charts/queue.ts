/**
 * Persons who wait for a place, month by month: fan, median in the pathway's line, the peak and what is left at the end in words.
 * With several arms the first in the list carries the fan and the words, the others a line and a direct label.
 */
import { formatNumber, roundHalfAway } from '../messages/format.ts'
import type { ChartWords } from '../messages/charts.ts'
import type { SeriesPoint } from '../run/result.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import { tableMonths } from './curves.ts'
import {
  axesLayers,
  END_GAP,
  endLabelLayers,
  bandLayers,
  edgeLayers,
  highest,
  medianLayers,
  monthLabel,
  thin,
  timeX,
  valueY,
  type TimePlot,
} from './fan.ts'
import type { Look } from './look.ts'
import { hasSpread, intervalCell, scaleBand, type ArmName, type BandPoint } from './names.ts'
import { spread, textWidth, wrap } from './place.ts'
import { ticksFor } from './scale.ts'

export interface QueueArm {
  readonly arm: ArmName
  /** Persons waiting, one point per month from 0, in order. */
  readonly points: readonly BandPoint[]
}

export interface QueueData {
  /** The arm in focus first. */
  readonly arms: readonly QueueArm[]
  /** Month when the last application has come. */
  readonly intakeMonths: number
  /** Month when the project ends; the picture ends here. */
  readonly projectMonths: number
  /** The same way under other settings, such as another number of posts: thin lines with their labels at the curve; `dashed` for the default. */
  readonly compared?: readonly ComparedQueue[]
  /** What the curve in focus is called among them, e.g. "5 tjänster, nu". */
  readonly focusLabel?: string
}

export interface ComparedQueue {
  readonly label: string
  readonly dashed: boolean
  readonly points: readonly BandPoint[]
}

/** Persons waiting from a run's series; arms in which nobody ever waits are left out. `persons` is the size of the cohort. */
export function queueFromSeries(
  series: readonly SeriesPoint[],
  arms: readonly ArmName[],
  options: { readonly persons: number; readonly intakeMonths: number; readonly projectMonths: number; readonly state?: string },
): QueueData {
  const all = arms.map((arm) => ({
    arm,
    points: series
      .filter((p) => p.arm === arm.id && p.state === (options.state ?? 'waiting') && p.month <= options.projectMonths)
      .map((p) => scaleBand({ month: p.month, p50: p.p50, p10: p.p10, p90: p.p90, p2_5: p.p2_5, p97_5: p.p97_5 }, options.persons))
      .sort((a, b) => a.month - b.month),
  }))
  const waits = all.filter(({ points }) => points.some((p) => p.p50 >= 0.5 || (p.p90 ?? 0) >= 0.5))
  return { arms: waits, intakeMonths: options.intakeMonths, projectMonths: options.projectMonths }
}

function peakOf(points: readonly BandPoint[]): BandPoint {
  return points.reduce((best, point) => (point.p50 > best.p50 + 1e-9 ? point : best), points[0])
}

/** Spec; `width` is the whole width in px. null when nobody waits: then words.queue.none says it and no picture is drawn. */
export function chartQueue(data: QueueData, words: ChartWords, look: Look, width: number): Spec | null {
  if (data.arms.length === 0) return null
  const [focus] = data.arms
  const several = data.arms.length > 1
  const label = (one: QueueArm): string => one.arm.short
  const lastMonth = data.projectMonths
  const lastLabel = Math.max(16, Math.ceil(textWidth(monthLabel(lastMonth, words), look.size.axis) / 2) + 2)
  const right = several
    ? Math.ceil(Math.max(...data.arms.map((one) => textWidth(label(one), look.size.chartLabel, true))) + END_GAP + 4)
    : lastLabel
  const fan = focus.points.some(hasSpread)
  const compared = data.compared ?? []
  const top = Math.max(highest(focus.points, fan), ...[...data.arms.slice(1), ...compared].map((one) => highest(one.points, false)))
  // The words on the peak stand along the upper edge, above the curve.
  const ticks = ticksFor(0, top / 0.88, false, 1)
  const tickLabels = ticks.values.map((value) => formatNumber(value, words.language))
  const left = Math.ceil(Math.max(...tickLabels.map((text) => textWidth(text, look.size.axis))) + 12)
  const margin = { left, right, top: 12, bottom: 28 }
  const plotWidth = Math.max(120, width - left - right)
  const height = 222
  const axisDescription = words.axis.persons(tickLabels[0], tickLabels[tickLabels.length - 1])
  const plot: TimePlot = { lastMonth, width: plotWidth, height, ticks, tickLabels, axisDescription }
  const dataset = (i: number): string => `arm${i}`
  const ends = data.arms.map((one) => ({
    p50: one.points[one.points.length - 1].p50,
    lines: [label(one)],
    colour: look.colour[look.sign[one.arm.sign].text],
  }))
  return {
    ...shell({ width: plotWidth, height }, margin, describeQueue(data, words).join(' '), look, words),
    datasets: Object.fromEntries(
      [...data.arms, ...compared].map((one, i) => [dataset(i), thin(one.points, [data.intakeMonths]).map((point) => ({ ...point }))]),
    ),
    layer: [
      ...axesLayers(plot, words, look),
      ...(fan ? bandLayers(dataset(0), look.colour[look.sign[focus.arm.sign].band], plot, look) : []),
      ...(fan ? edgeLayers(dataset(0), look.colour[look.sign[focus.arm.sign].colour], plot) : []),
      ...compared.map((one, i) => comparedLayer(one, dataset(data.arms.length + i), plot, look)),
      ...data.arms.flatMap((one, i) => medianLayers(dataset(i), one.arm.sign, plot, look)).reverse(),
      ...comparedLabels(data, plot, look),
      ...noteLayers(data, plot, words, look),
      ...(several ? endLabelLayers(ends, plot, look) : []),
    ],
  }
}

function comparedLayer(one: ComparedQueue, name: string, plot: TimePlot, look: Look): Layer {
  return {
    data: { name },
    mark: {
      type: 'line',
      color: one.dashed ? look.colour.ink : look.colour.ink3,
      strokeWidth: one.dashed ? 2 : 1.4,
      strokeDash: one.dashed ? [2, 3] : [1, 0],
      interpolate: 'monotone',
      aria: false,
    },
    encoding: { x: timeX(plot), y: valueY(plot, 'p50') },
  }
}

/** Height of a label, px. */
const LABEL_LINE = 15

/**
 * Labels stand to the right of the peak, each at its own curve: above those that wait longer than the focus, under those that wait less, so
 * that none stands between two curves. The ground behind each keeps it apart from the lines.
 */
function comparedLabels(data: QueueData, plot: TimePlot, look: Look): Layer[] {
  const compared = data.compared ?? []
  const focus = data.arms[0]
  if (compared.length === 0 || data.focusLabel === undefined) return []
  const month = Math.min(plot.lastMonth, peakOf(focus.points).month + plot.lastMonth / 24)
  const y = (points: readonly BandPoint[]): number =>
    plot.height * (1 - (points.find((point) => point.month >= month)?.p50 ?? 0) / plot.ticks.hi)
  const own = y(focus.points)
  const others = compared
    .map((one) => ({ text: one.label, y: y(one.points), colour: look.colour.ink, bold: one.dashed }))
    .map((one) => ({ ...one, y: one.y > own ? one.y + LABEL_LINE : one.y - 3 }))
  const labels = [...others, { text: data.focusLabel, y: own + 4, colour: look.colour[look.sign[focus.arm.sign].text], bold: true }].sort(
    (one, two) => one.y - two.y,
  )
  const heights = spread(
    labels.map((label) => label.y),
    LABEL_LINE,
    LABEL_LINE,
    plot.height - 3,
  )
  return labels.flatMap(({ text, colour, bold }, i): Layer[] =>
    [{ stroke: look.colour.paper, strokeWidth: 4, color: look.colour.paper }, { color: colour }].map((paint): Layer => ({
      data: { values: [{ month, text }] },
      mark: {
        type: 'text',
        y: heights[i],
        align: 'left',
        baseline: 'bottom',
        dx: 4,
        fontSize: look.size.note,
        fontWeight: bold ? 600 : 400,
        aria: false,
        ...paint,
      },
      encoding: { x: timeX(plot), text: { field: 'text', type: 'nominal' } },
    })),
  )
}

/** The peak beside a dotted line, and what is left when the project ends, in red with a short rule to the curve. */
function noteLayers(data: QueueData, plot: TimePlot, words: ChartWords, look: Look): Layer[] {
  const { points } = data.arms[0]
  const peak = peakOf(points)
  const end = points[points.length - 1]
  const n = roundHalfAway(peak.p50)
  const left = roundHalfAway(end.p50)
  const size = look.size.note
  const px = (value: number): number => plot.height * (1 - value / plot.ticks.hi)
  const x = (month: number): number => (month / plot.lastMonth) * plot.width
  const peakText =
    Math.abs(peak.month - data.intakeMonths) <= 1 ? words.queue.peakAtIntake(n) : words.queue.peak(n, words.afterMonths(peak.month))
  const room = plot.width - x(peak.month) - 8
  const onRight = textWidth(peakText, size, true) <= room || room > plot.width / 2
  const peakLines = wrap(peakText, onRight ? room : x(peak.month) - 8, size, true)
  // The words on the end stand under the curve where there is room under its lower band, otherwise above the upper one.
  const below = px(end.p2_5 ?? end.p50)
  const under = plot.height - below > 46
  const endText = words.queue.end(left)
  const from = end.month - (textWidth(endText, size, true) / plot.width) * plot.lastMonth - 1
  const tallest = Math.max(...points.filter((point) => point.month >= from).map((point) => point.p97_5 ?? point.p50))
  const endY = under ? Math.min(plot.height - 10, below + 30) : Math.max(40, px(tallest) - 14)
  const text = (month: number, lines: readonly string[], mark: object): Layer => ({
    data: { values: [{ month, text: lines }] },
    mark: { type: 'text', fontSize: size, fontWeight: 600, lineHeight: 17, aria: false, ...mark },
    encoding: { x: timeX(plot), text: { field: 'text', type: 'nominal' } },
  })
  const layers: Layer[] = [
    {
      data: { values: [{ month: peak.month }] },
      mark: { type: 'rule', y: 0, y2: plot.height, color: look.colour.ink3, strokeDash: [2, 3], strokeWidth: look.line.axis, aria: false },
      encoding: { x: timeX(plot) },
    },
    text(peak.month, peakLines, {
      y: 13,
      dx: onRight ? 8 : -8,
      align: onRight ? 'left' : 'right',
      baseline: 'middle',
      color: look.colour.ink,
    }),
  ]
  // Where several curves are named in a narrow picture there is no room for words on an empty queue.
  const crowded = (data.compared ?? []).length > 0 && plot.width < 420 && left === 0
  if (peak.month === end.month || crowded) return layers
  const endColour = left > 0 ? look.colour.loss : look.colour.ink
  return [
    ...layers,
    {
      data: { values: [{ month: end.month, p50: end.p50 }] },
      mark: { type: 'rule', y2: under ? endY - 8 : endY + 8, color: endColour, strokeWidth: look.line.intervalEnd, aria: false },
      encoding: { x: timeX(plot), y: valueY(plot, 'p50') },
    },
    text(end.month, [endText], { y: endY, align: 'right', baseline: 'middle', dx: under ? 0 : -4, color: endColour }),
  ]
}

export function describeQueue(data: QueueData, words: ChartWords): string[] {
  if (data.arms.length === 0) return [words.queue.none]
  return data.arms.map(({ arm, points }) => {
    const peak = peakOf(points)
    const end = points[points.length - 1]
    const line = words.queue.inWords(arm.inText, roundHalfAway(peak.p50), words.afterMonths(peak.month), roundHalfAway(end.p50))
    return hasSpread(peak) ? `${line} ${words.queue.likely(roundHalfAway(peak.p10), roundHalfAway(peak.p90))}` : `${line} ${words.pending}`
  })
}

export function tableQueue(data: QueueData, words: ChartWords): ChartTable {
  const whole = (value: number): string => formatNumber(roundHalfAway(value), words.language)
  const months = tableMonths(data.projectMonths, [data.intakeMonths])
  return {
    caption: words.queue.caption,
    columns: [
      { label: words.column.when, numeric: false },
      ...data.arms.flatMap(({ arm }) => [
        { label: arm.name, numeric: true },
        { label: words.column.likelyOf(arm.short), numeric: true },
      ]),
    ],
    rows: months.map((month) => [
      month === 0 ? words.start : words.monthsLong(month),
      ...data.arms.flatMap(({ points }) => {
        const point = points.find((one) => one.month === month) ?? points[points.length - 1]
        return [whole(point.p50), intervalCell(point, points, whole, words)]
      }),
    ]),
  }
}
