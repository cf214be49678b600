/**
 * One year's rules for the payments that depend on law: what a rule file must say. Amounts in SEK of that year.
 */

export interface YearRules {
  readonly year: number
  /** Price base amount (prisbasbelopp), SEK; of a year for which it is not known, the last known. */
  readonly priceBaseAmount: number
  /** Guarantee level of full aktivitetsersättning, price base amounts per year, for ages <21, 21–22, 23–24, 25–26, 27–28 and 29. */
  readonly guaranteeLevels: readonly [number, number, number, number, number, number]
  /** Guarantee level of full sickness compensation from 30, price base amounts per year. */
  readonly sicknessLevel: number
  /** Part of the dormant allowance that is paid while working, and for how many months. */
  readonly dormantShare: number
  readonly dormantMonths: number
  /** Months in which studies can be tried with the allowance kept. */
  readonly studyTrialMonths: number
  /** Wage subsidy: highest full-time gross wage it is counted on (SEK per month), longest time. */
  readonly subsidyCeiling: number
  readonly subsidyMonths: number
  /** Employer contributions, share of gross wage. */
  readonly contributions: number
  /** Reduced contributions for young employees: share up to a monthly wage, in the months from–to (1–12, inclusive). null: none. */
  readonly youthContributions: {
    readonly share: number
    readonly upToSek: number
    readonly fromMonth: number
    readonly toMonth: number
  } | null
  /** Mean local tax rate, and the municipality's part of it (the rest is the region's). */
  readonly localTax: number
  readonly municipalityPart: number
}
