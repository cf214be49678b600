/**
 * Nested uniform scrambling (Owen 1995): an even set of points becomes random without becoming uneven. Every binary digit of a coordinate is
 * turned or kept by a coin of its own, named by the digits before it; so points that shared a cell still share one, and each point by itself is
 * uniform. The coins come from the counter-based generator, none from a shortcut by hashing, because 32 coins cost less than one quantile.
 */
import type { Key } from './seed.ts'
import { threefry2x32 } from './threefry.ts'

const coin = new Uint32Array(2)

/** The scrambled coordinate, uint32 → uint32, one to one. Equal keys scramble alike; other keys independently. */
export function scramble(word: number, key: Key): number {
  let out = 0
  for (let digit = 0; digit < 32; digit++) {
    const before = digit === 0 ? 0 : word >>> (32 - digit)
    threefry2x32(key[0], key[1], before, digit, coin)
    out = (out << 1) | (((word >>> (31 - digit)) ^ coin[0]) & 1)
  }
  return out >>> 0
}
