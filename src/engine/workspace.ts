/**
 * The working memory of a simulator, allocated once per plan and worker: every size, table and list that simulate.hot.ts reads or writes.
 *
 * All whole numbers lie in one array, cut into parts (i… = index of the first word of a part), and the functions of the simulation
 * take the workspace as an argument instead of closing over it. Both are for speed alone: an engine of JavaScript translates the
 * closures of the first plan with their arrays built in, but those of every later plan to code that looks each variable up again,
 * 1.8 times as slow on W1 (decision 0017). A record holds what is needed together, because who comes next is random and each array
 * would be a miss of the cache of its own.
 *   (person, arm)   32 bytes at the start of the memory: halves STATE … DUE, words CELL … QUEUE_PLACE (simulate.hot.ts)
 *   person          LEVEL words and one per breakdown at iPeople
 *   payment cell    (arm, state, piece, payment class), 4 words at iCell
 */
import { makeLayout, partByCycle, piecesByElapsed } from './layout.ts'
import type { Structure } from './model.ts'
import { makeMoveRules } from './moveRules.ts'
import { limitsOfArm, personsByCycle, placeRules } from './rules.ts'
import { makeStaffing } from './staffing.hot.ts'
import { levelsOfPersons, makeTally } from './tally.hot.ts'
import { makeThresholds } from './thresholds.ts'

/** Words of a person's record before the levels of the breakdowns. */
export const PERSON_WORDS = 4

export type Workspace = ReturnType<typeof makeWorkspace>

export function makeWorkspace(structure: Structure) {
  const l = makeLayout(structure)
  const { S, C0, C1, G, P, M, A, N, T } = l
  const { cohort, queue } = structure
  const tally = makeTally(structure)
  const { counts, stateFlow, eventFlow, afterIn, afterBase, happened } = tally
  const L = tally.levels
  const B = cohort.breakdowns.length
  const levelOf = levelsOfPersons(structure)
  const points = Int32Array.from(structure.afterStart.points)
  const K = points.length
  const piece0 = piecesByElapsed(structure.clocks[0], T + 1)
  const piece1 = piecesByElapsed(structure.clocks[1], T + 1)
  const cuts1 = structure.clocks[1].cuts
  const neverRunning = structure.clocks[0].neverPiece
  const periodOf = partByCycle(structure.periods, T)
  /** Places open in each cycle; those of arms whose posts can be left are drawn anew in every replication. */
  const places = new Int32Array(A * T)
  structure.arms.forEach((arm, a) => arm.capacity && places.set(arm.capacity.places, a * T))
  const staffing = makeStaffing(structure)
  const perPost = Int32Array.from(structure.arms.map((arm) => arm.capacity?.perPost ?? 0))
  const waiting = queue ? queue.waiting : -1
  const withoutPlace = queue ? queue.withoutPlace : -1
  const rules = queue ? structure.arms.map((arm) => placeRules(queue, arm, S)) : []
  const eventOf = structure.eventOf
  const EV = structure.events
  const jumps = structure.jumps
  const entryFrom = structure.entryFrom
  const keptOutTo = Int32Array.from(structure.arms.map((arm) => arm.keptOutTo ?? -1))
  const placingFirst = structure.placesAssigned === 'beforeTransitions'
  const limits = structure.arms.flatMap((_, a) => limitsOfArm(structure, a))

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

  // one memory for all whole numbers; `take` gives the index of the first word of a part
  let words = 0
  const take = (size: number): number => {
    words += size
    return words - size
  }
  const cells = S * C1 * P
  const PERSON = PERSON_WORDS + B
  const queueSize = 4 * N + 16
  take(N * A * 8) // the records of (person, arm), first because they are read in halves of words too
  const iPeople = take(N * PERSON)
  const iCell = take(A * cells * 4)
  /** First cell of an arm's state. */
  const iCellOf = take(A * S)
  const iDirty = take(A)
  const iCurrent = take(A * L * S)
  const iHeld = take(A)
  const iDue = take(T + 1)
  const iCandidate = take(T + 1)
  const iQueue = take(A * queueSize)
  const iQueueHead = take(A)
  const iQueueTail = take(A)
  const iJoined = take(A)
  const iKey = take(3)
  const iWord = take(2)
  const iRule = take(A * S * S)
  const iPlaced = take(A)
  const iFollowUp = take(A)
  const iLimited = take(A)
  const iBySpell = take(S)
  const iFollow = take(S)
  const iPiece0 = take(piece0.length)
  const iPiece1 = take(piece1.length)
  const iEpoch = take(T)
  // limits by arm and state (at most a few): words iLimitAt + a · S + s and the next say from where to where in the three lists
  const iLimitAt = take(A * S + 1)
  const iLimitClock = take(limits.length)
  const iLimitCycles = take(limits.length)
  const iLimitTo = take(limits.length)
  // of the draw; [arm][state][stratum] in iBound: the largest `leave` of the state's rows
  const iBound = take(A * S * G)
  const iLeave = take(A * l.rows)
  const iCumulated = take(A * l.rows * S)
  const iJump = take(structure.jumps * G * S * S)
  // cuts of the spell clock at which amounts of (arm, state) change, listed like the limits
  const iCutAt = take(A * S + 1)
  const iCut = take(A * S * cuts1.length)
  const iGap = take(T + 1)
  // smallest gap that a word with these top eight bits can mean: where the search begins
  const iGuide = take(256)
  const memory = new Int32Array(words)
  const halves = new Int16Array(memory.buffer)
  // thresholds of the draw as they are made and hashed; the memory holds them as they are compared
  const bounds = structure.arms.map(() => new Uint32Array(S * G))
  const leave = new Uint32Array(A * l.rows)
  const cumulated = new Uint32Array(A * l.rows * S)
  const jumpThreshold = new Uint32Array(jumps * G * S * S)
  const gaps = new Uint32Array(T + 1)

  for (let p = 0; p < N; p++) for (let b = 0; b < B; b++) memory[iPeople + p * PERSON + PERSON_WORDS + b] = levelOf[b * N + p]
  memory.set(makeMoveRules(structure), iRule)
  structure.arms.forEach((arm, a) => {
    memory[iPlaced + a] = queue ? rules[a].begins : -1
    memory[iFollowUp + a] = queue ? rules[a].followUpCycles : 0
    memory[iLimited + a] = arm.capacity ? 1 : 0
    for (let s = 0; s < S; s++) memory[iCellOf + a * S + s] = iCell + (a * cells + s * C1 * P) * 4
    for (const limit of limitsOfArm(structure, a)) memory[iLimitAt + a * S + limit.state + 1]++
  })
  for (let k = 0; k < A * S; k++) memory[iLimitAt + k + 1] += memory[iLimitAt + k]
  limits.forEach((limit, k) => {
    memory[iLimitClock + k] = limit.clock
    memory[iLimitCycles + k] = limit.cycles
    memory[iLimitTo + k] = limit.to
  })
  structure.states.forEach((state, s) => (memory[iBySpell + s] = state.amountsBySpell ? 1 : 0))
  for (const s of queue?.followUpStates ?? []) memory[iFollow + s] = 1
  memory.set(piece0, iPiece0)
  memory.set(piece1, iPiece1)
  memory.set(partByCycle(structure.epochs, T), iEpoch)

  const flow = new Float64Array(A * M)
  const joinKeys = structure.arms.map(() => new Uint32Array(N + 1))
  const joinPersons = structure.arms.map(() => new Int32Array(N + 1))

  // tables of the draw
  const thresholds = structure.arms.map(() => makeThresholds(l))
  // amounts without zeros: those of (arm, period, cell) stand at amountAt[k] … amountAt[k + 1]
  const amountAt = new Int32Array(A * l.periods * cells + 1)
  const amountMeasure = new Uint16Array(A * l.periods * cells * M)
  const amountValue = new Float64Array(A * l.periods * cells * M)
  const eventAmounts = new Float64Array(A * l.periods * EV * P * M)
  const armAmounts = new Float64Array(A * T * M)
  const startCount = new Int32Array(A * L * S)
  const startCells = new Int32Array(A * cells)
  const startFlow = new Float64Array(A * M)

  for (let p = 0; p < N; p++) {
    const s = arrival[p] > 0 ? absent : cohort.initialState[p]
    for (let a = 0; a < A; a++) {
      startCount[a * L * S + s]++
      for (let b = 0; b < B; b++) startCount[(a * L + levelOf[b * N + p]) * S + s]++
      startCells[a * cells + (s * C1 + (memory[iBySpell + s] === 1 ? piece1[0] : 0)) * P + cohort.payClass[p]]++
    }
  }

  return {
    A,
    B,
    C0,
    C1,
    EV,
    G,
    K,
    L,
    M,
    N,
    P,
    PERSON,
    S,
    T,
    absent,
    afterBase,
    afterIn,
    amountAt,
    amountMeasure,
    amountValue,
    armAmounts,
    arrival,
    arrivalAt,
    arrivalPerson,
    bounds,
    cells,
    cohort,
    counts,
    cumulated,
    cuts1,
    entryAt,
    entryFrom,
    entryPerson,
    eventAmounts,
    eventArm,
    eventFlow,
    eventOf,
    flow,
    gaps,
    halves,
    happened,
    joinKeys,
    joinPersons,
    jumps,
    jumpThreshold,
    keptOutTo,
    l,
    leave,
    memory,
    neverRunning,
    perPost,
    periodOf,
    places,
    placingFirst,
    points,
    queueSize,
    rows: l.rows,
    staffing,
    startCells,
    startCount,
    startFlow,
    stateFlow,
    sweepArm,
    sweepCycle,
    sweepFrom,
    sweepTo,
    tally,
    thresholds,
    waiting,
    withoutPlace,
    iBound,
    iBySpell,
    iCandidate,
    iCell,
    iCellOf,
    iCumulated,
    iCurrent,
    iCut,
    iCutAt,
    iDirty,
    iDue,
    iEpoch,
    iFollow,
    iFollowUp,
    iGap,
    iGuide,
    iHeld,
    iJoined,
    iJump,
    iKey,
    iLeave,
    iLimitAt,
    iLimitClock,
    iLimitCycles,
    iLimitTo,
    iLimited,
    iPeople,
    iPiece0,
    iPiece1,
    iPlaced,
    iQueue,
    iQueueHead,
    iQueueTail,
    iRule,
    iWord,
    useCalendar: true,
    /** 0 until the transitions of the cycle, then 1: a start counts from the first cycle whose transitions it meets. */
    startShift: 0,
    /** false in steps 1 and 2 of a cycle: a timer that is already due may still fire in step 3 of the same cycle. */
    timersRun: false,
  }
}
