/**
 * The page's own pictures for a report: the same charts of the same figures, drawn for paper in light colours, with the title that each has
 * on the page as its message and its description as text alternative.
 */
import type { Spec } from '../../charts/chart.ts'
import { describeCrowd } from '../../charts/crowd.ts'
import { crowdPicture, type SvgPicture } from '../../charts/crowdPicture.ts'
import { chartCurves, curvesFromSeries, describeCurves } from '../../charts/curves.ts'
import { chartInterval, describeInterval } from '../../charts/interval.ts'
import { chartKinds, describeKinds } from '../../charts/kinds.ts'
import { lightLook } from '../../charts/look.ts'
import { chartQueue, describeQueue, queueFromSeries } from '../../charts/queue.ts'
import { chartSexes, describeSexes } from '../../charts/sexes.ts'
import type { MessageId, ReportPicture } from '../../report/subject.ts'
import { armFigure } from '../answers/figure.ts'
import { jobsAnswer, type JobsAnswer } from '../answers/jobs.ts'
import { curvesTitle, kindsTitle, sexesTitle, sexFigures } from '../answers/messagesOfJobs.ts'
import { crowdOf } from '../answers/crowds.ts'
import { bandFrom, lastMonthOf, seriesForCharts } from '../answers/pictures.ts'
import { cyclesOf, moneyTable, paysMost } from '../answers/money.ts'
import { plainText } from '../answers/sentence.ts'
import { staffingAnswer, staffingHeadline } from '../answers/staffing.ts'
import { pngOf } from '../pictures/save.ts'
import type { Desk } from '../state/desk.svelte.ts'
import { FIRST_YEARS } from '../state/money.svelte.ts'
import type { Answered } from '../state/workbench.svelte.ts'

const MONTH = 15
/** Months that the curves of the page show. */
const LAST_MONTH = 60
/** px. Beside a table a picture is narrower, so that its letters stay as large. */
const WIDE = 900
const BESIDE = 560

interface Drawing {
  readonly id: MessageId
  readonly drawing: Spec | SvgPicture
  readonly alt: readonly string[]
  readonly caption: string
}

function answerAt(desk: Desk, shown: Answered): JobsAnswer | null {
  return jobsAnswer(shown.result, shown.scenario, desk.words, { month: MONTH, audience: 'all', exact: shown.exact })
}

/** Titles that are messages, for the views that have one. */
export function messagesOf(desk: Desk, shown: Answered): Readonly<Partial<Record<MessageId, string>>> {
  const answer = answerAt(desk, shown)
  if (!answer) return {}
  const { words } = desk
  const leader = answer.leader.way.arm
  const sexes = sexFigures(shown.result, leader, MONTH, shown.exact)
  return {
    crowd: words.jobs.crowd.title(desk.months(MONTH)),
    ofHundred: kindsTitle(shown.result, leader, shown.exact, words),
    overTime: curvesTitle(shown.result, answer, MONTH, lastMonth(shown), words),
    sexes: sexesTitle(sexes.women, sexes.men, words),
    ...staffingMessage(desk, shown, leader),
    ...moneyMessage(desk, shown, leader),
  }
}

function lastMonth(shown: Answered): number {
  return Math.min(lastMonthOf(shown.result), LAST_MONTH)
}

function projectOf(shown: Answered, arm: string) {
  const settings = shown.scenario.arms.find((one) => one.id === arm)
  const posts = settings?.['posts']
  const months = Math.min(Number(settings?.['projectMonths'] ?? shown.scenario.horizonMonths), shown.scenario.horizonMonths)
  return { posts: typeof posts === 'number' ? posts : null, months, intake: Number(settings?.['intakeMonths'] ?? 0) }
}

function staffingMessage(desk: Desk, shown: Answered, arm: string): { readonly staffing?: string } {
  const { posts, months } = projectOf(shown, arm)
  const answer = posts === null ? null : staffingAnswer(shown.result, arm, posts, months, shown.exact)
  if (posts === null || !answer) return {}
  return { staffing: plainText(staffingHeadline(answer, posts, shown.result.manifest.persons, desk.words, desk.number)) }
}

/** Who pays most, over the years that a first look at money covers. */
function moneyMessage(desk: Desk, shown: Answered, arm: string): { readonly money?: string } {
  const { appraisal } = shown.result
  if (!appraisal) return {}
  const against = appraisal.arms[appraisal.comparator] ?? null
  const most = paysMost(moneyTable(appraisal, { arm, against, rate: 0, horizon: cyclesOf(appraisal, FIRST_YEARS) }).rows)
  const parties = desk.words.moneyView.parties as Readonly<Record<string, { readonly name: string } | undefined>>
  const name = most ? parties[most.party]?.name : undefined
  return name === undefined ? {} : { money: desk.words.moneyView.paysMost(name) }
}

function drawings(desk: Desk, shown: Answered): readonly Drawing[] {
  const answer = answerAt(desk, shown)
  if (!answer) return []
  const { words, chartWords } = desk
  const leader = answer.leader.way
  const months = desk.months(MONTH)
  const kinds = {
    months: MONTH,
    arms: desk.ways.flatMap((way) => {
      const supported = armFigure(shown.result, way.arm, 'supportedWork15', shown.exact)
      const regular = armFigure(shown.result, way.arm, 'regularWork15', shown.exact)
      return supported && regular
        ? [{ arm: desk.nameOf(way.arm), supported: bandFrom(supported, 100), regular: bandFrom(regular, 100) }]
        : []
    }),
  }
  const series = seriesForCharts(shown)
  const curves = curvesFromSeries(series, [...desk.armNames], {
    state: 'inWork',
    comparator: answer.comparator.arm,
    measured: [15, 18],
    lastMonth: lastMonth(shown),
  })
  const figures = sexFigures(shown.result, leader.arm, MONTH, shown.exact)
  const sexes = {
    comparator: desk.nameOf(answer.comparator.arm),
    months: MONTH,
    groups: (['man', 'woman'] as const).flatMap((sex) => {
      const figure = sex === 'man' ? figures.men : figures.women
      const { name, inText } = chartWords.sexes[sex]
      return figure ? [{ label: name, inText, rows: [{ arm: desk.nameOf(leader.arm), band: bandFrom(figure, 100) }] }] : []
    }),
  }
  const project = projectOf(shown, leader.arm)
  const queue = queueFromSeries(series, [desk.nameOf(leader.arm)], {
    persons: shown.result.manifest.persons,
    intakeMonths: project.intake,
    projectMonths: project.months,
  })
  const interval = {
    comparator: desk.nameOf(answer.comparator.arm),
    months: MONTH,
    rows: answer.arms.map((arm) => ({ arm: desk.nameOf(arm.way.arm), band: bandFrom(arm.difference, 100) })),
  }
  const crowds = desk.ways.flatMap((way) => {
    const found = crowdOf(answer, way.arm)
    if (!found) return []
    const { crowd, more } = found
    const count = plainText(words.jobs.crowd.count(crowd.inWork))
    return [{ arm: desk.nameOf(way.arm), crowd, count, more: more === null ? '' : words.jobs.crowd.difference(more) }]
  })
  const comparatorName = desk.nameOf(answer.comparator.arm)
  const draw = (width: number) => ({ words: chartWords, look: lightLook, width })
  const [wide, beside] = [draw(WIDE), draw(BESIDE)]
  return [
    {
      id: 'crowd',
      drawing: crowdPicture({ crowds, comparator: comparatorName, leader: desk.nameOf(leader.arm).sign }, chartWords, lightLook),
      alt: crowds.map(({ arm, crowd }) => `${arm.name}: ${describeCrowd(crowd, comparatorName, chartWords)}`),
      caption: words.jobs.intervalTitle(answer.comparator.inside),
    },
    ...(kinds.arms.length > 0
      ? [
          {
            id: 'ofHundred' as const,
            drawing: chartKinds(kinds, chartWords, wide.look, wide.width),
            alt: describeKinds(kinds, chartWords),
            caption: words.jobs.kinds.subtitle(months),
          },
        ]
      : []),
    {
      id: 'overTime',
      drawing: chartCurves(curves, chartWords, wide.look, wide.width),
      alt: describeCurves(curves, chartWords),
      caption: words.jobs.curves.subtitleAll(desk.groupText),
    },
    ...(sexes.groups.length > 0
      ? [
          {
            id: 'sexes' as const,
            drawing: chartSexes(sexes, chartWords, beside.look, beside.width),
            alt: describeSexes(sexes, chartWords),
            caption: words.jobs.sexes.subtitle(leader.inside, answer.comparator.inside, months),
          },
        ]
      : []),
    ...(queue.arms.length > 0
      ? [
          {
            id: 'staffing' as const,
            drawing: chartQueue(queue, chartWords, beside.look, beside.width) as Spec,
            alt: describeQueue(queue, chartWords),
            caption: words.staffing.queue.subtitle,
          },
        ]
      : []),
    {
      id: 'certainty',
      drawing: chartInterval(interval, chartWords, beside.look, beside.width),
      alt: describeInterval(interval, chartWords),
      caption: words.jobs.intervalTitle(answer.comparator.inside),
    },
  ]
}

/** Drawn one after the other with the page's own drawing machinery. */
export async function picturesOf(desk: Desk, shown: Answered, draw: (spec: Spec) => Promise<Blob>): Promise<readonly ReportPicture[]> {
  const pictures: ReportPicture[] = []
  for (const { id, drawing, alt, caption } of drawings(desk, shown)) {
    const { width, height } = 'svg' in drawing ? drawing : drawing.usermeta
    const file = 'svg' in drawing ? await pngOf(drawing.svg, drawing) : await draw(drawing)
    pictures.push({ id, data: await dataAddress(file), width, height, alt: alt.join(' '), caption })
  }
  return pictures
}

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}
