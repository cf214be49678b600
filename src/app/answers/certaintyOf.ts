/**
 * The answer to "Hur säkert är det?": which way is best and how often, read from every draw of the run. Pure; the words and the pictures of the
 * view are made from this, so that a sentence and a curve never use two sets of draws.
 */
import { acceptabilityCurve, acceptabilityFrontier } from '../../economics/acceptability.ts'
import { firstLargest, meansOf } from '../../economics/decisionDraws.ts'
import { expectedLosses } from '../../economics/expectedLoss.ts'
import { decisionDrawsOf, drawColumn, yearsInWork } from '../../run/decision/decisionDraws.ts'
import { withoutChance } from '../../run/decision/withoutChance.ts'
import type { RunDraws } from '../../run/result.ts'
import type { Criterion } from '../state/decision.svelte.ts'

/** "nästan säkert" 95 of 100, "troligt" 80, "troligast" more than half; below that nothing is claimed. */
export type Degree = 'almost' | 'likely' | 'maybe' | 'open'

export function degreeOf(prob: number): Degree {
  if (prob >= 0.95) return 'almost'
  if (prob >= 0.8) return 'likely'
  return prob > 0.5 ? 'maybe' : 'open'
}

/** Draws below which chance is not told from what is not known well enough to be taken out. */
const FEW_DRAWS = 100

/**
 * The draws of a run under way as a first answer reads them. With few of them chance is left in: a way is then said to be best somewhat less
 * surely than it is, never more.
 */
export function earlyDraws(run: RunDraws): RunDraws {
  return run.draws.length < FEW_DRAWS ? run : withoutChance(run)
}

export interface CertaintyAnswer {
  /** Arm with the largest mean score. */
  readonly best: string
  /** Share of draws in which it is best, 0–1. */
  readonly probBest: number
  readonly degree: Degree
  /** Share of draws in which more are in work after 15 months than in the comparator; null when it is, or when that month is not there. */
  readonly probWork: number | null
  readonly draws: number
}

/** One score per arm and draw; null where an outcome is missing. */
function scoresOf(run: RunDraws, { by, wtp }: Criterion): readonly Float64Array[] | null {
  if (by === 'work') {
    const columns = run.arms.map((arm) => drawColumn(run, arm, 'inWork15'))
    return columns.every((column) => column.every(Number.isFinite)) ? columns : null
  }
  const decision = decisionDrawsOf(run, { perspective: by, effect: yearsInWork(run.persons) })
  if (!decision.ok) return null
  const { costs, effects } = decision.value
  return costs.map((column, s) => column.map((cost, d) => wtp * (effects[s][d] ?? 0) - cost))
}

/** null when the scenario's horizon does not hold what is asked for, or there are no draws. */
export function certaintyAnswer(run: RunDraws, criterion: Criterion): CertaintyAnswer | null {
  const scores = scoresOf(run, criterion)
  const draws = run.draws.length
  if (!scores || draws === 0) return null
  const best = firstLargest(meansOf(scores))
  const shareOf = (holds: (d: number) => boolean): number => {
    let count = 0
    for (let d = 0; d < draws; d++) if (holds(d)) count++
    return count / draws
  }
  const probBest = shareOf((d) => firstLargest(scores.map((column) => column[d])) === best)
  const base = run.comparator
  const own = drawColumn(run, run.arms[best], 'inWork15')
  const other = drawColumn(run, run.arms[base], 'inWork15')
  const same = best === base
  return {
    best: run.arms[best],
    probBest,
    degree: degreeOf(probBest),
    probWork: same || !own.every(Number.isFinite) ? null : shareOf((d) => own[d] > other[d]),
    draws,
  }
}

export interface CurveOfPrices {
  readonly wtps: readonly number[]
  readonly curves: readonly { readonly arm: string; readonly probs: readonly number[] }[]
  readonly frontier: readonly string[]
  /** At the price nearest to the one asked for: which way to choose and how often it is best. */
  readonly at: { readonly wtp: number; readonly arm: string; readonly prob: number }
  /** Value of perfect knowledge at that price, SEK, and its standard error. */
  readonly evpi: { readonly value: number; readonly se: number }
  readonly draws: number
}

/** How often each way is best over prices from nothing to at least a million per extra year in work. */
export function curveOfPrices(run: RunDraws, perspective: string, wtp: number): CurveOfPrices | null {
  const decision = decisionDrawsOf(run, { perspective, effect: yearsInWork(run.persons) })
  if (!decision.ok || run.draws.length === 0) return null
  const most = Math.max(1_000_000, Math.ceil((wtp * 1.25) / 500_000) * 500_000)
  const wtps = [...new Set([...Array.from({ length: 51 }, (_, i) => (most * i) / 50), wtp])].sort((a, b) => a - b)
  const points = acceptabilityCurve(decision.value, wtps)
  const frontier = acceptabilityFrontier(decision.value, wtps).map(({ strategy }) => strategy)
  const curves = run.arms.map((arm) => ({ arm, probs: points.filter(({ strategy }) => strategy === arm).map(({ prob }) => prob) }))
  const i = wtps.indexOf(wtp)
  const chosen = curves.find(({ arm }) => arm === frontier[i])
  const [{ evpi, se }] = expectedLosses(decision.value, [wtp]).evpi
  return {
    wtps,
    curves,
    frontier,
    at: { wtp, arm: frontier[i], prob: chosen?.probs[i] ?? 0 },
    evpi: { value: evpi, se },
    draws: run.draws.length,
  }
}

/** First price above the present one at which another way is to be chosen; null when there is none on the curve. */
export function nextPrice({ wtps, frontier, at }: CurveOfPrices): { readonly wtp: number; readonly arm: string } | null {
  const i = wtps.findIndex((wtp, k) => wtp > at.wtp && frontier[k] !== at.arm)
  return i < 0 ? null : { wtp: wtps[i], arm: frontier[i] }
}
