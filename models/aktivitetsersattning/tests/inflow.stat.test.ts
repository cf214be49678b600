/**
 * People who come after the start. The level: with as many arriving as leave, the number on the allowance without any project stays
 * within 2 % of its start for ten years (886 persons, 12 replications: the standard error of a month's mean is about 0.4 %). The
 * count of arrivals is also worked out by hand for a group that nobody leaves but by birthdays.
 */
import { describe, expect, it } from 'vitest'
import { makeInlineRunner } from '../../../src/run/inline.ts'
import { seedKey } from '../../../src/random/seed.ts'
import { readScenario } from '../../../tests/fixtures/readScenario.ts'
import { models } from '../../index.ts'
import { arrivalsOf, arrivalWeights } from '../people/arrivals.ts'
import { makePeople } from '../people/people.ts'
import { sharesOnAllowance } from '../people/stay.ts'
import { readPopulation } from '../settings/population.ts'
import { armOf, inputOf, structureOf } from './inputs.ts'

const key = seedKey('vägval')

describe('as many as leave', () => {
  it.each(['sormland', 'orebro'])('keeps the number on the allowance in %s within 2 in 100 of its start for ten years', async (source) => {
    const population = { source, inflow: 'keepStock' }
    const base = readScenario('base-sormland')
    const scenario = {
      ...base,
      population,
      arms: [{ ...armOf('none'), id: 'none', comparator: true }],
      run: { ...base.run, draws: 1, replications: 12, groups: [] },
    }
    const result = await makeInlineRunner(models).run(scenario)
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    const { cohort } = structureOf(inputOf(population, scenario.arms))
    const start = cohort.arrivalCycle!.filter((cycle) => cycle === 0).length
    const months = result.value.series.filter(({ state }) => state === 'allowance')
    expect(months).toHaveLength(121)
    for (const { month, mean } of months) {
      // point k is after cycle k − 1
      const arrived = cohort.arrivalCycle!.filter((cycle) => cycle < Math.max(1, month)).length
      expect(Math.abs((mean * arrived) / start - 1)).toBeLessThan(0.02)
    }
    expect(Math.max(...months.map(({ month }) => month))).toBe(120)
  })

  it('brings about as many a year as turn 30 or leave otherwise: 100 + some 17 in Sörmland’s first year', () => {
    const people = makePeople({ population: readPopulation({ source: 'sormland', inflow: 'keepStock' }) }, key, 120)
    const first = people.arrivalCycle.filter((cycle) => cycle >= 1 && cycle <= 12).length
    const older = people.ageMonths.filter((age, i) => people.arrivalCycle[i] === 0 && age >= 29 * 12).length
    expect(older).toBe(100)
    // of the others part have left after a year: 1 − stay(12), less one half as much on average of those who turn 30 in the year
    const gone = (1 - sharesOnAllowance(12)[12]) * (886 - older)
    expect(first).toBeGreaterThan(older)
    expect(Math.abs(first - (older + gone))).toBeLessThan(6)
  })

  it('brings nobody while nobody leaves, and one for each birthday when background exits are left out of the count', () => {
    const population = readPopulation({ source: 'sormland', inflow: 'keepStock' })
    // two persons who turn 30 in months 3 and 5; the share who leave otherwise rounds to nobody among two
    const ages = Int16Array.from([357, 355])
    expect(arrivalsOf(population, ages, 6).map(({ cycle }) => cycle)).toEqual([3, 5])
  })
})

describe('a fixed number a year', () => {
  it('is spread evenly over the months, from the first month after the start', () => {
    const population = readPopulation({ source: 'sormland', inflow: 'fixed', inflowPerYear: 30 })
    const arrivals = arrivalsOf(population, new Int16Array(0), 25)
    const byMonth = Array.from({ length: 25 }, (_, t) => arrivals.filter(({ cycle }) => cycle === t).length)
    expect(byMonth[0]).toBe(0)
    expect(byMonth.slice(1, 13).reduce((a, b) => a + b, 0)).toBe(30)
    expect(byMonth.slice(13).reduce((a, b) => a + b, 0)).toBe(30)
    expect(Math.max(...byMonth) - Math.min(...byMonth.slice(1))).toBe(1)
  })

  it('comes at the ages at which Sörmland’s table rises: 15, 27, 26, 7, 19, 0 and 19 of 113', () => {
    // 15, 42, 68, 75, 94, 82, 113: the steps up, none at 24 (82 < 94), and 113 − 94 at 25
    expect(arrivalWeights()).toEqual([15, 27, 26, 7, 19, 0, 19, 0, 0, 0, 0])
    const population = readPopulation({ source: 'sormland', inflow: 'fixed', inflowPerYear: 113 })
    const arrivals = arrivalsOf(population, new Int16Array(0), 13)
    const years = Array.from({ length: 11 }, (_, k) => arrivals.filter(({ ageMonths }) => Math.floor(ageMonths / 12) === 19 + k).length)
    expect(years).toEqual([15, 27, 26, 7, 19, 0, 19, 0, 0, 0, 0])
  })
})

describe('those who arrive', () => {
  const input = inputOf({ source: 'sormland', inflow: 'fixed', inflowPerYear: 120 }, [
    armOf('FS'),
    armOf('SE', { posts: 2, projectMonths: 36 }),
    armOf('CM', { posts: 2, projectMonths: 36, whileWaiting: 'none' }),
  ])
  const { cohort, absent, states } = structureOf(input)
  const arrivals = Array.from({ length: cohort.persons }, (_, i) => i).filter((i) => cohort.arrivalCycle![i] > 0)
  const may = (arm: number, person: number) => cohort.mayEnter[arm * cohort.persons + person]

  it('wait outside until their month, and apply when they come', () => {
    expect(states[absent!].id).toBe('absent')
    expect(arrivals).toHaveLength(1190)
    for (const i of arrivals) expect(cohort.entryCycle[i]).toBe(cohort.arrivalCycle![i])
  })

  it('do not change who those from the start are', () => {
    const closed = structureOf(inputOf({ source: 'sormland' }, input.arms)).cohort
    expect(closed.arrivalCycle).toBeUndefined()
    for (let i = 0; i < closed.persons; i++) {
      expect([cohort.stratum[i], cohort.payClass[i], cohort.entryCycle[i]]).toEqual([
        closed.stratum[i],
        closed.payClass[i],
        closed.entryCycle[i],
      ])
    }
  })

  it('have the sexes and municipalities of the source, in every year of arrival', () => {
    const women = arrivals.filter((i) => cohort.stratum[i] === 0)
    expect(Math.abs(women.length - (arrivals.length * 360) / 886)).toBeLessThan(1)
    const early = women.filter((i) => cohort.arrivalCycle![i] <= 60).length
    // drawn without replacement: standard deviation of the women among the first half is about 8.5
    expect(Math.abs(early - women.length / 2)).toBeLessThan(4 * 8.5)
  })

  it('get ordinary cooperation when the project has closed, where those who wait have it, and are not counted as shut out', () => {
    const { events } = cohort
    const lateIn = new Map<number, Set<number>>([0, 1, 2].map((arm) => [arm, new Set()]))
    events.cycle.forEach((cycle, e) => {
      if (events.jump[e] === 3) {
        expect(cycle).toBe(cohort.arrivalCycle![events.person[e]])
        lateIn.get(events.arm![e])!.add(events.person[e])
      }
    })
    const late = arrivals.filter((i) => cohort.arrivalCycle![i] >= 36)
    expect([...lateIn.get(1)!].sort((a, b) => a - b)).toEqual(late)
    expect(lateIn.get(0)!.size + lateIn.get(2)!.size).toBe(0)
    for (const i of late) expect([may(0, i), may(1, i), may(2, i)]).toEqual([1, 2, 2])
    for (const i of arrivals.filter((i) => cohort.arrivalCycle![i] < 36)) expect(may(1, i)).toBe(1)
  })
})
