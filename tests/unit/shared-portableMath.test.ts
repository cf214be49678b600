import { describe, expect, it } from 'vitest'
import { exp, expm1, log, log1p, pow } from '../../src/shared/portableMath.ts'
import { elementary } from '../golden/shared-mpmath.ts'

/** Distance in units of the last place: how many doubles lie between a and b. */
function ulps(a: number, b: number): number {
  const bits = new BigInt64Array(new Float64Array([a, b]).buffer)
  const order = (x: bigint) => (x < 0n ? -(x & 0x7fffffffffffffffn) : x)
  const distance = order(bits[0]) - order(bits[1])
  return Number(distance < 0n ? -distance : distance)
}

const functions: Record<string, (x: number, y: number) => number> = { exp, log, log1p, expm1, pow }
const builtIn: Record<string, (x: number) => number> = { exp: Math.exp, log: Math.log, log1p: Math.log1p, expm1: Math.expm1 }

describe.each(Object.keys(elementary))('%s', (name) => {
  it('is at most one unit in the last place from the true value (mpmath, 60 digits)', () => {
    for (const row of elementary[name]) {
      const value = row[row.length - 1]
      const ours = functions[name](row[0], row[1])
      expect(ulps(ours, value), `${name}(${row.slice(0, -1).join(', ')}) = ${ours}, true ${value}`).toBeLessThanOrEqual(1)
    }
  })
})

const edges = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  2,
  -2,
  3,
  -3,
  1.5,
  -1.5,
  1e10,
  1e20,
  -1e20,
  1e300,
  1e308,
  -1e308,
  5e-324,
  -5e-324,
  1e-310,
  2 ** 31,
  2 ** 53,
  2 ** 53 + 2,
  1 - 2 ** -53,
  1 + 2 ** -52,
  1024,
  1074,
  -1074,
  -1075,
  709.782712893384,
  709.7827128933841,
  -745.1332191019411,
  -745.1332191019412,
  Infinity,
  -Infinity,
  NaN,
]

describe('special cases of ECMAScript (tables of Math.exp, Math.log … in ECMA-262)', () => {
  it.each(Object.keys(builtIn))('%s treats zeros, limits, infinities and NaN as the built-in does', (name) => {
    for (const x of edges) {
      const [ours, theirs] = [functions[name](x, 0), builtIn[name](x)]
      if (Number.isFinite(theirs) && theirs !== 0) expect(ulps(ours, theirs), `${name}(${x})`).toBeLessThanOrEqual(1)
      else expect(ours, `${name}(${x})`).toBe(theirs)
    }
  })

  it('pow treats every pair of them as the built-in does', () => {
    for (const x of edges) {
      for (const y of edges) {
        const [ours, theirs] = [pow(x, y), Math.pow(x, y)]
        if (Number.isFinite(theirs) && theirs !== 0) expect(ulps(ours, theirs), `pow(${x}, ${y})`).toBeLessThanOrEqual(1)
        else expect(ours, `pow(${x}, ${y})`).toBe(theirs)
      }
    }
  })
})
