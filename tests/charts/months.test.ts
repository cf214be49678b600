// The group month by month: nobody appears or disappears, and no more marks move than must. Laws for any counts, and the real result of a
// group of five by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestRemainder } from '../../src/app/answers/largestRemainder.ts'
import { inWorkAt, monthsOf } from '../../src/app/answers/months.ts'
import { alignMonths, halfYears, layOutMonths, movesAt, orderOf, placesAt, walkOf, type MonthsData } from '../../src/charts/months.ts'
import { makeResult } from '../ui/fakeRunner.ts'
import { presetScenario } from '../ui/scenario.ts'

const group = fc
  .record({ persons: fc.integer({ min: 1, max: 238 }), states: fc.integer({ min: 1, max: 6 }), months: fc.integer({ min: 1, max: 12 }) })
  .chain(({ persons, states, months }) =>
    fc
      .array(fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: states, maxLength: states }), {
        minLength: months,
        maxLength: months,
      })
      .map((shares): MonthsData => ({
        persons,
        states: Array.from({ length: states }, (_, s) => `s${s}`),
        counts: shares.map((row) => largestRemainder(row, persons)),
      })),
  )

describe('persons month by month', () => {
  it('keeps every person in exactly one state, as many in each as the month says', () => {
    fc.assert(
      fc.property(group, (data) => {
        walkOf(data).forEach((states, month) => {
          expect(states).toHaveLength(data.persons)
          data.states.forEach((_, s) => expect(states.filter((one) => one === s)).toHaveLength(data.counts[month]?.[s] ?? 0))
        })
      }),
    )
  })

  it('moves no more persons than the states gain, which is the least that can be', () => {
    fc.assert(
      fc.property(group, (data) => {
        const walk = walkOf(data)
        for (let month = 1; month < data.counts.length; month++) {
          const gained = data.states.reduce(
            (sum, _, s) => sum + Math.max(0, (data.counts[month]?.[s] ?? 0) - (data.counts[month - 1]?.[s] ?? 0)),
            0,
          )
          expect(movesAt(walk, month)).toBe(gained)
        }
      }),
    )
  })

  it('puts no two marks in one place, and leaves those who stay where they are', () => {
    fc.assert(
      fc.property(group, (data) => {
        const walk = walkOf(data)
        const order = orderOf(data, walk)
        const { groups, fullest } = alignMonths([data])
        const layout = layOutMonths(groups[0]!, data.states, fullest, 480, 13)
        let before: readonly (readonly [number, number])[] = []
        data.counts.forEach((_, month) => {
          const places = placesAt(walk, month, layout, order)
          expect(new Set(places.map(String)).size).toBe(data.persons)
          for (const [, y] of places) expect(y).toBeLessThan(layout.height)
          places.forEach((place, mark) => {
            if (month > 0 && walk[month]?.[mark] === walk[month - 1]?.[mark]) expect(place).toEqual(before[mark])
          })
          before = places
        })
      }),
      { numRuns: 40 },
    )
  })

  it('walks five persons by hand', () => {
    // 5 wait; then 2 get support; then 1 of those works, and 1 more gets support.
    const data = { persons: 5, states: ['waiting', 'supported', 'regularJob'], counts: [[5, 0, 0], [3, 2, 0], [2, 2, 1]] } // prettier-ignore
    expect(walkOf(data)).toEqual([[0, 0, 0, 0, 0], [0, 0, 0, 1, 1], [0, 0, 2, 1, 1]]) // prettier-ignore
    expect([0, 1, 2].map((month) => inWorkAt(data, month))).toEqual([0, 0, 1])
  })

  it('counts the whole group of a result in every month, with the text at half years', () => {
    const data = monthsOf(makeResult(presetScenario(), false), 'SE', 238)
    expect(data?.counts.every((row) => row.reduce((sum, n) => sum + n, 0) === 238)).toBe(true)
    expect(halfYears(36)).toEqual([0, 6, 12, 18, 24, 30, 36])
    expect(halfYears(15)).toEqual([0, 6, 12, 15])
  })
})
