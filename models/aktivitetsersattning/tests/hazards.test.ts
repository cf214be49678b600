/**
 * Competing hazards → one month's probabilities, against hand calculation with the platform's own exp and log.
 */
import { describe, expect, it } from 'vitest'
import { fillProbs, hazardOfShare } from '../hazards.ts'
import { readHazards } from '../drawHazards.ts'
import { UMA_MEAN_STOCK, UMA_MOVED_ON } from '../parameters/jobs.ts'
import { tablesOf, inputOf, armOf, valuesWith } from './inputs.ts'
import { ALLOWANCE, REGULAR_JOB, STATE_COUNT, STUDIES, SUPPORTED_JOB } from '../states.ts'

describe('competing hazards', () => {
  it('share a month’s exits in proportion to their size', () => {
    // by hand: H = 0.6 + 0.3 = 0.9 a year; leave = 1 − e^(−0.075); two thirds and one third of it
    const hazards = Float64Array.from([0.6, 99, 0.3])
    const row = new Float64Array(3)
    fillProbs(hazards, 1, row, 0)
    const leave = 1 - Math.exp(-0.9 / 12)
    expect(row[0]).toBeCloseTo((leave * 2) / 3, 15)
    expect(row[2]).toBeCloseTo(leave / 3, 15)
    expect(row[1]).toBeCloseTo(1 - leave, 15)
  })

  it('leave everybody where they are when there are none', () => {
    const row = new Float64Array(3).fill(7)
    fillProbs(new Float64Array(3), 2, row, 0)
    expect([...row]).toEqual([0, 0, 1])
  })

  it('turn 2 % a month into a hazard that loses 2 % a month', () => {
    const hazard = hazardOfShare(0.02, 1)
    expect(1 - Math.exp(-hazard / 12)).toBeCloseTo(0.02, 15)
  })
})

describe('without a project', () => {
  it('37 of about 850 leave the allowance in a year', () => {
    const { tables } = tablesOf(inputOf({ source: 'sormland' }, [armOf('FS'), armOf('none')]))
    // first row of the arm without a project: allowance, never supported, first piece, woman under 30
    const row = tables.rows[1].subarray(ALLOWANCE * STATE_COUNT, (ALLOWANCE + 1) * STATE_COUNT)
    expect(1 - row[ALLOWANCE] ** 12).toBeCloseTo(UMA_MOVED_ON / UMA_MEAN_STOCK, 12)
    expect(row[SUPPORTED_JOB] + row[REGULAR_JOB]).toBeCloseTo(1.5 * row[STUDIES], 12)
  })
})

describe('job loss', () => {
  it('falls with tenure from 2 % a month to a third of the hazard', () => {
    const { lossSupported } = readHazards(valuesWith())
    expect(1 - Math.exp(-lossSupported[0] / 12)).toBeCloseTo(0.02, 12)
    const shares = [1, 0.75, 0.5, 0.35]
    lossSupported.forEach((hazard, k) => expect(hazard / lossSupported[0]).toBeCloseTo(shares[k], 12))
  })

  it('turns 23 % in three years into the monthly share of regular jobs', () => {
    // Nossen 2024, arithmetic: 1 − 0.77^(1/36)
    expect(1 - 0.77 ** (1 / 36)).toBeCloseTo(0.0072, 4)
    const { conversion } = readHazards(valuesWith())
    expect(1 - Math.exp((-conversion / 12) * 36)).toBeCloseTo(0.23, 2)
  })
})
