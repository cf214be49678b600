/**
 * From the draws of a run to the draws of a decision: cost is what the chosen parties lose on net, effect is extra persons or extra years
 * in work, both for the whole cohort. The bridge's second half; src/economics takes it from here, as it takes anybody's table.
 */
import type { DecisionDraws } from '../../economics/decisionDraws.ts'
import { failure, success, type Issue, type Result } from '../../shared/issue.ts'
import type { RunDraws } from '../result.ts'

/** An outcome as the effect of a decision: value × factor, in units that a threshold can be set for. */
export interface Effect {
  readonly outcome: string
  /** Share of the cohort → persons, months per person → years of the whole cohort. */
  readonly factor: number
}

/** Persons in work 15 months after the start, whole cohort. */
export function personsInWork(persons: number, months = 15): Effect {
  return { outcome: `inWork${months}`, factor: persons }
}

/** Years in work within the horizon, whole cohort. */
export function yearsInWork(persons: number): Effect {
  return { outcome: 'monthsInWork', factor: persons / 12 }
}

/** Outcome that holds the net value of a perspective: "society", "public" or a party's id. */
export function netOutcome(perspective: string): string {
  if (perspective === 'society') return 'netSociety'
  return perspective === 'public' ? 'netPublic' : `net.${perspective}`
}

export interface Bridge {
  /** "society", "public" or a party's id. */
  readonly perspective: string
  readonly effect: Effect
}

/**
 * cost = −net of the perspective, SEK discounted; effect as asked for. A model without a ledger may name its outcomes `cost` and `qaly`
 * (per person), which are then taken as they are. Refused when an outcome is missing or not defined in every draw (RUN-012).
 */
export function decisionDrawsOf(run: RunDraws, { perspective, effect }: Bridge): Result<DecisionDraws> {
  const net = netOutcome(perspective)
  const cost = hasOutcome(run, net) || !hasOutcome(run, 'cost') ? { outcome: net, factor: -1 } : { outcome: 'cost', factor: 1 }
  const gained = hasOutcome(run, effect.outcome) || !hasOutcome(run, 'qaly') ? effect : { outcome: 'qaly', factor: 1 }
  const costs = columnsOf(run, cost)
  const effects = columnsOf(run, gained)
  const issues = [...(costs ? [] : [notInDraws(cost.outcome)]), ...(effects ? [] : [notInDraws(gained.outcome)])]
  if (!costs || !effects) return failure(issues)
  return success({
    draws: run.draws.length,
    strategies: run.arms,
    costs,
    effects,
    parameters: run.parameters.map(({ id, values }) => ({ name: id, values })),
    units: run.units,
  })
}

function hasOutcome(run: RunDraws, id: string): boolean {
  return run.outcomes.some((outcome) => outcome.id === id)
}

/** One column per arm; null when the outcome is missing or not a finite number somewhere. */
function columnsOf(run: RunDraws, { outcome, factor }: Effect): Float64Array[] | null {
  if (!hasOutcome(run, outcome)) return null
  const columns = run.arms.map((arm) => drawColumn(run, arm, outcome).map((value) => value * factor))
  return columns.every((column) => column.every(Number.isFinite)) ? columns : null
}

/** A group within the results: a breakdown the scenario asks for, and one of its levels. */
export interface GroupName {
  readonly breakdown: string
  readonly level: string
}

/** One value per draw of an outcome in an arm; `from` takes one half of the replications instead of all. All NaN when it is not there. */
export function drawColumn(run: RunDraws, arm: string, outcome: string, group?: GroupName, from?: 0 | 1): Float64Array {
  const a = run.arms.indexOf(arm)
  const o = run.outcomes.findIndex(({ id }) => id === outcome)
  const part = group ? run.groups.find((one) => one.breakdown === group.breakdown && one.level === group.level) : run
  const values = from === undefined ? part?.means : part?.halves?.[from]
  const [A, O] = [run.arms.length, run.outcomes.length]
  return Float64Array.from(run.draws, (_, d) => (a < 0 || o < 0 || !values ? NaN : values[(d * A + a) * O + o]))
}

/** As drawColumn, arm minus comparator, draw by draw. */
export function differenceColumn(run: RunDraws, arm: string, outcome: string, group?: GroupName): Float64Array {
  const other = drawColumn(run, run.arms[run.comparator] ?? '', outcome, group)
  return drawColumn(run, arm, outcome, group).map((value, d) => value - other[d])
}

export function notInDraws(outcome: string): Issue {
  return {
    code: 'RUN-012',
    where: 'draws',
    what: {
      sv: `Utfallet ${outcome} finns inte i alla parameterdragningar`,
      en: `The outcome ${outcome} is not there in every parameter draw`,
    },
    todo: {
      sv: 'Välj ett annat utfall, eller ett scenario vars tidshorisont räcker till det.',
      en: 'Choose another outcome, or a scenario whose horizon reaches it.',
    },
  }
}
