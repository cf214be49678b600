/**
 * The budget as the page shows it: parties as rows and calendar years as columns, undiscounted, and the years of one party (or of the
 * reader's own set) by kind with their spread. Reads src/run/appraisal/budget.ts.
 */
import { budget, budgetLines, budgetSum, type BudgetChoice, type BudgetLine } from '../../run/appraisal/budget.ts'
import type { MoneySummary } from '../../run/appraisal/moneySummary.ts'
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
      ...(own && own.length > 0 ? [row(OWN_SET, budgetLines(appraisal, OWN_SET, own, choice), own)] : []),
    ],
  }
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
