/** What a page keeps of a worker that it has left while it was owed an answer: nothing. With a stand-in for the browser's Worker that never answers. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, it, vi } from 'vitest'
import { makeBrowserWorker } from '../../src/worker/browserWorkers.ts'
import { toyScenario } from '../fixtures/engine/toyModel.ts'

const made: WeakRef<SilentWorker>[] = []

class SilentWorker extends EventTarget {
  constructor() {
    super()
    made.push(new WeakRef(this))
  }
  postMessage(): void {}
  terminate(): void {}
}

afterEach(() => {
  vi.unstubAllGlobals()
  made.length = 0
})

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** As a run does: whoever waits for the answer knows the worker. */
function askAndLeave(leave: boolean): void {
  const handle = makeBrowserWorker()
  void handle.api.open(toyScenario()).then(() => handle.api.stop())
  if (leave) handle.terminate()
}

it.each([true, false])('a worker that owes an answer and is left (%s) is let go of', async (left) => {
  vi.stubGlobal('Worker', SilentWorker)
  askAndLeave(left)
  expect(made).toHaveLength(1)
  for (let k = 0; k < 5; k++) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    collectGarbage()
  }
  // the other way is how one sees that the collector is asked in earnest
  expect(made[0]?.deref() === undefined).toBe(left)
})
