/**
 * Makes workers in a browser. Where none can start (some pages opened from disk), `tryWorker` says so and the caller
 * takes the inline runner instead.
 */
import { releaseProxy, wrap } from 'comlink'
import type { WorkerFactory, WorkerHandle } from '../run/pool.ts'
import type { WorkerApi } from '../run/workerApi.ts'
import { givingAway } from './handOver.ts'
import EngineWorker from './worker.ts?worker'

export function makeBrowserWorker(): WorkerHandle {
  return start().handle
}

function start(): { readonly handle: WorkerHandle; readonly ping: () => Promise<boolean> } {
  const worker = new EngineWorker()
  const lost = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => resolve(event.message || 'error'))
    worker.addEventListener('messageerror', () => resolve('messageerror'))
  })
  const remote = wrap<WorkerApi & { ping(): boolean }>(worker)
  const terminate = (): void => {
    // a question that will never be answered would otherwise keep the worker, and the worker whoever asked, for as long as the page lives
    remote[releaseProxy]()
    worker.terminate()
  }
  return { handle: { api: givingAway(remote), lost, terminate }, ping: () => remote.ping() }
}

/** Starts one worker and waits for its first answer; null when it fails or stays silent. */
export async function tryWorker(patienceMs = 3000): Promise<WorkerHandle | null> {
  try {
    const { handle, ping } = start()
    const silent = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs))
    if (await Promise.race([ping(), handle.lost.then(() => false), silent])) return handle
    handle.terminate()
  } catch {
    // No worker can start here.
  }
  return null
}

/** Hands out a worker that has started already before it makes others. */
export function startingWith(first: WorkerHandle): WorkerFactory {
  let ready: WorkerHandle | null = first
  return () => {
    const next = ready ?? makeBrowserWorker()
    ready = null
    return next
  }
}

/** As many as the machine offers, at most eight: more gives nothing for runs of this size. */
export function workerCount(): number {
  return Math.max(1, Math.min(8, navigator.hardwareConcurrency || 2))
}
