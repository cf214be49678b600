/**
 * Timing for the speed table: CPU time per call, several variants in turn round after round, so that a machine that slows down
 * slows all of them; the median over rounds is quoted.
 */
export interface Variant {
  readonly name: string
  /** Replications (or calls) per round. */
  readonly calls: number
  run(call: number): void
}

export interface Timed {
  readonly name: string
  /** CPU milliseconds per call: median, least and most over the rounds. */
  readonly median: number
  readonly least: number
  readonly most: number
}

export function timeInTurn(variants: readonly Variant[], rounds: number): Timed[] {
  const times = variants.map((): number[] => [])
  for (let round = -1; round < rounds; round++) {
    variants.forEach((variant, v) => {
      const before = process.cpuUsage()
      for (let call = 0; call < variant.calls; call++) variant.run(call)
      const used = process.cpuUsage(before)
      if (round >= 0) times[v].push((used.user + used.system) / 1000 / variant.calls)
    })
  }
  return variants.map((variant, v) => {
    const sorted = times[v].sort((x, y) => x - y)
    return { name: variant.name, median: medianOf(sorted), least: sorted[0], most: sorted[sorted.length - 1] }
  })
}

/** The middle one; of an even number the upper of the two. */
export function medianOf(times: readonly number[]): number {
  return [...times].sort((x, y) => x - y)[Math.floor(times.length / 2)]
}
