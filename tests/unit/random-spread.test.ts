/**
 * Evenly spread draws: the sequence against an independent implementation, the laws of a net before and after scrambling, and the names that keep
 * one parameter's luck apart from another's.
 */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { scramble } from '../../src/random/scramble.ts'
import { seedKey, type Key } from '../../src/random/seed.ts'
import { sobolDimensions, sobolWord } from '../../src/random/sobol.ts'
import { dimensionsOf, RANDOMISATIONS, spreadUniform, unitOfDraw } from '../../src/random/spread.ts'
import { parameterUniform } from '../../src/random/streams.ts'
import { quantile } from '../../src/random/quantile.ts'
import { makeDrawValues } from '../../src/scenario/values.ts'
import { mean } from '../../src/statistics/mean.ts'

const key = seedKey('vägval')
const own: Key = [0x12345678, 0x9abcdef0]

describe('the Sobol sequence', () => {
  it.each([
    // scipy 1.10.1: qmc.Sobol(256, scramble=False).random(64), which counts in the order of the Gray code
    [1, [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]],
    [2, [0.75, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75]],
    [3, [0.25, 0.75, 0.75, 0.25, 0.25, 0.25, 0.25]],
    [7, [0.125, 0.625, 0.375, 0.375, 0.625, 0.875, 0.125]],
    [33, [0.546875, 0.765625, 0.203125, 0.421875, 0.734375, 0.453125, 0.078125]],
    [63, [0.015625, 0.796875, 0.359375, 0.140625, 0.453125, 0.171875, 0.046875]],
  ])('is scipy’s: point %i in the dimensions 1, 2, 3, 6, 59, 201 and 256', (n, point) => {
    expect([0, 1, 2, 5, 58, 200, 255].map((d) => sobolWord(n ^ (n >>> 1), d) / 2 ** 32)).toEqual(point)
  })

  it('has one point in each of 256 cells along every dimension, in any stretch that begins at a multiple of 256', () => {
    for (let d = 0; d < sobolDimensions; d++) {
      for (const first of [0, 768]) {
        const cells = new Set(Array.from({ length: 256 }, (_, i) => sobolWord(first + i, d) >>> 24))
        expect(cells.size, `dimension ${d}`).toBe(256)
      }
    }
  })

  it.each([
    ['as it is', (word: number, _d: number) => word],
    ['scrambled', (word: number, d: number) => scramble(word, [own[0], d])],
  ])('%s has exactly one of 64 points in every box of area 1/64 of its first two dimensions', (_, change) => {
    const points = Array.from({ length: 64 }, (__, i) => [0, 1].map((d) => change(sobolWord(i, d), d)))
    for (let bits = 0; bits <= 6; bits++) {
      const boxes = new Set(points.map(([x, y]) => Math.floor(x / 2 ** (32 - bits)) * 64 + Math.floor(y / 2 ** (26 + bits))))
      expect(boxes.size).toBe(64)
    }
  })
})

describe('scrambling', () => {
  it('is one to one, and two numbers share exactly as many first digits after it as before', () => {
    const words = [0, 1, 2, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe, 0x00ff00ff, 0x00ff01ff]
    const shared = (a: number, b: number) => Math.clz32((a ^ b) >>> 0)
    for (const a of words) for (const b of words) expect(shared(scramble(a, own), scramble(b, own))).toBe(shared(a, b))
  })

  it('turns each digit by a coin that the digits before it name: of 4,096 keys half turn it, in every branch of the tree', () => {
    // standard deviation of each count: √4096 / 2 = 32; 5 of them for the worst of 14 nodes
    for (let depth = 0; depth < 3; depth++) {
      for (let branch = 0; branch < 2 ** depth; branch++) {
        const word = depth === 0 ? 0 : branch * 2 ** (32 - depth)
        let turned = 0
        for (let k = 0; k < 4096; k++) turned += (scramble(word, [k, 77]) >>> (31 - depth)) & 1
        expect(Math.abs(turned - 2048)).toBeLessThan(160)
      }
    }
  })
})

describe('dimensions', () => {
  const ids = models.aktivitetsersattning.parameters.map(({ id }) => id)

  it('are different for all parameters of the model, in every randomisation', () => {
    for (let g = 0; g < RANDOMISATIONS; g++) {
      const found = dimensionsOf(ids, g)
      expect(new Set(found).size).toBe(ids.length)
      expect(Math.min(...found)).toBeGreaterThanOrEqual(0)
    }
  })

  it('stay where they are when a parameter is put last', () => {
    expect([...dimensionsOf([...ids, 'new.one', 'new.two'], 3)].slice(0, ids.length)).toEqual([...dimensionsOf(ids, 3)])
  })

  it('stay nearly all when a parameter is put first: of 59 fewer than one moves on average', () => {
    const moved = Array.from({ length: 500 }, (_, k) => {
      const before = dimensionsOf(ids, k % RANDOMISATIONS)
      const after = dimensionsOf([`new.${k}`, ...ids], k % RANDOMISATIONS).slice(1)
      return after.filter((d, i) => d !== before[i]).length
    })
    expect(mean(moved)).toBeLessThan(0.6)
  })

  it('are dealt anew in each randomisation, so that no two parameters always share a pair', () => {
    const pairs = new Set(Array.from({ length: RANDOMISATIONS }, (_, g) => dimensionsOf(ids, g).slice(0, 2).join()))
    expect(pairs.size).toBe(RANDOMISATIONS)
  })

  it('run out after 256, and those left draw each value by itself', () => {
    const many = dimensionsOf(
      Array.from({ length: 260 }, (_, i) => `p${i}`),
      0,
    )
    expect(new Set(many.slice(0, 256)).size).toBe(256)
    expect([...many.slice(256)]).toEqual([-1, -1, -1, -1])
    expect(spreadUniform(key, 7, 'p259', -1)).toBe(parameterUniform(key, 7, 'p259'))
  })
})

describe('spread draws', () => {
  const model = models.aktivitetsersattning
  const uncertain = model.parameters.flatMap(({ distribution }, i) => (distribution.kind === 'fixed' ? [] : [i]))

  it('of each randomisation lie one in each of 16 equal parts of every parameter, 400 draws being 25 times 16', () => {
    for (const id of ['jobs.loss', 'target.SE.men']) {
      for (let g = 0; g < RANDOMISATIONS; g++) {
        const parts = Array.from({ length: 16 }, (_, i) => Math.floor(16 * spreadUniform(key, g + i * RANDOMISATIONS, id, 9)))
        expect(new Set(parts).size).toBe(16)
      }
    }
  })

  it('come from their number alone: backwards, one by one and out of another plan they are the same', () => {
    const draw = makeDrawValues(model, {}, key, 'sobol')
    const forwards = Array.from({ length: 40 }, (_, d) => draw(d, 0))
    const again = makeDrawValues(model, {}, key, 'sobol')
    for (let d = 39; d >= 0; d--) expect(again(d, 0)).toEqual(forwards[d])
  })

  it('leave every other parameter alone when one is fixed, changed or freed', () => {
    const before = makeDrawValues(model, {}, key, 'sobol')(31, 0)
    for (const i of uncertain) {
      for (const change of [0.5, { kind: 'uniform', low: 1, high: 2 } as const]) {
        const after = makeDrawValues(model, { [model.parameters[i].id]: change }, key, 'sobol')(31, 0)
        expect(after.map((x, j) => (j === i ? 0 : x))).toEqual(before.map((x, j) => (j === i ? 0 : x)))
      }
    }
  })

  it('are drawn anew by themselves, from the stream that plain draws use', () => {
    for (const attempt of [1, 2]) {
      expect(makeDrawValues(model, {}, key, 'sobol')(5, attempt)).toEqual(makeDrawValues(model, {}, key, 'plain')(5, attempt))
    }
  })

  it('that are plain come from the parameter’s own stream, as named there', () => {
    const values = makeDrawValues(model, {}, key, 'plain')(5, 0)
    for (const i of uncertain) {
      const { id, distribution } = model.parameters[i]
      expect(values[i]).toBe(quantile(distribution, parameterUniform(key, 5, id, 0)))
    }
  })

  it('are dealt out to the randomisations in turn; plain draws are their own units', () => {
    expect([0, 1, 24, 25, 26, 399].map((d) => unitOfDraw('sobol', d))).toEqual([0, 1, 24, 0, 1, 24])
    expect([0, 1, 24, 25, 26, 399].map((d) => unitOfDraw('plain', d))).toEqual([0, 1, 24, 25, 26, 399])
  })

  it('have frozen values for a seed', () => {
    expect([0, 1, 25, 999].map((d) => spreadUniform(key, d, 'jobs.loss', 17))).toEqual([
      0.9900845554921008, 0.8133292256503032, 0.24001431555895814, 0.6177276126267953,
    ])
  })
})
