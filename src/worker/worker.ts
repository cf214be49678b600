/**
 * Entry of a browser worker: offers the worker's methods through Comlink and hands the arrays of a batch over without copying.
 */
import { expose, transfer } from 'comlink'
import { models } from '../../models/index.ts'
import { transferables } from '../run/batch.ts'
import { makeWorkerApi } from '../run/workerApi.ts'

const api = makeWorkerApi(models)

expose({
  ...api,
  ping: () => true,
  batch: (range: Parameters<typeof api.batch>[0]) => {
    const result = api.batch(range)
    return result.ok ? transfer(result, transferables(result.value)) : result
  },
})
