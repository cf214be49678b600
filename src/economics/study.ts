/**
 * What following n people would be worth before it is done (EVSI): each draw's own share in work gives the number a study would count, and
 * the surface of evsi.ts says what knowing that number is worth.
 */
import { parameterUniform } from '../random/streams.ts'
import { binomialQuantile } from './binomial.ts'
import type { DecisionDraws } from './decisionDraws.ts'
import type { PartialInformation } from './evppi.ts'
import { makeEvsi } from './evsi.ts'

/** One arm of a study: how many are followed, and what every draw says their chance is. */
export interface StudyArm {
  readonly strategy: string
  readonly n: number
  /** Probability per draw, 0–1. */
  readonly probs: Float64Array
}

/**
 * One simulated study per draw: k ~ Binomial(n, p_d), by inversion from a stream named by the strategy and the draw, so that another size
 * or another arm changes nobody's luck. One column of counts per arm.
 */
export function simulateStudy(arms: readonly StudyArm[], seedKey: readonly [number, number]): Float64Array[] {
  return arms.map(({ strategy, n, probs }) => {
    const scratch = new Float64Array(n + 1)
    return probs.map((p, d) => binomialQuantile(n, p, parameterUniform(seedKey, d, `study ${strategy}`), scratch))
  })
}

/**
 * EVSI per decision at each threshold, money, before the study's own cost. Never above the EVPI of the same draws. The draws' costs and
 * effects must not share the chance that is in `probs`: take both from exact draws, or from different halves of the replications.
 */
export function studyValue(
  draws: DecisionDraws,
  arms: readonly StudyArm[],
  seedKey: readonly [number, number],
  wtps: readonly number[],
): readonly (PartialInformation & { readonly wtp: number })[] {
  const at = makeEvsi(draws, simulateStudy(arms, seedKey))
  return wtps.map((wtp) => ({ wtp, ...at(wtp) }))
}
