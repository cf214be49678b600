/**
 * The Sobol sequence: points that fill a cube of many dimensions evenly, whatever number of them is taken. Along every dimension each
 * unbroken stretch of 2^m points that begins at a multiple of 2^m has exactly one point in each of 2^m equal cells. Made from the table
 * in sobolRows.ts; a point is computed from its number alone. scramble.ts makes it random, spread.ts gives it to the parameters.
 * Sobol (1967); direction numbers of Joe & Kuo (2008).
 */
import { sobolRows } from './sobolRows.ts'

/** Dimensions in the table: 0 … 255. */
export const sobolDimensions = 256

const rows = sobolRows.trim().split(',')
const known = new Map<number, Uint32Array>()

/** Coordinate of point `index` (0 … 2^32 − 1), uint32: the coordinate is word / 2^32. Point 0 is the origin; the points come in natural order, not in that of the Gray code. */
export function sobolWord(index: number, dimension: number): number {
  const directions = known.get(dimension) ?? directionsOf(dimension)
  known.set(dimension, directions)
  let word = 0
  for (let rest = index >>> 0, k = 0; rest !== 0; rest >>>= 1, k++) if (rest & 1) word ^= directions[k]
  return word >>> 0
}

/**
 * v_k = m_k · 2^(32 − k), k = 1 … 32, by the recurrence of the dimension's primitive polynomial of degree s with coefficients a_1 … a_(s−1):
 * v_k = a_1 v_(k−1) ⊕ … ⊕ a_(s−1) v_(k−s+1) ⊕ v_(k−s) ⊕ (v_(k−s) >> s). The first dimension has v_k = 2^(32 − k).
 */
function directionsOf(dimension: number): Uint32Array {
  const out = new Uint32Array(32)
  if (dimension === 0) return out.map((_, k) => 1 << (31 - k))
  const [degree, coefficients, ...initial] = rows[dimension - 1].trim().split(/\s+/).map(Number)
  for (let k = 0; k < 32; k++) {
    if (k < degree) {
      out[k] = initial[k] << (31 - k)
      continue
    }
    let word = out[k - degree] ^ (out[k - degree] >>> degree)
    for (let j = 1; j < degree; j++) if ((coefficients >>> (degree - 1 - j)) & 1) word ^= out[k - j]
    out[k] = word
  }
  return out
}
