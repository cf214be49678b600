/**
 * Who is paid for and would have found work anyway: where hires are paid for, the part of the jobs among those who got a place that the
 * comparator gives too. share = in work 15 months after one's own start in the comparator / the same in the arm, at most 1.
 */
import type { MoneySummary } from '../../run/appraisal/moneySummary.ts'
import { spreadOfPart } from '../../run/appraisal/flowSpread.ts'
import { drawColumn } from '../../run/decision/decisionDraws.ts'
import type { RunResult } from '../../run/result.ts'
import { quantileSorted } from '../../statistics/quantile.ts'
import type { MoneyAnswer } from './moneyAnswer.ts'

const IN_WORK = 'inWorkAfterStart15'

/** Entries that pay for hires, whoever their funder is. */
export function isHirePayment({ id }: { readonly id: string }): boolean {
  return id.startsWith('outcome')
}

export interface Deadweight {
  /** What is paid for hires, SEK. */
  readonly cost: MoneySummary
  /** 0–1; null where either arm has nobody in work. */
  readonly anyway: number | null
  /** 80 % of the parameter draws; null where the run keeps none. */
  readonly likely: readonly [number, number] | null
}

/** null where nothing is paid for hires. */
export function deadweightOf(answer: MoneyAnswer): Deadweight | null {
  const { appraisal, valuation, shown, arm, comparator } = answer
  const cost = spreadOfPart(appraisal, { parties: null, has: isHirePayment }, valuation)
  if (Math.abs(cost.mean ?? 0) < 1) return null
  return { cost, ...anywayOf(shown.result, arm, comparator) }
}

/** 0–1 with its spread over the draws. */
export function anywayOf({ arms, draws }: RunResult, arm: string, comparator: string): Pick<Deadweight, 'anyway' | 'likely'> {
  const share = (id: string): number => arms.find((one) => one.id === id)?.outcomes[IN_WORK]?.mean ?? NaN
  const ratio = (other: number, own: number): number => (own > 0 ? Math.min(1, other / own) : NaN)
  const anyway = ratio(share(comparator), share(arm))
  const [own, other] = draws ? [drawColumn(draws, arm, IN_WORK), drawColumn(draws, comparator, IN_WORK)] : [new Float64Array(0), []]
  const sorted = own
    .map((share, d) => ratio(other[d], share))
    .filter((x) => !Number.isNaN(x))
    .sort()
  return {
    anyway: Number.isNaN(anyway) ? null : anyway,
    likely: sorted.length < 2 ? null : [quantileSorted(sorted, 0.1), quantileSorted(sorted, 0.9)],
  }
}
