/**
 * Two options with net benefit 0 and k·p1 − p2, p1 ~ N(1, 1), p2 ~ N(0, 2): EVPI, EVPPI and EVSI in closed form (Heath, Kunst & Jackson
 * 2024, Value of Information for Healthcare Decision-Making; vignette of the R package voi, commit b43b895, which prints 0.4798107 for the
 * EVPI at k = 1). Estimates are held to the exact values within three of their own standard errors.
 */
import { describe, expect, test } from 'vitest'
import { normalDecisionValue } from '../../src/economics/unitNormalLoss.ts'
import { normals } from '../unit/economics-made.ts'
import { analysed, type Printed, tableOf } from './economics-run.ts'

/** By k = 1, 2, 3; unit normal loss with mean k and the standard deviation of what is learnt. */
const exact = {
  evpi: [0.4798107063483925, 0.3992824567484914, 0.40946341599383507],
  p1: [0.0833154705876864, 0.1666309411753728, 0.24994641176305876],
  p2: [0.39559311480261217, 0.1666309411753728, 0.05861358752520962],
}
/** A study of n observations of p1 with standard deviation 1. */
const evsi: Readonly<Record<number, number>> = {
  1: 0.0251272708300061,
  10: 0.07232512026086235,
  100: 0.08211760559711401,
  1000: 0.08319460609998663,
}

/** Printed in the vignette from a sample of its own; the tolerance is three of its Monte Carlo errors. */
const vignette = [
  { quantity: 'evpi', wtp: 2, value: 0.4028003, tolerance: 0.02 },
  { quantity: 'evpi', wtp: 3, value: 0.4174207, tolerance: 0.03 },
  { quantity: 'p1', wtp: 1, value: 0.08210074, tolerance: 0.006 },
  { quantity: 'p1', wtp: 2, value: 0.17052564, tolerance: 0.012 },
  { quantity: 'p1', wtp: 3, value: 0.25895085, tolerance: 0.018 },
  { quantity: 'p2', wtp: 1, value: 0.39029827, tolerance: 0.02 },
] as const
const vignetteEvsi: Readonly<Record<number, number>> = { 10: 0.0744025, 100: 0.08106261, 1000: 0.08189925 }

type Point = { readonly wtp: number; readonly se: number } & (
  { readonly evpi: number } | { readonly param: string; readonly evppi: number }
)

function pick(points: readonly Point[], wtp: number, param?: string): { readonly found: number; readonly se: number } {
  const one = points.find((point) => point.wtp === wtp && (!param || ('param' in point && point.param === param)))!
  return { found: 'evpi' in one ? one.evpi : one.evppi, se: one.se }
}

test('the closed form gives the printed and derived values', () => {
  for (const k of [1, 2, 3]) {
    expect(normalDecisionValue(k, Math.sqrt(k * k + 4))).toBeCloseTo(exact.evpi[k - 1], 12)
    expect(normalDecisionValue(k, k)).toBeCloseTo(exact.p1[k - 1], 12)
    expect(normalDecisionValue(k, 2)).toBeCloseTo(exact.p2[k - 1], 12)
  }
  for (const [n, value] of Object.entries(evsi))
    expect(normalDecisionValue(1, Math.sqrt(Number(n) / (Number(n) + 1)))).toBeCloseTo(value, 12)
  expect(normalDecisionValue(1, Math.sqrt(5))).toBeCloseTo(0.4798107, 7)
})

describe('10,000 draws', () => {
  const n = 10_000
  const p1 = normals(n, 'p1', 1, 1)
  const p2 = normals(n, 'p2', 0, 2)
  const nothing = new Float64Array(n)
  let printed: Printed | null = null
  const analysis = async () =>
    (printed ??= await analysed(
      tableOf({ 'cost:t1': nothing, 'effect:t1': nothing, 'cost:t2': p2, 'effect:t2': p1, 'param:p1': p1, 'param:p2': p2 }),
      ['--wtp', '1:3:1', '--groups', 'p1+p2'],
    ))

  test('EVPI', async () => {
    for (const { wtp, evpi, se } of (await analysis()).evpi) {
      expect(Math.abs(evpi - exact.evpi[wtp - 1])).toBeLessThan(3 * se)
      expect(se).toBeLessThan(0.02)
    }
  })

  test('EVPPI of each parameter, and of both together what perfect information is worth', async () => {
    const values: Readonly<Record<string, readonly number[]>> = { p1: exact.p1, p2: exact.p2, 'p1+p2': exact.evpi }
    const { evppi } = await analysis()
    expect(evppi).toHaveLength(9)
    for (const { wtp, param, evppi: found, se } of evppi) {
      expect(Math.abs(found - values[param][wtp - 1]), `${param} at ${wtp}`).toBeLessThan(3 * se)
      expect(se, `${param} at ${wtp}`).toBeLessThan(0.03)
    }
  })

  test('what the vignette prints from 10,000 draws of its own, within its Monte Carlo error and ours', async () => {
    const { evpi, evppi } = await analysis()
    for (const { quantity, wtp, value, tolerance } of vignette) {
      const { found, se } = quantity === 'evpi' ? pick(evpi, wtp) : pick(evppi, wtp, quantity)
      expect(Math.abs(found - value), `${quantity} at ${wtp}`).toBeLessThan(tolerance + 3 * se)
    }
  })

  test('EVSI of 1, 10, 100 and 1,000 observations, through the command', async () => {
    const sizes = Object.keys(evsi).map(Number)
    const table = tableOf({ 'cost:t1': nothing, 'effect:t1': nothing, 'cost:t2': p2, 'effect:t2': p1, 'param:p1': p1 })
    const { evsi: found } = await analysed(table, ['--wtp', '1:1:1', '--study', sizes.map((size) => `p1:n=${size}:sd=1`).join(',')])
    expect(found.map(({ study }) => study)).toEqual(sizes.map((size) => `p1:n=${size}:sd=1`))
    found.forEach((point, i) => {
      expect(Math.abs(point.evsi - evsi[sizes[i]]), point.study).toBeLessThan(3 * point.se)
      expect(point.se, point.study).toBeLessThan(0.015)
      const other = vignetteEvsi[sizes[i]]
      if (other !== undefined) expect(Math.abs(point.evsi - other), point.study).toBeLessThan(0.006 + 3 * point.se)
    })
  })
})
