/**
 * Runs a plan in the thread it is called from, in slices short enough to keep a page alive: the fallback where workers cannot
 * start (some pages opened from disk), and the simplest runner for tests and scripts.
 */
import type { DecisionDraws } from '../economics/decisionDraws.ts'
import type { PartialInformation } from '../economics/evppi.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { failure, success, type Issue, type Result } from '../shared/issue.ts'
import { makeBatchRunner, type BatchResult, type BatchRunner } from './batch.ts'
import type { Changes, Outcomes } from './decision/evaluate.ts'
import { makeRunDraws } from './decision/runDraws.ts'
import { makeExpectedRunner, type ExpectedRunOptions } from './expectedRun.ts'
import { makeGatherer } from './gather/gatherer.ts'
import { drawPoints, makeGlances, picturePoints } from './glances.ts'
import { bug, nothingFinished } from './issues.ts'
import { nextTask } from './nextTask.ts'
import { makePlan, type BatchRange, type Models, type Plan } from './plan.ts'
import type { RunResult } from './result.ts'
import type { Gate, RunOptions, Runner } from './runner.ts'
import { shardRanges, type Shard, type ShardRunner, type TakeBatch } from './shards.ts'
import { summariseRun } from './summariseRun.ts'
import { makeWorkerApi } from './workerApi.ts'

export interface InlineOptions {
  readonly batchSize?: number
  /** Gives the thread back between slices. */
  readonly pause?: () => Promise<void>
  readonly gate?: Gate
}

/** Milliseconds of work between two pauses. */
const SLICE_MS = 12

export function makeInlineRunner(
  models: Models,
  { batchSize, pause = nextTask, gate }: InlineOptions = {},
): Required<Runner> & ShardRunner {
  const expectedRun = makeExpectedRunner()
  let runs = 0

  async function run(scenario: Scenario, options: RunOptions = {}): Promise<Result<RunResult>> {
    try {
      const made = makePlan(scenario, models, batchSize)
      if (!made.ok) return made
      const plan = made.value
      const { keepDraws = false, onPartial, onDraws, wantsDraws } = options
      const gatherer = makeGatherer(plan, { keepDraws, mayStop: true })
      const looks = [
        makeGlances(onDraws && keepDraws ? drawPoints(plan, plan.batchSize) : [], () => {
          if (wantsDraws?.() === false) return Promise.resolve(null)
          const draws = makeRunDraws(plan, gatherer.soFar(), false)
          return Promise.resolve(() => onDraws?.(draws))
        }),
        makeGlances(onPartial ? picturePoints(plan.batches.length) : [], () => {
          const partial = summariseRun(plan, gatherer.soFar(), true)
          return Promise.resolve(() => onPartial?.(partial))
        }),
      ]
      let batches = 0
      const issues = await carryOut(plan, plan.batches, options, (batch) => {
        gatherer.add(batch)
        batches++
        if (!gatherer.enough) looks.forEach((one) => one.look(batches))
        return !gatherer.enough
      })
      looks.forEach((one) => one.end())
      if (issues) return failure(issues)
      const interrupted = !gatherer.enough
      const gathered = gatherer.close()
      return gathered.count === 0 ? failure([nothingFinished()]) : success(summariseRun(plan, gathered, interrupted, keepDraws))
    } catch (error) {
      return failure([bug(error)])
    }
  }

  /** Carries the ranges out and hands over what is finished, for as long as more is wanted; the issues that ended it early, or null. */
  async function carryOut(
    plan: Plan,
    ranges: readonly BatchRange[],
    { signal, onProgress }: RunOptions,
    take: (batch: BatchResult) => boolean | Promise<boolean>,
  ): Promise<readonly Issue[] | null> {
    const runId = ++runs
    const runner = makeBatchRunner(plan)
    const replicationsTotal = ranges.reduce((sum, range) => sum + range.count, 0)
    let replicationsDone = 0
    for (const range of ranges) {
      await gate?.(signal)
      if (signal?.aborted) break
      const batch = await inSlices(runner, range, signal)
      if (!batch.ok) return batch.issues
      if (batch.value.count === 0) break
      replicationsDone += batch.value.count
      const more = await take(batch.value)
      onProgress?.({ runId, replicationsDone, replicationsTotal })
      if (!more) break
      await pause()
    }
    return null
  }

  async function inSlices(runner: BatchRunner, range: BatchRange, signal: AbortSignal | undefined): Promise<Result<BatchResult>> {
    const batch = runner.begin(range)
    let since = performance.now()
    while (!batch.done && !signal?.aborted) {
      const issues = batch.step()
      if (issues) return failure(issues)
      if (performance.now() - since < SLICE_MS) continue
      await pause()
      since = performance.now()
    }
    return success(batch.result())
  }

  async function runShard(scenario: Scenario, shard: Shard, take: TakeBatch, options: RunOptions = {}): Promise<Result<null>> {
    try {
      const made = makePlan(scenario, models)
      if (!made.ok) return made
      const issues = await carryOut(made.value, shardRanges(made.value, shard), options, async (batch) => {
        await take(batch)
        return true
      })
      return issues ? failure(issues) : success(null)
    } catch (error) {
      return failure([bug(error)])
    }
  }

  async function expected(
    scenario: Scenario,
    options: ExpectedRunOptions = { overDraws: false, afterStart: true },
  ): Promise<Result<RunResult>> {
    try {
      const plan = makePlan(scenario, models)
      return plan.ok ? expectedRun(plan.value, options) : plan
    } catch (error) {
      return failure([bug(error)])
    }
  }

  const api = makeWorkerApi(models)
  async function outcomes(scenario: Scenario, changes: Changes): Promise<Result<Outcomes | null>> {
    await pause()
    return api.outcomes(scenario, changes)
  }

  async function worth(
    draws: DecisionDraws,
    sets: readonly (readonly number[])[],
    wtp: number,
  ): Promise<Result<readonly PartialInformation[]>> {
    const found: PartialInformation[] = []
    for (const set of sets) {
      await pause()
      const one = api.worth(draws, [set], wtp)
      if (!one.ok) return one
      found.push(...one.value)
    }
    return success(found)
  }

  const studied: Required<Runner>['studied'] = async (...asked) => {
    await pause()
    return api.studied(...asked)
  }

  return { run, runShard, expected, outcomes, worth, studied, dispose: () => undefined }
}
