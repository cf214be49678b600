/**
 * Groups the cohort for the exact expectation: persons with the same entry, the same rows and the same group results share one
 * vector. The date of a person's last jump (e.g. turning 30) and the payment class do not steer anybody's moves before the jump,
 * so within a profile they are kept as counts by cycle instead of splitting it further. Used by expected.ts only.
 */
import type { Structure } from './model.ts'
import { levelsOfPersons } from './tally.hot.ts'

export interface Profile {
  readonly persons: number
  readonly initialState: number
  readonly entryCycle: number
  /** Per arm, as in the cohort: 1 may enter, 0 kept out, 2 does not apply. */
  readonly mayEnter: Uint8Array
  /** Levels of the breakdowns the profile belongs to (0 = everybody first). */
  readonly levels: readonly number[]
  /** Stratum before the last jump, by cycle (after that cycle's events). */
  readonly stratumAt: Uint16Array
  readonly firstStratum: number
  /** Jumps that hit the whole profile at once: cycle → jump. */
  readonly wholeJumps: readonly { readonly cycle: number; readonly jump: number; readonly stratumBefore: number }[]
  /** The last jump: persons reached by it in each cycle, −1 jump when there is none. */
  readonly lastJump: number
  readonly jumpingAt: Int32Array
  /** Stratum after the last jump. */
  readonly stratumAfter: number
  /** Shares of the payment classes in each cycle, [cycle][class], before and after the last jump. */
  readonly payBefore: Float64Array
  readonly payAfter: Float64Array
  /** Payment classes at the start, before any event. */
  readonly payStart: Float64Array
}

interface Draft extends Omit<Profile, 'persons' | 'payBefore' | 'payAfter' | 'payStart'> {
  readonly members: number[]
}

export function makeProfiles(structure: Structure): readonly Profile[] {
  const { cohort } = structure
  const T = structure.cycles
  const P = structure.payClasses
  const A = structure.arms.length
  const N = cohort.persons
  const levelOf = levelsOfPersons(structure)
  const eventsOf = new Map<number, number[]>()
  for (let e = 0; e < cohort.events.cycle.length; e++) {
    const p = cohort.events.person[e]
    const list = eventsOf.get(p)
    if (list) list.push(e)
    else eventsOf.set(p, [e])
  }

  const drafts = new Map<string, Draft>()
  for (let p = 0; p < N; p++) {
    const events = (eventsOf.get(p) ?? []).filter((e) => cohort.events.cycle[e] < T)
    const last = events.findLast((e) => cohort.events.jump[e] >= 0) ?? -1
    const before = events.filter((e) => last < 0 || e < last)
    const steering = before.filter((e) => cohort.events.jump[e] >= 0 || cohort.events.stratum[e] >= 0)
    const after = events.filter((e) => last >= 0 && e > last && (cohort.events.stratum[e] >= 0 || cohort.events.jump[e] >= 0))
    const entry = cohort.entryCycle[p] < T ? cohort.entryCycle[p] : -1
    const may = Array.from({ length: A }, (_, a) => (entry >= 0 ? cohort.mayEnter[a * N + p] : 2))
    const levels = [0, ...cohort.breakdowns.map((_, b) => levelOf[b * N + p])]
    const lastJump = last < 0 ? -1 : cohort.events.jump[last]
    // changes of stratum after the last jump cannot be shared between different jump dates: such persons keep their own date
    const own = after.length > 0 ? [...after, last] : []
    const key = [
      cohort.initialState[p],
      may.some((x) => x !== 2) ? entry : -1,
      may.join(''),
      levels.join('.'),
      cohort.stratum[p],
      [...steering, ...own].map((e) => `${cohort.events.cycle[e]}:${cohort.events.stratum[e]}:${cohort.events.jump[e]}`).join(','),
      own.length > 0 ? 'own' : `${lastJump}:${last < 0 ? -1 : cohort.events.stratum[last]}`,
    ].join('|')
    let draft = drafts.get(key)
    if (!draft) {
      const stratumAt = new Uint16Array(T)
      const wholeJumps: { cycle: number; jump: number; stratumBefore: number }[] = []
      let g = cohort.stratum[p]
      const changes = own.length > 0 ? events : before
      for (let t = 0, k = 0; t < T; t++) {
        for (; k < changes.length && cohort.events.cycle[changes[k]] <= t; k++) {
          const e = changes[k]
          if (cohort.events.jump[e] >= 0) wholeJumps.push({ cycle: t, jump: cohort.events.jump[e], stratumBefore: g })
          if (cohort.events.stratum[e] >= 0) g = cohort.events.stratum[e]
        }
        stratumAt[t] = g
      }
      draft = {
        members: [],
        initialState: cohort.initialState[p],
        entryCycle: entry,
        mayEnter: Uint8Array.from(may),
        levels,
        stratumAt,
        firstStratum: cohort.stratum[p],
        wholeJumps,
        lastJump: own.length > 0 ? -1 : lastJump,
        jumpingAt: new Int32Array(T),
        stratumAfter: last >= 0 && cohort.events.stratum[last] >= 0 ? cohort.events.stratum[last] : g,
      }
      drafts.set(key, draft)
    }
    draft.members.push(p)
    if (draft.lastJump >= 0) draft.jumpingAt[cohort.events.cycle[last]]++
  }

  return [...drafts.values()].map((draft) => {
    const payBefore = new Float64Array(T * P)
    const payAfter = new Float64Array(T * P)
    const payStart = new Float64Array(P)
    for (const p of draft.members) {
      const events = eventsOf.get(p) ?? []
      const last = draft.lastJump < 0 ? -1 : events.findLast((e) => cohort.events.jump[e] >= 0 && cohort.events.cycle[e] < T)!
      let pay = cohort.payClass[p]
      payStart[pay]++
      let jumped = false
      for (let t = 0, k = 0; t < T; t++) {
        for (; k < events.length && cohort.events.cycle[events[k]] <= t; k++) {
          if (events[k] === last) jumped = true
          if (cohort.events.payClass[events[k]] >= 0) pay = cohort.events.payClass[events[k]]
        }
        ;(jumped ? payAfter : payBefore)[t * P + pay]++
      }
    }
    for (const shares of [payBefore, payAfter, payStart]) {
      for (let t = 0; t < shares.length / P; t++) {
        let sum = 0
        for (let k = 0; k < P; k++) sum += shares[t * P + k]
        if (sum > 0) for (let k = 0; k < P; k++) shares[t * P + k] /= sum
      }
    }
    const { members, ...rest } = draft
    return { ...rest, persons: members.length, payBefore, payAfter, payStart }
  })
}
