import { compile } from 'vega-lite'
import * as vega from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { describe, expect, test } from 'vitest'
import { withSize } from '../../src/charts/chart.ts'
import { exportFrame, framedSvg, withExportFrame } from '../../src/charts/exportFrame.ts'
import { lightLook } from '../../src/charts/look.ts'
import { chartPayback } from '../../src/charts/payback.ts'
import { textWidth } from '../../src/charts/place.ts'
import { chartSexes } from '../../src/charts/sexes.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { samplePayback, sampleSexes } from './samples.ts'

const words = chartWords.sv
const texts = {
  title: 'Kommunerna ligger på minus i tre år, och det beror mest på hur länge jobben håller',
  subtitle: 'Kommunernas samlade netto, mnkr',
  source: 'Vägval 0.1, UMA 238, slumpfrö vägval, 10 000 körningar',
  priceYear: 2026,
}

describe('a saved picture', () => {
  test('carries title, source, price year and "modellresultat" inside itself', async () => {
    for (const spec of [chartPayback(samplePayback(), words, lightLook, 860), chartSexes(sampleSexes(), words, lightLook, 860)]) {
      const framed = withExportFrame(withSize(compile(spec).spec, spec), spec.usermeta, texts, words, lightLook)
      const view = new vega.View(vega.parse(framed, undefined, { ast: true }), { renderer: 'none', expr: expressionInterpreter })
      const svg = await view.toSVG()
      for (const text of [texts.title, 'Modellresultat, inte mätning.', '2026 års priser.', texts.source, texts.subtitle])
        expect(svg).toContain(text)
      const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? []
      const frame = exportFrame(texts, spec.usermeta, words, lightLook)
      expect(Number(width)).toBe(spec.usermeta.width + 2 * frame.edge)
      expect(Number(height)).toBe(spec.usermeta.height + frame.above + frame.below)
    }
  })

  test('breaks long titles and sources into lines that fit, above and below the picture', () => {
    const frame = exportFrame({ ...texts, source: texts.source.repeat(4) }, { width: 480, height: 200 }, words, lightLook)
    for (const line of frame.lines) {
      expect(textWidth(line.text, line.size, line.weight > 400)).toBeLessThanOrEqual(480)
      expect(line.y < frame.above || line.y > frame.above + 200).toBe(true)
      expect(line.y).toBeLessThan(frame.above + 200 + frame.below)
    }
  })

  test('says nothing of prices when it shows no money', () => {
    const frame = exportFrame({ ...texts, priceYear: null }, { width: 860, height: 200 }, words, lightLook)
    expect(frame.lines.map((line) => line.text).join(' ')).not.toContain('priser')
  })

  test('of ready-made SVG is a whole document with its words escaped', () => {
    const { svg } = framedSvg('<circle r="4"/>', { width: 860, height: 100 }, { ...texts, source: 'a < b & "c"' }, words, lightLook)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg).toContain('a &lt; b &amp; &quot;c&quot;')
    expect(svg).toContain('<circle r="4"/>')
  })
})
