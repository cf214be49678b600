/** The crowds of a hundred that belong to the answer about work: the comparator's own, and each way's against it. */
import { makeCrowd, type Crowd } from '../../charts/crowd.ts'
import type { JobsAnswer } from './jobs.ts'
import { bandFrom } from './pictures.ts'

export interface WayCrowd {
  readonly crowd: Crowd
  /** Rounded difference to the comparator, persons of 100; null for the comparator itself. */
  readonly more: number | null
}

/** null for a way that the answer does not hold. */
export function crowdOf(answer: JobsAnswer, arm: string): WayCrowd | null {
  const own = answer.arms.find(({ way }) => way.arm === arm)
  if (!own && arm !== answer.comparator.arm) return null
  const crowd = makeCrowd({ comparator: answer.comparatorInWork, difference: own ? bandFrom(own.difference, 100) : null })
  return { crowd, more: own?.more ?? null }
}
