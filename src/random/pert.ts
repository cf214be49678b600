/**
 * The PERT distribution: a judgement given as lowest, most likely and highest value, turned into a beta distribution.
 */

/**
 * Shapes of the beta distribution on [low, high], low < high, with mean (low + 4 mode + high) / 6:
 * 1 + 4 (mode − low) / (high − low) and 1 + 4 (high − mode) / (high − low). Malcolm et al. (1959), with weight 4 on the mode.
 */
export function pertShapes(judgement: { readonly low: number; readonly mode: number; readonly high: number }): [number, number] {
  const { low, mode, high } = judgement
  const width = high - low
  return [1 + (4 * (mode - low)) / width, 1 + (4 * (high - mode)) / width]
}
