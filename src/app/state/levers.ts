/**
 * The levers: named places in a scenario that a reader can move, each with how to read it, how to set it and how far it goes.
 * Pure: (scenario, value) → scenario, never in place. A lever that touches the project (posts, age limit …) moves every arm
 * that is a project, so that ways are compared with the same resources; the comparator keeps what it has.
 */
import type { Scenario } from '../../scenario/scenario.ts'

type Arm = Scenario['arms'][number]

export type NumberLeverId =
  | 'persons'
  | 'posts'
  | 'caseload'
  | 'ageMin'
  | 'ageMax'
  | 'projectMonths'
  | 'intakeMonths'
  | 'supportMonths'
  | 'horizonMonths'
  | 'shareWomen'
  | 'discountRate'
  | 'draws'
  | 'replications'

export interface NumberLever {
  readonly id: NumberLeverId
  /** What a typed value must lie between (inclusive). */
  readonly limits: readonly [number, number]
  /** What the slider spans: the range where people usually are. */
  readonly slider: readonly [number, number]
  readonly step: number
  readonly whole: boolean
  /** null: the scenario has no such value (e.g. no limit on places). */
  readonly get: (scenario: Scenario) => number | null
  readonly set: (scenario: Scenario, value: number) => Scenario
}

/** Arms that are a project: everything but the comparator and "no project". */
export function projectArms(scenario: Scenario): readonly Arm[] {
  return scenario.arms.filter((arm) => !arm.comparator && arm['pathway'] !== 'none')
}

function firstNumber(scenario: Scenario, key: string): number | null {
  const value = projectArms(scenario)[0]?.[key]
  return typeof value === 'number' ? value : null
}

/** What each project has for a lever, in their order: more than one different value means that no single figure says it. */
export function valuesOf(scenario: Scenario, lever: NumberLever): readonly (number | null)[] {
  return projectArms(scenario).map((arm) => lever.get({ ...scenario, arms: [arm] }))
}

/** Whether some arm has a limit on its places. */
export function hasPosts(scenario: Scenario): boolean {
  return projectArms(scenario).some((arm) => typeof arm['posts'] === 'number')
}

/** Edits every arm that is a project, in a new scenario. */
export function setInProjects(scenario: Scenario, edit: (arm: Arm) => Arm): Scenario {
  const projects = projectArms(scenario)
  return { ...scenario, arms: scenario.arms.map((arm) => (projects.includes(arm) ? edit(arm) : arm)) }
}

function armLever(
  id: NumberLeverId,
  limits: readonly [number, number],
  slider: readonly [number, number],
  step = 1,
  whole = true,
): NumberLever {
  return {
    id,
    limits,
    slider,
    step,
    whole,
    get: (scenario) => firstNumber(scenario, id),
    set: (scenario, value) => setInProjects(scenario, (arm) => ({ ...arm, [id]: value })),
  }
}

/** Some values belong to the people rather than to the project and must be the same in every arm. */
function everyArmLever(id: NumberLeverId, limits: readonly [number, number], slider: readonly [number, number]): NumberLever {
  return {
    id,
    limits,
    slider,
    step: 1,
    whole: true,
    get: (scenario) => firstNumber(scenario, id),
    set: (scenario, value) => ({ ...scenario, arms: scenario.arms.map((arm) => ({ ...arm, [id]: value })) }),
  }
}

function ageOf(arm: Arm | undefined, end: 'min' | 'max'): number | null {
  const limits = arm?.['ageLimits'] as { min: number; max: number } | undefined
  return limits ? limits[end] : null
}

function ageLever(id: 'ageMin' | 'ageMax', end: 'min' | 'max'): NumberLever {
  return {
    id,
    limits: [19, 29],
    slider: [19, 29],
    step: 1,
    whole: true,
    get: (scenario) => ageOf(projectArms(scenario)[0], end),
    // The other end follows when the two would cross, so that a rule never excludes everyone by accident.
    set: (scenario, value) =>
      setInProjects(scenario, (arm) => {
        const limits = (arm['ageLimits'] ?? { min: 19, max: 29 }) as { min: number; max: number }
        const min = end === 'min' ? value : Math.min(limits.min, value)
        const max = end === 'max' ? value : Math.max(limits.max, value)
        return { ...arm, ageLimits: { ...limits, min, max } }
      }),
  }
}

function runLever(id: 'draws' | 'replications', slider: readonly [number, number]): NumberLever {
  return {
    id,
    limits: [1, 100_000],
    slider,
    step: 1,
    whole: true,
    get: (scenario) => scenario.run[id],
    set: (scenario, value) => ({ ...scenario, run: { ...scenario.run, [id]: value } }),
  }
}

function populationLever(
  id: 'persons' | 'shareWomen',
  limits: readonly [number, number],
  slider: readonly [number, number],
  step: number,
): NumberLever {
  return {
    id,
    limits,
    slider,
    step,
    whole: id === 'persons',
    get: (scenario) => (typeof scenario.population[id] === 'number' ? (scenario.population[id] as number) : null),
    set: (scenario, value) => ({ ...scenario, population: { ...withoutCountOf(id, scenario.population), [id]: value } }),
  }
}

/** A share that is set takes the place of the reader's own counts of the same thing: the two may not both stand in a scenario. */
function withoutCountOf(id: 'persons' | 'shareWomen', population: Scenario['population']): Scenario['population'] {
  if (id !== 'shareWomen' || typeof population['counts'] !== 'object') return population
  const { counts, ...rest } = population
  const { sex: _gone, ...others } = counts as Readonly<Record<string, unknown>>
  return Object.keys(others).some((key) => key !== 'origin') ? { ...rest, counts: others } : rest
}

export const numberLevers: Readonly<Record<NumberLeverId, NumberLever>> = {
  persons: populationLever('persons', [1, 200_000], [20, 1_000], 1),
  shareWomen: populationLever('shareWomen', [0, 1], [0, 1], 0.01),
  posts: armLever('posts', [0.1, 1_000], [1, 12], 0.5, false),
  caseload: armLever('caseload', [1, 200], [10, 40]),
  projectMonths: armLever('projectMonths', [1, 564], [6, 60]),
  intakeMonths: everyArmLever('intakeMonths', [0, 120], [0, 36]),
  supportMonths: everyArmLever('supportMonths', [1, 120], [6, 36]),
  ageMin: ageLever('ageMin', 'min'),
  ageMax: ageLever('ageMax', 'max'),
  horizonMonths: {
    id: 'horizonMonths',
    limits: [12, 564],
    slider: [24, 240],
    step: 12,
    whole: true,
    get: (scenario) => scenario.horizonMonths,
    set: (scenario, value) => ({ ...scenario, horizonMonths: value }),
  },
  discountRate: {
    id: 'discountRate',
    limits: [0, 0.2],
    slider: [0, 0.06],
    step: 0.005,
    whole: false,
    get: (scenario) => scenario.economics.discountRate,
    set: (scenario, value) => ({ ...scenario, economics: { ...scenario.economics, discountRate: value } }),
  },
  draws: runLever('draws', [1, 1_000]),
  replications: runLever('replications', [1, 100]),
}
