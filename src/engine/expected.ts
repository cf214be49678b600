/**
 * The exact expectation: probabilities × cohort instead of drawn lives, through the same order of a cycle as simulate.hot.ts.
 * It answers while a slider moves, calibrates, and is the oracle of the simulation's mean. Without limited places every count and
 * flow is exact; with them places are shared out to the mean queue (mean field), which is close for many persons and stated in
 * the tests. Two further simplifications: a place given counts as a start (exact when nobody queues twice), and after a jump the
 * payment classes are taken as independent of the date of the jump (exact when there is one class afterwards).
 *
 * Vectors: mass [profile][before | after the last jump][cell], in persons. Cells: expectedCells.ts. Profiles: expectedProfiles.ts.
 * For speed every vector keeps a flag per state that may hold mass; whoever adds mass sets it, and only flagged states are walked.
 * Length: the steps of a cycle share the vectors of one arm; splitting them would pass a dozen arrays from file to file.
 */
import { makeCells, type Cells } from './expectedCells.ts'
import { makeProfiles } from './expectedProfiles.ts'
import { amountIndex, eventAmountIndex, jumpIndex, makeLayout, partByCycle, piecesByElapsed } from './layout.ts'
import type { Structure, Tables } from './model.ts'
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
  const profiles = makeProfiles(structure)
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
    const cells = makeCells(structure, tables, l, pieces0, pieces1)
    for (let a = 0; a < A; a++) runArm(a, tables, cells, options.afterStart)
    return tally
  }

  function runArm(a: number, tables: Tables, cells: Cells, followStarts: boolean): void {
    const n = cells.count
    const limited = structure.arms[a].capacity !== null
    const rows = tables.rows[a]
    const moves = sparseRows(rows, l.rows, S)
    const targets = new Int32Array(n * S).fill(-1)
    const limits = limitCells(structure, cells)
    const expiring = queue && limited ? heldTooLong(cells, queue.followUpCycles) : []
    const eventMass = new Float64Array(structure.events * P)
    const paid = new Float64Array(S * l.C1 * P)
    const vectors = profiles.length * 2
    let vector = makeMass(vectors, n, S)
    let next = makeMass(vectors, n, S)
    const heldCells = queue && limited ? cellsWithPlace(cells, queue.placed) : new Int32Array(0)
    const alive = profiles.map((profile) => profile.persons)
    const placingFirst = !limited || structure.placesAssigned === 'beforeTransitions'

    /** Mass that gets its place in this cycle, laid out as the vector: where each person's own time begins. */
    const starting = makeMass(vectors, n, S)

    /** Moves mass to a place or into the queue; books events, starts and admissions. */
    function shift(v: Mass, vi: number, cell: number, to: number, mass: number, t: number, advance: 0 | 1): void {
      const goal = cells.target(cell, to, advance, limited)
      const k = vi >> 1
      const after = vi & 1
      add(v, vi, goal, mass)
      if (queue && cells.state[goal] === queue.placed) add(starting, vi, goal, mass)
      note(cells.state[cell], to, cells.state[goal], mass, t, k, after)
    }

    function add(v: Mass, vi: number, cell: number, mass: number): void {
      v.mass[vi * n + cell] += mass
      v.active[vi * S + cells.state[cell]] = 1
    }

    function note(from: number, asked: number, to: number, mass: number, t: number, k: number, after: number): void {
      if (from === to) return
      const event = structure.eventOf[from * S + to]
      if (event >= 0) {
        const pay = after ? profiles[k].payAfter : profiles[k].payBefore
        for (let c = 0; c < P; c++) eventMass[event * P + c] += mass * pay[t * P + c]
      }
      if (queue && asked === queue.waiting) tally.admitted[a] += mass
    }

    function begin(v: Mass): void {
      profiles.forEach((profile, k) => {
        const s = profile.initialState
        const start = initialCell(cells, structure, s)
        add(v, k * 2, start, profile.persons)
        for (const level of profile.levels) tally.counts[(a * (T + 1) * L + level) * S + s] += profile.persons
        for (let c = 0; c < P; c++) {
          const piece = structure.states[s].amountsBySpell ? pieces1[0] : 0
          const at = amountIndex(l, 0, s, piece, c)
          const mass = profile.persons * profile.payStart[c]
          for (let m = 0; m < M; m++) tally.stateFlow[a * (T + 1) * M + m] += mass * tables.amounts[a][at + m]
        }
      })
    }

    /** The last jump: a share of the vector before it moves into the vector after it. */
    function jump(v: Mass, vi: number, share: number, t: number, k: number, count: boolean): void {
      const { lastJump, stratumAt } = profiles[k]
      for (let s = 0; s < S; s++) {
        if (v.active[vi * S + s] === 0) continue
        for (let c = cells.first[s]; c < cells.first[s] + cells.length[s]; c++) {
          const mass = v.mass[vi * n + c] * share
          if (mass === 0) continue
          v.mass[vi * n + c] -= mass
          for (let goal = 0; goal < S; goal++) {
            const part = mass * tables.jumpRows[jumpIndex(l, lastJump, stratumAt[t], s, goal)]
            if (part === 0) continue
            const target = goal === s ? c : cells.target(c, goal, 0, limited)
            add(v, vi + 1, target, part)
            if (count && goal !== s) {
              tally.jumped[(a * structure.jumps + lastJump) * S + s] += part
              note(s, goal, cells.state[target], part, t, k, 1)
            }
          }
        }
      }
    }

    /** A jump that hits the whole profile: within its own vector. */
    const scratch = new Float64Array(n)
    function jumpWhole(v: Mass, vi: number, which: number, stratum: number, t: number, k: number, count: boolean): void {
      for (let c = 0; c < n; c++) {
        scratch[c] = v.mass[vi * n + c]
        v.mass[vi * n + c] = 0
      }
      for (let c = 0; c < n; c++) {
        if (scratch[c] === 0) continue
        const s = cells.state[c]
        for (let goal = 0; goal < S; goal++) {
          const mass = scratch[c] * tables.jumpRows[jumpIndex(l, which, stratum, s, goal)]
          if (mass === 0) continue
          const target = goal === s ? c : cells.target(c, goal, 0, limited)
          add(v, vi, target, mass)
          if (count && goal !== s) {
            tally.jumped[(a * structure.jumps + which) * S + s] += mass
            note(s, goal, cells.state[target], mass, t, k, 0)
          }
        }
      }
    }

    /** Steps 1–3 of a cycle for one profile (vectors vi and vi + 1). `count`: also book (off when a start is followed again). */
    function forced(v: Mass, vi: number, k: number, t: number, jumpShare: number, count: boolean): void {
      for (const whole of profiles[k].wholeJumps) {
        if (whole.cycle === t) jumpWhole(v, vi, whole.jump, whole.stratumBefore, t, k, count)
      }
      if (jumpShare > 0) jump(v, vi, jumpShare, t, k, count)
      for (let half = 0; half < 2; half++) {
        const here = vi + half
        for (const sweep of structure.sweeps) {
          if (sweep.arm !== a || sweep.cycle !== t || v.active[here * S + sweep.from] === 0) continue
          for (let c = cells.first[sweep.from]; c < cells.first[sweep.from] + cells.length[sweep.from]; c++) {
            const mass = v.mass[here * n + c]
            if (mass === 0) continue
            v.mass[here * n + c] = 0
            const goal = cells.target(c, sweep.to, 0, limited)
            add(v, here, goal, mass)
            if (count) note(sweep.from, sweep.to, cells.state[goal], mass, t, k, half)
          }
        }
        for (const c of expiring) {
          const mass = v.mass[here * n + c]
          if (mass === 0) continue
          v.mass[here * n + c] = 0
          v.mass[here * n + c - cells.length[cells.state[c]] / 2] += mass
        }
        // read first, then write: nobody passes two limits in one cycle
        for (const limit of limits) {
          limit.mass = v.mass[here * n + limit.cell]
          v.mass[here * n + limit.cell] = 0
        }
        for (const limit of limits) {
          if (limit.mass === 0) continue
          const goal = cells.target(limit.cell, limit.to, 0, limited)
          add(v, here, goal, limit.mass)
          const left = cells.state[limit.cell]
          if (count && limit.to !== left) tally.limited[a * S + left] += limit.mass
          if (count) note(left, limit.to, cells.state[goal], limit.mass, t, k, half)
        }
      }
    }

    /** Step 6 for one vector: from v to w. */
    function transition(v: Mass, w: Mass, vi: number, stratum: number, t: number, k: number, half: number, count: boolean): void {
      const rowBase = epochOf[t] * perEpoch
      const base = vi * n
      const noted = count && (structure.events > 0 || queueState >= 0)
      const { mass: from } = v
      const { mass: to, active } = w
      const { row, stay, state } = cells
      const { start, to: destination, prob } = moves
      for (let s = 0; s < S; s++) {
        if (v.active[vi * S + s] === 0) continue
        active[vi * S + s] = 1
        const end = cells.first[s] + cells.length[s]
        for (let c = cells.first[s]; c < end; c++) {
          const mass = from[base + c]
          if (mass === 0) continue
          const r = rowBase + row[c] * G + stratum
          let left = 0
          for (let x = start[r]; x < start[r + 1]; x++) {
            const asked = destination[x]
            if (asked === s) continue
            const p = prob[x]
            let goal = targets[c * S + asked]
            if (goal < 0) goal = targets[c * S + asked] = cells.target(c, asked, 1, limited)
            to[base + goal] += mass * p
            active[vi * S + state[goal]] = 1
            left += p
            if (noted && (structure.events > 0 || asked === queueState)) note(s, asked, state[goal], mass * p, t, k, half)
          }
          to[base + stay[c]] += mass * (1 - left)
        }
      }
    }

    /** Where somebody goes in the entry cycle: the queue, the state for those kept out, or nowhere (−1). */
    function entryTarget(mayEnter: number): number {
      if (mayEnter === 1) return queueState
      return mayEnter === 0 ? (structure.arms[a].keptOutTo ?? -1) : -1
    }

    /** Step 5: places to the head of the mean queue. */
    function assign(v: Mass, t: number, advance: 0 | 1): void {
      if (!queue || !limited) return
      let free = structure.arms[a].capacity!.places[t] - heldMass(v)
      const w = queue.waiting
      for (let e = cells.length[w] - 1; e >= 0 && free > 0; e--) {
        const c = cells.first[w] + e
        let line = 0
        for (let vi = 0; vi < vectors; vi++) line += v.mass[vi * n + c]
        if (line === 0) continue
        const share = line <= free ? 1 : free / line
        free -= line * share
        for (let vi = 0; vi < vectors; vi++) {
          const mass = v.mass[vi * n + c] * share
          if (mass === 0) continue
          v.mass[vi * n + c] -= mass
          shift(v, vi, c, queue.placed, mass, t, advance)
        }
      }
      tally.open[a] += structure.arms[a].capacity!.places[t]
    }

    function heldMass(v: Mass): number {
      let held = 0
      for (let vi = 0; vi < vectors; vi++) for (const c of heldCells) held += v.mass[vi * n + c]
      return held
    }

    const byPaid = new Float64Array(S * l.C1)
    function record(v: Mass, t: number): void {
      const point = a * (T + 1) + t + 1
      paid.fill(0)
      for (let vi = 0; vi < vectors; vi++) {
        const profile = profiles[vi >> 1]
        const pay = vi & 1 ? profile.payAfter : profile.payBefore
        for (let s = 0; s < S; s++) {
          if (v.active[vi * S + s] === 0) continue
          let sum = 0
          for (let c = cells.first[s]; c < cells.first[s] + cells.length[s]; c++) {
            const mass = v.mass[vi * n + c]
            byPaid[cells.paidAs[c]] += mass
            sum += mass
          }
          for (const level of profile.levels) tally.counts[(point * L + level) * S + s] += sum
          for (let x = s * l.C1; x < (s + 1) * l.C1; x++) {
            const mass = byPaid[x]
            if (mass === 0) continue
            byPaid[x] = 0
            for (let c = 0; c < P; c++) paid[x * P + c] += mass * pay[t * P + c]
          }
        }
      }
      const amounts = tables.amounts[a]
      const periodBase = periodOf[t] * S * l.C1 * P * M
      for (let x = 0; x < paid.length; x++) {
        if (paid[x] === 0) continue
        for (let m = 0; m < M; m++) tally.stateFlow[point * M + m] += paid[x] * amounts[periodBase + x * M + m]
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
      if (limited && queue) tally.held[a] += Math.min(heldMass(v), structure.arms[a].capacity!.places[t])
    }

    /** Counts those who have just got their place and follows them until the longest point after their start. */
    let here = makeMass(2, n, S)
    let there = makeMass(2, n, S)
    function followStart(k: number, start: number, aliveAt: number): void {
      const profile = profiles[k]
      clearMass(here)
      let mass = 0
      for (let vi = 0; vi < 2; vi++) {
        for (let s = 0; s < S; s++) {
          if (starting.active[(k * 2 + vi) * S + s] === 0) continue
          here.active[vi * S + s] = 1
          for (let c = cells.first[s]; c < cells.first[s] + cells.length[s]; c++) {
            mass += here.mass[vi * n + c] = starting.mass[(k * 2 + vi) * n + c]
          }
        }
      }
      if (mass === 0) return
      for (const level of profile.levels) tally.started[a * L + level] += mass
      if (!followStarts) return
      let left = aliveAt
      for (let t = start; t < Math.min(T, start + longestPoint); t++) {
        if (t > start || !placingFirst) {
          const jumping = profile.lastJump >= 0 ? profile.jumpingAt[t] : 0
          forced(here, 0, k, t, jumping > 0 ? jumping / left : 0, false)
          left -= jumping
        }
        clearMass(there)
        transition(here, there, 0, profile.stratumAt[t], t, k, 0, false)
        transition(here, there, 1, profile.stratumAfter, t, k, 1, false)
        ;[here, there] = [there, here]
        const x = points.indexOf(t + 1 - start)
        if (x < 0) continue
        let inside = 0
        for (let c = 0; c < n; c++) if (isAfter[cells.state[c]]) inside += here.mass[c] + here.mass[n + c]
        for (const level of profile.levels) {
          tally.afterBase[(a * points.length + x) * L + level] += mass
          tally.afterIn[(a * points.length + x) * L + level] += inside
        }
      }
    }

    tally.eventFlow.set(tables.armAmounts[a], a * T * M)
    begin(vector)
    for (let t = 0; t < T; t++) {
      clearMass(starting)
      profiles.forEach((profile, k) => {
        const jumping = profile.lastJump >= 0 ? profile.jumpingAt[t] : 0
        forced(vector, k * 2, k, t, jumping > 0 ? jumping / alive[k] : 0, true)
        alive[k] -= jumping
        const entersTo = entryTarget(profile.mayEnter[a])
        if (profile.entryCycle === t && entersTo >= 0 && structure.entryFrom >= 0) {
          for (let vi = k * 2; vi < k * 2 + 2; vi++) {
            for (let c = cells.first[structure.entryFrom]; c < cells.first[structure.entryFrom] + cells.length[structure.entryFrom]; c++) {
              const mass = vector.mass[vi * n + c]
              if (mass === 0) continue
              vector.mass[vi * n + c] = 0
              shift(vector, vi, c, entersTo, mass, t, 0)
            }
          }
        }
      })
      if (placingFirst) assign(vector, t, 0)
      clearMass(next)
      const before = tally.admitted[a]
      profiles.forEach((profile, k) => {
        transition(vector, next, k * 2, profile.stratumAt[t], t, k, 0, true)
        transition(vector, next, k * 2 + 1, profile.stratumAfter, t, k, 1, true)
      })
      // in an arm without limit those who begin by a transition are counted too, though not followed by their own start
      if (queue && !limited) tally.started[a * L] += tally.admitted[a] - before
      if (!placingFirst) assign(next, t, 1)
      for (let k = 0; k < profiles.length; k++) followStart(k, placingFirst ? t : t + 1, alive[k])
      ;[vector, next] = [next, vector]
      record(vector, t)
    }
  }

  return { run }
}

/** Mass of several vectors, [vector][cell], and which states of each may hold any, [vector][state]. */
interface Mass {
  readonly mass: Float64Array
  readonly active: Uint8Array
}

function makeMass(vectors: number, cells: number, states: number): Mass {
  return { mass: new Float64Array(vectors * cells), active: new Uint8Array(vectors * states) }
}

function clearMass(m: Mass): void {
  m.mass.fill(0)
  m.active.fill(0)
}

function cellsWithPlace(cells: Cells, placed: number): Int32Array {
  const out: number[] = []
  for (let c = 0; c < cells.count; c++) if (cells.state[c] === placed || cells.held[c] === 1) out.push(c)
  return Int32Array.from(out)
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

/** Cells whose clock has reached a limit, with the state they must go to. */
function limitCells(structure: Structure, cells: Cells): { cell: number; to: number; mass: number }[] {
  const out: { cell: number; to: number; mass: number }[] = []
  const sorted = [...structure.limits].sort((x, y) => x.state - y.state)
  for (let c = 0; c < cells.count; c++) {
    const limit = sorted.find((x) => x.state === cells.state[c] && (x.clock === 0 ? cells.elapsed0[c] : cells.elapsed1[c]) >= x.cycles)
    if (limit) out.push({ cell: c, to: limit.to, mass: 0 })
  }
  return out
}

/** Cells in follow-up whose time is over; the same cell without a place lies half the state's cells before. */
function heldTooLong(cells: Cells, followUpCycles: number): number[] {
  const out: number[] = []
  for (let c = 0; c < cells.count; c++) if (cells.held[c] === 1 && cells.elapsed1[c] >= followUpCycles) out.push(c)
  return out
}
