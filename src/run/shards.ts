/**
 * A run divided over several machines: each carries out its part of the batches, and what the parts leave behind is merged to the very
 * bits of the undivided run. Parts are unbroken stretches of the batch list, so that a draw is prepared on one machine, seldom on two.
 */
import { makeLayout } from '../engine/layout.ts'
import { makeOutcomeReader } from '../engine/outcomes.ts'
import { levelCount } from '../engine/tally.hot.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Result } from '../shared/issue.ts'
import { makeMoneyReader } from './appraisal/moneyReader.ts'
import type { BatchResult } from './batch.ts'
import { makePersons } from './gather/keptRows.ts'
import { keptIn, type BatchRange, type Plan } from './plan.ts'
import type { RunOptions } from './runner.ts'
import { makeSeriesReader } from './series.ts'
import { makeYearReader } from './years.ts'

/** Part `index` (1 … of) of `of`. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** The batches of one part. */
export function shardRanges({ batches }: Plan, shard: Shard): readonly BatchRange[] {
  const from = Math.floor(((shard.index - 1) * batches.length) / shard.of)
  const to = Math.floor((shard.index * batches.length) / shard.of)
  return batches.slice(from, to)
}

/** Takes a finished batch, e.g. to write it down; the next is handed over when this is done. */
export type TakeBatch = (batch: BatchResult) => Promise<void> | void

export interface ShardRunner {
  /** Carries out one part and hands over its batches in any order; fewer than all of them, or shorter ones, when stopped. */
  runShard(scenario: Scenario, shard: Shard, take: TakeBatch, options?: RunOptions): Promise<Result<null>>
}

/** Whether a batch that came from outside has the number, the place and the sizes it must have in this plan. */
export function fitsPlan(plan: Plan): (batch: BatchResult) => boolean {
  const { structure, batches, stride, replications, input } = plan
  const l = makeLayout(structure)
  const reader = makeOutcomeReader(structure)
  const outcomes = l.A * reader.width
  const levels = l.A * (levelCount(structure) - 1) * reader.personal.length
  const series = l.A * (l.T + 1) * makeSeriesReader(structure).ids.length
  const years = l.A * makeYearReader(structure, input.start.month).count * l.M
  const money = makeMoneyReader(structure)
  const personsBytes = makePersons(0, structure).BYTES_PER_ELEMENT
  return (batch) => {
    const range = batches[batch.index] as BatchRange | undefined
    if (!range || range.first !== batch.first || range.count !== batch.count) return false
    const kept = keptIn(range, stride)
    const draws = Math.floor((range.first + range.count - 1) / replications) - Math.floor(range.first / replications) + 1
    return (
      batch.outcomes.length === range.count * outcomes &&
      batch.levels.length === range.count * levels &&
      batch.hashes.length === range.count * 2 &&
      batch.tableHashes.length === draws * 4 &&
      batch.series.length === kept * series &&
      batch.series.BYTES_PER_ELEMENT === personsBytes &&
      batch.seriesSum.length === series &&
      batch.years.length === kept * years &&
      batch.yearSumHigh.length === years &&
      batch.yearSumLow.length === years &&
      batch.money.length === kept * money.size &&
      batch.monthSum.length === money.monthSize
    )
  }
}
