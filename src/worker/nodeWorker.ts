/**
 * Entry of a Node worker thread; the same methods as in the browser. A model folder from outside arrives as an address.
 */
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { parentPort, workerData } from 'node:worker_threads'
import type { Model } from '../engine/model.ts'
import { models } from '../../models/index.ts'
import { makeWorkerApi } from '../run/workerApi.ts'
import { handingOver } from './handOver.ts'

const { modelUrl } = (workerData ?? {}) as { modelUrl?: string }

async function start(): Promise<void> {
  const outside = modelUrl ? ((await import(/* @vite-ignore */ modelUrl)) as { model: Model }).model : null
  const api = makeWorkerApi(outside ? { ...models, [outside.id]: outside } : models)
  if (!parentPort) throw new Error('nodeWorker must be started as a worker thread')
  expose(handingOver(api), nodeEndpoint(parentPort))
}

void start()
