// The slides as a file: real titles, pictures with text alternatives, native tables, notes, faces that every office has.
import { beforeAll, describe, expect, it } from 'vitest'
import { makePresentation } from '../../src/report/presentation.ts'
import { makeSlides } from '../../src/report/slides.ts'
import type { ReportPicture, Subject } from '../../src/report/subject.ts'
import { makeSubject, withInfluence } from '../fixtures/reportSubject.ts'
import { textIn, unzip } from '../fixtures/unzip.ts'

/** One white dot. */
const DOT = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='
const PICTURES: readonly ReportPicture[] = (['crowd', 'ofHundred', 'overTime', 'sexes', 'staffing', 'certainty'] as const).map((id) => ({
  id,
  data: DOT,
  width: 900,
  height: id === 'ofHundred' ? 150 : 500,
  alt: `Beskrivning & "${id}"`,
  caption: `Under ${id}`,
}))

let sv: Subject
let entries: Map<string, Buffer>
beforeAll(async () => {
  sv = withInfluence(await makeSubject('sv'))
  entries = unzip(new Uint8Array(await (await makePresentation(sv, PICTURES)).arrayBuffer()))
}, 60_000)

const xmlOf = (n: number) => textIn(entries, `ppt/slides/slide${n}.xml`)
const unescaped = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
/** Texts of a slide in order, runs of a paragraph joined. */
const textsOf = (xml: string) =>
  [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, p]) => unescaped([...p.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, t]) => t).join('')))

describe('the presentation', () => {
  it('is 16:9 and has question, crowd, of 100, over time, sexes, staffing, money, certainty, what moves the answer, turns, assumptions and sources', () => {
    const slides = makeSlides(sv, PICTURES)
    expect(slides).toHaveLength(12)
    expect([...entries.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(slides.length)
    expect(textIn(entries, 'ppt/presentation.xml')).toMatch(/sldSz cx="12192000" cy="6858000"/)
    slides.forEach((slide, i) => expect(textsOf(xmlOf(i + 1)), slide.title).toContain(slide.title))
  })

  it('has on every slide a title that programs and screen readers know as the title, and the sentence that it is no measurement', () => {
    makeSlides(sv, PICTURES).forEach((_, i) => {
      expect(xmlOf(i + 1)).toMatch(/<p:ph\s+idx="\d+"\s+type="title"/)
      expect(textsOf(xmlOf(i + 1)).join(' ')).toContain('Modellresultat, inte mätning.')
      expect(textsOf(xmlOf(i + 1)).join(' ')).toContain(sv.result.manifest.resultHash)
    })
  })

  it('says where the picture of what moves the answer would stand, and how to have it, when the values have not been tried', () => {
    const slides = makeSlides({ ...sv, influence: null }, PICTURES)
    expect(slides).toHaveLength(12)
    const at = makeSlides(sv, PICTURES).findIndex(({ bars }) => bars !== null)
    expect(slides[at]?.title).toBe('Vilka värden som betyder mest är inte prövat än')
    expect(slides[at]?.lines.join(' ')).toContain('Hämta och dela')
  })

  it('opens with the answer as the page says it', () => {
    expect(textsOf(xmlOf(1))).toContain(sv.answer!.headline)
    expect(textsOf(xmlOf(4))).toContain('Supported Employment drar ifrån')
  })

  it('gives every picture its text alternative', () => {
    const slides = makeSlides(sv, PICTURES)
    slides.forEach(({ picture }, i) => {
      const found = [...xmlOf(i + 1).matchAll(/<p:pic>.*?descr="([^"]*)"/gs)].map(([, alt]) => unescaped(alt))
      expect(found).toEqual(picture ? [picture.alt] : [])
    })
    expect(slides.filter(({ picture }) => picture)).toHaveLength(PICTURES.length)
  })

  it('draws what moves the answer as shapes that can be edited, named by what they show, with their ends where the figures say', () => {
    const at = makeSlides(sv, PICTURES).findIndex(({ bars }) => bars)
    const xml = xmlOf(at + 1)
    const { bars } = makeSlides(sv, PICTURES)[at].bars!
    expect(bars.map(({ label }) => label)).toEqual(
      // by the swing of the made influences, measured ones too; a value that the reader has fixed has no ends
      ['background.exit', 'support.dropOut', 'wage.fullTime'].map((id) => sv.parameters.find((one) => one.id === id)!.label.sv),
    )
    const shapes = [...xml.matchAll(/<p:cNvPr id="\d+" name="([^"]*)".*?<a:off x="(\d+)".*?<a:ext cx="(\d+)".*?prstGeom prst="(\w+)"/gs)]
      .filter(([, , , , kind]) => kind === 'rect')
      .map(([, name, x, w]) => ({ name: unescaped(name), x: Number(x), end: Number(x) + Number(w) }))
    const [exit] = bars
    // from 1 to 3.1 of 100 worse, from there to 7 better: two shapes that meet at the centre
    const [worse, better] = shapes.filter(({ name }) => name === exit.told)
    expect(Math.abs(worse.end - better.x)).toBeLessThan(2)
    expect((worse.end - worse.x) / (better.end - better.x)).toBeCloseTo((0.031 - 0.01) / (0.07 - 0.031), 2)
    expect(exit.told).toContain('mätt')
  })

  it('puts slides of other views before what would change the answer', () => {
    const more = [{ title: 'Reglerna', under: '', table: { head: ['Regel', '2026'], rows: [['x', '1']], numeric: [false, true] } }]
    const titles = makeSlides(sv, PICTURES, more).map(({ title }) => title)
    expect(titles.indexOf('Reglerna')).toBe(titles.indexOf('Det här skulle ändra svaret') - 1)
  })

  it('has its tables as tables, with the figures of the run', () => {
    const slides = makeSlides(sv, PICTURES)
    slides.forEach(({ table }, i) => expect(/<a:tbl>/.test(xmlOf(i + 1))).toBe(table !== null && table.rows.length > 0))
    const mean = sv.result.differences.find(({ arm }) => arm === 'SE')!.outcomes['inWork15'].mean! * 100
    expect(textsOf(xmlOf(3))).toContain(`+${mean.toFixed(1).replace('.', ',')}`)
  })

  it('says in the notes what is assumed and where it comes from', () => {
    makeSlides(sv, PICTURES).forEach((_, i) => {
      const notes = textsOf(textIn(entries, `ppt/notesSlides/notesSlide${i + 1}.xml`)).join(' ')
      expect(notes).toContain('Antaganden: ')
      expect(notes).toContain(sv.result.manifest.scenario.fingerprint)
    })
  })

  it('uses faces that every office computer has, and names the language of its text', () => {
    const faces = new Set([...xmlOf(7).matchAll(/<a:latin typeface="([^"]+)"/g)].map(([, face]) => face))
    expect([...faces].filter((face) => !['Arial', 'Georgia'].includes(face))).toEqual([])
    expect(xmlOf(7)).toContain('lang="sv-SE"')
  })

  it('is made without pictures too, and without money or groups', () => {
    const bare = makeSlides({ ...sv, money: [], result: { ...sv.result, groups: {} }, answer: null }, [])
    expect(bare.every(({ title }) => title !== '')).toBe(true)
    expect(bare.map(({ picture }) => picture)).toEqual(bare.map(() => null))
    expect(bare.length).toBeLessThan(10)
  })
})
