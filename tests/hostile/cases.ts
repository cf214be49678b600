/**
 * How many hostile inputs each door gets. `npm test` takes a share that fits in seconds; the whole campaign is the same tests with
 *   VAGVAL_CASES=100000 npx vitest run --project node tests/hostile
 * (cases over all doors together). Every failure prints its seed and its smallest input.
 */
const wanted = Number(process.env.VAGVAL_CASES ?? 1_500)

/** Part of all cases that a door gets; the shares of the doors add up to one. */
export const SHARES = {
  scenarioBytes: 0.15,
  scenarioTree: 0.25,
  link: 0.15,
  draws: 0.2,
  store: 0.1,
  shard: 0.05,
  paste: 0.098,
  names: 0.002,
} as const

export function casesFor(door: keyof typeof SHARES): { numRuns: number; seed: number } {
  return { numRuns: Math.ceil(wanted * SHARES[door]), seed: 20261129 }
}

/** Time for a test of a door on a machine that does other things too: a tenth of a second a case and a minute. */
export const patience = (door: keyof typeof SHARES): number => 60_000 + 100 * casesFor(door).numRuns
