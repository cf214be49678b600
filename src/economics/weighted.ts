/**
 * Means, spread and quantiles of draws that do not all count the same: what is left of the draws once something has been observed. With
 * equal weights they are the plain ones. Weights are not negative and sum to 1.
 */

export interface WeightedSummary {
  readonly mean: number
  readonly sd: number
  /** Monte Carlo standard error of the mean: √(Σ w² (x − mean)²). */
  readonly se: number
  readonly p2_5: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly p97_5: number
}

export function equalWeights(draws: number): Float64Array {
  return new Float64Array(draws).fill(1 / draws)
}

export function weightedMean(values: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += weights[i] * values[i]
  return sum
}

export function weightedSummary(values: Float64Array, weights: Float64Array): WeightedSummary {
  const mean = weightedMean(values, weights)
  let variance = 0
  let error = 0
  for (let i = 0; i < values.length; i++) {
    const square = (values[i] - mean) * (values[i] - mean)
    variance += weights[i] * square
    error += weights[i] * weights[i] * square
  }
  const [p2_5, p10, p50, p90, p97_5] = weightedQuantiles(values, weights, [0.025, 0.1, 0.5, 0.9, 0.975])
  return { mean, sd: Math.sqrt(variance), se: Math.sqrt(error), p2_5, p10, p50, p90, p97_5 }
}

/**
 * Each value stands in the middle of its weight: with S(k) the summed weight of the first k values in order and c(k) = S(k) − w(k) / 2,
 * linear between (c(k), x(k)) and flat beyond the ends (Hazen's plotting positions; definition 5 of Hyndman & Fan 1996 for equal weights).
 */
export function weightedQuantiles(values: Float64Array, weights: Float64Array, ps: readonly number[]): number[] {
  const order = Uint32Array.from(values, (_, i) => i)
    .filter((i) => weights[i] > 0)
    .sort((a, b) => values[a] - values[b] || a - b)
  return ps.map((p) => {
    let sum = 0
    let before = -1
    let at = 0
    for (let k = 0; k < order.length; k++) {
      const i = order[k]
      const middle = sum + weights[i] / 2
      if (middle >= p) return k === 0 ? values[i] : values[before] + ((values[i] - values[before]) * (p - at)) / (middle - at)
      sum += weights[i]
      at = middle
      before = i
    }
    return before < 0 ? NaN : values[before]
  })
}
