/**
 * "Who pays, who gains": how much more or less than in the comparator each party receives, by kind of entry. Rows add up to a party's
 * net; columns of transfers, taxes, wages and subsidies add up to nothing, so the last row is production minus resource use. The wrong
 * pocket is where one party pays and another gains.
 */
import type { Text } from '../../shared/issue.ts'
import type { RunAppraisal } from '../result.ts'
import { PUBLIC, SOCIETY } from './moneyReader.ts'
import type { MoneySummary } from './moneySummary.ts'
import { flowSums, partiesOf, presentValue, type Valuation } from './presentValue.ts'

export type Pocket = 'pays' | 'gains' | 'even'

export interface PocketRow {
  readonly party: string
  /** null for society and the public purse, whose words are the screen's own. */
  readonly label: Text | null
  /** SEK by kind, in the order of `PocketTable.kinds`. */
  readonly cells: readonly number[]
  readonly net: MoneySummary
  readonly pocket: Pocket
}

export interface PocketFlow {
  readonly id: string
  readonly label: Text
  readonly from: string
  readonly to: string
  readonly kind: string
  /** SEK, mean. Above zero: paid in the direction from → to. */
  readonly amount: number
}

export interface PocketTable {
  readonly kinds: readonly string[]
  readonly rows: readonly PocketRow[]
  /** The sum of the rows: production minus resource use. */
  readonly society: PocketRow
  /** The sum of the public rows. */
  readonly public: PocketRow
  /** Every flow that differs, largest first. */
  readonly flows: readonly PocketFlow[]
  readonly unit: string
}

/** Below this (SEK for the whole group) a party is neither payer nor gainer. */
const NOTHING_SEK = 1

export function pocketTable(appraisal: RunAppraisal, valuation: Valuation): PocketTable {
  const sums = flowSums(appraisal, valuation)
  const kinds = kindsOf(appraisal)
  const row = (party: string, label: Text | null): PocketRow => {
    const parties = partiesOf(appraisal, party)
    const cells = kinds.map((kind) =>
      appraisal.flows.reduce((sum, flow, m) => {
        if (flow.kind !== kind) return sum
        return sum + ((parties.includes(flow.to) ? 1 : 0) - (parties.includes(flow.from) ? 1 : 0)) * sums[m]
      }, 0),
    )
    const net = presentValue(appraisal, parties, valuation)
    return { party, label, cells, net, pocket: pocketOf(net.mean ?? 0) }
  }
  return {
    kinds,
    rows: appraisal.parties.map(({ id, label }) => row(id, label)),
    society: row(SOCIETY, null),
    public: row(PUBLIC, null),
    flows: appraisal.flows
      .map((flow, m) => ({ ...flow, amount: sums[m] }))
      .filter(({ kind, amount }) => kind !== '' && Math.abs(amount) >= NOTHING_SEK)
      .sort((x, y) => Math.abs(y.amount) - Math.abs(x.amount)),
    unit: appraisal.unit,
  }
}

/** Kinds of entry in the order of the ledger. What nobody pays or receives has none. */
export function kindsOf({ flows }: RunAppraisal): readonly string[] {
  return [...new Set(flows.map(({ kind }) => kind).filter((kind) => kind !== ''))]
}

/**
 * What is worth knowing beside the cash and is in nobody's net, e.g. capacity that is freed for somebody else: mean amounts, SEK,
 * discounted like the rest. Empty where the model counts no such thing.
 */
export function besideTheLedger(appraisal: RunAppraisal, valuation: Valuation): readonly { id: string; label: Text; amount: number }[] {
  const sums = flowSums(appraisal, valuation)
  return appraisal.flows.flatMap(({ id, label, kind }, m) => (kind === '' ? [{ id, label, amount: sums[m] }] : []))
}

function pocketOf(net: number): Pocket {
  if (Math.abs(net) < NOTHING_SEK) return 'even'
  return net < 0 ? 'pays' : 'gains'
}
