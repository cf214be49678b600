/**
 * Laws of the money, through whole runs of random scenarios: in every replication, to the öre, and in the expectation. Who gets is who
 * pays; society's value is production minus resource use and nothing else; perspectives add up; rate 0 is the plain sum.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makeOutcomeReader } from '../../src/engine/outcomes.ts'
import { budget } from '../../src/run/appraisal/budget.ts'
import { pocketTable } from '../../src/run/appraisal/pocketTable.ts'
import { meanPresentValue, presentValues } from '../../src/run/appraisal/presentValue.ts'
import { carryOut, makeBatchRunner, type BatchResult } from '../../src/run/batch.ts'
import { expectedRun } from '../../src/run/expectedRun.ts'
import { makePlan, type Plan } from '../../src/run/plan.ts'
import type { RunAppraisal, RunResult } from '../../src/run/result.ts'
import { makeGatherer } from '../../src/run/gather/gatherer.ts'
import { summariseRun } from '../../src/run/summariseRun.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Result } from '../../src/shared/issue.ts'
import { readScenario } from '../fixtures/readScenario.ts'

const preset = readScenario('base-uma-238')
const model = models[preset.model]
const CLOSED = ['transfer', 'tax', 'wage', 'subsidy']

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map((i) => `${i.code} ${i.what.en}`).join('; '))
  return result.value
}

/** Prices that touch the ledger and no move of anybody: any value within the parameter's bounds. */
const PRICES = model.parameters.filter(({ id }) =>
  /^(wage|hours|subsidy|production|tax|housing|socialAssistance|studies\.support|post|handling|dailyActivities\.(cost|avoidable))/.test(id),
)
const prices = fc
  .tuple(...PRICES.map(({ bounds }) => fc.option(fc.double({ min: bounds[0], max: bounds[1], noNaN: true }))))
  .map((values) => Object.fromEntries(PRICES.flatMap(({ id }, i) => (values[i] === null ? [] : [[id, values[i]]]))))

/** Arms get a payment by result where the model knows it. */
const PAYS_BY_RESULT = 'outcomePayment' in model.fields.arm.fields
const arm = fc.record({
  pathway: fc.constantFrom('SE', 'CM'),
  posts: fc.option(fc.constantFrom(0.5, 1, 2.5), { nil: undefined }),
  caseload: fc.integer({ min: 4, max: 30 }),
  projectMonths: fc.integer({ min: 6, max: 40 }),
  whileWaiting: fc.constantFrom('fs', 'none'),
  ...(PAYS_BY_RESULT ? { outcomePayment: fc.constantFrom(0, 40000) } : {}),
})
const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    arms: fc.tuple(arm, arm),
    persons: fc.integer({ min: 15, max: 30 }),
    source: fc.constantFrom('uma-238', 'sormland'),
    horizonMonths: fc.integer({ min: 12, max: 50 }),
    start: fc.constantFrom('2024-11', '2026-03', '2027-07'),
    priceYear: fc.constantFrom(2018, 2024, 2026),
    discountRate: fc.constantFrom(0, 0.035, 0.05),
    mcpf: fc.constantFrom(1, 1.3),
    changes: prices,
    seed: fc.string({ maxLength: 5 }),
  })
  .map(({ arms, persons, source, horizonMonths, start, priceYear, discountRate, mcpf, changes, seed }) => ({
    ...preset,
    start,
    horizonMonths,
    population: { source, persons },
    arms: [
      preset.arms[0],
      ...arms.map((a, i) =>
        Object.fromEntries(Object.entries({ ...a, id: `arm ${i}`, comparator: false }).filter(([, v]) => v !== undefined)),
      ),
    ] as Scenario['arms'],
    changes,
    run: { ...preset.run, draws: 2, replications: 2, seed, groups: [] },
    economics: { ...preset.economics, priceYear, discountRate, marginalCostOfPublicFunds: mcpf },
  }))

interface Run {
  readonly plan: Plan
  readonly batch: BatchResult
  readonly result: RunResult
  readonly appraisal: RunAppraisal
}

function runOf(scenario: Scenario): Run {
  const plan = valueOf(makePlan(scenario, models))
  const batch = valueOf(carryOut(makeBatchRunner(plan), plan.batches[0]))
  const gatherer = makeGatherer(plan, { keepDraws: false, mayStop: false })
  gatherer.add(batch)
  const result = summariseRun(plan, gatherer.close(), false)
  return { plan, batch, result, appraisal: result.appraisal! }
}

/** Sum over the flows of `amounts`, counted +1 into and −1 out of the parties. */
function netOf(
  { structure }: Plan,
  amounts: (flow: number) => number,
  parties: readonly string[],
  kinds: readonly string[] | null = null,
): number {
  return structure.measures.reduce((sum, { from, to, kind }, m) => {
    if (kinds && !kinds.includes(kind!)) return sum
    return sum + ((parties.includes(to!) ? 1 : 0) - (parties.includes(from!) ? 1 : 0)) * amounts(m)
  }, 0)
}

const near = (x: number, y: number, scale: number) => expect(Math.abs(x - y)).toBeLessThanOrEqual(1e-9 * (1 + scale))

describe('money in every replication of a random run', () => {
  it('balances to the öre in every arm and year, and society is production minus resource use', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { plan, batch } = runOf(scenario)
        const M = plan.structure.measures.length
        const inside = plan.structure.parties.filter((p) => !p.world).map((p) => p.id)
        expect(batch.years.length).toBeGreaterThan(0)
        expect(batch.years.every(Number.isSafeInteger)).toBe(true)
        const breaches: string[] = []
        for (let i = 0; i < batch.years.length; i += M) {
          const amounts = (m: number) => batch.years[i + m]
          const sumOf = (kind: string) => plan.structure.measures.reduce((sum, flow, m) => sum + (flow.kind === kind ? amounts(m) : 0), 0)
          if (netOf(plan, amounts, inside, CLOSED) !== 0) breaches.push(`row ${i / M}: transfers, taxes, wages and subsidies`)
          if (netOf(plan, amounts, inside) !== sumOf('production') - sumOf('resource')) breaches.push(`row ${i / M}: society`)
        }
        expect(breaches).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  it('adds up over perspectives, is the plain sum at rate 0, and is what the engine’s own outcomes say', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { plan, batch, result, appraisal } = runOf(scenario)
        const { structure } = plan
        const reader = makeOutcomeReader(structure)
        const whole = structure.cycles
        const A = structure.arms.length
        const G = appraisal.parties.length + 2
        structure.arms.forEach(({ id: arm }, a) => {
          const by = (perspective: string, rate: number) =>
            presentValues(appraisal, perspective, { arm, against: null, rate, horizon: whole })!
          for (const rate of appraisal.rates) {
            const society = by('society', rate)
            const parts = appraisal.parties.map(({ id }) => by(id, rate))
            society.forEach((value, k) => {
              const size = parts.reduce((sum, part) => sum + Math.abs(part[k]), 0)
              near(
                value,
                parts.reduce((sum, part) => sum + part[k], 0),
                size,
              )
            })
          }
          for (const [g, { id: party }] of [...appraisal.parties, { id: 'society' }, { id: 'public' }].entries()) {
            const plain = by(party, 0)
            const own = by(party, scenario.economics.discountRate)
            const net = structure.outcomes.findIndex(
              ({ id }) => id === (g < G - 2 ? `net.${party}` : `net${party[0].toUpperCase()}${party.slice(1)}`),
            )
            const payback = structure.outcomes.findIndex(({ id }) => id === `paybackMonths.${party}`)
            const members = appraisal.parties
              .filter((p) => p.id === party || party === 'society' || (party === 'public' && p.public))
              .map((p) => p.id)
            const mean = meanPresentValue(appraisal, party, { arm, against: null, rate: scenario.economics.discountRate, horizon: whole })
            near(mean, result.arms[a].outcomes[structure.outcomes[net].id].mean!, 1e4 * appraisal.persons * whole)
            for (let k = 0; k < appraisal.kept; k++) {
              const years = batch.years.length / (appraisal.kept * A)
              let sum = 0
              let size = 0
              for (let i = 0; i < years; i += structure.measures.length) {
                const amounts = (m: number) => batch.years[(k * A + a) * years + i + m] / 100
                sum += netOf(plan, amounts, members)
                size += structure.measures.reduce((total, _, m) => total + Math.abs(amounts(m)), 0)
              }
              near(plain[k], sum, size)
              near(own[k], batch.outcomes[(k * A + a) * reader.width + net], size)
              if (payback >= 0) expect(appraisal.payback[(k * A + a) * G + g]).toBe(batch.outcomes[(k * A + a) * reader.width + payback])
            }
          }
        })
      }),
      { numRuns: 8 },
    )
  })

  it('gives the same table in rows and columns, and a budget whose years add up to it', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { appraisal } = runOf(scenario)
        const valuation = { arm: appraisal.arms[1], against: appraisal.arms[0], rate: 0, horizon: appraisal.cycles }
        const table = pocketTable(appraisal, valuation)
        const size = table.rows.reduce((sum, { cells }) => sum + cells.reduce((s, x) => s + Math.abs(x), 0), 0)
        table.kinds.forEach((kind, c) => {
          const column = table.rows.reduce((sum, { cells }) => sum + cells[c], 0)
          near(column, table.society.cells[c], size)
          if (CLOSED.includes(kind)) near(column, 0, size)
        })
        for (const row of [...table.rows, table.society, table.public]) {
          near(
            row.net.mean!,
            row.cells.reduce((sum, x) => sum + x, 0),
            size,
          )
        }
        const lines = budget(appraisal, { arm: valuation.arm, against: valuation.against, inflation: null })
        for (const row of [...table.rows, table.society, table.public]) {
          const own = lines.filter(({ party }) => party === row.party)
          near(
            own.reduce((sum, { net }) => sum + net.mean!, 0),
            row.net.mean!,
            size,
          )
          expect(own.reduce((sum, { months }) => sum + months, 0)).toBe(appraisal.cycles)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('costs as much more to raise as the setting says, whether the run is made with it or valued with it afterwards', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const at = (marginalCostOfPublicFunds: number) =>
          runOf({ ...scenario, economics: { ...scenario.economics, marginalCostOfPublicFunds } }).appraisal
        const [plain, dear] = [at(1), at(1.3)]
        const valuation = { arm: plain.arms[2], against: plain.arms[0], rate: 0.03, horizon: plain.cycles }
        // every person-month, every event and every month of posts is rounded by itself, at most half an öre in each arm
        const rounding = 0.005 * 2 * plain.cycles * (2 * plain.persons + 1)
        for (const perspective of ['society', 'treasury', 'municipality']) {
          const afterwards = presentValues(plain, perspective, { ...valuation, publicFunds: 1.3 })!
          const back = presentValues(dear, perspective, { ...valuation, publicFunds: 1 })!
          presentValues(dear, perspective, valuation)!.forEach((value, k) => expect(Math.abs(value - afterwards[k])).toBeLessThan(rounding))
          presentValues(plain, perspective, valuation)!.forEach((value, k) => expect(Math.abs(value - back[k])).toBeLessThan(rounding))
        }
      }),
      { numRuns: 6 },
    )
  })
})

describe('a transfer, a tax or a subsidy', () => {
  /** What moves money between parties and creates none; a subsidy, when a supported job is valued at its full labour cost. */
  const MOVES_MONEY = {
    'housing.supplement': [0, 6000],
    'housing.share': [0.2, 0.9],
    'socialAssistance.monthly': [8000, 15000],
    'studies.support': [0, 9000],
    'tax.taxableShareWage': [0.6, 0.9],
    'tax.taxableShareAllowance': [0.6, 0.9],
    'tax.creditWage': [0, 0.2],
    'tax.creditAllowance': [0, 0.2],
    'subsidy.share': [0.3, 0.8],
  } as const

  it('never changes society’s value, in any replication and to the öre, while somebody’s share of it does change', () => {
    fc.assert(
      fc.property(scenarios, fc.subarray(Object.keys(MOVES_MONEY), { minLength: 1 }), (scenario, ids) => {
        const run = (of: (id: keyof typeof MOVES_MONEY) => number) =>
          runOf({
            ...scenario,
            changes: {
              ...scenario.changes,
              'production.supportedJob.fullCost': 1,
              ...Object.fromEntries(ids.map((id) => [id, of(id as keyof typeof MOVES_MONEY)])),
            },
            economics: { ...scenario.economics, marginalCostOfPublicFunds: 1 },
          })
        const [before, after] = [run((id) => MOVES_MONEY[id][0]), run((id) => MOVES_MONEY[id][1])]
        const { plan } = before
        const M = plan.structure.measures.length
        const parties = before.appraisal.parties.map(({ id }) => id)
        let moved = 0
        let changed = 0
        for (let i = 0; i < before.batch.years.length; i += M) {
          const [old, now] = [before, after].map(
            ({ batch }) =>
              (m: number) =>
                batch.years[i + m],
          )
          if (netOf(plan, now, parties) !== netOf(plan, old, parties)) changed++
          moved += parties.reduce((sum, party) => sum + Math.abs(netOf(plan, now, [party]) - netOf(plan, old, [party])), 0)
        }
        expect(changed).toBe(0)
        if (ids.includes('tax.taxableShareAllowance')) expect(moved).toBeGreaterThan(0)
      }),
      { numRuns: 8 },
    )
  })
})

describe('money in the expectation of a random run', () => {
  it('obeys the same laws', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const plan = valueOf(makePlan(scenario, models))
        const { appraisal, ledger } = valueOf(expectedRun(plan, { overDraws: true, afterStart: false }))
        const run = appraisal!
        expect(run.kept).toBe(scenario.run.draws)
        for (const arm of run.arms) {
          const valuation = { arm, against: null, rate: scenario.economics.discountRate, horizon: run.cycles }
          const table = pocketTable(run, valuation)
          const size = table.rows.reduce((sum, { cells }) => sum + cells.reduce((s, x) => s + Math.abs(x), 0), 0)
          const column = (kind: string) => table.rows.reduce((sum, { cells }) => sum + cells[table.kinds.indexOf(kind)], 0)
          for (const kind of CLOSED) near(column(kind), 0, size)
          near(table.society.net.mean!, column('production') + column('resource'), size)
          // the ledger by year is the same money
          for (const { id } of run.parties) {
            const years = ledger.filter((line) => line.arm === arm && line.party === id).reduce((sum, { mean }) => sum + mean, 0)
            near(meanPresentValue(run, id, { ...valuation, rate: 0 }), years, size)
          }
        }
      }),
      { numRuns: 6 },
    )
  })
})
