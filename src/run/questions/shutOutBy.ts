/**
 * "Whom do the rules shut out, and where do they live?": persons kept out of each arm by its rules, split in one of the model's ways
 * (municipality, sex, age, diagnosis, class). Rules are certain, so this is a count of the scenario's people and needs no run.
 */
import type { Breakdown, Structure } from '../../engine/model.ts'
import { isKeptOut } from '../../engine/outcomes.ts'
import { checkAgainstModel } from '../../scenario/check.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Text } from '../../shared/issue.ts'
import { success, type Result } from '../../shared/issue.ts'
import type { Models } from './sweepScenario.ts'

/** Groups of fewer persons are not shown. */
const SMALLEST_GROUP = 5

export interface ShutOutRow {
  readonly level: string
  readonly label: Text
  readonly persons: number
  /** Per arm, in the order of the scenario: persons whom a rule of the arm keeps out, whether or not they would have applied. */
  readonly shutOut: readonly number[]
}

/** One row per level of the breakdown with at least five persons; none when the model has no such breakdown. */
export function shutOutBy(scenario: Scenario, models: Models, breakdown: string): Result<readonly ShutOutRow[]> {
  const checked = checkAgainstModel(scenario, models[scenario.model], '', scenario)
  if (!checked.ok) return checked
  const { structure } = checked.value
  const split = structure.cohort.breakdowns.find(({ id }) => id === breakdown)
  return success(split ? rowsOf(structure, split) : [])
}

function rowsOf({ cohort, arms }: Structure, { levels, levelOf }: Breakdown): ShutOutRow[] {
  const persons = levels.map(() => 0)
  const shutOut = levels.map(() => arms.map(() => 0))
  for (let i = 0; i < cohort.persons; i++) {
    persons[levelOf[i]]++
    for (let a = 0; a < arms.length; a++) if (isKeptOut(cohort.mayEnter[a * cohort.persons + i])) shutOut[levelOf[i]][a]++
  }
  return levels
    .map((level, k) => ({ level: level.id, label: level.label, persons: persons[k], shutOut: shutOut[k] }))
    .filter((row) => row.persons >= SMALLEST_GROUP)
}
