/**
 * The bridge from a run to a decision. Expected: the run's own batches added up here one by one, the summaries of the same run, the
 * parameter values the plan names, and the command `analyse` on the exported table.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { models } from '../../models/index.ts'
import { runCommandLine } from '../../src/cli/commands.ts'
import { analyseDecision } from '../../src/economics/analyse.ts'
import { parseDrawsTable } from '../../src/economics/drawsTable.ts'
import { drawsTableText } from '../../src/economics/drawsTableText.ts'
import { makeOutcomeReader } from '../../src/engine/outcomes.ts'
import { carryOut, makeBatchRunner } from '../../src/run/batch.ts'
import {
  decisionDrawsOf,
  differenceColumn,
  drawColumn,
  netOutcome,
  personsInWork,
  yearsInWork,
} from '../../src/run/decision/decisionDraws.ts'
import { withoutChance } from '../../src/run/decision/withoutChance.ts'
import { lossByParty } from '../../src/run/decision/lossByParty.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { makePlan } from '../../src/run/plan.ts'
import type { RunDraws, RunResult } from '../../src/run/result.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { analysed } from '../reference/economics-run.ts'
import { collect } from '../fixtures/surroundings.ts'
import { readScenario } from '../fixtures/readScenario.ts'
import { textIn, unzip } from '../fixtures/unzip.ts'

const preset = readScenario('base-uma-238')
/** 60 persons over four years, 40 draws with three replications each. */
const scenario: Scenario = {
  ...preset,
  population: { source: 'uma-238', persons: 60 },
  horizonMonths: 48,
  run: { ...preset.run, draws: 40, replications: 3, groups: ['sex'] },
}
const persons = 60

let result: RunResult
let draws: RunDraws

beforeAll(async () => {
  const run = await makeInlineRunner(models).run(scenario, { keepDraws: true })
  if (!run.ok) throw new Error(run.issues[0].what.en)
  result = run.value
  draws = run.value.draws!
}, 60_000)

const average = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0) / column.length

describe('every draw of a run', () => {
  test('is the mean of its replications, whole and in halves', () => {
    const plan = makePlan(scenario, models)
    if (!plan.ok) throw new Error('no plan')
    const { structure } = plan.value
    const batch = carryOut(makeBatchRunner(plan.value), { index: 0, first: 3 * 7, count: 3 })
    if (!batch.ok) throw new Error('no batch')
    const { width } = makeOutcomeReader(structure)
    const outcome = structure.outcomes.findIndex(({ id }) => id === 'netPublic')
    const of = (replication: number) => batch.value.outcomes[(replication * 3 + 2) * width + outcome]
    expect(drawColumn(draws, 'SE', 'netPublic')[7]).toBeCloseTo((of(0) + of(1) + of(2)) / 3, 4)
    expect(drawColumn(draws, 'SE', 'netPublic', undefined, 0)[7]).toBeCloseTo((of(0) + of(2)) / 2, 4)
    expect(drawColumn(draws, 'SE', 'netPublic', undefined, 1)[7]).toBeCloseTo(of(1), 4)
  })

  test('averages to the summary of the run, in every arm, for everybody and by sex', () => {
    for (const arm of result.arms) {
      for (const id of ['inWork15', 'monthsInWork', 'netSociety', 'netPublic', 'net.municipality']) {
        const mean = arm.outcomes[id].mean!
        expect(Math.abs(average(drawColumn(draws, arm.id, id)) / mean - 1), `${arm.id} ${id}`).toBeLessThan(1e-9)
      }
      for (const level of ['woman', 'man']) {
        const mean = result.groups.sex[level].arms.find(({ id }) => id === arm.id)!.outcomes.inWork15.mean!
        expect(average(drawColumn(draws, arm.id, 'inWork15', { breakdown: 'sex', level }))).toBeCloseTo(mean, 12)
      }
    }
  })

  test('carries the parameter values the plan gives that draw, and only parameters with a spread', () => {
    const plan = makePlan({ ...scenario, changes: { 'post.cost': 80_000 } }, models)
    if (!plan.ok) throw new Error('no plan')
    const { model } = plan.value
    const values = plan.value.values(11, 0)
    expect(draws.parameters.length).toBe(model.parameters.filter((p) => p.distribution.kind !== 'fixed').length)
    for (const { id, values: column } of draws.parameters) {
      if (id !== 'post.cost') expect(column[11]).toBe(values[model.parameters.findIndex((p) => p.id === id)])
    }
  })

  test('without asking there are none, so that nothing larger travels than is used', async () => {
    const plain = await makeInlineRunner(models).run({ ...scenario, run: { ...scenario.run, draws: 2 } })
    expect(plain.ok && 'draws' in plain.value).toBe(false)
  })

  test('of the exact expectation has no halves, and the run agrees with it within the chance of three replications', async () => {
    const few: Scenario = { ...scenario, run: { ...scenario.run, draws: 3, groups: [] } }
    const exact = await makeInlineRunner(models).expected(few, { overDraws: true, afterStart: true, keepDraws: true })
    if (!exact.ok) throw new Error('no expectation')
    const own = exact.value.draws!
    expect([own.exact, own.halves, own.draws.length]).toEqual([true, null, 3])
    for (const { id, values } of own.parameters)
      expect([...values]).toEqual([...draws.parameters.find((p) => p.id === id)!.values.slice(0, 3)])
    const difference = average(drawColumn(own, 'SE', 'inWork15')) - average(drawColumn(draws, 'SE', 'inWork15').slice(0, 3))
    // 3 draws × 3 replications × 60 persons: four standard errors of a share of about 0.3
    expect(Math.abs(difference)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / (3 * 3 * 60)))
  })
})

describe('the draws of a decision', () => {
  const of = (perspective: string, effect = personsInWork(persons)) => decisionDrawsOf(draws, { perspective, effect })

  test.each([
    ['society', 'netSociety'],
    ['public', 'netPublic'],
    ['employer', 'net.employer'],
  ])('cost for %s is minus %s, effect is persons, or years of the whole cohort', (perspective, outcome) => {
    const persons15 = of(perspective)
    const years = of(perspective, yearsInWork(persons))
    if (!persons15.ok || !years.ok) throw new Error('refused')
    expect(persons15.value.strategies).toEqual(['FS', 'CM', 'SE'])
    const row = draws.outcomes.findIndex(({ id }) => id === outcome)
    const at = (d: number, arm: number, o: number) => draws.means[(d * 3 + arm) * draws.outcomes.length + o]
    expect(persons15.value.costs[2][5]).toBe(-at(5, 2, row))
    expect(average(persons15.value.effects[1])).toBeCloseTo(60 * result.arms[1].outcomes.inWork15.mean!, 9)
    expect(average(years.value.effects[1])).toBeCloseTo(5 * result.arms[1].outcomes.monthsInWork.mean!, 9)
  })

  test('a month beyond the horizon or an unknown party is refused', () => {
    for (const refused of [of('society', personsInWork(persons, 60)), of('nobody')]) {
      expect(refused.ok).toBe(false)
      expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toEqual(['RUN-012'])
    }
  })

  test('go out as a table and come back to the last bit', () => {
    const decision = of('society')
    if (!decision.ok) throw new Error('refused')
    const back = parseDrawsTable(drawsTableText(decision.value), 't.csv')
    expect(back).toEqual({ ok: true, value: { ...decision.value, units: undefined } })
  })

  test('analyse says of the exported table exactly what is said of the run', async () => {
    const decision = of('public')
    if (!decision.ok) throw new Error('refused')
    const wtps = [0, 500_000, 1_000_000]
    // a table says nothing of how its draws were spread
    const direct = analyseDecision({ ...decision.value, units: undefined }, { wtps, comparator: 0, groups: [] })
    const printed = await analysed(drawsTableText(decision.value), ['--wtp', '0:1000000:500000', '--comparator', 'FS'])
    const { warnings, ...rest } = printed
    expect(warnings).toEqual([])
    expect(rest).toEqual(JSON.parse(JSON.stringify(direct)))
  })
})

describe('the risk of each party', () => {
  test('is the mean difference of the run and the share of draws below zero, for every party and the two sums', () => {
    const risks = lossByParty(draws, 'SE')
    expect(risks.map(({ perspective }) => perspective)).toEqual(
      expect.arrayContaining(['society', 'public', 'person', 'insurance', 'treasury', 'municipality', 'region', 'employer']),
    )
    for (const { perspective, mean, probLoss } of risks) {
      const id = netOutcome(perspective)
      const summary = result.differences.find(({ arm }) => arm === 'SE')!.outcomes[id]
      expect(Math.abs(mean - summary.mean!)).toBeLessThanOrEqual(1e-9 * Math.abs(summary.mean!))
      const [se, fs] = ['SE', 'FS'].map((arm) => drawColumn(draws, arm, id))
      // within a krona for each of the 60 persons it counts as no difference
      const below = se.filter((value, d) => value <= fs[d] - 60).length
      const same = se.filter((value, d) => Math.abs(value - fs[d]) < 60).length
      const losses = below + same / 2
      expect(probLoss).toBeCloseTo(losses / 40, 12)
    }
  })

  test('follows the weights of the draws: with one draw alone, what that draw says', () => {
    const weights = new Float64Array(40)
    weights[3] = 1
    const society = lossByParty(draws, 'CM', weights).find(({ perspective }) => perspective === 'society')!
    const difference = drawColumn(draws, 'CM', 'netSociety')[3] - drawColumn(draws, 'FS', 'netSociety')[3]
    expect([society.mean, society.p50, society.probLoss]).toEqual([difference, difference, difference < 0 ? 1 : 0])
  })
})

describe('simulate --out', () => {
  test('saves draws.csv in the perspective of the scenario, and keeps single draws out of result.json', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vagval-draws-'))
    try {
      const collected = collect(models)
      const options = ['--draws', '3', '--replications', '2', '--workers', '1', '--out', folder]
      expect(await runCommandLine(['simulate', 'scenarios/base-uma-238.json', ...options], collected.io), collected.err).toBe(0)
      const table = parseDrawsTable(readFileSync(join(folder, 'draws.csv'), 'utf8'), 'draws.csv')
      if (!table.ok) throw new Error(table.issues[0].what.en)
      const saved = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as RunResult
      expect(saved.draws).toBeUndefined()
      expect(table.value.draws).toBe(3)
      const { netSociety, inWork15 } = saved.arms[2].outcomes
      expect(-average(table.value.costs[2]) / netSociety.mean!).toBeCloseTo(1, 9)
      expect(average(table.value.effects[2]) / 238).toBeCloseTo(inWork15.mean!, 12)
      expect(collected.err).toContain('draws.csv')
      // for people: the same figures in Swedish Excel, and as numbers in a workbook
      const excel = readFileSync(join(folder, 'excel-outcomes.csv'), 'utf8')
      const row = excel.split('\r\n').find((one) => one.startsWith('Supported Employment;hela gruppen;') && one.includes(';inWork15;'))!
      expect(Number(row.split(';')[5].replace(',', '.'))).toBe(inWork15.mean)
      const sheets = unzip(readFileSync(join(folder, 'workbook.xlsx')))
      expect(textIn(sheets, 'xl/workbook.xml').match(/<sheet /g)).toHaveLength(8)
      expect(textIn(sheets, 'xl/worksheets/sheet2.xml')).toContain(`<v>${inWork15.mean}</v>`)
      // the file holds the draws without the chance of two replications: not the plain means, whose spread is larger
      const own = await makeInlineRunner(models).run({ ...preset, run: { ...preset.run, draws: 3, replications: 2 } }, { keepDraws: true })
      if (!own.ok) throw new Error('no run')
      const more = (of: RunDraws) => differenceColumn(of, 'SE', 'netSociety')
      const spread = (column: Float64Array) => column.reduce((sum, v) => sum + (v - average(column)) ** 2, 0)
      const written = table.value.costs[0].map((v, d) => v - table.value.costs[2][d])
      const [raw, clean] = [more(own.value.draws!), more(withoutChance(own.value.draws!))]
      written.forEach((v, d) => expect(v / clean[d]).toBeCloseTo(1, 9))
      expect(spread(written)).toBeLessThan(0.999 * spread(raw))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

test('draws that share a randomisation are those whose numbers agree by 25', () => {
  expect([...draws.units!]).toEqual([...draws.draws].map((draw) => draw % 25))
})
