/** Rules of 2024. Guarantee levels as set in 2022; local tax as stated by SCB. */
import type { YearRules } from './types.ts'

export const RULES_2024: YearRules = {
  year: 2024,
  priceBaseAmount: 57300,
  guaranteeLevels: [2.48, 2.53, 2.58, 2.63, 2.68, 2.73],
  sicknessLevel: 2.78,
  dormantShare: 0.25,
  dormantMonths: 24,
  studyTrialMonths: 6,
  subsidyCeiling: 20000,
  subsidyMonths: 48,
  contributions: 0.3142,
  youthContributions: null,
  localTax: 0.3237,
  municipalityPart: 0.207 / (0.207 + 0.1149),
}
