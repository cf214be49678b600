/**
 * Rules by date. `rulesAt` gives what holds in a month, at the price level of the scenario; a year before the first rule file counts as
 * the first, a year after the last as the last without the temporary reduction of contributions.
 */
import { RULES_2024 } from './2024.ts'
import { RULES_2025 } from './2025.ts'
import { RULES_2026 } from './2026.ts'
import { RULES_2027 } from './2027.ts'
import { priceBaseAmount, priceFactor } from './priceLevel.ts'
import type { YearRules } from './types.ts'

export const RULE_YEARS: readonly YearRules[] = [RULES_2024, RULES_2025, RULES_2026, RULES_2027]
export const FIRST_RULE_YEAR = RULE_YEARS[0].year
/** Last year whose rules are known in full. */
export const LAST_FULL_RULE_YEAR = 2026

/** What holds in one month, SEK per month at the scenario's price level. */
export interface MonthRules {
  /** Full allowance by age step (six steps below 30). */
  readonly allowance: readonly number[]
  readonly sicknessCompensation: number
  readonly dormantShare: number
  readonly subsidyCeiling: number
  readonly contributions: number
  /** Contributions for employees below 23, up to a monthly wage; equal to `contributions` when there is no reduction. */
  readonly youthContributions: number
  readonly youthUpToSek: number
  readonly municipalityTax: number
  readonly regionTax: number
}

/** Full monthly allowance, SEK of the year, rounded to whole kronor as it is paid: level × price base amount / 12. */
export function monthlyGuarantee(level: number, year: number): number {
  return Math.round((level * priceBaseAmount(year)) / 12)
}

function yearRules(year: number): YearRules {
  const last = RULE_YEARS[RULE_YEARS.length - 1]
  if (year > last.year) return { ...last, youthContributions: null }
  return RULE_YEARS.find((r) => r.year === year) ?? RULE_YEARS[0]
}

/** Rules of a calendar month (1–12), amounts at the price level of `priceYear`. */
export function rulesAt(year: number, month: number, priceYear: number): MonthRules {
  const rules = yearRules(year)
  // amounts are in kronor of the rule's own year, those of later years in kronor of the last known price level
  const factor = priceFactor(rules.year, priceYear)
  const youth = rules.youthContributions
  const reduced = youth !== null && month >= youth.fromMonth && month <= youth.toMonth
  return {
    // price base amounts follow prices, so a level is worth the same in every year's kronor
    allowance: rules.guaranteeLevels.map((level) => monthlyGuarantee(level, priceYear)),
    sicknessCompensation: monthlyGuarantee(rules.sicknessLevel, priceYear),
    dormantShare: rules.dormantShare,
    subsidyCeiling: rules.subsidyCeiling * factor,
    contributions: rules.contributions,
    youthContributions: reduced ? youth.share : rules.contributions,
    youthUpToSek: reduced ? youth.upToSek * factor : 0,
    municipalityTax: rules.localTax * rules.municipalityPart,
    regionTax: rules.localTax * (1 - rules.municipalityPart),
  }
}

export interface Periods {
  /** First cycle of each period. */
  readonly first: readonly number[]
  readonly rules: readonly MonthRules[]
}

/** The periods of a horizon in which the rules stay the same. Cycle 0 is the month `start`. */
export function makePeriods(start: { readonly year: number; readonly month: number }, cycles: number, priceYear: number): Periods {
  const first: number[] = []
  const rules: MonthRules[] = []
  for (let t = 0; t < cycles; t++) {
    const months = start.month - 1 + t
    const now = rulesAt(start.year + Math.floor(months / 12), (months % 12) + 1, priceYear)
    const before = rules[rules.length - 1]
    if (before && JSON.stringify(before) === JSON.stringify(now)) continue
    first.push(t)
    rules.push(now)
  }
  return { first, rules }
}
