/**
 * The parameters of a scenario as inputs of one-at-a-time questions: where each stands, how far it may reasonably go, and how well it is
 * known, so that a weak source beside a strong influence can be seen.
 */
import type { Certainty, Model } from '../../engine/model.ts'
import { quantile } from '../../random/quantile.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { centralValues, distributionOf } from '../../scenario/values.ts'
import type { Text } from '../../shared/issue.ts'

export interface Input {
  readonly id: string
  readonly label: Text
  readonly unit: string
  readonly certainty: Certainty
  /** Value in the scenario with everything else central. */
  readonly centre: number
  /** 10th and 90th percentile; both the centre where the parameter has no spread. */
  readonly p10: number
  readonly p90: number
  /** Widest reasonable values: 99 of 100 draws lie between; the limits of a user's own value where there is no spread. */
  readonly low: number
  readonly high: number
  /** false: a rule or a choice without spread. */
  readonly varies: boolean
}

/** `withFixed`: also parameters without spread, with their limits as range (for flip points). In the order of the model's table. */
export function inputsOf(model: Model, changes: Scenario['changes'], withFixed = false): readonly Input[] {
  const central = centralValues(model, changes)
  return model.parameters.flatMap(({ id, label, unit, certainty, bounds }, p) => {
    const distribution = distributionOf(model, p, changes)
    const varies = distribution.kind !== 'fixed'
    if (!varies && !withFixed) return []
    const centre = central[p]
    const at = (share: number, otherwise: number) =>
      varies ? Math.min(bounds[1], Math.max(bounds[0], quantile(distribution, share))) : otherwise
    return {
      id,
      label,
      unit,
      certainty,
      centre,
      p10: at(0.1, centre),
      p90: at(0.9, centre),
      low: at(0.005, bounds[0]),
      high: at(0.995, bounds[1]),
      varies,
    }
  })
}
