/**
 * The whole decision analysis of a table of draws as plain data: what the command `analyse` prints and the certainty view draws.
 */
import { acceptabilityCurve, acceptabilityFrontier, type CeacPoint, type CeafPoint } from './acceptability.ts'
import { type DecisionDraws, meansOf } from './decisionDraws.ts'
import { netBenefitDifferences, type NetBenefitDifference } from './differences.ts'
import { fewestDraws, makeEvppi } from './evppi.ts'
import { type EvpiPoint, expectedLosses, type LossPoint } from './expectedLoss.ts'
import { makeEvsi } from './evsi.ts'
import { type IncrementalRow, incrementalTable } from './incremental.ts'
import { type ParameterStudy, simulateParameterStudy, studyWord } from './parameterStudy.ts'

export interface EvppiPoint {
  readonly wtp: number
  /** Name of the parameter; names of a group joined by "+". */
  readonly param: string
  readonly evppi: number
  readonly se: number
}

/** What a study of some parameters would be worth, before its own cost. */
export interface EvsiPoint {
  readonly wtp: number
  /** As it was asked for, e.g. "pSE:n=100". */
  readonly study: string
  readonly evsi: number
  readonly se: number
}

export interface DecisionAnalysis {
  readonly icers: readonly IncrementalRow[]
  readonly ceac: readonly CeacPoint[]
  readonly ceaf: readonly CeafPoint[]
  readonly expectedLoss: readonly LossPoint[]
  readonly evpi: readonly EvpiPoint[]
  /** By parameter in the order of the table, then groups, each by wtp. Empty below `fewestDraws` draws. */
  readonly evppi: readonly EvppiPoint[]
  /** By study in the order asked for, each by wtp. */
  readonly evsi: readonly EvsiPoint[]
  /** Against the comparator, when one is named. */
  readonly differences: readonly NetBenefitDifference[]
}

export interface AnalysisRequest {
  /** Money per unit of effect. */
  readonly wtps: readonly number[]
  /** Index of a strategy, or null. */
  readonly comparator: number | null
  /** Groups of parameters to be known together, as indices into draws.parameters. */
  readonly groups: readonly (readonly number[])[]
  /** Studies of parameters that the table has; each a list of what it finds out together. */
  readonly studies?: readonly (readonly ParameterStudy[])[]
}

/** Runs every part on the same draws. Time: about a second per ten parameters, 10,000 draws and 200 thresholds. */
export function analyseDecision(draws: DecisionDraws, { wtps, comparator, groups, studies = [] }: AnalysisRequest): DecisionAnalysis {
  const { losses, evpi } = expectedLosses(draws, wtps)
  return {
    icers: incrementalTable(draws.strategies, meansOf(draws.costs), meansOf(draws.effects)),
    ceac: acceptabilityCurve(draws, wtps),
    ceaf: acceptabilityFrontier(draws, wtps),
    expectedLoss: losses,
    evpi,
    evppi: [...draws.parameters.map((_, p) => [p]), ...groups].flatMap((set) => partialInformation(draws, set, wtps)),
    evsi: studies.flatMap((parts) => sampleInformation(draws, parts, wtps)),
    differences: comparator === null ? [] : netBenefitDifferences(draws, comparator, wtps),
  }
}

function enough(draws: DecisionDraws): boolean {
  return draws.draws >= fewestDraws && draws.strategies.length > 1
}

/** What knowing the parameters of a set together would be worth, by wtp; nothing where the draws are too few to tell. */
export function partialInformation(draws: DecisionDraws, set: readonly number[], wtps: readonly number[]): EvppiPoint[] {
  if (!enough(draws)) return []
  const param = set.map((p) => draws.parameters[p].name).join('+')
  const at = makeEvppi(
    draws,
    set.map((p) => draws.parameters[p].values),
  )
  return wtps.map((wtp) => ({ wtp, param, ...at(wtp) }))
}

/** What one study would be worth, by wtp; nothing where the draws are too few to tell. */
export function sampleInformation(draws: DecisionDraws, parts: readonly ParameterStudy[], wtps: readonly number[]): EvsiPoint[] {
  if (!enough(draws)) return []
  const at = makeEvsi(draws, simulateParameterStudy(draws, parts))
  return wtps.map((wtp) => {
    const { evppi, se } = at(wtp)
    return { wtp, study: studyWord(parts), evsi: evppi, se }
  })
}
