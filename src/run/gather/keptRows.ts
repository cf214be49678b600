/**
 * The replications whose curves and money are kept whole, for bands and for every question that a board may ask afterwards. Never more than
 * the plan's stride allows (plan.ts), so this part of a result has a fixed size. People in a simulation are whole and are kept as such.
 */
import { makeLayout } from '../../engine/layout.ts'
import type { Structure } from '../../engine/model.ts'
import { makeOutcomeReader } from '../../engine/outcomes.ts'
import { makeMoneyReader } from '../appraisal/moneyReader.ts'
import { makeSeriesReader } from '../series.ts'
import { makeYearReader } from '../years.ts'

/** Numbers of persons. */
export type Persons = Uint16Array | Uint32Array | Float64Array

/** As small as the cohort allows; fractions of persons (an expectation) need more room. */
export function makePersons(length: number, structure: Structure, whole = true): Persons {
  if (!whole) return new Float64Array(length)
  return structure.cohort.persons < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length)
}

/** Numbers per kept replication. */
export interface KeptSizes {
  readonly series: number
  readonly years: number
  readonly money: number
  readonly outcomes: number
}

export function keptSizes(structure: Structure, startMonth: number): KeptSizes {
  const { A, T, M } = makeLayout(structure)
  return {
    series: A * (T + 1) * makeSeriesReader(structure).ids.length,
    years: A * makeYearReader(structure, startMonth).count * M,
    money: makeMoneyReader(structure).size,
    outcomes: A * makeOutcomeReader(structure).width,
  }
}

/** Where the rows of one replication begin in the arrays they come in. */
export interface KeptRow {
  readonly draw: number
  readonly series: ArrayLike<number>
  readonly years: Float64Array
  readonly money: Float64Array
  readonly outcomes: Float64Array
  /** Number of the row in `series`, `years` and `money`, and of the replication in `outcomes`. */
  readonly row: number
  readonly replication: number
}

export interface KeptRows {
  readonly count: number
  /** Rows of each draw that has any, ascending. */
  readonly byDraw: readonly number[]
  /** Their numbers in the plan. */
  readonly draws: readonly number[]
  readonly series: Persons
  readonly years: Float64Array
  readonly money: Float64Array
  readonly outcomes: Float64Array
  add(row: KeptRow): void
}

/** `most`: rows there can be. */
export function makeKeptRows(structure: Structure, startMonth: number, most: number, whole: boolean): KeptRows {
  const size = keptSizes(structure, startMonth)
  const series = makePersons(most * size.series, structure, whole)
  const years = new Float64Array(most * size.years)
  const money = new Float64Array(most * size.money)
  const outcomes = new Float64Array(most * size.outcomes)
  const byDraw: number[] = []
  const draws: number[] = []
  let lastDraw = -1
  let count = 0

  return {
    series,
    years,
    money,
    outcomes,
    byDraw,
    draws,
    get count() {
      return count
    },
    add({ draw, row, replication, ...from }) {
      copy(from.series, row * size.series, series, count * size.series, size.series)
      copy(from.years, row * size.years, years, count * size.years, size.years)
      copy(from.money, row * size.money, money, count * size.money, size.money)
      copy(from.outcomes, replication * size.outcomes, outcomes, count * size.outcomes, size.outcomes)
      if (draw !== lastDraw) {
        byDraw.push(0)
        draws.push(draw)
      }
      lastDraw = draw
      byDraw[byDraw.length - 1]++
      count++
    },
  }
}

function copy(from: ArrayLike<number>, at: number, to: Persons, start: number, length: number): void {
  for (let i = 0; i < length; i++) to[start + i] = from[at + i]
}
