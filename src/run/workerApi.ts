/**
 * What a worker can do, in the same thread or another: open a plan, carry out its batches, sum up, and give exact expectations.
 * Everything that crosses is plain data; expected failures come back as issues, never as exceptions.
 */
import type { Scenario } from '../scenario/scenario.ts'
import { failure, success, type Result } from '../shared/issue.ts'
import { makeBatchRunner, type BatchResult } from './batch.ts'
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
}

export function makeWorkerApi(models: Models): WorkerApi {
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
    expected: (scenario, options) => guarded(() => withPlan(scenario, (plan) => expectedRun(plan, options))),
  }
}
