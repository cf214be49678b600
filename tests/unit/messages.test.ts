// Words and numbers: both catalogues complete, no mark left open, numbers as Swedish and English readers write them.
import { describe, expect, it } from 'vitest'
import {
  decimalsByError,
  formatMillions,
  formatNumber,
  formatPercent,
  formatSek,
  formatSekRange,
  formatSigned,
  outOf100,
  parseNumber,
  roundByError,
  roundHalfAway,
  roundSek,
} from '../../src/messages/format.ts'
import { messages } from '../../src/messages/index.ts'
import { plainText } from '../../src/app/answers/sentence.ts'

const NBSP = '\u00A0'

/** Every text of a catalogue with its path; functions are called with stand-ins. */
function texts(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    // Counts stand in for everything; a function that wants names, lists of them or a record of them gets those.
    const call = (make: (i: number) => unknown): unknown =>
      (value as (...args: unknown[]) => unknown)(...Array.from({ length: value.length }, (_, i) => make(i)))
    const record = new Proxy({}, { get: (_, key) => `x-${String(key)}` })
    const standIns = [(i: number) => i + 2, (i: number) => `x${i}`, (i: number) => [`x${i}`, 'y', 'z'], () => record]
    let found: readonly (readonly [string, string])[] | null = null
    for (const make of standIns) {
      try {
        const made = call(make)
        found = typeof made === 'object' ? texts(made, path) : [[path, String(made)]]
        if (found.every(([, text]) => !text.includes('undefined'))) return found
      } catch {
        // Of another kind: the next.
      }
    }
    if (found) return found
    throw new Error(`${path} takes neither counts, names nor lists of names`)
  }
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}/${key}`))
}

describe('the catalogues', () => {
  const all = Object.entries(messages).map(([language, words]) => ({ language, entries: texts(words) }))

  it('have the same keys in both languages', () => {
    const [first, second] = all.map(({ entries }) => entries.map(([path]) => path).sort())
    expect(second).toEqual(first)
  })

  it('leave no mark open, no value undefined and no double space', () => {
    for (const { language, entries } of all) {
      for (const [path, text] of entries) {
        expect(plainText(text), `${language} ${path}`).not.toMatch(/[[\]]|\*\*|undefined|NaN|\[object/)
        expect(text, `${language} ${path}`).not.toMatch(/ {2}/)
      }
    }
  })

  it('have no empty text but those that are empty on purpose', () => {
    for (const { entries } of all) {
      expect(
        entries
          .filter(([, text]) => text === '')
          .map(([path]) => path)
          .sort(),
      ).toEqual(['/ageLimit/jobsGone/unknown', '/drawer/units/share', '/staffing/ordinals/0'])
    }
  })

  it('never use the words that the house has forbidden', () => {
    for (const { entries } of all)
      for (const [path, text] of entries) expect(text.toLowerCase(), path).not.toMatch(/bevisar|utanförskap|förtidspension|vinst|proves/)
  })

  it('do not say the same thing in both languages by mistake', () => {
    const [sv, en] = [messages.sv, messages.en].map((words) => new Map(texts(words)))
    const same = [...(sv ?? new Map<string, string>())]
      .filter(([path, text]) => text.length > 12 && en?.get(path) === text)
      .map(([path]) => path)
    expect(same).toEqual(['/pathways/SE/name', '/pathways/SE/inside', '/chains/jobs/outcome'].filter((path) => same.includes(path)))
    expect(same.length).toBeLessThanOrEqual(3)
  })
})

describe('numbers', () => {
  it('are Swedish in Swedish and English in English', () => {
    expect(formatNumber(1234567.5, 'sv', 1)).toBe(`1${NBSP}234${NBSP}567,5`)
    expect(formatNumber(1234567.5, 'en', 1)).toBe('1,234,567.5')
    expect(formatNumber(-3, 'sv')).toBe('\u22123')
    expect(formatNumber(-3, 'en')).toBe('\u22123')
    expect(formatNumber(-0, 'sv')).toBe('0')
    expect(formatPercent(0.264, 'sv', 1)).toBe(`26,4${NBSP}%`)
    expect(formatPercent(0.264, 'en', 1)).toBe('26.4%')
    expect(formatSigned(4, 'sv')).toBe('+4')
    expect(formatSigned(0.04, 'sv', 1)).toBe('0,0')
  })

  it('count persons of 100 in whole numbers, half away from zero', () => {
    expect([outOf100(0.185), outOf100(-0.025), outOf100(0.0049)]).toEqual([19, -3, 0])
    expect([roundHalfAway(2.5), roundHalfAway(-2.5), roundHalfAway(-0.2)]).toEqual([3, -3, 0])
  })

  it('are never finer than their error', () => {
    expect([decimalsByError(0.34), decimalsByError(0.04), decimalsByError(0.004), decimalsByError(3), decimalsByError(null)]).toEqual([
      0, 1, 2, 0, 0,
    ])
    expect([roundByError(1234, 30), roundByError(1234, 0.5), roundByError(-1234, 300)]).toEqual([1230, 1234, -1200])
    expect([roundSek(1_234_567), roundSek(1_234_567, 300_000), roundSek(-0.4), roundSek(0)]).toEqual([1_230_000, 1_200_000, 0, 0])
  })

  it('say money in the size people speak of', () => {
    const words = messages.sv.money
    expect(formatSek(2_943_000, 'sv', words)).toBe(`2,9${NBSP}mnkr`)
    expect(formatSek(440_400, 'sv', words)).toBe(`440${NBSP}tkr`)
    expect(formatSek(-950, 'sv', words)).toBe(`\u2212950${NBSP}kr`)
    expect(formatSek(12_345_678, 'en', messages.en.money, null, true)).toBe(`+12.3${NBSP}million kronor`)
    expect([formatMillions(-9_800_000, 'sv'), formatMillions(20_000, 'sv'), formatMillions(14_160_000, 'sv')]).toEqual([
      '\u22129,8',
      '0',
      '+14,2',
    ])
  })

  it('say the unit of money once for both ends of a range, that of the larger', () => {
    const words = messages.sv.money
    const minus = '\u2212'
    const range = (low: number, high: number, error: number | null = null) => formatSekRange(low, high, 'sv', words, error, true)
    expect(range(-2_812_000, -500_400)).toEqual([`${minus}2,8`, `${minus}0,5${NBSP}mnkr`])
    expect(range(-120_000, 1_250_000, 137_000)).toEqual([`${minus}0,1`, `+1,3${NBSP}mnkr`])
    expect(range(-4_000, 440_400)).toEqual([`${minus}4`, `+440${NBSP}tkr`])
    expect(range(-300, 9_900)).toEqual([`${minus}300`, `+9\u00A0900${NBSP}kr`])
    // nothing in the decimals of the larger, and ends that read the same
    expect(range(-20_000, 5_000_000)).toEqual(['0', `+5,0${NBSP}mnkr`])
    expect(range(500_000, 500_000)).toEqual([`+500${NBSP}tkr`, `+500${NBSP}tkr`])
    expect(formatSekRange(440_000, 950_000, 'en', messages.en.money)).toEqual(['440', `950${NBSP}thousand kronor`])
  })

  it('are read as people type them', () => {
    expect(['440000', '440 000', '440 000 kr', '26,4', '26.4 %', '\u22123', ' 20 personer '].map(parseNumber)).toEqual([
      440000, 440000, 440000, 26.4, 26.4, -3, 20,
    ])
    expect(['', 'fyra', '1,2,3', '--2', '1e9', '12 34x'].map(parseNumber)).toEqual([null, null, null, null, null, null])
  })
})
