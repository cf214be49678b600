/**
 * Rules of 2027: only the reduced contributions for the young are known, to the end of September (SFS 2026:100). Everything else
 * goes on as in 2026 and is said to do so in the warnings.
 */
import { RULES_2026 } from './2026.ts'
import type { YearRules } from './types.ts'

export const RULES_2027: YearRules = {
  ...RULES_2026,
  year: 2027,
  youthContributions: { share: 0.2081, upToSek: 25000, fromMonth: 1, toMonth: 9 },
}
