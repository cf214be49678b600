/**
 * A study of the parameters of anybody's table: how it is written, what it cannot be, and two laws of its value: never more than knowing
 * the parameter, and more people never worth less. Decision: pay 0.5 to get one unit with probability p, p uniform on 0–1, or do nothing.
 * By hand: EVPPI of p = E max(0, p − 0.5) = 1/8. One person counted, k: E[p | k = 1] = 2/3, P(k = 1) = 1/2, so EVSI = 1/2 · 1/6 = 1/12.
 */
import { describe, expect, test } from 'vitest'
import { parseStudy, simulateParameterStudy, studyWord } from '../../src/economics/parameterStudy.ts'
import { analysed, runAnalyse, tableOf } from '../reference/economics-run.ts'
import { drawsWithEffects, uniforms } from './economics-made.ts'

describe('one word for a study', () => {
  test('is read, and written as it was read', () => {
    expect(parseStudy('p:n=20')).toEqual([{ name: 'p', n: 20, sd: null }])
    expect(parseStudy('param:trial.inWork15.SE.men:n=100+wage:n=50:sd=2000.5')).toEqual([
      { name: 'trial.inWork15.SE.men', n: 100, sd: null },
      { name: 'wage', n: 50, sd: 2000.5 },
    ])
    for (const word of ['p:n=20', 'a:n=1+b:n=2:sd=0.5']) expect(studyWord(parseStudy(word)!)).toBe(word)
  })

  test.each(['', 'p', 'p:20', 'p:n=0', 'p:n=1.5', 'p:n=20:sd=0', 'p:n=20:sd=-1', 'p:n=999999', 'p:n=20+'])('"%s" is not one', (word) => {
    expect(parseStudy(word)).toBeNull()
  })
})

const n = 4000
const p = uniforms(n, 'p')
const nothing = new Float64Array(n)
const half = new Float64Array(n).fill(0.5)
const table = () => tableOf({ 'cost:no': nothing, 'effect:no': nothing, 'cost:yes': half, 'effect:yes': p, 'param:p': p })

test('one person counted is worth 1/12, more are worth more, and none more than knowing the chance, 1/8', async () => {
  const json = await analysed(table(), ['--wtp', '1:1:1', '--study', 'p:n=1,p:n=10,p:n=100'])
  const [one, ten, hundred] = json.evsi
  expect(Math.abs(one.evsi - 1 / 12)).toBeLessThan(3 * one.se)
  expect(ten.evsi).toBeGreaterThan(one.evsi)
  expect(hundred.evsi).toBeGreaterThan(ten.evsi)
  expect(hundred.evsi).toBeLessThan(json.evppi[0].evppi + json.evppi[0].se)
  expect(Math.abs(json.evppi[0].evppi - 1 / 8)).toBeLessThan(3 * json.evppi[0].se)
})

test('another part of a study changes nobody else’s luck', () => {
  const draws = drawsWithEffects([nothing, p], { p, q: uniforms(n, 'q') })
  const alone = simulateParameterStudy(draws, parseStudy('p:n=20')!)
  const together = simulateParameterStudy(draws, parseStudy('q:n=5+p:n=20')!)
  expect(together[1]).toEqual(alone[0])
})

test('the readable answer has a table of studies, in both languages', async () => {
  const sv = await runAnalyse(table(), ['--wtp', '1:1:1', '--study', 'p:n=10', '--lang', 'sv'])
  expect(sv.out).toContain('Vad en undersökning vore värd')
  expect(sv.out).toMatch(/p:n=10\s+0,1\d+ ±0,00/)
  const en = await runAnalyse(table(), ['--wtp', '1:1:1', '--study', 'p:n=10', '--lang', 'en'])
  expect(en.out).toContain('What a study would be worth')
})

test.each([
  ['q:n=10', '"q"'],
  ['p:x=10', 'cannot be read as a study'],
  ['big:n=10', 'not a share between 0 and 1'],
])('%s stops with what is wrong and what to write instead', async (study, said) => {
  const withBig = tableOf({
    'cost:no': nothing,
    'effect:no': nothing,
    'cost:yes': half,
    'effect:yes': p,
    'param:p': p,
    'param:big': p.map((x) => 5 * x),
  })
  const ran = await runAnalyse(withBig, ['--study', study, '--lang', 'en'])
  expect(ran.code).toBe(2)
  expect(ran.err).toContain('SCN-042 — --study')
  expect(ran.err).toContain(said)
  expect(ran.out).toBe('')
})
