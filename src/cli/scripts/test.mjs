/**
 * `npm test`: every kind of test in one go, cheapest first. Installs packages and a browser when they are missing. Each phase
 * prints a heading with its time; what a phase says is shown when it fails. The last line is `N passed, N failed`.
 * While working: `npm test -- --only types,node` or `npm test -- --skip e2e`.
 */
import { parseArgs } from 'node:util'
import { add, lastLine, nothing } from './counts.mjs'
import { ensureInstalled } from './install.mjs'

ensureInstalled()
const { phases } = await import('./phases.mjs')

const chosen = choosePhases()
let total = nothing
for (const phase of chosen) total = add(total, await runPhase(phase))
process.stdout.write(`\n${lastLine(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0

/** @param {import('./phases.mjs').Phase} phase */
async function runPhase({ name, what, run }) {
  const start = performance.now()
  process.stdout.write(`${name.padEnd(8)} ${what} … `)
  const { counts, output } = await run().catch((error) => ({ counts: { ...nothing, failed: 1 }, output: String(error?.stack ?? error) }))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(counts ? `${lastLine(counts)} (${seconds} s)\n` : 'nothing to test yet\n')
  if (counts && counts.failed > 0) process.stdout.write(`${output.trimEnd()}\n`)
  return counts ?? nothing
}

function choosePhases() {
  const { values } = parseArgs({ options: { only: { type: 'string' }, skip: { type: 'string' } } })
  const only = values.only?.split(',') ?? phases.map((phase) => phase.name)
  const skip = values.skip?.split(',') ?? []
  const unknown = [...only, ...skip].find((name) => !phases.some((phase) => phase.name === name))
  if (unknown !== undefined) {
    process.stderr.write(`No phase is called "${unknown}"; there are: ${phases.map((phase) => phase.name).join(', ')}\n`)
    process.exit(2)
  }
  return phases.filter((phase) => only.includes(phase.name) && !skip.includes(phase.name))
}
