/**
 * From gathered replications to every parameter draw by itself: the mean of each outcome in each arm, and the values of the parameters
 * behind it. The bridge's first half, between the run and decision analysis; decisionDraws.ts beside it is the second.
 */
import { makeOutcomeReader } from '../../engine/outcomes.ts'
import { unitOfDraw } from '../../random/spread.ts'
import { distributionOf } from '../../scenario/values.ts'
import type { Gathered } from '../gather/gathered.ts'
import type { Plan } from '../plan.ts'
import type { RunDraws } from '../result.ts'

/** Groups below this size are left out, as in every result. */
const SMALLEST_GROUP = 5

type Replications = Pick<Gathered, 'quantities' | 'attempts'>

/** `exact`: the rows are expectations given the draw, one per draw. */
export function makeRunDraws(plan: Plan, { quantities, attempts }: Replications, exact: boolean): RunDraws {
  const { structure } = plan
  const { persons, personal } = makeOutcomeReader(structure)
  const { columns, draws, counts } = quantities
  const A = structure.arms.length
  const O = structure.outcomes.length
  const split = !exact && counts.length > 0 && counts.every((count) => count > 1)
  const meansOf = (columnOf: ColumnOf) => {
    const means = (half?: 0 | 1) =>
      meansByDraw(draws.length, A, O, (a, o) => {
        const column = columnOf(a, o)
        return column === null ? null : quantities.means(column, half)
      })
    return { means: means(), halves: split ? ([means(0), means(1)] as const) : null }
  }
  const groups: RunDraws['groups'][number][] = []
  let level = 1
  for (const breakdown of structure.cohort.breakdowns) {
    for (const { id } of breakdown.levels) {
      const here = level++
      if (persons[here] < SMALLEST_GROUP) continue
      const columnOf: ColumnOf = (a, o) => (personal.includes(o) ? columns.level(a, here, personal.indexOf(o)) : null)
      groups.push({ breakdown: breakdown.id, level: id, persons: persons[here], ...meansOf(columnOf) })
    }
  }
  return {
    exact,
    persons: structure.cohort.persons,
    arms: structure.arms.map((arm) => arm.id),
    comparator: structure.arms.findIndex((arm) => arm.comparator),
    outcomes: structure.outcomes.map(({ id, unit, higherIsBetter }) => ({ id, unit, higherIsBetter })),
    draws: Int32Array.from(draws),
    replications: Int32Array.from(counts),
    units: Int32Array.from(draws, (draw) => unitOfDraw(plan.scenario.run.sampling, draw)),
    ...meansOf((a, o) => columns.outcome(a, o)),
    groups,
    parameters: parametersOf(plan, draws, attempts),
  }
}

/** null: not defined for groups. */
type ColumnOf = (arm: number, outcome: number) => number | null

/** [draw][arm][outcome]. */
function meansByDraw(draws: number, A: number, O: number, means: (arm: number, outcome: number) => Float64Array | null): Float64Array {
  const out = new Float64Array(draws * A * O).fill(NaN)
  for (let a = 0; a < A; a++) {
    for (let o = 0; o < O; o++) means(a, o)?.forEach((value, d) => (out[(d * A + a) * O + o] = value))
  }
  return out
}

/** Values of the parameters that the scenario lets vary, drawn again from their named streams: the very values the run used. */
function parametersOf(plan: Plan, draws: readonly number[], attempts: readonly number[]): RunDraws['parameters'] {
  const rows = draws.map((draw, d) => plan.values(draw, attempts[d]))
  return plan.model.parameters.flatMap(({ id }, p) =>
    distributionOf(plan.model, p, plan.scenario.changes).kind === 'fixed' ? [] : [{ id, values: Float64Array.from(rows, (row) => row[p]) }],
  )
}
