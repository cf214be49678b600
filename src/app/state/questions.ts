/**
 * The questions in the left list, in order, with the address each has after the # sign. A question stands here only when
 * its page answers something; the numbers on screen follow from this list. Below them, without numbers, stands the support.
 */
export type QuestionId =
  | 'area'
  | 'jobs'
  | 'staffing'
  | 'ageLimit'
  | 'sharing'
  | 'money'
  | 'after30'
  | 'lifeLine'
  | 'goals'
  | 'certainty'
  | 'catalogue'
  | 'rules'
  | 'validation'
  | 'sources'
  | 'exports'
  | 'appendix'
  | 'draws'
  | 'glossary'
  | 'access'
  | 'compare'
  | 'components'

/** The same question opened in two ways: the answer in a sentence, or everything at once for work. */
export type Depth = 'answer' | 'bench'

export const QUESTIONS: readonly QuestionId[] = [
  'area',
  'jobs',
  'staffing',
  'ageLimit',
  'sharing',
  'money',
  'after30',
  'lifeLine',
  'goals',
  'certainty',
  'catalogue',
  'rules',
]

/** What the answers rest on. Comparing scenarios stands in neither list: it is reached from the scenarios themselves. */
export const SUPPORT: readonly QuestionId[] = ['validation', 'sources', 'draws', 'glossary', 'exports']

const ADDRESSES: Readonly<Record<QuestionId, string>> = {
  area: 'omrade',
  jobs: 'arbete',
  staffing: 'bemanning',
  ageLimit: 'aldersgrans',
  sharing: 'dela',
  money: 'pengar',
  after30: 'trettio',
  lifeLine: 'livslinje',
  goals: 'mal',
  certainty: 'sakerhet',
  catalogue: 'insatser',
  rules: 'regler',
  validation: 'stammer',
  sources: 'kallor',
  exports: 'hamta',
  appendix: 'bilaga',
  draws: 'dragningar',
  glossary: 'ordlista',
  access: 'tillganglighet',
  compare: 'jamfor',
  components: 'delar',
}

/** What stands after the question when it is open on the bench. */
const BENCH = '/bank'

export function addressOf(question: QuestionId, depth: Depth = 'answer'): string {
  return `#${ADDRESSES[question]}${depth === 'bench' ? BENCH : ''}`
}

/** What a fragment names: without the # and without what follows & (a shared scenario). */
function nameIn(hash: string): string {
  return hash.replace(/^#/, '').split('&', 1)[0] ?? ''
}

/** "bench" where the address says so; null: it says nothing, and the reader's own choice holds. */
export function depthAt(hash: string): Depth | null {
  return nameIn(hash).endsWith(BENCH) ? 'bench' : null
}

/** Unknown or empty addresses lead to the jobs: the preset answers before anything is chosen. */
export function questionAt(hash: string): QuestionId {
  const name = nameIn(hash).split('/', 1)[0]
  const found = (Object.keys(ADDRESSES) as QuestionId[]).find((id) => ADDRESSES[id] === name)
  return found ?? 'jobs'
}

/** The question that makes sense after this one; the last leads to the support, and that back to the jobs. */
export function nextQuestion(question: QuestionId): QuestionId {
  const all = [...QUESTIONS, ...SUPPORT]
  return all[all.indexOf(question) + 1] ?? 'jobs'
}
