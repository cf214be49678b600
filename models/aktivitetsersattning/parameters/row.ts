/**
 * Short ways to write the rows of the parameter table, so that each row reads as: id, words, unit, value, spread, bounds, certainty,
 * sources, note. A pert spread keeps the central value as its mode; where mean and value differ the row's note must say so.
 */
import type { Certainty, Parameter } from '../../../src/engine/model.ts'
import type { Distribution } from '../../../src/random/distribution.ts'
import type { Text } from '../../../src/shared/issue.ts'

export function row(
  id: string,
  label: Text,
  unit: string,
  value: number,
  distribution: Distribution,
  bounds: readonly [number, number],
  certainty: Certainty,
  evidence: readonly string[],
  note?: Text,
): Parameter {
  return note
    ? { id, label, unit, value, distribution, bounds, certainty, evidence, note }
    : { id, label, unit, value, distribution, bounds, certainty, evidence }
}

export function pert(low: number, mode: number, high: number): Distribution {
  return { kind: 'pert', low, mode, high }
}

export function uniform(low: number, high: number): Distribution {
  return { kind: 'uniform', low, high }
}

export function fixed(value: number): Distribution {
  return { kind: 'fixed', value }
}
