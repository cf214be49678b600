/**
 * What holds at every door for whatever comes in: it answers (never throws, never later than two seconds), a refusal has a code and stands on
 * one line in both languages, and nothing of the language itself has been changed.
 */
import { expect } from 'vitest'
import { ERRORS } from '../../src/messages/errors.ts'
import { formatIssue, type Issue, type Result } from '../../src/shared/issue.ts'

/** No single input may take longer, milliseconds; on a machine that does other things too. */
export const LONGEST_MS = 2_000

export interface Worst {
  cases: number
  accepted: number
  ms: number
  issues: number
}

export const newWorst = (): Worst => ({ cases: 0, accepted: 0, ms: 0, issues: 0 })

const NATIVE = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype]
const known = NATIVE.map((one) => Reflect.ownKeys(one).length)

/** Checks the laws for one input; gives the value when the door let it in. */
export async function passThrough<T>(worst: Worst, door: () => Result<T> | Promise<Result<T>>): Promise<T | null> {
  const start = performance.now()
  const answer = await door()
  const ms = performance.now() - start
  worst.cases += 1
  worst.ms = Math.max(worst.ms, ms)
  expect(ms, 'milliseconds for one input').toBeLessThan(LONGEST_MS)
  expect(
    NATIVE.map((one) => Reflect.ownKeys(one).length),
    'keys of the language itself',
  ).toEqual(known)
  if (answer.ok) {
    worst.accepted += 1
    return answer.value
  }
  expect(answer.issues.length).toBeGreaterThan(0)
  worst.issues = Math.max(worst.issues, answer.issues.length)
  for (const issue of answer.issues) expectReadable(issue)
  return null
}

function expectReadable(issue: Issue): void {
  expect(ERRORS, `${issue.code} has no help`).toHaveProperty(issue.code)
  for (const language of ['sv', 'en'] as const) {
    const line = formatIssue(issue, language)
    // eslint-disable-next-line no-control-regex -- exactly what must not be there
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
    expect(line.length).toBeLessThan(2_000)
  }
}

/** One line about a door at the end of its campaign. */
export function tell(door: string, worst: Worst): void {
  if (process.env.VAGVAL_CASES === undefined) return
  const megabytes = process.memoryUsage().rss / 1e6
  process.stdout.write(
    `${door}: ${worst.cases} inputs, ${worst.accepted} let in, slowest ${worst.ms.toFixed(0)} ms, ` +
      `most issues ${worst.issues}, ${megabytes.toFixed(0)} MB\n`,
  )
}
