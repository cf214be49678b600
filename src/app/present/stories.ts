/** Which function tells which question. null: the question has no answer in this scenario, or waits for draws that are not there. */
import type { QuestionId } from '../state/questions.ts'
import { after30Story } from './after30Story.ts'
import { ageLimitStory } from './ageLimitStory.ts'
import { certaintyStory } from './certaintyStory.ts'
import { goalsStory } from './goalsStory.ts'
import { jobsStory } from './jobsStory.ts'
import { moneyStory } from './moneyStory.ts'
import { sharingStory } from './sharingStory.ts'
import { staffingStory } from './staffingStory.ts'
import { TOLD, type Story, type Teller, type ToldId } from './story.ts'

const STORIES: Readonly<Record<ToldId, (teller: Teller) => Story | null>> = {
  jobs: jobsStory,
  staffing: staffingStory,
  ageLimit: ageLimitStory,
  sharing: sharingStory,
  money: moneyStory,
  after30: after30Story,
  goals: goalsStory,
  certainty: certaintyStory,
}

/** Questions whose story needs every draw by itself. */
export const NEEDS_DRAWS: readonly ToldId[] = ['goals', 'certainty']

export function storyOf(question: ToldId, teller: Teller): Story | null {
  return STORIES[question](teller)
}

/** The question on the page if it can be told, else the first. */
export function toldFrom(question: QuestionId): ToldId {
  return (TOLD as readonly QuestionId[]).includes(question) ? (question as ToldId) : 'jobs'
}

/** Questions in the order they are told: the one on the page first, then those after it, round to those before. */
export function orderFrom(question: ToldId): readonly ToldId[] {
  const at = TOLD.indexOf(question)
  return [...TOLD.slice(at), ...TOLD.slice(0, at)]
}
