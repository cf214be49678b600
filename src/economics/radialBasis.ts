/**
 * Smooth surfaces over several parameters at once, interactions included: a low-rank relative of the thin plate. The design from
 * which smoother.ts estimates the expected net benefit over a group of parameters.
 */
import type { Design } from './smoother.ts'
import { cholesky, solveLower, solveLowerTransposed, symmetricEigen } from './symmetricMatrix.ts'

/**
 * f(x) = a + b·x + Σ_j δ[j] |x − κ[j]|³ with Σ δ[j] = 0 and Σ δ[j] κ[j] = 0; penalty δᵀ K δ, K[i, j] = |κ[i] − κ[j]|³. In one dimension
 * this is the natural cubic spline; |r|³ with a plane beside it is admissible in every dimension (Duchon 1977; Wendland 2005, Scattered
 * Data Approximation, §8.3). Centres κ: draws spread over the cloud. δ is written in the eigenvectors of K on the constrained space
 * (Wood 2003, JRSS B 65, 95–114). `scores`: one column per parameter, of comparable spread, no two of them the same.
 */
export function radialDesign(scores: readonly Float64Array[], centres: number): Design {
  const n = scores[0].length
  const d = scores.length
  const chosen = spreadOut(scores, centres)
  const m = chosen.length
  const distance = (i: number, j: number) => {
    let square = 0
    for (const column of scores) square += (column[i] - column[j]) * (column[i] - column[j])
    return square * Math.sqrt(square)
  }
  const kernel = new Float64Array(m * m)
  for (let i = 0; i < m; i++) for (let j = 0; j < i; j++) kernel[i * m + j] = kernel[j * m + i] = distance(chosen[i], chosen[j])
  const projection = awayFromPlane(scores, chosen)
  const { values: sizes, vectors } = symmetricEigen(multiply(projection, multiply(kernel, projection, m), m), m)
  const largest = sizes[m - 1]
  const kept = Array.from({ length: m }, (_, j) => j).filter((j) => sizes[j] > 1e-9 * largest)
  const columns = 1 + d + kept.length
  const values = new Float64Array(n * columns)
  values.fill(1, 0, n)
  scores.forEach((column, c) => values.set(column, (1 + c) * n))
  const radial = new Float64Array(m)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) radial[j] = distance(i, chosen[j])
    kept.forEach((v, c) => {
      let sum = 0
      for (let j = 0; j < m; j++) sum += radial[j] * vectors[j * m + v]
      values[(1 + d + c) * n + i] = sum / largest
    })
  }
  const penalty = new Float64Array(columns * columns)
  kept.forEach((v, c) => (penalty[(1 + d + c) * (columns + 1)] = sizes[v] / largest))
  return { rows: n, columns, values, penalty }
}

/**
 * Indices of draws that cover the cloud: from up to 8 · count candidates evenly spaced in the table, always the one farthest from those
 * already chosen (Gonzalez 1985), beginning with the one nearest the middle. Without chance: the same table, the same centres.
 */
function spreadOut(scores: readonly Float64Array[], count: number): number[] {
  const n = scores[0].length
  const pool = Math.min(n, 8 * count)
  const candidates = Array.from({ length: pool }, (_, i) => Math.floor((i * n) / pool))
  const toMiddle = candidates.map((i) => scores.reduce((sum, column) => sum + column[i] * column[i], 0))
  let next = toMiddle.indexOf(Math.min(...toMiddle))
  const nearest = new Float64Array(pool).fill(Infinity)
  const chosen: number[] = []
  while (chosen.length < count) {
    const centre = candidates[next]
    chosen.push(centre)
    let farthest = -1
    for (let c = 0; c < pool; c++) {
      let square = 0
      for (const column of scores) square += (column[candidates[c]] - column[centre]) * (column[candidates[c]] - column[centre])
      if (square < nearest[c]) nearest[c] = square
      if (farthest < 0 || nearest[c] > nearest[farthest]) farthest = c
    }
    if (nearest[farthest] < 1e-6) break
    next = farthest
  }
  return chosen
}

/** I − T (Tᵀ T)⁻¹ Tᵀ with T = [1, κ]: takes a plane out of the coefficients. */
function awayFromPlane(scores: readonly Float64Array[], chosen: readonly number[]): Float64Array {
  const m = chosen.length
  const p = scores.length + 1
  const plane = new Float64Array(m * p)
  chosen.forEach((i, row) => {
    plane[row * p] = 1
    scores.forEach((column, c) => (plane[row * p + 1 + c] = column[i]))
  })
  const gram = new Float64Array(p * p)
  for (let a = 0; a < p; a++) {
    for (let b = 0; b < p; b++) for (let i = 0; i < m; i++) gram[a * p + b] += plane[i * p + a] * plane[i * p + b]
    gram[a * p + a] *= 1 + 1e-12
  }
  const lower = cholesky(gram, p)
  if (!lower) throw new Error('parameters of a group are copies of one another')
  const out = new Float64Array(m * m)
  const column = new Float64Array(p)
  for (let j = 0; j < m; j++) {
    column.set(plane.subarray(j * p, (j + 1) * p))
    solveLower(lower, p, column)
    solveLowerTransposed(lower, p, column)
    for (let i = 0; i < m; i++) {
      let sum = i === j ? 1 : 0
      for (let c = 0; c < p; c++) sum -= plane[i * p + c] * column[c]
      out[i * m + j] = sum
    }
  }
  return out
}

function multiply(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const factor = a[i * n + k]
      for (let j = 0; j < n; j++) out[i * n + j] += factor * b[k * n + j]
    }
  }
  return out
}
