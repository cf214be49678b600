/**
 * From posts to places: how many persons an arm can support at the same time, month by month, and when its project opens and closes.
 * A post that has just been filled gets its places little by little (ramp-up); in the wind-down no place is given to anybody new.
 */
import type { Capacity } from '../../src/engine/model.ts'
import { placesOfPost } from '../../src/engine/posts.ts'
import type { ArmSettings } from './settings/settings.ts'

type Posts = Pick<ArmSettings, 'posts' | 'caseload'> & { readonly intake?: Pick<ArmSettings['intake'], 'othersShare'> }

/** Places of the first `posts` posts, without those that persons with other income take; rounded down (a hair of slack for decimals such as 0.1 × 30). */
function placesOfFirst(posts: number, arm: Posts): number {
  return Math.floor(posts * arm.caseload * (1 - (arm.intake?.othersShare ?? 0)) + 1e-9)
}

/** Places with every post filled and ramped up: posts × caseload, less the share of others. */
export function placesOf(arm: Posts): number {
  return arm.posts === null ? 0 : placesOfFirst(arm.posts, arm)
}

/** Places of each post, a part-time post last; together placesOf(arm). */
export function placesByPost(arm: Posts): Int32Array {
  const posts = arm.posts ?? 0
  return Int32Array.from({ length: Math.ceil(posts) }, (_, i) => placesOfFirst(Math.min(posts, i + 1), arm) - placesOfFirst(i, arm))
}

/** First month without posts. */
export function closesIn(arm: Pick<ArmSettings, 'opensMonth' | 'projectMonths'>): number {
  return arm.opensMonth + arm.projectMonths
}

/** First month in which no new person gets a place. */
export function intakeEndsIn(arm: Pick<ArmSettings, 'opensMonth' | 'projectMonths' | 'windDownMonths'>): number {
  return closesIn(arm) - arm.windDownMonths
}

/** false: months in ordinary cooperation before the place came count as months of support. Who waited without support always starts anew. */
export function restartsSupport(arm: Pick<ArmSettings, 'restartSupport' | 'whileWaiting'>): boolean {
  return arm.restartSupport || arm.whileWaiting === 'none'
}

/** Places month by month and the posts behind them; null: the arm has no limit. */
export function makeCapacity(arm: ArmSettings, cycles: number): Capacity | null {
  if (arm.posts === null) return null
  const size = placesByPost(arm)
  const places = new Int32Array(cycles)
  for (let t = arm.opensMonth; t < Math.min(cycles, intakeEndsIn(arm)); t++) {
    for (const n of size) places[t] += placesOfPost(n, t - arm.opensMonth + 1, arm.rampUpMonths)
  }
  const perPost = Math.max(1, ...size)
  if (arm.turnover === 0) return { places, perPost }
  const posts = { size, opens: arm.opensMonth, closes: closesIn(arm), rampCycles: arm.rampUpMonths, replaceCycles: arm.replaceMonths }
  return { places, perPost, posts }
}
