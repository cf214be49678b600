/**
 * The whole way from a scenario to its decision analysis, as in the terminal: the preset with 1,000 draws of 20 replications carried out by
 * `simulate --out` on two workers, and the draws it leaves behind analysed by `analyse`: dominance, acceptability, expected loss, EVPI and
 * EVPPI of every parameter at 21 prices.
 *   npm run -s bench -- --decision
 * By the clock, and in processor time of all threads together; with what else the machine had to do, for on a busy one only the second tells.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { models } from '../../models/index.ts'
import { runCommandLine } from '../../src/cli/commands.ts'
import { EXIT } from '../../src/cli/surroundings.ts'
import { makePoolRunner } from '../../src/run/pool.ts'
import { makeNodeWorkers } from '../../src/worker/nodeWorkers.ts'

const WORKERS = 2
/** Seconds by the clock for both commands, on a machine with two cores to spare. */
const TARGET_SECONDS = 30

export async function benchDecision(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vagval-bench-'))
  const factory = makeNodeWorkers(new URL('nodeWorker.js', import.meta.url))
  let said = ''
  const io = {
    out: () => undefined,
    err: (text: string) => void (said += text),
    progress: null,
    models,
    makeRunner: () => makePoolRunner(models, factory, { workers: WORKERS }),
    onInterrupt: () => () => undefined,
  }
  const commands = [
    ['simulate', 'scenarios/base-uma-238.json', '--draws', '1000', '--replications', '20', '--workers', String(WORKERS), '--out', folder],
    ['analyse', join(folder, 'draws.csv'), '--wtp', '0:1000000:50000', '--json'],
  ]
  try {
    const steps: { seconds: number; processor: number }[] = []
    for (const command of commands) {
      const [clock, processor] = [performance.now(), process.cpuUsage()]
      const code = await runCommandLine(command, io)
      if (code !== EXIT.done) throw new Error(`${command[0]} ended with ${code}\n${said}`)
      const used = process.cpuUsage(processor)
      steps.push({ seconds: (performance.now() - clock) / 1000, processor: (used.user + used.system) / 1e6 })
      const { seconds, processor: own } = steps[steps.length - 1]
      console.log(`${command[0].padEnd(10)} ${seconds.toFixed(1).padStart(7)} s by the clock ${own.toFixed(1).padStart(7)} s of processor`)
    }
    const sum = (of: (step: (typeof steps)[number]) => number): string => steps.reduce((all, step) => all + of(step), 0).toFixed(1)
    console.log(
      `together   ${sum(({ seconds }) => seconds).padStart(7)} s by the clock ${sum((s) => s.processor).padStart(7)} s of processor`,
    )
    console.log(
      `target     ${String(TARGET_SECONDS).padStart(7)} s by the clock; others waiting for the machine: ${loadavg()[0].toFixed(1)}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
