/**
 * The cost keys side by side: one panel per key, a bar per member with its kronor, and a tick at the member's share of the need. Panels
 * stand beside each other where there is room and below one another where there is not. Drawn by KeysPicture.
 */
import { formatNumber, formatPercent, formatSigned, small } from '../messages/format.ts'
import type { SharingWords } from '../messages/sharing.ts'
import type { ChartTable } from './chart.ts'
import type { Box } from './hatch.ts'
import type { Look } from './look.ts'
import { wrap } from './place.ts'

export interface KeyPanel {
  readonly key: string
  readonly label: string
  /** null: the key cannot be worked out; `why` says what is missing. */
  readonly members:
    readonly { readonly id: string; readonly share: number; readonly amount: number; readonly aboveNeed: number | null }[] | null
  readonly why: string
}

export interface KeysData {
  /** Members in order, with their share of the need (0–1). */
  readonly members: readonly { readonly id: string; readonly need: number | null }[]
  readonly panels: readonly KeyPanel[]
  /** The key that is looked at. */
  readonly chosen: string
  /** Kronor that are divided. */
  readonly total: number
}

export interface KeysPlaced {
  readonly key: string
  readonly chosen: boolean
  readonly title: { readonly text: string; readonly x: number; readonly y: number }
  readonly rows: readonly {
    readonly name: string
    readonly amount: string
    readonly x: number
    readonly right: number
    readonly textY: number
    readonly bar: Box
    /** Where the share of the need would end. */
    readonly need: number | null
  }[]
  readonly why: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

export interface KeysLayout {
  readonly width: number
  readonly height: number
  readonly panels: readonly KeysPlaced[]
}

const TITLE = 26
const ROW = 40
const BAR = 11
const BETWEEN = 30

export function layoutKeys({ members, panels, chosen }: KeysData, words: SharingWords['keys'], look: Look, width: number): KeysLayout {
  const across = width >= 820 ? 4 : width >= 470 ? 2 : 1
  const column = (width - BETWEEN * (across - 1)) / across
  const most = Math.max(
    0.01,
    ...members.map(({ need }) => need ?? 0),
    ...panels.flatMap((one) => one.members?.map(({ share }) => share) ?? []),
  )
  const panelHeight = TITLE + members.length * ROW + 14
  const placed = panels.map((panel, p): KeysPlaced => {
    const x = (p % across) * (column + BETWEEN)
    const top = Math.floor(p / across) * panelHeight
    return {
      key: panel.key,
      chosen: panel.key === chosen,
      title: { text: panel.label, x, y: top + 16 },
      rows: (panel.members ?? []).map((member, i) => {
        const y = top + TITLE + i * ROW
        const need = members[i]?.need ?? null
        return {
          name: member.id,
          amount: words.kronor(formatNumber(member.amount, words.language)),
          x,
          right: x + column,
          textY: y + 15,
          bar: { x, y: y + 20, width: (member.share / most) * column, height: BAR },
          need: need === null ? null : x + (need / most) * column,
        }
      }),
      why: panel.members
        ? []
        : wrap(panel.why, column - 8, look.size.note).map((text, line) => ({ text, x, y: top + TITLE + 16 + line * 18 })),
    }
  })
  return { width, height: Math.ceil(panels.length / across) * panelHeight, panels: placed }
}

export function describeKeys({ members, panels, total }: KeysData, words: SharingWords['keys']): string[] {
  const sek = (amount: number): string => words.kronor(formatNumber(amount, words.language))
  return panels
    .map((panel) =>
      panel.members
        ? words.line(small(panel.label), panel.members.map((one) => `${one.id} ${sek(one.amount)}`).join(', '), sek(total))
        : `${panel.label}: ${panel.why}`,
    )
    .concat(words.needLine(members.map(({ id, need }) => `${id} ${need === null ? '–' : formatPercent(need, words.language)}`).join(', ')))
}

/** Members as rows, share of the need and every key as columns; the last row is the sum, exactly what is divided. */
export function tableKeys({ members, panels, chosen, total }: KeysData, words: SharingWords['keys']): ChartTable {
  const { language } = words
  const known = panels.find(({ key }) => key === chosen)?.members ?? null
  const hasDifference = known?.every(({ aboveNeed }) => aboveNeed !== null) ?? false
  const cells = members.map(({ id, need }, i) => [
    id,
    need === null ? '–' : formatPercent(need, language, 1),
    ...panels.map((panel) => (panel.members ? formatNumber(panel.members[i]?.amount ?? 0, language) : '–')),
    ...(hasDifference ? [formatSigned(known?.[i]?.aboveNeed ?? 0, language)] : []),
  ])
  const sums = [
    words.sum,
    members.every(({ need }) => need !== null) ? formatPercent(1, language, 1) : '–',
    ...panels.map((panel) => (panel.members ? formatNumber(total, language) : '–')),
    ...(hasDifference ? [formatNumber(0, language)] : []),
  ]
  return {
    caption: words.caption(words.kronor(formatNumber(total, language))),
    columns: [
      { label: words.member, numeric: false },
      { label: words.need, numeric: true },
      ...panels.map(({ label }) => ({ label: words.byKey(small(label)), numeric: true })),
      ...(hasDifference ? [{ label: words.againstNeed(panels.find(({ key }) => key === chosen)?.label ?? ''), numeric: true }] : []),
    ],
    rows: [...cells, sums],
  }
}
