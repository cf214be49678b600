/**
 * "Who should share a project, and what does it cost each?": one arm with posts, opened in turn to each set of municipalities. More members
 * fill the posts and make the queue longer; each set tells both, and splits the cost of the posts by four keys side by side. Simulated,
 * because an idle post is a matter of chance.
 */
import { costOfPosts, costPerPlace, splitCost, type KeySplit } from '../../../models/aktivitetsersattning/sharing.ts'
import { isKeptOut } from '../../engine/outcomes.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { centralValues } from '../../scenario/values.ts'
import { failure, success, type Issue, type Result } from '../../shared/issue.ts'
import { makePlan, type Plan } from '../plan.ts'
import type { RunResult } from '../result.ts'
import type { RunOptions } from '../runner.ts'
import { pathKey, placesOfPath } from './path.ts'
import { outcomesOf, perAdmitted, type Desk } from './rows.ts'

const BREAKDOWN = 'municipality'

export interface SharingQuestion {
  /** Id of the arm whose project is shared. */
  readonly arm: string
  /** Sets of municipalities that join, by the names of the source. */
  readonly sets: readonly (readonly string[])[]
  /** Inhabitants (or any measure of them) by municipality, for the key of population; the sources print none. */
  readonly inhabitants?: Readonly<Record<string, number>>
}

export interface SharingRow {
  readonly members: readonly string[]
  /** Persons of the scenario living there whom no rule keeps out, and how many of them ask for a place. */
  readonly mayApply: number
  readonly admitted: number | null
  readonly neverReached: number | null
  /** Months in the queue per person who asks. */
  readonly waitMonths: number | null
  /** 0–1: places held of places open; share of the open months in which at least a whole post stands idle. */
  readonly utilisation: number | null
  readonly idlePost: number | null
  /** Kronor of the price year, undiscounted, at the central price of a post: the project's posts, and per place used for a year. */
  readonly cost: number
  readonly costPerPlaceYear: number | null
  /** The cost by each key, members in order; by need (`stock`) is one of them, and every share is also told as more or less than by need. */
  readonly splits: readonly KeySplit[]
}

/** One row per set, in order. Stops with what is finished when cancelled. Issues where a municipality or the arm does not exist. */
export async function sharingTable(
  scenario: Scenario,
  desk: Desk,
  question: SharingQuestion,
  options?: RunOptions,
): Promise<Result<readonly SharingRow[]>> {
  const place = placesOfPath(scenario, `/arms/${pathKey(question.arm)}/posts`)
  if (!place.ok) return place
  const plans: Plan[] = []
  const issues: Issue[] = []
  for (const members of question.sets) {
    const plan = makePlan(sharedBy(scenario, question.arm, members), desk.models)
    if (plan.ok) plans.push(plan.value)
    else issues.push(...plan.issues)
  }
  if (issues.length > 0) return failure(issues)
  const rows: SharingRow[] = []
  for (const [k, plan] of plans.entries()) {
    const answer = await desk.runner.run(plan.scenario, options)
    if (options?.signal?.aborted) break
    if (!answer.ok) return answer
    rows.push(rowOf(plan, answer.value, question, question.sets[k]))
  }
  return success(rows)
}

function sharedBy(scenario: Scenario, id: string, municipalities: readonly string[]): Scenario {
  const arms = scenario.arms.map((arm) => (arm.id === id ? { ...arm, municipalities } : arm))
  return { ...scenario, arms, run: { ...scenario.run, groups: [BREAKDOWN] } }
}

function rowOf(plan: Plan, result: RunResult, { arm, inhabitants = {} }: SharingQuestion, members: readonly string[]): SharingRow {
  const { cohort, arms } = plan.structure
  const a = arms.findIndex(({ id }) => id === arm)
  const outcomes = outcomesOf(result, arm)
  const levels = cohort.breakdowns.find(({ id }) => id === BREAKDOWN)?.levels ?? []
  const groupOf = (member: string) => result.groups[BREAKDOWN]?.[levels.find(({ label }) => label.sv === member)?.id ?? '']
  const monthsUsed = (member: string) => {
    const group = groupOf(member)
    const months = group?.arms.find(({ id }) => id === arm)?.outcomes.monthsInSupport?.mean ?? null
    return group === undefined || months === null ? null : months * group.persons
  }
  const cost = costOfPosts(plan.input, a, centralValues(plan.model, plan.scenario.changes)) ?? 0
  const used = members.map(monthsUsed)
  const allUsed = used.every((months) => months !== null) ? used.reduce((sum, months) => sum + (months ?? 0), 0) : null
  const keptOut = cohort.mayEnter.subarray(a * cohort.persons, (a + 1) * cohort.persons)
  return {
    members,
    mayApply: keptOut.filter((code) => !isKeptOut(code)).length,
    admitted: outcomes.admitted?.mean ?? null,
    neverReached: outcomes.neverReached?.mean ?? null,
    waitMonths: perAdmitted(result, arm, outcomes.waitingMonths?.mean ?? null),
    utilisation: outcomes.utilisation?.mean ?? null,
    idlePost: outcomes.idlePost?.mean ?? null,
    cost,
    costPerPlaceYear: allUsed === null ? null : costPerPlace(cost, allUsed / 12),
    splits: splitCost(
      Math.round(cost),
      members.map((id, k) => ({
        id,
        population: inhabitants[id] ?? null,
        stock: groupOf(id)?.persons ?? null,
        placesUsed: used[k],
      })),
    ),
  }
}
