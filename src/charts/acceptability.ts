/**
 * How often each way is best when everything that is not known is drawn again, for every price put on an extra year in work (CEAC), with the
 * way to choose on average underlined by a broad pale line (the frontier, CEAF). A rule stands at the reader's own price.
 */
import type { ChartWords } from '../messages/charts.ts'
import { formatNumber } from '../messages/format.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import type { Look } from './look.ts'
import { lineLayer, px, wordLayer } from './marks.ts'
import { inSignOrder, type ArmName } from './names.ts'
import { areOwn, shapeOf, strokeOf } from './ownNames.ts'
import { spread, textWidth } from './place.ts'
import { ticksFor } from './scale.ts'

export interface AcceptabilityData {
  /** SEK per extra year in work, ascending. */
  readonly wtps: readonly number[]
  readonly curves: readonly {
    readonly arm: ArmName
    /** Share of draws in which the arm is best, 0–1; one per price. */
    readonly probs: readonly number[]
  }[]
  /** Id of the arm to choose on average; one per price. */
  readonly frontier: readonly string[]
  /** The price in question, and how often the arm to choose there is best, in words. */
  readonly at: number
  readonly atText: string
  readonly axis: string
  readonly table: { readonly caption: string; readonly price: string; readonly choose: string }
  /** A price as the table and the axis write it. */
  readonly price: (sek: number) => string
  readonly description: readonly string[]
}

const HEIGHT = 190
const GAP = 12

export function chartAcceptability(data: AcceptabilityData, words: ChartWords, look: Look, width: number): Spec {
  const { note, chartLabel, axis } = look.size
  const curves = inSignOrder(data.curves)
  const own = areOwn(curves.map(({ arm }) => arm))
  const last = data.wtps[data.wtps.length - 1]
  const right = Math.ceil(Math.max(...curves.map(({ arm }) => textWidth(arm.short, chartLabel, true))) + GAP + 18)
  const left = 34
  const plotWidth = Math.max(140, width - left - right)
  const x = (sek: number): number => (sek / last) * plotWidth
  const y = (prob: number): number => (1 - prob) * HEIGHT
  const path = (probs: readonly number[]) => probs.map((prob, i) => ({ x: x(data.wtps[i]), y: y(prob), i }))
  const ticks = ticksFor(0, last, true, last > 10 ? 1 : 1e-9).values.filter(
    (_, i, all) => plotWidth > 300 || i % 2 === 0 || i === all.length - 1,
  )
  const layers: Layer[] = [
    lineLayer(
      [0, 0.5, 1].map((prob) => ({ x: 0, x2: plotWidth, y: y(prob), y2: y(prob) })),
      { color: look.colour.line, strokeWidth: look.line.rule },
    ),
    wordLayer(
      [0, 50, 100].map((n) => ({ x: -8, y: y(n / 100), text: formatNumber(n, words.language) })),
      { align: 'right', fontSize: axis, color: look.colour.ink2 },
    ),
    wordLayer(
      ticks.map((sek) => ({ x: x(sek), y: HEIGHT + 16, text: data.price(sek) })),
      { align: 'center', fontSize: axis, color: look.colour.ink2 },
    ),
    wordLayer([{ x: plotWidth, y: HEIGHT + 36, text: data.axis }], { align: 'right', fontSize: note, color: look.colour.ink2 }),
    ...frontierLayers(data, path, look),
    ...curves.flatMap(({ arm, probs }, i) => curveLayers(arm, own ? i : null, path(probs), look)),
    ...atLayers(data, x, y, plotWidth, look),
    ...endLayers(curves, own, y, plotWidth, look),
  ]
  const margin = { left, right, top: 26, bottom: 46 }
  return { ...shell({ width: plotWidth, height: HEIGHT }, margin, data.description.join(' '), look, words), layer: layers }
}

type Point = { readonly x: number; readonly y: number; readonly i: number }

function stroke(points: readonly Point[], mark: object): Layer {
  return {
    data: { values: points.map((point) => ({ ...point })) },
    mark: { type: 'line', aria: false, ...mark },
    encoding: { x: px('x'), y: px('y'), order: { field: 'i', type: 'quantitative' } },
  }
}

/** `place`: among the strategies of somebody's table; null where the pathways' own lines are enough. */
function curveLayers({ sign }: ArmName, place: number | null, points: readonly Point[], look: Look): Layer[] {
  if (sign === 'none' && place !== null) {
    const { width, dash } = strokeOf(place)
    return [stroke(points, { color: look.colour.ink, strokeWidth: width, ...(dash.length > 0 ? { strokeDash: [...dash] } : {}) })]
  }
  const { line, colour } = look.sign[sign]
  const outer = stroke(points, {
    color: look.colour[colour],
    strokeWidth: line.width,
    ...(line.dash ? { strokeDash: [...line.dash] } : {}),
  })
  return line.core === undefined ? [outer] : [outer, stroke(points, { color: look.colour.paper, strokeWidth: line.core })]
}

/** A broad pale line under the curve of the arm to choose; one piece per arm and stretch. */
function frontierLayers(data: AcceptabilityData, path: (probs: readonly number[]) => Point[], look: Look): Layer[] {
  const pieces: Point[][] = []
  let before = ''
  data.frontier.forEach((id, i) => {
    const curve = data.curves.find(({ arm }) => arm.id === id)
    if (!curve) return
    const point = path(curve.probs)[i]
    if (id === before) pieces[pieces.length - 1].push(point)
    else pieces.push([point])
    before = id
  })
  return pieces.filter((piece) => piece.length > 1).map((piece) => stroke(piece, { color: look.colour.line, strokeWidth: 13 }))
}

function atLayers(data: AcceptabilityData, x: (sek: number) => number, y: (p: number) => number, plotWidth: number, look: Look): Layer[] {
  const i = data.wtps.reduce((best, sek, k) => (Math.abs(sek - data.at) < Math.abs(data.wtps[best] - data.at) ? k : best), 0)
  const curve = data.curves.find(({ arm }) => arm.id === data.frontier[i])
  if (!curve) return []
  const at = x(data.wtps[i])
  const size = textWidth(data.atText, look.size.chartLabel, true)
  const middle = Math.min(Math.max(at, size / 2), Math.max(size / 2, plotWidth - size / 2))
  const arms = inSignOrder(data.curves).map(({ arm }) => arm)
  const place = arms.indexOf(curve.arm)
  const sign =
    curve.arm.sign === 'none' && areOwn(arms) ? { shape: shapeOf(place), filled: true, colour: 'ink' as const } : look.sign[curve.arm.sign]
  return [
    lineLayer([{ x: at, x2: at, y: -8, y2: HEIGHT }], { color: look.colour.ink, strokeWidth: 1.2 }),
    wordLayer([{ x: middle, y: -16, text: data.atText }], {
      align: 'center',
      fontSize: look.size.chartLabel,
      fontWeight: 600,
      color: look.colour.ink,
    }),
    {
      data: { values: [{ x: at, y: y(curve.probs[i]), description: data.atText }] },
      mark: {
        type: 'point',
        shape: sign.shape,
        size: 220,
        opacity: 1,
        fill: sign.filled ? look.colour[sign.colour] : look.colour.paper,
        stroke: sign.filled ? look.colour.paper : look.colour[sign.colour],
        strokeWidth: sign.filled ? 1.5 : 3,
      },
      encoding: { x: px('x'), y: px('y'), description: { field: 'description', type: 'nominal' } },
    },
  ]
}

/** Sign and name where each curve ends, moved apart. */
function endLayers(curves: AcceptabilityData['curves'], own: boolean, y: (p: number) => number, plotWidth: number, look: Look): Layer[] {
  const places = spread(
    curves.map(({ probs }) => y(probs[probs.length - 1])),
    19,
    4,
    HEIGHT - 2,
  )
  return curves.map(({ arm }, i) =>
    wordLayer([{ x: plotWidth + GAP, y: places[i], text: arm.short }], {
      fontSize: look.size.chartLabel,
      fontWeight: 600,
      color: arm.sign === 'none' && own ? look.colour.ink : look.colour[look.sign[arm.sign].text],
    }),
  )
}

export function describeAcceptability(data: AcceptabilityData): readonly string[] {
  return data.description
}

/** Some ten prices, with the share of every way and the one to choose. */
export function tableAcceptability(data: AcceptabilityData, words: ChartWords): ChartTable {
  const curves = inSignOrder(data.curves)
  const step = Math.max(1, Math.ceil((data.wtps.length - 1) / 10))
  const rows = data.wtps.flatMap((_, i) => (i % step === 0 || i === data.wtps.length - 1 ? [i] : []))
  return {
    caption: data.table.caption,
    columns: [
      { label: data.table.price, numeric: true },
      ...curves.map(({ arm }) => ({ label: `${arm.name} (${arm.short})`, numeric: true })),
      { label: data.table.choose, numeric: false },
    ],
    rows: rows.map((i) => [
      data.price(data.wtps[i]),
      ...curves.map(({ probs }) => formatNumber(probs[i] * 100, words.language)),
      curves.find(({ arm }) => arm.id === data.frontier[i])?.arm.short ?? words.none,
    ]),
  }
}
