/**
 * A second implementation of what a model means: slow, plain, and independent of the engine. Written from the contract's words
 * (src/engine/model.ts) and the order of a cycle in words (head of simulate.hot.ts); shares nothing with the engine but types. It carries every possible
 * world of an arm with its probability, month by month, so what it says is exact, queues and all, as long as the model is small.
 * One world: where each person is, since when both clocks run, who holds a place and until when, who waits in which order.
 */
import type { Structure, Tables } from '../../src/engine/model.ts'

interface Person {
  readonly state: number
  /** Cycles in which the clocks were last reset; −1: has not begun. */
  readonly clocks: readonly [number, number]
  /** null: no place; otherwise the cycle in which follow-up ends (Infinity while in a state with a place). */
  readonly place: number | null
  /** Point of the first own start; −1: none yet. */
  readonly start: number
}

interface World {
  readonly persons: readonly Person[]
  /** Who waits, in order, and those who have come in this step and have no order yet. */
  readonly queue: readonly number[]
  readonly joining: readonly number[]
}

/** Expectations over all worlds of one arm; layouts as in the engine's tally. */
export interface Expected {
  counts: number[][][]
  stateFlow: number[][]
  eventFlow: number[][]
  started: number[]
  afterBase: number[][]
  afterIn: number[][]
  admitted: number
  jumped: number[][]
  limited: number[]
  happened: number[]
  held: number
  open: number
}

/** What is the same in all worlds: who is in which stratum and payment class, and where we are in the cycle. */
interface Moment {
  cycle: number
  /** A start now is a start at this point. */
  point: number
  readonly stratum: number[]
  readonly payClass: number[]
}

const zeros = (...sizes: readonly number[]): never => {
  const [first, ...rest] = sizes
  return Array.from({ length: first }, () => (rest.length === 0 ? 0 : zeros(...rest))) as never
}
const add = (list: number[], at: number, what: number): void => void (list[at] += what)
const lastBefore = (starts: readonly number[], t: number): number => starts.filter((first) => first <= t).length - 1

/** Without a limit on places persons do not meet, so each is followed alone; with one, all together. */
export function enumerateArm(structure: Structure, tables: Tables, arm: number): Expected {
  const { persons } = structure.cohort
  const everybody = Array.from({ length: persons }, (_, p) => p)
  const out = emptyExpected(structure)
  const groups = structure.arms[arm].capacity ? [everybody] : everybody.map((p) => [p])
  for (const group of groups) follow(structure, tables, arm, group, out)
  tables.armAmounts[arm].forEach((amount, k) => {
    const M = structure.measures.length
    add(out.eventFlow[Math.floor(k / M)], k % M, amount)
  })
  return out
}

function emptyExpected({ states, cycles, measures, afterStart, cohort, jumps, events }: Structure): Expected {
  const L = 1 + cohort.breakdowns.reduce((sum, { levels }) => sum + levels.length, 0)
  const S = states.length
  const K = afterStart.points.length
  return {
    counts: zeros(cycles + 1, L, S),
    stateFlow: zeros(cycles + 1, measures.length),
    eventFlow: zeros(cycles, measures.length),
    started: zeros(L),
    afterBase: zeros(K, L),
    afterIn: zeros(K, L),
    admitted: 0,
    jumped: zeros(jumps, S),
    limited: zeros(S),
    happened: zeros(events),
    held: 0,
    open: 0,
  }
}

function follow(structure: Structure, tables: Tables, a: number, group: readonly number[], out: Expected): void {
  const { cohort, queue, clocks, cycles: T } = structure
  const arm = structure.arms[a]
  const S = structure.states.length
  const G = structure.strata
  const M = structure.measures.length
  const limited = arm.capacity !== null
  const placed = queue ? (arm.placed ?? queue.placed) : -1
  const withPlace = new Set(queue ? [queue.placed, placed, ...(queue.heldIn ?? [])] : [])
  const followUpCycles = arm.followUpCycles ?? queue?.followUpCycles ?? 0
  const followUp = new Set(followUpCycles > 0 ? (queue?.followUpStates ?? []) : [])
  const pieces = clocks.map((clock) => clock.cuts.length + (clock.neverPiece ? 1 : 0))
  const now: Moment = { cycle: 0, point: 0, stratum: Array.from(cohort.stratum), payClass: Array.from(cohort.payClass) }
  const levelsOf = (p: number): number[] => {
    let first = 1
    const levels = [0]
    for (const { levelOf, levels: named } of cohort.breakdowns) {
      levels.push(first + levelOf[p])
      first += named.length
    }
    return levels
  }

  const arrival = (p: number): number => cohort.arrivalCycle?.[p] ?? 0

  const pieceOf = (clock: 0 | 1, since: number): number => {
    if (since < 0) return 0
    return lastBefore(clocks[clock].cuts, now.cycle - since) + (clocks[clock].neverPiece ? 1 : 0)
  }

  /** The world after person k has been sent to a state; probability only weighs what is counted. */
  function sent(world: World, k: number, target: number, probability: number): World {
    const person = world.persons[k]
    const p = group[k]
    const { state: from } = person
    let to = target
    if (limited && withPlace.has(to) && person.place === null) to = queue!.withoutPlace
    else if (!limited && queue && to === queue.waiting) to = placed
    if (to === from) return world
    if (queue && target === queue.waiting) out.admitted += probability
    const t = now.cycle
    const pair = from * S + to
    const event = structure.eventOf[pair]
    if (event >= 0) {
      add(out.happened, event, probability)
      const period = lastBefore(structure.periods, t)
      for (let m = 0; m < M; m++) {
        const amount = tables.eventAmounts[a][((period * structure.events + event) * structure.payClasses + now.payClass[p]) * M + m]
        add(out.eventFlow[t], m, probability * amount)
      }
    }
    let { place, start } = person
    if (place !== null && !withPlace.has(to)) {
      if (!followUp.has(to)) place = null
      else if (withPlace.has(from)) place = t + followUpCycles
    }
    if (to === placed && start < 0) {
      start = now.point
      for (const level of levelsOf(p)) {
        add(out.started, level, probability)
        structure.afterStart.points.forEach((after, i) => {
          if (start + after <= T) add(out.afterBase[i], level, probability)
        })
      }
    }
    const running = ([0, 1] as const).map((c) => (clocks[c].resets[pair] === 1 ? t : person.clocks[c])) as [number, number]
    const persons = world.persons.map((one, i) => (i === k ? { state: to, clocks: running, place, start } : one))
    const leftQueue = from === queue?.waiting
    return {
      persons,
      queue: leftQueue ? world.queue.filter((i) => i !== k) : world.queue,
      joining: [...world.joining.filter((i) => !leftQueue || i !== k), ...(limited && to === queue?.waiting ? [k] : [])],
    }
  }

  let worlds = new Map<string, { world: World; probability: number }>()
  const put = (world: World, probability: number): void => {
    if (probability === 0) return
    const key = JSON.stringify(world, (_, value: unknown) => (value === Infinity ? 'always' : value))
    const known = worlds.get(key)
    if (known) known.probability += probability
    else worlds.set(key, { world, probability })
  }
  /** Every world becomes some others. */
  function step(next: (world: World, probability: number) => void): void {
    const before = worlds
    worlds = new Map()
    for (const { world, probability } of before.values()) next(world, probability)
  }
  /** Everybody in turn who has arrived; the others are untouched. */
  const eachPerson = (next: (world: World, k: number, probability: number) => void): void => {
    group.forEach((p, k) => {
      if (arrival(p) <= now.cycle) step((world, probability) => next(world, k, probability))
    })
  }

  const begun = clocks[0].neverPiece ? -1 : 0
  put(
    {
      persons: group.map((p) => ({
        state: arrival(p) > 0 ? structure.absent! : cohort.initialState[p],
        clocks: [begun, 0],
        place: null,
        start: -1,
      })),
      queue: [],
      joining: [],
    },
    1,
  )

  /** Counting and payment at a point; amounts are those of the cycle's period. */
  function count(point: number): void {
    const period = lastBefore(structure.periods, now.cycle)
    for (const { world, probability } of worlds.values()) {
      world.persons.forEach(({ state, clocks: running, start }, k) => {
        const p = group[k]
        for (const level of levelsOf(p)) {
          add(out.counts[point][level], state, probability)
          structure.afterStart.points.forEach((after, i) => {
            if (start >= 0 && start + after === point && structure.afterStart.states.includes(state))
              add(out.afterIn[i], level, probability)
          })
        }
        const piece = structure.states[state].amountsBySpell ? pieceOf(1, running[1]) : 0
        for (let m = 0; m < M; m++) {
          const amount = tables.amounts[a][(((period * S + state) * pieces[1] + piece) * structure.payClasses + now.payClass[p]) * M + m]
          add(out.stateFlow[point], m, probability * amount)
        }
      })
    }
  }
  count(0)

  /** Those who have come stand last in an order drawn among them, each order as likely as another. */
  function lineUp(): void {
    step((world, probability) => {
      const orders = ordersOf(world.joining)
      for (const order of orders) put({ ...world, queue: [...world.queue, ...order], joining: [] }, probability / orders.length)
    })
  }

  function givePlaces(open: number): void {
    out.open += open
    step((start, probability) => {
      let world = start
      while (world.queue.length > 0 && world.persons.filter(({ place }) => place !== null).length < open) {
        const k = world.queue[0]
        const persons = world.persons.map((one, i) => (i === k ? { ...one, place: Infinity } : one))
        world = sent({ ...world, persons }, k, placed, probability)
      }
      put(world, probability)
    })
  }

  let event = 0
  for (let t = 0; t < T; t++) {
    now.cycle = t
    now.point = t
    eachPerson((world, k, probability) => {
      const arrives = arrival(group[k]) === t && t > 0
      const person = { ...world.persons[k], state: cohort.initialState[group[k]], clocks: [begun < 0 ? -1 : t, t] as const }
      put(arrives ? { ...world, persons: world.persons.map((one, i) => (i === k ? person : one)) } : world, probability)
    })
    const { events } = cohort
    for (; event < events.cycle.length && events.cycle[event] <= t; event++) {
      const p = events.person[event]
      const k = group.indexOf(p)
      const jump = events.jump[event]
      const only = events.arm?.[event] ?? -1
      if (k >= 0 && jump >= 0 && arrival(p) <= t && (only < 0 || only === a)) {
        step((world, probability) => {
          const { state } = world.persons[k]
          for (let to = 0; to < S; to++) {
            const share = probability * tables.jumpRows[((jump * G + now.stratum[p]) * S + state) * S + to]
            if (share === 0) continue
            if (to !== state) add(out.jumped[jump], state, share)
            put(to === state ? world : sent(world, k, to, share), share)
          }
        })
      }
      if (events.stratum[event] >= 0) now.stratum[p] = events.stratum[event]
      if (events.payClass[event] >= 0) now.payClass[p] = events.payClass[event]
    }
    for (const sweep of structure.sweeps.filter(({ arm: of, cycle }) => of === a && cycle === t)) {
      eachPerson((world, k, probability) =>
        put(world.persons[k].state === sweep.from ? sent(world, k, sweep.to, probability) : world, probability),
      )
    }
    eachPerson((start, k, probability) => {
      let world = start
      const { state, place, clocks: running } = world.persons[k]
      if (place !== null && followUp.has(state) && place <= t) {
        world = { ...world, persons: world.persons.map((one, i) => (i === k ? { ...one, place: null } : one)) }
      }
      const met = structure.limits.find(
        (limit) =>
          (limit.arm === undefined || limit.arm === a) &&
          limit.state === state &&
          running[limit.clock] >= 0 &&
          t - running[limit.clock] >= limit.cycles,
      )
      if (met && met.to !== state) {
        add(out.limited, state, probability)
        world = sent(world, k, met.to, probability)
      }
      put(world, probability)
    })
    eachPerson((world, k, probability) => {
      const p = group[k]
      const asks = cohort.entryCycle[p] === t && world.persons[k].state === structure.entryFrom
      const may = cohort.mayEnter[a * cohort.persons + p]
      const to = may === 1 ? queue?.waiting : may === 0 ? arm.keptOutTo : undefined
      put(asks && to !== undefined ? sent(world, k, to, probability) : world, probability)
    })
    lineUp()
    const open = arm.capacity?.places[t] ?? 0
    if (limited && structure.placesAssigned === 'beforeTransitions') givePlaces(open)
    now.point = t + 1
    const epoch = lastBefore(structure.epochs, t)
    eachPerson((world, k, probability) => {
      const { state, clocks: running } = world.persons[k]
      const row =
        (((epoch * S + state) * pieces[0] + pieceOf(0, running[0])) * pieces[1] + pieceOf(1, running[1])) * G + now.stratum[group[k]]
      let moved = 0
      for (let to = 0; to < S; to++) {
        if (to === state) continue
        const share = probability * tables.rows[a][row * S + to]
        if (share > 0) put(sent(world, k, to, share), share)
        moved += share
      }
      put(world, probability - moved)
    })
    lineUp()
    if (limited && structure.placesAssigned === 'afterTransitions') givePlaces(open)
    count(t + 1)
    for (const { world, probability } of worlds.values()) {
      if (limited) out.held += probability * Math.min(open, world.persons.filter(({ place }) => place !== null).length)
    }
  }
}

function ordersOf(list: readonly number[]): number[][] {
  if (list.length <= 1) return [[...list]]
  return list.flatMap((first) => ordersOf(list.filter((one) => one !== first)).map((rest) => [first, ...rest]))
}
