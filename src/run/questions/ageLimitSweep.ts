/**
 * "Where should the age limit be?": the projects with each upper age limit in turn. The comparator keeps its own limits, since an
 * ordinary service has none; every other arm gets the limit. Exact expectation at central values.
 */
import type { Scenario } from '../../scenario/scenario.ts'
import { success, type Result } from '../../shared/issue.ts'
import { armRow, expectEach, type ArmRow, type Desk } from './rows.ts'
import { sweepScenario, valuesBetween } from './sweepScenario.ts'

export interface AgeLimitRow {
  /** Highest age in whole years on admission, included. */
  readonly max: number
  /** One row per arm but the comparator, in the order of the scenario. */
  readonly arms: readonly ArmRow[]
}

/** Upper limits `from` … `to` in whole years (19–29). A limit that shuts out everybody is refused by the model, with its issue. */
export async function ageLimitSweep(
  scenario: Scenario,
  { runner, models }: Desk,
  from: number,
  to: number,
): Promise<Result<readonly AgeLimitRow[]>> {
  const path = '/arms/*/ageLimits/max'
  const values = valuesBetween(from, to, 1, path)
  if (!values.ok) return values
  const variants = sweepScenario(scenario, models, path, values.value)
  if (!variants.ok) return variants
  const rows = await expectEach(runner, variants.value)
  if (!rows.ok) return rows
  const arms = scenario.arms.filter((arm) => !arm.comparator)
  return success(rows.value.map(({ value, result }) => ({ max: value, arms: arms.map(({ id }) => armRow(result, id)) })))
}
