/**
 * Flip points: the value of each parameter at which another arm would be recommended, or that there is none within its range. And
 * thresholds: where a measure reaches a given value. One parameter at a time, all others central, by the exact expectation.
 */
import { recommended, type Measure, type Score } from '../decision/criteria.ts'
import { crossingBetween, crossingsOf, gridOf, type Slow } from '../decision/crossings.ts'
import { eachStep, type Evaluate, type Outcomes, type Steps } from '../decision/evaluate.ts'
import type { Input } from '../decision/inputs.ts'

export interface Flip {
  readonly at: number
  /** Arm recommended on the side of the centre, and beyond. */
  readonly from: string
  readonly to: string
}

export interface FlipPoints {
  readonly input: Input
  /** Arm recommended at the centre; null when the centre cannot be evaluated. */
  readonly now: string | null
  /** Nearest to the centre each way; null: none within the range. */
  readonly below: Flip | null
  readonly above: Flip | null
  /** Every change found, ascending; `from` and `to` as x rises. */
  readonly all: readonly Flip[]
  /** Part of the range that could be evaluated; narrower than the input's where values are impossible. null: nothing could. */
  readonly searched: readonly [number, number] | null
}

export interface FlipOptions extends Steps {
  /** Points of the scan; two flips between neighbours hide one another. */
  readonly points?: number
  /** Width of a flip point's bracket as a share of the range. */
  readonly share?: number
  /**
   * Scans the ends of the range and the values that a one-way analysis has asked for already (10th percentile, centre, 90th percentile), and
   * looks between two of them only where the lead bends so that a flip there and back could hide.
   */
  readonly known?: boolean
}

/** Inputs in the order given; those not reached before a stop are left out. About 8 evaluations per parameter, and 4 to 6 more per flip. */
export async function flipPoints(
  evaluate: Evaluate,
  inputs: readonly Input[],
  score: Score,
  { points = 7, share = 0.002, known = false, ...steps }: FlipOptions = {},
): Promise<readonly FlipPoints[]> {
  const gridFor = (input: Input) =>
    known && input.varies
      ? [...new Set([input.low, input.p10, input.centre, input.p90, input.high])].sort((a, b) => a - b)
      : gridOf(input.low, input.high, points, input.centre)
  const found = await eachStep(inputs, (input) => flipsOf(evaluate, input, score, gridFor(input), known, share), steps)
  return found.filter((one) => one !== undefined)
}

interface Looked {
  readonly x: number
  readonly outcomes: Outcomes
  readonly best: string
}

async function flipsOf(
  evaluate: Evaluate,
  input: Input,
  score: Score,
  grid: readonly number[],
  bends: boolean,
  share: number,
): Promise<FlipPoints> {
  const width = share * (input.high - input.low)
  const look = async (x: number): Promise<Looked | null> => {
    // the centre is the same for every parameter, so it is asked for without changes
    const outcomes = await evaluate(x === input.centre ? {} : { [input.id]: x })
    const best = recommended(outcomes, score)
    return outcomes && best !== null ? { x, outcomes, best } : null
  }
  const all: Flip[] = []
  let now: string | null = null
  let before: Looked | null = null
  let searched: [number, number] | null = null
  const scanned = bends ? await whereItBends(grid, look, score) : grid
  for (const x of scanned) {
    const here: Looked | null = await look(x)
    if (x === input.centre) now = here?.best ?? null
    if (here) searched = [Math.min(searched?.[0] ?? x, x), x]
    if (before && here && before.best !== here.best) all.push(...(await between(look, before, here, score, width)))
    before = here
  }
  now ??= (await look(input.centre))?.best ?? null
  const low = all.filter(({ at }) => at <= input.centre).at(-1)
  const high = all.find(({ at }) => at > input.centre)
  return {
    input,
    now,
    below: low ? { at: low.at, from: low.to, to: low.from } : null,
    above: high ?? null,
    all,
    searched,
  }
}

/**
 * The grid with the middle of every gap in which the lead of the best arm could reach zero and come back: a parabola through the gap's two
 * ends and a neighbour on either side has its lowest point there, at or below nothing.
 */
async function whereItBends(
  grid: readonly number[],
  look: (x: number) => Promise<Looked | null>,
  score: Score,
): Promise<readonly number[]> {
  const looked = await Promise.all(grid.map((x) => look(x)))
  const more = grid.slice(1).flatMap((to, g) => {
    const [left, right] = [looked[g], looked[g + 1]]
    if (!left || !right || left.best !== right.best) return []
    const leads = looked.map((one) => (one ? lead(one.outcomes, left.best, score) : null))
    const bends = [g - 1, g + 2].some((k) => {
      const [a, b, c] = [leads[g], leads[g + 1], leads[k]]
      return a != null && b != null && c != null && lowestOf([grid[g], a], [to, b], [grid[k], c]) <= 0
    })
    return bends ? [(grid[g] + to) / 2] : []
  })
  return [...grid, ...more].sort((a, b) => a - b)
}

type At = readonly [x: number, f: number]

/** Lowest value between a and b of the parabola through three points. */
function lowestOf([xa, fa]: At, [xb, fb]: At, [xc, fc]: At): number {
  const slope = (fb - fa) / (xb - xa)
  const bend = ((fc - fa) / (xc - xa) - slope) / (xc - xb)
  if (!(bend > 0)) return Math.min(fa, fb)
  const at = (xa + xb - slope / bend) / 2
  return at <= xa || at >= xb ? Math.min(fa, fb) : fa + slope * (at - xa) + bend * (at - xa) * (at - xb)
}

/** Flips from the best arm at the left to the best at the right, through a third one if need be. */
async function between(
  look: (x: number) => Promise<Looked | null>,
  left: Looked,
  right: Looked,
  score: Score,
  width: number,
): Promise<Flip[]> {
  const found: Flip[] = []
  for (let from = left; from.best !== right.best && found.length < 4;) {
    // equal scores count for the arm that ties give them to
    const ahead = ({ outcomes, best }: Looked) => {
      const by = lead(outcomes, from.best, score)
      return by === null ? null : best === from.best ? Math.max(by, 0) : Math.min(by, -Number.MIN_VALUE)
    }
    const f: Slow = async (x) => {
      const there = await look(x)
      return there ? ahead(there) : null
    }
    const [atLeft, atRight] = [ahead(from), ahead(right)]
    if (atLeft === null || atRight === null) break
    const at = await crossingBetween(f, [from.x, atLeft], [right.x, atRight], width)
    const next = at === null ? null : await look(at)
    if (at === null || !next || next.best === from.best) break
    found.push({ at, from: from.best, to: next.best })
    from = next
  }
  return found
}

/** By how much the arm's score exceeds the best of the others. */
function lead(outcomes: Outcomes, arm: string, score: Score): number | null {
  const own = score(outcomes, arm)
  const others = Object.keys(outcomes).flatMap((other) => (other === arm ? [] : [score(outcomes, other) ?? -Infinity]))
  return own === null || others.length === 0 ? null : own - Math.max(...others)
}

/** Every value of one parameter within its range at which the measure passes `target`, ascending. */
export function thresholdsOf(
  evaluate: Evaluate,
  input: Input,
  measure: Measure,
  target = 0,
  { points = 7, share = 0.002 }: Pick<FlipOptions, 'points' | 'share'> = {},
): Promise<readonly number[]> {
  const f: Slow = async (x) => {
    const outcomes = await evaluate(x === input.centre ? {} : { [input.id]: x })
    const value = outcomes ? measure(outcomes) : null
    return value === null ? null : value - target
  }
  return crossingsOf(f, gridOf(input.low, input.high, points, input.centre), share)
}
