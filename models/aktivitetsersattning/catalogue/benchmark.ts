/**
 * A catalogue item as a line to be shown beside a result: what a report says others reached, of whom, and where that stands. By its type
 * it can be printed and drawn but not calculated with.
 */
import type { Language, Text } from '../../../src/shared/issue.ts'
import { RESULT_LABELS, RESULT_UNIT_LABELS } from './labels.ts'
import { mainReport, REPORT_CITATIONS } from './reports.ts'
import type { CatalogueItem, ReportedNumber, ReportedResult, ResultKind, ResultUnit } from './types.ts'

export interface BenchmarkLine {
  readonly item: number
  readonly name: string
  readonly label: Text
  readonly low: ReportedNumber
  readonly high: ReportedNumber
  readonly unit: ResultUnit
  readonly denominator: Text
  readonly size: ReportedNumber | null
  readonly period: string
  readonly source: Text
  readonly caution: Text
}

/** Results about people who went to work or studies; meetings, lengths of stay and counts of participants are no benchmarks. */
const ABOUT_WORK: readonly ResultKind[] = ['inWork15', 'inWork', 'toWorkOrStudies', 'leftAllowance']

const CAUTION: Text = {
  sv: 'Andra personer och ett annat sätt att räkna. Visas bredvid och påverkar inga siffror.',
  en: 'Other persons and another way to count. Shown beside, and changes no figures.',
}

/** null: the report gives no result of this kind. */
export function asBenchmark(item: CatalogueItem): BenchmarkLine | null {
  const { result } = item
  if (result === null || !ABOUT_WORK.includes(result.kind)) return null
  const { low, high, unit, denominator, size, period } = result
  return {
    item: item.id,
    name: item.name,
    label: RESULT_LABELS[result.kind],
    low,
    high,
    unit,
    denominator,
    size,
    period,
    source: REPORT_CITATIONS[mainReport(item.reports)],
    caution: CAUTION,
  }
}

/** As the report prints it, e.g. "40–45 %" or "34 personer". */
export function printResult(result: Pick<ReportedResult, 'low' | 'high' | 'unit'>, language: Language): string {
  const [low, high] = [String(result.low), String(result.high)]
  return `${low === high ? low : `${low}–${high}`}\u00a0${RESULT_UNIT_LABELS[result.unit][language]}`
}
