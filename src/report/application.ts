/**
 * Text to paste under the headings of an application to a coordination association: what the model can say about each, with its range, and
 * what is left to the writer. About one pathway against the comparator.
 */
import { applicationWords } from '../messages/application.ts'
import { formatNumber, formatPercent, formatSek, outOf100, roundHalfAway } from '../messages/format.ts'
import { reportWords } from '../messages/report.ts'
import type { OutcomeSummary } from '../run/result.ts'
import { keyAssumptions } from './assumptions.ts'
import { manifestLine } from './manifest.ts'
import { firstLook, netWords } from './moneyTables.ts'
import { armInside, armName, armOf, comparatorId, type ReportedMoney, type Subject } from './subject.ts'
import { wouldChangeLines } from './wouldChange.ts'

const HEADINGS = ['need', 'group', 'aim', 'method', 'resources', 'result', 'risk', 'followUp', 'implementation'] as const
export type HeadingId = (typeof HEADINGS)[number]

export interface ApplicationPart {
  readonly id: HeadingId
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** What the writer has to add; null where the model says it all. */
  readonly fill: string | null
}

/** Months after the start at which work is read: where the trial measured. */
const MONTHS = '15'
const WORK = 'inWork15'
/** Sums smaller than this are nobody's gain or loss, SEK. */
const NOTHING = 10_000

interface Context {
  readonly subject: Subject
  readonly arm: string
  readonly words: (typeof applicationWords)['sv']
}

export function applicationText(subject: Subject, arm: string): readonly ApplicationPart[] {
  const words = applicationWords[subject.language]
  const context: Context = { subject, arm, words }
  const parts: Readonly<Record<HeadingId, readonly [readonly string[], string | null]>> = {
    need: [need(context), words.need.fill],
    group: [group(context), words.group.fill],
    aim: [aim(context), words.aim.fill],
    method: [method(context), words.method.fill],
    resources: [resources(context), words.resources.fill],
    result: [result(context), null],
    risk: [risk(context), words.risk.fill],
    followUp: [followUp(context), words.followUp.fill],
    implementation: [implementation(context), words.implementation.fill],
  }
  return HEADINGS.map((id) => ({ id, heading: words.headings[id], paragraphs: parts[id][0], fill: parts[id][1] }))
}

/** Plain text of one heading, or of all: headings in capitals stand alone on a line, and nothing is bold. */
export function applicationPlain(parts: readonly ApplicationPart[], subject: Subject): string {
  const words = applicationWords[subject.language]
  const texts = parts.map(({ heading, paragraphs, fill }) =>
    [heading, ...paragraphs, ...(fill === null ? [] : [words.fill(fill)])].join('\n'),
  )
  return [...texts, `${words.note} ${manifestLine(subject)}`].join('\n\n')
}

// ---------------------------------------------------------------- figures in the words of a sentence

function outcome({ subject }: Context, arm: string, id: string): OutcomeSummary | undefined {
  const found = subject.result.arms.find((one) => one.id === arm)?.outcomes[id]
  return found?.mean === null ? undefined : found
}

const whole = (value: number, { subject }: Context): string => formatNumber(roundHalfAway(value), subject.language)
const kronor = (value: number, { subject }: Context, error: number | null = null): string =>
  formatSek(value, subject.language, subject.words.money, error)
const persons = (context: Context): string => formatNumber(context.subject.result.manifest.persons, context.subject.language)

/** ", troligen 61 till 78"; nothing where no spread is known. `per`: what one unit is multiplied by. */
function likely(summary: OutcomeSummary, per: number, context: Context): string {
  const { p10, p90 } = summary
  if (context.subject.exact || p10 === null || p90 === null) return ''
  return context.words.result.likely(whole(p10 * per, context), whole(p90 * per, context))
}

// ---------------------------------------------------------------- one function per heading

function need(context: Context): readonly string[] {
  const { subject, words } = context
  const base = comparatorId(subject)
  const work = outcome(context, base, WORK)
  const aged = outcome(context, base, 'agedOut')
  const years = formatNumber(Math.round(subject.scenario.horizonMonths / 12), subject.language)
  return [
    ...(work ? [words.need.today(armInside(subject, base), whole(work.mean! * 100, context), MONTHS)] : []),
    ...(aged ? [words.need.agedOut(whole(aged.mean!, context), persons(context), years)] : []),
  ]
}

function group(context: Context): readonly string[] {
  const { subject, words, arm } = context
  const { language } = subject
  const asked = outcome(context, arm, 'admitted')
  const never = outcome(context, arm, 'neverReached')
  const got = asked && never ? asked.mean! - never.mean! : null
  return [
    words.group.persons(persons(context)),
    ...subject.population.map(({ label, value }) => words.group.setting(label[language], value[language])),
    ...(got !== null ? [words.group.reached(whole(got, context), persons(context), '')] : []),
    words.group.noOne,
  ]
}

function aim(context: Context): readonly string[] {
  const { subject, words, arm } = context
  const work = outcome(context, arm, WORK)
  if (!work) return []
  const { p10, p90 } = work
  const name = armInside(subject, arm)
  return [
    subject.exact || p10 === null || p90 === null
      ? words.aim.workPlain(name, whole(work.mean! * 100, context), MONTHS)
      : words.aim.work(name, whole(p10 * 100, context), whole(p90 * 100, context), MONTHS),
    words.aim.small,
  ]
}

function method(context: Context): readonly string[] {
  const { subject, words, arm } = context
  const { language } = subject
  const help = subject.words.pathwayHelp as Readonly<Record<string, string | undefined>>
  const { pathway, settings } = armOf(subject, arm)
  return [
    ...(help[pathway] ? [help[pathway]] : []),
    settings.map(({ label, value }) => words.method.setting(label[language], value[language])).join(' '),
    words.method.evidence,
  ].filter((line) => line !== '')
}

function resources(context: Context): readonly string[] {
  const { subject, words, arm } = context
  const { project } = armOf(subject, arm)
  const { language, scenario } = subject
  if (!project) return [words.resources.none]
  const say = words.resources
  const number = (value: number): string => formatNumber(value, language, Number.isInteger(value) ? 0 : 1)
  const total = project.funders.reduce((sum, { amount }) => sum + amount, 0)
  const { postsCost, costPerPostMonth, outcomePayments, covers } = project
  return [
    say.posts(number(project.posts), number(project.months), number(Math.floor(project.posts * project.caseload))),
    ...(postsCost !== null && costPerPostMonth !== null
      ? [say.cost(kronor(postsCost, context), kronor(costPerPostMonth, context), String(scenario.economics.priceYear))]
      : []),
    ...(covers ? [covers[language]] : []),
    ...(outcomePayments !== null && outcomePayments > NOTHING ? [say.payments(kronor(outcomePayments, context))] : []),
    ...project.funders.map(({ label, amount }) =>
      say.funder(label[language], kronor(amount, context), formatPercent(amount / total, language)),
    ),
  ]
}

function result(context: Context): readonly string[] {
  const { subject, words, arm } = context
  const say = words.result
  const difference = subject.result.differences.find((one) => one.arm === arm)?.outcomes[WORK]
  const base = armInside(subject, comparatorId(subject))
  const lines: string[] = []
  if (difference && difference.mean !== null) {
    const of100 = roundHalfAway(difference.mean * 100)
    const more = of100 < 0 ? say.fewer(formatNumber(-of100, subject.language)) : say.more(formatNumber(of100, subject.language))
    lines.push(say.difference(armInside(subject, arm), base, more, likely(difference, 100, context), MONTHS))
    if (!subject.exact && difference.probBetter !== null)
      lines.push(say.better(formatNumber(outOf100(difference.probBetter), subject.language)))
  }
  const first = firstLook(subject)
  const money = subject.money.filter((one) => one.arm === arm && first(one) && one.mean !== null)
  if (money.length > 0) {
    const years = formatNumber(money[0]!.years, subject.language)
    lines.push(say.money(years, base, String(subject.scenario.economics.priceYear)))
    lines.push(
      ...money.map((one) => {
        const { net, range } = netWords(one, one.mean!, subject, NOTHING)
        return say.party(one.label[subject.language], net, range ? say.likely(...range) : '')
      }),
    )
    lines.push(say.transfer)
  }
  return lines
}

function risk(context: Context): readonly string[] {
  const { subject, words, arm } = context
  const never = outcome(context, arm, 'neverReached')
  return [
    words.risk.weak,
    ...keyAssumptions(subject),
    ...(never && never.mean! >= 0.5 ? [words.risk.never(whole(never.mean!, context), persons(context))] : []),
    ...(subject.turning === null ? [] : [words.risk.would, ...wouldChangeLines(subject)]),
  ]
}

function followUp(context: Context): readonly string[] {
  const { subject, words, arm } = context
  const placed = outcome(context, arm, 'inWorkAfterStart15')
  const [asked, never] = [outcome(context, arm, 'admitted'), outcome(context, arm, 'neverReached')]
  const got = asked && never ? asked.mean! - never.mean! : 0
  const spread = !subject.exact && placed && placed.p10 !== null && placed.p90 !== null && got >= 5
  return [
    words.followUp.measure(MONTHS),
    words.followUp.compare,
    ...(spread ? [words.followUp.expected(whole(placed.p10! * got, context), whole(placed.p90! * got, context), whole(got, context))] : []),
  ]
}

function implementation(context: Context): readonly string[] {
  const { subject, words, arm } = context
  const { project } = armOf(subject, arm)
  const longest = Math.max(0, ...subject.money.map(({ years }) => years))
  const late = subject.money.filter(
    (one) => one.arm === arm && one.rate === 0 && one.years === longest && !['public', 'society'].includes(one.party),
  )
  const names = (some: readonly ReportedMoney[]): string => some.map(({ label }) => label[subject.language]).join(', ')
  const gains = late.filter(({ mean }) => (mean ?? 0) > NOTHING)
  const pays = late.filter(({ mean }) => (mean ?? 0) < -NOTHING)
  const yearly = project?.costPerPostMonth ? project.costPerPostMonth * project.posts * 12 : null
  return [
    ...(yearly !== null && project
      ? [
          words.implementation.yearly(
            kronor(yearly, context),
            formatNumber(project.posts, subject.language, Number.isInteger(project.posts) ? 0 : 1),
          ),
        ]
      : []),
    ...(gains.length > 0 ? [words.implementation.gains(names(gains))] : []),
    ...(pays.length > 0 ? [words.implementation.pays(names(pays))] : []),
  ]
}

/** "Supported Employment", for the heading of the text. */
export function applicationName(subject: Subject, arm: string): string {
  return `${armName(subject, arm)}. ${reportWords[subject.language].title(subject.scenario.name)}`
}
