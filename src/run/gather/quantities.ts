/**
 * Everything that is summed up over all replications of a run, in memory that does not grow with them: moments by column and draw, and a
 * quantile store per column. Replications are added in index order.
 */
import type { Structure } from '../../engine/model.ts'
import { makeOutcomeReader } from '../../engine/outcomes.ts'
import type { NestedMoments } from '../../statistics/drawMeans.ts'
import { makeNestedColumns } from '../../statistics/nestedColumns.ts'
import { makeQuantileStore, type QuantileStore } from '../../statistics/quantileStore.ts'
import { makeColumns, type Columns } from './columns.ts'

/** One column over all finished replications. */
export interface Quantity extends NestedMoments {
  readonly means: Float64Array
  readonly units: readonly number[]
  readonly quantiles: QuantileStore
  /** Replications above and below zero. */
  readonly above: number
  readonly below: number
}

/** Two differences of which a ratio is formed: what is paid more, and for how many more persons. */
export interface RatioQuantity {
  readonly top: Quantity
  readonly bottom: Quantity
  /** Sum over draws of the products of both distances from the draw's mean. */
  readonly productsWithin: number
  /** Of the replications' own ratios; a denominator of 0 or less counts as infinite. */
  readonly quantiles: QuantileStore
}

export interface Quantities {
  readonly columns: Columns
  readonly count: number
  /** Finished draws by number, ascending, and their replications. */
  readonly draws: readonly number[]
  readonly counts: readonly number[]
  add(draw: number, outcomes: Float64Array, o: number, levels: Float64Array, l: number): void
  column(column: number): Quantity
  /** One mean per draw; with a half, of every other replication. */
  means(column: number, half?: 0 | 1): Float64Array
  /** Of an outcome of kind `costPerExtra`, in an arm other than the comparator. */
  ratio(arm: number, outcome: number): RatioQuantity
}

/** `halves`: the means of every other replication are kept as well. `unitOf`: number of the independent unit that a draw belongs to. */
export function makeQuantities(structure: Structure, halves: boolean, unitOf: (draw: number) => number): Quantities {
  const columns = makeColumns(structure)
  const reader = makeOutcomeReader(structure)
  const comparator = structure.arms.findIndex((arm) => arm.comparator)
  const ratios = structure.arms.flatMap((_, arm) =>
    structure.outcomes.flatMap(({ kind }, outcome) => {
      if (kind !== 'costPerExtra' || arm === comparator) return []
      const top = columns.difference(arm, columns.outcome(arm, reader.hiddenColumn(outcome)))
      return [{ arm, outcome, top, bottom: top + 1, quantiles: makeQuantileStore() }]
    }),
  )
  const nested = makeNestedColumns({
    columns: columns.size,
    kept: columns.own,
    halves,
    pairs: ratios.map(({ top, bottom }) => [top, bottom]),
  })
  const stores = Array.from({ length: columns.size }, makeQuantileStore)
  const above = new Float64Array(columns.size)
  const below = new Float64Array(columns.size)
  const row = new Float64Array(columns.size)
  const units: number[] = []

  function add(draw: number, outcomes: Float64Array, o: number, levels: Float64Array, l: number): void {
    columns.fill(outcomes, o, levels, l, row)
    nested.add(draw, row)
    for (let c = 0; c < row.length; c++) {
      stores[c].add(row[c])
      if (row[c] > 0) above[c]++
      else if (row[c] < 0) below[c]++
    }
    for (const { top, bottom, quantiles } of ratios) quantiles.add(row[bottom] > 0 ? row[top] / row[bottom] : Infinity)
  }

  function means(c: number, half?: 0 | 1): Float64Array {
    if (c < columns.own) return half === undefined ? nested.means(c) : nested.halfMeans(c, half)
    const [own, other] = columns.parts(c)
    const found = means(own, half)
    const base = means(other, half)
    for (let d = 0; d < found.length; d++) found[d] -= base[d]
    return found
  }

  /** One for all columns; draws only come. */
  function unitsOfDraws(): readonly number[] {
    for (let d = units.length; d < nested.draws.length; d++) units.push(unitOf(nested.draws[d]))
    return units
  }

  function column(c: number): Quantity {
    return {
      count: nested.count,
      mean: nested.mean(c),
      counts: nested.counts,
      means: means(c),
      units: unitsOfDraws(),
      within: nested.within(c),
      quantiles: stores[c],
      above: above[c],
      below: below[c],
    }
  }

  return {
    columns,
    get count() {
      return nested.count
    },
    draws: nested.draws,
    counts: nested.counts,
    add,
    column,
    means,
    ratio(arm, outcome) {
      const pair = ratios.findIndex((one) => one.arm === arm && one.outcome === outcome)
      const { top, bottom, quantiles } = ratios[pair]
      return { top: column(top), bottom: column(bottom), productsWithin: nested.productsWithin(pair), quantiles }
    },
  }
}
