/**
 * Parts of a divided run as files that a disk or somebody has touched: merging gives the very bytes of the undivided run, or names the part
 * that is wrong. A single changed digit must not pass.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/commands.ts'
import { model as coin } from '../fixtures/models/coin/index.ts'
import { coinScenario } from '../fixtures/models/coin/scenario.ts'
import { collect } from '../fixtures/surroundings.ts'
import { success } from '../../src/shared/issue.ts'
import { casesFor, patience } from './cases.ts'
import { newWorst, passThrough, tell } from './laws.ts'
import { byteChanges, changedBytes } from './mutations.ts'

const folder = mkdtempSync(join(tmpdir(), 'vagval-hostile-'))
const parts = join(folder, 'parts')
const worst = newWorst()
let undivided = ''

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const collected = collect({ coin })
  const code = await runCommandLine(argv, collected.io)
  return { code, out: collected.out, err: collected.err }
}

describe('a part of a run that has been touched', () => {
  beforeAll(async () => {
    const file = join(folder, 'coin.json')
    writeFileSync(file, JSON.stringify(coinScenario({ draws: 6, replications: 5, seed: 'delar' })))
    undivided = (await run('simulate', file, '--json')).out
    for (const part of ['1/2', '2/2']) await run('simulate', file, '--shard', part, '--out', parts)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
    tell('part of a run', worst)
  })

  it('merges to the bytes of the undivided run, or is named and nothing is merged', { timeout: patience('shard') }, async () => {
    const [first] = readdirSync(parts)
    const whole = readFileSync(join(parts, first))
    await fc.assert(
      fc.asyncProperty(byteChanges, async (changes) => {
        const spoiled = changedBytes(whole, changes)
        writeFileSync(join(parts, first), spoiled)
        await passThrough(worst, spoiled.length, async () => {
          const { code, out, err } = await run('simulate', 'merge', parts, '--json')
          if (code === 0) expect(out).toBe(undivided)
          else expect([code, out, /^(RUN|SCN)-\d{3} — /m.test(err)]).toEqual([code, '', true])
          expect([0, 2, 3]).toContain(code)
          return success(code)
        })
      }),
      casesFor('shard'),
    )
  })
})
