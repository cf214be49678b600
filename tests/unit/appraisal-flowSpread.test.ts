/**
 * The spread of a part of a net. By hand from the made appraisal: in replication 0 of B the person pays 100 kr in tax a month from month 3 on,
 * 22 months in all, 10 within the first twelve; in replication 1 nothing. A whole party put together from its entries is its net.
 */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { spreadOfPart, spreadOfYear } from '../../src/run/appraisal/flowSpread.ts'
import { presentValue, type Valuation } from '../../src/run/appraisal/presentValue.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { readScenario } from '../fixtures/readScenario.ts'
import { CYCLES, madeAppraisal } from './appraisal-made.ts'

const valuation: Valuation = { arm: 'B', against: 'A', rate: 0, horizon: CYCLES }
const tax = { parties: ['state'], has: ({ id }: { id: string }) => id === 'tax' }

describe('by hand', () => {
  const made = madeAppraisal()

  it('tax is 2,200 or nothing over the whole run, 1,000 or nothing in the first year, though it runs from July to June', () => {
    expect(spreadOfPart(made, tax, valuation)).toMatchObject({ mean: 1100, p10: 220, p90: 1980, probPositive: 0.5, unit: 'SEK 2026' })
    expect(spreadOfPart(made, tax, { ...valuation, horizon: 12 })).toMatchObject({ mean: 500, p10: 100, p90: 900 })
  })

  it('what a party pays is below zero, an entry by itself is paid from its payer to its receiver', () => {
    expect(spreadOfPart(made, { ...tax, parties: ['person'] }, valuation).mean).toBe(-1100)
    expect(spreadOfPart(made, { ...tax, parties: null }, valuation).mean).toBe(1100)
  })

  it('a transfer between two parties is nothing for both together', () => {
    expect(spreadOfPart(made, { ...tax, parties: 'all' }, valuation)).toMatchObject({ mean: 0, p2_5: 0, p97_5: 0 })
  })

  it('discounting weighs each month of the mean: within the kept net of a state that only gets tax', () => {
    const discounted = spreadOfPart(made, tax, { ...valuation, rate: 0.035 })
    expect(discounted.mean!).toBeLessThan(1100)
    expect(discounted.mean!).toBeGreaterThan(1100 / 1.035 ** 2)
  })

  it('another cost of public funds is a fifth of what the public purse pays net: 0.2 · (1,200 − 2,200) or 0.2 · 1,200', () => {
    const funds = { parties: ['state'], has: ({ id }: { id: string }) => id === 'publicFunds' }
    const found = spreadOfPart(made, funds, { ...valuation, publicFunds: 1.2 })
    expect(found.mean).toBeCloseTo(-0.2 * (1200 - 1100), 9)
    expect(found.p2_5).toBeCloseTo(-240 + 0.025 * 440, 4)
    expect(found.p97_5).toBeCloseTo(200 - 0.025 * 440, 4)
  })

  it('within a calendar year: tax in four months of 2026, twelve of 2027 and six of 2028, or none', () => {
    const years = [0, 1, 2].map((year) => spreadOfYear(made, tax, valuation, year))
    expect(years.map(({ mean }) => mean)).toEqual([200, 600, 300])
    expect(years.map(({ p90 }) => p90)).toEqual([360, 1080, 540])
    expect(spreadOfYear(made, tax, { ...valuation, against: null }, 1).mean).toBe(600)
    // in the money of a year with a price level a tenth higher
    const later = spreadOfYear(made, tax, valuation, 1, 1.1)
    expect([later.mean, later.p10, later.p90]).toEqual([expect.closeTo(660, 9), expect.closeTo(132, 9), expect.closeTo(1188, 9)])
  })

  it('is not known where no replication is kept', () => {
    expect(spreadOfPart({ ...made, entries: { ...made.entries, byYear: new Float32Array(0) } }, tax, valuation)).toMatchObject({
      mean: 1100,
      p10: null,
      p90: null,
    })
  })
})

describe('of a real run', () => {
  const preset = readScenario('base-uma-238')
  const scenario = { ...preset, run: { ...preset.run, draws: 12, replications: 2 } }
  const run = async () => {
    const answer = await makeInlineRunner(models).run(scenario)
    if (!answer.ok) throw new Error('the preset runs')
    return answer.value.appraisal!
  }

  it('all entries of a party together are its net: undiscounted to seven digits of what flows, discounted to half a per cent', async () => {
    const appraisal = await run()
    for (const { id } of appraisal.parties) {
      for (const rate of [0, 0.035]) {
        const at = { arm: 'SE', against: 'FS', rate, horizon: 60 }
        const [whole, parts] = [presentValue(appraisal, id, at), spreadOfPart(appraisal, { parties: [id], has: () => true }, at)]
        // an employer's net is nothing out of a hundred million in wages: seven digits of those
        const size = Math.max(1e6, ...[whole.p2_5, whole.p97_5].map((x) => Math.abs(x ?? 0)))
        expect(parts.mean).toBeCloseTo(whole.mean!, 3)
        for (const key of ['p2_5', 'p10', 'p90', 'p97_5'] as const) {
          expect(Math.abs(parts[key]! - whole[key]!) / size, `${id} ${rate} ${key}`).toBeLessThan(rate === 0 ? 1e-5 : 5e-3)
        }
      }
    }
  })
})
