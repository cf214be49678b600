/**
 * Long, columnar tables: the only form in which results travel from the run to economics, charts, reports and exports.
 * Identifier columns always come in the order arm, draw, replication, group, cycle, state, party, kind, year; then the values.
 */

export interface IdColumn {
  readonly name: string
  readonly values: readonly (string | number)[]
}

export interface ValueColumn {
  readonly name: string
  /** e.g. "share", "persons", "months", "SEK 2026"; printed wherever the number is. */
  readonly unit: string
  readonly values: Float64Array
}

export interface Table {
  readonly rows: number
  readonly ids: readonly IdColumn[]
  readonly values: readonly ValueColumn[]
}

/** Column by name; throws a plain Error because a missing column is a programming mistake. */
export function idColumn(table: Table, name: string): readonly (string | number)[] {
  const column = table.ids.find((c) => c.name === name)
  if (!column) throw new Error(`table has no id column "${name}"`)
  return column.values
}

export function valueColumn(table: Table, name: string): ValueColumn {
  const column = table.values.find((c) => c.name === name)
  if (!column) throw new Error(`table has no value column "${name}"`)
  return column
}

export function makeTable(ids: readonly IdColumn[], values: readonly ValueColumn[]): Table {
  const rows = ids[0]?.values.length ?? values[0]?.values.length ?? 0
  for (const c of [...ids, ...values]) {
    if (c.values.length !== rows) throw new Error(`column "${c.name}" has ${c.values.length} rows, expected ${rows}`)
  }
  return { rows, ids, values }
}
