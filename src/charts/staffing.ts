/**
 * What happens to the cohort at different numbers of posts: one bar per number of posts, divided into parts told apart by pattern
 * (filled, hatched, dotted) and, for those who never get a place, by an open red box. The user's own choice is marked in yellow.
 */
import { formatNumber, roundHalfAway } from '../messages/format.ts'
import type { ChartWords } from '../messages/charts.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import { dots, hatch, type Box } from './hatch.ts'
import type { Look } from './look.ts'
import { textWidth } from './place.ts'

export type PartFill = 'solid' | 'hatch' | 'dots' | 'open'

export interface StaffingData {
  /** Size of the cohort: every bar is this long. */
  readonly persons: number
  /** Parts from left to right, e.g. place within 3 months, later, never. */
  readonly parts: readonly { readonly label: string; readonly fill: PartFill }[]
  readonly rows: readonly {
    readonly posts: number
    /** Persons in each part; together `persons`. */
    readonly values: readonly number[]
  }[]
  /** The number of posts in the scenario. */
  readonly current: number | null
  /** true: rows answer to the pointer (the page handles the choice; the lever is the way for the keyboard). */
  readonly pickable: boolean
}

const ROW_HEIGHT = 35
const BAR = 23
const SWATCH = 14

interface Placed extends Box {
  readonly fill: PartFill
  readonly posts: number
  readonly persons: number
  readonly label: string
}

/** Spec; `width` is the whole width in px. */
export function chartStaffing(data: StaffingData, words: ChartWords, look: Look, width: number): Spec {
  const labels = data.rows.map((row) => words.staffing.posts(row.posts))
  const left = Math.ceil(Math.max(...labels.map((label) => textWidth(label, look.size.chartLabel, true))) + 18)
  const plotOf = (right: number): number => Math.max(100, width - left - right)
  const boxesAt = (room: number): Placed[] => data.rows.flatMap((row, i) => partBoxes(data, row, i, room))
  const right = 10 + outsideRoom(boxesAt(plotOf(10)), words, look)
  const margin = { left, right, top: 28, bottom: 8 }
  const plotWidth = plotOf(right)
  const bars = data.rows.length * ROW_HEIGHT
  const legend = placeLegend(data, plotWidth + left, look)
  const height = bars + legend.height
  const boxes = boxesAt(plotWidth)
  const swatches = legend.items.map(({ x, y, fill, label }): Placed => {
    return { x: x - left, y: bars + y, width: SWATCH, height: SWATCH, fill, posts: 0, persons: 0, label }
  })
  const layers: Layer[] = [
    ...highlightLayers(data, plotWidth, left, look),
    ...boxLayers([...boxes, ...swatches], look),
    ...numberLayers(boxes, words, look),
    ...textLayers(
      data.rows.map((row, i) => ({ x: -left, y: (i + 0.5) * ROW_HEIGHT, text: labels[i], bold: row.posts === data.current })),
      { fontSize: look.size.chartLabel, color: look.colour.ink },
    ),
    ...textLayers(
      legend.items.map((item) => ({ x: item.x - left + SWATCH + 7, y: bars + item.y + SWATCH / 2, text: item.label, bold: false })),
      { fontSize: look.size.note, color: look.colour.ink2 },
    ),
    ...textLayers([{ x: 0, y: -14, text: words.staffing.of(data.persons), bold: false }], {
      fontSize: look.size.note,
      color: look.colour.ink2,
    }),
    ...neverHeading(data, plotWidth, words, look),
    ...(data.pickable ? [pickLayer(data, plotWidth, left)] : []),
  ]
  return { ...shell({ width: plotWidth, height }, margin, describeStaffing(data, words).join(' '), look, words), layer: layers }
}

/** Everything is placed in px: x and y map one to one onto the plot. */
function px(field: string) {
  return { field, type: 'quantitative' as const, scale: null, axis: null }
}

function partBoxes(data: StaffingData, row: StaffingData['rows'][number], index: number, plotWidth: number): Placed[] {
  const y = index * ROW_HEIGHT + (ROW_HEIGHT - BAR) / 2
  let x = 0
  return row.values.map((persons, part) => {
    const width = (persons / data.persons) * plotWidth
    const box = { x, y, width, height: BAR, fill: data.parts[part].fill, posts: row.posts, persons, label: data.parts[part].label }
    x += width
    return box
  })
}

/** Filled, hatched and dotted boxes in ink; the open box in red, drawn last so that its edge is whole. */
function boxLayers(boxes: readonly Placed[], look: Look): Layer[] {
  const drawn = boxes.filter((box) => box.width > 0.5)
  const rects = (fill: PartFill, mark: object): Layer => ({
    data: { values: drawn.filter((box) => box.fill === fill).map((box) => ({ ...box, x2: box.x + box.width, y2: box.y + box.height })) },
    mark: { type: 'rect', aria: false, ...mark },
    encoding: { x: px('x'), x2: { field: 'x2' }, y: px('y'), y2: { field: 'y2' } },
  })
  const open = { fill: look.colour.paper, stroke: look.colour.ink, strokeWidth: 1.2 }
  const lines = drawn.filter((box) => box.fill === 'hatch').flatMap((box) => hatch(box, 9))
  const points = drawn.filter((box) => box.fill === 'dots').flatMap((box) => dots(box, 6))
  const layers: Layer[] = [rects('solid', { fill: look.colour.ink, stroke: look.colour.ink, strokeWidth: 1.2 })]
  if (lines.length > 0) {
    layers.push(rects('hatch', open), {
      data: { values: lines.map((line) => ({ ...line })) },
      mark: { type: 'rule', color: look.colour.ink2, strokeWidth: 1.6, aria: false },
      encoding: { x: px('x'), x2: { field: 'x2' }, y: px('y'), y2: { field: 'y2' } },
    })
  }
  if (points.length > 0) {
    layers.push(rects('dots', open), {
      data: { values: points.map((point) => ({ ...point })) },
      mark: { type: 'point', shape: 'circle', filled: true, color: look.colour.ink2, size: 3.2, opacity: 1, aria: false },
      encoding: { x: px('x'), y: px('y') },
    })
  }
  layers.push(rects('open', { fill: look.colour.paper, stroke: look.colour.loss, strokeWidth: 1.8 }))
  return layers
}

function countText(box: Placed, words: ChartWords): string {
  return formatNumber(roundHalfAway(box.persons), words.language)
}

/** px that a box's own number needs. */
function numberWidth(box: Placed, words: ChartWords, look: Look): number {
  return textWidth(countText(box, words), look.size.note, true) + 12
}

/** An open box ends the bar; where its number does not fit inside, it stands to the right of the bar. */
function outsideRoom(boxes: readonly Placed[], words: ChartWords, look: Look): number {
  const outside = boxes.filter((box) => box.fill === 'open' && roundHalfAway(box.persons) > 0 && numberWidth(box, words, look) >= box.width)
  return Math.max(0, ...outside.map((box) => numberWidth(box, words, look)))
}

/**
 * Numbers stand in filled boxes (left) and open boxes (right), where nothing disturbs reading. That of a narrow filled box stands beside
 * it, in the open box, if there is room for both numbers; that of a narrow open box to the right of the bar.
 */
function numberLayers(boxes: readonly Placed[], words: ChartWords, look: Look): Layer[] {
  const size = look.size.note
  const shown = boxes.filter((box) => roundHalfAway(box.persons) > 0)
  const at = (box: Placed, x: number) => ({ x, y: box.y + box.height / 2, text: countText(box, words), bold: true })
  const fits = (box: Placed): boolean => numberWidth(box, words, look) < box.width
  const solid = shown.filter((box) => box.fill === 'solid')
  const open = shown.filter((box) => box.fill === 'open')
  const beside = solid.filter((box) => {
    const next = boxes[boxes.indexOf(box) + 1]
    return (
      !fits(box) && next?.fill === 'open' && next.y === box.y && numberWidth(box, words, look) + numberWidth(next, words, look) < next.width
    )
  })
  const ended = (inside: boolean) => open.filter((box) => fits(box) === inside)
  return [
    ...textLayers(
      solid.filter(fits).map((box) => at(box, box.x + 7)),
      { fontSize: size, color: look.colour.paper },
    ),
    ...textLayers(
      beside.map((box) => at(box, box.x + box.width + 6)),
      { fontSize: size, color: look.colour.ink },
    ),
    ...textLayers(
      ended(true).map((box) => at(box, box.x + box.width - 7)),
      { fontSize: size, color: look.colour.loss, align: 'right' },
    ),
    ...textLayers(
      ended(false).map((box) => at(box, box.x + box.width + 6)),
      { fontSize: size, color: look.colour.loss },
    ),
  ]
}

/** Words in px; those in bold and the others are two layers, because weight is no encoding. */
function textLayers(values: readonly { x: number; y: number; text: string; bold: boolean }[], mark: object): Layer[] {
  return [false, true]
    .map((bold): Layer => ({
      data: { values: values.filter((value) => value.bold === bold).map((value) => ({ ...value })) },
      mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: bold ? 600 : 400, aria: false, ...mark },
      encoding: { x: px('x'), y: px('y'), text: { field: 'text', type: 'nominal' } },
    }))
    .filter((_, i) => values.some((value) => value.bold === (i === 1)))
}

/** Yellow behind the row that the scenario has now. */
function highlightLayers(data: StaffingData, plotWidth: number, left: number, look: Look): Layer[] {
  const index = data.rows.findIndex((row) => row.posts === data.current)
  if (index < 0) return []
  return [
    {
      data: { values: [{ x: -left - 9, x2: plotWidth + 9, y: index * ROW_HEIGHT + 1, y2: (index + 1) * ROW_HEIGHT - 1 }] },
      mark: { type: 'rect', fill: look.colour.mark, cornerRadius: 3, aria: false },
      encoding: { x: px('x'), x2: { field: 'x2' }, y: px('y'), y2: { field: 'y2' } },
    },
  ]
}

/** The last open part is named above the bars, in its own colour. */
function neverHeading(data: StaffingData, plotWidth: number, words: ChartWords, look: Look): Layer[] {
  const open = data.parts.filter((part) => part.fill === 'open').pop()
  if (!open) return []
  const room = plotWidth - textWidth(words.staffing.of(data.persons), look.size.note) - 20
  if (textWidth(open.label, look.size.note, true) > room) return []
  return [
    ...textLayers([{ x: plotWidth, y: -14, text: open.label, bold: true }], {
      fontSize: look.size.note,
      color: look.colour.loss,
      align: 'right',
    }),
  ]
}

function pickLayer(data: StaffingData, plotWidth: number, left: number): Layer {
  const values = data.rows.map((row, i) => ({ posts: row.posts, x: -left, x2: plotWidth, y: i * ROW_HEIGHT, y2: (i + 1) * ROW_HEIGHT }))
  return {
    data: { values },
    mark: { type: 'rect', fill: 'transparent', cursor: 'pointer', aria: false },
    encoding: { x: px('x'), x2: { field: 'x2' }, y: px('y'), y2: { field: 'y2' } },
  }
}

/** Swatches with words under the bars, wrapped into lines. */
function placeLegend(data: StaffingData, room: number, look: Look) {
  let x = 0
  let y = 18
  const items = data.parts.map((part) => {
    const needed = SWATCH + 7 + textWidth(part.label, look.size.note)
    if (x > 0 && x + needed > room) {
      x = 0
      y += 24
    }
    const item = { x, y, label: part.label, fill: part.fill }
    x += needed + 22
    return item
  })
  return { items, height: y + SWATCH }
}

export function describeStaffing(data: StaffingData, words: ChartWords): string[] {
  const lines = data.rows.map((row) =>
    words.staffing.line(
      words.staffing.posts(row.posts),
      words.and(row.values.map((value, part) => words.staffing.part(data.parts[part].label, roundHalfAway(value)))),
    ),
  )
  return data.current === null ? lines : [...lines, words.staffing.current(words.staffing.posts(data.current))]
}

export function tableStaffing(data: StaffingData, words: ChartWords): ChartTable {
  return {
    caption: words.staffing.caption(data.persons),
    columns: [{ label: words.column.posts, numeric: false }, ...data.parts.map((part) => ({ label: part.label, numeric: true }))],
    rows: data.rows.map((row) => [
      words.staffing.posts(row.posts),
      ...row.values.map((value) => formatNumber(roundHalfAway(value), words.language)),
    ]),
  }
}
