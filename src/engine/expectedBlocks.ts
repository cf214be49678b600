/**
 * The mass of the exact expectation, in blocks: up to sixteen profiles lie side by side, so that a probability is looked up once and
 * multiplied onto all of them. Used by expected.ts only.
 *
 * A block has two halves, before and after the last jump. Layout of a half: mass[cell · width + column], in persons; live[cell] = 1
 * where any column may hold mass: whoever adds mass sets it, and only such cells are walked. A half where `any` is false is not read.
 */
import type { Profile } from './expectedProfiles.ts'

export interface Half {
  readonly mass: Float64Array
  readonly live: Uint8Array
  /** false: nothing has been added since it was cleared. */
  any: boolean
}

export interface Block {
  readonly profiles: readonly Profile[]
  readonly width: number
  readonly halves: readonly [Half, Half]
}

/** Profiles side by side in a block, at most. */
export const WIDEST = 16

/** Profiles of the same way through the strata, by arrival, so that those of a block are there and in the same rows together. */
export function groupProfiles(profiles: readonly Profile[]): readonly (readonly Profile[])[] {
  const keys = new Map(profiles.map((p) => [p, `${p.stratumAt.join()}|${p.stratumAfter}`]))
  const sorted = [...profiles].sort((x, y) => (keys.get(x)! < keys.get(y)! ? -1 : keys.get(x) === keys.get(y) ? x.arrival - y.arrival : 1))
  const groups: Profile[][] = []
  for (const profile of sorted) {
    const group = groups.at(-1)
    if (group && group.length < WIDEST && startsAlike(group[0], profile)) group.push(profile)
    else groups.push([profile])
  }
  return groups
}

/** A block may mix ways through the strata, but not those that begin or end differently: they would never share a row. */
function startsAlike(x: Profile, y: Profile): boolean {
  const last = x.stratumAt.length - 1
  return x.stratumAt[0] === y.stratumAt[0] && x.stratumAt[last] === y.stratumAt[last] && x.stratumAfter === y.stratumAfter
}

/** An empty block. `jumps` false: nobody has a last jump, so that the half after it stays empty and needs no memory. */
export function makeBlock(profiles: readonly Profile[], cells: number, jumps: boolean): Block {
  const width = profiles.length
  const half = (size: number): Half => ({ mass: new Float64Array(width * size), live: new Uint8Array(size), any: false })
  return { profiles, width, halves: [half(cells), half(jumps ? cells : 0)] }
}

export function clearBlock(block: Block): void {
  for (const half of block.halves) {
    if (!half.any) continue
    half.mass.fill(0)
    half.live.fill(0)
    half.any = false
  }
}

export function addMass(block: Block, half: 0 | 1, cell: number, column: number, mass: number): void {
  const to = block.halves[half]
  to.mass[cell * block.width + column] += mass
  to.live[cell] = 1
  to.any = true
}
