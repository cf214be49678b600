/**
 * Names from a stranger's scenario, carried through everything that can be taken along: workbook, slides, CSV and saved pictures. In none of
 * them does a name become markup, a formula, a link or a broken file.
 */
import fc from 'fast-check'
import Papa from 'papaparse'
import { compile } from 'vega-lite'
import * as vega from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withSize } from '../../src/charts/chart.ts'
import { withExportFrame } from '../../src/charts/exportFrame.ts'
import { svgFile } from '../../src/app/pictures/save.ts'
import { lightLook } from '../../src/charts/look.ts'
import { chartSexes } from '../../src/charts/sexes.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { csvOf } from '../../src/report/csv.ts'
import { parametersTable, settingsTable } from '../../src/report/inputTables.ts'
import { manifestTable } from '../../src/report/manifest.ts'
import { outcomesTable } from '../../src/report/outcomeTables.ts'
import { makePresentation } from '../../src/report/presentation.ts'
import type { Subject } from '../../src/report/subject.ts'
import { makeWorkbook } from '../../src/report/workbook.ts'
import { success } from '../../src/shared/issue.ts'
import { sampleSexes } from '../charts/samples.ts'
import { makeSubject, smallScenario } from '../fixtures/reportSubject.ts'
import { unzip } from '../fixtures/unzip.ts'
import { casesFor, patience } from './cases.ts'
import { newWorst, passThrough, tell } from './laws.ts'
import { VICIOUS_TEXT } from './mutations.ts'

/** Where a name may stand: the scenario's name, its description, an arm, the seed, and what is said on the page. */
const MARKS = 7
const mark = (i: number): string => `MÄRKE${i}.`
let subject: Subject

/** A copy with every mark exchanged for its name; numbers in typed arrays and functions as they are. */
function renamed<T>(value: T, names: readonly string[]): T {
  const put = (text: string): string => text.replace(/MÄRKE(\d)\./g, (_, i: string) => names[Number(i)])
  if (typeof value === 'string') return put(value) as T
  if (Array.isArray(value)) return value.map((one) => renamed(one as unknown, names)) as T
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [put(key), renamed(one as unknown, names)])) as T
}

/** What is wrong with a text as XML: a sign that may not be there, a bare &, a tag that is not closed. '' when nothing is. */
function faultOf(xml: string): string {
  const bad = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml)
  if (bad) return `sign ${bad[0].charCodeAt(0)} at ${bad.index}`
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) return 'a bare &'
  const open: string[] = []
  for (const [, closing, name, rest] of xml.matchAll(/<(\/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g)) {
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes another`
    } else if (!rest.endsWith('/')) open.push(name)
  }
  const strange = xml.replace(/<(\/?)([\w:.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|<\?xml[^>]*\?>/g, '').indexOf('<')
  return open.length > 0 ? `<${open[0]}> is not closed` : strange >= 0 ? 'a < that begins no tag' : ''
}

/** Names and ids of the parts that a file has; a name must not add one. */
const partsOf = (entries: Map<string, Buffer>): string[] => [...entries.keys()].sort()
let parts: readonly string[][] = []

async function files(of: Subject): Promise<Map<string, Buffer>[]> {
  const made = [await makeWorkbook(of), await makePresentation(of, [])]
  return Promise.all(made.map(async (blob) => unzip(new Uint8Array(await blob.arrayBuffer()))))
}

async function picture(title: string): Promise<string> {
  const spec = chartSexes(sampleSexes(), chartWords.sv, lightLook, 860)
  const texts = { title, subtitle: title, source: title, priceYear: 2026 }
  const framed = withExportFrame(withSize(compile(spec).spec, spec), spec.usermeta, texts, chartWords.sv, lightLook)
  const view = new vega.View(vega.parse(framed, undefined, { ast: true }), { renderer: 'none', expr: expressionInterpreter })
  return svgFile(await view.toSVG()).text()
}

describe('a name from a stranger in what is taken along', () => {
  const worst = newWorst()
  afterAll(() => tell('names', worst))
  beforeAll(async () => {
    const scenario = smallScenario()
    const [first, ...others] = scenario.arms
    subject = await makeSubject('sv', {
      ...scenario,
      name: mark(0),
      description: mark(1),
      arms: [first, ...others.map((arm, a) => (a === 0 ? { ...arm, id: mark(2) } : arm))] as typeof scenario.arms,
      run: { ...scenario.run, seed: mark(3), draws: 4 },
    })
    subject = { ...subject, answer: { question: mark(4), headline: mark(5), explain: [mark(6)] } }
    parts = (await files(subject)).map(partsOf)
  }, 120_000)

  it(
    'is text: no markup, no formula, no link, and the file opens',
    { timeout: patience('names') + 10_000 * casesFor('names').numRuns },
    async () => {
      const name = fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...VICIOUS_TEXT.filter((text) => text.length < 200)) },
        { weight: 1, arbitrary: fc.constantFrom(']]>', '<!--', '-->', '&lt;script&gt;', '&#60;', '<a href="javascript:alert(1)">x</a>', '"/><f>1+1</f><c t="', '\u0001\u001b[31m', '=HYPERLINK("http://x")', '\ufffe') }, // prettier-ignore
        { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      )
      await fc.assert(
        fc.asyncProperty(fc.array(name, { minLength: MARKS, maxLength: MARKS }), async (names) => {
          await passThrough(worst, names.join('').length, async () => {
            const own = renamed(subject, names)
            const made = await files(own)
            made.forEach((entries, i) => {
              expect(partsOf(entries)).toEqual(parts[i])
              for (const [path, bytes] of entries) {
                if (!/\.(xml|rels)$/.test(path)) continue
                const xml = bytes.toString('utf8')
                expect(faultOf(xml), path).toBe('')
                expect(xml, path).not.toMatch(/<f[ >]|<script|TargetMode="External"|<hyperlink |<a:hlinkClick/)
              }
            })
            const svg = await picture(names[0])
            expect(faultOf(svg)).toBe('')
            expect(svg).not.toMatch(/<(script|a|image|foreignObject|iframe)[\s>]|\son\w+="/i)
            for (const table of [manifestTable(own), settingsTable(own), parametersTable(own), outcomesTable(own)]) {
              for (const dialect of ['excel', 'machine', 'paste'] as const) {
                const { data } = Papa.parse<string[]>(csvOf(table, dialect).replace('\ufeff', ''), {
                  delimiter: { excel: ';', machine: ',', paste: '\t' }[dialect],
                })
                for (const cell of data.flat()) expect(cell, `${table.id}, ${dialect}`).not.toMatch(/^[=+@\t\r]/)
              }
            }
            return success(null)
          })
        }),
        casesFor('names'),
      )
    },
  )

  it('would be found out', async () => {
    expect(faultOf('<a><b>x</a></b>')).not.toBe('')
    expect(faultOf('<a>\u0001</a>')).not.toBe('')
    expect(faultOf('<a>x & y</a>')).not.toBe('')
    expect(faultOf('<a>1 < 2</a>')).not.toBe('')
    expect(faultOf('<a b="1"><c/>x &amp; y</a>')).toBe('')
    // the marks do reach the files
    for (const entries of await files(renamed(subject, Array<string>(MARKS).fill('Åsele')))) {
      expect([...entries.values()].some((bytes) => bytes.includes('Åsele'))).toBe(true)
    }
  })
})
