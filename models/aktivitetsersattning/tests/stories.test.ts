/**
 * The money of one person in one month, as stories that somebody who does not program can read and sign: stories.json,
 * and lives.json for what changes from one month to another.
 * Amounts in kronor; each story names where its figures come from.
 */
import { describe, expect, it } from 'vitest'
import { fillPersonMonth } from '../amounts.ts'
import { FLOW, FLOW_COUNT, type FlowId } from '../ledger.ts'
import { ageStepOf } from '../payClasses.ts'
import { readPrices } from '../prices.ts'
import { rulesAt } from '../rules/index.ts'
import type { ArmSettings } from '../settings/settings.ts'
import { STATES, type Pathway } from '../states.ts'
import lives from './lives.json' with { type: 'json' }
import stories from './stories.json' with { type: 'json' }
import { armSettings, valuesWith } from './inputs.ts'

interface Given {
  readonly state: string
  readonly age: number
  readonly month: string
  readonly monthsInSpell?: number
  readonly priceYear?: number
  readonly pathway?: Pathway
  readonly posts?: number
  readonly dailyActivities?: boolean
  /** Part of the whole allowance, in percent; 100 unless said. */
  readonly extentPercent?: number
  /** Further settings of the arm. */
  readonly arm?: Partial<ArmSettings>
  readonly values?: Readonly<Record<string, number>>
}

function flowsOf(given: Given): Float64Array {
  const [year, month] = given.month.split('-').map(Number)
  const priceYear = given.priceYear ?? 2026
  const out = new Float64Array(FLOW_COUNT)
  const arm = armSettings({ pathway: given.pathway ?? 'FS', posts: given.posts ?? null, ...given.arm })
  const state = STATES.findIndex((s) => s.id === given.state)
  expect(state).toBeGreaterThanOrEqual(0)
  fillPersonMonth(
    out,
    0,
    {
      state,
      spellMonths: given.monthsInSpell ?? 0,
      ageStep: ageStepOf(given.age),
      dailyActivities: given.dailyActivities ?? false,
      extent: (given.extentPercent ?? 100) / 100,
    },
    arm,
    readPrices(valuesWith(given.values ?? {}), priceYear),
    rulesAt(year, month, priceYear),
    1,
  )
  return out
}

describe('one person, one month', () => {
  it.each(stories.map((story) => [story.name, story] as const))('%s', (_, story) => {
    const flows = flowsOf(story.given as Given)
    for (const [id, kronor] of Object.entries(story.expect)) {
      expect(`${id} ${flows[FLOW[id as FlowId]]} öre`).toBe(`${id} ${Math.round(kronor * 100)} öre`)
    }
  })
})

describe('one person, month after month', () => {
  it.each(lives.map((life) => [life.name, life] as const))('%s', (_, life) => {
    for (const { expect: amounts, ...given } of life.months) {
      const flows = flowsOf(given as Given)
      for (const [id, kronor] of Object.entries(amounts)) {
        expect(`${given.month} ${id} ${flows[FLOW[id as FlowId]]} öre`).toBe(`${given.month} ${id} ${Math.round(kronor * 100)} öre`)
      }
    }
  })
})
