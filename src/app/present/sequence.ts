/**
 * The order of slides: question → guess → answer → how sure → what decides, for one question after the other; where the months can be shown,
 * they follow last. Pure: which questions there are in, places in a row out.
 */
import type { ToldId } from './story.ts'

export const STEPS = ['question', 'guess', 'answer', 'range', 'decides', 'months'] as const
export type Step = (typeof STEPS)[number]

export interface Place {
  readonly question: ToldId
  readonly step: Step
}

/** Questions whose persons are also shown month by month. */
const WITH_MONTHS: readonly ToldId[] = ['jobs', 'after30']

export function stepsOf(question: ToldId): readonly Step[] {
  return STEPS.filter((step) => step !== 'months' || WITH_MONTHS.includes(question))
}

export function sequenceOf(questions: readonly ToldId[]): readonly Place[] {
  return questions.flatMap((question) => stepsOf(question).map((step) => ({ question, step })))
}

export function indexOf(sequence: readonly Place[], place: Place): number {
  return sequence.findIndex(({ question, step }) => question === place.question && step === place.step)
}

/** Where a key leads: a number of places, or an end of the row; null for keys that lead nowhere. */
export function moveOf(key: string, shift: boolean): number | 'first' | 'last' | null {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return 1
    case 'ArrowLeft':
    case 'PageUp':
      return -1
    case ' ':
      return shift ? -1 : 1
    case 'Home':
    case 'F5':
      return 'first'
    case 'End':
      return 'last'
    default:
      return null
  }
}

/** Size of a heading in parts of a slide 1,080 high: long sentences are set smaller, never below 56. */
export function headingSize(text: string): number {
  if (text.length <= 62) return 84
  return text.length <= 88 ? 72 : text.length <= 130 ? 62 : 56
}
