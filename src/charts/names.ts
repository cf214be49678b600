/**
 * What charts know about an arm and about a figure with its uncertainty. A run's summaries become these two here,
 * so that every chart says the same name, draws the same sign and treats a missing interval alike.
 */
import type { ChartWords } from '../messages/charts.ts'
import type { OutcomeSummary } from '../run/result.ts'
import { SIGN_ORDER, type SignId } from './look.ts'

export interface ArmName {
  /** Arm id in the results. */
  readonly id: string
  readonly sign: SignId
  /** "SE" */
  readonly short: string
  /** "Supported Employment" */
  readonly name: string
  /** As it stands inside a sentence: "förstärkt samarbete". */
  readonly inText: string
}

/** The middle with the 80 % (p10–p90) and 95 % (p2_5–p97_5) intervals, in the unit of the chart; null while no interval is known. */
export interface Band {
  /** Where the sign stands: the median, or the mean where middles must add up (see `bandOf`). */
  readonly p50: number
  readonly p10: number | null
  readonly p90: number | null
  readonly p2_5: number | null
  readonly p97_5: number | null
}

/** A band whose four limits are known. */
export interface FullBand extends Band {
  readonly p10: number
  readonly p90: number
  readonly p2_5: number
  readonly p97_5: number
}

/** One month (or year) of a curve. */
export interface BandPoint extends Band {
  readonly month: number
}

/**
 * false for an exact expectation, which has a middle but no interval. An expectation may come with five equal limits:
 * that is no interval either.
 */
export function hasSpread(band: Band): band is FullBand {
  return band.p10 !== null && band.p90 !== null && band.p2_5 !== null && band.p97_5 !== null && band.p2_5 < band.p97_5
}

/**
 * An interval as a table shows it: "18,4 till 20,1"; a dash where the figure has no spread though the curve has (the start);
 * "räknas" while no spread is known at all.
 */
export function intervalCell(band: Band, all: readonly Band[], format: (value: number) => string, words: ChartWords): string {
  if (hasSpread(band)) return words.to(format(band.p10), format(band.p90))
  return all.some(hasSpread) ? words.none : words.notKnown
}

/** Zero lies in the 80 % interval, edges included: the sign of the difference cannot be claimed. */
export function includesZero(band: Band): boolean {
  return !hasSpread(band) || (band.p10 <= 0 && band.p90 >= 0)
}

/**
 * A run's summary as a band, multiplied by `factor` (100 turns shares into "of 100"). null when the outcome is not defined.
 * middleBy: 'median' by default; 'mean' where the picture stands beside words that use means (means of arms and differences add up).
 */
export function bandOf(summary: OutcomeSummary | undefined, factor = 1, middleBy: 'median' | 'mean' = 'median'): Band | null {
  const middle = (middleBy === 'mean' ? summary?.mean : summary?.p50) ?? summary?.mean ?? null
  if (!summary || middle === null) return null
  const scaled = (value: number | null): number | null => (value === null ? null : value * factor)
  return {
    p50: middle * factor,
    p10: scaled(summary.p10),
    p90: scaled(summary.p90),
    p2_5: scaled(summary.p2_5),
    p97_5: scaled(summary.p97_5),
  }
}

/** Same band in another unit. */
export function scaleBand<T extends Band>(band: T, factor: number): T {
  const scaled = (value: number | null): number | null => (value === null ? null : value * factor)
  return {
    ...band,
    p50: band.p50 * factor,
    p10: scaled(band.p10),
    p90: scaled(band.p90),
    p2_5: scaled(band.p2_5),
    p97_5: scaled(band.p97_5),
  }
}

function isSign(text: string): text is SignId {
  return (SIGN_ORDER as readonly string[]).includes(text)
}

/**
 * Names of a scenario's arms, in the given order. Two arms on the same pathway are told apart by their id,
 * e.g. "SE (SE-2)"; a pathway unknown here gets the neutral sign and its own id.
 */
export function armNames(arms: readonly { readonly id: string; readonly pathway: string }[], words: ChartWords): ArmName[] {
  return arms.map(({ id, pathway }) => {
    const sign: SignId = isSign(pathway) ? pathway : 'none'
    const own = isSign(pathway) ? words.pathways[pathway] : { short: id, name: id, inText: id }
    const alone = arms.filter((other) => other.pathway === pathway).length === 1
    if (alone) return { id, sign, ...own }
    return { id, sign, short: id, name: `${own.name} (${id})`, inText: `${own.inText} (${id})` }
  })
}

/** Sorted in the house order FS, CM, SE, stepped, none; equal signs keep the order they came in. */
export function inSignOrder<T extends { readonly arm: ArmName }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => SIGN_ORDER.indexOf(a.arm.sign) - SIGN_ORDER.indexOf(b.arm.sign))
}
