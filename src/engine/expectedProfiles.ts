/**
 * Groups the cohort for the exact expectation in one arm: persons with the same arrival, entry and rows share one vector. The date
 * of a person's last jump (e.g. turning 30) and the payment class do not steer anybody's moves before the jump, so within a profile
 * they are kept as counts by cycle instead of splitting it further; nor does the group a result is shown for, which is kept as a
 * share as long as all members jump at the same time or never. Used by expected.ts only.
 */
import type { Structure } from './model.ts'
import { levelsOfPersons } from './tally.hot.ts'

export interface Profile {
  readonly persons: number
  readonly initialState: number
  /** Cycle of arrival; 0: there from the start. */
  readonly arrival: number
  readonly entryCycle: number
  /** As in the cohort: 1 may enter, 0 kept out and sent elsewhere, 2 stays. */
  readonly mayEnter: number
  /** Levels of the breakdowns the members belong to, and the share of the members in each (level 0 = everybody first). */
  readonly levels: readonly number[]
  readonly levelShares: readonly number[]
  /** Stratum before the last jump, by cycle (after that cycle's events). */
  readonly stratumAt: Uint16Array
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

interface Draft extends Omit<Profile, 'persons' | 'levels' | 'levelShares' | 'payBefore' | 'payAfter' | 'payStart'> {
  readonly members: number[]
}

/** Profiles of every arm; where the same persons ask at the same time and the same happens to them, arms share one list. */
export function makeProfilesByArm(structure: Structure): readonly (readonly Profile[])[] {
  const lists: (readonly Profile[])[] = []
  structure.arms.forEach((_, a) => {
    const same = lists.findIndex((_, b) => entersAlike(structure, a, b))
    lists.push(same < 0 ? makeProfiles(structure, a) : lists[same])
  })
  return lists
}

function entersAlike({ arms, cohort }: Structure, a: number, b: number): boolean {
  const { persons: N, mayEnter, events } = cohort
  if ((arms[a].keptOutTo === undefined) !== (arms[b].keptOutTo === undefined)) return false
  if (events.arm?.some((only) => only === a || only === b)) return false
  for (let p = 0; p < N; p++) if (mayEnter[a * N + p] !== mayEnter[b * N + p]) return false
  return true
}

function makeProfiles(structure: Structure, arm: number): readonly Profile[] {
  const { cohort, queue } = structure
  const T = structure.cycles
  const P = structure.payClasses
  const N = cohort.persons
  const levelOf = levelsOfPersons(structure)
  const arrivalOf = (p: number): number => Math.max(0, cohort.arrivalCycle?.[p] ?? 0)
  const keepsOut = structure.arms[arm].keptOutTo !== undefined
  /** The jump of an event in this arm: −1 when there is none, it happens elsewhere, or the person has not arrived. */
  const jumpOf = (e: number): number => {
    const only = cohort.events.arm?.[e] ?? -1
    return (only >= 0 && only !== arm) || cohort.events.cycle[e] < arrivalOf(cohort.events.person[e]) ? -1 : cohort.events.jump[e]
  }
  const eventsOf = new Map<number, number[]>()
  for (let e = 0; e < cohort.events.cycle.length; e++) {
    if (cohort.events.cycle[e] >= T) continue
    const p = cohort.events.person[e]
    const list = eventsOf.get(p)
    if (list) list.push(e)
    else eventsOf.set(p, [e])
  }
  const none: number[] = []

  const drafts = new Map<string, Draft>()
  for (let p = 0; p < N; p++) {
    const arrival = arrivalOf(p)
    if (arrival >= T) continue
    const events = eventsOf.get(p) ?? none
    const last = events.findLast((e) => jumpOf(e) >= 0) ?? -1
    const before = events.filter((e) => last < 0 || e < last)
    const steering = before.filter((e) => jumpOf(e) >= 0 || cohort.events.stratum[e] >= 0)
    const after = events.filter((e) => last >= 0 && e > last && cohort.events.stratum[e] >= 0)
    const asks = queue !== null && structure.entryFrom >= 0 && cohort.entryCycle[p] >= 0 && cohort.entryCycle[p] < T
    const may = asks ? cohort.mayEnter[arm * N + p] : 2
    const mayEnter = may === 1 || (may === 0 && keepsOut) ? may : 2
    const entryCycle = mayEnter === 2 ? -1 : cohort.entryCycle[p]
    const lastJump = last < 0 ? -1 : jumpOf(last)
    // changes of stratum after the last jump cannot be shared between different jump dates: such persons keep their own date
    const own = after.length > 0 ? [...after, last] : none
    const key = [
      cohort.initialState[p],
      arrival,
      entryCycle,
      mayEnter,
      cohort.stratum[p],
      [...steering, ...own].map((e) => `${cohort.events.cycle[e]}:${cohort.events.stratum[e]}:${jumpOf(e)}`).join(','),
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
          if (jumpOf(e) >= 0) wholeJumps.push({ cycle: t, jump: jumpOf(e), stratumBefore: g })
          if (cohort.events.stratum[e] >= 0) g = cohort.events.stratum[e]
        }
        stratumAt[t] = g
      }
      draft = {
        members: [],
        initialState: cohort.initialState[p],
        arrival,
        entryCycle,
        mayEnter,
        stratumAt,
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
  const lastOf = (draft: Draft, p: number): number => (draft.lastJump < 0 ? -1 : eventsOf.get(p)!.findLast((e) => jumpOf(e) >= 0)!)
  const levelsOf = (p: number): number[] => cohort.breakdowns.map((_, b) => levelOf[b * N + p])

  /** Members who jump at different times are split by the groups results are shown for. */
  function splitByLevels(draft: Draft): Draft[] {
    if (draft.lastJump < 0 || draft.jumpingAt.filter((n) => n > 0).length < 2) return [draft]
    const parts = new Map<string, Draft>()
    for (const p of draft.members) {
      const key = levelsOf(p).join('.')
      let part = parts.get(key)
      if (!part) parts.set(key, (part = { ...draft, members: [], jumpingAt: new Int32Array(T) }))
      part.members.push(p)
      part.jumpingAt[cohort.events.cycle[lastOf(draft, p)]]++
    }
    return [...parts.values()]
  }

  return [...drafts.values()].flatMap(splitByLevels).map((draft) => {
    const payBefore = new Float64Array(T * P)
    const payAfter = new Float64Array(T * P)
    const payStart = new Float64Array(P)
    for (const p of draft.members) {
      const events = eventsOf.get(p) ?? none
      const last = lastOf(draft, p)
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
    const inLevel = new Map<number, number>([[0, members.length]])
    for (const p of members) for (const level of levelsOf(p)) inLevel.set(level, (inLevel.get(level) ?? 0) + 1)
    const levels = [...inLevel.keys()]
    const levelShares = levels.map((level) => inLevel.get(level)! / members.length)
    return { ...rest, persons: members.length, levels, levelShares, payBefore, payAfter, payStart }
  })
}

/** Persons who have not arrived at each point, [point][level], and their payment classes then, [point][class]. */
export interface Absence {
  readonly levels: Float64Array
  readonly pay: Float64Array
}

export function makeAbsence(structure: Structure, levels: number): Absence | null {
  const { cohort } = structure
  const { arrivalCycle } = cohort
  if (structure.absent === undefined || !arrivalCycle) return null
  const T = structure.cycles
  const P = structure.payClasses
  const N = cohort.persons
  const levelOf = levelsOfPersons(structure)
  const out = { levels: new Float64Array((T + 1) * levels), pay: new Float64Array((T + 1) * P) }
  const payClass = cohort.payClass.slice()
  let e = 0
  for (let point = 0; point <= T; point++) {
    for (; point > 0 && e < cohort.events.cycle.length && cohort.events.cycle[e] < point; e++)
      if (cohort.events.payClass[e] >= 0) payClass[cohort.events.person[e]] = cohort.events.payClass[e]
    for (let p = 0; p < N; p++) {
      // at point 0 those who arrive in cycle 0 or before are there; at point k ≥ 1 those who arrive in cycle k − 1 or before
      if (arrivalCycle[p] <= Math.max(0, point - 1)) continue
      out.levels[point * levels]++
      for (let b = 0; b < cohort.breakdowns.length; b++) out.levels[point * levels + levelOf[b * N + p]]++
      out.pay[point * P + payClass[p]]++
    }
  }
  return out
}
