// The specification of the stacked picture: compiles without a warning, stacks to a hundred, and its line is the work.
import { describe, expect, test } from 'vitest'
import { chartFlow } from '../../src/charts/flow.ts'
import { lightLook } from '../../src/charts/look.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { draw, plotOf } from './draw.ts'
import { sampleNames } from './samples.ts'

const months = Array.from({ length: 25 }, (_, month) => month)
const inWork = months.map((month) => month)
const data = {
  arm: sampleNames().SE,
  bands: [
    { name: 'Vanligt jobb', of100: inWork },
    { name: 'Studier', of100: months.map(() => 10) },
    { name: 'Aktivitetsersättning', of100: months.map((month) => 90 - month) },
  ],
  inWork,
}

describe('the specification of where a hundred persons are', () => {
  test('stands on zero, reaches a hundred and names its states at the end', async () => {
    const spec = chartFlow(data, 'Vart hundra personer tar vägen.', chartWords.sv, lightLook, 800)
    const { px, texts } = await draw(spec)
    const { height } = plotOf(spec)
    expect(px('y', 0)).toBe(height)
    expect(px('y', 100)).toBe(0)
    const all = texts.map(({ text }) => text)
    for (const { name } of data.bands) expect(all).toContain(name)
  })

  test('draws no band across another: each begins where the one below ends', () => {
    const spec = chartFlow(data, '', chartWords.sv, lightLook, 800) as unknown as {
      layer: { data: { values: { state: string; month: number; from: number; to: number }[] } }[]
    }
    const at = spec.layer[0]!.data.values.filter(({ month }) => month === 24)
    expect(at.map(({ from, to }) => [from, to])).toEqual([
      [0, 24],
      [24, 34],
      [34, 100],
    ])
  })
})
