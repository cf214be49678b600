/**
 * Draws written as a table, and what is said of draws that are few or lie in shared randomisations: by hand.
 */
import { describe, expect, test } from 'vitest'
import { analyseDecision } from '../../src/economics/analyse.ts'
import { parseDrawsTable } from '../../src/economics/drawsTable.ts'
import { drawsTableText } from '../../src/economics/drawsTableText.ts'
import { expectedLosses } from '../../src/economics/expectedLoss.ts'
import { drawsWithEffects, normals } from './economics-made.ts'

describe('draws as a table', () => {
  const draws = {
    draws: 2,
    strategies: ['A', 'B, "the second"'],
    costs: [Float64Array.of(0, 0), Float64Array.of(52000, 0.1 + 0.2)],
    effects: [Float64Array.of(10.2, 9.7), Float64Array.of(1e-7, -3)],
    parameters: [{ name: 'x', values: Float64Array.of(0.31, 0.27) }],
  }

  test('are written cost beside effect, then the parameters, every number to its last bit', () => {
    expect(drawsTableText(draws)).toBe(
      'cost:A,effect:A,"cost:B, ""the second""","effect:B, ""the second""",param:x\r\n' +
        '0,10.2,52000,1e-7,0.31\r\n' +
        '0,9.7,0.30000000000000004,-3,0.27\r\n',
    )
  })
})

describe('cells of a table', () => {
  const read = (...cells: string[]) => parseDrawsTable(`cost:A,effect:A\n${cells.map((cell) => `${cell},1`).join('\n')}\n`, 'a.csv')
  const valuesOf = (...cells: string[]) => {
    const table = read(...cells)
    return table.ok ? [...table.value.costs[0]] : []
  }

  test('are numbers as programs write them', () => {
    expect(valuesOf('.55', '-.5e-2', '1.', '12.50', ' 3e+2 ', '-0', '7E10')).toEqual([0.55, -0.005, 1, 12.5, 300, -0, 7e10])
    expect(valuesOf('1e100', '-1e100')).toEqual([1e100, -1e100])
    for (const cell of ['.', '-', '', 'e5', '1e', '1,5', '0x10', '+1', '1 000', 'Infinity', '1e101', '.x5', '1.2.3', '--1'])
      expect(read(cell.includes(',') ? `"${cell}"` : cell, '1').ok, cell).toBe(false)
  })

  test('that are wrong are told one by one up to twenty, and then counted', () => {
    const told = (n: number) => {
      const table = read(...new Array<string>(n).fill('x'))
      return table.ok ? [] : table.issues.map(({ what }) => what.sv)
    }
    expect([19, 20, 21, 25].map((n) => told(n).length)).toEqual([19, 20, 21, 21])
    expect(told(20).every((words) => words.includes('"x"'))).toBe(true)
    expect([told(21)[20], told(25)[20]].map((words) => /\d+/.exec(words)?.[0])).toEqual(['1', '5'])
  })
})

describe('what is not said of draws', () => {
  const asked = { wtps: [1], comparator: null, groups: [] }

  test('that have one strategy: there is nothing to choose, so nothing is worth knowing', () => {
    const x = normals(60, 'x')
    expect(analyseDecision(drawsWithEffects([x], { x }), asked).evppi).toEqual([])
    expect(analyseDecision(drawsWithEffects([x, new Float64Array(60)], { x }), asked).evppi).toHaveLength(1)
  })

  test('that are fewer than thirty', () => {
    const x = normals(29, 'x')
    expect(analyseDecision(drawsWithEffects([x, new Float64Array(29)], { x }), asked).evppi).toEqual([])
  })
})

test('the error of the EVPI is the spread between the draws, or between the randomisations that they share', () => {
  // B is better by 1 in the second and the fourth draw: the losses of choosing A are 0, 1, 0, 1
  const made = drawsWithEffects([new Float64Array(4), Float64Array.of(-1, 1, -3, 1)])
  const [alone] = expectedLosses(made, [1]).evpi
  expect(alone.evpi).toBe(0.5)
  expect(alone.se).toBeCloseTo(Math.sqrt(1 / 3 / 4), 12)
  // two units with means 0 and 1: their variance is a half, and there are two of them
  const [evenly] = expectedLosses({ ...made, units: [0, 1, 0, 1] }, [1]).evpi
  expect([evenly.evpi, evenly.se]).toEqual([0.5, 0.5])
})
