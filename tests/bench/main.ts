/**
 * The speed table: W1 through the public model contract, beside an object per person and the same workload in C, numpy and R where
 * these are installed; growth with persons and replications; and the real model on its preset.
 *   npm run -s bench [-- --json] [--rounds N] [--quick]
 * CPU time, one thread, medians of rounds in turn. Kept out of npm test, which only checks that a quick run of it works.
 */
import { readFileSync } from 'node:fs'
import { models } from '../../models/index.ts'
import { makeExpectation } from '../../src/engine/expected.ts'
import { makeTables } from '../../src/engine/layout.ts'
import { makeSimulator } from '../../src/engine/simulate.hot.ts'
import { replicationKey } from '../../src/random/streams.ts'
import { centralValues } from '../../src/scenario/values.ts'
import { makePlan } from '../../src/run/plan.ts'
import { parseScenarioText } from '../../src/scenario/read.ts'
import { runObjects } from './objects.ts'
import { timeRivals } from './rivals.ts'
import { medianOf, timeInTurn, type Variant } from './timing.ts'
import { makeW1, W1_EXPECTED } from './w1/w1.ts'

const words = process.argv.slice(2)
const quick = words.includes('--quick')
const asJson = words.includes('--json')
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
const expectation = makeExpectation(plan.structure)
const scratch = makeTables(plan.structure, false)

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
  { name: 'preset: replication, 3 arms', calls: quick ? 20 : 200, run: (call) => real.run(call, 238) },
  { name: 'preset: prepare a draw', calls: quick ? 5 : 30, run: (call) => void prepare(plan.values(call % plan.draws, 0), scratch) },
  { name: 'preset: exact expectation', calls: quick ? 2 : 10, run: () => void expectation.run(tables, { afterStart: false }) },
]
const timed = timeInTurn(variants, rounds)
const rivals = quick ? [] : timeRivals('tests/bench/rivals', 1000, Math.min(rounds, 3))
const median = (name: string) => timed.find((t) => t.name === name)!.median
const personMonths = 3 * 1000 * 120
const ratios = {
  'object per person / calendar': median('W1 object per person') / median('W1 calendar (runs)'),
  'filter / calendar': median('W1 filter') / median('W1 calendar (runs)'),
  ...Object.fromEntries(
    rivals.filter((r) => r.installed).map((r) => [`${r.name} / calendar`, medianOf(r.times) / median('W1 calendar (runs)')]),
  ),
  '10,000 / 1,000 persons': median('W1 calendar, 10,000 persons') / median('W1 calendar (runs)'),
  'preset / W1 per person-month':
    median('preset: replication, 3 arms') /
    (3 * plan.structure.cohort.persons * plan.structure.cycles) /
    (median('W1 calendar (runs)') / personMonths),
}
const check = w1.structure.arms.map((arm, a) => ({ arm: arm.id, monthsInWork: months[a] / counted, published: W1_EXPECTED[arm.id] }))

if (asJson) {
  process.stdout.write(`${JSON.stringify({ unit: 'CPU ms per call', rounds, timed, rivals, ratios, check }, null, 2)}\n`)
} else {
  const row = (name: string, ...cells: string[]) => process.stdout.write(`${name.padEnd(34)}${cells.map((c) => c.padStart(12)).join('')}\n`)
  row('CPU ms per call, one thread', 'median', 'least', 'most')
  for (const t of timed) row(t.name, t.median.toFixed(3), t.least.toFixed(3), t.most.toFixed(3))
  for (const { name, installed, times } of rivals) {
    if (installed) row(name, medianOf(times).toFixed(3), Math.min(...times).toFixed(3), Math.max(...times).toFixed(3))
    else row(name, 'not installed')
  }
  process.stdout.write('\n')
  for (const [name, ratio] of Object.entries(ratios)) row(name, ratio.toFixed(2))
  process.stdout.write('\n')
  row('months in work per person (W1)', 'here', 'published')
  for (const c of check) row(c.arm, c.monthsInWork.toFixed(3), c.published.toFixed(3))
}
