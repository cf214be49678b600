/**
 * What one replication (or the expectation) leaves behind: counts by state and point, flows by cycle, starts and places.
 * Hot file: the arrays are allocated once per worker and overwritten by every replication; the simulation writes whole
 * numbers, the expectation fractions, and outcomes.ts reads both.
 *
 * Layouts (A arms, T cycles, L levels, S states, M measures, K points after start)
 *   counts      [arm][point 0..T][level][state]   level 0 = everybody, then the levels of each breakdown in order
 *   stateFlow   [arm][point 0..T][measure]        amount of the state occupied at the point
 *   eventFlow   [arm][cycle][measure]             amounts booked by events and for the arm as a whole
 *   started     [arm][level]                      persons who have got a place (or begun, without limit)
 *   afterBase   [arm][k][level]                   started early enough to be seen points[k] cycles after their start
 *   afterIn     [arm][k][level]                   of these, in the after-start states then
 *   admitted    [arm]   held, open [arm]: place-cycles held and open
 *   jumped      [arm][jump][state]   limited [arm][state]: moves by a jump or a limit, by the state left   happened [arm][event]
 *   idle        [arm]                         cycles with an idle post, of openCycles with open places; empty if no arm counts them
 */
import { makeLayout } from './layout.ts'
import type { Structure } from './model.ts'

export interface Tally {
  readonly levels: number
  readonly counts: Float64Array
  readonly stateFlow: Float64Array
  readonly eventFlow: Float64Array
  readonly started: Float64Array
  readonly afterBase: Float64Array
  readonly afterIn: Float64Array
  readonly admitted: Float64Array
  readonly jumped: Float64Array
  readonly limited: Float64Array
  readonly happened: Float64Array
  readonly held: Float64Array
  readonly open: Float64Array
  readonly idle: Float64Array
  readonly openCycles: Float64Array
}

/** Number of levels including level 0 (everybody). */
export function levelCount(structure: Structure): number {
  return 1 + structure.cohort.breakdowns.reduce((sum, b) => sum + b.levels.length, 0)
}

/** Level index of person p in breakdown b is levelsOf[b * persons + p]; level 0 is everybody and not listed. */
export function levelsOfPersons(structure: Structure): Int32Array {
  const n = structure.cohort.persons
  const out = new Int32Array(structure.cohort.breakdowns.length * n)
  let first = 1
  structure.cohort.breakdowns.forEach((b, i) => {
    for (let p = 0; p < n; p++) out[i * n + p] = first + b.levelOf[p]
    first += b.levels.length
  })
  return out
}

export function makeTally(structure: Structure): Tally {
  const { A, T, S, M } = makeLayout(structure)
  const L = levelCount(structure)
  const K = structure.afterStart.points.length
  const countsIdle = structure.arms.some((arm) => arm.capacity?.perPost !== undefined)
  return {
    levels: L,
    counts: new Float64Array(A * (T + 1) * L * S),
    stateFlow: new Float64Array(A * (T + 1) * M),
    eventFlow: new Float64Array(A * T * M),
    started: new Float64Array(A * L),
    afterBase: new Float64Array(A * K * L),
    afterIn: new Float64Array(A * K * L),
    admitted: new Float64Array(A),
    jumped: new Float64Array(A * structure.jumps * S),
    limited: new Float64Array(A * S),
    happened: new Float64Array(A * structure.events),
    held: new Float64Array(A),
    open: new Float64Array(A),
    idle: new Float64Array(countsIdle ? A : 0),
    openCycles: new Float64Array(countsIdle ? A : 0),
  }
}

export function clearTally(tally: Tally): void {
  for (const array of tallyArrays(tally)) array.fill(0)
}

/** The same for one of `arms` arms: it comes first in the order of every array. */
export function clearArm(tally: Tally, arm: number, arms: number): void {
  for (const array of tallyArrays(tally)) array.fill(0, (arm * array.length) / arms, ((arm + 1) * array.length) / arms)
}

/** Every array in a fixed order. */
export function tallyArrays(tally: Tally): readonly Float64Array[] {
  return [
    tally.counts,
    tally.stateFlow,
    tally.eventFlow,
    tally.started,
    tally.afterBase,
    tally.afterIn,
    tally.admitted,
    tally.jumped,
    tally.limited,
    tally.happened,
    tally.held,
    tally.open,
    tally.idle,
    tally.openCycles,
  ]
}

/** Whole numbers of persons or place-cycles: with the amounts by year, what a replication is recognised by (idle posts follow from them). */
export function countArrays(tally: Tally): readonly Float64Array[] {
  return [tally.counts, tally.started, tally.afterBase, tally.afterIn, tally.admitted, tally.jumped, tally.held, tally.open]
}
