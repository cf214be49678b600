/**
 * What a set of parties receives or pays in an arm, or more than in another, up to a horizon and at a discount rate:
 *   PV(S) = Σ_t (1 + r)^(−t / cyclesPerYear) · (what S receives in cycle t − what S pays),   t = 0 undiscounted
 * Amounts inside the set cancel; with every party in it only production and resource use remain. Means are exact for any rate and
 * horizon; spread is known for the rates and horizons that the run kept.
 */
import { makeTimeWeights } from '../../engine/weights.ts'
import type { RunAppraisal } from '../result.ts'
import { PUBLIC, SOCIETY } from './moneyReader.ts'
import { summariseMoney, type MoneySummary } from './moneySummary.ts'

export interface Valuation {
  readonly arm: string
  /** Counted minus this arm, replication by replication; null: the arm by itself. */
  readonly against: string | null
  /** Per year; 0 is the plain sum. */
  readonly rate: number
  /** Cycles from the start, 0 to the whole run. */
  readonly horizon: number
  /** Marginal cost of public funds, if another than the run's own. */
  readonly publicFunds?: number
}

/** Flow that holds the cost of raising public funds; its payer bears it. */
export const PUBLIC_FUNDS = 'publicFunds'

export function armIndex(appraisal: RunAppraisal, arm: string): number {
  const a = appraisal.arms.indexOf(arm)
  if (a < 0) throw new Error(`the run has no arm "${arm}"`)
  return a
}

export function partyIndex(appraisal: RunAppraisal, party: string): number {
  const p = appraisal.parties.findIndex(({ id }) => id === party)
  if (p < 0) throw new Error(`the run has no party "${party}"`)
  return p
}

/** "society" is everybody, "public" the public purse, a party id that party; a list is taken as it is. */
export function partiesOf(appraisal: RunAppraisal, perspective: string | readonly string[]): readonly string[] {
  if (typeof perspective !== 'string') return perspective
  const { parties } = appraisal
  if (perspective === SOCIETY) return parties.map(({ id }) => id)
  if (perspective === PUBLIC) return parties.filter((party) => party.public).map(({ id }) => id)
  return [perspective]
}

/** The run as it is said to be: the comparator against which everything is counted. */
export function comparatorOf(appraisal: RunAppraisal): string | null {
  return appraisal.arms[appraisal.comparator] ?? null
}

/** Summary of what the parties receive (+) or pay (−), SEK. */
export function presentValue(appraisal: RunAppraisal, perspective: string | readonly string[], valuation: Valuation): MoneySummary {
  const parties = partiesOf(appraisal, perspective)
  return summariseMoney(
    meanPresentValue(appraisal, parties, valuation),
    presentValues(appraisal, parties, valuation),
    appraisal,
    appraisal.unit,
  )
}

/** Mean over every finished replication, SEK, at any rate and horizon. */
export function meanPresentValue(appraisal: RunAppraisal, perspective: string | readonly string[], valuation: Valuation): number {
  const parties = partiesOf(appraisal, perspective)
  parties.forEach((party) => partyIndex(appraisal, party))
  const flows = flowSums(appraisal, valuation)
  let sum = 0
  appraisal.flows.forEach(({ from, to }, m) => {
    if (parties.includes(to)) sum += flows[m]
    if (parties.includes(from)) sum -= flows[m]
  })
  return sum
}

/** Discounted mean of every flow up to the horizon, SEK: [flow]. */
export function flowSums(appraisal: RunAppraisal, { arm, against, rate, horizon, publicFunds }: Valuation): Float64Array {
  const M = appraisal.flows.length
  const discount = makeTimeWeights(appraisal.cycles, appraisal.cyclesPerYear, rate, 'end').event
  const out = new Float64Array(M)
  const add = (a: number, sign: number) => {
    for (let t = 0; t < Math.min(horizon, appraisal.cycles); t++) {
      for (let m = 0; m < M; m++) out[m] += sign * discount[t] * appraisal.monthly[(a * appraisal.cycles + t) * M + m]
    }
  }
  add(armIndex(appraisal, arm), 1)
  if (against !== null) add(armIndex(appraisal, against), -1)
  const raised = publicFunds === undefined ? -1 : publicFundsFlow(appraisal)
  if (raised >= 0) out[raised] = (publicFunds! - 1) * outlay(appraisal, out)
  return out
}

/** What the public purse pays net, the cost of raising it left out. */
function outlay(appraisal: RunAppraisal, flows: Float64Array): number {
  const isPublic = new Set(partiesOf(appraisal, PUBLIC))
  return appraisal.flows.reduce((sum, { id, from, to }, m) => {
    if (id === PUBLIC_FUNDS) return sum
    return sum + ((isPublic.has(from) ? 1 : 0) - (isPublic.has(to) ? 1 : 0)) * flows[m]
  }, 0)
}

function publicFundsFlow(appraisal: RunAppraisal): number {
  const m = appraisal.flows.findIndex(({ id }) => id === PUBLIC_FUNDS)
  if (m < 0) throw new Error('this model does not count the cost of raising public funds')
  return m
}

/** One value per kept replication, SEK; null for a rate or horizon that the run did not keep, or where nothing is kept. */
export function presentValues(appraisal: RunAppraisal, perspective: string | readonly string[], valuation: Valuation): Float64Array | null {
  const { rates, horizons, kept, present } = appraisal
  const r = rates.indexOf(valuation.rate)
  const h = horizons.indexOf(valuation.horizon)
  if (r < 0 || h < 0 || kept === 0) return null
  const P = appraisal.parties.length
  const a = armIndex(appraisal, valuation.arm)
  const base = valuation.against === null ? -1 : armIndex(appraisal, valuation.against)
  const weights = partyWeights(appraisal, partiesOf(appraisal, perspective), valuation.publicFunds)
  const at = (k: number, arm: number, p: number) => (((k * appraisal.arms.length + arm) * P + p) * rates.length + r) * horizons.length + h
  const out = new Float64Array(kept)
  for (let k = 0; k < kept; k++) {
    for (let p = 0; p < P; p++) {
      if (weights[p] === 0) continue
      out[k] += weights[p] * (present[at(k, a, p)] - (base < 0 ? 0 : present[at(k, base, p)]))
    }
  }
  return out
}

/**
 * 1 for the parties counted. With another cost of public funds λ₁ than the run's λ₀ the payer of that cost gains (λ₁ − λ₀) / λ₀ times
 * the public purse's net, because that net is −λ₀ times the outlay; so the public parties weigh that much more when the payer is counted.
 */
function partyWeights(appraisal: RunAppraisal, parties: readonly string[], publicFunds: number | undefined): Float64Array {
  const weights = new Float64Array(appraisal.parties.length)
  for (const party of parties) weights[partyIndex(appraisal, party)] = 1
  const own = appraisal.marginalCostOfPublicFunds
  if (publicFunds === undefined || publicFunds === own) return weights
  const { from } = appraisal.flows[publicFundsFlow(appraisal)]
  if (parties.includes(from))
    for (const party of partiesOf(appraisal, PUBLIC)) weights[partyIndex(appraisal, party)] += (publicFunds - own) / own
  return weights
}
