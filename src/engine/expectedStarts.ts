/**
 * Everybody from their own start, in the exact expectation: whoever gets a place in a cycle is followed until the longest point after it.
 * Used by expected.ts only.
 *
 * Until the last jump, all who start in the same cell and have the same rows go the same way, whatever their date of entry or jump; so
 * the course of one such person is followed, and how many are still on it is kept by profile. Those who jump come over into the column
 * after it as persons. A group here is therefore far narrower than the groups it stands for.
 */
import type { Block } from './expectedBlocks.ts'
import { addToLevels } from './expectedBooking.ts'
import type { Cells } from './expectedCells.ts'
import { groupProfiles, type Group } from './expectedColumns.ts'
import type { Forced } from './expectedForced.ts'
import { addMass, AFTER, BEFORE, clearMass, makeMass, type Mass } from './expectedMass.ts'
import { makeGroupRows, type GroupRows } from './expectedMoves.ts'
import type { Profile } from './expectedProfiles.ts'
import type { Structure } from './model.ts'
import type { Tally } from './tally.hot.ts'

/** A column of a block and the column of a course it goes by. */
interface Member {
  readonly block: number
  readonly column: number
  readonly course: number
}

/** Courses side by side, and whose they are. */
export interface Courses {
  readonly group: Group
  readonly members: readonly Member[]
}

export function makeCourses(groups: readonly Group[], cycles: number): readonly Courses[] {
  const leaders = new Map<string, Profile>()
  const leaderOf = new Map<Profile, Profile>()
  for (const { profiles } of groups) {
    for (const profile of profiles) {
      const key = courseKey(profile)
      const leader = leaders.get(key) ?? profile
      leaders.set(key, leader)
      leaderOf.set(profile, leader)
    }
  }
  return groupProfiles([...leaders.values()], cycles, 0).map((group) => {
    const members = groups.flatMap(({ profiles, split }, block) =>
      profiles.flatMap((profile, column): Member[] => {
        const before = group.profiles.indexOf(leaderOf.get(profile)!)
        return before < 0 ? [] : [{ block, column, course: column < split ? before : group.after[before] }]
      }),
    )
    return { group, members }
  })
}

/** Profiles with the same key move alike when they are in the same cell, and count in the same results. */
function courseKey({ stratumAt, stratumAfter, lastJump, wholeJumps, levels, levelShares }: Profile): string {
  const wholes = wholeJumps.map(({ cycle, jump }) => `${cycle}:${jump}`)
  return [stratumAt.join(), stratumAfter, lastJump, wholes.join(), levels.join(), levelShares.join()].join('|')
}

/** Courses with the memory to follow them in, kept from call to call. */
export interface CourseMemory extends Courses {
  readonly rows: GroupRows
  readonly masses: readonly [Mass, Mass]
}

export function makeCourseMemory(courses: Courses, cells: number): CourseMemory {
  const { width } = courses.group
  return { ...courses, rows: makeGroupRows(width), masses: [makeMass(width, cells), makeMass(width, cells)] }
}

export interface StartsParts {
  readonly structure: Structure
  readonly tally: Tally
  readonly arm: number
  readonly cells: Cells
  readonly forced: Forced
  readonly courses: readonly CourseMemory[]
  /** Carries out the moves of cycle t on the columns of a group; `to` is cleared first. */
  readonly move: (group: Group, rows: GroupRows, from: Mass, to: Mass, t: number) => void
  /** The first cycle begins with its forced moves: places were given after the moves of the cycle before. */
  readonly forcedFirst: boolean
}

export interface Starts {
  /** Follows those who start at the beginning of cycle `first`: the mass in `starting` of the blocks. */
  follow(blocks: readonly Block[], first: number): void
}

export function makeStarts({ structure, tally, arm, cells, forced, courses, move, forcedFirst }: StartsParts): Starts {
  const L = tally.levels
  const { points, states } = structure.afterStart
  const longest = Math.max(0, ...points)
  const isAfter = new Uint8Array(structure.states.length)
  for (const s of states) isAfter[s] = 1

  function follow(blocks: readonly Block[], first: number): void {
    const begun = new Set<number>()
    for (const { starting } of blocks) {
      if (starting.any) for (let c = 0; c < cells.count; c++) if (starting.live[c] !== 0) begun.add(c)
    }
    for (const cell of [...begun].sort((x, y) => x - y)) for (const one of courses) followCell(one, blocks, cell, first)
  }

  function followCell({ group, members, rows, masses }: CourseMemory, blocks: readonly Block[], cell: number, first: number): void {
    const { width: w, split } = group
    const starting = members.flatMap(({ block, column, course }) => {
      const { starting: from, width, alive } = blocks[block]
      const mass = from.mass[cell * width + column]
      return mass === 0 ? [] : [{ of: blocks[block], column, course, persons: mass, left: alive[column] }]
    })
    if (starting.length === 0) return
    let [v, u] = masses
    const base = new Float64Array(w)
    for (const { course, persons } of starting) {
      if (course >= split || base[course] === 0) addMass(v, group, cell, course, course < split ? 1 : persons)
      base[course] += persons
    }
    const onCourse = base.slice(0, split)
    const jumping = new Float64Array(split)
    for (let t = first; t < Math.min(structure.cycles, first + longest); t++) {
      if (t > first || forcedFirst) forced.follow(group, v, t, takeJumps(t) ? jumping : null)
      move(group, rows, v, u, t)
      ;[v, u] = [u, v]
      const point = points.indexOf(t + 1 - first)
      if (point < 0) continue
      const at = (arm * points.length + point) * L
      addToLevels(tally.afterBase, at, group, base)
      addToLevels(tally.afterIn, at, group, inside(v, group, onCourse))
    }
    clearMass(v, w)
    clearMass(u, w)

    /** Persons of each course who have their last jump in cycle t, taken off those on it. */
    function takeJumps(t: number): boolean {
      jumping.fill(0)
      let any = false
      for (const one of starting) {
        const { of, column, course } = one
        const leaving = column < of.split ? of.jumping[t * of.split + column] : 0
        if (leaving === 0) continue
        const persons = (one.persons * leaving) / one.left
        one.left -= leaving
        one.persons -= persons
        jumping[course] += persons
        onCourse[course] -= persons
        any = true
      }
      return any
    }
  }

  /** Persons by column in the states that count. */
  function inside({ mass, live }: Mass, { width: w, split }: Group, onCourse: Float64Array): Float64Array {
    const sum = new Float64Array(w)
    for (let c = 0; c < cells.count; c++) {
      if (live[c] === 0 || isAfter[cells.state[c]] === 0) continue
      const end = (live[c] & AFTER) !== 0 ? w : split
      for (let x = (live[c] & BEFORE) !== 0 ? 0 : split; x < end; x++) sum[x] += mass[c * w + x]
    }
    for (let x = 0; x < split; x++) sum[x] *= onCourse[x]
    return sum
  }

  return { follow }
}
