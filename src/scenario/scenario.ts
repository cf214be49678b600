/**
 * A scenario: one file that says which model, which people, which arms, which changed values, how many runs.
 * This is the parsed form (defaults filled in); parse.ts makes it from unknown input, schema.ts describes the file.
 */
import type { Distribution } from '../random/distribution.ts'
import type { Sampling } from '../random/spread.ts'

export interface RunSettings {
  /** Parameter draws. 1 = central values, no parameter uncertainty. */
  readonly draws: number
  /** Repetitions of chance within each draw. */
  readonly replications: number
  /** How parameters are drawn: evenly spread (scrambled Sobol points), or each draw by itself. */
  readonly sampling: Sampling
  /** Seed phrase; any text. */
  readonly seed: string
  /** Stop when the half-width of the 95 % interval of the leading difference is below this (share); null: run the whole budget. */
  readonly precision: number | null
  /** Breakdown ids to report by, e.g. ["sex"]. */
  readonly groups: readonly string[]
}

export interface EconomicsSettings {
  readonly priceYear: number
  /** Per year, 0–1. */
  readonly discountRate: number
  /** "society", "public" or a party id. */
  readonly perspective: string
  readonly marginalCostOfPublicFunds: number
}

export interface Scenario {
  readonly schemaVersion: 1
  readonly model: string
  readonly name: string
  readonly description: string
  /** YYYY-MM, the project's first month. */
  readonly start: string
  readonly horizonMonths: number
  /** Shape given by the model's `fields.population`. */
  readonly population: Readonly<Record<string, unknown>>
  /** Shape given by the model's `fields.arm`; every arm has at least `id` and `comparator`. */
  readonly arms: readonly (Readonly<Record<string, unknown>> & { readonly id: string; readonly comparator: boolean })[]
  /** Parameter id → own value or own distribution. */
  readonly changes: Readonly<Record<string, number | Distribution>>
  readonly run: RunSettings
  readonly economics: EconomicsSettings
}
