/**
 * The example of dampack (10,000 draws, 3 strategies; commit 0430fee), through the command `analyse`: means, ratio, acceptability, expected
 * loss, EVPI and EVPPI as its own code gives them with exact ties. Skipped without the tables: reference data when present.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { EvppiPoint } from '../../src/economics/analyse.ts'
import { hasReferenceData, readReferenceRows, readReferenceText } from './economics-data.ts'
import { analysed, type Printed, tableOf } from './economics-run.ts'

interface Expected {
  readonly quantity: string
  readonly strategy?: string
  readonly at?: { readonly wtp: number }
  readonly value: number
  readonly tol: number
}

interface Reference {
  readonly expected: readonly Expected[]
  readonly expected_status: Readonly<Record<string, string>>
  readonly evppi_regression: { readonly values: readonly { param: string | string[]; wtp: number; evppi: number; rel_tol: number }[] }
}

function exampleTable(): string {
  const columns: Record<string, string[]> = {}
  const [head, ...rows] = readReferenceRows('data/dampack_example_psa_ce.csv')
  const full: Readonly<Record<string, string>> = { Chemo: 'Chemo', Radio: 'Radio', Surg: 'Surgery' }
  head.forEach((name, c) => {
    const [strategy, kind] = name.split('_')
    columns[`${kind === 'Cost' ? 'cost' : 'effect'}:${full[strategy]}`] = rows.map((row) => row[c])
  })
  const [names, ...values] = readReferenceRows('data/dampack_example_psa_params.csv')
  names.forEach((name, c) => (columns[`param:${name}`] = values.map((row) => row[c])))
  return tableOf(columns)
}

describe.skipIf(!hasReferenceData)('the example table of 10,000 draws (reference data when present)', () => {
  let printed: Printed
  let reference: Reference
  let information: readonly EvppiPoint[]

  beforeAll(async () => {
    reference = JSON.parse(readReferenceText('11-dampack-example-psa.json')) as Reference
    const table = exampleTable()
    printed = await analysed(table, ['--wtp', '1000:141000:10000'])
    const at = async (wtp: string) => (await analysed(table, ['--wtp', wtp, '--groups', 'pFailSurg+pFailChemo'])).evppi
    information = [...(await at('31000')), ...(await at('51000')), ...(await at('100000'))]
  }, 60_000)

  const of = (quantity: string) => reference.expected.filter((e) => e.quantity === quantity)
  const near = (found: number | null | undefined, { value, tol }: Expected) => Math.abs((found ?? NaN) - value) <= tol

  test('means, increments, ratio and dominance', () => {
    const keys = { mean_cost: 'cost', mean_effect: 'effect', inc_cost: 'incCost', inc_effect: 'incEffect', icer: 'icer' } as const
    for (const [quantity, key] of Object.entries(keys)) {
      expect(of(quantity).length).toBeGreaterThan(0)
      for (const e of of(quantity)) expect(near(printed.icers.find((r) => r.strategy === e.strategy)?.[key], e), quantity).toBe(true)
    }
    expect(Object.fromEntries(printed.icers.map((r) => [r.strategy, r.status]))).toEqual(reference.expected_status)
  })

  test('acceptability to the draw, and the frontier changes from Radio to Chemo between 31,000 and 41,000', () => {
    expect(of('ceac')).toHaveLength(45)
    for (const e of of('ceac')) expect(near(printed.ceac.find((p) => p.wtp === e.at?.wtp && p.strategy === e.strategy)?.prob, e)).toBe(true)
    expect(printed.ceaf.map((p) => p.strategy)).toEqual(printed.ceaf.map((p) => (p.wtp < 38492 ? 'Radio' : 'Chemo')))
  })

  test('expected loss and EVPI', () => {
    expect([of('expected_loss').length, of('evpi').length]).toEqual([45, 15])
    for (const e of of('expected_loss')) {
      expect(near(printed.expectedLoss.find((p) => p.wtp === e.at?.wtp && p.strategy === e.strategy)?.loss, e)).toBe(true)
    }
    for (const e of of('evpi')) expect(near(printed.evpi.find((p) => p.wtp === e.at?.wtp)?.evpi, e)).toBe(true)
  })

  test('EVPPI of five parameters and a pair within the stated 3 and 5 per cent', () => {
    expect(reference.evppi_regression.values).toHaveLength(18)
    for (const { param, wtp, evppi, rel_tol } of reference.evppi_regression.values) {
      const name = [param].flat().join('+')
      const found = information.find((p) => p.param === name && p.wtp === wtp)!
      expect(Math.abs(found.evppi / evppi - 1), `${name} at ${wtp}: ${found.evppi} beside ${evppi}`).toBeLessThan(rel_tol)
    }
  })
})
