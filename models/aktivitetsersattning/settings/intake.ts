/**
 * Whom an arm lets in, read from its section: the rules at the door and how many of those asked accept.
 */
import { MAX_AGE, MIN_AGE } from '../fields/index.ts'
import { numberAt, type Section } from './section.ts'

export interface IntakeSettings {
  /** Whole years on admission, limits included. */
  readonly minAge: number
  readonly maxAge: number
  /** Those admitted may finish although they pass maxAge. */
  readonly mayStayIfEnrolled: boolean
  /** Share of those asked who want to take part. */
  readonly uptake: number
}

export function readIntake(section: Section): IntakeSettings {
  const limits = (section.ageLimits ?? {}) as Section
  return {
    minAge: numberAt(limits, 'min', MIN_AGE),
    maxAge: numberAt(limits, 'max', MAX_AGE),
    mayStayIfEnrolled: limits.mayStayIfEnrolled !== false,
    uptake: numberAt(section, 'uptake', 1),
  }
}
