/**
 * The spread of a part of a net: one entry, or all entries of some kinds that a set of parties receives or pays. Whole nets are kept for
 * every rate and horizon (presentValue.ts); entries are kept by calendar year, so a part is put together from its years:
 *   value(k) = Σ_year w(year, entry) · amount(k, year, entry),   w = Σ_t∈year, t<horizon d_t · mean_t / Σ_t∈year mean_t
 * The weights make the mean exact for any rate and horizon. Undiscounted, and with horizons that end with a calendar year, every replication
 * is exact too; otherwise a replication's money is taken to fall within its year as it does in the mean.
 */
import { makeTimeWeights } from '../../engine/weights.ts'
import type { RunAppraisal } from '../result.ts'
import { summariseMoney, type MoneySummary } from './moneySummary.ts'
import { armIndex, flowSums, partiesOf, PUBLIC_FUNDS, type Valuation } from './presentValue.ts'
import { PUBLIC } from './moneyReader.ts'

export interface Part {
  /** Parties whose money it is; "all": the whole of society, where only what comes from or goes to the outside world counts. An entry by itself has none. */
  readonly parties: readonly string[] | 'all' | null
  /** Entries that belong to the part. */
  readonly has: (flow: RunAppraisal['flows'][number]) => boolean
}

/** SEK; + is received. Without parties: what is paid from the payer to the receiver. */
export function spreadOfPart(appraisal: RunAppraisal, part: Part, valuation: Valuation): MoneySummary {
  const signs = signsOf(appraisal, part)
  const sums = flowSums(appraisal, valuation)
  const mean = signs.reduce((sum, sign, m) => sum + sign * sums[m], 0)
  const values = valuesOfPart(appraisal, signs, valuation)
  return summariseMoney(mean, values, appraisal.entries, appraisal.unit)
}

/** The same within one calendar year (0: the start year), undiscounted: exact in every replication. `level`: price level of another year's money. */
export function spreadOfYear(
  appraisal: RunAppraisal,
  part: Part,
  { arm, against }: Pick<Valuation, 'arm' | 'against'>,
  year: number,
  level = 1,
): MoneySummary {
  const { arms, flows, years, yearMean, entries, unit } = appraisal
  const signs = signsOf(appraisal, part)
  const M = flows.length
  const size = arms.length * years * M
  const [own, other] = [armIndex(appraisal, arm), against === null ? -1 : armIndex(appraisal, against)]
  const sumAt = (values: ArrayLike<number>, from: number): number =>
    signs.reduce((sum, sign, m) => {
      const at = (a: number) => values[from + (a * years + year) * M + m]
      return sign === 0 ? sum : sum + level * sign * (at(own) - (other < 0 ? 0 : at(other)))
    }, 0)
  const kept = size > 0 ? entries.byYear.length / size : 0
  const values = kept > 0 ? Float64Array.from({ length: kept }, (_, k) => sumAt(entries.byYear, k * size)) : null
  return summariseMoney(sumAt(yearMean, 0), values, entries, unit)
}

function signsOf({ flows, parties }: RunAppraisal, part: Part): Float64Array {
  const inside = part.parties === 'all' ? parties.map(({ id }) => id) : part.parties
  return Float64Array.from(flows, (flow) => {
    if (!part.has(flow)) return 0
    return inside === null ? 1 : (inside.includes(flow.to) ? 1 : 0) - (inside.includes(flow.from) ? 1 : 0)
  })
}

/** One value per replication that keeps its entries; null where none does. */
function valuesOfPart(appraisal: RunAppraisal, signs: Float64Array, valuation: Valuation): Float64Array | null {
  const {
    arms,
    flows,
    years,
    entries: { byYear },
  } = appraisal
  const M = flows.length
  const size = arms.length * years * M
  const kept = size > 0 ? byYear.length / size : 0
  if (kept === 0) return null
  const factors = withPublicFunds(appraisal, signs, valuation)
  const terms: { readonly at: number; readonly weight: number }[] = []
  const add = (a: number, sign: number): void => {
    const weights = yearWeights(appraisal, a, valuation)
    for (let y = 0; y < years; y++) {
      for (let m = 0; m < M; m++) {
        const weight = sign * factors[m] * weights[y * M + m]
        if (weight !== 0) terms.push({ at: (a * years + y) * M + m, weight })
      }
    }
  }
  add(armIndex(appraisal, valuation.arm), 1)
  if (valuation.against !== null) add(armIndex(appraisal, valuation.against), -1)
  return Float64Array.from({ length: kept }, (_, k) => terms.reduce((sum, { at, weight }) => sum + weight * byYear[k * size + at], 0))
}

/**
 * With another cost of public funds than the run's the entry that holds it is not read but made: (λ − 1) times what the public purse pays
 * net, which is a sum of the other entries.
 */
function withPublicFunds(appraisal: RunAppraisal, signs: Float64Array, { publicFunds }: Valuation): Float64Array {
  const raised = publicFunds === undefined ? -1 : appraisal.flows.findIndex(({ id }) => id === PUBLIC_FUNDS)
  if (raised < 0 || signs[raised] === 0) return signs
  const isPublic = new Set(partiesOf(appraisal, PUBLIC))
  return signs.map((sign, m) => {
    if (m === raised) return 0
    const { from, to } = appraisal.flows[m]
    return sign + signs[raised] * (publicFunds! - 1) * ((isPublic.has(from) ? 1 : 0) - (isPublic.has(to) ? 1 : 0))
  })
}

/** [year][flow]: what a krona of the year weighs at the rate and up to the horizon, in one arm. */
function yearWeights(appraisal: RunAppraisal, a: number, { rate, horizon }: Valuation): Float64Array {
  const { cycles, cyclesPerYear, start, years, flows, monthly } = appraisal
  const M = flows.length
  const discount = makeTimeWeights(cycles, cyclesPerYear, rate, 'end').event
  const yearOf = (t: number): number => Math.floor((start.month - 1 + (t * 12) / cyclesPerYear) / 12)
  const weighed = new Float64Array(years * M)
  const plain = new Float64Array(years * M)
  /** What every month of the year would weigh alike: for entries that are nothing in the mean. */
  const even = new Float64Array(years)
  const months = new Float64Array(years)
  for (let t = 0; t < cycles; t++) {
    const y = yearOf(t)
    const counted = t < horizon ? discount[t] : 0
    even[y] += counted
    months[y] += 1
    for (let m = 0; m < M; m++) {
      const amount = monthly[(a * cycles + t) * M + m]
      plain[y * M + m] += amount
      weighed[y * M + m] += counted * amount
    }
  }
  return weighed.map((sum, at) => {
    const y = Math.floor(at / M)
    const evenly = months[y] > 0 ? even[y] / months[y] : 0
    // months of both signs would make the ratio wild
    const ratio = plain[at] === 0 ? evenly : sum / plain[at]
    return ratio >= 0 && ratio <= 1 ? ratio : evenly
  })
}
