/**
 * The questions in the left list, in order, with the address each has after the # sign. A question stands here only when
 * its page answers something; the numbers on screen follow from this list.
 */
export type QuestionId = 'jobs' | 'staffing' | 'ageLimit' | 'money' | 'after30' | 'sources'

export const QUESTIONS: readonly QuestionId[] = ['jobs', 'staffing', 'ageLimit', 'money', 'after30']

const ADDRESSES: Readonly<Record<QuestionId, string>> = {
  jobs: 'arbete',
  staffing: 'bemanning',
  ageLimit: 'aldersgrans',
  money: 'pengar',
  after30: 'trettio',
  sources: 'kallor',
}

export function addressOf(question: QuestionId): string {
  return `#${ADDRESSES[question]}`
}

/** Unknown or empty addresses lead to the first question. */
export function questionAt(hash: string): QuestionId {
  const name = hash.replace(/^#/, '')
  const found = (Object.keys(ADDRESSES) as QuestionId[]).find((id) => ADDRESSES[id] === name)
  return found ?? 'jobs'
}

/** The question that makes sense after this one; the last leads to the sources. */
export function nextQuestion(question: QuestionId): QuestionId {
  const position = QUESTIONS.indexOf(question)
  return position < 0 ? 'jobs' : (QUESTIONS[position + 1] ?? 'sources')
}
