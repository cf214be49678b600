/**
 * The answer while levers move: whatever was asked before, it is to the last bit the answer of somebody who asks for the first time. The
 * oracle is the expectation made from nothing.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { expectedRun, makeExpectedRunner } from '../../src/run/expectedRun.ts'
import { makePlan, type Plan } from '../../src/run/plan.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { readScenario } from '../fixtures/readScenario.ts'

const base = readScenario('base-uma-238')
const small: Scenario = { ...base, population: { ...base.population, persons: 40 }, horizonMonths: 48 }

const setArm = (arm: number, values: object) => (s: Scenario) => ({
  ...s,
  arms: s.arms.map((one, a) => (a === arm ? { ...one, ...values } : one)),
})

type Lever = readonly [string, (s: Scenario) => Scenario]
const aLever = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 6 }))
    .map(([arm, posts]): Lever => [`arm ${arm} has ${posts} posts`, setArm(arm, { posts })]),
  fc.integer({ min: 5, max: 30 }).map((caseload): Lever => [`caseload ${caseload}`, setArm(2, { caseload })]),
  fc.integer({ min: 12, max: 48 }).map((months): Lever => [`project of ${months} months`, setArm(1, { projectMonths: months })]),
  fc
    .integer({ min: 38, max: 41 })
    .map((persons): Lever => [`${persons} persons`, (s) => ({ ...s, population: { ...s.population, persons } })]),
  fc.constantFrom(0.6, 1, 1.4).map((times): Lever => [`employment support costs × ${times}`, (s) => withParameter(s, 'post.cost', times)]),
  fc.constantFrom(0.8, 1.2).map((times): Lever => [`jobs end × ${times}`, (s) => withParameter(s, durability, times)]),
  fc
    .constantFrom(0, 0.035)
    .map((discountRate): Lever => [`rate ${discountRate}`, (s) => ({ ...s, economics: { ...s.economics, discountRate } })]),
  fc.constantFrom(['sex'], []).map((groups): Lever => [`groups ${groups.join()}`, (s) => ({ ...s, run: { ...s.run, groups } })]),
  fc.constantFrom(36, 48).map((horizonMonths): Lever => [`${horizonMonths} months`, (s) => ({ ...s, horizonMonths })]),
  fc.constant(['as it was', () => small] as Lever),
)

const model = models[base.model]
const durability = model.parameters.find(({ unit, distribution }) => unit.includes('year') && distribution.kind !== 'fixed')!.id

function withParameter(s: Scenario, id: string, times: number): Scenario {
  const { value } = model.parameters.find((one) => one.id === id)!
  return { ...s, changes: { ...s.changes, [id]: value * times } }
}

function planOf(scenario: Scenario): Plan {
  const plan = makePlan(scenario, models)
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues))
  return plan.value
}

describe('the expectation that remembers', () => {
  it('answers a sequence of moved levers as one made anew for each', { timeout: 120_000 }, () => {
    const move = fc.tuple(aLever, fc.boolean(), fc.boolean())
    fc.assert(
      fc.property(fc.array(move, { minLength: 5, maxLength: 8 }), (moves) => {
        const remembering = makeExpectedRunner()
        let scenario = small
        const told: string[] = []
        for (const [[name, apply], afterStart, overDraws] of moves) {
          scenario = apply(scenario)
          told.push(`${name}${afterStart ? ', from own start' : ''}`)
          const plan = planOf({ ...scenario, run: { ...scenario.run, draws: 3 } })
          const options = { afterStart, overDraws }
          expect(remembering(plan, options), told.join(' → ')).toEqual(expectedRun(plan, options))
        }
      }),
      { numRuns: 8, seed: 238 },
    )
  })
})
