/** Rules of 2025: as 2024, confirmed by the published monthly amounts of 2025; local tax 0.04 points higher. */
import { RULES_2024 } from './2024.ts'
import type { YearRules } from './types.ts'

export const RULES_2025: YearRules = { ...RULES_2024, year: 2025, priceBaseAmount: 58800, localTax: 0.3241 }
