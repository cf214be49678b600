// Order, equals and points on a line in the incremental table, each worked by hand: what mutation testing found that no test asked for.
import { describe, expect, it } from 'vitest'
import { firstLargest } from '../../src/economics/decisionDraws.ts'
import { incrementalTable } from '../../src/economics/incremental.ts'

const rows = (points: readonly (readonly [string, number, number])[]) =>
  incrementalTable(
    points.map(([name]) => name),
    points.map(([, cost]) => cost),
    points.map(([, , effect]) => effect),
  ).map(({ strategy, status, icer }) => [strategy, status, icer])

describe('the incremental table', () => {
  it('lists the strategies that a mix would beat by cost: 6 for 10 is cheaper per unit than 1 for 1 and 5 for 2', () => {
    const points = [['D', 6, 10], ['C', 5, 2], ['A', 0, 0], ['B', 1, 1]] as const // prettier-ignore
    expect(rows(points)).toEqual([['A', 'ND', null], ['D', 'ND', 0.6], ['B', 'ED', null], ['C', 'ED', null]]) // prettier-ignore
  })

  it('keeps a strategy that lies exactly on the line between its neighbours', () => {
    const points = [['A', 0, 0], ['B', 1, 1], ['C', 2, 2]] as const // prettier-ignore
    expect(rows(points)).toEqual([['A', 'ND', null], ['B', 'ND', 1], ['C', 'ND', 1]]) // prettier-ignore
  })

  it('keeps the first of exact equals', () => {
    const points = [['A', 3, 2], ['B', 3, 2], ['C', 3, 2]] as const // prettier-ignore
    expect(rows(points)).toEqual([['A', 'ND', null], ['B', 'D', null], ['C', 'D', null]]) // prettier-ignore
  })
})

it('the largest of no values is at no place, and of equals the first', () => {
  expect([firstLargest([]), firstLargest([1, 3, 3]), firstLargest([-2])]).toEqual([-1, 1, 0])
})
