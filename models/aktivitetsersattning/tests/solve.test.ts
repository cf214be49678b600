/**
 * The two searches, against roots and tops known in closed form.
 */
import { describe, expect, it } from 'vitest'
import { highestPoint, solveBracketed } from '../solve.ts'

describe('a bracketed root', () => {
  it.each([
    ['square root of two', (x: number) => x * x - 2, 0, 2, Math.SQRT2],
    ['a flat start', (x: number) => x ** 9 - 1e-6, 0, 1, 1e-6 ** (1 / 9)],
    ['a saturating curve', (x: number) => 1 - Math.exp(-x) - 0.25, 0, 48, -Math.log(0.75)],
    ['a falling line', (x: number) => 0.3 - x, 0, 1, 0.3],
  ])('finds %s', (_, f, low, high, root) => {
    expect(solveBracketed(f, low, high, f(low), f(high), 0)).toBeCloseTo(root, 14)
  })

  it('needs few steps on the curves it meets in a draw', () => {
    let calls = 0
    const f = (x: number) => {
      calls++
      return 1 - Math.exp(-1.2 * x) - 0.26
    }
    solveBracketed(f, 0, 0.5, f(0), f(0.5), 1e-13)
    expect(calls).toBeLessThan(10)
  })

  it('returns an end that is already the root', () => {
    expect(solveBracketed((x) => x, 0, 1, 0, 1, 0)).toBe(0)
  })
})

describe('the highest point', () => {
  it('lies at the top of a hump, or at the end of a slope', () => {
    expect(highestPoint((x) => -((x - 3.2) ** 2), 0, 48)).toBeCloseTo(3.2, 5)
    expect(highestPoint((x) => x, 0, 48)).toBeCloseTo(48, 4)
  })
})
