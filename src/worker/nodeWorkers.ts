/**
 * Makes worker threads in Node. The entry lies beside the built command line as nodeWorker.js.
 */
import { wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { WorkerFactory, WorkerHandle } from '../run/pool.ts'
import type { WorkerApi } from '../run/workerApi.ts'
import { givingAway } from './handOver.ts'

/** entry: address of the built nodeWorker.js; modelUrl: address of a built model from outside, if any. */
export function makeNodeWorkers(entry: URL, modelUrl?: string): WorkerFactory {
  return (): WorkerHandle => {
    const worker = new Worker(entry, { workerData: { modelUrl } })
    const lost = new Promise<string>((resolve) => {
      worker.once('error', (error) => resolve(error.message))
      worker.once('exit', (code) => resolve(`exit ${code}`))
    })
    return { api: givingAway(wrap<WorkerApi>(nodeEndpoint(worker))), lost, terminate: () => void worker.terminate() }
  }
}

export function nodeWorkerCount(): number {
  return Math.max(1, availableParallelism())
}
