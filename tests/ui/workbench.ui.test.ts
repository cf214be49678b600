// The store in a real browser, where runes are live: order of answers, what is dropped, undo under random use, files, cancel.
import fc from 'fast-check'
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { Workbench } from '../../src/app/state/workbench.svelte.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Runner } from '../../src/run/runner.ts'
import { makeFakeRunner, makeResult } from './fakeRunner.ts'
import { presetScenario } from './scenario.ts'

const parse = (text: string, where: string) => {
  const read = readScenario(text, models, where)
  return read.ok ? { ok: true as const, value: read.value.scenario } : read
}

function makeBench(runner: Runner, quietMs = 0): Workbench {
  return new Workbench({ runner, models, start: presetScenario(), parse, quietMs })
}

/** Lets every promise and timer that is due run: in many short turns, so that a chain of timers comes to its end on a busy machine too. */
async function settled(turns = 15): Promise<void> {
  for (let i = 0; i < turns; i += 1) await new Promise((resolve) => setTimeout(resolve, 2))
  flushSync()
}

describe('opening', () => {
  it('runs the preset by itself: the expectation first, then the simulation', async () => {
    const runner = makeFakeRunner({ hold: true })
    const bench = makeBench(runner)
    expect(bench.shown).toBeNull()
    bench.start()
    await settled()
    expect(bench.shown?.exact).toBe(true)
    expect(bench.phase).toBe('simulating')
    expect(bench.progress).toEqual({ done: 666, total: 2000 })
    runner.release()
    await settled()
    expect(bench.shown?.exact).toBe(false)
    expect(bench.phase).toBe('done')
    bench.start()
    await settled()
    expect(runner.asked.run).toHaveLength(1)
  })
})

describe('a change', () => {
  it('drops the answer of an older run that comes late', async () => {
    // Both expectation and run of the first scenario are held back until after the second has answered.
    const late: (() => void)[] = []
    const bench = makeBench({
      expected: async (scenario) => ({ ok: true, value: makeResult(scenario, true) }),
      run: async (scenario) => {
        if (scenario.arms[1]?.['posts'] === 4) await new Promise<void>((resolve) => late.push(resolve))
        return { ok: true, value: makeResult(scenario, false) }
      },
      dispose: () => undefined,
    })
    bench.start()
    await settled()
    bench.setNumber('posts', 8)
    await settled()
    expect(bench.shown?.scenario.arms[1]?.['posts']).toBe(8)
    for (const release of late) release()
    await settled()
    expect(bench.shown?.scenario.arms[1]?.['posts']).toBe(8)
    expect(bench.shown?.exact).toBe(false)
    expect(bench.phase).toBe('done')
  })

  it('keeps the former answer on screen, marked as such, until the new expectation is there', async () => {
    const gate: { release: () => void } = { release: () => undefined }
    let held = false
    const bench = makeBench(
      {
        expected: async (scenario) => {
          if (held) await new Promise<void>((resolve) => (gate.release = resolve))
          return { ok: true, value: makeResult(scenario, true) }
        },
        run: async (scenario) => ({ ok: true, value: makeResult(scenario, false) }),
        dispose: () => undefined,
      },
      10_000,
    )
    bench.start()
    await settled()
    held = true
    bench.setNumber('posts', 8)
    flushSync()
    expect(bench.stale).toBe(true)
    expect(bench.shown?.scenario.arms[1]?.['posts']).toBe(4)
    gate.release()
    await settled()
    expect(bench.stale).toBe(false)
    expect(bench.shown?.scenario.arms[1]?.['posts']).toBe(8)
    bench.dispose()
  })

  it('asks for the newest expectation only, while a lever is dragged faster than it can be answered', async () => {
    const asked: number[] = []
    const bench = makeBench(
      {
        expected: async (scenario) => {
          asked.push(Number(scenario.arms[1]?.['posts']))
          await new Promise((resolve) => setTimeout(resolve, 10))
          return { ok: true, value: makeResult(scenario, true) }
        },
        run: async (scenario) => ({ ok: true, value: makeResult(scenario, false) }),
        dispose: () => undefined,
      },
      10_000,
    )
    bench.start()
    for (const posts of [5, 6, 7, 8, 9]) bench.setNumber('posts', posts)
    await settled(60)
    expect(asked).toEqual([4, 9])
    expect(bench.shown?.scenario.arms[1]?.['posts']).toBe(9)
    bench.dispose()
  })

  it('that cannot be computed shows why and leaves the former answer', async () => {
    const issue = { code: 'SCN-099' as const, where: '/arms', what: { sv: 'fel', en: 'wrong' }, todo: { sv: 'rätta', en: 'mend' } }
    const bench = makeBench(makeFakeRunner({ issues: (scenario) => (scenario.horizonMonths === 24 ? [issue] : null) }))
    bench.start()
    await settled()
    bench.setNumber('horizonMonths', 24)
    await settled()
    expect(bench.phase).toBe('failed')
    expect(bench.runIssues).toEqual([issue])
    expect(bench.shown?.scenario.horizonMonths).toBe(120)
    bench.undo()
    await settled()
    expect(bench.runIssues).toEqual([])
    expect(bench.phase).toBe('done')
  })

  it('turns a fault thrown by the machinery into an issue instead of an empty page', async () => {
    const bench = makeBench({
      expected: () => Promise.reject(new Error('boom')),
      run: () => Promise.reject(new Error('boom')),
      dispose: () => undefined,
    })
    bench.start()
    await settled()
    expect(bench.phase).toBe('failed')
    expect(bench.runIssues[0]?.code).toBe('INT-001')
  })
})

describe('undo', () => {
  it('returns to the exact former scenario after any sequence of actions', async () => {
    const action = fc.oneof(
      fc.tuple(fc.constant('posts' as const), fc.integer({ min: 1, max: 12 })),
      fc.tuple(fc.constant('caseload' as const), fc.integer({ min: 10, max: 40 })),
      fc.tuple(fc.constant('ageMax' as const), fc.integer({ min: 19, max: 29 })),
      fc.tuple(fc.constant('durability' as const), fc.constantFrom('durable', 'central', 'fragile')),
      fc.tuple(fc.constantFrom('undo' as const, 'redo' as const, 'reset' as const), fc.constant(0)),
    )
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 25 }),
        fc.constantFrom(...(['posts', 'caseload'] as const)),
        fc.integer({ min: 1, max: 199 }),
        (actions, lever, value) => {
          const bench = makeBench(makeFakeRunner(), 10_000)
          for (const [name, setting] of actions) {
            if (name === 'undo' || name === 'redo' || name === 'reset') bench[name]()
            else if (name === 'durability') bench.setChoice(name, String(setting))
            else bench.setNumber(name, Number(setting))
            bench.settle()
          }
          flushSync()
          const before = bench.scenario
          bench.setNumber(lever, value)
          flushSync()
          if (bench.scenario !== before) bench.undo()
          flushSync()
          expect(bench.scenario).toBe(before)
          bench.dispose()
        },
      ),
      { numRuns: 60 },
    )
  })

  it('counts changes against the example, and reset takes them all away but can be undone', async () => {
    const bench = makeBench(makeFakeRunner(), 10_000)
    bench.setNumber('posts', 6)
    bench.setChoice('durability', 'fragile')
    bench.setValue('post.cost', 90_000)
    flushSync()
    expect(bench.changes.map((change) => change.id).sort()).toEqual(['durability', 'post.cost', 'posts'])
    bench.reset()
    flushSync()
    expect(bench.changes).toEqual([])
    bench.undo()
    flushSync()
    expect(bench.changes).toHaveLength(3)
    bench.dispose()
  })
})

describe('cancel', () => {
  it('keeps what is finished, and resume runs it again to the end', async () => {
    const runner = makeFakeRunner({ hold: true })
    const bench = makeBench(runner)
    bench.start()
    await settled()
    bench.cancel()
    await settled()
    expect(bench.phase).toBe('stopped')
    expect(bench.shown?.exact).toBe(false)
    expect(bench.shown?.result.manifest.partial).toBe(true)
    bench.resume()
    await settled()
    runner.release()
    runner.release()
    await settled()
    expect(bench.phase).toBe('done')
    expect(bench.shown?.result.manifest.partial).toBe(false)
  })

  it('before anything has begun leaves the expectation', async () => {
    const bench = makeBench(makeFakeRunner(), 10_000)
    bench.start()
    bench.cancel()
    await settled()
    expect(bench.phase).toBe('stopped')
    expect(bench.shown?.exact).toBe(true)
    bench.dispose()
  })
})

describe('files', () => {
  it('opens a good one, and it becomes what changes are counted against', async () => {
    const bench = makeBench(makeFakeRunner())
    bench.start()
    const file = { ...presetScenario(), name: 'Eslöv', horizonMonths: 60 }
    expect(bench.openText(JSON.stringify(file), 'eslov.json')).toBe(true)
    await settled()
    expect(bench.origin).toEqual({ name: 'Eslöv', kind: 'file' })
    expect(bench.changes).toEqual([])
    expect(bench.shown?.scenario.horizonMonths).toBe(60)
  })

  it('waits with chance until the expectation is there, and does not wait for ever', async () => {
    let release: () => void = () => undefined
    const runs: string[] = []
    const bench = makeBench({
      expected: async (scenario) => {
        if (scenario.name !== presetScenario().name) await new Promise<void>((resolve) => (release = resolve))
        return { ok: true, value: makeResult(scenario, true) }
      },
      run: async (scenario) => {
        runs.push(scenario.name)
        return { ok: true, value: makeResult(scenario, false) }
      },
      dispose: () => undefined,
    })
    bench.start()
    await settled()
    bench.openText(JSON.stringify({ ...presetScenario(), name: 'Annat' }), 'annat.json')
    await settled()
    expect(runs).toEqual([presetScenario().name])
    release()
    await settled()
    expect(runs).toEqual([presetScenario().name, 'Annat'])
    // an expectation that never comes: chance begins by itself
    bench.openText(JSON.stringify({ ...presetScenario(), name: 'Tredje' }), 'tredje.json')
    await expect.poll(() => runs.at(-1), { timeout: 5000 }).toBe('Tredje')
    expect(bench.shown?.scenario.name).toBe('Tredje')
  })

  it('shows every issue of a broken one and leaves the scenario and its answer as they were', async () => {
    const bench = makeBench(makeFakeRunner())
    bench.start()
    bench.setNumber('posts', 7)
    await settled()
    const { scenario, shown } = bench
    const broken = { ...presetScenario(), horizonMonths: 'lång', arms: [{ id: 'SE', pathway: 'SE', post: 4 }] }
    expect(bench.openText(JSON.stringify(broken), 'trasig.json')).toBe(false)
    flushSync()
    // Unknown key, not a whole number, no comparator.
    expect(bench.fileIssues?.issues.map((issue) => issue.code)).toEqual(expect.arrayContaining(['SCN-016', 'SCN-017', 'SCN-026']))
    expect(bench.scenario).toBe(scenario)
    expect(bench.shown).toBe(shown)
    bench.closeFileIssues()
    expect(bench.fileIssues).toBeNull()
  })
})

describe('going back', () => {
  it('shows the simulated answer at once, without a new run', async () => {
    const runner = makeFakeRunner()
    const bench = makeBench(runner)
    bench.start()
    await settled()
    const first = bench.shown
    bench.setNumber('posts', 8)
    await settled()
    const asked = { expected: runner.asked.expected.length, run: runner.asked.run.length }
    bench.undo()
    flushSync()
    expect(bench.phase).toBe('done')
    expect(bench.progress).toEqual({ done: 2000, total: 2000 })
    expect(bench.stale).toBe(false)
    expect(bench.shown?.exact).toBe(false)
    expect(bench.shown?.result).toBe(first?.result)
    bench.redo()
    flushSync()
    expect(bench.shown?.scenario.arms[1]?.['posts']).toBe(8)
    await settled()
    expect({ expected: runner.asked.expected.length, run: runner.asked.run.length }).toEqual(asked)
    // another seed is another run
    bench.setSeed('annat')
    await settled()
    expect(runner.asked.run).toHaveLength(asked.run + 1)
    bench.dispose()
  })

  it('never shows an answer to another scenario, in any order of changes, undo, redo, stopping and other scenarios', async () => {
    const files = [2, 5].map((posts) => {
      const base = presetScenario()
      return { ...base, name: `fil ${posts}`, arms: base.arms.map((arm) => ('posts' in arm ? { ...arm, posts } : arm)) }
    })
    const action = fc.oneof(
      fc.tuple(fc.constant('posts' as const), fc.integer({ min: 1, max: 3 })),
      fc.tuple(fc.constant('horizonMonths' as const), fc.constantFrom(60, 120)),
      fc.tuple(fc.constantFrom('undo' as const, 'redo' as const, 'reset' as const, 'cancel' as const, 'open' as const), fc.nat(1)),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(action, fc.boolean()), { maxLength: 14 }), async (actions) => {
        const bench = makeBench(makeFakeRunner())
        bench.start()
        for (const [[name, setting], wait] of actions) {
          if (name === 'open') bench.openScenario(files[setting]!, { name: 'fil', kind: 'file' })
          else if (name === 'posts' || name === 'horizonMonths') bench.setNumber(name, setting)
          else bench[name]()
          if (wait) await settled(2)
          const { shown } = bench
          if (!shown || bench.stale) continue
          expect(shown.scenario).toEqual(bench.scenario)
          expect(shown.result.arms).toEqual(makeResult(bench.scenario, shown.exact).arms)
        }
        bench.dispose()
      }),
      { numRuns: 40 },
    )
  })
})
