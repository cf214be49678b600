/**
 * Arrays change owner instead of being copied when they go from one thread to another: batches on their way to the worker that gathers, and
 * whatever a worker answers with. Long tables cross packed.
 */
import { transfer, type Remote } from 'comlink'
import { transferables } from '../run/batch.ts'
import type { RemoteApi } from '../run/pool.ts'
import type { RunResult } from '../run/result.ts'
import type { WorkerApi } from '../run/workerApi.ts'
import { success, type Result } from '../shared/issue.ts'
import { packRows, unpackRows, type Packed } from './packRows.ts'

/** The methods of a worker as seen from the page: a batch that is given to it is given away. */
export function givingAway(remote: Remote<WorkerApi>): RemoteApi {
  const api = remote as unknown as RemoteApi
  return {
    open: (scenario) => api.open(scenario),
    batch: (range) => api.batch(range),
    stop: () => api.stop(),
    gather: (scenario, request) => api.gather(scenario, request),
    add: (batch) => api.add(transfer(batch, transferables(batch))),
    picture: async () => unpacked(await api.picture()),
    draws: () => api.draws(),
    close: async (interrupted) => unpacked(await api.close(interrupted)),
    expected: async (scenario, options) => unpacked(await api.expected(scenario, options)),
    outcomes: (scenario, changes) => api.outcomes(scenario, changes),
    worth: (draws, sets, wtp) => api.worth(draws, sets, wtp),
    studied: (...asked) => api.studied(...asked),
  }
}

/** The methods of a worker as it offers them: the arrays of batches and results are handed over. */
export function handingOver(api: WorkerApi): WorkerApi {
  const over = <T>(answer: T): T => transfer(answer, [...buffersIn(answer)])
  return {
    ...api,
    batch: async (range) => over(await api.batch(range)),
    picture: () => over(packed(api.picture())),
    draws: () => over(api.draws()),
    close: (interrupted) => over(packed(api.close(interrupted))),
    expected: (scenario, options) => over(packed(api.expected(scenario, options))),
  }
}

/** A result in the form it crosses in; it keeps its type, because nobody but `unpacked` sees it. */
function packed(answer: Result<RunResult>): Result<RunResult> {
  if (!answer.ok) return answer
  const { series, ledger } = answer.value
  return success({ ...answer.value, series: packRows(series) as never, ledger: packRows(ledger) as never })
}

function unpacked(answer: Result<RunResult>): Result<RunResult> {
  if (!answer.ok) return answer
  const { series, ledger } = answer.value as unknown as { series: Packed; ledger: Packed }
  return success({ ...answer.value, series: unpackRows(series), ledger: unpackRows(ledger) })
}

/** Buffers of the typed arrays anywhere in plain data. */
function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer)
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) buffersIn(part, found)
  return found
}
