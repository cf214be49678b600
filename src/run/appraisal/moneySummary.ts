/**
 * A sum of money with its spread: the mean of every finished replication, quantiles and simulation error of the kept ones. What all
 * functions of this folder give back.
 */
import type { Nested } from '../../statistics/drawMeans.ts'
import { monteCarloError } from '../../statistics/monteCarloError.ts'
import { quantileSorted } from '../../statistics/quantile.ts'
import type { RunAppraisal } from '../result.ts'

/** null: no spread is known (a single exact expectation, or a setting for which none was kept), or the figure is not defined. */
export interface MoneySummary {
  readonly mean: number | null
  /** Of the mean over the kept replications: an upper bound where more were finished than kept. */
  readonly mcse: number | null
  readonly p2_5: number | null
  readonly p10: number | null
  readonly p50: number | null
  readonly p90: number | null
  readonly p97_5: number | null
  /** Share of the replications above zero. */
  readonly probPositive: number | null
  readonly unit: string
}

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null)

type Kept = Pick<RunAppraisal, 'keptByDraw' | 'unitByDraw'>

/** The nested design of the kept replications. */
export function keptDesign({ keptByDraw, unitByDraw }: Kept): Omit<Nested, 'values'> {
  return { counts: keptByDraw, units: unitByDraw }
}

/** `values`: one per kept replication, draw after draw as in `kept`; null or empty when no spread is known. */
export function summariseMoney(mean: number, values: Float64Array | null, kept: Kept, unit: string): MoneySummary {
  if (values === null || values.length === 0 || values.some((x) => Number.isNaN(x))) {
    return { mean: finite(mean), mcse: null, p2_5: null, p10: null, p50: null, p90: null, p97_5: null, probPositive: null, unit }
  }
  const sorted = Float64Array.from(values).sort()
  const q = (p: number) => finite(quantileSorted(sorted, p))
  let positive = 0
  for (const value of values) if (value > 0) positive++
  return {
    mean: finite(mean),
    mcse: finite(monteCarloError({ values, ...keptDesign(kept) })),
    p2_5: q(0.025),
    p10: q(0.1),
    p50: q(0.5),
    p90: q(0.9),
    p97_5: q(0.975),
    probPositive: positive / values.length,
    unit,
  }
}
