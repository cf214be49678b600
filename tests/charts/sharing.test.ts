// Pictures of a shared project: bars as long as their figures, words inside the picture, tables that sum to what is divided.
import { describe, expect, test } from 'vitest'
import { lightLook } from '../../src/charts/look.ts'
import { textWidth } from '../../src/charts/place.ts'
import { describeSharing, layoutSharing, tableSharing, type SharingData } from '../../src/charts/sharing.ts'
import { describeKeys, layoutKeys, tableKeys, type KeysData } from '../../src/charts/sharingKeys.ts'
import { sharing } from '../../src/messages/sharing.ts'

const rows: SharingData = {
  current: 1,
  rows: [
    { key: 0, label: 'Lund', used: 58, idle: 59, idleLikely: [50, 67], never: 2 },
    { key: 1, label: '+ Eslöv', used: 74, idle: 38, idleLikely: [30, 45], never: 19 },
    { key: 2, label: '+ Staffanstorp', used: null, idle: null, idleLikely: null, never: null },
  ],
}

// The pre-study's 440 000 kr: by population as paid, by need from 359, 276, 107 and 115 of 857.
const keys: KeysData = {
  members: [
    { id: 'Lund', need: 359 / 857 },
    { id: 'Burlöv-Staffanstorp', need: 115 / 857 },
  ],
  panels: [
    {
      key: 'population',
      label: 'Befolkning',
      members: [
        { id: 'Lund', share: 0.6, amount: 264_000, aboveNeed: -69_000 },
        { id: 'Burlöv-Staffanstorp', share: 0.4, amount: 176_000, aboveNeed: 69_000 },
      ],
      why: '',
    },
    { key: 'placesUsed', label: 'Använda platser', members: null, why: sharing.sv.keysView.missing.placesUsed },
  ],
  chosen: 'population',
  total: 440_000,
}

describe('who joins', () => {
  for (const width of [260, 499, 500, 640, 1000]) {
    test(`keeps every word and bar inside ${width} px, and no two words on each other`, () => {
      const drawn = layoutSharing(rows, sharing.sv.chart, lightLook, width)
      const boxes = drawn.texts.map(({ text, x, y, align, bold }) => {
        const wide = textWidth(text, lightLook.size.note, bold)
        return { text, from: align === 'end' ? x - wide : x, to: align === 'end' ? x : x + wide, y }
      })
      for (const box of boxes) {
        expect(box.from, box.text).toBeGreaterThanOrEqual(-0.5)
        expect(box.to, box.text).toBeLessThanOrEqual(width + 0.5)
      }
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1))
          if (Math.abs(a.y - b.y) < 10) expect(a.to <= b.from + 0.5 || b.to <= a.from + 0.5, `${a.text} | ${b.text}`).toBe(true)
    })
  }

  test('draws bars in proportion on two scales of their own, and none for a row that is not known', () => {
    const [first, second, third] = layoutSharing(rows, sharing.sv.chart, lightLook, 640).rows
    expect((first?.used?.width ?? 0) / (first?.open?.width ?? 1)).toBeCloseTo(0.58, 9)
    expect((second?.idle?.width ?? 0) / (first?.idle?.width ?? 1)).toBeCloseTo(38 / 59, 9)
    expect([third?.open, third?.used, third?.idle]).toEqual([null, null, null])
    expect(second?.current).toBe(true)
  })

  test('says the same in table and words, and what is still being computed', () => {
    expect(tableSharing(rows, sharing.sv.chart).rows[1]).toEqual(['+ Eslöv', '74', '38', '30 till 45', '19'])
    expect(tableSharing(rows, sharing.sv.chart).rows[2]?.[1]).toBe('räknas')
    expect(describeSharing(rows, sharing.sv.chart)).toHaveLength(3)
  })
})

describe('the cost keys', () => {
  test('stand beside each other where there is room and below one another where there is not', () => {
    const across = (width: number) => new Set(layoutKeys(keys, sharing.sv.keys, lightLook, width).panels.map(({ title }) => title.x)).size
    expect([across(1000), across(600), across(300)]).toEqual([2, 2, 1])
  })

  test('keep bars, ticks and names inside their panel', () => {
    for (const width of [260, 480, 1014]) {
      const { panels } = layoutKeys(keys, sharing.sv.keys, lightLook, width)
      for (const row of panels.flatMap(({ rows: all }) => all)) {
        expect(row.bar.x + row.bar.width).toBeLessThanOrEqual(row.right + 0.01)
        expect(row.need ?? 0).toBeLessThanOrEqual(row.right + 0.01)
        const words = textWidth(row.name, lightLook.size.note) + textWidth(row.amount, lightLook.size.note, true)
        expect(words).toBeLessThan(row.right - row.x)
      }
    }
  })

  test('sum to the krona in the last row, and say what is missing', () => {
    const table = tableKeys(keys, sharing.sv.keys)
    expect(table.rows.at(-1)?.[2]?.replace(/\s/g, '')).toBe('440000')
    expect(table.rows.at(-1)?.at(-1)).toBe('0')
    expect(table.rows[0]?.[3]).toBe('–')
    expect(describeKeys(keys, sharing.sv.keys).join(' ')).toContain('färre än fem personer')
  })
})
