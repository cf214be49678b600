/**
 * Slides as a PowerPoint file: 16:9, a real title on every slide, pictures with their text alternative, native tables, notes, and faces that
 * every office computer has. The layout is the reader's to change: there is nothing on a slide but what can be selected and edited.
 */
import PptxGenJS from 'pptxgenjs'
import { reportWords } from '../messages/report.ts'
import { footText } from './manifest.ts'
import { printable } from './printable.ts'
import { makeSlides, type Part, type Slide, type SlideBars, type SlideTable } from './slides.ts'
import type { ReportPicture, Subject } from './subject.ts'

const SERIF = 'Georgia'
const SANS = 'Arial'
const INK = '1B1D1A'
const GREY = '55584F'
const LINE = 'C9C7BC'
const PAPER = 'FFFFFF'
const GAIN = '1F5C4D'
const LOSS = '9C2F22'
/** Inches of a wide slide. */
const WIDTH = 13.333
const EDGE = 0.6
const INNER = WIDTH - 2 * EDGE
const TOP = 1.95
const BOTTOM = 6.85
const LANG = { sv: 'sv-SE', en: 'en-GB' } as const
const MASTER = 'VAGVAL'
/** The first slide: question above, answer large. */
const ANSWER_MASTER = 'VAGVAL_ANSWER'

type Page = ReturnType<InstanceType<typeof PptxGenJS>['addSlide']>

function fit(picture: ReportPicture, room: { x: number; y: number; w: number; h: number }) {
  const scale = Math.min(room.w / picture.width, room.h / picture.height)
  return { x: room.x, y: room.y, w: picture.width * scale, h: picture.height * scale }
}

function addTable(page: Page, table: SlideTable, at: { x: number; y: number; w: number }, size: number, lang: string): void {
  const border = { type: 'solid' as const, pt: 0.75, color: LINE }
  const none = { type: 'none' as const }
  const cell = (text: string, c: number, bold: boolean) => ({
    text,
    options: {
      align: table.numeric[c] ? ('right' as const) : ('left' as const),
      valign: 'top' as const,
      bold,
      lang,
      fontFace: SANS,
      fontSize: size,
      color: INK,
      border: [none, none, border, none] as [typeof none, typeof none, typeof border, typeof none],
      margin: [0.04, 0.08, 0.04, 0.08] as [number, number, number, number],
    },
  })
  const first = table.numeric.length > 4 ? 0.3 : 0.34
  const rest = (1 - first) / Math.max(1, table.head.length - 1)
  page.addTable(
    [table.head.map((text, c) => cell(text, c, true)), ...table.rows.map((row) => row.map((text, c) => cell(text, c, c === 0)))],
    {
      ...at,
      colW: table.head.map((_, c) => at.w * (c === 0 ? first : rest)),
      fontFace: SANS,
      fontSize: size,
    },
  )
}

function addLines(
  page: Page,
  lines: readonly string[],
  at: { x: number; y: number; w: number; h: number },
  size: number,
  bullets: boolean,
  lang: string,
): void {
  if (lines.length === 0) return
  page.addText(
    lines.map((text) => ({ text, options: { breakLine: true, ...(bullets ? { bullet: { indent: 16 } } : {}), paraSpaceAfter: 6, lang } })),
    { ...at, fontFace: SANS, fontSize: size, color: INK, valign: 'top', margin: 0, fit: 'shrink' },
  )
}

/**
 * Bars as shapes: name and how we know to the left, worse outlined in red, better filled in green, the values that do it at both ends. Every
 * shape is named by what it shows, which is what a screen reader says of it.
 */
function addBars(page: Page, { centre, centreText, turned, bars, note }: SlideBars, lang: string): void {
  const left = EDGE + INNER * 0.36
  const values = [centre, 0, ...bars.flatMap(({ low, high }) => [low, high])]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  /** Room for the values at the ends of the bars. */
  const ends = 1.5
  const room = EDGE + INNER - left - 2 * ends
  const x = (value: number): number => left + ends + ((value - least) / (most - least || 1)) * room
  const top = TOP + 0.35
  const row = Math.min(0.56, (BOTTOM - 0.4 - top) / bars.length)
  const high = row * 0.56
  const words = { fontFace: SANS, color: INK, margin: 0, valign: 'middle', lang } as const
  const bottom = top + row * bars.length
  for (const [at, color, width, text] of [
    [0, LOSS, 1.25, turned],
    [centre, INK, 1.5, centreText],
  ] as const) {
    page.addShape('line', { x: x(at), y: top - 0.05, w: 0, h: bottom - top, line: { color, width }, objectName: text })
    const place = { x: x(at) - 1.2, y: top - 0.35, w: 2.4, h: 0.28 }
    if (at !== 0 || Math.abs(x(0) - x(centre)) > 1.6)
      page.addText(text, { ...words, ...place, align: 'center', bold: true, fontSize: 11, color })
  }
  bars.forEach((bar, i) => {
    const y = top + i * row
    const inner = y + (row - high) / 2
    const name = [
      { text: bar.label, options: { bold: true, breakLine: true } },
      { text: bar.grade, options: { color: GREY } },
    ]
    page.addText(name, { ...words, x: EDGE, y, w: left - EDGE - 0.1, h: row, fontSize: 11, fit: 'shrink' })
    const part = (from: number, to: number, options: { readonly fill: string; readonly line: string }): void => {
      if (to <= from) return
      const line = { color: options.line, width: 1.25 }
      page.addShape('rect', {
        x: x(from),
        y: inner,
        w: x(to) - x(from),
        h: high,
        fill: { color: options.fill },
        line,
        objectName: bar.told,
      })
    }
    part(bar.low, centre, { fill: PAPER, line: LOSS })
    part(centre, bar.high, { fill: GAIN, line: GAIN })
    const size = { ...words, y, h: row, w: ends - 0.1, fontSize: 10.5, color: GREY }
    if (bar.low < centre) page.addText(bar.lowText, { ...size, x: x(bar.low) - ends, align: 'right' })
    if (bar.high > centre) page.addText(bar.highText, { ...size, x: x(bar.high) + 0.1, align: 'left' })
  })
  page.addText(note, { ...words, x: EDGE, y: BOTTOM - 0.3, w: INNER, h: 0.3, fontSize: 11, color: GREY })
}

/** Inches that a row of a table may need, two lines of text in it. */
const ROW = 0.52
/** A picture so much wider than high has its table below, not beside. */
const WIDE = 3

/** Room is shared: the table stands beside a picture, or below a wide one. */
function fill(page: Page, slide: Slide, lang: string): void {
  const height = BOTTOM - TOP
  if (slide.bars) addBars(page, slide.bars, lang)
  const { picture, table, lines, large } = slide
  const below = picture !== null && table !== null && picture.width / picture.height >= WIDE
  const aside = picture !== null && !below && (table !== null || lines.length > 0)
  const wide = aside ? INNER * 0.54 : INNER
  const place = picture
    ? fit(picture, { x: EDGE, y: TOP, w: wide, h: below ? Math.min(height * 0.6, height - ROW * (table.rows.length + 1)) : height })
    : null
  if (picture && place) page.addImage({ data: picture.data, altText: picture.alt, ...place })
  const x = aside ? EDGE + wide + 0.3 : EDGE
  const w = WIDTH - EDGE - x
  const top = below && place ? TOP + place.h + 0.2 : TOP
  if (table && table.rows.length > 0)
    addTable(page, table, { x, y: top, w }, aside ? 11 : table.rows.length > 12 ? 10 : table.rows.length > 8 ? 12 : 14, lang)
  const y = table ? top + 0.4 * (table.rows.length + 2) : large ? 3.9 : TOP
  const size = large ? 22 : lines.length > 6 ? 16 : 20
  addLines(page, lines, { x, y, w, h: Math.max(0.5, BOTTOM - y) }, size, !large, lang)
}

export async function makePresentation(about: Subject, pictures: readonly ReportPicture[], more: readonly Part[] = []): Promise<Blob> {
  const subject = printable(about)
  const words = reportWords[subject.language]
  const lang = LANG[subject.language]
  const file = new PptxGenJS()
  file.layout = 'LAYOUT_WIDE'
  file.title = subject.answer?.headline ?? words.title(subject.scenario.name)
  file.subject = words.modelResult
  file.company = 'Vägval'
  file.author = 'Vägval'
  file.theme = { headFontFace: SERIF, bodyFontFace: SANS }
  const title = {
    x: EDGE,
    y: 0.4,
    w: INNER,
    h: 0.95,
    fontFace: SERIF,
    fontSize: 28,
    bold: true,
    color: INK,
    align: 'left',
    valign: 'bottom',
    margin: 0,
  } as const
  const masters = { [MASTER]: title, [ANSWER_MASTER]: { ...title, y: 1.4, h: 2.2, fontSize: 40 } }
  for (const [name, options] of Object.entries(masters)) {
    file.defineSlideMaster({
      title: name,
      background: { color: PAPER },
      objects: [{ placeholder: { options: { name: 'title', type: 'title', ...options }, text: '' } }],
      slideNumber: { x: WIDTH - EDGE - 0.6, y: 7.05, w: 0.6, h: 0.25, fontFace: SANS, fontSize: 9, color: GREY, align: 'right' },
    })
  }
  for (const slide of makeSlides(subject, printable(pictures), printable(more))) {
    const page = file.addSlide({ masterName: slide.large ? ANSWER_MASTER : MASTER })
    page.addText(slide.title, { placeholder: 'title', lang })
    const under = {
      x: EDGE,
      y: slide.large ? 0.9 : 1.4,
      w: INNER,
      h: 0.45,
      fontFace: SANS,
      fontSize: slide.large ? 18 : 12,
      color: GREY,
      valign: 'top',
      margin: 0,
      lang,
    } as const
    if (slide.under !== '') page.addText(slide.under, { ...under, italic: slide.large })
    fill(page, slide, lang)
    page.addText(footText(subject), {
      x: EDGE,
      y: 6.95,
      w: INNER - 0.8,
      h: 0.4,
      fontFace: SANS,
      fontSize: 8,
      color: GREY,
      valign: 'top',
      margin: 0,
      lang,
    })
    page.addNotes(slide.notes)
  }
  const bytes = (await file.write({ outputType: 'arraybuffer', compression: true })) as ArrayBuffer
  return new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' })
}
