/** A band with its middle and its likely ends in words, as a row of a range picture shows them. */
import { hasSpread, type Band } from '../../charts/names.ts'
import type { Teller } from './story.ts'

/** "+3 (1 till 6)"; only the middle where no spread is known. */
export function rangeTexts(
  band: Band,
  { signed, number, chartWords }: Teller,
  decimals = 0,
  difference = true,
): { readonly band: Band; readonly text: string; readonly ends: string } {
  const format = (value: number): string => (difference ? signed(value, decimals) : number(value, decimals))
  return {
    band,
    text: format(band.p50),
    ends: hasSpread(band) ? chartWords.to(format(band.p10), format(band.p90)) : '',
  }
}
