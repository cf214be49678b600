/**
 * A study of the parameters of anybody's draws, described in one word: "pSE:n=100" counts n persons whose chance is the parameter,
 * "cost:n=50:sd=2000" measures n values that spread with sd around it, and "+" joins what one study finds out together. Read from the
 * command line or from a field, and simulated once per draw; evsi.ts says what it is worth.
 */
import { normalQuantile } from '../random/normalQuantile.ts'
import { seedKey } from '../random/seed.ts'
import { parameterUniform } from '../random/streams.ts'
import { binomialQuantile } from './binomial.ts'
import type { DecisionDraws } from './decisionDraws.ts'

export interface ParameterStudy {
  /** Name of the parameter. */
  readonly name: string
  /** Persons counted, or values measured. */
  readonly n: number
  /** Standard deviation of one measured value around the parameter; null: persons are counted, and the parameter is their chance, 0–1. */
  readonly sd: number | null
}

/** Persons or values in one study; a larger one is as good as knowing. */
export const largestStudy = 100_000

const PART = /^(?:param:)?(.+?):n=(\d{1,6})(?::sd=(\d+(?:\.\d+)?(?:e[+-]?\d+)?))?$/i

/** The parts of one study; null when the word is not one. */
export function parseStudy(word: string): readonly ParameterStudy[] | null {
  const parts = word.split('+').map((part): ParameterStudy | null => {
    const found = PART.exec(part.trim())
    if (!found) return null
    const n = Number(found[2])
    const sd = found[3] === undefined ? null : Number(found[3])
    return n < 1 || n > largestStudy || (sd !== null && !(sd > 0)) ? null : { name: found[1], n, sd }
  })
  return parts.every((part) => part !== null) ? parts : null
}

/** The same word again, as it stands in the answer. */
export function studyWord(parts: readonly ParameterStudy[]): string {
  return parts.map(({ name, n, sd }) => `${name}:n=${n}${sd === null ? '' : `:sd=${sd}`}`).join('+')
}

/**
 * One summary per part and draw, from a stream named by the parameter and the draw, so that another size or another part changes nobody's
 * luck: the number counted, k ~ Binomial(n, p), or the mean of what is measured, x ~ Normal(p, sd² / n). Parameters of a counted part lie
 * in 0–1 (checked by the caller).
 */
export function simulateParameterStudy(draws: DecisionDraws, parts: readonly ParameterStudy[], seed = 'analyse'): Float64Array[] {
  const key = seedKey(seed)
  return parts.map(({ name, n, sd }) => {
    const { values } = draws.parameters.find((one) => one.name === name)!
    const scratch = new Float64Array(sd === null ? n + 1 : 0)
    return values.map((p, d) => {
      const u = parameterUniform(key, d, `study ${name}`)
      return sd === null ? binomialQuantile(n, p, u, scratch) : p + (sd * normalQuantile(u)) / Math.sqrt(n)
    })
  })
}
