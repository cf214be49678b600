/**
 * What only the model can tell about a scenario: combinations no single field shows (its makeStructure), whether its central values can
 * work (its prepare), which groups results can be split by, whose perspective exists. Last step of reading a file.
 */
import { makeTables } from '../engine/layout.ts'
import type { Model, Structure } from '../engine/model.ts'
import type { Issue, Result } from '../shared/issue.ts'
import { failure, success } from '../shared/issue.ts'
import { makeModelInput } from './modelInput.ts'
import { nearest } from './nearest.ts'
import type { Scenario } from './scenario.ts'
import * as say from './sentences.ts'
import { centralValues } from './values.ts'

/**
 * The scenario with its structure, or every issue. A default group that this model does not have is left out quietly; one written in
 * the file (`input`, as read) is an issue.
 */
export function checkAgainstModel(
  scenario: Scenario,
  model: Model,
  file: string,
  input: unknown,
): Result<{ scenario: Scenario; structure: Structure }> {
  const made = model.makeStructure(makeModelInput(scenario))
  if (!made.ok) return failure(made.issues.map((issue) => inFile(issue, file)))
  const structure = made.value
  const issues: Issue[] = []

  const known = structure.cohort.breakdowns.map((b) => b.id)
  const written = (input as { run?: { groups?: unknown } } | null)?.run?.groups !== undefined
  const groups = scenario.run.groups.filter((id, index) => {
    if (known.includes(id)) return true
    if (written) issues.push(say.unknownGroup(say.at(file, `/run/groups/${index}`), id, nearest(id, known), known))
    return false
  })

  const perspective = scenario.economics.perspective
  const parties = structure.parties.filter((p) => !p.world).map((p) => p.id)
  const perspectives = ['society', 'public', ...parties]
  if (!perspectives.includes(perspective)) {
    const pointer = say.at(file, '/economics/perspective')
    issues.push(say.unknownPerspective(pointer, perspective, nearest(perspective, perspectives), perspectives))
  }
  issues.push(...centralIssues(scenario, model, structure, file))
  if (issues.length > 0) return failure(issues)
  return success({ scenario: { ...scenario, run: { ...scenario.run, groups } }, structure })
}

/** Whether the model can work at the scenario's central values, e.g. whether every target can be reached. */
function centralIssues(scenario: Scenario, model: Model, structure: Structure, file: string): Issue[] {
  const prepare = model.makePrepare(structure, makeModelInput(scenario))
  return prepare(centralValues(model, scenario.changes), makeTables(structure, false)).map((issue) => inFile(issue, file))
}

const inFile = (issue: Issue, file: string) => say.sentenceOf({ ...issue, where: say.at(file, issue.where) })
