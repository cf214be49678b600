/**
 * The risk of each party: what an arm probably brings it against the comparator, and how likely it is to lose. Over the parameter draws;
 * with chance in them the answer is for a project as large as the scenario's.
 */
import { equalWeights, weightedMean, weightedSummary, type WeightedSummary } from '../../economics/weighted.ts'
import type { RunDraws } from '../result.ts'
import { differenceColumn } from './decisionDraws.ts'

export interface PartyRisk extends WeightedSummary {
  /** "society", "public" or a party's id. */
  readonly perspective: string
  /** Share of draws in which the party is worse off than with the comparator; less than a krona per person is rounding and counts one half. */
  readonly probLoss: number
  readonly unit: string
}

/** Net value against the comparator, SEK discounted, whole cohort. Weights, e.g. of a follow-up, one per draw; equal when left out. */
export function lossByParty(run: RunDraws, arm: string, weights?: Float64Array): readonly PartyRisk[] {
  return run.outcomes.flatMap(({ id, unit }) => {
    const perspective = perspectiveOf(id)
    if (perspective === null || run.draws.length === 0) return []
    const difference = differenceColumn(run, arm, id)
    const by = weights ?? equalWeights(difference.length)
    const losses = difference.map((value) => (Math.abs(value) < run.persons ? 0.5 : value < 0 ? 1 : 0))
    return { perspective, ...weightedSummary(difference, by), probLoss: weightedMean(losses, by), unit }
  })
}

/** The perspective whose net value the outcome holds; null when it holds something else. */
function perspectiveOf(outcome: string): string | null {
  if (outcome === 'netSociety') return 'society'
  if (outcome === 'netPublic') return 'public'
  return outcome.startsWith('net.') ? outcome.slice('net.'.length) : null
}
