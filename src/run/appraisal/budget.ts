/**
 * Budget: what each party receives (+) or pays (−) in each calendar year, undiscounted, in the money of one price year or in the money
 * of each year. Nominal amounts need an assumption on inflation, which is an argument and belongs beside every figure made with it:
 *   nominal = fixed · (1 + inflation)^(year − price year)
 */
import { pow } from '../../shared/portableMath.ts'
import type { RunAppraisal } from '../result.ts'
import { PUBLIC, SOCIETY } from './moneyReader.ts'
import { summariseMoney, type MoneySummary } from './moneySummary.ts'
import { kindsOf } from './pocketTable.ts'
import { armIndex, partiesOf } from './presentValue.ts'

export interface BudgetChoice {
  readonly arm: string
  /** Counted minus this arm; null: the arm's own budget. */
  readonly against: string | null
  /** Per year, e.g. 0.02; null: fixed prices. */
  readonly inflation: number | null
}

export interface BudgetLine {
  /** A party id, "society" or "public". */
  readonly party: string
  readonly year: number
  /** Months of this calendar year that the run covers, 1–12. */
  readonly months: number
  readonly net: MoneySummary
  /** SEK by kind of entry, mean. */
  readonly kinds: Readonly<Record<string, number>>
}

/** What a krona of the price year is in the budget's money in year number y (0: the start year). */
export function priceLevel({ start, priceYear }: RunAppraisal, inflation: number | null, y: number): number {
  return inflation === null ? 1 : pow(1 + inflation, start.year + y - priceYear)
}

/** All years of the run together, in the money of the choice: each replication's years are brought to their own prices before they are added. */
export function budgetSum(appraisal: RunAppraisal, perspective: string | readonly string[], choice: BudgetChoice): MoneySummary {
  const { parties, years, kept, yearMean, yearNet, arms, flows } = appraisal
  const members = partiesOf(appraisal, perspective)
  const a = armIndex(appraisal, choice.arm)
  const base = choice.against === null ? -1 : armIndex(appraisal, choice.against)
  const sign = flows.map(({ from, to }) => (members.includes(to) ? 1 : 0) - (members.includes(from) ? 1 : 0))
  const counted = parties.flatMap(({ id }, p) => (members.includes(id) ? [p] : []))
  const M = flows.length
  const P = parties.length
  let mean = 0
  const values = new Float64Array(kept)
  for (let y = 0; y < years; y++) {
    const level = priceLevel(appraisal, choice.inflation, y)
    const meanAt = (arm: number, m: number) => yearMean[(arm * years + y) * M + m]
    sign.forEach((one, m) => (mean += level * one * (meanAt(a, m) - (base < 0 ? 0 : meanAt(base, m)))))
    for (let k = 0; k < kept; k++) {
      const at = (arm: number, p: number) => yearNet[((k * arms.length + arm) * years + y) * P + p]
      for (const p of counted) values[k] += level * (at(a, p) - (base < 0 ? 0 : at(base, p)))
    }
  }
  return summariseMoney(mean, values, appraisal, unitOf(appraisal, choice.inflation))
}

/** Every party, then society and the public purse; years ascending within each. */
export function budget(appraisal: RunAppraisal, { arm, against, inflation }: BudgetChoice): readonly BudgetLine[] {
  const { parties, flows, years, start, kept, yearMean, yearNet, arms } = appraisal
  const M = flows.length
  const P = parties.length
  const a = armIndex(appraisal, arm)
  const base = against === null ? -1 : armIndex(appraisal, against)
  const kinds = kindsOf(appraisal)
  return [...parties.map(({ id }) => id), SOCIETY, PUBLIC].flatMap((party) => {
    const members = partiesOf(appraisal, party)
    const counted = parties.map(({ id }) => members.includes(id))
    const sign = flows.map(({ from, to }) => (members.includes(to) ? 1 : 0) - (members.includes(from) ? 1 : 0))
    return Array.from({ length: years }, (_, y): BudgetLine => {
      const level = priceLevel(appraisal, inflation, y)
      const meanOf = (m: number) => level * (yearMean[(a * years + y) * M + m] - (base < 0 ? 0 : yearMean[(base * years + y) * M + m]))
      const byKind = Object.fromEntries(kinds.map((kind) => [kind, 0]))
      let mean = 0
      for (let m = 0; m < M; m++) {
        const amount = sign[m] * meanOf(m)
        if (sign[m] !== 0) byKind[flows[m].kind] += amount
        mean += amount
      }
      const values = new Float64Array(kept)
      for (let k = 0; k < kept; k++) {
        for (let p = 0; p < P; p++) {
          if (!counted[p]) continue
          const at = (arm: number) => ((k * arms.length + arm) * years + y) * P + p
          values[k] += level * (yearNet[at(a)] - (base < 0 ? 0 : yearNet[at(base)]))
        }
      }
      return {
        party,
        year: start.year + y,
        months: monthsIn(appraisal, y),
        net: summariseMoney(mean, values, appraisal, unitOf(appraisal, inflation)),
        kinds: byKind,
      }
    })
  })
}

/** Cycles of a run by the month that fall in its year number y (0: the start year). */
function monthsIn({ start, cycles, cyclesPerYear }: RunAppraisal, y: number): number {
  const total = Math.round((cycles * 12) / cyclesPerYear)
  const first = Math.max(0, y * 12 - (start.month - 1))
  const last = Math.min(total, (y + 1) * 12 - (start.month - 1))
  return Math.max(0, last - first)
}

function unitOf({ unit }: RunAppraisal, inflation: number | null): string {
  return inflation === null ? unit : 'SEK, each year’s own'
}
