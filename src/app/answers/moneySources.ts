/**
 * Where a figure of the money view comes from, ready for the drawer: what it is, in which money and over how long, its spread, the entries
 * that make it up, and the ids of their parameters.
 */
import { formatNumber, formatPercent, formatSek, formatSekRange } from '../../messages/format.ts'
import type { Messages } from '../../messages/sv.ts'
import { spreadOfPart } from '../../run/appraisal/flowSpread.ts'
import type { MoneySummary } from '../../run/appraisal/moneySummary.ts'
import type { PocketFlow } from '../../run/appraisal/pocketTable.ts'
import type { Model } from '../../engine/model.ts'
import type { Language } from '../../shared/issue.ts'
import type { Source } from './chains.ts'
import { COLUMN_OF, entriesBehind, OWN_SET, type Column, type MoneyTable } from './money.ts'
import type { MoneyAnswer } from './moneyAnswer.ts'
import { parametersBehind } from './moneyChain.ts'

export interface MoneyContext {
  readonly words: Messages
  readonly language: Language
  readonly model: Model
}

/** Entries named one by one in the drawer; the rest are too small to matter there. */
const NAMED = 8

/** "Kommunerna" and "kommunerna"; a party of another model by its own label. */
export function partyWords(
  party: string,
  { words, language }: MoneyContext,
  answer?: MoneyAnswer,
): { readonly name: string; readonly inside: string } {
  if (party === OWN_SET) return words.moneyView.ownSet
  const known = (words.moneyView.parties as Readonly<Record<string, { name: string; inside: string } | undefined>>)[party]
  const label = answer?.appraisal.parties.find(({ id }) => id === party)?.label[language] ?? party
  return known ?? { name: label, inside: label }
}

/** Interval, chance of being above zero and simulation error of a sum, each as a line. */
export function spreadLines(summary: MoneySummary, { words, language }: MoneyContext): readonly string[] {
  const { p10, p90, p2_5, p97_5, probPositive, mcse } = summary
  const say = words.moneyView.source
  if (p10 === null || p90 === null) return [words.drawer.expectedOnly]
  const range = (low: number, high: number): readonly [string, string] => formatSekRange(low, high, language, words.money, null, true)
  return [
    words.drawer.likely(...range(p10, p90)),
    ...(p2_5 === null || p97_5 === null ? [] : [say.almostSure(...range(p2_5, p97_5))]),
    ...(probPositive === null ? [] : [say.plus(formatNumber(Math.round(probPositive * 100), language))]),
    ...(mcse === null ? [] : [words.drawer.mcse(formatSek(mcse, language, words.money))]),
  ]
}

function entryLines(
  entries: readonly PocketFlow[],
  members: readonly string[] | 'all',
  answer: MoneyAnswer,
  context: MoneyContext,
): readonly string[] {
  const { words, language } = context
  const say = words.moneyView
  if (entries.length === 0) return [say.source.noEntries]
  const known = new Set(answer.appraisal.parties.map(({ id }) => id))
  const end = (party: string, side: 'from' | 'to'): string =>
    known.has(party) ? partyWords(party, context, answer).inside : say.outside[side]
  return entries.slice(0, NAMED).map(({ label, from, to, amount }) => {
    const received = members === 'all' ? !known.has(from) : members.includes(to)
    const signed = formatSek(received ? amount : -amount, language, words.money, null, true)
    return say.source.entryLine(label[language], end(from, 'from'), end(to, 'to'), signed)
  })
}

function valuationLine({ valuation, table, years }: MoneyAnswer, { words, language }: MoneyContext): string {
  const span = words.unit.years(years, formatNumber(years, language))
  return words.moneyView.source.valuation(
    span,
    formatPercent(valuation.rate, language, (valuation.rate * 1000) % 10 === 0 ? 0 : 1),
    table.priceYear,
  )
}

/** Parties that a row of the table stands for. */
function membersOf(party: string, answer: MoneyAnswer): readonly string[] | 'all' {
  if (party === 'society') return 'all'
  if (party === OWN_SET) return answer.members
  if (party === 'public') return answer.appraisal.parties.filter((one) => one.public).map(({ id }) => id)
  return [party]
}

/** A cell of the ledger (column) or a party's net (null). */
export function ledgerSource(answer: MoneyAnswer, party: string, column: Column | null, figure: string, context: MoneyContext): Source {
  const { words } = context
  const table: MoneyTable = answer.table
  const row =
    [...table.rows, table.society, table.public, ...(table.own ? [table.own] : [])].find((one) => one.party === party) ?? answer.row
  const members = membersOf(party, answer)
  const entries = entriesBehind(table, members, column)
  const name = partyWords(party, context, answer)
  const summary =
    column === null
      ? row.summary
      : spreadOfPart(answer.appraisal, { parties: members, has: ({ kind }) => COLUMN_OF[kind] === column }, answer.valuation)
  return {
    chain: 'money',
    figure,
    certainty: 'assumed',
    outcome:
      column === null ? words.chains.money.outcome(name.inside) : words.moneyView.source.cell(name.name, words.moneyView.table[column]),
    lines: unique([valuationLine(answer, context), ...spreadLines(summary, context), ...entryLines(entries, members, answer, context)]),
    parameters: parametersBehind(context.model, entries),
    tone: 'ink',
  }
}

/** What a party pays, or receives, in the picture of the money's way: some kinds of entry together; null: its net. */
export function endSource(
  answer: MoneyAnswer,
  { party, kinds }: { readonly party: string; readonly kinds: readonly string[] | null },
  figure: string,
  context: MoneyContext,
): Source {
  const whole = ledgerSource(answer, party, null, figure, context)
  if (kinds === null) return whole
  const entries = entriesBehind(answer.table, [party], null).filter(({ kind }) => kinds.includes(kind))
  const summary = spreadOfPart(answer.appraisal, { parties: [party], has: ({ kind }) => kinds.includes(kind) }, answer.valuation)
  return {
    ...whole,
    outcome: figure,
    lines: unique([valuationLine(answer, context), ...spreadLines(summary, context), ...entryLines(entries, [party], answer, context)]),
    parameters: parametersBehind(context.model, entries),
  }
}

/** One entry, by itself. */
export function entrySource(answer: MoneyAnswer, entry: Pick<PocketFlow, 'id' | 'label'>, figure: string, context: MoneyContext): Source {
  return {
    chain: 'money',
    figure,
    certainty: 'assumed',
    outcome: entry.label[context.language],
    lines: [
      valuationLine(answer, context),
      ...spreadLines(spreadOfPart(answer.appraisal, { parties: null, has: ({ id }) => id === entry.id }, answer.valuation), context),
      context.words.moneyView.transferNote,
    ],
    parameters: parametersBehind(context.model, [entry]),
    tone: 'ink',
  }
}

/** Any other sum of money with its spread: a year of the budget, a net per person, a sum of several parties. */
export function sumSource(
  answer: MoneyAnswer,
  {
    figure,
    outcome,
    summary,
    lines = [],
    party,
  }: { figure: string; outcome: string; summary: MoneySummary | null; lines?: readonly string[]; party: string },
  context: MoneyContext,
): Source {
  const members = membersOf(party, answer)
  const entries = entriesBehind(answer.table, members, null)
  return {
    chain: 'money',
    figure,
    certainty: 'assumed',
    outcome,
    lines: unique([...lines, ...(summary ? spreadLines(summary, context) : [])]),
    parameters: parametersBehind(context.model, entries),
    tone: 'ink',
  }
}

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)]
}
