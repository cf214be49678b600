/**
 * The slides of a presentation as plain data: a title that is a message, a picture or lines, a small native table, and notes with what the
 * slide assumes and where it comes from. Sits between the report's tables and the program that writes the file.
 */
import { formatNumber, formatPercent, formatSigned, outOf100 } from '../messages/format.ts'
import { reportWords } from '../messages/report.ts'
import { keyAssumptions } from './assumptions.ts'
import { showCell, showFigure, type ReportTable } from './blocks.ts'
import { manifestLine } from './manifest.ts'
import { partiesTable } from './compactTables.ts'
import { gradeText, parameterValue } from './parameterText.ts'
import { armInside, armName, comparatorId, projectsOf, type MessageId, type ReportPicture, type Subject } from './subject.ts'
import { weakSources, weakSourcesNote, weakSourcesTable } from './weakSources.ts'
import { wouldChangeLines } from './wouldChange.ts'

export interface SlideTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Columns whose figures stand to the right. */
  readonly numeric: readonly boolean[]
}

export interface Slide {
  readonly title: string
  /** Small line under the title: of whom, when, which prices. */
  readonly under: string
  readonly picture: ReportPicture | null
  readonly lines: readonly string[]
  readonly table: SlideTable | null
  /** Bars around a middle, drawn as shapes that can be edited. */
  readonly bars: SlideBars | null
  readonly notes: string
  /** The first slide has its answer large. */
  readonly large: boolean
}

/** The answer when one value at a time is low or high: each bar from one end to the other, worse to the left of the centre. */
export interface SlideBars {
  readonly centre: number
  readonly centreText: string
  /** Stands at zero: on its other side the answer is another. */
  readonly turned: string
  readonly bars: readonly {
    readonly label: string
    readonly grade: string
    readonly low: number
    readonly high: number
    /** The values that take the answer to its lower and its upper end. */
    readonly lowText: string
    readonly highText: string
    /** All of it in words: the shape's name. */
    readonly told: string
  }[]
  readonly note: string
}

export type Part = Omit<Slide, 'notes' | 'large' | 'lines' | 'table' | 'picture' | 'bars'> & Partial<Slide>

/** A table of the report as text, some of its columns. */
function slideTable(table: ReportTable, columns: readonly string[], subject: Subject, mostRows = 12): SlideTable {
  const at = columns.map((id) => table.columns.findIndex((one) => one.id === id)).filter((i) => i >= 0)
  return {
    head: at.map((i) => table.columns[i].label),
    rows: table.rows.slice(0, mostRows).map((row) => at.map((i) => showCell(row[i], subject.language, subject.words))),
    numeric: at.map((i) => table.columns[i].numeric),
  }
}

/** `more`: slides of views that the report's own tables do not hold, put before what is assumed. */
export function makeSlides(subject: Subject, pictures: readonly ReportPicture[], more: readonly Part[] = []): readonly Slide[] {
  const words = reportWords[subject.language]
  const say = words.slides
  const picture = (id: MessageId): ReportPicture | null => pictures.find((one) => one.id === id) ?? null
  const title = (id: MessageId): string => subject.messages[id] ?? say.fallback[id]
  const assumed = keyAssumptions(subject)
  const finish = (part: Part): Slide => ({
    picture: null,
    lines: [],
    table: null,
    bars: null,
    large: false,
    notes: notesOf(subject, part.picture ?? null, assumed),
    ...part,
  })
  const wanted: (Part | null)[] = [
    firstSlide(subject),
    picture('crowd') ? { title: title('crowd'), under: say.ofHundredNote, picture: picture('crowd') } : null,
    { title: title('ofHundred'), under: say.ofHundredNote, picture: picture('ofHundred'), table: ofHundred(subject) },
    picture('overTime') ? { title: title('overTime'), under: picture('overTime')!.caption, picture: picture('overTime') } : null,
    sexSlide(subject, title('sexes'), picture('sexes')),
    staffingSlide(subject, title('staffing'), picture('staffing')),
    moneySlide(subject),
    {
      title: title('certainty'),
      under: `${say.certaintyNote} ${weakSourcesNote(subject)}`,
      picture: picture('certainty'),
      table: slideTable(
        weakSourcesTable(subject, picture('certainty') ? 3 : 7),
        ['parameter', 'certainty', 'low', 'high', 'swing'],
        subject,
      ),
    },
    tornadoSlide(subject) ?? untried(subject),
    ...more,
    { title: say.would, under: '', lines: wouldChangeLines(subject) },
    { title: say.assumptions, under: words.gradeHelp, lines: [...words.assumptions.general, ...keyAssumptions(subject, 4)] },
    { title: say.sources, under: words.manifest.repeat, lines: [...sourceLines(subject), manifestLine(subject)] },
  ]
  return wanted.filter((part) => part !== null).map(finish)
}

/** Question and answer, nothing else. */
function firstSlide(subject: Subject): Part {
  const { answer, scenario, language } = subject
  const words = reportWords[language]
  return {
    title: answer?.headline ?? words.title(scenario.name),
    under: answer?.question ?? '',
    lines: [...(answer?.explain ?? []).slice(0, 3), words.modelResult],
    large: true,
  }
}

/** Of 100 persons: in work after 15 months in each pathway, the difference with its range, and how often it is better. */
function ofHundred(subject: Subject): SlideTable {
  const { result, language, exact } = subject
  const say = reportWords[language].slides
  const months = reportWords[language]
  const write = (share: number | null | undefined, signed = false): string =>
    share === null || share === undefined
      ? months.unknown
      : showFigure({ value: signed ? share : share * 100, kind: signed ? 'signedShare' : 'count' }, language, subject.words)
  const rows = subject.arms.map((arm) => {
    const own = result.arms.find((one) => one.id === arm.id)?.outcomes['inWork15']
    const other = result.differences.find((one) => one.arm === arm.id)?.outcomes['inWork15']
    if (!other) return [armName(subject, arm.id), write(own?.mean), months.comparator, '', '']
    const likely =
      exact || other.p10 === null || other.p90 === null
        ? months.unknown
        : `${write(other.p10, true)} ${months.to} ${write(other.p90, true)}`
    const better = exact || other.probBetter === null ? months.unknown : formatNumber(outOf100(other.probBetter), language)
    return [armName(subject, arm.id), write(own?.mean), write(other.mean, true), likely, better]
  })
  const { columns } = reportWords[language].tables
  return { head: [columns.arm, say.of100, say.more, say.probable, say.better], rows, numeric: [false, true, true, true, true] }
}

function sexSlide(subject: Subject, title: string, picture: ReportPicture | null): Part | null {
  const { result, language, exact, levels } = subject
  const say = reportWords[language].slides
  const groups = result.groups['sex']
  if (!groups) return null
  const write = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : showFigure({ value, kind: 'signedShare' }, language, subject.words)
  const rows = Object.entries(groups).flatMap(([level, group]) =>
    group.differences.map((difference) => {
      const one = difference.outcomes['inWork15']
      const name = levels.find((known) => known.group === 'sex' && known.level === level)?.label[language] ?? level
      const likely = exact || !one ? '' : `${write(one.p10)} ${reportWords[language].to} ${write(one.p90)}`
      return [name, armName(subject, difference.arm), write(one?.mean), likely]
    }),
  )
  const { columns } = reportWords[language].tables
  const table: SlideTable = { head: [columns.group, columns.arm, say.more, say.probable], rows, numeric: [false, false, true, true] }
  return { title, under: say.sexNote('15'), picture, table }
}

function staffingSlide(subject: Subject, title: string, picture: ReportPicture | null): Part | null {
  const { result, language, words } = subject
  const say = reportWords[language].slides
  const projects = projectsOf(subject).filter(({ project }) => project !== null)
  if (projects.length === 0) return null
  const columnsOf = projects.map(({ id, project }) => {
    const outcomes = result.arms.find((one) => one.id === id)?.outcomes ?? {}
    const count = (name: string, decimals = 0): string => {
      const mean = outcomes[name]?.mean
      return mean === null || mean === undefined ? '' : formatNumber(mean, language, decimals)
    }
    const used = outcomes['utilisation']?.mean
    return [
      showFigure({ value: project!.posts, kind: 'count' }, language, words),
      formatNumber(project!.caseload, language),
      count('admitted'),
      count('neverReached'),
      count('waitingMonths', 1),
      used === null || used === undefined ? '' : formatPercent(used, language),
    ]
  })
  const names = [say.posts, say.perPost, say.admitted, say.never, say.wait, say.used]
  return {
    title,
    under: say.staffingNote(formatNumber(result.manifest.persons, language)),
    picture,
    table: {
      head: [reportWords[language].tables.columns.what, ...projects.map(({ id }) => armName(subject, id))],
      rows: names.map((name, r) => [name, ...columnsOf.map((cells) => cells[r] ?? '')]),
      numeric: [false, ...projects.map(() => true)],
    },
  }
}

/** Most bars that a slide has room for. */
const MOST_BARS = 8

/** Which values move the answer most, measured ones too; only where they have been tried one by one. */
function tornadoSlide(subject: Subject): Part | null {
  const { influence, parameters, language, words } = subject
  const moving = influence?.rows.filter(({ swing }) => swing > 0) ?? []
  if (!influence || moving.length === 0) return null
  const say = words.certaintyView.tornado
  const factor = influence.unit === 'share' ? 100 : 1
  const write = (value: number): string => formatSigned(value * factor, language, 1)
  const bars = [...moving]
    .sort((a, b) => b.swing - a.swing)
    .slice(0, MOST_BARS)
    .flatMap(({ id, atLow, atHigh }) => {
      const parameter = parameters.find((one) => one.id === id)
      if (!parameter?.likely) return []
      const ends = [atLow ?? influence.centre, atHigh ?? influence.centre]
      const [lower, upper] = parameter.likely.map((value) => parameterValue(parameter, value, subject, true))
      const rises = ends[1] >= ends[0]
      const grade = gradeText(parameter, subject)
      return [
        {
          label: parameter.label[language],
          grade,
          low: Math.min(...ends, influence.centre),
          high: Math.max(...ends, influence.centre),
          lowText: rises ? lower : upper,
          highText: rises ? upper : lower,
          told: say.describe(parameter.label[language], grade, lower, write(ends[0]), upper, write(ends[1])),
        },
      ]
    })
  if (bars.length === 0) return null
  const turning = influence.rows.filter(({ turns }) => turns).length
  return {
    title: influence.centre < 0 ? say.alone.more(turning) : say.alone.fewer(turning),
    under: say.subtitleWork(armName(subject, influence.arm), armInside(subject, comparatorId(subject))),
    bars: {
      centre: influence.centre,
      centreText: say.centre(write(influence.centre)),
      turned: influence.centre < 0 ? say.moreInWork : say.fewer,
      bars,
      note: say.note.replace(say.hatched, say.outlined),
    },
    lines: [],
  }
}

/** What stands in the tornado's place while the values have not been tried: that it is missing, and how it is had. */
function untried({ influence, language }: Subject): Part | null {
  if (influence) return null
  const { title, how } = reportWords[language].slides.untried
  return { title, under: '', lines: how }
}

/** Net per party of every pathway side by side, over the first years. */
function moneySlide(subject: Subject): Part | null {
  const table = partiesTable(subject)
  if (!table) return null
  const { messages } = subject
  return {
    title: messages.money ?? table.caption,
    under: messages.money ? `${table.caption}. ${table.note}` : table.note,
    table: slideTable(
      table,
      table.columns.map(({ id }) => id),
      subject,
    ),
  }
}

/** Sources of the values that matter most and of the effect, with a remark where the first source was not found. */
function sourceLines(subject: Subject, most = 7): readonly string[] {
  const { evidence, language } = subject
  const words = reportWords[language]
  const wanted = [...new Set([...weakSources(subject).flatMap(({ parameter }) => parameter.evidence), ...evidence.map(({ id }) => id)])]
  const lines = wanted
    .flatMap((id) => evidence.filter((one) => one.id === id))
    .map((one) => `${one.citation[language]}${one.verified ? '' : ` (${words.unverified})`}`)
  return [...new Set(lines)].slice(0, most)
}

function notesOf(subject: Subject, picture: ReportPicture | null, assumed: readonly string[]): string {
  const words = reportWords[subject.language]
  const say = words.slides.notes
  return [
    words.modelResult,
    ...(picture ? [`${words.slides.picture}: ${picture.alt}`] : []),
    `${say.assumptions}: ${assumed.join(' ')}`,
    `${say.source}: ${manifestLine(subject)}`,
  ].join('\n\n')
}
