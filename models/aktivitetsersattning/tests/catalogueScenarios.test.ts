/**
 * The county scenarios and the age limit. Expected: the published tables of Sörmland (886 persons, 376 of them at most 24) and Örebro
 * county (943, 484), and 294 = 46 + 248 in active coordination in Sörmland.
 */
import { describe, expect, it } from 'vitest'
import { isKeptOut } from '../../../src/engine/outcomes.ts'
import type { Structure } from '../../../src/engine/model.ts'
import { checkAgainstModel } from '../../../src/scenario/check.ts'
import { diffScenario } from '../../../src/scenario/diff.ts'
import type { Scenario } from '../../../src/scenario/scenario.ts'
import { readScenario } from '../../../tests/fixtures/readScenario.ts'
import { model } from '../index.ts'
import { SORMLAND_CLASSES, SORMLAND_TOTAL } from '../populations/sormland.ts'

function structureOf(scenario: Scenario): Structure {
  const checked = checkAgainstModel(scenario, model, '', null)
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues))
  return checked.value.structure
}

function withUpperLimit(scenario: Scenario, max: number): Scenario {
  const limit = { min: 19, max, mayStayIfEnrolled: true }
  return { ...scenario, arms: scenario.arms.map((arm) => (arm.comparator ? arm : { ...arm, ageLimits: limit })) }
}

/** Persons kept out of each arm by its rules. */
function keptOut({ cohort, arms }: Structure): number[] {
  return arms.map((_, a) =>
    cohort.mayEnter.subarray(a * cohort.persons, (a + 1) * cohort.persons).reduce((n, may) => n + (isKeptOut(may) ? 1 : 0), 0),
  )
}

/** Only those whom the tables count: nobody who comes later. */
function closed(scenario: Scenario): Scenario {
  return { ...scenario, population: { ...scenario.population, inflow: 'none' } }
}

describe('the county scenarios', () => {
  it('keep their stock level: as many come as leave, and those from the start are the printed ones', () => {
    for (const [name, persons] of [
      ['base-sormland', 886],
      ['base-orebro', 943],
    ] as const) {
      const { cohort } = structureOf(readScenario(name))
      expect(cohort.arrivalCycle!.filter((cycle) => cycle === 0)).toHaveLength(persons)
      // each of the 100 or so who turn 30 in a year, and some who leave before, for ten years
      expect(cohort.persons).toBeGreaterThan(2 * persons)
      expect(cohort.persons).toBeLessThan(3 * persons)
    }
  })

  it.each([
    ['base-sormland', 886, 510],
    ['base-orebro', 943, 459],
  ])('%s has %i persons, nobody is shut out, and a limit at 24 shuts out %i of them', (name, persons, above24) => {
    const scenario = closed(readScenario(name))
    const structure = structureOf(scenario)
    expect(structure.cohort.persons).toBe(persons)
    expect(keptOut(structure)).toEqual([0, 0, 0])
    expect(keptOut(structureOf(withUpperLimit(scenario, 24)))).toEqual([0, above24, above24])
  })

  it('let as large a share take part as Sörmland has in active coordination', () => {
    const active = SORMLAND_CLASSES.filter(({ fkClass }) => fkClass <= 2).reduce((n, { count }) => n + count, 0)
    for (const name of ['base-sormland', 'base-orebro']) {
      for (const arm of readScenario(name).arms) expect(arm.uptake).toBeCloseTo(active / SORMLAND_TOTAL, 2)
    }
  })
})

describe('what-if-age-24', () => {
  it('changes the age limit of the two projects of the preset and nothing else', () => {
    const changed = diffScenario(readScenario('base-uma-238'), readScenario('what-if-age-24'), model)
    expect(changed.map(({ pointer, from, to }) => [pointer, from, to]).slice(2)).toEqual([
      ['/arms/1/ageLimits/max', 29, 24],
      ['/arms/2/ageLimits/max', 29, 24],
    ])
    expect(changed.slice(0, 2).map(({ pointer }) => pointer)).toEqual(['/name', '/description'])
  })
})
