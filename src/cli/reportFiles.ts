/**
 * What `simulate --out` saves for people beside the files for programs: a workbook and every table as CSV for a Swedish Excel, made by the
 * builders of the page from the same figures. The names are the same in both languages; the words inside are in the language asked for.
 */
import type { Model } from '../engine/model.ts'
import { messages } from '../messages/index.ts'
import { reportWords } from '../messages/report.ts'
import { csvOf } from '../report/csv.ts'
import { EVERY_TABLE } from '../report/everyTable.ts'
import { localDate } from '../report/localDate.ts'
import type { Subject } from '../report/subject.ts'
import { makeWorkbook } from '../report/workbook.ts'
import { reportedRun } from '../run/reported.ts'
import type { RunResult } from '../run/result.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Language } from '../shared/issue.ts'

/** The terminal makes no sentence of its own and has weighed no evidence: reports leave those parts out. */
export function terminalSubject(model: Model, scenario: Scenario, result: RunResult, exact: boolean, language: Language): Subject {
  return {
    language,
    words: messages[language],
    date: localDate(new Date()),
    exact,
    ...reportedRun(model, scenario, null, result),
    base: { sv: reportWords.sv.changes.model, en: reportWords.en.changes.model },
    answer: null,
    messages: {},
    influence: null,
    turning: null,
  }
}

/** By file name. Tables without rows are left out: a model may have no money, a run no draws. */
export async function reportFiles(subject: Subject): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const workbook = await makeWorkbook(subject)
  const tables = EVERY_TABLE.flatMap(({ id, make }): [string, string][] => {
    const table = make(subject)
    return table && table.rows.length > 0 ? [[`excel-${id}.csv`, csvOf(table, 'excel')]] : []
  })
  return { 'workbook.xlsx': new Uint8Array(await workbook.arrayBuffer()), ...Object.fromEntries(tables) }
}
