/**
 * Who pays in, what work creates, who receives: the ledger as the picture of ribbons needs it. What is paid in plus the new value is
 * always what is received, whatever is left out as too thin to draw.
 */
import type { FlowKind } from '../../engine/model.ts'
import type { MoneyTable } from './money.ts'

export interface FlowEnd {
  readonly party: string
  /** SEK, above zero. */
  readonly amount: number
  /** The kind of entry that weighs most; "net" where only the net is shown. */
  readonly kind: FlowKind | 'net'
  /** Kinds that add up to the amount; null where it is the net. */
  readonly kinds: readonly string[] | null
}

export interface MoneyFlows {
  readonly payers: readonly FlowEnd[]
  readonly receivers: readonly FlowEnd[]
  readonly paidIn: number
  /** Society's net: work minus measure. */
  readonly newValue: number
  readonly work: number
  readonly measure: number
}

/** Below this a ribbon would be thinner than its own edge; it is left to the table. SEK. */
const RIBBON = 50_000

/**
 * Who pays in, what work creates, who receives. Public parties stand on both sides with what they pay and what they get;
 * persons and employers with their net, because their gross sums are the same money passing through.
 */
export function moneyFlows(table: MoneyTable): MoneyFlows {
  const payers: FlowEnd[] = []
  const receivers: FlowEnd[] = []
  for (const row of table.rows) {
    const netOnly = row.party === 'person' || row.party === 'employer'
    const amounts = netOnly ? [row.net] : Object.values(row.kinds)
    const heaviest = (sign: 1 | -1): FlowEnd['kind'] =>
      netOnly ? 'net' : (Object.entries(row.kinds).reduce((best, one) => (sign * one[1] > sign * best[1] ? one : best))[0] as FlowKind)
    const paid = -amounts.reduce((sum, amount) => sum + Math.min(0, amount), 0)
    const got = amounts.reduce((sum, amount) => sum + Math.max(0, amount), 0)
    const kinds = (sign: 1 | -1): FlowEnd['kinds'] => (netOnly ? null : Object.keys(row.kinds).filter((kind) => sign * row.kinds[kind] > 0))
    if (paid >= RIBBON) payers.push({ party: row.party, amount: paid, kind: heaviest(-1), kinds: kinds(-1) })
    if (got >= RIBBON) receivers.push({ party: row.party, amount: got, kind: heaviest(1), kinds: kinds(1) })
  }
  const bySize = (a: FlowEnd, b: FlowEnd) => b.amount - a.amount
  return {
    payers: payers.sort(bySize),
    receivers: receivers.sort(bySize),
    paidIn: payers.reduce((sum, end) => sum + end.amount, 0),
    newValue: table.society.net,
    work: table.society.cells.work,
    measure: -table.society.cells.measure,
  }
}
