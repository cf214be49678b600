// The cost-effectiveness plane and the curve of strategies that are no pathway: drawn without a remark, marks where the figures say,
// the frontier through the ways that remain, and lines told apart without colour.
import { describe, expect, test } from 'vitest'
import { chartAcceptability, type AcceptabilityData } from '../../src/charts/acceptability.ts'
import { darkLook, lightLook } from '../../src/charts/look.ts'
import { shapeOf, strategyNames, strokeOf } from '../../src/charts/ownNames.ts'
import { chartPlane, tablePlane, type PlaneData } from '../../src/charts/plane.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { formatNumber, formatSigned } from '../../src/messages/format.ts'
import { draw, plotOf } from './draw.ts'

const words = chartWords.sv

function plane(names: readonly string[], price: number | null = 50): PlaneData {
  const arms = strategyNames(names, words)
  return {
    points: arms.map((arm, i) => ({
      arm,
      effect: 2 * i,
      cost: 60 * i,
      cloud:
        i === 0
          ? []
          : [
              [i, -20],
              [3 * i, 90 * i],
            ],
      status: 'kvar',
    })),
    frontier: names.slice(0, 2),
    price,
    priceText: '50 per enhet',
    xTitle: 'mereffekt',
    yTitle: 'merkostnad',
    tick: (value, decimals) => formatNumber(value, 'sv', decimals),
    cell: (value) => formatSigned(value, 'sv', 1),
    table: { caption: 'Merkostnad och mereffekt', columns: ['Alternativ', 'Merkostnad', 'Mereffekt', 'Läge'] },
    description: ['B: merkostnad 60, mereffekt 2.'],
  }
}

type Layers = {
  readonly layer: readonly {
    readonly data: { readonly values: readonly Record<string, number | string>[] }
    readonly mark: Record<string, unknown>
  }[]
}

test.each([lightLook, darkLook])('is drawn without a remark, with every text inside, wide and narrow', async (look) => {
  for (const width of [640, 300]) {
    for (const names of [
      ['A', 'B', 'C'],
      ['FS', 'CM', 'SE'],
      ['Standardvård', 'Ett alternativ med mycket långt namn'],
    ]) {
      const spec = chartPlane(plane(names), words, look, width)
      const { remarks, texts } = await draw(spec)
      expect(remarks).toEqual([])
      expect(spec.usermeta.width).toBeLessThanOrEqual(width + 1)
      for (const { x, y } of texts) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(spec.usermeta.width)
        expect(y).toBeLessThanOrEqual(spec.usermeta.height)
      }
    }
  }
})

test('equal steps in cost and effect are equal steps in the picture, and the comparator stands where the axes cross', () => {
  const spec = chartPlane(plane(['A', 'B', 'C'], null), words, lightLook, 640) as unknown as Layers
  const means = spec.layer.filter(({ mark }) => mark['size'] === 190).map(({ data }) => data.values[0])
  expect(means).toHaveLength(3)
  const [a, b, c] = means.map(({ x, y }) => [Number(x), Number(y)])
  expect(c[0] - b[0]).toBeCloseTo(b[0] - a[0], 6)
  expect(c[1] - b[1]).toBeCloseTo(b[1] - a[1], 6)
  const axes = spec.layer.find(({ mark }) => mark['strokeWidth'] === lightLook.line.axis)!.data.values
  expect(axes[0]['y']).toBeCloseTo(a[1], 6)
  expect(axes[1]['x']).toBeCloseTo(a[0], 6)
})

test('the frontier joins the ways that remain, and no others', () => {
  const spec = chartPlane(plane(['A', 'B', 'C'], null), words, lightLook, 640) as unknown as Layers
  const means = spec.layer.filter(({ mark }) => mark['size'] === 190).map(({ data }) => data.values[0])
  const [line, ...more] = spec.layer.find(({ mark }) => mark['type'] === 'rule' && mark['strokeWidth'] === 2)!.data.values
  expect(more).toEqual([])
  expect([line['x'], line['y'], line['x2'], line['y2']]).toEqual([means[0]['x'], means[0]['y'], means[1]['x'], means[1]['y']])
})

test('the line of the price has the slope of the price, and stays inside the plot where it is steep', () => {
  for (const price of [0, 50, 5000]) {
    const spec = chartPlane({ ...plane(['A', 'B']), price }, words, lightLook, 640)
    const { width, height } = plotOf(spec)
    const dashed = (spec as unknown as Layers).layer.find(({ mark }) => JSON.stringify(mark['strokeDash']) === '[5,4]')!.data.values[0]
    for (const [at, most] of [
      ['x', width],
      ['x2', width],
      ['y', height],
      ['y2', height],
    ] as const) {
      expect(Number(dashed[at])).toBeGreaterThanOrEqual(-1e-6)
      expect(Number(dashed[at])).toBeLessThanOrEqual(most + 1e-6)
    }
  }
})

test('the table says the same as the picture', () => {
  expect(tablePlane(plane(['A', 'B'])).rows).toEqual([
    ['A', '0,0', '0,0', 'kvar'],
    ['B', '+60,0', '+2,0', 'kvar'],
  ])
})

describe('strategies of somebody’s own table', () => {
  test('pathways keep their signs, others stand under their own names', () => {
    expect(strategyNames(['SE', 'Kirurgi'], words).map(({ sign, name }) => [sign, name])).toEqual([
      ['SE', 'Supported Employment'],
      ['none', 'Kirurgi'],
    ])
  })

  test('six of them have six lines and six shapes, all in ink', () => {
    const places = [0, 1, 2, 3, 4, 5]
    expect(new Set(places.map((i) => JSON.stringify(strokeOf(i)))).size).toBe(6)
    expect(new Set(places.map(shapeOf)).size).toBe(6)
    const names = strategyNames(['a', 'b', 'c'], words)
    const data: AcceptabilityData = {
      wtps: [0, 1],
      curves: names.map((arm, i) => ({ arm, probs: [i === 0 ? 1 : 0, i === 1 ? 1 : 0] })),
      frontier: ['a', 'b'],
      at: 0,
      atText: '100 av 100',
      axis: 'pris',
      table: { caption: 'Kurvor', price: 'Pris', choose: 'Välj' },
      price: String,
      description: [],
    }
    const { layer } = chartAcceptability(data, words, lightLook, 600) as unknown as Layers
    const lines = layer.filter(({ mark }) => mark['type'] === 'line' && mark['color'] === lightLook.colour.ink)
    expect(new Set(lines.map(({ mark }) => JSON.stringify(mark['strokeDash'] ?? [])))).toHaveProperty('size', 3)
  })
})
