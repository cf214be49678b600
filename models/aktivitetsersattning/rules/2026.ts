/**
 * Rules of 2026: guarantee levels as in 2025 (the law text of 2026 was not seen), reduced contributions for the young from April
 * (SFS 2026:100), local tax 0.03 points lower.
 */
import { RULES_2025 } from './2025.ts'
import type { YearRules } from './types.ts'

export const RULES_2026: YearRules = {
  ...RULES_2025,
  year: 2026,
  priceBaseAmount: 59200,
  youthContributions: { share: 0.2081, upToSek: 25000, fromMonth: 4, toMonth: 12 },
  localTax: 0.3238,
}
