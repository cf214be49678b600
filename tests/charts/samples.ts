/**
 * Synthetic figures for the tests of charts and pictures: invented, smooth, chosen to make the hard cases happen
 * (curves that end close together, intervals across zero, a party that pays). They are not results of any model.
 */
import type { CurvesData } from '../../src/charts/curves.ts'
import type { IntervalData } from '../../src/charts/interval.ts'
import type { KindsData } from '../../src/charts/kinds.ts'
import type { FlowData } from '../../src/charts/moneyFlow.ts'
import { armNames, type ArmName, type Band, type BandPoint } from '../../src/charts/names.ts'
import type { PaybackData } from '../../src/charts/payback.ts'
import type { QueueData } from '../../src/charts/queue.ts'
import type { GroupsData } from '../../src/charts/sexes.ts'
import type { StaffingData } from '../../src/charts/staffing.ts'
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

export function sampleInterval(language: Language = 'sv'): IntervalData {
  const { FS, CM, SE } = sampleNames(language)
  return {
    comparator: FS,
    months: 15,
    rows: [
      { arm: CM, band: band(-4, -2, 2, 6, 8) },
      { arm: SE, band: band(2, 4, 8, 12, 14) },
    ],
  }
}

/** Three arms that start together and end close to each other, so that labels must move. */
export function sampleCurves(language: Language = 'sv', months = 60): CurvesData {
  const { FS, CM, SE } = sampleNames(language)
  return {
    arms: [
      { arm: SE, points: sampleCurve(months, 28.5, 23.8, 3) },
      { arm: CM, points: sampleCurve(months, 21, 18.9, 2.4) },
      { arm: FS, points: sampleCurve(months, 19, 17.7, 2) },
    ],
    measured: [15, 18],
    fans: ['FS', 'SE'],
  }
}

/** An effect among men, none among women; optionally two arms in each panel. */
export function sampleSexes(language: Language = 'sv', severalArms = false): GroupsData {
  const { FS, CM, SE } = sampleNames(language)
  const { man, woman } = chartWords[language].sexes
  const more = (one: Band) => (severalArms ? [{ arm: CM, band: one }] : [])
  return {
    comparator: FS,
    months: 15,
    groups: [
      { label: man.name, inText: man.inText, rows: [{ arm: SE, band: band(5, 8, 15, 20, 23) }, ...more(band(-5, -2, 2, 7, 9))] },
      { label: woman.name, inText: woman.inText, rows: [{ arm: SE, band: band(-6, -4, 0, 4, 6) }, ...more(band(-5, -2, 2, 7, 9))] },
    ],
  }
}

export function sampleKinds(language: Language = 'sv'): KindsData {
  const { FS, CM, SE } = sampleNames(language)
  return {
    months: 15,
    arms: [
      { arm: SE, supported: band(13, 16, 20, 24, 26), regular: band(3, 4.4, 6, 8, 9) },
      { arm: FS, supported: band(8, 9.6, 12, 14.4, 16), regular: band(3, 4.4, 6, 8, 9) },
      { arm: CM, supported: band(9, 10.5, 13.4, 16, 18), regular: band(3.4, 5, 6.6, 8.5, 10) },
    ],
  }
}

export function sampleQueueData(language: Language = 'sv', twoArms = false): QueueData {
  const { CM, SE } = sampleNames(language)
  const arms = [
    { arm: CM, points: sampleQueue(36, 6, 157, 114) },
    { arm: SE, points: sampleQueue(36, 6, 155, 110) },
  ]
  return { arms: twoArms ? arms : arms.slice(0, 1), intakeMonths: 6, projectMonths: 36 }
}

/** The same data as the exact expectation gives it: middles without intervals. */
export function withoutSpread<T>(data: T): T {
  const limits = new Set(['p10', 'p90', 'p2_5', 'p97_5'])
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (limits.has(key) ? null : value))) as T
}

export function sampleStaffing(language: Language = 'sv'): StaffingData {
  const labels =
    language === 'sv'
      ? ['plats inom 3 mån', '4–12 mån', 'längre', 'får aldrig plats']
      : ['place within 3 months', '4–12 months', 'later', 'never']
  const fills = ['solid', 'hatch', 'dots', 'open'] as const
  const rows: [number, number[]][] = [
    [2, [22, 19, 22, 175]],
    [3, [33, 27, 34, 144]],
    [4, [44, 36, 44, 114]],
    [5, [56, 46, 52, 84]],
    [6, [70, 56, 56, 56]],
    [8, [98, 72, 46, 22]],
  ]
  return {
    persons: 238,
    parts: labels.map((label, i) => ({ label, fill: fills[i] })),
    rows: rows.map(([posts, values]) => ({ posts, values })),
    current: 4,
    pickable: true,
  }
}

/** SEK, years 0–5: first paying, then back after about three years. */
export function samplePayback(language: Language = 'sv'): PaybackData {
  const middles = [0, -1.1e6, -1.15e6, 0.05e6, 1.5e6, 2.9e6]
  return {
    party: language === 'sv' ? 'kommunerna' : 'the municipalities',
    points: middles.map((p50, year) => ({
      month: year * 12,
      p50,
      p10: p50 - year * 0.66e6,
      p90: p50 + year * 0.62e6,
      p2_5: p50 - year * 1.0e6,
      p97_5: p50 + year * 0.95e6,
    })),
  }
}

export function sampleLedger(language: Language = 'sv') {
  const names =
    language === 'sv'
      ? ['Försäkringskassan', 'Kommunerna', 'Arbetsgivarna', 'Arbetsförmedlingen', 'Samhället']
      : ['Social Insurance Agency', 'Municipalities', 'Employers', 'Employment Service', 'Society']
  const rows: [number, readonly [number, number] | null][] = [
    [11.2e6, [6.1e6, 15.9e6]],
    [2.9e6, [-0.4e6, 6.0e6]],
    [0, null],
    [-9.8e6, [-14e6, -5.6e6]],
    [12.6e6, [-2e6, 27e6]],
  ]
  return rows.map(([net, likely], i) => ({ label: names[i], net, likely }))
}

export function sampleFlow(language: Language = 'sv'): FlowData {
  const sv = language === 'sv'
  return {
    payers: [
      { label: sv ? 'Arbetsförmedlingen' : 'Employment Service', note: sv ? 'lönebidrag' : 'wage subsidies', amount: 9.8e6 },
      { label: sv ? 'Försäkringskassan' : 'Social Insurance Agency', note: sv ? 'halva insatsen' : 'half the effort', amount: 3.0e6 },
      { label: sv ? 'Regionen' : 'Region', note: sv ? 'en fjärdedel' : 'one quarter', amount: 1.5e6 },
      { label: sv ? 'Kommunerna' : 'Municipalities', note: sv ? 'en fjärdedel' : 'one quarter', amount: 1.5e6 },
    ],
    receivers: [
      { label: sv ? 'Försäkringskassan' : 'Social Insurance Agency', note: sv ? 'lägre ersättning' : 'less allowance', amount: 14.2e6 },
      { label: sv ? 'Statskassan' : 'Treasury', note: sv ? 'skatt och avgifter' : 'taxes', amount: 6.6e6 },
      { label: sv ? 'Kommunerna' : 'Municipalities', note: sv ? 'skatt, mindre bidrag' : 'tax, less assistance', amount: 4.4e6 },
      { label: sv ? 'Personerna' : 'The persons', note: sv ? 'mer pengar kvar' : 'more money left', amount: 1.7e6 },
      { label: sv ? 'Regionen' : 'Region', note: sv ? 'skatt' : 'tax', amount: 1.5e6 },
    ],
    newValue: 12.6e6,
    work: 18.6e6,
    effort: 6.0e6,
  }
}

/** More is used up than work creates. */
export function sampleFlowLoss(language: Language = 'sv'): FlowData {
  const flow = sampleFlow(language)
  return {
    ...flow,
    receivers: flow.receivers.map((one) => ({ ...one, amount: one.amount * 0.45 })),
    newValue: -3.0e6,
    work: 3.0e6,
    effort: 6.0e6,
  }
}
