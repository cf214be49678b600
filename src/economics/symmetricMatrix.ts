/**
 * The little linear algebra that the smoothers need: small, dense, symmetric (up to about 150 × 150). Matrices are row by row in a
 * Float64Array: a[i * n + j].
 */

/** Lower triangle L with L Lᵀ = a (Cholesky; Golub & Van Loan, Matrix Computations, alg. 4.2.1); null when a is not positive definite. */
export function cholesky(a: Float64Array, n: number): Float64Array | null {
  const lower = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k]
      if (i !== j) lower[i * n + j] = sum / lower[j * n + j]
      else if (sum > 0) lower[i * n + i] = Math.sqrt(sum)
      else return null
    }
  }
  return lower
}

/** Solves L x = b in place, for the n numbers of b at `from`, `step` apart. */
export function solveLower(lower: Float64Array, n: number, b: Float64Array, from = 0, step = 1): void {
  for (let i = 0; i < n; i++) {
    let sum = b[from + i * step]
    for (let k = 0; k < i; k++) sum -= lower[i * n + k] * b[from + k * step]
    b[from + i * step] = sum / lower[i * n + i]
  }
}

/** Solves Lᵀ x = b in place, for the n numbers of b at `from`, `step` apart. */
export function solveLowerTransposed(lower: Float64Array, n: number, b: Float64Array, from = 0, step = 1): void {
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[from + i * step]
    for (let k = i + 1; k < n; k++) sum -= lower[k * n + i] * b[from + k * step]
    b[from + i * step] = sum / lower[i * n + i]
  }
}

export interface Eigen {
  /** Ascending. */
  readonly values: Float64Array
  /** Column j (vectors[i * n + j], i = 0 … n − 1) belongs to values[j]; columns are orthonormal. */
  readonly vectors: Float64Array
}

const mostSweeps = 60

/** Eigenvalues and vectors of a symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan, §8.5); `a` is left as it is. */
export function symmetricEigen(a: Float64Array, n: number): Eigen {
  const m = Float64Array.from(a)
  const v = new Float64Array(n * n)
  for (let i = 0; i < n; i++) v[i * n + i] = 1
  let size = 0
  for (const x of m) size += x * x
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let off = 0
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += m[p * n + q] * m[p * n + q]
    if (off <= 1e-30 * size) break
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(m, v, n, p, q)
  }
  const order = Array.from({ length: n }, (_, j) => j).sort((i, j) => m[i * n + i] - m[j * n + j] || i - j)
  const vectors = new Float64Array(n * n)
  order.forEach((from, to) => {
    for (let i = 0; i < n; i++) vectors[i * n + to] = v[i * n + from]
  })
  return { values: Float64Array.from(order, (j) => m[j * n + j]), vectors }
}

/** One rotation in the plane (p, q) that makes m[p, q] zero; v collects the rotations. */
function rotate(m: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const mpq = m[p * n + q]
  if (mpq === 0) return
  const theta = (m[q * n + q] - m[p * n + p]) / (2 * mpq)
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < n; k++) {
    const kp = m[k * n + p]
    const kq = m[k * n + q]
    m[k * n + p] = c * kp - s * kq
    m[k * n + q] = s * kp + c * kq
  }
  for (let k = 0; k < n; k++) {
    const pk = m[p * n + k]
    const qk = m[q * n + k]
    m[p * n + k] = c * pk - s * qk
    m[q * n + k] = s * pk + c * qk
    const vp = v[k * n + p]
    const vq = v[k * n + q]
    v[k * n + p] = c * vp - s * vq
    v[k * n + q] = s * vp + c * vq
  }
}
