/**
 * The mass of the exact expectation: persons by cell and column, the columns of a group (expectedColumns.ts) side by side, so that what
 * holds for all of them is looked up once. Used by expected.ts only.
 *
 * Layout: mass[cell · width + column]. live[cell] has the bit BEFORE where a column before the last jump may hold mass, AFTER where one
 * after it may: whoever adds mass sets it, and only such columns of such cells are walked. A mass where `any` is false is not read.
 */
import type { Group } from './expectedColumns.ts'

export const BEFORE = 1
export const AFTER = 2

export interface Mass {
  readonly mass: Float64Array
  readonly live: Uint8Array
  /** false: nothing has been added since it was cleared. */
  any: boolean
}

export function makeMass(width: number, cells: number): Mass {
  return { mass: new Float64Array(width * cells), live: new Uint8Array(cells), any: false }
}

export function clearMass(of: Mass, width: number): void {
  if (!of.any) return
  const { mass, live } = of
  for (let c = 0; c < live.length; c++) {
    if (live[c] === 0) continue
    live[c] = 0
    for (let x = c * width; x < (c + 1) * width; x++) mass[x] = 0
  }
  of.any = false
}

export function addMass(to: Mass, { width, split }: Group, cell: number, column: number, mass: number): void {
  to.mass[cell * width + column] += mass
  to.live[cell] |= column < split ? BEFORE : AFTER
  to.any = true
}

/** What a cell holds in all columns. */
export function massOf({ mass, live }: Mass, { width, split }: Group, cell: number): number {
  const bits = live[cell]
  if (bits === 0) return 0
  const end = cell * width + ((bits & AFTER) !== 0 ? width : split)
  let sum = 0
  for (let x = cell * width + ((bits & BEFORE) !== 0 ? 0 : split); x < end; x++) sum += mass[x]
  return sum
}

/** What each column holds in all cells. */
export function sumOfColumns({ mass, live }: Mass, { width }: Group): Float64Array {
  const sum = new Float64Array(width)
  for (let c = 0; c < live.length; c++) if (live[c] !== 0) for (let x = 0; x < width; x++) sum[x] += mass[c * width + x]
  return sum
}
