/**
 * Two-way analysis: two parameters over a grid with all others central, by the exact expectation. Kept whole, so that any measure, or the
 * recommended arm, can be read from the same evaluations.
 */
import { recommended, type Measure, type Score } from '../decision/criteria.ts'
import { gridOf } from '../decision/crossings.ts'
import { eachStep, type Evaluate, type Outcomes, type Steps } from '../decision/evaluate.ts'
import type { Input } from '../decision/inputs.ts'

export interface Axis {
  readonly id: string
  /** Ascending. */
  readonly values: readonly number[]
}

/** `count` values over 99 of 100 draws, or over the limits of a parameter without spread. */
export function axisOf({ id, low, high }: Input, count = 9): Axis {
  return { id, values: gridOf(low, high, count) }
}

export interface TwoWayTable {
  readonly x: Axis
  readonly y: Axis
  /** [y][x]; null where the two values are impossible together, undefined where the question was stopped before. */
  readonly cells: readonly (readonly (Outcomes | null | undefined)[])[]
  readonly complete: boolean
}

export async function twoWay(evaluate: Evaluate, x: Axis, y: Axis, steps: Steps = {}): Promise<TwoWayTable> {
  const points = y.values.flatMap((b) => x.values.map((a) => ({ [x.id]: a, [y.id]: b })))
  const answers = await eachStep(points, evaluate, steps)
  const cells = y.values.map((_, row) => answers.slice(row * x.values.length, (row + 1) * x.values.length))
  return { x, y, cells, complete: !answers.includes(undefined) }
}

export interface TwoWayCell {
  readonly x: number
  readonly y: number
  readonly value: number | null
  /** Arm recommended by the score; null where nothing is known. */
  readonly arm: string | null
}

/** Row by row from the smallest y. */
export function readTwoWay({ x, y, cells }: TwoWayTable, measure: Measure, score: Score): readonly TwoWayCell[] {
  return cells.flatMap((row, j) =>
    row.map((outcomes, i) => ({
      x: x.values[i],
      y: y.values[j],
      value: outcomes ? measure(outcomes) : null,
      arm: recommended(outcomes ?? null, score),
    })),
  )
}
