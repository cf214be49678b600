/**
 * Where a function of one number changes sign: a scan over a grid finds the brackets, then each is narrowed. Under thresholds, flip points
 * and break-even. The function is slow and must be asked rarely; it may be undefined in places.
 */

/** null: not defined there. */
export type Slow = (x: number) => Promise<number | null>

/** count ≥ 2 values from low to high, both included, with `through` among them when it lies between. */
export function gridOf(low: number, high: number, count: number, through?: number): readonly number[] {
  const even = Array.from({ length: count }, (_, i) => (i === count - 1 ? high : low + ((high - low) * i) / (count - 1)))
  const all = through !== undefined && through > low && through < high ? [...even, through] : even
  return [...new Set(all)].sort((a, b) => a - b)
}

/**
 * Narrows a bracket, f(low) and f(high) of different sign, until it is no wider than `width`: false position with the Illinois rule (Dowell
 * & Jarratt 1971, BIT 11, 168–174), halving when that is slow. Zero counts as positive. Gives the end of the bracket on the high side; null
 * when f is not defined inside.
 */
export async function crossingBetween(
  f: Slow,
  [low, atLow]: readonly [number, number],
  [high, atHigh]: readonly [number, number],
  width: number,
): Promise<number | null> {
  let [a, fa, b, fb] = [low, atLow, high, atHigh]
  const side = (value: number) => value >= 0
  let kept = 0
  for (let step = 0; b - a > width && step < 60; step++) {
    const straight = b - (fb * (b - a)) / (fb - fa)
    const useStraight = step % 3 !== 2 && straight > a && straight < b
    // a point hugging an end would leave the bracket wide: at least half the wanted width away from both
    const x = useStraight ? Math.min(b - width / 2, Math.max(a + width / 2, straight)) : (a + b) / 2
    const fx = await f(x)
    if (fx === null) return null
    if (side(fx) === side(atLow)) {
      if (kept === -1) fb /= 2
      ;[a, fa, kept] = [x, fx, -1]
    } else {
      if (kept === 1) fa /= 2
      ;[b, fb, kept] = [x, fx, 1]
    }
  }
  return b
}

/**
 * Every sign change of f that the grid shows, ascending. Two changes between neighbouring grid points hide one another; undefined points
 * interrupt the search and join nothing. `share`: how narrow, as a share of the grid's length.
 */
export async function crossingsOf(f: Slow, grid: readonly number[], share = 0.002): Promise<readonly number[]> {
  const width = share * (grid[grid.length - 1] - grid[0])
  const found: number[] = []
  let before: readonly [number, number] | null = null
  for (const x of grid) {
    const value: number | null = await f(x)
    const here: readonly [number, number] | null = value === null ? null : [x, value]
    if (before && here && before[1] >= 0 !== here[1] >= 0) {
      const at = await crossingBetween(f, before, here, width)
      if (at !== null) found.push(at)
    }
    before = here
  }
  return found
}
