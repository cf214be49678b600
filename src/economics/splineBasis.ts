/**
 * Cubic regression splines for one parameter: curves that may bend at the knots and are straight beyond the last ones. The design
 * from which smoother.ts estimates the expected net benefit as a curve over the parameter.
 */
import { distinctSorted } from './parameterScale.ts'
import type { Design } from './smoother.ts'
import { cholesky, solveLower, solveLowerTransposed } from './symmetricMatrix.ts'

/** A parameter with this many values or fewer is a list of cases: the curve is the mean of each case, with nothing to smooth. */
export const mostCases = 10

/** Cases by indicator columns; null when there are too many of them or a case has fewer than `least` draws. */
export function casesDesign(x: Float64Array, least = 20): Design | null {
  const cases = distinctSorted(x)
  if (cases.length > mostCases) return null
  const [n, k] = [x.length, cases.length]
  const values = new Float64Array(n * k)
  const counts = new Uint32Array(k)
  for (let i = 0; i < n; i++) {
    const j = cases.indexOf(x[i])
    values[j * n + i] = 1
    counts[j]++
  }
  return counts.some((count) => count < least) ? null : { rows: n, columns: k, values, penalty: new Float64Array(k * k) }
}

/**
 * Natural cubic spline with at most `mostKnots` knots at quantiles of x, parametrised by its values at the knots; penalty ∫ f″².
 * With h[j] the distances between knots, second derivatives at the knots are F β, F = B⁻¹ D, and the penalty is Dᵀ B⁻¹ D
 * (Wood 2017, Generalized Additive Models, 2nd ed., §5.3.1). x has at least three different values.
 */
export function splineDesign(x: Float64Array, mostKnots: number): Design {
  const n = x.length
  const distinct = distinctSorted(x)
  const k = Math.max(3, Math.min(mostKnots, distinct.length))
  const knots = Float64Array.from({ length: k }, (_, j) => distinct[Math.round((j * (distinct.length - 1)) / (k - 1))])
  const h = Float64Array.from({ length: k - 1 }, (_, j) => knots[j + 1] - knots[j])
  const { second, penalty } = curvature(h)
  const values = new Float64Array(n * k)
  for (let i = 0; i < n; i++) {
    const j = intervalOf(knots, x[i])
    const [left, right] = [x[i] - knots[j], knots[j + 1] - x[i]]
    const width = h[j]
    values[j * n + i] += right / width
    values[(j + 1) * n + i] += left / width
    const bendLeft = ((right * right * right) / width - width * right) / 6
    const bendRight = ((left * left * left) / width - width * left) / 6
    for (let c = 0; c < k; c++) values[c * n + i] += bendLeft * second[j * k + c] + bendRight * second[(j + 1) * k + c]
  }
  return { rows: n, columns: k, values, penalty }
}

/** Last knot but one at or below x, at most k − 2. */
function intervalOf(knots: Float64Array, x: number): number {
  let low = 0
  let high = knots.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (knots[middle] <= x) low = middle
    else high = middle
  }
  return low
}

/** `second` (k × k): second derivatives at the knots from the values there; `penalty` (k × k). */
function curvature(h: Float64Array): { second: Float64Array; penalty: Float64Array } {
  const k = h.length + 1
  const m = k - 2
  const bands = new Float64Array(m * m)
  const differences = new Float64Array(m * k)
  for (let i = 0; i < m; i++) {
    bands[i * m + i] = (h[i] + h[i + 1]) / 3
    if (i + 1 < m) bands[i * m + i + 1] = bands[(i + 1) * m + i] = h[i + 1] / 6
    differences[i * k + i] = 1 / h[i]
    differences[i * k + i + 1] = -1 / h[i] - 1 / h[i + 1]
    differences[i * k + i + 2] = 1 / h[i + 1]
  }
  const lower = cholesky(bands, m)
  if (!lower) throw new Error('knots of a spline are not in ascending order')
  const inner = Float64Array.from(differences)
  for (let c = 0; c < k; c++) {
    solveLower(lower, m, inner, c, k)
    solveLowerTransposed(lower, m, inner, c, k)
  }
  const second = new Float64Array(k * k)
  second.set(inner, k)
  const penalty = new Float64Array(k * k)
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      for (let i = 0; i < m; i++) penalty[a * k + b] += differences[i * k + a] * inner[i * k + b]
    }
  }
  return { second, penalty }
}
