/**
 * The model in motion, through the engine: what must hold in every month whatever the numbers are.
 */
import { describe, expect, it } from 'vitest'
import { makeExpectation } from '../../../src/engine/expected.ts'
import type { ModelInput, Structure } from '../../../src/engine/model.ts'
import { makeSimulator } from '../../../src/engine/simulate.hot.ts'
import type { Tally } from '../../../src/engine/tally.hot.ts'
import { ALLOWANCE, SUPPORTED, SUPPORTED_ORDINARY, WAITING } from '../states.ts'
import { armOf, FOUR_POSTS, inputOf, tablesOf, UNLIMITED } from './inputs.ts'

/** Persons in a state at a point; level 0 = everybody, 1 = women, 2 = men (sex is the first breakdown). */
function reader(tally: Tally, structure: Structure) {
  const { cycles } = structure
  const S = structure.states.length
  return (arm: number, point: number, state: number, level = 0) =>
    tally.counts[((arm * (cycles + 1) + point) * tally.levels + level) * S + state]
}

function simulated(input: ModelInput, changes = {}, key = 7) {
  const { structure, tables } = tablesOf(input, changes)
  const simulator = makeSimulator(structure)
  simulator.load(tables, 'calendar')
  simulator.run(key, 11)
  return { structure, tally: simulator.tally, at: reader(simulator.tally, structure) }
}

function expected(input: ModelInput, changes = {}) {
  const { structure, tables } = tablesOf(input, changes)
  const tally = makeExpectation(structure).run(tables, { afterStart: false })
  return { structure, tally, at: reader(tally, structure) }
}

describe('support', () => {
  it('has ended for everybody 24 months after the last application when nobody waits', () => {
    const { at } = simulated(inputOf({ source: 'uma-238' }, UNLIMITED))
    // applications in months 0–5; the last persons are in support to the end of month 28 (point 29)
    expect(at(0, 29, SUPPORTED)).toBeGreaterThan(0)
    for (let point = 30; point <= 120; point++) for (const arm of [0, 1, 2]) expect(at(arm, point, SUPPORTED)).toBe(0)
  })

  it('goes on in ordinary cooperation when the project closes, and nobody is left waiting', () => {
    const arms = [armOf('FS'), armOf('CM', { posts: 1 }), armOf('SE', { posts: 1 })]
    const { at } = simulated(inputOf({ source: 'uma-238' }, arms))
    for (const arm of [1, 2]) {
      expect(at(arm, 36, SUPPORTED)).toBeGreaterThan(0)
      expect(at(arm, 36, WAITING)).toBeGreaterThan(0)
      expect(at(arm, 37, SUPPORTED)).toBe(0)
      expect(at(arm, 37, WAITING)).toBe(0)
      expect(at(arm, 37, SUPPORTED_ORDINARY)).toBeGreaterThan(0)
      // at most 24 months of support after the last place was given, in month 35
      for (let point = 36 + 24; point <= 120; point++) expect(at(arm, point, SUPPORTED_ORDINARY)).toBe(0)
    }
  })

  it('never has more persons than places', () => {
    const { at } = simulated(inputOf({ source: 'uma-238' }, FOUR_POSTS))
    for (let point = 1; point <= 120; point++) expect(at(2, point, SUPPORTED)).toBeLessThanOrEqual(80)
  })

  it('leads fragile jobs back to support, while its time lasts and never to a closed project', () => {
    const fragile = { 'jobs.loss': 0.08, 'jobs.reentry': 1 }
    const arms = [armOf('FS', { supportMonths: 48 }), armOf('SE', { posts: 4, supportMonths: 48 })]
    const { at } = simulated(inputOf({ source: 'uma-238' }, arms), fragile)
    for (let point = 37; point <= 120; point++) expect(at(1, point, SUPPORTED)).toBe(0)
    const once = simulated(inputOf({ source: 'uma-238' }, arms), { ...fragile, 'jobs.reentry': 0 })
    const months = (run: typeof once) => Array.from({ length: 40 }, (_, t) => run.at(0, t, SUPPORTED)).reduce((a, b) => a + b, 0)
    expect(months(simulated(inputOf({ source: 'uma-238' }, arms), fragile))).toBeGreaterThan(months(once))
  })
})

describe('without a project', () => {
  it('nobody is ever admitted', () => {
    const { at, tally } = simulated(inputOf({ source: 'uma-238' }, [armOf('FS'), armOf('none')]))
    expect(tally.admitted[1]).toBe(0)
    for (let point = 0; point <= 120; point++)
      expect(at(1, point, SUPPORTED) + at(1, point, WAITING) + at(1, point, SUPPORTED_ORDINARY)).toBe(0)
  })
})

describe('at 30', () => {
  it('the allowance ends: nobody has it when the youngest have passed 30', () => {
    const { at, structure } = simulated(inputOf({ source: 'sormland' }, FOUR_POSTS, { horizonMonths: 140 }))
    // the youngest is 19 years and 0 months: 30 in month 132
    for (const arm of [0, 1, 2]) {
      expect(at(arm, 60, ALLOWANCE)).toBeGreaterThan(0)
      for (const state of [ALLOWANCE, WAITING, SUPPORTED, SUPPORTED_ORDINARY]) expect(at(arm, structure.cycles, state)).toBe(0)
    }
  })
})

describe('the comparison', () => {
  it('shows no difference at all for women without limits, in any state, month or arm, person by person', () => {
    const { at, structure } = simulated(inputOf({ source: 'sormland' }, UNLIMITED))
    let men = 0
    for (let point = 0; point <= structure.cycles; point++) {
      for (let state = 0; state < structure.states.length; state++) {
        expect(at(1, point, state, 1)).toBe(at(0, point, state, 1))
        expect(at(2, point, state, 1)).toBe(at(0, point, state, 1))
        if (at(2, point, state, 2) !== at(0, point, state, 2)) men++
      }
    }
    expect(men).toBeGreaterThan(100)
  })

  it('is exactly zero in every state, month and krona when the targets are equal and SE costs what FS costs', () => {
    const same = { 'trial.inWork15.SE.men': 0.18, 'handling.shareInSE': 1, 'post.cost': 20000 }
    const { tally, structure } = expected(inputOf({ source: 'uma-238' }, [armOf('FS'), armOf('SE')]), same)
    const half = tally.counts.length / 2
    expect(tally.counts.subarray(half)).toEqual(tally.counts.subarray(0, half))
    // the money differs by the coach alone
    const M = structure.measures.length
    structure.measures.forEach((measure, m) => {
      const differs = Array.from({ length: 121 }, (_, t) => tally.stateFlow[(121 + t) * M + m] !== tally.stateFlow[t * M + m]).some(Boolean)
      expect(`${measure.id} ${differs}`).toBe(`${measure.id} ${measure.id.startsWith('staff')}`)
    })
  })

  it('gives those who never get a place the same luck as in FS: with one place, women’s months differ little', () => {
    const arms = [armOf('FS'), armOf('SE', { posts: 0.1, caseload: 10 })]
    const { at } = simulated(inputOf({ source: 'uma-238' }, arms))
    for (let point = 0; point <= 24; point++) {
      // one place: at most a handful of women can have had it by then
      const difference = Math.abs(at(0, point, ALLOWANCE, 1) - at(1, point, ALLOWANCE, 1))
      expect(difference).toBeLessThanOrEqual(3)
    }
  })
})
