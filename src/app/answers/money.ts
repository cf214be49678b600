/**
 * The answer to "Vem betalar, vem får tillbaka?": the ledger of one arm minus the comparator's, parties as rows and kinds as columns. Amounts are SEK, whole cohort, undiscounted; + means the party receives more.
 */
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

/** Sums smaller than this are called nothing, SEK. */
export const NOTHING = 10_000

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

/**
 * What the measure itself costs: by law the region pays a quarter of the association's spending and nothing else of this kind, so
 * four times its entry is the whole. The state's and the municipalities' entries also hold handling and places of their own.
 */
export function measureCost(table: MoneyTable): number {
  return Math.max(0, -4 * (table.rows.find((row) => row.party === 'region')?.cells.measure ?? 0))
}

/** The party that pays most: the lowest net, if it is below minus `NOTHING`. */
export function paysMost(rows: readonly MoneyRow[]): MoneyRow | null {
  const lowest = rows.reduce<MoneyRow | null>((worst, row) => (!worst || row.net < worst.net ? row : worst), null)
  return lowest && lowest.net < -NOTHING ? lowest : null
}
