/**
 * How we know a figure: the mark under it. A figure made of several links is no surer than its weakest one, so the rules here
 * name, for each kind of figure, the link that decides.
 */
import type { Certainty } from '../../engine/model.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { projectArms } from '../state/levers.ts'

const ORDER: readonly Certainty[] = ['measured', 'judged', 'assumed']

export function weakest(certainties: readonly Certainty[]): Certainty {
  return certainties.reduce<Certainty>((worst, one) => (ORDER.indexOf(one) > ORDER.indexOf(worst) ? one : worst), 'measured')
}

/** The trial followed people for 18 months; later figures rest on how long jobs are assumed to last. */
export const MEASURED_UNTIL_MONTH = 18

/** Does anybody have to wait in some arm, so that the assumed pattern of applications enters the figure? */
export function hasLimitedPlaces(scenario: Scenario): boolean {
  return projectArms(scenario).some((arm) => typeof arm['posts'] === 'number')
}

/**
 * Share in work: measured up to 18 months for those who got a place; for the whole group only when nobody waits and everyone starts
 * at once; otherwise assumed, because intake, places and job durability are.
 */
export function certaintyOfWork(scenario: Scenario, month: number, audience: 'all' | 'placed'): Certainty {
  if (month > MEASURED_UNTIL_MONTH) return 'assumed'
  if (audience === 'placed') return 'measured'
  const everyoneAtOnce = scenario.arms.every((arm) => ((arm['intakeMonths'] as number | undefined) ?? 0) <= 1)
  return !hasLimitedPlaces(scenario) && everyoneAtOnce ? 'measured' : 'assumed'
}
