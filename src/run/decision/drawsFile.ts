/**
 * The draws of a run as a file for `analyse`, or for anybody's own program: net cost in the scenario's perspective, and persons in work as
 * the effect. Written by `simulate --out` as draws.csv. The chance of few replications is taken out first (withoutChance.ts): it would
 * pass for something that can be learnt, and make knowledge look more valuable than it is.
 */
import { drawsTableText } from '../../economics/drawsTableText.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { failure, success, type Result } from '../../shared/issue.ts'
import type { RunDraws } from '../result.ts'
import { decisionDrawsOf, personsInWork, yearsInWork, type Effect } from './decisionDraws.ts'
import { withoutChance } from './withoutChance.ts'

/** The effect where none is asked for: persons in work at month 15, or years in work where the horizon ends before that. */
function usualEffects(persons: number): readonly Effect[] {
  return [personsInWork(persons), yearsInWork(persons)]
}

/** CSV text; issues when no effect is defined in every draw. */
export function drawsFile(scenario: Scenario, run: RunDraws): Result<string> {
  const { perspective } = scenario.economics
  const clean = withoutChance(run)
  const tried = usualEffects(run.persons).map((effect) => decisionDrawsOf(clean, { perspective, effect }))
  const found = tried.find((one) => one.ok)
  return found?.ok ? success(drawsTableText(found.value)) : failure(tried.flatMap((one) => (one.ok ? [] : one.issues)))
}
