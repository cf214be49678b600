/**
 * How the money of a run is looked at: discount rate, horizon, own set of parties, cost of public funds, prices of the budget. Ways of
 * looking and no part of the scenario: the run keeps money by month and party, so none of them needs a new run.
 */
import { CENTRAL_INFLATION } from '../../run/appraisal/horizons.ts'
import type { Workbench } from './workbench.svelte.ts'

/** Years that the ledger covers when the page opens. */
export const FIRST_YEARS = 5

export class MoneyChoices {
  /** Per year; a budget is shown undiscounted until somebody asks for more. */
  rate = $state(0)
  /** null: the whole run. */
  years = $state<number | null>(FIRST_YEARS)
  /** null: what the scenario says. */
  publicFunds = $state<number | null>(null)
  /** The reader's own set of parties counts, instead of the one party of the desk. */
  ownSet = $state(false)
  own = $state.raw<readonly string[]>(['municipality', 'region'])
  /** Budget: the arm by itself instead of the difference; each year's own prices instead of fixed ones. */
  wholeBudget = $state(false)
  nominal = $state(false)
  inflation = $state(CENTRAL_INFLATION)

  toggle(party: string, on: boolean): void {
    const others = this.own.filter((one) => one !== party)
    this.own = on ? [...others, party] : others
  }
}

const known = new WeakMap<Workbench, MoneyChoices>()

/** One for every workbench, kept while the page is. */
export function moneyChoicesOf(workbench: Workbench): MoneyChoices {
  const found = known.get(workbench) ?? new MoneyChoices()
  known.set(workbench, found)
  return found
}
