/**
 * NyttoSam's terms beside ours, for one and for five calendar years: potential, verkningsgrad and återbetalningstid as that tool counts
 * them, from the same ledger, with our own figures in the last column.
 */
import { rulesAt } from '../../../models/aktivitetsersattning/rules/index.ts'
import { PARAMETER_PRICE_YEAR, priceFactor } from '../../../models/aktivitetsersattning/rules/priceLevel.ts'
import type { Model } from '../../engine/model.ts'
import { payoffOf, type PayoffWithSpread } from '../../run/decision/payoff.ts'
import { centralValues } from '../../scenario/values.ts'
import { isMeasure } from './money.ts'
import type { Answered } from '../state/workbench.svelte.ts'

/** Years that NyttoSam counts: short and medium term. */
export const TERM_YEARS: readonly number[] = [1, 5]

const WAGE = 'wage.fullTime'

/** SEK a month for full-time work, at its central value; null where the model has no wage. */
function wageOf(model: Model, scenario: Answered['scenario']): number | null {
  const wage = model.parameters.findIndex(({ id }) => id === WAGE)
  return wage < 0 ? null : centralValues(model, scenario.changes)[wage]
}

/** Value of a whole year of full-time work, SEK of the price year: wage and employer's contributions. null where the model has no wage. */
export function fullProduction(model: Model, scenario: Answered['scenario']): number | null {
  const wage = wageOf(model, scenario)
  if (wage === null) return null
  const { priceYear } = scenario.economics
  const { contributions } = rulesAt(Number(scenario.start.slice(0, 4)), Number(scenario.start.slice(5)), priceYear)
  return 12 * wage * priceFactor(PARAMETER_PRICE_YEAR, priceYear) * (1 + contributions)
}

/** One per number of years that the run reaches; empty where the model has no wage or the run nothing to compare. */
export function moneyTerms({ result, scenario }: Answered, model: Model, arm: string): readonly PayoffWithSpread[] {
  const [full, wageValue] = [fullProduction(model, scenario), wageOf(model, scenario)]
  if (full === null || wageValue === null) return []
  return TERM_YEARS.filter((years) => years * 12 <= scenario.horizonMonths).flatMap((years) => {
    const terms = payoffOf(result, { arm, years, fullProduction: full, wage: WAGE, wageValue, isMeasure })
    return terms ? [terms] : []
  })
}
