/**
 * Draws with chance in them against the draws they were made from. Expected: the EVPI of two options with a normal difference in closed
 * form (unit normal loss, Raiffa & Schlaifer 1961), and the draws before noise was added. The noise is as large as the signal, so that
 * an uncorrected EVPI is 40 per cent too high or more.
 */
import { describe, expect, test } from 'vitest'
import { expectedLosses } from '../../src/economics/expectedLoss.ts'
import { normalDecisionValue } from '../../src/economics/unitNormalLoss.ts'
import { decisionDrawsOf } from '../../src/run/decision/decisionDraws.ts'
import { withoutChance } from '../../src/run/decision/withoutChance.ts'
import type { RunDraws } from '../../src/run/result.ts'
import { normals } from '../unit/economics-made.ts'

const n = 4000
const truth = normals(n, 'truth', 0.2, 1)
const level = normals(n, 'level', 5, 2)

/** Two arms; net of the second is level + truth; two replications of chance with standard deviation 1.4 each. */
function noisy(): RunDraws {
  const chance = (name: string) => normals(n, name, 0, 1.4)
  const [one, two, common] = [chance('one'), chance('two'), chance('common')]
  const rows = (noise: (d: number) => number, shared: (d: number) => number) =>
    Float64Array.from({ length: 2 * n }, (_, i) => {
      const d = i >> 1
      return level[d] + shared(d) + (i % 2 === 1 ? truth[d] + noise(d) : 0)
    })
  const halves = [
    rows(
      (d) => one[d],
      (d) => common[d],
    ),
    rows(
      (d) => two[d],
      (d) => -common[d],
    ),
  ] as const
  return {
    exact: false,
    persons: 10,
    arms: ['A', 'B'],
    comparator: 0,
    outcomes: [{ id: 'netSociety', unit: 'SEK', higherIsBetter: true }],
    draws: Int32Array.from({ length: n }, (_, d) => d),
    replications: new Int32Array(n).fill(2),
    means: halves[0].map((value, i) => (value + halves[1][i]) / 2),
    halves,
    groups: [],
    parameters: [],
  }
}

function evpiOf(run: RunDraws): { evpi: number; se: number } {
  const decision = decisionDrawsOf(run, { perspective: 'society', effect: { outcome: 'netSociety', factor: 0 } })
  if (!decision.ok) throw new Error('refused')
  return expectedLosses(decision.value, [0]).evpi[0]
}

describe('chance taken out of the draws', () => {
  const run = noisy()
  const clean = withoutChance(run)
  const difference = (of: RunDraws) => Float64Array.from({ length: n }, (_, d) => of.means[2 * d + 1] - of.means[2 * d])
  const mean = (x: Float64Array) => x.reduce((a, b) => a + b, 0) / x.length
  const sd = (x: Float64Array) => Math.sqrt(x.reduce((sum, v) => sum + (v - mean(x)) ** 2, 0) / (x.length - 1))

  test('leaves the mean of every arm as it was', () => {
    for (const arm of [0, 1]) {
      const of = (x: RunDraws) => mean(Float64Array.from({ length: n }, (_, d) => x.means[2 * d + arm]))
      expect(of(clean)).toBeCloseTo(of(run), 10)
    }
  })

  // the covariance of 4,000 pairs with variance 2.96 and covariance 1 is known to 5 per cent, the spread to 2.5
  test('leaves the spread of what the parameters make, within three of its standard errors', () => {
    expect(sd(difference(run))).toBeGreaterThan(1.35)
    expect(sd(difference(clean)) / sd(truth)).toBeGreaterThan(0.925)
    expect(sd(difference(clean)) / sd(truth)).toBeLessThan(1.075)
  })

  test('gives the EVPI of the closed form, which the raw draws miss by far', () => {
    const exact = normalDecisionValue(0.2, 1)
    const { evpi, se } = evpiOf(clean)
    expect(Math.abs(evpi - exact)).toBeLessThan(3 * se)
    const raw = evpiOf(run)
    expect(raw.evpi - exact).toBeGreaterThan(10 * raw.se)
  })

  test('leaves exact draws, and draws with a single replication, alone', () => {
    const exact: RunDraws = { ...run, exact: true }
    const single: RunDraws = { ...run, halves: null }
    expect(withoutChance(exact)).toBe(exact)
    expect(withoutChance(single)).toBe(single)
  })
})
