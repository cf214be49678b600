/**
 * Simulates one replication of chance for all arms together. The order of one cycle (t), in words:
 *   0 arrivals: those whose cycle has come join the population; before that nothing touches them
 *   1 dated events: persons change stratum or payment class, or are made to leave (e.g. at 30)
 *   2 sweeps: a project closes in an arm
 *   3 timers that fall due: follow-up ends and frees its place, support reaches its limit, a payment phase changes
 *   4 entry: those whose month has come join the queue (or start at once in an arm without limit)
 *   5 free places go to the head of the queue (after step 6 if the model says so)
 *   6 transitions: each person moves or stays
 *   7 counting and payment for the state now occupied
 * Length: the steps share one set of closed-over arrays; splitting them over files would put a call and an object between each.
 *
 * Hot file. Not allowed inside `run`: allocation, closures, throw, Map, string. Benchmark: tests/bench (W1 and the real model).
 * Letters: a arm, p person, i = p·A + a, t cycle, s state, L levels, P payment classes, M measures.
 *   state since spell hold holdUntil started due   per i         stratum pay   per p
 * Candidate calendar: the months in which anything can happen to a person are a Bernoulli(q) process common to all arms; the gap
 * to the next comes from a threshold table, and one word decides in every arm whether and where the person moves (p / q).
 * The filter path draws a word every month and skips persons whom no row could move; it must equal reference.ts bit for bit.
 */
import { PURPOSES } from '../random/streams.ts'
import type { Hash64 } from '../shared/hash.ts'
import { makeLayout, partByCycle, piecesByElapsed } from './layout.ts'
import type { Structure, Tables } from './model.ts'
import { limitsOfArm, personsByCycle, placeRules } from './rules.ts'
import { sortByKey } from './queueOrder.hot.ts'
import { makeStaffing } from './staffing.hot.ts'
import { clearTally, levelsOfPersons, makeTally, type Tally } from './tally.hot.ts'
import { candidateBound, fillJumpThresholds, fillThresholds, gapTable, largestLeave, makeThresholds } from './thresholds.ts'

export type Path = 'calendar' | 'filter'

export interface Simulator {
  /** Takes over the tables of a draw. */
  load(tables: Tables, path: Path): void
  /** One replication with the given key words; the result lies in `tally` until the next call. */
  run(key0: number, key1: number): void
  readonly tally: Tally
  /** Adds the whole-number tables of the draw to a hash. */
  hashTables(hash: Hash64): void
}

const TRANSITION = PURPOSES.transition << 16
const GAP = PURPOSES.gap << 16
const QUEUE_ORDER = PURPOSES.queueOrder << 16
const JUMP = PURPOSES.jump << 16
const FAR = 32000

export function makeSimulator(structure: Structure): Simulator {
  const l = makeLayout(structure)
  const { S, C0, C1, G, P, M, A, N, T } = l
  const { cohort, queue } = structure
  const tally = makeTally(structure)
  const L = tally.levels
  const B = cohort.breakdowns.length
  const levelOf = levelsOfPersons(structure)
  const points = Int32Array.from(structure.afterStart.points)
  const K = points.length
  const inAfter = new Uint8Array(S)
  for (const s of structure.afterStart.states) inAfter[s] = 1
  const resets0 = structure.clocks[0].resets
  const resets1 = structure.clocks[1].resets
  const piece0 = piecesByElapsed(structure.clocks[0], T + 1)
  const piece1 = piecesByElapsed(structure.clocks[1], T + 1)
  const cuts1 = Int32Array.from(structure.clocks[1].cuts)
  const neverRunning = structure.clocks[0].neverPiece
  const bySpell = Uint8Array.from(structure.states.map((s) => (s.amountsBySpell ? 1 : 0)))
  const epochOf = partByCycle(structure.epochs, T)
  const periodOf = partByCycle(structure.periods, T)
  const limited = Uint8Array.from(structure.arms.map((arm) => (arm.capacity ? 1 : 0)))
  /** Places open in each cycle; those of arms whose posts can be left are drawn anew in every replication. */
  const places = new Int32Array(A * T)
  structure.arms.forEach((arm, a) => arm.capacity && places.set(arm.capacity.places, a * T))
  const staffing = makeStaffing(structure)
  const perPost = Int32Array.from(structure.arms.map((arm) => arm.capacity?.perPost ?? 0))
  const waiting = queue ? queue.waiting : -1
  const withoutPlace = queue ? queue.withoutPlace : -1
  const rules = queue ? structure.arms.map((arm) => placeRules(queue, arm, S)) : []
  const placed = Int32Array.from(structure.arms, (_, a) => (queue ? rules[a].begins : -1))
  const followUp = Int32Array.from(structure.arms, (_, a) => (queue ? rules[a].followUpCycles : 0))
  /** [arm][state]: a place is held there. */
  const hasPlace = new Uint8Array(A * S)
  rules.forEach((rule, a) => hasPlace.set(rule.hasPlace, a * S))
  const isFollow = new Uint8Array(S)
  if (queue) for (const s of queue.followUpStates) isFollow[s] = 1
  const eventOf = structure.eventOf
  const EV = structure.events
  const entryFrom = structure.entryFrom
  const keptOutTo = Int32Array.from(structure.arms.map((arm) => arm.keptOutTo ?? -1))
  const placingFirst = structure.placesAssigned === 'beforeTransitions'
  /** 0 until the transitions of the cycle, then 1: a start counts from the first cycle whose transitions it meets. */
  let startShift = 0

  // limits by arm and state (at most a few): limitAt[a · S + s] … limitAt[a · S + s + 1] index the three arrays
  const limitAt = new Int32Array(A * S + 1)
  const sortedLimits = structure.arms.flatMap((_, a) => limitsOfArm(structure, a))
  structure.arms.forEach((_, a) => limitsOfArm(structure, a).forEach((limit) => limitAt[a * S + limit.state + 1]++))
  for (let k = 0; k < A * S; k++) limitAt[k + 1] += limitAt[k]
  const limitClock = Uint8Array.from(sortedLimits.map((x) => x.clock))
  const limitCycles = Int32Array.from(sortedLimits.map((x) => x.cycles))
  const limitTo = Int32Array.from(sortedLimits.map((x) => x.to))

  const sweeps = [...structure.sweeps].sort((x, y) => x.cycle - y.cycle)
  const sweepCycle = Int32Array.from(sweeps.map((x) => x.cycle))
  const sweepArm = Int32Array.from(sweeps.map((x) => x.arm))
  const sweepFrom = Int32Array.from(sweeps.map((x) => x.from))
  const sweepTo = Int32Array.from(sweeps.map((x) => x.to))

  const { at: entryAt, person: entryPerson } = personsByCycle(cohort.entryCycle, 0, T)
  const absent = structure.absent ?? -1
  /** Cycle of arrival, 0 for those who are there from the start; nothing touches a person before it. */
  const arrival = Int16Array.from({ length: N }, (_, p) => Math.max(0, cohort.arrivalCycle?.[p] ?? 0))
  const { at: arrivalAt, person: arrivalPerson } = personsByCycle(arrival, 1, T)
  const eventArm = cohort.events.arm

  // working memory
  const state = new Uint8Array(N * A)
  const since = new Int16Array(N * A)
  const spell = new Int16Array(N * A)
  const hold = new Uint8Array(N * A)
  const holdUntil = new Int16Array(N * A)
  const started = new Int16Array(N * A)
  const cell = new Int32Array(N * A)
  const due = new Int16Array(N * A)
  const dueNext = new Int32Array(N * A)
  const duePrevious = new Int32Array(N * A)
  const dueHead = new Int32Array(T + 1)
  const stratum = new Uint16Array(N)
  const pay = new Uint16Array(N)
  const candidateHead = new Int32Array(T + 1)
  const candidateNext = new Int32Array(N)
  const cells = S * C1 * P
  const cellCount = new Int32Array(A * cells)
  const delta = new Int32Array(A * cells)
  const isDirty = new Uint8Array(A * cells)
  const dirty = new Int32Array(A * cells)
  const dirtyCount = new Int32Array(A)
  const flow = new Float64Array(A * M)
  const current = new Int32Array(A * L * S)
  const heldNow = new Int32Array(A)
  const queueSize = 4 * N + 16
  const queueItem = new Int32Array(A * queueSize)
  const queuePlace = new Int32Array(N * A)
  const queueHead = new Int32Array(A)
  const queueTail = new Int32Array(A)
  const joinKey = new Uint32Array(A * (N + 1))
  const joinPerson = new Int32Array(A * (N + 1))
  const joinCount = new Int32Array(A)
  const joinKeys = structure.arms.map((_, a) => joinKey.subarray(a * (N + 1), (a + 1) * (N + 1)))
  const joinPersons = structure.arms.map((_, a) => joinPerson.subarray(a * (N + 1), (a + 1) * (N + 1)))

  // tables of the draw
  const thresholds = structure.arms.map(() => makeThresholds(l))
  const leave = new Uint32Array(A * l.rows)
  const cumulated = new Uint32Array(A * l.rows * S)
  const jumpThreshold = new Uint32Array(structure.jumps * G * S * S)
  // amounts without zeros: those of (arm, period, cell) stand at amountAt[k] … amountAt[k + 1]
  const amountAt = new Int32Array(A * l.periods * cells + 1)
  const amountMeasure = new Uint16Array(A * l.periods * cells * M)
  const amountValue = new Float64Array(A * l.periods * cells * M)
  const eventAmounts = new Float64Array(A * l.periods * EV * P * M)
  const armAmounts = new Float64Array(A * T * M)
  const startCount = new Int32Array(A * L * S)
  const startCells = new Int32Array(A * cells)
  const startFlow = new Float64Array(A * M)
  let gaps: Uint32Array = new Uint32Array(1)
  /** Smallest gap that a word with these top eight bits can mean: where the search begins. */
  const gapGuide = new Int32Array(256)
  let useCalendar = true
  let largestThreshold = 0
  /** false in steps 1 and 2 of a cycle: a timer that is already due may still fire in step 3 of the same cycle. */
  let timersRun = false

  for (let p = 0; p < N; p++) {
    const s = arrival[p] > 0 ? absent : cohort.initialState[p]
    for (let a = 0; a < A; a++) {
      startCount[a * L * S + s]++
      for (let b = 0; b < B; b++) startCount[(a * L + levelOf[b * N + p]) * S + s]++
      startCells[a * cells + (s * C1 + (bySpell[s] ? piece1[0] : 0)) * P + cohort.payClass[p]]++
    }
  }

  // threefry2x32-20, inlined: key words k0 k1 (k2 = parity), counter words c0 c1, result in word[0], word[1]
  const key = new Int32Array(3)
  const word = new Uint32Array(2)
  function draw(c0: number, c1: number): void {
    const k0 = key[0]
    const k1 = key[1]
    const k2 = key[2]
    let x = (c0 + k0) | 0
    let y = (c1 + k1) | 0
    x = (x + y) | 0
    y = ((y << 13) | (y >>> 19)) ^ x
    x = (x + y) | 0
    y = ((y << 15) | (y >>> 17)) ^ x
    x = (x + y) | 0
    y = ((y << 26) | (y >>> 6)) ^ x
    x = (x + y) | 0
    y = ((y << 6) | (y >>> 26)) ^ x
    x = (x + k1) | 0
    y = (y + k2 + 1) | 0
    x = (x + y) | 0
    y = ((y << 17) | (y >>> 15)) ^ x
    x = (x + y) | 0
    y = ((y << 29) | (y >>> 3)) ^ x
    x = (x + y) | 0
    y = ((y << 16) | (y >>> 16)) ^ x
    x = (x + y) | 0
    y = ((y << 24) | (y >>> 8)) ^ x
    x = (x + k2) | 0
    y = (y + k0 + 2) | 0
    x = (x + y) | 0
    y = ((y << 13) | (y >>> 19)) ^ x
    x = (x + y) | 0
    y = ((y << 15) | (y >>> 17)) ^ x
    x = (x + y) | 0
    y = ((y << 26) | (y >>> 6)) ^ x
    x = (x + y) | 0
    y = ((y << 6) | (y >>> 26)) ^ x
    x = (x + k0) | 0
    y = (y + k1 + 3) | 0
    x = (x + y) | 0
    y = ((y << 17) | (y >>> 15)) ^ x
    x = (x + y) | 0
    y = ((y << 29) | (y >>> 3)) ^ x
    x = (x + y) | 0
    y = ((y << 16) | (y >>> 16)) ^ x
    x = (x + y) | 0
    y = ((y << 24) | (y >>> 8)) ^ x
    x = (x + k1) | 0
    y = (y + k2 + 4) | 0
    x = (x + y) | 0
    y = ((y << 13) | (y >>> 19)) ^ x
    x = (x + y) | 0
    y = ((y << 15) | (y >>> 17)) ^ x
    x = (x + y) | 0
    y = ((y << 26) | (y >>> 6)) ^ x
    x = (x + y) | 0
    y = ((y << 6) | (y >>> 26)) ^ x
    word[0] = x + k2
    word[1] = y + k0 + 5
  }

  function shiftCell(a: number, from: number, to: number): void {
    const base = a * cells
    if (isDirty[base + from] === 0) {
      isDirty[base + from] = 1
      dirty[base + dirtyCount[a]++] = from
    }
    if (isDirty[base + to] === 0) {
      isDirty[base + to] = 1
      dirty[base + dirtyCount[a]++] = to
    }
    delta[base + from]--
    delta[base + to]++
  }

  function unlinkTimer(i: number): void {
    const t = due[i]
    if (t < 0) return
    const next = dueNext[i]
    const previous = duePrevious[i]
    if (previous >= 0) dueNext[previous] = next
    else dueHead[t] = next
    if (next >= 0) duePrevious[next] = previous
    due[i] = -1
  }

  function setTimer(a: number, i: number, t: number): void {
    const s = state[i]
    const limits = a * S + s
    const earliest = timersRun ? t + 1 : t
    let at = FAR
    for (let k = limitAt[limits]; k < limitAt[limits + 1]; k++) {
      const from = limitClock[k] === 0 ? since[i] : spell[i]
      if (from < 0) continue
      const d = from + limitCycles[k]
      if (d < at) at = d
    }
    if (bySpell[s] === 1) {
      const elapsed = t - spell[i]
      for (let k = 0; k < cuts1.length; k++) {
        if (cuts1[k] > elapsed) {
          if (spell[i] + cuts1[k] < at) at = spell[i] + cuts1[k]
          break
        }
      }
    }
    if (hold[i] === 1 && isFollow[s] === 1 && holdUntil[i] < at) at = holdUntil[i]
    if (at < earliest) at = earliest
    if (at >= T) return
    due[i] = at
    const head = dueHead[at]
    dueNext[i] = head
    duePrevious[i] = -1
    if (head >= 0) duePrevious[head] = i
    dueHead[at] = i
  }

  function move(a: number, p: number, t: number, target: number): void {
    const i = p * A + a
    const from = state[i]
    let to = target
    if (limited[a] === 1) {
      if (hold[i] === 0 && hasPlace[a * S + to] === 1) to = withoutPlace
    } else if (to === waiting) to = placed[a]
    if (to === from) return
    state[i] = to
    const base = a * L * S
    current[base + from]--
    current[base + to]++
    for (let b = 0; b < B; b++) {
      const at = base + levelOf[b * N + p] * S
      current[at + from]--
      current[at + to]++
    }
    const c = from * S + to
    if (resets0[c] === 1) since[i] = t
    if (resets1[c] === 1) spell[i] = t
    if (hold[i] === 1 && hasPlace[a * S + to] === 0) {
      if (isFollow[to] === 1 && followUp[a] > 0) {
        if (hasPlace[a * S + from] === 1) holdUntil[i] = t + followUp[a]
      } else {
        hold[i] = 0
        heldNow[a]--
      }
    }
    if (inAfter[from] !== inAfter[to] && started[i] >= 0) {
      const change = inAfter[to] === 1 ? 1 : -1
      const after = t + 1 - started[i]
      for (let k = 0; k < K; k++) {
        if (points[k] >= after && started[i] + points[k] <= T) {
          tally.afterIn[(a * K + k) * L] += change
          for (let b = 0; b < B; b++) tally.afterIn[(a * K + k) * L + levelOf[b * N + p]] += change
        }
      }
    }
    const oldCell = cell[i]
    const newCell = (to * C1 + (bySpell[to] === 1 ? piece1[t - spell[i]] : 0)) * P + pay[p]
    cell[i] = newCell
    shiftCell(a, oldCell, newCell)
    const event = eventOf[c]
    if (event >= 0) {
      const at = (((a * l.periods + periodOf[t]) * EV + event) * P + pay[p]) * M
      const flowAt = (a * T + t) * M
      for (let m = 0; m < M; m++) tally.eventFlow[flowAt + m] += eventAmounts[at + m]
      tally.happened[a * EV + event]++
    }
    unlinkTimer(i)
    setTimer(a, i, t)
    if (to === placed[a] && started[i] < 0) {
      const at = t + startShift
      started[i] = at
      tally.started[a * L]++
      for (let b = 0; b < B; b++) tally.started[a * L + levelOf[b * N + p]]++
      for (let k = 0; k < K; k++) {
        if (at + points[k] <= T) {
          tally.afterBase[(a * K + k) * L]++
          for (let b = 0; b < B; b++) tally.afterBase[(a * K + k) * L + levelOf[b * N + p]]++
        }
      }
    }
    if (target === waiting) tally.admitted[a]++
    if (to === waiting) {
      draw(p, QUEUE_ORDER | t)
      const at = a * (N + 1) + joinCount[a]++
      joinKey[at] = word[0]
      joinPerson[at] = p
    }
  }

  function joinQueue(a: number): void {
    const count = joinCount[a]
    if (count === 0) return
    sortByKey(joinKeys[a], joinPersons[a], count)
    const base = a * queueSize
    if (queueTail[a] + count > queueSize) {
      let kept = 0
      for (let h = queueHead[a]; h < queueTail[a]; h++) {
        const p = queueItem[base + h]
        const i = p * A + a
        if (queuePlace[i] !== h || state[i] !== waiting) continue
        queueItem[base + kept] = p
        queuePlace[i] = kept++
      }
      queueHead[a] = 0
      queueTail[a] = kept
    }
    for (let j = 0; j < count; j++) {
      const p = joinPerson[a * (N + 1) + j]
      queueItem[base + queueTail[a]] = p
      queuePlace[p * A + a] = queueTail[a]++
    }
    joinCount[a] = 0
  }

  function assignPlaces(a: number, t: number): void {
    if (limited[a] === 0) return
    let free = places[a * T + t] - heldNow[a]
    const base = a * queueSize
    while (free > 0 && queueHead[a] < queueTail[a]) {
      const h = queueHead[a]++
      const p = queueItem[base + h]
      const i = p * A + a
      if (state[i] !== waiting || queuePlace[i] !== h) continue
      hold[i] = 1
      holdUntil[i] = FAR
      heldNow[a]++
      free--
      move(a, p, t, placed[a])
    }
    tally.open[a] += places[a * T + t]
  }

  function decide(p: number, t: number, w: number): void {
    const g = stratum[p]
    const epoch = epochOf[t]
    for (let a = 0; a < A; a++) {
      const i = p * A + a
      const s = state[i]
      const c0 = since[i] < 0 ? 0 : piece0[t - since[i]]
      const row = a * l.rows + (((epoch * S + s) * C0 + c0) * C1 + piece1[t - spell[i]]) * G + g
      if (w >= leave[row]) continue
      const at = row * S
      let to = 0
      while (w >= cumulated[at + to]) to++
      move(a, p, t, to)
    }
  }

  function nextCandidate(p: number, t: number, w: number): void {
    let gap = gapGuide[w >>> 24]
    while (gap <= T && w >= gaps[gap - 1]) gap++
    const at = t + gap
    if (at >= T) return
    candidateNext[p] = candidateHead[at]
    candidateHead[at] = p
  }

  function record(t: number): void {
    const period = periodOf[t]
    const changed = t > 0 && periodOf[t - 1] !== period
    for (let a = 0; a < A; a++) {
      const from = a * L * S
      const to = (a * (T + 1) + t + 1) * L * S
      for (let k = 0; k < L * S; k++) tally.counts[to + k] = current[from + k]
      const cellBase = a * cells
      const amountBase = (a * l.periods + period) * cells
      const flowBase = a * M
      for (let d = 0; d < dirtyCount[a]; d++) {
        const c = dirty[cellBase + d]
        const n = delta[cellBase + c]
        isDirty[cellBase + c] = 0
        delta[cellBase + c] = 0
        if (n === 0) continue
        cellCount[cellBase + c] += n
        if (!changed) {
          for (let x = amountAt[amountBase + c]; x < amountAt[amountBase + c + 1]; x++)
            flow[flowBase + amountMeasure[x]] += n * amountValue[x]
        }
      }
      dirtyCount[a] = 0
      if (changed) {
        for (let m = 0; m < M; m++) flow[a * M + m] = 0
        for (let c = 0; c < cells; c++) {
          const n = cellCount[cellBase + c]
          if (n === 0) continue
          for (let x = amountAt[amountBase + c]; x < amountAt[amountBase + c + 1]; x++)
            flow[flowBase + amountMeasure[x]] += n * amountValue[x]
        }
      }
      const flowTo = (a * (T + 1) + t + 1) * M
      for (let m = 0; m < M; m++) tally.stateFlow[flowTo + m] = flow[a * M + m]
      if (limited[a] === 1) {
        const open = places[a * T + t]
        tally.held[a] += Math.min(heldNow[a], open)
        if (perPost[a] > 0 && open > 0) {
          tally.openCycles[a]++
          if (open - heldNow[a] >= perPost[a]) tally.idle[a]++
        }
      }
    }
  }

  function begin(): void {
    clearTally(tally)
    if (staffing.any) staffing.fill(key[0], key[1], places)
    tally.eventFlow.set(armAmounts)
    current.set(startCount)
    cellCount.set(startCells)
    flow.set(startFlow)
    delta.fill(0)
    isDirty.fill(0)
    dirtyCount.fill(0)
    stratum.set(cohort.stratum)
    pay.set(cohort.payClass)
    since.fill(neverRunning ? -1 : 0)
    spell.fill(0)
    hold.fill(0)
    started.fill(-1)
    due.fill(-1)
    dueHead.fill(-1)
    heldNow.fill(0)
    queueHead.fill(0)
    queueTail.fill(0)
    joinCount.fill(0)
    candidateHead.fill(-1)
    timersRun = false
    for (let p = 0; p < N; p++) {
      const s = arrival[p] > 0 ? absent : cohort.initialState[p]
      for (let a = 0; a < A; a++) {
        const i = p * A + a
        state[i] = s
        cell[i] = (s * C1 + (bySpell[s] === 1 ? piece1[0] : 0)) * P + pay[p]
        if (bySpell[s] === 1 || limitAt[a * S + s + 1] > limitAt[a * S + s]) setTimer(a, i, 0)
      }
    }
    for (let a = 0; a < A; a++) {
      for (let k = 0; k < L * S; k++) tally.counts[a * (T + 1) * L * S + k] = startCount[a * L * S + k]
      for (let m = 0; m < M; m++) tally.stateFlow[a * (T + 1) * M + m] = startFlow[a * M + m]
    }
    if (useCalendar) {
      for (let p = 0; p < N; p++) {
        if (arrival[p] >= T) continue
        draw(p, GAP)
        nextCandidate(p, arrival[p] - 1, word[1])
      }
    }
  }

  /** From `absent` to the first state, in every arm: clocks as at the start of everything, no event booked. */
  function arrive(p: number, t: number): void {
    const to = cohort.initialState[p]
    for (let a = 0; a < A; a++) {
      const i = p * A + a
      state[i] = to
      if (!neverRunning) since[i] = t
      spell[i] = t
      const base = a * L * S
      current[base + absent]--
      current[base + to]++
      for (let b = 0; b < B; b++) {
        const at = base + levelOf[b * N + p] * S
        current[at + absent]--
        current[at + to]++
      }
      const newCell = (to * C1 + (bySpell[to] === 1 ? piece1[0] : 0)) * P + pay[p]
      shiftCell(a, cell[i], newCell)
      cell[i] = newCell
      setTimer(a, i, t)
    }
  }

  function datedEvents(t: number, from: number): number {
    const { cycle, person, stratum: newStratum, payClass, jump } = cohort.events
    let e = from
    for (; e < cycle.length && cycle[e] <= t; e++) {
      const p = person[e]
      if (jump[e] >= 0 && arrival[p] <= t) {
        const only = eventArm === undefined ? -1 : eventArm[e]
        draw(p, JUMP | t)
        const w = word[0]
        const rowsAt = (jump[e] * G + stratum[p]) * S
        for (let a = 0; a < A; a++) {
          if (only >= 0 && only !== a) continue
          const s = state[p * A + a]
          const at = (rowsAt + s) * S
          let to = 0
          while (w > jumpThreshold[at + to]) to++
          if (to !== s) {
            tally.jumped[(a * structure.jumps + jump[e]) * S + s]++
            move(a, p, t, to)
          }
        }
      }
      if (newStratum[e] >= 0) stratum[p] = newStratum[e]
      if (payClass[e] >= 0) {
        const change = payClass[e] - pay[p]
        pay[p] = payClass[e]
        for (let a = 0; a < A; a++) {
          const i = p * A + a
          shiftCell(a, cell[i], cell[i] + change)
          cell[i] += change
        }
      }
    }
    return e
  }

  function timers(t: number): void {
    timersRun = true
    let i = dueHead[t]
    while (i >= 0) {
      const next = dueNext[i]
      const p = (i / A) | 0
      const a = i - p * A
      due[i] = -1
      const s = state[i]
      if (hold[i] === 1 && isFollow[s] === 1 && holdUntil[i] <= t) {
        hold[i] = 0
        heldNow[a]--
      }
      let to = -1
      const limits = a * S + s
      for (let k = limitAt[limits]; k < limitAt[limits + 1] && to < 0; k++) {
        const from = limitClock[k] === 0 ? since[i] : spell[i]
        if (from >= 0 && from + limitCycles[k] <= t) to = limitTo[k]
      }
      if (to >= 0) {
        if (to !== s) tally.limited[limits]++
        move(a, p, t, to)
      } else {
        if (bySpell[s] === 1) {
          const newCell = (s * C1 + piece1[t - spell[i]]) * P + pay[p]
          if (newCell !== cell[i]) {
            shiftCell(a, cell[i], newCell)
            cell[i] = newCell
          }
        }
        setTimer(a, i, t)
      }
      i = next
    }
    dueHead[t] = -1
  }

  function run(key0: number, key1: number): void {
    key[0] = key0
    key[1] = key1
    key[2] = 0x1bd11bda ^ key0 ^ key1
    begin()
    let event = 0
    let sweep = 0
    for (let t = 0; t < T; t++) {
      timersRun = false
      startShift = 0
      for (let e = arrivalAt[t]; e < arrivalAt[t + 1]; e++) arrive(arrivalPerson[e], t)
      event = datedEvents(t, event)
      for (; sweep < sweepCycle.length && sweepCycle[sweep] <= t; sweep++) {
        const a = sweepArm[sweep]
        const from = sweepFrom[sweep]
        for (let p = 0; p < N; p++) if (state[p * A + a] === from) move(a, p, t, sweepTo[sweep])
      }
      timers(t)
      for (let e = entryAt[t]; e < entryAt[t + 1]; e++) {
        const p = entryPerson[e]
        for (let a = 0; a < A; a++) {
          if (state[p * A + a] !== entryFrom) continue
          const may = cohort.mayEnter[a * N + p]
          if (may === 1) move(a, p, t, waiting)
          else if (may === 0 && keptOutTo[a] >= 0) move(a, p, t, keptOutTo[a])
        }
      }
      for (let a = 0; a < A; a++) joinQueue(a)
      if (placingFirst) for (let a = 0; a < A; a++) assignPlaces(a, t)
      startShift = 1
      if (useCalendar) {
        let p = candidateHead[t]
        while (p >= 0) {
          const next = candidateNext[p]
          draw(p, TRANSITION | t)
          const w = word[0]
          nextCandidate(p, t, word[1])
          decide(p, t, w)
          p = next
        }
      } else {
        for (let p = 0; p < N; p++) {
          if (arrival[p] > t) continue
          draw(p, TRANSITION | t)
          const w = word[0]
          if (w < largestThreshold) decide(p, t, w)
        }
      }
      for (let a = 0; a < A; a++) joinQueue(a)
      if (!placingFirst) for (let a = 0; a < A; a++) assignPlaces(a, t)
      record(t)
    }
  }

  function load(tables: Tables, path: Path): void {
    useCalendar = path === 'calendar'
    let largest = 0
    for (let a = 0; a < A; a++) largest = Math.max(largest, largestLeave(l, tables.rows[a]))
    const scale = useCalendar ? candidateBound(largest) : 1
    largestThreshold = 0
    let filled = 0
    for (let a = 0; a < A; a++) {
      fillThresholds(l, tables.rows[a], scale, thresholds[a])
      leave.set(thresholds[a].leave, a * l.rows)
      cumulated.set(thresholds[a].cumulated, a * l.rows * S)
      for (const w of thresholds[a].leave) if (w > largestThreshold) largestThreshold = w
      for (let k = 0; k < l.periods * cells; k++) {
        amountAt[a * l.periods * cells + k] = filled
        for (let m = 0; m < M; m++) {
          const value = tables.amounts[a][k * M + m]
          if (value === 0) continue
          amountMeasure[filled] = m
          amountValue[filled++] = value
        }
      }
      eventAmounts.set(tables.eventAmounts[a], a * l.periods * EV * P * M)
      armAmounts.set(tables.armAmounts[a], a * T * M)
      for (let m = 0; m < M; m++) startFlow[a * M + m] = 0
      for (let c = 0; c < cells; c++) {
        const n = startCells[a * cells + c]
        if (n !== 0) for (let m = 0; m < M; m++) startFlow[a * M + m] += n * tables.amounts[a][c * M + m]
      }
    }
    amountAt[A * l.periods * cells] = filled
    staffing.load(tables)
    fillJumpThresholds(l, structure.jumps, tables.jumpRows, jumpThreshold)
    if (useCalendar) {
      gaps = gapTable(scale, T + 1)
      for (let top = 0, gap = 1; top < 256; top++) {
        while (gap <= T && top * 0x1000000 >= gaps[gap - 1]) gap++
        gapGuide[top] = gap
      }
    }
  }

  function hashTables(hash: Hash64): void {
    hash.addIntegers(leave)
    hash.addIntegers(cumulated)
    hash.addIntegers(jumpThreshold)
    if (staffing.any) hash.addIntegers(staffing.threshold)
  }

  return { load, run, tally, hashTables }
}
