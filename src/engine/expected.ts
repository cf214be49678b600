/**
 * The exact expectation: probabilities × cohort instead of drawn lives, through the same order of a cycle as simulate.hot.ts.
 * It answers while a slider moves, calibrates, and is the oracle of the simulation's mean. Without limited places every count and
 * flow is exact; with them places are shared out to the mean queue (mean field), which is close for many persons and stated in
 * the tests. Posts that fall vacant count with their mean places, and a month has an idle post when the mean places leave one.
 * Two further simplifications: a place given counts as a start (exact when nobody queues twice, and when nobody is moved straight
 * into the state in which a place begins), and after a jump the
 * payment classes are taken as independent of the date of the jump (exact when there is one class afterwards).
 *
 * Mass lies in blocks of profiles (expectedBlocks.ts, expectedProfiles.ts), each a vector over cells (expectedCells.ts); every arm has
 * cells and profiles of its own, since what matters in one need not matter in another.
 * Length: the steps of a cycle share the vectors of one arm; splitting them would pass a dozen arrays from file to file.
 */
import { addMass, clearBlock, groupProfiles, makeBlock, WIDEST, type Block } from './expectedBlocks.ts'
import { makeCells, type Cells } from './expectedCells.ts'
import { makeAbsence, makeProfiles, type Profile } from './expectedProfiles.ts'
import { amountIndex, eventAmountIndex, jumpIndex, makeLayout, partByCycle, piecesByElapsed } from './layout.ts'
import type { Structure, Tables } from './model.ts'
import { expectedPlaces } from './posts.ts'
import { limitsOfArm, placeRules } from './rules.ts'
import { clearTally, makeTally, type Tally } from './tally.hot.ts'

export interface ExpectedOptions {
  /** Also follow everybody from their own start (afterBase, afterIn); costs about as much again. */
  readonly afterStart: boolean
}

export interface Expectation {
  /** Overwritten by the next call. */
  run(tables: Tables, options: ExpectedOptions): Tally
}

export function makeExpectation(structure: Structure): Expectation {
  const l = makeLayout(structure)
  const { S, G, P, M, A, T } = l
  const { queue } = structure
  const tally = makeTally(structure)
  const L = tally.levels
  const groups = structure.arms.map((_, a) => groupProfiles(makeProfiles(structure, a)))
  const absence = makeAbsence(structure, L)
  const pieces0 = piecesByElapsed(structure.clocks[0], T + 2)
  const pieces1 = piecesByElapsed(structure.clocks[1], T + 2)
  const epochOf = partByCycle(structure.epochs, T)
  const periodOf = partByCycle(structure.periods, T)
  const perEpoch = S * l.C0 * l.C1 * G
  const queueState = queue ? queue.waiting : -1
  const isAfter = new Uint8Array(S)
  for (const s of structure.afterStart.states) isAfter[s] = 1
  const points = structure.afterStart.points
  const longestPoint = Math.max(0, ...points)

  function run(tables: Tables, options: ExpectedOptions): Tally {
    clearTally(tally)
    let amounts = sparseAmounts(tables.amounts[0], M)
    for (let a = 0; a < A; a++) {
      if (a > 0 && tables.amounts[a] !== tables.amounts[a - 1]) amounts = sparseAmounts(tables.amounts[a], M)
      runArm(a, tables, makeCells(structure, tables, l, a, pieces0, pieces1), amounts, options.afterStart)
    }
    return tally
  }

  function runArm(a: number, tables: Tables, cells: Cells, amounts: SparseAmounts, followStarts: boolean): void {
    const n = cells.count
    const arm = structure.arms[a]
    const limited = queue !== null && arm.capacity !== null
    const rules = queue ? placeRules(queue, arm, S) : null
    const begins = rules ? rules.begins : -1
    const places = arm.capacity ? expectedPlaces(arm.capacity, tables.leaveProbs[a]) : new Float64Array(T)
    const moves = sparseRows(tables.rows[a], l.rows, S)
    const targets = new Int32Array(n * S).fill(-1)
    const jumpTargets = new Int32Array(n * S).fill(-1)
    const limits = limitCells(structure, cells, a)
    const expiring = limited ? heldTooLong(cells, rules!.followUpCycles) : []
    const line = limited ? lineCells(cells, queue.waiting) : []
    const heldCells = Int32Array.from(cells.hasPlace.keys()).filter((c) => cells.hasPlace[c] === 1)
    const sweeps = structure.sweeps.filter((sweep) => sweep.arm === a)
    const placingFirst = !limited || structure.placesAssigned === 'beforeTransitions'
    const eventMass = new Float64Array(structure.events * P)
    const paid = new Float64Array(S * l.C1 * P)

    const makeBlocks = () =>
      groups[a].map((profiles) =>
        makeBlock(
          profiles,
          n,
          profiles.some((profile) => profile.lastJump >= 0),
        ),
      )
    let blocks = makeBlocks()
    let next = makeBlocks()
    /** Mass that gets its place in this cycle, laid out as the blocks: where each person's own time begins. */
    const starting = makeBlocks()
    /** Persons per profile who have not had their last jump. */
    const alive = groups[a].map((profiles) => Float64Array.from(profiles, (profile) => profile.persons))
    const jumpShares = groups[a].map((profiles) => new Float64Array(profiles.length))

    function note(profile: Profile, half: number, from: number, asked: number, to: number, mass: number, t: number): void {
      if (from === to) return
      const event = structure.eventOf[from * S + to]
      if (event >= 0) {
        const pay = half ? profile.payAfter : profile.payBefore
        for (let c = 0; c < P; c++) eventMass[event * P + c] += mass * pay[t * P + c]
      }
      if (asked === queueState) tally.admitted[a] += mass
    }

    function begin(block: Block, column: number): void {
      const profile = block.profiles[column]
      addMass(block, 0, initialCell(cells, structure, profile.initialState), column, profile.persons)
    }

    /** Point 0: those who are there from the start, and those who have not arrived. */
    function recordStart(): void {
      for (const profiles of groups[a]) {
        for (const profile of profiles) {
          if (profile.arrival > 0) continue
          const s = profile.initialState
          profile.levels.forEach((level, x) => {
            tally.counts[(a * (T + 1) * L + level) * S + s] += profile.persons * profile.levelShares[x]
          })
          const piece = structure.states[s].amountsBySpell ? pieces1[0] : 0
          for (let c = 0; c < P; c++) {
            const at = amountIndex(l, 0, s, piece, c)
            const mass = profile.persons * profile.payStart[c]
            for (let m = 0; m < M; m++) tally.stateFlow[a * (T + 1) * M + m] += mass * tables.amounts[a][at + m]
          }
        }
      }
      recordAbsent(0, 0)
    }

    function recordAbsent(point: number, period: number): void {
      if (!absence) return
      const s = structure.absent!
      for (let level = 0; level < L; level++) tally.counts[((a * (T + 1) + point) * L + level) * S + s] += absence.levels[point * L + level]
      for (let c = 0; c < P; c++) {
        const persons = absence.pay[point * P + c]
        if (persons === 0) continue
        const at = amountIndex(l, period, s, 0, c)
        for (let m = 0; m < M; m++) tally.stateFlow[(a * (T + 1) + point) * M + m] += persons * tables.amounts[a][at + m]
      }
    }

    /** Shares of the columns that have their last jump in cycle t; true if any. Takes them off those who have not. */
    function takeJumps(group: readonly Profile[], left: Float64Array, shares: Float64Array, t: number): boolean {
      let any = false
      for (let x = 0; x < group.length; x++) {
        const jumping = group[x].lastJump >= 0 ? group[x].jumpingAt[t] : 0
        shares[x] = jumping > 0 ? jumping / left[x] : 0
        left[x] -= jumping
        if (jumping > 0) any = true
      }
      return any
    }

    /** The last jump: a share of each column moves from the half before to the half after it. */
    function jump(block: Block, shares: Float64Array, t: number, count: boolean): void {
      const { width: w, profiles } = block
      const [from, to] = block.halves
      for (let c = 0; c < n; c++) {
        if (from.live[c] === 0) continue
        const s = cells.state[c]
        for (let x = 0; x < w; x++) {
          const mass = shares[x] === 0 ? 0 : from.mass[c * w + x] * shares[x]
          if (mass === 0) continue
          from.mass[c * w + x] -= mass
          const at = jumpIndex(l, profiles[x].lastJump, profiles[x].stratumAt[t], s, 0)
          for (let goal = 0; goal < S; goal++) {
            const part = mass * tables.jumpRows[at + goal]
            if (part === 0) continue
            const target = jumpTarget(c, s, goal)
            to.mass[target * w + x] += part
            to.live[target] = 1
            to.any = true
            if (count && goal !== s) {
              tally.jumped[(a * structure.jumps + profiles[x].lastJump) * S + s] += part
              note(profiles[x], 1, s, goal, cells.state[target], part, t)
            }
          }
        }
      }
    }

    function jumpTarget(cell: number, from: number, goal: number): number {
      if (goal === from) return cell
      const known = jumpTargets[cell * S + goal]
      return known >= 0 ? known : (jumpTargets[cell * S + goal] = cells.target(cell, goal, 0))
    }

    /** A jump that hits a whole profile: within the half before the last jump. */
    const scratch = new Float64Array(n)
    function jumpWhole(block: Block, x: number, which: number, stratum: number, t: number, count: boolean): void {
      const { width: w } = block
      const { mass, live } = block.halves[0]
      for (let c = 0; c < n; c++) {
        scratch[c] = mass[c * w + x]
        mass[c * w + x] = 0
      }
      for (let c = 0; c < n; c++) {
        if (scratch[c] === 0) continue
        const s = cells.state[c]
        for (let goal = 0; goal < S; goal++) {
          const part = scratch[c] * tables.jumpRows[jumpIndex(l, which, stratum, s, goal)]
          if (part === 0) continue
          const target = jumpTarget(c, s, goal)
          mass[target * w + x] += part
          live[target] = 1
          if (count && goal !== s) {
            tally.jumped[(a * structure.jumps + which) * S + s] += part
            note(block.profiles[x], 0, s, goal, cells.state[target], part, t)
          }
        }
      }
    }

    /** Moves all of a cell to a state by force. */
    function force(block: Block, half: 0 | 1, cell: number, to: number, t: number, count: boolean): void {
      const { width: w } = block
      const here = block.halves[half]
      if (here.live[cell] === 0) return
      const goal = cells.target(cell, to, 0)
      for (let x = 0; x < w; x++) {
        const mass = here.mass[cell * w + x]
        if (mass === 0) continue
        here.mass[cell * w + x] = 0
        here.mass[goal * w + x] += mass
        here.live[goal] = 1
        if (count) note(block.profiles[x], half, cells.state[cell], to, cells.state[goal], mass, t)
      }
    }

    /** Steps 1–3 of a cycle for one block. `count`: also book (off when a start is followed again). */
    const set = limits.map(() => new Float64Array(WIDEST))
    function forced(block: Block, t: number, shares: Float64Array | null, count: boolean): void {
      const { width: w } = block
      block.profiles.forEach((profile, x) => {
        for (const whole of profile.wholeJumps) if (whole.cycle === t) jumpWhole(block, x, whole.jump, whole.stratumBefore, t, count)
      })
      if (shares) jump(block, shares, t, count)
      for (const half of [0, 1] as const) {
        const here = block.halves[half]
        if (!here.any) continue
        for (const sweep of sweeps) {
          if (sweep.cycle !== t) continue
          for (let c = cells.first[sweep.from]; c < cells.first[sweep.from] + cells.length[sweep.from]; c++)
            force(block, half, c, sweep.to, t, count)
        }
        for (const c of expiring) {
          if (here.live[c] === 0) continue
          const free = c - cells.length[cells.state[c]] / 2
          for (let x = 0; x < w; x++) {
            here.mass[free * w + x] += here.mass[c * w + x]
            here.mass[c * w + x] = 0
          }
          here.live[free] = 1
        }
        // set aside first, then add: nobody passes two limits in one cycle
        limits.forEach(({ cell }, k) => {
          for (let x = 0; x < w; x++) {
            set[k][x] = here.mass[cell * w + x]
            here.mass[cell * w + x] = 0
          }
        })
        limits.forEach(({ cell, to, goal }, k) => {
          for (let x = 0; x < w; x++) {
            const mass = set[k][x]
            if (mass === 0) continue
            here.mass[goal * w + x] += mass
            here.live[goal] = 1
            if (!count) continue
            tally.limited[a * S + cells.state[cell]] += mass
            note(block.profiles[x], half, cells.state[cell], to, cells.state[goal], mass, t)
          }
        })
      }
    }

    /** Step 6 for one half of a block, from v to w; columns in the same stratum share a row. */
    function transition(v: Block, w: Block, half: 0 | 1, t: number, count: boolean): void {
      const from = v.halves[half]
      if (!from.any) return
      const to = w.halves[half]
      to.any = true
      const { width, profiles } = v
      const rowBase = epochOf[t] * perEpoch
      const noted = count && (structure.events > 0 || queueState >= 0)
      const { row, stay, state } = cells
      const { start, to: destination, prob } = moves
      for (let x0 = 0, x1; x0 < width; x0 = x1) {
        const stratum = half ? profiles[x0].stratumAfter : profiles[x0].stratumAt[t]
        for (x1 = x0 + 1; x1 < width && (half ? profiles[x1].stratumAfter : profiles[x1].stratumAt[t]) === stratum;) x1++
        for (let c = 0; c < n; c++) {
          if (from.live[c] === 0) continue
          const s = state[c]
          const at = c * width
          let any = 0
          for (let x = x0; x < x1; x++) any += from.mass[at + x]
          if (any === 0) continue
          const r = rowBase + row[c] * G + stratum
          let left = 0
          for (let k = start[r]; k < start[r + 1]; k++) {
            const asked = destination[k]
            if (asked === s) continue
            const p = prob[k]
            let goal = targets[c * S + asked]
            if (goal < 0) goal = targets[c * S + asked] = cells.target(c, asked, 1)
            const goalAt = goal * width
            for (let x = x0; x < x1; x++) to.mass[goalAt + x] += from.mass[at + x] * p
            to.live[goal] = 1
            left += p
            if (noted && (structure.events > 0 || asked === queueState)) {
              for (let x = x0; x < x1; x++) note(profiles[x], half, s, asked, state[goal], from.mass[at + x] * p, t)
            }
          }
          const stayAt = stay[c] * width
          for (let x = x0; x < x1; x++) to.mass[stayAt + x] += from.mass[at + x] * (1 - left)
          to.live[stay[c]] = 1
        }
      }
    }

    /** Step 4: whose entry cycle has come moves to the queue, to a place, or where those go whom a rule keeps out. */
    function enter(block: Block, k: number, t: number): void {
      for (let x = 0; x < block.width; x++) {
        const profile = block.profiles[x]
        if (profile.mayEnter === 2 || profile.entryCycle !== t) continue
        const to = profile.mayEnter === 1 ? queueState : arm.keptOutTo!
        for (const half of [0, 1] as const) {
          const { mass, any } = block.halves[half]
          if (!any) continue
          for (let c = cells.first[structure.entryFrom]; c < cells.first[structure.entryFrom] + cells.length[structure.entryFrom]; c++) {
            const moved = mass[c * block.width + x]
            if (moved === 0) continue
            mass[c * block.width + x] = 0
            const goal = cells.target(c, to, 0)
            addMass(block, half, goal, x, moved)
            if (cells.state[goal] === begins) addMass(starting[k], half, goal, x, moved)
            note(profile, half, structure.entryFrom, to, cells.state[goal], moved, t)
          }
        }
      }
    }

    /** Step 5: places to the head of the mean queue. */
    function assign(v: readonly Block[], t: number, fresh: 0 | 1): void {
      if (!limited) return
      let free = places[t] - heldMass(v)
      for (const sameTime of line) {
        if (free <= 0) break
        let waiting = 0
        for (const c of sameTime)
          for (const block of v) for (const half of block.halves) if (half.any) waiting += massOf(half.live, half.mass, c, block.width)
        if (waiting === 0) continue
        const share = waiting <= free ? 1 : free / waiting
        free -= waiting * share
        for (const c of sameTime) {
          const goal = cells.placeTarget(c, fresh)
          v.forEach((block, k) => {
            for (const half of [0, 1] as const) {
              const here = block.halves[half]
              if (!here.any || here.live[c] === 0) continue
              for (let x = 0; x < block.width; x++) {
                const mass = here.mass[c * block.width + x] * share
                if (mass === 0) continue
                here.mass[c * block.width + x] -= mass
                addMass(block, half, goal, x, mass)
                addMass(starting[k], half, goal, x, mass)
                note(block.profiles[x], half, queueState, begins, begins, mass, t)
              }
            }
          })
        }
      }
      tally.open[a] += places[t]
    }

    function heldMass(v: readonly Block[]): number {
      let held = 0
      for (const block of v) {
        for (const half of block.halves) {
          if (half.any) for (const c of heldCells) held += massOf(half.live, half.mass, c, block.width)
        }
      }
      return held
    }

    function record(v: readonly Block[], t: number): void {
      const point = a * (T + 1) + t + 1
      paid.fill(0)
      for (const block of v) {
        for (const half of [0, 1] as const) {
          if (block.halves[half].any) recordHalf(block, half, t)
        }
      }
      const first = periodOf[t] * paid.length
      for (let y = 0; y < paid.length; y++) {
        if (paid[y] === 0) continue
        for (let k = amounts.start[first + y]; k < amounts.start[first + y + 1]; k++)
          tally.stateFlow[point * M + amounts.measure[k]] += paid[y] * amounts.value[k]
      }
      for (let event = 0; event < structure.events; event++) {
        for (let c = 0; c < P; c++) {
          const mass = eventMass[event * P + c]
          if (mass === 0) continue
          const at = eventAmountIndex(l, periodOf[t], event, c)
          tally.happened[a * structure.events + event] += mass
          for (let m = 0; m < M; m++) tally.eventFlow[(a * T + t) * M + m] += mass * tables.eventAmounts[a][at + m]
        }
      }
      eventMass.fill(0)
      recordAbsent(t + 1, periodOf[t])
      if (!limited) return
      const held = heldMass(v)
      tally.held[a] += Math.min(held, places[t])
      const perPost = arm.capacity!.perPost
      if (perPost === undefined || places[t] <= 0) return
      tally.openCycles[a]++
      if (places[t] - held >= perPost) tally.idle[a]++
    }

    // per column of a block: mass by the slot it is paid under and by state, and the payment classes that occur
    const byPaid = new Float64Array(S * l.C1 * WIDEST)
    const byState = new Float64Array(S * WIDEST)
    const slotUsed = new Uint8Array(S * l.C1)
    const classes = new Int32Array(P)
    function recordHalf(block: Block, half: 0 | 1, t: number): void {
      const { width: w, profiles } = block
      const { mass, live } = block.halves[half]
      const countsAt = (a * (T + 1) + t + 1) * L * S
      byState.fill(0)
      for (let c = 0; c < n; c++) {
        if (live[c] === 0) continue
        const slot = cells.paidAs[c]
        slotUsed[slot] = 1
        const toState = cells.state[c] * w
        for (let x = 0; x < w; x++) {
          const here = mass[c * w + x]
          byPaid[slot * w + x] += here
          byState[toState + x] += here
        }
      }
      for (let x = 0; x < w; x++) {
        const profile = profiles[x]
        const pay = half ? profile.payAfter : profile.payBefore
        let occurring = 0
        for (let c = 0; c < P; c++) if (pay[t * P + c] !== 0) classes[occurring++] = c
        for (let s = 0; s < S; s++) {
          const sum = byState[s * w + x]
          if (sum === 0) continue
          for (let k = 0; k < profile.levels.length; k++) tally.counts[countsAt + profile.levels[k] * S + s] += sum * profile.levelShares[k]
          for (let slot = s * l.C1; slot < (s + 1) * l.C1; slot++) {
            const here = slotUsed[slot] === 1 ? byPaid[slot * w + x] : 0
            if (here === 0) continue
            for (let k = 0; k < occurring; k++) paid[slot * P + classes[k]] += here * pay[t * P + classes[k]]
          }
        }
      }
      for (let slot = 0; slot < slotUsed.length; slot++) {
        if (slotUsed[slot] === 0) continue
        slotUsed[slot] = 0
        byPaid.fill(0, slot * w, (slot + 1) * w)
      }
    }

    /** Counts those of a block who have just got their place and follows them until the longest point after their start. */
    const memory = new Map<number, [Block, Block]>()
    function followStart(k: number, start: number): void {
      const first = starting[k]
      if (!first.halves[0].any && !first.halves[1].any) return
      const { width: w, profiles } = first
      const base = new Float64Array(w)
      for (const half of first.halves)
        if (half.any) for (let c = 0; c < n; c++) if (half.live[c]) for (let x = 0; x < w; x++) base[x] += half.mass[c * w + x]
      profiles.forEach((profile, x) => addToLevels(tally.started, a * L, profile, base[x]))
      if (!followStarts) return
      let pair = memory.get(w)
      if (!pair) memory.set(w, (pair = [makeBlock(profiles, n, true), makeBlock(profiles, n, true)]))
      // the memory of another block of the same width, seen with the profiles of this one
      let [v, u] = pair.map((block): Block => ({ ...block, profiles }))
      clearBlock(v)
      clearBlock(u)
      copyBlock(first, v)
      const left = alive[k].slice()
      const shares = new Float64Array(w)
      for (let t = start; t < Math.min(T, start + longestPoint); t++) {
        if (t > start || !placingFirst) forced(v, t, takeJumps(profiles, left, shares, t) ? shares : null, false)
        clearBlock(u)
        transition(v, u, 0, t, false)
        transition(v, u, 1, t, false)
        ;[v, u] = [u, v]
        const point = points.indexOf(t + 1 - start)
        if (point < 0) continue
        const inside = new Float64Array(w)
        for (const half of v.halves) {
          if (!half.any) continue
          for (let c = 0; c < n; c++)
            if (half.live[c] && isAfter[cells.state[c]]) for (let x = 0; x < w; x++) inside[x] += half.mass[c * w + x]
        }
        profiles.forEach((profile, x) => {
          addToLevels(tally.afterBase, (a * points.length + point) * L, profile, base[x])
          addToLevels(tally.afterIn, (a * points.length + point) * L, profile, inside[x])
        })
      }
    }

    tally.eventFlow.set(tables.armAmounts[a], a * T * M)
    recordStart()
    for (let t = 0; t < T; t++) {
      blocks.forEach((block, k) => {
        clearBlock(starting[k])
        for (let x = 0; x < block.width; x++) if (block.profiles[x].arrival === t) begin(block, x)
        forced(block, t, takeJumps(block.profiles, alive[k], jumpShares[k], t) ? jumpShares[k] : null, true)
        if (structure.entryFrom >= 0) enter(block, k, t)
      })
      if (placingFirst) assign(blocks, t, 0)
      const before = tally.admitted[a]
      blocks.forEach((block, k) => {
        clearBlock(next[k])
        transition(block, next[k], 0, t, true)
        transition(block, next[k], 1, t, true)
      })
      // in an arm without limit those who begin by a transition are counted too, though not followed by their own start
      if (queue && !limited) tally.started[a * L] += tally.admitted[a] - before
      if (!placingFirst) assign(next, t, 1)
      for (let k = 0; k < blocks.length; k++) followStart(k, placingFirst ? t : t + 1)
      ;[blocks, next] = [next, blocks]
      record(blocks, t)
    }
  }

  return { run }
}

function massOf(live: Uint8Array, mass: Float64Array, cell: number, width: number): number {
  if (live[cell] === 0) return 0
  let sum = 0
  for (let x = cell * width; x < (cell + 1) * width; x++) sum += mass[x]
  return sum
}

function copyBlock(from: Block, to: Block): void {
  from.halves.forEach((half, h) => {
    if (!half.any) return
    to.halves[h].mass.set(half.mass)
    to.halves[h].live.set(half.live)
    to.halves[h].any = true
  })
}

function addToLevels(out: Float64Array, at: number, profile: Profile, persons: number): void {
  for (let k = 0; k < profile.levels.length; k++) out[at + profile.levels[k]] += persons * profile.levelShares[k]
}

/** Amounts without zeros: those of slot y of all periods, states, pieces and classes stand at start[y] … start[y + 1]. */
interface SparseAmounts {
  readonly start: Int32Array
  readonly measure: Int32Array
  readonly value: Float64Array
}

function sparseAmounts(amounts: Float64Array, M: number): SparseAmounts {
  const slots = amounts.length / Math.max(1, M)
  const start = new Int32Array(slots + 1)
  const measure: number[] = []
  const value: number[] = []
  for (let y = 0; y < slots; y++) {
    for (let m = 0; m < M; m++) {
      const amount = amounts[y * M + m]
      if (amount === 0) continue
      measure.push(m)
      value.push(amount)
    }
    start[y + 1] = measure.length
  }
  return { start, measure: Int32Array.from(measure), value: Float64Array.from(value) }
}

/** Rows without zeros: moves of row r stand at start[r] … start[r + 1]. */
function sparseRows(rows: Float64Array, count: number, S: number): { start: Int32Array; to: Uint8Array; prob: Float64Array } {
  const start = new Int32Array(count + 1)
  const to: number[] = []
  const prob: number[] = []
  for (let r = 0; r < count; r++) {
    for (let s = 0; s < S; s++) {
      const p = rows[r * S + s]
      if (p > 0) {
        to.push(s)
        prob.push(p)
      }
    }
    start[r + 1] = to.length
  }
  return { start, to: Uint8Array.from(to), prob: Float64Array.from(prob) }
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

/** Cells whose clock has reached a limit, the state they must go to and the cell this means. */
function limitCells(structure: Structure, cells: Cells, arm: number): { cell: number; to: number; goal: number }[] {
  const out: { cell: number; to: number; goal: number }[] = []
  const limits = limitsOfArm(structure, arm)
  for (let c = 0; c < cells.count; c++) {
    const limit = limits.find((x) => x.state === cells.state[c] && (x.clock === 0 ? cells.elapsed0[c] : cells.elapsed1[c]) >= x.cycles)
    if (limit) out.push({ cell: c, to: limit.to, goal: cells.target(c, limit.to, 0) })
  }
  return out
}

/** Cells in follow-up whose time is over; the same cell without a place lies half the state's cells before. */
function heldTooLong(cells: Cells, followUpCycles: number): number[] {
  const out: number[] = []
  for (let c = 0; c < cells.count; c++) if (cells.held[c] === 1 && cells.elapsed1[c] >= followUpCycles) out.push(c)
  return out
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
