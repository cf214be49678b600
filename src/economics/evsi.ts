/**
 * Expected value of sample information (EVSI): what a study would be worth before anybody knows what it will show. By the same surface
 * as the EVPPI, drawn over a summary of the data that each draw of the parameters would have given.
 */
import type { DecisionDraws } from './decisionDraws.ts'
import { makeEvppi, type PartialInformation } from './evppi.ts'

/**
 * EVSI = E_data max_s E[nmb_s | data] − max_s E[nmb_s] (Strong, Oakley, Brennan & Breeze 2015, Medical Decision Making 35, 570–583).
 * `summaries`: one column per summary statistic of the study (e.g. the number in work of n followed, per arm), one simulated study per
 * draw of the parameters, in the order of the draws. Its chance must be a stream of its own. Money per decision, before the study's cost.
 */
export function makeEvsi(draws: DecisionDraws, summaries: readonly Float64Array[]): (wtp: number) => PartialInformation {
  return makeEvppi(draws, summaries)
}
