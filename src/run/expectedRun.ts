/**
 * The exact expectation as a result: what the simulation's means converge to, at central parameter values. With `overDraws` the
 * intervals are those of the expectation over the scenario's parameter draws (what is not known), without any chance of a small
 * project. Means are always those of the central values; mcse is 0.
 */
import { makeExpectation, type Expectation } from '../engine/expected.ts'
import { makeKeptExpectation } from '../engine/expectedKept.ts'
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
import { makeStore, type Gathered, type Store } from './gather/gathered.ts'
import { centralValues } from '../scenario/values.ts'
import { strideOf, type Plan } from './plan.ts'
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

/** The same for one plan after another, as a lever moves: what this one has in common with the last is not computed again. */
export function makeExpectedRunner(): (plan: Plan, options: ExpectedRunOptions) => Result<RunResult> {
  const expectationOf = makeKeptExpectation()
  return (plan, options) => expectedRun(plan, options, expectationOf(plan.structure))
}

export function expectedRun(
  plan: Plan,
  options: ExpectedRunOptions,
  expectation: Expectation = makeExpectation(plan.structure),
): Result<RunResult> {
  const { structure } = plan
  const l = makeLayout(structure)
  const L = levelCount(structure)
  const tables = makeTables(structure, false)
  const prepare = plan.model.makePrepare(structure, plan.input)
  const reader = makeOutcomeReader(structure)
  const series = makeSeriesReader(structure)
  const years = makeYearReader(structure, plan.input.start.month)
  const money = makeMoneyReader(structure)
  const rows = options.overDraws && plan.draws > 1 ? plan.draws : 0
  const central = makeStore(plan, { whole: false, halves: false, most: 1 })
  const stride = Math.max(1, strideOf(rows))
  const spread = rows > 0 ? makeStore(plan, { whole: false, halves: false, most: Math.ceil(rows / stride) }) : null
  const row = {
    outcomes: new Float64Array(l.A * reader.width),
    levels: new Float64Array(l.A * (L - 1) * reader.personal.length),
    series: new Float64Array(l.A * (l.T + 1) * series.ids.length),
    years: new Float64Array(l.A * years.count * l.M),
    money: new Float64Array(money.size),
  }
  const months = new Float64Array(money.monthSize)
  const noHigh = new Float64Array(row.years.length)
  const hash = makeHash64()
  let redrawn = 0
  const attempts: number[] = []

  function evaluate(draw: number, store: Store): void {
    const tally = expectation.run(tables, { afterStart: options.afterStart })
    for (const array of tallyArrays(tally)) hash.addFloats(array)
    reader.read(tally, row.outcomes)
    reader.readLevels(tally, row.levels)
    series.read(tally, row.series)
    years.read(tally, row.years)
    money.readMonths(tally, months)
    money.read(months, row.money, 0)
    store.addReplication(draw, row.outcomes, row.levels, 0)
    if (draw % stride === 0) store.keep({ ...row, draw, row: 0, replication: 0 })
    store.addSums({ seriesSum: row.series, yearSumHigh: noHigh, yearSumLow: row.years, monthSum: months })
  }

  const issues = prepare(centralValues(plan.model, plan.scenario.changes), tables)
  if (issues.length > 0) return failure(issues)
  const wrong = checkTables(structure, tables)
  if (wrong.length > 0) return failure(wrong)
  evaluate(0, central)
  for (let draw = 0; draw < rows; draw++) {
    const prepared = prepareDraw(plan, prepare, draw, tables)
    if (!prepared.ok) return prepared
    redrawn += prepared.value
    attempts.push(prepared.value)
    evaluate(draw, spread!)
  }
  const about = { attempts, redrawn, resultHash: hash.hex(), tableHash: hash.hex() }
  return success(summariseExpected(plan, central.gathered(about), spread?.gathered(about) ?? null, options.keepDraws ?? false))
}

/** Means from the central values, spread from the draws if there are any. */
function summariseExpected(plan: Plan, central: Gathered, spread: Gathered | null, keepDraws: boolean): RunResult {
  const result = summariseTables(plan, central)
  const { redrawn } = central
  return {
    ...result,
    ...(spread ? withIntervals(result, summariseTables(plan, spread)) : exact(result)),
    manifest: { ...makeManifest(plan, central, false), draws: spread ? plan.draws : 1, replications: 1 },
    ...summariseLedger(plan, { ...central, kept: (spread ?? central).kept }),
    ...makeRunAppraisal(plan, central, spread),
    warnings: [...plan.model.warnings(plan.input), ...(redrawn > 0 ? [redrawnWarning(redrawn, plan.draws)] : [])],
    ...(spread && keepDraws ? { draws: makeRunDraws(plan, spread, true) } : {}),
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
