/**
 * One outcome of one way in two runs, draw by draw: B minus A where both kept the draw. Each draw's value is the mean over its
 * replications, so what is left of chance is small and the interval shows mostly what is not known. Where the two runs did not meet the
 * same luck nothing may be paired; then the difference of the means and its error by independent runs is all that can be said.
 */
import { mean } from '../../statistics/mean.ts'
import { probBetter } from '../../statistics/probBetter.ts'
import { quantiles } from '../../statistics/quantile.ts'
import type { RunDraws } from '../result.ts'

export interface PairedDifference {
  /** B − A, one per common draw; the outcome's unit. */
  readonly differences: Float64Array
  readonly mean: number
  readonly p2_5: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly p97_5: number
  /** Share of common draws in which B is better than A; equals count one half. */
  readonly probBetter: number
}

/** Two values of a level and the error of their difference, where nothing is paired. */
export interface UnpairedDifference {
  readonly mean: number
  /** Standard error: √(se_A² + se_B²). */
  readonly se: number
}

export interface OutcomeOfArm {
  readonly run: RunDraws
  readonly arm: string
}

/** Values by number of draw; null where the outcome or the way is missing. */
function column({ run, arm }: OutcomeOfArm, outcome: string): ReadonlyMap<number, number> | null {
  const a = run.arms.indexOf(arm)
  const o = run.outcomes.findIndex(({ id }) => id === outcome)
  if (a < 0 || o < 0) return null
  const [A, O] = [run.arms.length, run.outcomes.length]
  return new Map(Array.from(run.draws, (draw, d) => [draw, run.means[(d * A + a) * O + o]] as const))
}

/** null where the outcome is not defined in both, or fewer than two draws are common. */
export function pairedDifference(a: OutcomeOfArm, b: OutcomeOfArm, outcome: string, factor = 1): PairedDifference | null {
  const [own, other] = [column(a, outcome), column(b, outcome)]
  if (!own || !other) return null
  const differences = Float64Array.from(
    [...own].flatMap(([draw, value]) => {
      const match = other.get(draw)
      return match === undefined ? [] : [(match - value) * factor]
    }),
  )
  if (differences.length < 2 || differences.some((one) => !Number.isFinite(one))) return null
  const higher = a.run.outcomes.find(({ id }) => id === outcome)?.higherIsBetter ?? true
  const [p2_5, p10, p50, p90, p97_5] = quantiles(differences, [0.025, 0.1, 0.5, 0.9, 0.975])
  return { differences, mean: mean(differences), p2_5, p10, p50, p90, p97_5, probBetter: probBetter(differences, higher) }
}

/** Means over draws and the error of their difference as if the runs knew nothing of each other. */
export function unpairedDifference(a: OutcomeOfArm, b: OutcomeOfArm, outcome: string, factor = 1): UnpairedDifference | null {
  const [own, other] = [a, b].map((one) => column(one, outcome))
  if (!own || !other || own.size < 2 || other.size < 2) return null
  const known = [own, other].map((values) => [...values.values()].map((value) => value * factor))
  if (known.flat().some((one) => !Number.isFinite(one))) return null
  const [first, second] = known.map((values) => {
    const middle = mean(values)
    const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1)
    return { middle, se2: variance / values.length }
  }) as [{ middle: number; se2: number }, { middle: number; se2: number }]
  return { mean: second.middle - first.middle, se: Math.sqrt(first.se2 + second.se2) }
}
