/** Who has the allowance after some months when nothing is done: the number that decides how many arrive (arrivals.ts). */
import { expect, it } from 'vitest'
import { makeExpectation } from '../../../src/engine/expected.ts'
import { sharesOnAllowance } from '../people/stay.ts'
import { ALLOWANCE } from '../states.ts'
import { armOf, inputOf, tablesOf } from './inputs.ts'

it('is the exact expectation of the pathway “none” for people who do not turn 30', () => {
  const cycles = 60
  const { structure, tables } = tablesOf(
    inputOf({ source: 'trial', persons: 50 }, [armOf('none', { comparator: true })], { horizonMonths: cycles }),
  )
  const noBirthdays = {
    cycle: new Int16Array(0),
    person: new Int32Array(0),
    stratum: new Int32Array(0),
    payClass: new Int32Array(0),
    jump: new Int8Array(0),
  }
  const young = { ...structure, cohort: { ...structure.cohort, events: noBirthdays } }
  const { counts, levels } = makeExpectation(young).run(tables, { afterStart: false })
  const shares = sharesOnAllowance(cycles)
  expect(shares).toHaveLength(cycles + 1)
  const S = structure.states.length
  shares.forEach((share, m) => expect(counts[m * levels * S + ALLOWANCE] / 50, `month ${m}`).toBeCloseTo(share, 12))
  expect(shares[cycles]).toBeLessThan(0.9)
})
