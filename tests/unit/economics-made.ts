/**
 * Draws made from formulas for tests of decision analysis: every parameter from a named stream, net benefit by a function of them.
 */
import type { DecisionDraws } from '../../src/economics/decisionDraws.ts'
import { normalQuantile } from '../../src/random/normalQuantile.ts'
import { seedKey } from '../../src/random/seed.ts'
import { parameterUniform } from '../../src/random/streams.ts'

/** n uniform numbers between 0 and 1; another name, other numbers. */
export function uniforms(n: number, name: string, seed = 'ekonomi'): Float64Array {
  const key = seedKey(seed)
  return Float64Array.from({ length: n }, (_, draw) => parameterUniform(key, draw, name))
}

export function normals(n: number, name: string, mean = 0, sd = 1, seed = 'ekonomi'): Float64Array {
  return uniforms(n, name, seed).map((u) => mean + sd * normalQuantile(u))
}

/** Strategies a, b … with cost 0 and the effects given: at wtp 1 the net benefit is the effect. */
export function drawsWithEffects(effects: readonly Float64Array[], parameters: Readonly<Record<string, Float64Array>> = {}): DecisionDraws {
  return {
    draws: effects[0].length,
    strategies: effects.map((_, s) => 'abcdefgh'[s]),
    costs: effects.map((column) => new Float64Array(column.length)),
    effects,
    parameters: Object.entries(parameters).map(([name, values]) => ({ name, values })),
  }
}
