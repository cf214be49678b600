// How certain an answer may be called: counted by hand over a few made draws; words from the catalogue.
import { describe, expect, it } from 'vitest'
import { certaintyAnswer, curveOfPrices, degreeOf, earlyDraws, nextPrice } from '../../src/app/answers/certaintyOf.ts'
import { certaintySource, certaintyText, turningLines } from '../../src/app/answers/certaintyText.ts'
import { markedThing, sizeOf, sizeWithUnit, thingOf } from '../../src/app/answers/certaintyThings.ts'
import { of100 } from '../../src/app/answers/of100.ts'
import { partsOf, plainText } from '../../src/app/answers/sentence.ts'
import { waysOf } from '../../src/app/answers/ways.ts'
import { sv } from '../../src/messages/sv.ts'
import { en } from '../../src/messages/en.ts'
import type { FlipPoints } from '../../src/run/questions/flipPoints.ts'
import type { TornadoRow } from '../../src/run/questions/oneWay.ts'
import { makeRunDraws } from '../fixtures/runDraws.ts'
import { makeResult } from '../ui/fakeRunner.ts'
import { presetScenario } from '../ui/scenario.ts'

/** Ten draws: SE has most money in the first seven, FS in the last three; SE always has more in work. Months in work are equal but in SE. */
const ten = (f: (d: number) => number): number[] => Array.from({ length: 10 }, (_, d) => f(d))
const run = makeRunDraws({
  FS: { inWork15: ten(() => 0.15), monthsInWork: ten(() => 12), netSociety: ten(() => 1_000_000) },
  CM: { inWork15: ten(() => 0.16), monthsInWork: ten(() => 12), netSociety: ten(() => 0) },
  SE: { inWork15: ten(() => 0.2), monthsInWork: ten(() => 24), netSociety: ten((d) => (d < 7 ? 2_000_000 : 0)) },
})
const scenario = presetScenario()
const shown = { runId: 1, scenario, result: makeResult(scenario, false), exact: false }
const context = { shown, words: sv, language: 'sv', ways: waysOf(scenario, sv) } as const

const input = (id: string, unit: string, certainty: 'measured' | 'judged' | 'assumed' = 'judged') => ({
  id,
  label: { sv: `Namn på ${id}`, en: `Name of ${id}` },
  unit,
  certainty,
  centre: 0.02,
  p10: 0.015,
  p90: 0.045,
  low: 0.01,
  high: 0.063,
  varies: true,
})
const top: TornadoRow = { input: input('jobs.loss', 'share per month'), atLow: 1, atHigh: -1, swing: 2, turns: true }

describe('how sure', () => {
  it('is said in the four degrees of the house: 95, 80, and more than half of 100', () => {
    expect([1, 0.95, 0.949, 0.8, 0.79, 0.51, 0.5, 0.2].map(degreeOf)).toEqual([
      'almost',
      'almost',
      'likely',
      'likely',
      'maybe',
      'maybe',
      'open',
      'open',
    ])
  })

  it('is the share of draws in which the way that is best on average is best', () => {
    // SE has 1.4 million on average against 1 million
    expect(certaintyAnswer(run, { by: 'society', wtp: 0 })).toEqual({ best: 'SE', probBest: 0.7, degree: 'maybe', probWork: 1, draws: 10 })
    expect(certaintyAnswer(run, { by: 'work', wtp: 0 })).toMatchObject({ best: 'SE', probBest: 1, degree: 'almost' })
  })

  it('grows with the price put on a year in work: 100 years more at 20,000 make up for a lost million and more', () => {
    expect(certaintyAnswer(run, { by: 'society', wtp: 20_000 })).toMatchObject({ best: 'SE', probBest: 1 })
  })

  it('is not given for what the horizon does not hold', () => {
    expect(certaintyAnswer(run, { by: 'municipality', wtp: 0 })).toBeNull()
    expect(curveOfPrices(run, 'municipality', 0)).toBeNull()
  })
})

describe('the curve over prices', () => {
  it('holds the reader’s own price, sums to one everywhere, and gives the value of knowing for certain', () => {
    const curve = curveOfPrices(run, 'society', 5000)!
    expect(curve.wtps).toContain(5000)
    curve.wtps.forEach((_, i) => expect(curve.curves.reduce((sum, { probs }) => sum + probs[i], 0)).toBeCloseTo(1, 12))
    // at 5,000 SE has 0.5 million more: 7 × 2.5 and 3 × 0.5 on average 1.9; with certainty FS would be taken in three draws: + 3 × 0.5 / 10
    expect(curve.at).toMatchObject({ wtp: 5000, arm: 'SE', prob: 0.7 })
    expect(curve.evpi.value).toBeCloseTo(150_000, 6)
  })

  it('finds the next price at which another way is to be chosen, or none', () => {
    const poor = makeRunDraws({
      FS: { inWork15: [0.1, 0.1], monthsInWork: [0, 0], netSociety: [0, 0] },
      SE: { inWork15: [0.2, 0.2], monthsInWork: [12, 12], netSociety: [-3_000_000, -3_000_000] },
    })
    // 100 persons one year each: pays from 30,000 per year; the curve has a point every 20,000
    expect(nextPrice(curveOfPrices(poor, 'society', 0)!)).toEqual({ wtp: 40_000, arm: 'SE' })
    expect(nextPrice(curveOfPrices(run, 'society', 0)!)).toBeNull()
  })
})

describe('the sentences', () => {
  const answer = certaintyAnswer(run, { by: 'society', wtp: 0 })!

  it('say how sure, for whom, and what it hangs on', () => {
    const { headline, explain } = certaintyText(answer, { by: 'society', wtp: 0 }, 'samhället', top, context)
    expect(plainText(headline)).toBe(
      'I modellen är det troligast att Supported Employment lönar sig bäst för samhället, men det är osäkert. Mest beror svaret på hur länge jobben håller.',
    )
    expect(plainText(explain[0])).toBe('Supported Employment ligger främst i 70 av 100 dragningar av allt som är osäkert.')
    expect(explain.at(-1)).toContain('ny lag')
  })

  it('say of a first answer only how sure it is and how many draws it rests on, and claim nothing of values not tried yet', () => {
    const criterion = { by: 'society', wtp: 0 }
    const first = certaintyText(answer, criterion, 'samhället', top, context, 400)
    expect(plainText(first.headline)).toBe(
      'I modellen är det troligast att Supported Employment lönar sig bäst för samhället, men det är osäkert.',
    )
    expect(plainText(first.explain.at(-1)!)).toBe('Det är preliminärt: 10 av 400 dragningar är klara, och fler är på väg.')
    const untried = certaintyText(answer, criterion, 'samhället', undefined, context)
    expect(plainText(untried.headline)).toContain('Vi prövar just nu vad svaret mest beror på.')
    expect(untried.headline).not.toContain('Inget enskilt värde')
  })

  it('of few draws leave chance in, and take it out where there are enough to know it', () => {
    const flat = (n: number, noise: number) => {
      const even = Array.from({ length: n }, (_, d) => (d % 2 === 0 ? noise : -noise))
      const made = makeRunDraws({ FS: { netSociety: even.map(() => 0) }, SE: { netSociety: even } })
      const other = made.means.map((value) => -value)
      // the halves contradict one another: all that varies is chance
      return { ...made, exact: false, halves: [made.means, other] as const }
    }
    expect(earlyDraws(flat(50, 10)).means).toEqual(flat(50, 10).means)
    expect([...new Set(earlyDraws(flat(100, 10)).means)]).toEqual([0])
  })

  it('claim nothing when no way is best in more than half of the draws', () => {
    const open = certaintyText({ ...answer, probBest: 0.4, degree: 'open' }, { by: 'work', wtp: 0 }, 'samhället', null, context)
    expect(plainText(open.headline)).toBe('I modellen går det inte att säga vilken väg som ger flest i arbete. Inget enskilt värde avgör.')
  })

  it('lead from the value to that value alone, with its own mark', () => {
    const [sure, value] = certaintySource(['troligast', 'hur länge jobben håller'], answer, top, context)
    expect(sure.lines.join(' ')).toContain('10 dragningar')
    expect(value).toMatchObject({ parameters: ['jobs.loss'], certainty: 'judged' })
    expect(value.lines[0]).toBe('Troligen 1,5\u00A0% per månad till 4,5\u00A0% per månad.')
  })

  it('list what would change the answer, and say so when nothing does', () => {
    const turn: FlipPoints = {
      input: top.input,
      now: 'SE',
      below: null,
      above: { at: 0.054, from: 'SE', to: 'FS' },
      all: [],
      searched: [0.01, 0.063],
    }
    const found = { curve: null, answer, run, criterion: { by: 'society', wtp: 0 } }
    const lines = turningLines({ ...found, turns: [turn] }, context)
    expect(plainText(lines[0])).toBe('Om namn på jobs.loss är över 5,4\u00A0% per månad är förstärkt samarbete bäst.')
    expect(turningLines({ ...found, turns: [{ ...turn, above: null }] }, context)[0]).toBe(sv.certaintyView.would.none)
    // before anything has been sought nothing is said about it
    expect(turningLines({ ...found, turns: [] }, context)).toEqual([sv.certaintyView.would.law])
  })
})

describe('values in words', () => {
  it('are called what they do, and by their own name when these words do not know them', () => {
    const named = (id: string) => ({ id, label: { sv: 'Eget namn', en: 'Own name' } })
    expect(thingOf(named('jobs.lossFactor24'), sv, 'sv')).toBe('hur länge jobben håller på sikt')
    expect(thingOf(named('trial.inWork15.SE.men'), sv, 'sv')).toBe('hur många män som får arbete med Supported Employment')
    expect(partsOf(markedThing(named('trial.inWork15.SE.men'), en, 'en'))[0]).toMatchObject({ kind: 'figure', text: 'how many men' })
    expect(markedThing(named('something.new'), sv, 'sv')).toBe('[”Eget namn”]')
  })

  it('have three figures at most and their unit', () => {
    expect(sizeOf('share', 0.3787, sv, 'sv')).toBe('38\u00A0%')
    expect(sizeWithUnit('share per month', 0.0449, sv, 'sv')).toBe('4,5\u00A0% per månad')
    expect(sizeOf('SEK 2026 per month', 24_733, sv, 'sv')).toBe('25\u00A0tkr')
    expect(sizeWithUnit('factor', 0.55, sv, 'sv')).toBe('0,55 gånger')
  })

  it('never call a small chance nothing or a large one certain', () => {
    expect([0, 0.002, 0.006, 0.5, 0.994, 0.998, 1].map((share) => of100(share, sv, 'sv'))).toEqual([
      '0',
      'färre än 1',
      '1',
      '50',
      '99',
      'fler än 99',
      '100',
    ])
  })
})
