/**
 * Money that depends on the arm or on the extent of the allowance: the payment for a hire, daily activities beside work, coach time of a
 * preparatory stage, and half an allowance.
 */
import { describe, expect, it } from 'vitest'
import { makeOutcomeReader } from '../../../src/engine/outcomes.ts'
import { makeSimulator } from '../../../src/engine/simulate.hot.ts'
import { fillPersonMonth } from '../amounts.ts'
import { FLOW, FLOW_COUNT, type FlowId } from '../ledger.ts'
import { ageStepOf, payClassCount, payClassOf, readPayClass } from '../payClasses.ts'
import { readPrices } from '../prices.ts'
import { rulesAt } from '../rules/index.ts'
import {
  PREPARING,
  REGULAR_JOB,
  SICKNESS_COMPENSATION,
  STATE_COUNT,
  STUDIES,
  SUPPORTED,
  SUPPORTED_JOB,
  SUPPORTED_ORDINARY,
  WAITING,
} from '../states.ts'
import { armOf, armSettings, inputOf, tablesOf, valuesWith } from './inputs.ts'

/** Kronor of one person-month, May 2026, 25 years old unless said. */
function month(
  state: number,
  more: { spellMonths?: number; age?: number; dailyActivities?: boolean; extent?: number },
  arm = {},
  values = {},
) {
  const flows = new Float64Array(FLOW_COUNT)
  const { spellMonths = 0, age = 25, dailyActivities = false, extent = 1 } = more
  const person = { state, spellMonths, ageStep: ageStepOf(age), dailyActivities, extent }
  fillPersonMonth(flows, 0, person, armSettings(arm), readPrices(valuesWith(values), 2026), rulesAt(2026, 5, 2026), 1)
  return (id: FlowId) => flows[FLOW[id]] / 100
}

describe('half an allowance', () => {
  it('is half of 12,975 SEK at 25, half of the dormant quarter in a job (1,621.875, in whole öre), and half of the sickness compensation after 30', () => {
    expect(month(SUPPORTED, { extent: 0.5 })('allowance')).toBe(6487.5)
    expect(month(STUDIES, { extent: 0.5 })('allowance')).toBe(6487.5)
    expect(month(REGULAR_JOB, { extent: 0.5 })('dormantAllowance')).toBe(1621.88)
    // 2.78 price base amounts of 59,200 SEK / 12 = 13,715 rounded by the insurance
    expect(month(SICKNESS_COMPENSATION, { extent: 0.5, age: 30 })('sicknessCompensation')).toBeCloseTo(13715 / 2, 2)
  })

  it('changes neither wages nor the housing supplement', () => {
    for (const flow of ['wageSupported', 'wageSubsidy', 'contributions', 'productionSupported'] as const)
      expect(month(SUPPORTED_JOB, { extent: 0.25 })(flow)).toBe(month(SUPPORTED_JOB, {})(flow))
    expect(month(SUPPORTED, { extent: 0.25 })('housingSupplement')).toBe(month(SUPPORTED, {})('housingSupplement'))
  })

  it('is a payment class only where somebody has it', () => {
    expect(payClassCount([payClassOf(3, false), payClassOf(6, true)])).toBe(14)
    expect(payClassCount([payClassOf(3, false)], [payClassOf(0, true, 50)])).toBe(42)
    for (const extent of [100, 75, 50, 25])
      expect(readPayClass(payClassOf(4, true, extent))).toEqual({ ageStep: 4, dailyActivities: true, extent: extent / 100 })
  })
})

describe('daily activities that go on beside work', () => {
  it('save the municipality nothing; those that end save the part said', () => {
    const saving = { 'dailyActivities.avoidable': 0.5, 'dailyActivities.cost': 20000 }
    expect(month(REGULAR_JOB, { dailyActivities: true }, {}, saving)('dailyActivitiesSaved')).toBe(-10000)
    expect(month(REGULAR_JOB, { dailyActivities: true }, { dailyActivitiesInWork: 'parallel' }, saving)('dailyActivitiesSaved')).toBe(0)
  })
})

describe('the first stage of a stepped pathway', () => {
  it('costs its coach time and as much handling as SE, or all of it beside a case manager', () => {
    const staff = (arm: object) => {
      const of = month(PREPARING, {}, { pathway: 'stepped', ...arm })
      return of('staffInsurance') + of('staffRegion') + of('staffMunicipality')
    }
    // 77,500 SEK / 20 persons; posts of one's own are paid by the post instead
    expect(staff({})).toBe(3875)
    expect(staff({ posts: 4 })).toBe(0)
    const handling = (arm: object) => {
      const of = month(PREPARING, {}, { pathway: 'stepped', ...arm })
      return of('handlingEmploymentService') + of('handlingInsurance')
    }
    // 3,940 SEK, of which SE keeps half
    expect(handling({ firstStage: 'preparing' })).toBe(1970)
    expect(handling({ firstStage: 'CM' })).toBe(3940)
  })
})

describe('coach time and handling, state by state', () => {
  const staffOf = (of: ReturnType<typeof month>) => of('staffInsurance') + of('staffRegion') + of('staffMunicipality')
  const handlingOf = (of: ReturnType<typeof month>) => of('handlingEmploymentService') + of('handlingInsurance')
  const everyState = Array.from({ length: STATE_COUNT }, (_, state) => state)

  it('without posts, a project pays 77,500 SEK / 20 for each month of support, and of a job while follow-up lasts', () => {
    const SE = { pathway: 'SE', followUpMonths: 6 } as const
    for (const state of everyState) {
      for (const spellMonths of [0, 5, 6, 200]) {
        const pays = [SUPPORTED, PREPARING].includes(state) || ([SUPPORTED_JOB, REGULAR_JOB].includes(state) && spellMonths < 6)
        expect(staffOf(month(state, { spellMonths }, SE)), `${state} ${spellMonths}`).toBe(pays ? 3875 : 0)
        // posts pay for themselves, and ordinary cooperation has none
        expect(staffOf(month(state, { spellMonths }, { ...SE, posts: 2 }))).toBe(0)
        expect(staffOf(month(state, { spellMonths }, { followUpMonths: 6 }))).toBe(0)
      }
    }
    expect(staffOf(month(SUPPORTED, {}, { ...SE, caseload: 31 }))).toBe(2500)
  })

  it('handling is 3,940 SEK in ordinary support, half of it where a coach replaces it, and in line while ordinary support would last', () => {
    const byState = (arm: object, spellMonths = 0) => everyState.map((state) => handlingOf(month(state, { spellMonths }, arm)))
    const only = (amounts: Readonly<Record<number, number>>) => everyState.map((state) => amounts[state] ?? 0)
    const always = { [SUPPORTED_ORDINARY]: 3940, [PREPARING]: 1970 }
    const none = { whileWaiting: 'none' } as const
    expect(byState({ pathway: 'FS', ...none })).toEqual(only({ ...always, [SUPPORTED]: 3940 }))
    expect(byState({ pathway: 'CM', ...none })).toEqual(only({ ...always, [SUPPORTED]: 3940 }))
    expect(byState({ pathway: 'SE', ...none })).toEqual(only({ ...always, [SUPPORTED]: 1970 }))
    expect(byState({ pathway: 'stepped', ...none })).toEqual(only({ ...always, [SUPPORTED]: 1970 }))
    const inLine = { pathway: 'SE', whileWaiting: 'fs', supportMonths: 12 } as const
    expect(byState(inLine, 11)).toEqual(only({ ...always, [SUPPORTED]: 1970, [WAITING]: 3940 }))
    expect(byState(inLine, 12)).toEqual(only({ ...always, [SUPPORTED]: 1970 }))
    // 1,576 of 3,940 SEK: two fifths
    const employmentService = { 'handling.employmentServiceShare': 0.4 }
    const shared = month(SUPPORTED, {}, { pathway: 'FS' }, employmentService)
    expect([shared('handlingEmploymentService'), shared('handlingInsurance')]).toEqual([1576, 2364])
  })
})

describe('a payment of 50,000 SEK for each hire', () => {
  function run(outcomePayment: number) {
    const arms = [armOf('FS'), armOf('SE', { posts: 2, outcomePayment })]
    const economics = { priceYear: 2026, discountRate: 0, marginalCostOfPublicFunds: 1 }
    const { structure, tables } = tablesOf(inputOf({ source: 'uma-238' }, arms, { economics }))
    const simulator = makeSimulator(structure)
    simulator.load(tables, 'calendar')
    simulator.run(9, 9)
    const reader = makeOutcomeReader(structure)
    const out = new Float64Array(2 * reader.width)
    reader.read(simulator.tally, out)
    const net = (id: string, arm = 1) => out[arm * reader.width + structure.outcomes.findIndex((o) => o.id === id)]
    return { structure, tally: simulator.tally, net }
  }

  it('takes n × 50,000 SEK from society for n hires, half of it from the state, and changes no life', () => {
    const without = run(0)
    const paid = run(50000)
    const hires = paid.tally.happened[1]
    expect(hires).toBeGreaterThan(10)
    expect(paid.tally.counts).toEqual(without.tally.counts)
    for (const [id, part] of [
      ['netSociety', 1],
      ['netPublic', 1],
      ['net.insurance', 1 / 2],
      ['net.region', 1 / 4],
      ['net.municipality', 1 / 4],
      ['net.person', 0],
    ] as const) {
      expect(without.net(id) - paid.net(id)).toBeCloseTo(hires * 50000 * part, 2)
      expect(paid.net(id, 0)).toBe(without.net(id, 0))
    }
    expect(without.structure.events).toBe(0)
  })
})
