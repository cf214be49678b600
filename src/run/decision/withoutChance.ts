/**
 * Takes chance out of the draws of a run. A draw's mean over a few replications varies for two reasons, what is not known and chance;
 * only the first can be learnt away, so the value of information, and every distribution meant to show parameters alone, begins here.
 * Exact draws come back as they are.
 */
import { mean } from '../../statistics/mean.ts'
import type { RunDraws } from '../result.ts'

type Part = Pick<RunDraws, 'means' | 'halves'>

/**
 * Every outcome of the comparator, and every arm's difference from it, is drawn towards its mean by k = √(c / v): v the variance over
 * draws, c the covariance between the two halves of the replications, which share parameters but no luck. Means are kept, and what is
 * left has the variance between draws (moment matching; compare the empirical Bayes estimators of Louis 1984, JASA 79, 393–398). Without
 * halves (one replication per draw) nothing can be told apart and the draws come back as they are. Fewer than about 100 draws know k badly.
 */
export function withoutChance(run: RunDraws): RunDraws {
  if (run.exact || !run.halves || run.draws.length < 3) return run
  const everybody = filtered(run, run)
  return { ...run, ...everybody, groups: run.groups.map((group) => ({ ...group, ...filtered(run, group) })) }
}

function filtered(run: RunDraws, { means, halves }: Part): Part {
  if (!halves) return { means, halves }
  const [A, O] = [run.arms.length, run.outcomes.length]
  const out = new Float64Array(means.length)
  const column = (values: Float64Array, a: number, o: number) => pick(values, a * O + o, A * O)
  for (let o = 0; o < O; o++) {
    const base = run.comparator
    const own = drawnIn([means, ...halves].map((values) => column(values, base, o)))
    for (let a = 0; a < A; a++) {
      const differences = [means, ...halves].map((values) => minus(column(values, a, o) as Float64Array, column(values, base, o)))
      const more = a === base ? null : drawnIn(differences)
      for (let d = 0; d < run.draws.length; d++) out[(d * A + a) * O + o] = own[d] + (more ? more[d] : 0)
    }
  }
  return { means: out, halves: null }
}

function pick(values: Float64Array, from: number, step: number): Float64Array {
  const column = new Float64Array(values.length / step)
  for (let d = 0; d < column.length; d++) column[d] = values[from + d * step]
  return column
}

function minus(x: Float64Array, y: Float64Array): Float64Array {
  return x.map((value, d) => value - y[d])
}

/** [whole, half, other half] → whole with the variance the halves share. Columns that are not finite stay as they are. */
function drawnIn([whole, first, second]: readonly Float64Array[]): Float64Array {
  const centre = mean(whole)
  const factor = shareOfParameters(whole, first, second)
  if (!Number.isFinite(centre) || !Number.isFinite(factor)) return whole
  const k = Math.sqrt(factor)
  return whole.map((value) => centre + k * (value - centre))
}

/** Share, 0–1, of the variance over draws that the two halves have in common; 1 where nothing varies. */
export function shareOfParameters(whole: Float64Array, first: Float64Array, second: Float64Array): number {
  const variance = covariance(whole, whole)
  return variance === 0 ? 1 : Math.min(1, Math.max(0, covariance(first, second) / variance))
}

function covariance(x: Float64Array, y: Float64Array): number {
  const [centreX, centreY] = [mean(x), mean(y)]
  let sum = 0
  for (let d = 0; d < x.length; d++) sum += (x[d] - centreX) * (y[d] - centreY)
  return sum / (x.length - 1)
}
