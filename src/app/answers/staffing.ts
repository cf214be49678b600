/**
 * The answer to "Räcker bemanningen?": who never gets a place, how long the others wait, and what each further post does.
 * Works on one arm that is a project; the rows per number of posts come from the exact expectation of a scenario each.
 */
import type { Messages } from '../../messages/sv.ts'
import type { RunResult } from '../../run/result.ts'
import { armFigure, type Figure } from './figure.ts'
import { roundPersons } from './group.ts'
import { seriesOf, shareAt } from './series.ts'

export interface StaffingRow {
  readonly posts: number
  /** Persons who asked for a place. */
  readonly admitted: number
  readonly placed: number
  readonly never: number
  /** Of those who never got a place: still in the queue when the project closes; out of it before that. */
  readonly waitingAtClose: number
  readonly leftBefore: number
  /** Months in the queue per person who asked. */
  readonly waitMonths: number
}

/** null when the arm has no such outcomes (e.g. nobody may ask for a place). */
export function staffingRow(result: RunResult, arm: string, posts: number, projectMonths: number): StaffingRow | null {
  const outcomes = result.arms.find((one) => one.id === arm)?.outcomes
  const admitted = outcomes?.['admitted']?.mean ?? null
  const never = outcomes?.['neverReached']?.mean ?? null
  const waiting = outcomes?.['waitingMonths']?.mean ?? null
  if (admitted === null || never === null || waiting === null || admitted <= 0) return null
  const persons = result.manifest.persons
  const atClose = Math.min(never, (shareAt(result, arm, 'waiting', projectMonths) ?? 0) * persons)
  return {
    posts,
    admitted,
    placed: admitted - never,
    never,
    waitingAtClose: atClose,
    leftBefore: never - atClose,
    waitMonths: (waiting * persons) / admitted,
  }
}

export interface StaffingAnswer {
  readonly row: StaffingRow
  readonly never: Figure
  /** Highest point of the queue, persons, and its month; null when nobody ever waits. */
  readonly peak: { readonly month: number; readonly persons: number } | null
  /** First month after the peak in which the queue is empty (less than half a person); null when it never is. */
  readonly emptyMonth: number | null
}

export function staffingAnswer(
  result: RunResult,
  arm: string,
  posts: number,
  projectMonths: number,
  exact: boolean,
): StaffingAnswer | null {
  const row = staffingRow(result, arm, posts, projectMonths)
  const never = armFigure(result, arm, 'neverReached', exact)
  if (!row || !never) return null
  const persons = result.manifest.persons
  const queue = seriesOf(result, arm, 'waiting').map((point) => ({ month: point.month, persons: point.mean * persons }))
  const top = queue.reduce<{ month: number; persons: number } | null>((best, p) => (!best || p.persons > best.persons ? p : best), null)
  const peak = top && top.persons >= 0.5 ? top : null
  const empty = peak ? queue.find((p) => p.month > peak.month && p.persons < 0.5) : undefined
  // The queue is swept away when the project closes; that is not the same as everybody having got a place.
  const emptyMonth = empty && empty.month <= projectMonths ? empty.month : null
  return { row, never, peak, emptyMonth }
}

/** Months in words, whole; below half a month in words of its own. */
export function waitText(months: number, words: Messages, format: (n: number) => string): string {
  const whole = Math.round(months)
  return whole < 1 ? words.staffing.lessThanMonth : words.unit.months(whole, format(whole))
}

export function staffingHeadline(
  answer: StaffingAnswer,
  posts: number,
  persons: number,
  words: Messages,
  format: (n: number) => string,
): string {
  const { row } = answer
  const wait = waitText(row.waitMonths, words, format)
  // Where only some of the group apply, they are the ones that a place can be missing for.
  const few = row.admitted < 0.95 * persons
  const among = few ? words.staffing.applicants(format(roundPersons(row.admitted, answer.never.low, answer.never.high))) : format(persons)
  const never = format(roundPersons(row.never, answer.never.low, answer.never.high))
  if (row.never >= 0.5) return words.staffing.never(posts, format(posts), never, among, wait)
  if (answer.peak) return words.staffing.enough(posts, format(posts), wait)
  return words.staffing.noWait(posts, format(posts))
}

/** Up to so many posts the rows are one post apart; beyond it a post more or less is too little to see. */
const MOST_SINGLE = 8

/** Numbers of posts that are compared, rising, the present one among them: two to eight, or seven even steps round a larger number. */
export function postsToCompare(posts: number | null): readonly number[] {
  const now = posts ?? MOST_SINGLE
  const step = now <= MOST_SINGLE ? 1 : Math.max(1, Math.round(now / 4))
  const steps = step === 1 ? [2, 3, 4, 5, 6, 7, 8] : [1, 2, 3, 5, 6, 7].map((k) => Math.round((now * k) / 4))
  return [...new Set([...steps, ...(posts === null ? [] : [posts])])].sort((a, b) => a - b)
}

export type RowsMessage =
  | { readonly kind: 'similar'; readonly nth: number; readonly mth: number }
  | { readonly kind: 'steady' }
  | { readonly kind: 'falls' }
  | { readonly kind: 'enough'; readonly posts: number }

/**
 * What the rows say together. rows: whole posts in rising order. A step's gain is per post. "Similar" when the last step still places
 * at least four fifths of what the first did ("steady" when the rows are not one post apart, so that no single post can be named);
 * "enough" when some number of posts places everyone.
 */
export function rowsMessage(rows: readonly StaffingRow[]): RowsMessage {
  const enough = rows.find((row) => row.never < 0.5)
  if (enough) return { kind: 'enough', posts: enough.posts }
  const gains = rows.slice(1).map((row, i) => ({
    posts: row.posts,
    gain: ((rows[i] as StaffingRow).never - row.never) / (row.posts - (rows[i] as StaffingRow).posts),
  }))
  const first = gains[0]
  const last = gains.at(-1)
  const single =
    rows.every((row, i) => i === 0 || row.posts - (rows[i - 1] as StaffingRow).posts === 1) && (last?.posts ?? 0) <= MOST_SINGLE
  if (first && last && last.gain >= 0.8 * first.gain)
    return single ? { kind: 'similar', nth: last.posts, mth: first.posts } : { kind: 'steady' }
  return { kind: 'falls' }
}
