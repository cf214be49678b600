/**
 * A value of one of an arm's fields in words, from the model's own description: the label of a choice, yes or no, a share in per cent, a list
 * with its names. Serves the rules of a project and what a row of the catalogue would set.
 */
import { formatNumber, formatPercent } from '../../messages/format.ts'
import type { Messages } from '../../messages/sv.ts'
import type { Field } from '../../shared/fields.ts'
import type { Language } from '../../shared/issue.ts'

export function fieldText(field: Field, value: unknown, words: Messages, language: Language): string {
  if (value === undefined || value === null) return words.rules.notSet
  if (typeof value === 'boolean') return value ? words.rules.yes : words.rules.no
  if (typeof value === 'number') {
    if ('unit' in field && field.unit === 'share') return formatPercent(value, language)
    if ('unit' in field && field.unit === 'year') return String(value)
    return formatNumber(value, language, Number.isInteger(value) ? 0 : 2)
  }
  if (field.type === 'choice') return field.options.find((option) => option.value === value)?.label[language] ?? String(value)
  if (field.type === 'list' && Array.isArray(value))
    return value.map((one: unknown) => fieldText(field.of, one, words, language)).join(', ')
  return String(value)
}
