/**
 * A run divided into parts and put together again, through the command line: the same bytes as the undivided run, in any order of the
 * parts; and every way in which parts can be wrong is said, with what to do, and nothing is merged.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../src/cli/commands.ts'
import { sealed } from '../../src/cli/sealedLine.ts'
import { model as coin } from '../fixtures/models/coin/index.ts'
import { coinScenario } from '../fixtures/models/coin/scenario.ts'
import { collect } from '../fixtures/surroundings.ts'

const scenario = coinScenario({ draws: 23, replications: 9, seed: 'delar' })

let root = ''
let file = ''
let whole = ''

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const collected = collect({ coin })
  const code = await runCommandLine(argv, collected.io)
  return { code, out: collected.out, err: collected.err }
}

/** Changes a file line by line and seals each line anew, as a program that means it would. */
function rewrite(path: string, from: string | RegExp, to: string): void {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  writeFileSync(path, lines.map((line) => `${sealed(line.slice(line.indexOf(' ') + 1).replace(from, to))}\n`).join(''))
}

async function divide(of: number, folder: string, more: readonly string[] = []): Promise<void> {
  // last part first: the order in which machines finish means nothing
  for (let i = of; i >= 1; i--) {
    const { code, out } = await run('simulate', file, '--shard', `${i}/${of}`, '--out', folder, ...more)
    expect([code, out]).toEqual([0, ''])
  }
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'vagval-shards-test-'))
  file = join(root, 'coin.json')
  writeFileSync(file, JSON.stringify(scenario))
  whole = (await run('simulate', file, '--json')).out
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a divided run', () => {
  test.each([1, 2, 5, 9])('in %i parts merges to the bytes of the undivided run', async (of) => {
    const folder = join(root, `of-${of}`)
    await divide(of, folder)
    expect(readdirSync(folder)).toHaveLength(of)
    expect(await run('simulate', 'merge', folder, '--json')).toEqual({ code: 0, out: whole, err: '' })
  })

  test('may lie in several folders, and may have empty parts when there are more parts than batches', async () => {
    const [here, there] = [join(root, 'here'), join(root, 'there')]
    await divide(12, here)
    await run('simulate', file, '--shard', '4/12', '--out', there)
    rmSync(join(here, 'shard-04-of-12.ndjson'))
    expect((await run('simulate', 'merge', there, here, '--json')).out).toBe(whole)
  })

  test('merges in whatever order its parts are named', async () => {
    const together = join(root, 'in-five')
    await divide(5, together)
    const folders = [1, 2, 3, 4, 5].map((part) => {
      const own = join(root, `alone-${part}`)
      mkdirSync(own)
      renameSync(join(together, `shard-${part}-of-5.ndjson`), join(own, `shard-${part}-of-5.ndjson`))
      return own
    })
    for (const order of [
      [5, 4, 3, 2, 1],
      [3, 1, 5, 2, 4],
    ]) {
      const merged = await run('simulate', 'merge', ...order.map((part) => folders[part - 1]), '--json')
      expect(merged.out, order.join()).toBe(whole)
    }
  })

  test('carries the options of the command line', async () => {
    const folder = join(root, 'other-seed')
    await divide(2, folder, ['--seed', 'annat'])
    const merged = (await run('simulate', 'merge', folder, '--json')).out
    expect(merged).toBe((await run('simulate', file, '--json', '--seed', 'annat')).out)
    expect(merged).not.toBe(whole)
  })
})

describe('merging says what is wrong and merges nothing', () => {
  async function three(name: string): Promise<string> {
    const folder = join(root, name)
    await divide(3, folder)
    return folder
  }

  async function refused(...folders: string[]): Promise<string> {
    const { code, out, err } = await run('simulate', 'merge', ...folders, '--json', '--lang', 'en')
    expect([code, out]).toEqual([3, ''])
    return err
  }

  test('a part is missing: which, and how to carry it out', async () => {
    const folder = await three('missing')
    rmSync(join(folder, 'shard-2-of-3.ndjson'))
    expect(await refused(folder)).toMatch(
      /^RUN-111 — .+ — 1 of 3 parts are missing: 2 — Carry them out, for example with --shard 2\/3\.\n$/,
    )
    await run('simulate', file, '--shard', '2/3', '--out', folder)
    expect((await run('simulate', 'merge', folder, '--json')).out).toBe(whole)
  })

  test('a part was cut off, or a byte of it changed', async () => {
    const folder = await three('cut')
    const part = join(folder, 'shard-3-of-3.ndjson')
    const text = readFileSync(part, 'utf8')
    truncateSync(part, text.length - 5000)
    expect(await refused(folder)).toContain('RUN-110 — ')
    writeFileSync(part, text.replace('"first":', '"frist":'))
    expect(await refused(folder)).toContain('RUN-110 — ')
    writeFileSync(part, text.split('\n').slice(0, -2).join('\n'))
    expect(await refused(folder)).toContain('RUN-110 — ')
    writeFileSync(part, 'nonsense')
    expect(await refused(folder)).toContain('RUN-110 — ')
  })

  test('a part is there twice', async () => {
    const folder = await three('twice')
    const again = join(root, 'again')
    await run('simulate', file, '--shard', '1/3', '--out', again)
    expect(await refused(folder, again)).toContain('Part 1 of 3 is here already')
  })

  test('a part belongs to another seed, another division or another version', async () => {
    const folder = await three('mixed')
    const other = join(root, 'mixed-other')
    await run('simulate', file, '--shard', '2/3', '--out', other, '--seed', 'annat')
    renameSync(join(folder, 'shard-2-of-3.ndjson'), join(root, 'kept.ndjson'))
    copyFileSync(join(other, 'shard-2-of-3.ndjson'), join(folder, 'shard-2-of-3.ndjson'))
    expect(await refused(folder)).toContain('RUN-112 — ')
    rmSync(join(folder, 'shard-2-of-3.ndjson'))
    await run('simulate', file, '--shard', '2/4', '--out', folder)
    expect(await refused(folder)).toContain('RUN-112 — ')
    rmSync(join(folder, 'shard-2-of-4.ndjson'))
    copyFileSync(join(root, 'kept.ndjson'), join(folder, 'shard-2-of-3.ndjson'))
    for (const name of readdirSync(folder)) {
      rewrite(join(folder, name), /"app":"[^"]+"/, '"app":"0.0.9"')
    }
    expect(await refused(folder)).toContain('The parts come from another version (0.0.9,')
  })

  test('a part that lies about its place', async () => {
    const folder = await three('liar')
    const part = join(folder, 'shard-1-of-3.ndjson')
    rewrite(part, '"index":0,"first":0', '"index":0,"first":25')
    expect(await refused(folder)).toContain('batch 0 does not fit the run')
  })

  test('the folder is empty or does not exist', async () => {
    expect(await refused(mkdtempSync(join(root, 'empty-')))).toContain('RUN-111 — ')
    expect(await refused(join(root, 'nowhere'))).toContain('RUN-101 — ')
  })
})
