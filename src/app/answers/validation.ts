/**
 * The answer to "Stämmer modellen med det som hänt?": the checks as scenarios of their own, with the reader's changed values, and what
 * their expectations say beside what has been reported. Outcomes of other projects come from the catalogue and stand apart.
 */
import { CATALOGUE } from '../../../models/aktivitetsersattning/catalogue/index.ts'
import { asBenchmark, printResult, type BenchmarkLine } from '../../../models/aktivitetsersattning/catalogue/benchmark.ts'
import { REPORT_CITATIONS } from '../../../models/aktivitetsersattning/catalogue/reports.ts'
import type { Report } from '../../../models/aktivitetsersattning/catalogue/types.ts'
import { CHECKS } from '../../../models/aktivitetsersattning/validation/checks.ts'
import { compareRow, type CheckResult, type ComparedRow } from '../../../models/aktivitetsersattning/validation/compare.ts'
import { VALIDATION_ROWS } from '../../../models/aktivitetsersattning/validation/rows.ts'
import { VALIDATION_SOURCES } from '../../../models/aktivitetsersattning/validation/sources.ts'
import type { Check, Reported } from '../../../models/aktivitetsersattning/validation/types.ts'
import type { Evidence, Model } from '../../engine/model.ts'
import { parseScenario } from '../../scenario/parse.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { InternalError, type Language, type Text } from '../../shared/issue.ts'

type Models = Readonly<Record<string, Model>>

/** A check as a scenario, with the values that the reader has changed. */
function scenarioOf(check: Check, now: Scenario, models: Models): Scenario {
  const { start, horizonMonths, population, arms } = check
  const file = { schemaVersion: 1, model: now.model, name: check.id, start, horizonMonths, population, arms, changes: now.changes }
  const parsed = parseScenario(file, models, `validation ${check.id}`)
  if (!parsed.ok) throw new InternalError(parsed.issues[0])
  return parsed.value
}

/** Every check with its place in the list as key. */
export function checkScenarios(now: Scenario, models: Models): readonly { readonly key: number; readonly scenario: Scenario }[] {
  return CHECKS.map((check, key) => ({ key, scenario: scenarioOf(check, now, models) }))
}

/** The check against the trial alone: what moves when jobs are said to last longer or shorter. */
export function trialScenario(now: Scenario, models: Models): Scenario {
  const check = CHECKS.find((one) => one.id === 'trial') ?? CHECKS[0]
  return scenarioOf(check, now, models)
}

/** Every row with the model's figure, as far as its check has been calculated. */
export function validationRows(results: ReadonlyMap<number, CheckResult>): readonly ComparedRow[] {
  const resultOf = (id: string): CheckResult | undefined => results.get(CHECKS.findIndex((check) => check.id === id))
  return VALIDATION_ROWS.map((row) => compareRow(row, resultOf))
}

export interface ValidationAnswer {
  /** What decides: SE against FS after 18 months, to which nothing was set. Of 100. */
  readonly model: number
  readonly reported: number
  readonly nearness: ComparedRow['nearness']
  /** Figures that the model is set to: how many it gives back to within half a person of 100, and how many they are. */
  readonly set: readonly [number, number]
  /** Comparable figures of other trials that it is not set to: how many it comes near, and how many can be judged. */
  readonly elsewhere: readonly [number, number]
}

export const DECIDES = 'difference18'
const GIVEN_BACK = 0.005

/** null while the deciding figure has not been calculated. */
export function validationAnswer(rows: readonly ComparedRow[]): ValidationAnswer | null {
  const deciding = rows.find((one) => one.row.id === DECIDES)
  if (!deciding || deciding.model === null || deciding.row.reported.kind !== 'figure') return null
  const set = rows.filter((one) => one.row.role === 'calibration' && one.model !== null)
  const back = set.filter(({ row, model }) => {
    return row.reported.kind === 'figure' && model !== null && Math.abs(model - row.reported.value) <= GIVEN_BACK
  })
  const others = rows.filter((one) => one.row.role === 'validation' && one !== deciding && one.nearness !== 'unknown')
  return {
    model: deciding.model * 100,
    reported: deciding.row.reported.value * 100,
    nearness: deciding.nearness,
    set: [back.length, set.length],
    elsewhere: [others.filter((one) => one.nearness === 'near').length, others.length],
  }
}

/** What a report states, of whom; a result in the catalogue as it is printed there. */
export function reportedText(
  reported: Reported,
  language: Language,
  figure: (value: number, about: boolean) => string,
): { readonly figure: string; readonly of: string } {
  if (reported.kind === 'figure') return { figure: figure(reported.value, reported.about), of: reported.of[language] }
  const result = CATALOGUE.find((item) => item.id === reported.item)?.result
  if (!result) throw new Error(`the catalogue has no result for item ${reported.item}`)
  return { figure: printResult(result, language), of: [result.denominator[language], result.period].filter(Boolean).join(', ') }
}

/** The source of a row: one of the model's, one of the validation's own, or a report of the catalogue. */
export function sourceOf(id: string, model: Model): { readonly citation: Text; readonly evidence: Evidence | null } {
  const evidence = [...model.evidence, ...VALIDATION_SOURCES].find((one) => one.id === id)
  if (evidence) return { citation: evidence.citation, evidence }
  const citation = REPORT_CITATIONS[id as Report] as Text | undefined
  if (!citation) throw new Error(`no source is called "${id}"`)
  return { citation, evidence: null }
}

/** Outcomes of other projects that no row has taken up, in the order of the catalogue. The trial's own arms are rows. */
export function otherProjects(): readonly BenchmarkLine[] {
  const taken = VALIDATION_ROWS.flatMap(({ reported }) => (reported.kind === 'catalogue' ? [reported.item] : []))
  return CATALOGUE.flatMap((item) => {
    if (item.kind === 'evaluatedArm' || item.kind === 'statistic' || item.kind === 'structure' || taken.includes(item.id)) return []
    const line = asBenchmark(item)
    return line ? [line] : []
  })
}
