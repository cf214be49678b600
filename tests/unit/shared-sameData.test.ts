/** Plain data that says the same, and every way in which it can differ. */
import { describe, expect, it } from 'vitest'
import { sameData } from '../../src/shared/sameData.ts'

const data = () => ({
  n: 1,
  text: 'a',
  none: null,
  list: [1, { flag: true }],
  floats: Float64Array.of(0, NaN, 1.5),
  bytes: Uint8Array.of(1, 2, 3),
  words: new Int16Array(Int16Array.of(9, 1, 2, 3).buffer, 2, 3),
})

describe('the comparison of plain data', () => {
  it('finds equal what was made twice, and takes an absent key for an undefined one', () => {
    expect(sameData(data(), data())).toBe(true)
    expect(sameData(data(), { ...data(), more: undefined })).toBe(true)
  })

  it('sees every difference, in kind, in length and to the bit', () => {
    const others: readonly object[] = [
      { n: '1' },
      { text: 'b' },
      { none: 0 },
      { none: {} },
      { list: [1] },
      { list: [1, { flag: false }] },
      { list: { 0: 1, 1: { flag: true } } },
      { floats: Float64Array.of(-0, NaN, 1.5) },
      { floats: Float64Array.of(0, NaN) },
      { floats: Float64Array.of(0, NaN, 1.5 + 2 ** -52) },
      { floats: Float32Array.of(0, NaN, 1.5) },
      { bytes: Uint8Array.of(1, 2, 4) },
      { bytes: Int8Array.of(1, 2, 3) },
      { words: Int16Array.of(1, 2, 4) },
      { more: 1 },
    ]
    for (const other of others) {
      expect(sameData(data(), { ...data(), ...other }), JSON.stringify(other)).toBe(false)
      expect(sameData({ ...data(), ...other }, data()), JSON.stringify(other)).toBe(false)
    }
  })
})
