/**
 * Count, mean and spread of a stream of numbers without keeping them: for progress and partial results while a run goes on.
 * Merging rounds differently in another order, so whoever merges does it in index order; then the result is the same to the last bit.
 */

export interface RunningMoments {
  count: number
  mean: number
  /** Sum of squared distances from the mean. */
  squares: number
}

export function makeMoments(): RunningMoments {
  return { count: 0, mean: 0, squares: 0 }
}

/** Adds one value in place (Welford 1962). */
export function addToMoments(moments: RunningMoments, value: number): void {
  moments.count += 1
  const distance = value - moments.mean
  moments.mean += distance / moments.count
  moments.squares += distance * (value - moments.mean)
}

/** Adds the values summarised in `next` to `into`, in place (Chan, Golub & LeVeque 1979). */
export function mergeMoments(into: RunningMoments, next: RunningMoments): void {
  if (next.count === 0) return
  const count = into.count + next.count
  const distance = next.mean - into.mean
  into.mean += (distance * next.count) / count
  into.squares += next.squares + (distance * distance * into.count * next.count) / count
  into.count = count
}

/** Sample variance (n − 1); NaN below two values. */
export function varianceOfMoments(moments: RunningMoments): number {
  return moments.count < 2 ? NaN : moments.squares / (moments.count - 1)
}
