/**
 * Incremental tables that others printed: the six strategies of the VA HERC example and the case with no price for the best (both in the
 * tests of dampack, commit 0430fee, tests/testthat/test_calculate_icers.R), and its hundred strategies.
 */
import { describe, expect, test } from 'vitest'
import { hasReferenceData, readReferenceText } from './economics-data.ts'
import { analysed, tableOf } from './economics-run.ts'

const six = { E: [55000, 5], D: [35000, 4], C: [25000, 3], B: [10000, 2], A: [12000, 1.5], UC: [5000, 1] }

/** A table of one draw, as a deterministic analysis gives. */
function oneDraw(strategies: Readonly<Record<string, readonly number[]>>): string {
  const columns = Object.entries(strategies).flatMap(([name, [cost, effect]]) => [
    [`cost:${name}`, [cost]] as const,
    [`effect:${name}`, [effect]] as const,
  ])
  return tableOf(Object.fromEntries(columns))
}

describe('six strategies', () => {
  test('the frontier, its steps and who is dominated how', async () => {
    const { icers } = await analysed(oneDraw(six))
    expect(icers.map((r) => [r.strategy, r.incCost, r.incEffect, r.icer, r.status])).toEqual([
      ['UC', null, null, null, 'ND'],
      ['B', 5000, 1, 5000, 'ND'],
      ['D', 25000, 2, 12500, 'ND'],
      ['E', 20000, 1, 20000, 'ND'],
      ['C', null, null, null, 'ED'],
      ['A', null, null, null, 'D'],
    ])
  })

  test('the best choice changes where the steps say: at 5,000, 12,500 and 20,000', async () => {
    const { ceaf } = await analysed(oneDraw(six), ['--wtp', '0:25000:2500'])
    // exactly at a step both are equally good, and the one whose column comes first is named
    expect(ceaf.map((p) => p.strategy)).toEqual(['UC', 'UC', 'B', 'B', 'B', 'D', 'D', 'D', 'E', 'E', 'E'])
  })
})

test('a strategy that is cheapest and no worse leaves nobody else', async () => {
  const { icers } = await analysed(
    oneDraw({ 'No Treat': [163771, 6.48273], 'Treat all': [164848.7, 6.52861], 'Test & treat': [163765.1, 6.52861] }),
  )
  expect(icers.map((r) => [r.strategy, r.status])).toEqual([
    ['Test & treat', 'ND'],
    ['No Treat', 'D'],
    ['Treat all', 'D'],
  ])
})

interface Hundred {
  readonly strategies: readonly { name: string; cost: number; effect: number }[]
  readonly expected: readonly { quantity: string; strategy: string; value: number; tol: number }[]
  readonly expected_status: Readonly<Record<string, string>>
  readonly expected_order_of_frontier: readonly string[]
}

test.skipIf(!hasReferenceData)(
  'a hundred strategies: 6 on the frontier, 4 extendedly and 90 strongly dominated (reference data when present)',
  async () => {
    const hundred = JSON.parse(readReferenceText('10d-icers-hundred.json')) as Hundred
    const { icers } = await analysed(oneDraw(Object.fromEntries(hundred.strategies.map((s) => [s.name, [s.cost, s.effect]]))))
    expect(Object.fromEntries(icers.map((r) => [r.strategy, r.status]))).toEqual(hundred.expected_status)
    expect(icers.filter((r) => r.status === 'ND').map((r) => r.strategy)).toEqual(hundred.expected_order_of_frontier)
    const keys = { inc_cost: 'incCost', inc_effect: 'incEffect', icer: 'icer' } as const
    expect(hundred.expected.length).toBe(15)
    for (const { quantity, strategy, value, tol } of hundred.expected) {
      const found = icers.find((r) => r.strategy === strategy)![keys[quantity as keyof typeof keys]]
      expect(Math.abs(found! - value), `${quantity} of ${strategy}`).toBeLessThanOrEqual(tol)
    }
  },
)
