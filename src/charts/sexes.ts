/**
 * The difference to the comparator by sex (or another split): one panel per group on equal axes, the same row as in interval.ts,
 * and under each panel one sentence that says what can be claimed. In words and as a table too.
 */
import { formatSigned, roundHalfAway } from '../messages/format.ts'
import { signedWhole, type ChartWords } from '../messages/charts.ts'
import { shell, type ChartTable, type Spec } from './chart.ts'
import type { Look } from './look.ts'
import { hasSpread, includesZero, inSignOrder, type ArmName, type Band } from './names.ts'
import { textWidth, wrap } from './place.ts'
import { extentOf, rowLayers, rowPanelData, type Row } from './rows.ts'
import { ticksFor, type Ticks } from './scale.ts'

export interface Group {
  /** "Män", at the head of the panel. */
  readonly label: string
  /** "män", inside a sentence. */
  readonly inText: string
  readonly rows: readonly { readonly arm: ArmName; /** Difference, persons of 100. */ readonly band: Band }[]
}

export interface GroupsData {
  readonly comparator: ArmName
  readonly months: number
  readonly groups: readonly Group[]
}

const ROW_HEIGHT = 30
const LINE_HEIGHT = 17

/** What a panel's sentence may claim about one arm. */
function claim(band: Band, words: ChartWords): string {
  if (!hasSpread(band)) return words.pending
  const range = words.betweenMore(band.p10, band.p90)
  const n = roundHalfAway(band.p50)
  if (includesZero(band) || n === 0) return words.groups.unclear(range)
  return words.groups.more(n, range)
}

/** Spec: panels above each other with equal axes. `width` is the whole width in px. */
export function chartSexes(data: GroupsData, words: ChartWords, look: Look, width: number): Spec {
  const [lo, hi] = extentOf(data.groups.flatMap((group) => group.rows.map((row) => row.band)))
  const room = (hi - lo) * 0.04
  const ticks = ticksFor(lo < 0 ? lo - room : lo, hi > 0 ? hi + room : hi, true)
  const several = data.groups.some((group) => group.rows.length > 1)
  const left = labelRoom(data, several, look)
  const margin = { left, right: 18, top: several ? HEAD : 4 }
  const plotWidth = Math.max(80, width - margin.left - margin.right)
  const sentences = data.groups.map((group) => panelSentences(group, several, plotWidth + margin.right, words, look))
  const under = AXIS + Math.max(...sentences.map((lines) => lines.length)) * LINE_HEIGHT
  const spacing = under + (several ? HEAD : 0) + 10
  const heights = data.groups.map((group) => group.rows.length * ROW_HEIGHT + 6)
  const height = heights.reduce((sum, one) => sum + one, 0) + spacing * (data.groups.length - 1)
  const panels = data.groups.map((group, i) =>
    panelSpec(group, { ticks, several, left, width: plotWidth, height: heights[i], sentences: sentences[i] }, words, look),
  )
  return {
    ...shell({ width: plotWidth, height }, { ...margin, bottom: under }, describeSexes(data, words).join(' '), look, words),
    vconcat: panels,
    spacing,
    bounds: 'flush',
  }
}

/** px under a panel for its tick labels; px above it for its head, when arms have rows of their own. */
const AXIS = 30
const HEAD = 26

function labelRoom(data: GroupsData, several: boolean, look: Look): number {
  const shown = several ? data.groups.flatMap((group) => group.rows.map((row) => row.arm.short)) : data.groups.map((group) => group.label)
  return Math.ceil(Math.max(48, ...shown.map((text) => textWidth(text, look.size.chartLabel, true) + 16)))
}

function panelSentences(group: Group, several: boolean, room: number, words: ChartWords, look: Look): string[] {
  return inSignOrder(group.rows)
    .reverse()
    .flatMap((row) => wrap(several ? `${row.arm.short}: ${claim(row.band, words)}` : claim(row.band, words), room, look.size.note))
}

interface Panel {
  readonly ticks: Ticks
  readonly several: boolean
  readonly left: number
  readonly width: number
  readonly height: number
  readonly sentences: readonly string[]
}

/** One group: its rows on the common scale, its name at the left (or above, when arms are named at the left), its sentence below. */
function panelSpec(group: Group, panel: Panel, words: ChartWords, look: Look) {
  const rows: Row[] = inSignOrder(group.rows)
    .reverse()
    .map((row, i) => ({
      y: 3 + (i + 0.5) * ROW_HEIGHT,
      sign: row.arm.sign,
      band: row.band,
      label: panel.several ? row.arm.short : '',
      description: `${group.label}. ${words.interval.mark(row.arm.name, signedWhole(row.band.p50, words))}`,
    }))
  const tickLabels = panel.ticks.values.map((value) => signedWhole(value, words))
  const text = (lines: readonly string[], x: number, y: number, mark: object) => ({
    data: { values: [{ text: lines }] },
    mark: { type: 'text' as const, x, y, align: 'left' as const, aria: false, ...mark },
    encoding: { text: { field: 'text', type: 'nominal' as const } },
  })
  const layers = rowLayers(
    {
      ticks: panel.ticks,
      tickLabels,
      width: panel.width,
      height: panel.height,
      labelWidth: panel.several ? panel.left : 0,
      thickness: 11,
      axisDescription: words.axis.difference(tickLabels[0], tickLabels[tickLabels.length - 1]),
      zeroLine: true,
    },
    look,
  )
  const head = { fontSize: look.size.chartLabel, fontWeight: 600, color: look.colour.ink, baseline: 'middle' as const }
  const note = { fontSize: look.size.note, lineHeight: LINE_HEIGHT, color: look.colour.ink2, baseline: 'alphabetic' as const }
  return {
    width: panel.width,
    height: panel.height,
    data: rowPanelData(rows, look),
    layer: [
      ...layers,
      text([group.label], -panel.left, panel.several ? -12 : panel.height / 2, head),
      text(panel.sentences, 0, panel.height + AXIS + 11, note),
    ],
  }
}

/** One or two sentences per group and arm. */
export function describeSexes(data: GroupsData, words: ChartWords): string[] {
  return data.groups.flatMap((group) =>
    inSignOrder(group.rows)
      .reverse()
      .map((row) => `${words.groups.inWords(group.inText, row.arm.name, data.comparator.inText)} ${claim(row.band, words)}`),
  )
}

export function tableSexes(data: GroupsData, words: ChartWords): ChartTable {
  const signed = (value: number): string => formatSigned(value, words.language, 1)
  return {
    caption: words.groups.caption(data.comparator.inText, words.afterMonths(data.months)),
    columns: [
      { label: words.column.group, numeric: false },
      { label: words.column.pathway, numeric: false },
      { label: words.column.middle, numeric: true },
      { label: words.column.likely, numeric: true },
      { label: words.column.almostSure, numeric: true },
    ],
    rows: data.groups.flatMap((group) =>
      inSignOrder(group.rows)
        .reverse()
        .map(({ arm, band }) => [
          group.label,
          arm.name,
          signed(band.p50),
          ...(hasSpread(band)
            ? [words.to(signed(band.p10), signed(band.p90)), words.to(signed(band.p2_5), signed(band.p97_5))]
            : [words.notKnown, words.notKnown]),
        ]),
    ),
  }
}
