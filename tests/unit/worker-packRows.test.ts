/** Tables that go between threads come out as they went in. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packRows, unpackRows } from '../../src/worker/packRows.ts'

const row = fc.record({ arm: fc.string(), month: fc.integer(), mean: fc.double(), state: fc.constantFrom('aaa', 'work', '__proto__') })

describe('a packed table', () => {
  it('is the same table when it is unpacked, to the bit and with its keys in order', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const back = unpackRows<(typeof rows)[number]>(structuredClone(packRows(rows)))
        expect(back).toEqual(rows)
        expect(back.map((one) => Object.keys(one))).toEqual(rows.map((one) => Object.keys(one)))
        expect(back.every(({ mean }, i) => Object.is(mean, rows[i].mean))).toBe(true)
      }),
    )
  })
})
