import { describe, expect, it } from 'vitest'
import { threefry2x32, threefryParity, threefryRotations } from '../../src/random/threefry.ts'

/**
 * Known answers: Random123, tests/kat_vectors, commit 9545ff6413f258be2f04c1d319d99aaef7521150
 * (github.com/DEShawResearch/random123). The third key and counter are digits of pi.
 */
const known = [
  { rounds: 13, ctr: [0x00000000, 0x00000000], key: [0x00000000, 0x00000000], out: [0x9d1c5ec6, 0x8bd50731] },
  { rounds: 13, ctr: [0xffffffff, 0xffffffff], key: [0xffffffff, 0xffffffff], out: [0xfd36d048, 0x2d17272c] },
  { rounds: 13, ctr: [0x243f6a88, 0x85a308d3], key: [0x13198a2e, 0x03707344], out: [0xba3e4725, 0xf27d669e] },
  { rounds: 20, ctr: [0x00000000, 0x00000000], key: [0x00000000, 0x00000000], out: [0x6b200159, 0x99ba4efe] },
  { rounds: 20, ctr: [0xffffffff, 0xffffffff], key: [0xffffffff, 0xffffffff], out: [0x1cb996fc, 0xbb002be7] },
  { rounds: 20, ctr: [0x243f6a88, 0x85a308d3], key: [0x13198a2e, 0x03707344], out: [0xc4923a9c, 0x483df7a0] },
  { rounds: 32, ctr: [0x00000000, 0x00000000], key: [0x00000000, 0x00000000], out: [0xcee3d47e, 0xa23dfd5c] },
  { rounds: 32, ctr: [0xffffffff, 0xffffffff], key: [0xffffffff, 0xffffffff], out: [0x6e2fe0d0, 0xb1b76f82] },
  { rounds: 32, ctr: [0x243f6a88, 0x85a308d3], key: [0x13198a2e, 0x03707344], out: [0xe2827716, 0xc3c05cdf] },
]

/** The definition written as a plain loop over any number of rounds: a second implementation, for comparison. */
function plainThreefry(key: number[], ctr: number[], rounds: number): number[] {
  const keys = [key[0], key[1], (key[0] ^ key[1] ^ threefryParity) >>> 0]
  let [a, b] = [(ctr[0] + keys[0]) >>> 0, (ctr[1] + keys[1]) >>> 0]
  for (let r = 0; r < rounds; r++) {
    const turn = threefryRotations[r % 8]
    a = (a + b) >>> 0
    b = (((b << turn) | (b >>> (32 - turn))) ^ a) >>> 0
    if (r % 4 === 3) {
      const s = (r + 1) / 4
      a = (a + keys[s % 3]) >>> 0
      b = (b + keys[(s + 1) % 3] + s) >>> 0
    }
  }
  return [a, b]
}

describe('threefry2x32', () => {
  it.each(known.filter((k) => k.rounds === 20))('gives the published words for key $key, counter $ctr', ({ key, ctr, out }) => {
    const words = new Uint32Array(2)
    threefry2x32(key[0], key[1], ctr[0], ctr[1], words)
    expect([...words]).toEqual(out)
  })

  it.each(known)(
    'has exported constants from which a plain loop gives the published words after $rounds rounds',
    ({ rounds, key, ctr, out }) => {
      expect(plainThreefry(key, ctr, rounds)).toEqual(out)
    },
  )

  it('agrees with the plain loop on a thousand other keys and counters', () => {
    const words = new Uint32Array(4)
    for (let i = 0; i < 1000; i++) {
      const key = [Math.imul(i, 0x9e3779b1) >>> 0, Math.imul(i, 0x85ebca77) >>> 0]
      const ctr = [i, Math.imul(i, 0xc2b2ae3d) >>> 0]
      threefry2x32(key[0], key[1], ctr[0], ctr[1], words, 1)
      expect([words[1], words[2]]).toEqual(plainThreefry(key, ctr, 20))
    }
    expect([words[0], words[3]]).toEqual([0, 0])
  })
})
