/**
 * How far the mean of a finished run may be from the mean of endlessly many runs: the simulation error (mcse) beside every number.
 */
import { drawMeans, type Nested, type NestedMoments } from './drawMeans.ts'
import { mean } from './mean.ts'
import { variance } from './variance.ts'

/**
 * Monte Carlo standard error of the grand mean, in the values' unit.
 * One draw: √(s² / R), s² the variance over its R replications. Several draws: draws, not replications, are the independent units;
 * √(Σ n_d² (m_d − m)² · D / (D − 1)) / N with n_d replications and mean m_d in draw d, N in all; for equal n_d this is √(s_m² / D),
 * s_m² the variance of the draw means. NaN below two independent units.
 */
export function monteCarloError(nested: Nested): number {
  const { counts, means } = drawMeans(nested)
  const n = nested.values.length
  if (means.length <= 1) return Math.sqrt(variance(nested.values) / n)
  return errorBetweenDraws({ count: n, mean: mean(nested.values), counts, means })
}

/** The same from moments alone, where the values are not kept. */
export function monteCarloErrorOfMoments(moments: NestedMoments): number {
  const { count, means, within } = moments
  return means.length <= 1 ? Math.sqrt(within / (count - 1) / count) : errorBetweenDraws(moments)
}

function errorBetweenDraws({ count: n, mean: grandMean, counts, means }: Omit<NestedMoments, 'within'>): number {
  const draws = means.length
  let sum = 0
  for (let d = 0; d < draws; d++) {
    const distance = counts[d] * (means[d] - grandMean)
    sum += distance * distance
  }
  return Math.sqrt((sum * draws) / (draws - 1)) / n
}
