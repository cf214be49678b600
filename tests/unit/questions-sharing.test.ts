/**
 * The question of a shared project. Expected: the municipalities of UMA by largest remainder of 238 over 857 (Hörby 58, Höör 64, Eslöv 154
 * give 16, 18 and 43), the price of a post from the model's table, and what more members do to one post: fill it, and make a queue.
 */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { UMA_MEMBERS, UMA_TOTAL, splitCost } from '../../models/aktivitetsersattning/sharing.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { sharingTable, type SharingQuestion, type SharingRow } from '../../src/run/questions/sharing.ts'
import type { RunOptions } from '../../src/run/runner.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { readScenario } from '../fixtures/readScenario.ts'

const desk = { runner: makeInlineRunner(models), models }
const base = readScenario('base-uma-238')
const scenario: Scenario = {
  ...base,
  horizonMonths: 60,
  arms: base.arms.filter(({ id }) => id !== 'CM').map((arm) => (arm.comparator ? arm : { ...arm, posts: 1 })),
  run: { ...base.run, draws: 1, replications: 30 },
}
const question: SharingQuestion = {
  arm: 'SE',
  sets: [['Hörby'], ['Hörby', 'Höör'], ['Hörby', 'Höör', 'Eslöv']],
  inhabitants: { Hörby: 15_000, Höör: 16_000 },
}

async function ask(about: SharingQuestion, options?: RunOptions): Promise<readonly SharingRow[]> {
  const answer = await sharingTable(scenario, desk, about, options)
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues))
  return answer.value
}

describe('who shares one post', async () => {
  const rows = await ask(question)

  it('opens it to 16, 34 and 77 persons', () => {
    expect(rows.map(({ mayApply }) => mayApply)).toEqual([16, 34, 77])
    // all who may apply do, but for those who turn 30 first
    for (const { mayApply, admitted } of rows) {
      expect(admitted!).toBeLessThanOrEqual(mayApply)
      expect(admitted!).toBeGreaterThan(mayApply - 5)
    }
  })

  it('fills it as more join, and makes the queue longer', () => {
    for (let k = 1; k < rows.length; k++) {
      expect(rows[k].utilisation!).toBeGreaterThan(rows[k - 1].utilisation!)
      expect(rows[k].idlePost!).toBeLessThanOrEqual(rows[k - 1].idlePost!)
      expect(rows[k].waitMonths!).toBeGreaterThanOrEqual(rows[k - 1].waitMonths!)
      expect(rows[k].costPerPlaceYear!).toBeLessThan(rows[k - 1].costPerPlaceYear!)
    }
    expect(rows[0].neverReached).toBe(0)
    expect(rows[2].neverReached!).toBeGreaterThan(20)
    // 16 persons in 20 places can never fill them, and towards the end hardly anybody is left
    expect(rows[0].utilisation!).toBeLessThan(0.8)
    expect(rows[0].idlePost!).toBeGreaterThan(0)
  })

  it('costs the same whoever joins: one post for 36 months at 77,500 kr', () => {
    for (const row of rows) expect(row.cost).toBe(36 * 77_500)
  })

  it('is split by four keys to the krona, with population unknown where nobody gave the inhabitants', () => {
    const [, two, three] = rows.map(({ splits }) => Object.fromEntries(splits.map((split) => [split.key, split])))
    expect(three.population).toEqual({ key: 'population', known: false, missing: ['Eslöv'] })
    for (const split of Object.values(two)) {
      if (!split.known) throw new Error(split.key)
      expect(split.members.reduce((sum, { amount }) => sum + amount, 0)).toBe(36 * 77_500)
    }
    const shares = (split: (typeof two)[string]) => (split.known ? split.members.map(({ share }) => share) : [])
    expect(shares(two.population)).toEqual([15 / 31, 16 / 31])
    expect(shares(two.stock)).toEqual([16 / 34, 18 / 34])
    expect(shares(two.equal)).toEqual([0.5, 0.5])
    expect(shares(three.placesUsed).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    // nobody is served before others but by the order of applications: use follows the number of persons, roughly
    shares(three.placesUsed).forEach((share, k) => expect(Math.abs(share - [16, 18, 43][k] / 77)).toBeLessThan(0.15))
  })

  it('refuses an arm or a municipality that does not exist, and stops when cancelled', async () => {
    const codes = async (about: SharingQuestion) => {
      const answer = await sharingTable(scenario, desk, about)
      return answer.ok ? [] : answer.issues.map(({ code }) => code)
    }
    expect(await codes({ ...question, sets: [['Lnd'], ['Lund']] })).toEqual(['SCN-230'])
    expect(await codes({ ...question, arm: 'XX' })).toHaveLength(1)
    const stop = new AbortController()
    stop.abort()
    expect(await ask(question, { signal: stop.signal })).toEqual([])
  })
})

describe('UMA’s own project', () => {
  it('was split 42, 23, 20 and 15 % by population, beside 41.9, 32.2, 12.5 and 13.4 % of those with the allowance', () => {
    const [population, stock] = splitCost(UMA_TOTAL, UMA_MEMBERS)
    if (!population.known || !stock.known) throw new Error('known')
    expect(population.members.map(({ amount }) => amount)).toEqual([184_800, 101_200, 88_000, 66_000])
    expect(stock.members.map(({ share }) => (100 * share).toFixed(1))).toEqual(['41.9', '32.2', '12.5', '13.4'])
  })
})
