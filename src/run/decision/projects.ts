/**
 * From the draws of a run to the questions of one project: how many of its n people will be in work, what its real figures say, and what a
 * study would be worth. Gives src/economics the probability of every draw, with the chance of the simulation taken out.
 */
import type { DecisionDraws } from '../../economics/decisionDraws.ts'
import type { Observation } from '../../economics/followUp.ts'
import { studyValue, type StudyArm } from '../../economics/study.ts'
import type { PartialInformation } from '../../economics/evppi.ts'
import { seedKey } from '../../random/seed.ts'
import { failure, success, type Result } from '../../shared/issue.ts'
import type { RunDraws } from '../result.ts'
import { decisionDrawsOf, drawColumn, notInDraws, type Bridge, type GroupName } from './decisionDraws.ts'
import { withoutChance } from './withoutChance.ts'

/** Months after a person's own start for which the model gives the share in work. */
export function afterStart(months: number): string {
  return `inWorkAfterStart${months}`
}

/** Probability per draw that a person in the arm has the outcome (a share), without the chance of the run. RUN-012 when not defined. */
export function probsOf(run: RunDraws, arm: string, outcome: string, group?: GroupName): Result<Float64Array> {
  const values = drawColumn(withoutChance(run), arm, outcome, group)
  if (!values.every(Number.isFinite) || values.length === 0) return failure([notInDraws(outcome)])
  return success(values.map((p) => Math.min(1, Math.max(0, p))))
}

/** What somebody has counted in a project that runs: `months` after start, k of n in work; by group where the run reports it. */
export interface Counted {
  readonly arm: string
  readonly months: number
  readonly n: number
  readonly k: number
  readonly group?: GroupName
}

export function observationsOf(run: RunDraws, counted: readonly Counted[]): Result<readonly Observation[]> {
  const found = counted.map(({ arm, months, n, k, group }) => {
    const probs = probsOf(run, arm, afterStart(months), group)
    return probs.ok ? success({ n, k, probs: probs.value }) : probs
  })
  const issues = found.flatMap((one) => (one.ok ? [] : one.issues))
  return issues.length > 0 ? failure(issues) : success(found.flatMap((one) => (one.ok ? [one.value] : [])))
}

/** A study in words: n people in each of these arms, followed for m months from their start. */
export interface Study {
  readonly arms: readonly string[]
  readonly persons: number
  readonly months: number
}

/**
 * EVSI in SEK for one decision in the perspective, per threshold. Exact draws are taken as they are. Draws with chance are cut in two: the
 * study sees the shares of one half of the replications and the money is that of the other, so that no luck is shared; the study then
 * counts for a little less than it is worth, as if slightly smaller. RUN-012 also where the run has one replication per draw.
 */
export function studyValueOf(
  run: RunDraws,
  { arms, persons, months }: Study,
  bridge: Bridge,
  wtps: readonly number[],
  seed: string,
): Result<readonly (PartialInformation & { readonly wtp: number })[]> {
  if (!run.exact && !run.halves) return failure([notInDraws(afterStart(months))])
  const decision = decisionDrawsOf(run.halves ? { ...run, means: run.halves[1] } : run, bridge)
  if (!decision.ok) return decision
  const studied = arms.map((arm): StudyArm => {
    const probs = drawColumn(run, arm, afterStart(months), undefined, run.halves ? 0 : undefined)
    return { strategy: arm, n: persons, probs }
  })
  if (!studied.every(({ probs }) => probs.every(Number.isFinite))) return failure([notInDraws(afterStart(months))])
  return success(studyValue(decision.value, studied, seedKey(seed), wtps))
}

/** Groups of parameters that belong together, by the first part of their names ("trial", "jobs" …), as indices for `analyseDecision`. */
export function parameterGroups({ parameters }: DecisionDraws): readonly { readonly name: string; readonly members: readonly number[] }[] {
  const names = [...new Set(parameters.map(({ name }) => name.split('.')[0]))]
  return names
    .map((name) => ({ name, members: parameters.flatMap((p, i) => (p.name.split('.')[0] === name ? [i] : [])) }))
    .filter(({ members }) => members.length > 1)
}
