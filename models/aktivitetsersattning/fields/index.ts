/**
 * What a scenario file may say about the population and the arms of this model: names, bounds, defaults and words.
 * The parser, the JSON Schema and the levers on screen all read this.
 */
import type { GroupField } from '../../../src/shared/fields.ts'
import { ARM_FIELDS } from './arm.ts'
import { POPULATION_FIELDS } from './population.ts'

export { pathwayLabel } from './arm.ts'
export { MAX_AGE, MIN_AGE, SOURCES, type IncomeRule, type Inflow, type Source } from './choices.ts'

export const FIELDS: { readonly population: GroupField; readonly arm: GroupField } = {
  population: { type: 'group', label: { sv: 'Personer', en: 'Persons' }, fields: POPULATION_FIELDS },
  arm: { type: 'group', label: { sv: 'Alternativ', en: 'Alternative' }, fields: ARM_FIELDS },
}
