/**
 * From a figure of the ledger back to what somebody has measured: figure → entries → parameters. Every entry names the beginnings of the
 * parameters that set its amount; how many it is paid for hangs on who works and how long, which comes first for all of them.
 */
import type { Model } from '../../engine/model.ts'
import type { PocketFlow } from '../../run/appraisal/pocketTable.ts'

/** How many work, and for how long: behind every entry. */
const VOLUME: readonly string[] = ['trial.inWork15.', 'jobs.loss']

/** Beginnings of the parameters that set the amount of an entry; entries whose amount is law have none of their own. */
export const ENTRY_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  allowance: ['background.exit'],
  dormantAllowance: ['dormant.'],
  sicknessCompensation: ['after30.sickness'],
  housingSupplement: ['housing.'],
  socialAssistance: ['socialAssistance.', 'after30.socialShare'],
  habilitationAllowance: ['habilitation.'],
  habilitationGrant: ['habilitation.'],
  studyGrant: ['studies.'],
  wageSupported: ['wage.', 'hours.supported'],
  wageRegular: ['wage.', 'hours.regular', 'jobs.conversion'],
  contributions: ['wage.', 'hours.'],
  wageSubsidy: ['subsidy.', 'wage.', 'hours.supported'],
  taxMunicipality: ['tax.taxable', 'wage.', 'hours.'],
  taxRegion: ['tax.taxable', 'wage.', 'hours.'],
  taxCredit: ['tax.credit', 'wage.', 'hours.'],
  productionSupported: ['production.', 'wage.', 'hours.supported', 'subsidy.'],
  productionRegular: ['wage.', 'hours.regular', 'jobs.conversion'],
  staffInsurance: ['post.', 'caseload.'],
  staffRegion: ['post.', 'caseload.'],
  staffMunicipality: ['post.', 'caseload.'],
  handlingEmploymentService: ['handling.'],
  handlingInsurance: ['handling.'],
  dailyActivitiesSaved: ['dailyActivities.'],
  healthCareSaved: ['healthCare.'],
  samhallExtra: ['samhall.'],
  publicFunds: [],
  outcomeInsurance: [],
  outcomeRegion: [],
  outcomeMunicipality: [],
  freedDailyActivities: ['dailyActivities.'],
}

/** Ids of the model's parameters behind some entries: those of the largest entry first, what all share last. */
export function parametersBehind(model: Model, entries: readonly Pick<PocketFlow, 'id'>[]): readonly string[] {
  const beginnings = [...new Set([...entries.flatMap(({ id }) => ENTRY_PARAMETERS[id] ?? []), ...VOLUME])]
  return [...new Set(beginnings.flatMap((start) => model.parameters.filter(({ id }) => id.startsWith(start)).map(({ id }) => id)))]
}
