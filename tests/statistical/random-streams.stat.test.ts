/**
 * Are the streams as good as chance in the patterns in which they are really read? Fixed seed, so a test passes or fails for good;
 * each says what size of error it would catch. Words are read as the engine reads them: key from (seed, draw, replication), block
 * (person, purpose · 2^16 + cycle).
 */
import { describe, expect, it } from 'vitest'
import { gapTable } from '../../src/engine/thresholds.ts'
import { cdf } from '../../src/random/cdf.ts'
import { drawnOrder } from '../../src/random/drawnOrder.ts'
import { scramble } from '../../src/random/scramble.ts'
import { seedKey } from '../../src/random/seed.ts'
import { RANDOMISATIONS } from '../../src/random/spread.ts'
import { counterWord, makeStream, PURPOSES, replicationKey, wholeRandomisation, type Purpose } from '../../src/random/streams.ts'
import { threefry2x32 } from '../../src/random/threefry.ts'
import { hash32 } from '../../src/shared/hash.ts'

const key = seedKey('statistical tests')
const out = new Uint32Array(2)

function readBlock(draw: number, replication: number, person: number, purpose: Purpose, cycle: number): Uint32Array {
  const [k0, k1] = replicationKey(key, draw, replication)
  threefry2x32(k0, k1, person, counterWord(purpose, cycle), out)
  return out
}

/** P(χ² with df degrees of freedom > x) = P(gamma(df / 2, 2) > x). */
function chiSquareTail(x: number, df: number): number {
  return 1 - cdf({ kind: 'gamma', shape: df / 2, scale: 2 }, x)
}

function chiSquare(counts: ArrayLike<number>, expected: (i: number) => number): number {
  let sum = 0
  for (let i = 0; i < counts.length; i++) sum += (counts[i] - expected(i)) ** 2 / expected(i)
  return sum
}

const n = 1 << 16

/** [replication, person, purpose, month] of the blocks that the engine reads when one month in seven is a candidate, 238 persons over 120 months. */
const candidates = ((): readonly (readonly [number, number, Purpose, number])[] => {
  const gaps = gapTable(0.16, 120)
  const found: [number, number, Purpose, number][] = []
  for (let replication = 0; found.length < n; replication++) {
    for (let person = 0; person < 238; person++) {
      for (let month = -1, word = readBlock(1, replication, person, PURPOSES.gap, 0)[1]; ;) {
        month += 1 + gaps.findIndex((limit) => word < limit)
        if (word >= gaps[gaps.length - 1] || month >= 120) break
        found.push([replication, person, PURPOSES.transition, month])
        word = readBlock(1, replication, person, PURPOSES.transition, month)[1]
      }
    }
  }
  return found
})()

/** The key of the tree that scrambles a parameter in a randomisation, as in spread.ts. */
function treeKey(randomisation: number, parameter: number): [number, number] {
  const [k0, k1] = replicationKey(key, randomisation, wholeRandomisation)
  threefry2x32(k0, k1, hash32(`parameter.${parameter}`), counterWord(PURPOSES.scrambling, 0), out)
  return [out[0], out[1]]
}

const pair = new Uint32Array(2)

/** Levels 6 … 9 of a tree hold 64 · (1 + 2 + 4 + 8) coins: fifteen blocks of 64. Read by scrambling 0 … with every digit before. */
function coins(i: number): Uint32Array {
  const tree = treeKey(Math.floor(i / 15) % RANDOMISATIONS, Math.floor(i / 15 / RANDOMISATIONS))
  const digit = 6 + Math.floor(Math.log2(1 + (i % 15)))
  const first = 64 * (1 + (i % 15) - 2 ** (digit - 6))
  for (let k = 0; k < 64; k++) {
    threefry2x32(tree[0], tree[1], first + k, digit, out)
    pair[k >> 5] = (pair[k >> 5] << 1) | (out[0] & 1)
  }
  return pair
}

/** The 32 digits of what point 0 becomes in one tree after another. */
function sameCoin(i: number): Uint32Array {
  for (const half of [0, 1]) {
    const tree = 2 * i + half
    pair[half] = scramble(0, treeKey(tree % RANDOMISATIONS, Math.floor(tree / RANDOMISATIONS)))
  }
  return pair
}

const purposes = Object.values(PURPOSES)

/** The ways in which one goes from a number to the next; i = 0 … 65,535. */
const axes: Record<string, (i: number) => Uint32Array> = {
  'persons, one cycle': (i) => readBlock(0, 7, i, PURPOSES.transition, 15),
  'cycles (running numbers), one person': (i) => readBlock(0, 7, 100, PURPOSES.gap, i),
  'persons × 128 cycles, month by month': (i) => readBlock(0, 0, i & 511, PURPOSES.transition, i >> 9),
  'replications, same person and cycle': (i) => readBlock(0, i, 3, PURPOSES.transition, 0),
  'draws, same person and cycle': (i) => readBlock(i, 0, 3, PURPOSES.transition, 0),
  'draws × 64 replications': (i) => readBlock(i >> 6, i & 63, 0, PURPOSES.jump, 1),
  'the calendar: move and next gap in the months that come up, person by person': (i) => readBlock(1, ...candidates[i]),
  'the coins of scrambling: 64 neighbours of one level, level by level, tree by tree': (i) => coins(i),
  'trees of scrambling: the same coin in randomisation after randomisation, parameter after parameter': (i) => sameCoin(i),
  'purposes × persons': (i) => readBlock(2, 2, i >> 3, purposes[i & 7], 0),
}

describe.each(Object.keys(axes))('across %s', (axis) => {
  const words = new Uint32Array(2 * n)
  for (let i = 0; i < n; i++) words.set(axes[axis](i), 2 * i)

  it('every byte of the words is evenly spread (would catch frequencies off by 4 % on average)', () => {
    for (const shift of [24, 16, 8, 0]) {
      const counts = new Uint32Array(256)
      for (const word of words) counts[(word >>> shift) & 255]++
      const tail = chiSquareTail(
        chiSquare(counts, () => (2 * n) / 256),
        255,
      )
      expect(tail, `byte at bit ${shift}`).toBeGreaterThan(1e-4)
      expect(tail, `byte at bit ${shift}: too even`).toBeLessThan(1 - 1e-4)
    }
  })

  it('each of the 64 bits is set half of the time (4.5 standard errors: would catch a bias of 0.9 %)', () => {
    for (let half = 0; half < 2; half++) {
      for (let bit = 0; bit < 32; bit++) {
        let set = 0
        for (let i = half; i < words.length; i += 2) set += (words[i] >>> bit) & 1
        expect(Math.abs(set - n / 2), `word ${half}, bit ${bit}`).toBeLessThan((4.5 * Math.sqrt(n)) / 2)
      }
    }
  })

  it('neighbours at lags 1, 2, 3, 8 and 512, and the two words of a block, are uncorrelated (4.5 se: would catch r = 0.018)', () => {
    const centred = (i: number) => words[i] / 2 ** 32 - 0.5
    for (const [lag, step] of [
      [1, 2],
      [2, 2],
      [4, 2],
      [6, 2],
      [16, 2],
      [1024, 2],
    ]) {
      let sum = 0
      let pairs = 0
      for (let i = 0; i + lag < words.length; i += step) {
        sum += centred(i) * centred(i + lag)
        pairs++
      }
      expect(Math.abs((12 * sum) / pairs), `word distance ${lag}`).toBeLessThan(4.5 / Math.sqrt(pairs))
    }
  })

  it('neighbours fill a 16 × 16 square evenly, so they are independent, not only uncorrelated (would catch cells off by 6 %)', () => {
    for (const lag of [1, 2]) {
      const counts = new Uint32Array(256)
      let pairs = 0
      for (let i = 0; i + lag < words.length; i += 2) {
        counts[((words[i] >>> 28) << 4) | (words[i + lag] >>> 28)]++
        pairs++
      }
      const tail = chiSquareTail(
        chiSquare(counts, () => pairs / 256),
        255,
      )
      expect(tail, `word distance ${lag}`).toBeGreaterThan(1e-4)
    }
  })
})

describe('what the engine makes of the words', () => {
  it('months with an event of probability 2 % are binomial over 120 months per person (would catch persons whose luck clusters by 4 % of the variance)', () => {
    const [persons, cycles, prob] = [20_000, 120, 0.02]
    const [k0, k1] = replicationKey(key, 1, 1)
    const limit = Math.round(prob * 2 ** 32)
    const counts = new Uint32Array(9) // 0 … 7 events, 8 or more
    let [sum, squares] = [0, 0]
    for (let person = 0; person < persons; person++) {
      let events = 0
      for (let cycle = 0; cycle < cycles; cycle++) {
        threefry2x32(k0, k1, person, counterWord(PURPOSES.transition, cycle), out)
        if (out[0] < limit) events++
      }
      counts[Math.min(8, events)]++
      sum += events
      squares += events * events
    }
    const share = [Math.pow(1 - prob, cycles)]
    for (let k = 1; k < 8; k++) share.push((share[k - 1] * (cycles - k + 1) * prob) / (k * (1 - prob)))
    share.push(1 - share.reduce((a, b) => a + b, 0))
    expect(
      chiSquareTail(
        chiSquare(counts, (i) => persons * share[i]),
        8,
      ),
    ).toBeGreaterThan(1e-4)

    const trueVariance = cycles * prob * (1 - prob)
    const variance = squares / persons - (sum / persons) ** 2
    expect(Math.abs(sum / persons - cycles * prob)).toBeLessThan(4 * Math.sqrt(trueVariance / persons))
    // standard error of a variance, with the excess kurtosis (1 − 6pq) / npq of the binomial
    const kurtosis = (1 - 6 * prob * (1 - prob)) / trueVariance
    expect(Math.abs(variance / trueVariance - 1)).toBeLessThan(4 * Math.sqrt((2 + kurtosis) / persons))
  })

  it('the same person’s luck in two replications, two draws, or for two purposes is unrelated, over 120 months (4.5 se: would catch r = 0.014)', () => {
    const names: [number, number, Purpose][] = [
      [0, 0, PURPOSES.transition],
      [0, 1, PURPOSES.transition],
      [1, 0, PURPOSES.transition],
      [0, 0, PURPOSES.jump],
      [0, 0, PURPOSES.queueOrder],
    ]
    const [persons, cycles] = [900, 120]
    const luck = names.map(([draw, replication, purpose]) => {
      const values = new Float64Array(persons * cycles)
      const [k0, k1] = replicationKey(key, draw, replication)
      for (let i = 0; i < values.length; i++) {
        threefry2x32(k0, k1, Math.floor(i / cycles), counterWord(purpose, i % cycles), out)
        values[i] = out[0] / 2 ** 32 - 0.5
      }
      return values
    })
    for (let a = 0; a < luck.length; a++) {
      for (let b = a + 1; b < luck.length; b++) {
        let sum = 0
        for (let i = 0; i < luck[a].length; i++) sum += luck[a][i] * luck[b][i]
        expect(Math.abs((12 * sum) / luck[a].length), `${a} and ${b}`).toBeLessThan(4.5 / Math.sqrt(luck[a].length))
      }
    }
  })

  it('every order of four persons is equally likely (would catch an order that is 20 % too common)', () => {
    const trials = 24_000
    const seen = new Map<string, number>()
    for (let replication = 0; replication < trials; replication++) {
      const order = drawnOrder(key, 0, replication, PURPOSES.cohortPairing, 4).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    expect(seen.size).toBe(24)
    expect(
      chiSquareTail(
        chiSquare([...seen.values()], () => trials / 24),
        23,
      ),
    ).toBeGreaterThan(1e-4)
  })

  it('uniform numbers in order of one stream are even and have no memory (KS distance below 1.95 / √n: would catch a bulge of 1 %)', () => {
    const count = 60_000
    const values = new Float64Array(count)
    const stream = makeStream(key, 4, 4, 4, PURPOSES.staffing)
    for (let i = 0; i < count; i++) values[i] = stream.nextUniform()
    let lagged = 0
    for (let i = 1; i < count; i++) lagged += (values[i] - 0.5) * (values[i - 1] - 0.5)
    expect(Math.abs((12 * lagged) / count)).toBeLessThan(4.5 / Math.sqrt(count))
    values.sort()
    let distance = 0
    values.forEach((u, i) => (distance = Math.max(distance, Math.abs(u - i / count), Math.abs(u - (i + 1) / count))))
    expect(distance).toBeLessThan(1.95 / Math.sqrt(count))
  })
})

describe('seed phrases', () => {
  it('20,000 phrases in a row give different keys, with each bit set half of the time (4.5 se: would catch a bias of 1.6 %)', () => {
    const count = 20_000
    const keys = new Set<string>()
    const set = new Uint32Array(64)
    for (let i = 0; i < count; i++) {
      const words = seedKey(`frö ${i}`)
      keys.add(words.join())
      for (let bit = 0; bit < 64; bit++) set[bit] += (words[bit >> 5] >>> (bit & 31)) & 1
    }
    expect(keys.size).toBe(count)
    for (const ones of set) expect(Math.abs(ones - count / 2)).toBeLessThan((4.5 * Math.sqrt(count)) / 2)
  })
})
