/** Contrast is computed here from the definition in WCAG 2.2 (relative luminance), not taken from the look. */
import { describe, expect, test } from 'vitest'
import {
  darkLook,
  lightLook,
  lookCss,
  printLook,
  screenLook,
  SIGN_ORDER,
  SIGNS,
  variableName,
  type ColourName,
  type Look,
} from '../../src/charts/look.ts'

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((from) => {
    const channel = parseInt(hex.slice(from, from + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const looks: readonly (readonly [string, Look])[] = [
  ['light', lightLook],
  ['dark', darkLook],
  ['print', printLook],
]

describe.each(looks)('the %s look', (_, { colour, size }) => {
  test('has text that can be read on paper and beside it: at least 4.5 to 1', () => {
    for (const name of ['ink', 'ink2', 'ink3', 'FSText', 'CMText', 'SEText', 'gain', 'loss', 'link'] as const) {
      for (const ground of [colour.paper, colour.side]) expect(contrast(colour[name], ground), name).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(colour.ink, colour.mark)).toBeGreaterThanOrEqual(4.5)
  })

  test('has lines and shapes that can be seen: at least 3 to 1', () => {
    for (const name of ['FS', 'CM', 'SE', 'control', 'markEdge', 'focus'] as const) {
      for (const ground of [colour.paper, colour.side]) expect(contrast(colour[name], ground), name).toBeGreaterThanOrEqual(3)
    }
  })

  test('has a median that stands out from its own band: at least 1.9 to 1, and the line style besides', () => {
    for (const name of ['FS', 'CM', 'SE'] as const) expect(contrast(colour[name], colour[`${name}Band`]), name).toBeGreaterThanOrEqual(1.9)
  })

  test('has no letter smaller than 12 px', () => {
    expect(Math.min(...Object.values(size))).toBeGreaterThanOrEqual(12)
  })
})

describe('the signs of the pathways', () => {
  test('differ in shape and in line, so that colour is never needed', () => {
    expect(new Set(SIGN_ORDER.map((sign) => SIGNS[sign].shape)).size).toBe(SIGN_ORDER.length)
    expect(new Set(SIGN_ORDER.map((sign) => JSON.stringify(SIGNS[sign].line))).size).toBe(SIGN_ORDER.length)
  })

  test('stay in the square from −1 to 1', () => {
    for (const sign of SIGN_ORDER) {
      for (const [, x, y] of SIGNS[sign].shape.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)) {
        expect(Math.abs(Number(x))).toBeLessThanOrEqual(1)
        expect(Math.abs(Number(y))).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('colours on screen', () => {
  test('are variables that look.css declares for light, dark (by the system and by choice), print, a sheet on screen and forced colours', () => {
    const css = lookCss()
    for (const name of Object.keys(lightLook.colour) as ColourName[]) {
      expect(screenLook.colour[name]).toBe(`var(${variableName(name)}, ${lightLook.colour[name]})`)
      expect(css.split(`${variableName(name)}:`)).toHaveLength(7)
    }
  })

  test('are written to look.css as they are here (run with -u after a change of colours)', async () => {
    await expect(lookCss()).toMatchFileSnapshot('../../src/charts/look.css')
  })
})
