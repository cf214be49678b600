/**
 * Laws of the simulation, on random small models that use every part of the contract.
 * The oracle is src/engine/reference.ts: a plain second implementation that visits every person every month.
 */
import { describe, expect, it } from 'vitest'
import { checkStructure, checkTables } from '../../src/engine/checks.ts'
import { makeLayout } from '../../src/engine/layout.ts'
import { runReference } from '../../src/engine/reference.ts'
import { makeSimulator } from '../../src/engine/simulate.hot.ts'
import { tallyArrays } from '../../src/engine/tally.hot.ts'
import { meanNames } from '../fixtures/engine/compareMeans.ts'
import { makeRandomModel } from '../fixtures/engine/randomModel.ts'
import { howMany } from '../fixtures/howMany.ts'

const names = [...meanNames, 'idle', 'openCycles']

describe('the random models', () => {
  it('follow the contract, and use every part of it', () => {
    const uses = { posts: 0, perPost: 0, ramp: 0, ownPlaced: 0, ownFollowUp: 0, heldIn: 0, armLimit: 0, armJump: 0, arrivals: 0 }
    for (let seed = 1; seed <= 400; seed++) {
      const { structure, tables } = makeRandomModel(seed)
      expect([...checkStructure(structure), ...checkTables(structure, tables)], `model ${seed}`).toEqual([])
      const limited = structure.arms.filter((arm) => arm.capacity)
      if (limited.some((arm) => arm.capacity?.posts)) uses.posts++
      if (limited.some((arm) => arm.capacity?.perPost)) uses.perPost++
      if (limited.some((arm) => (arm.capacity?.posts?.rampCycles ?? 0) > 1)) uses.ramp++
      if (limited.some((arm) => arm.placed !== undefined)) uses.ownPlaced++
      if (limited.some((arm) => arm.followUpCycles !== undefined)) uses.ownFollowUp++
      if (structure.queue?.heldIn && limited.length > 0) uses.heldIn++
      if (structure.limits.some((limit) => limit.arm !== undefined)) uses.armLimit++
      if (structure.cohort.events.arm?.some((a, e) => a >= 0 && structure.cohort.events.jump[e] >= 0)) uses.armJump++
      if (structure.cohort.arrivalCycle?.some((t) => t > 0)) uses.arrivals++
    }
    for (const [part, models] of Object.entries(uses)) expect(models, part).toBeGreaterThan(50)
  })
})

describe('the simulation', () => {
  it.each([
    ['filter', 400],
    ['calendar', 400],
  ] as const)(
    'on the path of the %s leaves the same tally as the plain reference path, bit for bit, on %i random models',
    (path, models) => {
      for (let seed = 1; seed <= howMany(models); seed++) {
        const { structure, tables } = makeRandomModel(seed)
        const simulator = makeSimulator(structure)
        simulator.load(tables, path)
        for (const key of [11, 12]) {
          simulator.run(seed, key)
          const plain = tallyArrays(runReference(structure, tables, seed, key, path))
          tallyArrays(simulator.tally).forEach((array, k) => {
            expect(Array.from(array), `model ${seed}, key ${key}, ${names[k]}`).toEqual(Array.from(plain[k]))
          })
        }
      }
    },
  )

  it('keeps every person in exactly one state at every point, on both paths', () => {
    for (let seed = 1; seed <= howMany(200); seed++) {
      const { structure, tables } = makeRandomModel(seed)
      const l = makeLayout(structure)
      const simulator = makeSimulator(structure)
      for (const path of ['filter', 'calendar'] as const) {
        simulator.load(tables, path)
        simulator.run(seed, 5)
        const { counts, levels } = simulator.tally
        for (let point = 0; point < l.A * (l.T + 1); point++) {
          let sum = 0
          for (let s = 0; s < l.S; s++) sum += counts[point * levels * l.S + s]
          expect(sum).toBe(l.N)
        }
      }
    }
  })

  it('gives every arm the same life when the arms are the same', () => {
    for (let seed = 1; seed <= howMany(60); seed++) {
      const { structure, tables } = makeRandomModel(seed, { arms: 2, unlimited: true })
      const l = makeLayout(structure)
      tables.rows[1].set(tables.rows[0])
      const mayEnter = structure.cohort.mayEnter
      for (let p = 0; p < l.N; p++) mayEnter[l.N + p] = mayEnter[p]
      const arms = structure.arms.map((arm) => ({ ...structure.arms[0], id: arm.id, comparator: arm.comparator }))
      const limits = structure.limits.map((limit) => ({ ...limit, arm: undefined }))
      const events = { ...structure.cohort.events, arm: undefined }
      const same = { ...structure, sweeps: [], limits, arms, cohort: { ...structure.cohort, events } }
      const simulator = makeSimulator(same)
      simulator.load(tables, 'calendar')
      simulator.run(seed, 3)
      const half = simulator.tally.counts.length / 2
      expect(Array.from(simulator.tally.counts.subarray(0, half))).toEqual(Array.from(simulator.tally.counts.subarray(half)))
    }
  })

  it('leaves everybody else on the same path when one person is added', () => {
    for (let seed = 1; seed <= howMany(60); seed++) {
      const { structure, tables } = makeRandomModel(seed, { persons: 30, unlimited: true })
      const l = makeLayout(structure)
      const c = structure.cohort
      const fewer = 29
      const keep = Array.from(c.events.person, (p, e) => [p, e])
        .filter(([p]) => p < fewer)
        .map(([, e]) => e)
      const smaller = {
        ...structure,
        cohort: {
          ...c,
          persons: fewer,
          initialState: c.initialState.slice(0, fewer),
          stratum: c.stratum.slice(0, fewer),
          payClass: c.payClass.slice(0, fewer),
          arrivalCycle: c.arrivalCycle?.slice(0, fewer),
          entryCycle: c.entryCycle.slice(0, fewer),
          mayEnter: Uint8Array.from({ length: l.A * fewer }, (_, k) => c.mayEnter[Math.floor(k / fewer) * l.N + (k % fewer)]),
          events: {
            cycle: Int16Array.from(keep, (e) => c.events.cycle[e]),
            person: Int32Array.from(keep, (e) => c.events.person[e]),
            stratum: Int32Array.from(keep, (e) => c.events.stratum[e]),
            payClass: Int32Array.from(keep, (e) => c.events.payClass[e]),
            jump: Int8Array.from(keep, (e) => c.events.jump[e]),
            ...(c.events.arm ? { arm: Int8Array.from(keep, (e) => c.events.arm![e]) } : {}),
          },
        },
      }
      const all = makeSimulator(structure)
      const some = makeSimulator(smaller)
      all.load(tables, 'calendar')
      some.load(tables, 'calendar')
      all.run(seed, 9)
      some.run(seed, 9)
      // the two differ by the path of one person only: at every point exactly one state has one person more
      for (let point = 0; point < l.A * (l.T + 1); point++) {
        let more = 0
        for (let s = 0; s < l.S; s++) {
          const difference = all.tally.counts[point * all.tally.levels * l.S + s] - some.tally.counts[point * some.tally.levels * l.S + s]
          expect(difference === 0 || difference === 1).toBe(true)
          more += difference
        }
        expect(more).toBe(1)
      }
    }
  })
})
