/**
 * Splitting the cost of a shared project. Expected: the budget of UMA's pre-study (440,000 kr as 42, 23, 20 and 15 %) and the stock of
 * December 2017 by municipality (857 persons), both as printed in its final report.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UMA_BUDGET } from '../populations/uma.ts'
import { COST_KEYS, costPerPlace, splitCost, UMA_MEMBERS, UMA_TOTAL, type KeySplit, type SharingMember } from '../sharing.ts'
import { armOf, inputOf, tablesOf } from './inputs.ts'

function known(split: KeySplit | undefined) {
  if (!split?.known) throw new Error('not known')
  return split.members
}

describe('UMA’s cost', () => {
  const splits = splitCost(UMA_TOTAL, UMA_MEMBERS)
  const by = (key: string) => known(splits.find((split) => split.key === key))

  it('is split by population as it was: 184,800, 101,200, 88,000 and 66,000 kr', () => {
    expect(Object.fromEntries(by('population').map(({ id, amount }) => [id, amount]))).toEqual(UMA_BUDGET.shares)
  })

  it('would by need be 41.9, 32.2, 12.5 and 13.4 %: MittSkåne paid less than its need and Kävlinge-Lomma more', () => {
    expect(by('stock').map(({ share }) => Math.round(share * 1000) / 10)).toEqual([41.9, 32.2, 12.5, 13.4])
    const aboveNeed = Object.fromEntries(by('population').map(({ id, aboveNeed }) => [id, aboveNeed]))
    // 440,000 × (23 % − 276/857) and 440,000 × (20 % − 107/857)
    expect(aboveNeed['MittSkåne']).toBe(101_200 - 141_704)
    expect(aboveNeed['Kävlinge-Lomma']).toBe(88_000 - 54_936)
  })

  it('is 110,000 kr each in equal parts, and cannot be split by places that nobody has used yet', () => {
    expect(by('equal').map(({ amount }) => amount)).toEqual([110_000, 110_000, 110_000, 110_000])
    expect(splits.find((split) => split.key === 'placesUsed')).toEqual({
      key: 'placesUsed',
      known: false,
      missing: ['Lund', 'MittSkåne', 'Kävlinge-Lomma', 'Burlöv-Staffanstorp'],
    })
  })
})

describe('a shared cost', () => {
  const figure = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null })
  const members = fc.array(fc.record({ population: figure, stock: figure, placesUsed: figure }), { minLength: 1, maxLength: 8 })
  const named = (rows: readonly Omit<SharingMember, 'id'>[]) => rows.map((row, i) => ({ id: `m${i}`, ...row }))

  it('adds up to the last krona by every key, and gives nobody a negative part', () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 0, max: 1e9 }), (rows, total) => {
        const splits = splitCost(total, named(rows))
        expect(splits.map(({ key }) => key)).toEqual(COST_KEYS)
        for (const split of splits) {
          if (!split.known) continue
          expect(split.members.reduce((n, m) => n + m.amount, 0)).toBe(total)
          expect(split.members.every((m) => m.amount >= 0 && m.share >= 0 && m.share <= 1)).toBe(true)
          if (split.members[0].aboveNeed !== null) expect(split.members.reduce((n, m) => n + (m.aboveNeed ?? NaN), 0)).toBe(0)
        }
      }),
    )
  })

  it('is within one krona of the exact share', () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 0, max: 1e9 }), (rows, total) => {
        for (const split of splitCost(total, named(rows))) {
          if (split.known) for (const m of split.members) expect(Math.abs(m.amount - m.share * total)).toBeLessThan(1.001)
        }
      }),
    )
  })

  it('per place is what was paid over what was used, and nothing when nothing was used', () => {
    expect(costPerPlace(440_000, 20)).toBe(22_000)
    expect(costPerPlace(440_000, 0)).toBeNull()
  })
})

describe('what a project costs', () => {
  it('is booked as its posts for its months, cut off by the horizon: 2.5 posts × 30 or 18 months × 77,500 kr', () => {
    const input = inputOf({ source: 'uma-238' }, [armOf('FS'), armOf('SE', { posts: 2.5, opensMonth: 6, projectMonths: 30 })])
    const booked = (horizonMonths: number, arm: number): number => {
      const { structure, tables } = tablesOf({ ...input, horizonMonths })
      const staff = structure.measures.flatMap(({ id }, m) => (/^staff/.test(id) ? [m] : []))
      const M = structure.measures.length
      let ore = 0
      for (let t = 0; t < structure.cycles; t++) for (const m of staff) ore += tables.armAmounts[arm][t * M + m]
      return ore / 100
    }
    expect(booked(120, 1)).toBe(5_812_500)
    expect(booked(24, 1)).toBe(2.5 * 18 * 77_500)
    expect(booked(120, 0)).toBe(0)
  })
})
