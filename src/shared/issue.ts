/**
 * What went wrong, as data. Every problem a user can cause or meet becomes an Issue: a stable code, where it sits,
 * what is wrong and what to do. Issues are collected and returned together; only our own bugs are thrown.
 * Sits under everything: parse, plan, run and the command line all speak in Issues.
 */
import { visible } from './visible.ts'

/** SCN: the scenario writer's. MOD: the model author's. RUN: the surroundings'. INT: our own bug. */
export type IssueFamily = 'SCN' | 'MOD' | 'RUN' | 'INT'

/** Two languages side by side; both are always complete. */
export interface Text {
  readonly sv: string
  readonly en: string
}

export type Language = keyof Text

export interface Issue {
  /** e.g. "SCN-014"; one cause, one help entry in src/messages/errors.ts. */
  readonly code: `${IssueFamily}-${string}`
  /** File and JSON pointer, e.g. "scenarios/x.json /arms/1/uptake". Without a file: the pointer alone. */
  readonly where: string
  /** What is wrong, with the offending value. */
  readonly what: Text
  /** What the reader can do about it. */
  readonly todo: Text
}

/** Either a value or every issue found; never both, never an exception for expected failures. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] }

export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failure<T = never>(issues: readonly Issue[]): Result<T> {
  return { ok: false, issues }
}

/** One line, `code — where — what — what to do`, in the given language. */
export function formatIssue(issue: Issue, language: Language): string {
  // one line, whatever a model's own sentences quote from a file
  return visible(`${issue.code} — ${issue.where} — ${issue.what[language]} — ${issue.todo[language]}`, Infinity)
}

/** A problem that is ours or the model author's: thrown, caught once at the edge (worker, cli, app). */
export class InternalError extends Error {
  readonly issue: Issue
  constructor(issue: Issue) {
    super(formatIssue(issue, 'en'))
    this.name = 'InternalError'
    this.issue = issue
  }
}
