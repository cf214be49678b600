/**
 * Arrays change owner instead of being copied when they go from one thread to another: batches on their way to the worker that gathers, and
 * whatever a worker answers with.
 */
import { transfer, type Remote } from 'comlink'
import { transferables } from '../run/batch.ts'
import type { RemoteApi } from '../run/pool.ts'
import type { WorkerApi } from '../run/workerApi.ts'

/** The methods of a worker as seen from the page: a batch that is given to it is given away. */
export function givingAway(remote: Remote<WorkerApi>): RemoteApi {
  const api = remote as unknown as RemoteApi
  return {
    open: (scenario) => api.open(scenario),
    batch: (range) => api.batch(range),
    stop: () => api.stop(),
    gather: (scenario, request) => api.gather(scenario, request),
    add: (batch) => api.add(transfer(batch, transferables(batch))),
    picture: () => api.picture(),
    close: (interrupted) => api.close(interrupted),
    expected: (scenario, options) => api.expected(scenario, options),
    outcomes: (scenario, changes) => api.outcomes(scenario, changes),
  }
}

/** The methods of a worker as it offers them: the arrays of batches and results are handed over. */
export function handingOver(api: WorkerApi): WorkerApi {
  const over = <T>(answer: T): T => transfer(answer, [...buffersIn(answer)])
  return {
    ...api,
    batch: async (range) => over(await api.batch(range)),
    picture: () => over(api.picture()),
    close: (interrupted) => over(api.close(interrupted)),
    expected: (scenario, options) => over(api.expected(scenario, options)),
  }
}

/** Buffers of the typed arrays anywhere in plain data. */
function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer)
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) buffersIn(part, found)
  return found
}
