/** By which lever a choice that sets two scenarios apart can be moved, if there is one. Pure: the model's own names in, names of levers out. */
import type { Model, Parameter } from '../../engine/model.ts'
import type { Choice } from '../../scenario/choices.ts'
import { armFields, type ArmField } from '../state/armFields.ts'
import type { ChoiceLeverId } from '../state/choiceLevers.ts'
import { numberLevers, type NumberLeverId } from '../state/levers.ts'

export type ChoiceControl =
  | { readonly kind: 'number'; readonly lever: NumberLeverId }
  | { readonly kind: 'choice'; readonly lever: ChoiceLeverId }
  | { readonly kind: 'value'; readonly parameter: Parameter }
  | { readonly kind: 'field'; readonly field: ArmField }
  | { readonly kind: 'seed' }

const NUMBERS: Readonly<Record<string, NumberLeverId>> = {
  'ageLimits.min': 'ageMin',
  'ageLimits.max': 'ageMax',
  'population.persons': 'persons',
  'population.shareWomen': 'shareWomen',
  'economics.discountRate': 'discountRate',
  'run.draws': 'draws',
  'run.replications': 'replications',
}

const CHOICES: Readonly<Record<string, ChoiceLeverId>> = {
  whileWaiting: 'whileWaiting',
  'ageLimits.mayStayIfEnrolled': 'mayStay',
  'run.sampling': 'sampling',
}

/** null: no single lever does it (which ways there are, the reader's own counts, a price year). */
export function controlOf({ id, kind }: Choice, model: Model): ChoiceControl | null {
  if (kind === 'value') {
    const parameter = model.parameters.find((one) => `value ${one.id}` === id)
    return parameter ? { kind: 'value', parameter } : null
  }
  if (id === 'run.seed') return { kind: 'seed' }
  const number = NUMBERS[id] ?? (Object.hasOwn(numberLevers, id) ? (id as NumberLeverId) : undefined)
  if (number) return { kind: 'number', lever: number }
  const choice = CHOICES[id]
  if (choice) return { kind: 'choice', lever: choice }
  const field = kind === 'arm' ? armFields(model.fields.arm).find(({ path }) => path.join('.') === id) : undefined
  return field ? { kind: 'field', field } : null
}
