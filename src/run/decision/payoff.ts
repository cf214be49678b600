/**
 * NyttoSam's terms for an arm of a run, with their spread: the means of the run's ledger, and the same sums of every replication that
 * keeps its entries, handed to src/economics/payoffTerms.ts. What the measure costs is what the ledger books for it.
 */
import { payoffTerms, type PayoffSums, type PayoffTerms } from '../../economics/payoffTerms.ts'
import { quantileSorted } from '../../statistics/quantile.ts'
import type { RunAppraisal, RunDraws, RunResult } from '../result.ts'

export interface PayoffChoice {
  readonly arm: string
  /** Calendar years from the start; 1 and 5 are customary. */
  readonly years: number
  /** Value of a full-time year of one person, SEK (wage and employer's contributions), at the central value of the wage. */
  readonly fullProduction: number
  /** Parameter that this value is proportional to; in the spread it follows each draw. */
  readonly wage: string
  /** Central value of that parameter. */
  readonly wageValue: number
  /** Entries that pay for the measure itself. */
  readonly isMeasure: (flow: RunAppraisal['flows'][number]) => boolean
}

/** 80 % of the replications. Months of pay-back may be Infinity: never. */
export interface PayoffRange {
  readonly p10: number
  readonly p90: number
}

export interface PayoffWithSpread extends PayoffTerms {
  /** null where no spread is known: a single expectation, or more draws than a run keeps the wage of. */
  readonly spread: {
    readonly potential: PayoffRange | null
    readonly efficiency: PayoffRange | null
    readonly paybackMonths: PayoffRange
    /** null where the measure costs nothing in some replication. */
    readonly perKrona: PayoffRange | null
  } | null
}

/** null for a run without money or without a comparator. */
export function payoffOf(result: RunResult, choice: PayoffChoice): PayoffWithSpread | null {
  const { appraisal } = result
  const comparator = appraisal?.arms[appraisal.comparator]
  if (!appraisal || comparator === undefined) return null
  const { arm, years, fullProduction } = choice
  const { persons } = result.manifest
  const read = readerOf(appraisal, choice)
  const own = read(appraisal.yearMean, 0, arm)
  const other = read(appraisal.yearMean, 0, comparator)
  const terms = payoffTerms(own, other, { persons, years, fullProduction, measureCost: own.measure })
  return { ...terms, spread: spreadOf(result, appraisal, comparator, choice) }
}

function spreadOf(
  { manifest, draws }: RunResult,
  appraisal: RunAppraisal,
  comparator: string,
  choice: PayoffChoice,
): PayoffWithSpread['spread'] {
  const { arms, flows, years, entries } = appraisal
  const size = arms.length * years * flows.length
  const kept = size > 0 ? entries.byYear.length / size : 0
  if (kept === 0) return null
  const read = readerOf(appraisal, choice)
  const wages = draws ? wageByReplication(draws, appraisal, choice) : null
  const values = Array.from({ length: kept }, (_, k) => {
    const own = read(entries.byYear, k * size, choice.arm)
    const fullProduction = choice.fullProduction * (wages ? wages[k] / choice.wageValue : 1)
    return payoffTerms(own, read(entries.byYear, k * size, comparator), {
      persons: manifest.persons,
      years: choice.years,
      fullProduction,
      measureCost: own.measure,
    })
  })
  const range = (numbers: readonly (number | null)[]): PayoffRange | null => {
    if (numbers.some((x) => x === null || Number.isNaN(x))) return null
    const sorted = Float64Array.from(numbers as readonly number[]).sort()
    return { p10: quantileSorted(sorted, 0.1), p90: quantileSorted(sorted, 0.9) }
  }
  return {
    potential: wages ? range(values.map((one) => one.potential)) : null,
    efficiency: wages ? range(values.map((one) => one.efficiency)) : null,
    paybackMonths: range(values.map((one) => one.paybackMonths ?? Infinity))!,
    perKrona: range(values.map((one) => one.perKrona)),
  }
}

/** The drawn wage of every replication that keeps its entries; null where a draw's wage is not known. A wage without spread is the same in all. */
function wageByReplication({ draws, parameters }: RunDraws, { entries }: RunAppraisal, choice: PayoffChoice): Float64Array | null {
  const wage = parameters.find(({ id }) => id === choice.wage)
  const out: number[] = []
  for (let i = 0; i < entries.draws.length; i++) {
    const d = draws.indexOf(entries.draws[i])
    if (d < 0) return null
    const value = wage ? wage.values[d] : choice.wageValue
    for (let r = 0; r < entries.keptByDraw[i]; r++) out.push(value)
  }
  return Float64Array.from(out)
}

/** Reads production, resource use and the measure's cost of an arm over the first years from amounts laid out [arm][year][flow]. */
function readerOf({ arms, flows, parties, years: all }: RunAppraisal, { years, isMeasure }: PayoffChoice) {
  const inside = new Set(parties.map(({ id }) => id))
  const M = flows.length
  const sign = (kind: string): Float64Array =>
    Float64Array.from(flows, (flow) => (flow.kind !== kind ? 0 : inside.has(flow.to) ? 1 : inside.has(flow.from) ? -1 : 0))
  const production = sign('production')
  const resource = sign('resource')
  const measure = Float64Array.from(flows, (flow) => (isMeasure(flow) ? 1 : 0))
  return (amounts: ArrayLike<number>, from: number, arm: string): PayoffSums & { readonly measure: number } => {
    const a = arms.indexOf(arm)
    const sums = { production: 0, resources: 0, measure: 0 }
    for (let y = 0; y < Math.min(years, all); y++) {
      for (let m = 0; m < M; m++) {
        const amount = amounts[from + (a * all + y) * M + m]
        sums.production += production[m] * amount
        sums.resources -= resource[m] * amount
        sums.measure += measure[m] * amount
      }
    }
    return sums
  }
}
