// Saved work as a law: wherever a page dies, what is found is a whole earlier state or the one being saved, never less, never a mixture.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { change, redo, startHistory, undo } from '../../src/app/state/history.ts'
import { numberLevers } from '../../src/app/state/levers.ts'
import { draftOf, findSnapshots, makeSnapshot, renamed } from '../../src/app/storage/snapshots.ts'
import {
  checkRecord,
  FORM,
  makeWorkRecord,
  openSheetOf,
  readWork,
  workOfOne,
  type Sheet,
  type Work,
} from '../../src/app/storage/workRecord.ts'
import { findWork, findWorks, putWork, removeWork } from '../../src/app/storage/works.ts'
import { fingerprint, hash32 } from '../../src/shared/hash.ts'
import { parseScenarioText } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { makeFragileStore, type Death } from '../fixtures/fragileStore.ts'
import { presetScenario } from '../ui/scenario.ts'

const base = presetScenario()

function parse(text: string): Scenario | null {
  const read = parseScenarioText(text, models, '')
  return read.ok ? read.value : null
}

/** A campaign: POWER_LOSSES=10000 npx vitest run --project node tests/property/storage-works.prop.test.ts */
const POWER_LOSSES = Number(process.env.POWER_LOSSES) || 150

type Step = 'undo' | 'redo' | number
const steps: fc.Arbitrary<readonly Step[]> = fc.array(fc.oneof(fc.constantFrom<Step>('undo', 'redo'), fc.integer({ min: 1, max: 12 })), {
  minLength: 1,
  maxLength: 12,
})

/** The work after every step: what a reader could have had on the screen. */
function worksAlong(list: readonly Step[]): readonly Work[] {
  let history = startHistory(base)
  return list.map((step) => {
    if (step === 'undo') history = undo(history)
    else if (step === 'redo') history = redo(history)
    else history = change(history, numberLevers.posts.set(history.present, step))
    return workOfOne({ history, base, origin: { name: base.name, kind: 'example' } })
  })
}

/** Content without the key of an unfinished drag, which is not saved. */
const plain = (work: Work | null): string =>
  JSON.stringify(work && { ...work, sheets: work.sheets.map((sheet) => ({ ...sheet, history: { ...sheet.history, open: null } })) })
/** The only scenario of a work along the steps. */
const only = (work: Work): Sheet => openSheetOf(work)

describe('a work in the store', () => {
  it('comes back with base, present and every step of undo and redo', () => {
    fc.assert(
      fc.property(steps, (list) => {
        for (const work of worksAlong(list)) {
          const record = checkRecord(structuredClone(makeWorkRecord(work, 1, 0, '1')))
          const back = record === null || record === 'newer' ? null : readWork(record, parse)
          expect(plain(back)).toBe(plain(work))
          // The untouched scenario is the very object that changes are counted from.
          if (only(work).history.present === only(work).base) expect(back && only(back).history.present).toBe(back && only(back).base)
        }
      }),
      { numRuns: 40 },
    )
  })

  it(
    'is the last one saved, or the one being saved, whichever write the page dies at and whatever is left of that write',
    { timeout: 20_000 + 60 * POWER_LOSSES },
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, fc.nat({ max: 14 }), fc.constantFrom<Death>('undone', 'half', 'done'), async (list, at, death) => {
          const works = worksAlong(list)
          const store = Object.assign(makeFragileStore(), { dieAt: at + 1, death })
          let acknowledged = -1
          const saving = (async () => {
            for (const [i, work] of works.entries()) {
              await putWork(store, 'a', makeWorkRecord(work, i + 1, i, '1'))
              acknowledged = i
            }
          })()
          await Promise.race([saving, new Promise((resolve) => setTimeout(resolve, 0))])

          const record = await findWork(makeFragileStore(store.drawers), 'a')
          const found = record === null || record === 'newer' ? null : readWork(record, parse)
          const possible = [works[acknowledged] ?? null]
          if (death === 'done' && acknowledged + 1 < works.length) possible[0] = works[acknowledged + 1] ?? null
          expect(plain(found)).toBe(plain(possible[0] ?? null))
        }),
        { numRuns: POWER_LOSSES },
      )
    },
  )

  it('is never touched by the saving, or the removal, of another work', async () => {
    const [first, second] = worksAlong([3, 7]) as readonly [Work, Work]
    const store = makeFragileStore()
    await putWork(store, 'a', makeWorkRecord(first, 1, 10, '1'))
    await putWork(store, 'b', makeWorkRecord(second, 1, 20, '1'))
    await putWork(store, 'b', makeWorkRecord(first, 2, 30, '1'))
    expect((await findWorks(store)).works.map(({ id }) => id)).toEqual(['b', 'a'])
    await removeWork(store, 'b')
    const { works, damaged, newer } = await findWorks(store)
    expect(works.map(({ id, record }) => plain(readWork(record, parse)) + id)).toEqual([`${plain(first)}a`])
    expect([damaged, newer]).toEqual([[], []])
  })

  it('is not found whole when anything in it has been altered, and its altered record throws nothing', () => {
    const [work] = worksAlong([4]) as readonly [Work]
    const record = structuredClone(makeWorkRecord(work, 3, 99, '1'))
    const altered: readonly unknown[] = [
      { ...record, sequence: 4 },
      { ...record, texts: record.texts.map((text) => text.replace('"posts":4', '"posts":9')) },
      { ...record, sheets: record.sheets.map((sheet) => ({ ...sheet, past: [] })) },
      { ...record, sheets: [] },
      { ...record, open: 'B' },
      { ...record, texts: null },
      { ...record, texts: [1, 2] },
      { ...record, sum: undefined },
      { form: FORM },
      { form: 'x' },
      null,
      'text',
      42,
      [],
    ]
    for (const one of altered) expect(checkRecord(one), JSON.stringify(one)?.slice(0, 60)).toBeNull()
    expect(checkRecord({ ...record, form: FORM + 1 })).toBe('newer')
  })

  it('written by a later version is neither taken up nor taken for damage', async () => {
    const [work] = worksAlong([4]) as readonly [Work]
    const store = makeFragileStore()
    await putWork(store, 'a', makeWorkRecord(work, 1, 1, '1'))
    await store.put('works', 'a/0', { form: FORM + 1, whatever: true })
    expect(await findWork(store, 'a')).toBe('newer')
    expect(await findWorks(store)).toEqual({ works: [], newer: ['a'], damaged: [] })
  })

  it('loses the steps its model no longer accepts, and only those behind them', () => {
    const [, , , last] = worksAlong([2, 3, 4, 5]) as readonly Work[]
    const record = makeWorkRecord(last as Work, 1, 0, '1')
    const refusing = (text: string): Scenario | null => (text.includes('"posts":3') ? null : parse(text))
    const back = readWork(record, refusing)
    expect(back && only(back).history.past.map((one) => numberLevers.posts.get(one))).toEqual([4])
    expect(readWork(record, (text) => (text.includes('"posts":5') ? null : parse(text)))).toBeNull()
  })
})

describe('several scenarios of one work', () => {
  const sheets = worksAlong([2, 'undo', 5]).map((work, i) => ({
    ...only(work),
    letter: 'CAB'[i] as string,
    name: i === 1 ? 'Utan gräns' : null,
  }))

  it('come back in their order with letters, names, undo lists and the one that was open', () => {
    const work: Work = { sheets, open: 'A' }
    const record = checkRecord(structuredClone(makeWorkRecord(work, 7, 5, '1')))
    const back = record === null || record === 'newer' ? null : readWork(record, parse)
    expect(plain(back)).toBe(plain(work))
    expect(back?.sheets.map(({ letter, name }) => [letter, name])).toEqual([
      ['C', null],
      ['A', 'Utan gräns'],
      ['B', null],
    ])
  })

  it('lose only the one that can no longer be read; without the open one the work is not taken up', () => {
    const record = makeWorkRecord({ sheets, open: 'A' }, 1, 0, '1')
    const refusing = (text: string): Scenario | null => (text.includes('"posts":5') ? null : parse(text))
    expect(readWork(record, refusing)?.sheets.map(({ letter }) => letter)).toEqual(['C', 'A'])
    expect(readWork({ ...record, open: 'B' }, refusing)).toBeNull()
  })

  it('saved before there were letters come back as the only one, A', () => {
    // The first form, written out by hand: origin and undo list beside the texts, and the sum over all of it with the texts hashed.
    const [work] = worksAlong([4]) as readonly [Work]
    const { history, origin } = only(work)
    const texts = [history.past[0], history.present].map((one) => JSON.stringify(one))
    const first = { form: 1, sequence: 3, savedAt: 9, modelVersion: '1', origin, texts, base: 0, past: [0], present: 1, future: [] }
    const stored = { ...first, sum: fingerprint({ ...first, texts: texts.map((text) => hash32(text)) }) }
    const record = checkRecord(structuredClone(stored))
    const back = record === null || record === 'newer' ? null : readWork(record, parse)
    expect(plain(back)).toBe(plain(work))
    expect(checkRecord({ ...stored, present: 0 })).toBeNull()
  })
})

describe('a snapshot', () => {
  const work = only((worksAlong([6]) as readonly [Work])[0])

  it('opens as it was, with its changes counted from where they were counted then', () => {
    const opened = draftOf(makeSnapshot(work, '  Till   styrgruppen ', 'x', 5, '1'), parse)
    expect(JSON.stringify([opened?.history.present, opened?.base])).toBe(JSON.stringify([work.history.present, base]))
    expect(makeSnapshot(work, '  Till   styrgruppen ', 'x', 5, '1').name).toBe('Till styrgruppen')
  })

  it('keeps everything but its name when it is renamed', () => {
    const before = makeSnapshot(work, 'a', 'x', 5, '1')
    const { name, sum, ...rest } = renamed(before, 'b')
    const { name: _name, sum: oldSum, ...old } = before
    expect([name, rest]).toEqual(['b', old])
    expect(sum).not.toBe(oldSum)
  })

  it('that is damaged is counted and left where it is, beside the whole ones', async () => {
    const store = makeFragileStore()
    for (const id of ['x', 'y', 'z']) await store.put('snapshots', id, makeSnapshot(work, id, id, id.charCodeAt(0), '1'))
    store.drawers.snapshots.set('y', { ...(store.drawers.snapshots.get('y') as object), name: 'other' })
    const { snapshots, unreadable } = await findSnapshots(store)
    expect(snapshots.map(({ name }) => name)).toEqual(['z', 'x'])
    expect(unreadable).toBe(1)
    expect(store.drawers.snapshots.size).toBe(3)
  })
})
