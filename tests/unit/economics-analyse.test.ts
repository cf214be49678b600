/**
 * The command `analyse`: what it refuses and how it says so, what it prints as JSON and as a table.
 */
import { describe, expect, test } from 'vitest'
import { analysed, runAnalyse, tableOf } from '../reference/economics-run.ts'
import { normals } from './economics-made.ts'

const good = 'cost:A,effect:A,cost:B,effect:B\n10,1,20,2\n12,1,18,2.5\n'

describe('a table that is wrong: exit 2, one line per error, nothing on standard output', () => {
  test.each([
    ['semicolons', 'cost:A;effect:A\n1;2\n', ['SCN-046 — T/t.csv:1 — Kolumnerna är åtskilda med semikolon']],
    ['an unknown column', 'cost:A,effect:A,kostnad B\n1,2,3\n', ['SCN-046 — T/t.csv:1:3 — Kolumnen "kostnad B" går inte att tolka']],
    ['a column without a name', 'cost:A,effect:A,param:\n1,2,3\n', ['SCN-046 — T/t.csv:1:3 — Kolumnen "param:" går inte att tolka']],
    ['a column twice', 'cost:A,effect:A,cost:A\n1,2,3\n', ['SCN-046 — T/t.csv:1:3 — Kolumnen "cost:A" finns två gånger']],
    [
      'a cost without effect',
      'cost:A,effect:a\n1,2\n',
      ['SCN-046 — T/t.csv:1 — Kolumnen "effect:A" saknas', 'SCN-046 — T/t.csv:1 — Kolumnen "cost:a" saknas'],
    ],
    ['parameters alone', 'param:x\n1\n', ['SCN-046 — T/t.csv:1 — Tabellen har inga alternativ']],
    [
      'a name like a formula',
      '"cost:=HYPERLINK(1)",effect:A\n1,2\n',
      ['SCN-046 — T/t.csv:1:1 — Namnet "=HYPERLINK(1)" kan läsas som en formel'],
    ],
    ['an empty cell', 'cost:A,effect:A\n1,\n', ['SCN-047 — T/t.csv:2:2 — Cellen är tom i kolumnen "effect:A"']],
    [
      'a decimal comma',
      'cost:A,effect:A\n"1,5",2\n',
      ['SCN-047 — T/t.csv:2:1 — "1,5" är inget tal i kolumnen "cost:A" — Skriv decimalpunkt'],
    ],
    [
      'a formula',
      'cost:A,effect:A\n1,=1+1\n',
      ['SCN-047 — T/t.csv:2:2 — "=1+1" är inget tal i kolumnen "effect:A" — Formler räknas inte ut'],
    ],
    ['a missing value', 'cost:A,effect:A\n1,NA\nNaN,3\n', ['SCN-047 — T/t.csv:2:2 — "NA"', 'SCN-047 — T/t.csv:3:1 — "NaN"']],
    [
      'spaces between thousands',
      'cost:A,effect:A\n10 000,1\n',
      ['SCN-047 — T/t.csv:2:1 — "10 000" är inget tal i kolumnen "cost:A" — Skriv talet utan mellanslag'],
    ],
    ['a number without end', 'cost:A,effect:A\n1e400,1\n', ['SCN-047 — T/t.csv:2:1 — "1e400" är för stort']],
    ['hexadecimal', 'cost:A,effect:A\n0x10,1\n', ['SCN-047 — T/t.csv:2:1 — "0x10" är inget tal']],
    [
      'short and long rows',
      'cost:A,effect:A\n1\n1,2,3\n',
      ['SCN-048 — T/t.csv:2 — Raden har 1 celler', 'SCN-048 — T/t.csv:3 — Raden har 3 celler'],
    ],
    ['an empty line inside', 'cost:A,effect:A\n1,2\n\n3,4\n', ['SCN-048 — T/t.csv:3 — Raden har 1 celler']],
    ['an open quotation mark', 'cost:A,effect:A\n"1,2\n', ['SCN-048 — T/t.csv:2 — Ett citattecken']],
    ['nothing at all', '', ['SCN-049 — T/t.csv — Tabellen har inga rader']],
    ['a head alone', 'cost:A,effect:A\n', ['SCN-049 — T/t.csv — Tabellen har inga rader']],
    ['JSON', '{"schemaVersion": 1}', ['SCN-048 — T/t.csv:1 — Ett citattecken']],
    ['two hundred strategies', wide(200), ['SCN-049 — T/t.csv:1 — Tabellen har 200 alternativ']],
  ])('%s', async (_, table, wanted) => {
    const { code, out, err } = await runAnalyse(table)
    expect([code, out]).toEqual([2, ''])
    const lines = err.trimEnd().split('\n')
    expect(lines).toHaveLength(wanted.length)
    wanted.forEach((start, i) => expect(lines[i].startsWith(start), lines[i]).toBe(true))
    for (const line of lines) expect(line).toMatch(/^SCN-04[6-9] — \S+ — .+ — .+\.$/)
    const english = (await runAnalyse(table, ['--lang', 'en'])).err
    expect(english).not.toMatch(/[åäö]/)
  })

  test('of very many wrong cells the first twenty are told, and how many more there are', async () => {
    const { err } = await runAnalyse(`cost:A,effect:A\n${'x,y\n'.repeat(500)}`)
    const lines = err.trimEnd().split('\n')
    expect(lines).toHaveLength(21)
    expect(lines[20]).toBe('SCN-047 — T/t.csv — 980 fel till i tabellen — Rätta felen ovan först. De är ofta av samma slag.')
  })

  test('more cells than can be held, before they are read', async () => {
    const { code, err } = await runAnalyse(`${Array.from({ length: 1000 }, (_, i) => `param:${i}`).join(',')}\n${'1\n'.repeat(9000)}`)
    expect(code).toBe(2)
    expect(err).toMatch(/^SCN-049 — T\/t.csv — 9000 rader gånger 1000 kolumner är för mycket — .+\n$/)
  })

  test('text in another encoding', async () => {
    const { code, err } = await runAnalyse(Uint8Array.from([0xff, 0xfe, 0x63, 0]))
    expect([code, err.slice(0, 37)]).toEqual([2, 'SCN-048 — T/t.csv — Filen är inte UTF'])
  })
})

function wide(strategies: number): string {
  const names = Array.from({ length: strategies }, (_, i) => `cost:${i},effect:${i}`)
  return `${names.join(',')}\n${names.map(() => '1,2').join(',')}\n`
}

describe('a command line that is wrong', () => {
  test.each([
    [['--wtp', '0:1'], 2, 'SCN-042 — --wtp — "0:1" går inte att använda — Skriv från:till:steg'],
    [['--comparator', 'C'], 2, 'SCN-042 — --comparator — "C" finns inte i tabellen — '],
    [['--groups', 'x+y'], 2, 'SCN-042 — --groups — "x" finns inte i tabellen — Tabellen har inga sådana kolumner.'],
    [['another.csv'], 2, 'SCN-044 — another.csv — Bara en tabell kan analyseras'],
    [['--wpt', '1'], 2, 'SCN-041 — --wpt — Tillvalet --wpt finns inte — Menade du --wtp?'],
  ])('%j', async (options, wanted, start) => {
    const { code, out, err } = await runAnalyse(good, options)
    expect([code, out]).toEqual([wanted, ''])
    expect(err.startsWith(start), err).toBe(true)
  })

  test('no file, a missing file, a folder', async () => {
    const { runCommandLine } = await import('../../src/cli/commands.ts')
    const { collect } = await import('../fixtures/surroundings.ts')
    for (const [argv, code, start] of [
      [[], 2, 'SCN-043 — analyse — Ingen tabell angiven'],
      [['nowhere.csv'], 3, 'RUN-101 — nowhere.csv — Filen finns inte'],
      [['src'], 3, 'RUN-102 — src — Sökvägen är en mapp'],
    ] as const) {
      const collected = collect({})
      expect(await runCommandLine(['analyse', ...argv], collected.io)).toBe(code)
      expect(collected.err.startsWith(start), collected.err).toBe(true)
    }
  })
})

describe('what is printed', () => {
  const n = 200
  const work = normals(n, 'work', 0.1, 0.05)
  const price = normals(n, 'price', 5000, 2000)
  const table = tableOf({
    'cost:FS': new Float64Array(n),
    'effect:FS': new Float64Array(n),
    'cost:SE': price,
    'effect:SE': work,
    'param:work': work,
    'param:price': price,
  })

  test('the JSON object has every part under its agreed name, by threshold and in the order of the columns', async () => {
    const json = await analysed(table, ['--wtp', '0:100000:50000', '--comparator', 'FS'])
    expect(Object.keys(json)).toEqual(['icers', 'ceac', 'ceaf', 'expectedLoss', 'evpi', 'evppi', 'evsi', 'differences', 'warnings'])
    const pairs = [0, 50000, 100000].flatMap((wtp) => ['FS', 'SE'].map((strategy) => [wtp, strategy]))
    expect(json.ceac.map((p) => [p.wtp, p.strategy])).toEqual(pairs)
    expect(json.expectedLoss.map((p) => [p.wtp, p.strategy])).toEqual(pairs)
    expect(json.ceaf.map((p) => p.wtp)).toEqual([0, 50000, 100000])
    expect(json.evpi.map((p) => p.wtp)).toEqual([0, 50000, 100000])
    expect(json.evppi.map((p) => [p.param, p.wtp])).toEqual(
      ['work', 'price'].flatMap((param) => [0, 50000, 100000].map((wtp) => [param, wtp])),
    )
    expect(json.differences.map((d) => [d.wtp, d.strategy, d.comparator])).toEqual([0, 50000, 100000].map((wtp) => [wtp, 'SE', 'FS']))
    expect(json.warnings).toEqual([])
  })

  test('without options the threshold runs from 0 to 200,000 in steps of 1,000', async () => {
    const { evpi } = await analysed(good)
    expect([evpi.length, evpi[1].wtp, evpi[200].wtp]).toEqual([201, 1000, 200000])
  })

  test('the same table gives the same text to the last digit', async () => {
    expect((await runAnalyse(table, ['--json'])).out).toBe((await runAnalyse(table, ['--json'])).out)
  })

  test('too few draws for parameters: the rest is given, with a word about it', async () => {
    const few = tableOf({ 'cost:A': [1, 2], 'effect:A': [1, 1], 'cost:B': [3, 2], 'effect:B': [2, 3], 'param:x': [1, 2] })
    const json = await analysed(few, ['--wtp', '1'])
    expect(json.evppi).toEqual([])
    expect(json.warnings.map((w) => w.code)).toEqual(['RUN-011'])
    expect((await runAnalyse(few)).out).toContain('minst 30 behövs. (RUN-011)')
  })

  test('the readable table answers in the language asked for, without the other one', async () => {
    const options = ['--wtp', '0:100000:10000', '--comparator', 'FS', '--groups', 'work+price']
    const sv = (await runAnalyse(table, options)).out
    for (const words of [
      '200 dragningar, 2 alternativ, 2 parametrar',
      'Vad varje steg uppåt kostar',
      'kvar',
      '100*',
      'Nettonytta jämfört med FS',
      'work+price',
      '±',
    ]) {
      expect(sv).toContain(words)
    }
    const en = (await runAnalyse(table, [...options, '--lang', 'en'])).out
    for (const words of ['200 draws, 2 strategies, 2 parameters', 'What each step up costs', 'Net benefit compared with FS'])
      expect(en).toContain(words)
    expect(en).not.toMatch(/[åäö]/)
    expect(sv).not.toMatch(/draws|cost|benefit/)
  })

  describe('the answer in short', () => {
    const brief = async (text: string, options: readonly string[]) => {
      const { out } = await runAnalyse(text, options)
      return out
        .replaceAll('\u00a0', ' ')
        .split('\n\n')
        .find((block) => /^(I korthet|In short)/.test(block))!
    }
    // SE gives 0.1 more on average for 5,000 more: best from 50,000 per unit
    const sure = tableOf({
      'cost:FS': [0, 0, 0, 0],
      'effect:FS': [0, 0, 0, 0],
      'cost:SE': [5000, 5000, 5000, 5000],
      'effect:SE': [0.1, 0.1, 0.1, 0.1],
    })

    test('names the best choice and where it changes', async () => {
      const text = await brief(sure, ['--wtp', '0:100000:1000'])
      expect(text).toContain('FS är bäst i genomsnitt så länge en enhet effekt får kosta högst 50 000.')
      expect(text).toContain('SE är bäst i genomsnitt från 51 000 per enhet.')
      expect(await brief(sure, ['--wtp', '0:40000:1000'])).toContain(
        'FS är bäst i genomsnitt, oavsett om en enhet effekt får kosta 0 eller 40 000.',
      )
      expect(await brief(sure, ['--wtp', '60000', '--lang', 'en'])).toContain(
        'SE is best on average when a unit of effect may cost 60,000.',
      )
    })

    test('says how often the choice is right, and that nothing can be learnt when it always is', async () => {
      const text = await brief(sure, ['--wtp', '60000'])
      expect(text).toContain('Det valet är det bästa i alla dragningar.')
      expect(text).toContain('Mer kunskap ändrar inte valet i någon dragning')
      // three worlds of four go the other way, and the fourth pays for them: SE best on average, right in 25 of 100
      const rare = tableOf({ 'cost:FS': [0, 0, 0, 0], 'effect:FS': [0, 0, 0, 0], 'cost:SE': [1, 1, 1, 1], 'effect:SE': [0, 0, 0, 8] })
      const odd = await brief(rare, ['--wtp', '1'])
      expect(odd).toContain('SE är bäst i genomsnitt när en enhet effekt får kosta 1.')
      expect(odd).toContain('i 25 av 100 dragningar')
      // lost by choosing SE: 1 in three draws of four
      expect(odd).toContain('vore värt högst 0,7500 (vid 1 per enhet)')
    })

    test('names the parameter most worth knowing more about, or says that none is by itself', async () => {
      const spread = normals(n, 'work', 0.05, 0.05)
      const idle = normals(n, 'idle')
      const columns = {
        'cost:FS': new Float64Array(n),
        'effect:FS': new Float64Array(n),
        'cost:SE': new Float64Array(n).fill(5000),
        'effect:SE': spread,
      }
      const both = await brief(tableOf({ ...columns, 'param:idle': idle, 'param:work': spread }), ['--wtp', '100000'])
      expect(both).toMatch(/Mest värt att veta mer om är work: [\d\u00a0 ]+ ± \d+ \(vid 100\s000 per enhet\)\./)
      const one = await brief(tableOf({ ...columns, 'param:idle': idle }), ['--wtp', '100000'])
      expect(one).toContain('Ingen parameter har för sig ett värde som går att skilja från noll')
    })

    test('parameters without value are counted instead of listed', async () => {
      const still = tableOf({
        'cost:FS': new Float64Array(n),
        'effect:FS': new Float64Array(n),
        'cost:SE': price,
        'effect:SE': work,
        'param:work': work,
        'param:fixed': new Float64Array(n).fill(3),
      })
      const { out } = await runAnalyse(still, ['--wtp', '50000'])
      expect(out).toContain('Värdet är noll för 1 parameter')
      expect(out).not.toMatch(/^fixed/m)
    })
  })
})
