/**
 * The command line as a user starts it, through npm: clean stdout, exit codes, one line per issue and no stack traces, and the
 * same numbers whatever the number of workers.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runScript } from './child.mjs'

const scenario = 'scenarios/base-uma-238.json'
const short = ['--json', '--draws', '2', '--replications', '2']

/** @returns {Promise<string[]>} faults, one line each */
export async function smokeTest() {
  /** @type {string[]} */
  const faults = []
  const folder = mkdtempSync(join(tmpdir(), 'vagval-smoke-'))
  try {
    const broken = join(folder, 'broken.json')
    writeFileSync(broken, '{ "schemaVersion": 1, "model": "aktivitetsersattning", "horizonMonths": "long" }')

    await expectRun(['check', '--', scenario], 0)
    const one = await expectRun(['simulate', '--', scenario, ...short, '--workers', '1'], 0)
    const two = await expectRun(['simulate', '--', scenario, ...short, '--workers', '2'], 0)
    const [a, b] = [one, two].map((outcome) => resultHash(outcome.stdout))
    if (!a || a !== b)
      faults.push(`simulate: one worker gives ${a}, two give ${b}; stdout begins ${JSON.stringify(one.stdout.slice(0, 80))}`)

    const issues = await expectRun(['check', '--', broken], 2)
    if (!/^SCN-\d+ — /m.test(issues.stderr)) faults.push(`check of a broken file: no issue on stderr: ${issues.stderr.slice(0, 200)}`)
    await expectRun(['simulate', '--', broken, '--json'], 2)
    await expectRun(['simulate', '--', join(folder, 'missing.json')], 3)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return faults

  /**
   * @param {string[]} args
   * @param {number} code
   */
  async function expectRun(args, code) {
    const outcome = await runScript(args)
    const name = `npm run -s ${args.join(' ')}`
    if (outcome.code !== code) faults.push(`${name}: exit ${outcome.code}, expected ${code}\n${outcome.output.slice(0, 1000)}`)
    if (code !== 0 && outcome.stdout !== '') faults.push(`${name}: says ${JSON.stringify(outcome.stdout.slice(0, 80))} on stdout`)
    if (/^\s+at .+:\d+/m.test(outcome.stderr)) faults.push(`${name}: stack trace on stderr`)
    return outcome
  }
}

/** @param {string} text */
function resultHash(text) {
  try {
    return JSON.parse(text).manifest.resultHash
  } catch {
    return null
  }
}
