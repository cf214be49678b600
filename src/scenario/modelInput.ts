/**
 * The sections of a parsed scenario that a model needs, in the form the model contract gives them. Used by check, plan and tests.
 */
import type { ModelInput } from '../engine/model.ts'
import { seedKey } from '../random/seed.ts'
import type { Scenario } from './scenario.ts'

export function makeModelInput(scenario: Scenario): ModelInput {
  const [year, month] = scenario.start.split('-').map(Number)
  const { priceYear, discountRate, marginalCostOfPublicFunds } = scenario.economics
  return {
    start: { year, month },
    horizonMonths: scenario.horizonMonths,
    population: scenario.population,
    arms: scenario.arms,
    changed: Object.keys(scenario.changes),
    economics: { priceYear, discountRate, marginalCostOfPublicFunds },
    seedKey: seedKey(scenario.run.seed),
  }
}
