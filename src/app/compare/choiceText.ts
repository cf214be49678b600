/** What a choice is called and what it was and is, in words: labels of the model's own fields, values of parameters with their unit. Pure. */
import type { Certainty, Model } from '../../engine/model.ts'
import { formatNumber } from '../../messages/format.ts'
import type { Messages } from '../../messages/sv.ts'
import type { Choice } from '../../scenario/choices.ts'
import type { Language } from '../../shared/issue.ts'
import { fieldText } from '../answers/fieldText.ts'
import { showValue } from '../answers/parameters.ts'

export function choiceValue(choice: Choice, side: 'from' | 'to', model: Model, words: Messages, language: Language): string {
  const texts = choice[side].map((value) => one(choice, value, model, words, language))
  return texts.length === 0 ? words.compare.differs.absent : texts.join(' / ')
}

function one(choice: Choice, value: unknown, model: Model, words: Messages, language: Language): string {
  if (value === undefined || value === null) return words.compare.differs.absent
  if (choice.kind === 'value') {
    const parameter = model.parameters.find(({ id }) => `value ${id}` === choice.id)
    return parameter && typeof value === 'number' ? showValue(parameter, value, language) : String(value)
  }
  if (choice.field && choice.field.type !== 'group' && typeof value !== 'object') return fieldText(choice.field, value, words, language)
  if (choice.field?.type === 'list' && Array.isArray(value) && choice.field.of.type !== 'group')
    return fieldText(choice.field, value, words, language)
  if (typeof value === 'number') return formatNumber(value, language, Number.isInteger(value) ? 0 : 2)
  return typeof value === 'string' ? value : JSON.stringify(value).slice(0, 60)
}

/** How we know a value that differs; null: it is a choice of the reader's and no source can say it. */
export function choiceCertainty(choice: Choice, model: Model): Certainty | null {
  return choice.kind === 'value' ? (model.parameters.find(({ id }) => `value ${id}` === choice.id)?.certainty ?? null) : null
}
