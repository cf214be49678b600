/**
 * Collects finished batches of a run and decides when it is precise enough. The rule looks only at the unbroken beginning of the
 * batch list, at fixed numbers of batches, so that when it stops does not depend on how many workers there are or who is fastest.
 */
import { makeLayout } from '../engine/layout.ts'
import { makeOutcomeReader } from '../engine/outcomes.ts'
import { monteCarloError } from '../statistics/monteCarloError.ts'
import type { BatchResult } from './batch.ts'
import type { Plan } from './plan.ts'

export interface Collector {
  add(batch: BatchResult): void
  /** No further batch is needed: all are there, or the result is precise enough. */
  readonly enough: boolean
  readonly replicationsDone: number
  /** What counts: everything finished, or the beginning that was precise enough. */
  finished(): readonly BatchResult[]
}

/** Batches between two looks at the precision. */
const LOOK_EVERY = 8
/** Independent units (draws, or replications of a single draw) before a first look can mean anything. */
const FEWEST_UNITS = 30

/** `plan` is needed only where the scenario asks for a precision. */
export function makeCollector(total: number, plan: Plan | null): Collector {
  const byIndex = new Map<number, BatchResult>()
  const precision = plan?.scenario.run.precision ?? null
  let unbroken = 0
  let stoppedAt = -1
  let replicationsDone = 0

  function add(batch: BatchResult): void {
    byIndex.set(batch.index, batch)
    replicationsDone += batch.count
    while (byIndex.has(unbroken) && stoppedAt < 0) {
      unbroken++
      if (plan && precision !== null && unbroken % LOOK_EVERY === 0 && halfWidth(plan, byIndex, unbroken) <= precision) stoppedAt = unbroken
    }
  }

  return {
    add,
    get enough() {
      return stoppedAt >= 0 || byIndex.size === total
    },
    get replicationsDone() {
      return replicationsDone
    },
    finished() {
      const all = [...byIndex.values()].sort((x, y) => x.index - y.index)
      return stoppedAt < 0 ? all : all.filter((b) => b.index < stoppedAt)
    },
  }
}

/** Half-width of the 95 % interval of the mean difference in the leading outcome, the widest over the arms. */
function halfWidth(plan: Plan, batches: ReadonlyMap<number, BatchResult>, count: number): number {
  const { structure } = plan
  const { A } = makeLayout(structure)
  const { width } = makeOutcomeReader(structure)
  const leading = leadingOutcome(plan)
  const comparator = structure.arms.findIndex((arm) => arm.comparator)
  const perDraw = new Map<number, number>()
  const replications = batchesUntil(batches, count).reduce((sum, b) => sum + b.count, 0)
  for (let g = 0; g < replications; g++) {
    const draw = Math.floor(g / plan.replications)
    perDraw.set(draw, (perDraw.get(draw) ?? 0) + 1)
  }
  const units = plan.draws > 1 ? perDraw.size : replications
  if (units < FEWEST_UNITS) return Infinity
  let widest = 0
  for (let a = 0; a < A; a++) {
    if (a === comparator) continue
    const values = new Float64Array(replications)
    let at = 0
    for (const batch of batchesUntil(batches, count)) {
      for (let k = 0; k < batch.count; k++) {
        const row = k * A * width
        values[at++] = batch.outcomes[row + a * width + leading] - batch.outcomes[row + comparator * width + leading]
      }
    }
    widest = Math.max(widest, 1.96 * monteCarloError({ values, counts: [...perDraw.values()] }))
  }
  return widest
}

function batchesUntil(batches: ReadonlyMap<number, BatchResult>, count: number): BatchResult[] {
  return Array.from({ length: count }, (_, i) => batches.get(i)!)
}

/** In work at month 15 where the model has it, otherwise its first outcome. */
export function leadingOutcome(plan: Plan): number {
  return Math.max(
    0,
    plan.structure.outcomes.findIndex((o) => o.id === 'inWork15'),
  )
}
