/** What of a population a reader would call another group, as text: so that a change can be counted and taken back. Number and share of women have levers of their own. */
import type { Scenario } from '../../scenario/scenario.ts'

const WHO = ['source', 'counts', 'municipalities', 'shareDailyActivities', 'ages']

export function groupText(population: Scenario['population']): string {
  return JSON.stringify(WHO.map((key) => population[key] ?? null))
}
