/**
 * Names that mean something to the language itself — constructor, __proto__, toString — as ids of arms and as names of strategies and parameters, through
 * a run, its tables, slides and workbook, and the decision analysis with a picture. Everything must be what it is under plain names, letter for letter.
 */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { chartAcceptability } from '../../src/charts/acceptability.ts'
import { lightLook } from '../../src/charts/look.ts'
import { armNames } from '../../src/charts/names.ts'
import { strategyNames } from '../../src/charts/ownNames.ts'
import { analyseDecision } from '../../src/economics/analyse.ts'
import { parseDrawsTable } from '../../src/economics/drawsTable.ts'
import { drawsTableText } from '../../src/economics/drawsTableText.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { csvOf } from '../../src/report/csv.ts'
import { EVERY_TABLE } from '../../src/report/everyTable.ts'
import { makePresentation } from '../../src/report/presentation.ts'
import { makeWorkbook } from '../../src/report/workbook.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { draw } from '../charts/draw.ts'
import { makeSubject, smallScenario } from '../fixtures/reportSubject.ts'
import { unzip } from '../fixtures/unzip.ts'

/** Of the same length as the plain ones, so that nothing is cut elsewhere. */
const PAIRS = [
  ['constructor', 'konstruktio'],
  ['hasOwnProperty', 'egenEgenskapen'],
  ['toString', 'tillText'],
  ['__proto__', 'xxprotoxx'],
] as const
const VICIOUS = PAIRS.map(([vicious]) => vicious)
const PLAIN = PAIRS.map(([, plain]) => plain)

/** A text with the vicious names exchanged for the plain ones. */
function plainly(text: string): string {
  return PAIRS.reduce((all, [vicious, plain]) => all.replaceAll(vicious, plain), text)
}

/** Where two long texts part, with a few signs of both; '' when they do not. */
function differenceOf(own: string, wanted: string): string {
  if (own === wanted) return ''
  let at = 0
  while (own[at] === wanted[at]) at++
  return `${own.slice(at - 60, at + 60)} | ${wanted.slice(at - 60, at + 60)}`
}

function scenarioWith(names: readonly string[]): Scenario {
  const small = smallScenario()
  const arms = small.arms.map((arm, a) => ({ ...arm, id: names[a] }))
  const file = JSON.parse(JSON.stringify({ ...small, arms, run: { ...small.run, draws: 4 } })) as unknown
  const parsed = parseScenario(file, models, 'x.json')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}

describe('arms called as the language calls its own', () => {
  it('give the tables, slides and workbook that they give under plain names', { timeout: 120_000 }, async () => {
    const [vicious, plain] = [await makeSubject('sv', scenarioWith(VICIOUS)), await makeSubject('sv', scenarioWith(PLAIN))]
    for (const { id, make } of EVERY_TABLE) {
      const [own, wanted] = [make(vicious), make(plain)].map((table) => (table ? csvOf(table, 'machine') : ''))
      expect(wanted.length, id).toBeGreaterThan(50)
      // what identifies a run has the scenario's fingerprint in it
      expect(plainly(own), id).toBe(wanted)
    }
    const text = async (blob: Blob): Promise<string> => {
      const parts = [...unzip(new Uint8Array(await blob.arrayBuffer()))].filter(([path]) => /sheet|sharedStrings|slide\d/.test(path))
      return parts.map(([, bytes]) => bytes.toString('utf8')).join('\n')
    }
    for (const make of [makeWorkbook, (subject: typeof plain) => makePresentation(subject, [])]) {
      const [own, wanted] = await Promise.all(
        [vicious, plain].map(async (one) =>
          (await text(await make(one))).replaceAll(one.result.manifest.scenario.fingerprint, 'FINGERPRINT'),
        ),
      )
      // slides speak of pathways, not of arms
      if (make === makeWorkbook) expect(own).toContain('hasOwnProperty')
      // a space behind such a name is the workbook's way of keeping it apart from the language's own
      expect(
        differenceOf(
          plainly(own.replace(/(constructor|hasOwnProperty|toString) <\/t>/g, '$1</t>').replaceAll('<t xml:space="preserve">', '<t>')),
          wanted.replaceAll('<t xml:space="preserve">', '<t>'),
        ),
      ).toBe('')
    }
  })

  it('are refused where they begin with a sign that no table and no file name can have', () => {
    expect(() => scenarioWith(['FS', '__proto__', 'SE'])).toThrow('SCN-029')
  })

  it('have the names that are drawn', () => {
    const arms = VICIOUS.map((id) => ({ id, pathway: 'constructor' }))
    expect(armNames(arms, chartWords.sv).map(({ short, sign }) => [short, sign])).toEqual(VICIOUS.map((id) => [id, 'none']))
  })
})

describe('strategies and parameters called so', () => {
  const table = (names: readonly string[]): string =>
    [
      [...names.flatMap((name) => [`cost:${name}`, `effect:${name}`]), ...names.map((name) => `param:${name}`)].join(','),
      ...Array.from({ length: 120 }, (_, i) =>
        [
          ...names.flatMap((_name, s) => [100 + ((i * 37 + s * 11) % 50), ((i * 13 + s * 7) % 29) / 100]),
          ...names.map((_name, k) => (i * (3 + 2 * k)) % 11),
        ].join(','),
      ),
    ].join('\n')
  const analysed = (names: readonly string[]) => {
    const draws = parseDrawsTable(table(names), 'x.csv')
    if (!draws.ok) throw new Error(JSON.stringify(draws.issues))
    const request = { wtps: [0, 100, 500], comparator: 0, groups: [[0, 1]] }
    return { draws: draws.value, analysis: analyseDecision(draws.value, request) }
  }

  it('are analysed as under plain names, and written again', () => {
    const [vicious, plain] = [analysed(VICIOUS), analysed(PLAIN)]
    expect(plain.analysis.evppi.length).toBeGreaterThan(0)
    expect(plainly(JSON.stringify(vicious.analysis))).toBe(JSON.stringify(plain.analysis))
    expect(plainly(drawsTableText(vicious.draws))).toBe(drawsTableText(plain.draws))
  })

  it('stand as they are in the picture', async () => {
    const arms = strategyNames(VICIOUS, chartWords.sv)
    const data = {
      wtps: [0, 100_000, 200_000],
      curves: arms.map((arm, k) => ({ arm, probs: [0.2, 0.3 + k / 10, 0.4] })),
      frontier: [...VICIOUS],
      at: 100_000,
      atText: 'här',
      axis: 'kr',
      table: { caption: '', price: '', choose: '' },
      price: String,
      description: ['Prov.'],
    }
    const { texts, remarks } = await draw(chartAcceptability(data, chartWords.sv, lightLook, 640))
    expect(remarks).toEqual([])
    for (const name of VICIOUS) expect(texts.map(({ text }) => text)).toContain(name)
  })
})
