/**
 * The answer to "Vilka mål ska vi skriva?": what a project of n people will likely show, which targets can be promised, and what a small
 * project cannot tell. Pure: draws in, numbers out. Probabilities are those of people who got a place, from their own start.
 */
import {
  compareProjects,
  predictCount,
  reachableTarget,
  sampleSize,
  type Comparison,
  type Prediction,
} from '../../economics/smallProject.ts'
import { drawColumn } from '../../run/decision/decisionDraws.ts'
import { afterStart, probsOf } from '../../run/decision/projects.ts'
import type { RunDraws } from '../../run/result.ts'

/** Variables of Uppföljning Finsam that the model can speak of. */
export type GoalId = 'work' | 'workOrStudies' | 'started' | 'supported' | 'regular'

export interface Goal {
  readonly id: GoalId
  readonly own: Prediction
  readonly other: Prediction | null
  /** The most persons that 8 of 10 projects reach. */
  readonly reach: number
}

/** The month at which studies and kinds of work are reported. */
const KINDS_MONTH = 15
/** Projects larger than this are not looked for when a difference should show. */
export const LARGEST_PROJECT = 3000

/** Probability per draw; null where the scenario cannot tell. */
function probsOfGoal(run: RunDraws, arm: string, id: GoalId, months: number): Float64Array | null {
  const work = probsOf(run, arm, afterStart(months))
  if (!work.ok) return null
  if (id === 'work') return work.value
  if (months !== KINDS_MONTH) return null
  const column = (outcome: string): Float64Array => drawColumn(run, arm, `${outcome}${KINDS_MONTH}`)
  const all = column('inWork')
  const part = column(id === 'supported' ? 'supportedWork' : id === 'regular' ? 'regularWork' : 'studies')
  if (!all.every(Number.isFinite) || !part.every(Number.isFinite)) return null
  const within = (p: number): number => Math.min(1, Math.max(0, p))
  if (id === 'supported' || id === 'regular') return work.value.map((p, d) => within(all[d] > 0 ? (p * part[d]) / all[d] : 0))
  return work.value.map((p, d) => within(p + part[d]))
}

const GOALS: readonly GoalId[] = ['work', 'supported', 'regular', 'workOrStudies', 'started']

/** `run`: draws without chance. Empty when the horizon ends before the month. */
export function goalsOf(run: RunDraws, arm: string, comparator: string, n: number, months: number): readonly Goal[] {
  return GOALS.flatMap((id) => {
    const own = probsOfGoal(run, arm, id, months)
    if (!own) return []
    const other = arm === comparator ? null : probsOfGoal(run, comparator, id, months)
    const prediction = predictCount(own, n)
    return [{ id, own: prediction, other: other ? predictCount(other, n) : null, reach: reachableTarget(prediction, 0.8).count }]
  })
}

export interface SmallProject extends Comparison {
  /** Persons per project for the difference to show in 8 of 10 cases; null: more than LARGEST_PROJECT. */
  readonly size: number | null
}

/** What two projects of n people each could tell apart; null where there is nothing to compare. */
export function smallProjectOf(run: RunDraws, arm: string, comparator: string, n: number, months: number): SmallProject | null {
  const own = probsOfGoal(run, arm, 'work', months)
  const other = probsOfGoal(run, comparator, 'work', months)
  if (!own || !other || arm === comparator) return null
  return { ...compareProjects(own, other, n), size: sampleSize(own, other, 0.8, LARGEST_PROJECT) }
}
