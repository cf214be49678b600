/** Sexes, kinds of work, queue and staffing: what each picture must get right beyond the common laws. */
import { describe, expect, test } from 'vitest'
import { chartKinds, describeKinds, tableKinds } from '../../src/charts/kinds.ts'
import { lightLook } from '../../src/charts/look.ts'
import { armNames, bandOf } from '../../src/charts/names.ts'
import { textWidth } from '../../src/charts/place.ts'
import { chartQueue, describeQueue, queueFromSeries } from '../../src/charts/queue.ts'
import { chartSexes, describeSexes } from '../../src/charts/sexes.ts'
import { chartStaffing, describeStaffing, tableStaffing } from '../../src/charts/staffing.ts'
import { chartWords } from '../../src/messages/charts.ts'
import type { OutcomeSummary, SeriesPoint } from '../../src/run/result.ts'
import { draw, plotOf } from './draw.ts'
import { sampleKinds, sampleNames, sampleQueue, sampleQueueData, sampleSexes, sampleStaffing } from './samples.ts'

const words = chartWords.sv
const plain = (text: string): string => text.replace(/\u00A0/g, ' ')

describe('women and men', () => {
  test('stand on equal axes: the same tick labels at the same places', async () => {
    const { texts } = await draw(chartSexes(sampleSexes(), words, lightLook, 480))
    const ticks = texts.filter((text) => /^[+−]?\d+$/.test(text.text))
    const rows = [...new Set(ticks.map((tick) => tick.y))].map((y) =>
      ticks.filter((tick) => tick.y === y).map((tick) => `${tick.text} ${tick.x}`),
    )
    expect(rows).toHaveLength(2)
    expect(rows[0]).toEqual(rows[1])
  })

  test('are told apart in words: a difference for men, none that can be claimed for women', () => {
    const [men, women] = describeSexes(sampleSexes(), words).map(plain)
    expect(men).toBe('Bland män, Supported Employment mot förstärkt samarbete: 15 fler, troligen mellan 8 och 20 fler.')
    expect(women).toContain('Kan lika gärna vara slump: troligen mellan 4 färre och 4 fler.')
  })
})

describe('kinds of work', () => {
  test('stand beside each other where there is room and above each other where there is not, on equal axes from zero', async () => {
    for (const [width, beside] of [[1014, true] as const, [400, false] as const]) {
      const { texts } = await draw(chartKinds(sampleKinds(), words, lightLook, width))
      const [supported, regular] = [words.kinds.supported, words.kinds.regular].map((label) => texts.find((text) => text.text === label))
      expect(supported?.y === regular?.y).toBe(beside)
      expect(texts.filter((text) => text.text === '0')).toHaveLength(2)
    }
  })

  test('list the arms in the house order and say both numbers of each', () => {
    expect(tableKinds(sampleKinds(), words).rows.map((row) => row[1])).toEqual([
      'Förstärkt samarbete',
      'Case manager',
      'Supported Employment',
      'Förstärkt samarbete',
      'Case manager',
      'Supported Employment',
    ])
    expect(plain(describeKinds(sampleKinds(), words)[2])).toBe(
      'Med Supported Employment är 20 av 100 i jobb med stöd efter 15 månader, och 6 i jobb utan stöd. Troligen 16 till 24 med stöd och 4 till 8 utan.',
    )
  })
})

describe('the queue', () => {
  test('starts at zero persons, marks its peak and says who is left when the project ends', async () => {
    const spec = chartQueue(sampleQueueData(), words, lightLook, 480)
    if (!spec) throw new Error('no picture')
    const { texts, px } = await draw(spec)
    expect(px('y', 0)).toBe(plotOf(spec).height)
    const all = texts.map((text) => text.text)
    expect(all).toContain('157 i kö när sista ansökan kommit')
    expect(all).toContain('114 kvar när projektet slutar')
    expect(plain(describeQueue(sampleQueueData(), words)[0])).toContain(
      'Med en case manager väntar som mest 157 personer, efter 6 månader. 114 väntar fortfarande',
    )
  })

  test('keeps its last words above the curve when the queue has emptied before the end', async () => {
    const points = sampleQueue(36, 6, 132, 0).map((point) =>
      point.month < 30 ? point : { ...point, p50: 0, p10: 0, p90: 0, p2_5: 0, p97_5: 0 },
    )
    const data = { ...sampleQueueData(), arms: [{ arm: sampleNames().CM, points }] }
    for (const width of [346, 480, 700]) {
      const spec = chartQueue(data, words, lightLook, width)
      if (!spec) throw new Error('no picture')
      const { texts, px } = await draw(spec)
      const words0 = texts.find((text) => text.text === words.queue.end(0))
      if (!words0) throw new Error('no words')
      const margin = spec.padding as { left: number; top: number }
      const from = words0.x - margin.left - textWidth(words0.text, words0.size, true)
      const covered = points.filter((point) => px('x', point.month) >= from)
      for (const point of covered) expect(words0.y - margin.top).toBeLessThan(px('y', point.p97_5 ?? 0))
    }
  })

  test('is no picture but a sentence when nobody waits', () => {
    const data = { arms: [], intakeMonths: 6, projectMonths: 36 }
    expect(chartQueue(data, words, lightLook, 480)).toBeNull()
    expect(describeQueue(data, words)).toEqual(['Ingen väntar.'])
  })

  test('comes from a run: shares times persons, up to the project’s end, arms without a queue left out', () => {
    const { CM, FS } = sampleNames()
    const point = (arm: string, month: number, share: number): SeriesPoint => {
      return { arm, month, state: 'waiting', mean: share, p2_5: share, p10: share, p50: share, p90: share, p97_5: share }
    }
    const series = [0, 1, 2, 3].flatMap((month) => [point('CM', month, month / 10), point('FS', month, 0)])
    const data = queueFromSeries(series, [CM, FS], { persons: 238, intakeMonths: 1, projectMonths: 2 })
    expect(data.arms.map((one) => one.arm.id)).toEqual(['CM'])
    expect(data.arms[0].points.map((one) => one.p50)).toEqual([0, 23.8, 47.6])
  })
})

describe('staffing', () => {
  test('draws every bar to the same length, which is the whole cohort', async () => {
    const { svg } = await draw(chartStaffing(sampleStaffing(), words, lightLook, 540))
    const spec = chartStaffing(sampleStaffing(), words, lightLook, 540)
    const never = [...svg.matchAll(/<path[^>]*d="M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)[^"]*"[^>]*stroke="#9B2C1A"/g)].map(
      ([, x, , width]) => Number(x) + Number(width),
    )
    const bars = never.slice(0, sampleStaffing().rows.length)
    expect(bars).toHaveLength(6)
    for (const end of bars) expect(end).toBeCloseTo(plotOf(spec).width, 6)
  })

  test('marks the present choice in yellow and in bold, and says it in words', async () => {
    const { svg, texts } = await draw(chartStaffing(sampleStaffing(), words, lightLook, 540))
    expect(svg.split(`fill="${lightLook.colour.mark}"`)).toHaveLength(2)
    expect(texts.find((text) => text.text === '4 tjänster')?.bold).toBe(true)
    expect(texts.find((text) => text.text === '5 tjänster')?.bold).toBe(false)
    expect(describeStaffing(sampleStaffing(), words).at(-1)).toBe('Ert val nu: 4 tjänster.')
  })

  test('leaves out a number that fits neither in its part nor beside it, and keeps it in the table', async () => {
    const { texts } = await draw(chartStaffing(sampleStaffing(), words, lightLook, 300))
    // The 22 of the last row stands to the right of its bar; that of the first has a pattern beside it.
    expect(texts.filter((text) => text.text === '22')).toHaveLength(1)
    expect(tableStaffing(sampleStaffing(), words).rows[0]).toEqual(['2 tjänster', '22', '19', '22', '175'])
  })

  test('writes the number of a narrow part beside it, so that no bar of filled and open parts stands without figures', async () => {
    const parts = [
      { label: 'får plats', fill: 'solid' as const },
      { label: 'får aldrig plats', fill: 'open' as const },
    ]
    const rows = [
      { posts: 1, values: [5, 233] },
      { posts: 9, values: [233, 5] },
    ]
    const spec = chartStaffing({ persons: 238, parts, rows, current: null, pickable: false }, words, lightLook, 320)
    const { texts } = await draw(spec)
    expect(texts.filter((text) => text.text === '5')).toHaveLength(2)
    expect(texts.filter((text) => text.text === '233')).toHaveLength(2)
  })

  test('carries the number of posts on the rows that answer to the pointer', () => {
    const layers = (pickable: boolean): string => JSON.stringify(chartStaffing({ ...sampleStaffing(), pickable }, words, lightLook, 540))
    expect(layers(true)).toContain('"cursor":"pointer"')
    expect(layers(false)).not.toContain('"cursor":"pointer"')
  })
})

describe('names and bands', () => {
  test('two arms on one pathway are told apart by their id, and an unknown pathway gets the neutral sign', () => {
    const names = armNames(
      [
        { id: 'SE-2', pathway: 'SE' },
        { id: 'SE-4', pathway: 'SE' },
        { id: 'X', pathway: 'elsewhere' },
      ],
      words,
    )
    expect(names.map((name) => [name.short, name.name, name.sign])).toEqual([
      ['SE-2', 'Supported Employment (SE-2)', 'SE'],
      ['SE-4', 'Supported Employment (SE-4)', 'SE'],
      ['X', 'X', 'none'],
    ])
  })

  test('a summary becomes a band in persons of 100; without quantiles the mean is the middle; undefined stays undefined', () => {
    const summary: OutcomeSummary = {
      mean: 0.085,
      mcse: 0.001,
      p2_5: 0.02,
      p10: 0.04,
      p50: 0.08,
      p90: 0.12,
      p97_5: 0.14,
      unit: 'share',
      spread: { draws: null, replications: null },
    }
    expect(bandOf(summary, 100)).toEqual({ p50: 8, p10: 4, p90: 12, p2_5: 2, p97_5: 14.000000000000002 })
    expect(bandOf(summary, 100, 'mean')?.p50).toBe(8.5)
    expect(bandOf({ ...summary, p50: null }, 100)?.p50).toBe(8.5)
    expect(bandOf({ ...summary, p50: null, mean: null })).toBeNull()
    expect(bandOf(undefined)).toBeNull()
  })
})
