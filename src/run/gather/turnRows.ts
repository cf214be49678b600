/**
 * Columns out of rows: what is summed up column by column is turned first, since a step from row to row in memory costs more than the
 * adding. Turned in small squares, so that both sides stay near.
 */
const SQUARE = 16

/** Columns first … first + width − 1 of `count` rows of `size` numbers, one column after another in `out`. */
export function turnRows(rows: ArrayLike<number>, count: number, size: number, first: number, width: number, out: Float64Array): void {
  for (let r0 = 0; r0 < count; r0 += SQUARE) {
    const r1 = Math.min(count, r0 + SQUARE)
    for (let j0 = 0; j0 < width; j0 += SQUARE) {
      const j1 = Math.min(width, j0 + SQUARE)
      for (let j = j0; j < j1; j++) for (let r = r0; r < r1; r++) out[j * count + r] = rows[r * size + first + j]
    }
  }
}
