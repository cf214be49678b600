/**
 * Runs a plan in the thread it is called from, in slices short enough to keep a page alive: the fallback where workers cannot
 * start (some pages opened from disk), and the simplest runner for tests and scripts.
 */
import type { Scenario } from '../scenario/scenario.ts'
import { failure, success, type Issue, type Result } from '../shared/issue.ts'
import { makeBatchRunner, type BatchResult } from './batch.ts'
import { makeCollector, type Collector } from './collector.ts'
import type { Changes, Outcomes } from './decision/evaluate.ts'
import { expectedRun, type ExpectedRunOptions } from './expectedRun.ts'
import { makeGlances, type Glances } from './glances.ts'
import { bug, nothingFinished } from './issues.ts'
import { DEFAULT_BATCH, makePlan, type BatchRange, type Models, type Plan } from './plan.ts'
import type { RunResult } from './result.ts'
import type { RunOptions, Runner } from './runner.ts'
import { shardRanges, type Shard, type ShardRunner } from './shards.ts'
import { summariseRun } from './summariseRun.ts'
import { makeWorkerApi } from './workerApi.ts'

export interface InlineOptions {
  readonly batchSize?: number
  /** Gives the thread back between batches. */
  readonly pause?: () => Promise<void>
}

export function makeInlineRunner(
  models: Models,
  { batchSize = DEFAULT_BATCH, pause = nextTask }: InlineOptions = {},
): Runner & ShardRunner {
  let runs = 0

  async function run(scenario: Scenario, options: RunOptions = {}): Promise<Result<RunResult>> {
    const runId = ++runs
    try {
      const made = makePlan(scenario, models, batchSize)
      if (!made.ok) return made
      const plan = made.value
      const glances = makeGlances(plan.batches.length, (done) => {
        const partial = summariseRun(plan, done, true)
        return Promise.resolve(partial.ok ? () => options.onPartial?.(partial.value) : null)
      })
      const collector = makeCollector(plan.batches.length, plan)
      const issues = await carryOut(plan, plan.batches, collector, runId, options, options.onPartial ? glances : null)
      glances.end()
      if (issues) return failure(issues)
      const finished = collector.finished()
      if (finished.length === 0) return failure([nothingFinished()])
      return summariseRun(plan, finished, !collector.enough, options.keepDraws)
    } catch (error) {
      return failure([bug(error)])
    }
  }

  /** Carries the ranges out and collects them; the issues that ended it early, or null. */
  async function carryOut(
    plan: Plan,
    ranges: readonly BatchRange[],
    collector: Collector,
    runId: number,
    options: RunOptions,
    glances: Glances | null = null,
  ): Promise<readonly Issue[] | null> {
    const runBatch = makeBatchRunner(plan)
    const replicationsTotal = ranges.reduce((sum, range) => sum + range.count, 0)
    for (const range of ranges) {
      if (options.signal?.aborted || collector.enough) break
      const batch = runBatch(range)
      if (!batch.ok) return batch.issues
      collector.add(batch.value)
      options.onProgress?.({ runId, replicationsDone: collector.replicationsDone, replicationsTotal })
      if (!collector.enough) glances?.look(collector)
      await pause()
    }
    return null
  }

  async function runShard(scenario: Scenario, shard: Shard, options: RunOptions = {}): Promise<Result<readonly BatchResult[]>> {
    const runId = ++runs
    try {
      const made = makePlan(scenario, models)
      if (!made.ok) return made
      // a part cannot know how precise the whole is
      const ranges = shardRanges(scenario, shard)
      const collector = makeCollector(ranges.length, null)
      const issues = await carryOut(made.value, ranges, collector, runId, options)
      return issues ? failure(issues) : success(collector.finished())
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

  return { run, runShard, expected, outcomes, dispose: () => undefined }
}

/** A message to oneself lets clicks and painting through without the delay that timers are given. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
