/**
 * Short names for what went in, printed under every result: equal fingerprints mean equal input. The scenario's covers everything that
 * can move a number; name and description may change freely. The parameters' covers the table with the scenario's own values.
 */
import type { Model } from '../engine/model.ts'
import { fingerprint } from '../shared/hash.ts'
import type { Scenario } from './scenario.ts'

/** 16 hexadecimal digits. */
export function scenarioFingerprint(scenario: Scenario): string {
  const { name: _name, description: _description, ...deciding } = scenario
  return fingerprint(deciding)
}

/** 16 hexadecimal digits over id, central value and distribution of every parameter, own values in the place of the model's. */
export function parametersFingerprint(model: Model, changes: Scenario['changes']): string {
  return fingerprint(model.parameters.map((p) => [p.id, p.value, p.distribution, changes[p.id] ?? null]))
}
