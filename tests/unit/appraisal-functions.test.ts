/**
 * The appraisal of finished runs, on the made example of appraisal-made.ts. Expected values are worked out in the tests' own words.
 */
import { describe, expect, it } from 'vitest'
import { budget, budgetSum } from '../../src/run/appraisal/budget.ts'
import { appraisalHorizons, appraisalRates, workingLife } from '../../src/run/appraisal/horizons.ts'
import { paybackDistribution } from '../../src/run/appraisal/paybackDistribution.ts'
import { netPerHead } from '../../src/run/appraisal/perParticipant.ts'
import { besideTheLedger, pocketTable } from '../../src/run/appraisal/pocketTable.ts'
import { meanPresentValue, presentValue, presentValues } from '../../src/run/appraisal/presentValue.ts'
import { CYCLES, madeAppraisal } from './appraisal-made.ts'

const run = madeAppraisal()
const whole = { arm: 'B', against: 'A', rate: 0, horizon: CYCLES }

describe('present value', () => {
  it('without discounting is the plain sum: 22 months of 100 kr in tax less 1,200 kr for the coach, in every other replication', () => {
    expect(presentValues(run, 'state', whole)).toEqual(Float64Array.of(1000, -1200))
    expect(meanPresentValue(run, 'state', whole)).toBe(-100)
    expect(presentValue(run, 'state', whole)).toMatchObject({ mean: -100, p50: -100, probPositive: 0.5, unit: 'SEK 2026' })
  })

  it('counts the first month in full and the later ones by a monthly factor of the annual rate', () => {
    // an annuity of 50 kr due at once: 50 (1 − v^24) / (1 − v) with v = 1.035^(−1/12)
    const v = 1.035 ** (-1 / 12)
    const annuity = (50 * (1 - v ** 24)) / (1 - v)
    const own = { arm: 'A', against: null, rate: 0.035, horizon: CYCLES }
    expect(meanPresentValue(run, 'state', own)).toBeCloseTo(-annuity, 9)
    expect(presentValues(run, 'state', own)![0]).toBeCloseTo(-annuity, 9)
    expect(meanPresentValue(run, 'state', { ...own, horizon: 1 })).toBe(-50)
  })

  it('lets amounts inside the set of parties cancel: society is work less coach, whatever the tax', () => {
    expect(presentValues(run, 'society', whole)).toEqual(Float64Array.of(22 * 300 - 1200, -1200))
    expect(presentValues(run, ['person', 'state'], whole)).toEqual(presentValues(run, 'society', whole))
    expect(presentValues(run, [], whole)).toEqual(Float64Array.of(0, 0))
  })

  it('gives the mean at any rate and horizon, and spread only where the run has kept it', () => {
    const odd = { arm: 'B', against: 'A', rate: 0, horizon: 7 }
    expect(presentValue(run, 'person', odd)).toMatchObject({ mean: (5 * 200) / 2, p10: null, probPositive: null })
  })

  it('at another cost of public funds takes that share of what the purse pays net from the payer, and from nobody else', () => {
    const dearer = { ...whole, publicFunds: 1.3 }
    // replication 0: the purse gains 1,000, so 300 less has to be raised; replication 1: 1,200 more is raised, at 360
    expect(presentValues(run, 'state', dearer)).toEqual(Float64Array.of(1300, -1560))
    expect(meanPresentValue(run, 'state', dearer)).toBeCloseTo(-130, 9)
    expect(presentValues(run, 'person', dearer)).toEqual(presentValues(run, 'person', whole))
    expect(pocketTable(run, dearer).society.net.mean).toBeCloseTo(meanPresentValue(run, 'society', whole) - 30, 9)
  })

  it('refuses a party or an arm that the run does not have', () => {
    expect(() => presentValue(run, 'kommun', whole)).toThrow('no party "kommun"')
    expect(() => presentValue(run, 'state', { ...whole, arm: 'C' })).toThrow('no arm "C"')
  })
})

describe('who pays and who gains', () => {
  const table = pocketTable(run, whole)

  it('has rows that add up to a net, and closed kinds that add up to nothing over the parties', () => {
    // means of the two replications: tax 1,100, work 3,300, coach 1,200
    expect(table.kinds).toEqual(['transfer', 'tax', 'production', 'resource'])
    expect(table.rows.map(({ party, cells, net, pocket }) => [party, cells, net.mean, pocket])).toEqual([
      ['person', [0, -1100, 3300, 0], 2200, 'gains'],
      ['state', [0, 1100, 0, -1200], -100, 'pays'],
    ])
    expect(table.society.cells).toEqual([0, 0, 3300, -1200])
    expect(table.society.net.mean).toBe(2100)
    expect(table.public.net.mean).toBe(-100)
  })

  it('lists the flows that differ, largest first, and leaves out what is the same in both arms', () => {
    expect(table.flows.map(({ id, amount }) => [id, amount])).toEqual([
      ['work', 3300],
      ['coach', 1200],
      ['tax', 1100],
    ])
  })
})

describe('freed capacity', () => {
  it('stands beside the ledger and in nobody’s net', () => {
    // 22 months of 40 kr in every other replication
    expect(besideTheLedger(run, whole)).toEqual([{ id: 'freed', label: { sv: 'freed', en: 'freed' }, amount: 440 }])
    expect(pocketTable(run, whole).kinds).not.toContain('')
    expect(pocketTable(run, whole).flows.map(({ id }) => id)).not.toContain('freed')
  })
})

describe('pay-back', () => {
  it('has a share that never comes, and no quantile that pretends it did', () => {
    expect(paybackDistribution(run, 'B', 'state')).toMatchObject({
      ofMean: null,
      untouched: false,
      shareFromStart: 0,
      shareNever: 0.5,
      p10: null,
      p90: null,
      byYear: [
        { year: 0, share: 0 },
        { year: 1, share: 0 },
        { year: 2, share: 0.5 },
      ],
    })
  })

  it('is from the start for a party that never pays, and not asked of the comparator', () => {
    expect(paybackDistribution(run, 'B', 'person')).toMatchObject({ ofMean: 0, shareFromStart: 1, shareNever: 0 })
    expect(paybackDistribution(run, 'A', 'state')).toBeNull()
  })
})

describe('the budget', () => {
  const fixed = budget(run, { arm: 'B', against: 'A', inflation: null })
  const of = (lines: typeof fixed, party: string) => lines.filter((line) => line.party === party)

  it('goes by calendar year, says how many months of it are covered, and adds up to the plain sum', () => {
    // July–December 2026: coach 1,200, four months of tax; then twelve and six months
    expect(of(fixed, 'state').map(({ year, months, net }) => [year, months, net.mean])).toEqual([
      [2026, 6, -1200 + 200],
      [2027, 12, 600],
      [2028, 6, 300],
    ])
    const sum = of(fixed, 'state').reduce((total, { net }) => total + net.mean!, 0)
    expect(sum).toBe(meanPresentValue(run, 'state', whole))
    expect(of(fixed, 'state')[0].kinds).toEqual({ transfer: 0, tax: 200, production: 0, resource: -1200 })
  })

  it('in the money of each year grows by inflation from the price year on', () => {
    const nominal = budget(run, { arm: 'B', against: 'A', inflation: 0.02 })
    expect(of(nominal, 'state').map(({ net }) => net.mean)).toEqual([-1000, 600 * 1.02, expect.closeTo(300 * 1.02 ** 2, 9)])
    expect(of(nominal, 'state')[1].net.p97_5).toBeCloseTo(1.02 * of(fixed, 'state')[1].net.p97_5!, 9)
    expect(nominal[0].net.unit).not.toBe(fixed[0].net.unit)
  })

  it('has a spread over all years in either money: each year is brought to its own prices before the years of a replication are added', () => {
    const choice = { arm: 'B', against: 'A' }
    expect(budgetSum(run, 'state', { ...choice, inflation: null })).toMatchObject({
      mean: -100,
      p10: -1200 + 0.1 * 2200,
      probPositive: 0.5,
    })
    // tax of 400, 1,200 and 600 in replication 0, the coach alone in replication 1
    const works = 400 - 1200 + 1200 * 1.02 + 600 * 1.02 ** 2
    const nominal = budgetSum(run, 'state', { ...choice, inflation: 0.02 })
    expect(nominal.mean).toBeCloseTo((works - 1200) / 2, 9)
    expect(nominal.p90).toBeCloseTo(-1200 + 0.9 * (works + 1200), 9)
    expect(nominal.unit).not.toBe('SEK 2026')
  })
})

describe('net value for one', () => {
  it('names its denominator: four in the group, three on the mean who asked for a place', () => {
    expect(netPerHead(run, 'society', whole, 'person').mean).toBe(2100 / 4)
    const perAdmitted = netPerHead(run, 'society', whole, 'admitted')
    expect(perAdmitted.mean).toBe(2100 / 3)
    // 5,400 over 2 and −1,200 over 4
    expect([perAdmitted.p50, perAdmitted.probPositive]).toEqual([(2700 - 300) / 2, 0.5])
    expect(netPerHead(run, 'society', whole, 'started').mean).toBeNull()
    expect(netPerHead(run, 'society', { ...whole, arm: 'A', against: 'B' }, 'admitted').mean).toBeNull()
  })
})

describe('rates and horizons', () => {
  it('are the usual ones and the scenario’s own, and the run as a whole', () => {
    expect(appraisalRates(0.035)).toEqual([0, 0.03, 0.035, 0.04])
    expect(appraisalRates(0.05)).toEqual([0, 0.03, 0.035, 0.04, 0.05])
    expect(appraisalHorizons(120, 12)).toEqual([12, 60, 120])
    expect(appraisalHorizons(36, 12)).toEqual([12, 36])
    expect(appraisalHorizons(12, 12)).toEqual([12])
  })

  it('to 65 says how far the scenario reaches and what to do', () => {
    expect(workingLife(25, 480)).toMatchObject({ needed: 480, reached: true, advice: null })
    expect(workingLife(25, 120)).toMatchObject({ needed: 480, covered: 120, reached: false, ageAtEnd: 35 })
    expect(workingLife(25, 120).advice!.en).toContain('Set horizonMonths to 480')
    // from 19 it is 46 years, which a scenario may have; from 17 it is 48, and a scenario may have 47
    expect(workingLife(19, 552)).toMatchObject({ needed: 552, reached: true, advice: null })
    expect(workingLife(19, 120).advice!.en).toContain('Set horizonMonths to 552')
    expect(workingLife(17, 120).advice!.en).toContain('564')
  })
})
