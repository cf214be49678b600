/**
 * From gathered replications to the result everybody reads: arms, differences to the comparator, groups, curves and ledger.
 */
import type { OutcomeSpec } from '../engine/model.ts'
import { makeOutcomeReader } from '../engine/outcomes.ts'
import { makeRunAppraisal } from './appraisal/makeRunAppraisal.ts'
import { makeRunDraws } from './decision/runDraws.ts'
import type { Gathered } from './gather/gathered.ts'
import type { Quantities } from './gather/quantities.ts'
import { summariseLedger } from './ledgerSummary.ts'
import { makeManifest } from './manifest.ts'
import type { Plan } from './plan.ts'
import { redrawnWarning } from './prepareDraw.ts'
import type { ArmDifference, ArmResult, DifferenceSummary, GroupResult, OutcomeSummary, RunResult } from './result.ts'
import { summariseSeries } from './seriesSummary.ts'
import { probBetterOf, summarise, summariseRatio, undefinedSummary } from './summary.ts'

/** Groups below this size are left out of every result. */
export const SMALLEST_GROUP = 5

/**
 * `interrupted`: somebody stopped the run before its budget was used and before it was precise enough. `keepDraws`: the result carries
 * every draw by itself.
 */
export function summariseRun(plan: Plan, gathered: Gathered, interrupted: boolean, keepDraws = false): RunResult {
  const { redrawn, quantities } = gathered
  return {
    manifest: makeManifest(plan, gathered, interrupted),
    ...summariseTables(plan, gathered),
    ...summariseLedger(plan, gathered),
    ...makeRunAppraisal(plan, gathered, gathered),
    warnings: [...plan.model.warnings(plan.input), ...(redrawn > 0 ? [redrawnWarning(redrawn, quantities.draws.length)] : [])],
    ...(keepDraws ? { draws: makeRunDraws(plan, gathered, false) } : {}),
  }
}

/** Arms, differences, groups and curves of gathered replications. */
export function summariseTables(plan: Plan, gathered: Gathered): Pick<RunResult, 'arms' | 'differences' | 'groups' | 'series'> {
  return { ...everybody(plan, gathered), groups: groups(plan, gathered), series: summariseSeries(plan.structure, gathered) }
}

function everybody({ structure }: Plan, { quantities }: Gathered): { arms: ArmResult[]; differences: ArmDifference[] } {
  const { columns } = quantities
  const comparator = structure.arms.findIndex((arm) => arm.comparator)
  const armOutcomes = structure.arms.map((arm, a) =>
    structure.outcomes.map(({ kind, unit }, o): OutcomeSummary => {
      if (kind !== 'costPerExtra') return summarise(quantities.column(columns.outcome(a, o)), unit)
      return arm.comparator ? undefinedSummary(unit) : summariseRatio(quantities.ratio(a, o), unit)
    }),
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
      return [o.id, difference(quantities, a, columns.outcome(a, i), o)]
    })
    return [{ arm: arm.id, comparator: structure.arms[comparator].id, outcomes: Object.fromEntries(outcomes) }]
  })
  return { arms, differences }
}

/** Of one own column of an arm to the comparator's. */
function difference(
  quantities: Quantities,
  arm: number,
  column: number,
  { unit, higherIsBetter }: Pick<OutcomeSpec, 'unit' | 'higherIsBetter'>,
): DifferenceSummary {
  const quantity = quantities.column(quantities.columns.difference(arm, column))
  return { ...summarise(quantity, unit), probBetter: probBetterOf(quantity, higherIsBetter) }
}

function groups({ structure }: Plan, { quantities }: Gathered): Record<string, Record<string, GroupResult>> {
  const { columns } = quantities
  const { persons, personal } = makeOutcomeReader(structure)
  const comparator = structure.arms.findIndex((arm) => arm.comparator)
  const specs = personal.map((outcome, k) => ({ o: structure.outcomes[outcome], k }))
  const result: Record<string, Record<string, GroupResult>> = {}
  let level = 1
  for (const breakdown of structure.cohort.breakdowns) {
    const byLevel: Record<string, GroupResult> = {}
    for (const { id } of breakdown.levels) {
      const here = level++
      if (persons[here] < SMALLEST_GROUP) continue
      const outcomesOf = <T>(make: (k: number, o: OutcomeSpec) => T) => Object.fromEntries(specs.map(({ o, k }) => [o.id, make(k, o)]))
      byLevel[id] = {
        persons: persons[here],
        arms: structure.arms.map((arm, a) => ({
          id: arm.id,
          comparator: arm.comparator,
          outcomes: outcomesOf((k, { unit }) => summarise(quantities.column(columns.level(a, here, k)), unit)),
        })),
        differences: structure.arms.flatMap((arm, a) => {
          if (a === comparator) return []
          const outcomes = outcomesOf((k, o) => difference(quantities, a, columns.level(a, here, k), o))
          return [{ arm: arm.id, comparator: structure.arms[comparator].id, outcomes }]
        }),
      }
    }
    result[breakdown.id] = byLevel
  }
  return result
}
