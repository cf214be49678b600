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

/** Pathways an arm can offer; 'none' is what happens without any project. */
export const PATHWAYS = ['FS', 'CM', 'SE', 'none'] as const
export type Pathway = (typeof PATHWAYS)[number]

/** Row classes: sex × before or after the 30th birthday. stratum = sex + 2 × after30. */
export const WOMAN = 0
export const MAN = 1
export const STRATUM_COUNT = 4
export function stratumOf(sex: number, after30: boolean): number {
  return sex + (after30 ? 2 : 0)
}
export function sexOf(stratum: number): number {
  return stratum & 1
}
export function isAfter30(stratum: number): boolean {
  return stratum >= 2
}
