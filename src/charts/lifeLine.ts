/**
 * Where a hundred persons are at each age: areas stacked from work at the bottom to what comes after 30 at the top, with a name inside
 * every area that has room for it. Plain places for shapes and words, drawn by LifeLinePicture.
 */
import { formatNumber } from '../messages/format.ts'
import type { LifeLineWords } from '../messages/lifeLine.ts'
import type { ChartTable } from './chart.ts'
import type { Look } from './look.ts'
import { textWidth } from './place.ts'

export interface LifeLineData {
  /** Mean age of the group in month 0. */
  readonly firstAge: number
  /** From the bottom; shares 0–1 by month, all of the same length; together 1 in each month. */
  readonly bands: readonly { readonly state: string; readonly name: string; readonly shares: readonly number[] }[]
}

export interface LifeLineLayout {
  readonly width: number
  readonly height: number
  readonly areas: readonly { readonly state: string; readonly path: string }[]
  readonly labels: readonly {
    readonly state: string
    readonly text: string
    readonly x: number
    readonly y: number
    readonly width: number
  }[]
  readonly ages: readonly { readonly x: number; readonly text: string }[]
  readonly grid: readonly { readonly y: number; readonly text: string }[]
  /** The 30th birthday of the middle of the group. null: outside the picture. */
  readonly thirty: { readonly x: number; readonly textX: number; readonly align: 'start' | 'end' } | null
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

const TOP = 24
const BOTTOM = 26
const LEFT = 34
const RIGHT = 4
/** Height of a line of words inside an area. */
const LINE = 19

export function layoutLifeLine({ firstAge, bands }: LifeLineData, look: Look, width: number, height = 300): LifeLineLayout {
  const plot = { x: LEFT, y: TOP, width: width - LEFT - RIGHT, height: height - TOP - BOTTOM }
  const months = bands[0]?.shares.length ?? 0
  const last = Math.max(1, months - 1)
  const x = (month: number): number => plot.x + (month / last) * plot.width
  const y = (share: number): number => plot.y + (1 - Math.min(1, share)) * plot.height
  const below = new Float64Array(months)
  const edges = bands.map(({ shares }) => {
    const lower = Float64Array.from(below)
    shares.forEach((share, m) => (below[m] = (below[m] ?? 0) + share))
    return { lower, upper: Float64Array.from(below) }
  })
  const points = (edge: Float64Array, back: boolean): string => {
    const order = Array.from(edge, (share, m) => `${x(m).toFixed(1)},${y(share).toFixed(1)}`)
    return (back ? order.reverse() : order).join('L')
  }
  const areas = bands.map(({ state }, b) => {
    const { lower, upper } = edges[b]
    return { state, path: `M${points(upper, false)}L${points(lower, true)}Z` }
  })
  const labels = bands.flatMap(({ state, name }, b) => {
    const { lower, upper } = edges[b]
    const room = textWidth(name, look.size.note, true) + 10
    const half = Math.ceil((room / 2 / plot.width) * last)
    let best = { gap: 0, month: 0, middle: 0 }
    for (let m = half; m <= last - half; m++) {
      let [floor, ceiling] = [0, 1]
      for (let k = m - half; k <= m + half; k++) {
        floor = Math.max(floor, lower[k])
        ceiling = Math.min(ceiling, upper[k])
      }
      const gap = ceiling - floor
      if (gap > best.gap + 1e-9) best = { gap, month: m, middle: (ceiling + floor) / 2 }
    }
    return best.gap * plot.height < LINE ? [] : [{ state, text: name, x: x(best.month), y: y(best.middle), width: room }]
  })
  const lastAge = firstAge + last / 12
  const years = lastAge - firstAge
  const step = years <= 8 ? 1 : plot.width < 330 ? 5 : years <= 12 ? 2 : plot.width < 520 ? 5 : 2
  const first = step === 5 ? Math.ceil(firstAge / 5) * 5 : Math.ceil(firstAge / step) * step
  const ages = Array.from({ length: Math.max(0, Math.floor((lastAge - first) / step) + 1) }, (_, i) => first + i * step)
  const at = (age: number): number => x((age - firstAge) * 12)
  const thirtyX = at(30)
  const inside = firstAge < 29.9 && lastAge > 30.1
  return {
    width,
    height,
    areas,
    labels,
    ages: ages.map((age) => ({ x: at(age), text: String(age) })),
    grid: [0, 25, 50, 75, 100].map((n) => ({ y: y(n / 100), text: String(n) })),
    thirty: inside
      ? { x: thirtyX, textX: thirtyX + (thirtyX > width * 0.6 ? -7 : 7), align: thirtyX > width * 0.6 ? 'end' : 'start' }
      : null,
    plot,
  }
}

/** Whole figures of 100 at the ages that a table can show: every second year, and the last. */
function shownMonths({ firstAge, bands }: LifeLineData): readonly { readonly month: number; readonly age: number }[] {
  const last = (bands[0]?.shares.length ?? 1) - 1
  const from = Math.ceil(firstAge)
  const all = Array.from({ length: Math.floor(firstAge + last / 12 - from) + 1 }, (_, i) => from + i)
  return all
    .filter((age, i) => all.length <= 8 || i % 3 === 0 || age === 30 || age === 31 || i === all.length - 1)
    .map((age) => ({ age, month: Math.round((age - firstAge) * 12) }))
}

export function tableLifeLine(data: LifeLineData, words: LifeLineWords['chart'], caption: string): ChartTable {
  const at = shownMonths(data)
  return {
    caption,
    columns: [{ label: words.state, numeric: false }, ...at.map(({ age }) => ({ label: words.age(String(age)), numeric: true }))],
    rows: data.bands.map(({ name, shares }) => [name, ...at.map(({ month }) => formatNumber((shares[month] ?? 0) * 100, words.language))]),
  }
}

export function describeLifeLine(data: LifeLineData, words: LifeLineWords['chart']): string[] {
  return shownMonths(data).map(({ age, month }) => {
    const parts = data.bands
      .map(({ name, shares }) => ({ name, n: Math.round((shares[month] ?? 0) * 100) }))
      .filter(({ n }) => n > 0)
      .map(({ name, n }) => `${name} ${n}`)
    return words.atAge(String(age), parts.join(', '))
  })
}
