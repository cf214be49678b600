/**
 * The answer to "Vem betalar, vem får tillbaka?": what each party receives more (+) or pays more (−) in an arm than in the comparator,
 * parties as rows and kinds as columns. Read from the money that a run keeps by month, so another discount rate, horizon or set of parties
 * needs no new run. SEK of the price year, whole cohort.
 */
import { besideTheLedger, pocketTable, type PocketFlow, type PocketRow } from '../../run/appraisal/pocketTable.ts'
import { presentValue, type Valuation } from '../../run/appraisal/presentValue.ts'
import type { MoneySummary } from '../../run/appraisal/moneySummary.ts'
import type { RunAppraisal } from '../../run/result.ts'

export const COLUMNS = ['measure', 'allowance', 'work', 'tax'] as const
export type Column = (typeof COLUMNS)[number]

export const COLUMN_OF: Readonly<Record<string, Column>> = {
  resource: 'measure',
  transfer: 'allowance',
  subsidy: 'allowance',
  wage: 'work',
  production: 'work',
  tax: 'tax',
}

/** Order of the rows; a party the list does not know comes last. */
export const PARTIES = ['insurance', 'treasury', 'municipality', 'region', 'employmentService', 'person', 'employer'] as const
export type Party = (typeof PARTIES)[number]
export type PartyOrSum = Party | 'society' | 'public'

/** Name of the row of a set of parties that the reader has chosen. */
export const OWN_SET = 'own'

export interface MoneyRow {
  readonly party: string
  readonly cells: Readonly<Record<Column, number>>
  /** The same by kind of entry, finer than the columns. */
  readonly kinds: Readonly<Record<string, number>>
  readonly net: number
  /** 80 % interval of the net; null when the spread is not known. */
  readonly likely: readonly [number, number] | null
  /** Share of runs in which the net is above zero. */
  readonly probPositive: number | null
  readonly summary: MoneySummary
}

/** Units such as "öre 2026" and "SEK 2026". */
export function sekPerUnit(unit: string): number {
  return unit.startsWith('öre') ? 0.01 : 1
}

/** Sums smaller than this are called nothing, SEK. */
export const NOTHING = 10_000

export interface MoneyTable {
  readonly rows: readonly MoneyRow[]
  /** Sum over the parties: transfers and taxes cancel, work and the measure remain. */
  readonly society: MoneyRow
  /** The public purse together; not among the rows, because its parts are. */
  readonly public: MoneyRow
  /** The reader's own set of parties; null when none is asked for. */
  readonly own: MoneyRow | null
  /** Every entry that differs, largest first. */
  readonly flows: readonly PocketFlow[]
  /** Worth knowing and in nobody's net. */
  readonly beside: readonly { readonly id: string; readonly label: PocketFlow['label']; readonly amount: number }[]
  readonly priceYear: string
  readonly valuation: Valuation
}

/** Cycles of the first `years` years; null, or more than the run has: the whole run. */
export function cyclesOf(appraisal: RunAppraisal, years: number | null): number {
  return years === null ? appraisal.cycles : Math.min(appraisal.cycles, Math.round(years * appraisal.cyclesPerYear))
}

export function moneyTable(appraisal: RunAppraisal, valuation: Valuation, own: readonly string[] | null = null): MoneyTable {
  const table = pocketTable(appraisal, valuation)
  const make = (row: PocketRow): MoneyRow => makeRow(row.party, table.kinds, row.cells, row.net)
  const rows = order(table.rows.map(({ party }) => party)).map((party) => make(table.rows.find((row) => row.party === party) as PocketRow))
  const ownRow = (parties: readonly string[]): MoneyRow => {
    const members = table.rows.filter(({ party }) => parties.includes(party))
    const cells = table.kinds.map((_, k) => members.reduce((sum, row) => sum + (row.cells[k] ?? 0), 0))
    return makeRow(OWN_SET, table.kinds, cells, presentValue(appraisal, parties, valuation))
  }
  return {
    rows,
    society: make(table.society),
    public: make(table.public),
    own: own && own.length > 0 ? ownRow(own) : null,
    flows: table.flows,
    beside: besideTheLedger(appraisal, valuation),
    priceYear: String(appraisal.priceYear),
    valuation,
  }
}

/** The row of a party, of society, of the public purse or of the reader's own set. */
export function rowOf(table: MoneyTable, party: string): MoneyRow | null {
  if (party === OWN_SET) return table.own
  return [...table.rows, table.society, table.public].find((row) => row.party === party) ?? null
}

/** Entries behind a figure of the table: those of the parties (all: society) and of the column (null: every column). */
export function entriesBehind(table: MoneyTable, parties: readonly string[] | 'all', column: Column | null): readonly PocketFlow[] {
  return table.flows.filter(({ from, to, kind }) => {
    if (column !== null && COLUMN_OF[kind] !== column) return false
    if (parties === 'all') return kind === 'resource' || kind === 'production'
    return parties.includes(from) !== parties.includes(to)
  })
}

function order(parties: readonly string[]): readonly string[] {
  const rank = (party: string) => (PARTIES as readonly string[]).indexOf(party) + 1 || PARTIES.length + 1
  return [...parties].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
}

function makeRow(party: string, kinds: readonly string[], amounts: readonly number[], net: MoneySummary): MoneyRow {
  const cells: Record<Column, number> = { measure: 0, allowance: 0, work: 0, tax: 0 }
  const byKind: Record<string, number> = {}
  kinds.forEach((kind, k) => {
    byKind[kind] = amounts[k] ?? 0
    const column = COLUMN_OF[kind]
    if (column) cells[column] += amounts[k] ?? 0
  })
  return {
    party,
    cells,
    kinds: byKind,
    net: net.mean ?? 0,
    likely: net.p10 === null || net.p90 === null ? null : [net.p10, net.p90],
    probPositive: net.probPositive,
    summary: net,
  }
}

/** Entries that pay for the measure itself: its posts and its outcome payments, booked through to the association's funders. */
export function isMeasure({ id }: { readonly id: string }): boolean {
  return /^(staff|outcome)/.test(id)
}

/** What the measure itself costs each of its funders, SEK, largest first; nothing where it costs nothing. */
export function measureCost({ flows }: MoneyTable): {
  readonly total: number
  readonly funders: readonly { party: string; amount: number }[]
} {
  const paid = new Map<string, number>()
  for (const flow of flows) if (isMeasure(flow)) paid.set(flow.from, (paid.get(flow.from) ?? 0) + flow.amount)
  const funders = [...paid].map(([party, amount]) => ({ party, amount })).filter(({ amount }) => amount > 0)
  return { total: funders.reduce((sum, { amount }) => sum + amount, 0), funders: funders.sort((a, b) => b.amount - a.amount) }
}

/** The party that pays most: the lowest net, if it is below minus `NOTHING`. */
export function paysMost(rows: readonly MoneyRow[]): MoneyRow | null {
  const lowest = rows.reduce<MoneyRow | null>((worst, row) => (!worst || row.net < worst.net ? row : worst), null)
  return lowest && lowest.net < -NOTHING ? lowest : null
}

export interface Pockets {
  /** Who pays more and who receives more, largest first; parties that hardly change stand in neither. */
  readonly payers: readonly MoneyRow[]
  readonly gainers: readonly MoneyRow[]
  /** SEK, both above zero; what is received minus what is paid is society's net (all parties, also those left out). */
  readonly paid: number
  readonly received: number
}

/** The wrong pocket: one party pays and another receives. */
export function pocketsOf({ rows }: MoneyTable): Pockets {
  const payers = rows.filter(({ net }) => net < -NOTHING).sort((a, b) => a.net - b.net)
  const gainers = rows.filter(({ net }) => net > NOTHING).sort((a, b) => b.net - a.net)
  const sum = (some: readonly MoneyRow[]): number => some.reduce((total, { net }) => total + Math.abs(net), 0)
  return { payers, gainers, paid: sum(payers), received: sum(gainers) }
}
