/**
 * How commands fail: issues as one line each on standard error, and the exit code that belongs to them. SCN and MOD give 2, RUN 3, INT 1;
 * when several kinds meet, our own mistakes come first, then the surroundings.
 */
import { formatIssue, InternalError, type Issue, type Language } from '../shared/issue.ts'
import { sentenceOf, visible } from '../scenario/sentences.ts'
import { EXIT, type Surroundings } from './surroundings.ts'

export function exitCodeOf(issues: readonly Issue[]): number {
  const families = new Set(issues.map((issue) => issue.code.slice(0, 3)))
  if (families.has('INT')) return EXIT.bug
  return families.has('RUN') ? EXIT.surroundings : EXIT.wrong
}

/** Prints the issues and returns the exit code. */
export function fail(issues: readonly Issue[], language: Language, io: Surroundings): number {
  for (const issue of issues) io.err(`${visible(formatIssue(sentenceOf(issue), language), 2000)}\n`)
  return exitCodeOf(issues)
}

/** What is known when a bug strikes: enough to repeat the run. */
export interface KnownSoFar {
  readonly [key: string]: unknown
}

/**
 * The end of a command that threw. Expected failures are returned, not thrown, so this is a model author's mistake (MOD, no trace) or our
 * own: then everything known is printed, with the trace, because it goes into a report and not to the reader of a scenario.
 */
export function failThrown(thrown: unknown, known: KnownSoFar, language: Language, io: Surroundings): number {
  if (thrown instanceof InternalError && !thrown.issue.code.startsWith('INT')) return fail([thrown.issue], language, io)
  const issue = thrown instanceof InternalError ? thrown.issue : unexpected(thrown)
  fail([issue], language, io)
  io.err(`${JSON.stringify({ manifest: known }, null, 1)}\n`)
  if (thrown instanceof Error && thrown.stack) io.err(`${thrown.stack}\n`)
  return EXIT.bug
}

function unexpected(thrown: unknown): Issue {
  const said = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
  return {
    code: 'INT-001',
    where: 'vagval',
    what: { sv: `Oväntat fel i programmet (${visible(said, 200)})`, en: `Unexpected error in the program (${visible(said, 200)})` },
    todo: { sv: 'Rapportera felet med raderna nedan.', en: 'Report the error with the lines below.' },
  }
}
