/**
 * Random models small enough to enumerate, and what about them the expectation leaves inexact on purpose (head of src/engine/expected.ts).
 */
import type { Structure, Tables } from '../../src/engine/model.ts'
import { makeRandomModel, type RandomModelOptions } from '../fixtures/engine/randomModel.ts'

export interface SmallModel {
  readonly structure: Structure
  readonly tables: Tables
}

export function makeSmallModel(seed: number, options: RandomModelOptions): SmallModel {
  return withoutVacancies(makeRandomModel(seed, options))
}

/** Posts that fall vacant are chance of their own, which enumerate.ts does not follow. */
function withoutVacancies({ structure, tables }: SmallModel): SmallModel {
  const arms = structure.arms.map(({ capacity, ...arm }) => ({ ...arm, capacity: capacity && { places: capacity.places } }))
  return { structure: { ...structure, arms }, tables: { ...tables, leaveProbs: new Float64Array(arms.length) } }
}

/** Without jumps, or with one payment class: otherwise the expectation takes class and date of the jump as independent. */
export function hasExactFlows({ cohort, payClasses }: Structure): boolean {
  return payClasses === 1 || !cohort.events.jump.some((jump) => jump >= 0)
}

/**
 * The same model in which only an entry leads to the queue or into a state where a place begins: the expectation counts a start when a place is
 * given, and follows those. Whoever would have been moved there stays.
 */
export function withStartsByEntry({ structure, tables }: SmallModel): SmallModel {
  const { queue, arms, states } = structure
  if (!queue) return { structure, tables }
  const S = states.length
  const starts = new Set([queue.waiting, queue.placed, ...arms.flatMap(({ placed }) => (placed === undefined ? [] : [placed]))])
  const closed = (rows: Float64Array, from: (row: number) => number): Float64Array => {
    const out = rows.slice()
    for (let row = 0; row < rows.length / S; row++) {
      for (const to of starts) {
        if (to === from(row)) continue
        out[row * S + from(row)] += out[row * S + to]
        out[row * S + to] = 0
      }
    }
    return out
  }
  const perState = tables.rows[0].length / S / structure.epochs.length / S
  return {
    structure: {
      ...structure,
      limits: structure.limits.filter(({ to }) => !starts.has(to)),
      sweeps: structure.sweeps.filter(({ to }) => !starts.has(to)),
      arms: arms.map(({ keptOutTo, ...arm }) => (keptOutTo === undefined || starts.has(keptOutTo) ? arm : { ...arm, keptOutTo })),
    },
    tables: {
      ...tables,
      rows: tables.rows.map((rows) => closed(rows, (row) => Math.floor(row / perState) % S)),
      jumpRows: closed(tables.jumpRows, (row) => row % S),
    },
  }
}
