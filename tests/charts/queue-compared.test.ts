/** The queue at several numbers of posts: the labels stand apart and inside the picture, whatever the curves do. */
import { describe, expect, test } from 'vitest'
import { chartQueue, type QueueData } from '../../src/charts/queue.ts'
import { lightLook } from '../../src/charts/look.ts'
import { chartWords } from '../../src/messages/charts.ts'
import type { BandPoint } from '../../src/charts/names.ts'

const point = (month: number, p50: number): BandPoint => ({ month, p50, p10: null, p90: null, p2_5: null, p97_5: null })
const queue = (top: number): BandPoint[] => [point(0, 0), point(6, top), point(24, 0), point(36, 0)]

/** Three curves, two of them nearly on the ground, where labels would fall on each other and out of the picture. */
const data: QueueData = {
  arms: [{ arm: { id: 'SE', sign: 'SE', short: 'SE', name: 'Supported Employment', inText: 'Supported Employment' }, points: queue(2) }],
  intakeMonths: 6,
  projectMonths: 36,
  focusLabel: '6 tjänster, nu',
  compared: [
    { label: '4 tjänster, förval', dashed: true, points: queue(41) },
    { label: '7 tjänster', dashed: false, points: queue(0) },
  ],
}

describe('the queue at several numbers of posts', () => {
  const spec = chartQueue(data, chartWords.sv, lightLook, 760)
  const layers = (
    spec as unknown as { layer: { mark: { type: string; y?: number; baseline?: string }; data?: { values?: { text?: string }[] } }[] }
  ).layer
  const labels = layers.flatMap(({ mark, data }) =>
    mark.type === 'text' && mark.baseline === 'bottom' ? [{ text: data?.values?.[0]?.text ?? '', y: mark.y ?? NaN }] : [],
  )

  test('names every curve once, on a ground of its own', () => {
    expect(new Set(labels.map(({ text }) => text))).toEqual(new Set(['4 tjänster, förval', '6 tjänster, nu', '7 tjänster']))
    expect(labels).toHaveLength(6)
  })

  test('keeps the labels apart and inside the picture', () => {
    const heights = [...new Set(labels.map(({ y }) => y))].sort((a, b) => a - b)
    expect(heights).toHaveLength(3)
    heights.forEach((y, i) => i > 0 && expect(y - (heights[i - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9))
    expect(Math.max(...heights)).toBeLessThanOrEqual(222)
  })
})
