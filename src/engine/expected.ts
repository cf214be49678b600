/**
 * The exact expectation: probabilities × cohort instead of drawn lives, through the same order of a cycle as simulate.hot.ts.
 * It answers while a slider moves, calibrates, and is the oracle of the simulation's mean. Without limited places every count and
 * flow is exact; with them places are shared out to the mean queue (mean field), which is close for many persons and stated in
 * the tests. Posts that fall vacant count with their mean places, and a month has an idle post when the mean places leave one.
 * Two further simplifications: a place given counts as a start (exact when nobody queues twice, and when nobody is moved straight
 * into the state in which a place begins), and after a jump the
 * payment classes are taken as independent of the date of the jump (exact when there is one class afterwards).
 *
 * Who moves alike is a profile (expectedProfiles.ts), which takes one or two columns (expectedColumns.ts); where one can be is a cell
 * (expectedCells.ts); mass is persons by cell and column (expectedMass.ts, expectedBlocks.ts). Every arm has cells and profiles of its own,
 * since what matters in one need not matter in another. Steps 1–3: expectedForced.ts; step 6: expectedMoves.ts; from everybody's own
 * start: expectedStarts.ts; what is written down: expectedBooking.ts, expectedAmounts.ts.
 */
import { sparseAmounts, type SparseAmounts } from './expectedAmounts.ts'
import { makeBlock, resetBlock, type Block } from './expectedBlocks.ts'
import { addToLevels, makeBooking, massIn } from './expectedBooking.ts'
import { makeCells, type Cells } from './expectedCells.ts'
import { groupProfiles, type Group } from './expectedColumns.ts'
import { makeForced } from './expectedForced.ts'
import { addMass, clearMass, sumOfColumns, type Mass } from './expectedMass.ts'
import { loadRows, makeMoves, resetRows, transition, type GroupRows, type Note } from './expectedMoves.ts'
import { makeAbsence, makeProfilesByArm, type Absence } from './expectedProfiles.ts'
import { makeCourseMemory, makeCourses, makeStarts, type CourseMemory, type Courses } from './expectedStarts.ts'
import { makeLayout, partByCycle, piecesByElapsed } from './layout.ts'
import type { ArmStructure, Structure, Tables } from './model.ts'
import { sameData, sameBits } from '../shared/sameData.ts'
import { expectedPlaces } from './posts.ts'
import { placeRules } from './rules.ts'
import { clearArm, levelCount, makeTally, type Tally } from './tally.hot.ts'

export interface ExpectedOptions {
  /** Also follow everybody from their own start (afterBase, afterIn). */
  readonly afterStart: boolean
}

export interface Expectation {
  /** Overwritten by the next call. An arm for which nothing has changed since the call before is not computed again. */
  run(tables: Tables, options: ExpectedOptions): Tally
  /** From the next call on: a structure that differs from the one before in the places of its arms alone, and in whether there are any. */
  adopt(structure: Structure): void
}

/** Memory of one arm, kept from call to call; anew only when a draw needs other cells. */
interface Workspace {
  readonly cells: number
  readonly blocks: readonly Block[]
  readonly courses: readonly CourseMemory[]
}

/** Who goes the same way, and when each arrives, asks and jumps: the part of an expectation that no probability, amount or place changes. */
export interface People {
  /** Of each arm. */
  readonly groups: readonly (readonly Group[])[]
  readonly courses: readonly (readonly Courses[])[]
  readonly absence: Absence | null
}

export function makePeople(structure: Structure): People {
  const { cycles, payClasses } = structure
  const profiles = makeProfilesByArm(structure)
  const grouped = new Map([...new Set(profiles)].map((list) => [list, groupProfiles(list, cycles, payClasses)]))
  const coursesOf = new Map([...grouped].map(([list, groups]) => [list, makeCourses(groups, cycles)]))
  return {
    groups: profiles.map((list) => grouped.get(list)!),
    courses: profiles.map((list) => coursesOf.get(list)!),
    absence: makeAbsence(structure, levelCount(structure)),
  }
}

/** `people`: those of a structure with the same people, if they are made already. */
export function makeExpectation(first: Structure, people: People = makePeople(first)): Expectation {
  let structure = first
  const l = makeLayout(structure)
  const { S, M, A, T } = l
  const { queue } = structure
  const tally = makeTally(structure)
  const L = tally.levels
  const { groups, courses, absence } = people
  const pieces0 = piecesByElapsed(structure.clocks[0], T + 2)
  const pieces1 = piecesByElapsed(structure.clocks[1], T + 2)
  const epochOf = partByCycle(structure.epochs, T)
  const periodOf = partByCycle(structure.periods, T)
  const queueState = queue ? queue.waiting : -1
  const workspaces: (Workspace | undefined)[] = []
  const computed = structure.arms.map((_, a) => makeMemory(a))

  function workspaceOf(a: number, cells: number): Workspace {
    const known = workspaces[a]
    if (known?.cells === cells) return known
    const blocks = groups[a].map((group) => makeBlock(group, cells))
    return (workspaces[a] = { cells, blocks, courses: courses[a].map((one) => makeCourseMemory(one, cells)) })
  }

  function run(tables: Tables, { afterStart }: ExpectedOptions): Tally {
    let amounts: { readonly of: Float64Array; readonly sparse: SparseAmounts } | null = null
    for (let a = 0; a < A; a++) {
      const arm: ArmInput = { arm: structure.arms[a], leaveProb: tables.leaveProbs[a], afterStart }
      if (computed[a].isOf(arm, tables)) continue
      computed[a].forget()
      clearArm(tally, a, A)
      if (amounts?.of !== tables.amounts[a]) amounts = { of: tables.amounts[a], sparse: sparseAmounts(tables.amounts[a], l) }
      runArm(a, tables, makeCells(structure, tables, l, a, pieces0, pieces1), amounts.sparse, afterStart)
      computed[a].remember(arm, tables)
    }
    return tally
  }

  function runArm(a: number, tables: Tables, cells: Cells, amounts: SparseAmounts, followStarts: boolean): void {
    const arm = structure.arms[a]
    const limited = queue !== null && arm.capacity !== null
    const begins = queue ? placeRules(queue, arm, S).begins : -1
    const places = arm.capacity ? expectedPlaces(arm.capacity, tables.leaveProbs[a]) : new Float64Array(T)
    const moves = makeMoves(structure, tables, l, a, cells)
    const line = limited ? lineCells(cells, queue.waiting) : []
    const heldCells = Int32Array.from(cells.hasPlace.keys()).filter((c) => cells.hasPlace[c] === 1)
    const placingFirst = !limited || structure.placesAssigned === 'beforeTransitions'
    const { blocks, courses: courseMemory } = workspaceOf(a, cells.count)
    blocks.forEach(resetBlock)
    for (const { rows } of [...blocks, ...courseMemory]) resetRows(rows, moves)
    const firstPiece1 = pieces1[0]
    const booking = makeBooking({ structure, layout: l, tables, tally, arm: a, cells, amounts, absence, periodOf, firstPiece1 })
    const forced = makeForced(structure, l, tables, a, cells, booking)
    const starts = makeStarts({
      structure,
      tally,
      arm: a,
      cells,
      forced,
      courses: courseMemory,
      move: (group, rows, from, to, t) => move(group, rows, from, to, t, null),
      forcedFirst: !placingFirst,
    })

    /** Step 4: whose entry cycle has come moves to the queue, to a place, or where those go whom a rule keeps out. */
    function enter(block: Block, t: number): void {
      const { width: w, here, starting } = block
      if (!here.any) return
      const first = cells.first[structure.entryFrom]
      for (const x of block.entering[t]) {
        const to = block.profiles[x].mayEnter === 1 ? queueState : arm.keptOutTo!
        for (let c = first; c < first + cells.length[structure.entryFrom]; c++) {
          const moved = here.mass[c * w + x]
          if (moved === 0) continue
          here.mass[c * w + x] = 0
          const goal = cells.target(c, to, 0)
          addMass(here, block, goal, x, moved)
          if (cells.state[goal] === begins) addMass(starting, block, goal, x, moved)
          booking.note(block, x, structure.entryFrom, to, cells.state[goal], moved, t)
        }
      }
    }

    /** Step 5: places to the head of the mean queue. */
    function assign(t: number, fresh: 0 | 1): void {
      if (!limited) return
      let free = places[t] - massIn(blocks, heldCells)
      for (const sameTime of line) {
        if (free <= 0) break
        const waiting = massIn(blocks, sameTime)
        if (waiting === 0) continue
        const share = waiting <= free ? 1 : free / waiting
        free -= waiting * share
        for (const c of sameTime) {
          const goal = cells.placeTarget(c, fresh)
          for (const block of blocks) place(block, c, goal, share, t)
        }
      }
      tally.open[a] += places[t]
    }

    function place(block: Block, cell: number, goal: number, share: number, t: number): void {
      const { here, starting, width: w } = block
      if (!here.any || here.live[cell] === 0) return
      for (let x = 0; x < w; x++) {
        const mass = here.mass[cell * w + x] * share
        if (mass === 0) continue
        here.mass[cell * w + x] -= mass
        addMass(here, block, goal, x, mass)
        addMass(starting, block, goal, x, mass)
        booking.note(block, x, queueState, begins, begins, mass, t)
      }
    }

    /** Step 6. */
    function move(group: Group, rows: GroupRows, from: Mass, to: Mass, t: number, note: Note | null): void {
      clearMass(to, group.width)
      if (!from.any) return
      loadRows(rows, group, moves, tables.rows[a], l, epochOf[t], t)
      transition(moves, rows, cells.stay, from, to, group, note)
    }

    function moveBlock(block: Block, t: number): void {
      const { here, next } = block
      move(block, block.rows, here, next, t, (run, which, mass, first, end) => {
        const s = cells.state[moves.cellAt[run]]
        for (let x = first; x < end; x++) booking.note(block, x, s, moves.asked[which], moves.to[which], mass[x], t)
      })
      block.here = next
      block.next = here
    }

    tally.eventFlow.set(tables.armAmounts[a], a * T * M)
    booking.recordStart(blocks)
    for (let t = 0; t < T; t++) {
      for (const block of blocks) {
        const { here, alive, jumpShares } = block
        clearMass(block.starting, block.width)
        for (const x of block.arriving[t]) {
          const { initialState, persons } = block.profiles[x]
          addMass(here, block, initialCell(cells, structure, initialState), x, persons)
        }
        const jumping = takeJumps(block, alive, jumpShares, t)
        if (here.any) forced.apply(block, here, t, jumping ? jumpShares : null)
        if (structure.entryFrom >= 0) enter(block, t)
      }
      if (placingFirst) assign(t, 0)
      const before = tally.admitted[a]
      for (const block of blocks) moveBlock(block, t)
      // in an arm without limit those who begin by a transition are counted too, though not followed by their own start
      if (queue && !limited) tally.started[a * L] += tally.admitted[a] - before
      if (!placingFirst) assign(t, 1)
      for (const block of blocks) if (block.starting.any) addToLevels(tally.started, a * L, block, sumOfColumns(block.starting, block))
      if (followStarts) starts.follow(blocks, placingFirst ? t : t + 1)
      booking.record(blocks, t)
      if (limited) booking.recordPlaces(massIn(blocks, heldCells), places[t], arm.capacity!.perPost)
    }
  }

  return { run, adopt: (next) => void (structure = next) }
}

/** What an arm is computed from, its tables apart. */
interface ArmInput {
  readonly arm: ArmStructure
  readonly leaveProb: number
  readonly afterStart: boolean
}

/** Remembers what stands in the tally for an arm by what it was computed from. */
function makeMemory(a: number) {
  const parts = (tables: Tables) => [tables.rows[a], tables.amounts[a], tables.eventAmounts[a], tables.armAmounts[a], tables.jumpRows]
  let known: ArmInput | null = null
  let copies: readonly Float64Array[] | null = null
  return {
    isOf: (input: ArmInput, tables: Tables): boolean =>
      known !== null && sameData(known, input) && parts(tables).every((part, k) => sameBits(part, copies![k])),
    forget: (): void => void (known = null),
    remember(input: ArmInput, tables: Tables): void {
      copies ??= parts(tables).map((part) => new Float64Array(part.length))
      parts(tables).forEach((part, k) => copies![k].set(part))
      known = input
    },
  }
}

/** Shares of the columns that have their last jump in cycle t; false if there are none. Takes them off those who have not. */
function takeJumps({ jumping, anyJumps, split }: Block, left: Float64Array, shares: Float64Array, t: number): boolean {
  if (anyJumps[t] === 0) return false
  for (let x = 0; x < split; x++) {
    const persons = jumping[t * split + x]
    shares[x] = persons > 0 ? persons / left[x] : 0
    left[x] -= persons
  }
  return true
}

function initialCell(cells: Cells, structure: Structure, state: number): number {
  const never = structure.clocks[0].neverPiece
  for (let c = cells.first[state]; c < cells.first[state] + cells.length[state]; c++) {
    const e0 = cells.elapsed0[c]
    const e1 = cells.elapsed1[c]
    if (cells.held[c] === 0 && e1 <= 0 && (never ? e0 === -1 : e0 <= 0)) return c
  }
  return cells.first[state]
}

/** Cells of the queue, those who have waited longest first; cells of the same waiting time together. */
function lineCells(cells: Cells, waiting: number): readonly (readonly number[])[] {
  const byTime = new Map<number, number[]>()
  for (let c = cells.first[waiting]; c < cells.first[waiting] + cells.length[waiting]; c++) {
    const same = byTime.get(cells.elapsed1[c])
    if (same) same.push(c)
    else byTime.set(cells.elapsed1[c], [c])
  }
  return [...byTime].sort((x, y) => y[0] - x[0]).map(([, same]) => same)
}
