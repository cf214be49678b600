/**
 * What a question has to tell, apart from how it is shown: the guess, the answer with its crowds, the range, and what is tried to see what
 * decides. Slides and the printed sheet are both made from a story; a story is made from one result and never asks for another.
 */
import type { FigureKind, Glyph } from '../../charts/hundred.ts'
import type { SignId } from '../../charts/look.ts'
import { armNames, type ArmName } from '../../charts/names.ts'
import type { RangeData } from '../../charts/rangeRows.ts'
import type { Certainty, Model } from '../../engine/model.ts'
import type { ChartWords } from '../../messages/charts.ts'
import { formatNumber, formatSek, formatSekRange, formatSigned } from '../../messages/format.ts'
import type { Messages } from '../../messages/sv.ts'
import type { RunDraws, RunResult } from '../../run/result.ts'
import type { Language } from '../../shared/issue.ts'
import type { Source } from '../answers/chains.ts'
import type { Audience } from '../answers/jobs.ts'
import { waysOf, wayOf, type Way } from '../answers/ways.ts'
import type { Answered } from '../state/workbench.svelte.ts'
import type { VariantId } from './variants.ts'

/** Questions that a hall can be asked. */
export const TOLD = ['jobs', 'staffing', 'ageLimit', 'sharing', 'money', 'after30', 'goals', 'certainty'] as const
export type ToldId = (typeof TOLD)[number]

/** What was on the page when the answer was frozen; nothing in it changes afterwards. */
export interface Frozen {
  readonly shown: Answered
  readonly model: Model
  readonly month: number
  readonly audience: Audience
  /** Arm ids: the project that questions look at, and the way that the question about 30 looks at. */
  readonly arm: string
  readonly viewed: string
  readonly party: string
  readonly years: number | null
  readonly goals: { readonly persons: number; readonly months: number }
  /** Draws of this scenario without chance; null while they are not there. */
  readonly draws: RunDraws | null
}

/** Words and figures in the reader's language. */
export interface Speech {
  readonly words: Messages
  readonly chartWords: ChartWords
  readonly language: Language
}

export interface Teller extends Frozen, Speech {
  readonly ways: readonly Way[]
  readonly way: (arm: string) => Way
  readonly name: (arm: string) => ArmName
  readonly number: (value: number, decimals?: number) => string
  readonly signed: (value: number, decimals?: number) => string
  readonly sek: (value: number, error?: number | null) => string
  /** Both ends of a range, the unit said once. */
  readonly sekRange: (low: number, high: number, error: number | null) => readonly [string, string]
  readonly months: (n: number) => string
  readonly years_: (n: number) => string
}

export interface CrowdPicture {
  readonly name: string
  readonly sign: SignId
  /** "18 av 100" and what they are. */
  readonly count: string
  readonly what: string
  readonly kinds: readonly FigureKind[]
  /** Persons, or runs, draws and places, which are no persons and get squares. */
  readonly glyph: Glyph
}

export interface Guess {
  readonly ask: string
  readonly of: number
  /** Already there before the guess: drawn grey, and the least that can be guessed. */
  readonly known: number
  readonly answer: number
  readonly sign: SignId
  readonly glyph: Glyph
}

/** The number that a change is measured by, read from an expectation. */
export interface Measure {
  readonly of: (result: RunResult) => number | null
  readonly text: (value: number) => string
  readonly tick: (value: number) => string
  /** Least difference that is worth telling. */
  readonly least: number
}

export interface Story {
  readonly question: ToldId
  readonly ask: string
  /** Marked sentence; its first figure carries the line for how it is known. */
  readonly headline: string
  readonly certainty: Certainty
  readonly tone: Source['tone']
  /** Where the answer probably lies, one marked sentence. */
  readonly likely: string
  readonly explain: readonly string[]
  readonly assumed: string
  readonly guess: Guess
  readonly crowds: readonly CrowdPicture[]
  /** Those of the crowds that stand on a slide. */
  readonly onSlide: readonly CrowdPicture[]
  readonly legend: readonly { readonly kind: FigureKind; readonly label: string }[]
  readonly range: RangeData & { readonly note: string }
  readonly variants: readonly VariantId[]
  readonly measure: Measure
  /** Beginnings of ids of the three values that the answer hangs on. */
  readonly rests: readonly string[]
}

export function tellerOf(frozen: Frozen, speech: Speech): Teller {
  const { words, chartWords, language } = speech
  const ways = waysOf(frozen.shown.scenario, words)
  const names = armNames(
    ways.map((way) => ({ id: way.arm, pathway: way.pathway })),
    chartWords,
  )
  const number = (value: number, decimals = 0): string => formatNumber(value, language, decimals)
  return {
    ...frozen,
    ...speech,
    ways,
    way: (arm) => wayOf(ways, arm),
    name: (arm) => names.find(({ id }) => id === arm) ?? (names[0] as ArmName),
    number,
    signed: (value, decimals = 0) => formatSigned(value, language, decimals),
    sek: (value, error = null) => formatSek(value, language, words.money, error, true),
    sekRange: (low, high, error) => formatSekRange(low, high, language, words.money, error, true),
    months: (n) => words.unit.months(n, number(n)),
    years_: (n) => words.unit.years(n, number(n)),
  }
}

/** `n` of one kind, and so on, in order; what is missing up to `of` takes the last kind. */
export function kindsOf(of: number, parts: readonly (readonly [FigureKind, number])[], rest: FigureKind): readonly FigureKind[] {
  const kinds = parts.flatMap(([kind, n]) => Array.from({ length: Math.max(0, n) }, () => kind)).slice(0, of)
  return [...kinds, ...Array.from({ length: of - kinds.length }, () => rest)]
}

/** A share of persons as a whole number of 100. */
export function of100(share: number): number {
  return Math.min(100, Math.max(0, Math.round(share * 100)))
}
