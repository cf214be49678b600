/**
 * Every strategy against one chosen comparator, draw by draw: by how much is it better, how sure, at each value put on the effect?
 * Beside the incremental table, which compares each strategy with its neighbour on the frontier.
 */
import { mean } from '../statistics/mean.ts'
import { probBetter } from '../statistics/probBetter.ts'
import { quantiles } from '../statistics/quantile.ts'
import type { DecisionDraws } from './decisionDraws.ts'

export interface NetBenefitDifference {
  readonly wtp: number
  readonly strategy: string
  readonly comparator: string
  /** Mean over draws of nmb(strategy) − nmb(comparator); money. */
  readonly incNmb: number
  readonly p2_5: number
  readonly p50: number
  readonly p97_5: number
  /** Share of draws in which the strategy has the larger nmb; equals count one half. */
  readonly probBetter: number
}

/** Rows by wtp, then by strategy in the order of the draws, without the comparator itself. `comparator` is an index. */
export function netBenefitDifferences(draws: DecisionDraws, comparator: number, wtps: readonly number[]): NetBenefitDifference[] {
  const { costs, effects, strategies } = draws
  const difference = new Float64Array(draws.draws)
  return wtps.flatMap((wtp) =>
    strategies.flatMap((strategy, s) => {
      if (s === comparator) return []
      for (let i = 0; i < difference.length; i++) {
        difference[i] = wtp * (effects[s][i] - effects[comparator][i]) - (costs[s][i] - costs[comparator][i])
      }
      const [p2_5, p50, p97_5] = quantiles(difference, [0.025, 0.5, 0.975])
      return {
        wtp,
        strategy,
        comparator: strategies[comparator],
        incNmb: mean(difference),
        p2_5,
        p50,
        p97_5,
        probBetter: probBetter(difference, true),
      }
    }),
  )
}
