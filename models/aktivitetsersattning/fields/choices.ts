/**
 * The closed lists of this model's scenario fields, and the builders of fields that the field files share.
 */
import type { GroupField, NumberField } from '../../../src/shared/fields.ts'
import type { Text } from '../../../src/shared/issue.ts'

export const SOURCES = ['uma-238', 'trial', 'sormland', 'orebro', 'stockholm-dv', 'sverige'] as const
export type Source = (typeof SOURCES)[number]

/** Who joins the population after the start. */
export const INFLOWS = ['none', 'keepStock', 'fixed'] as const
export type Inflow = (typeof INFLOWS)[number]

/** Whose income an arm asks for. */
export const INCOME_RULES = ['anyIncome', 'otherIncomeOnly'] as const
export type IncomeRule = (typeof INCOME_RULES)[number]

export const MIN_AGE = 19
export const MAX_AGE = 29

export function whole(label: Text, help: Text, min: number, max: number, unit: string, initial?: number): NumberField {
  return { type: 'integer', label, help, min, max, step: 1, unit, ...(initial === undefined ? { optional: true } : { initial }) }
}

/** A share from 0 to `max`; without `initial` the key may be left out. */
export function share(label: Text, help: Text, step: number, more: { readonly initial?: number; readonly max?: number } = {}): NumberField {
  const { initial, max = 1 } = more
  return { type: 'number', ...(initial === undefined ? { optional: true } : { initial }), label, help, min: 0, max, step, unit: 'share' }
}

/** Lowest and highest age in whole years, within those of the allowance. */
export function ageSpan(lowest: readonly [Text, Text], highest: readonly [Text, Text]): GroupField['fields'] {
  const age = ([label, help]: readonly [Text, Text], initial: number) => whole(label, help, MIN_AGE, MAX_AGE, 'years', initial)
  return { min: age(lowest, MIN_AGE), max: age(highest, MAX_AGE) }
}
