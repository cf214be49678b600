/**
 * Every table that a run can leave as a file of its own, in the order in which they are offered: by the page one at a time, by the terminal
 * all at once.
 */
import type { ReportTable } from './blocks.ts'
import { drawsTable, parametersTable } from './inputTables.ts'
import { ledgerTable, moneyTable } from './moneyTables.ts'
import { differencesTable, outcomesTable, seriesTable, summaryTable } from './outcomeTables.ts'
import type { Subject } from './subject.ts'

export type TableId = 'summary' | 'outcomes' | 'differences' | 'money' | 'ledger' | 'series' | 'parameters' | 'draws'

/** Each with its maker; draws are null where none were kept. */
export const EVERY_TABLE: readonly { readonly id: TableId; readonly make: (subject: Subject) => ReportTable | null }[] = [
  { id: 'summary', make: (subject) => summaryTable(subject) },
  { id: 'outcomes', make: outcomesTable },
  { id: 'differences', make: differencesTable },
  { id: 'money', make: (subject) => moneyTable(subject) },
  { id: 'ledger', make: ledgerTable },
  { id: 'series', make: seriesTable },
  { id: 'parameters', make: parametersTable },
  { id: 'draws', make: (subject) => drawsTable(subject, 'all') },
]
