// Pictures of the life line: a hundred persons in every month, names only where there is room, curves with their ends apart.
import { describe, expect, test } from 'vitest'
import { describeLifeLine, layoutLifeLine, tableLifeLine, type LifeLineData } from '../../src/charts/lifeLine.ts'
import { describeLifeWork, layoutLifeWork, tableLifeWork, type LifeWorkData } from '../../src/charts/lifeLineWork.ts'
import { lightLook } from '../../src/charts/look.ts'
import { armNames } from '../../src/charts/names.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { lifeLine } from '../../src/messages/lifeLine.ts'

const months = Array.from({ length: 193 }, (_, m) => m)
const work = months.map((m) => Math.min(0.2, m / 200))
const after = months.map((m) => (m < 121 ? 0 : Math.min(0.8, (m - 120) / 15)))
const data: LifeLineData = {
  firstAge: 19.5,
  bands: [
    { state: 'regularJob', name: 'Vanligt jobb', shares: work },
    { state: 'studies', name: 'Studier', shares: months.map(() => 0.005) },
    { state: 'allowance', name: 'Aktivitetsersättning', shares: months.map((m) => Math.max(0, 0.995 - work[m] - after[m])) },
    { state: 'sicknessCompensation', name: 'Sjukersättning', shares: after.map((share, m) => Math.min(share, 0.995 - work[m])) },
  ],
}
const names = armNames(
  [
    { id: 'FS', pathway: 'FS' },
    { id: 'SE', pathway: 'SE' },
  ],
  chartWords.sv,
)
const curves: LifeWorkData = {
  firstAge: 19.5,
  arms: names.map((name, i) => ({ name, points: months.map((month) => ({ month, mean: 12 + i, low: 8, high: 20 })) })),
}

describe('the stacked life', () => {
  for (const width of [260, 480, 1014]) {
    test(`puts names inside their own area at ${width} px, and leaves out those without room`, () => {
      const drawn = layoutLifeLine(data, lightLook, width)
      expect(drawn.areas).toHaveLength(4)
      expect(drawn.labels.map(({ state }) => state)).not.toContain('studies')
      for (const label of drawn.labels) {
        const band = data.bands.findIndex(({ state }) => state === label.state)
        const { plot } = drawn
        for (const x of [label.x - label.width / 2, label.x, label.x + label.width / 2]) {
          expect(x).toBeGreaterThanOrEqual(plot.x - 1)
          expect(x).toBeLessThanOrEqual(plot.x + plot.width + 1)
          const m = Math.round(((x - plot.x) / plot.width) * 192)
          const below = data.bands.slice(0, band).reduce((sum, { shares }) => sum + (shares[m] ?? 0), 0)
          const share = 1 - (label.y - plot.y) / plot.height
          expect(share).toBeGreaterThan(below - 0.02)
          expect(share).toBeLessThan(below + (data.bands[band]?.shares[m] ?? 0) + 0.02)
        }
      }
    })
  }

  test('marks 30 where the middle of the group turns 30, and not for a group that starts after', () => {
    const { thirty, plot } = layoutLifeLine(data, lightLook, 480)
    expect(((thirty?.x ?? 0) - plot.x) / plot.width).toBeCloseTo((30 - 19.5) / 16, 9)
    expect(layoutLifeLine({ ...data, firstAge: 30.5 }, lightLook, 480).thirty).toBeNull()
  })

  test('has ages as columns, with 30 and 31 among them, and says each in words', () => {
    const table = tableLifeLine(data, lifeLine.sv.chart, 'x')
    expect(table.columns.map(({ label }) => label)).toEqual(expect.arrayContaining(['20 år', '30 år', '31 år', '35 år']))
    expect(table.rows[0]?.at(-1)).toBe('20')
    expect(describeLifeLine(data, lifeLine.sv.chart).at(-1)).toContain('Vid 35: Vanligt jobb 20')
  })
})

describe('work by age', () => {
  test('keeps the names at the ends apart and inside the picture', () => {
    for (const width of [260, 480]) {
      const drawn = layoutLifeWork(curves, lightLook, width)
      const [a, b] = drawn.arms.map(({ end }) => end)
      expect(Math.abs((a?.textY ?? 0) - (b?.textY ?? 0))).toBeGreaterThanOrEqual(18.9)
      expect(drawn.right).toBeLessThan(width)
      expect(drawn.grid.length).toBeLessThanOrEqual(7)
    }
  })

  test('draws no band where the spread is not known', () => {
    const still = {
      ...curves,
      arms: curves.arms.map(({ name, points }) => ({ name, points: points.map((p) => ({ ...p, low: p.mean, high: p.mean })) })),
    }
    expect(layoutLifeWork(still, lightLook, 480).arms.map(({ band }) => band)).toEqual(['', ''])
    expect(tableLifeWork(still, lifeLine.sv.work).rows[0]?.[2]).toBe('–')
  })

  test('says the same in table and words', () => {
    expect(tableLifeWork(curves, lifeLine.sv.work).rows[0]).toEqual(['20 år', '12', '8 till 20', '13', '8 till 20'])
    expect(describeLifeWork(curves, lifeLine.sv.work)[0]).toContain('Supported Employment 13')
  })
})
