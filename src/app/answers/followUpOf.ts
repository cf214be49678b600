/**
 * What a real result says: where it falls in the prediction, how common it is, and how far it moves the model's answer. Pure: draws and typed
 * counts in, numbers out; refused with an issue where too few draws agree with what was seen.
 */
import { firstLargest, meansOf } from '../../economics/decisionDraws.ts'
import { updateDraws, updateFigure, whereItFalls, type UpdatedFigure, type WhereItFalls } from '../../economics/followUp.ts'
import { predictCount, type Prediction } from '../../economics/smallProject.ts'
import { weightedMean } from '../../economics/weighted.ts'
import { drawColumn } from '../../run/decision/decisionDraws.ts'
import { afterStart, observationsOf, probsOf, type Counted } from '../../run/decision/projects.ts'
import type { RunDraws } from '../../run/result.ts'
import { failure, success, type Result } from '../../shared/issue.ts'

/** Counts that somebody typed, of those who started. With sexes the totals are their sums. */
export interface Typed {
  readonly n: number
  readonly k: number
  readonly sexes: readonly { readonly level: 'woman' | 'man'; readonly n: number; readonly k: number }[] | null
}

export interface FollowUpAnswer {
  readonly own: Prediction
  readonly other: Prediction | null
  readonly where: WhereItFalls
  /** The same count if the way were like the comparator: P(at least as far on the same side). */
  readonly tailOther: number | null
}

export interface Updated {
  /** Share in work after the person's own start in the arm. */
  readonly share: UpdatedFigure
  /** Difference to the comparator in the whole cohort after 15 months, persons; null when the horizon does not hold it. */
  readonly more: UpdatedFigure | null
  /** Arm with most in work 15 months after start, before and after. */
  readonly bestBefore: string
  readonly bestAfter: string
  readonly effectiveDraws: number
  /** What the model knew weighs as this many persons: m (1 − m) / var − 1, as for a beta distribution with its mean and variance. */
  readonly priorPersons: number
  /** Share of the answer that the typed persons weigh, 0–1: n / (n + priorPersons). */
  readonly weight: number
}

function probsOfTyped(run: RunDraws, arm: string, months: number, { n, sexes }: Typed): Float64Array | null {
  if (!sexes) {
    const probs = probsOf(run, arm, afterStart(months))
    return probs.ok ? probs.value : null
  }
  const parts = sexes.map(({ level, n: size }) => ({ size, probs: probsOf(run, arm, afterStart(months), { breakdown: 'sex', level }) }))
  const out = new Float64Array(run.draws.length)
  for (const { size, probs } of parts) {
    if (!probs.ok) return null
    for (let d = 0; d < out.length; d++) out[d] += (size / n) * probs.value[d]
  }
  return out
}

/** Where k of n falls; null where the horizon does not hold the month. The sexes are mixed as they were typed. */
export function followUpAnswer(run: RunDraws, arm: string, comparator: string, months: number, typed: Typed): FollowUpAnswer | null {
  const { n, k } = typed
  if (!(n >= 1 && k >= 0 && k <= n)) return null
  const probs = probsOfTyped(run, arm, months, typed)
  if (!probs) return null
  const own = predictCount(probs, n)
  const where = whereItFalls(own, k)
  const others = arm === comparator ? null : probsOfTyped(run, comparator, months, typed)
  const other = others ? predictCount(others, n) : null
  const there = other ? whereItFalls(other, k) : null
  return {
    own,
    other,
    where,
    tailOther: there ? (where.side === 'low' ? there.probFewer + there.probSame : there.probMore + there.probSame) : null,
  }
}

/** The model's answer before and after, from draws weighed by what was seen. */
export function updatedBy(run: RunDraws, arm: string, comparator: string, months: number, typed: Typed): Result<Updated> {
  const counted: readonly Counted[] = typed.sexes
    ? typed.sexes.filter(({ n }) => n > 0).map(({ level, n, k }) => ({ arm, months, n, k, group: { breakdown: 'sex', level } }))
    : [{ arm, months, n: typed.n, k: typed.k }]
  const observations = observationsOf(run, counted)
  if (!observations.ok) return observations
  const update = updateDraws(observations.value)
  if (!update.ok) return update
  const probs = probsOf(run, arm, afterStart(months))
  if (!probs.ok) return failure(probs.issues)
  const share = updateFigure(probs.value, update.value)
  const [own, base] = [drawColumn(run, arm, 'inWork15'), drawColumn(run, comparator, 'inWork15')]
  const known = arm !== comparator && own.every(Number.isFinite) && base.every(Number.isFinite)
  const all = run.arms.map((id) => drawColumn(run, id, afterStart(months)))
  const after = all.map((column) => weightedMean(column, update.value.weights))
  const { mean, sd } = share.before
  const priorPersons = sd > 0 ? Math.max(0, (mean * (1 - mean)) / (sd * sd) - 1) : Infinity
  return success({
    share,
    more: known
      ? updateFigure(
          own.map((value, d) => (value - base[d]) * run.persons),
          update.value,
        )
      : null,
    bestBefore: run.arms[firstLargest(meansOf(all))],
    bestAfter: run.arms[firstLargest(after)],
    effectiveDraws: update.value.effectiveDraws,
    priorPersons,
    weight: Number.isFinite(priorPersons) ? typed.n / (typed.n + priorPersons) : 0,
  })
}
