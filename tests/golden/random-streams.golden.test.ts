/**
 * Frozen streams. The numbers are neither good nor bad: they record what a seed phrase means today, so that a result with its seed can be
 * repeated next year. If one changes, every published result changes with it: that wants a new engine version and a line in the
 * change log, not a new number here. Words and keys were recomputed once by a second implementation in Python (ARC4 key schedule,
 * threefry, layout of the counter), written from the descriptions in the source files.
 */
import { describe, expect, it } from 'vitest'
import { quantile } from '../../src/random/quantile.ts'
import { seedKey } from '../../src/random/seed.ts'
import { makeStream, parameterUniform, PURPOSES, replicationKey } from '../../src/random/streams.ts'
import { fingerprint, hash32, makeHash64 } from '../../src/shared/hash.ts'
import { fromR } from './random-r.ts'

const key = seedKey('vägval')

describe('frozen: seed phrases', () => {
  it.each([
    ['', 994027583, 3545621062],
    ['vägval', 699556955, 2054398280],
    ['Malmö', 2979890365, 1921129419],
    ['Örebro 2027', 650985131, 652766270],
    ['1', 762935692, 1748852535],
    ['base-uma-238', 3353334380, 134876625],
    ['räksmörgås 😀', 2053752296, 2858638249],
  ])('%j', (phrase, word0, word1) => {
    expect(seedKey(phrase)).toEqual([word0, word1])
  })
})

describe('frozen: streams of the seed "vägval"', () => {
  it('replication keys', () => {
    expect(replicationKey(key, 0, 0)).toEqual([3212427352, 849037062])
    expect(replicationKey(key, 3, 41)).toEqual([1767473005, 3225370267])
  })

  it.each([
    ['transition', 0, [3613627957, 3399339758, 2194069117, 3074257746]],
    ['gap', 1, [144984687, 1202046199, 2582630744, 3956560066]],
    ['queueOrder', 2, [423527135, 4165452771, 2870290358, 394642665]],
    ['jump', 3, [3622228698, 19448107, 1652893639, 112900086]],
    ['cohortPairing', 4, [688299059, 134546415, 2330260847, 2570621821]],
    ['parameter', 5, [3397335346, 2253845815, 2870596416, 2994195762]],
    ['uptake', 6, [397036014, 1748340421, 1101356532, 892982481]],
    ['staffing', 7, [1963249385, 3786488927, 1679437320, 2583746259]],
  ] as const)('draw 3, replication 41, person 237, %s', (name, number, words) => {
    expect(PURPOSES[name]).toBe(number)
    const stream = makeStream(key, 3, 41, 237, PURPOSES[name])
    expect(words.map(() => stream.nextWord())).toEqual(words)
  })

  it('uniform numbers', () => {
    expect(makeStream(key, 0, 0, 0, PURPOSES.transition).nextUniform()).toBe(0.5273028387400013)
    expect(parameterUniform(key, 7, 'jobs.loss')).toBe(0.08271446129947668)
    expect(parameterUniform(key, 7, 'jobs.loss', 1)).toBe(0.8216900222958262)
    expect(parameterUniform(key, 7, 'post.cost')).toBe(0.6433616022807317)
  })
})

describe('frozen: hashes', () => {
  it('of text, plain data, and numbers', () => {
    expect(hash32('trial.inWork15.SE.men')).toBe(3259186305)
    expect(fingerprint({ name: 'åäö', list: [1, 2.5, -0.1], deep: { b: null, a: true } })).toBe('1d2c95ff286c09df')
  })
})

describe('frozen: the last digit of every sampler', () => {
  // The same on every engine and processor, because nothing but + − × ÷ and √ is used; that their first 13 digits are right is shown in
  // tests/unit/random-quantile.test.ts.
  it('1,000 quantiles each of every distribution checked against R', () => {
    const hash = makeHash64()
    for (const { distribution } of fromR) {
      hash.addFloats(Float64Array.from({ length: 1000 }, (_, i) => quantile(distribution, (i + 0.5) / 1000)))
    }
    for (const p of [0.01, 0.3, 0.99]) {
      hash.addFloats(
        Float64Array.of(
          quantile({ kind: 'truncatedNormal', mean: 0.02, sd: 0.02, low: 0.01, high: 0.08 }, p),
          quantile({ kind: 'pert', low: 0, mode: 0.2, high: 1 }, p),
          quantile({ kind: 'uniform', low: 0.5, high: 0.8333 }, p),
        ),
      )
    }
    expect(hash.hex()).toBe('8a5de425d288412d')
  })
})
