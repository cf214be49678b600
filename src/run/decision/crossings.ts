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
 * Narrows a bracket, f(low) and f(high) of different sign, until it is no wider than `width`: interpolate, truncate, project (ITP; Oliveira &
 * Takahashi 2020, ACM TOMS 47(1):5, with k1 = 0.2 / (high − low), k2 = 2, n0 = 1), which asks at most once more than halving would and far
 * less often where f is nearly straight. Zero counts as positive. Gives the end of the bracket on the high side; null when f is not defined
 * inside.
 */
export async function crossingBetween(
  f: Slow,
  [low, atLow]: readonly [number, number],
  [high, atHigh]: readonly [number, number],
  width: number,
): Promise<number | null> {
  let [a, fa, b, fb] = [low, atLow, high, atHigh]
  const side = (value: number) => value >= 0
  // how far from the middle a question may be asked and still end in time; halved with every question
  let room = width
  while (room < b - a) room *= 2
  while (b - a > width * (1 + 1e-9)) {
    const middle = (a + b) / 2
    const straight = (fb * a - fa * b) / (fb - fa)
    const near = straight > a && straight < b ? straight : middle
    const towards = Math.sign(middle - near)
    const step = (0.2 * (b - a) * (b - a)) / (high - low)
    const inner = step <= Math.abs(middle - near) ? near + towards * step : middle
    const most = Math.max(0, room - (b - a) / 2)
    const x = Math.abs(inner - middle) <= most ? inner : middle - towards * most
    const fx = await f(x)
    if (fx === null) return null
    if (side(fx) === side(atLow)) [a, fa] = [x, fx]
    else [b, fb] = [x, fx]
    room /= 2
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
