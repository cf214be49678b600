/**
 * Numbers as people read them: Swedish (sv-SE) and English (en-GB), rounded to what is known and no further.
 * Everything a reader sees as a figure passes here, on screen, in charts and in exports, so that the signs are the same:
 * no-break space between thousands, a true minus (U+2212), an en dash in ranges, "av 100" before per cent.
 */
import type { Language } from '../shared/issue.ts'

const LOCALE: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' }
export const MINUS = '\u2212'
export const NO_BREAK_SPACE = '\u00A0'
export const EN_DASH = '\u2013'

const cache = new Map<string, Intl.NumberFormat>()

function formatter(language: Language, decimals: number, sign: 'auto' | 'exceptZero' = 'auto'): Intl.NumberFormat {
  const key = `${language} ${decimals} ${sign}`
  let found = cache.get(key)
  if (!found) {
    found = new Intl.NumberFormat(LOCALE[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: sign === 'auto' ? 'negative' : 'exceptZero',
    })
    cache.set(key, found)
  }
  return found
}

/** English formats its minus as a hyphen; both languages get the true minus, which is as wide as a plus. */
function trueMinus(text: string): string {
  return text.replace(/^-/, MINUS)
}

/** A number with a fixed count of decimals; −0 is written 0. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return trueMinus(formatter(language, decimals).format(value))
}

/** As formatNumber, with a plus before what is above zero; what rounds to zero has no sign. */
export function formatSigned(value: number, language: Language, decimals = 0): string {
  return trueMinus(formatter(language, decimals, 'exceptZero').format(value))
}

/** Share 0–1 as a whole number out of 100 persons, half away from zero. */
export function outOf100(share: number): number {
  return roundHalfAway(share * 100)
}

/** Half away from zero, so that +2.5 and −2.5 are rounded alike. The small addend undoes binary tails such as 0.285 × 100. */
export function roundHalfAway(value: number): number {
  const rounded = Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + 1e-9)
  return rounded === 0 ? 0 : rounded
}

/** Share 0–1 as per cent; whole in running text, one decimal in tables. Swedish sets a no-break space before the sign. */
export function formatPercent(share: number, language: Language, decimals = 0): string {
  const number = formatNumber(share * 100, language, decimals)
  return language === 'sv' ? `${number}${NO_BREAK_SPACE}%` : `${number}%`
}

/**
 * How many decimals a figure may show, given its error: the last digit shown must not be smaller than the error.
 * error 0.34 → 0 decimals (steps of 1), 0.04 → 1, 0.004 → 2; never more than `most`. No error known: 0.
 */
export function decimalsByError(error: number | null, most = 2): number {
  if (error === null || !Number.isFinite(error)) return 0
  if (error <= 0) return most
  return Math.min(most, Math.max(0, Math.floor(-Math.log10(error))))
}

/** Rounds to a step of 1, 10, 100 … that is not smaller than the error's own leading power of ten. */
export function roundByError(value: number, error: number): number {
  if (!(error >= 1)) return roundHalfAway(value)
  const step = 10 ** Math.floor(Math.log10(error))
  return roundHalfAway(value / step) * step
}

/** To three significant digits; with an error, never finer than the error's leading digit. Amount in SEK, result in SEK. */
export function roundSek(sek: number, error: number | null = null): number {
  if (!Number.isFinite(sek) || sek === 0) return 0
  const byDigits = 10 ** (Math.floor(Math.log10(Math.abs(sek))) - 2)
  const byError = error !== null && error > 0 ? 10 ** Math.floor(Math.log10(error)) : 0
  const step = Math.max(1, byDigits, byError)
  return roundHalfAway(sek / step) * step
}

export interface SekWords {
  readonly kronor: string
  readonly thousand: string
  readonly million: string
}

/** SEK for running text: "440 tkr", "11,2 mnkr", "950 kr"; three significant digits or coarser when the error is larger. */
export function formatSek(sek: number, language: Language, words: SekWords, error: number | null = null, signed = false): string {
  const amount = roundSek(sek, error)
  const scale = sekScale(amount, words, error)
  return `${inScale(amount, scale, language, signed)}${NO_BREAK_SPACE}${scale.word}`
}

/**
 * Both ends of a range of SEK, in the unit and with the decimals of the larger, which is said once: ["−2,8", "−0,5 mnkr"]. Ends that read the
 * same have the unit both.
 */
export function formatSekRange(
  low: number,
  high: number,
  language: Language,
  words: SekWords,
  error: number | null = null,
  signed = false,
): readonly [string, string] {
  const amounts = [roundSek(low, error), roundSek(high, error)]
  const scale = sekScale(Math.max(...amounts.map(Math.abs)), words, error)
  const [first = '', last = ''] = amounts.map((amount) => inScale(amount, scale, language, signed))
  const whole = `${last}${NO_BREAK_SPACE}${scale.word}`
  return [first === last ? whole : first, whole]
}

interface SekScale {
  readonly unit: number
  readonly word: string
  readonly decimals: number
}

function sekScale(amount: number, words: SekWords, error: number | null): SekScale {
  const size = Math.abs(amount)
  if (size >= 1e6) return { unit: 1e6, word: words.million, decimals: size < 1e8 ? millionDecimals(size / 1e6, error) : 0 }
  return size >= 1e4 ? { unit: 1e3, word: words.thousand, decimals: 0 } : { unit: 1, word: words.kronor, decimals: 0 }
}

/** What is nothing in the decimals of the scale is a plain 0. */
function inScale(amount: number, { unit, decimals }: SekScale, language: Language, signed: boolean): string {
  const value = amount / unit
  if (roundHalfAway(value * 10 ** decimals) === 0) return '0'
  return signed ? formatSigned(value, language, decimals) : formatNumber(value, language, decimals)
}

/** Millions carry one decimal, two below ten only when the error allows it. */
function millionDecimals(value: number, error: number | null): number {
  if (error !== null && error >= 1e6) return 0
  return Math.abs(value) < 10 && error !== null && error < 1e5 ? 2 : 1
}

/** SEK as millions with one decimal, for the cells of a table whose head says "mnkr". */
export function formatMillions(sek: number, language: Language, signed = true): string {
  const value = roundHalfAway(sek / 1e5) / 10
  if (value === 0) return '0'
  return signed ? formatSigned(value, language, 1) : formatNumber(value, language, 1)
}

/**
 * Reads what people type: 440000, "440 000", "440 000 kr", "26,4", "26.4 %", a minus of either kind.
 * Returns null when it is not one number. "1.234" is read as a decimal number, as a Swedish reader's "1,234" would be.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00A0\u202F]+/g, '')
    .replace(/\u2212/g, '-')
    .replace(/(kr|kronor|sek|%|st|år|mån|månader|personer)$/i, '')
    .replace(',', '.')
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}

/** Enough for four digits of the largest: whole numbers from a thousand up, four decimals for what is below one. */
export function decimalsFor(values: readonly number[]): number {
  const largest = Math.max(0, ...values.map(Math.abs))
  if (largest === 0 || values.every(Number.isInteger)) return 0
  return largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 10 ? 2 : largest >= 1 ? 3 : 4
}

/** First letter large, the rest as it was: a sentence may begin with a name that is small in the middle of one. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** First letter small, the rest as it was. */
export function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
