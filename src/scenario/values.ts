/**
 * The values a model calculates with, central or of one draw: the model's table with the scenario's changes, sampled by inversion of uniform
 * numbers named by the parameter's id, so that fixing or changing one parameter changes no other's values. With a single draw: central values.
 */
import type { Distribution } from '../random/distribution.ts'
import { meanOf } from '../random/moments.ts'
import { quantile } from '../random/quantile.ts'
import { dimensionsOf, RANDOMISATIONS, spreadUniform } from '../random/spread.ts'
import { parameterUniform } from '../random/streams.ts'
import type { Model, ParameterValues } from '../engine/model.ts'
import type { RunSettings, Scenario } from './scenario.ts'

export type Changes = Scenario['changes']

/** Distribution that applies to a parameter after the scenario's changes (a changed number is fixed). */
export function distributionOf(model: Model, index: number, changes: Changes): Distribution {
  const parameter = model.parameters[index]
  const change = changes[parameter.id]
  if (change === undefined) return parameter.distribution
  return typeof change === 'number' ? { kind: 'fixed', value: change } : change
}

export function centralValues(model: Model, changes: Changes): ParameterValues {
  return Float64Array.from(model.parameters, (parameter) => {
    const change = changes[parameter.id]
    if (change === undefined) return parameter.value
    return typeof change === 'number' ? change : meanOf(change)
  })
}

/**
 * Values of a draw, from its number alone. `attempt` counts samples of the same draw that were thrown away before. Evenly spread draws take
 * their first sample from the spread points; every later one is plain, so that what is kept follows the parameters' distribution given that
 * it is possible, as with plain draws. A fixed parameter keeps its dimension to itself: freeing it changes nobody else's values.
 */
export function makeDrawValues(
  model: Model,
  changes: Changes,
  seedKey: readonly [number, number],
  sampling: RunSettings['sampling'],
): (draw: number, attempt: number) => ParameterValues {
  const distributions = model.parameters.map((_, i) => distributionOf(model, i, changes))
  const ids = model.parameters.map(({ id }) => id)
  const dimensions = Array.from({ length: sampling === 'sobol' ? RANDOMISATIONS : 0 }, (_, g) => dimensionsOf(ids, g))
  return (draw, attempt) =>
    Float64Array.from(ids, (id, i) => {
      const distribution = distributions[i]
      if (distribution.kind === 'fixed') return distribution.value
      const u =
        sampling === 'sobol' && attempt === 0
          ? spreadUniform(seedKey, draw, id, dimensions[draw % RANDOMISATIONS][i])
          : parameterUniform(seedKey, draw, id, attempt)
      return quantile(distribution, u)
    })
}
