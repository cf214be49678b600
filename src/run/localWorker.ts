/**
 * The methods of a worker in this thread: for what needs no thread of its own, as gathering in a command line, where nobody waits for a page.
 */
import type { Models } from './plan.ts'
import type { RemoteApi, WorkerHandle } from './pool.ts'
import { makeWorkerApi } from './workerApi.ts'

export function makeLocalWorker(models: Models): WorkerHandle {
  const api = makeWorkerApi(models)
  const later = Object.entries(api).map(([name, method]: [string, (...args: never[]) => unknown]) => [
    name,
    (...args: never[]) => Promise.resolve(method(...args)),
  ])
  return { api: Object.fromEntries(later) as RemoteApi, lost: new Promise(() => undefined), terminate: () => undefined }
}
