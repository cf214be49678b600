// The share of runs that have their money back, year by year: columns that hold the shares, words that stay inside, warnings none.
import { describe, expect, test } from 'vitest'
import { lightLook } from '../../src/charts/look.ts'
import { chartPaybackShare, tablePaybackShare, type PaybackShareData } from '../../src/charts/paybackShare.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { messages } from '../../src/messages/index.ts'
import { draw } from './draw.ts'

const say = messages.sv.moneyView.shares
const words = { ...say, neverLong: say.neverLong('10 år'), caption: say.caption('kommunerna') }
const sample = (years: number, never = 0.54): PaybackShareData => ({
  byYear: Array.from({ length: years + 1 }, (_, year) => ({ year, share: (year / years) * (1 - never) })),
  never,
  words,
  description: ['x'],
})

/** Heights of the columns by the words that screen readers are given, px. */
function heights(svg: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [, label, path] of svg.matchAll(/aria-label="([^"]+)"[^>]*? d="([^"]+)"/g)) {
    const ys = [...path.matchAll(/[MLV,]?(-?[\d.]+),(-?[\d.]+)|v(-?[\d.]+)/g)].map((m) => Number(m[3] ?? 0)).filter((v) => v !== 0)
    if (label && ys.length > 0) found.set(label, Math.max(...ys.map(Math.abs)))
  }
  return found
}

describe('the share of runs with the money back', () => {
  test('draws without a remark, at every width and for runs of 1 to 45 years, and keeps its words inside', async () => {
    for (const width of [300, 480, 900]) {
      for (const years of [1, 10, 45]) {
        const spec = chartPaybackShare(sample(years), chartWords.sv, lightLook, width)
        const { remarks, texts } = await draw(spec)
        expect(remarks).toEqual([])
        for (const { text, x } of texts) {
          expect(x, text).toBeGreaterThanOrEqual(0)
          expect(x, text).toBeLessThanOrEqual(width)
        }
      }
    }
  })

  test('makes a column as high as its share of the axis from 0 to 100', async () => {
    const { svg } = await draw(chartPaybackShare(sample(10), chartWords.sv, lightLook, 600))
    const found = heights(svg)
    expect(found.get('10 år: 46')).toBeCloseTo(0.46 * 190, 3)
    expect(found.get('5 år: 23')).toBeCloseTo(0.23 * 190, 3)
    expect(svg).toContain('inte inom 10 år: 54')
  })

  test('says both ends in figures and leaves out a column that nobody stands in', async () => {
    const { texts, svg } = await draw(chartPaybackShare(sample(10, 0), chartWords.sv, lightLook, 600))
    expect(texts.filter(({ bold }) => bold).map(({ text }) => text)).toEqual(['100', '0'])
    expect(svg).not.toContain('start: ')
  })

  test('has a table with every year and those who never are', () => {
    const table = tablePaybackShare(sample(10), chartWords.sv)
    expect(table.rows).toHaveLength(12)
    expect(table.rows[0]).toEqual(['start', '0'])
    expect(table.rows.at(-1)).toEqual(['inte inom 10 år', '54'])
  })
})
