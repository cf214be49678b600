/**
 * A list of rows of numbers that grows without being copied: one row per parameter draw, however many there will be.
 */

export interface Rows {
  readonly length: number
  /** Adds a row of zeros. */
  add(): void
  /** The latest row, to be written into. */
  latest(): Float64Array
  at(row: number, column: number): number
}

/** Rows that are made room for at a time. */
const BLOCK = 256

export function makeRows(width: number): Rows {
  const blocks: Float64Array[] = []
  let length = 0
  let latest: Float64Array = new Float64Array(0)

  return {
    get length() {
      return length
    },
    add() {
      if (length % BLOCK === 0) blocks.push(new Float64Array(BLOCK * width))
      const within = length % BLOCK
      latest = blocks[blocks.length - 1].subarray(within * width, (within + 1) * width)
      length++
    },
    latest: () => latest,
    at: (row, column) => blocks[Math.floor(row / BLOCK)][(row % BLOCK) * width + column],
  }
}
