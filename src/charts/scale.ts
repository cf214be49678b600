/**
 * Round numbers along an axis. Vega has its own, but a chart that places labels without collisions must know its
 * ticks and its domain before it draws, and the same ticks must come out on every machine.
 */

export interface Ticks {
  readonly values: number[]
  readonly step: number
  /** The domain of the scale. */
  readonly lo: number
  readonly hi: number
}

const MANTISSAS = [1, 2, 5, 4]

/** Multiples of step from lo to hi, free of binary tails. */
function multiples(lo: number, hi: number, step: number): number[] {
  const first = Math.ceil(lo / step - 1e-9)
  const last = Math.floor(hi / step + 1e-9)
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const values: number[] = []
  for (let k = first; k <= last; k += 1) values.push(Number((k * step).toFixed(decimals)) + 0)
  return values
}

/**
 * Four to six ticks over [lo, hi], always with zero in the domain.
 * within = true: the domain is the range itself and ticks lie inside it (differences, which may start anywhere);
 * within = false: the domain is widened to whole ticks (counts and shares, whose axis starts at zero).
 * `smallest` is the least step that means anything, e.g. 1 person. An empty range gets the domain [0, smallest].
 */
export function ticksFor(lo: number, hi: number, within = false, smallest = 1): Ticks {
  const low = Math.min(0, lo)
  const high = Math.max(0, hi)
  const span = high - low
  if (!(span > 0) || !Number.isFinite(span)) return { values: [0, smallest], step: smallest, lo: 0, hi: smallest }
  const magnitude = 10 ** Math.floor(Math.log10(span / 5))
  let best: Ticks | null = null
  let bestScore = Infinity
  for (const power of [magnitude / 10, magnitude, magnitude * 10]) {
    for (const [rank, mantissa] of MANTISSAS.entries()) {
      const step = mantissa * power
      if (step < smallest) continue
      const from = within ? low : Math.floor(low / step + 1e-9) * step
      const to = within ? high : Math.ceil(high / step - 1e-9) * step
      const values = multiples(from, to, step)
      const score = Math.abs(values.length - 5) + (mantissa === 4 ? 0.6 : 0) + rank * 0.01 + (values.length < 2 ? 10 : 0)
      if (score < bestScore) {
        bestScore = score
        best = { values, step, lo: within ? low : values[0], hi: within ? high : values[values.length - 1] }
      }
    }
  }
  if (best) return best
  const values = within ? multiples(low, high, smallest) : multiples(Math.floor(low), Math.ceil(high), smallest)
  return { values, step: smallest, lo: within ? low : values[0], hi: within ? high : values[values.length - 1] }
}

/** Months that carry a label on a time axis: whole years (or half years in short runs), at most `most` of them, start included. */
export function monthTicks(lastMonth: number, most: number): number[] {
  for (const step of [3, 6, 12, 24, 36, 60, 120, 240, 480]) {
    if (step < 6 && lastMonth > 12) continue
    if (step < 12 && lastMonth > 30) continue
    if (Math.floor(lastMonth / step) + 1 <= most) return multiples(0, lastMonth, step)
  }
  return [0, lastMonth]
}

/** Vega expression that turns a tick's value into its prepared label. */
export function labelExpression(values: readonly number[], labels: readonly string[]): string {
  return `${JSON.stringify(labels)}[indexof(${JSON.stringify(values)}, datum.value)]`
}
