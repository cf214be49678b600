import { describe, expect, it } from 'vitest'
import { sampleCategorical } from '../../src/random/categorical.ts'
import { fillDirichlet } from '../../src/random/dirichlet.ts'
import { gammaQuantile } from '../../src/random/gammaQuantile.ts'

describe('sampleCategorical', () => {
  it('cuts the unit interval in the order of the weights', () => {
    const weights = [1, 0, 2, 1]
    expect([0.01, 0.249, 0.251, 0.5, 0.749, 0.751, 0.999].map((u) => sampleCategorical(weights, u))).toEqual([0, 0, 2, 2, 2, 3, 3])
  })

  it('never gives an outcome of weight 0, even at the very ends', () => {
    expect(sampleCategorical([0, 1, 0], 2 ** -53)).toBe(1)
    expect(sampleCategorical([0, 0.1, 0.2, 0.3, 0], 1 - 2 ** -53)).toBe(3)
  })

  it('refuses weights that are all 0', () => {
    expect(() => sampleCategorical([0, 0], 0.5)).toThrow('above 0')
  })
})

describe('fillDirichlet', () => {
  it('is gamma variables over their sum (the definition), one uniform number per part', () => {
    const [alphas, uniforms] = [
      [2, 5, 0.4],
      [0.3, 0.8, 0.6],
    ]
    const gammas = alphas.map((a, i) => gammaQuantile(a, uniforms[i]))
    const sum = gammas[0] + gammas[1] + gammas[2]
    const out = new Float64Array(3)
    fillDirichlet(alphas, uniforms, out)
    gammas.forEach((g, i) => expect(out[i]).toBeCloseTo(g / sum, 14))
  })

  it('sums to one and gives the whole to one part when all alphas are tiny', () => {
    const out = new Float64Array(3)
    fillDirichlet([1e-4, 1e-4, 1e-4], [0.2, 0.5, 0.4], out)
    expect([...out]).toEqual([0, 1, 0])
  })

  it('gives a part with alpha 0 nothing, and refuses alphas that are all 0', () => {
    const out = new Float64Array(3)
    fillDirichlet([3, 0, 2], [0.2, 0.5, 0.4], out)
    expect(out[1]).toBe(0)
    expect(out[0] + out[2]).toBeCloseTo(1, 15)
    expect(() => fillDirichlet([0, 0], [0.5, 0.5], out)).toThrow('above 0')
  })
})
