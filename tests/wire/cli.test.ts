/**
 * The command line as it is shipped: built, in a process of its own, with real worker threads. Slow things only; everything else about it
 * is in tests/unit/cli-commands.test.ts.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { models } from '../../models/index.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import type { RunResult } from '../../src/run/result.ts'
import { readScenario } from '../../src/scenario/read.ts'

const base = 'scenarios/base-uma-238.json'
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vagval-wire-'))
  await vagval(['--help']) // builds the program, so that no test waits for it
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts the launcher; `during` may act on the process while it runs. */
function vagval(argv: string[], during?: (child: ReturnType<typeof spawn>) => void): Promise<Ended> {
  return new Promise((resolve) => {
    // the test runner sets both colour variables, about which Node would then complain on stderr
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env
    const child = spawn(process.execPath, ['src/cli/scripts/run.mjs', ...argv], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const ended = { out: '', err: '' }
    child.stdout.on('data', (chunk: Buffer) => (ended.out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (ended.err += chunk.toString()))
    child.on('close', (code) => resolve({ code, ...ended }))
    during?.(child)
  })
}

const resultOf = (ended: Ended) => JSON.parse(ended.out) as RunResult

describe('simulate in a process of its own', () => {
  test('gives the same result with 1, 2 and 7 worker threads as in this thread', { timeout: 60_000 }, async () => {
    const options = ['--json', '--draws', '5', '--replications', '12']
    const ends = []
    for (const workers of ['1', '2', '7']) ends.push(await vagval(['simulate', base, ...options, '--workers', workers]))
    for (const ended of ends) expect([ended.code, ended.err]).toEqual([0, ''])
    const results = ends.map(resultOf)
    expect(results[1]).toEqual(results[0])
    expect(results[2]).toEqual(results[0])

    const run = { draws: 5, replications: 12 }
    const read = readScenario(readFileSync(base, 'utf8'), models, base, (x) => ({
      ...(x as object),
      run: { ...(x as { run: object }).run, ...run },
    }))
    if (!read.ok) throw new Error('the preset is broken')
    const inline = await makeInlineRunner(models).run(read.value.scenario)
    expect(inline.ok && inline.value.manifest.resultHash).toBe(results[0].manifest.resultHash)
  })

  test('workers load a model from outside', { timeout: 60_000 }, async () => {
    const file = join(folder, 'coin.json')
    const arms = [
      { id: 'A', comparator: true },
      { id: 'B', boost: 0.5 },
    ]
    writeFileSync(
      file,
      JSON.stringify({ schemaVersion: 1, model: 'coin', name: 'x', start: '2027-01', population: {}, arms, run: { draws: 2 } }),
    )
    const ended = await vagval(['simulate', file, '--json', '--workers', '2', '--model', 'tests/fixtures/models/coin'])
    expect([ended.code, ended.err]).toEqual([0, ''])
    expect(resultOf(ended).manifest.model).toEqual({ id: 'coin', version: '1.0.0' })
  })

  test('Ctrl-C gives what is finished, marked as partial, with exit code 0', { timeout: 60_000 }, async () => {
    let stopped = false
    const ended = await vagval(['simulate', base, '--json', '--draws', '5000', '--replications', '20'], (child) => {
      setTimeout(() => (stopped = child.kill('SIGINT')), 4000)
    })
    expect(stopped).toBe(true)
    expect([ended.code, ended.err.trim()]).toEqual([0, 'Avbryter. Det som är klart redovisas. Ctrl-C igen stoppar genast.'])
    const { manifest } = resultOf(ended)
    expect(manifest.partial).toBe(true)
    expect(manifest.finished).toBeGreaterThan(0)
    expect(manifest.finished).toBeLessThan(100_000)
  })

  test('a reader that stops listening is no error', { timeout: 60_000 }, async () => {
    const ended = await vagval(['simulate', base, '--json', '--draws', '1', '--replications', '2'], (child) => {
      child.stdout?.once('data', () => child.stdout?.destroy())
    })
    expect([ended.code, ended.err]).toEqual([0, ''])
  })

  test('wrong files end with 2 and missing ones with 3, without a stack trace', { timeout: 60_000 }, async () => {
    const wrong = await vagval(['simulate', 'tests/fixtures/broken/many-kinds-of-errors.json', '--json'])
    expect([wrong.code, wrong.out]).toEqual([2, ''])
    expect(wrong.err.trim().split('\n')).toHaveLength(7)
    const missing = await vagval(['check', 'nowhere.json'])
    expect([missing.code, missing.out]).toEqual([3, ''])
    expect(wrong.err + missing.err).not.toMatch(/^\s+at /m)
  })
})
