/**
 * A whole run as the command line carries it out, on one and on two worker threads in turn: what a second worker gains; and the same in
 * one thread alone. Beside the workers a thread of its own gathers, so that one worker is already a little more than one thread.
 * Workers are started and warm before the first round that counts, as on a page that has been open for a while.
 *   by the clock   what a user waits, if nothing else wants the machine
 *   critical path  processor time of the busiest thread until the last batch is in, and of the busiest from there to the result: what the
 *                  clock would show on a machine with a core for every thread, on one that is busy too
 */
import { makeInlineRunner } from '../../src/run/inline.ts'
import type { Models } from '../../src/run/plan.ts'
import { makePoolRunner } from '../../src/run/pool.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { Runner } from '../../src/run/runner.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { makeNodeWorkers } from '../../src/worker/nodeWorkers.ts'
import { busiest, threadTimes } from './threads.ts'

export interface ByWorkers {
  /** 0: everything in one thread. */
  readonly workers: number
  /** Milliseconds of a whole run, one per round: by the clock, and along the critical path (NaN where the system does not tell). */
  readonly times: number[]
  readonly critical: number[]
}

/** `modelFile`: a built model that the workers do not know by themselves. */
export async function timeWorkers(
  models: Models,
  scenario: Scenario,
  rounds: number,
  modelFile?: URL,
): Promise<{ readonly threads: readonly ByWorkers[]; readonly result: RunResult }> {
  const factory = makeNodeWorkers(new URL('nodeWorker.js', import.meta.url), modelFile?.href)
  const pools = [1, 2].map((workers) => ({ workers, runner: makePoolRunner(models, factory, { workers }) }))
  const runners = [{ workers: 0, runner: makeInlineRunner(models) }, ...pools]
  const threads = runners.map(({ workers }): ByWorkers => ({ workers, times: [], critical: [] }))
  const results: RunResult[] = []
  for (let round = -1; round < rounds; round++) {
    for (const [k, { runner }] of runners.entries()) {
      const { ms, critical, result } = await timeRun(runner, scenario)
      results.push(result)
      if (result.manifest.resultHash !== results[0].manifest.resultHash) throw new Error(`another hash on ${runners[k].workers} workers`)
      if (round < 0) continue
      threads[k].times.push(ms)
      threads[k].critical.push(critical)
    }
  }
  for (const { runner } of pools) runner.dispose()
  return { threads, result: results[0] }
}

async function timeRun(runner: Runner, scenario: Scenario): Promise<{ ms: number; critical: number; result: RunResult }> {
  const began = performance.now()
  let latest = threadTimes()
  let critical = 0
  const look = (): void => {
    const now = threadTimes()
    critical += busiest(latest, now)
    latest = now
  }
  const result = await runner.run(scenario, {
    onProgress: ({ replicationsDone, replicationsTotal }) => {
      if (replicationsDone === replicationsTotal) look()
    },
  })
  look()
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return { ms: performance.now() - began, critical, result: result.value }
}
