/**
 * What several parameters do together: a curve over each of them beside a surface over all. The curves carry bends and steps that belong to
 * one parameter, which a surface alone would have to smear out; the surface carries the interactions.
 */
import { radialDesign } from './radialBasis.ts'
import { type Design, makeSmoother } from './smoother.ts'
import { splineDesign } from './splineBasis.ts'

/** Bends of a curve cost this share of what bends of the surface cost: single effects are more often strong than interactions. */
const curvePrice = 0.1

/**
 * Columns: the surface (constant and straight parts included), then the bending parts of a natural cubic spline per parameter. Penalties are
 * brought to one scale, on which the smoothest bend of surface and curve count 1 and `curvePrice`.
 */
export function groupDesign(scores: readonly Float64Array[], centres: number, mostKnots: number): Design {
  const rows = scores[0].length
  const surface = makeSmoother(radialDesign(scores, centres))
  const curves = scores.filter((score) => new Set(score).size >= 3).map((score) => makeSmoother(splineDesign(score, mostKnots)))
  const parts = [{ smoother: surface, price: 1, from: 0 }, ...curves.map((smoother) => ({ smoother, price: curvePrice, from: 2 }))]
  const columns = parts.reduce((sum, { smoother, from }) => sum + smoother.columns - from, 0)
  const values = new Float64Array(rows * columns)
  const penalty = new Float64Array(columns * columns)
  let at = 0
  for (const { smoother, price, from } of parts) {
    const smoothest = smoother.roughness.find((r) => r > 0) ?? 1
    values.set(smoother.basis.subarray(from * rows), at * rows)
    for (let j = from; j < smoother.columns; j++, at++) penalty[at * (columns + 1)] = (price * smoother.roughness[j]) / smoothest
  }
  return { rows, columns, values, penalty }
}
