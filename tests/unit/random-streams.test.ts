import { describe, expect, it } from 'vitest'
import { drawnOrder } from '../../src/random/drawnOrder.ts'
import { seedKey } from '../../src/random/seed.ts'
import {
  blocksPerStream,
  counterWord,
  makeStream,
  namedUniform,
  parameterUniform,
  PURPOSES,
  replicationKey,
  uniformOf,
  wholeDraw,
} from '../../src/random/streams.ts'
import { threefry2x32 } from '../../src/random/threefry.ts'

const key = seedKey('vägval')

describe('seedKey', () => {
  it('gives two whole numbers below 2^32, the same each time', () => {
    for (const word of key) expect(Number.isInteger(word) && word >= 0 && word < 2 ** 32).toBe(true)
    expect(seedKey('vägval')).toEqual(key)
  })

  it('takes "ö" typed as one sign or as o and two dots for the same phrase', () => {
    expect(seedKey('Malmo\u0308')).toEqual(seedKey('Malm\u00f6'))
  })

  it('tells apart phrases that differ in case, spaces, or a sign beyond Latin-1 that shares its low byte', () => {
    const phrases = ['a', 'A', 'a ', ' a', 'aa', '', '0', '00', '!', 'ġ', 'š', 'a'.repeat(300), 'a'.repeat(301)]
    expect(new Set(phrases.map((p) => seedKey(p).join())).size).toBe(phrases.length)
  })

  it('leaves the platform’s own generator alone', () => {
    const random = Math.random
    seedKey('x')
    expect(Math.random).toBe(random)
  })
})

describe('names of streams', () => {
  it('every purpose has its own number, from 0 upwards without gaps', () => {
    const numbers = Object.values(PURPOSES)
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i))
  })

  it('replicationKey is threefry of (draw, replication) under the seed key', () => {
    const out = new Uint32Array(2)
    threefry2x32(key[0], key[1], 3, 41, out)
    expect(replicationKey(key, 3, 41)).toEqual([...out])
  })

  it('a stream reads the blocks (person, purpose · 2^16 + counter) in order, two words each', () => {
    const [k0, k1] = replicationKey(key, 3, 41)
    const out = new Uint32Array(2)
    const stream = makeStream(key, 3, 41, 237, PURPOSES.jump)
    for (let counter = 0; counter < 5; counter++) {
      threefry2x32(k0, k1, 237, PURPOSES.jump * 65536 + counter, out)
      expect([stream.nextWord(), stream.nextWord()]).toEqual([...out])
    }
  })

  it('the last purpose and counter still fit in the counter word', () => {
    expect(counterWord(PURPOSES.staffing, blocksPerStream - 1)).toBe(PURPOSES.staffing * 65536 + 65535)
  })

  it('a stream that has used its 65,536 blocks stops instead of running into the next purpose', () => {
    const stream = makeStream(key, 0, 0, 0, PURPOSES.transition)
    for (let i = 0; i < 2 * blocksPerStream; i++) stream.nextWord()
    expect(() => stream.nextWord()).toThrow('used up')
  })

  it('two streams with different names share no word among their first thousand', () => {
    const names: [number, number, number, 0 | 1][] = [
      [0, 0, 0, 0],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]
    const words = new Set<number>()
    for (const [draw, replication, person, purpose] of names) {
      const stream = makeStream(key, draw, replication, person, purpose)
      for (let i = 0; i < 1000; i++) words.add(stream.nextWord())
    }
    // 5,000 of 2^32 values: 0.003 coincidences expected by chance
    expect(words.size).toBe(5000)
  })
})

describe('uniform numbers', () => {
  it('lie strictly between 0 and 1, also for the smallest and largest words', () => {
    expect(uniformOf(0, 0)).toBe(2 ** -53)
    expect(uniformOf(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53)
  })

  it('mirror: flipping every bit of the words gives exactly 1 − u', () => {
    const stream = makeStream(key, 0, 0, 1, PURPOSES.parameter)
    for (let i = 0; i < 1000; i++) {
      const [a, b] = [stream.nextWord(), stream.nextWord()]
      expect(uniformOf(~a >>> 0, ~b >>> 0)).toBe(1 - uniformOf(a, b))
    }
  })

  it('use two words each, and a number below n is the uniform cut in n equal parts', () => {
    const words = makeStream(key, 0, 0, 1, PURPOSES.uptake)
    const uniforms = makeStream(key, 0, 0, 1, PURPOSES.uptake)
    const dice = makeStream(key, 0, 0, 1, PURPOSES.uptake)
    for (let i = 0; i < 100; i++) {
      const u = uniforms.nextUniform()
      expect(u).toBe(uniformOf(words.nextWord(), words.nextWord()))
      expect(dice.nextBelow(6)).toBe(Math.floor(u * 6))
    }
  })
})

describe('parameterUniform', () => {
  it('depends on seed, draw, id and index, and on nothing else', () => {
    const base = parameterUniform(key, 5, 'post.cost')
    expect(parameterUniform(key, 5, 'post.cost')).toBe(base)
    const others = [
      parameterUniform(seedKey('annat'), 5, 'post.cost'),
      parameterUniform(key, 6, 'post.cost'),
      parameterUniform(key, 5, 'jobs.loss'),
      parameterUniform(key, 5, 'post.cost', 1),
    ]
    expect(new Set([base, ...others]).size).toBe(5)
  })

  it('lives apart from every replication of the same draw', () => {
    expect(wholeDraw).toBe(0xffffffff)
    expect(replicationKey(key, 5, wholeDraw)).not.toEqual(replicationKey(key, 5, 0))
  })
})

describe('drawnOrder', () => {
  const order = (n: number, turn = 0) => [...drawnOrder(key, 0, 0, PURPOSES.cohortPairing, n, turn)]

  it('contains every person once and is not the order of the index', () => {
    expect([...order(50)].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i))
    expect(order(50)).not.toEqual(Array.from({ length: 50 }, (_, i) => i))
  })

  it('one person more is put in somewhere and changes nobody else’s order', () => {
    expect(order(51).filter((person) => person !== 50)).toEqual(order(50))
  })

  it('sorts by each person’s own uniform number, another one for each turn', () => {
    const luck = (person: number) => namedUniform(key, 0, 0, person, PURPOSES.cohortPairing, 3)
    const third = order(20, 3)
    for (let i = 1; i < 20; i++) expect(luck(third[i - 1])).toBeLessThan(luck(third[i]))
    expect(third).not.toEqual(order(20))
  })
})
