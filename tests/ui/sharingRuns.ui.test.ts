// Short simulations in a row: progress, cancelling that keeps what is finished, taking it up again, and way for something newer.
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import { numberLevers } from '../../src/app/state/levers.ts'
import { Runs } from '../../src/app/state/sharingRuns.svelte.ts'
import type { Runner } from '../../src/run/runner.ts'
import { makeFakeRunner, makeResult } from './fakeRunner.ts'
import { presetScenario } from './scenario.ts'

const variants = (persons: number) => {
  const base = numberLevers.persons.set(presetScenario(), persons)
  return [2, 3, 4].map((posts) => ({ key: posts, scenario: numberLevers.posts.set(base, posts) }))
}

/** A runner whose runs end when the test says so; the number of runs begun. */
function heldRunner() {
  const waiting: (() => void)[] = []
  let begun = 0
  const runner: Runner = {
    ...makeFakeRunner(),
    run: async (scenario) => {
      begun += 1
      await new Promise<void>((done) => waiting.push(done))
      return { ok: true, value: makeResult(scenario, false) }
    },
  }
  const next = async (): Promise<void> => {
    waiting.shift()?.()
    for (let i = 0; i < 5; i++) await Promise.resolve()
    flushSync()
  }
  return { runner, next, begun: () => begun }
}

describe('a row of short simulations', () => {
  it('tells how far it has come and ends with every result', async () => {
    const { runner, next } = heldRunner()
    const runs = new Runs(runner)
    void runs.start(variants(238))
    flushSync()
    expect([runs.phase, runs.done, runs.total]).toEqual(['running', 0, 3])
    await next()
    expect([runs.done, runs.current]).toEqual([1, true])
    await next()
    await next()
    expect([runs.phase, runs.done]).toEqual(['done', 3])
    expect([...runs.results.keys()]).toEqual([2, 3, 4])
  })

  it('keeps what is finished when it is cancelled, and carries on from there', async () => {
    const { runner, next, begun } = heldRunner()
    const runs = new Runs(runner)
    void runs.start(variants(238))
    await next()
    runs.cancel()
    await next()
    expect([runs.phase, [...runs.results.keys()]]).toEqual(['stopped', [2]])
    void runs.start(variants(238))
    expect(runs.phase).toBe('stopped')
    void runs.resume()
    await next()
    await next()
    expect([runs.phase, [...runs.results.keys()], begun()]).toEqual(['done', [2, 3, 4], 4])
  })

  it('claims nothing from an earlier request, and begins anew after it has given way', async () => {
    const { runner, next } = heldRunner()
    const runs = new Runs(runner)
    void runs.start(variants(238))
    for (let i = 0; i < 3; i++) await next()
    void runs.start(variants(500))
    flushSync()
    expect([runs.current, runs.results.get(2)?.manifest.persons]).toEqual([false, 238])
    runs.pause()
    expect(runs.phase).toBe('idle')
    void runs.start(variants(500))
    for (let i = 0; i < 4; i++) await next()
    expect([runs.current, runs.phase, runs.results.get(4)?.manifest.persons]).toEqual([true, 'done', 500])
  })
})
