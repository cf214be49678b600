import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, expm1, log, log1p, pow } from '../../src/shared/portableMath.ts'

/** |a − b| in units of the last place of b; the engine's built-in is itself within 1 ulp, so 2 is the bound for two good answers. */
function expectClose(a: number, b: number): void {
  if (a === b || (a !== a && b !== b)) return
  const ulp = Math.max(Math.abs(b) * 2.220446049250313e-16, 5e-324)
  expect(Math.abs(a - b), `${a} and ${b}`).toBeLessThanOrEqual(ulp)
}

const runs = { numRuns: 5000, seed: 2027 }
const wide = fc.double({ min: -760, max: 720, noNaN: true })
const positive = fc
  .tuple(fc.double({ min: 1, max: 2, noNaN: true }), fc.integer({ min: -1070, max: 1022 }))
  .map(([m, e]) => m * Math.pow(2, e))
const small = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: -60, max: 0 }))
  .map(([m, e]) => m * Math.pow(2, e))
  .filter((x) => x > -1)

describe('the portable functions', () => {
  it('exp, expm1 agree with the built-in ones', () => {
    fc.assert(
      fc.property(wide, (x) => {
        expectClose(exp(x), Math.exp(x))
        expectClose(expm1(x), Math.expm1(x))
      }),
      runs,
    )
    fc.assert(
      fc.property(small, (x) => {
        expectClose(exp(x), Math.exp(x))
        expectClose(expm1(x), Math.expm1(x))
      }),
      runs,
    )
  })

  it('log, log1p agree with the built-in ones', () => {
    fc.assert(
      fc.property(positive, (x) => {
        expectClose(log(x), Math.log(x))
        expectClose(log1p(x), Math.log1p(x))
      }),
      runs,
    )
    fc.assert(
      fc.property(small, (x) => {
        expectClose(log1p(x), Math.log1p(x))
        expectClose(log(1 + x), Math.log(1 + x))
      }),
      runs,
    )
  })

  it('pow agrees with the built-in one', () => {
    fc.assert(
      fc.property(positive, fc.double({ min: -20, max: 20, noNaN: true }), (x, y) => expectClose(pow(x, y), Math.pow(x, y))),
      runs,
    )
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), wide, (x, y) => expectClose(pow(x, y), Math.pow(x, y))),
      runs,
    )
    fc.assert(
      fc.property(fc.double({ min: -50, max: -0.01, noNaN: true }), fc.integer({ min: -60, max: 60 }), (x, y) =>
        expectClose(pow(x, y), Math.pow(x, y)),
      ),
      runs,
    )
  })

  it('never fall where the true function rises', () => {
    fc.assert(
      fc.property(wide, wide, (x, y) => exp(Math.min(x, y)) <= exp(Math.max(x, y)) && expm1(Math.min(x, y)) <= expm1(Math.max(x, y))),
      runs,
    )
    fc.assert(
      fc.property(
        positive,
        positive,
        (x, y) => log(Math.min(x, y)) <= log(Math.max(x, y)) && log1p(Math.min(x, y)) <= log1p(Math.max(x, y)),
      ),
      runs,
    )
  })
})
