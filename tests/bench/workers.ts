/**
 * A whole run of the preset as the command line carries it out, on one and on two worker threads in turn, by the clock: what a second
 * worker gains; and the same in one thread alone. Beside the workers a thread of its own gathers, so that one worker is already a little
 * more than one thread. Workers are started and warm before the first round that counts.
 */
import { makeInlineRunner } from '../../src/run/inline.ts'
import type { Models } from '../../src/run/plan.ts'
import { makePoolRunner } from '../../src/run/pool.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { makeNodeWorkers } from '../../src/worker/nodeWorkers.ts'

export interface ByWorkers {
  /** 0: everything in one thread. */
  readonly workers: number
  /** Milliseconds of a whole run, one per round. */
  readonly times: number[]
}

export async function timeWorkers(models: Models, scenario: Scenario, rounds: number): Promise<readonly ByWorkers[]> {
  const factory = makeNodeWorkers(new URL('nodeWorker.js', import.meta.url))
  const pools = [1, 2].map((workers) => ({ workers, runner: makePoolRunner(models, factory, { workers }) }))
  const runners = [{ workers: 0, runner: makeInlineRunner(models) }, ...pools]
  const timed = runners.map(({ workers }): ByWorkers => ({ workers, times: [] }))
  for (let round = -1; round < rounds; round++) {
    for (const [k, { runner }] of runners.entries()) {
      const began = performance.now()
      const result = await runner.run(scenario)
      if (!result.ok) throw new Error(JSON.stringify(result.issues))
      if (round >= 0) timed[k].times.push(performance.now() - began)
    }
  }
  for (const { runner } of pools) runner.dispose()
  return timed
}
