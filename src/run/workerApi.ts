/**
 * What a worker can do, in the same thread or another: carry out the batches of a plan, gather finished batches to a result, give exact
 * expectations and the worth of knowing parameters or of following people. Everything that crosses is plain data; expected failures come back as issues, never as exceptions.
 */
import type { DecisionDraws } from '../economics/decisionDraws.ts'
import { evppiOf, type PartialInformation } from '../economics/evppi.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { failure, success, type Result } from '../shared/issue.ts'
import { makeBatchRunner, type BatchResult, type BatchRunner } from './batch.ts'
import type { Bridge } from './decision/decisionDraws.ts'
import { makeOutcomeEvaluator, type Changes, type Outcomes } from './decision/evaluate.ts'
import { studyValueOf, type Study } from './decision/projects.ts'
import { makeRunDraws } from './decision/runDraws.ts'
import { makeExpectedRunner, type ExpectedRunOptions } from './expectedRun.ts'
import { makeGatherer, type Gatherer, type GatherOptions } from './gather/gatherer.ts'
import { bug, nothingFinished } from './issues.ts'
import { nextTask } from './nextTask.ts'
import { makePlan, type BatchRange, type Models, type Plan } from './plan.ts'
import type { RunDraws, RunResult } from './result.ts'
import { summariseRun } from './summariseRun.ts'

export interface GatherRequest extends GatherOptions {
  /** Replications per batch, if another number than the plan's own. */
  readonly batchSize?: number
}

/** Where a gathering stands. */
export interface GatherState {
  readonly enough: boolean
}

export interface WorkerApi {
  /** Makes the plan the following batches belong to. */
  open(scenario: Scenario): Result<null>
  /** Carries out a batch; one that is ended by `stop` has fewer replications than asked for. */
  batch(range: BatchRange): Promise<Result<BatchResult>>
  /** Ends the batch under way after the replication under way. */
  stop(): void
  /** Begins a gathering, in the place of any other, and tells the batches it expects. */
  gather(scenario: Scenario, request: GatherRequest): Result<{ readonly batchSize: number }>
  add(batch: BatchResult): Result<GatherState>
  /** What has been gathered, as a result that is marked partial. */
  picture(): Result<RunResult>
  /** Every draw gathered so far by itself, and nothing else: a tenth of the work of a picture. */
  draws(): Result<RunDraws>
  /** Ends the gathering with its result. `interrupted`: somebody stopped it. RUN-003 when nothing is finished. */
  close(interrupted: boolean): Result<RunResult>
  expected(scenario: Scenario, options: ExpectedRunOptions): Result<RunResult>
  /** As Runner.outcomes; what was made for the latest scenario is kept. */
  outcomes(scenario: Scenario, changes: Changes): Result<Outcomes | null>
  /** As Runner.worth. */
  worth(draws: DecisionDraws, sets: readonly (readonly number[])[], wtp: number): Result<readonly PartialInformation[]>
  /** As Runner.studied. */
  studied(draws: RunDraws, study: Study, bridge: Bridge, wtp: number, seed: string): Result<PartialInformation>
}

/** Milliseconds of work after which a batch lets messages through. */
const SLICE_MS = 25

export function makeWorkerApi(models: Models): WorkerApi {
  let evaluator: { readonly of: string; readonly evaluate: (changes: Changes) => Outcomes | null } | null = null
  let runner: BatchRunner | null = null
  let gathering: { readonly plan: Plan; readonly gatherer: Gatherer; readonly keepDraws: boolean } | null = null
  const expectedRun = makeExpectedRunner()
  let stopped = false

  const withPlan = <T>(scenario: Scenario, use: (plan: Plan) => Result<T>, batchSize?: number): Result<T> => {
    const plan = makePlan(scenario, models, batchSize)
    return plan.ok ? use(plan.value) : plan
  }
  const guarded = <T>(work: () => Result<T>): Result<T> => {
    try {
      return work()
    } catch (error) {
      return failure([bug(error)])
    }
  }
  const withGathering = <T>(use: (one: NonNullable<typeof gathering>) => T): Result<T> =>
    guarded(() => (gathering ? success(use(gathering)) : failure([bug(new Error('nothing is gathered'))])))

  async function batch(range: BatchRange): Promise<Result<BatchResult>> {
    try {
      if (!runner) throw new Error('batch before open')
      stopped = false
      const underWay = runner.begin(range)
      let since = performance.now()
      while (!underWay.done && !stopped) {
        const issues = underWay.step()
        if (issues) return failure(issues)
        if (performance.now() - since < SLICE_MS) continue
        await nextTask()
        since = performance.now()
      }
      return success(underWay.result())
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
    batch,
    stop: () => {
      stopped = true
    },
    gather: (scenario, { batchSize, ...options }) =>
      guarded(() =>
        withPlan(
          scenario,
          (plan) => {
            gathering = { plan, gatherer: makeGatherer(plan, options), keepDraws: options.keepDraws }
            return success({ batchSize: plan.batchSize })
          },
          batchSize,
        ),
      ),
    add: (one) =>
      withGathering(({ gatherer }) => {
        gatherer.add(one)
        return { enough: gatherer.enough }
      }),
    picture: () => withGathering(({ plan, gatherer }) => summariseRun(plan, gatherer.soFar(), true)),
    draws: () => withGathering(({ plan, gatherer }) => makeRunDraws(plan, gatherer.soFar(), false)),
    close: (interrupted) =>
      guarded(() => {
        if (!gathering) throw new Error('nothing is gathered')
        const { plan, gatherer, keepDraws } = gathering
        gathering = null
        const gathered = gatherer.close()
        return gathered.count === 0 ? failure([nothingFinished()]) : success(summariseRun(plan, gathered, interrupted, keepDraws))
      }),
    outcomes: (scenario, changes) =>
      guarded(() => {
        const of = JSON.stringify(scenario)
        if (evaluator?.of === of) return success(evaluator.evaluate(changes))
        return withPlan(scenario, (plan) => {
          evaluator = { of, evaluate: makeOutcomeEvaluator(plan) }
          return success(evaluator.evaluate(changes))
        })
      }),
    worth: (draws, sets, wtp) => guarded(() => success(sets.map((set) => evppiOf(draws, set, wtp)))),
    studied: (draws, study, bridge, wtp, seed) =>
      guarded(() => {
        const found = studyValueOf(draws, study, bridge, [wtp], seed)
        return found.ok ? success(found.value[0]) : found
      }),
    expected: (scenario, options) => guarded(() => withPlan(scenario, (plan) => expectedRun(plan, options))),
  }
}
