/**
 * Two posts instead of four for the 238: how many more never get a place, and how much longer they wait, against a calculation that
 * knows nothing of the engine. It is a ledger of places, month by month, with persons as amounts:
 *
 *   people      applications in months 0–5 as dealt; the month in which each turns 30
 *   a place     is kept 24 months, unless its holder leaves support (chance q a month) or turns 30; no follow-up
 *   the queue   first come, first served; who waits has no support, leaves by the background chance b a month, or turns 30
 *
 * In both cases the queue outlives the project, so a free place is always taken and the ledger is the exact mean. From the program
 * it takes only q and b (one entry each of the probability table) and the dates of birth. 400 replications, fixed seed: one mcse is
 * about 0.2 persons and 0.02 months, so an error of one place, or of one month of holding it, shows.
 */
import { describe, expect, it } from 'vitest'
import { makeLayout, rowIndex } from '../../../src/engine/layout.ts'
import type { Structure, Tables } from '../../../src/engine/model.ts'
import { makeOutcomeReader } from '../../../src/engine/outcomes.ts'
import { makeSimulator } from '../../../src/engine/simulate.hot.ts'
import { JUMP_AT_30 } from '../people/cohort.ts'
import { SUPPORTED, WAITING } from '../states.ts'
import { armOf, inputOf, tablesOf } from './inputs.ts'

const REPLICATIONS = 400
const PROJECT = 36
const SUPPORT = 24

const arm = (id: string, posts: number) => ({ ...armOf('FS'), id, comparator: false, posts, whileWaiting: 'none', followUpMonths: 0 })
const input = inputOf({ source: 'uma-238' }, [{ ...armOf('FS'), followUpMonths: 0 }, arm('two', 2), arm('four', 4)], { horizonMonths: 60 })

interface Mean {
  readonly mean: number
  readonly mcse: number
}

function meanOf(values: readonly number[]): Mean {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  const variance = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (values.length - 1)
  return { mean, mcse: Math.sqrt(variance / values.length) }
}

/** Persons by month of application and month in which they turn 30. */
function people(structure: Structure): { readonly entry: number; readonly leaves: number; persons: number }[] {
  const { cohort } = structure
  const leaves = new Array<number>(cohort.persons).fill(Infinity)
  cohort.events.person.forEach((p, e) => {
    if (cohort.events.jump[e] === JUMP_AT_30) leaves[p] = cohort.events.cycle[e]
  })
  return leaves.map((month, p) => ({ entry: cohort.entryCycle[p], leaves: month, persons: 1 }))
}

/** The ledger of places: persons who never got one, and months in the queue per person of the group. */
function byHand(structure: Structure, places: number, q: number, b: number): { readonly neverReached: number; readonly waiting: number } {
  const all = people(structure)
  const outside = all.map((p) => p.persons)
  const inQueue = all.map(() => 0)
  const holding = all.map(() => new Float64Array(PROJECT))
  let applied = 0
  let reached = 0
  let months = 0
  for (let t = 0; t < PROJECT; t++) {
    all.forEach((person, i) => {
      outside[i] *= person.leaves <= t ? 0 : 1
      inQueue[i] *= person.leaves <= t ? 0 : 1
      if (person.leaves <= t) holding[i].fill(0)
      if (t >= SUPPORT) holding[i][t - SUPPORT] = 0
      if (person.entry === t) {
        inQueue[i] += outside[i]
        applied += outside[i]
        outside[i] = 0
      }
    })
    let free = places - holding.reduce((sum, held) => sum + held.reduce((x, y) => x + y, 0), 0)
    for (let entry = 0; entry <= t; entry++) {
      const turn = all.flatMap((person, i) => (person.entry === entry && inQueue[i] > 0 ? [i] : []))
      const line = turn.reduce((sum, i) => sum + inQueue[i], 0)
      const share = line > 0 ? Math.min(1, free / line) : 0
      for (const i of turn) {
        holding[i][t] += inQueue[i] * share
        inQueue[i] *= 1 - share
      }
      free -= line * share
      reached += line * share
    }
    all.forEach((_, i) => {
      outside[i] *= 1 - b
      inQueue[i] *= 1 - b
      months += inQueue[i]
      for (let s = 0; s <= t; s++) holding[i][s] *= 1 - q
    })
  }
  return { neverReached: applied - reached, waiting: months / all.length }
}

function simulate(structure: Structure, tables: Tables): { readonly neverReached: readonly Mean[]; readonly waiting: readonly Mean[] } {
  const simulator = makeSimulator(structure)
  const reader = makeOutcomeReader(structure)
  simulator.load(tables, 'calendar')
  const row = new Float64Array(structure.arms.length * reader.width)
  const column = (id: string) => structure.outcomes.findIndex((o) => o.id === id)
  const never: number[][] = structure.arms.map(() => [])
  const waiting: number[][] = structure.arms.map(() => [])
  for (let r = 0; r < REPLICATIONS; r++) {
    simulator.run(238, r)
    reader.read(simulator.tally, row)
    structure.arms.forEach((_, a) => {
      never[a].push(row[a * reader.width + column('neverReached')])
      waiting[a].push(row[a * reader.width + column('waitingMonths')])
    })
  }
  return { neverReached: never.map(meanOf), waiting: waiting.map(meanOf) }
}

describe('two posts instead of four on the 238', () => {
  const { structure, tables } = tablesOf(input)
  const l = makeLayout(structure)
  const stays = (state: number) => tables.rows[1][rowIndex(l, 0, state, 1, 0, 0) * l.S + state]
  const q = 1 - stays(SUPPORTED)
  const b = 1 - stays(WAITING)
  const program = simulate(structure, tables)
  const posts = [2, 4].map((n) => byHand(structure, 20 * n, q, b))

  it.each([
    ['two', 0, 1],
    ['four', 1, 2],
  ])('with %s posts as many never get a place, and wait as long, as the ledger of places says', (_, hand, a) => {
    expect(Math.abs(program.neverReached[a].mean - posts[hand].neverReached)).toBeLessThan(4 * program.neverReached[a].mcse)
    expect(Math.abs(program.waiting[a].mean - posts[hand].waiting)).toBeLessThan(4 * program.waiting[a].mcse)
    expect(program.neverReached[a].mcse).toBeLessThan(0.5)
    expect(program.waiting[a].mcse).toBeLessThan(0.05)
  })

  it('some eighty more are never reached: forty places fewer, each of which two persons would have had, months 0–23 and 24–35', () => {
    const more = posts[0].neverReached - posts[1].neverReached
    expect(more).toBeGreaterThan(80)
    expect(more).toBeLessThan(100)
    expect(posts[0].waiting).toBeGreaterThan(posts[1].waiting + 3)
  })
})
