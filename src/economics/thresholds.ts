/**
 * The grid of thresholds (willingness to pay per unit of effect) over which a decision is analysed, as it is typed: "from:to:step".
 */

/** A finer grid says nothing more in a picture and takes long. */
export const mostThresholds = 2001

/** "0:200000:1000" → 0, 1000 … 200000; a single number is a grid of one. `to` is reached only when the steps meet it. null when unusable. */
export function parseThresholds(text: string): number[] | null {
  const parts = text.split(':')
  if (parts.some((part) => !/^(\d+\.?\d*|\.\d+)(e\+?\d{1,2})?$/i.test(part))) return null
  const [from, to, step] = parts.map(Number)
  if (parts.length === 1) return Number.isFinite(from) ? [from] : null
  if (parts.length !== 3 || !(step > 0 && to >= from && Number.isFinite(to))) return null
  // a step that should meet `to` may miss it by rounding
  const count = Math.floor((to - from) / step + 1e-9) + 1
  if (count > mostThresholds) return null
  return Array.from({ length: count }, (_, i) => Math.min(to, from + i * step))
}
