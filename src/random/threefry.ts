/**
 * threefry2x32-20: a block of 64 random bits as a pure function of a 64-bit key and a 64-bit counter.
 * No state is carried from one number to the next, so a number depends on its name (key, counter) and on nothing else: not on
 * the order of work, not on the number of workers. The bottom of every stream; the engine's hot file carries an inlined copy,
 * built from the constants below.
 * Salmon, Moraes, Dror & Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11; reference code: Random123.
 */

/** Left rotations of the eight rounds that repeat. */
export const threefryRotations = [13, 15, 26, 6, 17, 29, 16, 24] as const

/** Third key word: key0 ^ key1 ^ parity. */
export const threefryParity = 0x1bd11bda

/**
 * Writes the two words of block (ctr0, ctr1) under key (key0, key1) to out[offset] and out[offset + 1].
 * All words are taken modulo 2^32. Twenty rounds; the key is added after every fourth. Allocates nothing.
 */
export function threefry2x32(key0: number, key1: number, ctr0: number, ctr1: number, out: Uint32Array, offset = 0): void {
  const key2 = key0 ^ key1 ^ threefryParity
  let a = (ctr0 + key0) | 0
  let b = (ctr1 + key1) | 0

  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + key1) | 0
  b = (b + key2 + 1) | 0

  a = (a + b) | 0
  b = ((b << 17) | (b >>> 15)) ^ a
  a = (a + b) | 0
  b = ((b << 29) | (b >>> 3)) ^ a
  a = (a + b) | 0
  b = ((b << 16) | (b >>> 16)) ^ a
  a = (a + b) | 0
  b = ((b << 24) | (b >>> 8)) ^ a
  a = (a + key2) | 0
  b = (b + key0 + 2) | 0

  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + key0) | 0
  b = (b + key1 + 3) | 0

  a = (a + b) | 0
  b = ((b << 17) | (b >>> 15)) ^ a
  a = (a + b) | 0
  b = ((b << 29) | (b >>> 3)) ^ a
  a = (a + b) | 0
  b = ((b << 16) | (b >>> 16)) ^ a
  a = (a + b) | 0
  b = ((b << 24) | (b >>> 8)) ^ a
  a = (a + key1) | 0
  b = (b + key2 + 4) | 0

  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a

  out[offset] = a + key2
  out[offset + 1] = b + key0 + 5
}
