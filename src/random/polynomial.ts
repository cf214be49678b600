/**
 * Polynomials by Horner's rule, for the rational approximations of the special functions in this folder.
 */

/** c[0] + c[1] x + c[2] x² + … */
export function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i]
  return sum
}
