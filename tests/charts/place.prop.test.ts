import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dots, hatch } from '../../src/charts/hatch.ts'
import { spread, textWidth, wrap } from '../../src/charts/place.ts'
import { labelExpression, monthTicks, ticksFor } from '../../src/charts/scale.ts'

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('labels moved apart', () => {
  test('keep their distance and their order, and stay inside when there is room', () => {
    fc.assert(
      fc.property(fc.array(finite(0, 300), { minLength: 1, maxLength: 8 }), (positions) => {
        const placed = spread(positions, 20, 0, 300)
        const order = positions.map((_, i) => i).sort((a, b) => positions[a] - positions[b] || a - b)
        for (let k = 1; k < order.length; k += 1) expect(placed[order[k]] - placed[order[k - 1]]).toBeGreaterThanOrEqual(20 - 1e-9)
        for (const y of placed) {
          expect(y).toBeGreaterThanOrEqual(-1e-9)
          expect(y).toBeLessThanOrEqual(300 + 1e-9)
        }
      }),
    )
  })

  test('stay where they are when they are far enough apart already', () => {
    expect(spread([10, 80, 40], 20, 0, 100)).toEqual([10, 80, 40])
  })

  test('move as little as possible: two at the same place go half the distance each', () => {
    expect(spread([50, 50], 20, 0, 100)).toEqual([40, 60])
  })
})

describe('ticks', () => {
  test('are round, hold zero in the domain, and are three to eight', () => {
    fc.assert(
      fc.property(finite(-500, 500), finite(-500, 500), fc.boolean(), (a, b, within) => {
        const [lo, hi] = [Math.min(a, b), Math.max(a, b)]
        const ticks = ticksFor(lo, hi, within)
        expect(ticks.lo).toBeLessThanOrEqual(Math.min(0, within ? lo : 0))
        expect(ticks.hi).toBeGreaterThanOrEqual(Math.max(0, within ? hi : 0))
        if (!within) {
          expect(ticks.lo).toBeLessThanOrEqual(lo + 1e-6)
          expect(ticks.hi).toBeGreaterThanOrEqual(hi - 1e-6)
        }
        for (const value of ticks.values) expect(Math.abs(value / ticks.step - Math.round(value / ticks.step))).toBeLessThan(1e-9)
        if (Math.max(0, hi) - Math.min(0, lo) > 8) {
          expect(ticks.values.length).toBeGreaterThanOrEqual(3)
          expect(ticks.values.length).toBeLessThanOrEqual(8)
        }
        expect(ticks.step).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  test('are those of the target pictures for their figures', () => {
    expect(ticksFor(-4.7, 14.7, true).values).toEqual([-4, 0, 4, 8, 12])
    expect(ticksFor(0, 33.3).values).toEqual([0, 10, 20, 30, 40])
    expect(ticksFor(0, 176).values).toEqual([0, 50, 100, 150, 200])
    expect(ticksFor(0, 0).values).toEqual([0, 1])
  })

  test('go down to tenths of a million when that is asked for, without binary tails', () => {
    expect(ticksFor(-120_000, 250_000, false, 1_000).values).toEqual([-200_000, -100_000, 0, 100_000, 200_000, 300_000])
    expect(ticksFor(0, 0.45, false, 0.1).values).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5])
  })

  test('of months fall on years, never more than there is room for', () => {
    expect(monthTicks(60, 12)).toEqual([0, 12, 24, 36, 48, 60])
    expect(monthTicks(60, 5)).toEqual([0, 24, 48])
    expect(monthTicks(18, 8)).toEqual([0, 6, 12, 18])
    expect(monthTicks(540, 12)).toHaveLength(10)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 540 }), fc.integer({ min: 3, max: 14 }), (last, most) => monthTicks(last, most).length <= most),
    )
  })

  test('find their prepared label by place, not by spelling', () => {
    expect(labelExpression([0, 0.5], ['0', '0,5'])).toBe('["0","0,5"][indexof([0,0.5], datum.value)]')
  })
})

describe('hatching and dots', () => {
  test('stay inside their box and rise at 45 degrees', () => {
    fc.assert(
      fc.property(finite(0, 200), finite(0, 100), finite(0.5, 300), finite(0.5, 60), (x, y, width, height) => {
        const box = { x, y, width, height }
        for (const line of hatch(box, 7)) {
          expect(Math.min(line.x, line.x2)).toBeGreaterThanOrEqual(x - 1e-6)
          expect(Math.max(line.x, line.x2)).toBeLessThanOrEqual(x + width + 1e-6)
          expect(Math.min(line.y, line.y2)).toBeGreaterThanOrEqual(y - 1e-6)
          expect(Math.max(line.y, line.y2)).toBeLessThanOrEqual(y + height + 1e-6)
          expect(line.x2 - line.x).toBeCloseTo(line.y - line.y2, 6)
        }
        for (const dot of dots(box, 6)) {
          expect(dot.x).toBeGreaterThanOrEqual(x)
          expect(dot.x).toBeLessThanOrEqual(x + width)
          expect(dot.y).toBeGreaterThan(y)
          expect(dot.y).toBeLessThan(y + height)
        }
      }),
    )
  })

  test('fill a box: as many lines as the gap says', () => {
    expect(hatch({ x: 0, y: 0, width: 70, height: 28 }, 7).length).toBe(13)
    expect(hatch({ x: 0, y: 0, width: 0, height: 28 }, 7)).toEqual([])
  })
})

describe('wrapping', () => {
  test('breaks at spaces only, keeps every word, and no line of several words is too wide', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zåäö]{1,12}$/), { minLength: 1, maxLength: 12 }), finite(40, 300), (words, width) => {
        const lines = wrap(words.join(' '), width, 13)
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) if (line.includes(' ')) expect(textWidth(line, 13)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
