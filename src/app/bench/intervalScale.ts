/**
 * One common scale for intervals drawn in the rows of a table: where a value stands, 0–100 from left to right, and the marks of its axis.
 * Equal axes are what makes rows, and scenarios side by side, comparable. Pure.
 */
import type { Band } from '../../charts/names.ts'
import { ticksFor } from '../../charts/scale.ts'
import { extentOf } from '../../charts/rows.ts'

export interface IntervalScale {
  readonly at: (value: number) => number
  readonly marks: readonly number[]
}

/** Holds zero and every limit of the bands, with a little air; never narrower than `least`. */
export function intervalScale(bands: readonly Band[], least = 2): IntervalScale {
  const [low, high] = extentOf(bands)
  const air = Math.max(high - low, least) * 0.06
  const ticks = ticksFor(low < 0 ? low - air : 0, Math.max(high + air, low < 0 ? 0 : least), true)
  const span = ticks.hi - ticks.lo || 1
  return { at: (value) => ((value - ticks.lo) / span) * 100, marks: ticks.values }
}
