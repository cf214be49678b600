/**
 * Results as text for machines: the JSON object that other programs rely on and plain tables (CSV with comma and decimal point). A figure that is not
 * defined is null in JSON and an empty cell in CSV.
 */
import type { Language } from '../shared/issue.ts'
import type { ArmResult, OutcomeSummary, RunResult } from '../run/result.ts'

/** One line; the message of each warning in the language asked for. Single draws and what money is appraised from are left out: they have tables of their own. */
export function resultJson(result: RunResult, language: Language): string {
  const warnings = result.warnings.map((w) => ({ code: w.code, where: w.where, message: w.message[language] }))
  return `${JSON.stringify({ ...result, draws: undefined, appraisal: undefined, warnings })}\n`
}

type Cell = string | number | null | undefined

/** RFC 4180; figures that are not numbers become empty. */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell) => {
    if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return ''
    const word = String(value)
    return /[",\r\n]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word
  }
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

const SUMMARY = ['mean', 'mcse', 'p2_5', 'p10', 'p50', 'p90', 'p97_5', 'unit'] as const
const summary = (s: OutcomeSummary): Cell[] => SUMMARY.map((key) => s[key])

/** One row per arm (or difference), group and outcome; `comparator` is empty for the arms themselves. */
export function outcomesCsv(result: RunResult): string {
  const rows: Cell[][] = []
  const add = (group: string, level: string, part: Pick<RunResult, 'arms' | 'differences'>) => {
    for (const arm of part.arms) rows.push(...outcomeRows(arm, [arm.id, '', group, level]))
    for (const d of part.differences) {
      for (const [name, s] of Object.entries(d.outcomes)) rows.push([d.arm, d.comparator, group, level, name, ...summary(s), s.probBetter])
    }
  }
  add('', '', result)
  for (const [group, levels] of Object.entries(result.groups)) for (const [level, part] of Object.entries(levels)) add(group, level, part)
  return csv(['arm', 'comparator', 'group', 'level', 'outcome', ...SUMMARY, 'probBetter'], rows)
}

function outcomeRows(arm: ArmResult, ids: readonly string[]): Cell[][] {
  return Object.entries(arm.outcomes).map(([name, s]) => [...ids, name, ...summary(s), null])
}

export function seriesCsv(result: RunResult): string {
  const head = ['arm', 'month', 'state', 'mean', 'p2_5', 'p10', 'p50', 'p90', 'p97_5'] as const
  return csv(
    head,
    result.series.map((point) => head.map((key) => point[key])),
  )
}

export function ledgerCsv(result: RunResult): string {
  const head = ['arm', 'party', 'kind', 'year', 'mean', 'p2_5', 'p97_5', 'unit'] as const
  return csv(
    head,
    result.ledger.map((line) => head.map((key) => line[key])),
  )
}
