/**
 * Laws of the ledger, for any prices within bounds, every state, age, month and arm: who gets is who pays, and society's net is
 * production minus resource use.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillPersonMonth } from '../amounts.ts'
import { FLOWS, FLOW, FLOW_COUNT, PARTIES, PUBLIC_PARTIES, SOCIETY } from '../ledger.ts'
import { PARAMETERS } from '../parameters.ts'
import { AGE_STEPS } from '../payClasses.ts'
import { readPrices } from '../prices.ts'
import { rulesAt } from '../rules/index.ts'
import { PATHWAYS, STATE_COUNT } from '../states.ts'
import { fillEventAmounts } from '../happenings.ts'
import { fillArmAmounts } from '../staff.ts'
import { armSettings } from './inputs.ts'
import type { Layout } from '../../../src/engine/layout.ts'

const world = PARTIES.filter((p) => p.world).map((p) => p.id)

const values = fc
  .tuple(...PARAMETERS.map((p) => fc.double({ min: p.bounds[0], max: p.bounds[1], noNaN: true })))
  .map((v) => Float64Array.from(v))
const arm = fc
  .record({
    pathway: fc.constantFrom(...PATHWAYS),
    posts: fc.option(fc.double({ min: 0.1, max: 1000, noNaN: true })),
    caseload: fc.integer({ min: 1, max: 200 }),
    opensMonth: fc.integer({ min: 0, max: 30 }),
    projectMonths: fc.integer({ min: 1, max: 564 }),
    whileWaiting: fc.constantFrom('fs' as const, 'none' as const),
    firstStage: fc.constantFrom('preparing' as const, 'CM' as const),
    dailyActivitiesInWork: fc.constantFrom('ends' as const, 'parallel' as const),
    outcomePayment: fc.double({ min: 0, max: 200000, noNaN: true }),
  })
  .map((more) => armSettings(more))
const mcpf = fc.constantFrom(1, 1.2, 1.3)

/** Net of each party from one row of flows. */
function netOf(flows: ArrayLike<number>, parties: readonly string[]): number {
  let net = 0
  FLOWS.forEach((f, m) => {
    if (parties.includes(f.to)) net += flows[m]
    if (parties.includes(f.from)) net -= flows[m]
  })
  return net
}

function sumOf(flows: ArrayLike<number>, kind: string): number {
  return FLOWS.reduce((sum, f, m) => sum + (f.kind === kind ? flows[m] : 0), 0)
}

function checkLaws(flows: ArrayLike<number>, cost: number): void {
  for (let m = 0; m < FLOW_COUNT; m++) expect(Number.isSafeInteger(flows[m])).toBe(true)
  const society = netOf(flows, SOCIETY)
  expect(society - (sumOf(flows, 'production') - sumOf(flows, 'resource'))).toBe(0)
  expect(
    netOf(
      flows,
      PARTIES.map((p) => p.id),
    ) + 0,
  ).toBe(0)
  // raising the money costs its share of what the public purse pays net, and nothing when the share is zero
  const outlay = -netOf(flows, PUBLIC_PARTIES) - flows[FLOW.publicFunds]
  expect(flows[FLOW.publicFunds] - (cost === 1 ? 0 : Math.round((cost - 1) * outlay))).toBe(0)
}

describe('the ledger', () => {
  it('moves money only between parties, and meets the outside world only in production and resource use', () => {
    for (const flow of FLOWS) {
      expect(PARTIES.map((p) => p.id)).toEqual(expect.arrayContaining([flow.from, flow.to]))
      expect(flow.from).not.toBe(flow.to)
      expect(world.includes(flow.from)).toBe(flow.kind === 'production')
      expect(world.includes(flow.to)).toBe(flow.kind === 'resource')
    }
  })

  it('balances in every person-month, in whole öre', () => {
    fc.assert(
      fc.property(
        values,
        arm,
        mcpf,
        fc.integer({ min: 0, max: STATE_COUNT - 1 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: AGE_STEPS.length - 1 }),
        fc.boolean(),
        fc.constantFrom(1, 0.75, 0.5, 0.25),
        fc.integer({ min: 2015, max: 2060 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(2018, 2024, 2026),
        (v, a, cost, state, spellMonths, ageStep, dailyActivities, extent, year, month, priceYear) => {
          const flows = new Float64Array(FLOW_COUNT)
          fillPersonMonth(
            flows,
            0,
            { state, spellMonths, ageStep, dailyActivities, extent },
            a,
            readPrices(v, priceYear),
            rulesAt(year, month, priceYear),
            cost,
          )
          checkLaws(flows, cost)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('books every post to its funders, one half, one quarter and one quarter, as long as the project runs', () => {
    fc.assert(
      fc.property(values, arm, mcpf, (v, a, cost) => {
        const T = 24
        const out = new Float64Array(T * FLOW_COUNT)
        fillArmAmounts({ T, M: FLOW_COUNT } as Layout, a, readPrices(v, 2026), cost, out)
        for (let t = 0; t < T; t++) {
          const flows = out.subarray(t * FLOW_COUNT, (t + 1) * FLOW_COUNT)
          checkLaws(flows, cost)
          const staff = flows[FLOW.staffInsurance] + flows[FLOW.staffRegion] + flows[FLOW.staffMunicipality]
          const open = a.posts !== null && t >= a.opensMonth && t < a.opensMonth + a.projectMonths
          expect(staff).toBe(open ? Math.round(a.posts! * v[PARAMETERS.findIndex((p) => p.id === 'post.cost')] * 100) : 0)
          expect(flows[FLOW.staffRegion]).toBe(flows[FLOW.staffMunicipality])
          expect(flows[FLOW.staffInsurance] - 2 * flows[FLOW.staffRegion]).toBeLessThan(4)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('books the payment for a hire to the same funders, in whole öre, whatever the payment class', () => {
    fc.assert(
      fc.property(arm, mcpf, (a, cost) => {
        const out = new Float64Array(3 * FLOW_COUNT)
        const rows = { hired: 0, ready: -1, count: 1 }
        fillEventAmounts({ M: FLOW_COUNT, P: 3, periods: 1, events: 1 } as Layout, a, rows, cost, out)
        for (let k = 0; k < 3; k++) {
          const flows = out.subarray(k * FLOW_COUNT, (k + 1) * FLOW_COUNT)
          checkLaws(flows, cost)
          expect(flows[FLOW.outcomeInsurance] + flows[FLOW.outcomeRegion] + flows[FLOW.outcomeMunicipality]).toBe(
            Math.round(a.outcomePayment * 100),
          )
          expect(flows[FLOW.outcomeRegion]).toBe(flows[FLOW.outcomeMunicipality])
        }
      }),
      { numRuns: 60 },
    )
  })
})
