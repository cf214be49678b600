// Every slide of every question that a hall can be asked: a sentence is there, in both languages, without an abbreviation that is not explained,
// and of a length that can be read; pictures and words say the same number.
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { plainText } from '../../src/app/answers/sentence.ts'
import { headingOf } from '../../src/app/present/headings.ts'
import { headingSize, indexOf, moveOf, sequenceOf, stepsOf } from '../../src/app/present/sequence.ts'
import { orderFrom, storyOf } from '../../src/app/present/stories.ts'
import { tellerOf, TOLD, type Frozen, type Story, type ToldId } from '../../src/app/present/story.ts'
import { largestMoves, variantsOf } from '../../src/app/present/variants.ts'
import { differenceFigure } from '../../src/app/answers/figure.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { withoutChance } from '../../src/run/decision/withoutChance.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { messages } from '../../src/messages/index.ts'
import { presetScenario } from '../ui/scenario.ts'

const base = presetScenario()
const scenario = { ...base, run: { ...base.run, draws: 12, replications: 2 } }
const run = await makeInlineRunner(models).run(scenario, { keepDraws: true })
if (!run.ok) throw new Error('the preset does not run')
const model = models[scenario.model]!
const frozen: Frozen = {
  shown: { runId: 1, scenario, result: run.value, exact: false },
  model,
  month: 15,
  audience: 'all',
  arm: 'SE',
  viewed: 'SE',
  party: 'municipality',
  years: 5,
  goals: { persons: 50, months: 15 },
  draws: run.value.draws ? withoutChance(run.value.draws) : null,
}
const tellers = (['sv', 'en'] as const).map((language) =>
  tellerOf(frozen, { words: messages[language], chartWords: chartWords[language], language }),
)

function storyIn(question: ToldId, language = 0): Story {
  const story = storyOf(question, tellers[language]!)
  if (!story) throw new Error(`${question} has no story`)
  return story
}

/** What a hall cannot be expected to know. */
const ABBREVIATIONS = /\b(FS|CM|SE|AE|DV|LSS|SIUS|IPS|AME|NPF|FK|AF|pp|CI)\b/

describe('slides', () => {
  it.each(TOLD)('%s has a sentence on every slide, readable across a hall, in both languages', (question) => {
    tellers.forEach(({ words }, language) => {
      const story = storyIn(question, language)
      const variants = variantsOf(story.variants, scenario, model, words, String)
      const moves = { rows: variants.map((variant, i) => ({ variant, value: i + 1 })) }
      for (const step of stepsOf(question)) {
        const heading = plainText(headingOf({ question, step }, story, moves, words.present, words.questions[question].full, false))
        expect(heading.length, step).toBeGreaterThan(10)
        expect(heading.length, `${step}: ${heading}`).toBeLessThanOrEqual(150)
        expect(heading, step).not.toMatch(ABBREVIATIONS)
        expect(heading, step).not.toMatch(/undefined|NaN|bevisar|proves/)
        expect(headingSize(heading)).toBeGreaterThanOrEqual(40)
      }
      for (const text of [story.assumed, ...story.explain, ...variants.map(({ label }) => label)]) expect(text).not.toMatch(ABBREVIATIONS)
    })
  })

  it.each(TOLD)('%s draws as many figures as its words say, and asks for a guess within them', (question) => {
    const story = storyIn(question)
    for (const crowd of story.crowds) expect(crowd.kinds).toHaveLength(story.guess.of)
    expect(story.guess.answer).toBeGreaterThanOrEqual(0)
    expect(story.guess.answer).toBeLessThanOrEqual(story.guess.of)
    const told = story.onSlide.at(-1)!
    const filled = told.kinds.filter((kind) => ['anyway', 'full', 'tint', 'gain', 'barred'].includes(kind)).length
    const onlyBarred = told.kinds.filter((kind) => kind === 'barred').length
    expect([filled, onlyBarred]).toContain(story.guess.answer)
    for (const kind of new Set(told.kinds)) expect(story.legend.map((one) => one.kind)).toContain(kind)
  })

  it('guesses from what the comparator gives, so that guess and answer are counted alike', () => {
    const story = storyIn('jobs')
    const difference = differenceFigure(run.value, 'SE', 'inWork15', false)!
    expect(story.guess.answer - story.guess.known).toBe(Math.round(difference.centre * 100))
  })

  it('gives every question whose turn it is, round the list, and leads back and forth between its slides', () => {
    expect(orderFrom('money')).toEqual(['money', 'after30', 'goals', 'certainty', 'jobs', 'staffing', 'ageLimit', 'sharing'])
    const sequence = sequenceOf(['jobs', 'staffing'])
    expect(sequence.map(({ step }) => step).join(' ')).toBe(
      'question guess answer range decides months question guess answer range decides',
    )
    expect(indexOf(sequence, { question: 'staffing', step: 'question' })).toBe(6)
  })

  it('leads where the keys say', () => {
    expect(['ArrowRight', 'PageDown', ' '].map((key) => moveOf(key, false))).toEqual([1, 1, 1])
    expect(['ArrowLeft', 'PageUp'].map((key) => moveOf(key, false))).toEqual([-1, -1])
    expect(moveOf(' ', true)).toBe(-1)
    expect(['Home', 'F5', 'End', 'a'].map((key) => moveOf(key, false))).toEqual(['first', 'first', 'last', null])
  })

  it('names the largest move first, at most two of one thing, and none too small to tell', () => {
    const variants = variantsOf(['ageMax', 'posts'], scenario, model, messages.sv, String)
    const tried = variants.map((variant, i) => ({ variant, value: 10 - i }))
    const rows = largestMoves(10, tried, 1, 4)
    expect(rows.map(({ value }) => value)).toEqual([...rows].map(({ value }) => value).sort((a, b) => a - b))
    expect(rows.every(({ value }) => Math.abs(value - 10) >= 1)).toBe(true)
    expect(rows.filter(({ variant }) => variant.id === 'ageMax').length).toBeLessThanOrEqual(2)
  })

  it('changes one thing in each variant and leaves the frozen scenario as it was', () => {
    const before = JSON.stringify(scenario)
    for (const { scenario: changed } of variantsOf(
      ['durability', 'posts', 'caseload', 'women', 'fullCost'],
      scenario,
      model,
      messages.sv,
      String,
    ))
      expect(JSON.stringify(changed)).not.toBe(before)
    expect(JSON.stringify(scenario)).toBe(before)
  })
})
