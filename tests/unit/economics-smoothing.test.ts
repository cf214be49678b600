/**
 * The parts under the value of information: small matrices, splines, the choice of smoothing, closed forms and thresholds.
 */
import { describe, expect, test } from 'vitest'
import { evppiOf } from '../../src/economics/evppi.ts'
import { groupDesign } from '../../src/economics/groupDesign.ts'
import { distinctSorted, normalScores, smoothingScale } from '../../src/economics/parameterScale.ts'
import { radialDesign } from '../../src/economics/radialBasis.ts'
import { chooseSmoothing, type Design, fillFit, makeSmoother, project, type Smoothing } from '../../src/economics/smoother.ts'
import { casesDesign, splineDesign } from '../../src/economics/splineBasis.ts'
import { cholesky, solveLower, solveLowerTransposed, symmetricEigen } from '../../src/economics/symmetricMatrix.ts'
import { parseThresholds } from '../../src/economics/thresholds.ts'
import { normalDecisionValue, roughUnitNormalLoss, unitNormalLoss } from '../../src/economics/unitNormalLoss.ts'
import { exp } from '../../src/shared/portableMath.ts'
import { drawsWithEffects, normals, uniforms } from './economics-made.ts'

describe('small matrices', () => {
  // the 3 × 3 example of the Wikipedia article "Cholesky decomposition"
  const a = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98)

  test('Cholesky gives the triangle of the textbook example and solves with it', () => {
    const lower = cholesky(a, 3)!
    expect([...lower]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3])
    const x = Float64Array.of(4 - 24 - 48, 12 - 74 - 129, -16 + 86 + 294) // a · (1, −2, 3)
    solveLower(lower, 3, x)
    solveLowerTransposed(lower, 3, x)
    expect([...x]).toEqual([1, -2, 3])
  })

  test('what stands around the numbers that are solved for is left alone', () => {
    const lower = cholesky(a, 3)!
    const rows = Float64Array.of(7, 1, 2, 3, 8, 9)
    solveLower(lower, 3, rows, 1)
    solveLowerTransposed(lower, 3, rows, 1)
    expect([rows[0], rows[4], rows[5]]).toEqual([7, 8, 9])
    const alone = Float64Array.of(1, 2, 3)
    solveLower(lower, 3, alone)
    solveLowerTransposed(lower, 3, alone)
    expect([...rows.subarray(1, 4)]).toEqual([...alone])
    const column = Float64Array.of(5, 1, 6, 2, 4, 3)
    solveLower(lower, 3, column, 1, 2)
    solveLowerTransposed(lower, 3, column, 1, 2)
    expect([...column]).toEqual([5, alone[0], 6, alone[1], 4, alone[2]])
  })

  test('Cholesky refuses what is not positive definite', () => {
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull()
  })

  test('eigenvalues of the second difference matrix are 2 − 2 cos(jπ / (n + 1)), with orthonormal vectors', () => {
    const n = 12
    const m = new Float64Array(n * n)
    for (let i = 0; i < n; i++) {
      m[i * n + i] = 2
      if (i > 0) m[i * n + i - 1] = m[(i - 1) * n + i] = -1
    }
    const { values, vectors } = symmetricEigen(m, n)
    values.forEach((value, j) => expect(value).toBeCloseTo(2 - 2 * Math.cos(((j + 1) * Math.PI) / (n + 1)), 12))
    for (let p = 0; p < n; p++) {
      for (let q = 0; q < n; q++) {
        let sum = 0
        for (let i = 0; i < n; i++) sum += vectors[i * n + p] * vectors[i * n + q]
        expect(sum).toBeCloseTo(p === q ? 1 : 0, 12)
      }
    }
  })
})

describe('curves are natural cubic splines', () => {
  const knots = [0, 1, 2.5, 4, 7]
  const x = Float64Array.of(0, 0.25, 1, 1.75, 2.5, 3, 4, 6.2, 7)
  // R: f <- splinefun(knots, heights, method = "natural"); f(x); with M <- f(knots, deriv = 2) and h <- diff(knots), ∫ f″² is
  // sum(h / 3 * (M[-5]^2 + M[-5] * M[-1] + M[-1]^2))
  const known = [
    {
      heights: [1, 3, -2, 0, 5],
      values: [1, 1.8323997641509435, 3, 0.70784198113207486, -2, -2.2044025157232707, 0, 4.0195276030747742, 5],
      bend: 77.880503144654128,
    },
    {
      heights: [0, 1, 1, 2, -1],
      values: [0, 0.31338443396226412, 1, 1.03007075471698117, 1, 1.28721174004192873, 2, 0.30008106219426933, -1],
      bend: 4.8050314465408794,
    },
  ]

  /** Coefficients of the curve through the heights at the knots, its values everywhere and its penalty. */
  function through({ rows, columns, values, penalty }: Design, heights: readonly number[]) {
    expect(columns).toBe(knots.length)
    const at = knots.map((knot) => x.indexOf(knot))
    // normal equations of the square system, so that the solver of the subject can be used
    const gram = new Float64Array(columns * columns)
    const coefficients = new Float64Array(columns)
    for (let a = 0; a < columns; a++) {
      for (const [j, i] of at.entries()) {
        coefficients[a] += values[a * rows + i] * heights[j]
        for (let b = 0; b < columns; b++) gram[a * columns + b] += values[a * rows + i] * values[b * rows + i]
      }
    }
    const lower = cholesky(gram, columns)!
    solveLower(lower, columns, coefficients)
    solveLowerTransposed(lower, columns, coefficients)
    const sumOver = (f: (j: number) => number) => coefficients.reduce((sum, c, j) => sum + c * f(j), 0)
    return {
      curve: [...x].map((_, i) => sumOver((j) => values[j * rows + i])),
      penalty: sumOver((a) => sumOver((b) => penalty[a * columns + b])),
    }
  }

  test('a spline through heights at its knots has the values and the ∫ f″² of R', () => {
    for (const { heights, values, bend } of known) {
      const { curve, penalty } = through(splineDesign(x, 5), heights)
      values.forEach((value, i) => expect(curve[i]).toBeCloseTo(value, 9))
      expect(penalty).toBeCloseTo(bend, 8)
    }
  })

  test('so has a surface over a single parameter, its penalty but for a factor', () => {
    // so that the draws farthest from one another are the knots
    const design = radialDesign([x.map((v) => v - 2.4)], 5)
    const [first, second] = known.map(({ heights, values, bend }) => {
      const { curve, penalty } = through(design, heights)
      values.forEach((value, i) => expect(curve[i]).toBeCloseTo(value, 7))
      return penalty / bend
    })
    expect(second / first).toBeCloseTo(1, 7)
  })

  test.each([1, 2, 3])('a surface over %i parameters has a bend for each centre that a plane does not take', (d) => {
    const scores = Array.from({ length: d }, (_, c) => normals(200, `mått ${c}`))
    expect(radialDesign(scores, 15).columns).toBe(15)
  })
})

/** Fitted values, mean included, and the smoothing chosen. */
function smooth(design: Design, y: Float64Array): { fitted: Float64Array; smoothing: Smoothing; spread: Float64Array } {
  const smoother = makeSmoother(design)
  const mean = y.reduce((a, b) => a + b, 0) / y.length
  const meanSquare = y.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / y.length
  const coefficients = project(smoother, y)
  const smoothing = chooseSmoothing(smoother, coefficients, meanSquare)
  const [fitted, spread] = [new Float64Array(y.length), new Float64Array(y.length)]
  fillFit(smoother, coefficients, smoothing, fitted, spread)
  return { fitted: fitted.map((v) => v + mean), smoothing, spread }
}

const rootMeanSquare = (x: Float64Array) => Math.sqrt(x.reduce((sum, v) => sum + v * v, 0) / x.length)

describe('smoothing', () => {
  const n = 500
  const x = normals(n, 'x')
  const second = normals(n, 'second')
  const noise = normals(n, 'noise')

  test.each([
    ['spline', splineDesign(x, 20), 2],
    ['surface', radialDesign([x, second], 40), 3],
  ])('the functions of a %s are uncorrelated with mean square 1, and what is straight is never penalised', (_, design, straight) => {
    const { basis, rows, columns, roughness } = makeSmoother(design)
    for (let a = 0; a < columns; a++) {
      for (let b = 0; b <= a; b++) {
        let sum = 0
        for (let i = 0; i < rows; i++) sum += basis[a * rows + i] * basis[b * rows + i]
        expect(sum / rows).toBeCloseTo(a === b ? 1 : 0, 6)
      }
    }
    expect(roughness.filter((r) => r === 0)).toHaveLength(straight)
    expect([...roughness]).toEqual([...roughness].sort((a, b) => a - b))
  })

  test('a straight line comes back as itself, with hardly more than two parameters', () => {
    const line = x.map((v) => 3 - 2 * v)
    const { fitted, smoothing } = smooth(splineDesign(x, 20), line)
    expect(rootMeanSquare(fitted.map((v, i) => v - line[i]))).toBeLessThan(1e-6)
    expect(smoothing.freedom).toBeLessThan(2.01)
  })

  test('a tilted plane comes back as itself from a surface', () => {
    const plane = x.map((v, i) => 1 + v - 4 * second[i])
    const { fitted, smoothing } = smooth(radialDesign([x, second], 40), plane)
    expect(rootMeanSquare(fitted.map((v, i) => v - plane[i]))).toBeLessThan(1e-6)
    expect(smoothing.freedom).toBeLessThan(3.01)
  })

  test('a wave in noise is found: error well below the noise, and the stated spread tells its size', () => {
    const wave = x.map((v) => Math.sin(2 * v))
    const { fitted, spread, smoothing } = smooth(
      splineDesign(x, 20),
      wave.map((v, i) => v + 0.5 * noise[i]),
    )
    const error = rootMeanSquare(fitted.map((v, i) => v - wave[i]))
    const stated = Math.sqrt(spread.reduce((a, b) => a + b, 0) / n)
    expect(error).toBeLessThan(0.12)
    expect(error / stated).toBeGreaterThan(0.5)
    expect(error / stated).toBeLessThan(1.5)
    expect(Math.sqrt(smoothing.residualVariance)).toBeCloseTo(0.5, 1)
  })

  test('a product of two parameters needs a surface, and gets it', () => {
    const product = x.map((v, i) => v * second[i])
    const { fitted } = smooth(
      radialDesign([x, second], 60),
      product.map((v, i) => v + 0.5 * noise[i]),
    )
    expect(rootMeanSquare(fitted.map((v, i) => v - product[i]))).toBeLessThan(0.3)
  })

  test('where there are too few draws to judge by, only what is never smoothed away is kept', () => {
    const smoother = { rows: 2, columns: 3, basis: new Float64Array(6), roughness: Float64Array.of(0, 0, 5) }
    const { kept, freedom, residualVariance } = chooseSmoothing(smoother, Float64Array.of(1, 2, 3), 7)
    expect([[...kept], freedom, residualVariance]).toEqual([[1, 1, 0], 2, 7])
  })

  test('few cases give the mean of each case', () => {
    const cases = uniforms(n, 'case').map((u) => Math.floor(3 * u))
    const y = cases.map((c, i) => [5, -1, 2][c] + noise[i])
    const { fitted } = smooth(casesDesign(cases)!, y)
    for (const c of [0, 1, 2]) {
      const own = y.filter((_, i) => cases[i] === c)
      expect(fitted[cases.indexOf(c)]).toBeCloseTo(own.reduce((a, b) => a + b, 0) / own.length, 9)
    }
    expect(casesDesign(x)).toBeNull()
  })
})

describe('the scale of a parameter', () => {
  test('well-behaved parameters are standardised and stay straight', () => {
    const x = uniforms(200, 'scale')
    const z = smoothingScale(x)!
    expect(z.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 9)
    expect(rootMeanSquare(z)).toBeCloseTo(1, 9)
    const slope = (z[1] - z[0]) / (x[1] - x[0])
    z.forEach((v, i) => expect(v).toBeCloseTo(z[0] + slope * (x[i] - x[0]), 9))
  })

  test('long tails are ranked; numbers of any size work', () => {
    const logs = normals(300, 'tail', 0, 3)
    const tails = logs.map((v) => exp(v))
    expect([...smoothingScale(tails)!]).toEqual([...normalScores(logs)])
    expect(smoothingScale(logs.map((v) => v * 1e99))!.every(Number.isFinite)).toBe(true)
    expect(smoothingScale(logs.map((v) => v * 1e-300))!.every(Number.isFinite)).toBe(true)
    expect(smoothingScale(new Float64Array(5).fill(7))).toBeNull()
  })

  test('ranks share ties and lie symmetrically', () => {
    const z = normalScores(Float64Array.of(5, 1, 5, 9))
    expect(z[0]).toBe(z[2])
    expect(z[0]).toBe(0)
    expect(z[1]).toBe(-z[3])
    expect([...distinctSorted(Float64Array.of(3, 1, 3))]).toEqual([1, 3])
  })
})

describe('how sure the value of knowing a parameter is, by hand', () => {
  // A parameter of two cases with 20 draws each, where the smoothing is the mean of each case. Per case every draw lies as far above the
  // mean as below it, so the residual variance is (40 · distance²) / (40 − 2), and that of the mean of a case a twentieth of it.
  const cases = Float64Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1))
  const strategy = (first: number, second: number, distance: number) =>
    cases.map((c, i) => (c === 0 ? first : second) + (i % 2 === 0 ? distance : -distance))
  const varianceOf = (distance: number) => (40 * distance * distance) / 38 / 20
  const loss = (gap: number, variance: number) => Math.sqrt(variance) * unitNormalLoss(gap / Math.sqrt(variance))

  test('what the smoothing is unsure of counts, for every strategy that is not the choice', () => {
    // in the first case b is chosen, beside a (nothing unsure) and c; in the second a, beside b and c
    const draws = drawsWithEffects([new Float64Array(40), strategy(0.5, -1.5, 2), strategy(-1, -0.25, 1)], { x: cases })
    const { evppi, se } = evppiOf(draws, [0], 1)
    expect(evppi).toBeCloseTo(0.5 / 2, 12)
    const [b, c] = [varianceOf(2), varianceOf(1)]
    const unsure = (loss(0.5, b) + loss(0.5 + 1, b + c) + loss(1.5, b) + loss(0.25, c)) / 2
    // the draws of the first case give 2.5 and −1.5 in turn, those of the second nothing: sum 10, squares 20 · 8.5 / 2
    const sampling = (85 - (10 * 10) / 40) / 39 / 40
    expect(Math.sqrt(se * se - sampling)).toBeCloseTo(unsure, 5)
  })

  test('nothing to gain is not known for certain', () => {
    const { evppi, se } = evppiOf(drawsWithEffects([new Float64Array(40), strategy(-0.1, -0.5, 1)], { x: cases }), [0], 1)
    expect(evppi).toBe(0)
    expect(se).toBeCloseTo((loss(0.1, varianceOf(1)) + loss(0.5, varianceOf(1))) / 2, 5)
  })
})

describe('unit normal loss', () => {
  // φ(0) = 1/√(2π); 0.08331547 is printed in tables of the unit normal loss (Raiffa & Schlaifer 1961); the last by series
  test.each([
    [0, 0.3989422804014327],
    [1, 0.0833154705876864],
    [-1, 1.0833154705876864],
  ])('L(%d)', (u, value) => {
    expect(unitNormalLoss(u)).toBeCloseTo(value, 14)
  })

  test('the rough table is within 4e-6 of it', () => {
    for (let u = 0; u < 7; u += 0.0037) expect(Math.abs(roughUnitNormalLoss(u) - unitNormalLoss(u))).toBeLessThan(4e-6)
  })

  test('without spread there is nothing to learn', () => {
    expect(normalDecisionValue(2, 0)).toBe(0)
  })
})

describe('curves beside a surface', () => {
  test('the smoothest bend of the surface is penalised by 1, that of each curve by a tenth, whatever their own scales', () => {
    const scores = [normals(60, 'x'), normals(60, 'y')]
    const { columns, penalty } = groupDesign(scores, 12, 6)
    const own = Array.from({ length: columns }, (_, j) => penalty[j * (columns + 1)])
    // constant and two straight parts without penalty, then the bends of the surface, then those of one curve after the other
    expect(own.slice(0, 3)).toEqual([0, 0, 0])
    const smoothest = own.flatMap((price, j) => (j >= 3 && (j === 3 || price < own[j - 1]) ? [price] : []))
    expect(smoothest.map((price) => Math.round(price * 1e9) / 1e9)).toEqual([1, 0.1, 0.1])
  })
})

describe('thresholds as typed', () => {
  test.each([
    ['0:4:1', [0, 1, 2, 3, 4]],
    ['0:5:2', [0, 2, 4]],
    ['0:0.3:0.1', [0, 0.1, 0.2, 0.3]],
    ['50000', [50000]],
    ['1e3:1e3:1', [1000]],
    ['1e10', [1e10]],
  ])('%s', (text, wanted) => {
    const found = parseThresholds(text)!
    expect(found).toHaveLength(wanted.length)
    found.forEach((value, i) => expect(value).toBeCloseTo(wanted[i], 12))
  })

  test('the default grid has 201 steps and ends at 200,000', () => {
    const grid = parseThresholds('0:200000:1000')!
    expect([grid.length, grid[0], grid[200]]).toEqual([201, 0, 200000])
  })

  test.each(['', 'a', '1:2', '5:1:1', '0:1:0', '-1:5:1', '0:1e9:1', '1:2:3:4', '0:NaN:1', '0,5', '1e99999'])('"%s" is refused', (text) => {
    expect(parseThresholds(text)).toBeNull()
  })
})
