/**
 * Supported and regular jobs apart: one panel per kind on equal axes from zero, one row per arm with its intervals and number.
 * Shows where a difference sits. Beside each other where there is room, otherwise above each other.
 */
import { formatNumber, roundHalfAway } from '../messages/format.ts'
import type { ChartWords } from '../messages/charts.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import type { Look } from './look.ts'
import { hasSpread, inSignOrder, type ArmName, type Band } from './names.ts'
import { textWidth } from './place.ts'
import { extentOf, rowLayers, rowPanelData, type Row } from './rows.ts'
import { ticksFor, type Ticks } from './scale.ts'

export interface KindsData {
  /** Months after start at which people are counted. */
  readonly months: number
  readonly arms: readonly {
    readonly arm: ArmName
    /** Persons of 100 in jobs with wage subsidy or other support. */
    readonly supported: Band
    /** Persons of 100 in jobs without. */
    readonly regular: Band
  }[]
}

type Kind = 'supported' | 'regular'

const KINDS: readonly Kind[] = ['supported', 'regular']
const ROW_HEIGHT = 32
const SIDE_BY_SIDE = 560

/** Spec; `width` is the whole width in px. */
export function chartKinds(data: KindsData, words: ChartWords, look: Look, width: number): Spec {
  const arms = inSignOrder(data.arms)
  const [, hi] = extentOf(arms.flatMap((one) => [one.supported, one.regular]))
  const ticks = ticksFor(0, hi, false, 1)
  const beside = width >= SIDE_BY_SIDE
  const left = Math.ceil(Math.max(40, ...arms.map(({ arm }) => textWidth(arm.short, look.size.chartLabel, true) + 14)))
  const number = textWidth('100', look.size.chartLabel, true) + 12
  const margin = { left, right: Math.ceil(number), top: 30, bottom: 26 }
  const gap = beside ? left + Math.ceil(number) + 16 : 26 + 36
  const plotWidth = Math.max(80, Math.floor(beside ? (width - margin.left - margin.right - gap) / 2 : width - margin.left - margin.right))
  const height = arms.length * ROW_HEIGHT + 6
  const panels = KINDS.map((kind) => panelSpec(kind, arms, { ticks, left, width: plotWidth, height }, words, look))
  const total = beside ? { width: 2 * plotWidth + gap, height } : { width: plotWidth, height: 2 * height + gap }
  const outer = shell(total, margin, describeKinds(data, words).join(' '), look, words)
  return beside
    ? { ...outer, hconcat: panels, spacing: gap, bounds: 'flush' }
    : { ...outer, vconcat: panels, spacing: gap, bounds: 'flush' }
}

function panelSpec(
  kind: Kind,
  arms: KindsData['arms'],
  panel: { readonly ticks: Ticks; readonly left: number; readonly width: number; readonly height: number },
  words: ChartWords,
  look: Look,
) {
  const rows: Row[] = arms.map(({ arm, [kind]: band }, i) => ({
    y: 3 + (i + 0.5) * ROW_HEIGHT,
    sign: arm.sign,
    band,
    label: arm.short,
    description: words.kinds.mark(arm.name, words.kinds[kind], roundHalfAway(band.p50)),
  }))
  const tickLabels = panel.ticks.values.map((value) => formatNumber(value, words.language))
  const layers = rowLayers(
    {
      ticks: panel.ticks,
      tickLabels,
      width: panel.width,
      height: panel.height,
      labelWidth: panel.left,
      thickness: 11,
      axisDescription: words.axis.across(tickLabels[0], tickLabels[tickLabels.length - 1]),
      zeroLine: true,
    },
    look,
  )
  const numbers = rows.map((row) => ({
    y: row.y,
    at: hasSpread(row.band) ? row.band.p97_5 : row.band.p50,
    text: formatNumber(roundHalfAway(row.band.p50), words.language),
    clear: hasSpread(row.band) ? 8 : 15,
  }))
  const head: Layer = {
    data: { values: [{ text: words.kinds[kind] }] },
    mark: {
      type: 'text',
      x: -panel.left,
      y: -16,
      align: 'left',
      baseline: 'middle',
      fontSize: look.size.chartLabel,
      fontWeight: 600,
      color: look.colour.ink,
      aria: false,
    },
    encoding: { text: { field: 'text', type: 'nominal' } },
  }
  const values = numbers.map((one): Layer => ({
    data: { values: [one] },
    mark: {
      type: 'text',
      y: one.y,
      dx: one.clear,
      align: 'left',
      baseline: 'middle',
      fontSize: look.size.chartLabel,
      fontWeight: 600,
      color: look.colour.ink,
      aria: false,
    },
    encoding: {
      x: { field: 'at', type: 'quantitative', scale: { domain: [panel.ticks.lo, panel.ticks.hi], nice: false, zero: false } },
      text: { field: 'text', type: 'nominal' },
    },
  }))
  return { width: panel.width, height: panel.height, data: rowPanelData(rows, look), layer: [...layers, ...values, head] }
}

/** One paragraph per arm with both kinds and their intervals, and what support means. */
export function describeKinds(data: KindsData, words: ChartWords): string[] {
  const whole = (value: number): string => formatNumber(roundHalfAway(value), words.language)
  const range = (band: Band): string => (hasSpread(band) ? words.to(whole(band.p10), whole(band.p90)) : whole(band.p50))
  const sentences = inSignOrder(data.arms).map(({ arm, supported, regular }) => {
    const line = words.kinds.line(arm.inText, roundHalfAway(supported.p50), roundHalfAway(regular.p50), words.afterMonths(data.months))
    return hasSpread(supported) || hasSpread(regular) ? `${line} ${words.kinds.likely(range(supported), range(regular))}` : line
  })
  const pending = data.arms.some((one) => hasSpread(one.supported) || hasSpread(one.regular)) ? [] : [words.pending]
  return [...sentences, words.kinds.meaning, ...pending]
}

export function tableKinds(data: KindsData, words: ChartWords): ChartTable {
  const number = (value: number): string => formatNumber(value, words.language, 1)
  const interval = (lo: number, hi: number): string => words.to(number(lo), number(hi))
  return {
    caption: words.kinds.caption(words.afterMonths(data.months)),
    columns: [
      { label: words.column.kind, numeric: false },
      { label: words.column.pathway, numeric: false },
      { label: words.column.middle, numeric: true },
      { label: words.column.likely, numeric: true },
      { label: words.column.almostSure, numeric: true },
    ],
    rows: KINDS.flatMap((kind) =>
      inSignOrder(data.arms).map(({ arm, [kind]: band }) => [
        words.kinds[kind],
        arm.name,
        number(band.p50),
        ...(hasSpread(band) ? [interval(band.p10, band.p90), interval(band.p2_5, band.p97_5)] : [words.notKnown, words.notKnown]),
      ]),
    ),
  }
}
