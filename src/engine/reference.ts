/**
 * The plain reference path: every person, every month, every arm, one rule after the other, nothing clever. It is the oracle for
 * simulate.hot.ts, which must leave the same tally bit for bit on both its paths. The reference of the calendar path works out every
 * person's candidate months beforehand and asks everybody in each; filter and calendar agree with each other statistically.
 * Slow by intention and never used for results. The order of a cycle is the one at the head of simulate.hot.ts.
 */
import { threefry2x32 } from '../random/threefry.ts'
import { PURPOSES } from '../random/streams.ts'
import { amountIndex, eventAmountIndex, jumpIndex, makeLayout, partByCycle, piecesByElapsed, rowIndex } from './layout.ts'
import type { Structure, Tables } from './model.ts'
import { placesOfPost } from './posts.ts'
import type { Path } from './simulate.hot.ts'
import { levelsOfPersons, makeTally, type Tally } from './tally.hot.ts'
import { candidateBound, gapTable, largestLeave } from './thresholds.ts'

interface Life {
  state: number
  /** false until the cycle of arrival. */
  here: boolean
  /** Cycle of the last reset of each clock; null = never started. */
  since: number | null
  spell: number
  holds: boolean
  holdUntil: number
  started: number | null
  /** Cycle in which the person joined the queue, and the drawn key that breaks ties. */
  joined: number
  /** 0 by scheduled entry, 1 by a transition later in the same cycle. */
  joinStep: number
  joinKey: number
}

const FULL = 4294967296

export function runReference(structure: Structure, tables: Tables, key0: number, key1: number, path: Path = 'filter'): Tally {
  const l = makeLayout(structure)
  const { cohort, queue } = structure
  const tally = makeTally(structure)
  const levelOf = levelsOfPersons(structure)
  const pieces0 = piecesByElapsed(structure.clocks[0], l.T + 1)
  const pieces1 = piecesByElapsed(structure.clocks[1], l.T + 1)
  const epochOf = partByCycle(structure.epochs, l.T)
  const periodOf = partByCycle(structure.periods, l.T)
  const points = structure.afterStart.points
  const out = new Uint32Array(2)
  const wordOf = (person: number, purpose: number, t: number): number => {
    threefry2x32(key0, key1, person, (purpose << 16) | t, out)
    return out[0]
  }
  const threshold = (sum: number): number => Math.min(FULL - 1, Math.round(sum * FULL))

  const scale = path === 'calendar' ? candidateBound(Math.max(...tables.rows.map((rows) => largestLeave(l, rows)))) : 1
  const gaps = gapTable(scale, l.T + 1)

  /** The months in which anything can happen to a person: each names the next by the second word of its block. */
  function candidateMonths(p: number): readonly number[] {
    const months: number[] = []
    threefry2x32(key0, key1, p, PURPOSES.gap << 16, out)
    for (let t = Math.max(0, arrivalOf(p)) - 1; ; threefry2x32(key0, key1, p, (PURPOSES.transition << 16) | t, out)) {
      const word = out[1]
      t += 1 + gaps.findIndex((below, k) => word < below || k === l.T)
      if (t >= l.T) return months
      months.push(t)
    }
  }

  const stratum = Array.from(cohort.stratum)
  const payClass = Array.from(cohort.payClass)
  const arrivalOf = (p: number): number => cohort.arrivalCycle?.[p] ?? 0
  const lives: Life[][] = structure.arms.map(() =>
    Array.from({ length: l.N }, (_, p) => ({
      state: arrivalOf(p) > 0 ? structure.absent! : cohort.initialState[p],
      here: arrivalOf(p) <= 0,
      since: structure.clocks[0].neverPiece ? null : 0,
      spell: 0,
      holds: false,
      holdUntil: Infinity,
      started: null,
      joined: -1,
      joinStep: 0,
      joinKey: 0,
    })),
  )
  const candidates = path === 'calendar' ? lives[0].map((_, p) => candidateMonths(p)) : null
  let step = 0
  const levelsOf = (p: number): number[] => [0, ...cohort.breakdowns.map((_, b) => levelOf[b * l.N + p])]

  const placedIn = (a: number): number => structure.arms[a].placed ?? queue!.placed
  const followUpIn = (a: number): number => structure.arms[a].followUpCycles ?? queue!.followUpCycles
  const keepsPlace = (a: number, state: number): boolean =>
    state === queue!.placed || state === placedIn(a) || (queue!.heldIn ?? []).includes(state)

  /** Places of the arm in each cycle of this replication. */
  function placesOf(a: number): Int32Array {
    const { capacity } = structure.arms[a]
    if (!capacity) return new Int32Array(l.T)
    const places = capacity.places.slice()
    const { posts } = capacity
    const leaves = threshold(tables.leaveProbs[a])
    posts?.size.forEach((size, j) => {
      let holderSince = posts.opens
      for (let t = Math.max(0, posts.opens); t < Math.min(posts.closes, l.T); t++) {
        if (t >= holderSince && wordOf(j, PURPOSES.staffing, t) < leaves) holderSince = t + posts.replaceCycles
        const happened = t < holderSince ? 0 : placesOfPost(size, t - holderSince + 1, posts.rampCycles)
        places[t] -= placesOfPost(size, t - posts.opens + 1, posts.rampCycles) - happened
      }
    })
    return places.map((open, t) => (capacity.places[t] === 0 ? 0 : Math.max(0, open)))
  }
  const places = structure.arms.map((_, a) => placesOf(a))
  const holders = (a: number): number => lives[a].filter((life) => life.holds).length

  function move(a: number, p: number, t: number, target: number): void {
    const life = lives[a][p]
    const from = life.state
    let to = target
    if (queue) {
      if (structure.arms[a].capacity) {
        if (keepsPlace(a, to) && !life.holds) to = queue.withoutPlace
      } else if (to === queue.waiting) to = placedIn(a)
    }
    if (to === from) return
    life.state = to
    const pair = from * l.S + to
    if (structure.clocks[0].resets[pair]) life.since = t
    if (structure.clocks[1].resets[pair]) life.spell = t
    if (queue && life.holds && !keepsPlace(a, to)) {
      if (queue.followUpStates.includes(to) && followUpIn(a) > 0) {
        if (keepsPlace(a, from)) life.holdUntil = t + followUpIn(a)
      } else life.holds = false
    }
    if (structure.eventOf[pair] >= 0) {
      const at = eventAmountIndex(l, periodOf[t], structure.eventOf[pair], payClass[p])
      for (let m = 0; m < l.M; m++) tally.eventFlow[(a * l.T + t) * l.M + m] += tables.eventAmounts[a][at + m]
      tally.happened[a * structure.events + structure.eventOf[pair]]++
    }
    if (queue && to === placedIn(a) && life.started === null) {
      life.started = t + step
      for (const level of levelsOf(p)) tally.started[a * tally.levels + level]++
    }
    if (queue && target === queue.waiting) tally.admitted[a]++
    if (queue && to === queue.waiting) {
      life.joined = t
      life.joinStep = step
      life.joinKey = wordOf(p, PURPOSES.queueOrder, t)
    }
  }

  function assignPlaces(a: number, t: number): void {
    const capacity = structure.arms[a].capacity
    if (!queue || !capacity) return
    let free = places[a][t] - holders(a)
    const line = lives[a]
      .map((life, p) => ({ life, p }))
      .filter(({ life }) => life.state === queue.waiting)
      .sort((x, y) => x.life.joined - y.life.joined || x.life.joinStep - y.life.joinStep || x.life.joinKey - y.life.joinKey || x.p - y.p)
    for (const { life, p } of line) {
      if (free <= 0) break
      free--
      life.holds = true
      life.holdUntil = Infinity
      move(a, p, t, placedIn(a))
    }
    tally.open[a] += places[a][t]
  }

  function record(t: number): void {
    // t = −1 is the start, before any cycle
    const period = periodOf[Math.max(t, 0)]
    for (let a = 0; a < l.A; a++) {
      const point = a * (l.T + 1) + t + 1
      for (let p = 0; p < l.N; p++) {
        const life = lives[a][p]
        for (const level of levelsOf(p)) tally.counts[(point * tally.levels + level) * l.S + life.state]++
        const piece = structure.states[life.state].amountsBySpell ? pieces1[Math.max(t, 0) - life.spell] : 0
        const at = amountIndex(l, period, life.state, piece, payClass[p])
        for (let m = 0; m < l.M; m++) tally.stateFlow[point * l.M + m] += tables.amounts[a][at + m]
        if (life.started !== null) {
          points.forEach((after, k) => {
            const row = (a * points.length + k) * tally.levels
            if (life.started! + after === t + 1) {
              for (const level of levelsOf(p)) {
                tally.afterBase[row + level]++
                if (structure.afterStart.states.includes(life.state)) tally.afterIn[row + level]++
              }
            }
          })
        }
      }
      const capacity = structure.arms[a].capacity
      if (!capacity || t < 0) continue
      const open = places[a][t]
      tally.held[a] += Math.min(holders(a), open)
      if (capacity.perPost === undefined || open === 0) continue
      tally.openCycles[a]++
      if (open - holders(a) >= capacity.perPost) tally.idle[a]++
    }
  }

  structure.arms.forEach((_, a) => tally.eventFlow.set(tables.armAmounts[a], a * l.T * l.M))
  record(-1)
  for (let t = 0; t < l.T; t++) {
    step = 0
    for (let p = 0; p < l.N; p++) {
      if (arrivalOf(p) !== t || t === 0) continue
      for (let a = 0; a < l.A; a++) {
        const since = structure.clocks[0].neverPiece ? null : t
        Object.assign(lives[a][p], { state: cohort.initialState[p], here: true, since, spell: t })
      }
    }
    for (let e = 0; e < cohort.events.cycle.length; e++) {
      if (cohort.events.cycle[e] !== t) continue
      const p = cohort.events.person[e]
      const jump = cohort.events.jump[e]
      if (jump >= 0 && arrivalOf(p) <= t) {
        const only = cohort.events.arm?.[e] ?? -1
        const word = wordOf(p, PURPOSES.jump, t)
        for (let a = 0; a < l.A; a++) {
          if (only >= 0 && a !== only) continue
          const from = lives[a][p].state
          let sum = 0
          let to = 0
          for (; to < l.S - 1; to++) {
            sum += tables.jumpRows[jumpIndex(l, jump, stratum[p], from, to)]
            if (word <= threshold(sum)) break
          }
          if (to !== from) {
            tally.jumped[(a * structure.jumps + jump) * l.S + from]++
            move(a, p, t, to)
          }
        }
      }
      if (cohort.events.stratum[e] >= 0) stratum[p] = cohort.events.stratum[e]
      if (cohort.events.payClass[e] >= 0) payClass[p] = cohort.events.payClass[e]
    }
    for (const sweep of structure.sweeps) {
      if (sweep.cycle !== t) continue
      for (let p = 0; p < l.N; p++) if (lives[sweep.arm][p].state === sweep.from) move(sweep.arm, p, t, sweep.to)
    }
    for (let a = 0; a < l.A; a++) {
      for (let p = 0; p < l.N; p++) {
        const life = lives[a][p]
        if (life.holds && queue && queue.followUpStates.includes(life.state) && life.holdUntil <= t) life.holds = false
        const limit = structure.limits.find((x) => {
          const from = x.clock === 0 ? life.since : life.spell
          return (x.arm === undefined || x.arm === a) && x.state === life.state && from !== null && from + x.cycles <= t
        })
        if (limit && limit.to !== life.state) tally.limited[a * l.S + life.state]++
        if (limit) move(a, p, t, limit.to)
      }
    }
    for (let p = 0; p < l.N; p++) {
      if (cohort.entryCycle[p] !== t || !queue) continue
      for (let a = 0; a < l.A; a++) {
        if (lives[a][p].state !== structure.entryFrom) continue
        const may = cohort.mayEnter[a * l.N + p]
        const keptOutTo = structure.arms[a].keptOutTo
        if (may === 1) move(a, p, t, queue.waiting)
        else if (may === 0 && keptOutTo !== undefined) move(a, p, t, keptOutTo)
      }
    }
    if (structure.placesAssigned === 'beforeTransitions') for (let a = 0; a < l.A; a++) assignPlaces(a, t)
    step = 1
    for (let p = 0; p < l.N; p++) {
      if (candidates && !candidates[p].includes(t)) continue
      const word = wordOf(p, PURPOSES.transition, t)
      for (let a = 0; a < l.A; a++) {
        const life = lives[a][p]
        if (!life.here) continue
        const piece0 = life.since === null ? 0 : pieces0[t - life.since]
        const row = rowIndex(l, epochOf[t], life.state, piece0, pieces1[t - life.spell], stratum[p]) * l.S
        let sum = 0
        for (let to = 0; to < l.S; to++) {
          if (to === life.state) continue
          sum += tables.rows[a][row + to]
          if (word < threshold(sum / scale)) {
            move(a, p, t, to)
            break
          }
        }
      }
    }
    if (structure.placesAssigned === 'afterTransitions') for (let a = 0; a < l.A; a++) assignPlaces(a, t)
    record(t)
  }
  return tally
}
