/**
 * The glossary of the page against the catalogue: whatever is written in capitals, or as a short form of money, has to be explained. Names of
 * projects and authorities in quoted evidence are the sources' own and are read as names.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findTerms, termsIn } from '../../src/app/answers/termsIn.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { en } from '../../src/messages/en.ts'
import { ERRORS } from '../../src/messages/errors.ts'
import { helpView } from '../../src/messages/helpView.ts'
import { sv } from '../../src/messages/sv.ts'
import { TERMS } from '../../src/messages/terms.ts'
import { ARM_FIELDS } from '../../models/aktivitetsersattning/fields/arm.ts'
import { POPULATION_FIELDS } from '../../models/aktivitetsersattning/fields/population.ts'
import { PARAMETERS } from '../../models/aktivitetsersattning/parameters.ts'
import { SOURCE_NOTES } from '../../models/aktivitetsersattning/populations/index.ts'
import { ASSUMED } from '../../models/aktivitetsersattning/populations/assumed.ts'

/** Every text in a value; of a function the literals of its source. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [...String(value).matchAll(/(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g)].map((match) => match[2] ?? '')
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf)
  return []
}

/** Capitals that are no abbreviation of ours: codes of issues, keys on a keyboard, Roman or physical signs. */
const NO_WORDS = /^(SCN|RUN|MOD|INT|ASM|SRC|RULE|UTF|README|NAMN|NAME|FIL|FILE|MAPP|DIR|FILES|OBS|OK|MB|GB|JUST|NA|AA|TECH|VER)$/

const shorts = new Set(TERMS.flatMap(({ short, term }) => [short, term.sv, term.en].filter((one) => one !== undefined)))

describe('the glossary', () => {
  it('has every abbreviation of the catalogue, in both languages', () => {
    const texts = textsOf([sv, en, chartWords, ERRORS, ARM_FIELDS, POPULATION_FIELDS, SOURCE_NOTES, ASSUMED, PARAMETERS])
    expect(texts.length).toBeGreaterThan(2000)
    const used = new Set(texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}$_{])[A-ZÅÄÖ]{2,8}(?![\p{L}\p{N}_(])/gu) ?? []))
    expect(used.size).toBeGreaterThan(10)
    expect([...used].filter((one) => !NO_WORDS.test(one) && !shorts.has(one)).sort()).toEqual([])
    expect(texts.some((text) => /\btkr\b/.test(text)) && shorts.has('tkr') && shorts.has('mnkr')).toBe(true)
  })

  it('writes each abbreviation out, explains it in at most 30 words, and has nothing twice', () => {
    expect(new Set(TERMS.map(({ id }) => id)).size).toBe(TERMS.length)
    for (const { id, term, text } of TERMS) {
      for (const language of ['sv', 'en'] as const) {
        expect(term[language].length, id).toBeGreaterThan(1)
        expect(text[language].split(/\s+/).length, id).toBeLessThanOrEqual(30)
        expect(text[language], id).toMatch(/[.]$/)
      }
    }
  })

  it('finds the words that stand in a text, abbreviations only as they are written', () => {
    const found = (text: string) => termsIn(text, TERMS, 'sv').map(({ id }) => id)
    expect(found('Med SE blir det 440 tkr. Scenariot har en kö.')).toEqual(['SE', 'queue', 'scenario', 'tkr'])
    expect(found('se här, BASE och fsk')).toEqual([])
  })

  it('is searched in both languages', () => {
    expect(findTerms('jobbcoach', TERMS).map(({ id }) => id)).toContain('SE')
    expect(findTerms('Waiting', [TERMS.find(({ id }) => id === 'queue')!])).toHaveLength(0)
    expect(findTerms('waited', TERMS).map(({ id }) => id)).toEqual(['queue'])
  })
})

describe('the samples', () => {
  it('each have a title that asks a question, in both languages', () => {
    const folder = new URL('../../scenarios/', import.meta.url)
    const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'scenario.schema.json')
    const ids = files.map((name) => name.replace('.json', '')).sort()
    expect(readFileSync(new URL(files[0] ?? '', folder), 'utf8')).toContain('"model"')
    for (const words of [helpView.sv, helpView.en]) {
      expect(Object.keys(words.samples).sort()).toEqual(ids)
      for (const title of Object.values(words.samples)) expect(title).toMatch(/^.{10,70}\?$/)
    }
  })
})
