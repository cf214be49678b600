// A list of rows that grows: more rows than are made room for at a time, each value told from its place (row 10, column 1 holds 101).
import { describe, expect, it } from 'vitest'
import { makeRows } from '../../src/statistics/rows.ts'

describe('a growing list of rows', () => {
  it('keeps every value where it was written, over several blocks, and begins each row with zeros', () => {
    const rows = makeRows(2)
    expect([rows.length, rows.latest().length]).toEqual([0, 0])
    for (let row = 0; row < 600; row++) {
      rows.add()
      expect([...rows.latest()]).toEqual([0, 0])
      rows.latest().set([10 * row, 10 * row + 1])
    }
    expect(rows.length).toBe(600)
    for (const row of [0, 1, 10, 255, 256, 257, 511, 512, 599]) {
      expect([rows.at(row, 0), rows.at(row, 1)]).toEqual([10 * row, 10 * row + 1])
    }
  })
})
