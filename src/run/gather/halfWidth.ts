/**
 * How precise a run is so far: the half-width of the 95 % interval of the mean difference in the leading outcome, the widest over the arms.
 * Precision is about endlessly many runs of this model; it says nothing of how sure the model is.
 */
import { monteCarloErrorOfMoments } from '../../statistics/monteCarloError.ts'
import type { Plan } from '../plan.ts'
import type { Gathered } from './gathered.ts'

/** Draws, or replications of a single draw, before the interval can mean anything. */
const FEWEST_UNITS = 30
/** Half of a 95 % interval in standard errors: normal, or Student's t with the 24 degrees of freedom of 25 randomisations. */
const HALF_OF_95 = { plain: 1.96, sobol: 2.064 }

/** In the outcome's unit; Infinity while there are too few units. */
export function halfWidth(plan: Plan, { quantities }: Pick<Gathered, 'quantities'>): number {
  const units = plan.draws > 1 ? quantities.draws.length : quantities.count
  if (units < FEWEST_UNITS) return Infinity
  const factor = HALF_OF_95[plan.draws > 1 ? plan.scenario.run.sampling : 'plain']
  const leading = leadingOutcome(plan)
  const { columns } = quantities
  const widths = plan.structure.arms.map(({ comparator }, a) =>
    comparator ? 0 : factor * monteCarloErrorOfMoments(quantities.column(columns.difference(a, columns.outcome(a, leading)))),
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
