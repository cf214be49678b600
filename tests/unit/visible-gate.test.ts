/** A page that is not seen holds its runs and lets them go on where they were: the result is that of a run that was never held. */
import { describe, expect, it } from 'vitest'
import { makeVisibleGate } from '../../src/app/visibleGate.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { toyModel, toyScenario } from '../fixtures/engine/toyModel.ts'

/** As much of a document as the gate looks at. */
class Page extends EventTarget {
  hidden = false
  show(seen: boolean): void {
    this.hidden = !seen
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

const makePage = () => new Page() as Page & Document
const soon = () => new Promise((resolve) => setTimeout(resolve, 10))
const models = { toy: toyModel }

describe('a run on a page that is hidden', () => {
  it('waits, goes on when the page is seen again, and has the result of a run that never waited', async () => {
    const page = makePage()
    const plain = await makeInlineRunner(models).run(toyScenario())
    const runner = makeInlineRunner(models, { batchSize: 10, gate: makeVisibleGate(page) })
    let done = 0
    let shownAgain = 0
    const run = runner.run(toyScenario(), {
      onProgress: ({ replicationsDone }) => {
        done = replicationsDone
        if (done % 40 !== 0 || done === 120) return
        page.show(false)
        setTimeout(() => {
          shownAgain++
          expect(done, 'nothing is carried out while nobody looks').toBe(40 * shownAgain)
          page.show(true)
        }, 30)
      },
    })
    expect(await run).toEqual(plain)
    expect(shownAgain).toBe(2)
  })

  it('can be stopped while it waits, with what was finished before', async () => {
    const page = makePage()
    const stop = new AbortController()
    const runner = makeInlineRunner(models, { batchSize: 10, gate: makeVisibleGate(page) })
    const run = runner.run(toyScenario(), {
      signal: stop.signal,
      onProgress: ({ replicationsDone }) => {
        if (replicationsDone === 50) page.show(false)
      },
    })
    while (!page.hidden) await soon()
    await soon()
    stop.abort()
    const result = await run
    expect(result.ok && [result.value.manifest.partial, result.value.manifest.finished]).toEqual([true, 50])
  })
})
