/**
 * Who pays, what work adds, who receives: places for bars, ribbons and words, as plain numbers. Pays at the left in red hatching,
 * a column in the middle (paid in, and the new value of work), receives at the right in green. Labels never meet: they are moved,
 * and the ribbons bend to them. On a narrow screen the same figures become three lists of bars.
 */
import type { ChartWords } from '../messages/charts.ts'
import type { Box } from './hatch.ts'
import type { Look } from './look.ts'
import { wrap } from './place.ts'

export interface FlowParty {
  readonly label: string
  /** What the money is, e.g. "lönebidrag"; '' for none. */
  readonly note: string
  /** SEK, above zero on both sides. */
  readonly amount: number
}

export interface FlowData {
  readonly payers: readonly FlowParty[]
  readonly receivers: readonly FlowParty[]
  /** Society's net: work minus effort. Below zero when more is used up than work creates. SEK. */
  readonly newValue: number
  readonly work: number
  readonly effort: number
}

export interface FlowEnd extends Box {
  /** Name with amount in bold, what the money is in regular; broken to the room there is. */
  readonly words: readonly { readonly text: string; readonly bold: boolean; readonly x: number; readonly y: number }[]
}

export interface FlowLayout {
  readonly kind: 'ribbons' | 'bars'
  readonly width: number
  readonly height: number
  readonly payers: readonly FlowEnd[]
  readonly receivers: readonly FlowEnd[]
  readonly paidIn: Box
  /** New value (created) or what is used up, in the middle column. */
  readonly value: Box
  /** SVG paths of the ribbons, in the order of the parties; empty when kind is 'bars'. */
  readonly payerPaths: readonly string[]
  readonly receiverPaths: readonly string[]
}

const BAR = 15
const LINE = 17
/** Air between two labels, px. */
const AIR = 7

/** Amounts smaller than this are not money in the picture, SEK. */
const LEAST = 1

export function flowSums(data: FlowData): { readonly paidIn: number; readonly received: number } {
  return {
    paidIn: data.payers.reduce((sum, party) => sum + party.amount, 0),
    received: data.receivers.reduce((sum, party) => sum + party.amount, 0),
  }
}

/** Amount as it stands behind a party's name: "−9,8" for payers, "+14,2" for receivers. */
type SignedAmount = (party: FlowParty, side: 'pays' | 'receives') => string

/** `width` in px; below 600 the parties become lists. Heights follow the sums, so that equal money is equally thick everywhere. */
export function layoutFlow(data: FlowData, width: number, amount: SignedAmount, look: Look): FlowLayout {
  return width < 600 ? barsLayout(data, width, amount) : ribbonLayout(data, width, amount, look)
}

function ribbonLayout(data: FlowData, width: number, amount: SignedAmount, look: Look): FlowLayout {
  const { paidIn, received } = flowSums(data)
  const total = Math.max(paidIn, received, LEAST)
  const label = Math.min(250, width * 0.24)
  const lines = (parties: readonly FlowParty[], side: 'pays' | 'receives') =>
    parties.map((party) => [
      ...wrap(`${party.label} ${amount(party, side)}`, label - 12, look.size.chartLabel, true).map((text) => ({ text, bold: true })),
      ...(party.note === '' ? [] : wrap(party.note, label - 12, look.size.note).map((text) => ({ text, bold: false }))),
    ])
  const [left, right] = [lines(data.payers, 'pays'), lines(data.receivers, 'receives')]
  // The middle column takes two thirds of the height; the picture grows until bars and words have room on both sides.
  const room = (parties: readonly FlowParty[], text: typeof left, scale: number): number =>
    parties.reduce((sum, party, i) => sum + Math.max(party.amount * scale, text[i].length * LINE) + AIR, 16)
  let height = 230
  const scaleAt = (tall: number): number => (tall * 0.64) / total
  while (Math.max(room(data.payers, left, scaleAt(height)), room(data.receivers, right, scaleAt(height))) > height) height += 10
  const scale = scaleAt(height)
  const middle = Math.max(96, Math.min(120, width * 0.12))
  const middleX = label + (width - 2 * label - middle) * 0.48
  const top = (height - total * scale) / 2 - 8
  const column = { x: middleX, width: middle }
  // What is paid in fills the column from above. New value stands below it; what is used up is the lowest part of it.
  const paid: Box = { ...column, y: top, height: paidIn * scale }
  const value: Box = { ...column, y: top + Math.min(paidIn, received) * scale, height: Math.abs(received - paidIn) * scale }
  const payers = placeEnds(data.payers, left, label + BAR, scale, height, true)
  const receivers = placeEnds(data.receivers, right, width - label - BAR, scale, height, false)
  return {
    kind: 'ribbons',
    width,
    height,
    payers,
    receivers,
    paidIn: paid,
    value,
    payerPaths: ribbons(payers, top, (end) => end.x + BAR, middleX),
    receiverPaths: ribbons(receivers, top, (end) => end.x, middleX + middle),
  }
}

/** Solid bars at the ends: tall as their money (at least 2 px), far enough apart for their words. */
function placeEnds(
  parties: readonly FlowParty[],
  lines: readonly (readonly { text: string; bold: boolean }[])[],
  x: number,
  scale: number,
  height: number,
  left: boolean,
): FlowEnd[] {
  const tall = parties.map((party) => Math.max(2, party.amount * scale))
  const needed = tall.map((one, i) => Math.max(one, lines[i].length * LINE) + AIR)
  const sum = needed.reduce((total, one) => total + one, 0)
  // Where bars and words fit with room to spare, the spare room is shared between them.
  const extra = Math.max(0, Math.min(14, (height - sum) / (parties.length + 1)))
  let y = (height - sum - extra * (parties.length - 1)) / 2
  return parties.map((_, i) => {
    const middle = y + needed[i] / 2
    y += needed[i] + extra
    const first = middle - ((lines[i].length - 1) * LINE) / 2
    const words = lines[i].map((line, k) => ({ ...line, x: left ? x - BAR - 10 : x + BAR + 10, y: first + k * LINE }))
    return { x: left ? x - BAR : x, y: middle - tall[i] / 2, width: BAR, height: tall[i], words }
  })
}

/** Ribbons between the ends and the middle column, in the same order as the ends, so that none crosses another. */
function ribbons(ends: readonly FlowEnd[], top: number, edge: (end: FlowEnd) => number, middleX: number): string[] {
  let y = top
  return ends.map((end) => {
    const from = edge(end)
    const bend = (from + middleX) / 2
    const [upper, lower] = [end.y, end.y + end.height]
    const [into, out] = [y, y + end.height]
    y = out
    const n = (value: number): string => value.toFixed(1)
    return (
      `M${n(from)},${n(upper)}C${n(bend)},${n(upper)} ${n(bend)},${n(into)} ${n(middleX)},${n(into)}` +
      `L${n(middleX)},${n(out)}C${n(bend)},${n(out)} ${n(bend)},${n(lower)} ${n(from)},${n(lower)}Z`
    )
  })
}

/** Where each end stands with its words, payers first: places for buttons. */
export function endPlaces({ payers, receivers, width, kind }: FlowLayout): readonly Box[] {
  const place = (end: FlowEnd, left: boolean): Box => {
    const rows = end.words.map(({ y }) => y)
    const y = Math.min(end.y, ...rows.map((row) => row - LINE / 2))
    const bottom = Math.max(end.y + end.height, ...rows.map((row) => row + LINE / 2))
    const x = kind === 'bars' || left ? 0 : end.x
    return { x, y, width: kind === 'bars' ? width : left ? end.x + end.width : width - end.x, height: bottom - y }
  }
  return [...payers.map((end) => place(end, true)), ...receivers.map((end) => place(end, false))]
}

/** Three lists on the same scale: payers, the two middle sums as one divided bar, receivers. */
function barsLayout(data: FlowData, width: number, amount: SignedAmount): FlowLayout {
  const { paidIn, received } = flowSums(data)
  const scale = (width - 2) / Math.max(paidIn, received, LEAST)
  const row = 62
  const head = 30
  let y = head
  const list = (parties: readonly FlowParty[], side: 'pays' | 'receives'): FlowEnd[] =>
    parties.map((party) => {
      const words = [
        { text: `${party.label} ${amount(party, side)}`, bold: true, x: 1, y: y + 8 },
        { text: party.note, bold: false, x: 1, y: y + 8 + LINE },
      ].filter((line) => line.text !== '')
      const end = { words, x: 1, y: y + words.length * LINE + 4, width: Math.max(2, party.amount * scale), height: BAR }
      y += row - (words.length === 1 ? LINE : 0)
      return end
    })
  const payers = list(data.payers, 'pays')
  y += 8
  const created = data.newValue >= 0
  const paid: Box = { x: 1, y: y + 22, width: (created ? paidIn : received) * scale, height: 30 }
  const value: Box = { x: paid.x + paid.width, y: paid.y, width: Math.abs(received - paidIn) * scale, height: 30 }
  y += 86 + head
  const receivers = list(data.receivers, 'receives')
  return { kind: 'bars', width, height: y, payers, receivers, paidIn: paid, value, payerPaths: [], receiverPaths: [] }
}

/** One sentence with every figure, for those who do not see the ribbons. */
export function describeFlow(data: FlowData, format: (sek: number) => string, words: ChartWords): string {
  const list = (parties: readonly FlowParty[]): string =>
    words.and(parties.map((party) => `${party.label} ${format(party.amount)}${party.note === '' ? '' : ` (${party.note})`}`))
  const value = data.newValue >= 0 ? words.flow.valueLine(format(data.newValue)) : words.flow.usedLine(format(-data.newValue))
  return words.flow.alt(list(data.payers), format(flowSums(data).paidIn), value, list(data.receivers))
}
