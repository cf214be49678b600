/**
 * From a figure back to what somebody has measured: outcome → entry → parameters → evidence. A chain names the parameters a
 * figure rests on by the beginnings of their ids, so that a model may add a parameter without this file knowing it; a test
 * checks that every beginning finds at least one parameter of the model.
 */
import type { Certainty, Evidence, Model, Parameter } from '../../engine/model.ts'
import type { QuestionId } from '../state/questions.ts'

export type ChainId = 'area' | 'jobs' | 'staffing' | 'ageLimit' | 'money' | 'after30' | 'turning' | 'certainty' | 'goals'

/** Beginnings of parameter ids, most important first. */
export const CHAIN_PARAMETERS: Readonly<Record<ChainId, readonly string[]>> = {
  area: ['background.'],
  jobs: ['trial.', 'support.', 'jobs.loss', 'jobs.conversion', 'caseload.'],
  staffing: ['trial.inWork15.', 'support.', 'jobs.loss', 'background.'],
  ageLimit: ['background.', 'trial.inWork15.'],
  money: [
    'post.',
    'wage.',
    'hours.',
    'subsidy.',
    'production.',
    'tax.',
    'handling.',
    'housing.',
    'socialAssistance.',
    'studies.support',
    'jobs.loss',
  ],
  after30: ['after30.', 'background.', 'jobs.returnToAllowance'],
  turning: ['jobs.', 'caseload.', 'trial.inWork15.', 'post.'],
  certainty: ['jobs.', 'trial.inWork15.', 'handling.', 'hours.', 'wage.', 'post.'],
  goals: ['trial.inWork15.', 'support.', 'jobs.loss'],
}

/** What the pictures and tables of a question rest on as a whole; those of a question that is not here name their sources themselves. */
export const CHAIN_OF_QUESTION: Partial<Readonly<Record<QuestionId, ChainId>>> = {
  area: 'area',
  jobs: 'jobs',
  staffing: 'staffing',
  ageLimit: 'ageLimit',
  // how many come in decides who pays for how much
  sharing: 'staffing',
  money: 'money',
  after30: 'after30',
  lifeLine: 'after30',
  goals: 'goals',
  certainty: 'certainty',
}

/** A figure on the page that can be asked where it comes from. */
export interface Source {
  readonly chain: ChainId
  /** The figure as it stands in the sentence. */
  readonly figure: string
  readonly certainty: Certainty
  /** Heading and lines of the first step, ready to show. */
  readonly outcome: string
  readonly lines: readonly string[]
  /** Ids of the values that the figure hangs on, where it is fewer than the whole chain. */
  readonly parameters?: readonly string[]
  /** It is a picture or a table as a whole that is asked about: `figure` is its title. */
  readonly whole?: boolean
  /** Colour of the figure: a pathway, or the red of those shut out. */
  readonly tone: 'ink' | 'FS' | 'CM' | 'SE' | 'stepped' | 'loss'
}

export function parametersOf(model: Model, chain: ChainId): readonly Parameter[] {
  const beginnings = CHAIN_PARAMETERS[chain]
  return beginnings.flatMap((beginning) => model.parameters.filter((parameter) => parameter.id.startsWith(beginning)))
}

/** Sources of the parameters, most used first, each once. */
export function evidenceOf(model: Model, parameters: readonly Parameter[]): readonly Evidence[] {
  const uses = new Map<string, number>()
  for (const parameter of parameters) for (const id of parameter.evidence) uses.set(id, (uses.get(id) ?? 0) + 1)
  return model.evidence.filter((one) => uses.has(one.id)).sort((a, b) => (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0))
}
