/**
 * What every chart has in common: the spec it returns, its data table, and the one Vega-Lite configuration made from the look.
 * A chart is a pure function (data, words, look, width) → plain JSON; title and subtitle stand in HTML outside it.
 */
import type { Spec as VegaSpec } from 'vega'
import type { TopLevelSpec } from 'vega-lite'
import type { ChartWords } from '../messages/charts.ts'
import type { Box } from './hatch.ts'
import type { Look } from './look.ts'

/** A Vega-Lite 6 spec of a fixed size: `usermeta` tells the page how much room to keep before the picture is drawn. */
export type Spec = TopLevelSpec & {
  readonly usermeta: {
    readonly width: number
    readonly height: number
    /** Where each bar stands with its name, px from the upper left corner of the whole picture, in the order of the data: places for buttons. */
    readonly places?: readonly Box[]
  }
}

/** One layer of a layered spec. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

/** The same figures as text in rows, ready to show. Columns after the first are right-aligned when `numeric`. */
export interface ChartTable {
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

/** Room around the plot, px. */
export interface Margin {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

type Seven = [string, string, string, string, string, string, string]
type Twelve = [...Seven, string, string, string, string, string]

/** Numbers and dates in the reader's language, for whatever Vega formats by itself. */
function locale(words: ChartWords) {
  const { months, shortMonths, days, shortDays } = words.calendar
  const swedish = words.language === 'sv'
  return {
    number: {
      decimal: swedish ? ',' : '.',
      thousands: swedish ? '\u00A0' : ',',
      grouping: [3],
      currency: (swedish ? ['', '\u00A0kr'] : ['SEK\u00A0', '']) as [string, string],
      minus: '\u2212',
    },
    time: {
      dateTime: '%A %e %B %Y %X',
      date: '%Y-%m-%d',
      time: '%H:%M:%S',
      periods: ['', ''] as [string, string],
      days: [...days] as Seven,
      shortDays: [...shortDays] as Seven,
      months: [...months] as Twelve,
      shortMonths: [...shortMonths] as Twelve,
    },
  }
}

/** The house configuration: no frame, no ticks, thin grid, figures in the sans face, true minus and the reader's separators. */
export function vegaConfig(look: Look, words: ChartWords) {
  const { colour, font, size, line } = look
  return {
    background: 'transparent',
    font: font.sans,
    view: { stroke: null },
    axis: {
      domain: false,
      ticks: false,
      gridColor: colour.line,
      gridWidth: line.rule,
      labelColor: colour.ink2,
      labelFont: font.sans,
      labelFontSize: size.axis,
      labelFontWeight: 'normal' as const,
      labelPadding: 8,
      title: null,
    },
    text: { font: font.sans, fontSize: size.axis, color: colour.ink2 },
    rule: { color: colour.ink },
    locale: locale(words),
  } as const
}

/**
 * The outer shell of a spec. Width and height are those of the plot without its margins; nothing is measured or fitted later,
 * so a label outside the margins would be cut: the tests check that none is.
 */
export function shell(
  plot: { readonly width: number; readonly height: number },
  margin: Margin,
  description: string,
  look: Look,
  words: ChartWords,
  places?: readonly Box[],
) {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description,
    width: plot.width,
    height: plot.height,
    padding: { ...margin },
    autosize: { type: 'none' as const },
    background: 'transparent',
    config: vegaConfig(look, words),
    usermeta: {
      width: plot.width + margin.left + margin.right,
      height: plot.height + margin.top + margin.bottom,
      ...(places ? { places } : {}),
    },
  }
}

/**
 * Gives a compiled spec its whole size. Single plots have it; panels beside or above each other are laid out by Vega, which without
 * fitting would make the picture as large as its first panel.
 */
export function withSize(compiled: VegaSpec, spec: Spec): VegaSpec {
  const margin = spec.padding as Margin
  const { width, height } = spec.usermeta
  return { ...compiled, width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
}
