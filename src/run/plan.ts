/**
 * From a parsed scenario to a plan: the structure the model makes of it, the key of its seed, and the list of batches. A worker
 * makes the same plan from the same scenario; only scenarios and batch numbers travel.
 *   scenario ─► makePlan ─► runBatch (any worker, any order) ─► mergeBatches ─► summarise
 */
import { checkStructure } from '../engine/checks.ts'
import type { Model, ModelInput, ParameterValues, Structure } from '../engine/model.ts'
import { makeModelInput } from '../scenario/modelInput.ts'
import type { RunSettings, Scenario } from '../scenario/scenario.ts'
import { centralValues, makeDrawValues } from '../scenario/values.ts'
import { failure, success, type Issue, type Result } from '../shared/issue.ts'

export type Models = Readonly<Record<string, Model>>

export interface BatchRange {
  readonly index: number
  /** First replication, counted over the whole plan: draw × replications + replication. */
  readonly first: number
  readonly count: number
}

export interface Plan {
  readonly scenario: Scenario
  readonly model: Model
  readonly input: ModelInput
  readonly structure: Structure
  readonly key: readonly [number, number]
  readonly draws: number
  readonly replications: number
  readonly batches: readonly BatchRange[]
  /** Replications in each of them, the last excepted. */
  readonly batchSize: number
  /** Every stride-th replication keeps its curves and ledger for quantiles; all count in the means. */
  readonly stride: number
  values(draw: number, attempt: number): ParameterValues
}

/** Most replications in a batch, and persons × cycles × arms × replications that are carried out in some tens of milliseconds. */
const MOST_IN_BATCH = 25
const BATCH_WORK = 4_000_000

/** Replications whose curves and ledger are kept: quantiles of 2,048 have an error of a third to two thirds of a percentage point of probability. */
const KEPT = 2048

/** `batchSize`: replications per batch, if another number than the plan would choose. It changes no result but that of a divided run's parts. */
export function makePlan(scenario: Scenario, models: Models, batchSize?: number): Result<Plan> {
  const model = models[scenario.model]
  if (!model) return failure([unknownModel(scenario.model, models)])
  const input = makeModelInput(scenario)
  const made = model.makeStructure(input)
  if (!made.ok) return made
  const structure = withGroups(made.value, scenario.run.groups)
  const wrong = checkStructure(structure)
  if (wrong.length > 0) return failure(wrong)
  const { draws, replications } = scenario.run
  const inBatch = batchSize ?? batchSizeOf(structure)
  const central = draws === 1 ? centralValues(model, scenario.changes) : null
  const drawValues = makeDrawValues(model, scenario.changes, input.seedKey, scenario.run.sampling)
  return success({
    scenario,
    model,
    input,
    structure,
    key: input.seedKey,
    draws,
    replications,
    batches: makeBatches(scenario.run, inBatch),
    batchSize: inBatch,
    stride: strideOf(draws * replications),
    values: (draw, attempt) => central ?? drawValues(draw, attempt),
  })
}

/** Every how many of so many is kept whole. */
export function strideOf(total: number): number {
  return Math.ceil(total / KEPT)
}

/** Short in time, so that progress, stopping and several workers are of use in large cohorts too; follows from the scenario alone. */
function batchSizeOf({ cohort, cycles, arms }: Structure): number {
  const inTime = Math.floor(BATCH_WORK / Math.max(1, cohort.persons * cycles * arms.length))
  return Math.max(1, Math.min(MOST_IN_BATCH, inTime))
}

/** The whole run cut into batches; needs nothing of the model, so a page can hand them out without making the plan itself. */
export function makeBatches({ draws, replications }: RunSettings, batchSize: number): readonly BatchRange[] {
  const total = draws * replications
  const batches: BatchRange[] = []
  for (let first = 0; first < total; first += batchSize) {
    batches.push({ index: batches.length, first, count: Math.min(batchSize, total - first) })
  }
  return batches
}

/** Replications of the range that are kept: those whose number over the whole plan is a multiple of the stride. */
export function keptIn({ first, count }: Pick<BatchRange, 'first' | 'count'>, stride: number): number {
  return Math.ceil((first + count) / stride) - Math.ceil(first / stride)
}

/** Only the breakdowns the scenario asks for are followed; each costs time. */
function withGroups(structure: Structure, groups: readonly string[]): Structure {
  const breakdowns = structure.cohort.breakdowns.filter((b) => groups.includes(b.id))
  return { ...structure, cohort: { ...structure.cohort, breakdowns } }
}

function unknownModel(id: string, models: Models): Issue {
  const known = Object.keys(models).join(', ')
  return {
    code: 'RUN-001',
    where: '/model',
    what: { sv: `modellen "${id}" finns inte`, en: `there is no model "${id}"` },
    todo: { sv: `välj en av: ${known}`, en: `choose one of: ${known}` },
  }
}
