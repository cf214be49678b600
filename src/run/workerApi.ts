/**
 * What a worker can do, in the same thread or another: open a plan, carry out its batches, sum up, and give exact expectations.
 * Everything that crosses is plain data; expected failures come back as issues, never as exceptions.
 */
import type { Scenario } from '../scenario/scenario.ts'
import { failure, success, type Result } from '../shared/issue.ts'
import { makeBatchRunner, type BatchResult } from './batch.ts'
import { makeOutcomeEvaluator, type Changes, type Outcomes } from './decision/evaluate.ts'
import { expectedRun, type ExpectedRunOptions } from './expectedRun.ts'
import { bug } from './issues.ts'
import { makePlan, type BatchRange, type Models, type Plan } from './plan.ts'
import type { RunResult } from './result.ts'
import { summariseRun } from './summariseRun.ts'

export interface WorkerApi {
  /** Makes the plan the following batches belong to. */
  open(scenario: Scenario): Result<null>
  batch(range: BatchRange): Result<BatchResult>
  summarise(scenario: Scenario, batches: readonly BatchResult[], interrupted: boolean, keepDraws?: boolean): Result<RunResult>
  expected(scenario: Scenario, options: ExpectedRunOptions): Result<RunResult>
  /** As Runner.outcomes; what was made for the latest scenario is kept. */
  outcomes(scenario: Scenario, changes: Changes): Result<Outcomes | null>
}

export function makeWorkerApi(models: Models): WorkerApi {
  let evaluator: { readonly of: string; readonly evaluate: (changes: Changes) => Outcomes | null } | null = null
  let runner: ((range: BatchRange) => Result<BatchResult>) | null = null

  const withPlan = <T>(scenario: Scenario, use: (plan: Plan) => Result<T>): Result<T> => {
    const plan = makePlan(scenario, models)
    return plan.ok ? use(plan.value) : plan
  }
  const guarded = <T>(work: () => Result<T>): Result<T> => {
    try {
      return work()
    } catch (error) {
      return failure([bug(error)])
    }
  }

  return {
    open: (scenario) =>
      guarded(() =>
        withPlan(scenario, (plan) => {
          runner = makeBatchRunner(plan)
          return success(null)
        }),
      ),
    batch: (range) => guarded(() => (runner ? runner(range) : failure([bug(new Error('batch before open'))]))),
    summarise: (scenario, batches, interrupted, keepDraws) =>
      guarded(() => withPlan(scenario, (plan) => summariseRun(plan, batches, interrupted, keepDraws))),
    outcomes: (scenario, changes) =>
      guarded(() => {
        const of = JSON.stringify(scenario)
        if (evaluator?.of === of) return success(evaluator.evaluate(changes))
        return withPlan(scenario, (plan) => {
          evaluator = { of, evaluate: makeOutcomeEvaluator(plan) }
          return success(evaluator.evaluate(changes))
        })
      }),
    expected: (scenario, options) => guarded(() => withPlan(scenario, (plan) => expectedRun(plan, options))),
  }
}
