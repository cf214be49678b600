/**
 * Results for a reader with little room: one row per outcome, party or setting and one column per pathway, each cell a figure with its
 * probable range. The same figures as in the long tables.
 */
import { reportWords } from '../messages/report.ts'
import type { OutcomeSummary } from '../run/result.ts'
import { column, figure, showFigure, textColumn, type Cell, type Kind, type ReportTable } from './blocks.ts'
import { firstLook, moneyTable, netWords } from './moneyTables.ts'
import { kindOf, outcomeLabel, summaryTable } from './outcomeTables.ts'
import { armName, comparatorId, projectsOf, type ReportedMoney, type Subject } from './subject.ts'

/** What fits: the outcomes that each answer a question of their own. */
export const SHORT_LIST: readonly string[] = [
  'inWork15',
  'inWorkAfterStart15',
  'supportedWork15',
  'inWork24',
  'inWork60',
  'monthsInWork',
  'waitingMonths',
  'neverReached',
  'agedOut',
]

/** "18 (15 till 21)"; without the range where none is known, or where its ends look like the figure. */
function withRange(value: number, ends: readonly [number | null, number | null], kind: Kind, subject: Subject): string {
  const { language, words, exact } = subject
  const show = (one: number): string => showFigure(figure(one, kind)!, language, words)
  const [low, high] = ends
  if (exact || low === null || high === null) return show(value)
  const [a, b, middle] = [show(low), show(high), show(value)]
  return a === b && a === middle ? middle : `${middle} (${a} ${reportWords[language].to} ${b})`
}

/** Shares as persons of 100, which is how they are spoken of. */
function cellOf(summary: OutcomeSummary | undefined, difference: boolean, subject: Subject): Cell {
  if (!summary || summary.mean === null) return null
  const { mean, p10, p90, unit } = summary
  const share = unit.startsWith('share')
  if (share && !difference) {
    const of100 = (value: number | null): number | null => (value === null ? null : value * 100)
    return withRange(mean * 100, [of100(p10), of100(p90)], 'count', subject)
  }
  return withRange(mean, [p10, p90], kindOf(unit, difference), subject)
}

/** Outcomes down, pathways across, then each difference. Shares stand as persons of 100. */
export function resultsTable(subject: Subject, outcomes: readonly string[] = SHORT_LIST): ReportTable {
  const { result, language } = subject
  const words = reportWords[language]
  const units: Readonly<Record<string, string>> = {
    share: words.slides.of100,
    persons: words.tables.units['persons'] ?? '',
    months: words.tables.units['months'] ?? '',
  }
  const present = outcomes.filter((id) => result.arms.some((arm) => (arm.outcomes[id]?.mean ?? null) !== null))
  const projects = projectsOf(subject)
  return {
    id: 'results',
    caption: words.tables.summary,
    note: summaryTable(subject, []).note,
    columns: [
      textColumn('outcome', words.tables.columns.outcome, 40),
      ...subject.arms.map(({ id }) => column(id, id, 20)),
      ...projects.map(({ id }) => column(`${id}-difference`, `${id} − ${comparatorId(subject)}`, 22)),
    ],
    rows: present.map((id) => {
      const unit = result.arms.find((arm) => arm.outcomes[id])?.outcomes[id]?.unit ?? ''
      const word = units[unit.startsWith('share') ? 'share' : unit] ?? ''
      const label = outcomeLabel(subject, id)
      return [
        word === '' || label.toLocaleLowerCase(language).startsWith(word) ? label : `${label}, ${word}`,
        ...subject.arms.map(({ id: arm }) => cellOf(result.arms.find((one) => one.id === arm)?.outcomes[id], false, subject)),
        ...projects.map(({ id: arm }) => cellOf(result.differences.find((one) => one.arm === arm)?.outcomes[id], true, subject)),
      ]
    }),
  }
}

/** A net no finer than a tenth of its probable range, with the range. */
function netCell(one: ReportedMoney | undefined, subject: Subject): Cell {
  if (!one || one.mean === null) return null
  const { net, range } = netWords(one, one.mean, subject, 0.5)
  return range ? `${net} (${range[0]} ${reportWords[subject.language].to} ${range[1]})` : net
}

/** Parties down, pathways across: net against the comparator over the first years, undiscounted. null where the run has no money. */
export function partiesTable(subject: Subject): ReportTable | null {
  const { money, language } = subject
  if (money.length === 0) return null
  const words = reportWords[language]
  const first = firstLook(subject)
  const lines = money.filter(first)
  const parties = [...new Map(lines.map(({ party, label }) => [party, label[language]]))]
  const projects = projectsOf(subject)
  return {
    id: 'parties',
    caption: words.slides.moneyTitle(showFigure({ value: lines[0]!.years, kind: 'number' }, language, subject.words)),
    note: `${words.tables.differences(armName(subject, comparatorId(subject)))}. ${moneyTable(subject, first).note}`,
    columns: [textColumn('party', words.tables.columns.party, 40), ...projects.map(({ id }) => column(id, armName(subject, id), 34))],
    rows: parties.map(([party, label]) => [
      label,
      ...projects.map(({ id }) =>
        netCell(
          lines.find((one) => one.party === party && one.arm === id),
          subject,
        ),
      ),
    ]),
  }
}

/** Settings down, pathways across, and the group above. */
export function settingsByArm(subject: Subject): ReportTable {
  const { arms, language } = subject
  const words = reportWords[language].tables
  const labels = [...new Set(arms.flatMap(({ settings }) => settings.map(({ label }) => label[language])))]
  return {
    id: 'settings',
    caption: words.settings,
    note: [subject.scenario.description, ...subject.population.map(({ label, value }) => `${label[language]}: ${value[language]}.`)].join(
      ' ',
    ),
    columns: [
      textColumn('setting', words.columns.setting, 40),
      ...arms.map(({ id, comparator }) =>
        textColumn(id, comparator ? `${armName(subject, id)} (${reportWords[language].comparator})` : armName(subject, id), 26),
      ),
    ],
    rows: labels.map((label) => [
      label,
      ...arms.map(({ settings }) => settings.find((one) => one.label[language] === label)?.value[language] ?? null),
    ]),
  }
}
