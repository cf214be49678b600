/**
 * From gathered replications to the part of the result that money is appraised from: means of every flow by month from all replications,
 * and what each kept replication says by itself. The other functions of this folder read it.
 */
import { makeLayout } from '../../engine/layout.ts'
import type { Structure } from '../../engine/model.ts'
import { makeOutcomeReader } from '../../engine/outcomes.ts'
import { unitOfDraw } from '../../random/spread.ts'
import type { Gathered } from '../gather/gathered.ts'
import type { Plan } from '../plan.ts'
import type { PersonsByArm, RunAppraisal, RunResult } from '../result.ts'
import { makeYearReader } from '../years.ts'
import { makeMoneyReader, SEK_PER_ORE } from './moneyReader.ts'

/** Amounts by entry and year that are kept for the spread of parts of a net: 16 MB. */
const MOST_ENTRIES = 4_000_000

/** `means`: what the means come from; `spread`: what varies, or null where a single expectation is all there is. */
export function makeRunAppraisal(plan: Plan, means: Gathered, spread: Gathered | null): Pick<RunResult, 'appraisal'> {
  const { structure, scenario } = plan
  const reader = makeMoneyReader(structure)
  if (reader.size === 0 || means.monthSum.length !== reader.monthSize) return {}
  const { A, M, T } = makeLayout(structure)
  const kept = spread ? spread.kept.count : 0
  const years = makeYearReader(structure, plan.input.start.month).count
  const monthly = means.monthSum.map((sum) => (sum / means.count) * SEK_PER_ORE)
  const inside = structure.parties.filter((party) => !party.world)
  const { economics } = scenario
  const present = new Float64Array(kept * A * reader.presentSize)
  const payback = new Float64Array(kept * A * reader.groups.length)
  for (let i = 0; i < kept * A; i++) {
    const row = spread!.kept.money.subarray(i * reader.armSize, (i + 1) * reader.armSize)
    present.set(row.subarray(0, reader.presentSize), i * reader.presentSize)
    payback.set(row.subarray(reader.presentSize), i * reader.groups.length)
  }
  const yearNet = partiesByYear(structure, spread?.kept.years ?? new Float64Array(), kept * A * years)
  const ofMean = new Float64Array(reader.size)
  reader.read(
    monthly.map((sek) => sek / SEK_PER_ORE),
    ofMean,
    0,
  )
  const paybackOfMean = new Float64Array(A * reader.groups.length)
  for (let a = 0; a < A; a++) {
    paybackOfMean.set(ofMean.subarray(a * reader.armSize + reader.presentSize, (a + 1) * reader.armSize), a * reader.groups.length)
  }
  const appraisal: RunAppraisal = {
    unit: `SEK ${economics.priceYear}`,
    priceYear: economics.priceYear,
    start: plan.input.start,
    persons: structure.cohort.persons,
    cycles: T,
    cyclesPerYear: structure.cyclesPerYear,
    discountRate: structure.discountRate,
    marginalCostOfPublicFunds: economics.marginalCostOfPublicFunds,
    arms: structure.arms.map((arm) => arm.id),
    comparator: structure.arms.findIndex((arm) => arm.comparator),
    parties: inside.map(({ id, label, public: isPublic }) => ({ id, label, public: isPublic })),
    flows: structure.measures.map(({ id, label, from, to, kind }) => ({
      id,
      label,
      from: from ?? '',
      to: to ?? '',
      kind: kind ?? '',
    })),
    monthly,
    rates: reader.rates,
    horizons: reader.horizons,
    kept,
    keptByDraw: Int32Array.from(spread?.kept.byDraw ?? []),
    unitByDraw: Int32Array.from(spread?.kept.draws ?? [], (draw) => unitOfDraw(scenario.run.sampling, draw)),
    present,
    payback,
    paybackOfMean,
    years,
    yearMean: means.yearSum.map((sum) => (sum / means.count) * SEK_PER_ORE),
    yearNet,
    entries: entriesByYear(spread, A * years * M, (draw) => unitOfDraw(scenario.run.sampling, draw)),
    ...personsByArm(plan, means, spread),
  }
  return { appraisal }
}

/** Net of every party without the outside world in each of so many rows of amounts by measure; SEK. */
function partiesByYear({ parties, measures }: Structure, amounts: Float64Array, rows: number): Float64Array {
  const inside = parties.filter((party) => !party.world)
  const placeOf = (id: string | undefined) => inside.findIndex((party) => party.id === id)
  const from = Int32Array.from(measures, (flow) => placeOf(flow.from))
  const to = Int32Array.from(measures, (flow) => placeOf(flow.to))
  const M = measures.length
  const P = inside.length
  const nets = new Float64Array(rows * P)
  for (let i = 0; i < rows; i++) {
    for (let m = 0; m < M; m++) {
      const amount = amounts[i * M + m] * SEK_PER_ORE
      if (from[m] >= 0) nets[i * P + from[m]] -= amount
      if (to[m] >= 0) nets[i * P + to[m]] += amount
    }
  }
  return nets
}

/** Of every `stride`-th kept replication, `size` amounts each. */
function entriesByYear(spread: Gathered | null, size: number, unitOf: (draw: number) => number): RunAppraisal['entries'] {
  const kept = spread?.kept.count ?? 0
  const stride = Math.max(1, Math.ceil((kept * size) / MOST_ENTRIES))
  const chosen = Math.ceil(kept / stride)
  const byYear = new Float32Array(chosen * size)
  const amounts = spread?.kept.years ?? new Float64Array()
  for (let k = 0; k < chosen; k++) {
    const from = k * stride * size
    for (let i = 0; i < size; i++) byYear[k * size + i] = amounts[from + i] * SEK_PER_ORE
  }
  const draws: number[] = []
  const keptByDraw: number[] = []
  const unitByDraw: number[] = []
  let first = 0
  Array.from(spread?.kept.byDraw ?? []).forEach((count, d) => {
    const here = Math.ceil((first + count) / stride) - Math.ceil(first / stride)
    first += count
    if (here === 0) return
    draws.push(spread!.kept.draws[d])
    keptByDraw.push(here)
    unitByDraw.push(unitOf(spread!.kept.draws[d]))
  })
  return { byYear, draws: Int32Array.from(draws), keptByDraw: Int32Array.from(keptByDraw), unitByDraw: Int32Array.from(unitByDraw) }
}

function personsByArm(plan: Plan, means: Gathered, spread: Gathered | null): Pick<RunAppraisal, 'admitted' | 'started'> {
  const { structure } = plan
  const { A } = makeLayout(structure)
  const { width } = makeOutcomeReader(structure)
  const asked = structure.outcomes.findIndex((o) => o.kind === 'admitted')
  const missed = structure.outcomes.findIndex((o) => o.kind === 'neverReached')
  const make = (value: (outcome: (o: number) => number) => number): PersonsByArm => {
    const { quantities } = means
    const kept = spread?.kept
    return {
      mean: Float64Array.from({ length: A }, (_, a) => value((o) => quantities.column(quantities.columns.outcome(a, o)).mean)),
      kept: Float64Array.from({ length: (kept?.count ?? 0) * A }, (_, row) => value((o) => kept!.outcomes[row * width + o])),
    }
  }
  return {
    admitted: asked < 0 ? null : make((outcome) => outcome(asked)),
    started: asked < 0 || missed < 0 ? null : make((outcome) => outcome(asked) - outcome(missed)),
  }
}
