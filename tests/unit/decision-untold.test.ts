/**
 * Asking about a value that the model's people were not split for: the model is told of the change and asked again, so that the answer is
 * the one a scenario with that value gives, and never "no difference".
 */
import { expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makeOutcomeEvaluator } from '../../src/run/decision/evaluate.ts'
import { makePlan } from '../../src/run/plan.ts'
import { readScenario } from '../fixtures/readScenario.ts'

it('the effect for those under 25 answers as in a scenario that changes it, from a plan that does not', () => {
  const base = readScenario('base-uma-238')
  const small = { ...base, horizonMonths: 24, population: { ...base.population, persons: 40 } }
  const evaluatorOf = (changes: Readonly<Record<string, number>>) => {
    const plan = makePlan({ ...small, changes }, models)
    if (!plan.ok) throw new Error(JSON.stringify(plan.issues))
    return makeOutcomeEvaluator(plan.value)
  }
  const usual = evaluatorOf({})
  const asked = usual({ 'effect.under25': 2 })
  const written = evaluatorOf({ 'effect.under25': 2 })({})
  expect(asked?.SE.inWork15).toBeCloseTo(written?.SE.inWork15 ?? 1, 13)
  expect(asked?.SE.inWork15).toBeGreaterThan(usual({})?.SE.inWork15 ?? 1)
  expect(asked?.FS.inWork15).toBeCloseTo(usual({})?.FS.inWork15 ?? 1, 12)
})
