/**
 * How precise a run is so far: the half-width of the 95 % interval of the mean difference in the leading outcome, the widest over the arms.
 * Precision is about endlessly many runs of this model; it says nothing of how sure the model is.
 */
import { monteCarloErrorOfMoments } from '../../statistics/monteCarloError.ts'
import type { Plan } from '../plan.ts'
import type { Gathered } from './gathered.ts'

/** Independent units (draws, or replications of a single draw) before the interval can mean anything. */
const FEWEST_UNITS = 30

/** In the outcome's unit; Infinity while there are too few units. */
export function halfWidth(plan: Plan, { quantities }: Pick<Gathered, 'quantities'>): number {
  const units = plan.draws > 1 ? quantities.draws.length : quantities.count
  if (units < FEWEST_UNITS) return Infinity
  const leading = leadingOutcome(plan)
  const { columns } = quantities
  const widths = plan.structure.arms.map(({ comparator }, a) =>
    comparator ? 0 : 1.96 * monteCarloErrorOfMoments(quantities.column(columns.difference(a, columns.outcome(a, leading)))),
  )
  return Math.max(0, ...widths)
}

/** In work at month 15 where the model has it, otherwise its first outcome. */
export function leadingOutcome(plan: Pick<Plan, 'structure'>): number {
  return Math.max(
    0,
    plan.structure.outcomes.findIndex((o) => o.id === 'inWork15'),
  )
}
