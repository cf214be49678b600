/**
 * In how many runs a party has its money back by the end of each year: one column per year, and last, hatched in red, the runs in which it
 * does not come back while the run goes on. The distribution behind the pay-back curve.
 */
import { formatNumber, outOf100 } from '../messages/format.ts'
import type { ChartWords } from '../messages/charts.ts'
import { shell, type ChartTable, type Layer, type Spec } from './chart.ts'
import type { Look } from './look.ts'
import { boxLayer, hatchedLayers, lineLayer, wordLayer, type DescribedBox } from './marks.ts'
import { textWidth } from './place.ts'

export interface PaybackShareData {
  /** Share of the runs, 0–1, that are back at the end of year 0 (the start), 1, 2 … */
  readonly byYear: readonly { readonly year: number; readonly share: number }[]
  /** Share of the runs that never are. */
  readonly never: number
  /** Words of the page: axis, ends, table. */
  readonly words: {
    readonly axis: string
    readonly start: string
    readonly year: (n: string) => string
    readonly never: string
    readonly neverLong: string
    readonly caption: string
    readonly when: string
    readonly back: string
  }
  readonly description: readonly string[]
}

const HEIGHT = 190
const TICKS = [0, 25, 50, 75, 100]
/** Room between the years and the column of those who never are, as columns. */
const GAP = 0.6

export function chartPaybackShare(data: PaybackShareData, words: ChartWords, look: Look, width: number): Spec {
  const { axis, chartLabel, note } = look.size
  const { byYear, never } = data
  const left = 34
  const right = 4
  const plotWidth = Math.max(140, width - left - right)
  const slot = plotWidth / (byYear.length + GAP + 1)
  const number = (share: number): string => formatNumber(outOf100(share), words.language)
  const y = (share: number): number => (1 - share) * HEIGHT
  const box = (at: number, share: number, label: string): DescribedBox => ({
    x: (at + 0.14) * slot,
    y: y(share),
    width: slot * 0.72,
    height: share * HEIGHT,
    description: `${label}: ${number(share)}`,
  })
  const name = (year: number): string => (year === 0 ? data.words.start : data.words.year(String(year)))
  const years = byYear.map(({ year, share }, i) => box(i, share, name(year)))
  const last = box(byYear.length + GAP, never, data.words.neverLong)
  const every = Math.max(1, Math.ceil((textWidth(String(byYear.length - 1), axis, true) + 10) / slot))
  const middle = (b: DescribedBox): number => b.x + b.width / 2
  // The last year has its number; from there every so many years backwards, as far as there is room. The start stands as a word only with room.
  const labelled = byYear.map(({ year }, i) => ({ year, i })).filter(({ i }) => (byYear.length - 1 - i) % every === 0 && i > 0)
  const startRoom = (labelled[0]?.i ?? byYear.length) * slot > textWidth(data.words.start, axis) + 8
  const neverAt = Math.min(middle(last), plotWidth - textWidth(data.words.never, axis) / 2)
  const ends = [years.at(-1), last].flatMap((b, i) => (b ? [{ b, text: number(i === 0 ? (byYear.at(-1)?.share ?? 0) : never) }] : []))
  const layers: Layer[] = [
    lineLayer(
      TICKS.map((tick) => ({ x: 0, x2: plotWidth, y: y(tick / 100), y2: y(tick / 100) })),
      { color: look.colour.line, strokeWidth: look.line.rule },
    ),
    wordLayer(
      TICKS.map((tick) => ({ x: -8, y: y(tick / 100), text: formatNumber(tick, words.language) })),
      { align: 'right', fontSize: axis, color: look.colour.ink2 },
    ),
    wordLayer([{ x: -left, y: -26, text: data.words.axis }], { fontSize: note, color: look.colour.ink2 }),
    ...(years.some(({ height }) => height > 0.3)
      ? [
          boxLayer(
            years.filter(({ height }) => height > 0.3),
            { fill: look.colour.gain },
          ),
        ]
      : []),
    ...hatchedLayers(last.height > 0.3 ? [last] : [], look.colour.loss, look),
    wordLayer(
      ends.map(({ b, text }) => ({ x: middle(b), y: b.y - 10, text })),
      { align: 'center', fontSize: chartLabel, fontWeight: 600, color: look.colour.ink },
    ),
    wordLayer(
      labelled.map(({ year, i }) => ({ x: middle(years[i]), y: HEIGHT + 15, text: String(year) })),
      { align: 'center', fontSize: axis, color: look.colour.ink2 },
    ),
    wordLayer(startRoom ? [{ x: 0, y: HEIGHT + 15, text: data.words.start }] : [], { fontSize: axis, color: look.colour.ink2 }),
    wordLayer([{ x: neverAt, y: HEIGHT + 15, text: data.words.never }], { align: 'center', fontSize: axis, color: look.colour.loss }),
    lineLayer([{ x: 0, x2: plotWidth, y: HEIGHT, y2: HEIGHT }], { color: look.colour.ink, strokeWidth: look.line.axis }),
  ]
  const margin = { left, right, top: 36, bottom: 28 }
  // the years together, because a single column may be too narrow to press; those who never are, by themselves
  const split = left + (byYear.length + GAP / 2) * slot
  const tall = margin.top + HEIGHT + margin.bottom
  const places = [
    { x: left, y: 0, width: split - left, height: tall },
    { x: split, y: 0, width: left + plotWidth + right - split, height: tall },
  ]
  return { ...shell({ width: plotWidth, height: HEIGHT }, margin, data.description.join(' '), look, words, places), layer: layers }
}

export function tablePaybackShare({ byYear, never, words: say }: PaybackShareData, words: ChartWords): ChartTable {
  const number = (share: number): string => formatNumber(outOf100(share), words.language)
  return {
    caption: say.caption,
    columns: [
      { label: say.when, numeric: false },
      { label: say.back, numeric: true },
    ],
    rows: [
      ...byYear.map(({ year, share }) => [year === 0 ? say.start : say.year(String(year)), number(share)]),
      [say.neverLong, number(never)],
    ],
  }
}
