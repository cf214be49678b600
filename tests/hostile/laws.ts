/**
 * What holds at every door for whatever comes in: it answers (never throws, never later than two seconds), a refusal has a code and stands on
 * one line in both languages, and nothing of the language itself has been changed.
 */
import { expect } from 'vitest'
import { ERRORS } from '../../src/messages/errors.ts'
import { formatIssue, type Issue, type Result } from '../../src/shared/issue.ts'

/** No single input may take more of the processor, milliseconds; and none may keep anybody waiting for this long, busy machine or not. */
export const LONGEST_MS = 2_000
const LONGEST_WAIT_MS = 60_000

/** A plan is made on a worker when a run begins; 200,000 persons are allowed. */
export const LONGEST_PLAN_MS = 10_000

/** The process of a door may never hold more; an unbounded reading would pass it long before the campaign is over. */
export const MOST_MEGABYTES = 1_500

export interface Worst {
  cases: number
  accepted: number
  /** Of the processor, for one input. */
  ms: number
  /** Bytes or characters of the largest input, and of the one that took longest. */
  largest: number
  slowestSize: number
  issues: number
}

export const newWorst = (): Worst => ({ cases: 0, accepted: 0, ms: 0, largest: 0, slowestSize: 0, issues: 0 })

const NATIVE = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype]
const known = NATIVE.map((one) => Reflect.ownKeys(one).length)

/** Checks the laws for one input of `size` bytes or characters; gives the value when the door let it in. */
export async function passThrough<T>(
  worst: Worst,
  size: number,
  door: () => Result<T> | Promise<Result<T>>,
  longest = LONGEST_MS,
): Promise<T | null> {
  const start = performance.now()
  const before = process.cpuUsage()
  const answer = await door()
  const { user, system } = process.cpuUsage(before)
  const ms = (user + system) / 1000
  worst.cases += 1
  worst.largest = Math.max(worst.largest, size)
  if (ms > worst.ms) [worst.ms, worst.slowestSize] = [ms, size]
  expect(ms, 'milliseconds of processor for one input').toBeLessThan(longest)
  expect(performance.now() - start, 'milliseconds of waiting for one input').toBeLessThan(LONGEST_WAIT_MS)
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

/** What the process has held at most, and one line about a door at the end of its campaign. */
export function tell(door: string, worst: Worst): void {
  const megabytes = process.resourceUsage().maxRSS / 1024
  expect(megabytes, 'megabytes held at most').toBeLessThan(MOST_MEGABYTES)
  if (process.env.VAGVAL_CASES === undefined) return
  process.stdout.write(
    `${door}: ${worst.cases} inputs, ${worst.accepted} let in, slowest ${worst.ms.toFixed(0)} ms (${worst.slowestSize} characters), ` +
      `largest ${worst.largest} characters, most issues ${worst.issues}, at most ${megabytes.toFixed(0)} MB\n`,
  )
}
