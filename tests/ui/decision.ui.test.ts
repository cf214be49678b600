// The store of the long questions: asks for nothing twice, keeps what is finished when stopped, and drops what belongs to another scenario.
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import type { Model } from '../../src/engine/model.ts'
import type { Changes, Outcomes } from '../../src/run/decision/evaluate.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { Runner } from '../../src/run/runner.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { Decision, type Question } from '../../src/app/state/decision.svelte.ts'
import { makeRunDraws } from '../fixtures/runDraws.ts'
import { makeResult } from './fakeRunner.ts'
import { presetScenario } from './scenario.ts'

const model = models['aktivitetsersattning'] as Model
const scenario = presetScenario()
const PARTIES = ['society', 'municipality']

function question(changes: Partial<Question> = {}): Question {
  const criterion = { by: 'society', wtp: 0 }
  return {
    scenario,
    model,
    criterion,
    arm: 'SE',
    comparator: 'FS',
    perspectives: PARTIES,
    everyTurn: false,
    pair: null,
    draws: null,
    ...changes,
  }
}

/** SE's net value falls by 100 million per unit of the monthly loss of jobs, and crosses zero at 3 of 100; nothing else matters. */
function outcomesAt(changes: Changes): Outcomes {
  const loss = changes['jobs.loss'] ?? 0.02
  const arm = (net: number) => ({ inWork15: 0.2, inWorkAfterStart15: 0.24, monthsInWork: 12, netSociety: net, 'net.municipality': net })
  return { FS: arm(0), CM: arm(-1e6), SE: arm(1e8 * (0.03 - loss)) }
}

interface Asked {
  runs: number
  changes: Changes[]
}

/** stopAfter: calls back before this evaluation, to stop in the middle. */
function makeRunner(asked: Asked, before: (n: number) => void = () => undefined): Runner {
  const draws = 60
  const column = (f: (d: number) => number): number[] => Array.from({ length: draws }, (_, d) => f(d))
  const arm = (net: (d: number) => number) => ({
    inWork15: column(() => 0.2),
    inWorkAfterStart15: column(() => 0.24),
    monthsInWork: column(() => 12),
    netSociety: column(net),
  })
  const run = makeRunDraws({ FS: arm(() => 0), CM: arm(() => -1e6), SE: arm((d) => (d < 51 ? 1e6 : -1e6)) })
  return {
    expected: () => Promise.reject(new Error('not asked here')),
    run: (asking: Scenario) => {
      asked.runs += 1
      const result: RunResult = { ...makeResult(asking, false), draws: run }
      return Promise.resolve({ ok: true as const, value: result })
    },
    outcomes: (_, changes) => {
      before(asked.changes.length)
      asked.changes.push(changes)
      return Promise.resolve({ ok: true as const, value: outcomesAt(changes) })
    },
    studied: makeInlineRunner(models).studied!,
    dispose: () => undefined,
  }
}

describe('the long questions', () => {
  it('beside a run under way try the first values and nothing else, and go on from there when it has ended', async () => {
    const asked: Asked = { runs: 0, changes: [] }
    const decision = new Decision(makeRunner(asked))
    await decision.ask(question({ underWay: true }))
    expect(asked.runs).toBe(0)
    expect(decision.table?.pairs.length).toBe(8)
    expect(decision.table?.complete).toBe(false)
    expect([decision.step, decision.busy]).toEqual(['waiting', false])
    await decision.ask(question())
    expect(decision.step).toBe('done')
    const keys = asked.changes.map((changes) => JSON.stringify(changes))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('find the value that moves the answer, and the point where it turns', async () => {
    const decision = new Decision(makeRunner({ runs: 0, changes: [] }))
    await decision.ask(question())
    flushSync()
    expect(decision.step).toBe('done')
    expect(decision.table?.complete).toBe(true)
    const [turn] = decision.turns
    expect(decision.turns).toHaveLength(1)
    expect(turn?.input.id).toBe('jobs.loss')
    expect(turn?.above?.to).toBe('FS')
    expect(turn?.above?.at).toBeCloseTo(0.03, 3)
    expect(decision.equal.map(({ perspective }) => perspective)).toEqual(PARTIES)
  })

  it('ask for no value twice, and for one run alone, when what is best changes', async () => {
    const asked: Asked = { runs: 0, changes: [] }
    const decision = new Decision(makeRunner(asked))
    await decision.ask(question())
    await decision.ask(question({ criterion: { by: 'municipality', wtp: 0 } }))
    await decision.ask(question())
    const keys = asked.changes.map((changes) => JSON.stringify(changes))
    expect(new Set(keys).size).toBe(keys.length)
    expect(asked.runs).toBe(1)
  })

  it('keep what is finished when the reader stops them, and go on from there', async () => {
    const asked: Asked = { runs: 0, changes: [] }
    const decision: Decision = new Decision(
      makeRunner(asked, (n) => {
        if (n === 40) decision.stop()
      }),
    )
    await decision.ask(question())
    expect(decision.step).toBe('stopped')
    const kept = decision.table?.pairs.length ?? 0
    expect(kept).toBeGreaterThan(0)
    expect(decision.table?.complete).toBe(false)
    const before = asked.changes.length
    await decision.resume()
    expect(decision.step).toBe('done')
    expect(decision.table?.complete).toBe(true)
    const keys = asked.changes.map((changes) => JSON.stringify(changes))
    expect(new Set(keys).size).toBe(keys.length)
    expect(asked.changes.length).toBeGreaterThan(before)
  })

  it('need no run of their own where the run behind the answer kept its draws', async () => {
    const asked: Asked = { runs: 0, changes: [] }
    const runner = makeRunner(asked)
    const first = new Decision(runner)
    await first.askDraws(scenario)
    const decision = new Decision(runner)
    await decision.ask(question({ draws: first.draws }))
    expect(decision.draws).toBe(first.draws)
    expect(asked.runs).toBe(1)
  })

  it('evaluate nothing again when another seed or name is all that differs, or when a change is taken back', async () => {
    const asked: Asked = { runs: 0, changes: [] }
    const decision = new Decision(makeRunner(asked))
    await decision.ask(question())
    const before = asked.changes.length
    await decision.ask(question({ scenario: { ...scenario, name: 'samma', run: { ...scenario.run, seed: 'another' } } }))
    expect(asked.changes.length).toBe(before)
    await decision.ask(question({ scenario: { ...scenario, horizonMonths: 60 } }))
    const after = asked.changes.length
    expect(after).toBeGreaterThan(before)
    await decision.ask(question())
    expect(asked.changes.length).toBe(after)
  })

  it('try two values together over a fine grid, and another pair when the reader chooses one', async () => {
    const asked: Asked = { runs: 0, changes: [] }
    const decision = new Decision(makeRunner(asked))
    await decision.ask(question({ pair: ['jobs.loss', 'post.cost'] }))
    expect([decision.pair?.x.id, decision.pair?.y.id]).toEqual(['jobs.loss', 'post.cost'])
    expect(decision.pair?.complete).toBe(true)
    expect(decision.pair?.cells.flat()).toHaveLength(81)
    await decision.ask(question({ pair: ['post.cost', 'jobs.loss'] }))
    expect(decision.pair?.x.id).toBe('post.cost')
    const keys = asked.changes.map((changes) => JSON.stringify(Object.entries(changes).sort()))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('keep nothing of another scenario', async () => {
    const asked: Asked = { runs: 0, changes: [] }
    const decision = new Decision(makeRunner(asked))
    await decision.ask(question())
    const other = { ...scenario, run: { ...scenario.run, seed: 'another' } }
    const pending = decision.askDraws(other)
    flushSync()
    expect([decision.table, decision.turns.length, decision.values.length]).toEqual([null, 0, 0])
    await pending
    expect(decision.scenario).toBe(other)
    expect(decision.draws).not.toBeNull()
    expect(asked.runs).toBe(2)
  })

  it('tell what a study is worth only when there are draws enough', async () => {
    const decision = new Decision(makeRunner({ runs: 0, changes: [] }))
    const study = { arms: ['SE', 'FS'], persons: 50, months: 15 }
    expect(await decision.study(study, { by: 'society', wtp: 0 }, 'society')).toBeNull()
    await decision.askDraws(scenario)
    const worth = await decision.study(study, { by: 'society', wtp: 0 }, 'society')
    // the share in work is the same in every draw, so following people tells nothing
    expect(worth?.evsi).toBe(0)
  })
})
