/**
 * Whether two runs met the same luck, draw by draw: then the difference between them is due to the choices alone. Streams are named by
 * seed, draw, replication and person (decision 0002), so equal seeds are enough for common draws to be pairs; different numbers of persons
 * still share the luck of those that both have.
 */
import type { Scenario } from '../../scenario/scenario.ts'

/** Why two runs are not pairs; null: they are. */
export type NotPaired = 'model' | 'seed' | 'replications'

export function notPaired(a: Pick<Scenario, 'model' | 'run'>, b: Pick<Scenario, 'model' | 'run'>): NotPaired | null {
  if (a.model !== b.model) return 'model'
  if (a.run.seed !== b.run.seed) return 'seed'
  return a.run.replications === b.run.replications ? null : 'replications'
}
