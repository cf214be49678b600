/**
 * Net value for one: the group's net value divided by its people, by those who asked for a place, or by those who got one. Another
 * denominator is another question, so it is always named.
 */
import type { RunAppraisal } from '../result.ts'
import { summariseMoney, type MoneySummary } from './moneySummary.ts'
import { armIndex, meanPresentValue, presentValues, type Valuation } from './presentValue.ts'

/** person: everybody in the group; admitted: who asked for a place in the arm; started: who got one. */
export type Denominator = 'person' | 'admitted' | 'started'

/**
 * SEK per head. Mean: ratio of the means (the value of the group over the number of heads expected); spread: the ratio in each
 * replication. The heads are those of `valuation.arm`. null throughout where the model does not count them or nobody is there.
 */
export function netPerHead(
  appraisal: RunAppraisal,
  perspective: string | readonly string[],
  valuation: Valuation,
  per: Denominator,
): MoneySummary {
  const { arms, unit } = appraisal
  const a = armIndex(appraisal, valuation.arm)
  const heads = per === 'person' ? null : appraisal[per]
  const none = per !== 'person' && !heads
  const meanHeads = per === 'person' ? appraisal.persons : (heads?.mean[a] ?? NaN)
  if (none || !(meanHeads > 0)) return summariseMoney(NaN, null, appraisal, unit)
  const values = presentValues(appraisal, perspective, valuation)
  const each = values && values.map((value, k) => value / (heads ? heads.kept[k * arms.length + a] : appraisal.persons))
  return summariseMoney(meanPresentValue(appraisal, perspective, valuation) / meanHeads, each, appraisal, unit)
}
