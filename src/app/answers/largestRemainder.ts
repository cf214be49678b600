/**
 * Whole figures that add up exactly: shares of a total cut to integers, the missing ones given to the largest remainders
 * (ties to the first). Used wherever a picture shows 100 people and every one of them must be somewhere.
 */
export function largestRemainder(amounts: readonly number[], whole = 100): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  if (!(total > 0)) return amounts.map(() => 0)
  const exact = amounts.map((amount) => (amount / total) * whole)
  const counts = exact.map((value) => Math.floor(value + 1e-9))
  const order = exact.map((value, i) => ({ i, rest: value - (counts[i] as number) })).sort((a, b) => b.rest - a.rest || a.i - b.i)
  const missing = whole - counts.reduce((sum, n) => sum + n, 0)
  for (const { i } of order.slice(0, missing)) counts[i] = (counts[i] as number) + 1
  return counts
}
