/**
 * The answer to "Var ska åldersgränsen gå?": who is shut out by a rule on age, and what happens to the number of jobs.
 * The persons come from the model's cohort at upper limits 19 to 29, which is counting and needs no run: lowering the limit by a
 * year shuts out exactly those of that age. The jobs come from the expectation at each limit.
 */
import type { Model } from '../../engine/model.ts'
import { isKeptOut } from '../../engine/outcomes.ts'
import type { RunResult } from '../../run/result.ts'
import { makeModelInput } from '../../scenario/modelInput.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { numberLevers } from '../state/levers.ts'
import { differenceFigure } from './figure.ts'
import { isOpen } from './group.ts'
import { roundHalfAway } from '../../messages/format.ts'
import { largestRemainder } from './largestRemainder.ts'

/** Upper limits that are compared, years. */
export const LIMITS = [19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29] as const

export interface LimitRow {
  readonly max: number
  /** Difference to the comparator in share in work, whole group; null beyond the horizon. */
  readonly more: number | null
}

export function limitRow(result: RunResult, arm: string, max: number, outcome: string): LimitRow {
  return { max, more: differenceFigure(result, arm, outcome, true)?.centre ?? null }
}

/** Persons kept out of an arm by the rules of the scenario; all of them when the rules leave nobody (the model refuses that). */
export function personsShutOut(scenario: Scenario, model: Model, arm: string, persons: number): number {
  const structure = model.makeStructure(makeModelInput(scenario))
  if (!structure.ok) return persons
  const { arms, cohort } = structure.value
  const from = arms.findIndex((one) => one.id === arm) * cohort.persons
  return from < 0 ? 0 : cohort.mayEnter.subarray(from, from + cohort.persons).reduce((sum, may) => sum + (isKeptOut(may) ? 1 : 0), 0)
}

/** Ages of a closed group are dealt alike whatever its size, so a larger one is counted in so many: whole persons of 100 need no more. */
const ENOUGH = 10_000

/** Persons of the group by age when they apply, with the lower limit at 19; in proportion, of a part, where the group is large. */
export function agesOfGroup(scenario: Scenario, model: Model, arm: string, persons: number): readonly AgeCount[] {
  const large = persons > ENOUGH && !isOpen(scenario)
  const part = large ? { ...scenario, population: { ...scenario.population, persons: ENOUGH } } : scenario
  const all = large ? ENOUGH : persons
  const from19 = numberLevers.ageMin.set(part, 19)
  return agesFrom(
    LIMITS.map((max) => personsShutOut(numberLevers.ageMax.set(from19, max), model, arm, all)),
    all,
  )
}

export interface AgeCount {
  readonly age: number
  readonly persons: number
}

/**
 * Persons by age when they apply, 19 … 29. shutOut: persons kept out at each limit 19 … 29, in order. Those kept out even at 29
 * (they turn 30 before they can apply, or would say no) are not among them.
 */
export function agesFrom(shutOut: readonly number[], persons: number): readonly AgeCount[] {
  return LIMITS.map((age, i) => ({ age, persons: (shutOut[i - 1] ?? persons) - (shutOut[i] ?? 0) }))
}

/**
 * Whole figures out of 100 by age. Those shut out are rounded first and then divided between their ages, and the rest likewise, so
 * that the figures drawn are as many as the sentence says. All zero when the group is empty.
 */
export function outOf100ByAge(ages: readonly AgeCount[], min: number, max: number): readonly AgeCount[] {
  const inside = (one: AgeCount): boolean => one.age >= min && one.age <= max
  const sum = (some: readonly AgeCount[]): number => some.reduce((total, one) => total + one.persons, 0)
  const total = sum(ages)
  if (!(total > 0)) return ages.map(({ age }) => ({ age, persons: 0 }))
  const may = roundHalfAway((sum(ages.filter(inside)) / total) * 100)
  const of = (keep: (one: AgeCount) => boolean, whole: number) =>
    largestRemainder(
      ages.map((one) => (keep(one) ? one.persons : 0)),
      whole,
    )
  const [insiders, outsiders] = [of(inside, may), of((one) => !inside(one), 100 - may)]
  return ages.map(({ age }, i) => ({ age, persons: (insiders[i] as number) + (outsiders[i] as number) }))
}

/** Figures inside and outside the limits, out of 100. */
export function splitByLimit(of100: readonly AgeCount[], min: number, max: number): { readonly may: number; readonly out: number } {
  const may = of100.reduce((sum, one) => sum + (one.age >= min && one.age <= max ? one.persons : 0), 0)
  return { may, out: of100.reduce((sum, one) => sum + one.persons, 0) - may }
}

export type JobsGone = 'all' | 'most' | 'half' | 'some' | 'few' | 'more' | 'below' | 'unknown'

/**
 * How much of the difference without a lower limit (`open`) is lost with the limit (`limited`); both shares of the group.
 * Below: with the limit fewer are in work than with the comparator (by at least 0.5 of 100). Unknown when there is nothing to lose
 * (less than 0.5 of 100) or the figures are missing.
 */
export function jobsGone(open: number | null, limited: number | null): JobsGone {
  if (open === null || limited === null || open < 0.005) return 'unknown'
  if (limited < -0.005) return 'below'
  const lost = 1 - limited / open
  if (lost < -0.05) return 'more'
  if (lost < 0.1) return 'few'
  if (lost < 0.4) return 'some'
  if (lost <= 0.6) return 'half'
  return lost < 0.95 ? 'most' : 'all'
}

export type CurveMessage = { readonly kind: 'flat' } | { readonly kind: 'steady' } | { readonly kind: 'flattens'; readonly age: number }

/** What the curve of jobs by upper limit says: it flattens where nine tenths of the whole rise is reached, if before 28. */
export function curveMessage(rows: readonly LimitRow[]): CurveMessage {
  const known = rows.filter((row): row is LimitRow & { more: number } => row.more !== null)
  const first = known[0]
  const last = known.at(-1)
  if (!first || !last || last.more - first.more < 0.005) return { kind: 'flat' }
  const reached = known.find((row) => row.more - first.more >= 0.9 * (last.more - first.more))
  return reached && reached.max < 28 ? { kind: 'flattens', age: reached.max } : { kind: 'steady' }
}

/** Median age among those who may apply, whole years; null when nobody may. */
export function medianAge(of100: readonly AgeCount[], min: number, max: number): number | null {
  const inside = of100.filter((one) => one.age >= min && one.age <= max)
  const half = inside.reduce((sum, one) => sum + one.persons, 0) / 2
  let seen = 0
  for (const one of inside) {
    seen += one.persons
    if (seen >= half && half > 0) return one.age
  }
  return null
}
