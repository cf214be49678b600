/**
 * A picture that leaves the page carries its title, source, price year and "modellresultat" inside itself. This adds them to a
 * compiled Vega spec: room above and below, and plain text marks in it.
 */
import type { Spec as VegaSpec } from 'vega'
import type { ChartWords } from '../messages/charts.ts'
import type { Look } from './look.ts'
import { escapeMarkup } from '../shared/escapeMarkup.ts'
import { wrap } from './place.ts'

export interface ExportTexts {
  readonly title: string
  readonly subtitle: string
  /** Where the figures come from: model, scenario, seed, number of runs. */
  readonly source: string
  /** Set when the picture shows money. */
  readonly priceYear: number | null
}

export interface FrameLine {
  readonly text: string
  /** px from the left and upper edge of the finished picture to the text's baseline. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: 400 | 600
  readonly serif: boolean
  readonly colour: string
}

export interface ExportFrame {
  readonly above: number
  readonly below: number
  readonly edge: number
  readonly lines: readonly FrameLine[]
}

const EDGE = 24

/** Places title, subtitle and the lines at the foot around a picture of the given size. */
export function exportFrame(
  texts: ExportTexts,
  picture: { readonly width: number; readonly height: number },
  words: ChartWords,
  look: Look,
): ExportFrame {
  const { colour, size } = look
  const lines: FrameLine[] = []
  let y = EDGE
  const add = (text: string, px: number, weight: 400 | 600, serif: boolean, ink: string, leading: number): void => {
    for (const part of wrap(text, picture.width, px, weight > 400)) {
      y += leading
      lines.push({ text: part, x: EDGE, y, size: px, weight, serif, colour: ink })
    }
  }
  add(texts.title, size.chartTitle, 600, true, colour.ink, 22)
  if (texts.subtitle !== '') add(texts.subtitle, size.note, 400, false, colour.ink2, 20)
  const above = y + 18
  y = above + picture.height + 8
  const foot = [words.frame.modelResult, texts.priceYear === null ? '' : words.frame.priceYear(texts.priceYear), texts.source]
  add(foot.filter((part) => part !== '').join(' '), size.smallest, 400, false, colour.ink2, 18)
  return { above, below: y - above - picture.height + EDGE, edge: EDGE, lines }
}

/** Vega takes a text that is also a name of the language (constructor, toString …) for that; with a space after it, it is a text. */
function literal(text: string): string {
  return text in Object.prototype ? `${text} ` : text
}

/** The Vega spec of a chart with the frame around it; the chart itself is not moved within its own plot. */
export function withExportFrame(
  spec: VegaSpec,
  picture: { readonly width: number; readonly height: number },
  texts: ExportTexts,
  words: ChartWords,
  look: Look,
): VegaSpec {
  const frame = exportFrame(texts, picture, words, look)
  const padding = typeof spec.padding === 'object' && 'left' in spec.padding ? spec.padding : { left: 0, right: 0, top: 0, bottom: 0 }
  const inner = { left: padding.left ?? 0, right: padding.right ?? 0, top: padding.top ?? 0, bottom: padding.bottom ?? 0 }
  const marks = frame.lines.map((line) => ({
    type: 'text' as const,
    interactive: false,
    encode: {
      enter: {
        // Root coordinates start at the plot's corner: its own padding and the new edge lie before it.
        x: { value: line.x - frame.edge - inner.left },
        y: { value: line.y - frame.above - inner.top },
        text: { value: literal(line.text) },
        font: { value: line.serif ? look.font.serif : look.font.sans },
        fontSize: { value: line.size },
        fontWeight: { value: line.weight },
        fill: { value: line.colour },
        baseline: { value: 'alphabetic' as const },
      },
    },
  }))
  return {
    ...spec,
    background: look.colour.paper,
    padding: {
      left: inner.left + frame.edge,
      right: inner.right + frame.edge,
      top: inner.top + frame.above,
      bottom: inner.bottom + frame.below,
    },
    marks: [...(spec.marks ?? []), ...marks],
  }
}

/** The same frame around ready-made SVG (crowds, money flow), as a complete SVG document. */
export function framedSvg(
  inner: string,
  picture: { readonly width: number; readonly height: number },
  texts: ExportTexts,
  words: ChartWords,
  look: Look,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const frame = exportFrame(texts, picture, words, look)
  const width = picture.width + 2 * frame.edge
  const height = picture.height + frame.above + frame.below
  const text = frame.lines.map(
    (line) =>
      `<text x="${line.x}" y="${line.y}" font-family="${escapeMarkup(line.serif ? look.font.serif : look.font.sans)}" font-size="${line.size}" ` +
      `font-weight="${line.weight}" fill="${line.colour}">${escapeMarkup(line.text)}</text>`,
  )
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${look.colour.paper}"/>` +
    `<g transform="translate(${frame.edge},${frame.above})">${inner}</g>${text.join('')}</svg>`
  return { svg, width, height }
}
