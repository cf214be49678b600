/**
 * The quantities a run is summed up in, as columns of one row per replication: every outcome of every arm, the same by level (groups), and
 * both again as differences to the comparator, formed replication by replication (the same luck in both arms).
 *
 *   row   [arm]( [column of outcomes.ts] )  [arm]( [level − 1][personal outcome] )  [other arm]( differences in the same two orders )
 */
import { makeLayout } from '../../engine/layout.ts'
import type { Structure } from '../../engine/model.ts'
import { makeOutcomeReader } from '../../engine/outcomes.ts'
import { levelCount } from '../../engine/tally.hot.ts'

export interface Columns {
  readonly size: number
  /** The first columns, which are no differences; the others follow from these draw by draw. */
  readonly own: number
  outcome(arm: number, column: number): number
  /** level: 1 … as in tally.hot.ts; k: place among the personal outcomes. */
  level(arm: number, level: number, k: number): number
  /** Column of the difference to the comparator in the same quantity; `arm` is another than the comparator. */
  difference(arm: number, own: number): number
  /** The two columns a difference is made of. */
  parts(difference: number): readonly [number, number]
  /** Fills a row from the outcomes and levels of one replication, which begin at o and l. */
  fill(outcomes: Float64Array, o: number, levels: Float64Array, l: number, row: Float64Array): void
}

export function makeColumns(structure: Structure): Columns {
  const { A } = makeLayout(structure)
  const { width, personal } = makeOutcomeReader(structure)
  const P = personal.length
  const perArm = (levelCount(structure) - 1) * P
  const outcomes = A * width
  const own = outcomes + A * perArm
  const comparator = structure.arms.findIndex((arm) => arm.comparator)
  const others = structure.arms.map((_, a) => a).filter((a) => a !== comparator)
  const size = own + others.length * (width + perArm)
  const quantityOf = (column: number) => (column < outcomes ? column % width : width + ((column - outcomes) % perArm))
  const ownOf = (arm: number, quantity: number) => (quantity < width ? arm * width + quantity : outcomes + arm * perArm + quantity - width)
  const plus = new Int32Array(size - own)
  const minus = new Int32Array(size - own)
  others.forEach((arm, k) => {
    for (let q = 0; q < width + perArm; q++) {
      plus[k * (width + perArm) + q] = ownOf(arm, q)
      minus[k * (width + perArm) + q] = ownOf(comparator, q)
    }
  })

  return {
    size,
    own,
    outcome: (arm, column) => arm * width + column,
    level: (arm, level, k) => outcomes + arm * perArm + (level - 1) * P + k,
    difference: (arm, column) => own + others.indexOf(arm) * (width + perArm) + quantityOf(column),
    parts: (difference) => [plus[difference - own], minus[difference - own]],
    fill(from, o, levels, l, row) {
      for (let c = 0; c < outcomes; c++) row[c] = from[o + c]
      for (let c = 0; c < A * perArm; c++) row[outcomes + c] = levels[l + c]
      for (let c = own; c < size; c++) row[c] = row[plus[c - own]] - row[minus[c - own]]
    },
  }
}
