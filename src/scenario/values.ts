/**
 * The values a model calculates with, central or of one draw: the model's table with the scenario's changes, sampled by inversion from streams named by the
 * parameter's id, so that a new parameter changes no other's values. With a single draw: central values.
 */
import type { Distribution } from '../random/distribution.ts'
import { meanOf } from '../random/moments.ts'
import { quantile } from '../random/quantile.ts'
import { parameterUniform } from '../random/streams.ts'
import type { Model, ParameterValues } from '../engine/model.ts'
import type { Scenario } from './scenario.ts'

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

/** `attempt` counts samples of the same draw that were thrown away before. */
export function drawValues(
  model: Model,
  changes: Changes,
  seedKey: readonly [number, number],
  draw: number,
  attempt: number,
): ParameterValues {
  return Float64Array.from(model.parameters, (parameter, i) => {
    const distribution = distributionOf(model, i, changes)
    return distribution.kind === 'fixed'
      ? distribution.value
      : quantile(distribution, parameterUniform(seedKey, draw, parameter.id, attempt))
  })
}
