/**
 * The crowd of 100: which of a hundred figures is drawn how, decided from the comparator's share and the difference with its
 * 80 % interval. A crowd says the same as the sentence beside it: filled figures (grey, full and tint) are as many as the
 * number in words, and where zero lies in the interval no figure is full.
 */
import { formatNumber, roundHalfAway } from '../messages/format.ts'
import type { ChartWords } from '../messages/charts.ts'
import type { ChartTable } from './chart.ts'
import { hasSpread, includesZero, type ArmName, type Band } from './names.ts'

/**
 * anyway: in work with the comparator too · full: at least this many more · tint: up to the middle · dashed: possible beyond ·
 * fewer: in work only with the comparator · outline: not in work then · barred: kept out by a rule (used by other crowds).
 */
export type PersonKind = 'anyway' | 'full' | 'tint' | 'dashed' | 'fewer' | 'outline' | 'barred'

export interface Crowd {
  /** One kind per figure, from the upper left, row by row; 100 of them. */
  readonly kinds: readonly PersonKind[]
  /** The number in words: persons of 100 in work in this arm. */
  readonly inWork: number
  /** Rounded difference to the comparator: inWork = comparator + more. */
  readonly more: number
}

export interface CrowdInput {
  /** Persons of 100 in work with the comparator (0–100). */
  readonly comparator: number
  /** Difference of the arm to the comparator, persons of 100; null for the comparator itself. */
  readonly difference: Band | null
}

/**
 * The rounded difference is what the reader is told, so it is kept and the arm's own number is comparator + difference; rounding
 * the two shares apart could say 8 more and draw 7. Everything is held within 0 and 100. Without an interval (the exact
 * expectation alone) nothing is claimed as certain: all that is more is tinted.
 */
export function makeCrowd(input: CrowdInput): Crowd {
  const base = within(roundHalfAway(input.comparator), 0, 100)
  const { difference } = input
  if (difference === null) return fill({ anyway: base, full: 0, tint: 0, fewer: 0, dashed: 0 }, base, 0)
  const more = within(roundHalfAway(difference.p50), -base, 100 - base)
  const inWork = base + more
  const certain = hasSpread(difference) && !includesZero(difference) ? roundHalfAway(difference.p10) : 0
  const full = within(certain, 0, Math.max(0, more))
  const most = hasSpread(difference) ? within(roundHalfAway(difference.p90), more, 100 - base) : more
  const fewer = Math.max(0, -more)
  return fill(
    {
      anyway: Math.min(base, inWork),
      full,
      tint: Math.max(0, more) - full,
      fewer,
      dashed: Math.max(0, most - Math.max(0, more)),
    },
    inWork,
    more,
  )
}

function within(value: number, lo: number, hi: number): number {
  return Math.min(Math.max(value, lo), hi)
}

/** Order in the picture: anyway, full, tint, fewer, dashed, and the rest outlined. */
function fill(counts: Record<'anyway' | 'full' | 'tint' | 'fewer' | 'dashed', number>, inWork: number, more: number): Crowd {
  const kinds: PersonKind[] = []
  for (const kind of ['anyway', 'full', 'tint', 'fewer', 'dashed'] as const) {
    for (let i = 0; i < counts[kind]; i += 1) kinds.push(kind)
  }
  while (kinds.length < 100) kinds.push('outline')
  return { kinds, inWork, more }
}

/** How many figures of a kind a crowd holds. */
export function countOf(crowd: Crowd, kind: PersonKind): number {
  return crowd.kinds.filter((one) => one === kind).length
}

/** Word for a kind, as in the legend. */
export function kindLabel(kind: PersonKind, comparator: ArmName, words: ChartWords): string {
  const label = words.crowd.legend[kind]
  return typeof label === 'string' ? label : label(comparator.inText)
}

/** Kinds that occur in any of the crowds, in legend order. */
export function kindsIn(crowds: readonly Crowd[]): PersonKind[] {
  const order: readonly PersonKind[] = ['anyway', 'full', 'tint', 'dashed', 'fewer', 'outline']
  return order.filter((kind) => crowds.some((crowd) => crowd.kinds.includes(kind)))
}

/** Text alternative: "100 personer. 26 i arbete: 18 i arbete även med …, 4 fler, troligen minst …" */
export function describeCrowd(crowd: Crowd, comparator: ArmName, words: ChartWords): string {
  const parts = kindsIn([crowd])
    .filter((kind) => kind !== 'outline' && !(kind === 'anyway' && crowd.more === 0))
    .map((kind) => words.crowd.part(countOf(crowd, kind), kindLabel(kind, comparator, words)))
  return words.crowd.alt(crowd.inWork, parts.join('; '))
}

/** The crowds side by side as numbers. */
export function tableCrowds(
  crowds: readonly { readonly arm: ArmName; readonly crowd: Crowd }[],
  comparator: ArmName,
  caption: string,
  words: ChartWords,
): ChartTable {
  const kinds = kindsIn(crowds.map((one) => one.crowd))
  return {
    caption,
    columns: [
      { label: words.column.pathway, numeric: false },
      ...kinds.map((kind) => ({ label: kindLabel(kind, comparator, words), numeric: true })),
    ],
    rows: crowds.map(({ arm, crowd }) => [
      `${arm.name} (${arm.short})`,
      ...kinds.map((kind) => formatNumber(countOf(crowd, kind), words.language)),
    ]),
  }
}
