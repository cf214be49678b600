// The keeper with the real workbench and a store that can break: random use of two pages loses nothing, and trouble never stops the work.
import fc from 'fast-check'
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { numberLevers } from '../../src/app/state/levers.ts'
import { Workbench } from '../../src/app/state/workbench.svelte.ts'
import { Keeper } from '../../src/app/storage/keeper.svelte.ts'
import type { Pages } from '../../src/app/storage/pages.ts'
import { FORM } from '../../src/app/storage/workRecord.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { makeFragileStore, type FragileStore } from '../fixtures/fragileStore.ts'
import { makeFakeRunner } from './fakeRunner.ts'
import { presetScenario } from './scenario.ts'

const preset = presetScenario()
const parse = (text: string, where: string) => {
  const read = readScenario(text, models, where)
  return read.ok ? { ok: true as const, value: read.value.scenario } : read
}

/** What the pages of one browser share, without a browser: who holds which work. */
interface Shared {
  readonly holders: Map<string, Pages>
  readonly listeners: Set<() => void>
}

interface Page {
  readonly bench: Workbench
  readonly keeper: Keeper
  /** As when the tab is closed. */
  readonly close: () => void
  readonly memory: { id: string | null }
}

function makePages(shared: Shared, memory: { id: string | null }): Pages {
  const pages: Pages = {
    hold: async (id) => {
      if ((shared.holders.get(id) ?? pages) !== pages) return false
      shared.holders.set(id, pages)
      return true
    },
    release: async (id) => void shared.holders.delete(id),
    held: async () => new Set(shared.holders.keys()),
    remembered: () => memory.id,
    remember: (id) => void (memory.id = id),
    tell: () => shared.listeners.forEach((heard) => heard()),
    listen: (heard) => {
      shared.listeners.add(heard)
      return () => void shared.listeners.delete(heard)
    },
  }
  return pages
}

async function openPage(store: FragileStore, shared: Shared, memory: { id: string | null } = { id: null }): Promise<Page> {
  const bench = new Workbench({ runner: makeFakeRunner(), models, start: preset, parse, quietMs: 100_000 })
  const pages = makePages(shared, memory)
  let time = 1_000
  const keeper = new Keeper({ workbench: bench, openStore: async () => store, pages, parse, togetherMs: 0, now: () => (time += 1) })
  await keeper.begin()
  const stop = keeper.connect()
  flushSync()
  const close = () => {
    stop()
    bench.dispose()
    for (const [id, holder] of [...shared.holders]) if (holder === pages) shared.holders.delete(id)
  }
  return { bench, keeper, close, memory }
}

const newBrowser = (): Shared => ({ holders: new Map(), listeners: new Set() })
const seen = ({ bench }: Page): string => {
  const { sheets, open } = bench.work
  const plain = sheets.map(({ letter, name, history, base, origin }) => [
    letter,
    name,
    history.past,
    history.present,
    history.future,
    base,
    origin,
  ])
  return JSON.stringify([plain, open])
}
const setPosts = (page: Page, n: number): void => page.bench.edit(numberLevers.posts.set(page.bench.scenario, n))
async function kept(page: Page): Promise<void> {
  flushSync()
  await page.keeper.flush()
}

describe('two pages of one browser', () => {
  it('each come back from a reload exactly as they were, whatever is done in both', async () => {
    const act = fc.record({
      page: fc.nat({ max: 1 }),
      what: fc.constantFrom(
        'set',
        'set',
        'set',
        'undo',
        'redo',
        'example',
        'snapshot',
        'copy',
        'tab',
        'close',
        'putBack',
        'name',
        'move',
        'reload',
      ),
      n: fc.integer({ min: 1, max: 20 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 16 }), async (acts) => {
        const [store, shared] = [makeFragileStore(), newBrowser()]
        const open = [await openPage(store, shared), await openPage(store, shared)]
        for (const { page: i, what, n } of acts) {
          const page = open[i] as Page
          if (what === 'set') setPosts(page, n)
          else if (what === 'undo') page.bench.undo()
          else if (what === 'redo') page.bench.redo()
          else if (what === 'example') page.bench.openScenario(preset, { name: preset.name, kind: 'example' })
          else if (what === 'copy') page.bench.copySheet()
          else if (what === 'tab') page.bench.openSheet(page.bench.sheets[n % page.bench.sheets.length]?.letter ?? '')
          else if (what === 'close') page.bench.closeSheet(page.bench.sheets[n % page.bench.sheets.length]?.letter ?? '')
          else if (what === 'putBack') page.bench.putBackSheet()
          else if (what === 'name') page.bench.renameSheet(page.bench.letter, `namn ${n}`)
          else if (what === 'move') page.bench.moveSheet(page.bench.letter, n % 2 === 0 ? 1 : -1)
          else if (what === 'snapshot') await page.keeper.keepSnapshot(`läge ${n}`)
          else {
            const [before, other] = [seen(page), seen(open[1 - i] as Page)]
            await kept(page)
            page.close()
            open[i] = await openPage(store, shared, page.memory)
            expect(seen(open[i] as Page)).toBe(before)
            expect(seen(open[1 - i] as Page)).toBe(other)
          }
          await kept(open[i] as Page)
        }
        expect(store.drawers.snapshots.size).toBe(acts.filter(({ what }) => what === 'snapshot').length)
        open.forEach((page) => page.close())
      }),
      { numRuns: 25 },
    )
  })

  it('never hold the same work: the second takes a copy, and changes nothing of the first', async () => {
    const [store, shared] = [makeFragileStore(), newBrowser()]
    const first = await openPage(store, shared)
    setPosts(first, 9)
    await kept(first)
    const second = await openPage(store, shared)
    expect(seen(second)).toBe(seen(first))
    setPosts(second, 3)
    await kept(second)
    first.close()
    const again = await openPage(store, shared, first.memory)
    expect(numberLevers.posts.get(again.bench.scenario)).toBe(9)
    again.close()
    second.close()
  })

  it('see each other’s snapshots, and what was left when something else was opened', async () => {
    const [store, shared] = [makeFragileStore(), newBrowser()]
    const [first, second] = [await openPage(store, shared), await openPage(store, shared)]
    setPosts(first, 9)
    await kept(first)
    await first.keeper.keepSnapshot('Nio')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(second.keeper.snapshots.map(({ name }) => name)).toEqual(['Nio'])
    first.bench.openScenario(preset, { name: preset.name, kind: 'example' })
    await kept(first)
    await first.keeper.refresh()
    const [left] = first.keeper.earlier
    expect(first.keeper.earlier).toHaveLength(1)
    if (left) await first.keeper.remove({ kind: 'work', it: left })
    expect(first.keeper.earlier).toHaveLength(0)
    await first.keeper.putBack()
    expect(await first.keeper.openEarlier(first.keeper.earlier[0] as NonNullable<typeof left>)).toBe(true)
    expect(numberLevers.posts.get(first.bench.scenario)).toBe(9)
    expect(first.bench.canUndo).toBe(true)
    first.close()
    second.close()
  })
})

describe('a store that answers late', () => {
  it.each([false, true])('gives the work back as long as nothing is done on the page (done: %s)', async (touched) => {
    const [store, shared] = [makeFragileStore(), newBrowser()]
    const before = await openPage(store, shared)
    setPosts(before, 9)
    await kept(before)
    before.close()

    const bench = new Workbench({ runner: makeFakeRunner(), models, start: preset, parse, quietMs: 100_000 })
    let answer: () => void = () => undefined
    const openStore = () => new Promise<FragileStore>((resolve) => (answer = () => resolve(store)))
    const keeper = new Keeper({ workbench: bench, openStore, pages: makePages(shared, before.memory), parse, togetherMs: 0 })
    await keeper.begin({ patienceMs: 5 })
    const stop = keeper.connect()
    if (touched) bench.edit(numberLevers.posts.set(bench.scenario, 2))
    flushSync()
    answer()
    await new Promise((resolve) => setTimeout(resolve, 30))
    flushSync()
    await keeper.flush()
    await keeper.refresh()
    expect(numberLevers.posts.get(bench.scenario)).toBe(touched ? 2 : 9)
    expect(keeper.earlier.map(({ record }) => record.sheets[0]?.past.length)).toEqual(touched ? [1] : [])
    stop()
    bench.dispose()
  })
})

describe('a store that', () => {
  it.each([
    ['is full', 'QuotaExceededError', 'full'],
    ['is refused', 'SecurityError', 'refused'],
  ])('%s is said to be so, the work goes on, and all of it is saved when there is room again', async (_why, error, trouble) => {
    const [store, shared] = [makeFragileStore(), newBrowser()]
    const page = await openPage(store, shared)
    setPosts(page, 5)
    await kept(page)
    store.refuse = error
    setPosts(page, 6)
    await kept(page)
    expect(page.keeper.trouble).toBe(trouble)
    expect(await page.keeper.keepSnapshot('Går inte')).toBe(false)
    setPosts(page, 7)
    await kept(page)
    store.refuse = null
    setPosts(page, 8)
    await kept(page)
    expect(page.keeper.trouble).toBeNull()
    const before = seen(page)
    page.close()
    const again = await openPage(store, shared, page.memory)
    expect(seen(again)).toBe(before)
    again.close()
  })

  it('holds damaged or later records starts the page with the example, says which, and leaves them as they are', async () => {
    for (const [value, missed] of [
      [{ form: FORM, sequence: 1, sum: 'x' }, 'damaged'],
      [{ form: FORM + 1 }, 'newer'],
    ] as const) {
      const store = makeFragileStore()
      store.drawers.works.set('old/1', value)
      const page = await openPage(store, newBrowser())
      expect(page.keeper.missed).toBe(missed)
      expect(page.bench.scenario).toBe(preset)
      setPosts(page, 4 + 1)
      await kept(page)
      expect(store.drawers.works.get('old/1')).toEqual(value)
      page.close()
    }
  })

  it('answers late does not keep the page waiting; until it answers, the page says that nothing is saved', async () => {
    const bench = new Workbench({ runner: makeFakeRunner(), models, start: preset, parse })
    let answer: (store: FragileStore) => void = () => undefined
    const openStore = () => new Promise<FragileStore>((resolve) => (answer = resolve))
    const keeper = new Keeper({ workbench: bench, openStore, pages: makePages(newBrowser(), { id: null }), parse })
    await keeper.begin({ patienceMs: 20 })
    expect(bench.scenario).toBe(preset)
    expect(keeper.trouble).toBe('refused')
    answer(makeFragileStore())
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(keeper.trouble).toBeNull()
    bench.dispose()
  })
})
