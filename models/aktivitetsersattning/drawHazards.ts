/**
 * The hazards of one draw, read once from the parameter values: everything but the moves from support to work, which calibrate.ts
 * solves from the trial's targets. All hazards per year, all shares 0–1.
 */
import type { ParameterValues } from '../../src/engine/model.ts'
import { TENURE_CUTS } from './clocks.ts'
import { hazardOfShare, MONTHS_PER_YEAR } from './hazards.ts'
import { valueOf } from './parameters.ts'

export interface DrawHazards {
  /** Without a pathway: to supported job, regular job, studies. */
  readonly background: { readonly supportedJob: number; readonly regularJob: number; readonly studies: number }
  readonly fromSupport: { readonly studies: number; readonly dropOut: number; readonly earlyFactor: number }
  /** Loss of a job by piece of tenure (TENURE_CUTS). */
  readonly lossSupported: readonly number[]
  readonly lossRegular: readonly number[]
  readonly conversion: number
  readonly subsidyEnd: number
  readonly subsidyEndToRegular: number
  /** Share of lost jobs that lead back to support while support time lasts. */
  readonly reentry: number
  /** Share of those who lose work or end studies after dormancy who get the allowance back. */
  readonly returnToAllowance: number
  readonly studies: { readonly completion: number; readonly dropOut: number; readonly toRegularJob: number }
  /** Where those go who reach 30 without work or studies, or lose them later. The shares sum to one. */
  readonly after30: { readonly sickness: number; readonly social: number; readonly other: number }
  /** Of those under 30 who do not get the allowance back: social assistance, the rest other income. */
  readonly socialShare: number
  /** Ready for support towards work, from a preparatory stage. */
  readonly ready: number
  /** Leaving the queue when motivation has faded. */
  readonly giveUp: number
  /** Factor on job loss for those whose daily activities go on beside the job. */
  readonly parallelLoss: number
}

export function readHazards(values: ParameterValues): DrawHazards {
  const of = (id: string) => valueOf(values, id)
  const out = hazardOfShare(of('background.exit'), MONTHS_PER_YEAR)
  const toStudies = of('background.shareStudies')
  const supported = of('background.shareSupported')
  const firstHalfYear = hazardOfShare(of('jobs.loss'), 1)
  const factors = [1, of('jobs.lossFactor6'), of('jobs.lossFactor12'), of('jobs.lossFactor24')]
  const ratio = of('jobs.lossRegularRatio')
  const sickness = of('after30.sickness')
  const socialShare = of('after30.socialShare')
  return {
    background: {
      supportedJob: out * (1 - toStudies) * supported,
      regularJob: out * (1 - toStudies) * (1 - supported),
      studies: out * toStudies,
    },
    fromSupport: { studies: of('support.studies'), dropOut: of('support.dropOut'), earlyFactor: of('support.earlyFactor') },
    lossSupported: factors.map((f) => firstHalfYear * f),
    lossRegular: factors.map((f) => firstHalfYear * f * ratio),
    conversion: hazardOfShare(of('jobs.conversion'), 1),
    subsidyEnd: of('jobs.subsidyEnd'),
    subsidyEndToRegular: of('jobs.subsidyEndToRegular'),
    reentry: of('jobs.reentry'),
    returnToAllowance: of('jobs.returnToAllowance'),
    studies: { completion: of('studies.completion'), dropOut: of('studies.dropOut'), toRegularJob: of('studies.toRegularJob') },
    after30: { sickness, social: (1 - sickness) * socialShare, other: (1 - sickness) * (1 - socialShare) },
    socialShare,
    ready: of('prepare.ready'),
    giveUp: of('waiting.giveUp'),
    parallelLoss: of('dailyActivities.parallelLoss'),
  }
}

/** Piece of tenure that `months` in the spell falls in: index into TENURE_CUTS. */
export function tenurePiece(months: number): number {
  let k = 0
  while (k + 1 < TENURE_CUTS.length && TENURE_CUTS[k + 1] <= months) k++
  return k
}
