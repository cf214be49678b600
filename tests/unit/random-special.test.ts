import { describe, expect, it } from 'vitest'
import { betaQuantile, betaTails } from '../../src/random/betaQuantile.ts'
import { erfc } from '../../src/random/errorFunction.ts'
import { gammaQuantile, gammaTails } from '../../src/random/gammaQuantile.ts'
import { deviance, halfLog2Pi, logGamma, stirlingError } from '../../src/random/logGamma.ts'
import { normalCdf, normalDensity, normalLogUpper } from '../../src/random/normalCdf.ts'
import { normalQuantile, normalUpperQuantile } from '../../src/random/normalQuantile.ts'
import { truncatedNormalMoments, truncatedNormalQuantile } from '../../src/random/truncatedNormal.ts'
import { log } from '../../src/shared/portableMath.ts'
import { special } from '../golden/random-mpmath.ts'
import { lgammaFromR } from '../golden/random-r.ts'

function expectRelative(ours: number, value: number, tolerance: number, what: string): void {
  const error = value === 0 ? Math.abs(ours) : Math.abs(ours / value - 1)
  expect(error, `${what} = ${ours}, true ${value}`).toBeLessThanOrEqual(tolerance)
}

function checkTable(rows: readonly (readonly number[])[], ours: (...x: number[]) => number, tolerance: number): void {
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows) expectRelative(ours(...row.slice(0, -1)), row[row.length - 1], tolerance, `(${row.slice(0, -1).join(', ')})`)
}

describe('special functions against mpmath (60 digits)', () => {
  it('erfc holds 15 digits over the whole line', () => checkTable(special.erfc, erfc, 1e-15))
  it('the normal distribution function holds 15 digits in both tails', () => checkTable(special.normalCdf, normalCdf, 1e-15))
  it('the normal quantile holds 15 digits down to a tail of 1e-300', () => checkTable(special.normalQuantile, normalQuantile, 1e-15))
  it('log Γ holds 15 digits, near its zeros at 1 and 2 too', () => checkTable(special.logGamma, logGamma, 1e-15))
  it('the gamma quantile holds 12 digits for shapes 0.01 to 50,000', () => checkTable(special.gammaQuantile, gammaQuantile, 1e-12))
  it('the beta quantile holds 12 digits for shapes 0.05 to 30,000', () => checkTable(special.betaQuantile, betaQuantile, 1e-12))
  it('the truncated normal quantile is exact to 1e-11 of itself or of the untruncated sd, with limits 1,000 sd out too', () => {
    for (const [mean, sd, low, high, p, value] of special.truncatedNormalQuantile) {
      const error = Math.abs(truncatedNormalQuantile({ mean, sd, low, high }, p) - value)
      expect(error, `p = ${p} in [${low}, ${high}]`).toBeLessThanOrEqual(1e-11 * Math.max(Math.abs(value), sd))
    }
  })
  it('the moments of a truncated normal are exact to 1e-13 of the untruncated sd, the spread to 11 digits, between narrow and far-out limits too', () => {
    for (const [mean, sd, low, high, trueMean, trueSd] of special.truncatedNormalMoments) {
      const moments = truncatedNormalMoments({ mean, sd, low, high })
      expect(Math.abs(moments.mean - trueMean), `mean in [${low}, ${high}]`).toBeLessThanOrEqual(1e-13 * Math.max(Math.abs(trueMean), sd))
      expectRelative(moments.sd, trueSd, 1e-11, `sd in [${low}, ${high}]`)
    }
  })
})

describe('special functions against R 4.2.2', () => {
  it.each(lgammaFromR)('log Γ(%d)', (x, value) => expectRelative(logGamma(x), value, 1e-15, `log Γ(${x})`))
})

describe('ends', () => {
  it('beyond the last value everything lies below, before the first everything above', () => {
    const [all, none] = [0, -Infinity]
    expect(gammaTails(2, 0)).toEqual({ logLower: none, logUpper: all, logDensity: none })
    expect(gammaTails(2, Infinity)).toEqual({ logLower: all, logUpper: none, logDensity: none })
    expect(betaTails(2, 3, 0, 1)).toEqual({ logLower: none, logUpper: all, logDensity: none })
    expect(betaTails(2, 3, 1, 0)).toEqual({ logLower: all, logUpper: none, logDensity: none })
  })

  it('the density of the standard normal is that of R 4.2.2 (dnorm)', () => {
    for (const [z, value] of [
      [0, 0.3989422804014327],
      [-1.5, 0.12951759566589174],
      [8, 5.052271083536893e-15],
    ]) {
      expectRelative(normalDensity(z), value, 2e-15, `φ(${z})`)
    }
  })
})

describe('identities', () => {
  it('log P(Z > z) and its inverse meet where the tail is too small to be a double', () => {
    for (const z of [0.1, 1.4, 1.5, 3, 7, 20, 29.99, 30.01, 37, 38, 39, 60, 500, 1e4]) {
      expectRelative(normalUpperQuantile(normalLogUpper(z)), z, 1e-13, `quantile of the tail at ${z}`)
    }
    expect(normalLogUpper(-40)).toBe(-0)
  })

  it('the error of Stirling’s formula closes it, on both sides of 10 where the series takes over', () => {
    for (const n of [0.01, 0.5, 3, 9.999, 10, 10.001, 15, 40]) {
      expect(stirlingError(n)).toBeCloseTo(logGamma(n + 1) - (n + 0.5) * log(n) + n - halfLog2Pi, 12)
    }
    // δ(10) = log(10!) − Stirling (Loader 2000, table in the reference code: sferr_halves[20])
    expectRelative(stirlingError(10), 0.00833056343336287, 1e-13, 'stirlingError(10)')
  })

  it('the deviance is the same by series and by formula where both hold, and 0 at the mean', () => {
    for (const [x, m] of [
      [1, 1.1],
      [9, 11],
      [100, 82],
      [0.3, 0.36],
    ]) {
      expectRelative(deviance(x, m), x * log(x / m) + m - x, 1e-12, `deviance(${x}, ${m})`)
    }
    expect(deviance(5, 5)).toBe(0)
  })
})

describe('ends and nonsense', () => {
  it('quantiles reach the ends of the range at 0 and 1', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
    expect([gammaQuantile(2, 0), gammaQuantile(2, 1)]).toEqual([0, Infinity])
    expect([betaQuantile(2, 3, 0), betaQuantile(2, 3, 1)]).toEqual([0, 1])
  })

  it('quantiles outside 0–1 or with impossible shapes are NaN', () => {
    for (const value of [
      normalQuantile(-0.1),
      normalQuantile(NaN),
      gammaQuantile(2, 1.1),
      gammaQuantile(0, 0.5),
      betaQuantile(-1, 1, 0.5),
      logGamma(0),
      logGamma(-2),
    ]) {
      expect(value).toBeNaN()
    }
  })

  it('extreme shapes give the end of the range instead of NaN', () => {
    expect(gammaQuantile(0.001, 0.1)).toBe(0)
    expect(betaQuantile(0.001, 0.001, 0.3)).toBeLessThan(1e-150)
    expect(betaQuantile(0.001, 0.001, 0.7)).toBe(1)
    expect(gammaQuantile(1e8, 0.5)).toBeCloseTo(1e8 - 1 / 3, 4) // median: shape − 1/3 + O(1/shape)
  })
})
