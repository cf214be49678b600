/**
 * Carries out one batch: prepares each draw it touches, simulates its replications, and packs what the merge needs into typed
 * arrays (handed over without copying). A batch does not know of other batches; nothing here depends on its size.
 */
import { makeLayout, makeTables } from '../engine/layout.ts'
import { makeOutcomeReader } from '../engine/outcomes.ts'
import { makeSimulator, type Path } from '../engine/simulate.hot.ts'
import { countArrays, levelCount } from '../engine/tally.hot.ts'
import { replicationKey } from '../random/streams.ts'
import { makeHash64 } from '../shared/hash.ts'
import { success, type Result } from '../shared/issue.ts'
import { makeMoneyReader } from './appraisal/moneyReader.ts'
import type { BatchRange, Plan } from './plan.ts'
import { prepareDraw } from './prepareDraw.ts'
import { makeSeriesReader } from './series.ts'
import { makeYearReader } from './years.ts'

export interface BatchResult {
  readonly index: number
  readonly first: number
  readonly count: number
  /** [replication][arm][column] as in outcomes.ts. */
  readonly outcomes: Float64Array
  /** [replication][arm][level − 1][personal outcome]. */
  readonly levels: Float64Array
  /** [replication][2]. */
  readonly hashes: Uint32Array
  /** [draw touched][4]: draw number, hash of its tables (two words), samples thrown away before it. */
  readonly tableHashes: Uint32Array
  /** [kept replication][arm][point][series], persons. */
  readonly series: Float64Array
  /** [arm][point][series], sum over all replications. */
  readonly seriesSum: Float64Array
  /** [kept replication][arm][year][measure]. */
  readonly years: Float64Array
  /** [arm][year][measure], sums in two lanes (multiples of 2^26, and the rest) so that whole amounts add up exactly in any grouping. */
  readonly yearSumHigh: Float64Array
  readonly yearSumLow: Float64Array
  /** [kept replication][…] as in appraisal/moneyReader.ts: present values and pay-back of every party. */
  readonly money: Float64Array
  /** [arm][cycle][measure], sum over all replications: whole amounts, exact as long as they stay below 2^53. */
  readonly monthSum: Float64Array
}

const LANE = 2 ** 26

export function makeBatchRunner(plan: Plan, path: Path = 'calendar'): (range: BatchRange) => Result<BatchResult> {
  const { structure } = plan
  const l = makeLayout(structure)
  const L = levelCount(structure)
  const simulator = makeSimulator(structure)
  const tables = makeTables(structure, false)
  const prepare = plan.model.makePrepare(structure, plan.input)
  const reader = makeOutcomeReader(structure)
  const series = makeSeriesReader(structure)
  const years = makeYearReader(structure, plan.input.start.month)
  const money = makeMoneyReader(structure)
  const outcomeSize = l.A * reader.width
  const levelSize = l.A * (L - 1) * reader.personal.length
  const seriesSize = l.A * (l.T + 1) * series.ids.length
  const yearSize = l.A * years.count * l.M
  const row = new Float64Array(outcomeSize)
  const levelRow = new Float64Array(levelSize)
  const seriesRow = new Float64Array(seriesSize)
  const yearRow = new Float64Array(yearSize)
  const months = new Float64Array(money.monthSize)
  let loadedDraw = -1
  let redrawn = 0

  return (range) => {
    const kept = keptIn(range, plan.stride)
    const result = {
      index: range.index,
      first: range.first,
      count: range.count,
      outcomes: new Float64Array(range.count * outcomeSize),
      levels: new Float64Array(range.count * levelSize),
      hashes: new Uint32Array(range.count * 2),
      tableHashes: new Uint32Array(0),
      series: new Float64Array(kept * seriesSize),
      seriesSum: new Float64Array(seriesSize),
      years: new Float64Array(kept * yearSize),
      yearSumHigh: new Float64Array(yearSize),
      yearSumLow: new Float64Array(yearSize),
      money: new Float64Array(kept * money.size),
      monthSum: new Float64Array(money.monthSize),
    }
    const tableHashes: number[] = []
    let keptSoFar = 0
    let hashedDraw = -1
    for (let k = 0; k < range.count; k++) {
      const global = range.first + k
      const draw = Math.floor(global / plan.replications)
      if (draw !== loadedDraw) {
        loadedDraw = -1
        const prepared = prepareDraw(plan, prepare, draw, tables)
        if (!prepared.ok) return prepared
        redrawn = prepared.value
        simulator.load(tables, path)
        loadedDraw = draw
      }
      if (draw !== hashedDraw) {
        const hash = makeHash64()
        simulator.hashTables(hash)
        tableHashes.push(draw, ...hash.words(), redrawn)
        hashedDraw = draw
      }
      const [key0, key1] = replicationKey(plan.key, draw, global % plan.replications)
      simulator.run(key0, key1)
      const hash = makeHash64()
      for (const array of countArrays(simulator.tally)) for (let i = 0; i < array.length; i++) hash.addWord(array[i])
      reader.read(simulator.tally, row)
      result.outcomes.set(row, k * outcomeSize)
      reader.readLevels(simulator.tally, levelRow)
      result.levels.set(levelRow, k * levelSize)
      series.read(simulator.tally, seriesRow)
      for (let i = 0; i < seriesSize; i++) result.seriesSum[i] += seriesRow[i]
      years.read(simulator.tally, yearRow)
      hash.addFloats(yearRow)
      hash.addFloats(row)
      result.hashes.set(hash.words(), k * 2)
      for (let i = 0; i < yearSize; i++) {
        const high = Math.floor(yearRow[i] / LANE)
        result.yearSumHigh[i] += high
        result.yearSumLow[i] += yearRow[i] - high * LANE
      }
      money.readMonths(simulator.tally, months)
      for (let i = 0; i < months.length; i++) result.monthSum[i] += months[i]
      if (global % plan.stride === 0) {
        money.read(months, result.money, keptSoFar * money.size)
        result.series.set(seriesRow, keptSoFar * seriesSize)
        result.years.set(yearRow, keptSoFar * yearSize)
        keptSoFar++
      }
    }
    return success({ ...result, tableHashes: Uint32Array.from(tableHashes) })
  }
}

/** Replications of the range that are kept: those whose number over the whole plan is a multiple of the stride. */
export function keptIn(range: BatchRange, stride: number): number {
  return Math.ceil((range.first + range.count) / stride) - Math.ceil(range.first / stride)
}

export const yearSumLane = LANE

/** Buffers that change owner when a batch result is posted to another thread. */
export function transferables(batch: BatchResult): ArrayBuffer[] {
  return [
    batch.outcomes,
    batch.levels,
    batch.hashes,
    batch.tableHashes,
    batch.series,
    batch.seriesSum,
    batch.years,
    batch.yearSumHigh,
    batch.yearSumLow,
    batch.money,
    batch.monthSum,
  ].map((array) => array.buffer as ArrayBuffer)
}
