/**
 * Budget rows for an application: posts × months × cost, the rows that every template has, and who pays. The model knows posts and
 * outcome payments only; a row it has no figure for is there without an amount, and says so.
 */
import { applicationWords } from '../messages/application.ts'
import { formatPercent } from '../messages/format.ts'
import { column, figure, textColumn, type Cell, type ReportTable } from './blocks.ts'
import { armName, armOf, type Subject } from './subject.ts'

/** null where the pathway has no posts. */
export function budgetTable(subject: Subject, arm: string): ReportTable | null {
  const { project } = armOf(subject, arm)
  if (!project) return null
  const { language } = subject
  const words = applicationWords[language].budget
  const prices = words.prices(String(subject.scenario.economics.priceYear))
  const { posts, months, costPerPostMonth, postsCost, outcomePayments, funders } = project
  const row = (
    item: string,
    count: number | null,
    time: number | null,
    month: number | null,
    sum: number | null,
    comment: string,
  ): readonly Cell[] => [
    item,
    figure(count, 'number'),
    figure(time, 'plain'),
    figure(month === null ? null : Math.round(month), 'sek'),
    figure(sum === null ? null : Math.round(sum), 'sek'),
    comment,
  ]
  const empty = (item: string): readonly Cell[] => row(item, null, null, null, null, words.unknown)
  const covered = (item: string): readonly Cell[] => row(item, null, null, null, null, project.covers ? words.included : words.unknown)
  const total = funders.reduce((sum, { amount }) => sum + amount, 0)
  return {
    id: 'budget',
    caption: words.caption,
    note: `${words.note} ${prices}`,
    columns: [
      textColumn('item', words.columns.item, 34),
      column('count', words.columns.count, 10),
      column('months', words.columns.months, 10),
      column('per_month', words.columns.perMonth, 16),
      column('sum', words.columns.sum, 16),
      textColumn('comment', words.columns.comment, 60),
    ],
    rows: [
      row(
        words.posts(armName(subject, arm)),
        posts,
        months,
        costPerPostMonth,
        postsCost,
        project.covers ? `${prices} ${project.covers[language]}` : prices,
      ),
      covered(words.wages),
      covered(words.premises),
      covered(words.overhead),
      ...(outcomePayments !== null && outcomePayments >= 0.5 ? [row(words.payments, null, null, null, outcomePayments, prices)] : []),
      empty(words.training),
      empty(words.travel),
      empty(words.evaluation),
      row(words.total, null, null, null, funders.length > 0 ? total : postsCost, prices),
      ...funders.map(({ label, amount }, i) =>
        row(
          words.funding(label[language]),
          null,
          null,
          null,
          amount,
          `${words.share(formatPercent(amount / total, language))}${i === 0 ? ` ${words.rule}` : ''}`,
        ),
      ),
    ],
  }
}
