/**
 * From the tally of one replication to the money an appraisal needs: amounts of every flow by cycle, each party's present value by
 * discount rate and horizon, and the month from which its money is back. Called once per replication, between the engine and the merge.
 *
 * Layouts (A arms, T cycles, M measures, P parties without the outside world)
 *   months   [arm][cycle][measure]                 öre, undiscounted
 *   row      [arm]( [party][rate][horizon] SEK, then pay-back of every party, of society and of the public purse in months )
 */
import { makeLayout } from '../../engine/layout.ts'
import type { Structure } from '../../engine/model.ts'
import type { Tally } from '../../engine/tally.hot.ts'
import { makeTimeWeights, plainWeightsOf } from '../../engine/weights.ts'
import { appraisalHorizons, appraisalRates } from './horizons.ts'

/** Sums of parties that have a pay-back of their own. */
export const SOCIETY = 'society'
export const PUBLIC = 'public'

/** Half an öre: whole öre are never nearer to zero, and fractions of an expectation that are so only for rounding count as nothing. */
const NOTHING_ORE = 0.5
/** Amounts are kept in whole öre and shown in SEK. */
export const SEK_PER_ORE = 0.01

export interface MoneyReader {
  /** Party ids without the outside world. */
  readonly parties: readonly string[]
  /** The parties, then society and the public purse. */
  readonly groups: readonly string[]
  readonly rates: readonly number[]
  readonly horizons: readonly number[]
  /** Numbers per arm in a row, of which the first `presentSize` are present values. */
  readonly armSize: number
  readonly presentSize: number
  /** Numbers in a row and in `months`; both 0 for a model without parties. */
  readonly size: number
  readonly monthSize: number
  readMonths(tally: Tally, months: Float64Array): void
  read(months: Float64Array, row: Float64Array, at: number): void
}

export function makeMoneyReader(structure: Structure): MoneyReader {
  const { A, T, M } = makeLayout(structure)
  const inside = structure.parties.filter((party) => !party.world)
  const P = inside.length
  const comparator = structure.arms.findIndex((arm) => arm.comparator)
  const rates = appraisalRates(structure.discountRate)
  const horizons = appraisalHorizons(T, structure.cyclesPerYear)
  const R = rates.length
  /** [cycle][rate]. */
  const discount = new Float64Array(T * R)
  rates.forEach((rate, r) => makeTimeWeights(T, structure.cyclesPerYear, rate, 'end').event.forEach((d, t) => (discount[t * R + r] = d)))
  const plain = plainWeightsOf(structure)
  const indexOf = (id: string | undefined) => inside.findIndex((party) => party.id === id)
  const payer = Int32Array.from(structure.measures, (m) => indexOf(m.from))
  const receiver = Int32Array.from(structure.measures, (m) => indexOf(m.to))
  const isPublic = inside.map((party) => party.public)
  const groups = [...inside.map((party) => party.id), SOCIETY, PUBLIC]
  const G = groups.length
  const presentSize = P * R * horizons.length
  const armSize = presentSize + G
  const any = P > 0
  /** [arm][cycle][group], öre. */
  const nets = new Float64Array(any ? A * T * G : 0)
  const sums = new Float64Array(P * R)
  const added = new Float64Array(G)
  const lastBelow = new Int32Array(G)

  function readMonths(tally: Tally, months: Float64Array): void {
    if (!any) return
    for (let a = 0; a < A; a++) {
      for (let t = 0; t < T; t++) {
        const to = (a * T + t) * M
        const stateAt = (a * (T + 1) + t + 1) * M
        for (let m = 0; m < M; m++) months[to + m] = plain.state[t + 1] * tally.stateFlow[stateAt + m] + tally.eventFlow[to + m]
      }
    }
  }

  function addUpParties(months: Float64Array): void {
    nets.fill(0)
    for (let i = 0; i < A * T; i++) {
      const net = i * G
      for (let m = 0; m < M; m++) {
        const amount = months[i * M + m]
        if (amount === 0) continue
        if (payer[m] >= 0) nets[net + payer[m]] -= amount
        if (receiver[m] >= 0) nets[net + receiver[m]] += amount
      }
      for (let p = 0; p < P; p++) {
        nets[net + P] += nets[net + p]
        if (isPublic[p]) nets[net + P + 1] += nets[net + p]
      }
    }
  }

  /** Present values of one arm, [party][rate][horizon], from `row[at]` on. */
  function discountArm(a: number, row: Float64Array, at: number): void {
    sums.fill(0)
    let h = 0
    for (let t = 0; t < T; t++) {
      for (let p = 0; p < P; p++) {
        const net = nets[(a * T + t) * G + p]
        if (net === 0) continue
        for (let r = 0; r < R; r++) sums[p * R + r] += discount[t * R + r] * net
      }
      if (t + 1 !== horizons[h]) continue
      for (let i = 0; i < P * R; i++) row[at + i * horizons.length + h] = sums[i] * SEK_PER_ORE
      h++
    }
  }

  /** First month from which what is added up stays at or above the comparator's; 0 from the start, Infinity not within the horizon. */
  function fillPayback(a: number, row: Float64Array, at: number): void {
    lastBelow.fill(-1)
    added.fill(0)
    for (let t = 0; t < T; t++) {
      const own = (a * T + t) * G
      const other = (comparator * T + t) * G
      for (let g = 0; g < G; g++) {
        added[g] += nets[own + g] - nets[other + g]
        if (added[g] < -NOTHING_ORE) lastBelow[g] = t
      }
    }
    for (let g = 0; g < G; g++) {
      // cycle t ends at month t + 1; at the end of the next the money is back
      const below = lastBelow[g]
      row[at + g] = below < 0 ? 0 : below === T - 1 ? Infinity : below + 2
    }
  }

  function read(months: Float64Array, row: Float64Array, at: number): void {
    if (!any) return
    addUpParties(months)
    for (let a = 0; a < A; a++) {
      const first = at + a * armSize
      discountArm(a, row, first)
      if (a === comparator || comparator < 0) row.fill(NaN, first + presentSize, first + armSize)
      else fillPayback(a, row, first + presentSize)
    }
  }

  return {
    parties: groups.slice(0, P),
    groups,
    rates,
    horizons,
    armSize,
    presentSize,
    size: any ? A * armSize : 0,
    monthSize: any ? A * T * M : 0,
    readMonths,
    read,
  }
}
