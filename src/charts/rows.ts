/**
 * The interval as a row: 95 % pale, 80 % dark with end ticks, the pathway's sign at the median. Building block of
 * interval.ts, sexes.ts and kinds.ts, which place the same row on different axes.
 */
import type { Layer } from './chart.ts'
import type { Look, SignId } from './look.ts'
import { hasSpread, type Band } from './names.ts'
import { labelExpression, type Ticks } from './scale.ts'

export interface Row {
  /** Vertical middle of the row, px from the top of the plot. */
  readonly y: number
  readonly sign: SignId
  readonly band: Band
  /** Words at the left of the plot; '' for none. */
  readonly label: string
  /** For screen readers, when the picture is walked through mark by mark. */
  readonly description: string
}

/** Plain values for Vega: one datum per row, colours and shape included. */
function rowData(rows: readonly Row[], look: Look) {
  return rows.map((row) => {
    const sign = look.sign[row.sign]
    return {
      y: row.y,
      label: row.label,
      description: row.description,
      spread: hasSpread(row.band),
      ...row.band,
      shape: sign.shape,
      colour: look.colour[sign.colour],
      text: look.colour[sign.text],
      band: look.colour[sign.band],
      fill: sign.filled ? look.colour[sign.colour] : look.colour.paper,
      edge: sign.filled ? look.colour.paper : look.colour[sign.colour],
      edgeWidth: sign.filled ? 1.5 : 3,
    }
  })
}

export interface RowPlot {
  readonly ticks: Ticks
  readonly tickLabels: readonly string[]
  readonly width: number
  readonly height: number
  /** px from the left edge of the labels to the plot. */
  readonly labelWidth: number
  /** Width of the 80 % and 95 % bars, px. */
  readonly thickness: number
  readonly axisDescription: string
  /** Zero line in ink: for differences. Counts start at zero and need none. */
  readonly zeroLine: boolean
}

/** Layers of one panel: grid, zero line, bars, ends, signs and labels. */
export function rowLayers(plot: RowPlot, look: Look): Layer[] {
  const { ticks, thickness } = plot
  const y = { field: 'y', type: 'quantitative' as const, scale: { domain: [0, plot.height], range: [0, plot.height] }, axis: null }
  const x = (field: string) => ({ field, type: 'quantitative' as const, scale: { domain: [ticks.lo, ticks.hi], nice: false, zero: false } })
  const axis = {
    values: ticks.values,
    // Without a count of its own Vega leaves out every other of the given values where it finds them dense.
    tickCount: ticks.values.length,
    labelExpr: labelExpression(ticks.values, plot.tickLabels),
    grid: true,
    labelFlush: false,
    labelOverlap: false as const,
    description: plot.axisDescription,
  }
  const colour = (field: string) => ({ field, type: 'nominal' as const, scale: null })
  const shown = [{ filter: 'datum.spread' }]
  const bar = (from: string, to: string, field: string, opacity: number): Layer => ({
    transform: shown,
    mark: { type: 'rule', strokeWidth: thickness, strokeCap: 'butt', opacity, aria: false },
    encoding: { x: x(from), x2: { field: to }, y, color: colour(field) },
  })
  const end = (field: string): Layer => ({
    transform: shown,
    mark: { type: 'tick', orient: 'vertical', size: thickness + 6, thickness: look.line.intervalEnd, opacity: 1, aria: false },
    encoding: { x: x(field), y, color: colour('colour') },
  })
  const layers: Layer[] = [
    {
      // Carries the axis and the grid; the ends of the scale keep the plot as wide as its domain.
      data: { values: [{ at: ticks.lo }, { at: ticks.hi }] },
      mark: { type: 'rule', opacity: 0, aria: false },
      encoding: { x: { ...x('at'), axis } },
    },
  ]
  if (plot.zeroLine) {
    layers.push({
      data: { values: [{ at: 0 }] },
      mark: { type: 'rule', color: look.colour.ink, strokeWidth: look.line.strongRule, aria: false },
      encoding: { x: x('at') },
    })
  }
  layers.push(bar('p2_5', 'p97_5', 'band', 1), bar('p10', 'p90', 'colour', look.opacity.bar), end('p10'), end('p90'))
  layers.push({
    mark: { type: 'point', size: (thickness * 1.5) ** 2, opacity: 1 },
    encoding: {
      x: x('p50'),
      y,
      shape: { field: 'shape', type: 'nominal', scale: null },
      fill: colour('fill'),
      stroke: colour('edge'),
      strokeWidth: { field: 'edgeWidth', type: 'quantitative', scale: null },
      description: { field: 'description', type: 'nominal' },
    },
  })
  if (plot.labelWidth > 0) {
    layers.push({
      mark: {
        type: 'text',
        x: -plot.labelWidth,
        align: 'left',
        baseline: 'middle',
        fontSize: look.size.chartLabel,
        fontWeight: 600,
        aria: false,
      },
      encoding: { y, text: { field: 'label', type: 'nominal' }, color: colour('text') },
    })
  }
  return layers
}

/** The panel's own data, to stand beside its layers. */
export function rowPanelData(rows: readonly Row[], look: Look) {
  return { values: rowData(rows, look) }
}

/** Least and largest limit among the bands, zero included; where a band has no interval its median counts. */
export function extentOf(bands: readonly Band[]): readonly [number, number] {
  const all = bands.flatMap((band) => (hasSpread(band) ? [band.p2_5, band.p97_5] : [band.p50]))
  return [Math.min(0, ...all), Math.max(0, ...all)]
}
