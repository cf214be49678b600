/**
 * Runs a plan on several workers. It is handed a factory and never knows what a worker is (browser, Node, or a fake in a test).
 * Batches go to whoever is free; the result is merged by batch number, so their order means nothing. One more worker stands by
 * for the exact expectation, so that a slider is answered while a simulation is under way.
 */
import type { Scenario } from '../scenario/scenario.ts'
import { failure, success, type Issue, type Result } from '../shared/issue.ts'
import type { BatchResult } from './batch.ts'
import { makeCollector, type Collector } from './collector.ts'
import type { Changes, Outcomes } from './decision/evaluate.ts'
import type { ExpectedRunOptions } from './expectedRun.ts'
import { makeGlances, type Glances } from './glances.ts'
import { bug, nothingFinished, workerLost } from './issues.ts'
import { DEFAULT_BATCH, makeBatches, makePlan, type BatchRange, type Models } from './plan.ts'
import type { RunResult } from './result.ts'
import type { RunOptions, Runner } from './runner.ts'
import { shardRanges, type Shard, type ShardRunner } from './shards.ts'
import type { WorkerApi } from './workerApi.ts'

/** The worker's methods as seen from here: everything answers later. */
export type RemoteApi = { [K in keyof WorkerApi]: (...args: Parameters<WorkerApi[K]>) => Promise<ReturnType<WorkerApi[K]>> }

export interface WorkerHandle {
  readonly api: RemoteApi
  /** Resolves with a reason when the worker has died; never rejects. */
  readonly lost: Promise<string>
  terminate(): void
}

export type WorkerFactory = () => WorkerHandle

export interface PoolOptions {
  readonly workers: number
  readonly batchSize?: number
}

/** How often a lost worker is replaced before the run gives up. */
const REPLACEMENTS = 2

export function makePoolRunner(
  models: Models,
  makeWorker: WorkerFactory,
  { workers, batchSize = DEFAULT_BATCH }: PoolOptions,
): Runner & ShardRunner {
  const pool: WorkerHandle[] = []
  let standby: WorkerHandle | null = null
  let runs = 0
  let asked = 0
  let latest: Promise<unknown> = Promise.resolve()

  const worker = (k: number): WorkerHandle => (pool[k] ??= makeWorker())

  /** The answer of a call, or an issue when the worker dies first or the call fails. */
  async function ask<T>(handle: WorkerHandle, call: (api: RemoteApi) => Promise<Result<T>>): Promise<Result<T>> {
    const lost = handle.lost.then((reason): Result<T> => failure([workerLost(reason)]))
    return Promise.race([call(handle.api).catch((error): Result<T> => failure([bug(error)])), lost])
  }

  /** One run at a time, because the workers hold one plan each. */
  async function inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const before = latest
    let release: () => void = () => undefined
    latest = new Promise<void>((resolve) => (release = resolve))
    await before
    try {
      return await work()
    } catch (error) {
      return failure([bug(error)])
    } finally {
      release()
    }
  }

  function run(scenario: Scenario, options: RunOptions = {}): Promise<Result<RunResult>> {
    const runId = ++runs
    return inTurn(async () => {
      if (options.signal?.aborted) return failure([nothingFinished()])
      const precise = scenario.run.precision === null ? null : makePlan(scenario, models, batchSize)
      if (precise && !precise.ok) return precise
      const ranges = makeBatches(scenario.run, batchSize)
      const collector = makeCollector(ranges.length, precise ? precise.value : null)
      const glances = makeGlances(ranges.length, (finished) => showPartial(scenario, finished, options))
      const problem = await carryOut(runId, scenario, ranges, collector, options, glances)
      glances.end()
      if (problem) return failure(problem)
      const finished = collector.finished()
      if (finished.length === 0) return failure([nothingFinished()])
      return ask(worker(0), (api) => api.summarise(scenario, finished, !collector.enough, options.keepDraws ?? false))
    })
  }

  /** What is finished so far, summed up by the worker that stands by, so that those at work are not held up. */
  async function showPartial(scenario: Scenario, finished: readonly BatchResult[], options: RunOptions): Promise<(() => void) | null> {
    const handle = (standby ??= makeWorker())
    const partial = await ask(handle, (api) => api.summarise(scenario, finished, true, false))
    return partial.ok ? () => options.onPartial?.(partial.value) : null
  }

  function runShard(scenario: Scenario, shard: Shard, options: RunOptions = {}): Promise<Result<readonly BatchResult[]>> {
    const runId = ++runs
    return inTurn(async () => {
      const ranges = shardRanges(scenario, shard)
      const collector = makeCollector(ranges.length, null)
      const problem = await carryOut(runId, scenario, ranges, collector, options)
      return problem ? failure(problem) : success(collector.finished())
    })
  }

  /** Hands the ranges out and collects them; the issues that ended it early, or null. */
  async function carryOut(
    runId: number,
    scenario: Scenario,
    ranges: readonly BatchRange[],
    collector: Collector,
    options: RunOptions,
    glances: Glances | null = null,
  ): Promise<readonly Issue[] | null> {
    const waiting: BatchRange[] = [...ranges]
    const replicationsTotal = ranges.reduce((sum, range) => sum + range.count, 0)
    let problem: readonly Issue[] | null = null
    let replacements = 0

    async function serve(k: number): Promise<void> {
      const opened = await ask(worker(k), (api) => api.open(scenario))
      if (!opened.ok) return giveUpOrReplace(k, opened.issues)
      while (waiting.length > 0 && !collector.enough && !problem && !options.signal?.aborted) {
        const range = waiting.shift()!
        const batch = await ask(worker(k), (api) => api.batch(range))
        if (!batch.ok) {
          waiting.unshift(range)
          return giveUpOrReplace(k, batch.issues)
        }
        collector.add(batch.value)
        options.onProgress?.({ runId, replicationsDone: collector.replicationsDone, replicationsTotal })
        if (options.onPartial && !collector.enough) glances?.look(collector)
      }
    }

    async function giveUpOrReplace(k: number, issues: readonly Issue[]): Promise<void> {
      const dead = issues.some((issue) => issue.code === 'RUN-002')
      if (!dead || replacements >= REPLACEMENTS) {
        problem ??= issues
        return
      }
      replacements++
      pool[k].terminate()
      pool[k] = makeWorker()
      await serve(k)
    }

    const count = Math.max(1, Math.min(options.workers ?? workers, ranges.length))
    await Promise.all(Array.from({ length: count }, (_, k) => serve(k)))
    return problem
  }

  async function expected(
    scenario: Scenario,
    options: ExpectedRunOptions = { overDraws: false, afterStart: true },
  ): Promise<Result<RunResult>> {
    standby ??= makeWorker()
    const handle = standby
    const result = await ask(handle, (api) => api.expected(scenario, options))
    if (!result.ok && result.issues.some((issue) => issue.code === 'RUN-002') && standby === handle) {
      handle.terminate()
      standby = null
    }
    return result
  }

  /** To the workers in turn, behind the batch each has under way. */
  async function outcomes(scenario: Scenario, changes: Changes): Promise<Result<Outcomes | null>> {
    const k = asked++ % workers
    const handle = worker(k)
    const result = await ask(handle, (api) => api.outcomes(scenario, changes))
    if (!result.ok && result.issues.some((issue) => issue.code === 'RUN-002') && pool[k] === handle) {
      handle.terminate()
      pool[k] = makeWorker()
    }
    return result
  }

  function dispose(): void {
    for (const handle of [...pool, standby]) handle?.terminate()
    pool.length = 0
    standby = null
  }

  return { run, runShard, expected, outcomes, dispose }
}
