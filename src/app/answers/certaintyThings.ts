/**
 * Values of the model as a sentence speaks of them: "hur länge jobben håller" for a monthly loss of jobs, and 5,4 % per månad for its size.
 * A value this file does not know is called by its own label, so that a model may add one without it.
 */
import { formatNumber, formatPercent, formatSek } from '../../messages/format.ts'
import type { Messages } from '../../messages/sv.ts'
import type { Language, Text } from '../../shared/issue.ts'

interface Named {
  readonly id: string
  readonly label: Text
}

type Key = Exclude<keyof Messages['certaintyView']['thing'], 'trial' | 'women' | 'men' | 'other'>

/** Longer beginnings before shorter ones. */
const THINGS: readonly (readonly [string, Key])[] = [
  ['jobs.lossFactor', 'lossLater'],
  ['jobs.lossRegular', 'lossLater'],
  ['jobs.loss', 'loss'],
  ['jobs.subsidyEnd', 'subsidyEnd'],
  ['handling.shareInSE', 'handlingLeft'],
  ['handling.', 'handling'],
  ['hours.', 'hours'],
  ['wage.', 'wage'],
  ['subsidy.', 'subsidy'],
  ['post.', 'post'],
  ['caseload.', 'caseload'],
  ['background.', 'background'],
  ['support.earlyFactor', 'early'],
  ['support.dropOut', 'dropOut'],
]

/** Marked: what the drawer opens from stands in brackets, so that a long name can be broken over lines. */
export function markedThing(named: Named, words: Messages, language: Language): string {
  const thing = spokenOf(named, words, language)
  return thing.includes('[') ? thing : `[${thing}]`
}

export function thingOf(named: Named, words: Messages, language: Language): string {
  return spokenOf(named, words, language).replace(/[[\]]/g, '')
}

function spokenOf({ id, label }: Named, { certaintyView, pathways }: Messages, language: Language): string {
  const { thing } = certaintyView
  const trial = /^trial\.inWork15\.([^.]+)\.(women|men)$/.exec(id)
  const pathway = trial ? (pathways as Readonly<Record<string, { inside: string } | undefined>>)[trial[1] ?? ''] : undefined
  if (trial && pathway) return thing.trial(trial[2] === 'women' ? thing.women : thing.men, pathway.inside)
  const key = THINGS.find(([beginning]) => id.startsWith(beginning))?.[1]
  return key ? thing[key] : thing.other(label[language])
}

/** Three figures at most; a share as per cent, money in kronor or thousands. */
export function sizeOf(unit: string, value: number, words: Messages, language: Language): string {
  if (unit.startsWith('share')) {
    const percent = Math.abs(value) * 100
    return formatPercent(value, language, percent >= 10 || percent === 0 ? 0 : percent >= 1 ? 1 : 2)
  }
  if (unit.startsWith('SEK')) return formatSek(value, language, words.money)
  const size = Math.abs(value)
  return formatNumber(value, language, size >= 10 || Number.isInteger(value) ? 0 : size >= 1 ? 1 : 2)
}

/** The same with its unit, where one is needed to read it: "5,4 % per månad". */
export function sizeWithUnit(unit: string, value: number, words: Messages, language: Language): string {
  const size = sizeOf(unit, value, words, language)
  const word = unit.startsWith('SEK') ? '' : (words.drawer.units[unit] ?? '')
  return word === '' ? size : `${size} ${word}`
}
