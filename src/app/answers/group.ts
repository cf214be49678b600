/**
 * What kind of group a scenario has, and what that means for its figures: whether new persons keep arriving, and whether posts change
 * holder, which the expectation counts only roughly. Also how fine a number of persons may be written.
 */
import type { Scenario } from '../../scenario/scenario.ts'

/** New persons arrive during the run, so that shares are of those who have come by then. */
export function isOpen(scenario: Scenario): boolean {
  const inflow = scenario.population['inflow']
  return typeof inflow === 'string' && inflow !== 'none'
}

/** Some arm's posts change holder: the expectation then gives too few persons in places (see the model's README). */
export function hasTurnover(scenario: Scenario): boolean {
  return scenario.arms.some((arm) => typeof arm['posts'] === 'number' && Number(arm['turnover'] ?? 0) > 0)
}

/**
 * A number of persons as fine as is known: whole persons while the likely range is narrower than 100, then tens, hundreds …; without a
 * range, three figures. low, high: ends of the 80 % range in persons, null when only the expectation is known.
 */
export function roundPersons(persons: number, low: number | null, high: number | null): number {
  const size = low === null || high === null ? Math.abs(persons) : Math.abs(high - low) * 10
  let step = 1
  while (size >= 1000 * step) step *= 10
  return Math.round(persons / step) * step
}
