/**
 * Who can go where: the hazards out of each state, in words a caseworker would recognise. rows.ts turns them into probabilities for
 * the engine and chain.ts for the calibration, so that both see the same moves.
 */
import { DORMANT_MONTHS, EARLY_SUPPORT_MONTHS, FATIGUE_CUTS, SUBSIDY_MONTHS } from './clocks.ts'
import { tenurePiece, type DrawHazards } from './drawHazards.ts'
import {
  ALLOWANCE,
  OTHER_INCOME,
  REGULAR_JOB,
  SICKNESS_COMPENSATION,
  SOCIAL_ASSISTANCE,
  STUDIES,
  SUPPORTED,
  SUPPORTED_JOB,
} from './states.ts'

/** Hazards per year of moving from support to each kind of job. */
export interface WorkHazards {
  readonly supportedJob: number
  readonly regularJob: number
}

/** Allowance without a pathway: what happens anyway. */
export function fillBackground(h: DrawHazards, out: Float64Array): void {
  out[SUPPORTED_JOB] += h.background.supportedJob
  out[REGULAR_JOB] += h.background.regularJob
  out[STUDIES] += h.background.studies
}

/** In support since `sinceMonths`: to work by the pathway's own hazards, to studies, or out of support. */
export function fillSupport(h: DrawHazards, work: WorkHazards, sinceMonths: number, out: Float64Array): void {
  const pace = sinceMonths < EARLY_SUPPORT_MONTHS ? h.fromSupport.earlyFactor : 1
  out[SUPPORTED_JOB] += work.supportedJob * pace
  out[REGULAR_JOB] += work.regularJob * pace
  out[STUDIES] += h.fromSupport.studies
  out[ALLOWANCE] += h.fromSupport.dropOut
}

/**
 * In the preparatory stage: ready for support towards work, or out of it. Meanwhile to work as without support (`work` null), or, with a
 * case manager in the first stage, by that pathway's hazards.
 */
export function fillPreparing(h: DrawHazards, work: WorkHazards | null, sinceMonths: number, out: Float64Array): void {
  out[SUPPORTED] += h.ready
  if (work) return fillSupport(h, work, sinceMonths, out)
  fillBackground(h, out)
  out[ALLOWANCE] += h.fromSupport.dropOut
}

/** How far the motivation of somebody in line has faded: not in the first half year, half way in the second, then fully. */
export function fatigue(monthsWaited: number): number {
  return monthsWaited < FATIGUE_CUTS[0] ? 0 : monthsWaited < FATIGUE_CUTS[1] ? 0.5 : 1
}

/** After the 30th birthday there is no allowance to return to. */
function fillAfter30(h: DrawHazards, hazard: number, out: Float64Array): void {
  out[SICKNESS_COMPENSATION] += hazard * h.after30.sickness
  out[SOCIAL_ASSISTANCE] += hazard * h.after30.social
  out[OTHER_INCOME] += hazard * h.after30.other
}

/** Losing work or ending studies: back to the allowance while it is dormant, then the right is tried anew. */
function fillReturn(h: DrawHazards, hazard: number, spellMonths: number, after30: boolean, out: Float64Array): void {
  if (after30) return fillAfter30(h, hazard, out)
  if (spellMonths < DORMANT_MONTHS) {
    out[ALLOWANCE] += hazard
    return
  }
  const refused = hazard * (1 - h.returnToAllowance)
  out[ALLOWANCE] += hazard * h.returnToAllowance
  out[SOCIAL_ASSISTANCE] += refused * h.socialShare
  out[OTHER_INCOME] += refused * (1 - h.socialShare)
}

/**
 * `backTo`: state of support that a lost job may lead back to while support time lasts, or −1. `lossFactor`: on the hazard of losing the
 * job, not on the end of its subsidy.
 */
export function fillSupportedJob(
  h: DrawHazards,
  spellMonths: number,
  after30: boolean,
  backTo: number,
  out: Float64Array,
  lossFactor = 1,
): void {
  const ended = spellMonths >= SUBSIDY_MONTHS ? h.subsidyEnd : 0
  out[REGULAR_JOB] += h.conversion + ended * h.subsidyEndToRegular
  const loss = lossFactor * h.lossSupported[tenurePiece(spellMonths)] + ended * (1 - h.subsidyEndToRegular)
  fillLoss(h, loss, spellMonths, after30, backTo, out)
}

export function fillRegularJob(
  h: DrawHazards,
  spellMonths: number,
  after30: boolean,
  backTo: number,
  out: Float64Array,
  lossFactor = 1,
): void {
  fillLoss(h, lossFactor * h.lossRegular[tenurePiece(spellMonths)], spellMonths, after30, backTo, out)
}

function fillLoss(h: DrawHazards, loss: number, spellMonths: number, after30: boolean, backTo: number, out: Float64Array): void {
  const back = backTo >= 0 && !after30 ? h.reentry : 0
  if (back > 0) out[backTo] += loss * back
  fillReturn(h, loss * (1 - back), spellMonths, after30, out)
}

export function fillStudies(h: DrawHazards, spellMonths: number, after30: boolean, out: Float64Array): void {
  const { completion, dropOut, toRegularJob } = h.studies
  out[REGULAR_JOB] += completion * toRegularJob
  fillReturn(h, completion * (1 - toRegularJob) + dropOut, spellMonths, after30, out)
}
