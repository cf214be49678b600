/**
 * The answer to "Vem betalar, vem får tillbaka?": the ledger of one arm minus the comparator's, parties as rows and kinds as
 * columns, and when a party has its money back. Amounts are SEK, whole cohort, undiscounted; + means the party receives more.
 */
import type { FlowKind } from '../../engine/model.ts'
import type { CumulativeNet, RunResult } from '../../run/result.ts'

export const COLUMNS = ['measure', 'allowance', 'work', 'tax'] as const
export type Column = (typeof COLUMNS)[number]

const COLUMN_OF: Readonly<Record<string, Column>> = {
  resource: 'measure',
  transfer: 'allowance',
  subsidy: 'allowance',
  wage: 'work',
  production: 'work',
  tax: 'tax',
}

/** The outside world is no party that pays or receives: its rows are what society gains or uses up. */
const WORLD = 'resources'

/** Parties of the public purse. */
const PUBLIC: readonly string[] = ['insurance', 'employmentService', 'treasury', 'municipality', 'region']

/** Order of the rows; a party the list does not know comes last. */
export const PARTIES = ['insurance', 'treasury', 'municipality', 'region', 'employmentService', 'person', 'employer'] as const
export type Party = (typeof PARTIES)[number]
export type PartyOrSum = Party | 'society' | 'public'

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
}

/** Units such as "öre 2026" and "SEK 2026". */
export function sekPerUnit(unit: string): number {
  return unit.startsWith('öre') ? 0.01 : 1
}

export function priceYearOf(unit: string): string | null {
  return /(\d{4})$/.exec(unit)?.[1] ?? null
}

function emptyCells(): Record<Column, number> {
  return { measure: 0, allowance: 0, work: 0, tax: 0 }
}

/** Calendar years in the ledger, in order. */
export function yearsIn(result: RunResult): readonly number[] {
  return [...new Set(result.ledger.map((line) => line.year))].sort((a, b) => a - b)
}

export interface MoneyTable {
  readonly rows: readonly MoneyRow[]
  /** Sum over the parties: transfers and taxes cancel, work and the measure remain. */
  readonly society: MoneyRow
  /** The public purse together; not a row of the table, because its parts are. */
  readonly public: MoneyRow
  readonly priceYear: string | null
  readonly years: number
}

/** The ledger of the first `years` calendar years; exact: only the expectation is known, so no intervals. */
export function moneyTable(result: RunResult, arm: string, comparator: string, years: number, exact: boolean): MoneyTable {
  const wanted = yearsIn(result).slice(0, years)
  const last = wanted.at(-1)
  const cells = new Map<string, Record<Column, number>>()
  const kinds = new Map<string, Record<string, number>>()
  let unit = ''
  for (const line of result.ledger) {
    if (line.party === WORLD || !wanted.includes(line.year) || (line.arm !== arm && line.arm !== comparator)) continue
    const column = COLUMN_OF[line.kind]
    if (!column) continue
    unit ||= line.unit
    const row = cells.get(line.party) ?? emptyCells()
    const amount = (line.arm === arm ? 1 : -1) * line.mean * sekPerUnit(line.unit)
    row[column] += amount
    cells.set(line.party, row)
    const byKind = kinds.get(line.party) ?? {}
    byKind[line.kind] = (byKind[line.kind] ?? 0) + amount
    kinds.set(line.party, byKind)
  }
  const spread = (party: string) =>
    exact ? undefined : result.cumulative.find((line) => line.arm === arm && line.party === party && line.year === last)
  const rows = order([...cells.keys()]).map((party) =>
    makeRow(party, cells.get(party) ?? emptyCells(), kinds.get(party) ?? {}, spread(party)),
  )
  const sumOf = (party: string, some: readonly MoneyRow[]): MoneyRow => {
    const total = emptyCells()
    for (const row of some) for (const column of COLUMNS) total[column] += row.cells[column]
    return makeRow(party, total, {}, spread(party))
  }
  const purse = sumOf(
    'public',
    rows.filter((row) => PUBLIC.includes(row.party)),
  )
  return { rows, society: sumOf('society', rows), public: purse, priceYear: priceYearOf(unit), years: wanted.length }
}

function order(parties: readonly string[]): readonly string[] {
  const rank = (party: string) => (PARTIES as readonly string[]).indexOf(party) + 1 || PARTIES.length + 1
  return [...parties].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
}

function makeRow(
  party: string,
  cells: Record<Column, number>,
  kinds: Readonly<Record<string, number>>,
  spread: CumulativeNet | undefined,
): MoneyRow {
  const net = COLUMNS.reduce((sum, column) => sum + cells[column], 0)
  const known = spread && Number.isFinite(spread.p10) && Number.isFinite(spread.p90)
  const scale = spread ? sekPerUnit(spread.unit) : 1
  return {
    party,
    cells,
    kinds,
    net,
    likely: known ? [spread.p10 * scale, spread.p90 * scale] : null,
    probPositive: known ? spread.probPositive : null,
  }
}

export interface PaybackPoint {
  /** Years since the project's start; 0 at the start. */
  readonly year: number
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
}

/** Cumulated net of a party, SEK, from the start through each of the first `years` calendar years. */
export function paybackCurve(result: RunResult, arm: string, party: string, years: number, exact: boolean): readonly PaybackPoint[] {
  const lines = result.cumulative
    .filter((line) => line.arm === arm && line.party === party)
    .sort((a, b) => a.year - b.year)
    .slice(0, years)
  const start: PaybackPoint = { year: 0, mean: 0, low: exact ? null : 0, high: exact ? null : 0 }
  return [
    start,
    ...lines.map((line, i) => {
      const scale = sekPerUnit(line.unit)
      return { year: i + 1, mean: line.mean * scale, low: exact ? null : line.p10 * scale, high: exact ? null : line.p90 * scale }
    }),
  ]
}

export type Payback =
  | { readonly kind: 'fromStart' }
  | { readonly kind: 'after'; readonly years: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'noChange' }

/** Less than this in every year is called no change, SEK. */
const NOTHING = 10_000

/**
 * What the measure itself costs: by law the region pays a quarter of the association's spending and nothing else of this kind, so
 * four times its entry is the whole. The state's and the municipalities' entries also hold handling and places of their own.
 */
export function measureCost(table: MoneyTable): number {
  return Math.max(0, -4 * (table.rows.find((row) => row.party === 'region')?.cells.measure ?? 0))
}

/** When the mean curve comes back to zero and stays there; straight lines between year ends. */
export function paybackOf(curve: readonly PaybackPoint[]): Payback {
  if (curve.every((point) => Math.abs(point.mean) < NOTHING)) return { kind: 'noChange' }
  let lastBelow = -1
  curve.forEach((point, i) => {
    if (point.mean < 0) lastBelow = i
  })
  if (lastBelow < 0) return { kind: 'fromStart' }
  const below = curve[lastBelow]
  const above = curve[lastBelow + 1]
  if (!below || !above) return { kind: 'never' }
  return { kind: 'after', years: below.year + (-below.mean / (above.mean - below.mean)) * (above.year - below.year) }
}

/** The party that pays most: the lowest net, if it is below minus `NOTHING`. */
export function paysMost(rows: readonly MoneyRow[]): MoneyRow | null {
  const lowest = rows.reduce<MoneyRow | null>((worst, row) => (!worst || row.net < worst.net ? row : worst), null)
  return lowest && lowest.net < -NOTHING ? lowest : null
}

export interface FlowEnd {
  readonly party: string
  /** SEK, above zero. */
  readonly amount: number
  /** The kind of entry that weighs most; "net" where only the net is shown. */
  readonly kind: FlowKind | 'net'
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
    if (paid >= RIBBON) payers.push({ party: row.party, amount: paid, kind: heaviest(-1) })
    if (got >= RIBBON) receivers.push({ party: row.party, amount: got, kind: heaviest(1) })
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
