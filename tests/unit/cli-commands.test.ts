/**
 * simulate and check as a whole, in other surroundings: exit codes, what goes to which stream, options, Ctrl-C, saved files.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { models } from '../../models/index.ts'
import { runCommandLine } from '../../src/cli/commands.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { RunOptions, Runner } from '../../src/run/runner.ts'
import { model as coin } from '../fixtures/models/coin/index.ts'
import { coinScenario } from '../fixtures/models/coin/scenario.ts'
import { type Collected, collect } from '../fixtures/surroundings.ts'

const scenario = coinScenario()
const STACK = /^\s+at .+:\d+/m
let folder = ''
let file = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vagval-cli-test-'))
  file = join(folder, 'coin.json')
  writeFileSync(file, JSON.stringify(scenario, null, 2))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(
  argv: string[],
  collected: Collected = collect({ coin }),
): Promise<{ code: number; out: string; err: string; json: RunResult }> {
  const code = await runCommandLine(argv, collected.io)
  const { out, err } = collected
  expect(collected.listeners).toBe(0)
  return { code, out, err, json: (out.startsWith('{') ? JSON.parse(out) : null) as RunResult }
}

describe('simulate', () => {
  test('--json prints one object with everything that other programs rely on', async () => {
    const { code, err, out, json } = await run(['simulate', file, '--json'])
    expect([code, err]).toEqual([0, ''])
    expect(out.endsWith('}\n')).toBe(true)
    expect(json.manifest).toMatchObject({
      app: expect.any(String),
      engine: expect.any(String),
      model: { id: 'coin', version: '1.0.0' },
      scenario: { name: 'Krona eller klave', fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) },
      parameters: expect.any(String),
      seed: 'prov',
      draws: 3,
      replications: 4,
      persons: 50,
      cycles: 24,
      cycleYears: 1 / 12,
      tableHash: expect.any(String),
      resultHash: expect.any(String),
      partial: false,
    })
    expect(json.arms.map((arm) => [arm.id, arm.comparator])).toEqual([
      ['A', true],
      ['B', false],
    ])
    const numbers = {
      mean: expect.any(Number),
      mcse: expect.any(Number),
      p2_5: expect.any(Number),
      p50: expect.any(Number),
      p97_5: expect.any(Number),
    }
    expect(json.arms[0].outcomes.inWork12).toMatchObject({ ...numbers, unit: 'share' })
    expect(json.differences.map((d) => [d.arm, d.comparator])).toEqual([['B', 'A']])
    expect(json.differences[0].outcomes.inWork12).toMatchObject({ ...numbers, probBetter: expect.any(Number) })
    expect(Object.keys(json.groups.side)).toEqual(['heads', 'tails'])
    expect(json.series[0]).toMatchObject({ arm: 'A', month: 0, state: expect.any(String), mean: expect.any(Number) })
    expect(json.ledger).toEqual([])
    expect(json.warnings).toContainEqual({ code: 'COIN-1', where: 'coin.find', message: 'Myntet är påhittat.' })
  })

  test('--expected gives the exact share in work, f / (f + l) · (1 − (1 − f − l)^12)', async () => {
    const { code, json } = await run(['simulate', file, '--json', '--expected'])
    expect(code).toBe(0)
    const share = (f: number, l: number) => (f / (f + l)) * (1 - (1 - f - l) ** 12)
    expect(json.arms[0].outcomes.inWork12.mean).toBeCloseTo(share(0.03, 0.02), 12)
    expect(json.arms[1].outcomes.inWork12.mean).toBeCloseTo(share(0.045, 0.02), 12)
  })

  test('options of the command line stand above the file, and the same options give the same hash', async () => {
    const argv = ['simulate', file, '--json', '--seed', 'annat frö', '--draws=2', '--replications', '5']
    const first = await run(argv)
    const again = await run(argv)
    expect([first.json.manifest.seed, first.json.manifest.draws, first.json.manifest.replications]).toEqual(['annat frö', 2, 5])
    expect(again.json.manifest.resultHash).toBe(first.json.manifest.resultHash)
    const plain = await run(['simulate', file, '--json'])
    expect(plain.json.manifest.resultHash).not.toBe(first.json.manifest.resultHash)
  })

  test('the table names outcomes, arms, the likely interval, warnings and the manifest, in the language asked for', async () => {
    const sv = (await run(['simulate', file])).out
    for (const words of [
      'I arbete efter 12 månader, av 100',
      'A (jämförelse)',
      'troligen mellan',
      'Skillnad mot A',
      'Krona (25 personer)',
      'Myntet är påhittat.',
      'Modellresultat, inte mätning',
      'frö "prov"',
    ]) {
      expect(sv).toContain(words)
    }
    const en = (await run(['simulate', file, '--lang', 'en'])).out
    for (const words of [
      'In work after 12 months, of 100',
      'A (comparator)',
      'probably between',
      'Difference from A',
      'Heads (25 persons)',
      'The coin is invented.',
      'Model result, not a measurement',
    ]) {
      expect(en).toContain(words)
    }
    expect(en).not.toMatch(/jämför|månad|troligen|personer/)
  })

  test('a model folder outside the program is built and used', async () => {
    const { code, json, err } = await run(['simulate', file, '--json', '--model', 'tests/fixtures/models/coin'], collect(models))
    expect([code, err]).toEqual([0, ''])
    expect(json.manifest.model.id).toBe('coin')
    const builtIn = await run(['simulate', file, '--json'])
    expect(json.manifest.resultHash).toBe(builtIn.json.manifest.resultHash)
  })

  test('--out saves the same JSON and tables under fixed names', async () => {
    const target = join(folder, 'a', 'b')
    const { code, out } = await run(['simulate', file, '--json', '--out', target])
    expect(code).toBe(0)
    const forPeople = /^(excel-|workbook)/
    expect(
      readdirSync(target)
        .filter((name) => !forPeople.test(name))
        .sort(),
    ).toEqual(['ledger.csv', 'outcomes.csv', 'result.json', 'series.csv'])
    // for people, under names that are the same in both languages; a coin has no ledger, so there is no table of it
    expect(
      readdirSync(target)
        .filter((name) => forPeople.test(name))
        .sort(),
    ).toEqual([
      ...['differences', 'draws', 'money', 'outcomes', 'parameters', 'series', 'summary'].map((id) => `excel-${id}.csv`),
      'workbook.xlsx',
    ])
    expect(readFileSync(join(target, 'result.json'), 'utf8')).toBe(out)
    const lines = readFileSync(join(target, 'outcomes.csv'), 'utf8').trimEnd().split('\r\n')
    expect(lines[0]).toBe('arm,comparator,group,level,outcome,mean,mcse,p2_5,p10,p50,p90,p97_5,unit,probBetter')
    // 2 outcomes × (2 arms + 1 difference) × (everybody + 2 sides)
    expect(lines).toHaveLength(1 + 2 * 3 * 3)
  })
})

describe('wrong scenarios and command lines: exit 2, one line per issue, nothing on standard output', () => {
  test('every broken file, through simulate and check', async () => {
    const broken = 'tests/fixtures/broken/'
    const expected = JSON.parse(readFileSync(`${broken}expected.json`, 'utf8')) as Record<string, string[]>
    for (const [name, wanted] of Object.entries(expected)) {
      for (const command of ['simulate', 'check']) {
        const { code, out, err } = await run([command, broken + name], collect(models))
        expect([code, out], name).toEqual([2, ''])
        expect(err, name).not.toMatch(STACK)
        expect(
          err
            .trimEnd()
            .split('\n')
            .map((line) => /^(SCN-\d{3}) — (\S+)( \S+)? — /.exec(line))
            .map((m) => `${m?.[1]}${m?.[3] ?? ''}`),
          name,
        ).toEqual(wanted)
      }
    }
  })

  test('a 50 MB file', async () => {
    const large = join(folder, 'large.json')
    writeFileSync(large, Buffer.alloc(50_000_000, 32))
    const { code, err } = await run(['simulate', large])
    expect([code, err]).toEqual([
      2,
      `SCN-001 — ${large} — Filen är 50 MB; en scenariofil får vara högst 5 MB — Välj rätt fil. Ett scenario är några få kB text.\n`,
    ])
  })

  test.each([
    [['simluate', 'x.json'], 'SCN-040 — simluate — Kommandot "simluate" finns inte — Menade du simulate?'],
    [['merge', 'x'], 'SCN-040 — merge — Kommandot "merge" finns inte — Här finns simulate, analyse och check.'],
    [['toString'], 'SCN-040 — toString — Kommandot "toString" finns inte — Här finns simulate, analyse och check.'],
    [['simulate', 'x.json', '--sed', 'a'], 'SCN-041 — --sed — Tillvalet --sed finns inte — Menade du --seed?'],
    [['simulate', 'x.json', '-x'], 'SCN-041 — -x — Tillvalet -x finns inte — Tillvalen visas med --help.'],
    [['simulate', 'x.json', '--no-json'], 'SCN-041 — --no-json — Tillvalet --no-json finns inte — Tillvalen visas med --help.'],
    [['simulate', 'x.json', '--seed', '--json'], 'SCN-042 — --seed — Värdet saknas — Skriv --seed TEXT.'],
    [['simulate', 'x.json', '--draws'], 'SCN-042 — --draws — Värdet saknas — Skriv --draws D.'],
    [['simulate', 'x.json', '--draws', '0'], 'SCN-042 — --draws — "0" går inte att använda — Skriv ett heltal från 1 till 100000.'],
    [['simulate', 'x.json', '--draws', '1.5'], 'SCN-042 — --draws — "1.5" går inte att använda — Skriv ett heltal från 1 till 100000.'],
    [['simulate', 'x.json', '--draws', '-5'], 'SCN-042 — --draws — "-5" går inte att använda — Skriv ett heltal från 1 till 100000.'],
    [['simulate', 'x.json', '--workers=abc'], 'SCN-042 — --workers — "abc" går inte att använda — Skriv ett heltal från 1 till 256.'],
    [
      ['simulate', 'x.json', '--precision', '0,01'],
      'SCN-042 — --precision — "0,01" går inte att använda — Skriv ett tal med decimalpunkt från 0.0001 till 0.5.',
    ],
    [['simulate', 'x.json', '--json=yes'], 'SCN-042 — --json — Tillvalet tar inget värde — Skriv bara --json.'],
    [['simulate', 'x.json', '--lang', 'de'], 'SCN-042 — --lang — "de" är inget språk här — Skriv sv eller en.'],
    [['simulate'], 'SCN-043 — simulate — Ingen scenariofil angiven — Skriv till exempel simulate scenarios/base-uma-238.json.'],
    [['check', '--json'], 'SCN-043 — check — Ingen scenariofil angiven — Skriv till exempel check scenarios/base-uma-238.json.'],
    [['simulate', 'a.json', 'b.json'], 'SCN-044 — b.json — Bara en scenariofil kan köras åt gången — Kör simulate en gång per fil.'],
    [['simulate', 'a.json', '--shard', '1/4'], 'SCN-045 — --shard — En del av en körning måste sparas — Lägg till --out MAPP.'],
    [['simulate', 'a.json', '--shard', '5/4', '--out', 'd'], 'SCN-045 — --shard — "5/4" är ingen del — Skriv till exempel --shard 2/8.'],
    [
      ['simulate', 'a.json', '--shard', '1/4', '--out', 'd', '--expected'],
      'SCN-045 — --expected — --expected går inte ihop med --shard — Ta bort ett av dem.',
    ],
    [['simulate', 'merge'], 'SCN-045 — merge — Ingen mapp med delar angiven — Skriv simulate merge MAPP.'],
    [
      ['simulate', 'merge', 'a', '--draws', '7'],
      'SCN-045 — --draws — Tillvalet hör inte till merge, för delarna är redan räknade — Ta bort --draws.',
    ],
  ])('%j', async (argv, line) => {
    const { code, out, err } = await run(argv)
    expect([code, out, err]).toEqual([2, '', `${line}\n`])
  })

  test('all faults of a command line come at once, in the language asked for', async () => {
    const { code, err } = await run(['simulate', 'x.json', '--lang=en', '--wrokers', '2', '--draws'])
    expect(code).toBe(2)
    expect(err).toBe(
      'SCN-041 — --wrokers — There is no option --wrokers — Did you mean --workers?\nSCN-042 — --draws — The value is missing — Write --draws D.\n',
    )
  })

  test.each([
    ['does-not-exist', 'MOD-101'],
    ['no-index', 'MOD-101'],
    ['syntax', 'MOD-102'],
    ['missing-import', 'MOD-102'],
    ['empty', 'MOD-103'],
    ['half', 'MOD-103'],
    ['throws', 'MOD-104'],
  ])('a model folder that is wrong (%s) gives %s', async (name, code) => {
    const sources: Record<string, string | null> = {
      'no-index': null,
      syntax: 'export const model = {',
      'missing-import': "import { x } from './nowhere.ts'\nexport const model = x",
      empty: 'export const other = 1',
      half: "export const model = { id: 'x', version: '1', parameters: [] }",
      throws: "throw new Error('not today')",
    }
    const { mkdirSync } = await import('node:fs')
    const path = join(folder, `model-${name}`)
    if (name in sources) mkdirSync(path)
    if (sources[name]) writeFileSync(join(path, 'index.ts'), sources[name])
    const found = await run(['simulate', file, '--model', path])
    expect([found.code, found.out]).toEqual([2, ''])
    expect(found.err).toMatch(new RegExp(`^${code} — .+ — .+ — .+\\n$`))
    expect(found.err).not.toMatch(STACK)
  })
})

describe('surroundings that fail: exit 3', () => {
  test.each([
    ['nowhere.json', 'RUN-101'],
    ['.', 'RUN-102'],
    ['package.json/x.json', 'RUN-101'],
  ])('%s', async (path, code) => {
    const found = await run(['simulate', path])
    expect([found.code, found.out]).toEqual([3, ''])
    expect(found.err).toMatch(new RegExp(`^${code} — \\S+ — .+ — .+\\n$`))
  })

  test('a result that cannot be saved is still printed', async () => {
    const found = await run(['simulate', file, '--json', '--out', join(file, 'inside-a-file')])
    expect(found.code).toBe(3)
    expect(found.json.arms).toHaveLength(2)
    expect(found.err).toMatch(/^RUN-103 — .+\n$/)
  })
})

describe('Ctrl-C', () => {
  const interrupting = (when: number) => {
    const collected = collect({ coin }, (known) => {
      const inner = makeInlineRunner(known, { batchSize: 1 })
      return {
        ...inner,
        run: (s, options: RunOptions = {}) => {
          if (when === 0) collected.interrupt()
          return inner.run(s, {
            ...options,
            onProgress: (p) => {
              options.onProgress?.(p)
              if (p.replicationsDone === when) collected.interrupt()
            },
          })
        },
      }
    })
    return collected
  }

  test('what is finished is reported as partial, and the exit code is 0', async () => {
    const { code, json, err } = await run(['simulate', file, '--json'], interrupting(5))
    expect(code).toBe(0)
    expect([json.manifest.partial, json.manifest.finished]).toEqual([true, 5])
    expect(err).toContain('Avbryter.')
    const table = await run(['simulate', file], interrupting(5))
    expect(table.out).toContain('Avbruten: 5 av 12 upprepningar hann bli klara')
  })

  test('before anything is finished there is nothing to show, and the exit code is 3', async () => {
    const { code, out, err } = await run(['simulate', file, '--json'], interrupting(0))
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain('RUN-003 — ')
    expect(err).not.toMatch(STACK)
  })
})

describe('our own mistakes: exit 1 with what is needed to repeat the run', () => {
  const broken = (runner: Partial<Runner>) =>
    collect({ coin }, () => ({ expected: never, run: never, runShard: never, dispose: () => undefined, ...runner }))
  const never = () => Promise.reject(new RangeError('index 7 out of bounds'))

  test('an exception', async () => {
    const { code, out, err } = await run(['simulate', file], broken({}))
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^INT-001 — vagval — Oväntat fel i programmet \(RangeError: index 7 out of bounds\) — /)
    const manifest = JSON.parse(/^\{[\s\S]*?^\}$/m.exec(err)?.[0] ?? '{}') as { manifest: Record<string, unknown> }
    expect(manifest.manifest).toMatchObject({ file, model: { id: 'coin', version: '1.0.0' }, seed: 'prov', draws: 3, replications: 4 })
    expect(manifest.manifest).toHaveProperty('scenario.fingerprint')
    expect(manifest.manifest).toHaveProperty('parameters')
  })

  test('a fault reported by a worker', async () => {
    const issue = { code: 'INT-001' as const, where: 'run', what: { sv: 'fel', en: 'fault' }, todo: { sv: 'rapportera', en: 'report' } }
    const { code, err } = await run(['simulate', file], broken({ run: () => Promise.resolve({ ok: false, issues: [issue] }) }))
    expect(code).toBe(1)
    expect(err).toMatch(/^INT-001 — run — Fel — Rapportera\.\n\{/)
    expect(err).toContain('"seed": "prov"')
  })
})

describe('check', () => {
  test('confirms what is in order with the fingerprint that a result will carry', async () => {
    const { code, out, err } = await run(['check', file])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^\S+coin\.json: i sin ordning · Krona eller klave · scenario [0-9a-f]{16}\n$/)
    const own = join(folder, 'own-values.json')
    writeFileSync(
      own,
      JSON.stringify({ ...scenario, changes: { 'coin.loss': 0.03, 'coin.find': { kind: 'beta', shape1: 20, shape2: 400 } } }),
    )
    const { manifest } = (await run(['simulate', own, '--json'])).json
    const { files } = JSON.parse((await run(['check', own, '--json'])).out) as { files: { fingerprint: string; parameters: string }[] }
    expect(files[0]).toMatchObject({ fingerprint: manifest.scenario.fingerprint, parameters: manifest.parameters })
  })

  test('goes through all files, though one is wrong, and --json says which', async () => {
    const { code, out, err } = await run(['check', file, 'tests/fixtures/broken/empty.json', '--json'])
    expect(code).toBe(2)
    expect(err).toContain('SCN-002 — ')
    const { files } = JSON.parse(out) as { files: { file: string; ok: boolean; issues: { code: string }[] }[] }
    expect(files.map((f) => [f.ok, f.issues.map((i) => i.code)])).toEqual([
      [true, []],
      [false, ['SCN-002']],
    ])
  })

  test('a missing file among wrong ones counts as surroundings', async () => {
    expect((await run(['check', 'nowhere.json', 'tests/fixtures/broken/empty.json'])).code).toBe(3)
  })
})

describe('help', () => {
  test.each([[[]], [['--help']], [['-h']], [['simulate', '--help']], [['check', '-h']], [['--lang', 'en']]])('%j', async (argv) => {
    const { code, out, err } = await run(argv)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(argv.includes('en') ? /Usage/ : /Användning/)
  })
})
