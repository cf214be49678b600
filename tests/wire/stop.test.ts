/**
 * Stopping a heavy run: it ends within a tenth of a second, in the middle of a batch as well, and what was finished is summed up. Measured on
 * one's own clock with room for a machine that does other things too; the quiet figure stands beside each limit.
 */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { carryOut, makeBatchRunner, type BatchResult } from '../../src/run/batch.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { makePlan } from '../../src/run/plan.ts'
import { makePoolRunner, type RemoteApi, type WorkerHandle } from '../../src/run/pool.ts'
import { stopSignal } from '../../src/run/stopSignal.ts'
import { makeWorkerApi } from '../../src/run/workerApi.ts'
import { readScenario } from '../fixtures/readScenario.ts'
import { toyModel, toyScenario } from '../fixtures/engine/toyModel.ts'

const sweden = readScenario('base-sverige')
const ms = (since: number) => performance.now() - since
const soon = (time: number) => new Promise((resolve) => setTimeout(resolve, time))

describe('a heavy run', () => {
  it('is cut into batches as short in time as its cohort is large, so that workers share it and progress is seen', () => {
    const sizes = ['base-uma-238', 'base-sormland', 'base-sverige'].map((name) => {
      const plan = makePlan(readScenario(name), models)
      return plan.ok ? plan.value.batchSize : 0
    })
    expect(sizes).toEqual([25, 5, 1])
  })

  it('stopped in the same thread ends within one replication of 39,000 persons and is summed up', { timeout: 120_000 }, async () => {
    const plan = makePlan(sweden, models)
    if (!plan.ok) throw new Error('no plan')
    const runner = makeBatchRunner(plan.value)
    carryOut(runner, plan.value.batches[0])
    const start = performance.now()
    carryOut(runner, plan.value.batches[1])
    const oneReplication = ms(start)

    const stop = new AbortController()
    let stoppedAt = 0
    let doneAtStop = 0
    const result = await makeInlineRunner(models, { batchSize: 20 }).run(sweden, {
      signal: stop.signal,
      onProgress: ({ replicationsDone }) => (doneAtStop = replicationsDone),
      ...stopSoon(),
    })
    function stopSoon() {
      setTimeout(() => {
        stoppedAt = performance.now()
        stop.abort()
      }, 6 * oneReplication)
      return {}
    }
    expect(result.ok && result.value.manifest.partial).toBe(true)
    // the batch of 20 was cut short: what it had finished counts
    expect(result.ok && result.value.manifest.finished).toBe(doneAtStop)
    expect(doneAtStop).toBeGreaterThan(0)
    expect(doneAtStop).toBeLessThan(20)
    // on a quiet machine 50 ms, the summary included
    expect(ms(stoppedAt)).toBeLessThan(10 * oneReplication + 1000)
  })

  it('on a worker ends in the middle of a batch, after the replication under way', async () => {
    const api = makeWorkerApi({ toy: toyModel })
    const long = toyScenario({ draws: 1, replications: 20_000 })
    expect(api.open(long).ok).toBe(true)
    const range = { index: 0, first: 0, count: 20_000 }
    const batch = api.batch(range)
    await soon(60)
    const asked = performance.now()
    api.stop()
    const answer = await batch
    expect(ms(asked)).toBeLessThan(500) // on a quiet machine 1 ms
    const part = answer.ok ? answer.value : null
    expect(part!.count).toBeGreaterThan(0)
    expect(part!.count).toBeLessThan(20_000)
    // the beginning of the batch is what it would have been
    const plan = makePlan(long, { toy: toyModel })
    const whole = plan.ok && carryOut(makeBatchRunner(plan.value), { ...range, count: part!.count })
    const words = (one: BatchResult) => [...one.hashes.subarray(0, 2 * part!.count)]
    expect(whole && whole.ok && words(whole.value)).toEqual(words(part!))
  })

  it('does not wait longer than a tenth of a second for a worker that does not answer, and keeps what was finished', async () => {
    const scenario = toyScenario({ draws: 10, replications: 20 })
    let ended = 0
    const makeWorker = (): WorkerHandle => {
      const api = makeWorkerApi({ toy: toyModel })
      let batches = 0
      const call =
        (name: string, method: unknown) =>
        async (...args: unknown[]) => {
          if (name === 'batch' && ++batches > 3) return new Promise(() => undefined)
          return (method as (...a: unknown[]) => unknown)(...args)
        }
      const remote = Object.fromEntries(Object.entries(api).map(([name, method]) => [name, call(name, method)]))
      return { api: remote as unknown as RemoteApi, lost: new Promise(() => undefined), terminate: () => void ended++ }
    }
    const stop = new AbortController()
    const runner = makePoolRunner({ toy: toyModel }, makeWorker, { workers: 2, batchSize: 10 })
    let done = 0
    const run = runner.run(scenario, { signal: stop.signal, onProgress: ({ replicationsDone }) => (done = replicationsDone) })
    while (done < 60) await soon(5)
    const asked = performance.now()
    stop.abort()
    const result = await run
    expect(ms(asked)).toBeLessThan(1000) // on a quiet machine 90 ms
    expect(result.ok && [result.value.manifest.partial, result.value.manifest.finished]).toEqual([true, 60])
    expect(ended, 'both workers that were silent have been ended').toBe(2)
    // and the next run is whole
    runner.dispose()
  })

  it('counts what was finished beyond a gap, in index order', async () => {
    const scenario = toyScenario({ draws: 10, replications: 20 })
    const hash = async (batches: readonly number[]) => {
      const api = makeWorkerApi({ toy: toyModel })
      api.open(scenario)
      api.gather(scenario, { keepDraws: true, mayStop: true, batchSize: 10 })
      for (const index of batches) {
        const batch = await api.batch({ index, first: 10 * index, count: 10 })
        if (batch.ok) api.add(batch.value)
      }
      const result = api.close(true)
      return result.ok ? { ...result.value } : null
    }
    expect(await hash([9, 2, 0, 1, 7])).toEqual(await hash([0, 1, 2, 7, 9]))
    expect((await hash([3, 2]))?.manifest.finished).toBe(20)
  })

  it('that has ended does not hear of a later abort', async () => {
    const stop = new AbortController()
    let asked = 0
    const signal = stopSignal(stop.signal, () => asked++)
    signal.end()
    stop.abort()
    expect(await Promise.race([signal.late, soon(120).then(() => 'silent')])).toBe('silent')
    expect(asked).toBe(0)
  })
})
