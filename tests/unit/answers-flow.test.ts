/**
 * The picture of where a hundred persons are: expected values are written out by hand for two months of four states.
 */
import { describe, expect, test } from 'vitest'
import { flowOf, peakMonth } from '../../src/app/answers/flow.ts'
import type { RunResult, SeriesPoint } from '../../src/run/result.ts'

const point = (state: string, month: number, mean: number): SeriesPoint =>
  ({ arm: 'SE', state, month, mean, p2_5: mean, p10: mean, p50: mean, p90: mean, p97_5: mean }) as SeriesPoint

/** start: all on allowance; month 1: 60 there, 25 wait, 10 in a job with support, 5 in a regular job. */
const result = {
  series: [
    ...[point('allowance', 0, 1), point('waiting', 0, 0), point('supportedJob', 0, 0), point('regularJob', 0, 0), point('inWork', 0, 0)],
    ...[
      point('allowance', 1, 0.6),
      point('waiting', 1, 0.25),
      point('supportedJob', 1, 0.1),
      point('regularJob', 1, 0.05),
      point('inWork', 1, 0.15),
    ],
    ...[point('allowance', 2, 0.6)],
  ],
} as unknown as RunResult

describe('the flow between states', () => {
  test('stands on work, and every month holds a hundred', () => {
    const flow = flowOf(result, 'SE', 1)
    expect(flow?.bands.map(({ state }) => state)).toEqual(['regularJob', 'supportedJob', 'waiting', 'allowance'])
    for (const month of [0, 1]) {
      expect(flow?.bands.reduce((sum, { of100 }) => sum + (of100[month] ?? 0), 0)).toBeCloseTo(100, 9)
    }
    expect(flow?.inWork).toEqual([0, 15])
    expect(flow?.lastMonth).toBe(1)
  })

  test('knows when a state holds most, and leaves out states that nobody is ever in', () => {
    const flow = flowOf(result, 'SE', 1)
    const waiting = flow?.bands.find(({ state }) => state === 'waiting')
    expect(waiting && peakMonth(waiting)).toBe(1)
    expect(flow?.bands.some(({ state }) => state === 'studies')).toBe(false)
  })

  test('says nothing of a way that the result does not have', () => {
    expect(flowOf(result, 'CM', 1)).toBeNull()
  })
})
