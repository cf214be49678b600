/**
 * Sweeping a value of a scenario: which path means which place, and the issue that each impossible path or value gives. Expected codes:
 * scenarios' own (SCN-014 bounds, 016 unknown key, 017 wrong type, 018 not whole, 025 unknown parameter), as for the same fault in a file.
 */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { keysOfPath } from '../../src/run/questions/path.ts'
import { MOST_VALUES, sweepScenario, valuesBetween } from '../../src/run/questions/sweepScenario.ts'
import { readScenario } from '../fixtures/readScenario.ts'

const preset = readScenario('base-uma-238')
const swept = (path: string, values: readonly (number | string | boolean)[]) => {
  const result = sweepScenario(preset, models, path, values)
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.what.en).join('\n'))
  return result.value
}
const issuesOf = (path: string, ...values: (number | string | boolean)[]) => {
  const result = sweepScenario(preset, models, path, values)
  return result.ok ? [] : result.issues.map((issue) => [issue.code, issue.where, issue.todo.en])
}

describe('a path', () => {
  it('is a JSON pointer, with or without its first slash', () => {
    expect(keysOfPath('/arms/SE/posts')).toEqual(['arms', 'SE', 'posts'])
    expect(keysOfPath('arms/SE/posts')).toEqual(['arms', 'SE', 'posts'])
    expect(keysOfPath('/changes/a~1b~0c')).toEqual(['changes', 'a/b~c'])
  })

  it('names an arm by id or number, and with * every arm but the comparator', () => {
    const posts = (path: string) => swept(path, [7]).map(({ scenario }) => scenario.arms.map((arm) => arm.posts))
    expect(posts('/arms/SE/posts')).toEqual([[undefined, 4, 7]])
    expect(posts('/arms/2/posts')).toEqual([[undefined, 4, 7]])
    expect(posts('/arms/*/posts')).toEqual([[undefined, 7, 7]])
  })

  it('reaches inner groups, absent values and own values of parameters, whose ids have dots', () => {
    expect(swept('/arms/SE/ageLimits/max', [24])[0].scenario.arms[2].ageLimits).toEqual({ min: 19, max: 24, mayStayIfEnrolled: true })
    expect(swept('/population/shareWomen', [0.5])[0].scenario.population).toEqual({ ...preset.population, shareWomen: 0.5 })
    expect(swept('/changes/jobs.loss', [0.04])[0].scenario.changes).toEqual({ 'jobs.loss': 0.04 })
  })
})

describe('a sweep', () => {
  it('gives one scenario per value in their order, alike in everything else, and leaves the first as it was', () => {
    const before = structuredClone(preset)
    const variants = swept('/horizonMonths', [60, 24])
    expect(variants.map(({ value, scenario }) => [value, scenario.horizonMonths])).toEqual([
      [60, 60],
      [24, 24],
    ])
    for (const { scenario } of variants) expect({ ...scenario, horizonMonths: preset.horizonMonths }).toEqual(preset)
    expect(preset).toEqual(before)
  })

  it.each([
    ['/arm/SE/posts', 4, 'SCN-016', '/arm', 'arms'],
    ['/arms/S/posts', 4, 'SCN-016', '/arms/S', 'FS'],
    ['/arms/7/posts', 4, 'SCN-016', '/arms/7', 'SE'],
    ['/arms', 4, 'SCN-016', '/arms/', 'FS'],
    ['/arms/SE', 4, 'SCN-016', '/arms/2/', 'pathway'],
    ['/arms/SE/post', 4, 'SCN-016', '/arms/2/post', 'posts'],
    ['/arms/SE/posts/first', 4, 'SCN-017', '/arms/2/posts', 'group'],
    ['/arms/SE/posts', -1, 'SCN-014', '/arms/2/posts', '0.1'],
    ['/arms/SE/posts', 'four', 'SCN-017', '/arms/2/posts', 'number'],
    ['/arms/SE/caseload', 20.5, 'SCN-018', '/arms/2/caseload', '20 or 21'],
    ['/arms/SE/ageLimits/min', 31, 'SCN-014', '/arms/2/ageLimits/min', '29'],
    ['/arms/SE/projectMonths', 3, 'SCN-208', '/arms/2/projectMonths', 'project'],
    ['/population/source', 'skane', 'SCN-019', '/population/source', 'uma-238'],
    ['/name/first', 'x', 'SCN-017', '/name', 'group'],
  ])('of %s with %s stops with %s at %s', (path, value, code, where, todo) => {
    const issues = issuesOf(path, value)
    expect(issues.map(([c, w]) => [c, w])).toContainEqual([code, where])
    expect(issues.map(([, , help]) => help).join(' ')).toContain(todo)
  })

  it('of an unknown parameter says which one is nearest', () => {
    expect(issuesOf('/changes/jobs.los', 0.02)[0][2]).toContain('jobs.loss')
  })

  it('tells each impossible value once, with the possible ones beside it not run either', () => {
    expect(issuesOf('/arms/*/posts', 4, -1, -1).map(([code, where]) => [code, where])).toEqual([
      ['SCN-014', '/arms/1/posts'],
      ['SCN-014', '/arms/2/posts'],
    ])
  })
})

describe('values between', () => {
  const between = (from: number, to: number, step: number) => {
    const values = valuesBetween(from, to, step, '--sweep')
    return values.ok ? values.value : values.issues[0].where
  }

  it('two ends have both ends when the step fits, and no stray last digits', () => {
    expect(between(1, 4, 1)).toEqual([1, 2, 3, 4])
    expect(between(0.1, 0.6, 0.1)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
    expect(between(1, 2, 0.4)).toEqual([1, 1.4, 1.8])
    expect(between(5, 5, 1)).toEqual([5])
  })

  it('are refused when the step leads nowhere, backwards, or to thousands of runs', () => {
    for (const [from, to, step] of [
      [4, 1, 1],
      [1, 4, 0],
      [1, 4, -1],
      [1, 4, NaN],
      [1, Infinity, 1],
      [0, MOST_VALUES * 2, 1],
    ])
      expect(between(from, to, step)).toBe('--sweep')
  })
})
