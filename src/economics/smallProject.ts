/**
 * What a project of n people can show: the spread of the result that will really be seen, where parameters are not known and n is small.
 * From each draw's probability to whole persons; the base of targets, of "could it look no better by chance?" and of follow-up.
 */
import { fillBinomial } from './binomial.ts'
import { equalWeights } from './weighted.ts'

export interface Prediction {
  readonly n: number
  /** P(k of n), k = 0 … n. */
  readonly pmf: Float64Array
  /** Persons. */
  readonly mean: number
  readonly sd: number
  /** Smallest number not exceeded with that probability. */
  readonly p2_5: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly p97_5: number
  /** Shares of the variance, summing to 1: chance with everything known, n E[p (1 − p)], and not knowing p, n² Var p. */
  readonly fromChance: number
  readonly fromParameters: number
}

/**
 * Mixture of binomials, P(k) = Σ w_d C(n, k) p_d^k (1 − p_d)^(n − k), exact for the draws given. The persons of a project are taken to be
 * alike within a draw, which makes the spread slightly too wide. `probs`: probability in each draw, without chance in it.
 */
export function predictCount(probs: Float64Array, n: number, weights = equalWeights(probs.length)): Prediction {
  const pmf = new Float64Array(n + 1)
  const own = new Float64Array(n + 1)
  let meanProb = 0
  let meanSquare = 0
  for (let d = 0; d < probs.length; d++) {
    if (weights[d] === 0) continue
    fillBinomial(n, probs[d], own)
    for (let k = 0; k <= n; k++) pmf[k] += weights[d] * own[k]
    meanProb += weights[d] * probs[d]
    meanSquare += weights[d] * probs[d] * probs[d]
  }
  const chance = n * (meanProb - meanSquare)
  const parameters = n * n * Math.max(0, meanSquare - meanProb * meanProb)
  const variance = chance + parameters
  const q = (p: number) => quantileOf(pmf, p)
  return {
    n,
    pmf,
    mean: n * meanProb,
    sd: Math.sqrt(variance),
    p2_5: q(0.025),
    p10: q(0.1),
    p50: q(0.5),
    p90: q(0.9),
    p97_5: q(0.975),
    fromChance: variance > 0 ? chance / variance : 1,
    fromParameters: variance > 0 ? parameters / variance : 0,
  }
}

/** Rounding of n + 1 added terms. */
const ROUNDING = 1e-12

function quantileOf(pmf: Float64Array, p: number): number {
  let sum = 0
  for (let k = 0; k < pmf.length - 1; k++) {
    sum += pmf[k]
    if (sum >= p - ROUNDING) return k
  }
  return pmf.length - 1
}

export interface Target {
  /** The most persons that are reached or passed with at least the wanted certainty. */
  readonly count: number
  /** Probability of reaching it. */
  readonly prob: number
}

/** A target that can be promised: the largest k with P(X ≥ k) ≥ certainty. */
export function reachableTarget({ pmf, n }: Prediction, certainty = 0.8): Target {
  let prob = 0
  for (let k = n; k > 0; k--) {
    prob += pmf[k]
    if (prob >= certainty - ROUNDING) return { count: k, prob }
  }
  return { count: 0, prob: 1 }
}

/** Probability that a target of `count` is reached. */
export function probReached({ pmf }: Prediction, count: number): number {
  let prob = 0
  for (let k = pmf.length - 1; k >= Math.max(0, Math.ceil(count)); k--) prob += pmf[k]
  return Math.min(1, prob)
}

export interface Comparison {
  /** Probability over draws that the first arm really is better. */
  readonly probTrulyBetter: number
  /** Given that it is: the chance that its project shows no more persons than the other's, equal numbers included. */
  readonly looksNoBetter: number
  /** Given that it is: the chance that its project shows fewer. */
  readonly looksWorse: number
  /** Given that it is not better: the chance that it looks better all the same. */
  readonly falseHope: number
}

/**
 * Two projects with n people each, one per arm, in the same world (same draw) with separate luck. Exact over the draws. NaN where a
 * condition never holds.
 */
export function compareProjects(better: Float64Array, other: Float64Array, n: number, weights = equalWeights(better.length)): Comparison {
  const mine = new Float64Array(n + 1)
  const theirs = new Float64Array(n + 1)
  const sums = { truly: 0, noBetter: 0, worse: 0, not: 0, hope: 0 }
  for (let d = 0; d < better.length; d++) {
    fillBinomial(n, better[d], mine)
    fillBinomial(n, other[d], theirs)
    // from the top: `above` is the chance that the other project shows more than k
    let above = 0
    let worse = 0
    let tied = 0
    for (let k = n; k >= 0; k--) {
      worse += mine[k] * above
      tied += mine[k] * theirs[k]
      above += theirs[k]
    }
    if (better[d] > other[d]) {
      sums.truly += weights[d]
      sums.noBetter += weights[d] * (worse + tied)
      sums.worse += weights[d] * worse
    } else {
      sums.not += weights[d]
      sums.hope += weights[d] * Math.max(0, 1 - worse - tied)
    }
  }
  return {
    probTrulyBetter: sums.truly,
    looksNoBetter: sums.noBetter / sums.truly,
    looksWorse: sums.worse / sums.truly,
    falseHope: sums.hope / sums.not,
  }
}

/** Draws beyond these are thinned evenly when a size is sought: the answer needs no more. */
const MOST_DRAWS = 400

/**
 * Fewest people per project with which an arm that truly is better also looks better with at least the wanted certainty; null when `most`
 * are not enough. Found by doubling and halving, which supposes that more people never blur the picture.
 */
export function sampleSize(better: Float64Array, other: Float64Array, certainty = 0.8, most = 5000): number | null {
  const step = Math.ceil(better.length / MOST_DRAWS)
  const thin = (values: Float64Array) => values.filter((_, d) => d % step === 0)
  const [a, b] = [thin(better), thin(other)]
  const enough = (n: number) => 1 - compareProjects(a, b, n).looksNoBetter >= certainty
  let high = 1
  while (!enough(high)) {
    if (high >= most) return null
    high = Math.min(most, high * 2)
  }
  let low = Math.floor(high / 2)
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}
