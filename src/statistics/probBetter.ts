/**
 * How often an arm comes out ahead of the comparator when both meet the same luck.
 */

/**
 * Share (0–1) of paired differences (arm − comparator) in favour of the arm; a tie counts one half.
 * `higherIsBetter` says which sign is in favour. NaN when there are no differences or one of them is NaN.
 */
export function probBetter(differences: ArrayLike<number>, higherIsBetter: boolean): number {
  let score = 0
  for (let i = 0; i < differences.length; i++) {
    const difference = differences[i]
    if (difference !== difference) return NaN
    if (difference === 0) score += 0.5
    else if (difference > 0 === higherIsBetter) score += 1
  }
  return score / differences.length
}
