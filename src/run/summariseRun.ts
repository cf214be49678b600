/**
 * From merged batches to the result everybody reads: arms, differences to the comparator, groups, curves and ledger.
 * Differences are formed replication by replication (the same luck in both arms) before anything is averaged.
 */
import { makeLayout } from '../engine/layout.ts'
import { makeOutcomeReader } from '../engine/outcomes.ts'
import { levelCount } from '../engine/tally.hot.ts'
import { probBetter } from '../statistics/probBetter.ts'
import { success, type Result } from '../shared/issue.ts'
import type { BatchResult } from './batch.ts'
import { makeRunAppraisal } from './appraisal/makeRunAppraisal.ts'
import { summariseLedger } from './ledgerSummary.ts'
import { makeRunDraws } from './decision/runDraws.ts'
import { makeManifest } from './manifest.ts'
import { mergeBatches, type Merged } from './mergeBatches.ts'
import type { Plan } from './plan.ts'
import { redrawnWarning } from './prepareDraw.ts'
import type { ArmDifference, ArmResult, DifferenceSummary, GroupResult, OutcomeSummary, RunResult } from './result.ts'
import { summariseSeries } from './seriesSummary.ts'
import { summarise, summariseRatio, undefinedSummary } from './summary.ts'

/** Groups below this size are left out of every result. */
export const SMALLEST_GROUP = 5

/**
 * `interrupted`: somebody stopped the run before its budget was used and before it was precise enough. `keepDraws`: the result carries
 * every draw by itself.
 */
export function summariseRun(plan: Plan, batches: readonly BatchResult[], interrupted: boolean, keepDraws = false): Result<RunResult> {
  const merged = mergeBatches(batches, plan)
  return success({
    manifest: makeManifest(plan, merged, interrupted),
    ...summariseTables(plan, merged),
    ...summariseLedger(plan, merged),
    ...makeRunAppraisal(plan, merged, merged),
    warnings: [
      ...plan.model.warnings(plan.input),
      ...(merged.redrawn > 0 ? [redrawnWarning(merged.redrawn, merged.drawCounts.length)] : []),
    ],
    ...(keepDraws ? { draws: makeRunDraws(plan, merged, false) } : {}),
  })
}

/** Arms, differences, groups and curves of merged replications. */
export function summariseTables(plan: Plan, merged: Merged): Pick<RunResult, 'arms' | 'differences' | 'groups' | 'series'> {
  return { ...everybody(plan, merged), groups: groups(plan, merged), series: summariseSeries(plan.structure, merged) }
}

function everybody(plan: Plan, merged: Merged): { arms: ArmResult[]; differences: ArmDifference[] } {
  const { structure } = plan
  const { A } = makeLayout(structure)
  const reader = makeOutcomeReader(structure)
  const { width } = reader
  const counts = merged.drawCounts
  const comparator = structure.arms.findIndex((arm) => arm.comparator)
  const column = (a: number, c: number) => {
    const values = new Float64Array(merged.count)
    for (let r = 0; r < merged.count; r++) values[r] = merged.outcomes[(r * A + a) * width + c]
    return values
  }
  const minus = (x: Float64Array, y: Float64Array) => x.map((value, i) => value - y[i])
  const ratioOf = (a: number, outcome: number, unit: string): OutcomeSummary => {
    if (a === comparator) return undefinedSummary(unit)
    const c = reader.hiddenColumn(outcome)
    const cost = minus(column(a, c), column(comparator, c))
    const persons = minus(column(a, c + 1), column(comparator, c + 1))
    return summariseRatio({ values: cost, counts }, { values: persons, counts }, unit)
  }
  const armOutcomes = structure.arms.map((_, a) =>
    structure.outcomes.map((o, i) =>
      o.kind === 'costPerExtra' ? ratioOf(a, i, o.unit) : summarise({ values: column(a, i), counts }, o.unit),
    ),
  )
  const arms = structure.arms.map((arm, a) => ({
    id: arm.id,
    comparator: arm.comparator,
    outcomes: Object.fromEntries(structure.outcomes.map((o, i) => [o.id, armOutcomes[a][i]])),
  }))
  const differences = structure.arms.flatMap((arm, a) => {
    if (a === comparator) return []
    const outcomes = structure.outcomes.map((o, i): [string, DifferenceSummary] => {
      // these two are differences to the comparator already
      if (o.kind === 'costPerExtra' || o.kind === 'payback') return [o.id, { ...armOutcomes[a][i], probBetter: null }]
      return [o.id, difference(minus(column(a, i), column(comparator, i)), counts, o.unit, o.higherIsBetter)]
    })
    return [{ arm: arm.id, comparator: structure.arms[comparator].id, outcomes: Object.fromEntries(outcomes) }]
  })
  return { arms, differences }
}

function difference(values: Float64Array, counts: readonly number[], unit: string, higherIsBetter: boolean): DifferenceSummary {
  const p = probBetter(values, higherIsBetter)
  return { ...summarise({ values, counts }, unit), probBetter: Number.isNaN(p) ? null : p }
}

function groups(plan: Plan, merged: Merged): Record<string, Record<string, GroupResult>> {
  const { structure } = plan
  const { A } = makeLayout(structure)
  const L = levelCount(structure)
  const { persons, personal: columns } = makeOutcomeReader(structure)
  const counts = merged.drawCounts
  const comparator = structure.arms.findIndex((arm) => arm.comparator)
  const personal = columns.map((outcome, i) => ({ o: structure.outcomes[outcome], i }))
  const column = (a: number, level: number, i: number) => {
    const values = new Float64Array(merged.count)
    for (let r = 0; r < merged.count; r++) values[r] = merged.levels[((r * A + a) * (L - 1) + level - 1) * columns.length + i]
    return values
  }
  const result: Record<string, Record<string, GroupResult>> = {}
  let level = 1
  for (const breakdown of structure.cohort.breakdowns) {
    const byLevel: Record<string, GroupResult> = {}
    for (const { id } of breakdown.levels) {
      const here = level++
      if (persons[here] < SMALLEST_GROUP) continue
      byLevel[id] = {
        persons: persons[here],
        arms: structure.arms.map((arm, a) => ({
          id: arm.id,
          comparator: arm.comparator,
          outcomes: Object.fromEntries(personal.map(({ o, i }) => [o.id, summarise({ values: column(a, here, i), counts }, o.unit)])),
        })),
        differences: structure.arms.flatMap((arm, a) => {
          if (a === comparator) return []
          const outcomes = personal.map(({ o, i }): [string, DifferenceSummary] => {
            const base = column(comparator, here, i)
            const values = column(a, here, i).map((x, r) => x - base[r])
            return [o.id, difference(values, counts, o.unit, o.higherIsBetter)]
          })
          return [{ arm: arm.id, comparator: structure.arms[comparator].id, outcomes: Object.fromEntries(outcomes) }]
        }),
      }
    }
    result[breakdown.id] = byLevel
  }
  return result
}
