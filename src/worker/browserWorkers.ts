/**
 * Makes workers in a browser. Where none can start (some pages opened from disk), `workersAvailable` says so and the caller
 * takes the inline runner instead.
 */
import { wrap } from 'comlink'
import type { WorkerHandle } from '../run/pool.ts'
import type { WorkerApi } from '../run/workerApi.ts'
import { givingAway } from './handOver.ts'
import EngineWorker from './worker.ts?worker'

export function makeBrowserWorker(): WorkerHandle {
  const worker = new EngineWorker()
  const lost = new Promise<string>((resolve) => {
    worker.addEventListener('error', (event) => resolve(event.message || 'error'))
    worker.addEventListener('messageerror', () => resolve('messageerror'))
  })
  return { api: givingAway(wrap<WorkerApi>(worker)), lost, terminate: () => worker.terminate() }
}

/** Starts one worker and waits for its first answer; false when it fails or stays silent. */
export async function workersAvailable(patienceMs = 3000): Promise<boolean> {
  try {
    const worker = new EngineWorker()
    const silent = new Promise<boolean>((resolve) => {
      worker.addEventListener('error', () => resolve(false))
      setTimeout(() => resolve(false), patienceMs)
    })
    const api = wrap(worker) as unknown as { ping(): Promise<boolean> }
    const works = await Promise.race([api.ping(), silent])
    worker.terminate()
    return works
  } catch {
    return false
  }
}

/** As many as the machine offers, at most eight: more gives nothing for runs of this size. */
export function workerCount(): number {
  return Math.max(1, Math.min(8, navigator.hardwareConcurrency || 2))
}
