/**
 * Evenly spread draws: randomised quasi-Monte Carlo for the parameters. The draws are dealt out in turn to a fixed number of randomisations;
 * each is one Sobol sequence, scrambled by itself, in which every parameter is a dimension. Randomisations are independent of each other, so
 * the spread between their means tells how far the mean of all may be off (src/statistics/monteCarloError.ts).
 */
import { hash32 } from '../shared/hash.ts'
import { scramble } from './scramble.ts'
import type { Key } from './seed.ts'
import { sobolDimensions, sobolWord } from './sobol.ts'
import { counterWord, parameterUniform, PURPOSES, replicationKey, wholeRandomisation } from './streams.ts'
import { threefry2x32 } from './threefry.ts'

/** How a run draws its parameters: evenly spread, or each draw by itself. */
export type Sampling = 'sobol' | 'plain'

/**
 * Independent randomisations of a run. 24 degrees of freedom are enough for an error to be believed, and round numbers of draws leave each a
 * number of points with many factors of two, which is what the sequence likes: 400 draws are 25 times 16. Up to 25 draws are 25 sequences
 * of one point each, and so independent.
 */
export const RANDOMISATIONS = 25

/** Number of the independent unit that a draw belongs to. */
export function unitOfDraw(sampling: Sampling, draw: number): number {
  return sampling === 'plain' ? draw : draw % RANDOMISATIONS
}

/**
 * The dimension of each parameter within a randomisation, in the order given; −1 for those that find none left (more than 256). The search
 * begins at a place that the id and the randomisation alone decide and takes the next free one, so a parameter put last changes nobody's.
 * Other randomisations pair other dimensions: with few points some pairs of dimensions go together, and no two parameters shall always be one.
 */
export function dimensionsOf(ids: readonly string[], randomisation: number): Int32Array {
  const taken = new Uint8Array(sobolDimensions)
  return Int32Array.from(ids, (id, i) => {
    if (i >= sobolDimensions) return -1
    let dimension = hash32(id, randomisation + 1) % sobolDimensions
    while (taken[dimension]) dimension = (dimension + 1) % sobolDimensions
    taken[dimension] = 1
    return dimension
  })
}

const block = new Uint32Array(2)
const twoTo20 = 0x100000
const twoTo52 = 0x10000000000000

/**
 * Uniform in (0, 1) for a parameter in a draw, from the draw's number alone. 32 digits are the scrambled sequence's; below them no two points
 * share a cell, so the remaining 20 are taken from the parameter's plain stream. Dimension −1: the plain stream altogether.
 */
export function spreadUniform(seedKey: Key, draw: number, parameterId: string, dimension: number): number {
  const plain = parameterUniform(seedKey, draw, parameterId)
  if (dimension < 0) return plain
  const [key0, key1] = replicationKey(seedKey, draw % RANDOMISATIONS, wholeRandomisation)
  threefry2x32(key0, key1, hash32(parameterId), counterWord(PURPOSES.scrambling, 0), block)
  const word = scramble(sobolWord(Math.floor(draw / RANDOMISATIONS), dimension), [block[0], block[1]])
  return (word * twoTo20 + Math.floor(plain * twoTo20) + 0.5) / twoTo52
}
