/**
 * What the questions read from a result: people instead of shares, waiting per person who asked, and the difference to the comparator.
 * All figures are means of the run or exact expectations; null where an outcome is not defined.
 */
import { failure, success, type Result } from '../../shared/issue.ts'
import type { OutcomeSummary, RunResult } from '../result.ts'
import type { Runner } from '../runner.ts'
import type { SweptValue } from './path.ts'
import type { Models, Variant } from './sweepScenario.ts'

/** Who answers: something that runs scenarios, and the models that say which scenarios there are. */
export interface Desk {
  readonly runner: Runner
  readonly models: Models
}

export interface ArmRow {
  readonly arm: string
  /** Persons who asked for a place; of them got one; kept out by the age limit. */
  readonly admitted: number | null
  readonly reached: number | null
  readonly shutOut: number | null
  /** Months in the queue per person who asked, whether or not a place came. */
  readonly waitMonths: number | null
  /** Persons in work 15 months after the project began, and how many more than in the comparator. */
  readonly inWork15: number | null
  readonly moreInWork15: number | null
  /** Discounted, the scenario's price year: for society and for the public purse. */
  readonly netSociety: number | null
  readonly netPublic: number | null
  /** 0–1; null without a limit on places. */
  readonly utilisation: number | null
}

/** a · b, or null when either is missing. */
function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b
}

export function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b
}

/** Months in the queue per person who asked, from any figure of `waitingMonths` (per person of the whole cohort). */
export function perAdmitted(result: RunResult, arm: string, waitingMonths: number | null): number | null {
  const admitted = outcomesOf(result, arm).admitted?.mean ?? null
  return admitted === null || admitted <= 0 ? null : times(waitingMonths, result.manifest.persons / admitted)
}

export function outcomesOf(result: RunResult, arm: string): Readonly<Record<string, OutcomeSummary>> {
  return result.arms.find((one) => one.id === arm)?.outcomes ?? {}
}

export function armRow(result: RunResult, arm: string): ArmRow {
  const outcomes = outcomesOf(result, arm)
  const mean = (id: string) => outcomes[id]?.mean ?? null
  const persons = result.manifest.persons
  const more = result.differences.find((one) => one.arm === arm)?.outcomes.inWork15?.mean ?? null
  return {
    arm,
    admitted: mean('admitted'),
    reached: minus(mean('admitted'), mean('neverReached')),
    shutOut: mean('shutOutByAge'),
    waitMonths: perAdmitted(result, arm, mean('waitingMonths')),
    inWork15: times(mean('inWork15'), persons),
    moreInWork15: times(more, persons),
    netSociety: mean('netSociety'),
    netPublic: mean('netPublic'),
    utilisation: mean('utilisation'),
  }
}

export interface SweepRow<Value extends SweptValue = SweptValue> {
  readonly value: Value
  readonly result: RunResult
}

/** The exact expectation of each variant, one after the other; stops at the first that cannot be computed. */
export async function expectEach<Value extends SweptValue>(
  runner: Runner,
  variants: readonly Variant<Value>[],
): Promise<Result<readonly SweepRow<Value>[]>> {
  const rows: SweepRow<Value>[] = []
  for (const { value, scenario } of variants) {
    const answer = await runner.expected(scenario, { overDraws: false, afterStart: false })
    if (!answer.ok) return failure(answer.issues)
    rows.push({ value, result: answer.value })
  }
  return success(rows)
}
