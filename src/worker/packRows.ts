/**
 * Long tables on their way between threads. A list of thousands of small objects takes the receiving thread tens of milliseconds to read, the
 * same figures as one array per column hardly any: packed before they are sent, unpacked where they are read.
 */

/** Rows that all have the same keys, each with a number or a text. */
type Row = Readonly<Record<string, number | string>>

export interface Packed {
  readonly rows: number
  /** Numbers as they are; texts as numbers of the list beside them. */
  readonly columns: readonly { readonly key: string; readonly values: Float64Array; readonly texts: readonly string[] | null }[]
}

export function packRows<R extends object>(list: readonly R[]): Packed {
  const rows = list as readonly Row[]
  const columns = Object.keys(rows[0] ?? {}).map((key) => {
    const values = new Float64Array(rows.length)
    if (typeof rows[0][key] === 'number') {
      for (let i = 0; i < rows.length; i++) values[i] = rows[i][key] as number
      return { key, values, texts: null }
    }
    const places = new Map<string, number>()
    for (let i = 0; i < rows.length; i++) {
      const text = rows[i][key] as string
      const place = places.get(text)
      values[i] = place ?? places.size
      if (place === undefined) places.set(text, places.size)
    }
    return { key, values, texts: [...places.keys()] }
  })
  return { rows: rows.length, columns }
}

export function unpackRows<R extends object>({ rows, columns }: Packed): readonly R[] {
  return Array.from({ length: rows }, (_, i) => {
    const row: Record<string, number | string> = {}
    for (const { key, values, texts } of columns) row[key] = texts ? texts[values[i]] : values[i]
    return row as R
  })
}
