// The store as a law: 1,000 random sequences of what a reader can do, with answers that come late, in any order, or not at all. Nothing is ever
// lost, the figures on screen belong to one run, and undo returns to the exact former state. The expectation is a plain second list of states.
// Length: what a reader can do, the plain list beside it and the law are read against each other.
import fc from 'fast-check'
import { flushSync } from 'svelte'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { models } from '../../models/index.ts'
import { withPlaces, withSource } from '../../src/app/answers/area.ts'
import { Preferences } from '../../src/app/state/preferences.svelte.ts'
import { QUESTIONS } from '../../src/app/state/questions.ts'
import { Workbench } from '../../src/app/state/workbench.svelte.ts'
import { Keeper } from '../../src/app/storage/keeper.svelte.ts'
import type { Pages } from '../../src/app/storage/pages.ts'
import type { RunOptions, Runner } from '../../src/run/runner.ts'
import type { RunResult } from '../../src/run/result.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Issue, Result } from '../../src/shared/issue.ts'
import { makeFragileStore, type FragileStore } from '../fixtures/fragileStore.ts'
import { presetScenario } from './scenario.ts'

const preset = presetScenario()
const parse = (text: string, where: string) => {
  const read = readScenario(text, models, where)
  return read.ok ? { ok: true as const, value: read.value.scenario } : read
}

type Answer = Result<RunResult>
interface Asked {
  readonly scenario: Scenario
  readonly options: RunOptions | undefined
  /** The store's run at the time it asked. */
  readonly runId: number
  readonly answer: (answer: Answer) => void
}

/** A result that holds nothing but the scenario it answers, so that a figure of another run is seen at once. */
function echo(scenario: Scenario, partial = false): RunResult {
  return {
    manifest: { echo: scenario, partial, draws: scenario.run.draws, replications: scenario.run.replications },
  } as unknown as RunResult
}
/** As text: an answer that is remembered belongs to an equal scenario, not to the same object. */
const echoed = (result: RunResult): string => JSON.stringify((result.manifest as unknown as { echo: Scenario }).echo)

/** Answers when the test says so, in the order it says. A run that is aborted answers with what it has, as the pool does. */
interface Gated extends Runner {
  readonly waiting: Asked[]
  /** Runs whose own scenario has been answered with a result; what changes are counted from is asked for beside it, and is no answer. */
  readonly answered: Set<number>
  now: () => Workbench | null
}

function makeGatedRunner(): Gated {
  const waiting: Asked[] = []
  const answered = new Set<number>()
  const ask = (scenario: Scenario, options?: RunOptions): Promise<Answer> =>
    new Promise((resolve) => {
      const bench = gated.now()
      const runId = bench?.runId ?? 0
      const own = scenario === bench?.scenario
      const answer = (value: Answer): void => {
        if (value.ok && own) answered.add(runId)
        resolve(value)
      }
      waiting.push({ scenario, options, runId, answer })
      options?.signal?.addEventListener('abort', () => resolve({ ok: true, value: echo(scenario, true) }))
    })
  const gated: Gated = {
    waiting,
    answered,
    now: () => null,
    expected: (scenario) => ask(scenario),
    run: (scenario, options) => ask(scenario, options),
    dispose: () => undefined,
  }
  return gated
}

const alone: Pages = {
  hold: async () => true,
  release: async () => undefined,
  held: async () => new Set(),
  remembered: () => null,
  remember: () => undefined,
  tell: () => undefined,
  listen: () => () => undefined,
}

async function makePage(store: FragileStore) {
  const runner = makeGatedRunner()
  const bench = new Workbench({ runner, models, start: preset, parse, quietMs: 5 })
  runner.now = () => bench
  let now = 1
  const keeper = new Keeper({
    workbench: bench,
    openStore: async () => store,
    pages: alone,
    parse,
    togetherMs: 1_000_000,
    now: () => (now += 1),
  })
  await keeper.begin()
  const stop = keeper.connect()
  flushSync()
  return { runner, bench, keeper, stop }
}

// ---------------------------------------------------------------- what a reader can do

const ACTS = [
  'posts',
  'posts',
  'caseload',
  'drag',
  'choice',
  'value',
  'area',
  'note',
  'settle',
  'undo',
  'undo',
  'redo',
  'reset',
  'open',
  'badFile',
  'snapshot',
  'openSnapshot',
  'question',
  'copySheet',
  'openSheet',
  'closeSheet',
  'putBack',
  'cancel',
  'resume',
  'answer',
  'answer',
  'answerLast',
  'fail',
  'partial',
  'wait',
] as const
const act = fc.record({ what: fc.constantFrom(...ACTS), n: fc.nat({ max: 19 }) })
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const ISSUE: Issue = { code: 'RUN-101', where: 'prov', what: { sv: 'stopp', en: 'stop' }, todo: { sv: 'igen', en: 'again' } }
const OTHER: readonly Scenario[] = [{ ...preset, name: 'Annat' }, withSource({ ...preset, name: 'Sörmland' }, 'sormland')]

/** The reader's own list: states before, now and after, and which key the last change may be continued with. */
interface Expected {
  past: string[]
  present: string
  future: string[]
  open: string | null
}
/** One list per lettered scenario, and that of the tab closed last. */
interface Books {
  readonly lists: Map<string, Expected>
  closed: Expected | null
}
const started = (scenario: Scenario): Expected => ({ past: [], present: JSON.stringify(scenario), future: [], open: null })

function changed(list: Expected, before: string, key: string | null, bench: Workbench): void {
  const present = JSON.stringify(bench.scenario)
  if (key === null || list.open !== key || list.past.length === 0) list.past.push(before)
  list.present = present
  list.future = []
  list.open = key
}

describe('whatever a reader does, in 1,000 random sequences', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('nothing is lost, no two figures disagree, and undo returns to the exact former state', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 24 }), async (acts) => {
        const store = makeFragileStore()
        const page = await makePage(store)
        const preferences = new Preferences()
        const books: Books = { lists: new Map([['A', started(preset)]]), closed: null }
        page.bench.start()
        for (const one of acts) {
          await perform(one, page, preferences, books)
          await pass(0)
          flushSync()
          holds(page, books)
        }
        await undoneAndRedone(page.bench, books)
        await settledDown(page)
        await comesBack(page, store)
        page.stop()
        page.bench.dispose()
      }),
      { numRuns: 1000 },
    )
  }, 120_000)
})

/** Time passes without a clock: due timers run, and what was promised is kept. A real timer would take four milliseconds each time. */
async function pass(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms)
  for (let k = 0; k < 8; k += 1) await Promise.resolve()
}

type Page = Awaited<ReturnType<typeof makePage>>

async function perform({ what, n }: Act, { runner, bench, keeper }: Page, preferences: Preferences, books: Books): Promise<void> {
  const before = JSON.stringify(bench.scenario)
  const was = bench.scenario
  const list = listOf(books, bench)
  const several = books.lists.size > 1 && bench.mayAddSheet
  const edited = (key: string | null): void => {
    if (bench.scenario !== was) changed(list, before, key, bench)
  }
  // Beside the others where there are several, otherwise alone.
  const reopened = (): void => {
    if (!several) {
      books.lists.clear()
      books.closed = null
    }
    books.lists.set(bench.letter, started(bench.scenario))
  }
  switch (what) {
    case 'posts':
    case 'caseload':
      bench.settle()
      list.open = null
      bench.setNumber(what, n + 1)
      return edited(what)
    case 'drag':
      bench.setNumber('persons', 100 + n)
      return edited('persons')
    case 'choice':
      bench.setChoice('whileWaiting', n % 2 === 0 ? 'fs' : 'none')
      return edited(null)
    case 'value':
      bench.setValue('jobs.loss', n === 0 ? null : n / 400)
      return edited('value jobs.loss')
    case 'area':
      bench.edit(
        n % 2 === 0 ? withSource(bench.scenario, 'orebro') : withPlaces(bench.scenario, ['Lund', 'Kumla', 'Flen'].slice(0, 1 + (n % 3))),
      )
      return edited(null)
    case 'note':
      bench.edit({ ...bench.scenario, description: `anteckning ${n}` })
      return edited(null)
    case 'settle':
      bench.settle()
      list.open = null
      return
    case 'undo':
      bench.undo()
      if (list.past.length > 0) {
        list.future.unshift(list.present)
        list.present = list.past.pop() as string
        list.open = null
      }
      return
    case 'redo':
      bench.redo()
      if (list.future.length > 0) {
        list.past.push(list.present)
        list.present = list.future.shift() as string
        list.open = null
      }
      return
    case 'reset':
      bench.reset()
      return edited(null)
    case 'open':
      bench.openScenario(OTHER[n % OTHER.length] as Scenario, { name: 'öppnat', kind: 'example' })
      return reopened()
    case 'badFile':
      expect(bench.openText('{ trasig', 'trasig.json')).toBe(false)
      return
    case 'snapshot':
      await keeper.keepSnapshot(`läge ${n}`)
      return
    case 'openSnapshot': {
      const snapshot = keeper.snapshots[n % Math.max(1, keeper.snapshots.length)]
      if (!snapshot) return
      expect(keeper.openSnapshot(snapshot)).toBe(true)
      expect(JSON.stringify(bench.scenario)).toBe(snapshot.scenario)
      return reopened()
    }
    case 'question':
      preferences.question = QUESTIONS[n % QUESTIONS.length] ?? 'jobs'
      return
    case 'copySheet':
      if (!bench.mayAddSheet) return
      bench.copySheet()
      return void books.lists.set(bench.letter, started(bench.scenario))
    case 'openSheet':
      return bench.openSheet([...books.lists.keys()][n % books.lists.size] as string)
    case 'closeSheet': {
      const letter = [...books.lists.keys()][n % books.lists.size] as string
      const closing = books.lists.get(letter) as Expected
      bench.closeSheet(letter)
      // The last one stays.
      if (books.lists.size === 1) return
      books.closed = closing
      return void books.lists.delete(letter)
    }
    case 'putBack': {
      const { closed } = books
      bench.putBackSheet()
      if (closed) books.lists.set(bench.letter, closed)
      books.closed = null
      return
    }
    case 'cancel':
      return bench.cancel()
    case 'resume':
      return bench.resume()
    case 'answer':
      return void runner.waiting
        .splice(n % Math.max(1, runner.waiting.length), 1)
        .forEach(({ scenario, answer }) => answer({ ok: true, value: echo(scenario) }))
    case 'answerLast':
      return void runner.waiting.splice(-1).forEach(({ scenario, answer }) => answer({ ok: true, value: echo(scenario) }))
    case 'fail':
      return void runner.waiting.splice(0, 1).forEach(({ answer }) => answer({ ok: false, issues: [ISSUE] }))
    case 'partial':
      return runner.waiting.forEach(({ scenario, options }) => options?.onPartial?.(echo(scenario, true)))
    case 'wait':
      await pass(n)
  }
}

/** What holds after every step. */
function listOf({ lists }: Books, { letter }: Workbench): Expected {
  const found = lists.get(letter)
  if (!found) throw new Error(`no list for the scenario ${letter}`)
  return found
}

const texts = (list: readonly Scenario[]): string[] => list.map((one) => JSON.stringify(one))

function holds({ bench, runner }: Page, books: Books): void {
  const list = listOf(books, bench)
  expect(JSON.stringify(bench.scenario)).toBe(list.present)
  // Every lettered scenario, not only the one on screen.
  expect(bench.sheets.map(({ letter }) => letter).sort()).toEqual([...books.lists.keys()].sort())
  for (const { letter, history } of bench.sheets) {
    const { past, present, future } = books.lists.get(letter) as Expected
    expect([texts(history.past), JSON.stringify(history.present), texts(history.future)]).toEqual([past, present, future])
  }
  const { shown } = bench
  if (shown) {
    // Words and figures of one and the same run; and where the page does not say "stale", of the scenario on screen.
    expect(echoed(shown.result)).toBe(JSON.stringify(shown.scenario))
    if (shown.runId === bench.runId) expect(JSON.stringify(shown.scenario)).toBe(list.present)
    expect(bench.stale).toBe(shown.runId !== bench.runId)
  }
  // Once something has been answered for the scenario on screen, nothing older is shown.
  if (runner.answered.has(bench.runId)) expect(shown?.runId).toBe(bench.runId)
  if (bench.baseline && bench.baseline.scenario === bench.base) expect(echoed(bench.baseline.result)).toBe(JSON.stringify(bench.base))
  expect(bench.progress.done).toBeLessThanOrEqual(bench.progress.total)
}

/** All the way back, and forward again to the very text it was. */
async function undoneAndRedone(bench: Workbench, books: Books): Promise<void> {
  const list = listOf(books, bench)
  const [end, first] = [list.present, list.past[0] ?? list.present]
  const steps = list.past.length
  for (let k = 0; k < steps; k += 1) bench.undo()
  expect(JSON.stringify(bench.scenario)).toBe(first)
  expect(bench.canUndo).toBe(false)
  for (let k = 0; k < steps; k += 1) bench.redo()
  expect(JSON.stringify(bench.scenario)).toBe(end)
}

/** When everything that was asked has been answered, the page shows a whole run of the scenario on it. */
async function settledDown({ bench, runner }: Page): Promise<void> {
  bench.resume()
  for (let round = 0; round < 6; round += 1) {
    await pass(10)
    for (const { scenario, answer } of runner.waiting.splice(0)) answer({ ok: true, value: echo(scenario) })
  }
  await pass(10)
  flushSync()
  expect(bench.phase).toBe('done')
  expect(bench.shown?.exact).toBe(false)
  expect(JSON.stringify(bench.shown?.scenario)).toBe(JSON.stringify(bench.scenario))
}

/** What was saved is taken up by a new page exactly as it was, undo list, base and all. */
async function comesBack({ bench, keeper }: Page, store: FragileStore): Promise<void> {
  flushSync()
  const { sheets } = bench
  const worth =
    bench.opened > 0 ||
    sheets.length > 1 ||
    sheets.some(({ history, origin }) => history.past.length + history.future.length > 0 || origin.kind !== 'example')
  await keeper.flush()
  if (!worth) return
  const again = await makePage(store)
  const text = ({ sheets: all, letter }: Workbench) =>
    JSON.stringify([
      letter,
      all.map((one) => [one.letter, one.name, one.history.past, one.history.present, one.history.future, one.base, one.origin]),
    ])
  expect(text(again.bench)).toBe(text(bench))
  again.stop()
  again.bench.dispose()
}
