/** Laws that hold for every chart, in both languages, in every look and at every width the page has. */
import { describe, expect, test } from 'vitest'
import type { ChartTable, Spec } from '../../src/charts/chart.ts'
import { chartCurves, describeCurves, tableCurves } from '../../src/charts/curves.ts'
import { chartInterval, describeInterval, tableInterval } from '../../src/charts/interval.ts'
import { chartKinds, describeKinds, tableKinds } from '../../src/charts/kinds.ts'
import { darkLook, lightLook, printLook, screenLook, type Look } from '../../src/charts/look.ts'
import { chartPayback, describePayback, tablePayback } from '../../src/charts/payback.ts'
import { textWidth } from '../../src/charts/place.ts'
import { chartQueue, describeQueue, tableQueue } from '../../src/charts/queue.ts'
import { chartSexes, describeSexes, tableSexes } from '../../src/charts/sexes.ts'
import { chartStaffing, describeStaffing, tableStaffing } from '../../src/charts/staffing.ts'
import { chartWords } from '../../src/messages/charts.ts'
import type { Language } from '../../src/shared/issue.ts'
import { draw, type Drawn, type DrawnText } from './draw.ts'
import {
  sampleCurves,
  sampleInterval,
  sampleKinds,
  samplePayback,
  sampleQueueData,
  sampleSexes,
  sampleStaffing,
  withoutSpread,
} from './samples.ts'

interface Case {
  readonly spec: (language: Language, look: Look, width: number) => Spec
  readonly description: (language: Language) => readonly string[]
  readonly table: (language: Language) => ChartTable
}

function one<T>(
  sample: (language: Language) => T,
  chart: (data: T, words: (typeof chartWords)['sv'], look: Look, width: number) => Spec | null,
  describeData: (data: T, words: (typeof chartWords)['sv']) => readonly string[],
  table: (data: T, words: (typeof chartWords)['sv']) => ChartTable,
): Case {
  return {
    spec: (language, look, width) => {
      const spec = chart(sample(language), chartWords[language], look, width)
      if (!spec) throw new Error('the sample gives no picture')
      return spec
    },
    description: (language) => describeData(sample(language), chartWords[language]),
    table: (language) => table(sample(language), chartWords[language]),
  }
}

const CASES: Readonly<Record<string, Case>> = {
  interval: one(sampleInterval, chartInterval, describeInterval, tableInterval),
  'interval, expectation only': one((l) => withoutSpread(sampleInterval(l)), chartInterval, describeInterval, tableInterval),
  'curves, 2 years': one((l) => sampleCurves(l, 24), chartCurves, describeCurves, tableCurves),
  'curves, 5 years': one((l) => sampleCurves(l, 60), chartCurves, describeCurves, tableCurves),
  'curves, 45 years': one((l) => sampleCurves(l, 540), chartCurves, describeCurves, tableCurves),
  'curves, expectation only': one((l) => withoutSpread(sampleCurves(l, 60)), chartCurves, describeCurves, tableCurves),
  sexes: one(sampleSexes, chartSexes, describeSexes, tableSexes),
  'sexes, several arms': one((l) => sampleSexes(l, true), chartSexes, describeSexes, tableSexes),
  kinds: one(sampleKinds, chartKinds, describeKinds, tableKinds),
  queue: one(sampleQueueData, chartQueue, describeQueue, tableQueue),
  'queue, two arms': one((l) => sampleQueueData(l, true), chartQueue, describeQueue, tableQueue),
  staffing: one(sampleStaffing, chartStaffing, describeStaffing, tableStaffing),
  payback: one(samplePayback, chartPayback, describePayback, tablePayback),
  'payback, expectation only': one((l) => withoutSpread(samplePayback(l)), chartPayback, describePayback, tablePayback),
}

const LANGUAGES: readonly Language[] = ['sv', 'en']
/** A phone at 320 px, a phone, the answer's side column, half a page, a whole page; in English the ends and the middle. */
const WIDTHS: Readonly<Record<Language, readonly number[]>> = { sv: [292, 346, 366, 480, 1014], en: [292, 480, 1014] }

/** Left, right, top and bottom of a text, from estimated letter widths. */
function edges(text: DrawnText) {
  const width = textWidth(text.text, text.size, text.bold)
  const left = text.anchor === 'end' ? text.x - width : text.anchor === 'middle' ? text.x - width / 2 : text.x
  return { left, right: left + width, top: text.y - text.size, bottom: text.y + text.size * 0.3 }
}

const drawings = new Map<string, Promise<Drawn>>()

/** Most laws look at the same drawings: each is made once. */
function drawn(name: string, language: Language, width: number): Promise<Drawn> {
  const key = `${name} ${language} ${width}`
  const known = drawings.get(key) ?? draw(CASES[name].spec(language, lightLook, width))
  drawings.set(key, known)
  return known
}

describe.each(Object.entries(CASES))('%s', (name, chart) => {
  test('draws without a single remark from Vega-Lite or Vega, at every width', async () => {
    for (const language of LANGUAGES) {
      for (const width of WIDTHS[language]) {
        const { remarks, svg } = await drawn(name, language, width)
        expect(remarks).toEqual([])
        expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      }
    }
  })

  test('says nothing smaller than 12 px and cuts no text at its edges', async () => {
    for (const language of LANGUAGES) {
      for (const width of WIDTHS[language]) {
        const spec = chart.spec(language, lightLook, width)
        const { texts } = await drawn(name, language, width)
        expect(texts.length).toBeGreaterThan(3)
        for (const text of texts) {
          expect(text.size, text.text).toBeGreaterThanOrEqual(12)
          const { left, right, top, bottom } = edges(text)
          const where = `"${text.text}" at ${width} px in ${language}`
          expect(left, where).toBeGreaterThan(-6)
          expect(right, where).toBeLessThan(spec.usermeta.width + 6)
          expect(top, where).toBeGreaterThan(-4)
          expect(bottom, where).toBeLessThan(spec.usermeta.height + 4)
        }
      }
    }
  })

  test('keeps its words apart: no two texts cover each other', async () => {
    for (const language of LANGUAGES) {
      for (const width of WIDTHS[language]) {
        const { texts } = await drawn(name, language, width)
        const boxes = texts.map((text) => ({ text, ...edges(text) }))
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
            // The estimate is generous by some px; letters have air above and below.
            const covers = across > 5 && down > 5
            expect(covers, `"${a.text.text}" and "${b.text.text}" at ${width} px in ${language}`).toBe(false)
          }
        }
      }
    }
  })

  test('needs no legend and no title inside: labels are direct, the title stands outside', async () => {
    const { svg } = await drawn(name, 'sv', 480)
    expect(svg).not.toMatch(/role-legend|role-title|role-axis-title/)
  })

  test('is plain JSON, the same each time, and as wide as it was asked to be', () => {
    for (const width of WIDTHS.sv) {
      const spec = chart.spec('sv', lightLook, width)
      expect(JSON.parse(JSON.stringify(spec))).toEqual(spec)
      expect(chart.spec('sv', lightLook, width)).toEqual(spec)
      expect(Math.abs(spec.usermeta.width - width)).toBeLessThanOrEqual(1)
    }
  })

  test('takes its colours from the look and from nowhere else', async () => {
    for (const look of [darkLook, printLook]) {
      const { svg } = await draw(chart.spec('sv', look, 480))
      const allowed = new Set([...Object.values(look.colour), 'none', 'transparent'].map((colour) => colour.toLowerCase()))
      for (const [, colour] of svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)) expect(allowed, colour).toContain(colour.toLowerCase())
    }
    const { svg } = await draw(chart.spec('sv', screenLook, 480))
    for (const [, colour] of svg.matchAll(/(?:fill|stroke)="([^"]+)"/g))
      expect(colour).toMatch(/^(var\(--look-\w+, #[0-9A-F]{6}\)|none|transparent)$/)
  })

  test('speaks one language at a time, to eyes and to screen readers', async () => {
    const english =
      /\b(year|years|month|months|work|more|fewer|likely|after|persons?|axis|posts?|waiting|trial|jobs|titled|linear|values)\b/i
    const swedish = /\b(år|månad|månader|mån|arbete|fler|färre|troligen|efter|personer|axel|tjänst|tjänster|väntar|studien|jobb)\b/i
    const said = async (language: Language): Promise<string[]> => {
      const { texts, svg } = await drawn(name, language, 1014)
      const labels = [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)
      const table = chart.table(language)
      const cells = [table.caption, ...table.columns.map((column) => column.label), ...table.rows.flat()]
      return [...texts.map((text) => text.text), ...labels, ...chart.description(language), ...cells]
    }
    for (const text of await said('sv')) expect(text).not.toMatch(english)
    for (const text of await said('en')) expect(text).not.toMatch(swedish)
  })

  test('is described in sentences of at most 22 words, each ended', () => {
    for (const language of LANGUAGES) {
      const paragraphs = chart.description(language)
      expect(paragraphs.length).toBeGreaterThan(0)
      for (const paragraph of paragraphs) {
        expect(paragraph).toMatch(/\.$/)
        for (const sentence of paragraph.split(/(?<=[.:]) /)) expect(sentence.split(/[\s\u00A0]/).length, sentence).toBeLessThanOrEqual(22)
      }
    }
  })

  test('has a table with a caption, a heading for each column and as many cells in each row', () => {
    for (const language of LANGUAGES) {
      const table = chart.table(language)
      expect(table.caption).not.toBe('')
      expect(table.rows.length).toBeGreaterThan(0)
      expect(table.columns[0].numeric).toBe(false)
      for (const row of table.rows) {
        expect(row).toHaveLength(table.columns.length)
        for (const cell of row) expect(cell).not.toMatch(/NaN|undefined|null|^$/)
      }
    }
  })

  test('shows the words that it showed before (run with -u after a change that was meant)', async () => {
    const { texts } = await drawn(name, 'sv', 480)
    expect(texts.map(({ text, x, y, anchor }) => `${text} (${anchor} ${Math.round(x)}, ${Math.round(y)})`)).toMatchSnapshot()
  })
})
