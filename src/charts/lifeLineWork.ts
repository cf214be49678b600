/**
 * In work by age in two arms: curves in the pathways' lines with their 80 % bands and names at the end, and a rule at 30. Plain places for
 * shapes and words, drawn by LifeWorkPicture.
 */
import { formatNumber } from '../messages/format.ts'
import type { LifeLineWords } from '../messages/lifeLine.ts'
import type { ChartTable } from './chart.ts'
import type { Look } from './look.ts'
import type { ArmName } from './names.ts'
import { spread, textWidth } from './place.ts'

export interface LifeWorkData {
  readonly firstAge: number
  readonly arms: readonly {
    readonly name: ArmName
    /** Persons of 100 in work, by month from 0. */
    readonly points: readonly { readonly month: number; readonly mean: number; readonly low: number; readonly high: number }[]
  }[]
}

export interface LifeWorkLayout {
  readonly width: number
  readonly height: number
  readonly arms: readonly {
    readonly name: ArmName
    readonly line: string
    readonly band: string
    readonly end: { readonly x: number; readonly y: number; readonly textY: number; readonly text: string }
  }[]
  readonly ages: readonly { readonly x: number; readonly text: string }[]
  readonly grid: readonly { readonly y: number; readonly text: string }[]
  readonly thirty: number | null
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

const TOP = 24
const BOTTOM = 26
const LEFT = 30

export function layoutLifeWork({ firstAge, arms }: LifeWorkData, look: Look, width: number, height = 260): LifeWorkLayout {
  const ends = arms.map(({ name, points }) => `${name.short} ${Math.round(points.at(-1)?.mean ?? 0)}`)
  const right = Math.ceil(Math.max(...ends.map((text) => textWidth(text, look.size.chartLabel, true)), 30)) + 24
  const last = Math.max(1, ...arms.map(({ points }) => points.length - 1))
  const top = Math.max(5, ...arms.flatMap(({ points }) => points.map(({ high }) => high)))
  const step = [2, 5, 10, 20, 25].find((n) => top / n <= 5) ?? 50
  const high = Math.ceil(top / step) * step
  const x = (month: number): number => LEFT + (month / last) * (width - LEFT - right)
  const y = (n: number): number => TOP + (1 - n / high) * (height - TOP - BOTTOM)
  const path = (values: readonly (readonly [number, number])[]): string =>
    values.map(([m, n]) => `${x(m).toFixed(1)},${y(n).toFixed(1)}`).join('L')
  const lastY = arms.map(({ points }) => y(points.at(-1)?.mean ?? 0))
  const apart = spread(lastY, 19, TOP + 6, height - BOTTOM)
  const lastAge = firstAge + last / 12
  const years = lastAge - firstAge
  const each = years > 8 ? 5 : years > 4 ? 2 : 1
  const from = Math.ceil(firstAge / each) * each
  const ages = Array.from({ length: Math.max(0, Math.floor((lastAge - from) / each) + 1) }, (_, i) => from + i * each)
  return {
    width,
    height,
    arms: arms.map(({ name, points }, i) => ({
      name,
      line: `M${path(points.map(({ month, mean }) => [month, mean]))}`,
      band: points.some(({ low, high: upper }) => upper - low > 0.01)
        ? `M${path(points.map(({ month, high: upper }) => [month, upper]))}L${path([...points].reverse().map(({ month, low }) => [month, low]))}Z`
        : '',
      end: { x: x(points.length - 1), y: lastY[i], textY: apart[i] + 5, text: ends[i] },
    })),
    ages: ages.map((age) => ({ x: x((age - firstAge) * 12), text: String(age) })),
    grid: Array.from({ length: high / step + 1 }, (_, i) => ({ y: y(i * step), text: String(i * step) })),
    thirty: firstAge < 29.9 && lastAge > 30.1 ? x((30 - firstAge) * 12) : null,
    left: LEFT,
    right: width - right,
    bottom: height - BOTTOM,
    top: TOP,
  }
}

function shownMonths({ firstAge, arms }: LifeWorkData): readonly { readonly month: number; readonly age: number }[] {
  const last = (arms[0]?.points.length ?? 1) - 1
  const from = Math.ceil(firstAge)
  const count = Math.floor(firstAge + last / 12 - from) + 1
  return Array.from({ length: Math.max(0, count) }, (_, i) => ({ age: from + i, month: Math.round((from + i - firstAge) * 12) }))
}

export function tableLifeWork(data: LifeWorkData, words: LifeLineWords['work']): ChartTable {
  const cell = (n: number): string => formatNumber(n, words.language)
  return {
    caption: words.caption,
    columns: [
      { label: words.ageColumn, numeric: false },
      ...data.arms.flatMap(({ name }) => [
        { label: name.name, numeric: true },
        { label: words.likelyOf(name.short), numeric: true },
      ]),
    ],
    rows: shownMonths(data).map(({ age, month }) => [
      words.years(String(age)),
      ...data.arms.flatMap(({ points }) => {
        const point = points[month]
        if (!point) return ['–', '–']
        return [cell(point.mean), point.high - point.low > 0.01 ? words.range(cell(point.low), cell(point.high)) : '–']
      }),
    ]),
  }
}

export function describeLifeWork(data: LifeWorkData, words: LifeLineWords['work']): string[] {
  const shown = shownMonths(data).filter(({ age }, i, all) => age % 5 === 0 || i === 2 || i === all.length - 1)
  return shown.map(({ age, month }) =>
    words.atAge(String(age), data.arms.map(({ name, points }) => `${name.name} ${Math.round(points[month]?.mean ?? 0)}`).join(', ')),
  )
}
