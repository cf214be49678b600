/**
 * Profiles of the exact expectation side by side: each is one column, or two when its members have a last jump (before and after it), and
 * everything about the columns that is known beforehand stands in order of time, as the months read it. Used by expected.ts only.
 */
import type { Profile } from './expectedProfiles.ts'

/** A jump that hits all members of a column at once. */
export interface WholeJump {
  readonly column: number
  readonly jump: number
  readonly stratum: number
}

/** Columns before the last jump first, then, from `split` on, those after it. */
export interface Group {
  readonly profiles: readonly Profile[]
  readonly width: number
  readonly split: number
  /** Column of the same profile after its last jump; −1 in that column, and where there is no such jump. */
  readonly after: Int32Array
  /** Columns whose members arrive, and columns whose members ask for a place, by cycle. */
  readonly arriving: readonly (readonly number[])[]
  readonly entering: readonly (readonly number[])[]
  readonly wholeJumps: readonly (readonly WholeJump[])[]
  /** Persons who have their last jump, [cycle][column before it], and 1 for cycles in which there are any. */
  readonly jumping: Int32Array
  readonly anyJumps: Uint8Array
  /** [cycle][column]. */
  readonly stratum: Uint16Array
  /** Shares of the payment classes that occur: those of cycle t in column x stand at start[t · width + x] up to the next start. */
  readonly pay: Shares
  /** Shares of the levels of the breakdowns, by column. */
  readonly levels: Shares
}

export interface Shares {
  readonly start: Int32Array
  readonly of: Int32Array
  readonly share: Float64Array
}

/** Columns of a group, at most: as many as keep the masses of some hundred cells in the nearest memory. */
export const WIDEST = 32

/** Profiles in order of arrival, so that those of a group are there together. */
export function groupProfiles(profiles: readonly Profile[], cycles: number, payClasses: number): readonly Group[] {
  const groups: Profile[][] = []
  let columns = WIDEST
  for (const profile of [...profiles].sort((x, y) => x.arrival - y.arrival)) {
    const needed = profile.lastJump >= 0 ? 2 : 1
    columns += needed
    if (columns > WIDEST) {
      groups.push([])
      columns = needed
    }
    groups[groups.length - 1].push(profile)
  }
  return groups.map((group) => makeGroup(group, cycles, payClasses))
}

function makeGroup(before: readonly Profile[], T: number, P: number): Group {
  const profiles = [...before, ...before.filter((profile) => profile.lastJump >= 0)]
  const width = profiles.length
  const split = before.length
  const after = Int32Array.from(profiles, (profile, x) => (x < split ? profiles.indexOf(profile, split) : -1))
  const columnsAt = (cycleOf: (profile: Profile) => number) => {
    const at = Array.from({ length: T }, (): number[] => [])
    profiles.forEach((profile, x) => at[cycleOf(profile)]?.push(x))
    return at
  }
  const wholeJumps = Array.from({ length: T }, (): WholeJump[] => [])
  const jumping = new Int32Array(T * split)
  const anyJumps = new Uint8Array(T)
  const stratum = new Uint16Array(T * width)
  before.forEach((profile, x) => {
    for (const { cycle, jump, stratumBefore } of profile.wholeJumps) wholeJumps[cycle].push({ column: x, jump, stratum: stratumBefore })
    for (let t = 0; t < T; t++) {
      stratum[t * width + x] = profile.stratumAt[t]
      if (after[x] < 0) continue
      stratum[t * width + after[x]] = profile.stratumAfter
      jumping[t * split + x] = profile.jumpingAt[t]
      if (profile.jumpingAt[t] > 0) anyJumps[t] = 1
    }
  })
  return {
    profiles,
    width,
    split,
    after,
    arriving: columnsAt(({ arrival }) => arrival).map((columns) => columns.filter((x) => x < split)),
    entering: columnsAt(({ mayEnter, entryCycle }) => (mayEnter === 2 ? -1 : entryCycle)),
    wholeJumps,
    jumping,
    anyJumps,
    stratum,
    pay: makeShares(T * width, (row) => {
      const x = row % width
      const t = Math.floor(row / width)
      const { payBefore, payAfter } = profiles[x]
      return (x < split ? payBefore : payAfter).subarray(t * P, (t + 1) * P)
    }),
    levels: makeShares(
      width,
      (x) => profiles[x].levelShares,
      (x, k) => profiles[x].levels[k],
    ),
  }
}

/** Keeps what is not 0; without `nameOf` an entry is named by its place. */
function makeShares(rows: number, row: (r: number) => ArrayLike<number>, nameOf = (_: number, k: number): number => k): Shares {
  const start = new Int32Array(rows + 1)
  const of: number[] = []
  const share: number[] = []
  for (let r = 0; r < rows; r++) {
    const shares = row(r)
    for (let k = 0; k < shares.length; k++) {
      if (shares[k] === 0) continue
      of.push(nameOf(r, k))
      share.push(shares[k])
    }
    start[r + 1] = of.length
  }
  return { start, of: Int32Array.from(of), share: Float64Array.from(share) }
}
