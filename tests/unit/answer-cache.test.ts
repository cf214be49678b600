/** What the page remembers of answers: found under everything they follow from, dropped oldest first when the memory is full. */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makeAnswerCache, roughBytes } from '../../src/app/state/answerCache.ts'
import type { RunResult } from '../../src/run/result.ts'
import { readScenario } from '../fixtures/readScenario.ts'

const scenario = readScenario('base-uma-238')
const model = models[scenario.model]
const seeded = (seed: string) => ({ ...scenario, run: { ...scenario.run, seed } })
/** A result of about this size; only its identity matters here. */
const answer = (bytes: number) => ({ big: new Uint8Array(bytes) }) as unknown as RunResult

describe('remembered answers', () => {
  it('are found under the same scenario, seed, kind and versions, and under no other', () => {
    const cache = makeAnswerCache()
    const result = answer(10)
    cache.put('simulated', scenario, model, result)
    expect(cache.get('simulated', structuredClone(scenario), model)).toBe(result)
    expect(cache.get('expected', scenario, model)).toBeNull()
    expect(cache.get('simulated', seeded('annat'), model)).toBeNull()
    expect(cache.get('simulated', { ...scenario, name: 'Annat namn' }, model)).toBeNull()
    expect(cache.get('simulated', { ...scenario, changes: { 'post.cost': 90_000 } }, model)).toBeNull()
    expect(cache.get('simulated', scenario, { ...model, version: `${model.version}-annan` })).toBeNull()
  })

  it('are dropped when they take too much room, the one unused for longest first, and one that is too large is not kept', () => {
    const cache = makeAnswerCache(10_000)
    for (const seed of ['a', 'b', 'c']) cache.put('simulated', seeded(seed), model, answer(3_000))
    expect(cache.get('simulated', seeded('a'), model)).not.toBeNull()
    cache.put('simulated', seeded('d'), model, answer(3_000))
    expect(['a', 'b', 'c', 'd'].map((seed) => cache.get('simulated', seeded(seed), model) !== null)).toEqual([true, false, true, true])
    cache.put('simulated', seeded('e'), model, answer(20_000))
    expect(cache.get('simulated', seeded('e'), model)).toBeNull()
  })

  it('are weighed by their arrays: ten thousand numbers are eighty thousand bytes, and little more', () => {
    expect(roughBytes({ x: new Float64Array(10_000) })).toBeGreaterThanOrEqual(80_000)
    expect(roughBytes({ x: new Float64Array(10_000) })).toBeLessThan(80_200)
  })
})
