/**
 * What is followed while replications arrive agrees with what is calculated from all of them kept: means, errors and the split of the variance,
 * each against the plain function over the whole list.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawMeans, type Nested } from '../../src/statistics/drawMeans.ts'
import { mean } from '../../src/statistics/mean.ts'
import { monteCarloError, monteCarloErrorOfMoments } from '../../src/statistics/monteCarloError.ts'
import { makeNestedColumns } from '../../src/statistics/nestedColumns.ts'
import { varianceSplit, varianceSplitOfMoments } from '../../src/statistics/varianceSplit.ts'

const design = fc.array(
  fc.array(fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 6,
  }),
  { minLength: 1, maxLength: 40 },
)

const close = (x: number | null, y: number | null, scale: number) => {
  if (x === null || y === null || Number.isNaN(x) || Number.isNaN(y)) expect(x).toEqual(y)
  else expect(Math.abs(x - y)).toBeLessThanOrEqual(1e-9 * scale)
}

describe('columns of a nested design', () => {
  it('give the mean, its error, the split of the variance and the halves of the values they have seen', () => {
    fc.assert(
      fc.property(design, (draws) => {
        const columns = makeNestedColumns({ columns: 3, kept: 2, halves: true, pairs: [[0, 1]] })
        draws.forEach((rows, d) => rows.forEach(([x, y]) => columns.add(7 * d, Float64Array.of(x, y, x - y))))
        const counts = draws.map((rows) => rows.length)
        expect(columns.draws).toEqual(draws.map((_, d) => 7 * d))
        expect(columns.counts).toEqual(counts)
        for (const c of [0, 1]) {
          const nested: Nested = { values: Float64Array.from(draws.flat(), (row) => row[c]), counts }
          const scale = c === 0 ? 1e6 : 1
          expect(columns.mean(c)).toBe(mean(nested.values))
          expect([...columns.means(c)]).toEqual(drawMeans(nested).means)
          const moments = { count: columns.count, mean: columns.mean(c), counts, means: columns.means(c), within: columns.within(c) }
          close(monteCarloErrorOfMoments(moments), monteCarloError(nested), scale)
          const [split, plain] = [varianceSplitOfMoments(moments), varianceSplit(nested)]
          close(split.draws, plain.draws, scale * scale)
          close(split.replications, plain.replications, scale * scale)
          draws.forEach((rows, d) => {
            const half = (first: number) => rows.filter((_, r) => r % 2 === first).map((row) => row[c])
            close(columns.halfMeans(c, 0)[d], mean(half(0)), scale)
            close(columns.halfMeans(c, 1)[d], mean(half(1)), scale)
          })
        }
      }),
      { numRuns: 100 },
    )
  })

  it('give the products of two columns within draws: Σ (x − x̄_d)(y − ȳ_d), by hand for two draws', () => {
    const columns = makeNestedColumns({ columns: 2, kept: 2, halves: false, pairs: [[0, 1]] })
    for (const [draw, x, y] of [
      [0, 1, 10],
      [0, 3, 14],
      [1, 5, 1],
      [1, 6, 2],
      [1, 10, 9],
    ])
      columns.add(draw, Float64Array.of(x, y))
    // draw 0: (−1)(−2) + (1)(2) = 4; draw 1: means 7 and 4, (−2)(−3) + (−1)(−2) + (3)(5) = 23
    expect(columns.productsWithin(0)).toBeCloseTo(27, 12)
  })

  it('keep what rounding takes from the sum of every draw, also of the one that is still open', () => {
    const columns = makeNestedColumns({ columns: 1, kept: 1, halves: false, pairs: [] })
    // 2^53 + 1 + 1 + 1 + 1: each 1 alone is lost beside 2^53, four of them are not
    const values = [2 ** 53, 1, 1, 1, 1]
    for (const draw of [0, 1]) for (const x of values) columns.add(draw, Float64Array.of(x))
    expect([...columns.means(0)]).toEqual([(2 ** 53 + 4) / 5, (2 ** 53 + 4) / 5])
  })

  it('keeps an infinite value infinite in the mean of its draw and leaves the other draws alone', () => {
    const columns = makeNestedColumns({ columns: 1, kept: 1, halves: false, pairs: [] })
    for (const [draw, x] of [
      [0, 1],
      [1, Infinity],
      [1, 2],
      [2, 4],
    ])
      columns.add(draw, Float64Array.of(x))
    expect([...columns.means(0)]).toEqual([1, Infinity, 4])
  })
})
