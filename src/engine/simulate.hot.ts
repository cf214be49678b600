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
 * Length: one cycle of steps on one memory; over several files it would be harder to follow.
 *
 * Hot file. Not allowed inside `run`: allocation, closures, throw, Map, string. Benchmark: tests/bench (W1 and the real model).
 * Letters: a arm, p person, i = p·A + a, t cycle, s state, L levels, P payment classes, M measures; z the workspace, m its memory, life
 * the same memory in halves of words, q where a person's record begins, o where that of (person, arm) does.
 * Candidate calendar: the months in which anything can happen to a person are a Bernoulli(q) process common to all arms; the gap
 * to the next comes from a threshold table, and one word decides in every arm whether and where the person moves (p / q).
 * A person carries the largest threshold that any row of her present states has; words above it decide nothing and are dropped
 * after one comparison. Whom no row can move at all is set aside, without drawing, until something else moves her.
 * The filter path draws a word every month and skips persons whom no row could move; it must equal reference.ts bit for bit.
 */
import { PURPOSES } from '../random/streams.ts'
import type { Hash64 } from '../shared/hash.ts'
import type { Structure, Tables } from './model.ts'
import { MOVE } from './moveRules.ts'
import { sortByKey } from './queueOrder.hot.ts'
import { clearTally, type Tally } from './tally.hot.ts'
import { candidateBound, fillBounds, fillJumpThresholds, fillThresholds, gapTable, largestLeave } from './thresholds.ts'
import { makeWorkspace, PERSON_WORDS, type Workspace } from './workspace.ts'

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
/** Words and thresholds are compared with their top bit turned round, 0 being this: whole numbers with a sign stay whole numbers in every engine. */
const LOWEST = -0x80000000

// record of (person, arm) i: 16-bit fields of `life` at 16 · i, 32-bit fields of `m` at 8 · i
const STATE = 0
const SINCE = 1
const SPELL = 2
const HOLD = 3
const HOLD_UNTIL = 4
const STARTED = 5
const DUE = 6
const CELL = 4
const NEXT_DUE = 5
const PREVIOUS_DUE = 6
const QUEUE_PLACE = 7
// record of person p at p · (LEVEL + breakdowns): the next candidate of her month, −1 the last, below it set aside since cycle −2 − value
const NEXT = 0
const BOUND = 1
const STRATUM = 2
const PAY = 3
const LEVEL = PERSON_WORDS
// record of payment cell (arm, state, piece, payment class): persons, change in this cycle, 1 when on the list of changed cells; entry n of that list
const COUNT = 0
const CHANGE = 1
const TOUCHED = 2
const LISTED = 3
// what a move means; copies, because an imported name is looked up each time where modules are not joined (tests)
const { AFTER_TO, BEGINS, BOOKS, BY_SPELL_TO, CROSSES_AFTER, DIRECT, FOLLOWS_TO } = MOVE
const { KEEPS_FROM, KEEPS_TO, NEEDS_PLACE, QUEUES, RESTARTS_0, RESTARTS_1, TIMED_TO } = MOVE

/** threefry2x32-20 of counter words c0 c1 under the replication's key; the two words of the result stand in m[iWord]. */
function draw(z: Workspace, c0: number, c1: number): void {
  const { memory: m, iKey, iWord } = z
  const k0 = m[iKey]
  const k1 = m[iKey + 1]
  const k2 = m[iKey + 2]
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
  m[iWord] = x + k2
  m[iWord + 1] = y + k0 + 5
}

/** One person of the arm from one payment cell to another (indices of their records); the amounts follow in `record`. */
function shiftCell(z: Workspace, a: number, from: number, to: number): void {
  const { memory: m, iDirty, iCell } = z
  const list = iCell + a * z.cells * 4 + LISTED
  let n = m[iDirty + a]
  if (m[from + TOUCHED] === 0) {
    m[from + TOUCHED] = 1
    m[list + 4 * n++] = from
  }
  if (m[to + TOUCHED] === 0) {
    m[to + TOUCHED] = 1
    m[list + 4 * n++] = to
  }
  m[iDirty + a] = n
  m[from + CHANGE]--
  m[to + CHANGE]++
}

function unlinkTimer(z: Workspace, i: number): void {
  const { memory: m, halves: life, iDue } = z
  const at = life[i * 16 + DUE]
  if (at < 0) return
  const next = m[i * 8 + NEXT_DUE]
  const previous = m[i * 8 + PREVIOUS_DUE]
  if (previous >= 0) m[previous * 8 + NEXT_DUE] = next
  else m[iDue + at] = next
  if (next >= 0) m[next * 8 + PREVIOUS_DUE] = previous
  life[i * 16 + DUE] = -1
}

function setTimer(z: Workspace, a: number, i: number, t: number): void {
  const { memory: m, halves: life, S, T, iCut, iCutAt, iDue, iFollow, iLimitAt, iLimitClock, iLimitCycles } = z
  const o = i * 16
  const s = life[o + STATE]
  const own = iLimitAt + a * S + s
  const spell = life[o + SPELL]
  let at = FAR
  for (let k = m[own]; k < m[own + 1]; k++) {
    const from = m[iLimitClock + k] === 0 ? life[o + SINCE] : spell
    if (from < 0) continue
    const d = from + m[iLimitCycles + k]
    if (d < at) at = d
  }
  const cuts = iCutAt + a * S + s
  for (let k = m[cuts]; k < m[cuts + 1]; k++) {
    const d = spell + m[iCut + k]
    if (d <= t) continue
    if (d < at) at = d
    break
  }
  if (m[iFollow + s] === 1 && life[o + HOLD] === 1 && life[o + HOLD_UNTIL] < at) at = life[o + HOLD_UNTIL]
  const earliest = z.timersRun ? t + 1 : t
  if (at < earliest) at = earliest
  if (at >= T) return
  life[o + DUE] = at
  const head = m[iDue + at]
  m[i * 8 + NEXT_DUE] = head
  m[i * 8 + PREVIOUS_DUE] = -1
  if (head >= 0) m[head * 8 + PREVIOUS_DUE] = i
  m[iDue + at] = i
}

/** The largest threshold of the person's rows in the states she is in now. Who had been set aside may be back. */
function refreshBound(z: Workspace, p: number, t: number): void {
  const { memory: m, halves: life, A, G, PERSON, S, iBound, iPeople } = z
  const q = iPeople + p * PERSON
  const g = m[q + STRATUM]
  let most = LOWEST
  for (let a = 0; a < A; a++) {
    const own = m[iBound + (a * S + life[(p * A + a) * 16 + STATE]) * G + g]
    if (own > most) most = own
  }
  m[q + BOUND] = most
  if (most > LOWEST && m[q + NEXT] < -1) takeUp(z, p, t)
}

/** The same after a move in one arm: the other arms are asked only when this one may have been the largest. q: the person's record. */
function renewBound(z: Workspace, q: number, p: number, t: number, rowFrom: number, rowTo: number): void {
  const { memory: m, G } = z
  const first = z.iBound + m[q + STRATUM]
  const most = m[q + BOUND]
  const own = m[first + rowTo * G]
  if (own >= most) {
    m[q + BOUND] = own
    if (own > LOWEST && m[q + NEXT] < -1) takeUp(z, p, t)
  } else if (m[first + rowFrom * G] >= most) refreshBound(z, p, t)
}

/** Follows the candidate months of a person who had been set aside up to the first that is still to come. */
function takeUp(z: Workspace, p: number, t: number): void {
  const { memory: m, PERSON, T, iCandidate, iPeople } = z
  let at = -2 - m[iPeople + p * PERSON + NEXT]
  m[iPeople + p * PERSON + NEXT] = -1
  while (at < t + z.startShift) {
    draw(z, p, TRANSITION | at)
    at = gapAfter(z, at)
    if (at >= T) return
  }
  m[iPeople + p * PERSON + NEXT] = m[iCandidate + at]
  m[iCandidate + at] = p
}

function move(z: Workspace, a: number, p: number, t: number, target: number): void {
  const { memory: m, halves: life, A, P, S, iRule } = z
  const i = p * A + a
  const o = i * 16
  const from = life[o + STATE]
  const row = a * S + from
  let to = target
  let is = m[iRule + row * S + to]
  if ((is & NEEDS_PLACE) !== 0 && life[o + HOLD] === 0) {
    to = z.withoutPlace
    is = m[iRule + row * S + to]
  } else if ((is & DIRECT) !== 0) {
    to = m[z.iPlaced + a]
    is = m[iRule + row * S + to]
  }
  if (to === from) return
  life[o + STATE] = to
  const q = z.iPeople + p * z.PERSON
  const base = z.iCurrent + a * z.L * S
  m[base + from]--
  m[base + to]++
  for (let b = 0; b < z.B; b++) {
    const at = base + m[q + LEVEL + b] * S
    m[at + from]--
    m[at + to]++
  }
  if ((is & RESTARTS_0) !== 0) life[o + SINCE] = t
  if ((is & RESTARTS_1) !== 0) life[o + SPELL] = t
  if ((is & KEEPS_TO) === 0 && life[o + HOLD] === 1) {
    if ((is & FOLLOWS_TO) !== 0) {
      if ((is & KEEPS_FROM) !== 0) life[o + HOLD_UNTIL] = t + m[z.iFollowUp + a]
    } else {
      life[o + HOLD] = 0
      m[z.iHeld + a]--
    }
  }
  if ((is & CROSSES_AFTER) !== 0 && life[o + STARTED] >= 0) crossAfter(z, a, p, t, (is & AFTER_TO) !== 0 ? 1 : -1)
  const piece = (is & BY_SPELL_TO) !== 0 ? m[z.iPiece1 + t - life[o + SPELL]] : 0
  const cell = m[z.iCellOf + a * S + to] + (piece * P + m[q + PAY]) * 4
  shiftCell(z, a, m[i * 8 + CELL], cell)
  m[i * 8 + CELL] = cell
  if ((is & BOOKS) !== 0) bookEvent(z, a, p, t, z.eventOf[from * S + to])
  if (life[o + DUE] >= 0) unlinkTimer(z, i)
  if ((is & TIMED_TO) !== 0) setTimer(z, a, i, t)
  if ((is & BEGINS) !== 0 && life[o + STARTED] < 0) begins(z, a, p, t)
  if (target === z.waiting) z.tally.admitted[a]++
  if ((is & QUEUES) !== 0) join(z, a, p, t)
  renewBound(z, q, p, t, row, a * S + to)
}

/** Among those who wait for the queue of the arm at the end of the step, with a drawn key that orders them. */
function join(z: Workspace, a: number, p: number, t: number): void {
  const { memory: m, iJoined } = z
  draw(z, p, QUEUE_ORDER | t)
  const at = m[iJoined + a]++
  z.joinKeys[a][at] = m[z.iWord]
  z.joinPersons[a][at] = p
}

/** Into or out of the states counted after one's own start: the points still to come see one person more or less. */
function crossAfter(z: Workspace, a: number, p: number, t: number, change: number): void {
  const { memory: m, halves: life, A, B, K, L, PERSON, T, afterIn, points, iPeople } = z
  const start = life[(p * A + a) * 16 + STARTED]
  for (let k = 0; k < K; k++) {
    if (points[k] < t + 1 - start || start + points[k] > T) continue
    afterIn[(a * K + k) * L] += change
    for (let b = 0; b < B; b++) afterIn[(a * K + k) * L + m[iPeople + p * PERSON + LEVEL + b]] += change
  }
}

/** The person's own start in this arm: counted, and at every point after it that lies within the horizon. */
function begins(z: Workspace, a: number, p: number, t: number): void {
  const { memory: m, halves: life, A, B, K, L, PERSON, T, afterBase, points, tally, iPeople } = z
  const at = t + z.startShift
  life[(p * A + a) * 16 + STARTED] = at
  tally.started[a * L]++
  for (let b = 0; b < B; b++) tally.started[a * L + m[iPeople + p * PERSON + LEVEL + b]]++
  for (let k = 0; k < K; k++) {
    if (at + points[k] > T) continue
    afterBase[(a * K + k) * L]++
    for (let b = 0; b < B; b++) afterBase[(a * K + k) * L + m[iPeople + p * PERSON + LEVEL + b]]++
  }
}

function bookEvent(z: Workspace, a: number, p: number, t: number, event: number): void {
  const { memory: m, EV, M, P, PERSON, T, eventAmounts, eventFlow, happened, l, periodOf, iPeople } = z
  const at = (((a * l.periods + periodOf[t]) * EV + event) * P + m[iPeople + p * PERSON + PAY]) * M
  const flowAt = (a * T + t) * M
  for (let k = 0; k < M; k++) eventFlow[flowAt + k] += eventAmounts[at + k]
  happened[a * EV + event]++
}

function joinQueue(z: Workspace, a: number): void {
  const { memory: m, A, joinKeys, joinPersons, queueSize, iJoined, iQueue, iQueueHead, iQueueTail } = z
  const count = m[iJoined + a]
  if (count === 0) return
  sortByKey(joinKeys[a], joinPersons[a], count)
  const base = iQueue + a * queueSize
  if (m[iQueueTail + a] + count > queueSize) {
    let kept = 0
    for (let h = m[iQueueHead + a]; h < m[iQueueTail + a]; h++) {
      const p = m[base + h]
      const i = p * A + a
      // of each person only the last place: more than there are persons are not kept
      if (m[i * 8 + QUEUE_PLACE] !== h) continue
      m[base + kept] = p
      m[i * 8 + QUEUE_PLACE] = kept++
    }
    m[iQueueHead + a] = 0
    m[iQueueTail + a] = kept
  }
  for (let j = 0; j < count; j++) {
    const p = joinPersons[a][j]
    m[base + m[iQueueTail + a]] = p
    m[(p * A + a) * 8 + QUEUE_PLACE] = m[iQueueTail + a]++
  }
  m[iJoined + a] = 0
}

function assignPlaces(z: Workspace, a: number, t: number): void {
  const { memory: m, halves: life, A, T, places, queueSize, tally, waiting, iHeld, iLimited, iPlaced, iQueue, iQueueHead, iQueueTail } = z
  if (m[iLimited + a] === 0) return
  let free = places[a * T + t] - m[iHeld + a]
  const base = iQueue + a * queueSize
  while (free > 0 && m[iQueueHead + a] < m[iQueueTail + a]) {
    const h = m[iQueueHead + a]++
    const p = m[base + h]
    const i = p * A + a
    if (life[i * 16 + STATE] !== waiting || m[i * 8 + QUEUE_PLACE] !== h) continue
    life[i * 16 + HOLD] = 1
    life[i * 16 + HOLD_UNTIL] = FAR
    m[iHeld + a]++
    free--
    move(z, a, p, t, m[iPlaced + a])
  }
  tally.open[a] += places[a * T + t]
}

/** The word is below the person's bound: each arm's own row says whether and where to. */
function decide(z: Workspace, p: number, t: number): void {
  const { memory: m, halves: life, A, C0, C1, G, PERSON, S, iBound, iCumulated, iEpoch, iLeave, iPeople, iPiece0, iPiece1, iWord } = z
  const w = m[iWord] ^ LOWEST
  const g = m[iPeople + p * PERSON + STRATUM]
  const epoch = m[iEpoch + t]
  for (let a = 0; a < A; a++) {
    const o = (p * A + a) * 16
    const s = life[o + STATE]
    if (w >= m[iBound + (a * S + s) * G + g]) continue
    const since = life[o + SINCE]
    const c0 = since < 0 ? 0 : m[iPiece0 + t - since]
    const row = a * z.rows + (((epoch * S + s) * C0 + c0) * C1 + m[iPiece1 + t - life[o + SPELL]]) * G + g
    if (w >= m[iLeave + row]) continue
    const at = row * S
    let to = 0
    while (w >= m[iCumulated + at + to]) to++
    move(z, a, p, t, to)
  }
}

/** Cycle of the candidate month after cycle t. */
function gapAfter(z: Workspace, t: number): number {
  const { memory: m, T, iGap, iGuide, iWord } = z
  const w = m[iWord + 1] ^ LOWEST
  let gap = m[iGuide + (m[iWord + 1] >>> 24)]
  while (gap <= T && w >= m[iGap + gap - 1]) gap++
  return t + gap
}

/** Candidates of cycle t: one word decides, the other says when the next candidate month comes. threefry2x32-20 stands here in full. */
function decideCandidates(z: Workspace, t: number): void {
  const { memory: m, PERSON, T, iCandidate, iPeople, iWord } = z
  let p = m[iCandidate + t]
  while (p >= 0) {
    const q = iPeople + p * PERSON
    const next = m[q + NEXT]
    const most = m[q + BOUND]
    if (most === LOWEST) m[q + NEXT] = -2 - t
    else {
      draw(z, p, TRANSITION | t)
      const at = gapAfter(z, t)
      if (at < T) {
        m[q + NEXT] = m[iCandidate + at]
        m[iCandidate + at] = p
      }
      if ((m[iWord] ^ LOWEST) < most) decide(z, p, t)
    }
    p = next
  }
}

/** The filter path: a word for everybody. */
function decideEverybody(z: Workspace, t: number): void {
  const { memory: m, N, PERSON, arrival, iPeople, iWord } = z
  for (let p = 0; p < N; p++) {
    if (arrival[p] > t) continue
    draw(z, p, TRANSITION | t)
    const w = m[iWord] ^ LOWEST
    if (w < m[iPeople + p * PERSON + BOUND]) decide(z, p, t)
  }
}

/** n persons' amounts of a cell onto the flow of its arm. */
function addAmounts(z: Workspace, n: number, cell: number, flowBase: number): void {
  const { amountAt, amountMeasure, amountValue, flow } = z
  const end = amountAt[cell + 1]
  for (let x = amountAt[cell]; x < end; x++) flow[flowBase + amountMeasure[x]] += n * amountValue[x]
}

function record(z: Workspace, t: number): void {
  const { memory: m, A, L, M, S, T, cells, counts, flow, l, perPost, periodOf, places, stateFlow, tally, iCell, iCurrent, iDirty } = z
  const { iHeld, iLimited } = z
  const period = periodOf[t]
  const changed = t > 0 && periodOf[t - 1] !== period
  for (let a = 0; a < A; a++) {
    const from = a * L * S
    const to = (a * (T + 1) + t + 1) * L * S
    for (let k = 0; k < L * S; k++) counts[to + k] = m[iCurrent + from + k]
    const first = iCell + a * cells * 4
    const list = first + LISTED
    const amountBase = (a * l.periods + period) * cells
    const flowBase = a * M
    for (let d = 0; d < m[iDirty + a]; d++) {
      const x = m[list + d * 4]
      const n = m[x + CHANGE]
      m[x + TOUCHED] = 0
      m[x + CHANGE] = 0
      if (n === 0) continue
      m[x + COUNT] += n
      if (!changed) addAmounts(z, n, amountBase + ((x - first) >> 2), flowBase)
    }
    m[iDirty + a] = 0
    if (changed) {
      for (let k = 0; k < M; k++) flow[flowBase + k] = 0
      for (let c = 0; c < cells; c++) {
        const n = m[first + c * 4 + COUNT]
        if (n !== 0) addAmounts(z, n, amountBase + c, flowBase)
      }
    }
    const flowTo = (a * (T + 1) + t + 1) * M
    for (let k = 0; k < M; k++) stateFlow[flowTo + k] = flow[flowBase + k]
    if (m[iLimited + a] === 1) {
      const open = places[a * T + t]
      tally.held[a] += Math.min(m[iHeld + a], open)
      if (perPost[a] > 0 && open > 0) {
        tally.openCycles[a]++
        if (open - m[iHeld + a] >= perPost[a]) tally.idle[a]++
      }
    }
  }
}

function begin(z: Workspace): void {
  const { iCellOf, memory: m, halves: life, A, L, M, N, P, PERSON, S, T, absent, armAmounts, arrival, cells, cohort, counts } = z
  const { eventFlow, flow, neverRunning, places, staffing, startCells, startCount, startFlow, stateFlow, tally, iBySpell, iCandidate } = z
  const { iCell, iCurrent, iDirty, iDue, iHeld, iJoined, iKey, iPeople, iPiece1, iQueueHead, iQueueTail } = z
  clearTally(tally)
  if (staffing.any) staffing.fill(m[iKey], m[iKey + 1], places)
  eventFlow.set(armAmounts)
  m.set(startCount, iCurrent)
  for (let c = 0; c < A * cells; c++) {
    m[iCell + c * 4 + COUNT] = startCells[c]
    m[iCell + c * 4 + CHANGE] = 0
    m[iCell + c * 4 + TOUCHED] = 0
  }
  flow.set(startFlow)
  m.fill(0, iDirty, iDirty + A)
  m.fill(-1, iDue, iDue + T + 1)
  m.fill(0, iHeld, iHeld + A)
  m.fill(0, iQueueHead, iQueueHead + A)
  m.fill(0, iQueueTail, iQueueTail + A)
  m.fill(0, iJoined, iJoined + A)
  m.fill(-1, iCandidate, iCandidate + T + 1)
  z.timersRun = false
  z.startShift = 0
  for (let p = 0; p < N; p++) {
    const s = arrival[p] > 0 ? absent : cohort.initialState[p]
    const q = iPeople + p * PERSON
    const pay = cohort.payClass[p]
    m[q + NEXT] = -1
    m[q + STRATUM] = cohort.stratum[p]
    m[q + PAY] = pay
    const startCell = ((m[iBySpell + s] === 1 ? m[iPiece1] : 0) * P + pay) * 4
    for (let a = 0; a < A; a++) {
      const i = p * A + a
      const o = i * 16
      life[o + STATE] = s
      life[o + SINCE] = neverRunning ? -1 : 0
      life[o + SPELL] = 0
      life[o + HOLD] = 0
      life[o + STARTED] = -1
      life[o + DUE] = -1
      m[i * 8 + CELL] = m[iCellOf + a * S + s] + startCell
      setTimer(z, a, i, 0)
    }
    refreshBound(z, p, 0)
  }
  for (let a = 0; a < A; a++) {
    for (let k = 0; k < L * S; k++) counts[a * (T + 1) * L * S + k] = startCount[a * L * S + k]
    for (let k = 0; k < M; k++) stateFlow[a * (T + 1) * M + k] = startFlow[a * M + k]
  }
  if (z.useCalendar) {
    for (let p = 0; p < N; p++) {
      if (arrival[p] >= T) continue
      draw(z, p, GAP)
      const at = gapAfter(z, arrival[p] - 1)
      if (at >= T) continue
      m[iPeople + p * PERSON + NEXT] = m[iCandidate + at]
      m[iCandidate + at] = p
    }
  }
}

/** From `absent` to the first state, in every arm: clocks as at the start of everything, no event booked. */
function arrive(z: Workspace, p: number, t: number): void {
  const { iCellOf, memory: m, halves: life, A, B, L, P, PERSON, S, absent, cohort, neverRunning, iBySpell, iCurrent, iPeople } = z
  const { iPiece1 } = z
  const to = cohort.initialState[p]
  const q = iPeople + p * PERSON
  for (let a = 0; a < A; a++) {
    const i = p * A + a
    life[i * 16 + STATE] = to
    if (!neverRunning) life[i * 16 + SINCE] = t
    life[i * 16 + SPELL] = t
    const base = a * L * S
    m[iCurrent + base + absent]--
    m[iCurrent + base + to]++
    for (let b = 0; b < B; b++) {
      const at = base + m[q + LEVEL + b] * S
      m[iCurrent + at + absent]--
      m[iCurrent + at + to]++
    }
    const newCell = m[iCellOf + a * S + to] + ((m[iBySpell + to] === 1 ? m[iPiece1] : 0) * P + m[q + PAY]) * 4
    shiftCell(z, a, m[i * 8 + CELL], newCell)
    m[i * 8 + CELL] = newCell
    setTimer(z, a, i, t)
  }
  refreshBound(z, p, t)
}

function datedEvents(z: Workspace, t: number, from: number): number {
  const { jumps, memory: m, halves: life, A, G, PERSON, S, arrival, cohort, eventArm, tally, iJump, iPeople, iWord } = z
  const { cycle, person: who, stratum: newStratum, payClass, jump } = cohort.events
  let e = from
  for (; e < cycle.length && cycle[e] <= t; e++) {
    const p = who[e]
    const q = iPeople + p * PERSON
    if (jump[e] >= 0 && arrival[p] <= t) {
      const only = eventArm === undefined ? -1 : eventArm[e]
      draw(z, p, JUMP | t)
      const w = m[iWord] ^ LOWEST
      const rowsAt = (jump[e] * G + m[q + STRATUM]) * S
      for (let a = 0; a < A; a++) {
        if (only >= 0 && only !== a) continue
        const s = life[(p * A + a) * 16 + STATE]
        const at = (rowsAt + s) * S
        let to = 0
        while (w > m[iJump + at + to]) to++
        if (to !== s) {
          tally.jumped[(a * jumps + jump[e]) * S + s]++
          move(z, a, p, t, to)
        }
      }
    }
    if (newStratum[e] >= 0) {
      m[q + STRATUM] = newStratum[e]
      refreshBound(z, p, t)
    }
    if (payClass[e] >= 0) {
      const change = (payClass[e] - m[q + PAY]) * 4
      m[q + PAY] = payClass[e]
      for (let a = 0; a < A; a++) {
        const at = (p * A + a) * 8 + CELL
        shiftCell(z, a, m[at], m[at] + change)
        m[at] += change
      }
    }
  }
  return e
}

function timers(z: Workspace, t: number): void {
  const { iCellOf, memory: m, halves: life, A, P, PERSON, S, tally, iBySpell, iDue, iFollow, iHeld, iLimitAt, iLimitClock } = z
  const { iLimitCycles, iLimitTo, iPeople, iPiece1 } = z
  z.timersRun = true
  let i = m[iDue + t]
  while (i >= 0) {
    const o = i * 16
    const next = m[i * 8 + NEXT_DUE]
    const p = (i / A) | 0
    const a = i - p * A
    life[o + DUE] = -1
    const s = life[o + STATE]
    if (life[o + HOLD] === 1 && m[iFollow + s] === 1 && life[o + HOLD_UNTIL] <= t) {
      life[o + HOLD] = 0
      m[iHeld + a]--
    }
    let to = -1
    const own = iLimitAt + a * S + s
    for (let k = m[own]; k < m[own + 1] && to < 0; k++) {
      const from = m[iLimitClock + k] === 0 ? life[o + SINCE] : life[o + SPELL]
      if (from >= 0 && from + m[iLimitCycles + k] <= t) to = m[iLimitTo + k]
    }
    if (to >= 0) {
      if (to !== s) tally.limited[a * S + s]++
      move(z, a, p, t, to)
    } else {
      if (m[iBySpell + s] === 1) {
        const newCell = m[iCellOf + a * S + s] + (m[iPiece1 + t - life[o + SPELL]] * P + m[iPeople + p * PERSON + PAY]) * 4
        const oldCell = m[i * 8 + CELL]
        if (newCell !== oldCell) {
          shiftCell(z, a, oldCell, newCell)
          m[i * 8 + CELL] = newCell
        }
      }
      setTimer(z, a, i, t)
    }
    i = next
  }
  m[iDue + t] = -1
}

function run(z: Workspace, key0: number, key1: number): void {
  const { memory: m, halves: life, A, N, T, arrivalAt, arrivalPerson, cohort, entryAt, entryFrom, entryPerson, keptOutTo } = z
  const { placingFirst, sweepArm, sweepCycle, sweepFrom, sweepTo, waiting, iKey } = z
  m[iKey] = key0
  m[iKey + 1] = key1
  m[iKey + 2] = 0x1bd11bda ^ key0 ^ key1
  begin(z)
  let event = 0
  let sweep = 0
  for (let t = 0; t < T; t++) {
    z.timersRun = false
    z.startShift = 0
    for (let e = arrivalAt[t]; e < arrivalAt[t + 1]; e++) arrive(z, arrivalPerson[e], t)
    event = datedEvents(z, t, event)
    for (; sweep < sweepCycle.length && sweepCycle[sweep] <= t; sweep++) {
      const a = sweepArm[sweep]
      const from = sweepFrom[sweep]
      for (let p = 0; p < N; p++) if (life[(p * A + a) * 16 + STATE] === from) move(z, a, p, t, sweepTo[sweep])
    }
    timers(z, t)
    for (let e = entryAt[t]; e < entryAt[t + 1]; e++) {
      const p = entryPerson[e]
      for (let a = 0; a < A; a++) {
        if (life[(p * A + a) * 16 + STATE] !== entryFrom) continue
        const may = cohort.mayEnter[a * N + p]
        if (may === 1) move(z, a, p, t, waiting)
        else if (may === 0 && keptOutTo[a] >= 0) move(z, a, p, t, keptOutTo[a])
      }
    }
    for (let a = 0; a < A; a++) joinQueue(z, a)
    if (placingFirst) for (let a = 0; a < A; a++) assignPlaces(z, a, t)
    z.startShift = 1
    if (z.useCalendar) decideCandidates(z, t)
    else decideEverybody(z, t)
    for (let a = 0; a < A; a++) joinQueue(z, a)
    if (!placingFirst) for (let a = 0; a < A; a++) assignPlaces(z, a, t)
    record(z, t)
  }
}

function load(z: Workspace, tables: Tables, path: Path): void {
  const { jumps, A, EV, M, P, S, T, amountAt, amountMeasure, amountValue, armAmounts, bounds, cells, cumulated, eventAmounts, gaps } = z
  const { jumpThreshold, l, leave, memory, staffing, startCells, startFlow, thresholds } = z
  const { G, iBound, iCumulated, iGap, iGuide, iJump, iLeave } = z
  z.useCalendar = path === 'calendar'
  let largest = 0
  for (let a = 0; a < A; a++) largest = Math.max(largest, largestLeave(l, tables.rows[a]))
  const scale = z.useCalendar ? candidateBound(largest) : 1
  let filled = 0
  for (let a = 0; a < A; a++) {
    fillThresholds(l, tables.rows[a], scale, thresholds[a])
    leave.set(thresholds[a].leave, a * l.rows)
    cumulated.set(thresholds[a].cumulated, a * l.rows * S)
    fillBounds(l, thresholds[a].leave, bounds[a])
    compare(memory, iBound + a * S * G, bounds[a])
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
  fillCuts(z, tables)
  staffing.load(tables)
  fillJumpThresholds(l, jumps, tables.jumpRows, jumpThreshold)
  compare(memory, iLeave, leave)
  compare(memory, iCumulated, cumulated)
  compare(memory, iJump, jumpThreshold)
  if (z.useCalendar) {
    gaps.set(gapTable(scale, T + 1))
    for (let top = 0, gap = 1; top < 256; top++) {
      while (gap <= T && top * 0x1000000 >= gaps[gap - 1]) gap++
      memory[iGuide + top] = gap
    }
    compare(memory, iGap, gaps)
  }
}

/** Copies thresholds into the memory as they are compared. */
function compare(memory: Int32Array, first: number, from: Uint32Array): void {
  for (let k = 0; k < from.length; k++) memory[first + k] = from[k] ^ LOWEST
}

/** The lengths of a spell at which some amount of a state changes in this draw: only these need a timer. */
function fillCuts(z: Workspace, tables: Tables): void {
  const { memory: m, A, S, T, cuts1, iBySpell, iCut, iCutAt, iPiece1 } = z
  let filled = 0
  for (let k = 0; k < A * S; k++) {
    m[iCutAt + k] = filled
    if (m[iBySpell + (k % S)] === 0) continue
    for (const cut of cuts1) {
      if (cut === 0 || cut > T) continue
      const piece = m[iPiece1 + cut]
      if (amountsDiffer(z, tables.amounts[Math.floor(k / S)], k % S, piece - 1, piece)) m[iCut + filled++] = cut
    }
  }
  m[iCutAt + A * S] = filled
}

function amountsDiffer(z: Workspace, amounts: Float64Array, state: number, piece: number, next: number): boolean {
  const { C1, M, P, S, l } = z
  for (let period = 0; period < l.periods; period++) {
    const one = ((period * S + state) * C1 + piece) * P * M
    const other = ((period * S + state) * C1 + next) * P * M
    for (let k = 0; k < P * M; k++) if (amounts[one + k] !== amounts[other + k]) return true
  }
  return false
}

function hashTables(z: Workspace, hash: Hash64): void {
  const { cumulated, jumpThreshold, leave, staffing } = z
  hash.addIntegers(leave)
  hash.addIntegers(cumulated)
  hash.addIntegers(jumpThreshold)
  if (staffing.any) hash.addIntegers(staffing.threshold)
}

export function makeSimulator(structure: Structure): Simulator {
  const z = makeWorkspace(structure)
  return {
    load: (tables, path) => load(z, tables, path),
    run: (key0, key1) => run(z, key0, key1),
    tally: z.tally,
    hashTables: (hash) => hashTables(z, hash),
  }
}
