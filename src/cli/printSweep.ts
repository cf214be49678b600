/**
 * The readable table of a sweep: one block per outcome, values down and arms across, so that a column shows what the value does to an arm.
 * Figures are written as in the table of a single run.
 */
import { formatNumber } from '../messages/format.ts'
import type { OutcomeSummary } from '../run/result.ts'
import type { ReadScenario } from '../scenario/read.ts'
import type { Language } from '../shared/issue.ts'
import { align, cellText, rowStyle } from './figures.ts'
import { labelOf, leadingOutcomes, type Printed } from './print.ts'
import type { SweptResult } from './sweep.ts'
import { WORDS } from './words.ts'

/** Outcomes that a sweep is usually about; a model with other names shows its leading ones. */
const SHOWN = [
  'inWork15',
  'waitingMonths',
  'admitted',
  'neverReached',
  'preparingReady',
  'preparingCutOff',
  'shutOutByAge',
  'netSociety',
  'netPublic',
]

export interface PrintedSweep {
  readonly path: string
  readonly rows: readonly SweptResult[]
  readonly read: ReadScenario
  readonly expected: boolean
}

/** An outcome that is 0 everywhere, such as the age limit's where there is none, is left out. */
function isShown(summary: OutcomeSummary | undefined): boolean {
  return summary !== undefined && summary.mean !== null && summary.mean !== 0
}

export function printSweep({ path, rows, read, expected }: PrintedSweep, language: Language): string {
  const w = WORDS[language]
  const first: Printed = { ...read, result: rows[0].result, expected }
  const shown = SHOWN.filter((id) => rows.some(({ result }) => result.arms.some((arm) => isShown(arm.outcomes[id]))))
  const decimals = Math.max(...rows.map(({ value }) => (String(value).split('.')[1] ?? '').length))
  const head = [read.scenario.name, w.sweepNote(path, formatNumber(rows.length, language)), expected ? w.expectedNote : w.armsNote]
  const blocks = (shown.length > 0 ? shown : leadingOutcomes(first)).map((id) => {
    const cells = rows.map(({ result }) => result.arms.map((arm) => arm.outcomes[id]))
    const style = rowStyle(cells.flat(), false, language, w)
    const names = first.result.arms.map((arm) => (arm.comparator ? `${arm.id} (${w.comparator})` : arm.id))
    const lines = cells.map((row, i) => [
      formatNumber(rows[i].value, language, decimals),
      ...row.map((cell) => cellText(cell, style, expected, w)),
    ])
    return [labelOf(first, id, language) + style.unit, ...align([['', ...names], ...lines])]
  })
  const last = rows[rows.length - 1].result.manifest
  const manifest = `${w.manifest} · Vägval ${last.app} · ${last.model.id} ${last.model.version} · ${w.seed} "${last.seed}"`
  return `${[head, ...blocks, [manifest]].map((block) => block.join('\n')).join('\n\n')}\n`
}
