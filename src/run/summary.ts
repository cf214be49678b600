/**
 * From one quantity over all finished replications to what is shown: mean, Monte Carlo standard error, quantiles over draws and
 * replications together, and the split of the variance.
 */
import { monteCarloErrorOfMoments } from '../statistics/monteCarloError.ts'
import { quantileSorted } from '../statistics/quantile.ts'
import { varianceSplitOfMoments } from '../statistics/varianceSplit.ts'
import type { Quantity, RatioQuantity } from './gather/quantities.ts'
import type { OutcomeSummary } from './result.ts'

const finite = (x: number): number | null => (Number.isFinite(x) ? x : null)

export function summarise(quantity: Quantity, unit: string): OutcomeSummary {
  const { quantiles, mean } = quantity
  const [least, greatest] = [quantiles.quantile(0), quantiles.quantile(1)]
  if (quantiles.count === 0 || Number.isNaN(greatest)) return undefinedSummary(unit)
  const infinite = !Number.isFinite(greatest) || !Number.isFinite(least)
  return {
    mean: infinite ? null : finite(mean),
    mcse: infinite ? null : finite(monteCarloErrorOfMoments(quantity)),
    ...quantilesOf((p) => quantiles.quantile(p)),
    unit,
    spread: infinite ? { draws: null, replications: null } : varianceSplitOfMoments(quantity),
  }
}

/** Share of replications in favour of the arm, a tie counts one half (probBetter.ts); null when there are none or one is not defined. */
export function probBetterOf({ count, above, below, quantiles }: Quantity, higherIsBetter: boolean): number | null {
  if (Number.isNaN(quantiles.quantile(0))) return null
  return ((higherIsBetter ? above : below) + 0.5 * (count - above - below)) / count
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

function quantilesOf(quantile: (p: number) => number): Pick<OutcomeSummary, 'p2_5' | 'p10' | 'p50' | 'p90' | 'p97_5'> {
  const q = (p: number) => finite(quantile(p))
  return { p2_5: q(0.025), p10: q(0.1), p50: q(0.5), p90: q(0.9), p97_5: q(0.975) }
}

/**
 * Ratio of mean differences, e.g. what is paid more per extra person in work. Mean: ratio of the means; mcse by the delta method
 * (that of top − ratio · bottom); quantiles over the draws' own ratios (over replications when there is one draw), a denominator of 0 or
 * less counting as infinite. null where the mean denominator is not above zero.
 */
export function summariseRatio({ top, bottom, productsWithin, quantiles }: RatioQuantity, unit: string): OutcomeSummary {
  if (!(bottom.mean > 0) || !Number.isFinite(top.mean)) return undefinedSummary(unit)
  const ratio = top.mean / bottom.mean
  const error = monteCarloErrorOfMoments({
    count: top.count,
    mean: 0,
    counts: top.counts,
    means: top.means.map((x, d) => x - ratio * bottom.means[d]),
    units: top.units,
    within: top.within - 2 * ratio * productsWithin + ratio * ratio * bottom.within,
  })
  const byDraw = top.means.map((x, d) => (bottom.means[d] > 0 ? x / bottom.means[d] : Infinity)).sort()
  return {
    mean: ratio,
    mcse: finite(error / bottom.mean),
    ...quantilesOf((p) => (byDraw.length > 1 ? quantileSorted(byDraw, p) : quantiles.quantile(p))),
    unit,
    spread: { draws: null, replications: null },
  }
}
