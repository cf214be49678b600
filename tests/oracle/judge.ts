/**
 * Is a simulated mean the enumerated one? Two stages, laid down beforehand, with a stated chance that anything at all is called wrong when
 * everything is right.
 *
 * 1. 3,000 replications. A number is suspected beyond 4 standard errors. What happens in (or is missing from) fewer than thirty replications in all has no
 *    error that is normal: it is suspected when so many, or so few, have a Poisson probability below that of 4 standard errors.
 * 2. What is suspected meets 100,000 replications of other keys, and is called wrong beyond the bound of Maurer & Pontil 2009 (empirical Bernstein,
 *    COLT, theorem 4), which needs no normality: √(2 V L / n) + 7 R L / (3 (n − 1)), V the variance seen, R the range that a replication can have, L = ln(4 / δ).
 *    δ = FAMILY / (numbers compared), so the chance of one false alarm among all of them is at most FAMILY, however many are suspected.
 *
 * What it catches: an error of 5.3 standard errors of the first stage is suspected in nine cases of ten and then far beyond the second bound; for a state that
 * half of the persons are in that is 5 of 100 persons. A rule that is wrong moves many numbers, and each has its own chance.
 */
import { makeSimulator, type Path } from '../../src/engine/simulate.hot.ts'
import { tallyArrays } from '../../src/engine/tally.hot.ts'
import { replicationKey } from '../../src/random/streams.ts'
import type { SmallModel } from './models.ts'

/** Chance of a false alarm in a whole campaign of one path. */
export const FAMILY = 0.001

const FIRST = { replications: 3_000, key: [31, 41] } as const
const SECOND = { replications: 100_000, key: [59, 26] } as const
/** Beyond 4 standard errors on one side. */
const TAIL = 3.17e-5
const RARE = 30

/** Enumerated means of one part of the tally, and the least and most that one replication can give of each. */
export interface Part {
  readonly name: string
  readonly wanted: readonly number[]
  readonly range: readonly [number, number]
  /** Whole persons or events: Poisson where they are rare. */
  readonly counted: boolean
}

export interface Judged {
  readonly name: string
  readonly i: number
  readonly wanted: number
  readonly mean: number
}

interface Means {
  readonly mean: number[][]
  readonly variance: number[][]
}

function simulate({ structure, tables }: SmallModel, path: Path, { replications, key }: typeof FIRST | typeof SECOND): Means {
  const simulator = makeSimulator(structure)
  simulator.load(tables, path)
  const sums = tallyArrays(simulator.tally).map((array) => new Float64Array(array.length))
  const squares = sums.map((array) => new Float64Array(array.length))
  for (let r = 0; r < replications; r++) {
    simulator.run(...replicationKey([...key], 5, r))
    tallyArrays(simulator.tally).forEach((array, k) => {
      for (let i = 0; i < array.length; i++) {
        sums[k][i] += array[i]
        squares[k][i] += array[i] * array[i]
      }
    })
  }
  return {
    mean: sums.map((list) => Array.from(list, (sum) => sum / replications)),
    variance: squares.map((list, k) =>
      Array.from(list, (square, i) => Math.max(0, square / replications - (sums[k][i] / replications) ** 2)),
    ),
  }
}

/** P(K ≥ k) and P(K ≤ k) for K ~ Poisson(mean), the smaller of them; both ends count k itself. */
export function poissonTail(mean: number, k: number): number {
  let term = Math.exp(-mean)
  let below = 0
  for (let j = 0; j < k; j++) {
    below += term
    term *= mean / (j + 1)
  }
  return Math.min(1 - below, below + term)
}

/** What of a model is suspected after the first stage. `compared` counts every number that was looked at. */
export function suspects(model: SmallModel, path: Path, parts: readonly Part[]): { suspected: readonly Judged[]; compared: number } {
  const { mean, variance } = simulate(model, path, FIRST)
  const n = FIRST.replications
  let compared = 0
  const suspected = parts.flatMap(({ name, wanted, range: [least, most], counted }, k) =>
    wanted.flatMap((right, i): Judged[] => {
      compared += 1
      const found = mean[k][i]
      const one = [{ name, i, wanted: right, mean: found }]
      if (Math.abs(found - right) <= 1e-9 * (1 + Math.abs(right))) return []
      if (counted && n * Math.min(right - least, most - right) < RARE) {
        const [expected, seen] = right - least < most - right ? [right - least, found - least] : [most - right, most - found]
        return poissonTail(n * expected, Math.round(n * seen)) < TAIL ? one : []
      }
      // amounts that are hardly ever paid have no variance of their own to speak of: two of the largest may be missing
      const floor = counted ? 0 : (4 * most * most) / n
      return Math.abs(found - right) > 4 * Math.sqrt(Math.max(variance[k][i], floor) / n) ? one : []
    }),
  )
  return { suspected, compared }
}

/** Those of the suspected numbers that are wrong after the second stage; `compared`: numbers of the whole campaign. */
export function convicted(model: SmallModel, path: Path, parts: readonly Part[], suspected: readonly Judged[], compared: number): Judged[] {
  if (suspected.length === 0) return []
  const { mean, variance } = simulate(model, path, SECOND)
  const n = SECOND.replications
  const size = Math.log((4 * compared) / FAMILY)
  return suspected.flatMap(({ name, i, wanted }) => {
    const k = parts.findIndex((part) => part.name === name)
    const [least, most] = parts[k].range
    const bound = Math.sqrt((2 * variance[k][i] * size) / n) + (7 * (most - least) * size) / (3 * (n - 1))
    return Math.abs(mean[k][i] - wanted) > bound ? [{ name, i, wanted, mean: mean[k][i] }] : []
  })
}
