/**
 * Undo and redo as plain data: what was, what is, what was taken back. Pure functions, so that "undo returns to the exact
 * former state" can be tested without a screen. Changes that carry the same key one after the other (a lever being dragged)
 * count as one step until `settle` is called or another key comes.
 */
export interface History<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** Key of the change that made `present`, while it may still be continued. */
  readonly open: string | null
}

/** Older steps than this fall away, so that a long session does not grow for ever. */
const LONGEST = 200

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], open: null }
}

/** A new present. With the key of the step before it, that step is continued instead of a new one being made. */
export function change<T>(history: History<T>, next: T, key: string | null = null): History<T> {
  if (next === history.present) return history
  const continues = key !== null && key === history.open && history.past.length > 0
  const past = continues ? history.past : [...history.past, history.present].slice(-LONGEST)
  return { past, present: next, future: [], open: key }
}

/** The step is finished: the next change with the same key is a step of its own. */
export function settle<T>(history: History<T>): History<T> {
  return history.open === null ? history : { ...history, open: null }
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], open: null }
}

export function redo<T>(history: History<T>): History<T> {
  const [after, ...rest] = history.future
  if (after === undefined) return history
  return { past: [...history.past, history.present], present: after, future: rest, open: null }
}
