/** Amounts are carried to the scenario's price level by the price base amount (59,200 SEK in 2026, 45,500 in 2018), shares are not. */
import { describe, expect, it } from 'vitest'
import { readPrices, type Prices } from '../prices.ts'
import { valuesWith } from './inputs.ts'

const AMOUNTS: readonly (keyof Prices)[] = [
  'fullTimeWage',
  'housingSupplement',
  'socialAssistance',
  'studyGrant',
  'post',
  'handling',
  'dailyActivitiesSaved',
  'dailyActivitiesFreed',
  'habilitationAllowance',
  'habilitationGrant',
  'healthCareSaved',
  'samhallExtra',
]

describe('prices of 2018 beside those of 2026', () => {
  // every amount above 0, so that none agrees by chance
  const values = valuesWith({
    'dailyActivities.avoidable': 0.25,
    'dailyActivities.cost': 20000,
    'healthCare.saved': 100,
    'samhall.extraCost': 8000,
    'samhall.share': 0.1,
    'habilitation.allowance': 60,
    'habilitation.stateGrant': 50,
  })
  const [then, now] = [readPrices(values, 2018), readPrices(values, 2026)]

  it.each(AMOUNTS)('%s is an amount', (key) => {
    expect(now[key]).toBeGreaterThan(0)
    expect(then[key] / now[key]).toBeCloseTo(45500 / 59200, 12)
  })

  it('everything else is a share or hours, and the same', () => {
    for (const key of Object.keys(now) as (keyof Prices)[]) if (!AMOUNTS.includes(key)) expect(then[key], key).toBe(now[key])
  })

  it('a place in daily activities is saved in part and freed for the rest; what Samhall costs more is a mean over all jobs', () => {
    expect([now.dailyActivitiesSaved, now.dailyActivitiesFreed, now.samhallExtra]).toEqual([5000, 15000, 800])
  })
})
