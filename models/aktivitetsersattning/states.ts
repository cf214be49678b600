/**
 * The states a person can be in, exactly one per month, in the order that every table of this model uses.
 * Internal variants of a public state carry `shownAs`. "In work" is supportedJob + regularJob.
 */
import type { StateSpec } from '../../src/engine/model.ts'

export const STATES: readonly StateSpec[] = [
  /** Aktivitetsersättning without a pathway. Daily activities are an attribute of the person, not a state. */
  { id: 'allowance' },
  /** Admitted, no place yet; with `whileWaiting: 'fs'` in ordinary enhanced cooperation meanwhile. */
  { id: 'waiting', amountsBySpell: true },
  /** In the arm's own pathway. */
  { id: 'supported' },
  /** In ordinary enhanced cooperation inside another arm: after the project has closed, or back without a place. */
  { id: 'supportedOrdinary', shownAs: 'supported' },
  { id: 'supportedJob', amountsBySpell: true },
  { id: 'regularJob', amountsBySpell: true },
  { id: 'studies', amountsBySpell: true },
  { id: 'sicknessCompensation' },
  { id: 'socialAssistance' },
  { id: 'otherIncome' },
  /** In the preparatory stage of a stepped pathway. */
  { id: 'preparing' },
  /** Not among the people yet: those who get the allowance later. Counts in nothing. */
  { id: 'absent' },
]

export const ALLOWANCE = 0
export const WAITING = 1
export const SUPPORTED = 2
export const SUPPORTED_ORDINARY = 3
export const SUPPORTED_JOB = 4
export const REGULAR_JOB = 5
export const STUDIES = 6
export const SICKNESS_COMPENSATION = 7
export const SOCIAL_ASSISTANCE = 8
export const OTHER_INCOME = 9
export const PREPARING = 10
export const ABSENT = 11

export const STATE_COUNT = STATES.length
export const IN_WORK: readonly number[] = [SUPPORTED_JOB, REGULAR_JOB]
/** States in which a person under 30 has the allowance and neither works nor studies. */
export const ON_ALLOWANCE: readonly number[] = [ALLOWANCE, WAITING, SUPPORTED, SUPPORTED_ORDINARY, PREPARING]

/** How many of the states a scenario needs: the last two only where there is a preparatory stage or people who arrive later. */
export function statesNeeded(hasPreparing: boolean, hasArrivals: boolean): number {
  return hasArrivals ? ABSENT + 1 : hasPreparing ? PREPARING + 1 : PREPARING
}

/** Pathways an arm can offer; 'stepped' prepares first and gives SE to those who are ready; 'none' is what happens without any project. */
export const PATHWAYS = ['FS', 'CM', 'SE', 'stepped', 'none'] as const
export type Pathway = (typeof PATHWAYS)[number]

/** Codes of sex, in people and in row classes (strata.ts). */
export const WOMAN = 0
export const MAN = 1
