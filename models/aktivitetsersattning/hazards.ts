/**
 * The one place where hazards become probabilities, and where monthly shares become hazards.
 * Hazards are per year and constant within a month; several ways out of a state compete.
 * exp and log come from portableMath, so that every machine gets the same rows.
 */
import { exp, log } from '../../src/shared/portableMath.ts'

export const MONTHS_PER_YEAR = 12

/**
 * One row of monthly probabilities from competing hazards: p_j = (h_j / H) · (1 − e^(−H/12)), H = Σ h_j; the rest stays.
 * `hazards` (per year, ≥ 0) and the row `out[at …]` have one entry per destination; the entry `own` is ignored as a hazard and
 * receives the probability of staying. Returns that probability. A row sums to one up to rounding.
 */
export function fillProbs(hazards: Float64Array, own: number, out: Float64Array, at: number): number {
  const n = hazards.length
  let total = 0
  for (let j = 0; j < n; j++) if (j !== own) total += hazards[j]
  const stay = exp(-total / MONTHS_PER_YEAR)
  const share = total > 0 ? (1 - stay) / total : 0
  for (let j = 0; j < n; j++) out[at + j] = j === own ? stay : hazards[j] * share
  return stay
}

/** Probability per month of a single event with a hazard per year: 1 − e^(−h/12). */
export function probOfHazard(hazard: number): number {
  return 1 - exp(-hazard / MONTHS_PER_YEAR)
}

/** Share p (0 ≤ p < 1) that leaves within `months` → hazard per year: h = −12 · ln(1 − p) / months. */
export function hazardOfShare(share: number, months: number): number {
  return (-MONTHS_PER_YEAR * log(1 - share)) / months
}
