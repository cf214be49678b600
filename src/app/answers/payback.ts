/**
 * When a party has its money back: the distribution over the runs, the curve of what is added up, and in which words it is said.
 * Undiscounted, over the whole run, against the run's comparator. For the reader's own set of parties the run keeps calendar years only.
 */
import { quantileSorted } from '../../statistics/quantile.ts'
import type { BandPoint } from '../../charts/names.ts'
import { paybackDistribution, type PaybackDistribution } from '../../run/appraisal/paybackDistribution.ts'
import { armIndex, partiesOf } from '../../run/appraisal/presentValue.ts'
import type { RunAppraisal } from '../../run/result.ts'
import { NOTHING } from './money.ts'

export interface Payback extends PaybackDistribution {
  /** Counted by calendar year, because months are kept for single parties and the two sums only. */
  readonly coarse: boolean
}

/** A perspective by the name of a group that the run keeps months for; null where there is none. */
function groupOf(appraisal: RunAppraisal, perspective: string | readonly string[]): string | null {
  if (typeof perspective === 'string') return perspective
  if (perspective.length === 1) return perspective[0] ?? null
  const same = (group: string): boolean => {
    const members = partiesOf(appraisal, group)
    return members.length === perspective.length && members.every((party) => perspective.includes(party))
  }
  return ['society', 'public'].find(same) ?? null
}

/** null for the comparator itself. */
export function paybackFor(appraisal: RunAppraisal, arm: string, perspective: string | readonly string[]): Payback | null {
  if (arm === appraisal.arms[appraisal.comparator]) return null
  const group = groupOf(appraisal, perspective)
  if (group !== null) {
    const found = paybackDistribution(appraisal, arm, group)
    return found && { ...found, coarse: false }
  }
  const { sums, mean, months } = cumulated(appraisal, arm, partiesOf(appraisal, perspective))
  const backAt = (curve: ArrayLike<number>): number => {
    let last = -1
    for (let y = 0; y < months.length; y++) if (curve[y] < -0.5) last = y
    return last < 0 ? 0 : (months[last + 1] ?? Infinity)
  }
  const ofMean = backAt(mean)
  const head = {
    ofMean: Number.isFinite(ofMean) ? ofMean : null,
    untouched: mean.every((value) => Math.abs(value) < 0.5),
    coarse: true,
    seNever: null,
  }
  if (sums.length === 0) return { ...head, p10: null, p50: null, p90: null, shareFromStart: null, shareNever: null, byYear: [] }
  const times = Float64Array.from(sums, backAt).sort()
  const q = (p: number): number | null => {
    const month = quantileSorted(times, p)
    return Number.isFinite(month) ? month : null
  }
  const share = (holds: (month: number) => boolean): number => times.reduce((n, month) => n + (holds(month) ? 1 : 0), 0) / times.length
  const years = Math.floor(appraisal.cycles / appraisal.cyclesPerYear)
  return {
    ...head,
    p10: q(0.1),
    p50: q(0.5),
    p90: q(0.9),
    shareFromStart: share((month) => month === 0),
    shareNever: share((month) => month === Infinity),
    byYear: Array.from({ length: years + 1 }, (_, year) => ({ year, share: share((month) => month <= year * 12) })),
  }
}

/** What is added up by the end of each calendar year, SEK against the comparator: of every kept run, and of the mean. */
function cumulated(appraisal: RunAppraisal, arm: string, members: readonly string[]) {
  const { years, kept, arms, parties, yearNet, yearMean, flows, comparator, start, cycles, cyclesPerYear } = appraisal
  const a = armIndex(appraisal, arm)
  const P = parties.length
  const M = flows.length
  const counted = parties.flatMap(({ id }, p) => (members.includes(id) ? [p] : []))
  const sign = flows.map(({ from, to }) => (members.includes(to) ? 1 : 0) - (members.includes(from) ? 1 : 0))
  const total = Math.round((cycles * 12) / cyclesPerYear)
  const months = Array.from({ length: years }, (_, y) => Math.min(total, (y + 1) * 12 - (start.month - 1)))
  const net = (k: number, arm: number, y: number, p: number): number => yearNet[((k * arms.length + arm) * years + y) * P + p]
  const sums = Array.from({ length: kept }, (_, k) => {
    const out = new Float64Array(years)
    for (let y = 0; y < years; y++) {
      out[y] = y > 0 ? out[y - 1] : 0
      for (const p of counted) out[y] += net(k, a, y, p) - net(k, comparator, y, p)
    }
    return out
  })
  const mean = new Float64Array(years)
  for (let y = 0; y < years; y++) {
    mean[y] = y > 0 ? mean[y - 1] : 0
    for (let m = 0; m < M; m++) mean[y] += sign[m] * (yearMean[(a * years + y) * M + m] - yearMean[(comparator * years + y) * M + m])
  }
  return { sums, mean, months }
}

/** The curve with its bands for the picture, from month 0 on: the middle run where runs are kept, else the expectation. */
export function paybackPoints(appraisal: RunAppraisal, arm: string, perspective: string | readonly string[]): readonly BandPoint[] {
  const { sums, mean, months } = cumulated(appraisal, arm, partiesOf(appraisal, perspective))
  const points = months.map((month, y): BandPoint => {
    if (sums.length === 0) return { month, p50: mean[y], p10: null, p90: null, p2_5: null, p97_5: null }
    const sorted = Float64Array.from(sums, (sum) => sum[y]).sort()
    const q = (p: number): number => quantileSorted(sorted, p)
    return { month, p50: q(0.5), p10: q(0.1), p90: q(0.9), p2_5: q(0.025), p97_5: q(0.975) }
  })
  const none = sums.length === 0 ? null : 0
  return [{ month: 0, p50: 0, p10: none, p90: none, p2_5: none, p97_5: none }, ...points]
}

/** In which words the pay-back is said. `month`: the middle run's; null where the middle run is not back. */
export type PaybackKind = 'noChange' | 'fromStart' | 'after' | 'coin' | 'seldom' | 'never'

/** Below one run in twenty the money does not come back; between these shares neither outcome is called usual. */
const SELDOM = 0.05
const COIN: readonly [number, number] = [0.4, 0.6]

export function paybackKind(payback: Payback, net: number): PaybackKind {
  if (payback.untouched || (Math.abs(net) < NOTHING && payback.ofMean === 0)) return 'noChange'
  if (payback.shareNever === null) return payback.ofMean === null ? 'never' : payback.ofMean === 0 ? 'fromStart' : 'after'
  if (1 - payback.shareNever < SELDOM) return 'never'
  if (payback.p50 !== 0 && payback.shareNever >= COIN[0] && payback.shareNever <= COIN[1]) return 'coin'
  if (payback.p50 === null) return 'seldom'
  return payback.p50 === 0 ? 'fromStart' : 'after'
}

/** Months until the money is back in the middle run, or in the expectation while no run is there. */
export function paybackMonth(payback: Payback): number | null {
  return payback.shareNever === null ? payback.ofMean : payback.p50
}
