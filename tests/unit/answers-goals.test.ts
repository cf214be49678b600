// Goals and follow-up: binomial tables, a conjugate beta-binomial update worked out by hand, and words for where a result falls.
import { describe, expect, it } from 'vitest'
import { followUpAnswer, updatedBy } from '../../src/app/answers/followUpOf.ts'
import { goalsOf, smallProjectOf } from '../../src/app/answers/goals.ts'
import { betaQuantile } from '../../src/random/betaQuantile.ts'
import { makeRunDraws } from '../fixtures/runDraws.ts'

const DRAWS = 2000
/** Evenly spread quantiles of a beta distribution: as good as an exact sample of it. */
const beta = (a: number, b: number): number[] => Array.from({ length: DRAWS }, (_, d) => betaQuantile(a, b, (d + 0.5) / DRAWS))
const same = (p: number): number[] => new Array<number>(DRAWS).fill(p)

const known = makeRunDraws({
  FS: {
    inWorkAfterStart15: same(0.2),
    inWorkAfterStart6: same(0.1),
    inWork15: same(0.2),
    supportedWork15: same(0.15),
    regularWork15: same(0.05),
    studies15: same(0.02),
  },
  SE: {
    inWorkAfterStart15: same(0.5),
    inWorkAfterStart6: same(0.2),
    inWork15: same(0.4),
    supportedWork15: same(0.3),
    regularWork15: same(0.1),
    studies15: same(0.02),
  },
})

describe('goals', () => {
  it('are the binomial’s own quantiles when nothing but chance is unknown', () => {
    // n = 10, p = ½: P(X ≤ 2) = 56/1024, P(X ≤ 3) = 176/1024, P(X ≤ 6) = 848/1024, P(X ≤ 7) = 968/1024
    const [work] = goalsOf(known, 'SE', 'FS', 10, 15)
    expect([work.own.p10, work.own.p90]).toEqual([3, 7])
    // P(X ≥ 4) = 848/1024 = 0.83, P(X ≥ 5) = 638/1024 = 0.62
    expect(work.reach).toBe(4)
    expect(work.own.fromChance).toBeCloseTo(1, 9)
  })

  it('divide work into its kinds and add studies, where the model reports them', () => {
    const at15 = Object.fromEntries(goalsOf(known, 'SE', 'FS', 100, 15).map((goal) => [goal.id, goal.own.mean]))
    expect(at15['work']).toBeCloseTo(50, 9)
    // three quarters of the jobs are with support
    expect(at15['supported']).toBeCloseTo(37.5, 9)
    expect(at15['regular']).toBeCloseTo(12.5, 9)
    expect(at15['workOrStudies']).toBeCloseTo(52, 9)
    expect(at15['started']).toBe(at15['workOrStudies'])
    expect(goalsOf(known, 'SE', 'FS', 100, 6).map(({ id }) => id)).toEqual(['work'])
  })

  it('are not given for a month beyond the horizon, nor against itself', () => {
    expect(goalsOf(known, 'SE', 'FS', 10, 24)).toEqual([])
    expect(goalsOf(known, 'FS', 'FS', 10, 15)[0].other).toBeNull()
    expect(smallProjectOf(known, 'FS', 'FS', 10, 15)).toBeNull()
  })

  it('tell how often a better way looks no better: two tosses against two with another coin', () => {
    // n = 2, p = 0.5 and 0.2: P(X ≤ Y) = P(0)·1 + P(1)·P(Y ≥ 1) + P(2)·P(Y = 2) = 0.25 + 0.5 · 0.36 + 0.25 · 0.04
    const project = smallProjectOf(known, 'SE', 'FS', 2, 15)!
    expect(project.probTrulyBetter).toBeCloseTo(1, 12)
    expect(project.looksNoBetter).toBeCloseTo(0.44, 12)
    expect(project.falseHope).toBeNaN()
    expect(project.size).toBeGreaterThan(2)
  })
})

describe('follow-up', () => {
  // What is known before weighs as 20 persons, 5 of them in work: beta(5, 15)
  const run = makeRunDraws({
    FS: { inWorkAfterStart15: same(0.15), inWork15: same(0.15) },
    SE: { inWorkAfterStart15: beta(5, 15), inWork15: beta(5, 15) },
  })
  const typed = { n: 40, k: 18, sexes: null }

  it('moves the answer as Bayes’ rule says: beta(5, 15) and 18 of 40 give beta(23, 37)', () => {
    const updated = updatedBy(run, 'SE', 'FS', 15, typed)
    if (!updated.ok) throw new Error(updated.issues[0].what.en)
    const { share, weight, priorPersons } = updated.value
    expect(share.before.mean).toBeCloseTo(0.25, 3)
    expect(Math.abs(share.after.mean - 23 / 60)).toBeLessThan(3 * share.after.se)
    expect(share.after.p10).toBeCloseTo(betaQuantile(23, 37, 0.1), 2)
    // beta(a, b) weighs as a + b persons
    expect(priorPersons).toBeCloseTo(20, 0)
    expect(weight).toBeCloseTo(40 / 60, 2)
  })

  it('says where the result falls, and how common it would be if the way were like the comparator', () => {
    const answer = followUpAnswer(run, 'SE', 'FS', 15, typed)!
    expect(answer.where.side).toBe('high')
    expect(answer.where.place).toBe('above')
    // binomial with n = 40 and p = 0.15: P(X ≥ 18) is about three in a million
    expect(answer.tailOther).toBeLessThan(1e-4)
    expect(followUpAnswer(run, 'SE', 'FS', 15, { n: 40, k: 10, sexes: null })!.where.place).toBe('asExpected')
    expect(followUpAnswer(run, 'SE', 'FS', 15, { n: 40, k: 41, sexes: null })).toBeNull()
  })

  it('refuses to update when hardly any draw agrees with what was seen, and says what to do', () => {
    const refused = updatedBy(run, 'SE', 'FS', 15, { n: 400, k: 390, sexes: null })
    expect(refused.ok).toBe(false)
    if (!refused.ok) {
      expect(refused.issues[0].code).toBe('RUN-013')
      expect(refused.issues[0].todo.sv).not.toBe('')
    }
  })

  it('counts women and men apart when they are typed apart', () => {
    const of = (p: number) => ({
      FS: { inWorkAfterStart15: same(0.15), inWork15: same(0.15) },
      SE: { inWorkAfterStart15: same(p), inWork15: same(p) },
    })
    const apart = makeRunDraws(of(0.3), 100, { woman: of(0.2), man: of(0.4) })
    const answer = followUpAnswer(apart, 'SE', 'FS', 15, {
      n: 40,
      k: 10,
      sexes: [
        { level: 'woman', n: 30, k: 6 },
        { level: 'man', n: 10, k: 4 },
      ],
    })!
    // 30 · 0.2 + 10 · 0.4
    expect(answer.own.mean).toBeCloseTo(10, 9)
  })
})
