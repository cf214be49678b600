/**
 * The incremental table: which strategies are worth considering at all, and what each step up costs per extra unit of effect.
 * Works on means over draws; between the draws and every cost-effectiveness table shown.
 */

/** ND: on the efficient frontier. D: another costs no more and gives no less. ED: a mix of two others would beat it. */
export type DominanceStatus = 'ND' | 'D' | 'ED'

export interface IncrementalRow {
  readonly strategy: string
  readonly cost: number
  readonly effect: number
  /** Against the next cheaper strategy on the frontier; null for the cheapest one and for those not on it. */
  readonly incCost: number | null
  readonly incEffect: number | null
  /** incCost / incEffect, money per unit of effect. */
  readonly icer: number | null
  readonly status: DominanceStatus
}

interface Point {
  readonly index: number
  readonly strategy: string
  readonly cost: number
  readonly effect: number
}

/**
 * Incremental cost-effectiveness ratios with strong and extended dominance (Drummond et al. 2015, Methods for the Economic Evaluation
 * of Health Care Programmes, ch. 4; Cantor 1994). Rows: the frontier from the cheapest up, then ED, then D, each by cost.
 * Strong: cost ≤ and effect ≥ with one of them strict; of exact equals the first in the list stays. Extended: the ratio to reach a
 * strategy exceeds the ratio of the next step, i.e. it lies above the line between its neighbours; a strategy exactly on the line stays.
 */
export function incrementalTable(
  strategies: readonly string[],
  meanCosts: readonly number[],
  meanEffects: readonly number[],
): IncrementalRow[] {
  const points = strategies
    .map((strategy, index): Point => ({ index, strategy, cost: meanCosts[index], effect: meanEffects[index] }))
    .sort((a, b) => a.cost - b.cost || b.effect - a.effect || a.index - b.index)
  const frontier: Point[] = []
  const dominated: Point[] = []
  const extended: Point[] = []
  for (const point of points) {
    const last = frontier.at(-1)
    // Sorted by cost, the last one on the frontier has the largest effect so far.
    if (last && point.effect <= last.effect) {
      dominated.push(point)
      continue
    }
    while (frontier.length >= 2 && above(frontier[frontier.length - 2], frontier[frontier.length - 1], point)) {
      extended.push(frontier.pop()!)
    }
    frontier.push(point)
  }
  const rest = (status: 'D' | 'ED') => (p: Point) => row(p, null, status)
  return [
    ...frontier.map((p, i) => row(p, frontier[i - 1] ?? null, 'ND')),
    ...extended.sort((a, b) => a.cost - b.cost || a.index - b.index).map(rest('ED')),
    ...dominated.map(rest('D')),
  ]
}

/** true when b lies above the line from a to c: the step to b costs more per unit than the step from b to c. */
function above(a: Point, b: Point, c: Point): boolean {
  return (b.cost - a.cost) * (c.effect - b.effect) > (c.cost - b.cost) * (b.effect - a.effect)
}

function row({ strategy, cost, effect }: Point, from: Point | null, status: DominanceStatus): IncrementalRow {
  if (!from) return { strategy, cost, effect, incCost: null, incEffect: null, icer: null, status }
  const incCost = cost - from.cost
  const incEffect = effect - from.effect
  return { strategy, cost, effect, incCost, incEffect, icer: incCost / incEffect, status }
}
