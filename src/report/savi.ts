/**
 * Draws in the form that SAVI and most programs for value of information read: three files with one row per draw, a column per parameter,
 * and a column per pathway for costs and for effects. Comma and point, heads in the first line.
 */
import { csvOf } from './csv.ts'
import { column, figure, type ReportTable } from './blocks.ts'
import type { Subject } from './subject.ts'

export interface SaviFiles {
  readonly parameters: string
  /** SEK, what the scenario's perspective loses on net. */
  readonly costs: string
  /** Years in work, whole group. */
  readonly effects: string
}

interface Column {
  readonly name: string
  readonly values: Float64Array
}

function tableOf(id: string, columns: readonly Column[], draws: number): ReportTable {
  return {
    id,
    caption: '',
    note: '',
    columns: columns.map(({ name }) => column(name, name)),
    rows: Array.from({ length: draws }, (_, d) => columns.map(({ values }) => figure(values[d], 'number'))),
  }
}

/** null where no draws were kept. */
export function saviFiles({ decision }: Subject): SaviFiles | null {
  if (!decision) return null
  const { draws, strategies, costs, effects, parameters } = decision
  const named = (columns: readonly Float64Array[]): readonly Column[] => strategies.map((name, s) => ({ name, values: columns[s] }))
  const file = (id: string, columns: readonly Column[]): string => csvOf(tableOf(id, columns, draws), 'machine')
  return { parameters: file('parameters', parameters), costs: file('costs', named(costs)), effects: file('effects', named(effects)) }
}
