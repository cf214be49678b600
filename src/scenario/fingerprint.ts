/**
 * Short names for what went in, printed under every result and by `check`: equal fingerprints mean equal input. The scenario's covers the
 * parsed file with its defaults; the parameters' covers the model's table with the scenario's own values in their places.
 */
import type { Model } from '../engine/model.ts'
import { fingerprint } from '../shared/hash.ts'
import type { Scenario } from './scenario.ts'
import { distributionOf } from './values.ts'

/** 16 hexadecimal digits. */
export function scenarioFingerprint(scenario: Scenario): string {
  return fingerprint(scenario)
}

/** 16 hexadecimal digits over id, central value and distribution of every parameter; an own number is a fixed distribution. */
export function parametersFingerprint(model: Model, changes: Scenario['changes']): string {
  return fingerprint(
    model.parameters.map(({ id, value }, i) => ({ id, value: changes[id] ?? value, distribution: distributionOf(model, i, changes) })),
  )
}
