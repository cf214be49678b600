/**
 * Shares that sum to one, jointly uncertain: e.g. how a group splits over several states, known from counts.
 */
import { exp } from '../shared/portableMath.ts'
import { gammaLogQuantile } from './gammaQuantile.ts'

/**
 * Writes a Dirichlet(alphas) sample to out[0 … k − 1], summing to one: k gamma variables by inversion of uniforms[0 … k − 1], each in
 * (0, 1), divided by their sum. One uniform per part, so one part's luck does not disturb the others'. A part with alpha 0 is 0;
 * at least one alpha must be above 0. Works in logarithms: alphas near 0 give one share near 1 and no 0/0.
 */
export function fillDirichlet(alphas: ArrayLike<number>, uniforms: ArrayLike<number>, out: Float64Array): void {
  let largest = -Infinity
  for (let i = 0; i < alphas.length; i++) {
    out[i] = alphas[i] > 0 ? gammaLogQuantile(alphas[i], uniforms[i]) : -Infinity
    if (out[i] > largest) largest = out[i]
  }
  if (largest === -Infinity) throw new Error('a Dirichlet draw needs at least one alpha above 0')
  let sum = 0
  for (let i = 0; i < alphas.length; i++) {
    out[i] = exp(out[i] - largest)
    sum += out[i]
  }
  for (let i = 0; i < alphas.length; i++) out[i] /= sum
}
