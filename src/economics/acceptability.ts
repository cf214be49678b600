/**
 * Cost-effectiveness acceptability curve (CEAC) and frontier (CEAF): how sure is the choice, for every value put on the effect?
 * From draws to the curves of the certainty view and of the command `analyse`.
 */
import { type DecisionDraws, firstLargest } from './decisionDraws.ts'
import { fillNetBenefits, meanNetBenefits } from './netBenefit.ts'

export interface CeacPoint {
  /** Money per unit of effect. */
  readonly wtp: number
  readonly strategy: string
  /** Share of draws in which the strategy has the largest net monetary benefit; the shares of one wtp sum to 1. */
  readonly prob: number
}

/**
 * prob[s] = #{ i : s is the first among the largest nmb[s][i] } / n (Fenwick, Claxton & Sculpher 2001, Health Economics 10, 779–787).
 * Rows by wtp, then by strategy in the order of the draws.
 */
export function acceptabilityCurve(draws: DecisionDraws, wtps: readonly number[]): CeacPoint[] {
  const nmb = new Float64Array(draws.strategies.length)
  return wtps.flatMap((wtp) => {
    const wins = new Uint32Array(nmb.length)
    for (let i = 0; i < draws.draws; i++) {
      fillNetBenefits(draws, wtp, i, nmb)
      wins[firstLargest(nmb)]++
    }
    return draws.strategies.map((strategy, s) => ({ wtp, strategy, prob: wins[s] / draws.draws }))
  })
}

export interface CeafPoint {
  readonly wtp: number
  /** The strategy to choose: largest expected net monetary benefit. */
  readonly strategy: string
}

/**
 * The frontier: efficient by expected net benefit, which need not be the one most often best (same paper). One row per wtp.
 */
export function acceptabilityFrontier(draws: DecisionDraws, wtps: readonly number[]): CeafPoint[] {
  return wtps.map((wtp) => ({ wtp, strategy: draws.strategies[firstLargest(meanNetBenefits(draws, wtp))] }))
}
