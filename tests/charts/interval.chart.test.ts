import { describe, expect, test } from 'vitest'
import { chartInterval, describeInterval, tableInterval, type IntervalData } from '../../src/charts/interval.ts'
import { lightLook } from '../../src/charts/look.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { draw, plotOf } from './draw.ts'
import { band, middleOnly, sampleInterval, sampleNames } from './samples.ts'

const { FS, CM, SE } = sampleNames()
const words = chartWords.sv

function only(one: ReturnType<typeof band>): IntervalData {
  return { comparator: FS, months: 15, rows: [{ arm: SE, band: one }] }
}

describe('the interval chart', () => {
  test('holds zero also when every interval lies above it, and when every interval lies below', async () => {
    for (const [one, zeroAt] of [[band(10, 11, 12, 13, 14), 'left'] as const, [band(-14, -13, -12, -11, -10), 'right'] as const]) {
      const spec = chartInterval(only(one), words, lightLook, 366)
      const { px, texts } = await draw(spec)
      const { width } = plotOf(spec)
      expect(px('x', 0)).toBeCloseTo(zeroAt === 'left' ? 0 : width, 6)
      expect(texts.map((text) => text.text)).toContain('0')
    }
  })

  test('draws the 80 % bar between p10 and p90, the 95 % bar between p2.5 and p97.5, and the sign at the middle', async () => {
    const { svg, px } = await draw(chartInterval(only(band(2, 4, 8, 12, 14)), words, lightLook, 366))
    const bars = [
      ...svg.matchAll(/<line transform="translate\(([-\d.]+),[-\d.]+\)" x2="([-\d.]+)"[^>]*stroke="(#\w+)"[^>]*stroke-width="12"/g),
    ].map(([, x, length, colour]) => ({ from: Number(x), to: Number(x) + Number(length), colour }))
    expect(bars).toHaveLength(2)
    const [outer, inner] = bars
    expect(outer.colour).toBe(lightLook.colour.SEBand)
    expect(Math.min(outer.from, outer.to)).toBeCloseTo(px('x', 2), 3)
    expect(Math.max(outer.from, outer.to)).toBeCloseTo(px('x', 14), 3)
    expect(inner.colour).toBe(lightLook.colour.SE)
    expect(Math.min(inner.from, inner.to)).toBeCloseTo(px('x', 4), 3)
    expect(Math.max(inner.from, inner.to)).toBeCloseTo(px('x', 12), 3)
    expect(svg).toContain(`aria-label="Supported Employment: +8 av 100" role="graphics-symbol"`)
    expect(svg).toMatch(new RegExp(`aria-label="Supported Employment: \\+8 av 100"[^>]*transform="translate\\(${px('x', 8)},`))
  })

  test('lists SE above CM, as the sentence does, whatever order the rows come in', async () => {
    const { texts } = await draw(chartInterval(sampleInterval(), words, lightLook, 366))
    const y = (label: string): number => texts.find((text) => text.text === label)?.y ?? NaN
    expect(y('SE')).toBeLessThan(y('CM'))
  })

  test('claims a difference only when zero lies outside the 80 % interval', () => {
    expect(describeInterval(only(band(2, 4, 8, 12, 14)), words)[0]).toBe(
      'Med Supported Employment får 8 fler av 100 arbete än med förstärkt samarbete, efter 15\u00A0månader. Troligen mellan 4 och 12\u00A0fler. ' +
        'Nästan säkert mellan 2 och 14\u00A0fler.',
    )
    expect(describeInterval(only(band(-4, -2, 2, 6, 8)), words)[0]).toContain('kan lika gärna vara slump')
    expect(describeInterval(only(band(-14, -12, -8, -4, -2)), words)[0]).toContain('8 färre av 100')
    expect(describeInterval(only(band(-8, -6, -2, 0, 2)), words)[0]).toContain('slump')
  })

  test('rounds half away from zero, so that 2.5 more and 2.5 fewer are told alike', () => {
    expect(describeInterval(only(band(0.6, 1, 2.5, 4, 5)), words)[0]).toContain('får 3 fler')
    expect(describeInterval(only(band(-5, -4, -2.5, -1, -0.6)), words)[0]).toContain('får 3 färre')
  })

  test('draws the middle alone and promises the spread while only the expectation is known', async () => {
    const data: IntervalData = { comparator: FS, months: 15, rows: [{ arm: CM, band: middleOnly(2) }] }
    const { svg } = await draw(chartInterval(data, words, lightLook, 366))
    expect(svg).not.toMatch(/stroke-width="12"/)
    expect(describeInterval(data, words)[0]).toContain(words.pending)
    expect(tableInterval(data, words).rows[0].slice(2)).toEqual(['räknas', 'räknas'])
  })

  test('shows the same figures in the table as in words, with one decimal, true minus and decimal comma', () => {
    expect(tableInterval(sampleInterval(), words).rows).toEqual([
      ['Supported Employment (SE)', '+8,0', '+4,0 till +12,0', '+2,0 till +14,0'],
      ['Case manager (CM)', '+2,0', '−2,0 till +6,0', '−4,0 till +8,0'],
    ])
    expect(tableInterval(sampleInterval('en'), chartWords.en).rows[1][2]).toBe('−2.0 to +6.0')
  })
})
