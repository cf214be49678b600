/**
 * From the parsed scenario sections to the typed settings the rest of the model works with, and every issue that only shows when
 * several fields are read together. Types and bounds of single fields are the parser's work (fields.ts).
 */
import type { ModelInput } from '../../../src/engine/model.ts'
import { failure, success, type Issue, type Result } from '../../../src/shared/issue.ts'
import type { Pathway } from '../states.ts'
import { readIntake, type IntakeSettings } from './intake.ts'
import { armIssues, priceYearIssues } from './issues.ts'
import { readPopulation, type PopulationSettings } from './population.ts'
import { numberAt, numberOrNull, type Section } from './section.ts'

export interface ArmSettings {
  readonly id: string
  readonly comparator: boolean
  readonly pathway: Pathway
  /** null: no limit on places, and no closing. */
  readonly posts: number | null
  readonly caseload: number
  readonly projectMonths: number
  readonly whileWaiting: 'fs' | 'none'
  readonly intake: IntakeSettings
}

export interface Settings {
  readonly population: PopulationSettings
  readonly arms: readonly ArmSettings[]
  /** The same in all arms, because persons, not arms, carry their month of application and the length of support. */
  readonly intakeMonths: number
  readonly supportMonths: number
  readonly followUpMonths: number
}

function readArm(section: Section): ArmSettings {
  return {
    id: String(section.id),
    comparator: section.comparator === true,
    pathway: section.pathway as Pathway,
    posts: numberOrNull(section, 'posts'),
    caseload: numberAt(section, 'caseload', 20),
    projectMonths: numberAt(section, 'projectMonths', 36),
    whileWaiting: section.whileWaiting === 'none' ? 'none' : 'fs',
    intake: readIntake(section),
  }
}

/** One value for a field that must agree over `arms`; adds an issue at each arm that differs from the first. */
function agreed(
  sections: readonly Section[],
  which: readonly number[],
  key: string,
  initial: number,
  least: number,
  code: Issue['code'],
  issues: Issue[],
): number {
  if (which.length === 0) return initial
  const first = Math.max(least, numberAt(sections[which[0]], key, initial))
  for (const i of which) {
    const value = Math.max(least, numberAt(sections[i], key, initial))
    if (value === first) continue
    issues.push({
      code,
      where: `/arms/${i}/${key}`,
      what: {
        sv: `${key} är ${value}, men ${first} i alternativet "${String(sections[which[0]].id)}"`,
        en: `${key} is ${value}, but ${first} in the alternative "${String(sections[which[0]].id)}"`,
      },
      todo: { sv: 'skriv samma tal i alla alternativ', en: 'write the same number in all alternatives' },
    })
  }
  return first
}

export function readSettings(input: ModelInput): Result<Settings> {
  const issues: Issue[] = []
  const sections = input.arms
  const all = sections.map((_, i) => i)
  const withPosts = all.filter((i) => typeof sections[i].posts === 'number')
  const intakeMonths = agreed(sections, all, 'intakeMonths', 6, 1, 'SCN-201', issues)
  const supportMonths = agreed(sections, all, 'supportMonths', 24, 1, 'SCN-202', issues)
  const followUpMonths = agreed(sections, withPosts.length > 0 ? withPosts : all, 'followUpMonths', 12, 0, 'SCN-203', issues)
  const arms = sections.map(readArm)
  arms.forEach((arm, i) => {
    issues.push(...armIssues(arm, i, intakeMonths))
  })
  issues.push(...priceYearIssues(input.economics.priceYear))
  if (issues.length > 0) return failure(issues)
  return success({
    population: readPopulation(input.population),
    arms,
    intakeMonths,
    supportMonths,
    followUpMonths,
  })
}
