/**
 * How much of the spread comes from not knowing the parameters (between draws) and how much from chance (within draws): the two kinds of
 * uncertainty that the answer page keeps apart.
 */
import { drawMeans, type Nested, type NestedMoments } from './drawMeans.ts'
import { mean } from './mean.ts'

/** Variances in the values' unit squared; null where the design cannot tell (see below). */
export interface VarianceSplit {
  readonly draws: number | null
  readonly replications: number | null
}

/**
 * One-way random-effects analysis of variance (method of moments; Searle, Casella & McCulloch 1992, ch. 3).
 * within = SSW / (N − D); between = max(0, (SSB / (D − 1) − within) / n0), n0 = (N − Σ n_d² / N) / (D − 1) (= R when all draws have R).
 * One draw: `draws` is null. One replication per draw: chance and parameters cannot be told apart, both are null.
 */
export function varianceSplit(nested: Nested): VarianceSplit {
  const { counts, means } = drawMeans(nested)
  const { values } = nested
  let within = 0
  let i = 0
  for (let d = 0; d < means.length; d++) {
    for (const end = i + counts[d]; i < end; i++) {
      const distance = values[i] - means[d]
      within += distance * distance
    }
  }
  return varianceSplitOfMoments({ count: values.length, mean: mean(values), counts, means, within })
}

/** The same from moments alone, where the values are not kept. */
export function varianceSplitOfMoments({ count: n, mean: grandMean, counts, means, within: squaresWithin }: NestedMoments): VarianceSplit {
  const draws = means.length
  if (n <= draws) return { draws: null, replications: null }
  const within = squaresWithin / (n - draws)
  if (draws === 1) return { draws: null, replications: within }

  let squaresBetween = 0
  let squaredCounts = 0
  for (let d = 0; d < draws; d++) {
    const distance = means[d] - grandMean
    squaresBetween += counts[d] * distance * distance
    squaredCounts += counts[d] * counts[d]
  }
  const evenCount = (n - squaredCounts / n) / (draws - 1)
  return { draws: Math.max(0, (squaresBetween / (draws - 1) - within) / evenCount), replications: within }
}
