/**
 * The speed table: W1 through the public model contract on its three paths, beside an object per person and the same workload in C,
 * numpy and R where these are installed; growth with persons and replications; the real model on its preset: replications,
 * parameter draws, calibration, expectation; and whole runs of both, on one and two threads, of the preset also in a browser. Each ratio
 * stands beside its target.
 *   npm run -s bench [-- --json] [--rounds N] [--quick]
 *   npm run -s bench -- --decision    the whole way to a decision analysis instead (decision.ts)
 * CPU time of one thread (whole runs: by the clock, and along the critical path, see workers.ts), medians of rounds in turn. Kept out of npm test, which only checks that a quick run works.
 */
import { readFileSync } from 'node:fs'
import { calibrate } from '../../models/aktivitetsersattning/calibrate.ts'
import { readHazards } from '../../models/aktivitetsersattning/drawHazards.ts'
import { models } from '../../models/index.ts'
import { makeExpectation } from '../../src/engine/expected.ts'
import { makeTables } from '../../src/engine/layout.ts'
import { runReference } from '../../src/engine/reference.ts'
import { makeSimulator } from '../../src/engine/simulate.hot.ts'
import { replicationKey } from '../../src/random/streams.ts'
import { centralValues } from '../../src/scenario/values.ts'
import { makePlan } from '../../src/run/plan.ts'
import { parseScenarioText } from '../../src/scenario/read.ts'
import { timePlaces } from './browser.ts'
import { benchDecision } from './decision.ts'
import { runObjects } from './objects.ts'
import { timeRivals } from './rivals.ts'
import { medianOf, timeInTurn, type Variant } from './timing.ts'
import { model as w1Model, w1Scenario } from './w1/model.ts'
import { makeW1, W1_EXPECTED } from './w1/w1.ts'
import { timeWorkers, type ByWorkers } from './workers.ts'

const words = process.argv.slice(2)
const quick = words.includes('--quick')
const asJson = words.includes('--json')
if (words.includes('--decision')) {
  await benchDecision()
  process.exit()
}
const rounds = quick ? 1 : Number(words[words.indexOf('--rounds') + 1]) || 7

const w1 = makeW1(1000)
const calendar = makeSimulator(w1.structure)
const filter = makeSimulator(w1.structure)
calendar.load(w1.tables, 'calendar')
filter.load(w1.tables, 'filter')
const small = makeW1(100)
const large = makeW1(10_000)
const smallRun = makeSimulator(small.structure)
const largeRun = makeSimulator(large.structure)
smallRun.load(small.tables, 'calendar')
largeRun.load(large.tables, 'calendar')
const months = new Float64Array(3)
let counted = 0

function simulateW1(simulator: typeof calendar, call: number): void {
  const [key0, key1] = replicationKey([19, 84], 0, call)
  simulator.run(key0, key1)
}

function countMonths(): void {
  const S = w1.structure.states.length
  const { counts } = calendar.tally
  for (let a = 0; a < 3; a++) {
    for (let point = 1; point <= 120; point++) {
      const at = (a * 121 + point) * S
      months[a] += (counts[at + 4] + counts[at + 5]) / 1000
    }
  }
  counted++
}

const preset = new URL('scenarios/base-uma-238.json', `file://${process.cwd()}/`)
const parsed = parseScenarioText(readFileSync(preset, 'utf8'), models, 'scenarios/base-uma-238.json')
if (!parsed.ok) throw new Error('the preset does not parse')
const made = makePlan(parsed.value, models)
if (!made.ok) throw new Error('the preset cannot be planned')
const plan = made.value
const real = makeSimulator(plan.structure)
const tables = makeTables(plan.structure, false)
const prepare = plan.model.makePrepare(plan.structure, plan.input)
prepare(centralValues(plan.model, plan.scenario.changes), tables)
real.load(tables, 'calendar')
const drawn = makeSimulator(plan.structure)
const expectation = makeExpectation(plan.structure)
const scratch = makeTables(plan.structure, false)
// two draws in turn: what has not changed since the call before would not be computed again
const inTurn = [tables, makeTables(plan.structure, false)]
prepare(plan.values(0, 0), inTurn[1])

const variants: Variant[] = [
  { name: 'W1 object per person', calls: quick ? 2 : 20, run: () => void runObjects(1000) },
  {
    name: 'W1 calendar (runs)',
    calls: quick ? 20 : 100,
    run: (call) => {
      simulateW1(calendar, call)
      countMonths()
    },
  },
  { name: 'W1 calendar, 100 persons', calls: quick ? 20 : 400, run: (call) => simulateW1(smallRun, call) },
  { name: 'W1 calendar, 10,000 persons', calls: quick ? 1 : 8, run: (call) => simulateW1(largeRun, call) },
  { name: 'W1 filter', calls: quick ? 5 : 50, run: (call) => simulateW1(filter, call) },
  { name: 'W1 plain reference path', calls: 1, run: (call) => void runReference(w1.structure, w1.tables, call, 238) },
  { name: 'W1 calendar, R = 100', calls: quick ? 10 : 100, run: (call) => simulateW1(calendar, call) },
  { name: 'W1 calendar, R = 4,000', calls: quick ? 40 : 4000, run: (call) => simulateW1(calendar, call) },
  { name: 'preset: replication, 3 arms', calls: quick ? 20 : 200, run: (call) => real.run(call, 238) },
  {
    name: 'preset: parameter draw × 1 repl.',
    calls: quick ? 5 : 50,
    run: (call) => {
      prepare(plan.values(call % plan.draws, 0), scratch)
      drawn.load(scratch, 'calendar')
      drawn.run(call, 238)
    },
  },
  { name: 'preset: prepare a draw', calls: quick ? 5 : 50, run: (call) => void prepare(plan.values(call % plan.draws, 0), scratch) },
  {
    name: 'preset: calibration of a draw',
    calls: quick ? 5 : 50,
    run: (call) => {
      const values = plan.values(call % plan.draws, 0)
      calibrate(values, readHazards(values))
    },
  },
  {
    name: 'preset: exact expectation',
    calls: quick ? 2 : 10,
    run: (call) => void expectation.run(inTurn[call % 2], { afterStart: false }),
  },
  {
    name: 'preset: the same, from own start too',
    calls: quick ? 2 : 10,
    run: (call) => void expectation.run(inTurn[call % 2], { afterStart: true }),
  },
]
const timed = timeInTurn(variants, rounds)
const rivals = quick ? [] : timeRivals('tests/bench/rivals', 1000, Math.min(rounds, 3))
const whole = { ...parsed.value, run: { ...parsed.value.run, draws: quick ? 10 : parsed.value.run.draws } }
const { threads } = await timeWorkers(models, whole, quick ? 1 : Math.min(rounds, 5))
// as many replications as the preset has in all: what one answer on the page is made of
const w1Whole = w1Scenario(quick ? 20 : plan.draws * plan.replications)
const w1Run = await timeWorkers({ [w1Model.id]: w1Model }, w1Whole, quick ? 1 : Math.min(rounds, 5), new URL('w1Model.js', import.meta.url))
const wholeRuns = [
  { name: `W1: ${w1Whole.run.replications} repl.`, threads: w1Run.threads },
  { name: `preset: ${whole.run.draws} draws`, threads },
]
const places = quick ? null : await timePlaces(plan, new URL('nodeWorker.js', import.meta.url), Math.min(rounds, 5))
const median = (name: string) => timed.find((t) => t.name === name)!.median
const calendarMs = median('W1 calendar (runs)')
const personMonths = 3 * 1000 * 120
const realMonths = 3 * plan.structure.cohort.persons * plan.structure.cycles

interface Ratio {
  readonly name: string
  readonly value: number
  readonly target: string
}

/** How many times as long a rival takes; the C rival the other way round, as its target is put. */
function rivalRatios(): Ratio[] {
  return rivals.flatMap(({ name, installed, times, target, inverse }) => {
    if (!installed) return []
    const value = medianOf(times) / calendarMs
    return [inverse ? { name: `calendar / ${name}`, value: 1 / value, target } : { name: `${name} / calendar`, value, target }]
  })
}

/** What a second worker gains in a whole run. */
function gainOfTwo(name: string, [alone, one, two]: readonly ByWorkers[]): Ratio[] {
  const gain = (x: readonly number[], y: readonly number[]) => medianOf(x) / medianOf(y)
  return [
    { name: `${name}, 1 / 2 workers, critical path`, value: gain(one.critical, two.critical), target: '≥ 1.7' },
    { name: `${name}, 1 / 2 workers, by the clock`, value: gain(one.times, two.times), target: '≥ 1.7' },
    { name: `${name}, one thread / 2 workers`, value: gain(alone.times, two.times), target: '' },
  ].filter(({ value }) => !Number.isNaN(value))
}

const ratios: Ratio[] = [
  ...rivalRatios(),
  { name: 'object per person / calendar', value: median('W1 object per person') / calendarMs, target: '≥ 8' },
  { name: 'filter / calendar', value: median('W1 filter') / calendarMs, target: '' },
  { name: '10,000 / 1,000 persons', value: median('W1 calendar, 10,000 persons') / calendarMs, target: '≤ 11' },
  { name: 'R = 4,000 / R = 100, per repl.', value: median('W1 calendar, R = 4,000') / median('W1 calendar, R = 100'), target: '≤ 1.1' },
  ...wholeRuns.flatMap(({ name, threads: by }) => gainOfTwo(name, by)),
  ...(places?.installed
    ? [{ name: 'Chromium / Node, 2 workers', value: medianOf(places.chromium) / medianOf(places.node), target: '≤ 1.3' }]
    : []),
  {
    name: 'preset / W1 per person-month',
    value: median('preset: replication, 3 arms') / realMonths / (calendarMs / personMonths),
    target: '≤ 3',
  },
  { name: 'expectation of the preset, ms', value: median('preset: exact expectation'), target: '≤ 30' },
  { name: 'the same, from own start too, ms', value: median('preset: the same, from own start too'), target: '≤ 30' },
]
const check = w1.structure.arms.map((arm, a) => ({
  arm: arm.id,
  monthsInWork: months[a] / counted,
  wholeRun: w1Run.result.arms[a].outcomes.monthsInWork.mean,
  published: W1_EXPECTED[arm.id],
}))

/** Millions of person-months a second, of what is counted in them. */
function throughput(name: string, ms: number): string {
  if (name.startsWith('preset')) return name.includes('repl') ? (realMonths / ms / 1000).toFixed(1) : ''
  const persons = name.includes('10,000') ? 10 : name.includes('100 persons') ? 0.1 : 1
  return ((persons * personMonths) / ms / 1000).toFixed(1)
}

if (asJson) {
  const table = { unit: 'CPU ms per call', rounds, timed, rivals, wholeRuns, places, ratios, check }
  process.stdout.write(`${JSON.stringify(table, null, 2)}\n`)
} else {
  const row = (name: string, ...cells: string[]) => process.stdout.write(`${name.padEnd(44)}${cells.map((c) => c.padStart(12)).join('')}\n`)
  row('CPU ms per call, one thread', 'median', 'least', 'most', 'M months/s')
  for (const t of timed) row(t.name, t.median.toFixed(3), t.least.toFixed(3), t.most.toFixed(3), throughput(t.name, t.median))
  for (const { name, installed, times } of rivals) {
    const ms = installed ? medianOf(times) : NaN
    if (installed) row(name, ms.toFixed(3), Math.min(...times).toFixed(3), Math.max(...times).toFixed(3), throughput(name, ms))
    else row(name, 'not installed')
  }
  for (const { name, threads: by } of wholeRuns) {
    for (const { workers, times, critical } of by) {
      const how = workers === 0 ? 'one thread' : `${workers} worker${workers > 1 ? 's' : ''}`
      for (const [measure, ms] of [['by the clock', times] as const, ['critical path', critical] as const]) {
        if (ms.some(Number.isNaN)) continue
        row(`${name}, ${how}, ${measure}`, medianOf(ms).toFixed(0), Math.min(...ms).toFixed(0), Math.max(...ms).toFixed(0))
      }
    }
  }
  for (const place of ['chromium', 'node'] as const) {
    if (!places) continue
    const times = places[place]
    const name = `preset: ${plan.draws} draws, 2 workers in ${place === 'node' ? 'Node' : 'Chromium'}`
    if (places.installed) row(name, medianOf(times).toFixed(0), Math.min(...times).toFixed(0), Math.max(...times).toFixed(0))
    else row(name, 'no browser, or no page built')
  }
  process.stdout.write('\n')
  row('ratios', 'here', 'target')
  for (const { name, value, target } of ratios) row(name, value.toFixed(2), target)
  process.stdout.write('\n')
  row('months in work per person (W1)', 'here', 'published')
  for (const c of check) row(c.arm, c.monthsInWork.toFixed(3), c.published.toFixed(3))
  row('the same, in the whole run')
  for (const c of check) row(c.arm, c.wholeRun?.toFixed(3) ?? '', c.published.toFixed(3))
}
