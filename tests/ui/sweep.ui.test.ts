// Many nearby expectations behind one answer: never a claim from an older request, and way for a lever that moves.
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import { numberLevers } from '../../src/app/state/levers.ts'
import { Search, Sweep } from '../../src/app/state/sweep.svelte.ts'
import { makeFakeRunner } from './fakeRunner.ts'
import { presetScenario } from './scenario.ts'

const variants = (persons: number) => {
  const base = numberLevers.persons.set(presetScenario(), persons)
  return [2, 3, 4].map((posts) => ({ key: posts, scenario: numberLevers.posts.set(base, posts) }))
}

describe('a sweep', () => {
  it('computes each variant once, and the same request not again', async () => {
    const runner = makeFakeRunner()
    const sweep = new Sweep(runner)
    await sweep.start(variants(238))
    await sweep.start(variants(238))
    flushSync()
    expect(runner.asked.expected).toHaveLength(3)
    expect([...sweep.results.keys()]).toEqual([2, 3, 4])
    expect([sweep.current, sweep.complete]).toEqual([true, true])
  })

  it('says that its rows are of an earlier request until the new ones are all there', async () => {
    const sweep = new Sweep(makeFakeRunner())
    await sweep.start(variants(238))
    const later = sweep.start(variants(500))
    flushSync()
    expect(sweep.current).toBe(false)
    expect(sweep.results.get(2)?.manifest.persons).toBe(238)
    await later
    flushSync()
    expect(sweep.current).toBe(true)
    expect([...sweep.results.values()].map((result) => result.manifest.persons)).toEqual([500, 500, 500])
  })

  it('drops what is under way for a newer request, and stops when it is told to give way', async () => {
    const runner = makeFakeRunner()
    const sweep = new Sweep(runner)
    const first = sweep.start(variants(238))
    const second = sweep.start(variants(500))
    await Promise.all([first, second])
    expect(sweep.results.get(4)?.manifest.persons).toBe(500)
    expect(runner.asked.expected).toHaveLength(4)
    const third = sweep.start(variants(700))
    sweep.pause()
    await third
    expect(sweep.results.get(4)?.manifest.persons).toBe(500)
    expect(sweep.complete).toBe(false)
    await sweep.start(variants(700))
    expect(sweep.results.get(4)?.manifest.persons).toBe(700)
  })
})

describe('a search', () => {
  it('tells its work that it has been overtaken', async () => {
    const search = new Search<number>(makeFakeRunner())
    const seen: (boolean | null)[] = []
    const work = (name: number) => async (evaluate: (scenario: ReturnType<typeof presetScenario>) => Promise<unknown>) => {
      seen.push((await evaluate(presetScenario())) !== null)
      return name
    }
    await Promise.all([search.start('a', false, work(1)), search.start('b', false, work(2))])
    flushSync()
    expect(search.found).toBe(2)
    expect(seen.sort()).toEqual([false, true])
    expect(search.busy).toBe(false)
  })
})
