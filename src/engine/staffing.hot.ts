/**
 * Who of the staff leaves in one replication, and the places that are open because of it. Chance is named by the number of the post
 * and the cycle, never by the arm: post 0 has the same luck in every arm, and with three or four posts. Used by simulate.hot.ts at
 * the beginning of a replication; the rule is that of `Posts` in model.ts.
 * Hot file. Not allowed inside `draw` and `fill`: allocation, closures, throw. Letters: a arm, t cycle, j post.
 */
import { PURPOSES } from '../random/streams.ts'
import { threefry2x32 } from '../random/threefry.ts'
import type { Structure, Tables } from './model.ts'
import { placesOfPost } from './posts.ts'

export interface Staffing {
  /** false: no arm has posts, and the places never change. */
  readonly any: boolean
  /** Per arm: a word below this leaves. */
  readonly threshold: Uint32Array
  load(tables: Tables): void
  /** Overwrites [arm][cycle] of the arms that have posts. */
  fill(key0: number, key1: number, places: Int32Array): void
}

const STAFFING = PURPOSES.staffing << 16
const FULL = 4294967296

export function makeStaffing(structure: Structure): Staffing {
  const T = structure.cycles
  const arms = structure.arms
  const posts = arms.map((arm) => arm.capacity?.posts)
  const any = posts.some((x) => x !== undefined)
  const threshold = new Uint32Array(arms.length)
  const most = Math.max(0, ...posts.map((x) => (x ? x.size.length : 0)))
  const word = new Uint32Array(most * T)
  const out = new Uint32Array(2)

  function load(tables: Tables): void {
    for (let a = 0; a < arms.length; a++) threshold[a] = posts[a] ? Math.min(FULL - 1, Math.round(tables.leaveProbs[a] * FULL)) : 0
  }

  /** One word per post and cycle that some arm may need. */
  function draw(key0: number, key1: number): void {
    for (let j = 0; j < most; j++) {
      let from = T
      let to = 0
      for (let a = 0; a < arms.length; a++) {
        const x = posts[a]
        if (x === undefined || threshold[a] === 0 || j >= x.size.length) continue
        if (x.opens < from) from = x.opens
        if (x.closes > to) to = x.closes
      }
      for (let t = Math.max(0, from); t < to && t < T; t++) {
        threefry2x32(key0, key1, j, STAFFING | t, out)
        word[j * T + t] = out[0]
      }
    }
  }

  function fill(key0: number, key1: number, places: Int32Array): void {
    draw(key0, key1)
    for (let a = 0; a < arms.length; a++) {
      const x = posts[a]
      if (x === undefined) continue
      const full = arms[a].capacity!.places
      for (let t = 0; t < T; t++) places[a * T + t] = full[t]
      const leaves = threshold[a]
      if (leaves === 0) continue
      const { size, opens, closes, rampCycles, replaceCycles } = x
      for (let j = 0; j < size.length; j++) {
        let filled = opens
        for (let t = Math.max(0, opens); t < closes && t < T; t++) {
          if (t >= filled && word[j * T + t] < leaves) filled = t + replaceCycles
          places[a * T + t] -= placesOfPost(size[j], t - opens + 1, rampCycles) - placesOfPost(size[j], t - filled + 1, rampCycles)
        }
      }
      for (let t = 0; t < T; t++) if (full[t] === 0 || places[a * T + t] < 0) places[a * T + t] = 0
    }
  }

  return { any, threshold, load, fill }
}
