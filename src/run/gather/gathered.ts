/**
 * What all finished replications of a run have left behind: the one thing that results are made from, whether the replications were carried
 * out here, in several threads, on several machines, or are expectations. Its size does not grow with the number of replications; with
 * the number of draws grows one row of means each.
 */
import { makeOutcomeReader } from '../../engine/outcomes.ts'
import { makeLayout } from '../../engine/layout.ts'
import { levelCount } from '../../engine/tally.hot.ts'
import { unitOfDraw } from '../../random/spread.ts'
import { makeMoneyReader } from '../appraisal/moneyReader.ts'
import type { Plan } from '../plan.ts'
import { keptSizes, makeKeptRows, type KeptRow, type KeptRows } from './keptRows.ts'
import { makeQuantities, type Quantities } from './quantities.ts'
import { makeExactSums } from './sums.ts'

export interface Gathered {
  /** Finished replications. */
  readonly count: number
  readonly quantities: Quantities
  readonly kept: KeptRows
  /** Curves are whole persons (a simulation), not fractions (an expectation). */
  readonly whole: boolean
  /** [arm][point][series], [arm][year][measure] and [arm][cycle][measure], sums over all replications. */
  readonly seriesSum: Float64Array
  readonly yearSum: Float64Array
  readonly monthSum: Float64Array
  /** Samples of parameters thrown away before each finished draw, and altogether, because they contradicted themselves. */
  readonly attempts: readonly number[]
  readonly redrawn: number
  readonly resultHash: string
  readonly tableHash: string
}

/** Sums over the replications of a batch (batch.ts). */
export interface GatheredSums {
  readonly seriesSum: Float64Array
  readonly yearSumHigh: Float64Array
  readonly yearSumLow: Float64Array
  readonly monthSum: Float64Array
}

export interface Store {
  readonly quantities: Quantities
  /** One replication, in index order: outcomes and levels of its number in the arrays. */
  addReplication(draw: number, outcomes: Float64Array, levels: Float64Array, replication: number): void
  keep(row: KeptRow): void
  addSums(sums: GatheredSums): void
  /** What there is so far; later additions show in it. */
  gathered(about: Pick<Gathered, 'attempts' | 'redrawn' | 'resultHash' | 'tableHash'>): Gathered
}

export interface StoreOptions {
  readonly whole: boolean
  readonly halves: boolean
  /** Rows that may be kept. */
  readonly most: number
}

export function makeStore({ structure, input, scenario }: Plan, { whole, halves, most }: StoreOptions): Store {
  const { A } = makeLayout(structure)
  const { width, personal } = makeOutcomeReader(structure)
  const levelSize = A * (levelCount(structure) - 1) * personal.length
  const size = keptSizes(structure, input.start.month)
  const { sampling } = scenario.run
  const quantities = makeQuantities(structure, halves, (draw) => unitOfDraw(sampling, draw))
  const kept = makeKeptRows(structure, input.start.month, most, whole)
  const series = makeExactSums(size.series)
  const years = makeExactSums(size.years)
  const months = makeExactSums(makeMoneyReader(structure).monthSize)

  return {
    quantities,
    addReplication: (draw, outcomes, levels, k) => quantities.add(draw, outcomes, k * A * width, levels, k * levelSize),
    keep: (row) => kept.add(row),
    addSums({ seriesSum, yearSumHigh, yearSumLow, monthSum }) {
      series.add(seriesSum)
      years.addLanes(yearSumHigh, yearSumLow)
      months.add(monthSum)
    },
    gathered: (about) => ({
      count: quantities.count,
      quantities,
      kept,
      whole,
      seriesSum: series.values(),
      yearSum: years.values(),
      monthSum: months.values(),
      ...about,
    }),
  }
}
