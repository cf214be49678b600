/** What stands in the browser's store may have been written by anything on the same address: it is taken up whole, or left alone. */
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { startHistory } from '../../src/app/state/history.ts'
import { findSnapshots, makeSnapshot } from '../../src/app/storage/snapshots.ts'
import { checkRecord, makeWorkRecord, openSheetOf, readWork, workOfOne } from '../../src/app/storage/workRecord.ts'
import { findWorks } from '../../src/app/storage/works.ts'
import { parseScenarioText } from '../../src/scenario/read.ts'
import { success } from '../../src/shared/issue.ts'
import { makeFragileStore } from '../fixtures/fragileStore.ts'
import { readScenario } from '../fixtures/readScenario.ts'
import { casesFor, patience } from './cases.ts'
import { newWorst, passThrough, tell } from './laws.ts'
import { changedTree, treeChanges, viciousValue } from './mutations.ts'

const scenario = readScenario('base-uma-238')
const draft = { history: startHistory(scenario), base: scenario, origin: { name: 'UMA', kind: 'example' as const } }
const record = makeWorkRecord(workOfOne(draft), 1, 0, '0')
const snapshot = makeSnapshot(draft, 'Till styrgruppen', 'x', 5, '0')

function parse(text: string) {
  const read = parseScenarioText(text, models, '')
  return read.ok ? read.value : null
}

describe('a store that somebody else has written in', () => {
  const worst = newWorst()
  afterAll(() => tell('store', worst))

  it('gives whole works and snapshots or none, and throws nothing', { timeout: patience('store') }, async () => {
    const value = fc.oneof(
      treeChanges.map((changes) => JSON.parse(changedTree(record, changes)) as unknown),
      treeChanges.map((changes) => JSON.parse(changedTree(snapshot, changes)) as unknown),
      // The sum fits, so that what lies behind it is reached: the scenario texts themselves are vicious.
      treeChanges.map((changes) =>
        makeWorkRecord(workOfOne({ ...draft, base: JSON.parse(changedTree(scenario, changes)) as never }), 1, 0, '0'),
      ),
      viciousValue,
    )
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 3 }), async (values) => {
        await passThrough(worst, JSON.stringify(values).length, async () => {
          const store = makeFragileStore()
          for (const [i, one] of values.entries()) {
            store.drawers.works.set(`w${i}/0`, structuredClone(one))
            store.drawers.snapshots.set(`s${i}`, structuredClone(one))
          }
          const found = await findWorks(store)
          const kept = await findSnapshots(store)
          expect(found.works.length + found.newer.length + found.damaged.length).toBe(values.length)
          expect(kept.snapshots.length + kept.unreadable).toBeLessThanOrEqual(values.length)
          for (const one of found.works) {
            expect(checkRecord(one.record)).not.toBeNull()
            const back = readWork(one.record, parse)
            if (back) expect(parse(JSON.stringify(openSheetOf(back).history.present))).not.toBeNull()
          }
          return success(found)
        })
      }),
      casesFor('store'),
    )
  })
})
