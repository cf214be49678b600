/**
 * Senseless combinations are refused, each with its own code and place; sensible ones pass.
 */
import { describe, expect, it } from 'vitest'
import { model } from '../index.ts'
import { municipalitiesIn, readPopulation } from '../settings/population.ts'
import { armOf, FOUR_POSTS, inputOf } from './inputs.ts'

const FS = armOf('FS')
const ages = (min: number, max: number, mayStayIfEnrolled = true) => ({ ageLimits: { min, max, mayStayIfEnrolled } })

function issuesOf(arms: readonly Readonly<Record<string, unknown>>[], more = {}) {
  const made = model.makeStructure(inputOf({ source: 'sormland' }, arms, more))
  return made.ok ? [] : made.issues.map((i) => `${i.code} ${i.where}`)
}

describe('municipalities that rules may name', () => {
  const of = (population: Readonly<Record<string, unknown>>) => municipalitiesIn(readPopulation(population))

  it('are those of the source, of which only some may be left, in its order', () => {
    const all = of({ source: 'uma-238' })
    expect(all).toContain('Lund')
    expect(all.length).toBeGreaterThan(2)
    expect(of({ source: 'uma-238', municipalities: [all[2], all[0], 'Kiruna'] })).toEqual([all[0], all[2]])
  })
})

describe('a scenario', () => {
  it('with four posts in each pathway passes', () => {
    expect(issuesOf(FOUR_POSTS)).toEqual([])
  })

  it.each([
    ['intake differs between arms', [FS, armOf('SE', { intakeMonths: 12 })], ['SCN-201 /arms/1/intakeMonths']],
    ['the lowest age is above the highest', [FS, armOf('SE', ages(25, 24))], ['SCN-204 /arms/1/ageLimits']],
    ['posts have no pathway', [FS, armOf('none', { posts: 2 })], ['SCN-206 /arms/1/posts']],
    ['intake is longer than the project', [FS, armOf('SE', { posts: 1, projectMonths: 3 })], ['SCN-208 /arms/1/projectMonths']],
    [
      'intake goes on after a project that opens late has closed',
      [FS, armOf('SE', { posts: 1, opensMonth: 2, projectMonths: 3 })],
      ['SCN-208 /arms/1/projectMonths'],
    ],
    [
      'wind-down is as long as the project',
      [FS, armOf('SE', { posts: 1, projectMonths: 12, windDownMonths: 12 })],
      ['SCN-212 /arms/1/windDownMonths'],
    ],
    ['the project opens after the horizon', [FS, armOf('SE', { posts: 1, opensMonth: 120 })], ['SCN-214 /arms/1/opensMonth']],
    [
      'a project without posts opens, winds down, gets started or loses its staff',
      [FS, armOf('SE', { opensMonth: 3, windDownMonths: 2, rampUpMonths: 4, turnover: 0.5 })],
      ['SCN-213 /arms/1/opensMonth', 'SCN-213 /arms/1/windDownMonths', 'SCN-213 /arms/1/rampUpMonths', 'SCN-213 /arms/1/turnover'],
    ],
    [
      'support time starts anew in one arm with posts and not in another',
      [FS, armOf('CM', { posts: 1 }), armOf('SE', { posts: 1, restartSupport: false })],
      ['SCN-211 /arms/2/restartSupport'],
    ],
    [
      'support time counts from the application in one arm, and those who wait have no support in another',
      [armOf('CM', { posts: 1, restartSupport: false }), armOf('SE', { posts: 1, restartSupport: false, whileWaiting: 'none' })],
      ['SCN-211 /arms/1/restartSupport'],
    ],
    ['posts give no whole place', [FS, armOf('SE', { posts: 0.1, caseload: 5 })], ['SCN-210 /arms/1/posts']],
  ])('is refused when %s', (_, arms, expected) => {
    expect(issuesOf(arms)).toEqual(expected)
  })

  it('is refused when age limits keep everybody out', () => {
    const only20 = model.makeStructure(inputOf({ source: 'trial', persons: 50 }, [FS, armOf('SE', ages(19, 20))]))
    expect(only20.ok ? [] : only20.issues.map((i) => i.code)).toEqual(['SCN-205'])
  })

  it('is refused for a price year without a price level', () => {
    const economics = { priceYear: 2031, discountRate: 0.035, marginalCostOfPublicFunds: 1 }
    expect(issuesOf([FS, armOf('SE')], { economics })).toEqual(['SCN-209 /economics/priceYear'])
  })

  it('passes when support and follow-up last differently in different arms, and when an age limit ends support', () => {
    const arms = [
      armOf('FS', { supportMonths: 12, followUpMonths: 3 }),
      armOf('SE', { posts: 1, supportMonths: 36, followUpMonths: 6 }),
      armOf('CM', { posts: 1, ...ages(19, 24, false) }),
    ]
    expect(issuesOf(arms)).toEqual([])
  })

  it('passes when the cut at 29 has no effect, and when 0.1 posts of 30 make three places', () => {
    expect(issuesOf([FS, armOf('SE', ages(19, 29, false))])).toEqual([])
    const made = model.makeStructure(inputOf({ source: 'sormland' }, [FS, armOf('SE', { posts: 0.1, caseload: 30 })]))
    expect(made.ok && made.value.arms[1].capacity?.places[0]).toBe(3)
  })

  it('reports every fault at once', () => {
    expect(issuesOf([FS, armOf('SE', { intakeMonths: 12, ...ages(25, 24) }), armOf('none', { posts: 1, intakeMonths: 9 })]).length).toBe(4)
  })
})
