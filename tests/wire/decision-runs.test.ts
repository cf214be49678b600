/**
 * Decision analysis through workers: the draws of a run and the answers of an evaluator are the same to the last bit whether one thread or
 * several do the work, and a worker that dies is an issue and never an empty answer.
 */
import { describe, expect, it } from 'vitest'
import { answered, evaluateWith, outcomesOfResult } from '../../src/run/decision/evaluate.ts'
import { inputsOf } from '../../src/run/decision/inputs.ts'
import { oneWay } from '../../src/run/questions/oneWay.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { makePoolRunner, type RemoteApi, type WorkerHandle } from '../../src/run/pool.ts'
import { makeWorkerApi } from '../../src/run/workerApi.ts'
import { toyModel, toyScenario } from '../fixtures/engine/toyModel.ts'

const models = { toy: toyModel }
const scenario = toyScenario()

/** The worker's methods behind a structured clone; with `dead`, one that has died before it could answer. */
function makeWorker(dead = false): WorkerHandle {
  const api = makeWorkerApi(models)
  const call =
    (method: unknown) =>
    async (...args: unknown[]) => {
      if (dead) return new Promise(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, args.length % 3))
      return structuredClone(await (method as (...a: unknown[]) => unknown)(...structuredClone(args)))
    }
  const remote = Object.fromEntries(Object.entries(api).map(([name, method]) => [name, call(method)])) as unknown as RemoteApi
  return { api: remote, lost: dead ? Promise.resolve('test') : new Promise<string>(() => undefined), terminate: () => undefined }
}

describe('draws kept by a run', () => {
  it('are the same with 1, 2 and 7 workers, batches of 1 and of 1,000, as in a single thread', async () => {
    const plain = await makeInlineRunner(models).run(scenario, { keepDraws: true })
    if (!plain.ok) throw new Error('no run')
    expect(plain.value.draws!.draws.length).toBe(scenario.run.draws)
    for (const workers of [1, 2, 7]) {
      for (const batchSize of [1, 1000]) {
        const runner = makePoolRunner(models, () => makeWorker(), { workers, batchSize })
        const result = await runner.run(scenario, { keepDraws: true })
        expect(result.ok && result.value.draws, `${workers} workers, batches of ${batchSize}`).toEqual(plain.value.draws)
        runner.dispose()
      }
    }
  })

  it('of a stopped run are those that were finished', async () => {
    const stop = new AbortController()
    const result = await makeInlineRunner(models, { batchSize: 10 }).run(scenario, {
      keepDraws: true,
      signal: stop.signal,
      onProgress: ({ replicationsDone }) => replicationsDone >= 40 && stop.abort(),
    })
    if (!result.ok) throw new Error('no run')
    const { draws } = result.value
    expect([...draws!.replications].reduce((a, b) => a + b, 0)).toBe(result.value.manifest.finished)
    expect(result.value.manifest.finished).toBeLessThan(scenario.run.draws * scenario.run.replications)
  })
})

describe('an evaluator', () => {
  const inputs = inputsOf(toyModel, scenario.changes)

  it('answers the same through workers, and at the centre what the expectation says', async () => {
    const inline = evaluateWith(makeInlineRunner(models), scenario)
    const pool = evaluateWith(
      makePoolRunner(models, () => makeWorker(), { workers: 3 }),
      scenario,
    )
    expect(await oneWay(pool, inputs, { atOnce: 5 })).toEqual(await oneWay(inline, inputs))
    const expected = await makeInlineRunner(models).expected(scenario)
    if (!expected.ok) throw new Error('no expectation')
    expect(await inline({})).toEqual(outcomesOfResult(expected.value))
  })

  it('whose worker has died says so instead of finding nothing', async () => {
    const runner = makePoolRunner(models, () => makeWorker(true), { workers: 1 })
    const answer = await answered(() => oneWay(evaluateWith(runner, scenario), inputs))
    expect(answer.ok ? [] : answer.issues.map(({ code }) => code)).toEqual(['RUN-002'])
    const slow = await answered(() => oneWay(evaluateWith({ ...runner, outcomes: undefined }, scenario), inputs))
    expect(slow.ok ? [] : slow.issues.map(({ code }) => code)).toEqual(['RUN-002'])
  })

  it('of a scenario that cannot be run gives its issues', async () => {
    const answer = await answered(() => oneWay(evaluateWith(makeInlineRunner({}), scenario), inputs))
    expect(answer.ok ? [] : answer.issues.map(({ code }) => code)).toEqual(['RUN-001'])
  })
})
