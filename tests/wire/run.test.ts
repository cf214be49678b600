/**
 * The same run through different workers, batch sizes and orders of arrival: every digit must be the same. Workers here are the
 * real worker interface behind a structured clone, with answers delayed so that batches arrive out of order; real threads and a
 * real browser are tested in cli and e2e.
 */
import { describe, expect, it, vi } from 'vitest'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { makePoolRunner, type RemoteApi, type WorkerHandle } from '../../src/run/pool.ts'
import { makeWorkerApi } from '../../src/run/workerApi.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { Result } from '../../src/shared/issue.ts'
import { toyModel, toyScenario } from '../fixtures/engine/toyModel.ts'

const models = { toy: toyModel }
const scenario = toyScenario()

/** A worker in the same thread that answers over a structured clone, after a delay that differs from call to call. */
function makeFakeWorker(options: { dieAfter?: number; hangAfter?: number } = {}): WorkerHandle {
  const api = makeWorkerApi(models)
  let calls = 0
  let die: (reason: string) => void = () => undefined
  const lost = new Promise<string>((resolve) => (die = resolve))
  const remote = Object.fromEntries(
    Object.entries(api).map(([name, method]) => [
      name,
      async (...args: unknown[]) => {
        calls++
        if (options.dieAfter !== undefined && calls > options.dieAfter) {
          die('test')
          return new Promise(() => undefined)
        }
        if (options.hangAfter !== undefined && calls > options.hangAfter) return new Promise(() => undefined)
        await new Promise((resolve) => setTimeout(resolve, (calls * 7) % 5))
        return structuredClone(await (method as (...a: unknown[]) => unknown)(...structuredClone(args)))
      },
    ]),
  ) as unknown as RemoteApi
  return { api: remote, lost, terminate: () => undefined }
}

function valueOf(result: Result<RunResult>): RunResult {
  if (!result.ok) throw new Error(result.issues.map((i) => i.what.en).join('; '))
  return result.value
}

describe('a run', () => {
  it('gives the same result, bit for bit, with 1, 2 and 7 workers and batches of 1, 25 and 1,000 replications', async () => {
    const plain = valueOf(await makeInlineRunner(models).run(scenario))
    expect(plain.manifest.finished).toBe(120)
    for (const workers of [1, 2, 7]) {
      for (const batchSize of [1, 25, 1000]) {
        const runner = makePoolRunner(models, () => makeFakeWorker(), { workers, batchSize })
        expect(valueOf(await runner.run(scenario)), `${workers} workers, batches of ${batchSize}`).toEqual(plain)
        runner.dispose()
      }
    }
  })

  it('waits for the end of a worker once, however many runs it does: what waits holds on to the run', async () => {
    const waits: number[] = []
    const runner = makePoolRunner(
      models,
      () => {
        const handle = makeFakeWorker()
        const k = waits.push(0) - 1
        const then = handle.lost.then.bind(handle.lost) as typeof handle.lost.then
        handle.lost.then = ((...reactions: Parameters<typeof then>) => {
          waits[k] += 1
          return then(...reactions)
        }) as typeof then
        return handle
      },
      { workers: 2, batchSize: 10 },
    )
    await runner.run(scenario)
    const after = [...waits]
    expect(after.length).toBeGreaterThan(1)
    for (let k = 0; k < 3; k++) await runner.run(scenario)
    expect(waits).toEqual(after)
    runner.dispose()
  })

  it('that is stopped waits no longer for a worker that does not answer: not even a clock is left', async () => {
    vi.useFakeTimers()
    try {
      const controller = new AbortController()
      const make = () => makeFakeWorker({ hangAfter: 2 })
      const runner = makePoolRunner(models, make, { workers: 2, batchSize: 10, makeGatherer: () => makeFakeWorker() })
      const stopped = runner.run(scenario, { signal: controller.signal })
      await vi.advanceTimersByTimeAsync(1_000)
      // one for each of the two that hang
      expect(vi.getTimerCount()).toBe(2)
      controller.abort()
      await vi.advanceTimersByTimeAsync(1_000)
      expect((await stopped).ok).toBe(true)
      expect(vi.getTimerCount()).toBe(0)
      runner.dispose()
    } finally {
      vi.useRealTimers()
    }
  })

  it('changes its hash with the seed and with any changed value', async () => {
    const runner = makeInlineRunner(models)
    const hashes = new Set<string>()
    for (const other of [scenario, toyScenario({ seed: 'annat' }), { ...scenario, changes: { hire: 0.0201 } }]) {
      hashes.add(valueOf(await runner.run(other)).manifest.resultHash)
    }
    expect(hashes.size).toBe(3)
  })

  it('finishes with the same digits when a worker dies on the way, and says so when all keep dying', async () => {
    const plain = valueOf(await makeInlineRunner(models).run(scenario))
    // The first one made gathers, the others count: each dies in turn, at its first call or with a batch in its hands.
    for (const [which, dieAfter] of [
      [0, 2],
      [1, 0],
      [1, 1],
      [2, 1],
    ]) {
      let made = 0
      const make = () => makeFakeWorker(made++ === which ? { dieAfter } : {})
      const runner = makePoolRunner(models, make, { workers: 2, batchSize: 10 })
      expect(valueOf(await runner.run(scenario)), `worker ${which} dies after ${dieAfter} calls`).toEqual(plain)
      runner.dispose()
    }
    const hopeless = makePoolRunner(models, () => makeFakeWorker({ dieAfter: 2 }), { workers: 2, batchSize: 10 })
    const result = await hopeless.run(scenario)
    expect(result.ok ? [] : result.issues.map((i) => i.code)).toEqual(['RUN-002'])
  })

  it('finishes with the same digits when a worker hangs, whichever, and says so when all hang', async () => {
    const plain = valueOf(await makeInlineRunner(models).run(scenario))
    // The first one made gathers, the others count: each hangs in turn, at its first call or later.
    for (const which of [0, 1, 2]) {
      for (const hangAfter of [0, 1, 3]) {
        let made = 0
        const make = () => makeFakeWorker(made++ === which ? { hangAfter } : {})
        const runner = makePoolRunner(models, make, { workers: 2, batchSize: 10, patienceMs: 400 })
        expect(valueOf(await runner.run(scenario)), `worker ${which} hangs after ${hangAfter} calls`).toEqual(plain)
        runner.dispose()
      }
    }
    const hopeless = makePoolRunner(models, () => makeFakeWorker({ hangAfter: 1 }), { workers: 1, batchSize: 10, patienceMs: 60 })
    const result = await hopeless.run(scenario)
    expect(result.ok ? [] : result.issues.map((i) => i.code)).toEqual(['RUN-002'])
  })

  it('counts no batch twice when a worker answers twice', async () => {
    const plain = valueOf(await makeInlineRunner(models).run(scenario))
    const twice = (): WorkerHandle => {
      const worker = makeFakeWorker()
      const add: RemoteApi['add'] = async (batch) => {
        const copy = structuredClone(batch)
        const first = await worker.api.add(batch)
        const second = await worker.api.add(copy)
        return first.ok ? second : first
      }
      return { ...worker, api: { ...worker.api, add } }
    }
    for (const workers of [1, 3]) {
      const runner = makePoolRunner(models, makeFakeWorker, { workers, batchSize: 10, makeGatherer: twice })
      expect(valueOf(await runner.run(scenario))).toEqual(plain)
      runner.dispose()
    }
  })

  it('stopped on the way keeps what is finished and calls it partial', async () => {
    const stop = new AbortController()
    const runner = makeInlineRunner(models, { batchSize: 10 })
    const result = valueOf(
      await runner.run(scenario, {
        signal: stop.signal,
        onProgress: ({ replicationsDone }) => {
          if (replicationsDone >= 50) stop.abort()
        },
      }),
    )
    expect(result.manifest.partial).toBe(true)
    expect(result.manifest.finished).toBe(50)
    const before = new AbortController()
    before.abort()
    const nothing = await runner.run(scenario, { signal: before.signal })
    expect(nothing.ok ? '' : nothing.issues[0].code).toBe('RUN-003')
  })

  it('that is precise enough stops at the same replication whatever the number of workers', async () => {
    const loose = toyScenario({ draws: 1, replications: 4000, precision: 0.02 })
    const plain = valueOf(await makeInlineRunner(models, { batchSize: 10 }).run(loose))
    expect(plain.manifest.finished).toBeLessThan(4000)
    expect(plain.manifest.partial).toBe(false)
    for (const workers of [2, 5]) {
      const runner = makePoolRunner(models, () => makeFakeWorker(), { workers, batchSize: 10 })
      expect(valueOf(await runner.run(loose)).manifest).toEqual(plain.manifest)
    }
  })
})

describe('pictures of a run under way', () => {
  const long = toyScenario({ draws: 40, replications: 20 })

  it.each([
    ['in the same thread', () => makeInlineRunner(models)],
    ['on workers', () => makePoolRunner(models, () => makeFakeWorker(), { workers: 2 })],
  ])('%s: parts are shown, marked partial, growing, and the final result is that of a run nobody looked at', async (_, make) => {
    const runner = make()
    const plain = valueOf(await runner.run(long))
    const seen: RunResult[] = []
    const final = valueOf(await runner.run(long, { onPartial: (result) => seen.push(result) }))
    const shown = seen.length
    expect(final).toEqual(plain)
    expect(shown).toBeGreaterThan(0)
    expect(seen.every((r) => r.manifest.partial)).toBe(true)
    const sizes = seen.map((r) => r.manifest.finished)
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    expect(Math.max(...sizes)).toBeLessThan(plain.manifest.finished)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(seen.length).toBe(shown)
    runner.dispose()
  })
})

describe('a part of a run', () => {
  const loose = toyScenario({ draws: 40, replications: 20, precision: 0.5 })

  it.each([
    ['in the same thread', () => makeInlineRunner(models)],
    ['on workers', () => makePoolRunner(models, () => makeFakeWorker(), { workers: 2 })],
  ])('%s: is carried out whole although the scenario stops at a precision, because it cannot know the others', async (_, make) => {
    const runner = make()
    expect(valueOf(await runner.run(loose)).manifest.finished).toBeLessThan(800)
    const counts = [0, 0]
    const ended = await Promise.all(
      [1, 2].map((index) => runner.runShard(loose, { index, of: 2 }, (batch) => void (counts[index - 1] += batch.count))),
    )
    expect(ended.map(({ ok }) => ok)).toEqual([true, true])
    expect(counts).toEqual([400, 400])
    runner.dispose()
  })
})
