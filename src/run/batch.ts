/**
 * Carries out one batch: prepares each draw it touches, simulates its replications one by one, and packs what the gathering needs into
 * typed arrays (handed over without copying). A batch does not know of other batches; nothing here depends on its size, and one that is
 * ended early is simply shorter.
 */
import { makeLayout, makeTables } from '../engine/layout.ts'
import { makeOutcomeReader } from '../engine/outcomes.ts'
import { makeSimulator, type Path } from '../engine/simulate.hot.ts'
import { countArrays, levelCount } from '../engine/tally.hot.ts'
import { replicationKey } from '../random/streams.ts'
import { makeHash64 } from '../shared/hash.ts'
import { success, type Issue, type Result } from '../shared/issue.ts'
import { makeMoneyReader } from './appraisal/moneyReader.ts'
import { makePersons, type Persons } from './gather/keptRows.ts'
import { keptIn, type BatchRange, type Plan } from './plan.ts'
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
  readonly series: Persons
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

/** High lane of the sums by year. */
const LANE = 2 ** 26

/** A batch under way. */
export interface BatchUnderWay {
  /** Carries out the next replication; issues when its draw cannot be prepared. */
  step(): readonly Issue[] | null
  readonly done: boolean
  /** The replications carried out so far; nothing can be carried out afterwards. */
  result(): BatchResult
}

export interface BatchRunner {
  /** One batch at a time: the next may begin when this one's result has been taken. */
  begin(range: BatchRange): BatchUnderWay
}

export function makeBatchRunner(plan: Plan, path: Path = 'calendar'): BatchRunner {
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
  const seriesRow = new Float64Array(seriesSize)
  const yearRow = new Float64Array(yearSize)
  const months = new Float64Array(money.monthSize)
  let loadedDraw = -1
  let redrawn = 0

  function load(draw: number): readonly Issue[] | null {
    if (draw === loadedDraw) return null
    loadedDraw = -1
    const prepared = prepareDraw(plan, prepare, draw, tables)
    if (!prepared.ok) return prepared.issues
    redrawn = prepared.value
    simulator.load(tables, path)
    loadedDraw = draw
    return null
  }

  function begin(range: BatchRange): BatchUnderWay {
    const mostKept = keptIn(range, plan.stride)
    const result = {
      outcomes: new Float64Array(range.count * outcomeSize),
      levels: new Float64Array(range.count * levelSize),
      hashes: new Uint32Array(range.count * 2),
      series: makePersons(mostKept * seriesSize, structure),
      seriesSum: new Float64Array(seriesSize),
      years: new Float64Array(mostKept * yearSize),
      yearSumHigh: new Float64Array(yearSize),
      yearSumLow: new Float64Array(yearSize),
      money: new Float64Array(mostKept * money.size),
      monthSum: new Float64Array(money.monthSize),
    }
    const tableHashes: number[] = []
    let kept = 0
    let k = 0

    function step(): readonly Issue[] | null {
      const global = range.first + k
      const draw = Math.floor(global / plan.replications)
      const issues = load(draw)
      if (issues) return issues
      if (k === 0 || global % plan.replications === 0) {
        const hash = makeHash64()
        simulator.hashTables(hash)
        tableHashes.push(draw, ...hash.words(), redrawn)
      }
      const [key0, key1] = replicationKey(plan.key, draw, global % plan.replications)
      simulator.run(key0, key1)
      readTally(global % plan.stride === 0)
      k++
      return null
    }

    function readTally(keep: boolean): void {
      const row = result.outcomes.subarray(k * outcomeSize, (k + 1) * outcomeSize)
      reader.read(simulator.tally, row)
      reader.readLevels(simulator.tally, result.levels.subarray(k * levelSize, (k + 1) * levelSize))
      series.read(simulator.tally, seriesRow)
      years.read(simulator.tally, yearRow)
      money.readMonths(simulator.tally, months)
      const hash = makeHash64()
      for (const array of countArrays(simulator.tally)) hash.addWords(array)
      hash.addFloats(yearRow)
      hash.addFloats(row)
      result.hashes.set(hash.words(), k * 2)
      for (let i = 0; i < seriesSize; i++) result.seriesSum[i] += seriesRow[i]
      for (let i = 0; i < yearSize; i++) {
        const high = Math.floor(yearRow[i] / LANE)
        result.yearSumHigh[i] += high
        result.yearSumLow[i] += yearRow[i] - high * LANE
      }
      for (let i = 0; i < months.length; i++) result.monthSum[i] += months[i]
      if (!keep) return
      money.read(months, result.money, kept * money.size)
      result.series.set(seriesRow, kept * seriesSize)
      result.years.set(yearRow, kept * yearSize)
      kept++
    }

    return {
      step,
      get done() {
        return k === range.count
      },
      result: () => ({ index: range.index, first: range.first, count: k, ...result, tableHashes: Uint32Array.from(tableHashes) }),
    }
  }

  return { begin }
}

/** The whole batch at once. */
export function carryOut(runner: BatchRunner, range: BatchRange): Result<BatchResult> {
  const batch = runner.begin(range)
  while (!batch.done) {
    const issues = batch.step()
    if (issues) return { ok: false, issues }
  }
  return success(batch.result())
}

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
