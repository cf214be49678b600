/**
 * The five reports behind the catalogue. The interim and the final report of UMA are two versions of one source and count once.
 */
import type { Text } from '../../../src/shared/issue.ts'
import type { Report } from './types.ts'

export const REPORT_CITATIONS: Readonly<Record<Report, Text>> = {
  'rar-2019': {
    sv: 'RAR i Sörmland och Försäkringskassan, kartläggning av unga med aktivitetsersättning, 2019',
    en: 'RAR in Sörmland and Försäkringskassan, survey of young people with aktivitetsersättning, 2019',
  },
  'uma-2018': {
    sv: 'Unga med aktivitetsersättning (UMA), slutrapport från förstudien, juni 2018',
    en: 'Unga med aktivitetsersättning (UMA), final report of the pre-study, June 2018',
  },
  'uma-2018-interim': {
    sv: 'Unga med aktivitetsersättning (UMA), delrapport från förstudien, maj 2018',
    en: 'Unga med aktivitetsersättning (UMA), interim report of the pre-study, May 2018',
  },
  'orebro-2019': {
    sv: 'Samordningsförbunden i Örebro län, intervjuer med unga med aktivitetsersättning, 2019',
    en: 'The coordination associations of Örebro county, interviews with young people with aktivitetsersättning, 2019',
  },
  'stockholm-2017': {
    sv: 'Stockholms stad, utredning om vägar från daglig verksamhet till arbete, 2017',
    en: 'City of Stockholm, inquiry into ways from daily activities to work, 2017',
  },
}

/** The report to name as the source: the final one where there are two versions. */
export function mainReport(reports: readonly Report[]): Report {
  return reports.find((report) => report !== 'uma-2018-interim') ?? reports[0]
}
