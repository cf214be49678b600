/**
 * Runs a plan in the thread it is called from, in slices short enough to keep a page alive: the fallback where workers cannot
 * start (some pages opened from disk), and the simplest runner for tests and scripts.
 */
import type { Scenario } from '../scenario/scenario.ts'
import { failure, type Result } from '../shared/issue.ts'
import { makeBatchRunner } from './batch.ts'
import { makeCollector } from './collector.ts'
import { expectedRun, type ExpectedRunOptions } from './expectedRun.ts'
import { bug, nothingFinished } from './issues.ts'
import { DEFAULT_BATCH, makePlan, type Models } from './plan.ts'
import type { RunResult } from './result.ts'
import type { RunOptions, Runner } from './runner.ts'
import { summariseRun } from './summariseRun.ts'

export interface InlineOptions {
  readonly batchSize?: number
  /** Gives the thread back between batches. */
  readonly pause?: () => Promise<void>
}

export function makeInlineRunner(models: Models, { batchSize = DEFAULT_BATCH, pause = nextTask }: InlineOptions = {}): Runner {
  let runs = 0

  async function run(scenario: Scenario, options: RunOptions = {}): Promise<Result<RunResult>> {
    const runId = ++runs
    try {
      const made = makePlan(scenario, models, batchSize)
      if (!made.ok) return made
      const plan = made.value
      const runBatch = makeBatchRunner(plan)
      const collector = makeCollector(plan.batches.length, plan)
      const replicationsTotal = plan.draws * plan.replications
      for (const range of plan.batches) {
        if (options.signal?.aborted || collector.enough) break
        const batch = runBatch(range)
        if (!batch.ok) return batch
        collector.add(batch.value)
        options.onProgress?.({ runId, replicationsDone: collector.replicationsDone, replicationsTotal })
        await pause()
      }
      const finished = collector.finished()
      if (finished.length === 0) return failure([nothingFinished()])
      return summariseRun(plan, finished, !collector.enough, options.keepDraws)
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

  return { run, expected, dispose: () => undefined }
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
