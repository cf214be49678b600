/**
 * NyttoSam's terms for an arm of a run: the ledger of the run, the scenario's posts and the price of a post, handed to
 * src/economics/payoffTerms.ts.
 */
import { payoffTerms, type PayoffTerms } from '../../economics/payoffTerms.ts'
import type { Model } from '../../engine/model.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { centralValues } from '../../scenario/values.ts'
import type { RunResult } from '../result.ts'

/** Parameter that prices a post, SEK per post and month. */
const POST_COST = 'post.cost'

/**
 * `years`: calendar years from the start; 1 and 5 are customary. `fullProduction`: value of a full-time year of one person, SEK (wage and
 * employer's contributions). The measure costs its posts for as long as the project runs within those years; an arm without posts costs 0.
 */
export function payoffOf(
  result: RunResult,
  scenario: Scenario,
  model: Model,
  { arm, years, fullProduction }: { readonly arm: string; readonly years: number; readonly fullProduction: number },
): PayoffTerms {
  const own = scenario.arms.find(({ id }) => id === arm)
  const comparator = scenario.arms.find((one) => one.comparator)?.id ?? ''
  const price = model.parameters.findIndex(({ id }) => id === POST_COST)
  const perMonth = price < 0 ? 0 : numberOf(own?.posts) * centralValues(model, scenario.changes)[price]
  // the first calendar year has the months that are left of it
  const months = years * 12 - (Number(scenario.start.slice(5)) - 1)
  const measureCost = perMonth * Math.min(months, numberOf(own?.projectMonths), scenario.horizonMonths)
  return payoffTerms(result.ledger, { arm, comparator, persons: result.manifest.persons, years, fullProduction, measureCost })
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
