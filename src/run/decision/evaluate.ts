/**
 * "What would the arms give if these parameters had these values?": the one thing that one-way analyses, grids, flip points and break-even
 * ask, over and over. Exact expectations, so that a difference between two answers is the parameter's and never chance's.
 */
import { makeExpectation } from '../../engine/expected.ts'
import { makeTables } from '../../engine/layout.ts'
import { makeOutcomeReader } from '../../engine/outcomes.ts'
import { checkTables } from '../../engine/checks.ts'
import type { ModelInput, Structure } from '../../engine/model.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { centralValues } from '../../scenario/values.ts'
import { failure, formatIssue, success, type Issue, type Result } from '../../shared/issue.ts'
import type { Plan } from '../plan.ts'
import type { RunResult } from '../result.ts'
import type { Runner } from '../runner.ts'

/** Parameter id → value, on top of the scenario's own changes. */
export type Changes = Readonly<Record<string, number>>

/** Arm → outcome → expectation; null where an outcome is not defined. Arms in the order of the scenario. */
export type Outcomes = Readonly<Record<string, Readonly<Record<string, number | null>>>>

/** null: the model cannot have these values together (a target out of reach), so there is nothing to say there. */
export type Evaluate = (changes: Changes) => Promise<Outcomes | null>

/**
 * Evaluates in the same thread; the structure is made once, so an answer costs one expectation (about 0.1 s for 238 persons over 10 years).
 * A model may keep some people apart only when it is told that a value is changed: asked about such a value, it is told and asked again.
 */
export function makeOutcomeEvaluator(plan: Plan): (changes: Changes) => Outcomes | null {
  const { model, input } = plan
  const usual = evaluatorOf(plan, plan.structure, input)
  let told: ReturnType<typeof evaluatorOf> | null = null
  return (changes) => {
    const answer = usual(changes)
    if (answer !== UNTOLD) return answer
    const informed = { ...input, changed: [...(input.changed ?? []), ...Object.keys(changes)] }
    if (!told) {
      const made = model.makeStructure(informed)
      if (!made.ok) return null
      told = evaluatorOf(plan, made.value, informed)
    }
    const second = told(changes)
    return second === UNTOLD ? null : second
  }
}

/** What the model says of values that its structure was not made for. */
const UNTOLD = 'INT-020'

function evaluatorOf(
  { model, scenario }: Plan,
  structure: Structure,
  input: ModelInput,
): (changes: Changes) => Outcomes | typeof UNTOLD | null {
  const prepare = model.makePrepare(structure, input)
  const expectation = makeExpectation(structure)
  const tables = makeTables(structure, false)
  const reader = makeOutcomeReader(structure)
  const row = new Float64Array(structure.arms.length * reader.width)
  return (changes) => {
    const issues = prepare(centralValues(model, { ...scenario.changes, ...changes }), tables)
    if (issues.length > 0) return issues.some(({ code }) => code === UNTOLD) ? UNTOLD : null
    if (checkTables(structure, tables).length > 0) return null
    reader.read(expectation.run(tables, { afterStart: true }), row)
    const ofArm = (a: number) => structure.outcomes.map(({ id }, o) => [id, finite(row[a * reader.width + o])] as const)
    return Object.fromEntries(structure.arms.map(({ id }, a) => [id, Object.fromEntries(ofArm(a))]))
  }
}

/** Thrown by an evaluator that cannot do its work (a worker is lost, the scenario cannot be run); `answered` turns it into issues. */
export class NotEvaluated extends Error {
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => formatIssue(issue, 'en')).join('\n'))
    this.name = 'NotEvaluated'
    this.issues = issues
  }
}

/** The answer of a question, or the issues that kept its evaluator from working. */
export async function answered<T>(question: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await question())
  } catch (error) {
    if (error instanceof NotEvaluated) return failure(error.issues)
    throw error
  }
}

/** Evaluates where the runner does its work. */
export function evaluateWith(runner: Runner, scenario: Scenario): Evaluate {
  const { outcomes } = runner
  if (outcomes) {
    return async (changes) => {
      const answer = await outcomes(scenario, changes)
      if (!answer.ok) throw new NotEvaluated(answer.issues)
      return answer.value
    }
  }
  return async (changes) => {
    const changed = { ...scenario, changes: { ...scenario.changes, ...changes } }
    const answer = await runner.expected(changed, { overDraws: false, afterStart: true })
    if (answer.ok) return outcomesOfResult(answer.value)
    // what the model says of values is no fault: there is nothing at that place
    if (answer.issues.every(({ code }) => code.startsWith('SCN') || code.startsWith('MOD'))) return null
    throw new NotEvaluated(answer.issues)
  }
}

export function outcomesOfResult(result: RunResult): Outcomes {
  const means = (arm: RunResult['arms'][number]) => Object.entries(arm.outcomes).map(([id, { mean }]) => [id, mean] as const)
  return Object.fromEntries(result.arms.map((arm) => [arm.id, Object.fromEntries(means(arm))]))
}

/** The same evaluator with a memory: asked twice for the same values, it calculates once. Another criterion then costs next to nothing. */
export function remembering(evaluate: Evaluate): Evaluate {
  const known = new Map<string, Promise<Outcomes | null>>()
  return (changes) => {
    const key = JSON.stringify(Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1)))
    const before = known.get(key)
    if (before) return before
    const found = evaluate(changes)
    known.set(key, found)
    // what could not be worked out now may be asked for again
    found.catch(() => known.delete(key))
    return found
  }
}

/** How a long question tells where it is, and is told to stop. */
export interface Steps {
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
  /** Pieces of work under way at the same time; more than one helps only where the runner has several workers. */
  readonly atOnce?: number
}

/**
 * Does every piece of work, `atOnce` at a time, and gives the answers in the order of the list. Stopped by the signal: the answers that
 * are there, undefined for the others.
 */
export async function eachStep<T, R>(
  list: readonly T[],
  work: (item: T) => Promise<R>,
  { onProgress, signal, atOnce = 2 }: Steps = {},
): Promise<readonly (R | undefined)[]> {
  const answers: (R | undefined)[] = list.map(() => undefined)
  let next = 0
  let done = 0
  async function serve(): Promise<void> {
    while (next < list.length && !signal?.aborted) {
      const i = next++
      answers[i] = await work(list[i])
      onProgress?.(++done, list.length)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(atOnce, list.length)) }, serve))
  return answers
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
