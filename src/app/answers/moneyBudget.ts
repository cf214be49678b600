/**
 * The budget as the page shows it: parties as rows and calendar years as columns, undiscounted, and the years of one party (or of the
 * reader's own set) by kind with their spread. Reads src/run/appraisal/budget.ts.
 */
import { budget, budgetSum, priceLevel, type BudgetChoice, type BudgetLine } from '../../run/appraisal/budget.ts'
import { summariseMoney, type MoneySummary } from '../../run/appraisal/moneySummary.ts'
import { armIndex } from '../../run/appraisal/presentValue.ts'
import type { RunAppraisal } from '../../run/result.ts'
import { COLUMN_OF, OWN_SET, PARTIES, type Column } from './money.ts'

export interface BudgetRow {
  readonly party: string
  /** One per calendar year, in order. */
  readonly lines: readonly BudgetLine[]
  /** Over all years, with its spread. */
  readonly sum: MoneySummary
}

export interface Budget {
  readonly years: readonly { readonly year: number; readonly months: number }[]
  /** Parties, then society, then the purse and the reader's own set where there is one. */
  readonly rows: readonly BudgetRow[]
}

/** own: parties of the reader's own set, if one is asked for. */
export function budgetOf(appraisal: RunAppraisal, choice: BudgetChoice, own: readonly string[] | null): Budget {
  const all = budget(appraisal, choice)
  const linesOf = (party: string): readonly BudgetLine[] => all.filter((line) => line.party === party)
  const rank = (party: string): number => (PARTIES as readonly string[]).indexOf(party) + 1 || PARTIES.length + 1
  const parties = appraisal.parties.map(({ id }) => id).sort((a, b) => rank(a) - rank(b))
  const row = (party: string, lines: readonly BudgetLine[], members: string | readonly string[] = party): BudgetRow => ({
    party,
    lines,
    sum: budgetSum(appraisal, members, choice),
  })
  return {
    years: linesOf('society').map(({ year, months }) => ({ year, months })),
    rows: [
      ...[...parties, 'society', 'public'].map((party) => row(party, linesOf(party))),
      ...(own && own.length > 0 ? [row(OWN_SET, ownLines(appraisal, choice, own, own.map(linesOf)), own)] : []),
    ],
  }
}

/** Lines of several parties together: means and kinds add up, spread comes from the sum in every run. */
function ownLines(
  appraisal: RunAppraisal,
  { arm, against, inflation }: BudgetChoice,
  own: readonly string[],
  lines: readonly (readonly BudgetLine[])[],
): readonly BudgetLine[] {
  const { arms, years, parties, kept, yearNet } = appraisal
  const P = parties.length
  const a = armIndex(appraisal, arm)
  const base = against === null ? -1 : armIndex(appraisal, against)
  const counted = parties.flatMap(({ id }, p) => (own.includes(id) ? [p] : []))
  return Array.from({ length: years }, (_, y): BudgetLine => {
    const same = lines.map((some) => some[y])
    const level = priceLevel(appraisal, inflation, y)
    const values = Float64Array.from({ length: kept }, (_, k) => {
      const at = (one: number, p: number): number => yearNet[((k * arms.length + one) * years + y) * P + p]
      return counted.reduce((sum, p) => sum + level * (at(a, p) - (base < 0 ? 0 : at(base, p))), 0)
    })
    const mean = same.reduce((sum, { net }) => sum + (net.mean ?? 0), 0)
    const kinds: Record<string, number> = {}
    for (const line of same) for (const [kind, amount] of Object.entries(line.kinds)) kinds[kind] = (kinds[kind] ?? 0) + amount
    return { ...same[0], party: OWN_SET, net: summariseMoney(mean, values, appraisal, same[0].net.unit), kinds }
  })
}

/** The kinds of one line gathered into the columns of the ledger. */
export function columnsOf({ kinds }: BudgetLine): Readonly<Record<Column, number>> {
  const out: Record<Column, number> = { measure: 0, allowance: 0, work: 0, tax: 0 }
  for (const [kind, amount] of Object.entries(kinds)) {
    const column = COLUMN_OF[kind]
    if (column) out[column] += amount
  }
  return out
}
