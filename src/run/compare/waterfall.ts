/**
 * From A to B one choice at a time: what each choice does when it alone is made in A, and "samspel", what they do together beyond that
 * (end − start − the sum of the choices alone). Every choice is measured from the same place, so the order of the list changes nothing;
 * what cannot be divided is said to be so instead of being hidden in whichever choice comes last. Sums exactly to the whole difference.
 */
export interface WaterfallStep<T> {
  readonly of: T
  /** Change of the outcome; null: the choice cannot be made alone, and its effect lies in the interplay. */
  readonly change: number | null
}

export interface Waterfall<T> {
  readonly start: number
  readonly end: number
  readonly steps: readonly WaterfallStep<T>[]
  readonly interplay: number
}

export function waterfall<T>(
  start: number,
  end: number,
  alone: readonly { readonly of: T; readonly value: number | null }[],
): Waterfall<T> {
  const steps = alone.map(({ of, value }) => ({ of, change: value === null ? null : value - start }))
  const known = steps.reduce((sum, { change }) => sum + (change ?? 0), 0)
  return { start, end, steps, interplay: end - start - known }
}

/**
 * Rounded so that the shown numbers still add up to the shown difference: each choice to so many decimals, and the interplay takes what
 * rounding leaves over, since it is the remainder anyway.
 */
export function roundedWaterfall<T>({ start, end, steps }: Waterfall<T>, decimals: number): Waterfall<T> {
  const scale = 10 ** decimals
  // Whole units while counting, so that no binary tail is left in the sums.
  const units = (value: number): number => Math.round(value * scale) + 0
  const whole = steps.map(({ of, change }) => ({ of, change: change === null ? null : units(change) }))
  const [first, last] = [units(start), units(end)]
  const rest = last - first - whole.reduce((sum, { change }) => sum + (change ?? 0), 0)
  const back = (value: number): number => value / scale
  return {
    start: back(first),
    end: back(last),
    steps: whole.map(({ of, change }) => ({ of, change: change === null ? null : back(change) })),
    interplay: back(rest),
  }
}
