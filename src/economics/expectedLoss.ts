/**
 * Expected loss of choosing now, and the expected value of perfect information (EVPI): what being wrong costs on average, and so
 * the most that any further knowledge can be worth for one decision.
 */
import { monteCarloErrorOfMoments } from '../statistics/monteCarloError.ts'
import { addToMoments, makeMoments, varianceOfMoments } from '../statistics/runningMoments.ts'
import type { DecisionDraws } from './decisionDraws.ts'
import { fillNetBenefits } from './netBenefit.ts'

export interface LossPoint {
  readonly wtp: number
  readonly strategy: string
  /** Mean over draws of (largest nmb − nmb of the strategy); money, ≥ 0. */
  readonly loss: number
}

export interface EvpiPoint {
  readonly wtp: number
  /** Smallest expected loss among the strategies = mean of the largest nmb − largest mean nmb; money, ≥ 0. */
  readonly evpi: number
  /** Standard error: between the independent units of the draws, or over draws where each is one. NaN below two. */
  readonly se: number
}

/**
 * Expected loss curves (Alarid-Escudero et al. 2019, Value in Health 22, 611–618) and EVPI (Raiffa & Schlaifer 1961; Claxton 1999).
 * `losses`: by wtp, then strategy in the order of the draws; `evpi`: one row per wtp.
 */
export function expectedLosses(draws: DecisionDraws, wtps: readonly number[]): { losses: LossPoint[]; evpi: EvpiPoint[] } {
  const nmb = new Float64Array(draws.strategies.length)
  const losses: LossPoint[] = []
  const evpi: EvpiPoint[] = []
  // kept where draws are spread evenly: those of one unit are not independent
  const kept = draws.units ? draws.strategies.map(() => new Float64Array(draws.draws)) : null
  const ones = new Uint8Array(kept ? draws.draws : 0).fill(1)
  for (const wtp of wtps) {
    const moments = draws.strategies.map(() => makeMoments())
    for (let i = 0; i < draws.draws; i++) {
      fillNetBenefits(draws, wtp, i, nmb)
      let largest = nmb[0]
      for (let s = 1; s < nmb.length; s++) if (nmb[s] > largest) largest = nmb[s]
      for (let s = 0; s < nmb.length; s++) {
        addToMoments(moments[s], largest - nmb[s])
        if (kept) kept[s][i] = largest - nmb[s]
      }
    }
    const least = moments.reduce((a, b) => (b.mean < a.mean ? b : a))
    draws.strategies.forEach((strategy, s) => losses.push({ wtp, strategy, loss: moments[s].mean }))
    const means = kept?.[moments.indexOf(least)]
    const se = means
      ? monteCarloErrorOfMoments({ count: draws.draws, mean: least.mean, counts: ones, means, units: draws.units, within: 0 })
      : Math.sqrt(varianceOfMoments(least) / draws.draws)
    evpi.push({ wtp, evpi: least.mean, se: draws.draws < 2 ? NaN : se })
  }
  return { losses, evpi }
}
