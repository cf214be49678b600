/**
 * Results as tables: the answer in short, every outcome by pathway and by group, every difference, and the curves month by month.
 */
import { formatNumber } from '../messages/format.ts'
import { reportWords } from '../messages/report.ts'
import type { DifferenceSummary, OutcomeSummary } from '../run/result.ts'
import { column, figure, textColumn, type Cell, type Column, type Kind, type ReportTable } from './blocks.ts'
import { unitText } from './parameterText.ts'
import { armName, comparatorId, type Subject } from './subject.ts'

/** What the answer in short consists of, in order; outcomes that a run has not are left out. */
const LEADING: readonly string[] = [
  'inWork15',
  'inWorkAfterStart15',
  'supportedWork15',
  'inWork24',
  'inWork60',
  'monthsInWork',
  'waitingMonths',
  'admitted',
  'neverReached',
  'agedOut',
  'netSociety',
  'netPublic',
]

const QUANTILES = ['p2_5', 'p10', 'p50', 'p90', 'p97_5'] as const

export function kindOf(unit: string, difference = false): Kind {
  if (unit.startsWith('share')) return difference ? 'signedShare' : 'share'
  if (unit.startsWith('SEK')) return difference ? 'signedSek' : 'sek'
  return difference ? 'signedCount' : 'count'
}

export function outcomeLabel({ outcomes, language }: Subject, id: string): string {
  return outcomes.find((outcome) => outcome.id === id)?.label[language] ?? id
}

/** "av alla 238 personer i gruppen". */
function groupText({ result, words, language }: Subject): string {
  return words.scenario.wholeGroup(formatNumber(result.manifest.persons, language))
}

/** One row per leading outcome and pathway: level, probable range, difference with its range, and how often it is better. */
export function summaryTable(subject: Subject, outcomes: readonly string[] = LEADING): ReportTable {
  const { result, exact, language } = subject
  const words = reportWords[language].tables
  const { columns } = words
  const rows = outcomes.flatMap((id) =>
    subject.arms.flatMap(({ id: arm }): (readonly Cell[])[] => {
      const own = result.arms.find((one) => one.id === arm)?.outcomes[id]
      if (!own || own.mean === null) return []
      const other = result.differences.find((one) => one.arm === arm)?.outcomes[id]
      const [level, more] = [kindOf(own.unit), kindOf(own.unit, true)]
      return [
        [
          outcomeLabel(subject, id),
          armName(subject, arm),
          figure(own.mean, level),
          figure(exact ? null : own.p10, level),
          figure(exact ? null : own.p90, level),
          figure(other?.mean, more),
          figure(exact ? null : other?.p10, more),
          figure(exact ? null : other?.p90, more),
          figure(exact ? null : other?.probBetter, 'share'),
        ],
      ]
    }),
  )
  const difference = words.differences(armName(subject, comparatorId(subject)))
  return {
    id: 'summary',
    caption: words.summary,
    note: exact ? words.expectedNote : words.summaryNote(groupText(subject)),
    columns: [
      textColumn('outcome', columns.outcome, 44),
      textColumn('arm', columns.arm, 24),
      column('mean', columns.mean),
      column('p10', columns.p10),
      column('p90', columns.p90),
      column('difference', difference, 18),
      column('difference_p10', columns.p10),
      column('difference_p90', columns.p90),
      column('probBetter', columns.probBetter, 12),
    ],
    rows,
  }
}

function figuresOf(summary: OutcomeSummary, exact: boolean, difference: boolean): readonly Cell[] {
  const kind = kindOf(summary.unit, difference)
  return [
    figure(summary.mean, kind),
    figure(exact ? null : summary.mcse, 'number'),
    ...QUANTILES.map((q) => figure(exact ? null : summary[q], kind)),
  ]
}

function figureColumns(subject: Subject): readonly Column[] {
  const { columns } = reportWords[subject.language].tables
  return [column('mean', columns.mean), column('mcse', columns.mcse, 16), ...QUANTILES.map((q) => column(q, columns[q], 18))]
}

/** Parts of a result: the whole group first, then each level of each breakdown, with its name. */
function partsOf(subject: Subject) {
  const { result, levels, language } = subject
  const words = reportWords[language].tables
  return [
    { group: '', name: words.whole, part: result },
    ...Object.entries(result.groups).flatMap(([group, byLevel]) =>
      Object.entries(byLevel).map(([level, part]) => ({
        group: `${group}:${level}`,
        name: levels.find((one) => one.group === group && one.level === level)?.label[language] ?? level,
        part,
      })),
    ),
  ]
}

/** One row per pathway, group and outcome. */
export function outcomesTable(subject: Subject): ReportTable {
  const words = reportWords[subject.language].tables
  const rows = partsOf(subject).flatMap(({ name, part }) =>
    part.arms.flatMap((arm) =>
      Object.entries(arm.outcomes).map(([id, summary]): readonly Cell[] => [
        armName(subject, arm.id),
        name,
        outcomeLabel(subject, id),
        id,
        unitText(summary.unit, subject),
        ...figuresOf(summary, subject.exact, false),
      ]),
    ),
  )
  const { columns } = words
  return {
    id: 'outcomes',
    caption: words.outcomes,
    note: subject.exact ? words.expectedNote : words.summaryNote(groupText(subject)),
    columns: [
      textColumn('arm', columns.arm, 24),
      textColumn('group', columns.group, 18),
      textColumn('outcome', columns.outcome, 48),
      textColumn('id', columns.id, 24),
      textColumn('unit', columns.unit, 20),
      ...figureColumns(subject),
    ],
    rows,
  }
}

/** The same for the differences to the comparator, with how often the pathway is better. */
export function differencesTable(subject: Subject): ReportTable {
  const words = reportWords[subject.language].tables
  const { columns } = words
  const rows = partsOf(subject).flatMap(({ name, part }) =>
    part.differences.flatMap((difference) =>
      Object.entries(difference.outcomes)
        .filter(([, summary]) => summary.mean !== null)
        .map(([id, summary]: readonly [string, DifferenceSummary]): readonly Cell[] => [
          armName(subject, difference.arm),
          armName(subject, difference.comparator),
          name,
          outcomeLabel(subject, id),
          id,
          unitText(summary.unit, subject),
          ...figuresOf(summary, subject.exact, true),
          figure(subject.exact ? null : summary.probBetter, 'share'),
        ]),
    ),
  )
  return {
    id: 'differences',
    caption: words.differences(armName(subject, comparatorId(subject))),
    note: words.differencesNote,
    columns: [
      textColumn('arm', columns.arm, 24),
      textColumn('comparator', columns.comparator, 24),
      textColumn('group', columns.group, 18),
      textColumn('outcome', columns.outcome, 48),
      textColumn('id', columns.id, 24),
      textColumn('unit', columns.unit, 20),
      ...figureColumns(subject),
      column('probBetter', columns.probBetter, 12),
    ],
    rows,
  }
}

/** One row per pathway, month and state: shares of the group. */
export function seriesTable(subject: Subject): ReportTable {
  const { result, exact, language } = subject
  const words = reportWords[language].tables
  const { columns } = words
  const states = subject.words.states as Readonly<Record<string, string | undefined>>
  return {
    id: 'series',
    caption: words.series,
    note: words.seriesNote,
    columns: [
      textColumn('arm', columns.arm, 24),
      column('month', columns.month, 10),
      textColumn('state', columns.state, 24),
      column('mean', columns.mean),
      ...QUANTILES.map((q) => column(q, columns[q], 18)),
    ],
    rows: result.series.map((point) => [
      armName(subject, point.arm),
      figure(point.month, 'plain'),
      words.states[point.state] ?? states[point.state] ?? point.state,
      figure(point.mean, 'share'),
      ...QUANTILES.map((q) => figure(exact ? null : point[q], 'share')),
    ]),
  }
}
