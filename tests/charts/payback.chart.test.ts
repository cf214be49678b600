import { describe, expect, test } from 'vitest'
import { lightLook } from '../../src/charts/look.ts'
import type { BandPoint } from '../../src/charts/names.ts'
import {
  chartPayback,
  describePayback,
  moneyUnit,
  paybackFromCumulative,
  roughTime,
  staysAboveFrom,
  tablePayback,
  type PaybackData,
} from '../../src/charts/payback.ts'
import { chartWords } from '../../src/messages/charts.ts'
import type { CumulativeNet } from '../../src/run/result.ts'
import { draw } from './draw.ts'
import { samplePayback } from './samples.ts'

const words = chartWords.sv

function points(...values: readonly number[]): BandPoint[] {
  return values.map((p50, i) => ({ month: i * 12, p50, p10: null, p90: null, p2_5: null, p97_5: null }))
}

describe('pay-back time', () => {
  test('is where the straight line between year ends comes up to zero to stay', () => {
    expect(staysAboveFrom(points(0, -2, 2), 'p50')).toBe(18)
    expect(staysAboveFrom(points(0, -3, -1, 3), 'p50')).toBe(27)
    expect(staysAboveFrom(points(0, -1, 2, -1, 1), 'p50')).toBe(42)
  })

  test('is zero when the party is never below, and nothing when it ends below', () => {
    expect(staysAboveFrom(points(0, 1, 2), 'p50')).toBe(0)
    expect(staysAboveFrom(points(0, 1, -2), 'p50')).toBeNull()
  })

  test('is told in months up to a year and a half, then in half years', () => {
    expect(roughTime(7.4, words)).toBe('7\u00A0månader')
    expect(roughTime(0.2, words)).toBe('1\u00A0månad')
    expect(roughTime(20, words)).toBe('1,5\u00A0år')
    expect(roughTime(35.6, words)).toBe('3\u00A0år')
    expect(roughTime(30, chartWords.en)).toBe('2.5\u00A0years')
  })
})

describe('the pay-back chart', () => {
  test('holds zero and draws the ring on the zero line where the median turns', async () => {
    const data = samplePayback()
    const { svg, px } = await draw(chartPayback(data, words, lightLook, 480))
    const turn = staysAboveFrom(data.points, 'p50') ?? NaN
    const ring = /aria-label="igen efter 3\u00A0år"[^>]*transform="translate\(([-\d.]+),([-\d.]+)\)"/.exec(svg)
    expect(Number(ring?.[1])).toBeCloseTo(px('x', turn), 6)
    expect(Number(ring?.[2])).toBeCloseTo(px('y', 0), 6)
  })

  test('names every tick that it was given, also when they are many for the height', async () => {
    const points = samplePayback().points.map((point) => ({
      ...point,
      p97_5: Math.min(point.p97_5 ?? 0, 100),
      p90: 0,
      p50: -point.month * 3e4,
      p10: -1.6e6,
      p2_5: -3.2e6,
    }))
    const { texts } = await draw(chartPayback({ party: 'kommunerna', points }, words, lightLook, 480))
    expect(texts.map((text) => text.text).filter((text) => /^[−\d]+$/.test(text))).toEqual(['−4', '−3', '−2', '−1', '0', '1'])
  })

  test('has no ring when the money does not come back, and says so', async () => {
    const data: PaybackData = { party: 'kommunerna', points: points(0, -1e6, -2e6) }
    const { svg } = await draw(chartPayback(data, words, lightLook, 480))
    expect(svg).not.toContain('igen efter')
    expect(describePayback(data, words)[0]).toBe('Kommunerna får inte igen sina pengar inom 2\u00A0år.')
  })

  test('says the middle, the likely range and the sign in words, with the same figures as the table', () => {
    const data = samplePayback()
    const text = describePayback(data, words).join(' ')
    expect(text).toContain('Kommunerna har fått igen sina pengar efter ungefär 3\u00A0år.')
    expect(text).toContain('+2,9\u00A0mnkr efter 5\u00A0år')
    expect(text).toContain('Troligen mellan −0,4 och +6,0\u00A0mnkr.')
    expect(tablePayback(data, words).rows[4]).toEqual(['5\u00A0år', '+2,9', '−0,4 till +6,0', '−2,1 till +7,7'])
  })

  test('picks the unit that fits: kronor, thousands or millions', () => {
    expect(moneyUnit(9_000, words).word).toBe('kr')
    expect(moneyUnit(-40_000, words).word).toBe('tkr')
    expect(moneyUnit(2.5e6, words).word).toBe('mnkr')
  })

  test('comes from a run: calendar years end 12 months apart, the first one shorter in a project that starts in April; öre become SEK', () => {
    const line = (party: string, year: number, p50: number, unit: string): CumulativeNet => {
      return { arm: 'SE', party, year, mean: p50, p2_5: p50, p10: p50, p50, p90: p50, p97_5: p50, probPositive: 1, unit }
    }
    const lines = [line('region', 2028, 300, 'öre'), line('region', 2027, -100, 'öre'), line('person', 2027, 7, 'öre')]
    const data = paybackFromCumulative(lines, { arm: 'SE', party: 'region', label: 'regionen', start: { year: 2027, month: 4 } })
    expect(data.points.map((point) => [point.month, point.p50])).toEqual([
      [0, 0],
      [9, -1],
      [21, 3],
    ])
  })
})
