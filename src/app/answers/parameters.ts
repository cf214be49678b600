/**
 * How a parameter is shown: its value and its spread in words a reader knows. Shares become per cent; money has three digits.
 * The spread is the 80 % range of its distribution ("troligen"), the same width as every other interval on the page.
 */
import type { Parameter } from '../../engine/model.ts'
import { formatNumber, formatPercent } from '../../messages/format.ts'
import { quantile } from '../../random/quantile.ts'
import type { Language } from '../../shared/issue.ts'

/** Shares are typed and shown as per cent. */
export function isShare(parameter: Pick<Parameter, 'unit'>): boolean {
  return parameter.unit.startsWith('share')
}

function decimalsFor(value: number): number {
  const size = Math.abs(value)
  if (size === 0 || size >= 100) return 0
  if (size >= 10) return Number.isInteger(value) ? 0 : 1
  return Number.isInteger(value) ? 0 : 2
}

/** Ends of a spread are computed from a distribution that somebody has chosen: kronor are known to three digits at most. */
function threeDigits(kronor: number): number {
  const size = Math.abs(kronor)
  let step = 1
  while (size >= 1000 * step) step *= 10
  return Math.round(kronor / step) * step
}

/** Decimals that a percentage needs to be told from its neighbours: 2 %, 0.72 %. */
function percentDecimals(share: number): number {
  const percent = Math.abs(share) * 100
  if (percent === 0 || Math.abs(percent - Math.round(percent)) < 0.005) return 0
  return percent < 1 ? 2 : 1
}

export function showValue(parameter: Pick<Parameter, 'unit'>, value: number, language: Language): string {
  return isShare(parameter) ? formatPercent(value, language, percentDecimals(value)) : formatNumber(value, language, decimalsFor(value))
}

/** An end of a spread: as a value, but kronor rounded. */
export function showEnd(parameter: Pick<Parameter, 'unit'>, value: number, language: Language): string {
  return showValue(parameter, parameter.unit.startsWith('SEK') ? threeDigits(value) : value, language)
}

/** 80 % range; null when the value is fixed. */
export function spreadOf(parameter: Parameter): readonly [number, number] | null {
  const { distribution } = parameter
  if (distribution.kind === 'fixed') return null
  const low = quantile(distribution, 0.1)
  const high = quantile(distribution, 0.9)
  return low < high ? [low, high] : null
}
