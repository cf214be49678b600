/**
 * How far the mean of a finished run may be from the mean of endlessly many runs: the simulation error (mcse) beside every number.
 */
import { drawMeans, type Nested, type NestedMoments } from './drawMeans.ts'
import { mean } from './mean.ts'
import { variance } from './variance.ts'

/**
 * Monte Carlo standard error of the grand mean, in the values' unit.
 * One draw: √(s² / R), s² the variance over its R replications. Several draws: not replications but `units` are independent, which are the
 * draws themselves, or the randomisations when draws are evenly spread; √(Σ n_u² (m_u − m)² · U / (U − 1)) / N with n_u values and mean m_u
 * in unit u, U units, N values in all; for equal n_u this is √(s_m² / U), s_m² the variance of the unit means. The chance within draws is
 * part of a unit's mean and so of the error. NaN below two independent units.
 */
export function monteCarloError(nested: Nested): number {
  const { counts, means, units } = drawMeans(nested)
  const n = nested.values.length
  if (means.length <= 1) return Math.sqrt(variance(nested.values) / n)
  return errorBetweenUnits({ count: n, mean: mean(nested.values), counts, means, units })
}

/** The same from moments alone, where the values are not kept. */
export function monteCarloErrorOfMoments(moments: NestedMoments): number {
  const { count, means, within } = moments
  return means.length <= 1 ? Math.sqrt(within / (count - 1) / count) : errorBetweenUnits(moments)
}

function errorBetweenUnits({ count: n, mean: grandMean, counts, means, units }: Omit<NestedMoments, 'within'>): number {
  const distances = new Map<number, number>()
  for (let d = 0; d < means.length; d++) {
    const unit = units ? units[d] : d
    distances.set(unit, (distances.get(unit) ?? 0) + counts[d] * (means[d] - grandMean))
  }
  let sum = 0
  for (const distance of distances.values()) sum += distance * distance
  return Math.sqrt((sum * distances.size) / (distances.size - 1)) / n
}
