/**
 * A block of the exact expectation: a group of columns with the mass it has in the present cycle. Used by expected.ts only.
 */
import type { Group } from './expectedColumns.ts'
import { clearMass, makeMass, type Mass } from './expectedMass.ts'
import { makeGroupRows, type GroupRows } from './expectedMoves.ts'

export interface Block extends Group {
  /** Persons of each column who have not had their last jump; 0 in columns after it. */
  readonly alive: Float64Array
  /** Share of each column that has its last jump in the present cycle. */
  readonly jumpShares: Float64Array
  readonly rows: GroupRows
  here: Mass
  next: Mass
  /** Those who get their place in the present cycle: where each person's own time begins. */
  starting: Mass
}

export function makeBlock(group: Group, cells: number): Block {
  const { width } = group
  return {
    ...group,
    alive: new Float64Array(width),
    jumpShares: new Float64Array(width),
    rows: makeGroupRows(width),
    here: makeMass(width, cells),
    next: makeMass(width, cells),
    starting: makeMass(width, cells),
  }
}

/** Everybody is still to come. */
export function resetBlock(block: Block): void {
  for (const mass of [block.here, block.next, block.starting]) clearMass(mass, block.width)
  block.profiles.forEach(({ persons }, x) => (block.alive[x] = x < block.split ? persons : 0))
}
