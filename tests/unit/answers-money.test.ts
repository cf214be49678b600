// The answer about money as pure functions, on an appraisal that can be followed by hand (appraisal-made.ts) and on the preset's expectation.
import { beforeAll, describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import type { Model } from '../../src/engine/model.ts'
import { entriesBehind, measureCost, moneyTable, paysMost, pocketsOf, rowOf, COLUMNS } from '../../src/app/answers/money.ts'
import { moneyAnswer, type MoneyAnswer } from '../../src/app/answers/moneyAnswer.ts'
import { budgetOf, columnsOf } from '../../src/app/answers/moneyBudget.ts'
import { ENTRY_PARAMETERS, parametersBehind } from '../../src/app/answers/moneyChain.ts'
import { moneyFlows } from '../../src/app/answers/moneyFlows.ts'
import { entrySource, ledgerSource } from '../../src/app/answers/moneySources.ts'
import { anywayOf, deadweightOf } from '../../src/app/answers/deadweight.ts'
import { fullProduction, moneyTerms } from '../../src/app/answers/moneyTerms.ts'
import { paybackFor, paybackKind, paybackPoints, type Payback } from '../../src/app/answers/payback.ts'
import { messages } from '../../src/messages/index.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { budget } from '../../src/run/appraisal/budget.ts'
import { presetScenario } from '../ui/scenario.ts'
import { CYCLES, madeAppraisal, PAYBACK_STATE } from './appraisal-made.ts'

const made = madeAppraisal()
const plain = { arm: 'B', against: 'A', rate: 0, horizon: CYCLES }
const model = models['aktivitetsersattning'] as Model
const context = { words: messages.sv, language: 'sv' as const, model }

describe('the ledger by hand', () => {
  const table = moneyTable(made, plain, ['person', 'state'])
  const own = moneyTable(made, plain, ['state'])

  it('has what half the runs pay and receive: 22 months of 100 kr tax, 300 kr work, one coach of 1,200 kr', () => {
    expect(rowOf(table, 'state')?.cells).toEqual({ measure: -1200, allowance: 0, work: 0, tax: 1100 })
    expect(rowOf(table, 'person')?.net).toBeCloseTo(22 * 300 * 0.5 - 1100, 9)
    expect(table.society.net).toBeCloseTo(3300 - 1200, 9)
  })

  it('lets every row and every column add up, and the set of all parties be society', () => {
    for (const row of [...table.rows, table.society])
      expect(COLUMNS.reduce((sum, column) => sum + row.cells[column], 0)).toBeCloseTo(row.net, 9)
    for (const column of COLUMNS)
      expect(table.rows.reduce((sum, row) => sum + row.cells[column], 0)).toBeCloseTo(table.society.cells[column], 9)
    expect(table.own?.summary).toEqual(table.society.summary)
    expect(own.own?.net).toBe(rowOf(own, 'state')?.net)
  })

  it('names the entries behind a cell, behind a net, and for society only work and resources', () => {
    const ids = (parties: readonly string[] | 'all', column: (typeof COLUMNS)[number] | null) =>
      entriesBehind(table, parties, column)
        .map(({ id }) => id)
        .sort()
    expect(ids(['state'], 'tax')).toEqual(['tax'])
    expect(ids(['state'], null)).toEqual(['coach', 'tax'])
    expect(ids('all', null)).toEqual(['coach', 'work'])
    // inside a set of parties their own payments cancel
    expect(ids(['state', 'person'], null)).toEqual(['coach', 'work'])
  })

  it('keeps freed capacity outside every sum', () => {
    expect(table.beside).toEqual([{ id: 'freed', label: { sv: 'freed', en: 'freed' }, amount: 22 * 40 * 0.5 }])
    expect(table.flows.map(({ id }) => id)).not.toContain('freed')
  })
})

describe('the pay-back', () => {
  it('is the run’s own month for a party, and by calendar year for a set that the run keeps no months for', () => {
    const state = paybackFor(made, 'B', 'state')
    expect([state?.shareNever, state?.coarse]).toEqual([0.5, false])
    expect(paybackFor(made, 'B', ['state'])).toEqual(state)
    expect(paybackFor(made, 'B', ['person', 'state'])).toEqual(paybackFor(made, 'B', 'society'))
    expect(paybackFor(made, 'A', 'state')).toBeNull()
  })

  it('counts a set by the ends of calendar years: the state is below zero at the end of 2026 and back at the end of 2027', () => {
    // another party of the purse makes {state, other} a set of its own; it pays and receives nothing
    const three = {
      ...made,
      parties: [...made.parties, { id: 'other', label: { sv: 'o', en: 'o' }, public: false }],
      yearNet: withNothing(made.yearNet),
    }
    const set = paybackFor(three, 'B', ['state', 'other'])
    // replication 1 works: −1,200 + 400 by the end of 2026 (6 months), + 1,200 in 2027; replication 2 never
    expect(set?.coarse).toBe(true)
    expect(set?.shareNever).toBe(0.5)
    expect(set?.byYear.map(({ share }) => share)).toEqual([0, 0, 0.5])
    expect(PAYBACK_STATE).toBeLessThanOrEqual(18)
  })

  it('draws the middle run with its band, and the mean alone where only the expectation is known', () => {
    const points = paybackPoints(made, 'B', 'state')
    expect(points.map(({ month }) => month)).toEqual([0, 6, 18, 24])
    // the two runs stand at +1,000 and −1,200 at the end; type 7 quantiles of two values
    expect(points.at(-1)).toMatchObject({ p50: -100, p10: -1200 + 0.1 * 2200, p90: -1200 + 0.9 * 2200 })
    const mean = paybackPoints({ ...made, kept: 0, yearNet: new Float64Array(0) }, 'B', 'state')
    expect(mean.at(-1)).toEqual({ month: 24, p50: -100, p10: null, p90: null, p2_5: null, p97_5: null })
  })

  it('is said in words that follow the share of runs, and never as a fact where either way is as usual', () => {
    const of = (shareNever: number | null, p50: number | null, ofMean: number | null = 30): Payback =>
      ({ shareNever, p50, ofMean, untouched: false }) as Payback
    expect(paybackKind(of(0.1, 30), 1e6)).toBe('after')
    expect(paybackKind(of(0.54, null), -1e6)).toBe('coin')
    expect(paybackKind(of(0.8, null), -1e6)).toBe('seldom')
    expect(paybackKind(of(0.97, null), -1e6)).toBe('never')
    expect(paybackKind(of(0, 0), 1e6)).toBe('fromStart')
    expect(paybackKind(of(null, null, null), -1e6)).toBe('never')
    expect(paybackKind({ ...of(0, 0), untouched: true }, 0)).toBe('noChange')
  })
})

/** Two parties per year become three, the last with nothing. */
function withNothing(yearNet: Float64Array): Float64Array {
  const out = new Float64Array((yearNet.length / 2) * 3)
  for (let i = 0; i < yearNet.length / 2; i++) out.set(yearNet.subarray(2 * i, 2 * i + 2), 3 * i)
  return out
}

describe('the money of the preset', () => {
  let answer: MoneyAnswer
  const scenario = presetScenario()
  const asked = { arm: 'SE', party: 'municipality', own: [], rate: 0, years: 5, publicFunds: null }
  beforeAll(async () => {
    const runner = makeInlineRunner(models)
    const small = { ...scenario, run: { ...scenario.run, draws: 10, replications: 2 } }
    const run = await runner.run(small)
    if (!run.ok) throw new Error('no run')
    const shown = { runId: 1, scenario: small, result: run.value, exact: false }
    const found = moneyAnswer(shown, asked)
    if (!found) throw new Error('no answer')
    answer = found
  })

  it('leaves society production and resource use alone, at every rate and horizon, without another run', () => {
    for (const rate of [0, 0.03, 0.035, 0.04]) {
      for (const years of [1, 5, 10, null]) {
        const one = moneyAnswer(answer.shown, { ...asked, rate, years })
        expect(Math.abs(one?.table.society.cells.allowance ?? NaN)).toBeLessThan(0.01)
        expect(Math.abs(one?.table.society.cells.tax ?? NaN)).toBeLessThan(0.01)
        expect(one?.row.likely).not.toBeNull()
      }
    }
  })

  it('counts a dearer krona of tax for the treasury and society, and for no other party', () => {
    const dear = moneyAnswer(answer.shown, { ...asked, publicFunds: 1.3 })
    const outlay = -answer.table.public.net
    for (const row of answer.table.rows)
      expect(((dear && rowOf(dear.table, row.party))?.net ?? NaN) - row.net).toBeCloseTo(row.party === 'treasury' ? -0.3 * outlay : 0, 3)
    expect(dear?.table.society.net).toBeCloseTo(answer.table.society.net - 0.3 * outlay, 3)
  })

  it('pays in and creates exactly what it pays out', () => {
    const flows = moneyFlows(answer.table)
    const received = flows.receivers.reduce((sum, end) => sum + end.amount, 0)
    // ribbons below 50 tkr are left to the table: at most one side of every party
    expect(Math.abs(flows.paidIn + flows.newValue - received)).toBeLessThan(7 * 50_000)
  })

  it('lets the pockets differ by society’s net, but for parties too small to be named', () => {
    const { paid, received, payers } = pocketsOf(answer.table)
    expect(Math.abs(received - paid - answer.table.society.net)).toBeLessThan(7 * 10_000)
    expect(payers[0]?.party).toBe(paysMost(answer.table.rows)?.party)
  })

  it('divides the measure as the law says: half the state, a quarter each the region and the municipalities', () => {
    const { total, funders } = measureCost(answer.table)
    expect(total).toBeGreaterThan(1e6)
    // whole öre per person and month, so the halves are equal to within some kronor
    expect(Object.fromEntries(funders.map(({ party, amount }) => [party, Math.round((amount / total) * 1000) / 1000]))).toEqual({
      insurance: 0.5,
      region: 0.25,
      municipality: 0.25,
    })
  })

  it('adds the years of the budget up to the plain ledger of the whole run, and a set up from its parties', () => {
    const choice = { arm: 'SE', against: answer.comparator, inflation: null }
    const whole = moneyAnswer(answer.shown, { ...asked, years: null })
    const set = ['municipality', 'region']
    const { rows } = budgetOf(answer.appraisal, choice, set)
    for (const { party, sum, lines } of rows) {
      if (party !== 'own') expect(sum.mean).toBeCloseTo((whole && rowOf(whole.table, party))?.net ?? NaN, 0)
      for (const line of lines) expect(Object.values(columnsOf(line)).reduce((a, b) => a + b, 0)).toBeCloseTo(line.net.mean ?? NaN, 0)
    }
    const of = (party: string) => rows.find((row) => row.party === party)
    expect(of('own')?.sum.mean).toBeCloseTo((of('municipality')?.sum.mean ?? NaN) + (of('region')?.sum.mean ?? NaN), 3)
    // a set of one is the party itself, spread and all
    const alone = budgetOf(answer.appraisal, choice, ['region']).rows.find((row) => row.party === 'own')
    const region = budget(answer.appraisal, choice).filter((line) => line.party === 'region')
    expect(alone?.lines.map(({ net }) => Math.round(net.p90 ?? NaN))).toEqual(region.map(({ net }) => Math.round(net.p90 ?? NaN)))
  })

  it('leads every entry of the model to parameters that exist', () => {
    const known = answer.appraisal.flows.map(({ id }) => id)
    expect(known.filter((id) => !(id in ENTRY_PARAMETERS))).toEqual([])
    for (const id of known) {
      for (const start of ENTRY_PARAMETERS[id] ?? []) {
        expect(
          model.parameters.some((one) => one.id.startsWith(start)),
          `${id}: ${start}`,
        ).toBe(true)
      }
      expect(parametersBehind(model, [{ id }]).length).toBeGreaterThan(0)
    }
  })

  it('opens a figure with its money, its spread, its entries and their parameters', () => {
    const source = ledgerSource(answer, 'employmentService', 'allowance', 'x', context)
    expect(source.lines[0]).toBe('På 5 år, ränta 0\u00A0%, priser 2026.')
    expect(source.lines.join(' ')).toContain('Lönebidrag, från Arbetsförmedlingen till arbetsgivarna')
    expect(source.parameters).toContain('subsidy.share')
    expect(source.parameters).not.toContain('post.cost')
    const net = ledgerSource(answer, 'municipality', null, 'x', context)
    expect(net.lines.join(' ')).toMatch(/Över noll i \d+ av 100 körningar/)
    expect(net.parameters).toContain('post.cost')
    expect(new Set(net.lines).size).toBe(net.lines.length)
    const wage = answer.table.flows.find(({ id }) => id === 'wageSupported')
    expect(wage && entrySource(answer, wage, 'x', context).parameters).toContain('wage.fullTime')
  })

  it('counts NyttoSam’s terms for one and five years, with a whole year’s work worth wage and contributions', () => {
    const wage = model.parameters.find(({ id }) => id === 'wage.fullTime')?.value ?? NaN
    // 31.42 %: employer contributions of 2026 in law
    expect(fullProduction(model, scenario)).toBeCloseTo(12 * wage * 1.3142, 6)
    const terms = moneyTerms(answer.shown, model, 'SE')
    expect(terms.map(({ years }) => years)).toEqual([1, 5])
    for (const one of terms) expect(one.net).toBeCloseTo(one.gain - one.measureCost, 3)
  })

  it('says how many paid jobs would have come anyway: the comparator’s share in work over the way’s own, or nothing where no hire is paid for', () => {
    const share = (id: string) => answer.shown.result.arms.find((one) => one.id === id)!.outcomes['inWorkAfterStart15']!.mean ?? NaN
    const found = anywayOf(answer.shown.result, 'SE', answer.comparator)
    expect(found.anyway).toBeCloseTo(share(answer.comparator) / share('SE'), 12)
    expect(deadweightOf(answer)).toBeNull()
    const m = answer.appraisal.flows.findIndex(({ id }) => id === 'outcomeRegion')
    const { monthly, flows, arms, cycles } = answer.appraisal
    // 7 kr in the first month of the way
    const paid = monthly.slice()
    paid[arms.indexOf('SE') * cycles * flows.length + m] += 7
    expect(deadweightOf({ ...answer, appraisal: { ...answer.appraisal, monthly: paid } })?.cost.mean).toBeCloseTo(7, 9)
  })

  it('answers nothing for the comparator, for an empty set, or without money', () => {
    expect(moneyAnswer(answer.shown, { ...asked, arm: answer.comparator })).toBeNull()
    expect(moneyAnswer(answer.shown, { ...asked, party: 'own', own: [] })).toBeNull()
    const { appraisal: _none, ...without } = answer.shown.result
    expect(moneyAnswer({ ...answer.shown, result: without }, asked)).toBeNull()
  })
})
