/**
 * Net monetary benefit: effect valued at a threshold, minus cost. The common currency of the acceptability curve, the expected loss
 * and the value of information.
 */
import type { DecisionDraws } from './decisionDraws.ts'
import { meansOf } from './decisionDraws.ts'

/** nmb[s] = wtp · meanEffect[s] − meanCost[s]; wtp in money per unit of effect. */
export function meanNetBenefits(draws: DecisionDraws, wtp: number): number[] {
  const costs = meansOf(draws.costs)
  return meansOf(draws.effects).map((effect, s) => wtp * effect - costs[s])
}

/** Writes wtp · effect − cost of every strategy in draw i into out (one number per strategy). */
export function fillNetBenefits(draws: DecisionDraws, wtp: number, i: number, out: Float64Array): void {
  for (let s = 0; s < out.length; s++) out[s] = wtp * draws.effects[s][i] - draws.costs[s][i]
}
