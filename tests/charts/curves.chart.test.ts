import { describe, expect, test } from 'vitest'
import { chartCurves, curvesFromSeries, describeCurves, tableCurves, tableMonths } from '../../src/charts/curves.ts'
import { lightLook } from '../../src/charts/look.ts'
import { chartWords } from '../../src/messages/charts.ts'
import type { SeriesPoint } from '../../src/run/result.ts'
import { draw, plotOf } from './draw.ts'
import { sampleCurve, sampleCurves, sampleNames } from './samples.ts'

const words = chartWords.sv

describe('the curves', () => {
  test('start the vertical axis at zero and hold the highest limit of every fan', async () => {
    const data = sampleCurves()
    const spec = chartCurves(data, words, lightLook, 1014)
    const { px } = await draw(spec)
    const { height } = plotOf(spec)
    expect(px('y', 0)).toBe(height)
    const highest = Math.max(...data.arms[0].points.map((point) => point.p97_5 ?? 0))
    expect(px('y', highest)).toBeGreaterThanOrEqual(0)
  })

  test('keep direct labels a line apart although two arms end one person apart', async () => {
    const { texts } = await draw(chartCurves(sampleCurves(), words, lightLook, 1014))
    const labels = texts.filter((text) => /^(Supported|Case|Förstärkt)/.test(text.text)).sort((a, b) => a.y - b.y)
    expect(labels.map((label) => label.text)).toEqual(['Supported Employment 24', 'Case manager 19', 'Förstärkt samarbete 18'])
    expect(labels[1].y - labels[0].y).toBeGreaterThanOrEqual(18)
    expect(labels[2].y - labels[1].y).toBeGreaterThanOrEqual(18)
  })

  test('use short names on a narrow screen, and never smaller letters', async () => {
    const { texts } = await draw(chartCurves(sampleCurves(), words, lightLook, 346))
    const label = texts.find((text) => text.text === 'SE 24')
    expect(label?.size).toBe(lightLook.size.chartLabel)
  })

  test('say where the trial measured and where projection begins, at months 15 and 18', async () => {
    const { texts, svg, px } = await draw(chartCurves(sampleCurves(), words, lightLook, 1014))
    const all = texts.map((text) => text.text)
    expect(all).toContain(words.curves.measured)
    expect(all).toContain(words.curves.projected)
    for (const month of [15, 18]) expect(svg).toContain(`translate(${px('x', month)},`)
    expect(describeCurves(sampleCurves(), words).join(' ')).toContain('Studien mätte till månad 18.')
  })

  test('leave those words out when the run ends before the trial did', async () => {
    const data = { ...sampleCurves('sv', 12), measured: [15, 18] }
    const { texts } = await draw(chartCurves(data, words, lightLook, 1014))
    expect(texts.map((text) => text.text)).not.toContain(words.curves.measured)
  })

  test('name the years on the horizontal axis, as many as there is room for, from 24 to 540 months', async () => {
    const named = async (months: number): Promise<string[]> => {
      const { texts } = await draw(chartCurves(sampleCurves('sv', months), words, lightLook, 1014))
      return texts.map((text) => text.text.replace(/\u00A0/g, ' ')).filter((text) => /^(start|\d+ (år|mån))$/.test(text))
    }
    expect(await named(24)).toEqual(['start', '6 mån', '1 år', '18 mån', '2 år'])
    expect(await named(60)).toEqual(['start', '1 år', '2 år', '3 år', '4 år', '5 år'])
    expect(await named(540)).toEqual(['start', '5 år', '10 år', '15 år', '20 år', '25 år', '30 år', '35 år', '40 år', '45 år'])
  })

  test('draw fans for the arms that were asked for, and none from an expectation', async () => {
    const areas = async (fans: readonly string[]): Promise<number> => {
      const { svg } = await draw(chartCurves({ ...sampleCurves(), fans }, words, lightLook, 600))
      return [...svg.matchAll(/mark-area/g)].length
    }
    expect(await areas(['FS', 'SE'])).toBe(4)
    expect(await areas(['SE'])).toBe(2)
    expect(await areas([])).toBe(0)
  })

  test('draw FS hollow, CM dashed and SE solid', async () => {
    const { svg } = await draw(chartCurves({ ...sampleCurves(), fans: [] }, words, lightLook, 600))
    const lines = [...svg.matchAll(/<path d="M[^"]+" stroke="(#\w+)" stroke-width="([\d.]+)"(?: stroke-dasharray="([^"]+)")?/g)]
    expect(lines.map(([, colour, width, dash]) => [colour, Number(width), dash])).toEqual([
      [lightLook.colour.FS, 5.4, undefined],
      [lightLook.colour.paper, 2.2, undefined],
      [lightLook.colour.CM, 2.4, '11,4'],
      [lightLook.colour.SE, 3, undefined],
    ])
  })

  test('draw long runs with fewer points than months, and still through the measured months', () => {
    const spec = chartCurves(sampleCurves('sv', 540), words, lightLook, 1014)
    const points = (spec as unknown as { datasets: Record<string, { month: number }[]> }).datasets['arm0'].map((point) => point.month)
    expect(points.length).toBeLessThanOrEqual(185)
    for (const month of [0, 15, 18, 540]) expect(points).toContain(month)
  })

  test('end in the table at the figures that stand at the ends of the curves', () => {
    const table = tableCurves(sampleCurves(), words)
    const last = table.rows[table.rows.length - 1]
    expect(last[0]).toBe('5\u00A0år')
    expect([last[1], last[3], last[5]]).toEqual(['17,7', '18,9', '23,8'])
  })

  test('take months worth a row: every third in two years, every half year in five, every fifth year in forty-five', () => {
    expect(tableMonths(24, [15, 18])).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24])
    expect(tableMonths(60, [15, 18])).toEqual([0, 6, 12, 15, 18, 24, 30, 36, 42, 48, 54, 60])
    expect(tableMonths(540, [15])).toEqual([0, 15, 60, 120, 180, 240, 300, 360, 420, 480, 540])
  })

  test('come from a run: shares become persons of 100, other states and months stay out, the best arm gets the second fan', () => {
    const { FS, CM, SE } = sampleNames()
    const series: SeriesPoint[] = [FS, CM, SE].flatMap((arm, i) =>
      sampleCurve(36, 0.2 + 0.03 * i, 0.18, 0.02).flatMap((point) =>
        ['inWork', 'waiting'].map(
          (state) => ({ arm: arm.id, state, mean: point.p50, ...(point as Required<typeof point>) }) as SeriesPoint,
        ),
      ),
    )
    const data = curvesFromSeries(series, [FS, CM, SE], { state: 'inWork', comparator: 'FS', measured: [15, 18], lastMonth: 24 })
    expect(data.fans).toEqual(['FS', 'SE'])
    expect(data.arms.map((curve) => curve.points.length)).toEqual([25, 25, 25])
    expect(data.arms[2].points[18].p50).toBeCloseTo(26, 9)
  })
})
