/**
 * When a party has its money back: its cumulated net against the comparator, year by year, and where that comes up to zero to stay.
 */
import type { RunResult } from '../../run/result.ts'
import { NOTHING, sekPerUnit } from './money.ts'

export interface PaybackPoint {
  /** Years since the project's start; 0 at the start. */
  readonly year: number
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
}

/** Cumulated net of a party, SEK, from the start through each of the first `years` calendar years. */
export function paybackCurve(result: RunResult, arm: string, party: string, years: number, exact: boolean): readonly PaybackPoint[] {
  const lines = result.cumulative
    .filter((line) => line.arm === arm && line.party === party)
    .sort((a, b) => a.year - b.year)
    .slice(0, years)
  const start: PaybackPoint = { year: 0, mean: 0, low: exact ? null : 0, high: exact ? null : 0 }
  return [
    start,
    ...lines.map((line, i) => {
      const scale = sekPerUnit(line.unit)
      return { year: i + 1, mean: line.mean * scale, low: exact ? null : line.p10 * scale, high: exact ? null : line.p90 * scale }
    }),
  ]
}

export type Payback =
  | { readonly kind: 'fromStart' }
  | { readonly kind: 'after'; readonly years: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'noChange' }

/** When the mean curve comes back to zero and stays there; straight lines between year ends. */
export function paybackOf(curve: readonly PaybackPoint[]): Payback {
  if (curve.every((point) => Math.abs(point.mean) < NOTHING)) return { kind: 'noChange' }
  let lastBelow = -1
  curve.forEach((point, i) => {
    if (point.mean < 0) lastBelow = i
  })
  if (lastBelow < 0) return { kind: 'fromStart' }
  const below = curve[lastBelow]
  const above = curve[lastBelow + 1]
  if (!below || !above) return { kind: 'never' }
  return { kind: 'after', years: below.year + (-below.mean / (above.mean - below.mean)) * (above.year - below.year) }
}
