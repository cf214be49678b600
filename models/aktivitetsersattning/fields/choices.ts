/**
 * The closed lists of this model's scenario fields, and the builder of whole-number fields that the field files share.
 */
import type { NumberField } from '../../../src/shared/fields.ts'
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
