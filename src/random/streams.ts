/**
 * Names for chance. A stream is named by (seed, draw, replication, person, purpose, counter), never by arm: the same person
 * meets the same luck in every arm, one person or parameter more changes nobody else's luck, and order of work is without meaning.
 *
 *   key     = threefry(seed key, (draw, replication))            one per replication
 *   counter = (person, purpose · 2^16 + cycle or running number)  one block of two words each
 *
 * The engine builds key and counter by the same rules inside its hot loop; everything else uses `makeStream`.
 */
import { hash32 } from '../shared/hash.ts'
import type { Key } from './seed.ts'
import { threefry2x32 } from './threefry.ts'

/** What a random number is for. A closed list: numbers are never reused, new purposes get the next one. */
export const PURPOSES = {
  /** Whether and where a person moves in a cycle. */
  transition: 0,
  /** Cycles until the next month in which anything can happen to a person. */
  gap: 1,
  /** Order among persons who join the queue in the same cycle. */
  queueOrder: 2,
  /** Where a forced move (e.g. leaving at 30) leads. */
  jump: 3,
  /** Which attributes meet in one synthetic person. Same for the whole plan. */
  cohortPairing: 4,
  /** Values of uncertain parameters. Same for a whole draw. */
  parameter: 5,
  /** Whether a person offered the pathway takes it. */
  uptake: 6,
  /** Vacancies and replacements of staff. */
  staffing: 7,
  /** How the points that parameters are drawn at are scrambled. Same for a whole randomisation. */
  scrambling: 8,
} as const

export type Purpose = (typeof PURPOSES)[keyof typeof PURPOSES]

/** In the place of `replication`: the stream belongs to a whole draw (parameters). Replications are numbered below it. */
export const wholeDraw = 0xffffffff

/** In the place of `replication`, with a randomisation in the place of `draw`: the stream belongs to a whole randomisation (spread.ts). */
export const wholeRandomisation = 0xfffffffe

/** In the place of `draw` (with `wholeDraw` as replication): the stream belongs to the whole plan (the cohort). Draws are numbered below it. */
export const wholePlan = 0xffffffff

/** Blocks per (person, purpose): cycle or running number 0 … 65,535. */
export const blocksPerStream = 0x10000

/** Key of one replication of one draw. */
export function replicationKey(seedKey: Key, draw: number, replication: number): [number, number] {
  const out = new Uint32Array(2)
  threefry2x32(seedKey[0], seedKey[1], draw, replication, out)
  return [out[0], out[1]]
}

/** Second counter word of block `counter` (0 … 65,535) for a purpose. The first word is the person. */
export function counterWord(purpose: Purpose, counter: number): number {
  return ((purpose << 16) | counter) >>> 0
}

const twoToMinus52 = 2.220446049250313e-16

/**
 * Two words → a uniform number strictly between 0 and 1: the midpoints of 2^52 equal cells, each exactly representable.
 * 1 − u is on the same grid, so a sampler by inversion treats both tails alike.
 */
export function uniformOf(word0: number, word1: number): number {
  return ((word0 >>> 6) * 0x4000000 + (word1 >>> 6) + 0.5) * twoToMinus52
}

/** A stream read in order, for everything outside the hot loop. */
export interface Stream {
  /** Next uint32. */
  nextWord(): number
  /** Uniform in (0, 1), from the next two words. */
  nextUniform(): number
  /** Integer 0 … n − 1, n ≤ 2^32, from the next two words (bias below n / 2^52). */
  nextBelow(n: number): number
}

/** Stream of one person and purpose within one replication; throws when its 65,536 blocks are used up. */
export function makeStream(seedKey: Key, draw: number, replication: number, person: number, purpose: Purpose): Stream {
  const [key0, key1] = replicationKey(seedKey, draw, replication)
  const block = new Uint32Array(2)
  let words = 0

  function nextWord(): number {
    const half = words & 1
    if (half === 0) {
      const counter = words >>> 1
      if (counter >= blocksPerStream) throw new Error(`stream of purpose ${purpose}, person ${person} is used up after ${words} words`)
      threefry2x32(key0, key1, person, counterWord(purpose, counter), block)
    }
    words++
    return block[half]
  }

  function nextUniform(): number {
    const first = nextWord()
    return uniformOf(first, nextWord())
  }

  return { nextWord, nextUniform, nextBelow: (n) => Math.floor(nextUniform() * n) }
}

/** Uniform in (0, 1) from the one block with this full name. */
export function namedUniform(seedKey: Key, draw: number, replication: number, person: number, purpose: Purpose, counter: number): number {
  const [key0, key1] = replicationKey(seedKey, draw, replication)
  const block = new Uint32Array(2)
  threefry2x32(key0, key1, person, counterWord(purpose, counter), block)
  return uniformOf(block[0], block[1])
}

/**
 * Uniform in (0, 1) for a parameter in a draw. The parameter's id, hashed, takes the person's place in the name, so a new parameter
 * changes no other's values. `index` (0 … 65,535) counts the numbers of a parameter that needs several (Dirichlet).
 */
export function parameterUniform(seedKey: Key, draw: number, parameterId: string, index = 0): number {
  return namedUniform(seedKey, draw, wholeDraw, hash32(parameterId), PURPOSES.parameter, index)
}
