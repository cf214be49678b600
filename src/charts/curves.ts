/**
 * Share in work, of 100, month by month and arm by arm: fans, medians in the pathways' lines, signs where the trial measured and
 * at the end, direct labels moved apart. Words say where measurement ends and projection begins. 24 to 540 months.
 */
import { formatNumber, roundHalfAway } from '../messages/format.ts'
import type { ChartWords } from '../messages/charts.ts'
import type { SeriesPoint } from '../run/result.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import {
  axesLayers,
  END_GAP,
  endLabelLayers,
  bandLayers,
  edgeLayers,
  highest,
  medianLayers,
  signLayer,
  thin,
  timeX,
  type TimePlot,
} from './fan.ts'
import type { Look } from './look.ts'
import { hasSpread, inSignOrder, intervalCell, scaleBand, type ArmName, type BandPoint } from './names.ts'
import { textWidth, wrap } from './place.ts'
import { ticksFor } from './scale.ts'

export interface CurveArm {
  readonly arm: ArmName
  /** Persons of 100, one point per month from 0, in order. */
  readonly points: readonly BandPoint[]
}

export interface CurvesData {
  readonly arms: readonly CurveArm[]
  /** Months that the trial measured, e.g. [15, 18]; everything after the last is projection. */
  readonly measured: readonly number[]
  /** Arms drawn with a fan; more than two would hide each other. */
  readonly fans: readonly string[]
}

/** Persons of 100 in a state, by arm and month, from a run's series. `fans` defaults to the comparator and the arm that ends highest. */
export function curvesFromSeries(
  series: readonly SeriesPoint[],
  arms: readonly ArmName[],
  options: { readonly state: string; readonly comparator: string; readonly measured: readonly number[]; readonly lastMonth?: number },
): CurvesData {
  const curves = arms.map((arm) => ({
    arm,
    points: series
      .filter((p) => p.arm === arm.id && p.state === options.state && p.month <= (options.lastMonth ?? Infinity))
      .map((p) => scaleBand({ month: p.month, p50: p.p50, p10: p.p10, p90: p.p90, p2_5: p.p2_5, p97_5: p.p97_5 }, 100))
      .sort((a, b) => a.month - b.month),
  }))
  const drawn = curves.filter((curve) => curve.points.length > 0)
  const at = options.measured[0] ?? Infinity
  const height = (curve: CurveArm): number => valueAt(curve.points, at).p50
  const others = drawn.filter((curve) => curve.arm.id !== options.comparator).sort((a, b) => height(b) - height(a))
  return { arms: drawn, measured: options.measured, fans: [options.comparator, ...others.slice(0, 1).map((curve) => curve.arm.id)] }
}

/** The point of a month, or the last one before it. */
function valueAt(points: readonly BandPoint[], month: number): BandPoint {
  let found = points[0]
  for (const point of points) if (point.month <= month) found = point
  return found
}

const NARROW = 620

/** Words above the two dotted lines: beside each other where there is room, otherwise stacked and left-aligned. */
function annotations(
  data: CurvesData,
  plot: { width: number; right: number; left: number },
  lastMonth: number,
  words: ChartWords,
  look: Look,
) {
  const months = data.measured.filter((month) => month < lastMonth)
  if (months.length === 0) return { rows: 0, texts: [], months }
  const size = look.size.note
  const x = (month: number): number => (month / lastMonth) * plot.width
  const [first, last] = [months[0], months[months.length - 1]]
  const besideRoom = x(first) + plot.left - 6
  const beside = textWidth(words.curves.measured, size) <= besideRoom
  const room = plot.width + plot.right - x(last) - 12
  const fits = [words.curves.projected, words.curves.projectedShort].find((text) => textWidth(text, size) <= room)
  const lines = fits === undefined ? wrap(words.curves.projectedShort, room, size) : [fits]
  const own = textWidth(words.curves.measured, size)
  const overrun = Math.max(0, own - (plot.width + plot.right - x(first)))
  const texts = [
    {
      month: first,
      text: [words.curves.measured],
      align: beside ? 'right' : 'left',
      dx: beside ? -7 : 0 - overrun,
      row: beside ? 0 : lines.length,
    },
    { month: last, text: lines, align: 'left', dx: 9, row: 0 },
  ] as const
  return { rows: beside ? lines.length : lines.length + 1, texts, months }
}

/** Spec of the picture; `width` is the whole width in px. plotHeight: where a page has less room than the screen. */
export function chartCurves(data: CurvesData, words: ChartWords, look: Look, width: number, plotHeight?: number): Spec {
  const arms = inSignOrder(data.arms)
  const lastMonth = Math.max(1, ...arms.map((curve) => curve.points[curve.points.length - 1].month))
  const narrow = width < NARROW
  const ends = arms.map((curve) => valueAt(curve.points, lastMonth))
  const label = (i: number): string =>
    `${narrow ? arms[i].arm.short : arms[i].arm.name} ${formatNumber(roundHalfAway(ends[i].p50), words.language)}`
  const right = Math.ceil(Math.max(...arms.map((_, i) => textWidth(label(i), look.size.chartLabel, true))) + END_GAP + 4)
  const left = 30
  const plotWidth = Math.max(120, width - left - right)
  const height = plotHeight ?? (narrow ? 230 : 270)
  const notes = annotations(data, { width: plotWidth, left, right }, lastMonth, words, look)
  const margin = { left, right, top: notes.rows * 18 + 10, bottom: 28 }

  const fanned = (curve: CurveArm): boolean => data.fans.includes(curve.arm.id) && curve.points.some(hasSpread)
  const ticks = ticksFor(0, Math.max(...arms.map((curve) => highest(curve.points, fanned(curve)))), false, 1)
  const tickLabels = ticks.values.map((value) => formatNumber(value, words.language))
  const axisDescription = words.axis.share(tickLabels[0], tickLabels[tickLabels.length - 1])
  const plot: TimePlot = { lastMonth, width: plotWidth, height, ticks, tickLabels, axisDescription }
  const dataset = (i: number): string => `arm${i}`
  const signs = arms.flatMap(({ arm, points }, i) =>
    [...notes.months.slice(0, 1).map((month) => valueAt(points, month)), ends[i]].map(({ month, p50 }) => ({
      month,
      p50,
      sign: arm.sign,
      description: words.curves.mark(arm.name, roundHalfAway(p50), words.afterMonths(month)),
    })),
  )
  const fans = arms.map((curve, i) => ({ curve, sign: curve.arm.sign, name: dataset(i) })).filter(({ curve }) => fanned(curve))
  const layers: Layer[] = [
    ...axesLayers(plot, words, look),
    ...fans.flatMap(({ sign, name }) => bandLayers(name, look.colour[look.sign[sign].band], plot, look)),
    ...fans.flatMap(({ sign, name }) => edgeLayers(name, look.colour[look.sign[sign].colour], plot)),
    ...annotationLayers(notes, plot, look),
    ...arms.flatMap((curve, i) => medianLayers(dataset(i), curve.arm.sign, plot, look)),
    signLayer(signs, plot, look),
    ...endLabelLayers(
      arms.map((curve, i) => ({ p50: ends[i].p50, lines: [label(i)], colour: look.colour[look.sign[curve.arm.sign].text] })),
      plot,
      look,
    ),
  ]
  return {
    ...shell({ width: plotWidth, height }, margin, describeCurves(data, words).join(' '), look, words),
    datasets: Object.fromEntries(arms.map((curve, i) => [dataset(i), thin(curve.points, data.measured).map((point) => ({ ...point }))])),
    layer: layers,
  }
}

/** Dotted verticals at the measured months, with their words above. */
function annotationLayers(notes: ReturnType<typeof annotations>, plot: TimePlot, look: Look): Layer[] {
  const top = (row: number): number => -8 - row * 18
  const rules = notes.months.map((month, i): Layer => ({
    data: { values: [{ month }] },
    mark: {
      type: 'rule',
      y: i === 0 && notes.texts[0].row > 0 ? top(notes.texts[0].row) + 4 : 0,
      y2: plot.height,
      color: look.colour.ink3,
      strokeDash: [2, 3],
      strokeWidth: look.line.axis,
      aria: false,
    },
    encoding: { x: timeX(plot) },
  }))
  const texts = notes.texts.map((note): Layer => ({
    data: { values: [{ month: note.month, text: note.text }] },
    mark: {
      type: 'text',
      y: top(note.row + note.text.length - 1),
      dx: note.dx,
      align: note.align,
      baseline: 'alphabetic',
      fontSize: look.size.note,
      lineHeight: 18,
      color: look.colour.ink2,
      aria: false,
    },
    encoding: { x: timeX(plot), text: { field: 'text', type: 'nominal' } },
  }))
  return [...rules, ...texts]
}

/** One paragraph per arm: where the trial measured and at the end of the run. */
export function describeCurves(data: CurvesData, words: ChartWords): string[] {
  const measured = data.measured[0]
  const sentences = inSignOrder(data.arms).map(({ arm, points }) => {
    const end = points[points.length - 1]
    const first = measured !== undefined && measured < end.month ? valueAt(points, measured) : end
    const out = [words.curves.atMonth(arm.inText, roundHalfAway(first.p50), words.afterMonths(first.month))]
    if (hasSpread(first)) out.push(words.curves.likely(roundHalfAway(first.p10), roundHalfAway(first.p90)))
    if (first !== end) {
      out.push(words.curves.later(roundHalfAway(end.p50), words.afterMonths(end.month)))
      if (hasSpread(end)) out.push(words.curves.likely(roundHalfAway(end.p10), roundHalfAway(end.p90)))
    }
    return out.join(' ')
  })
  const last = data.measured[data.measured.length - 1]
  if (last !== undefined) sentences.push(words.curves.projection(last))
  if (!data.arms.some((curve) => curve.points.some(hasSpread))) sentences.push(words.pending)
  return sentences
}

/** Months worth a row: every third in the first two years, then every half year, year or fifth year. */
export function tableMonths(lastMonth: number, extra: readonly number[]): number[] {
  const step = lastMonth <= 24 ? 3 : lastMonth <= 60 ? 6 : lastMonth <= 180 ? 12 : 60
  const months = new Set<number>([0, lastMonth, ...extra.filter((month) => month <= lastMonth)])
  for (let month = step; month < lastMonth; month += step) months.add(month)
  return [...months].sort((a, b) => a - b)
}

/** The medians and 80 % limits with one decimal, arms as columns. */
export function tableCurves(data: CurvesData, words: ChartWords): ChartTable {
  const arms = inSignOrder(data.arms)
  const lastMonth = Math.max(0, ...arms.map((curve) => curve.points[curve.points.length - 1].month))
  const number = (value: number): string => formatNumber(value, words.language, 1)
  return {
    caption: words.curves.caption,
    columns: [
      { label: words.column.when, numeric: false },
      ...arms.flatMap(({ arm }) => [
        { label: arm.name, numeric: true },
        { label: words.column.likelyOf(arm.short), numeric: true },
      ]),
    ],
    rows: tableMonths(lastMonth, data.measured).map((month) => [
      monthCell(month, words),
      ...arms.flatMap(({ points }) => {
        const point = valueAt(points, month)
        return [number(point.p50), intervalCell(point, points, number, words)]
      }),
    ]),
  }
}

/** "start", "15 månader", "5 år". */
function monthCell(month: number, words: ChartWords): string {
  if (month === 0) return words.start
  return month % 12 === 0 ? words.years(month / 12) : words.monthsLong(month)
}
