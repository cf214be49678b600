/**
 * simulate --sweep as a whole: each row is what simulate itself says about the scenario with that value, impossible paths stop before
 * anything runs, and Ctrl-C keeps the values that are finished. Expected figures: separate runs of the same command.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../src/cli/commands.ts'
import { readSweep } from '../../src/cli/sweep.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import type { RunResult } from '../../src/run/result.ts'
import { model as coin } from '../fixtures/models/coin/index.ts'
import { coinScenario } from '../fixtures/models/coin/scenario.ts'
import { type Collected, collect } from '../fixtures/surroundings.ts'

const scenario = coinScenario()
let folder = ''
let file = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vagval-sweep-test-'))
  file = join(folder, 'coin.json')
  writeFileSync(file, JSON.stringify(scenario))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(argv: readonly string[], collected: Collected = collect({ coin })) {
  const code = await runCommandLine(['simulate', ...argv], collected.io)
  return { code, out: collected.out, err: collected.err }
}

type Swept = RunResult & { readonly path: string; readonly value: number }
const listOf = (out: string) => JSON.parse(out) as readonly Swept[]

describe('--sweep', () => {
  test.each([[['--json']], [['--json', '--expected']]])(
    'with %j lists for each value what simulate says about that scenario',
    async (options) => {
      const { code, out, err } = await run([file, '--sweep', '/arms/B/boost=0:0.4:0.2', ...options])
      expect([code, err]).toEqual([0, ''])
      const list = listOf(out)
      expect(list.map(({ path, value }) => [path, value])).toEqual([
        ['/arms/B/boost', 0],
        ['/arms/B/boost', 0.2],
        ['/arms/B/boost', 0.4],
      ])
      for (const { path: _path, value, ...result } of list) {
        const other = join(folder, `boost-${value}.json`)
        writeFileSync(other, JSON.stringify({ ...scenario, arms: [scenario.arms[0], { id: 'B', boost: value }] }))
        expect(result).toEqual(JSON.parse((await run([other, ...options])).out))
      }
      // the comparator is not touched by the sweep: the same chance, the same people (nobody's monthly chance crosses a step of the calendar)
      expect(new Set(list.map(({ arms }) => JSON.stringify(arms[0]))).size).toBe(1)
    },
  )

  test('without --json prints one block per outcome with a row per value, in either language', async () => {
    const { out } = await run([file, '--sweep', 'arms/B/boost=0:1:0.5', '--expected'])
    expect(out).toContain('arms/B/boost: 3 värden, samma slumpfrö i alla')
    expect(out).toMatch(/A \(jämförelse\) +B\n0,0 .*\n0,5 .*\n1,0 /)
    expect((await run([file, '--sweep', 'arms/B/boost=0:1', '--expected', '--lang', 'en'])).out).toMatch(/A \(comparator\) +B\n0 .*\n1 /)
  })

  test('with --out saves the list', async () => {
    const out = join(folder, 'saved')
    const { code, err } = await run([file, '--sweep', '/horizonMonths=12:24:12', '--expected', '--out', out])
    expect([code, err.includes('sweep.json')]).toEqual([0, true])
    expect(listOf(readFileSync(join(out, 'sweep.json'), 'utf8')).map(({ value, manifest }) => [value, manifest.cycles])).toEqual([
      [12, 12],
      [24, 24],
    ])
  })

  test.each([
    ['/arms/C/boost=0:1', 'SCN-016 — --sweep /arms/C — Nyckeln "C" finns inte här'],
    ['/arms/B/bost=0:1', 'SCN-016 — --sweep /arms/1/bost — Nyckeln "bost" finns inte här — Menade du'],
    ['/arms/B/ages/min/x=0:1', 'SCN-017 — --sweep /arms/1/ages/min'],
    ['/horizonMonths=0:24:12', 'SCN-014 — --sweep /horizonMonths'],
    ['/horizonMonths=24:12', 'SCN-014 — --sweep — Sista värdet'],
    ['/horizonMonths=12:24:0', 'SCN-014 — --sweep — Steget'],
    ['/horizonMonths=12', 'SCN-042 — --sweep — "/horizonMonths=12" går inte att använda — Skriv PLATS=FRÅN:TILL:STEG'],
    ['/horizonMonths=12:1,5', 'SCN-042 — --sweep'],
    ['12:24', 'SCN-042 — --sweep'],
  ])('%s stops with exit 2 before anything runs', async (option, line) => {
    const collected = collect({ coin }, (known) => {
      const stop = () => Promise.reject(new Error('nothing may run'))
      return { ...makeInlineRunner(known), run: stop, expected: stop }
    })
    const { code, out, err } = await run([file, '--sweep', option], collected)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(line)
  })

  test('stopped by Ctrl-C shows the values that are whole and says how many', async () => {
    let started = 0
    const collected: Collected = collect({ coin }, (known) => {
      const inline = makeInlineRunner(known)
      return {
        ...inline,
        run: (one, options) => {
          if (++started === 3) collected.interrupt()
          return inline.run(one, options)
        },
      }
    })
    const { code, out, err } = await run([file, '--sweep', '/arms/B/boost=0:1:0.25', '--json'], collected)
    expect(listOf(out).map(({ value }) => value)).toEqual([0, 0.25])
    expect([code, started, collected.listeners]).toEqual([0, 3, 0])
    expect(err).toContain('Avbruten: 2 av 5 värden hann bli klara.')
  })
})

describe('the words of --sweep', () => {
  test('are a path and two or three numbers; the step is 1 unless it is given', () => {
    expect(readSweep('/changes/jobs.loss=0.01:0.03:0.01')).toEqual({
      ok: true,
      value: { path: '/changes/jobs.loss', values: [0.01, 0.02, 0.03] },
    })
    expect(readSweep('/arms/SE/posts=2:4')).toEqual({ ok: true, value: { path: '/arms/SE/posts', values: [2, 3, 4] } })
    expect(readSweep('/x=-1:1')).toEqual({ ok: true, value: { path: '/x', values: [-1, 0, 1] } })
  })
})
