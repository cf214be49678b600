/**
 * EVPPI by regression against nested Monte Carlo, which needs the model and not only its draws: for each value of the known parameters an
 * inner expectation, then the mean of the best. Three problems: smooth with three strategies, an interaction, and a step with a kink.
 * Tolerance: two standard errors of both together. With 10,000 draws this catches an error of about one tenth of the value.
 */
import { describe, expect, test } from 'vitest'
import { makeEvppi } from '../../src/economics/evppi.ts'
import { drawsWithEffects, normals, uniforms } from '../unit/economics-made.ts'

interface Problem {
  readonly name: string
  /** Parameters by name, each as n independent values. */
  readonly sample: Readonly<Record<string, (n: number, name: string, seed: string) => Float64Array>>
  readonly known: readonly string[]
  readonly netBenefits: (x: Readonly<Record<string, number>>) => number[]
}

const normal = (n: number, name: string, seed: string) => normals(n, name, 0, 1, seed)
const uniform = (n: number, name: string, seed: string) => uniforms(n, name, seed)

const problems: readonly Problem[] = [
  {
    name: 'three strategies, smooth and curved',
    sample: { a: normal, b: normal, c: uniform },
    known: ['a'],
    netBenefits: ({ a, b, c }) => [0, 2 * a - 0.3 + b, a * a - 1 + 3 * (c - 0.5)],
  },
  {
    name: 'two parameters that count only together',
    sample: { a: normal, b: normal, c: normal },
    known: ['a', 'b'],
    netBenefits: ({ a, b, c }) => [0, 2 * a * b - 0.5 + c],
  },
  {
    name: 'a step and a kink',
    sample: { a: uniform, b: normal, c: normal },
    known: ['a'],
    netBenefits: ({ a, b, c }) => [0, (a > 0.6 ? 2 : -1) + b, 4 * Math.abs(a - 0.5) - 0.9 + c],
  },
]

/** Outer values of the known parameters; for each, the mean of net benefit over inner values of the rest. The inner mean's noise is kept small. */
function nested({ sample, known, netBenefits }: Problem, outer: number, inner: number): { value: number; se: number } {
  const names = Object.keys(sample)
  const outerValues = Object.fromEntries(known.map((name) => [name, sample[name](outer, name, 'yttre')]))
  const rest = names.filter((name) => !known.includes(name))
  const innerValues = Object.fromEntries(
    rest.map((name) => [name, antithetic(sample[name](inner / 2, name, 'inre'), sample[name] === uniform)]),
  )
  const means: number[][] = []
  for (let i = 0; i < outer; i++) {
    const x: Record<string, number> = {}
    for (const name of known) x[name] = outerValues[name][i]
    let sums: number[] = []
    for (let j = 0; j < inner; j++) {
      for (const name of rest) x[name] = innerValues[name][j]
      const nb = netBenefits(x)
      sums = nb.map((value, s) => value + (sums[s] ?? 0))
    }
    means.push(sums.map((sum) => sum / inner))
  }
  const overall = means[0].map((_, s) => means.reduce((sum, m) => sum + m[s], 0) / outer)
  const best = overall.indexOf(Math.max(...overall))
  const gains = means.map((m) => Math.max(...m) - m[best])
  const value = gains.reduce((a, b) => a + b, 0) / outer
  const variance = gains.reduce((sum, g) => sum + (g - value) * (g - value), 0) / (outer - 1)
  return { value, se: Math.sqrt(variance / outer) }
}

/** Each value and its mirror image, so that linear terms average out exactly. */
function antithetic(values: Float64Array, unit: boolean): Float64Array {
  return Float64Array.from([...values, ...values.map((v) => (unit ? 1 - v : -v))])
}

describe.each(problems)('$name', (problem) => {
  const oracle = nested(problem, 8000, 200)

  test.each([2000, 10_000])('regression over %i draws agrees with nested Monte Carlo', (n) => {
    const values = Object.fromEntries(Object.entries(problem.sample).map(([name, sample]) => [name, sample(n, name, 'prov')]))
    const rows = Array.from({ length: n }, (_, i) =>
      problem.netBenefits(Object.fromEntries(Object.entries(values).map(([name, column]) => [name, column[i]]))),
    )
    const draws = drawsWithEffects(rows[0].map((_, s) => Float64Array.from(rows, (row) => row[s])))
    const { evppi, se } = makeEvppi(
      draws,
      problem.known.map((name) => values[name]),
    )(1)
    expect(Math.abs(evppi - oracle.value), `${evppi} ± ${se} beside ${oracle.value} ± ${oracle.se}`).toBeLessThan(
      2 * Math.sqrt(se * se + oracle.se * oracle.se),
    )
    expect(se).toBeLessThan((n === 2000 ? 0.2 : 0.1) * oracle.value)
  })
})

test('the stated standard error is as large as the spread from one set of draws to the next, and not three times as large', () => {
  const n = 1000
  const results = Array.from({ length: 60 }, (_, r) => {
    const a = normals(n, 'a', 0, 1, `omgång ${r}`)
    const noise = normals(n, 'noise', 0, 1, `omgång ${r}`)
    const draws = drawsWithEffects([new Float64Array(n), a.map((v, i) => Math.sin(2 * v) + 0.5 * v + 1.5 * noise[i])])
    return makeEvppi(draws, [a])(1)
  })
  const mean = results.reduce((sum, r) => sum + r.evppi, 0) / results.length
  const spread = Math.sqrt(results.reduce((sum, r) => sum + (r.evppi - mean) ** 2, 0) / (results.length - 1))
  const stated = results.reduce((sum, r) => sum + r.se, 0) / results.length
  // the spread of 60 results is itself known to about 9 %
  expect(stated / spread).toBeGreaterThan(0.8)
  expect(stated / spread).toBeLessThan(3)
})
