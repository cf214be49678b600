/** Real worker threads under a page that is hidden and seen again, several times on the way: the result of a run that was never held. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makeVisibleGate } from '../../src/app/visibleGate.ts'
import { buildCli } from '../../src/cli/scripts/cliBuild.mjs'
import { makePoolRunner, type WorkerFactory } from '../../src/run/pool.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { Result } from '../../src/shared/issue.ts'
import { makeNodeWorkers } from '../../src/worker/nodeWorkers.ts'
import { readScenario } from '../fixtures/readScenario.ts'

/** As much of a document as the gate looks at. */
class Page extends EventTarget {
  hidden = false
  show(seen: boolean): void {
    this.hidden = !seen
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

let makeWorker: WorkerFactory
beforeAll(async () => {
  makeWorker = makeNodeWorkers(pathToFileURL(join(await buildCli(), 'nodeWorker.js')))
}, 60_000)

const valueOf = (result: Result<RunResult>): RunResult => {
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.what.en).join('; '))
  return result.value
}

describe('a run on worker threads that is paused and resumed', () => {
  it('has every digit of one that never waited, on 1 and on 2 workers', { timeout: 120_000 }, async () => {
    const base = readScenario('base-uma-238')
    const scenario = { ...base, run: { ...base.run, draws: 12, replications: 10 } }
    const plain = makePoolRunner(models, makeWorker, { workers: 2 })
    const expected = valueOf(await plain.run(scenario))
    plain.dispose()
    for (const workers of [1, 2]) {
      const page = new Page()
      const runner = makePoolRunner(models, makeWorker, { workers, batchSize: 10, gate: makeVisibleGate(page as Page & Document) })
      const doneWhenHeld: number[] = []
      let done = 0
      const result = await runner.run(scenario, {
        onProgress: ({ replicationsDone }) => {
          done = replicationsDone
          if (page.hidden || done === 120 || Math.floor(done / 40) === doneWhenHeld.length) return
          doneWhenHeld.push(done)
          page.show(false)
          setTimeout(() => {
            // what the workers had in hand is finished, and no more
            expect(done - doneWhenHeld[doneWhenHeld.length - 1]).toBeLessThanOrEqual(10 * workers)
            page.show(true)
          }, 200)
        },
      })
      runner.dispose()
      expect(doneWhenHeld.length, 'it was held').toBeGreaterThanOrEqual(2)
      expect(valueOf(result)).toEqual(expected)
      expect(valueOf(result).manifest.resultHash).toBe(expected.manifest.resultHash)
    }
  })
})
