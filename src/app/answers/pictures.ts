/**
 * What the charts are given: bands and curves cut out of a result. The middle of every band is the mean over draws and replications,
 * the same figure as in the sentences, so that picture and words cannot differ by a rounding; the limits are quantiles.
 * With the expectation alone there are no limits.
 */
import type { Band } from '../../charts/names.ts'
import type { CumulativeNet, RunResult, SeriesPoint } from '../../run/result.ts'
import type { Answered } from '../state/workbench.svelte.ts'
import type { Figure } from './figure.ts'

export function bandFrom(figure: Figure, factor: number): Band {
  const scaled = (value: number | null): number | null => (value === null ? null : value * factor)
  return {
    p50: figure.centre * factor,
    p10: scaled(figure.low),
    p90: scaled(figure.high),
    p2_5: scaled(figure.low95),
    p97_5: scaled(figure.high95),
  }
}

/** Limits closed on the mean: how the charts are told that there is no interval. */
function closed<T extends { readonly mean: number }>(point: T): T & { p2_5: number; p10: number; p50: number; p90: number; p97_5: number } {
  const { mean } = point
  return { ...point, p2_5: mean, p10: mean, p50: mean, p90: mean, p97_5: mean }
}

export function seriesForCharts(shown: Pick<Answered, 'result' | 'exact'>): readonly SeriesPoint[] {
  return shown.result.series.map((point) => (shown.exact ? closed(point) : { ...point, p50: point.mean }))
}

export function cumulativeForCharts(shown: Pick<Answered, 'result' | 'exact'>, years: number): readonly CumulativeNet[] {
  const all = [...new Set(shown.result.cumulative.map((line) => line.year))].sort((a, b) => a - b).slice(0, years)
  return shown.result.cumulative
    .filter((line) => all.includes(line.year))
    .map((line) => (shown.exact ? closed(line) : { ...line, p50: line.mean }))
}

/** Last month of a result's curves. */
export function lastMonthOf(result: Pick<RunResult, 'series'>): number {
  return result.series.reduce((last, point) => Math.max(last, point.month), 0)
}
