/**
 * The prices of one draw, in kronor per month at the scenario's price level: parameters with amounts are moved there from the level they
 * are written in, shares are taken as they are.
 */
import type { ParameterValues } from '../../src/engine/model.ts'
import { valueOf } from './parameters.ts'
import { PARAMETER_PRICE_YEAR, priceFactor } from './rules/priceLevel.ts'

export interface Prices {
  readonly fullTimeWage: number
  readonly hoursSupported: number
  readonly hoursRegular: number
  readonly subsidyShare: number
  /** 1: a supported job is worth its full labour cost; 0: what the employer pays net of subsidy. */
  readonly fullCost: number
  readonly taxableShareWage: number
  readonly taxableShareAllowance: number
  readonly creditWage: number
  readonly creditAllowance: number
  /** Housing supplement averaged over those with and without it. */
  readonly housingSupplement: number
  readonly socialAssistance: number
  readonly studyGrant: number
  readonly post: number
  readonly handling: number
  readonly handlingShareInSE: number
  readonly handlingEmploymentServiceShare: number
  /** What the municipality no longer pays when a person with daily activities works. */
  readonly dailyActivitiesSaved: number
  /** What the place is worth to somebody else, no cash: the part that is not saved. */
  readonly dailyActivitiesFreed: number
  readonly habilitationAllowance: number
  readonly habilitationGrant: number
  readonly healthCareSaved: number
  /** Mean over all supported jobs. */
  readonly samhallExtra: number
  /** Part of the dormant quarter that is paid: not everybody asks for it in time. */
  readonly dormantTakeUp: number
}

export function readPrices(values: ParameterValues, priceYear: number): Prices {
  const of = (id: string) => valueOf(values, id)
  const level = priceFactor(PARAMETER_PRICE_YEAR, priceYear)
  return {
    fullTimeWage: of('wage.fullTime') * level,
    hoursSupported: of('hours.supported'),
    hoursRegular: of('hours.regular'),
    subsidyShare: of('subsidy.share'),
    fullCost: of('production.supportedJob.fullCost'),
    taxableShareWage: of('tax.taxableShareWage'),
    taxableShareAllowance: of('tax.taxableShareAllowance'),
    creditWage: of('tax.creditWage'),
    creditAllowance: of('tax.creditAllowance'),
    housingSupplement: of('housing.supplement') * of('housing.share') * level,
    socialAssistance: of('socialAssistance.monthly') * level,
    studyGrant: of('studies.support') * level,
    post: of('post.cost') * level,
    handling: of('handling.cost') * level,
    handlingShareInSE: of('handling.shareInSE'),
    handlingEmploymentServiceShare: of('handling.employmentServiceShare'),
    dailyActivitiesSaved: of('dailyActivities.cost') * of('dailyActivities.avoidable') * level,
    dailyActivitiesFreed: of('dailyActivities.cost') * (1 - of('dailyActivities.avoidable')) * level,
    habilitationAllowance: of('habilitation.allowance') * level,
    habilitationGrant: of('habilitation.stateGrant') * level,
    healthCareSaved: of('healthCare.saved') * level,
    samhallExtra: of('samhall.extraCost') * of('samhall.share') * level,
    dormantTakeUp: 1 - of('dormant.missed'),
  }
}
