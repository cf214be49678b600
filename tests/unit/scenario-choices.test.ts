/** What differs between two scenarios, as choices that can be made one by one (with the coin of tests/fixtures/models). */
import { describe, expect, test } from 'vitest'
import { choicesBetween } from '../../src/scenario/choices.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { model as coin } from '../fixtures/models/coin/index.ts'
import { smallScenario } from '../fixtures/models/coin/scenario.ts'

const ways = smallScenario.arms

function made(extra: object): Scenario {
  const result = parseScenario({ ...smallScenario, ...extra }, { coin }, '')
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const a = made({})
const choicesTo = (b: Scenario) => choicesBetween(a, b, coin)
const shown = (b: Scenario) => choicesTo(b).map(({ id, kind, label, from, to }) => [id, kind, label.sv, from, to])
const makeAll = (from: Scenario, b: Scenario) => choicesBetween(from, b, coin).reduce((scenario, choice) => choice.make(scenario), from)

describe('the choices between two scenarios', () => {
  test('each kind has its words, its field and its values', () => {
    const b = made({
      population: { persons: 7 },
      horizonMonths: 60,
      arms: [{ id: 'A', comparator: true, ages: { max: 24 } }, ways[1]],
      changes: { 'coin.loss': 0.03 },
      run: { draws: 10 },
    })
    expect(shown(b)).toEqual([
      ['horizonMonths', 'setting', 'Tidshorisont', [120], [60]],
      ['population.persons', 'setting', 'Personer', [100], [7]],
      ['ages.max', 'arm', 'Högsta ålder', [29], [24]],
      ['run.draws', 'run', 'Parameterdragningar', [200], [10]],
      ['value coin.loss', 'value', 'Förlorar arbete per månad', [0.02], [0.03]],
    ])
    expect(choicesTo(b).map(({ field }) => field?.label.en ?? null)).toEqual(['Horizon', 'Persons', 'Highest age', 'Parameter draws', null])
  })

  test('a field that several ways change is one choice, with a value for each that differs and none twice', () => {
    const three = made({ arms: [...ways, { id: 'C', boost: 0.5 }] })
    const b = made({ arms: [ways[0], { id: 'B', boost: 0.2 }, { id: 'C', boost: 0.2 }] })
    const [one, ...others] = choicesBetween(three, b, coin)
    expect(others).toEqual([])
    expect([one.id, one.from, one.to]).toEqual(['boost', [0.5], [0.2]])
    const both = choicesBetween(three, made({ arms: [ways[0], { id: 'B', boost: 0.2 }, { id: 'C', boost: 0.3 }] }), coin)
    expect(both.map(({ from, to }) => [from, to])).toEqual([[[0.5], [0.2, 0.3]]])
  })

  test('name and description are no choice', () => {
    expect(choicesTo({ ...a, name: 'annat', description: 'x' })).toEqual([])
  })

  test('a choice makes what it names and nothing else; made in any order they give B', () => {
    const b = made({ horizonMonths: 60, arms: [ways[0], { id: 'B', boost: 0.2, posts: 3 }], changes: { 'coin.loss': 0.03 } })
    const choices = choicesTo(b)
    const only = (id: string) => choices.find((choice) => choice.id === id)?.make(a)
    expect(only('boost')).toEqual(made({ arms: [ways[0], { id: 'B', boost: 0.2 }] }))
    expect(only('posts')).toEqual(made({ arms: [ways[0], { id: 'B', boost: 0.5, posts: 3 }] }))
    expect(only('horizonMonths')).toEqual(made({ horizonMonths: 60 }))
    expect(only('value coin.loss')).toEqual(made({ changes: { 'coin.loss': 0.03 } }))
    for (const order of [choices, [...choices].reverse()]) expect(order.reduce((scenario, choice) => choice.make(scenario), a)).toEqual(b)
  })

  test('what is absent in B is taken away, so that its default or the model’s own value holds', () => {
    const own = made({ arms: [ways[0], { id: 'B', boost: 0.5, posts: 3 }], changes: { 'coin.loss': 0.03, 'coin.find': 0.02 } })
    const b = made({ changes: { 'coin.find': 0.02 } })
    const back = makeAll(own, b)
    expect(back).toEqual(b)
    expect(Object.keys(back.changes)).toEqual(['coin.find'])
    expect(Object.hasOwn(back.arms[1], 'posts')).toBe(false)
  })

  test('ways that come and go are one choice, which leaves alone what the scenario has given those that stay', () => {
    const b = made({ arms: [ways[0], { id: 'C', boost: 0.9 }, { id: 'D' }] })
    expect(shown(b)).toEqual([['arms', 'ways', 'Vägar', ['A, B'], ['A, C, D']]])
    const [ofWays] = choicesTo(b)
    const limited = made({ arms: [{ id: 'A', comparator: true, boost: 0.1 }, ways[1]] })
    expect(ofWays.make(limited).arms).toEqual([limited.arms[0], b.arms[1], b.arms[2]])
    expect(makeAll(a, b)).toEqual(b)
    expect(makeAll(b, a)).toEqual(a)
  })

  test('a way that B lacks keeps its values when a field is changed', () => {
    const b = made({ arms: [{ id: 'A', comparator: true, boost: 0.3 }, { id: 'C' }] })
    const boost = choicesTo(b).find((choice) => choice.id === 'boost')
    expect([boost?.from, boost?.to]).toEqual([[0], [0.3]])
    expect(boost?.make(a).arms).toEqual([{ ...a.arms[0], boost: 0.3 }, a.arms[1]])
  })
})
