/**
 * Follow-up: real results meet the prediction. Where does the observed number fall, and what is to be believed now? The draws are weighed
 * again by how well each explains what was seen (Bayes by importance sampling), and every figure can be read anew from the weighted draws.
 */
import type { Issue, Result } from '../shared/issue.ts'
import { failure, success } from '../shared/issue.ts'
import { exp } from '../shared/portableMath.ts'
import { binomialLogLikelihood } from './binomial.ts'
import { type DecisionDraws, firstLargest } from './decisionDraws.ts'
import type { Prediction } from './smallProject.ts'
import { weightedMean, weightedSummary, type WeightedSummary } from './weighted.ts'

/** One count that somebody has made: k in work of n who started. One per group where the sexes are counted apart. */
export interface Observation {
  readonly n: number
  readonly k: number
  /** What every draw says the probability is, for this group. */
  readonly probs: Float64Array
}

export type Place = 'farBelow' | 'below' | 'asExpected' | 'above' | 'farAbove'

export interface WhereItFalls {
  /** P(X < k), P(X = k), P(X > k) before anything was seen. */
  readonly probFewer: number
  readonly probSame: number
  readonly probMore: number
  /** P(X ≤ k) or P(X ≥ k), whichever is smaller: in how many of 1 such projects it goes as far from the prediction on that side. */
  readonly tail: number
  readonly side: 'low' | 'high'
  /** far: outside what almost certainly happens (tail 2.5 %). below, above: outside what is likely (tail 10 %). */
  readonly place: Place
}

/** k persons, 0 … n of the prediction. */
export function whereItFalls({ pmf }: Prediction, k: number): WhereItFalls {
  let probFewer = 0
  for (let i = 0; i < k; i++) probFewer += pmf[i]
  const probSame = pmf[k]
  const probMore = Math.max(0, 1 - probFewer - probSame)
  const side = probFewer <= probMore ? 'low' : 'high'
  const tail = Math.min(1, side === 'low' ? probFewer + probSame : probMore + probSame)
  const low = side === 'low'
  const place: Place = tail <= 0.025 ? (low ? 'farBelow' : 'farAbove') : tail <= 0.1 ? (low ? 'below' : 'above') : 'asExpected'
  return { probFewer, probSame, probMore, tail, side, place }
}

/** Below this many effective draws the weighted draws are a handful, and their quantiles chance. */
export const fewestEffectiveDraws = 50

export interface Update {
  /** One per draw, summing to 1. */
  readonly weights: Float64Array
  /** 1 / Σ w² (Kong 1992): as many equally weighted draws would be as good. */
  readonly effectiveDraws: number
}

/**
 * w_d ∝ Π p_d^k (1 − p_d)^(n − k) over the observations, which are independent given the draw. Refused: numbers that cannot be (RUN-014),
 * and fewer than `fewestEffectiveDraws` effective draws (RUN-013).
 */
export function updateDraws(observations: readonly Observation[]): Result<Update> {
  const issues = observations.flatMap(({ n, k }) => (isCount(n) && isCount(k) && n >= 1 && k <= n ? [] : [impossibleCount(n, k)]))
  if (observations.length === 0) issues.push(impossibleCount(0, 0))
  if (issues.length > 0) return failure(issues)
  const draws = observations[0].probs.length
  const logs = new Float64Array(draws)
  for (const { n, k, probs } of observations) for (let d = 0; d < draws; d++) logs[d] += binomialLogLikelihood(n, k, probs[d])
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity)
  if (most === -Infinity) return failure([tooFewEffective(0, draws)])
  const weights = logs.map((value) => exp(Math.max(-700, value - most)))
  const sum = weights.reduce((a, b) => a + b, 0)
  let squares = 0
  for (let d = 0; d < draws; d++) {
    weights[d] /= sum
    squares += weights[d] * weights[d]
  }
  const effectiveDraws = 1 / squares
  if (effectiveDraws < fewestEffectiveDraws) return failure([tooFewEffective(effectiveDraws, draws)])
  return success({ weights, effectiveDraws })
}

function isCount(x: number): boolean {
  return Number.isSafeInteger(x) && x >= 0
}

function impossibleCount(n: number, k: number): Issue {
  return {
    code: 'RUN-014',
    where: 'follow-up',
    what: { sv: `${k} av ${n} kan inte vara ett antal personer`, en: `${k} of ${n} cannot be a number of persons` },
    todo: {
      sv: 'Skriv hela tal: hur många som började, och hur många av dem som är i arbete.',
      en: 'Write whole numbers: how many started, and how many of them are in work.',
    },
  }
}

function tooFewEffective(effective: number, draws: number): Issue {
  const shown = String(Math.floor(effective))
  const enough = String(Math.ceil((draws * fewestEffectiveDraws * 2) / Math.max(1, effective) / 100) * 100)
  return {
    code: 'RUN-013',
    where: 'follow-up',
    what: {
      sv: `Utfallet stämmer med så få av de ${draws} dragningarna (motsvarande ${shown}, minst ${fewestEffectiveDraws} behövs) att svaret inte kan räknas om`,
      en: `The result agrees with so few of the ${draws} draws (as many as ${shown}, at least ${fewestEffectiveDraws} are needed) that the answer cannot be updated`,
    },
    todo: {
      sv: `Kontrollera siffrorna. Stämmer de, kör om med ungefär ${enough} dragningar, eller se över antagandena: utfallet ligger långt från vad de säger.`,
      en: `Check the numbers. If they are right, run again with about ${enough} draws, or revise the assumptions: the result is far from what they say.`,
    },
  }
}

export interface UpdatedFigure {
  readonly before: WeightedSummary
  readonly after: WeightedSummary
  /** Probability of being above zero, before and after; equals count one half. */
  readonly probAboveBefore: number
  readonly probAboveAfter: number
}

/** A figure with one value per draw (an outcome, or a difference between arms), before and after. */
export function updateFigure(values: Float64Array, { weights }: Pick<Update, 'weights'>): UpdatedFigure {
  const even = new Float64Array(values.length).fill(1 / values.length)
  const above = values.map((value) => (value > 0 ? 1 : value === 0 ? 0.5 : 0))
  return {
    before: weightedSummary(values, even),
    after: weightedSummary(values, weights),
    probAboveBefore: weightedMean(above, even),
    probAboveAfter: weightedMean(above, weights),
  }
}

export interface UpdatedDecision {
  readonly wtp: number
  readonly before: string
  readonly after: string
  /** Per strategy: expected net benefit and the probability of being best, before and after. */
  readonly strategies: readonly {
    readonly strategy: string
    readonly nmbBefore: number
    readonly nmbAfter: number
    readonly probBestBefore: number
    readonly probBestAfter: number
  }[]
  /** Expected gain of having changed to the best choice now, valued by what is known now; 0 when the choice stands. */
  readonly gainOfChanging: number
}

/** The decision from the weighted draws; ties go to the earlier strategy. `draws` and the weights have the same draws in the same order. */
export function updateDecision(draws: DecisionDraws, { weights }: Pick<Update, 'weights'>, wtp: number): UpdatedDecision {
  const even = new Float64Array(draws.draws).fill(1 / draws.draws)
  const nmb = draws.strategies.map((_, s) => draws.effects[s].map((effect, d) => wtp * effect - draws.costs[s][d]))
  const best = Array.from({ length: draws.draws }, (_, d) => firstLargest(nmb.map((column) => column[d])))
  const probBest = (s: number, by: Float64Array) => best.reduce((sum, winner, d) => (winner === s ? sum + by[d] : sum), 0)
  const strategies = draws.strategies.map((strategy, s) => ({
    strategy,
    nmbBefore: weightedMean(nmb[s], even),
    nmbAfter: weightedMean(nmb[s], weights),
    probBestBefore: probBest(s, even),
    probBestAfter: probBest(s, weights),
  }))
  const before = firstLargest(strategies.map((one) => one.nmbBefore))
  const after = firstLargest(strategies.map((one) => one.nmbAfter))
  return {
    wtp,
    before: draws.strategies[before],
    after: draws.strategies[after],
    strategies,
    gainOfChanging: strategies[after].nmbAfter - strategies[before].nmbAfter,
  }
}
