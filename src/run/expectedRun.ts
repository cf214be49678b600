/**
 * The exact expectation as a result: what the simulation's means converge to, at central parameter values. With `overDraws` the
 * intervals are those of the expectation over the scenario's parameter draws (what is not known), without any chance of a small
 * project. Means are always those of the central values; mcse is 0.
 */
import { makeExpectation } from '../engine/expected.ts'
import { makeLayout, makeTables } from '../engine/layout.ts'
import { makeOutcomeReader } from '../engine/outcomes.ts'
import { tallyArrays, levelCount } from '../engine/tally.hot.ts'
import { checkTables } from '../engine/checks.ts'
import { makeHash64 } from '../shared/hash.ts'
import { failure, success, type Result } from '../shared/issue.ts'
import { summariseLedger } from './ledgerSummary.ts'
import { makeRunDraws } from './decision/runDraws.ts'
import { makeManifest } from './manifest.ts'
import { makeMoneyReader } from './appraisal/moneyReader.ts'
import { makeRunAppraisal } from './appraisal/makeRunAppraisal.ts'
import type { Merged } from './mergeBatches.ts'
import { centralValues } from '../scenario/values.ts'
import type { Plan } from './plan.ts'
import { prepareDraw, redrawnWarning } from './prepareDraw.ts'
import type { OutcomeSummary, RunResult } from './result.ts'
import { makeSeriesReader } from './series.ts'
import { summariseTables } from './summariseRun.ts'
import { makeYearReader } from './years.ts'

export interface ExpectedRunOptions {
  /** Also evaluate the scenario's draws, for intervals. */
  readonly overDraws: boolean
  /** Also follow everybody from their own start (about twice the time). */
  readonly afterStart: boolean
  /** With `overDraws`: the result carries every draw by itself, without chance. */
  readonly keepDraws?: boolean
}

export function expectedRun(plan: Plan, options: ExpectedRunOptions): Result<RunResult> {
  const { structure } = plan
  const l = makeLayout(structure)
  const L = levelCount(structure)
  const tables = makeTables(structure, false)
  const prepare = plan.model.makePrepare(structure, plan.input)
  const expectation = makeExpectation(structure)
  const reader = makeOutcomeReader(structure)
  const series = makeSeriesReader(structure)
  const years = makeYearReader(structure, plan.input.start.month)
  const money = makeMoneyReader(structure)
  const rows = options.overDraws && plan.draws > 1 ? plan.draws + 1 : 1
  const merged = {
    outcomes: new Float64Array(rows * l.A * reader.width),
    levels: new Float64Array(rows * l.A * (L - 1) * reader.personal.length),
    series: new Float64Array(rows * l.A * (l.T + 1) * series.ids.length),
    years: new Float64Array(rows * l.A * years.count * l.M),
    money: new Float64Array(rows * money.size),
  }
  const months = new Float64Array(money.monthSize)
  const centralMonths = new Float64Array(money.monthSize)
  const hash = makeHash64()
  let redrawn = 0
  const attempts: number[] = []
  for (let r = 0; r < rows; r++) {
    // row 0: central values; row r: draw r − 1
    if (r === 0) {
      const issues = prepare(centralValues(plan.model, plan.scenario.changes), tables)
      if (issues.length > 0) return failure(issues)
      const wrong = checkTables(structure, tables)
      if (wrong.length > 0) return failure(wrong)
    } else {
      const prepared = prepareDraw(plan, prepare, r - 1, tables)
      if (!prepared.ok) return prepared
      redrawn += prepared.value
      attempts.push(prepared.value)
    }
    const tally = expectation.run(tables, { afterStart: options.afterStart })
    for (const array of tallyArrays(tally)) hash.addFloats(array)
    reader.read(tally, part(merged.outcomes, r, rows))
    reader.readLevels(tally, part(merged.levels, r, rows))
    series.read(tally, part(merged.series, r, rows))
    years.read(tally, part(merged.years, r, rows))
    money.readMonths(tally, months)
    money.read(months, merged.money, r * money.size)
    if (r === 0) centralMonths.set(months)
  }
  const central = sliceRows(merged, 0, 1, rows)
  const spread = rows > 1 ? sliceRows(merged, 1, rows, rows) : null
  const result = summariseTables(plan, central)
  const over = spread ? summariseTables(plan, spread) : null
  const draws = spread && options.keepDraws ? makeRunDraws(plan, { ...spread, drawAttempts: attempts }, true) : null
  const manifest = makeManifest(plan, { resultHash: hash.hex(), tableHash: hash.hex(), count: 1 }, false)
  return success({
    ...result,
    ...(over ? withIntervals(result, over) : exact(result)),
    manifest: { ...manifest, draws: rows > 1 ? plan.draws : 1, replications: 1 },
    ...summariseLedger(plan, spread ? { ...spread, yearSum: central.yearSum, count: 1 } : central),
    ...makeRunAppraisal(plan, { ...central, monthSum: centralMonths }, spread),
    warnings: [...plan.model.warnings(plan.input), ...(redrawn > 0 ? [redrawnWarning(redrawn, plan.draws)] : [])],
    ...(draws ? { draws } : {}),
  })
}

function part(array: Float64Array, row: number, rows: number): Float64Array {
  const size = array.length / rows
  return array.subarray(row * size, (row + 1) * size)
}

interface Rows {
  readonly outcomes: Float64Array
  readonly levels: Float64Array
  readonly series: Float64Array
  readonly years: Float64Array
  readonly money: Float64Array
}

function sliceRows(all: Rows, from: number, to: number, rows: number): Merged {
  const slice = (array: Float64Array) => array.slice((from * array.length) / rows, (to * array.length) / rows)
  const series = slice(all.series)
  const years = slice(all.years)
  const count = to - from
  const sum = (array: Float64Array) => {
    const size = array.length / count
    const out = new Float64Array(size)
    for (let i = 0; i < array.length; i++) out[i % size] += array[i]
    return out
  }
  return {
    count,
    drawCounts: new Array<number>(count).fill(1),
    drawNumbers: Array.from({ length: count }, (_, draw) => draw),
    drawAttempts: new Array<number>(count).fill(0),
    outcomes: slice(all.outcomes),
    levels: slice(all.levels),
    kept: count,
    whole: false,
    series,
    seriesSum: sum(series),
    years,
    yearSum: sum(years),
    money: slice(all.money),
    monthSum: new Float64Array(0),
    keptAt: Int32Array.from({ length: count }, (_, r) => r),
    resultHash: '',
    tableHash: '',
    redrawn: 0,
  }
}

type Summaries = Pick<RunResult, 'arms' | 'differences' | 'groups' | 'series'>

/** Walks two results of the same shape and takes means from the first, intervals from the second. */
function withIntervals(central: Summaries, over: Summaries): Summaries {
  const join = <T extends OutcomeSummary>(x: Readonly<Record<string, T>>, y: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(x).map(([id, o]) => [id, { ...y[id], mean: o.mean, mcse: o.mean === null ? null : 0 }]))
  return mapOutcomes(central, over, join)
}

/** No spread at all: a single exact number has no interval. */
function exact(central: Summaries): Summaries {
  const join = <T extends OutcomeSummary>(x: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(x).map(([id, o]) => [id, { ...o, mcse: o.mean === null ? null : 0 }]))
  return mapOutcomes(central, central, join)
}

type Join = <T extends OutcomeSummary>(x: Readonly<Record<string, T>>, y: Readonly<Record<string, T>>) => Record<string, T>

function mapOutcomes(x: Summaries, y: Summaries, join: Join): Summaries {
  const pair = (p: Pick<Summaries, 'arms' | 'differences'>, q: Pick<Summaries, 'arms' | 'differences'>) => ({
    arms: p.arms.map((arm, i) => ({ ...arm, outcomes: join(arm.outcomes, q.arms[i].outcomes) })),
    differences: p.differences.map((d, i) => ({ ...d, outcomes: join(d.outcomes, q.differences[i].outcomes) })),
  })
  const groups = Object.fromEntries(
    Object.entries(x.groups).map(([id, levels]) => [
      id,
      Object.fromEntries(Object.entries(levels).map(([level, group]) => [level, { ...group, ...pair(group, y.groups[id][level]) }])),
    ]),
  )
  return { ...pair(x, y), groups, series: y.series.map((point, i) => ({ ...point, mean: x.series[i].mean })) }
}
