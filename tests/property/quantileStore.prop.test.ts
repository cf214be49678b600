/**
 * Laws of the store of quantiles: exact while there are few different values, within one bin where there are many, and the same to the last
 * digit in whatever order the values come. The oracle is the plain quantile of all values sorted.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile } from '../../src/statistics/quantile.ts'
import { makeQuantileStore } from '../../src/statistics/quantileStore.ts'

const PS = [0, 0.025, 0.1, 0.5, 0.9, 0.975, 1]

function storeOf(values: Iterable<number>) {
  const store = makeQuantileStore()
  for (const value of values) store.add(value)
  return store
}

const number = fc.oneof(
  fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
  fc.integer({ min: -50, max: 50 }).map((n) => n / 238),
  fc.constantFrom(0, -0, 1, -1, Infinity, -Infinity, 5e-324, 1.7976931348623157e308),
)

/** Values of many magnitudes and both signs: a fixed sequence, more different ones than the store has bins. */
function manyValues(count: number, seed: number): number[] {
  let state = seed >>> 0
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  return Array.from({ length: count }, () => (next() - 0.4) * 10 ** (8 * next()))
}

describe('the store of quantiles', () => {
  it('gives the exact quantile of up to 4,096 different values, infinite ones too', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 1500 }), (values) => {
        const store = storeOf(values)
        expect(store.bits).toBe(52)
        for (const p of PS) expect(store.quantile(p) + 0).toBe(quantile(values, p) + 0)
      }),
      { numRuns: 60 },
    )
    const whole = Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 4096)
    expect(storeOf(whole).bits).toBe(52)
    for (const p of PS) expect(storeOf(whole).quantile(p)).toBe(quantile(whole, p))
  })

  it('is off by less than one part in 2^bits of the value when there are more, and keeps six bits over eight powers of ten', () => {
    for (const seed of [1, 2, 3]) {
      const values = manyValues(50_000, seed)
      const store = storeOf(values)
      expect(store.bits).toBeGreaterThanOrEqual(6)
      expect(store.bits).toBeLessThan(52)
      for (let p = 0; p <= 1; p += 0.0125) {
        const exact = quantile(values, p)
        expect(Math.abs(store.quantile(p) - exact)).toBeLessThanOrEqual(Math.abs(exact) / 2 ** store.bits + 1e-9)
      }
      expect(store.quantile(0)).toBe(Math.min(...values))
      expect(store.quantile(1)).toBe(Math.max(...values))
    }
  })

  it('separates values that lie close together far from zero: 20,000 amounts within three per cent keep a millionth', () => {
    const values = manyValues(20_000, 5).map((x) => 500_000 + 15_000 * Math.sin(x))
    const store = storeOf(values)
    for (const p of PS) expect(Math.abs(store.quantile(p) / quantile(values, p) - 1)).toBeLessThan(1 / 2 ** store.bits)
    expect(store.bits).toBeGreaterThanOrEqual(15)
  })

  it('does not depend on the order of arrival, to the last digit', () => {
    const values = manyValues(30_000, 11)
    const orders = [values, [...values].reverse(), [...values].sort((x, y) => x - y), values.map((_, i) => values[(i * 7919) % 30_000])]
    const answers = orders.map((order) => {
      const store = storeOf(order)
      return [store.bits, ...Array.from({ length: 101 }, (_, i) => store.quantile(i / 100))]
    })
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  it('has no quantile when it is empty or when one value is not defined', () => {
    expect(storeOf([]).quantile(0.5)).toBeNaN()
    expect(storeOf([1, NaN, 2]).quantile(0.5)).toBeNaN()
    expect(storeOf([1, 2]).quantile(1.5)).toBeNaN()
  })
})
