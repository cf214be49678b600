/**
 * One figure out of a result: its middle, where it probably lies, and how exact the computation is. Everything the answers
 * say is built from this, so that a sentence, a picture and a table never use different ends of an interval.
 */
import type { ArmDifference, ArmResult, OutcomeSummary, RunResult } from '../../run/result.ts'

export interface Figure {
  /** Mean over draws and replications; equals the expectation when there is no chance. Means of arms and differences add up. */
  readonly centre: number
  /** 80 % interval ("troligen"); null when only the expectation is known. */
  readonly low: number | null
  readonly high: number | null
  /** 95 % interval ("nästan säkert"). */
  readonly low95: number | null
  readonly high95: number | null
  readonly median: number | null
  readonly mcse: number | null
  readonly unit: string
}

/** null where the outcome is not defined for this arm (e.g. a month beyond the horizon). */
export function figureOf(summary: OutcomeSummary | undefined, exact: boolean): Figure | null {
  if (!summary || summary.mean === null || !Number.isFinite(summary.mean)) return null
  const spread = !exact && summary.p10 !== null && summary.p90 !== null
  return {
    centre: summary.mean,
    low: spread ? summary.p10 : null,
    high: spread ? summary.p90 : null,
    low95: spread ? summary.p2_5 : null,
    high95: spread ? summary.p97_5 : null,
    median: spread ? summary.p50 : null,
    mcse: exact ? null : summary.mcse,
    unit: summary.unit,
  }
}

export function armOf(result: RunResult, id: string): ArmResult | undefined {
  return result.arms.find((arm) => arm.id === id)
}

export function comparatorOf(result: RunResult): ArmResult | undefined {
  return result.arms.find((arm) => arm.comparator)
}

export function differenceOf(result: Pick<RunResult, 'differences'>, id: string): ArmDifference | undefined {
  return result.differences.find((difference) => difference.arm === id)
}

export function armFigure(result: RunResult, arm: string, outcome: string, exact: boolean): Figure | null {
  return figureOf(armOf(result, arm)?.outcomes[outcome], exact)
}

export function differenceFigure(result: Pick<RunResult, 'differences'>, arm: string, outcome: string, exact: boolean): Figure | null {
  return figureOf(differenceOf(result, arm)?.outcomes[outcome], exact)
}
