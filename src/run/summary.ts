/**
 * From the values of one outcome over all finished replications to what is shown: mean, Monte Carlo standard error, quantiles
 * over draws and replications together, and the split of the variance. Values run draw after draw.
 */
import type { Nested } from '../statistics/drawMeans.ts'
import { mean } from '../statistics/mean.ts'
import { monteCarloError } from '../statistics/monteCarloError.ts'
import { quantileSorted } from '../statistics/quantile.ts'
import { varianceSplit } from '../statistics/varianceSplit.ts'
import type { OutcomeSummary } from './result.ts'

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null)

export function summarise(nested: Nested, unit: string): OutcomeSummary {
  const sorted = Float64Array.from(nested.values).sort()
  const n = sorted.length
  if (n === 0 || Number.isNaN(sorted[n - 1])) return undefinedSummary(unit)
  const infinite = !Number.isFinite(sorted[n - 1]) || !Number.isFinite(sorted[0])
  return {
    mean: infinite ? null : finite(mean(nested.values)),
    mcse: infinite ? null : finite(monteCarloError(nested)),
    ...quantilesOf(sorted),
    unit,
    spread: infinite ? { draws: null, replications: null } : varianceSplit(nested),
  }
}

export function undefinedSummary(unit: string): OutcomeSummary {
  return {
    mean: null,
    mcse: null,
    p2_5: null,
    p10: null,
    p50: null,
    p90: null,
    p97_5: null,
    unit,
    spread: { draws: null, replications: null },
  }
}

function quantilesOf(sorted: Float64Array): Pick<OutcomeSummary, 'p2_5' | 'p10' | 'p50' | 'p90' | 'p97_5'> {
  const q = (p: number) => finite(quantileSorted(sorted, p))
  return { p2_5: q(0.025), p10: q(0.1), p50: q(0.5), p90: q(0.9), p97_5: q(0.975) }
}

/**
 * Ratio of mean differences, e.g. what is paid more per extra person in work. Mean: ratio of the means; mcse by the delta method;
 * quantiles over the draws' own ratios (over replications when there is one draw), a denominator of 0 or less counting as infinite.
 * null where the mean denominator is not above zero.
 */
export function summariseRatio(numerator: Nested, denominator: Nested, unit: string): OutcomeSummary {
  const top = mean(numerator.values)
  const bottom = mean(denominator.values)
  if (!(bottom > 0) || !Number.isFinite(top)) return undefinedSummary(unit)
  const ratio = top / bottom
  const residual = numerator.values.map((x, i) => x - ratio * denominator.values[i])
  const below = groupMeans(denominator)
  const sorted = Float64Array.from(groupMeans(numerator), (x, i) => (below[i] > 0 ? x / below[i] : Infinity)).sort()
  return {
    mean: ratio,
    mcse: finite(monteCarloError({ values: residual, counts: numerator.counts }) / bottom),
    ...quantilesOf(sorted),
    unit,
    spread: { draws: null, replications: null },
  }
}

/** Means by draw; with a single draw the values themselves. */
function groupMeans({ values, counts }: Nested): readonly number[] {
  if (counts.length <= 1) return Array.from(values)
  const out: number[] = []
  let start = 0
  for (let d = 0; d < counts.length; d++) {
    if (counts[d] > 0) out.push(mean(values.subarray(start, start + counts[d])))
    start += counts[d]
  }
  return out
}
