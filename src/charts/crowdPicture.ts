/**
 * The crowds of all pathways as one SVG picture with signs, names, counts and what the figures mean: for files that hold pictures. Same figures,
 * paint and order as on the page; words are laid out here because nothing around the picture says them.
 */
import type { ChartWords } from '../messages/charts.ts'
import { escapeMarkup } from '../shared/escapeMarkup.ts'
import { kindLabel, kindsIn, type Crowd } from './crowd.ts'
import type { Look, SignId } from './look.ts'
import type { ArmName } from './names.ts'
import { PERSON, personPaint, personPath } from './person.ts'
import { textWidth } from './place.ts'

export interface CrowdsData {
  readonly crowds: readonly { readonly arm: ArmName; readonly crowd: Crowd; readonly count: string; readonly more: string }[]
  readonly comparator: ArmName
  /** Sign whose colour the samples of the legend carry. */
  readonly leader: SignId
}

export interface SvgPicture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const COLUMNS = 20
const ROWS = 5
const GAP = 40
const HEAD = 46
const LEGEND_LINE = 30
/** Side by side; more stand below. */
const MOST_BESIDE = 3

export function crowdPicture({ crowds, comparator, leader }: CrowdsData, words: ChartWords, look: Look): SvgPicture {
  const { colour, font, size } = look
  const one = { width: COLUMNS * PERSON.width, height: HEAD + ROWS * PERSON.height }
  const beside = Math.min(crowds.length, crowds.length === 4 ? 2 : MOST_BESIDE)
  const width = Math.max(1, beside) * (one.width + GAP) - GAP
  const text = (x: number, y: number, what: string, bold: boolean, fill: string, px: number): string =>
    `<text x="${x}" y="${y}" font-size="${px}" font-weight="${bold ? 600 : 400}" fill="${fill}">${escapeMarkup(what)}</text>`
  const figure = (kind: Crowd['kinds'][number], sign: SignId, index: number, x: number, y: number): string => {
    const { fill, stroke, strokeWidth, dash } = personPaint(kind, sign, look)
    return `<path transform="translate(${x.toFixed(1)} ${y.toFixed(1)})" d="${personPath(index)}" fill="${fill === 'transparent' ? 'none' : fill}" stroke="${stroke}" stroke-width="${strokeWidth}" stroke-dasharray="${dash}"/>`
  }
  const parts = crowds.map(({ arm, crowd, count, more }, i) => {
    const x = (i % beside) * (one.width + GAP)
    const y = Math.floor(i / beside) * (one.height + GAP / 2)
    const sign = look.sign[arm.sign]
    const paint = colour[sign.colour]
    const shape = `<path transform="translate(${x + 8} ${y + 10}) scale(7)" d="${sign.shape}" fill="${sign.filled ? paint : 'none'}" stroke="${sign.filled ? 'none' : paint}" stroke-width="0.42"/>`
    const figures = crowd.kinds.map((kind, k) =>
      figure(kind, arm.sign, k, x + (k % COLUMNS) * PERSON.width, y + HEAD + Math.floor(k / COLUMNS) * PERSON.height),
    )
    const after = x + textWidth(count, 17, true) + 10
    return [
      shape,
      text(x + 22, y + 15, arm.name, true, colour[sign.text], size.chartLabel),
      text(x, y + 37, count, true, colour.ink, 17),
      ...(more === '' ? [] : [text(after, y + 37, more, false, colour.ink2, size.chartLabel)]),
      ...figures,
    ].join('')
  })
  const top = Math.ceil(crowds.length / Math.max(1, beside)) * (one.height + GAP / 2)
  let [x, y] = [0, top]
  const legend = kindsIn(crowds.map(({ crowd }) => crowd)).map((kind) => {
    const label = kindLabel(kind, comparator, words)
    const wide = 22 + textWidth(label, size.note) + 24
    if (x > 0 && x + wide > width) [x, y] = [0, y + LEGEND_LINE]
    const made = figure(kind, leader, 8, x, y) + text(x + 22, y + 18, label, false, colour.ink2, size.note)
    x += wide
    return made
  })
  const height = y + LEGEND_LINE
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeMarkup(font.sans)}"><rect width="${width}" height="${height}" fill="${colour.paper}"/>${parts.join('')}${legend.join('')}</svg>`
  return { svg, width, height }
}
