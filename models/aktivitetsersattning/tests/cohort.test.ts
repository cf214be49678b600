/**
 * Dated lives: when people apply, who is let in, what changes at which birthday, and what happens at 30.
 */
import { describe, expect, it } from 'vitest'
import { jumpIndex, makeLayout } from '../../../src/engine/layout.ts'
import { makeBreakdowns } from '../people/breakdowns.ts'
import { ageAtEntry } from '../people/cohort.ts'
import { ageStepOf, payClassOf } from '../payClasses.ts'
import { OTHER_INCOME, SICKNESS_COMPENSATION, SOCIAL_ASSISTANCE, STUDIES, SUPPORTED_JOB, WAITING } from '../states.ts'
import { armOf, FOUR_POSTS, inputOf, structureOf, tablesOf } from './inputs.ts'

describe('applications', () => {
  it('are spread evenly over the intake months', () => {
    const { cohort } = structureOf(inputOf({ source: 'uma-238' }, FOUR_POSTS))
    const months = [0, 1, 2, 3, 4, 5].map((t) => cohort.entryCycle.filter((c) => c === t).length)
    expect(months).toEqual([40, 40, 40, 40, 39, 39])
  })

  it('all come in the first month when there are no intake months', () => {
    for (const intakeMonths of [0, 1]) {
      const { cohort } = structureOf(inputOf({ source: 'uma-238' }, [armOf('FS', { intakeMonths }), armOf('SE', { intakeMonths })]))
      expect(cohort.entryCycle.every((t) => t === 0)).toBe(true)
    }
  })

  it('come from the same willing persons in every arm', () => {
    const arms = [armOf('FS'), armOf('SE', { uptake: 0.6 }), armOf('CM', { uptake: 0.3 }), armOf('none')]
    const { cohort } = structureOf(inputOf({ source: 'sormland' }, arms))
    const enter = arms.map((_, a) => cohort.mayEnter.subarray(a * 886, (a + 1) * 886))
    expect(enter[0].every((x) => x === 1)).toBe(true)
    // 4 standard errors of a share of 886: 0.066
    expect(enter[1].filter((x) => x === 1).length / 886).toBeCloseTo(0.6, 1)
    expect(enter[2].every((x, i) => x !== 1 || enter[1][i] === 1)).toBe(true)
    // those who decline, and everybody without a project, are not shut out
    expect([...enter[1], ...enter[2], ...enter[3]].every((x) => x !== 0)).toBe(true)
    expect(enter[3].every((x) => x === 2)).toBe(true)
  })

  it('are judged by age in whole years on admission, never by the allowance’s own limit of 30', () => {
    expect(ageAtEntry(25 * 12 - 1, 0)).toBe(24)
    expect(ageAtEntry(25 * 12 - 1, 1)).toBe(25)
    expect(ageAtEntry(30 * 12 - 1, 3)).toBe(29)
  })
})

describe('splits of the people', () => {
  // four persons: 24 years and 11 months twice, of whom one arrives a month later; 25; 28
  const people = {
    sex: Uint8Array.of(0, 1, 1, 0),
    ageMonths: Int16Array.of(299, 299, 300, 340),
    arrivalCycle: Int16Array.of(0, 1, 0, 0),
    diagnosis: Uint8Array.of(0, 1, 0, 2),
    dailyActivities: Uint8Array.of(0, 0, 1, 1),
    fkClass: Uint8Array.of(3, 1, 3, 1),
    municipalities: ['Lund', 'Östra Göinge'],
    municipality: Uint8Array.of(1, 0, 0, 1),
  } as unknown as Parameters<typeof makeBreakdowns>[0]
  const splits = makeBreakdowns(people)
  const levelsOf = (id: string) => {
    const split = splits.find((one) => one.id === id)!
    return Array.from(split.levelOf, (level) => split.levels[level].id)
  }

  it('by sex, age on arrival, daily activities, class and municipality', () => {
    expect(splits.map(({ id }) => id)).toEqual(['sex', 'ageAtStart', 'diagnosis', 'dailyActivities', 'fkClass', 'municipality'])
    expect(levelsOf('sex')).toEqual(['woman', 'man', 'man', 'woman'])
    expect(levelsOf('ageAtStart')).toEqual(['19-24', '25-29', '25-29', '25-29'])
    expect(levelsOf('dailyActivities')).toEqual(['no', 'no', 'yes', 'yes'])
    expect(levelsOf('municipality')).toEqual(['ostragoinge', 'lund', 'lund', 'ostragoinge'])
    expect(levelsOf('fkClass')).toEqual(['class3', 'class1', 'class3', 'class1'])
  })

  it('every level has a name in both languages, and only classes that somebody has are levels', () => {
    for (const { levels, label } of splits)
      for (const { sv, en } of [label, ...levels.map((level) => level.label)]) expect([sv, en].every((name) => name.length > 1)).toBe(true)
    expect(splits.find(({ id }) => id === 'fkClass')?.levels.map(({ id }) => id)).toEqual(['class1', 'class3'])
    expect(makeBreakdowns({ ...people, municipalities: [] }).map(({ id }) => id)).not.toContain('municipality')
  })
})

describe('birthdays', () => {
  const input = inputOf({ source: 'uma-238' }, FOUR_POSTS)
  const { cohort } = structureOf(input)

  it('that matter are 21, 23, 25, 27, 29 and 30', () => {
    expect([19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30].map(ageStepOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6])
  })

  it('come in order, once each, and only 30 forces anybody to leave', () => {
    const { cycle, person, payClass, jump, stratum } = cohort.events
    for (let e = 0; e < cycle.length; e++) {
      if (e > 0) expect(cycle[e] > cycle[e - 1] || (cycle[e] === cycle[e - 1] && person[e] > person[e - 1])).toBe(true)
      const at30 = payClass[e] % 7 === 6
      expect(jump[e]).toBe(at30 ? 0 : -1)
      expect(stratum[e]).toBe(at30 ? cohort.stratum[person[e]] + 2 : -1)
      expect(Math.floor(payClass[e] / 7)).toBe(Math.floor(cohort.payClass[person[e]] / 7))
    }
    // a horizon of ten years: everybody who was 20 or older at the start turns 30 within it
    const thirty = new Set([...person].filter((_, e) => jump[e] === 0))
    const youngAtStart = [...cohort.payClass].filter((c) => c % 7 === payClassOf(0, false)).length
    expect(thirty.size).toBeGreaterThanOrEqual(238 - youngAtStart)
  })
})

describe('at 30', () => {
  it('those without work or studies are split 60 : 20 : 20, and work and studies go on', () => {
    const { structure, tables } = tablesOf(inputOf({ source: 'uma-238' }, FOUR_POSTS))
    const layout = makeLayout(structure)
    const to = (from: number, state: number) => tables.jumpRows[jumpIndex(layout, 0, 1, from, state)]
    expect([SICKNESS_COMPENSATION, SOCIAL_ASSISTANCE, OTHER_INCOME].map((s) => to(WAITING, s))).toEqual([
      0.6,
      expect.closeTo(0.2, 12),
      expect.closeTo(0.2, 12),
    ])
    expect(to(SUPPORTED_JOB, SUPPORTED_JOB)).toBe(1)
    expect(to(STUDIES, STUDIES)).toBe(1)
  })
})
