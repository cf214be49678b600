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

type Perspective = string | readonly string[]

/** One calendar year of some parties together, in the money of the choice. */
interface Year {
  /** SEK of every flow in the mean, signed as the parties see it; 0 for flows that do not touch them. */
  readonly amounts: Float64Array
  /** Net of every kept replication, SEK. */
  readonly nets: Float64Array
}

/** Reads the years of a perspective; y counts from the start year, 0. */
function yearReader(appraisal: RunAppraisal, perspective: Perspective, { arm, against, inflation }: BudgetChoice): (y: number) => Year {
  const { parties, flows, years, kept, yearMean, yearNet, arms } = appraisal
  const [M, P] = [flows.length, parties.length]
  const a = armIndex(appraisal, arm)
  const base = against === null ? -1 : armIndex(appraisal, against)
  const members = partiesOf(appraisal, perspective)
  const counted = parties.flatMap(({ id }, p) => (members.includes(id) ? [p] : []))
  const signs = flows.map(({ from, to }) => (members.includes(to) ? 1 : 0) - (members.includes(from) ? 1 : 0))
  return (y) => {
    const level = priceLevel(appraisal, inflation, y)
    const meanOf = (m: number) => level * (yearMean[(a * years + y) * M + m] - (base < 0 ? 0 : yearMean[(base * years + y) * M + m]))
    const nets = new Float64Array(kept)
    for (let k = 0; k < kept; k++) {
      const at = (one: number, p: number) => yearNet[((k * arms.length + one) * years + y) * P + p]
      for (const p of counted) nets[k] += level * (at(a, p) - (base < 0 ? 0 : at(base, p)))
    }
    return { amounts: Float64Array.from(signs, (sign, m) => (sign === 0 ? 0 : sign * meanOf(m))), nets }
  }
}

/** All years of the run together, in the money of the choice: each replication's years are brought to their own prices before they are added. */
export function budgetSum(appraisal: RunAppraisal, perspective: Perspective, choice: BudgetChoice): MoneySummary {
  const read = yearReader(appraisal, perspective, choice)
  let mean = 0
  const values = new Float64Array(appraisal.kept)
  for (let y = 0; y < appraisal.years; y++) {
    const { amounts, nets } = read(y)
    for (const amount of amounts) mean += amount
    for (let k = 0; k < values.length; k++) values[k] += nets[k]
  }
  return summariseMoney(mean, values, appraisal, unitOf(appraisal, choice.inflation))
}

/** Every party, then society and the public purse; years ascending within each. */
export function budget(appraisal: RunAppraisal, choice: BudgetChoice): readonly BudgetLine[] {
  return [...appraisal.parties.map(({ id }) => id), SOCIETY, PUBLIC].flatMap((party) => budgetLines(appraisal, party, party, choice))
}

/** The years of any parties together under a name, ascending. */
export function budgetLines(appraisal: RunAppraisal, party: string, perspective: Perspective, choice: BudgetChoice): readonly BudgetLine[] {
  const { flows, years, start } = appraisal
  const read = yearReader(appraisal, perspective, choice)
  const kinds = kindsOf(appraisal)
  return Array.from({ length: years }, (_, y): BudgetLine => {
    const { amounts, nets } = read(y)
    const byKind = Object.fromEntries(kinds.map((kind) => [kind, 0]))
    let mean = 0
    amounts.forEach((amount, m) => {
      if (flows[m].kind in byKind) byKind[flows[m].kind] += amount
      mean += amount
    })
    return {
      party,
      year: start.year + y,
      months: monthsIn(appraisal, y),
      net: summariseMoney(mean, nets, appraisal, unitOf(appraisal, choice.inflation)),
      kinds: byKind,
    }
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
