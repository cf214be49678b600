/**
 * A probability as a whole number of 100, with honest ends: what is not nothing is never written 0, and what is not certain never 100.
 */
import { formatNumber } from '../../messages/format.ts'
import type { Messages } from '../../messages/sv.ts'
import type { Language } from '../../shared/issue.ts'

/** share 0–1 → "24", "färre än 1", "fler än 99". */
export function of100(share: number, words: Messages, language: Language): string {
  const whole = Math.round(share * 100)
  if (whole <= 0 && share > 0) return words.certaintyView.ends.less
  if (whole >= 100 && share < 1) return words.certaintyView.ends.more
  return formatNumber(whole, language)
}
