/**
 * Places of a post: none while it stands vacant, some while a new holder gets going, all of them after that. The rule for one
 * post, used by models (places of a project that opens), by the simulation (staffing.hot.ts) and by the reference path, and the
 * expected places of an arm whose posts may be left, used by the exact expectation.
 */
import type { Capacity } from './model.ts'

/**
 * Places of one post in the cycle that is the `cyclesFilled`-th (1, 2, …) with the present holder; 0 or less: vacant.
 * floor(size · min(1, cyclesFilled / rampCycles)); a ramp of 0 or 1 cycle gives all places at once.
 */
export function placesOfPost(size: number, cyclesFilled: number, rampCycles: number): number {
  if (cyclesFilled <= 0) return 0
  return cyclesFilled >= rampCycles ? size : Math.floor((size * cyclesFilled) / rampCycles)
}

/**
 * Mean places open in each cycle when every holder leaves with probability `leaveProb` per cycle, [cycle]. Without posts: the
 * places themselves. Per post, with h[k] the probability that its holder is in the k-th cycle (the last k stands for all after the
 * ramp): the share `leaveProb` of every h leaves and its successors begin `replaceCycles` later, the rest stays on.
 * Exact as long as vacancies close no more places than there are (sum of the posts ≤ places); below that, where the rule of the
 * contract stops at 0, the mean is stopped at 0 instead.
 */
export function expectedPlaces(capacity: Capacity, leaveProb: number): Float64Array {
  const open = Float64Array.from(capacity.places)
  const { posts } = capacity
  if (!posts || leaveProb <= 0) return open
  const { opens, closes, rampCycles, replaceCycles } = posts
  const top = Math.max(1, rampCycles)
  const end = Math.min(closes, open.length)
  for (const size of posts.size) {
    const here = new Float64Array(top + 2)
    const begins = new Float64Array(Math.max(end, opens, 0) + replaceCycles + 1)
    if (opens >= 0) begins[opens] = 1
    else here[Math.min(top, -opens)] = 1
    for (let t = Math.max(0, opens); t < end; t++) {
      // everybody one cycle further, then those who begin, then those who leave
      here[top] += here[top - 1]
      for (let k = top - 1; k >= 2; k--) here[k] = here[k - 1]
      if (top > 1) here[1] = begins[t]
      else here[1] += begins[t]
      let left = 0
      let mean = 0
      for (let k = 1; k <= top; k++) {
        left += here[k] * leaveProb
        here[k] *= 1 - leaveProb
        mean += here[k] * placesOfPost(size, k, rampCycles)
      }
      begins[t + replaceCycles] += left
      open[t] -= placesOfPost(size, t - opens + 1, rampCycles) - mean
    }
  }
  for (let t = 0; t < open.length; t++) open[t] = capacity.places[t] > 0 ? Math.max(0, open[t]) : 0
  return open
}
