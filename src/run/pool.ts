/**
 * Runs a plan on several workers. It is handed a factory and never knows what a worker is (browser, Node, or a fake in a test).
 * Batches go to whoever is free; the result is merged by batch number, so their order means nothing. One more worker stands by
 * for the exact expectation, so that a slider is answered while a simulation is under way.
 */
import type { Scenario } from '../scenario/scenario.ts'
import { failure, type Issue, type Result } from '../shared/issue.ts'
import { makeCollector } from './collector.ts'
import type { ExpectedRunOptions } from './expectedRun.ts'
import { bug, nothingFinished, workerLost } from './issues.ts'
import { DEFAULT_BATCH, makeBatches, makePlan, type BatchRange, type Models } from './plan.ts'
import type { RunResult } from './result.ts'
import type { RunOptions, Runner } from './runner.ts'
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

export function makePoolRunner(models: Models, makeWorker: WorkerFactory, { workers, batchSize = DEFAULT_BATCH }: PoolOptions): Runner {
  const pool: WorkerHandle[] = []
  let standby: WorkerHandle | null = null
  let runs = 0
  let latest: Promise<unknown> = Promise.resolve()

  const worker = (k: number): WorkerHandle => (pool[k] ??= makeWorker())

  /** The answer of a call, or an issue when the worker dies first or the call fails. */
  async function ask<T>(handle: WorkerHandle, call: (api: RemoteApi) => Promise<Result<T>>): Promise<Result<T>> {
    const lost = handle.lost.then((reason): Result<T> => failure([workerLost(reason)]))
    return Promise.race([call(handle.api).catch((error): Result<T> => failure([bug(error)])), lost])
  }

  async function run(scenario: Scenario, options: RunOptions = {}): Promise<Result<RunResult>> {
    const runId = ++runs
    const before = latest
    let release: () => void = () => undefined
    latest = new Promise<void>((resolve) => (release = resolve))
    await before // one run at a time: the workers hold one plan each
    try {
      return await carryOut(runId, scenario, options)
    } catch (error) {
      return failure([bug(error)])
    } finally {
      release()
    }
  }

  async function carryOut(runId: number, scenario: Scenario, options: RunOptions): Promise<Result<RunResult>> {
    if (options.signal?.aborted) return failure([nothingFinished()])
    const precise = scenario.run.precision === null ? null : makePlan(scenario, models, batchSize)
    if (precise && !precise.ok) return precise
    const waiting: BatchRange[] = [...makeBatches(scenario.run, batchSize)]
    const batchCount = waiting.length
    const collector = makeCollector(batchCount, precise ? precise.value : null)
    const replicationsTotal = scenario.run.draws * scenario.run.replications
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

    const count = Math.max(1, Math.min(options.workers ?? workers, batchCount))
    await Promise.all(Array.from({ length: count }, (_, k) => serve(k)))
    if (problem) return failure(problem)
    const finished = collector.finished()
    if (finished.length === 0) return failure([nothingFinished()])
    return ask(worker(0), (api) => api.summarise(scenario, finished, !collector.enough, options.keepDraws ?? false))
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

  function dispose(): void {
    for (const handle of [...pool, standby]) handle?.terminate()
    pool.length = 0
    standby = null
  }

  return { run, expected, dispose }
}
