/**
 * The points of the cost-effectiveness plane: every strategy against the comparator, in the mean and in some of its draws. The draws that
 * are shown lie evenly over the table, the same ones for every strategy, so that a cloud is no choice of anybody's.
 */
import type { DecisionDraws } from '../../economics/decisionDraws.ts'
import { mean } from '../../statistics/mean.ts'

/** Marks in one cloud: more make a blot and slow the page. */
const MOST = 250

export interface PlaneOf {
  readonly cost: number
  readonly effect: number
  /** [effect, cost] against the comparator. */
  readonly cloud: readonly (readonly [number, number])[]
}

/** In the order of the strategies; the comparator stands at 0, 0 and has no cloud. `perCost`, `perEffect`: size of the units shown. */
export function pointsOfPlane(
  { draws, costs, effects }: DecisionDraws,
  comparator: number,
  perCost = 1,
  perEffect = 1,
): readonly PlaneOf[] {
  const count = Math.min(MOST, draws)
  const shown = Array.from({ length: count }, (_, i) => Math.floor((i * draws) / count))
  return costs.map((column, s): PlaneOf => {
    if (s === comparator) return { cost: 0, effect: 0, cloud: [] }
    const cost = column.map((value, d) => (value - costs[comparator][d]) / perCost)
    const effect = effects[s].map((value, d) => (value - effects[comparator][d]) / perEffect)
    return { cost: mean(cost), effect: mean(effect), cloud: shown.map((d) => [effect[d], cost[d]]) }
  })
}
