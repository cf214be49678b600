/**
 * Synthetic figures for the tests of charts and pictures: invented, smooth, chosen to make the hard cases happen
 * (curves that end close together, intervals across zero, a party that pays). They are not results of any model.
 */
import { armNames, type ArmName, type Band, type BandPoint } from '../../src/charts/names.ts'
import { chartWords } from '../../src/messages/charts.ts'
import type { Language } from '../../src/shared/issue.ts'

export function sampleNames(language: Language = 'sv'): { FS: ArmName; CM: ArmName; SE: ArmName } {
  const arms = ['FS', 'CM', 'SE'].map((id) => ({ id, pathway: id }))
  const [FS, CM, SE] = armNames(arms, chartWords[language])
  return { FS, CM, SE }
}

export function band(p2_5: number, p10: number, p50: number, p90: number, p97_5: number): Band {
  return { p2_5, p10, p50, p90, p97_5 }
}

/** A middle without an interval: what the exact expectation gives. */
export function middleOnly(p50: number): Band {
  return { p50, p10: null, p90: null, p2_5: null, p97_5: null }
}

/** A curve that rises to `top` at month 18 and ends at `end`; the bands widen with time. */
export function sampleCurve(months: number, top: number, end: number, width: number): BandPoint[] {
  return Array.from({ length: months + 1 }, (_, month) => {
    const rise = Math.min(1, month / 18)
    const fall = Math.max(0, month - 18) / Math.max(1, months - 18)
    const p50 = month <= 18 ? top * Math.sin((rise * Math.PI) / 2) : top + (end - top) * fall
    const spread = width * Math.min(1, month / 15) * (1 + 0.6 * fall)
    return { month, p50, p10: p50 - spread, p90: p50 + spread, p2_5: p50 - 1.6 * spread, p97_5: p50 + 1.6 * spread }
  })
}

/** Persons in a queue: fills up during the intake, then empties slowly. */
export function sampleQueue(months: number, intake: number, peak: number, end: number): BandPoint[] {
  return Array.from({ length: months + 1 }, (_, month) => {
    const p50 = month <= intake ? (peak * month) / intake : peak + ((end - peak) * (month - intake)) / (months - intake)
    return { month, p50, p10: p50 * 0.92, p90: p50 * 1.07, p2_5: p50 * 0.87, p97_5: p50 * 1.12 }
  })
}
