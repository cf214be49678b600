/**
 * From merged replications to every parameter draw by itself: the mean of each outcome in each arm, and the values of the parameters
 * behind it. The bridge's first half, between the run and decision analysis; decisionDraws.ts beside it is the second.
 */
import { makeOutcomeReader } from '../../engine/outcomes.ts'
import { levelCount } from '../../engine/tally.hot.ts'
import { distributionOf } from '../../scenario/values.ts'
import type { Merged } from '../mergeBatches.ts'
import type { Plan } from '../plan.ts'
import type { RunDraws } from '../result.ts'

/** Groups below this size are left out, as in every result. */
const SMALLEST_GROUP = 5

type Replications = Pick<Merged, 'outcomes' | 'levels' | 'drawCounts' | 'drawNumbers' | 'drawAttempts'>

/** `exact`: the rows are expectations given the draw, one per draw. */
export function makeRunDraws(plan: Plan, merged: Replications, exact: boolean): RunDraws {
  const { structure } = plan
  const A = structure.arms.length
  const O = structure.outcomes.length
  const L = levelCount(structure)
  const { width, persons, personal } = makeOutcomeReader(structure)
  const columnOf = structure.outcomes.map((_, o) => personal.indexOf(o))
  const counts = merged.drawCounts
  const split = !exact && counts.length > 0 && counts.every((count) => count > 1)
  const meansOf = (value: Value) => {
    const mean = (which: Which) => meansByDraw(counts, A, O, value, which)
    return { means: mean('all'), halves: split ? ([mean('even'), mean('odd')] as const) : null }
  }
  const groups: RunDraws['groups'][number][] = []
  let level = 1
  for (const breakdown of structure.cohort.breakdowns) {
    for (const { id } of breakdown.levels) {
      const here = level++
      if (persons[here] < SMALLEST_GROUP) continue
      const value: Value = (r, a, o) =>
        columnOf[o] < 0 ? NaN : merged.levels[((r * A + a) * (L - 1) + here - 1) * personal.length + columnOf[o]]
      groups.push({ breakdown: breakdown.id, level: id, persons: persons[here], ...meansOf(value) })
    }
  }
  return {
    exact,
    persons: structure.cohort.persons,
    arms: structure.arms.map((arm) => arm.id),
    comparator: structure.arms.findIndex((arm) => arm.comparator),
    outcomes: structure.outcomes.map(({ id, unit, higherIsBetter }) => ({ id, unit, higherIsBetter })),
    draws: Int32Array.from(merged.drawNumbers),
    replications: Int32Array.from(counts),
    ...meansOf((r, a, o) => merged.outcomes[(r * A + a) * width + o]),
    groups,
    parameters: parametersOf(plan, merged),
  }
}

type Value = (replication: number, arm: number, outcome: number) => number
type Which = 'all' | 'even' | 'odd'

/** [draw][arm][outcome]; `counts`: replications of each draw, which follow one another. */
function meansByDraw(counts: readonly number[], arms: number, outcomes: number, value: Value, which: Which): Float64Array {
  const out = new Float64Array(counts.length * arms * outcomes)
  const start = which === 'odd' ? 1 : 0
  const step = which === 'all' ? 1 : 2
  let first = 0
  counts.forEach((count, d) => {
    const used = Math.ceil((count - start) / step)
    for (let a = 0; a < arms; a++) {
      for (let o = 0; o < outcomes; o++) {
        let sum = 0
        for (let r = first + start; r < first + count; r += step) sum += value(r, a, o)
        out[(d * arms + a) * outcomes + o] = sum / used
      }
    }
    first += count
  })
  return out
}

/** Values of the parameters that the scenario lets vary, drawn again from their named streams: the very values the run used. */
function parametersOf(plan: Plan, { drawNumbers, drawAttempts }: Replications): RunDraws['parameters'] {
  const rows = drawNumbers.map((draw, i) => plan.values(draw, drawAttempts[i]))
  return plan.model.parameters.flatMap(({ id }, p) =>
    distributionOf(plan.model, p, plan.scenario.changes).kind === 'fixed' ? [] : [{ id, values: Float64Array.from(rows, (row) => row[p]) }],
  )
}
