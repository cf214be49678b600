/**
 * When a party has its money back: cumulated net against the comparator from the start to the end of each year, with bands,
 * a zero line in ink and a red ring where the median comes up to zero to stay. Undiscounted, in the price year of the scenario.
 */
import { formatNumber, formatSigned, roundHalfAway } from '../messages/format.ts'
import type { ChartWords } from '../messages/charts.ts'
import type { CumulativeNet } from '../run/result.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import { axesLayers, END_GAP, bandLayers, timeX, valueY, type TimePlot } from './fan.ts'
import type { Look } from './look.ts'
import { hasSpread, scaleBand, type BandPoint } from './names.ts'
import { spread, textWidth, wrap } from './place.ts'
import { ticksFor } from './scale.ts'

export interface PaybackData {
  /** "kommunerna", as inside a sentence. */
  readonly party: string
  /** Cumulated net, SEK, whole cohort, in order of months since start; the first point is month 0 with zeros. */
  readonly points: readonly BandPoint[]
  /**
   * Months until the money is back, where a run knows them better than the curve does: of the middle run, and of the likely range; null is
   * not within the curve. Left out, all three are read off the curve and the edges of its band.
   */
  readonly turn?: { readonly month: number | null; readonly low: number | null; readonly high: number | null }
}

/** Points of one party from a run: calendar years become months since the project's first month. */
export function paybackFromCumulative(
  lines: readonly CumulativeNet[],
  options: {
    readonly arm: string
    readonly party: string
    readonly label: string
    readonly start: { readonly year: number; readonly month: number }
  },
): PaybackData {
  const { arm, party, start } = options
  const points = lines
    .filter((line) => line.arm === arm && line.party === party)
    .map(({ year, unit, p50, p10, p90, p2_5, p97_5 }) => {
      const point = { month: (year + 1 - start.year) * 12 - (start.month - 1), p50, p10, p90, p2_5, p97_5 }
      return unit.startsWith('öre') ? scaleBand(point, 0.01) : point
    })
    .sort((a, b) => a.month - b.month)
  return { party: options.label, points: [{ month: 0, p50: 0, p10: 0, p90: 0, p2_5: 0, p97_5: 0 }, ...points] }
}

/** Unit in which the figures are shown: divide SEK by `size`. */
export function moneyUnit(largest: number, words: ChartWords): { readonly size: number; readonly word: string } {
  if (Math.abs(largest) >= 1e6) return { size: 1e6, word: words.money.million }
  return Math.abs(largest) >= 1e4 ? { size: 1e3, word: words.money.thousand } : { size: 1, word: words.money.krona }
}

type Limit = 'p50' | 'p10' | 'p90'

/** Month from which the curve stays at zero or above; 0 when it never is below, null when it ends below. Straight lines between points. */
export function staysAboveFrom(points: readonly BandPoint[], limit: Limit): number | null {
  const at = (i: number): number => points[i][limit] ?? points[i].p50
  const last = points.length - 1
  if (at(last) < 0) return null
  let i = last
  while (i >= 0 && at(i) >= 0) i -= 1
  if (i < 0) return 0
  const [before, after] = [at(i), at(i + 1)]
  return points[i].month + ((points[i + 1].month - points[i].month) * -before) / (after - before)
}

/** "14 månader", "2,5 år", "3 år": months below a year and a half, half years above. */
export function roughTime(months: number, words: ChartWords): string {
  if (months < 17.5) return words.monthsLong(Math.max(1, roundHalfAway(months)))
  return words.years(roundHalfAway(months / 6) / 2)
}

function turnOf({ points, turn }: PaybackData): number | null {
  return turn ? turn.month : staysAboveFrom(points, 'p50')
}

/** The likely range of the pay-back time, in words. */
function rangeText({ points, turn }: PaybackData, words: ChartWords): string | null {
  if (!points.some(hasSpread)) return null
  const end = roughTime(points[points.length - 1].month, words)
  const lo = turn ? turn.low : staysAboveFrom(points, 'p90')
  const hi = turn ? turn.high : staysAboveFrom(points, 'p10')
  if (lo === null) return null
  if (lo === 0) return hi === null ? words.payback.mayTakeOver(end) : words.payback.within(roughTime(hi, words))
  return hi === null ? words.payback.rangeOver(roughTime(lo, words), end) : words.payback.range(roughTime(lo, words), roughTime(hi, words))
}

/** "+2,9": one decimal in millions below 100, whole otherwise. */
function amount(value: number, unit: { readonly size: number }, words: ChartWords, signed = true): string {
  const scaled = value / unit.size
  const decimals = unit.size === 1e6 && Math.abs(scaled) < 100 ? 1 : 0
  return (signed ? formatSigned : formatNumber)(scaled, words.language, decimals)
}

function largestOf(points: readonly BandPoint[]): number {
  return Math.max(...points.flatMap((p) => (hasSpread(p) ? [Math.abs(p.p2_5), Math.abs(p.p97_5)] : [Math.abs(p.p50)])))
}

/** Spec; `width` is the whole width in px. */
export function chartPayback(data: PaybackData, words: ChartWords, look: Look, width: number): Spec {
  const unit = moneyUnit(largestOf(data.points), words)
  const points = data.points.map((p) => ({ ...p }))
  const end = points[points.length - 1]
  const fan = points.some(hasSpread)
  const shown = points.flatMap((p) => (fan && hasSpread(p) ? [p.p2_5, p.p97_5] : [p.p50]))
  const ticks = ticksFor(Math.min(...shown), Math.max(...shown), false, unit.size / 10)
  const decimals = ticks.step / unit.size < 1 ? 1 : 0
  const tickLabels = ticks.values.map((value) => formatNumber(value / unit.size, words.language, value === 0 ? 0 : decimals))
  // On a narrow screen the unit stands in the subtitle alone.
  const unitWord = width < 480 ? '' : `\u00A0${unit.word}`
  const endLines = [`${amount(end.p50, unit, words)}${unitWord}`]
  if (hasSpread(end)) endLines.push(words.to(amount(end.p10, unit, words, false), amount(end.p90, unit, words, false)))
  const { chartLabel, note, axis } = look.size
  const right = Math.ceil(Math.max(textWidth(endLines[0], chartLabel, true), textWidth(endLines[1] ?? '', note)) + END_GAP + 4)
  const left = Math.ceil(Math.max(...tickLabels.map((text) => textWidth(text, axis))) + 14)
  const plotWidth = Math.max(120, width - left - right)
  const height = 190
  const plot: TimePlot = {
    lastMonth: end.month,
    width: plotWidth,
    height,
    ticks,
    tickLabels,
    axisDescription: words.axis.money(unit.word, tickLabels[0], tickLabels[tickLabels.length - 1]),
  }
  const margin = { left, right, top: 14, bottom: 30 }
  // where the sum at the end stands with its range
  const places = [{ x: left + plotWidth, y: 0, width: right, height: margin.top + height }]
  return {
    ...shell({ width: plotWidth, height }, margin, describePayback(data, words).join(' '), look, words, places),
    datasets: { net: points },
    layer: [
      ...(fan ? bandLayers('net', look.colour.line, plot, look) : []),
      ...axesLayers(plot, words, look),
      {
        data: { name: 'net' },
        mark: { type: 'line', color: look.colour.ink, strokeWidth: 2.4, interpolate: 'monotone', aria: false },
        encoding: { x: timeX(plot), y: valueY(plot, 'p50') },
      },
      ...turnLayers(data, plot, words, look),
      ...endLayers(end, endLines, plot, look),
    ],
  }
}

const TURN_LINE = 18

/** The ring where the median turns, with its words held clear of the curve. */
function turnLayers(data: PaybackData, plot: TimePlot, words: ChartWords, look: Look): Layer[] {
  const turn = turnOf(data)
  if (turn === null || turn === 0) return []
  const { chartLabel, note } = look.size
  const range = rangeText(data, words)
  const title = words.payback.again(roughTime(turn, words))
  // Beside the thin rule, on the side with more room; the words never leave the plot, where the end label stands.
  const x = (turn / plot.lastMonth) * plot.width
  const onLeft = x >= plot.width / 2
  const room = onLeft ? x : plot.width - x
  const lines = [
    ...wrap(title, room, chartLabel, true).map((value) => ({ value, bold: true })),
    ...(range === null ? [] : wrap(range, room, note).map((value) => ({ value, bold: false }))),
  ]
  const after = data.points.find((p) => p.month >= turn) ?? data.points[data.points.length - 1]
  const { lo, hi } = plot.ticks
  const upper = plot.height * (1 - ((after.p90 ?? after.p50) - lo) / (hi - lo))
  const zero = plot.height * (1 - (0 - lo) / (hi - lo))
  const block = lines.length * TURN_LINE
  const y = Math.max(6, Math.min(zero - block - 16, upper - block))
  const texts = lines.map((line, i): Layer => ({
    data: { values: [{ month: turn, text: line.value }] },
    mark: {
      type: 'text',
      y: y + i * TURN_LINE,
      align: onLeft ? 'right' : 'left',
      dx: onLeft ? 2 : -2,
      baseline: 'middle',
      fontSize: line.bold ? chartLabel : note,
      fontWeight: line.bold ? 600 : 400,
      color: line.bold ? look.colour.loss : look.colour.ink2,
      aria: false,
    },
    encoding: { x: timeX(plot), text: { field: 'text', type: 'nominal' } },
  }))
  return [
    {
      data: { values: [{ month: turn, at: 0 }] },
      mark: { type: 'rule', y2: y + block - 6, color: look.colour.loss, strokeWidth: 1.2, aria: false },
      encoding: { x: timeX(plot), y: valueY(plot, 'at') },
    },
    {
      data: { values: [{ month: turn, at: 0, description: title }] },
      mark: { type: 'point', shape: 'circle', size: 110, fill: look.colour.paper, stroke: look.colour.loss, strokeWidth: 2.4, opacity: 1 },
      encoding: { x: timeX(plot), y: valueY(plot, 'at'), description: { field: 'description', type: 'nominal' } },
    },
    ...texts,
  ]
}

function endLayers(end: BandPoint, lines: readonly string[], plot: TimePlot, look: Look): Layer[] {
  const { lo, hi } = plot.ticks
  const wanted = plot.height * (1 - (end.p50 - lo) / (hi - lo))
  const [y] = spread([wanted], 0, 8, plot.height - 24)
  const text = (value: string, at: number, mark: object): Layer => ({
    data: { values: [{ text: value }] },
    mark: { type: 'text', x: plot.width + END_GAP, y: at, align: 'left', baseline: 'middle', aria: false, ...mark },
    encoding: { text: { field: 'text', type: 'nominal' } },
  })
  return lines.map((line, i) =>
    i === 0
      ? text(line, y, { fontSize: look.size.chartLabel, fontWeight: 600, color: look.colour.ink })
      : text(line, y + 18, { fontSize: look.size.note, color: look.colour.ink2 }),
  )
}

export function describePayback(data: PaybackData, words: ChartWords): string[] {
  const unit = moneyUnit(largestOf(data.points), words)
  const end = data.points[data.points.length - 1]
  const time = roughTime(end.month, words)
  const turn = turnOf(data)
  const net = `${amount(end.p50, unit, words)}\u00A0${unit.word}`
  const sentences = [
    turn === null
      ? words.payback.never(data.party, time)
      : turn === 0
        ? words.payback.always(data.party)
        : words.payback.crosses(data.party, roughTime(turn, words)),
    words.payback.inWords(data.party, time, net),
  ]
  if (hasSpread(end))
    sentences.push(words.payback.likely(amount(end.p10, unit, words), `${amount(end.p90, unit, words)}\u00A0${unit.word}`))
  else sentences.push(words.pending)
  return [...sentences, words.payback.plus]
}

export function tablePayback(data: PaybackData, words: ChartWords): ChartTable {
  const unit = moneyUnit(largestOf(data.points), words)
  const interval = (lo: number, hi: number): string => words.to(amount(lo, unit, words), amount(hi, unit, words))
  return {
    caption: words.payback.caption(data.party, unit.word),
    columns: [
      { label: words.column.when, numeric: false },
      { label: words.column.middle, numeric: true },
      { label: words.column.likely, numeric: true },
      { label: words.column.almostSure, numeric: true },
    ],
    rows: data.points
      .slice(1)
      .map((point) => [
        point.month % 12 === 0 ? words.years(point.month / 12) : words.monthsLong(point.month),
        amount(point.p50, unit, words),
        ...(hasSpread(point) ? [interval(point.p10, point.p90), interval(point.p2_5, point.p97_5)] : [words.notKnown, words.notKnown]),
      ]),
  }
}
