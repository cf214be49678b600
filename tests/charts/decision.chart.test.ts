// Pictures of the certainty and goals views: drawn without a remark, nothing cut or covered, and every bar where its figure says.
import { describe, expect, test } from 'vitest'
import { chartAcceptability, tableAcceptability, type AcceptabilityData } from '../../src/charts/acceptability.ts'
import type { ChartTable, Spec } from '../../src/charts/chart.ts'
import { chartKnowledge, isTold, tableKnowledge, type KnowledgeData } from '../../src/charts/evppi.ts'
import { darkLook, lightLook, type Look } from '../../src/charts/look.ts'
import { textWidth } from '../../src/charts/place.ts'
import { chartPredictive, shownCounts, tablePredictive, type PredictiveData } from '../../src/charts/predictive.ts'
import { chartTornado, tableTornado, type TornadoData } from '../../src/charts/tornado.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { formatNumber, formatSigned } from '../../src/messages/format.ts'
import { draw, plotOf, type DrawnText } from './draw.ts'
import { sampleNames } from './samples.ts'

const words = chartWords.sv
const { FS, CM, SE } = sampleNames()

/** Invented: one bar on both sides, one that turns the answer, one whose ends lie on the same side, one that cannot be tried high. */
const tornado: TornadoData = {
  centre: 8.5,
  centreText: 'förval +8,5',
  turned: 'lönar sig inte',
  bars: [
    {
      label: 'Förlorar jobb med stöd, första halvåret',
      certainty: 'judged',
      certaintyWord: 'bedömt',
      atLow: 14,
      atHigh: -3,
      lowText: '1,5 %',
      highText: '8,0 %',
    },
    {
      label: 'I arbete efter 15 månader med SE, män',
      certainty: 'measured',
      certaintyWord: 'mätt',
      atLow: 5,
      atHigh: 11,
      lowText: '29 %',
      highText: '38 %',
    },
    {
      label: 'Ingångslön, heltid',
      certainty: 'assumed',
      certaintyWord: 'antaget',
      atLow: 9,
      atHigh: 10,
      lowText: '25 tkr',
      highText: '27 tkr',
    },
    { label: 'En tjänst', certainty: 'judged', certaintyWord: 'bedömt', atLow: 10, atHigh: null, lowText: '69 tkr', highText: '86 tkr' },
  ],
  format: (value) => formatSigned(value, 'sv', 1),
  tick: (value, decimals) => formatSigned(value, 'sv', decimals),
  table: { caption: 'Ett värde i taget', columns: ['Värde', 'Hur vi vet', 'Lågt', 'Svar', 'Högt', 'Svar'] },
  description: ['Med alla värden som de är blir svaret +8,5 mnkr.'],
}
const negative: TornadoData = {
  ...tornado,
  centre: -40,
  centreText: 'förval −40,0',
  bars: [{ label: 'Tjänst', certainty: 'judged', certaintyWord: 'bedömt', atLow: -20, atHigh: -60, lowText: '69 tkr', highText: '86 tkr' }],
}

const wtps = [0, 250_000, 500_000, 750_000, 1_000_000]
const acceptability: AcceptabilityData = {
  wtps,
  curves: [
    { arm: SE, probs: [0.2, 0.45, 0.7, 0.8, 0.82] },
    { arm: FS, probs: [0.7, 0.45, 0.2, 0.1, 0.09] },
    { arm: CM, probs: [0.1, 0.1, 0.1, 0.1, 0.09] },
  ],
  frontier: ['FS', 'FS', 'SE', 'SE', 'SE'],
  at: 500_000,
  atText: '70 av 100',
  axis: 'vad ett extra år i arbete får kosta, tkr',
  table: { caption: 'Så ofta är varje väg bäst', price: 'Pris, tkr', choose: 'Välj' },
  price: (sek) => formatNumber(sek / 1000, 'sv'),
  description: ['Vid 500 tkr är SE att välja.'],
}

const knowledge: KnowledgeData = {
  bars: [
    {
      label: 'Hur många som får arbete i varje väg',
      certainty: null,
      certaintyWord: 'flera värden',
      value: 100_000,
      se: 40_000,
      text: '100 tkr',
    },
    {
      label: 'Förlorar jobb med stöd, första halvåret',
      certainty: 'judged',
      certaintyWord: 'bedömt',
      value: 6000,
      se: 9000,
      text: 'nära noll',
    },
  ],
  format: (sek) => formatNumber(sek / 1000, 'sv'),
  unit: 'tkr',
  error: (se) => formatNumber(se, 'sv'),
  table: { caption: 'Värdet av att veta', columns: ['Värde', 'Hur vi vet', 'Värt', 'Fel'] },
  description: ['Hur många som får arbete: 100 tkr.'],
}

/** Binomial with n = 10 and p = ½ is 1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1 of 1,024 (Pascal's triangle). */
const pascal = [1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1].map((ways) => ways / 1024)
const predictive: PredictiveData = {
  n: 10,
  series: [
    { arm: FS, label: 'om vägen vore som förstärkt samarbete', pmf: [...pascal.slice(2), 0, 0], filled: false },
    { arm: SE, label: 'om Supported Employment verkar som i modellen', pmf: pascal, filled: true },
  ],
  flag: null,
  range: { from: 3, to: 7, text: 'troligen 3 till 7' },
  axis: 'antal i arbete av 10',
  table: { caption: 'Chans av 100', count: 'Antal' },
  description: ['Troligen 3 till 7.'],
}
const flagged: PredictiveData = { ...predictive, range: null, flag: { at: 10, text: 'ert utfall: 10' } }

type Case = readonly [(look: Look, width: number) => Spec, ChartTable]
const CASES: Readonly<Record<string, Case>> = {
  tornado: [(look, width) => chartTornado(tornado, words, look, width), tableTornado(tornado, words)],
  'tornado below zero': [(look, width) => chartTornado(negative, words, look, width), tableTornado(negative, words)],
  acceptability: [(look, width) => chartAcceptability(acceptability, words, look, width), tableAcceptability(acceptability, words)],
  'value of knowing': [(look, width) => chartKnowledge(knowledge, words, look, width), tableKnowledge(knowledge)],
  'possible numbers with a range': [(look, width) => chartPredictive(predictive, words, look, width), tablePredictive(predictive, words)],
  'possible numbers with a flag': [(look, width) => chartPredictive(flagged, words, look, width), tablePredictive(flagged, words)],
}

function edges(text: DrawnText) {
  const width = textWidth(text.text, text.size, text.bold)
  const left = text.anchor === 'end' ? text.x - width : text.anchor === 'middle' ? text.x - width / 2 : text.x
  return { left, right: left + width, top: text.y - text.size, bottom: text.y + text.size * 0.3 }
}

describe.each(Object.entries(CASES))('%s', (_, [spec, table]) => {
  test.each([292, 353, 480, 640, 1014])('draws at %d px without a remark, cuts no text and covers none', async (width) => {
    const made = spec(lightLook, width)
    const { svg, remarks, texts } = await draw(made)
    expect(remarks).toEqual([])
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    expect(made.usermeta.width).toBeLessThanOrEqual(width + 1)
    const boxes = texts.map((text) => ({ text, ...edges(text) }))
    for (const { text, left, right, top, bottom } of boxes) {
      expect(text.size, text.text).toBeGreaterThanOrEqual(12)
      expect(left, text.text).toBeGreaterThan(-6)
      expect(right, text.text).toBeLessThan(made.usermeta.width + 6)
      expect(top, text.text).toBeGreaterThan(-4)
      expect(bottom, text.text).toBeLessThan(made.usermeta.height + 4)
    }
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        expect(across > 5 && down > 5, `"${a.text.text}" and "${b.text.text}"`).toBe(false)
      }
    }
  })

  test('keeps a place for a button over each bar and its name, inside the picture and clear of the next, where it has any', async () => {
    for (const width of [353, 1014]) {
      const made = spec(lightLook, width)
      const { places } = made.usermeta
      if (!places) continue
      expect(places).toHaveLength(table.rows.length)
      const { texts } = await draw(made)
      places.forEach((place, i) => {
        expect(place.height).toBeGreaterThanOrEqual(24)
        expect(place.x + place.width).toBeLessThanOrEqual(made.usermeta.width)
        expect(place.y + place.height).toBeLessThanOrEqual(places[i + 1]?.y ?? made.usermeta.height)
        const name = texts.find(({ text, bold }) => bold && String(table.rows[i][0]).startsWith(text))
        expect(name!.y, name!.text).toBeGreaterThan(place.y)
        expect(name!.y, name!.text).toBeLessThan(place.y + place.height)
      })
    }
  })

  test('takes its colours from the look alone', () => {
    const light = JSON.stringify(spec(lightLook, 640))
    const dark = JSON.stringify(spec(darkLook, 640))
    for (const colour of new Set(light.match(/#[0-9A-Fa-f]{6}/g))) expect(dark, colour).not.toContain(colour)
  })

  test('has a table in which every row is as long as its head', () => {
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
    expect(table.rows.length).toBeGreaterThan(0)
  })
})

/** x of the boxes of the layer that has this mark colour. */
function boxes(spec: Spec, colour: string): readonly { x: number; x2: number; y: number; y2: number }[] {
  const layers = (spec as unknown as { layer: { mark: { type: string; fill?: string; stroke?: string }; data: { values: [] } }[] }).layer
  return layers.filter(({ mark }) => mark.type === 'rect' && (mark.stroke ?? mark.fill) === colour).flatMap(({ data }) => data.values)
}

describe('the tornado', () => {
  test('is hatched red below the answer as it stands and filled green above, in proportion', () => {
    const spec = chartTornado(tornado, words, lightLook, 1014)
    const [worse, better] = [boxes(spec, lightLook.colour.loss), boxes(spec, lightLook.colour.gain)]
    expect(worse).toHaveLength(2)
    expect(better).toHaveLength(4)
    // from 8.5 down to −3 and up to 14
    const [down, up] = [worse[0].x2 - worse[0].x, better[0].x2 - better[0].x]
    expect(down / up).toBeCloseTo(11.5 / 5.5, 6)
    expect(worse[0].x2).toBeCloseTo(better[0].x, 6)
  })

  test('names at each end the value that takes the answer there', async () => {
    const { texts } = await draw(chartTornado(tornado, words, lightLook, 1014))
    const at = (text: string): number => texts.find((one) => one.text === text)?.x ?? NaN
    // a high loss of jobs is bad, a high share in work good
    expect(at('8,0 %')).toBeLessThan(at('1,5 %'))
    expect(at('29 %')).toBeLessThan(at('38 %'))
    // both values take the answer upwards: only the one that goes furthest stands at the bar
    expect(at('25 tkr')).toBeNaN()
  })
})

describe('the value of knowing', () => {
  test('fills only what can be told from nothing', () => {
    expect([isTold({ value: 100, se: 40 }), isTold({ value: 6, se: 9 }), isTold({ value: 0, se: 0 })]).toEqual([true, false, false])
    const spec = chartKnowledge(knowledge, words, lightLook, 640)
    const filled = (spec as unknown as { layer: { mark: { type: string; fill?: string }; data: { values: [] } }[] }).layer.filter(
      ({ mark }) => mark.type === 'rect' && mark.fill === lightLook.colour.ink,
    )
    expect(filled.flatMap(({ data }) => data.values)).toHaveLength(1)
  })
})

describe('the possible numbers', () => {
  test('leave out what hardly ever happens, but never the reader’s own result', () => {
    expect(shownCounts(predictive)).toEqual([0, 9])
    expect(shownCounts(flagged)).toEqual([0, 10])
    const far = Array.from({ length: 101 }, (_, k) => (k === 50 ? 1 : 0))
    expect(
      shownCounts({ ...flagged, n: 100, series: [{ arm: SE, label: 'x', pmf: far, filled: true }], flag: { at: 40, text: 'x' } }),
    ).toEqual([40, 50])
  })

  test('are as high as their chance', () => {
    const spec = chartPredictive(predictive, words, lightLook, 640)
    const columns = boxes(spec, lightLook.colour.SE)
    const highest = Math.max(...columns.map(({ y, y2 }) => y2 - y))
    const four = columns.map(({ y, y2 }) => (y2 - y) / highest)
    expect(four.some((share) => Math.abs(share - 210 / 252) < 1e-9)).toBe(true)
    expect(plotOf(spec).height).toBeGreaterThanOrEqual(highest)
  })

  test('have a table whose chances are those of the triangle', () => {
    const row = tablePredictive(predictive, words).rows.find(([k]) => k === '5')
    expect(row?.[2]).toBe('24,6')
  })
})

test('the frontier names the way to choose at each price, and the rule stands at the reader’s own', async () => {
  const rows = tableAcceptability(acceptability, words).rows
  expect(rows.map((row) => row.at(-1))).toEqual(['FS', 'FS', 'SE', 'SE', 'SE'])
  const spec = chartAcceptability(acceptability, words, lightLook, 640)
  const { svg } = await draw(spec)
  const point = /aria-label="70 av 100"[^>]*transform="translate\(([-\d.]+),([-\d.]+)\)"/.exec(svg)
  const { width, height } = plotOf(spec)
  expect(Number(point?.[1])).toBeCloseTo(width / 2, 6)
  expect(Number(point?.[2])).toBeCloseTo(height * 0.3, 6)
})
