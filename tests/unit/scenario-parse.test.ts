/**
 * Parsing with a small model (tests/fixtures/models/coin): defaults, strictness, and the shipped scenarios with the real one.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { models } from '../../models/index.ts'
import { reach, readChange } from '../../src/scenario/changes.ts'
import { checkAgainstModel } from '../../src/scenario/check.ts'
import { diffScenario } from '../../src/scenario/diff.ts'
import { parametersFingerprint, scenarioFingerprint } from '../../src/scenario/fingerprint.ts'
import { editDistance, nearest } from '../../src/scenario/nearest.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { model as coin } from '../fixtures/models/coin/index.ts'
import { smallScenario as small } from '../fixtures/models/coin/scenario.ts'

const known = { coin }

function parsed(input: unknown): Scenario {
  const result = parseScenario(input, known, '')
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

function codesOf(input: unknown): string[] {
  const result = parseScenario(input, known, '')
  return result.ok ? [] : result.issues.map((issue) => `${issue.code} ${issue.where}`)
}

describe('defaults', () => {
  test('absent keys get the defaults of their fields, and nothing else is added', () => {
    expect(parsed(small)).toEqual({
      schemaVersion: 1,
      model: 'coin',
      name: 'Prov',
      description: '',
      start: '2027-01',
      horizonMonths: 120,
      population: { persons: 100, source: 'purse' },
      arms: [
        { id: 'A', comparator: true, boost: 0, ages: { min: 19, max: 29 } },
        { id: 'B', comparator: false, boost: 0.5, ages: { min: 19, max: 29 } },
      ],
      changes: {},
      run: { draws: 200, replications: 20, sampling: 'sobol', seed: 'vägval', precision: null, groups: ['sex'] },
      economics: { priceYear: 2026, discountRate: 0.035, perspective: 'society', marginalCostOfPublicFunds: 1 },
    })
  })

  test('a group that is half filled in gets the rest', () => {
    const arms = [{ id: 'A', comparator: true, ages: { max: 24 } }]
    expect(parsed({ ...small, arms }).arms[0].ages).toEqual({ min: 19, max: 24 })
  })

  test('the input is left as it was', () => {
    const before = structuredClone(small)
    parsed(small)
    expect(small).toEqual(before)
  })

  test('own values and own distributions come through unchanged', () => {
    const changes = { 'coin.find': { kind: 'pert', low: 0.01, mode: 0.02, high: 0.05 }, 'coin.loss': 0.03 }
    expect(parsed({ ...small, changes }).changes).toEqual(changes)
  })
})

describe('strictness', () => {
  test('errors of all kinds come together, one per place', () => {
    const input = { ...small, start: '2027-13', horizonMonths: 600.5, population: { persons: '7' }, run: { draws: 0 }, namn: 'x' }
    expect(codesOf(input)).toEqual([
      'SCN-016 /namn',
      'SCN-018 /horizonMonths',
      'SCN-017 /population/persons',
      'SCN-014 /run/draws',
      'SCN-024 /start',
    ])
  })

  test('with an unknown model the general part is still checked, and the model’s own part is left alone', () => {
    expect(codesOf({ ...small, model: 'mynt', population: 3, start: 'x' })).toEqual(['SCN-023 /model', 'SCN-024 /start'])
  })

  test('names that every object has are not taken for models, keys or parameters', () => {
    expect(codesOf({ ...small, model: 'toString' })).toEqual(['SCN-023 /model'])
    expect(codesOf({ ...small, hasOwnProperty: 1 })).toEqual(['SCN-016 /hasOwnProperty'])
    expect(codesOf({ ...small, changes: { toString: 1 } })).toEqual(['SCN-030 /changes/toString'])
  })

  test('a list in place of a group is one issue, whatever the group would have needed', () => {
    expect(codesOf({ ...small, population: [] })).toEqual(['SCN-017 /population'])
    expect(codesOf({ ...small, arms: [...small.arms, []] })).toEqual(['SCN-017 /arms/2'])
    expect(codesOf({ ...small, arms: [{ id: 'A', comparator: true, ages: [19, 29] }] })).toEqual(['SCN-017 /arms/0/ages'])
    // its neighbour, whose name begins in the same way, is still looked at
    const many = Array.from({ length: 11 }, (_, i) => ({ id: `V${i}`, comparator: i === 0, ages: i === 10 ? { min: 1 } : {} }))
    expect(codesOf({ ...small, arms: many.map((arm, i) => (i === 1 ? [] : arm)) })).toEqual([
      'SCN-017 /arms/1',
      'SCN-014 /arms/10/ages/min',
    ])
  })

  test('a model that is missing, empty or no text is one issue', () => {
    const { model: _gone, ...without } = small
    expect(codesOf(without)).toEqual(['SCN-015 /model'])
    expect(codesOf({ ...small, model: '' })).toEqual(['SCN-021 /model'])
    expect(codesOf({ ...small, model: 3 })).toEqual(['SCN-017 /model'])
  })

  test('a start within the years that are known is accepted, a month outside them is not', () => {
    expect(codesOf({ ...small, start: '2015-01' })).toEqual([])
    expect(codesOf({ ...small, start: '2100-12' })).toEqual([])
    expect(codesOf({ ...small, start: '2014-12' })).toHaveLength(1)
    expect(codesOf({ ...small, start: '2101-01' })).toHaveLength(1)
    for (const start of ['2027-00', '2027-13', '27-01', '2027-1', '2027-011', ' 2027-01'])
      expect(codesOf({ ...small, start }), start).toHaveLength(1)
  })

  test('names of ways: letters and digits of any language first, then also spaces, hyphens and underscores', () => {
    const named = (...ids: string[]) => codesOf({ ...small, arms: ids.map((id, i) => ({ id, comparator: i === 0 })) })
    expect(named('A', 'Å 2', '3-b_c', 'ö')).toEqual([])
    for (const id of [' A', '_a', 'a/b', 'a.b', '=1']) expect(named(id), id).toHaveLength(1)
    expect(named('A', 'B', 'A', 'A').map((code) => code.slice(8))).toEqual(['/arms/2/id', '/arms/3/id'])
  })

  test('one comparator, not none and not two; an unclear one has its own issue', () => {
    const comparators = (...flags: unknown[]) => codesOf({ ...small, arms: flags.map((comparator, i) => ({ id: `V${i}`, comparator })) })
    expect(comparators(true, undefined)).toEqual([])
    expect(comparators(false, undefined).map((code) => code.slice(8))).toEqual(['/arms'])
    expect(comparators(true, false, true).map((code) => code.slice(8))).toEqual(['/arms'])
    expect(comparators('ja', false)).toEqual(['SCN-017 /arms/0/comparator'])
  })

  test('more than two hundred issues are two hundred and one that says so', () => {
    const unknown = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`okänd${i}`, 1]))
    expect(codesOf({ ...small, ...unknown(200) })).toHaveLength(200)
    const codes = codesOf({ ...small, ...unknown(201) })
    expect(codes).toHaveLength(201)
    expect(codes.filter((code) => code.startsWith('SCN-016'))).toHaveLength(200)
    expect(codes[200]).toBe('SCN-038 /')
    expect(codesOf({ ...small, changes: unknown(300) })).toHaveLength(200)
  })

  test('control and direction signs from the file are never printed as such', () => {
    const read = parseScenario({ ...small, '\u001b[31m\u202eröd': 1, name: '' }, known, 'a\nb.json')
    const lines = read.ok ? [] : read.issues.map((i) => i.where + i.what.sv)
    expect(lines.join('')).toContain('\\u001b')
    // eslint-disable-next-line no-control-regex -- exactly what must not be there
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u202e]/)
  })

  test('values that only a program can give are refused too', () => {
    expect(codesOf({ ...small, horizonMonths: NaN })).toEqual(['SCN-017 /horizonMonths'])
    expect(codesOf({ ...small, population: { persons: Infinity } })).toEqual(['SCN-017 /population/persons'])
    expect(codesOf(null)).toEqual(['SCN-011 /'])
    expect(codesOf(undefined)).toEqual(['SCN-011 /'])
  })

  test('the amount of work counts defaults too, and the advice would be accepted', () => {
    const input = { ...small, population: { persons: 200_000 }, run: { draws: 1000, replications: 100 } }
    const result = parseScenario(input, known, '')
    expect(result.ok ? [] : result.issues.map((i) => i.code)).toEqual(['SCN-035'])
    const advised = Number(/at most (\d+)\./.exec(result.ok ? '' : result.issues[0].todo.en)?.[1])
    expect(advised).toBe(4) // 1e11 / (200,000 × 120) = 4,166 in all, over 1,000 draws
    expect(codesOf({ ...input, run: { draws: 1000, replications: advised } })).toEqual([])
    expect(codesOf({ ...input, run: { draws: 1000, replications: advised + 1 } })).toEqual(['SCN-035 /run'])
    // few persons, but more replications than are kept
    const few = { ...small, population: { persons: 1 }, horizonMonths: 12 }
    expect(codesOf({ ...few, run: { draws: 1000, replications: 100 } })).toEqual([])
    expect(codesOf({ ...few, run: { draws: 1001, replications: 100 } })).toEqual(['SCN-035 /run'])
  })

  test('a precision is a number or null, and everything else says what it is', () => {
    const words = (extra: object) => {
      const result = parseScenario({ ...small, ...extra }, known, '')
      if (result.ok) throw new Error('should be refused')
      return result.issues[0].what.sv + result.issues[0].todo.sv
    }
    expect(codesOf({ ...small, run: { precision: null } })).toEqual([])
    expect(words({ run: { precision: 'x' } })).toContain('ett tal eller null')
    expect(words({ run: { seed: 3 } })).not.toContain('null')
    expect(words({ economics: { discountRate: 'x' } })).not.toContain('null')
  })
})

describe('what only the model can tell', () => {
  const text = (extra: object) => JSON.stringify({ ...small, ...extra })

  test('a default group that the model lacks is left out; one in the file is an error', () => {
    const read = readScenario(text({}), known, '')
    expect(read.ok && read.value.scenario.run.groups).toEqual([])
    const named = readScenario(text({ run: { groups: ['sex'] } }), known, '')
    expect(named.ok ? [] : named.issues.map((i) => i.code)).toEqual(['SCN-036'])
    const right = readScenario(text({ run: { groups: ['side'] } }), known, '')
    expect(right.ok && right.value.scenario.run.groups).toEqual(['side'])
  })

  test('a party of the model is a perspective', () => {
    expect(readScenario(text({ economics: { perspective: 'person' } }), known, '').ok).toBe(true)
    expect(readScenario(text({ economics: { perspective: 'persn' } }), known, '').ok).toBe(false)
  })

  test('the model’s own objections carry file, line and a full sentence', () => {
    const arms = [{ id: 'A', comparator: true, ages: { min: 29, max: 20 } }]
    const read = readScenario(JSON.stringify({ ...small, arms }, null, 1), known, 'a.json')
    expect(read.ok ? [] : read.issues.map((i) => [i.code, i.where, i.what.sv])).toEqual([
      ['SCN-204', 'a.json /arms/0/ages', 'Rad 11: Åldersgränserna stänger ute alla'],
    ])
  })

  test('the structure comes along, so that names of outcomes need not be made twice', () => {
    const checked = checkAgainstModel(parsed(small), coin, '', small)
    expect(checked.ok && checked.value.structure.outcomes.map((o) => o.id)).toEqual(['inWork12', 'monthsInWork'])
  })
})

describe('own distributions', () => {
  const [find] = coin.parameters
  const codes = (value: unknown) => readChange(value, find, ['changes', 'coin.find'], '').map((i) => i.code)

  test.each([
    [{ kind: 'fixed', value: 0.5 }, []],
    [{ kind: 'fixed', value: 0.51 }, ['SCN-034']],
    [{ kind: 'uniform', low: 0, high: 0.5 }, []],
    [{ kind: 'uniform', low: 0, high: 0.6 }, ['SCN-034']],
    [{ kind: 'beta', shape1: 20, shape2: 180 }, []],
    [{ kind: 'beta', shape1: 2, shape2: 2 }, ['SCN-034']],
    [{ kind: 'gamma', shape: 0, scale: 1 }, ['SCN-033']],
    [{ kind: 'truncatedNormal', mean: 0.1, sd: 5, low: 0, high: 0.5 }, []],
    [{ kind: 'normal', mean: 0.1 }, ['SCN-015']],
    [{ kind: 'normal', mean: '0.1', sd: 0.01 }, ['SCN-017']],
    [{ kind: 'normal', mean: 0.1, sd: 0.01, var: 2 }, ['SCN-016']],
    [{ mean: 0.1, sd: 0.01 }, ['SCN-015']],
    [{ kind: 'toString' }, ['SCN-032']],
    [[0.1], ['SCN-017']],
    [null, ['SCN-017']],
    [true, ['SCN-017']],
  ])('%j gives %j', (value, wanted) => {
    expect(codes(value)).toEqual(wanted)
  })

  test('the ends of the bounds are within them; a missing or wrong key of a distribution is named', () => {
    expect([codes(0), codes(0.5), codes(-1e-9), codes(0.5 + 1e-9)]).toEqual([[], [], ['SCN-031'], ['SCN-031']])
    const places = (value: unknown) => readChange(value, find, ['changes', 'coin.find'], 'a.json').map((i) => i.where)
    expect(places({ mean: 1 })).toEqual(['a.json /changes/coin.find/kind'])
    expect(places({ kind: 'normal', mean: NaN, SD: 1 })).toEqual([
      'a.json /changes/coin.find/mean',
      'a.json /changes/coin.find/sd',
      'a.json /changes/coin.find/SD',
    ])
    const [slip] = readChange({ kind: 'norml' }, find, ['changes', 'coin.find'], '')
    expect(slip.todo.sv).toMatch(/^Menade du.*normal/)
    const [unlike] = readChange({ kind: 'weibull' }, find, ['changes', 'coin.find'], '')
    expect(unlike.todo.sv).toMatch(/^Välj kind bland .*normal/)
    const [kindless] = readChange({}, find, ['changes', 'coin.find'], '')
    expect([kindless.what.sv, kindless.what.en].map((words) => /\bkind\b/.test(words))).toEqual([true, true])
  })

  test('a normal distribution reaches to its 0.001 quantiles, ±3.0902 standard deviations', () => {
    const [from, to] = reach({ kind: 'normal', mean: 10, sd: 2 })
    expect(from).toBeCloseTo(10 - 2 * 3.090232306167813, 9) // R: qnorm(0.999)
    expect(to).toBeCloseTo(10 + 2 * 3.090232306167813, 9)
  })
})

describe('nearest known word', () => {
  test('distance counts insertions, deletions, substitutions and swaps of neighbours', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3) // the textbook example
    expect(editDistance('caseload', 'csaeload')).toBe(1)
    expect(editDistance('', 'abc')).toBe(3)
  })

  test('a slip is found, a different word is not', () => {
    const words = ['caseload', 'posts', 'projectMonths', 'uptake']
    expect(nearest('casload', words)).toBe('caseload')
    expect(nearest('Posts', words)).toBe('posts')
    expect(nearest('project', words)).toBe('projectMonths')
    expect(nearest('economics', words)).toBeNull()
    // three slips in ten letters are allowed, four in nine are not
    expect(nearest('prjectMnth', words)).toBe('projectMonths')
    expect(nearest('prjctMnth', words)).toBeNull()
    expect(nearest('x', words)).toBeNull()
    expect(nearest('x'.repeat(10_000), words)).toBeNull()
  })
})

describe('differences and fingerprints', () => {
  const base = parsed(small)
  const changed = parsed({
    ...small,
    arms: [{ id: 'B', boost: 0.7, posts: 2 }, { id: 'A', comparator: true }, { id: 'C' }],
    changes: { 'coin.loss': 0.03 },
    run: { draws: 10 },
  })

  test('what differs is named with place, words and both values; moving an arm changes nothing', () => {
    expect(diffScenario(base, changed, coin).map((d) => [d.pointer, d.label.sv, d.from, d.to])).toEqual([
      ['/arms/0/boost', 'B: extra chans', 0.5, 0.7],
      ['/arms/0/posts', 'B: tjänster', undefined, 2],
      ['/arms/2', 'C', undefined, changed.arms[2]],
      ['/run/draws', 'Parameterdragningar', 200, 10],
      ['/changes/coin.loss', 'Förlorar arbete per månad', 0.02, 0.03],
    ])
    expect(diffScenario(base, base, coin)).toEqual([])
  })

  test('an arm that is gone is named by its place in the base', () => {
    const fewer = parsed({ ...small, arms: [{ id: 'A', comparator: true }] })
    expect(diffScenario(base, fewer, coin).map((d) => [d.pointer, d.to])).toEqual([['/arms/1', undefined]])
  })

  test('the fingerprint follows every value, but not the order of keys nor whether a default was written out', () => {
    const print = scenarioFingerprint(base)
    expect(print).toMatch(/^[0-9a-f]{16}$/)
    expect(scenarioFingerprint(parsed({ ...small, run: { seed: 'vägval', draws: 200 } }))).toBe(print)
    expect(scenarioFingerprint({ ...base, start: '2027-02' })).not.toBe(print)
    expect(scenarioFingerprint({ ...base, run: { ...base.run, seed: 'x' } })).not.toBe(print)
  })

  test('the parameters’ fingerprint follows own values', () => {
    const print = parametersFingerprint(coin, {})
    expect(parametersFingerprint(coin, { 'coin.loss': 0.03 })).not.toBe(print)
    expect(parametersFingerprint({ ...coin, version: '9' }, {})).toBe(print)
  })
})

describe('shipped scenarios', () => {
  const folder = new URL('../../scenarios/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'scenario.schema.json')

  test.each(files)('%s is accepted by its model', (file) => {
    const read = readScenario(readFileSync(new URL(file, folder), 'utf8'), models, file)
    expect(read.ok ? [] : read.issues).toEqual([])
  })

  test('the preset is the 238 with FS as comparator and four posts of 20 places for CM and SE', () => {
    const read = readScenario(readFileSync(new URL('base-uma-238.json', folder), 'utf8'), models, '')
    if (!read.ok) throw new Error('base-uma-238 is broken')
    const { scenario, structure } = read.value
    expect([scenario.start, scenario.horizonMonths, structure.cohort.persons]).toEqual(['2027-01', 120, 238])
    expect(
      structure.arms.map((arm) => [arm.id, arm.comparator, arm.capacity?.places[0] ?? null, arm.capacity?.places[35] ?? null]),
    ).toEqual([
      ['FS', true, null, null],
      ['CM', false, 80, 80],
      ['SE', false, 80, 80],
    ])
    expect(structure.arms[2].capacity?.places[36]).toBe(0)
  })

  test('the trial has no limit on places and everybody starts in the first month', () => {
    const read = readScenario(readFileSync(new URL('validate-trial.json', folder), 'utf8'), models, '')
    if (!read.ok) throw new Error('validate-trial is broken')
    const { structure } = read.value
    expect(structure.cohort.persons).toBe(10_000)
    expect(structure.arms.every((arm) => arm.capacity === null)).toBe(true)
    expect(new Set(structure.cohort.entryCycle)).toEqual(new Set([0]))
  })
})
