/**
 * The answer to the life line: a group of one age today, followed until 35 in two arms. Where they are at each age, how many leave the
 * allowance at 30 without work or studies, and whether the time of a first stage is enough. The scenario's own project is kept; only the
 * people, the horizon and the arms that are compared differ.
 */
import type { RunResult } from '../../run/result.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { projectArms } from '../state/levers.ts'
import { armFigure, differenceFigure, type Figure } from './figure.ts'
import { seriesOf, shareAt } from './series.ts'
import { LIFE_ORDER } from './stackOrder.ts'

/** Age to which everybody is followed, years. */
export const LAST_AGE = 35

export interface LifeSettings {
  /** Whole years at the start, 19–29. */
  readonly startAge: number
  readonly persons: number
  /** Id of an arm of the scenario, or a pathway that it lacks ('stepped', 'none'). */
  readonly way: string
  /** Longest time of the first stage, for a stepped way. */
  readonly preparingMonths: number
}

/** Ways to choose between: the scenario's projects, then the pathways that none of its arms follows. */
export function lifeWays(scenario: Scenario): readonly { readonly id: string; readonly pathway: string }[] {
  const own = scenario.arms.filter((arm) => !arm.comparator).map((arm) => ({ id: arm.id, pathway: String(arm['pathway']) }))
  const followed = scenario.arms.map((arm) => arm['pathway'])
  const hasProject = projectArms(scenario).length > 0
  const others = ['stepped', 'none'].filter((pathway) => !followed.includes(pathway) && (pathway === 'none' || hasProject))
  return [...own, ...others.map((pathway) => ({ id: pathway, pathway }))]
}

/** Parameter draws and repetitions: an interval of persons out of 100 to about one person. */
const DRAWS = 100
const REPETITIONS = 2

/** An arm without any project has nobody employed in it. */
function withoutPosts(arm: Scenario['arms'][number] | undefined): Scenario['arms'][number] | undefined {
  if (!arm) return undefined
  const { posts: _posts, turnover: _turnover, ...rest } = arm
  return rest as typeof arm
}

/** The comparator and the chosen way for a closed group of one age. */
export function lifeScenario(scenario: Scenario, { startAge, persons, way, preparingMonths }: LifeSettings): Scenario {
  const comparator = scenario.arms.find((arm) => arm.comparator)
  const found = scenario.arms.find((arm) => arm.id === way && !arm.comparator)
  const like = way === 'none' ? withoutPosts(comparator) : projectArms(scenario)[0]
  const made = found ?? (like ? { ...like, id: way, comparator: false, pathway: way } : undefined)
  const chosen = made?.['pathway'] === 'stepped' ? { ...made, preparingMonths } : made
  const { inflowPerYear: _none, ...population } = scenario.population
  return {
    ...scenario,
    horizonMonths: Math.max(12, (LAST_AGE - startAge) * 12),
    population: { ...population, persons, inflow: 'none', ages: { min: startAge, max: startAge } },
    arms: [comparator, chosen].filter((arm) => arm !== undefined),
    run: { ...scenario.run, draws: DRAWS, replications: REPETITIONS, groups: [] },
  }
}

/** Mean age of the group in a month: people of one age have their birthdays spread over the year. */
export function ageAt(startAge: number, month: number): number {
  return startAge + 0.5 + month / 12
}

/** Month in which the mean age of the group is `age`; never before the start. */
export function monthAt(startAge: number, age: number): number {
  return Math.max(0, Math.round((age - startAge - 0.5) * 12))
}

/** Age at which the whole group has passed 30 and the picture of what came then is taken. */
export const AFTER_30 = 31

export interface LifeBand {
  readonly state: string
  /** Shares 0–1 by month from the start. */
  readonly shares: readonly number[]
}

/** States that somebody is ever in, from the bottom, in one arm. */
export function lifeBands(result: RunResult, arm: string): readonly LifeBand[] {
  return LIFE_ORDER.map((state) => ({ state, shares: seriesOf(result, arm, state).map((point) => point.mean) })).filter(({ shares }) =>
    shares.some((share) => share > 0.0005),
  )
}

export interface LifeOutcome {
  readonly arm: string
  /** Shares of 100 at AFTER_30 by state, in the order of LIFE_ORDER. */
  readonly states: readonly { readonly state: string; readonly share: number }[]
}

export function afterThirty(result: RunResult, arm: string, startAge: number): LifeOutcome {
  const month = monthAt(startAge, AFTER_30)
  return { arm, states: LIFE_ORDER.map((state) => ({ state, share: shareAt(result, arm, state, month) ?? 0 })) }
}

function of100(figure: Figure | null, persons: number): Figure | null {
  if (!figure || persons <= 0) return null
  const scale = (value: number | null): number | null => (value === null ? null : (value * 100) / persons)
  return {
    ...figure,
    centre: (figure.centre * 100) / persons,
    low: scale(figure.low),
    high: scale(figure.high),
    low95: scale(figure.low95),
    high95: scale(figure.high95),
    median: scale(figure.median),
    mcse: scale(figure.mcse),
  }
}

/** Of 100: leave the allowance at 30 without work or studies. */
export function leaving(
  result: RunResult,
  arm: string,
  exact: boolean,
): { readonly arm: Figure; readonly difference: Figure | null } | null {
  const { persons } = result.manifest
  const own = of100(armFigure(result, arm, 'agedOut', exact), persons)
  return own ? { arm: own, difference: of100(differenceFigure(result, arm, 'agedOut', exact), persons) } : null
}

export interface WorkPoint {
  readonly month: number
  /** Persons of 100 in work; ends of the 80 % interval, equal to the middle where none is known. */
  readonly mean: number
  readonly low: number
  readonly high: number
}

export function workByAge(result: RunResult, arm: string, exact: boolean): readonly WorkPoint[] {
  return seriesOf(result, arm, 'inWork').map(({ month, mean, p10, p90 }) => ({
    month,
    mean: mean * 100,
    low: (exact ? mean : p10) * 100,
    high: (exact ? mean : p90) * 100,
  }))
}

export type LeadMessage =
  | { readonly kind: 'none' }
  | { readonly kind: 'fewer' }
  | { readonly kind: 'fades' | 'lasts'; readonly age: number; readonly most: number; readonly last: number }

/** What the two curves say: no difference of one person of 100, fewer, a lead that halves before the end, or one that lasts. */
export function leadMessage(arm: readonly WorkPoint[], comparator: readonly WorkPoint[], startAge: number): LeadMessage {
  const more = arm.map(({ month, mean }, i) => ({ month, more: mean - (comparator[i]?.mean ?? mean) }))
  const top = more.reduce((best, one) => (one.more > best.more ? one : best), { month: 0, more: 0 })
  const least = more.reduce((worst, one) => Math.min(worst, one.more), 0)
  if (top.more < 1) return { kind: least <= -1 ? 'fewer' : 'none' }
  const last = more.at(-1)?.more ?? 0
  return { kind: last < top.more / 2 ? 'fades' : 'lasts', age: Math.round(ageAt(startAge, top.month)), most: top.more, last }
}

// ---------------------------------------------------------------- is the time of the first stage enough

export const STAGE_MONTHS = [12, 18, 24] as const

/** The same group over the years that a first stage concerns. */
export function stageScenario(life: Scenario, months: number): Scenario {
  return {
    ...life,
    horizonMonths: Math.min(life.horizonMonths, 84),
    arms: life.arms.map((arm) => (arm['pathway'] === 'stepped' ? { ...arm, preparingMonths: months } : arm)),
    run: { ...life.run, draws: 60, replications: 2 },
  }
}

export interface StageRow {
  readonly months: number
  /** Persons who got a place. */
  readonly placed: number
  /** Of 100 who got a place: became ready in the first stage, ran out of its time, and others (turned 30, left, the project closed). */
  readonly ready: number
  readonly cutOff: number
  readonly other: number
  readonly readyLikely: readonly [number, number] | null
}

/** null where nobody got a place or the model has no first stage. */
export function stageRow(result: RunResult, arm: string, months: number): StageRow | null {
  const mean = (id: string): number | null => armFigure(result, arm, id, false)?.centre ?? null
  const [admitted, never, cutOff] = [mean('admitted'), mean('neverReached'), mean('preparingCutOff')]
  const ready = armFigure(result, arm, 'preparingReady', false)
  if (admitted === null || never === null || cutOff === null || !ready) return null
  const placed = admitted - never
  if (placed < 1) return null
  const part = (persons: number): number => Math.min(100, Math.max(0, (persons * 100) / placed))
  return {
    months,
    placed,
    ready: part(ready.centre),
    cutOff: part(cutOff),
    other: Math.max(0, 100 - part(ready.centre) - part(cutOff)),
    readyLikely: ready.low === null || ready.high === null ? null : [part(ready.low), part(ready.high)],
  }
}
