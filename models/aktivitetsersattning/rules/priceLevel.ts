/**
 * Price base amounts (prisbasbelopp) by year. They follow the consumer price index, so they also carry the model's amounts from one
 * price level to another.
 */
import { RULES_2024 } from './2024.ts'
import { RULES_2025 } from './2025.ts'
import { RULES_2026 } from './2026.ts'

/** SEK. 2018–2020, 2023 and those of the rule files are in the sources; the others are not traced to a primary source (evidence 'price-base-amount'). */
const PRICE_BASE_AMOUNT: Readonly<Record<number, number>> = {
  2014: 44400,
  2015: 44500,
  2016: 44300,
  2017: 44800,
  2018: 45500,
  2019: 46500,
  2020: 47300,
  2021: 47600,
  2022: 48300,
  2023: 52500,
  2024: RULES_2024.priceBaseAmount,
  2025: RULES_2025.priceBaseAmount,
  2026: RULES_2026.priceBaseAmount,
}

export const PRICE_YEARS: readonly number[] = Object.keys(PRICE_BASE_AMOUNT)
  .map(Number)
  .sort((a, b) => a - b)

/** The price level in which parameters with amounts are written. */
export const PARAMETER_PRICE_YEAR = 2026

/** Price base amount of a year, SEK; later years than the last known count as the last known. */
export function priceBaseAmount(year: number): number {
  const first = PRICE_YEARS[0]
  const last = PRICE_YEARS[PRICE_YEARS.length - 1]
  return PRICE_BASE_AMOUNT[Math.min(Math.max(year, first), last)]
}

/** Factor from amounts of year `from` to the price level of year `to`. */
export function priceFactor(from: number, to: number): number {
  return priceBaseAmount(to) / priceBaseAmount(from)
}
