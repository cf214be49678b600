/**
 * Runs a plan on several workers. It is handed a factory and never knows what a worker is (browser, Node, or a fake in a test).
 * Batches go to whoever is free; what they leave is gathered by batch number, so their order means nothing. One worker gathers, so that
 * the page's own thread never touches the numbers, and one stands by for the exact expectation, so that a slider is answered while a
 * simulation is under way.
 */
import type { Scenario } from '../scenario/scenario.ts'
import { failure, success, type Issue, type Result } from '../shared/issue.ts'
import { unless } from '../shared/unless.ts'
import type { BatchResult } from './batch.ts'
import type { ExpectedRunOptions } from './expectedRun.ts'
import { drawPoints, makeGlances, picturePoints } from './glances.ts'
import { bug, nothingFinished, workerLost } from './issues.ts'
import { makeBatches, makePlan, type BatchRange, type Models } from './plan.ts'
import type { RunResult } from './result.ts'
import type { Gate, RunOptions, Runner } from './runner.ts'
import { watchSilence } from './patience.ts'
import { shardRanges, type Shard, type ShardRunner, type TakeBatch } from './shards.ts'
import { stopSignal, type StopSignal } from './stopSignal.ts'
import type { WorkerApi } from './workerApi.ts'

/** The worker's methods as seen from here: everything answers later. */
export type RemoteApi = { [K in keyof WorkerApi]: (...args: Parameters<WorkerApi[K]>) => Promise<Awaited<ReturnType<WorkerApi[K]>>> }

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
  /** Makes the one that gathers, if it is not to be a worker like the others. */
  readonly makeGatherer?: WorkerFactory
  readonly gate?: Gate
  /** A worker that has given nothing for so long is taken for lost, milliseconds. */
  readonly patienceMs?: number
}

/** Longer than the longest batch on a slow and busy computer: batches take parts of a second. */
const PATIENCE_MS = 300_000

/** How often a lost worker is replaced before the run gives up. */
const REPLACEMENTS = 2

export function makePoolRunner(
  models: Models,
  makeWorker: WorkerFactory,
  { workers, batchSize, makeGatherer = makeWorker, gate, patienceMs = PATIENCE_MS }: PoolOptions,
): Required<Runner> & ShardRunner {
  const pool: (WorkerHandle | undefined)[] = []
  let standby: WorkerHandle | null = null
  let gatherer: WorkerHandle | null = null
  let runs = 0
  let asked = 0
  let carryingOut = 0
  let latest: Promise<unknown> = Promise.resolve()

  const worker = (k: number): WorkerHandle => (pool[k] ??= makeWorker())

  /** Those that have died, or are taken for dead. */
  const gone = new WeakSet<WorkerHandle>()

  /** Once for a worker, not for a run: what waits for a worker's end is held for as long as it lives, with everything it knows of the run. */
  function watched(handle: WorkerHandle): WorkerHandle {
    void handle.lost.then(() => gone.add(handle))
    return handle
  }

  /** The answer of a call, or an issue when the worker dies or hangs first or the call fails. */
  function ask<T>(handle: WorkerHandle, call: (api: RemoteApi) => Promise<Result<T>>): Promise<Result<T>> {
    return askUntil(handle, call, (answer) => answer)
  }

  /** As `ask`, where `until` may stop waiting: from then on nothing here waits for a worker that will never answer. */
  async function askUntil<T, A>(
    handle: WorkerHandle,
    call: (api: RemoteApi) => Promise<Result<T>>,
    until: (answer: Promise<Result<T>>) => Promise<A>,
  ): Promise<A> {
    const watch = watchSilence(patienceMs)
    const lost = (reason: string): Result<T> => failure([workerLost(reason)])
    // a worker that has been left refuses at once
    const called = Promise.resolve()
      .then(() => call(handle.api))
      .catch((error): Result<T> => failure([bug(error)]))
    const answer = await until(unless(unless(called, watch.silent, lost), handle.lost, lost))
    watch.end()
    return answer
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
      for (let attempt = 0; ; attempt++) {
        const gathering = (gatherer ??= watched(makeGatherer()))
        const tell: Tell = async (call) => {
          const answer = await ask(gathering, call)
          if (!answer.ok && answer.issues.some(isLost)) gone.add(gathering)
          return answer
        }
        const answer = await gather(runId, tell, scenario, options)
        if (!gone.has(gathering)) return answer
        gathering.terminate()
        gatherer = null
        // what it had gathered went with it: from the beginning again
        if (attempt === REPLACEMENTS) return answer
      }
    })
  }

  async function gather(runId: number, tell: Tell, scenario: Scenario, options: RunOptions): Promise<Result<RunResult>> {
    const { keepDraws = false, onPartial, onDraws, wantsDraws } = options
    const begun = await tell((api) => api.gather(scenario, { keepDraws, mayStop: true, batchSize }))
    if (!begun.ok) return begun
    const ranges = makeBatches(scenario.run, begun.value.batchSize)
    const looks = [
      makeGlances(onDraws && keepDraws ? drawPoints(scenario.run, begun.value.batchSize) : [], async () => {
        const draws = wantsDraws?.() === false ? null : await tell((api) => api.draws())
        return draws?.ok ? () => onDraws?.(draws.value) : null
      }),
      makeGlances(onPartial ? picturePoints(ranges.length) : [], async () => {
        const partial = await tell((api) => api.picture())
        return partial.ok ? () => onPartial?.(partial.value) : null
      }),
    ]
    let received = 0
    let enough = false
    const problem = await carryOut(runId, scenario, ranges, options, {
      enough: () => enough,
      take: async (batch) => {
        const added = await tell((api) => api.add(batch))
        if (!added.ok) return added.issues
        enough ||= added.value.enough
        received++
        if (!enough) looks.forEach((one) => one.look(received))
        return null
      },
    })
    looks.forEach((one) => one.end())
    return problem ? failure(problem) : tell((api) => api.close(!enough))
  }

  function runShard(scenario: Scenario, shard: Shard, take: TakeBatch, options: RunOptions = {}): Promise<Result<null>> {
    const runId = ++runs
    return inTurn(async () => {
      const plan = makePlan(scenario, models)
      if (!plan.ok) return plan
      const problem = await carryOut(runId, scenario, shardRanges(plan.value, shard), options, {
        enough: () => false,
        take: async (batch) => {
          await take(batch)
          return null
        },
      })
      return problem ? failure(problem) : success(null)
    })
  }

  /** Hands the ranges out and passes on what is finished; the issues that ended it early, or null. */
  async function carryOut(
    runId: number,
    scenario: Scenario,
    ranges: readonly BatchRange[],
    options: RunOptions,
    { take, enough }: Receiver,
  ): Promise<readonly Issue[] | null> {
    const waiting: BatchRange[] = [...ranges].reverse()
    const replicationsTotal = ranges.reduce((sum, range) => sum + range.count, 0)
    const count = Math.max(1, Math.min(options.workers ?? workers, ranges.length))
    const stop = stopSignal(options.signal, () => {
      for (let k = 0; k < count; k++) void pool[k]?.api.stop().catch(() => undefined)
    })
    let replicationsDone = 0
    let problem: readonly Issue[] | null = null
    let replacements = 0

    async function serve(k: number): Promise<void> {
      const opened = await untilStopped(k, stop, (api) => api.open(scenario))
      if (!opened) return
      if (!opened.ok) return giveUpOrReplace(k, opened.issues)
      // what a worker has finished is passed on while it is at work on the next
      let passing: Promise<void> = Promise.resolve()
      while (waiting.length > 0 && !enough() && !problem) {
        await gate?.(options.signal)
        if (options.signal?.aborted) break
        const range = waiting.pop()
        if (!range) break
        const batch = await untilStopped(k, stop, (api) => api.batch(range))
        if (!batch) break
        if (!batch.ok) {
          waiting.push(range)
          await passing
          return giveUpOrReplace(k, batch.issues)
        }
        await passing
        if (batch.value.count > 0) passing = pass(batch.value)
      }
      await passing
    }

    async function pass(batch: BatchResult): Promise<void> {
      replicationsDone += batch.count
      options.onProgress?.({ runId, replicationsDone, replicationsTotal })
      problem ??= await take(batch)
    }

    async function giveUpOrReplace(k: number, issues: readonly Issue[]): Promise<void> {
      if (!issues.some(isLost) || replacements >= REPLACEMENTS) {
        problem ??= issues
        return
      }
      replacements++
      replace(k)
      await serve(k)
    }

    carryingOut++
    try {
      await Promise.all(Array.from({ length: count }, (_, k) => serve(k)))
    } finally {
      carryingOut--
      stop.end()
    }
    return problem
  }

  /** null when the run was stopped and the worker is still busy: it is not waited for. */
  async function untilStopped<T>(k: number, stop: StopSignal, call: (api: RemoteApi) => Promise<Result<T>>): Promise<Result<T> | null> {
    const answer = await askUntil(worker(k), call, (called) => unless<Result<T> | null, null>(called, stop.late, () => null))
    if (!answer) replace(k)
    return answer
  }

  /** Makes room for a new worker, which is started when it is needed. */
  function replace(k: number): void {
    pool[k]?.terminate()
    pool[k] = undefined
  }

  function expected(scenario: Scenario, options: ExpectedRunOptions = { overDraws: false, afterStart: true }): Promise<Result<RunResult>> {
    return askStandby((api) => api.expected(scenario, options))
  }

  async function askStandby<T>(call: (api: RemoteApi) => Promise<Result<T>>): Promise<Result<T>> {
    standby ??= makeWorker()
    const handle = standby
    const result = await ask(handle, call)
    if (!result.ok && result.issues.some(isLost) && standby === handle) {
      handle.terminate()
      standby = null
    }
    return result
  }

  /** To the workers in turn; while they carry out a run, to the one that stands by, which has the code of an expectation warm. */
  async function askNext<T>(call: (api: RemoteApi) => Promise<Result<T>>): Promise<Result<T>> {
    if (carryingOut > 0) return askStandby(call)
    const k = asked++ % workers
    const handle = worker(k)
    const result = await ask(handle, call)
    if (!result.ok && result.issues.some(isLost) && pool[k] === handle) replace(k)
    return result
  }

  const outcomes: Required<Runner>['outcomes'] = (scenario, changes) => askNext((api) => api.outcomes(scenario, changes))
  const worth: Required<Runner>['worth'] = (draws, sets, wtp) => askNext((api) => api.worth(draws, sets, wtp))
  const studied: Required<Runner>['studied'] = (...asked) => askNext((api) => api.studied(...asked))

  function dispose(): void {
    for (const handle of [...pool, standby, gatherer]) handle?.terminate()
    pool.length = 0
    standby = null
    gatherer = null
  }

  return { run, runShard, expected, outcomes, worth, studied, dispose }
}

/** A call to the one that gathers. */
type Tell = <T>(call: (api: RemoteApi) => Promise<Result<T>>) => Promise<Result<T>>

/** Where finished batches go. */
interface Receiver {
  readonly take: (batch: BatchResult) => Promise<readonly Issue[] | null>
  /** No further batch is needed. */
  readonly enough: () => boolean
}

const isLost = (issue: Issue): boolean => issue.code === 'RUN-002'
