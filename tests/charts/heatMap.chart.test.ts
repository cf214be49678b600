// The map of two values: drawn without a remark, what is worse hatched, figures only where they fit, and the line between the best ways
// where their scores are equal: by hand, with score A = x and score B = y the line is the diagonal.
import { describe, expect, test } from 'vitest'
import { borderLines, chartHeatMap, tableHeatMap, type HeatCell, type HeatMapData } from '../../src/charts/heatMap.ts'
import { darkLook, lightLook } from '../../src/charts/look.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { formatSigned } from '../../src/messages/format.ts'
import { draw, plotOf } from './draw.ts'
import { sampleNames } from './samples.ts'

const words = chartWords.sv
const { FS, CM, SE } = sampleNames()

/** n × n squares over 0 … n − 1; the value is what SE scores above FS. */
function map(n: number, score: (x: number, y: number) => Readonly<Record<string, number>>): HeatMapData {
  const values = Array.from({ length: n }, (_, i) => i)
  const axis = (label: string) => ({ label, values, texts: values.map(String), centre: 1, centreText: '1' })
  const cell = (x: number, y: number): HeatCell => {
    const scores = score(x, y)
    const arm = Object.keys(scores).reduce((best, id) => (scores[id] > scores[best] ? id : best))
    return { value: (scores['SE'] ?? 0) - (scores['FS'] ?? 0), arm, scores }
  }
  return {
    x: axis('Förlorar jobb med stöd, första halvåret'),
    y: axis('Del av den handläggning som finns kvar i SE'),
    cells: values.map((y) => values.map((x) => cell(x, y))),
    arms: [FS, CM, SE],
    format: (value) => formatSigned(value, 'sv', 1),
    table: { caption: 'Två värden', corner: 'y, x', cell: (value, arm) => `${value} (${arm})` },
    description: ['SE är bäst i 60 av 100 rutor.'],
  }
}
const diagonal = map(5, (x, y) => ({ FS: y, SE: x + 1e-9 }))

type Layers = {
  readonly layer: readonly {
    readonly data: { readonly values: readonly Record<string, number | string>[] }
    readonly mark: Record<string, unknown>
  }[]
}

test.each([lightLook, darkLook])('is drawn without a remark, with every text inside, wide and narrow', async (look) => {
  for (const width of [620, 300]) {
    const spec = chartHeatMap(diagonal, words, look, width)
    const { remarks, texts } = await draw(spec)
    expect(remarks).toEqual([])
    expect(spec.usermeta.width).toBeLessThanOrEqual(width + 1)
    for (const { x, y } of texts) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(spec.usermeta.width + 1)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(spec.usermeta.height)
    }
  }
})

test('a figure stands in every square where it fits, and in none where it does not', () => {
  const figures = (width: number): number => {
    const { layer } = chartHeatMap(diagonal, words, lightLook, width) as unknown as Layers
    return layer
      .filter(
        ({ mark }) => mark['type'] === 'text' && mark['color'] === lightLook.colour.ink && mark['fontSize'] === lightLook.size.smallest,
      )
      .reduce((sum, { data }) => sum + data.values.length, 0)
  }
  expect(figures(620)).toBe(25)
  expect(figures(180)).toBe(0)
})

test('worse than the comparison is hatched, better is filled, and neither is told by colour alone', () => {
  const { layer } = chartHeatMap(diagonal, words, lightLook, 620) as unknown as Layers
  const squares = (fill: string): number =>
    layer.filter(({ mark }) => mark['type'] === 'rect' && mark['fill'] === fill).reduce((sum, { data }) => sum + data.values.length, 0)
  // above the diagonal FS is better by at least one: 10 squares; below and on it SE: 15
  expect(squares(lightLook.colour.gainBand)).toBe(15)
  expect(squares(lightLook.colour.paper)).toBe(10)
  expect(layer.some(({ mark }) => mark['type'] === 'rule' && mark['color'] === lightLook.colour.loss)).toBe(true)
})

test('each part of the map carries the name of its best way', () => {
  const { layer } = chartHeatMap(diagonal, words, lightLook, 620) as unknown as Layers
  const names = layer.filter(({ mark }) => mark['fontSize'] === lightLook.size.chartLabel && mark['stroke'] === undefined)
  expect(names.flatMap(({ data }) => data.values.map(({ text }) => text)).sort()).toEqual(['FS', 'SE'])
})

describe('the line between the best ways', () => {
  const [column, row, height] = [10, 10, 50]

  test('lies where the scores are equal: on the diagonal', () => {
    const lines = borderLines(diagonal, column, row, height)
    const inner = lines.filter(({ x, x2, y, y2 }) => x !== x2 && y !== y2)
    expect(inner.length).toBeGreaterThan(0)
    for (const { x, y, x2, y2 } of inner) {
      expect(x).toBeCloseTo(height - y, 6)
      expect(x2).toBeCloseTo(height - y2, 6)
    }
  })

  test('is straight across the whole map where one value alone decides, at the very value: 1.25 of 0 … 4', () => {
    const lines = borderLines(
      map(5, (x) => ({ FS: 1.25, SE: x })),
      column,
      row,
      height,
    )
    for (const { x, x2 } of lines) expect([x, x2]).toEqual([17.5, 17.5])
    expect(lines.reduce((sum, { y, y2 }) => sum + Math.abs(y2 - y), 0)).toBeCloseTo(height, 9)
  })

  test('is not there where the same way is best everywhere', () => {
    expect(
      borderLines(
        map(5, () => ({ FS: 0, SE: 1 })),
        column,
        row,
        height,
      ),
    ).toEqual([])
  })

  test('three ways meet in the middle of their block', () => {
    const lines = borderLines(
      map(2, (x, y) => ({ FS: 0.5, SE: x * (1 - y), CM: y })),
      column,
      row,
      20,
    )
    const spots = lines.filter(({ x, y }) => x > 5 && x < 15 && y > 5 && y < 15)
    expect(spots.length).toBeGreaterThanOrEqual(3)
  })

  test('stays inside the plot', () => {
    const spec = chartHeatMap(diagonal, words, lightLook, 620)
    const { width: w, height: h } = plotOf(spec)
    const line = (spec as unknown as Layers).layer.find(({ mark }) => mark['strokeWidth'] === 2.6)!
    for (const { x, y, x2, y2 } of line.data.values) {
      for (const value of [x, x2]) expect(Number(value)).toBeLessThanOrEqual(w + 1e-6)
      for (const value of [y, y2]) expect(Number(value)).toBeLessThanOrEqual(h + 1e-6)
    }
  })
})

test('two values that cannot be had together are a dash in the table, with the largest y on top', () => {
  const holed = {
    ...diagonal,
    cells: diagonal.cells.map((cells, j) => cells.map((cell, i) => (i + j === 8 ? { value: null, arm: null, scores: {} } : cell))),
  }
  const { rows, columns } = tableHeatMap(holed, words)
  expect(columns).toHaveLength(6)
  expect(rows[0][0]).toBe('4')
  expect(rows[0][5]).toBe(words.none)
  expect(rows[4][1]).toBe('0,0 (SE)')
})
