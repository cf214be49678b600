/**
 * From the parsed scenario sections to the typed settings the rest of the model works with, and every issue that only shows when
 * several fields are read together. Types and bounds of single fields are the parser's work (fields.ts).
 */
import type { ModelInput } from '../../../src/engine/model.ts'
import { failure, success, type Issue, type Result } from '../../../src/shared/issue.ts'
import type { Pathway } from '../states.ts'
import type { StrataUse } from '../strata.ts'
import { municipalityIssues, placeIssues, readIntake, type IntakeSettings } from './intake.ts'
import { armIssues, priceYearIssues, restartIssues } from './issues.ts'
import { populationIssues, readPopulation, type PopulationSettings } from './population.ts'
import { numberAt, numberOrNull, type Section } from './section.ts'

export interface ArmSettings {
  readonly id: string
  readonly comparator: boolean
  readonly pathway: Pathway
  /** null: no limit on places, and no closing. */
  readonly posts: number | null
  readonly caseload: number
  /** Months until the posts exist, and how many months they then do. */
  readonly opensMonth: number
  readonly projectMonths: number
  /** Last months of the project without new persons. */
  readonly windDownMonths: number
  readonly rampUpMonths: number
  /** Hazard per year that the holder of a post leaves. */
  readonly turnover: number
  readonly replaceMonths: number
  /** What comes before SE in the stepped pathway, and for how long at most. */
  readonly firstStage: 'preparing' | 'CM'
  readonly preparingMonths: number
  readonly supportMonths: number
  readonly followUpMonths: number
  readonly whileWaiting: 'fs' | 'none'
  /** false: months in ordinary cooperation before the place came count as support. */
  readonly restartSupport: boolean
  readonly dailyActivitiesInWork: 'ends' | 'parallel'
  /** SEK of the price year per hire from the arm's own support. */
  readonly outcomePayment: number
  readonly intake: IntakeSettings
}

export interface Settings {
  readonly population: PopulationSettings
  readonly arms: readonly ArmSettings[]
  /** The same in all arms, because persons, not arms, carry their month of application. */
  readonly intakeMonths: number
  /** Splits of the row classes that this scenario needs. */
  readonly strata: StrataUse
}

/** Pathways run by a project with posts of its own, beside what the agencies give anyway. */
export function isProject(arm: Pick<ArmSettings, 'pathway'>): boolean {
  return arm.pathway === 'SE' || arm.pathway === 'CM' || arm.pathway === 'stepped'
}

/** One arm from its section; what is left out gets the initial value of its field. */
export function readArm(section: Section): ArmSettings {
  return {
    id: String(section.id),
    comparator: section.comparator === true,
    pathway: section.pathway as Pathway,
    posts: numberOrNull(section, 'posts'),
    caseload: numberAt(section, 'caseload', 20),
    opensMonth: numberAt(section, 'opensMonth', 0),
    projectMonths: numberAt(section, 'projectMonths', 36),
    windDownMonths: numberAt(section, 'windDownMonths', 0),
    rampUpMonths: numberAt(section, 'rampUpMonths', 0),
    turnover: numberAt(section, 'turnover', 0),
    replaceMonths: numberAt(section, 'replaceMonths', 3),
    firstStage: section.firstStage === 'CM' ? 'CM' : 'preparing',
    preparingMonths: numberAt(section, 'preparingMonths', 24),
    supportMonths: numberAt(section, 'supportMonths', 24),
    followUpMonths: numberAt(section, 'followUpMonths', 12),
    whileWaiting: section.whileWaiting === 'none' ? 'none' : 'fs',
    restartSupport: section.restartSupport !== false,
    dailyActivitiesInWork: section.dailyActivitiesInWork === 'parallel' ? 'parallel' : 'ends',
    outcomePayment: numberAt(section, 'outcomePayment', 0),
    intake: readIntake(section),
  }
}

/** Effect on those under 25 at admission; a class of its own only when the scenario changes it. */
export const YOUNG_EFFECT = 'effect.under25'

/** Months over which applications are spread, at least one; an issue at each arm that differs from the first. */
function readIntakeMonths(sections: readonly Section[], issues: Issue[]): number {
  const months = sections.map((section) => Math.max(1, numberAt(section, 'intakeMonths', 6)))
  months.forEach((value, i) => {
    if (value === months[0]) return
    issues.push({
      code: 'SCN-201',
      where: `/arms/${i}/intakeMonths`,
      what: {
        sv: `intakeMonths är ${value}, men ${months[0]} i alternativet "${String(sections[0].id)}"`,
        en: `intakeMonths is ${value}, but ${months[0]} in the alternative "${String(sections[0].id)}"`,
      },
      todo: { sv: 'skriv samma tal i alla alternativ', en: 'write the same number in all alternatives' },
    })
  })
  return months[0] ?? 1
}

export function readSettings(input: ModelInput): Result<Settings> {
  const issues: Issue[] = []
  const intakeMonths = readIntakeMonths(input.arms, issues)
  const population = readPopulation(input.population)
  issues.push(...populationIssues(input.population), ...placeIssues(population))
  const arms = input.arms.map(readArm)
  arms.forEach((arm, i) => {
    issues.push(...armIssues(arm, i, intakeMonths, input.horizonMonths), ...municipalityIssues(arm.intake, i, population))
  })
  issues.push(...restartIssues(arms), ...priceYearIssues(input.economics.priceYear))
  if (issues.length > 0) return failure(issues)
  return success({
    population,
    arms,
    intakeMonths,
    strata: {
      byAge: input.changed?.includes(YOUNG_EFFECT) ?? false,
      byDailyActivities: arms.some((arm) => arm.dailyActivitiesInWork === 'parallel'),
    },
  })
}
