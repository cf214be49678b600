/**
 * Everything that the money view shows of one result under the reader's choices, made in one place: which parties count, over how long,
 * at which rate, and the ledger that follows. Pure; every part of the page reads the same answer.
 */
import { partiesOf, type Valuation } from '../../run/appraisal/presentValue.ts'
import type { RunAppraisal } from '../../run/result.ts'
import type { Answered } from '../state/workbench.svelte.ts'
import { cyclesOf, moneyTable, OWN_SET, rowOf, type MoneyRow, type MoneyTable } from './money.ts'
import { paybackFor, paybackKind, type Payback, type PaybackKind } from './payback.ts'

export interface MoneyAsked {
  readonly arm: string
  /** A party, "society", "public", or "own". */
  readonly party: string
  /** The parties of the reader's own set. */
  readonly own: readonly string[]
  readonly rate: number
  /** null: the whole run. */
  readonly years: number | null
  /** null: what the scenario says. */
  readonly publicFunds: number | null
}

export interface MoneyAnswer {
  readonly shown: Answered
  readonly appraisal: RunAppraisal
  readonly arm: string
  readonly comparator: string
  readonly party: string
  /** Parties that count; what functions of the appraisal take as a perspective. */
  readonly perspective: string | readonly string[]
  readonly members: readonly string[]
  readonly valuation: Valuation
  /** Whole years that the ledger covers. */
  readonly years: number
  readonly wholeYears: number
  readonly table: MoneyTable
  readonly row: MoneyRow
  readonly payback: Payback
  readonly kind: PaybackKind
}

/** null where there is nothing to compare, no money, or no party chosen. */
export function moneyAnswer(shown: Answered | null, asked: MoneyAsked): MoneyAnswer | null {
  const appraisal = shown?.result.appraisal
  if (!shown || !appraisal) return null
  const { arm, party, own, rate, years, publicFunds } = asked
  const comparator = appraisal.arms[appraisal.comparator]
  if (comparator === undefined || arm === comparator || !appraisal.arms.includes(arm)) return null
  const perspective = party === OWN_SET ? own : party
  const members = partiesOf(appraisal, perspective)
  if (members.length === 0) return null
  const horizon = cyclesOf(appraisal, years)
  const funds = publicFunds === null || publicFunds === appraisal.marginalCostOfPublicFunds ? {} : { publicFunds }
  const valuation: Valuation = { arm, against: comparator, rate, horizon, ...funds }
  const table = moneyTable(appraisal, valuation, party === OWN_SET ? own : null)
  const row = rowOf(table, party)
  const payback = paybackFor(appraisal, arm, perspective)
  if (!row || !payback) return null
  return {
    shown,
    appraisal,
    arm,
    comparator,
    party,
    perspective,
    members,
    valuation,
    years: Math.round(horizon / appraisal.cyclesPerYear),
    wholeYears: Math.round(appraisal.cycles / appraisal.cyclesPerYear),
    table,
    row,
    payback,
    kind: paybackKind(payback, row.net),
  }
}
