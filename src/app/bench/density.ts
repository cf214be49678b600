/**
 * The spread of a parameter as a curve over its slider: heights from the quantiles of its distribution, so that every kind of distribution
 * is drawn by the same few lines. Pure; used by the levers of the bench.
 */
import type { Parameter } from '../../engine/model.ts'
import type { Distribution } from '../../random/distribution.ts'
import { quantile } from '../../random/quantile.ts'

const PIECES = 48
/** The tails beyond these are too thin to see. */
const TAIL = 0.002

/**
 * What the slider covers: where nearly all of the spread lies and the present value, with a little air, within the parameter's limits; for a
 * fixed value its limits, or a span around the value where they are far away.
 */
export function sliderSpan(parameter: Pick<Parameter, 'distribution' | 'bounds' | 'value'>, value: number): readonly [number, number] {
  const [least, most] = parameter.bounds
  const { distribution } = parameter
  const size = Math.abs(parameter.value)
  const near: readonly [number, number] =
    distribution.kind === 'fixed'
      ? size > 0 && most - least > 20 * size
        ? [parameter.value - 3 * size, parameter.value + 3 * size]
        : [least, most]
      : [quantile(distribution, TAIL), quantile(distribution, 1 - TAIL)]
  const air = (near[1] - near[0]) * 0.1
  return [Math.max(least, Math.min(near[0] - air, value)), Math.min(most, Math.max(near[1] + air, value))]
}

/** Points [x, height] with x 0–1 along the span and the highest height 1; empty for a fixed value. */
export function densityOf(distribution: Distribution, [low, high]: readonly [number, number]): readonly (readonly [number, number])[] {
  if (distribution.kind === 'fixed' || !(high > low)) return []
  const at = (i: number): number => quantile(distribution, TAIL + ((1 - 2 * TAIL) * i) / PIECES)
  const pieces = Array.from({ length: PIECES }, (_, i) => {
    const [from, to] = [at(i), at(i + 1)]
    return { x: (from + to) / 2, height: to > from ? 1 / (to - from) : 0 }
  })
  const top = Math.max(...pieces.map(({ height }) => height))
  if (!(top > 0)) return []
  return pieces.map(({ x, height }) => [(x - low) / (high - low), height / top] as const).filter(([x]) => x >= 0 && x <= 1)
}
