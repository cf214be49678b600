/**
 * Units as people say them. Fields and parameters name their unit by one English word or phrase (it is part of the data); sentences
 * about a value put it in the reader's language with this list.
 */
import type { Text } from '../shared/issue.ts'

const WORDS: Readonly<Record<string, string>> = {
  share: 'andel; 0.3 är 30 av 100 | share; 0.3 is 30 in 100',
  'share per year': 'andel per år | share per year',
  'share per month': 'andel per månad | share per month',
  'per month': 'per månad | per month',
  'per year': 'per år | per year',
  months: 'månader | months',
  years: 'år | years',
  year: 'år | year',
  persons: 'personer | persons',
  'persons per post': 'personer per tjänst | persons per post',
  posts: 'tjänster | posts',
  factor: 'faktor | factor',
  ratio: 'kvot | ratio',
  exponent: 'exponent | exponent',
  one: '0 = nej, 1 = ja | 0 = no, 1 = yes',
  SEK: 'kr | SEK',
  'SEK/month': 'kr per månad | SEK per month',
  'SEK per month': 'kr per månad | SEK per month',
  'SEK/year': 'kr per år | SEK per year',
  'SEK per year': 'kr per år | SEK per year',
  hours: 'timmar | hours',
}

/** The unit in both languages; null when it needs no word or is not in the list. */
export function unitWords(unit: string): Text | null {
  if (!Object.hasOwn(WORDS, unit)) return null
  const [sv, en] = WORDS[unit].split(' | ')
  return { sv, en }
}

/** " (andel per år)" behind a bound, or nothing. */
export function unitInBrackets(unit: string): Text {
  const words = unitWords(unit)
  return words ? { sv: ` (${words.sv})`, en: ` (${words.en})` } : { sv: '', en: '' }
}
