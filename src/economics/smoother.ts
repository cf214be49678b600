/**
 * Penalised regression with the amount of smoothing chosen by generalised cross validation. A design is turned once into functions
 * that are uncorrelated over the draws and sorted from smooth to rough (Demmler & Reinsch 1975); after that every response, and so
 * every threshold, costs a handful of sums. Stands between the bases and the value of information.
 */
import { cholesky, solveLower, solveLowerTransposed, symmetricEigen } from './symmetricMatrix.ts'

export interface Design {
  readonly rows: number
  readonly columns: number
  /** Column by column: values[j · rows + i]. The constant lies in their span and is not penalised. */
  readonly values: Float64Array
  /** columns × columns, symmetric, positive semidefinite. */
  readonly penalty: Float64Array
}

export interface Smoother {
  readonly rows: number
  readonly columns: number
  /** Column by column; mean over rows of (column a · column b) is 1 when a = b and 0 otherwise. */
  readonly basis: Float64Array
  /** Penalty of each column, ascending; 0 for what is never smoothed away. */
  readonly roughness: Float64Array
}

/** Q = B L⁻ᵀ U, where Bᵀ B / n = L Lᵀ and L⁻¹ S L⁻ᵀ = U diag(roughness) Uᵀ. */
export function makeSmoother({ rows, columns: k, values, penalty }: Design): Smoother {
  const gram = new Float64Array(k * k)
  for (let a = 0; a < k; a++) for (let b = 0; b <= a; b++) gram[a * k + b] = gram[b * k + a] = dot(values, a, values, b, rows) / rows
  const lower = choleskyWithRidge(gram, k)
  const inner = Float64Array.from(penalty)
  for (let c = 0; c < k; c++) solveLower(lower, k, inner, c, k)
  for (let r = 0; r < k; r++) solveLower(lower, k, inner, r * k, 1)
  for (let a = 0; a < k; a++) for (let b = 0; b < a; b++) inner[a * k + b] = inner[b * k + a] = (inner[a * k + b] + inner[b * k + a]) / 2
  const { values: sizes, vectors } = symmetricEigen(inner, k)
  for (let c = 0; c < k; c++) solveLowerTransposed(lower, k, vectors, c, k)
  const basis = new Float64Array(rows * k)
  for (let c = 0; c < k; c++) {
    for (let j = 0; j < k; j++) addScaled(basis, c, vectors[j * k + c], values, j, rows)
  }
  const zero = 1e-10 * Math.max(...sizes)
  return { rows, columns: k, basis, roughness: sizes.map((x) => (x > zero ? x : 0)) }
}

/** Columns that nearly repeat one another get a ridge of 1e-12 of their size, more if that is not enough. */
function choleskyWithRidge(gram: Float64Array, k: number): Float64Array {
  for (let ridge = 1e-13; ridge < 1; ridge *= 10) {
    const a = Float64Array.from(gram)
    for (let i = 0; i < k; i++) a[i * k + i] *= 1 + ridge
    const lower = cholesky(a, k)
    if (lower) return lower
  }
  throw new Error('a design has a column of zeros')
}

/** Coefficients of y on the basis before smoothing: mean of column · (y − mean y), one per column. */
export function project(smoother: Smoother, y: Float64Array): Float64Array {
  const { rows, columns, basis } = smoother
  let mean = 0
  for (let i = 0; i < rows; i++) mean += y[i]
  const centred = y.map((value) => value - mean / rows)
  return Float64Array.from({ length: columns }, (_, j) => dot(basis, j, centred, 0, rows) / rows)
}

export interface Smoothing {
  /** What is left of each coefficient, 0–1: 1 / (1 + λ roughness). */
  readonly kept: Float64Array
  /** Effective number of parameters: the sum of `kept`. */
  readonly freedom: number
  /** Residual sum of squares / (n − freedom). */
  readonly residualVariance: number
}

/** Each effective parameter counts this much in the criterion, against the tendency to smooth too little (Kim & Gu 2004, JRSS B 66, 337–356). */
const freedomPrice = 1.4

const steps = 60

/**
 * λ by generalised cross validation (Craven & Wahba 1979): least (RSS / n) / (1 − 1.4 · freedom / n)². `coefficients` from `project`,
 * `meanSquare` = mean of (y − mean y)². λ is sought on a geometric grid from almost no smoothing to almost a straight line; of equals, the smoothest.
 */
export function chooseSmoothing(smoother: Smoother, coefficients: Float64Array, meanSquare: number): Smoothing {
  const { rows, columns, roughness } = smoother
  const roughest = roughness[columns - 1]
  const smoothest = roughness.find((x) => x > 0) ?? 0
  const kept = new Float64Array(columns)
  let best: Smoothing | null = null
  let least = Infinity
  const low = roughest > 0 ? 1e-4 / roughest : 0
  // every step divides λ by 2 until nothing is smoothed; without a penalty there is one candidate
  for (let lambda = smoothest > 0 ? 1e3 / smoothest : 0, step = 0; step < steps && (step === 0 || lambda > low); lambda /= 2, step++) {
    let freedom = 0
    let rest = meanSquare
    for (let j = 0; j < columns; j++) {
      const k = 1 / (1 + lambda * roughness[j])
      kept[j] = k
      freedom += k
      rest -= coefficients[j] * coefficients[j] * (2 - k) * k
    }
    const room = 1 - (freedomPrice * freedom) / rows
    if (room <= 0) break
    const score = Math.max(rest, 0) / (room * room)
    if (score < least) {
      least = score
      best = { kept: Float64Array.from(kept), freedom, residualVariance: (Math.max(rest, 0) * rows) / (rows - freedom) }
    }
  }
  return best ?? { kept: roughness.map((r) => (r === 0 ? 1 : 0)), freedom: 2, residualVariance: meanSquare }
}

/** Functions shrunk to less than this are left out: their part of the curve is below what the draws can show. */
const negligible = 1e-3

/** Writes fitted values − mean y into `fitted`, and their variance (Wahba 1983, Bayesian) into `spread`; both of length rows. */
export function fillFit(
  smoother: Smoother,
  coefficients: Float64Array,
  smoothing: Smoothing,
  fitted: Float64Array,
  spread: Float64Array,
): void {
  const { rows, columns, basis } = smoother
  const { kept, residualVariance } = smoothing
  fitted.fill(0)
  spread.fill(0)
  for (let j = 0; j < columns; j++) {
    if (kept[j] < negligible) continue
    const slope = kept[j] * coefficients[j]
    const variance = (kept[j] * residualVariance) / rows
    for (let i = 0, at = j * rows; i < rows; i++, at++) {
      fitted[i] += slope * basis[at]
      spread[i] += variance * basis[at] * basis[at]
    }
  }
}

function dot(a: Float64Array, columnA: number, b: Float64Array, columnB: number, rows: number): number {
  let sum = 0
  for (let i = 0, ia = columnA * rows, ib = columnB * rows; i < rows; i++, ia++, ib++) sum += a[ia] * b[ib]
  return sum
}

function addScaled(out: Float64Array, columnOut: number, factor: number, b: Float64Array, columnB: number, rows: number): void {
  for (let i = 0, io = columnOut * rows, ib = columnB * rows; i < rows; i++, io++, ib++) out[io] += factor * b[ib]
}
