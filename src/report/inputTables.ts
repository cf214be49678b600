/**
 * What went in, as tables: every value of the model with its spread and source, the sources, the scenario's settings, and the draws.
 */
import { reportWords } from '../messages/report.ts'
import { column, figure, textColumn, type Cell, type ReportTable } from './blocks.ts'
import { outcomeLabel, kindOf } from './outcomeTables.ts'
import { gradeText, sourceText, unitText } from './parameterText.ts'
import { armName, type Subject } from './subject.ts'

/** Values as the model has them, in its own units: numbers to calculate with, not rounded. */
export function parametersTable(subject: Subject): ReportTable {
  const { language, parameters } = subject
  const words = reportWords[language]
  const { columns } = words.tables
  return {
    id: 'parameters',
    caption: words.tables.parameters,
    note: `${words.tables.parametersNote} ${words.gradeHelp}`,
    columns: [
      textColumn('id', columns.id, 30),
      textColumn('name', columns.name, 52),
      textColumn('unit', columns.unit, 26),
      column('initial', columns.initial, 12),
      column('value', columns.value, 12),
      column('p10', columns.low, 16),
      column('p90', columns.high, 16),
      textColumn('certainty', columns.grade, 12),
      textColumn('changed', columns.changed, 10),
      textColumn('source', columns.source, 60),
      textColumn('note', columns.note, 60),
    ],
    rows: parameters.map((parameter): readonly Cell[] => [
      parameter.id,
      parameter.label[language],
      unitText(parameter.unit, subject),
      figure(parameter.initial, 'number'),
      figure(parameter.value, 'number'),
      figure(parameter.likely?.[0], 'number'),
      figure(parameter.likely?.[1], 'number'),
      gradeText(parameter, subject),
      parameter.changed ? words.yes : words.no,
      sourceText(parameter, subject),
      parameter.note?.[language] ?? null,
    ]),
  }
}

/** Sources that some value or the scenario rests on, each with what was read and how it is used. */
export function evidenceTable(subject: Subject): ReportTable {
  const { language, evidence } = subject
  const words = reportWords[language]
  const { columns } = words.tables
  return {
    id: 'evidence',
    caption: words.tables.evidence,
    note: words.gradeHelp,
    columns: [
      textColumn('id', columns.id, 20),
      textColumn('source', columns.source, 60),
      textColumn('place', columns.what, 40),
      textColumn('group', columns.group, 40),
      textColumn('year', columns.year, 12),
      textColumn('certainty', columns.grade, 12),
      textColumn('note', columns.note, 60),
    ],
    rows: evidence.map((one) => [
      one.id,
      one.citation[language],
      one.place[language],
      one.population[language],
      one.years,
      one.verified ? words.grades[one.certainty] : `${words.grades[one.certainty]}, ${words.unverified}`,
      one.howUsed[language],
    ]),
  }
}

/** Population and pathways, one setting a row. */
export function settingsTable(subject: Subject): ReportTable {
  const { language } = subject
  const words = reportWords[language]
  const { columns } = words.tables
  const people: readonly (readonly Cell[])[] = subject.population.map(({ label, value }) => [
    words.tables.whole,
    label[language],
    value[language],
  ])
  const arms = subject.arms.flatMap((arm): (readonly Cell[])[] => {
    const name = arm.comparator ? `${armName(subject, arm.id)} (${words.comparator})` : armName(subject, arm.id)
    const rows = arm.settings.map(({ label, value }) => [name, label[language], value[language]])
    return rows.length > 0 ? rows : [[name, null, null]]
  })
  return {
    id: 'settings',
    caption: words.tables.settings,
    note: subject.scenario.description,
    columns: [textColumn('arm', columns.arm, 34), textColumn('setting', columns.setting, 44), textColumn('value', columns.value, 44)],
    rows: [...people, ...arms],
  }
}

/** Outcomes that the sheet of draws shows beside the parameters; a file for machines has them all. */
const DRAWN: readonly string[] = ['inWork15', 'monthsInWork', 'neverReached', 'netSociety', 'netPublic']

/** One row per draw: every pathway's outcomes, then every parameter that varies. null where no draws were kept. */
export function drawsTable(subject: Subject, outcomes: readonly string[] | 'all' = DRAWN): ReportTable | null {
  const { draws } = subject.result
  if (!draws) return null
  const words = reportWords[subject.language].tables
  const [A, K] = [draws.arms.length, draws.outcomes.length]
  const wanted = draws.outcomes.flatMap((outcome, o) => (outcomes === 'all' || outcomes.includes(outcome.id) ? [{ ...outcome, o }] : []))
  const cells = draws.arms.flatMap((arm, a) => wanted.map((outcome) => ({ arm, a, ...outcome })))
  return {
    id: 'draws',
    caption: words.draws,
    note: words.drawsNote,
    columns: [
      column('draw', words.columns.draw, 10),
      ...cells.map(({ arm, id }) => column(`${arm}.${id}`, `${arm}: ${outcomeLabel(subject, id)}`, 20)),
      ...draws.parameters.map(({ id }) => column(id, subject.parameters.find((one) => one.id === id)?.label[subject.language] ?? id, 20)),
    ],
    rows: Array.from(draws.draws, (draw, d): readonly Cell[] => [
      figure(draw, 'plain'),
      ...cells.map(({ a, o, unit }) => figure(draws.means[(d * A + a) * K + o], kindOf(unit))),
      ...draws.parameters.map(({ values }) => figure(values[d], 'number')),
    ]),
  }
}
