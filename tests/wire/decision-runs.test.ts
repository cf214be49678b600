/**
 * Decision analysis through workers: the draws of a run and the answers of an evaluator are the same to the last bit whether one thread or
 * several do the work, and a worker that dies is an issue and never an empty answer.
 */
import { describe, expect, it } from 'vitest'
import { answered, evaluateWith, outcomesOfResult } from '../../src/run/decision/evaluate.ts'
import { yearsInWork } from '../../src/run/decision/decisionDraws.ts'
import { inputsOf } from '../../src/run/decision/inputs.ts'
import { studyValueOf } from '../../src/run/decision/projects.ts'
import { oneWay } from '../../src/run/questions/oneWay.ts'
import { drawPoints } from '../../src/run/glances.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { makePoolRunner, type RemoteApi, type WorkerHandle } from '../../src/run/pool.ts'
import type { RunDraws } from '../../src/run/result.ts'
import type { Runner } from '../../src/run/runner.ts'
import { makeWorkerApi } from '../../src/run/workerApi.ts'
import { makeRunDraws } from '../fixtures/runDraws.ts'
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

describe('what following people is worth', () => {
  // 80 draws in which SE helps between 0 and 40 of 100, and pays when it helps more than half of that
  const column = (f: (d: number) => number): number[] => Array.from({ length: 80 }, (_, d) => f(d))
  const share = column((d) => 0.2 + (0.4 * ((d * 37) % 80)) / 80)
  const run = makeRunDraws({
    FS: { inWork15: column(() => 0.2), inWorkAfterStart15: column(() => 0.2), monthsInWork: column(() => 6), netSociety: column(() => 0) },
    SE: {
      inWork15: share,
      inWorkAfterStart15: share,
      monthsInWork: share.map((p) => 30 * p),
      netSociety: share.map((p) => 1e7 * (p - 0.4)),
    },
  })
  const asked = [
    run,
    { arms: ['SE', 'FS'], persons: 100, months: 15 },
    { perspective: 'society', effect: yearsInWork(run.persons) },
    0,
    'seed',
  ] as const

  it('is the same from a worker as from the rule itself, to the last bit, and is worth something', async () => {
    const own = studyValueOf(asked[0], asked[1], asked[2], [0], 'seed')
    expect(own.ok && own.value[0].evppi).toBeGreaterThan(0)
    for (const runner of [makeInlineRunner(models), makePoolRunner(models, () => makeWorker(), { workers: 2 })]) {
      const found = await runner.studied!(...asked)
      expect(found.ok && found.value).toEqual(own.ok && own.value[0])
    }
  })

  it('of an outcome that the draws have not is an issue', async () => {
    const found = await makeInlineRunner(models).studied!(run, { ...asked[1], months: 18 }, asked[2], 0, 'seed')
    expect(found.ok ? [] : found.issues.map(({ code }) => code)).toEqual(['RUN-012'])
  })
})

const long = toyScenario({ draws: 200, replications: 4 })
const total = 200 * 4

const runners: readonly (readonly [string, () => Runner])[] = [
  ['one thread', () => makeInlineRunner(models, { batchSize: 10 })],
  ['2 workers', () => makePoolRunner(models, () => makeWorker(), { workers: 2, batchSize: 10 })],
]

describe.each(runners)('draws of a run under way (%s)', (_, makeRunner) => {
  it('come while most of the run is left, more each time, and are the first of the final ones', async () => {
    const seen: { readonly draws: RunDraws; readonly done: number }[] = []
    let done = 0
    const result = await makeRunner().run(long, {
      keepDraws: true,
      onProgress: ({ replicationsDone }) => (done = replicationsDone),
      onDraws: (draws) => seen.push({ draws, done }),
    })
    if (!result.ok) throw new Error('no run')
    const final = result.value.draws!
    expect(seen.length).toBeGreaterThan(1)
    expect(seen[0].done).toBeLessThan(total / 2)
    const counts = seen.map(({ draws }) => draws.draws.length)
    expect(counts[0]).toBeGreaterThanOrEqual(25)
    expect([...counts].sort((a, b) => a - b)).toEqual(counts)
    // the last of them may have had some of its replications only
    const whole = [...seen[0].draws.replications].filter((count) => count === 4).length
    const size = final.arms.length * final.outcomes.length
    expect(seen[0].draws.means.slice(0, whole * size)).toEqual(final.means.slice(0, whole * size))
  })

  it('change nothing of the result, and are not made for who does not want them', async () => {
    const plain = await makeRunner().run(long, { keepDraws: true })
    const watched = await makeRunner().run(long, { keepDraws: true, onDraws: () => undefined })
    const told = (answer: typeof plain) =>
      answer.ok ? [answer.value.manifest, answer.value.draws, answer.value.differences] : answer.issues
    expect(told(watched)).toEqual(told(plain))
    const seen: RunDraws[] = []
    await makeRunner().run(long, { keepDraws: true, wantsDraws: () => false, onDraws: (draws) => seen.push(draws) })
    await makeRunner().run(long, { onDraws: (draws) => seen.push(draws) })
    expect(seen).toEqual([])
  })
})

describe('a run is looked at', () => {
  it('first when every randomisation has given a draw, then at parts of it, and never at its end', () => {
    // 400 draws of 5 in batches of 25: 80 batches; 25 draws are 125 replications
    expect(drawPoints({ draws: 400, replications: 5 }, 25)).toEqual([5, 10, 20, 40, 60])
    expect(drawPoints({ draws: 25, replications: 5 }, 25)).toEqual([])
    expect(drawPoints({ draws: 1, replications: 5000 }, 25)).toEqual([])
  })
})
