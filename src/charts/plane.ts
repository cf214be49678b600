/**
 * What more money gives: every way as a mark at its mean extra cost and extra effect against the comparator, with a cloud of its draws,
 * and the efficiency frontier in ink through the ways that can be worth choosing. A dashed line stands for the reader's price: a way
 * below it is worth its price.
 */
import type { ChartWords } from '../messages/charts.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import type { Look } from './look.ts'
import { lineLayer, px, wordLayer, type Line, type Word } from './marks.ts'
import type { ArmName } from './names.ts'
import { areOwn, shapeOf } from './ownNames.ts'
import { textWidth } from './place.ts'
import { ticksFor } from './scale.ts'

export interface PlanePoint {
  readonly arm: ArmName
  /** Against the comparator, in the units of the chart; the comparator itself stands at 0, 0. */
  readonly effect: number
  readonly cost: number
  /** Some of its draws, as [effect, cost]. */
  readonly cloud: readonly (readonly [number, number])[]
  /** "kvar", "slås ut …" */
  readonly status: string
}

export interface PlaneData {
  /** In the order of the scenario or the table. */
  readonly points: readonly PlanePoint[]
  /** Ids along the frontier, from the cheapest. */
  readonly frontier: readonly string[]
  /** Money per unit of effect in the units of the chart; null: no price is asked about. */
  readonly price: number | null
  readonly priceText: string
  readonly xTitle: string
  readonly yTitle: string
  readonly tick: (value: number, decimals: number) => string
  readonly table: { readonly caption: string; readonly columns: readonly [string, string, string, string] }
  readonly cell: (value: number) => string
  readonly description: readonly string[]
}

const HEIGHT = 280
const AIR = 0.06

/** Spec; `width` is the whole width in px. */
export function chartPlane(data: PlaneData, words: ChartWords, look: Look, width: number): Spec {
  const { note, axis, chartLabel } = look.size
  const own = areOwn(data.points.map(({ arm }) => arm))
  const all = data.points.flatMap(({ effect, cost, cloud }) => [[effect, cost] as const, ...cloud])
  const xs = span(all.map(([effect]) => effect))
  const ys = span(all.map(([, cost]) => cost))
  const xTicks = ticksFor(xs.low, xs.high, true, 1e-9)
  const yTicks = ticksFor(ys.low, ys.high, true, 1e-9)
  const yTexts = yTicks.values.map((value) => data.tick(value, decimalsOf(yTicks.step)))
  const left = Math.ceil(Math.max(...yTexts.map((text) => textWidth(text, axis)))) + 12
  const right = 14
  const plotWidth = Math.max(160, width - left - right)
  const x = (effect: number): number => ((effect - xTicks.lo) / (xTicks.hi - xTicks.lo)) * plotWidth
  const y = (cost: number): number => HEIGHT - ((cost - yTicks.lo) / (yTicks.hi - yTicks.lo)) * HEIGHT
  const xShown = xTicks.values.filter((_, i, values) => plotWidth > 320 || i % 2 === 0 || i === values.length - 1)
  const layers: Layer[] = [
    lineLayer(
      yTicks.values.map((value) => ({ x: 0, x2: plotWidth, y: y(value), y2: y(value) })),
      { color: look.colour.line, strokeWidth: look.line.rule },
    ),
    ...data.points.flatMap((point, i) => cloudLayers(point, own ? i : null, x, y, look)),
    lineLayer(
      [
        { x: 0, x2: plotWidth, y: y(0), y2: y(0) },
        { x: x(0), x2: x(0), y: 0, y2: HEIGHT },
      ],
      { color: look.colour.ink, strokeWidth: look.line.axis },
    ),
    ...priceLayers(data, x, y, xTicks, yTicks, plotWidth, look),
    ...frontierLayers(data, x, y, look),
    ...data.points.map((point, i) => meanLayer(point, own ? i : null, x, y, look)),
    ...nameLayers(data.points, x, y, plotWidth, look),
    wordLayer(
      yTexts.map((text, i) => ({ x: -8, y: y(yTicks.values[i]), text })),
      { align: 'right', fontSize: axis, color: look.colour.ink2 },
    ),
    wordLayer(
      xShown.map((value) => ({ x: x(value), y: HEIGHT + 16, text: data.tick(value, decimalsOf(xTicks.step)) })),
      { align: 'center', fontSize: axis, color: look.colour.ink2 },
    ),
    wordLayer([{ x: plotWidth, y: HEIGHT + 36, text: data.xTitle }], { align: 'right', fontSize: note, color: look.colour.ink2 }),
    wordLayer([{ x: -left + 2, y: -16, text: data.yTitle }], { fontSize: note, color: look.colour.ink2 }),
  ]
  const margin = { left, right: Math.max(right, Math.ceil(textWidth('0', chartLabel))), top: 30, bottom: 46 }
  return { ...shell({ width: plotWidth, height: HEIGHT }, margin, data.description.join(' '), look, words), layer: layers }
}

/** Least and largest with a little air, zero always among them; never empty. */
function span(values: readonly number[]): { readonly low: number; readonly high: number } {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const air = (high - low || 1) * AIR
  return { low: low - air, high: high + air }
}

function decimalsOf(step: number): number {
  return Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)))
}

type Scale = (value: number) => number

/** How a way's mark is drawn: its own sign, or for a strategy of somebody's table a shape in ink by its place. */
function glyph({ arm }: PlanePoint, place: number | null, look: Look) {
  if (arm.sign === 'none' && place !== null) return { shape: shapeOf(place), colour: look.colour.ink, filled: true }
  const { shape, colour, filled } = look.sign[arm.sign]
  return { shape, colour: look.colour[colour], filled }
}

function cloudLayers(point: PlanePoint, place: number | null, x: Scale, y: Scale, look: Look): Layer[] {
  if (point.cloud.length === 0) return []
  const { shape, colour } = glyph(point, place, look)
  return [
    {
      data: { values: point.cloud.map(([effect, cost]) => ({ x: x(effect), y: y(cost) })) },
      mark: { type: 'point', shape, size: 22, filled: false, stroke: colour, strokeWidth: 1, opacity: 0.38, aria: false },
      encoding: { x: px('x'), y: px('y') },
    },
  ]
}

function meanLayer(point: PlanePoint, place: number | null, x: Scale, y: Scale, look: Look): Layer {
  const { shape, colour, filled } = glyph(point, place, look)
  return {
    data: { values: [{ x: x(point.effect), y: y(point.cost), description: `${point.arm.name}. ${point.status}` }] },
    mark: {
      type: 'point',
      shape,
      size: 190,
      opacity: 1,
      fill: filled ? colour : look.colour.paper,
      stroke: filled ? look.colour.paper : colour,
      strokeWidth: filled ? 1.5 : 3,
    },
    encoding: { x: px('x'), y: px('y'), description: { field: 'description', type: 'nominal' } },
  }
}

function frontierLayers({ frontier, points }: PlaneData, x: Scale, y: Scale, look: Look): Layer[] {
  const on = frontier.flatMap((id) => points.find(({ arm }) => arm.id === id) ?? [])
  const lines = on.slice(1).map((to, i): Line => ({
    x: x(on[i].effect),
    y: y(on[i].cost),
    x2: x(to.effect),
    y2: y(to.cost),
  }))
  return lines.length === 0 ? [] : [lineLayer(lines, { color: look.colour.ink, strokeWidth: 2 })]
}

/** The reader's price as a line through nothing, cut at the edges of the plot, with its words at the end that lies inside. */
function priceLayers(
  { price, priceText }: PlaneData,
  x: Scale,
  y: Scale,
  xs: { readonly lo: number; readonly hi: number },
  ys: { readonly lo: number; readonly hi: number },
  plotWidth: number,
  look: Look,
): Layer[] {
  if (price === null) return []
  const bounded = (effect: number): readonly [number, number] => {
    const cost = price * effect
    const inside = Math.min(ys.hi, Math.max(ys.lo, cost))
    return [cost === 0 ? effect : (effect * inside) / cost, inside]
  }
  const [from, to] = [bounded(xs.lo), bounded(xs.hi)]
  const size = textWidth(priceText, look.size.note)
  const [endX, endY] = [x(to[0]), y(to[1])]
  return [
    lineLayer([{ x: x(from[0]), y: y(from[1]), x2: endX, y2: endY }], {
      color: look.colour.ink2,
      strokeWidth: 1.3,
      strokeDash: [5, 4],
    }),
    wordLayer([{ x: Math.min(plotWidth, Math.max(size, endX)), y: Math.min(HEIGHT - 8, Math.max(10, endY - 10)), text: priceText }], {
      align: 'right',
      fontSize: look.size.note,
      color: look.colour.ink2,
    }),
  ]
}

/** Names beside their marks, on the side where there is room, moved apart where they would meet. */
function nameLayers(points: readonly PlanePoint[], x: Scale, y: Scale, plotWidth: number, look: Look): Layer[] {
  const size = look.size.chartLabel
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = []
  return points.flatMap((point) => {
    const width = textWidth(point.arm.short, size, true)
    const toRight = x(point.effect) + 14 + width <= plotWidth
    const at = toRight ? x(point.effect) + 13 : x(point.effect) - 13
    const [left, right] = toRight ? [at, at + width] : [at - width, at]
    let place = y(point.cost) - 12
    for (let tries = 0; tries < 12 && taken.some((one) => one.left < right && left < one.right && Math.abs(one.y - place) < 18); tries++) {
      place += (tries % 2 === 0 ? 1 : -1) * 18 * (tries + 1)
    }
    place = Math.min(HEIGHT - 8, Math.max(8, place))
    taken.push({ left, right, y: place })
    const word: Word = { x: at, y: place, text: point.arm.short }
    const mark = { align: toRight ? 'left' : 'right', fontSize: size, fontWeight: 600 }
    // paper around the letters, so that the cloud does not run through them
    const ground = wordLayer([word], { ...mark, color: look.colour.paper, stroke: look.colour.paper, strokeWidth: 5, strokeJoin: 'round' })
    const letters = wordLayer([word], {
      ...mark,
      color:
        point.arm.sign === 'none' && areOwn(points.map(({ arm }) => arm)) ? look.colour.ink : look.colour[look.sign[point.arm.sign].text],
    })
    return [ground, letters]
  })
}

export function describePlane(data: PlaneData): readonly string[] {
  return data.description
}

export function tablePlane(data: PlaneData): ChartTable {
  return {
    caption: data.table.caption,
    columns: data.table.columns.map((label, i) => ({ label, numeric: i === 1 || i === 2 })),
    rows: data.points.map(({ arm, cost, effect, status }) => [arm.name, data.cell(cost), data.cell(effect), status]),
  }
}
