/**
 * "What becomes of them from 19 to 35?": a closed group that is 19 years old at the start, as many as the scenario has, followed in each
 * arm past the end of the allowance at 30. The places are the scenario's own, so as many compete for them as in the scenario itself.
 */
import type { Scenario } from '../../scenario/scenario.ts'
import { failure, success, type Result } from '../../shared/issue.ts'
import type { RunResult, SeriesPoint } from '../result.ts'
import type { RunOptions } from '../runner.ts'
import { makePlan } from '../plan.ts'
import { parseScenario } from '../../scenario/parse.ts'
import type { Desk } from './rows.ts'

/** Whole years at the start, and at the end of the line. */
export const FIRST_AGE = 19
export const LAST_AGE = 35

export interface LifePoint extends SeriesPoint {
  /** Years of age: the group is 19 and a half on average at the start, born evenly over a year. */
  readonly age: number
}

export interface LifeLine {
  /** [arm, month, state] as in the result's curves, with the age. Intervals only when simulated. */
  readonly points: readonly LifePoint[]
  readonly result: RunResult
}

export interface LifeLineOptions extends RunOptions {
  /** true: the scenario's own draws and replications, so that every share has its spread; otherwise the expectation at central values. */
  readonly simulate?: boolean
}

/** The scenario with its persons all 19 at the start, nobody arriving later, until they are 35. An issue where the source has nobody of 19. */
export function lifeLineScenario(scenario: Scenario, { models }: Desk): Result<Scenario> {
  const plan = makePlan(scenario, models)
  if (!plan.ok) return plan
  const { persons, arrivalCycle } = plan.value.structure.cohort
  const atStart = arrivalCycle ? arrivalCycle.filter((cycle) => cycle <= 0).length : persons
  const { inflowPerYear: _, ...population } = scenario.population
  const line = {
    ...scenario,
    horizonMonths: (LAST_AGE - FIRST_AGE) * 12,
    population: { ...population, persons: atStart, inflow: 'none', ages: { min: FIRST_AGE, max: FIRST_AGE } },
  }
  const parsed = parseScenario(line, models, '')
  if (!parsed.ok) return parsed
  const made = makePlan(parsed.value, models)
  return made.ok ? parsed : failure(made.issues)
}

export async function lifeLine(
  scenario: Scenario,
  desk: Desk,
  { simulate = false, ...options }: LifeLineOptions = {},
): Promise<Result<LifeLine>> {
  const line = lifeLineScenario(scenario, desk)
  if (!line.ok) return line
  const answer = simulate
    ? await desk.runner.run(line.value, options)
    : await desk.runner.expected(line.value, { overDraws: false, afterStart: false })
  if (!answer.ok) return answer
  const points = answer.value.series.map((point) => ({ ...point, age: FIRST_AGE + 0.5 + point.month / 12 }))
  return success({ points, result: answer.value })
}
