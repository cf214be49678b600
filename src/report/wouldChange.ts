/**
 * What would change the answer, and what the reader has changed: two lists that belong beside every answer.
 */
import { reportWords } from '../messages/report.ts'
import { textColumn, type Block, type ReportTable } from './blocks.ts'
import { valueWithRange } from './parameterText.ts'
import type { ReportedChange, Subject } from './subject.ts'

/** Found by changing one thing at a time; where nobody has asked for it, that is said instead. */
export function wouldChangeLines({ turning, language }: Subject): readonly string[] {
  const say = reportWords[language].would
  if (turning === null) return [say.unknown]
  return turning.length === 0 ? [say.none] : turning
}

export function wouldChangeBlocks(subject: Subject): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: reportWords[subject.language].would.heading },
    { kind: 'list', items: wouldChangeLines(subject) },
  ]
}

/** "Räknat från exemplet UMA", or that nothing is changed. */
export function changesNote(subject: Subject): string {
  const say = reportWords[subject.language].changes
  const base = subject.base[subject.language]
  return subject.changes.length === 0 ? say.none(base) : say.from(base)
}

export function changesTable(subject: Subject): ReportTable {
  const say = reportWords[subject.language].changes
  const { language } = subject
  return {
    id: 'changes',
    caption: say.heading,
    note: changesNote(subject),
    columns: [textColumn('what', say.columns.name, 44), textColumn('from', say.columns.from, 24), textColumn('to', say.columns.to, 24)],
    rows: subject.changes.map((change) => [change.label[language], ...textsOf(change, subject)]),
  }
}

function textsOf(change: ReportedChange, subject: Subject): readonly [from: string, to: string] {
  if (!('parameter' in change)) return [change.from[subject.language], change.to[subject.language]]
  const parameter = subject.parameters.find(({ id }) => id === change.parameter)
  if (!parameter) throw new Error(`a change of ${change.parameter}, which the report has no parameter for`)
  return [valueWithRange({ ...parameter, ...change.from }, subject), valueWithRange({ ...parameter, ...change.to }, subject)]
}
