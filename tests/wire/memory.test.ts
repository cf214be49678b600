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

describe('a run of 20,000 replications on two workers', () => {
  it('stays under 500 MB', { timeout: 300_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vagval-memory-'))
    try {
      const scenario = JSON.parse(readFileSync('scenarios/base-uma-238.json', 'utf8')) as Record<string, object>
      const run = { ...scenario.run, draws: 1, replications: 20_000 }
      const path = join(folder, 'long.json')
      writeFileSync(path, JSON.stringify({ ...scenario, population: { ...scenario.population, persons: 30 }, run }))
      const { result, peakMegabytes } = await simulate(join(await buildCli(), 'main.js'), path, join(folder, 'peak'))
      expect(result.manifest.finished).toBe(20_000)
      expect(peakMegabytes).toBeGreaterThan(50)
      expect(peakMegabytes).toBeLessThan(500)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
