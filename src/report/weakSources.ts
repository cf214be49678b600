/**
 * The weakest evidence by influence: values that are not measured and that move the answer. Where the values have been tried one by one the
 * order is weakness first, then how far the answer moves; where they have not, a stated rule stands in, and the text says which it was.
 */
import { formatNumber, formatSek } from '../messages/format.ts'
import { reportWords } from '../messages/report.ts'
import { column, figure, textColumn, type Cell, type ReportTable } from './blocks.ts'
import { gradeText, parameterValue, sourceText } from './parameterText.ts'
import type { Influence, ReportedParameter, Subject } from './subject.ts'

export interface WeakSource {
  readonly parameter: ReportedParameter
  /** null: by the rule, not tried. */
  readonly influence: Influence | null
}

/** An influence counts when it is at least this share of the largest; the same bound as on the page. */
const STRONG = 0.25
const WEAKNESS = { measured: 0, judged: 1, assumed: 2 } as const

/** Weakest first; `most` at most. */
export function weakSources(subject: Subject, most = 8): readonly WeakSource[] {
  return (subject.influence ? byInfluence(subject) : byRule(subject)).slice(0, most)
}

function byInfluence({ influence, parameters }: Subject): readonly WeakSource[] {
  const rows = influence?.rows ?? []
  const largest = Math.max(0, ...rows.map(({ swing }) => swing))
  return rows
    .filter(({ swing }) => swing > 0 && swing >= STRONG * largest)
    .flatMap((row) =>
      parameters
        .filter(({ id, certainty }) => id === row.id && certainty !== 'measured')
        .map((parameter) => ({ parameter, influence: row })),
    )
    .sort((a, b) => WEAKNESS[b.parameter.certainty] - WEAKNESS[a.parameter.certainty] || b.influence.swing - a.influence.swing)
}

/** Assumed before judged; then by (upper − lower end of the probable range) ÷ |value|. What has no spread cannot be ranked and stands out. */
function byRule({ parameters }: Subject): readonly WeakSource[] {
  const width = ({ likely, value }: ReportedParameter): number => (likely && value !== 0 ? (likely[1] - likely[0]) / Math.abs(value) : 0)
  return parameters
    .filter((parameter) => parameter.certainty !== 'measured' && width(parameter) > 0)
    .sort((a, b) => WEAKNESS[b.certainty] - WEAKNESS[a.certainty] || width(b) - width(a))
    .map((parameter) => ({ parameter, influence: null }))
}

/** How the list was made, in one or two sentences. */
export function weakSourcesNote(subject: Subject): string {
  const words = reportWords[subject.language].weak
  if (!subject.influence) return words.byRule
  const note = words.byInfluence(subject.influence.measure[subject.language])
  return subject.influence.complete ? note : `${note} ${words.partly}`
}

/** A swing in the measure's own words: persons of 100, or kronor. */
export function swingText(swing: number, subject: Subject): string {
  const { language, words, influence } = subject
  if (influence?.unit === 'share') return reportWords[language].weak.swingOf100(formatNumber(swing * 100, language, 1))
  return influence?.unit.startsWith('SEK') ? formatSek(swing, language, words.money) : formatNumber(swing, language, 1)
}

/** One line each, for a page with little room. */
export function weakSourceLines(subject: Subject, most = 3): readonly string[] {
  const words = reportWords[subject.language].weak
  return weakSources(subject, most).map(({ parameter, influence }) => {
    const name = parameter.label[subject.language]
    const grade = gradeText(parameter, subject)
    return influence ? words.line(name, grade, swingText(influence.swing, subject)) : words.lineByRule(name, grade)
  })
}

export function weakSourcesTable(subject: Subject, most = 8): ReportTable {
  const words = reportWords[subject.language].weak
  const { columns } = words
  const tried = subject.influence !== null
  const ofHundred = subject.influence?.unit === 'share'
  const swing = (size: number): Cell =>
    ofHundred ? figure(size * 100, 'count') : figure(size, subject.influence?.unit.startsWith('SEK') ? 'sek' : 'number')
  const rows = weakSources(subject, most).map(({ parameter, influence }): readonly Cell[] => [
    parameter.label[subject.language],
    gradeText(parameter, subject),
    parameterValue(parameter, parameter.value, subject),
    parameter.likely ? parameterValue(parameter, parameter.likely[0], subject, true) : null,
    parameter.likely ? parameterValue(parameter, parameter.likely[1], subject, true) : null,
    ...(tried
      ? [swing(influence?.swing ?? 0), influence?.turns ? reportWords[subject.language].yes : reportWords[subject.language].no]
      : []),
    sourceText(parameter, subject),
  ])
  return {
    id: 'weak',
    caption: words.heading,
    note: rows.length === 0 ? words.none : weakSourcesNote(subject),
    columns: [
      textColumn('parameter', columns.name, 44),
      textColumn('certainty', columns.grade, 12),
      textColumn('value', columns.value, 22),
      textColumn('low', columns.low, 22),
      textColumn('high', columns.high, 22),
      ...(tried ? [column('swing', ofHundred ? columns.swingOf100 : columns.swing, 18), textColumn('turns', columns.turns, 16)] : []),
      textColumn('source', columns.source, 60),
    ],
    rows,
  }
}
