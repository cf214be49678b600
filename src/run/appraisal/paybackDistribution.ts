/**
 * When a party has its money back: the first month from which all it has received since the start, less all it has paid, stays at or
 * above what the comparator would have given. Undiscounted, by replication, so that "never within the horizon" has a share of its own.
 */
import { monteCarloError } from '../../statistics/monteCarloError.ts'
import { quantileSorted } from '../../statistics/quantile.ts'
import type { RunAppraisal } from '../result.ts'
import { keptDesign } from './moneySummary.ts'
import { PUBLIC, SOCIETY } from './moneyReader.ts'
import { armIndex, comparatorOf, partiesOf, partyIndex } from './presentValue.ts'

export interface PaybackDistribution {
  /** Of the mean curve, months; 0: never below the comparator; null: not within the horizon. */
  readonly ofMean: number | null
  /** The party receives and pays the same as in the comparator in every month, on the mean. */
  readonly untouched: boolean
  /** Months; null where that part of the replications is not reached within the horizon. All null when nothing is kept. */
  readonly p10: number | null
  readonly p50: number | null
  readonly p90: number | null
  /** Shares of the replications: never below the comparator; not back within the horizon. */
  readonly shareFromStart: number | null
  readonly shareNever: number | null
  /** Monte Carlo standard error of `shareNever`. */
  readonly seNever: number | null
  /** Share that has its money back by the end of each year after the start; from year 0 to the horizon. */
  readonly byYear: readonly { readonly year: number; readonly share: number }[]
}

/** SEK for the whole group: a difference below this in every month is none. */
const NOTHING_SEK = 0.5

/** `party`: a party id, "society" or "public". Counted against the run's comparator, in which the answer is null. */
export function paybackDistribution(appraisal: RunAppraisal, arm: string, party: string): PaybackDistribution | null {
  const a = armIndex(appraisal, arm)
  if (a === appraisal.comparator || comparatorOf(appraisal) === null) return null
  const G = appraisal.parties.length + 2
  const g = party === SOCIETY ? G - 2 : party === PUBLIC ? G - 1 : partyIndex(appraisal, party)
  const ofMean = appraisal.paybackOfMean[a * G + g]
  const head = { ofMean: Number.isFinite(ofMean) ? ofMean : null, untouched: isUntouched(appraisal, a, party) }
  const { kept } = appraisal
  if (kept === 0) return { ...head, p10: null, p50: null, p90: null, shareFromStart: null, shareNever: null, seNever: null, byYear: [] }
  const months = Float64Array.from({ length: kept }, (_, k) => appraisal.payback[(k * appraisal.arms.length + a) * G + g]).sort()
  const never = Float64Array.from({ length: kept }, (_, k) =>
    appraisal.payback[(k * appraisal.arms.length + a) * G + g] === Infinity ? 1 : 0,
  )
  const q = (p: number) => {
    const month = quantileSorted(months, p)
    return Number.isFinite(month) ? month : null
  }
  const share = (holds: (month: number) => boolean) => months.reduce((n, month) => n + (holds(month) ? 1 : 0), 0) / kept
  const se = monteCarloError({ values: never, ...keptDesign(appraisal) })
  const perYear = appraisal.cyclesPerYear
  return {
    ...head,
    p10: q(0.1),
    p50: q(0.5),
    p90: q(0.9),
    shareFromStart: share((month) => month === 0),
    shareNever: share((month) => month === Infinity),
    seNever: Number.isFinite(se) ? se : null,
    byYear: Array.from({ length: Math.floor(appraisal.cycles / perYear) + 1 }, (_, year) => ({
      year,
      share: share((month) => month <= year * perYear),
    })),
  }
}

function isUntouched(appraisal: RunAppraisal, arm: number, party: string): boolean {
  const { cycles, flows, monthly, comparator } = appraisal
  const parties = partiesOf(appraisal, party)
  const M = flows.length
  const sign = flows.map(({ from, to }) => (parties.includes(to) ? 1 : 0) - (parties.includes(from) ? 1 : 0))
  for (let t = 0; t < cycles; t++) {
    let net = 0
    for (let m = 0; m < M; m++) net += sign[m] * (monthly[(arm * cycles + t) * M + m] - monthly[(comparator * cycles + t) * M + m])
    if (Math.abs(net) >= NOTHING_SEK) return false
  }
  return true
}
