/**
 * The stacked picture of where a hundred persons are, as a specification for whoever draws it anew: areas from the bottom up and the line over
 * work. On the page the picture is SVG with patterns, which Vega-Lite does not have; here steps of grey with edges and names tell the states apart.
 */
import type { ChartWords } from '../messages/charts.ts'
import { shell, type Spec } from './chart.ts'
import { monthLabel } from './fan.ts'
import type { Look } from './look.ts'
import type { ArmName } from './names.ts'
import { textWidth } from './place.ts'
import { monthTicks } from './scale.ts'

export interface FlowData {
  readonly arm: ArmName
  /** From the bottom up; persons of 100 in each month from 0. */
  readonly bands: readonly { readonly name: string; readonly of100: readonly number[] }[]
  /** In work of 100, by month. */
  readonly inWork: readonly number[]
}

const HEIGHT = 284

/** `description`: the picture in words. `width` is the whole width in px. */
export function chartFlow({ arm, bands, inWork }: FlowData, description: string, words: ChartWords, look: Look, width: number): Spec {
  const { colour, size, sign } = look
  const last = inWork.length - 1
  const ends = stacked(bands.map(({ of100 }) => of100.at(-1) ?? 0))
  const names = bands.map(({ name }, i) => ({ name, y: (ends[i][0] + ends[i][1]) / 2, shown: ends[i][1] - ends[i][0] >= 4 }))
  const right = Math.ceil(Math.max(60, ...names.map(({ name }) => textWidth(name, size.note, false)))) + 12
  const margin = { top: 10, right, bottom: 28, left: 40 }
  const plot = { width: Math.max(120, width - margin.left - margin.right), height: HEIGHT }
  const columns = inWork.map((_, month) => stacked(bands.map(({ of100 }) => of100[month] ?? 0)))
  const areas = bands.flatMap(({ name }, i) =>
    columns.map((column, month) => ({ state: name, month, from: column[i][0], to: column[i][1] })),
  )
  const ticks = monthTicks(last, Math.max(3, Math.floor(plot.width / 90)))
  const line = sign[arm.sign].line
  const x = { field: 'month', type: 'quantitative' as const, scale: { domain: [0, last], nice: false } }
  const y = (field: string) => ({ field, type: 'quantitative' as const, scale: { domain: [0, 100] } })
  const labels = Object.fromEntries(ticks.map((month) => [month, monthLabel(month, words)]))
  return {
    ...shell(plot, margin, description, look, words),
    layer: [
      {
        data: { values: areas },
        mark: { type: 'area', stroke: colour.ink2, strokeWidth: 0.8 },
        encoding: {
          x: { ...x, axis: { values: [...ticks], grid: false, labelExpr: `${JSON.stringify(labels)}[datum.value]` } },
          y: { ...y('from'), axis: { values: [0, 25, 50, 75, 100] } },
          y2: { field: 'to' },
          fill: {
            field: 'state',
            type: 'nominal',
            legend: null,
            scale: { domain: bands.map(({ name }) => name), range: bands.map((_, i) => grey(i, bands.length)) },
          },
        },
      },
      {
        data: { values: inWork.map((to, month) => ({ month, to })) },
        mark: {
          type: 'line',
          stroke: colour[sign[arm.sign].colour],
          strokeWidth: line.width,
          ...(line.dash ? { strokeDash: [...line.dash] } : {}),
        },
        encoding: { x, y: y('to') },
      },
      {
        data: { values: names.filter(({ shown }) => shown).map(({ name, y }) => ({ month: last, to: y, name })) },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 8, fontSize: size.note, color: colour.ink },
        encoding: { x, y: y('to'), text: { field: 'name' } },
      },
    ],
  } as Spec
}

/** Bottom and top of each of the values on top of each other. */
function stacked(values: readonly number[]): readonly (readonly [number, number])[] {
  let sum = 0
  return values.map((value) => [sum, (sum += value)] as const)
}

/** Steps from light to dark and back, so that neighbours never have the same. */
function grey(i: number, count: number): string {
  const step = (i % 2 === 0 ? i / 2 : count - 1 - (i - 1) / 2) / Math.max(1, count - 1)
  const value = Math.round(245 - 130 * step)
  return `rgb(${value},${value},${value})`
}
