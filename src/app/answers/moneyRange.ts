/** The range of an amount in words, for a cell of a table: being computed, none because the run ended before it had one, no change, or from–to. */

interface Words {
  readonly waiting: string
  readonly without: string
  readonly noChange: string
  readonly range: (low: string, high: string) => string
}

/**
 * @param ends lower and upper end, SEK; null while there is none
 * @param written an amount as the table writes it
 * @param computing whether a range may still come
 */
export function moneyRange(
  ends: readonly [number, number] | null,
  written: (sek: number) => string,
  words: Words,
  computing: boolean,
): string {
  if (!ends) return computing ? words.waiting : words.without
  const [low, high] = [written(ends[0]), written(ends[1])]
  return low === '0' && high === '0' ? words.noChange : words.range(low, high)
}
