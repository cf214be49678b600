/**
 * The parameter table of the model: trial targets and support, jobs and exits, prices, what may modify the effects. The order is the order of the values that
 * every draw hands to `prepare`. Each row says how we know; a row without a source says so in its note.
 */
import type { Parameter, ParameterValues } from '../../src/engine/model.ts'
import { EFFECT_PARAMETERS } from './parameters/effects.ts'
import { JOB_PARAMETERS } from './parameters/jobs.ts'
import { MONEY_PARAMETERS } from './parameters/money.ts'
import { TRIAL_PARAMETERS } from './parameters/trial.ts'

export const PARAMETERS: readonly Parameter[] = [...TRIAL_PARAMETERS, ...JOB_PARAMETERS, ...MONEY_PARAMETERS, ...EFFECT_PARAMETERS]

const indexOf: Readonly<Record<string, number>> = Object.fromEntries(PARAMETERS.map((p, i) => [p.id, i]))

/** Value of a parameter by id; an unknown id is a slip in this model and is thrown. */
export function valueOf(values: ParameterValues, id: string): number {
  const i = indexOf[id]
  if (i === undefined) throw new Error(`the model has no parameter "${id}"`)
  return values[i]
}

/** All central values, in table order. */
export function centralValues(): ParameterValues {
  return Float64Array.from(PARAMETERS, (p) => p.value)
}
