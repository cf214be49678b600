/**
 * Unit normal loss: by how much a standard normal variable exceeds a bound on average. The closed form behind the value of information
 * of two strategies with a normal difference, and behind the error of its estimates.
 */
import { normalDensity, normalUpper } from '../random/normalCdf.ts'

/** L(u) = E max(Z − u, 0) = φ(u) − u (1 − Φ(u)) (Raiffa & Schlaifer 1961, Applied Statistical Decision Theory, §5.7). */
export function unitNormalLoss(u: number): number {
  return normalDensity(u) - u * normalUpper(u)
}

/** Expected gain from learning a difference ~ N(mean, sd) between two strategies: E max(D, 0) − max(mean, 0) = sd · L(|mean| / sd). */
export function normalDecisionValue(mean: number, sd: number): number {
  return sd > 0 ? sd * unitNormalLoss(Math.abs(mean) / sd) : 0
}

const stepsPerUnit = 128
const farthest = 6
let table: Float64Array | null = null

/** L(u), u ≥ 0, from a table with straight lines between (error below 4e-6): for sums over very many draws. */
export function roughUnitNormalLoss(u: number): number {
  table ??= Float64Array.from({ length: farthest * stepsPerUnit + 2 }, (_, i) => unitNormalLoss(i / stepsPerUnit))
  if (!(u < farthest)) return 0
  const at = u * stepsPerUnit
  const below = Math.floor(at)
  return table[below] + (at - below) * (table[below + 1] - table[below])
}
