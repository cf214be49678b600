/**
 * Two assumptions at a time: the answer in every square of a grid, and as a line in ink where another way becomes best. Never by colour
 * alone: what is worse than the comparator is hatched, what is better is filled, denser where it is more; the figure stands in the square
 * where there is room, and each part of the map carries the name of the way that is best there.
 */
import type { ChartWords } from '../messages/charts.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import type { Box } from './hatch.ts'
import type { Look } from './look.ts'
import { boxLayer, hatchedLayers, lineLayer, px, wordLayer, type DescribedBox, type Line, type Word } from './marks.ts'
import type { ArmName } from './names.ts'
import { textWidth, wrap } from './place.ts'

export interface HeatAxis {
  readonly label: string
  /** Ascending and evenly spaced; one text each. */
  readonly values: readonly number[]
  readonly texts: readonly string[]
  /** Where the scenario stands, and how it is written. */
  readonly centre: number
  readonly centreText: string
}

export interface HeatCell {
  /** In the unit of the chart; null where the two values cannot be had together. */
  readonly value: number | null
  /** The way that is best here. */
  readonly arm: string | null
  /** Score of every way here, from which the line between the best ones is drawn. */
  readonly scores: Readonly<Record<string, number>>
}

export interface HeatMapData {
  readonly x: HeatAxis
  readonly y: HeatAxis
  /** [y][x]. */
  readonly cells: readonly (readonly HeatCell[])[]
  readonly arms: readonly ArmName[]
  readonly format: (value: number) => string
  readonly table: { readonly caption: string; readonly corner: string; readonly cell: (value: string, arm: string) => string }
  readonly description: readonly string[]
}

const ROW = 42
/** Steps of density, as shares of the largest value. */
const STEPS = [1 / 3, 2 / 3]
const OPACITY = [0.4, 0.7, 1]
const GAPS = [11, 8, 5.5]

/** Spec; `width` is the whole width in px. */
export function chartHeatMap(data: HeatMapData, words: ChartWords, look: Look, width: number): Spec {
  const { axis, note } = look.size
  const [nx, ny] = [data.x.values.length, data.y.values.length]
  const left = Math.ceil(Math.max(...data.y.texts.map((text) => textWidth(text, axis)))) + 12
  const right = 8
  const plotWidth = Math.max(150, width - left - right)
  const row = Math.max(ROW, Math.round(300 / ny))
  const height = ny * row
  const column = plotWidth / nx
  const x = (value: number): number => (place(data.x.values, value) + 0.5) * column
  const y = (value: number): number => height - (place(data.y.values, value) + 0.5) * row
  const squares = squaresOf(data, column, row, height)
  const lines = borderLines(data, column, row, height)
  const numbers = numberLayers(squares, column, look)
  const yTitle = wrap(data.y.label, width - 4, note)
  const xEvery = everyNth(data.x.texts, column, axis)
  const [atX, atY] = [x(data.x.centre), y(data.y.centre)]
  const cross: Line[] = [
    { x: atX, x2: atX, y: 0, y2: height },
    { x: 0, x2: plotWidth, y: atY, y2: atY },
  ]
  const layers: Layer[] = [
    ...fillLayers(squares, look),
    lineLayer(cross, { color: look.colour.ink2, strokeWidth: 1, strokeDash: [2, 4] }),
    ...(lines.length > 0
      ? [
          lineLayer(lines, { color: look.colour.paper, strokeWidth: 6, strokeCap: 'round' }),
          lineLayer(lines, { color: look.colour.ink, strokeWidth: 2.6, strokeCap: 'round' }),
        ]
      : []),
    ...numbers,
    ...nameLayers(data, squares, row, numbers.length > 0, look),
    {
      data: { values: [{ x: atX, y: atY, description: `${data.x.centreText}, ${data.y.centreText}` }] },
      mark: { type: 'point', shape: 'circle', size: 130, opacity: 1, fill: look.colour.paper, stroke: look.colour.ink, strokeWidth: 2.4 },
      encoding: { x: px('x'), y: px('y'), description: { field: 'description', type: 'nominal' } },
    },
    wordLayer(
      data.y.texts.flatMap((text, i) => (i % 2 === 0 || ny < 6 ? [{ x: -8, y: height - (i + 0.5) * row, text }] : [])),
      { align: 'right', fontSize: axis, color: look.colour.ink2 },
    ),
    wordLayer(
      data.x.texts.flatMap((text, i) => (i % xEvery === 0 ? [{ x: (i + 0.5) * column, y: height + 16, text }] : [])),
      { align: 'center', fontSize: axis, color: look.colour.ink2 },
    ),
    wordLayer(
      wrap(data.x.label, plotWidth, note).map((text, i) => ({ x: plotWidth, y: height + 38 + 17 * i, text })),
      { align: 'right', fontSize: note, fontWeight: 600, color: look.colour.ink },
    ),
    wordLayer(
      yTitle.map((text, i) => ({ x: -left + 2, y: -14 - 17 * (yTitle.length - 1 - i), text })),
      { fontSize: note, fontWeight: 600, color: look.colour.ink },
    ),
  ]
  const margin = { left, right, top: 26 + 17 * (yTitle.length - 1), bottom: 48 + 17 * wrap(data.x.label, plotWidth, note).length }
  return { ...shell({ width: plotWidth, height }, margin, data.description.join(' '), look, words), layer: layers }
}

/** Place of a value among evenly spaced ones, in steps from the first; kept inside. */
function place(values: readonly number[], value: number): number {
  const [low, high] = [values[0], values[values.length - 1]]
  return high > low ? Math.min(values.length - 1, Math.max(0, ((value - low) / (high - low)) * (values.length - 1))) : 0
}

interface Square extends Box {
  readonly i: number
  readonly j: number
  readonly cell: HeatCell
  readonly text: string
  /** −3 … 3: sign and density. */
  readonly level: number
  readonly description: string
}

function squaresOf(data: HeatMapData, column: number, row: number, height: number): readonly Square[] {
  const largest = Math.max(0, ...data.cells.flat().map(({ value }) => Math.abs(value ?? 0)))
  return data.cells.flatMap((cells, j) =>
    cells.map((cell, i): Square => {
      const size = largest > 0 ? Math.abs(cell.value ?? 0) / largest : 0
      const density = 1 + STEPS.filter((step) => size > step).length
      const text = cell.value === null ? '' : data.format(cell.value)
      const level = cell.value === null || cell.value === 0 ? 0 : Math.sign(cell.value) * density
      return {
        i,
        j,
        cell,
        text,
        level,
        x: i * column,
        y: height - (j + 1) * row,
        width: column,
        height: row,
        description: `${data.x.texts[i]}, ${data.y.texts[j]}: ${text}${cell.arm === null ? '' : `, ${nameOf(data, cell.arm)}`}`,
      }
    }),
  )
}

function nameOf({ arms }: HeatMapData, arm: string): string {
  return arms.find(({ id }) => id === arm)?.short ?? arm
}

function fillLayers(squares: readonly Square[], look: Look): Layer[] {
  const at = (level: number): readonly DescribedBox[] => squares.filter((square) => square.level === level)
  const edge = { stroke: look.colour.paper, strokeWidth: 1 }
  const filled = [1, 2, 3].flatMap((level) =>
    at(level).length > 0 ? [boxLayer(at(level), { fill: look.colour.gainBand, fillOpacity: OPACITY[level - 1], ...edge })] : [],
  )
  const hatched = [1, 2, 3].flatMap((level) => hatchedLayers(at(-level), look.colour.loss, look, GAPS[level - 1]).map(thinner))
  const plain = at(0)
  return [...filled, ...hatched, ...(plain.length > 0 ? [boxLayer(plain, { fill: look.colour.paper, ...edge })] : [])]
}

/** Hatching under figures: paler than under bars, so that the figures are read first. */
function thinner(layer: Layer): Layer {
  const mark = (layer as { mark: { type: string } }).mark
  return mark.type === 'rule' ? ({ ...layer, mark: { ...mark, strokeWidth: 1.1, opacity: 0.75 } } as Layer) : layer
}

/** A figure in every square, on a ground of paper where the square is hatched; none at all where they would not fit. */
function numberLayers(squares: readonly Square[], column: number, look: Look): Layer[] {
  const size = look.size.smallest
  if (squares.some(({ text }) => textWidth(text, size) > column - 6)) return []
  const words = squares.map((square): Word => ({ x: square.x + square.width / 2, y: square.y + square.height - 12, text: square.text }))
  const mark = { align: 'center', fontSize: size }
  return [
    wordLayer(words, { ...mark, color: look.colour.paper, stroke: look.colour.paper, strokeWidth: 4, strokeJoin: 'round', opacity: 0.85 }),
    wordLayer(words, { ...mark, color: look.colour.ink }),
  ]
}

/** The way that is best, once in each part of the map, in the square nearest the middle of the part. */
function nameLayers(data: HeatMapData, squares: readonly Square[], row: number, numbers: boolean, look: Look): Layer[] {
  return data.arms.flatMap((arm) => {
    const own = squares.filter(({ cell }) => cell.arm === arm.id)
    if (own.length === 0) return []
    const [mi, mj] = [mean(own.map(({ i }) => i)), mean(own.map(({ j }) => j))]
    const distance = ({ i, j }: Square): number => (i - mi) ** 2 + (j - mj) ** 2
    const at = own.reduce((best, square) => (distance(square) < distance(best) ? square : best))
    const word: Word = { x: at.x + at.width / 2, y: at.y + (numbers ? 13 : row / 2), text: arm.short }
    const mark = { align: 'center', fontSize: look.size.chartLabel, fontWeight: 600 }
    return [
      wordLayer([word], { ...mark, color: look.colour.paper, stroke: look.colour.paper, strokeWidth: 5, strokeJoin: 'round' }),
      wordLayer([word], { ...mark, color: look.colour[look.sign[arm.sign].text] }),
    ]
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Every how many columns a text fits below the map. */
function everyNth(texts: readonly string[], column: number, size: number): number {
  const widest = Math.max(...texts.map((text) => textWidth(text, size))) + 8
  return Math.max(1, Math.ceil(widest / column))
}

type Spot = readonly [x: number, y: number]

/**
 * Where another way becomes best, as straight pieces. Between two squares with different best ways the line passes where their scores are
 * equal, by straight interpolation; inside a block of four squares the two places are joined, or all of them with the middle when three
 * ways meet. At the edge of the map the line goes straight out.
 */
export function borderLines({ cells }: Pick<HeatMapData, 'cells'>, column: number, row: number, height: number): Line[] {
  const [ny, nx] = [cells.length, cells[0]?.length ?? 0]
  const at = (i: number, j: number): Spot => [(i + 0.5) * column, height - (j + 0.5) * row]
  const between = (i: number, j: number, k: number, l: number): Spot | null => {
    const share = crossing(cells[j][i], cells[l][k])
    if (share === null) return null
    const [from, to] = [at(i, j), at(k, l)]
    return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]
  }
  const lines: Line[] = []
  const add = (a: Spot, b: Spot): void => void lines.push({ x: a[0], y: a[1], x2: b[0], y2: b[1] })
  for (let j = 0; j + 1 < ny; j++) {
    for (let i = 0; i + 1 < nx; i++) {
      const spots = [
        between(i, j, i + 1, j),
        between(i + 1, j, i + 1, j + 1),
        between(i, j + 1, i + 1, j + 1),
        between(i, j, i, j + 1),
      ].filter((spot) => spot !== null)
      if (spots.length === 2) add(spots[0], spots[1])
      else if (spots.length > 2) {
        const middle: Spot = [mean(spots.map(([x]) => x)), mean(spots.map(([, y]) => y))]
        for (const spot of spots) add(middle, spot)
      }
    }
  }
  for (let i = 0; i + 1 < nx; i++) {
    const [low, high] = [between(i, 0, i + 1, 0), between(i, ny - 1, i + 1, ny - 1)]
    if (low) add(low, [low[0], height])
    if (high) add(high, [high[0], 0])
  }
  for (let j = 0; j + 1 < ny; j++) {
    const [first, last] = [between(0, j, 0, j + 1), between(nx - 1, j, nx - 1, j + 1)]
    if (first) add(first, [0, first[1]])
    if (last) add(last, [nx * column, last[1]])
  }
  return lines
}

/** Share of the way from one square to its neighbour at which their best ways are equally good; null where the same is best in both. */
function crossing(a: HeatCell, b: HeatCell): number | null {
  if (a.arm === null || b.arm === null || a.arm === b.arm) return null
  const lead = ({ scores }: HeatCell): number => scores[a.arm!] - scores[b.arm!]
  const [here, there] = [lead(a), lead(b)]
  const span = here - there
  return span > 0 && Number.isFinite(span) ? Math.min(1, Math.max(0, here / span)) : 0.5
}

export function describeHeatMap(data: HeatMapData): readonly string[] {
  return data.description
}

/** A row for every value upwards, a column for every value to the right, as in the picture. */
export function tableHeatMap(data: HeatMapData, words: ChartWords): ChartTable {
  return {
    caption: data.table.caption,
    columns: [{ label: data.table.corner, numeric: true }, ...data.x.texts.map((label) => ({ label, numeric: true }))],
    rows: data.cells
      .map((cells, j) => [
        data.y.texts[j],
        ...cells.map(({ value, arm }) =>
          value === null || arm === null ? words.none : data.table.cell(data.format(value), nameOf(data, arm)),
        ),
      ])
      .reverse(),
  }
}
