/**
 * Money as tables: the ledger of every pathway by party, kind and calendar year, and what each party nets against the comparator.
 */
import { formatSek, formatSekRange } from '../messages/format.ts'
import { reportWords } from '../messages/report.ts'
import { column, figure, textColumn, type Cell, type ReportTable } from './blocks.ts'
import { armName, type ReportedMoney, type Subject } from './subject.ts'

export function partyName(subject: Subject, id: string): string {
  const { appraisal } = subject.result
  const words = reportWords[subject.language].tables
  return appraisal?.parties.find((party) => party.id === id)?.label[subject.language] ?? words.parties[id] ?? id
}

export function pricesText({ scenario, language }: Subject): string {
  return reportWords[language].tables.prices(String(scenario.economics.priceYear))
}

/**
 * A net with its sign, no finer than a tenth of its probable range, and both ends of the range; null where none is known or both ends read the
 * same. What is smaller than `nothing` SEK is 0.
 */
export function netWords(
  { p10, p90 }: ReportedMoney,
  mean: number,
  { language, words }: Subject,
  nothing: number,
): { readonly net: string; readonly range: readonly [string, string] | null } {
  const shown = (value: number): number => (Math.abs(value) < nothing ? 0 : value)
  const known = p10 !== null && p90 !== null
  const error = known ? (p90 - p10) / 10 : null
  const range = known ? formatSekRange(shown(p10), shown(p90), language, words.money, error, true) : null
  return {
    net: formatSek(shown(mean), language, words.money, error, true),
    range: range && range[0] !== range[1] ? range : null,
  }
}

export function ledgerTable(subject: Subject): ReportTable {
  const { result, exact, language } = subject
  const words = reportWords[language].tables
  const { columns } = words
  return {
    id: 'ledger',
    caption: words.ledger,
    note: `${words.ledgerNote} ${pricesText(subject)}`,
    columns: [
      textColumn('arm', columns.arm, 24),
      textColumn('party', columns.party, 34),
      textColumn('kind', columns.kind, 26),
      column('year', columns.year, 8),
      column('mean', columns.mean, 16),
      column('p2_5', columns.p2_5, 18),
      column('p97_5', columns.p97_5, 18),
    ],
    rows: result.ledger.map((line) => [
      armName(subject, line.arm),
      partyName(subject, line.party),
      words.kinds[line.kind] ?? line.kind,
      figure(line.year, 'plain'),
      figure(line.mean, 'signedSek'),
      figure(exact ? null : line.p2_5, 'signedSek'),
      figure(exact ? null : line.p97_5, 'signedSek'),
    ]),
  }
}

/** Net per party; `only`: one pathway, one horizon. */
export function moneyTable(subject: Subject, only: (money: ReportedMoney) => boolean = () => true): ReportTable {
  const words = reportWords[subject.language].tables
  const { columns } = words
  return {
    id: 'money',
    caption: words.money,
    note: words.moneyNote(pricesText(subject)),
    columns: [
      textColumn('arm', columns.arm, 24),
      textColumn('party', columns.party, 38),
      column('years', columns.years, 10),
      column('rate', columns.rate, 10),
      column('net', columns.net, 16),
      column('p10', columns.p10, 16),
      column('p90', columns.p90, 16),
      column('probPositive', columns.probPositive, 10),
    ],
    rows: subject.money
      .filter(only)
      .map((money): readonly Cell[] => [
        armName(subject, money.arm),
        money.label[subject.language],
        figure(money.years, 'plain'),
        figure(money.rate, 'share'),
        figure(money.mean, 'signedSek'),
        figure(money.p10, 'signedSek'),
        figure(money.p90, 'signedSek'),
        figure(money.probPositive, 'share'),
      ]),
  }
}

/** Undiscounted, over the shortest horizon that the report has: what a first look shows. */
export function firstLook({ money }: Subject): (one: ReportedMoney) => boolean {
  const shortest = Math.min(...money.map(({ years }) => years))
  return (one) => one.rate === 0 && one.years === shortest
}
