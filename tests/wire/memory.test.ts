/**
 * The memory of a long run: the command line as it is shipped, in a process of its own. Carried to the end and summed up there, these
 * 20,000 replications took 760 MB; gathered as they come (decision 0018) about half of that, whatever their number.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildCli } from '../../src/cli/scripts/cliBuild.mjs'
import type { RunResult } from '../../src/run/result.ts'

/** The last thing the process does, its threads apart: writes the most memory it has held, in kilobytes, to the file it was told. */
const savesPeak = `
  import { writeFileSync } from 'node:fs'
  import { isMainThread } from 'node:worker_threads'
  if (isMainThread) process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)))
`

function simulate(main: string, path: string, peakFile: string): Promise<{ result: RunResult; peakMegabytes: number }> {
  return new Promise((resolve, reject) => {
    const imported = `data:text/javascript,${encodeURIComponent(savesPeak)}`
    const argv = ['--import', imported, main, 'simulate', path, '--json', '--workers', '2']
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, PEAK_FILE: peakFile } })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.on('error', reject)
    child.on('close', () => resolve({ result: JSON.parse(out) as RunResult, peakMegabytes: Number(readFileSync(peakFile, 'utf8')) / 1024 }))
  })
}

/** Peak of a run of the preset with fewer persons and months, in a process of its own. */
async function peakOf(persons: number, horizonMonths: number, run: { draws: number; replications: number }): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'vagval-memory-'))
  try {
    const scenario = JSON.parse(readFileSync('scenarios/base-uma-238.json', 'utf8')) as Record<string, object>
    const path = join(folder, 'long.json')
    const population = { ...scenario.population, persons }
    writeFileSync(path, JSON.stringify({ ...scenario, horizonMonths, population, run: { ...scenario.run, ...run } }))
    const { result, peakMegabytes } = await simulate(join(await buildCli(), 'main.js'), path, join(folder, 'peak'))
    expect(result.manifest.finished).toBe(run.draws * run.replications)
    expect(peakMegabytes).toBeGreaterThan(50)
    return peakMegabytes
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('the memory of a long run on two workers', () => {
  it('stays under 500 MB with 20,000 replications', { timeout: 300_000 }, async () => {
    expect(await peakOf(30, 120, { draws: 1, replications: 20_000 })).toBeLessThan(500)
  })

  // Kept rows end at 2,048, so what a draw more may add is its row of means: 2 kB. Batches that were held on to added 15 kB a draw, here 90 MB.
  it('hardly grows with the number of draws', { timeout: 600_000 }, async () => {
    const [few, many] = [await peakOf(20, 24, { draws: 2100, replications: 1 }), await peakOf(20, 24, { draws: 8400, replications: 1 })]
    expect(many - few).toBeLessThan(60)
  })
})
