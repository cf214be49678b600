/**
 * Case 01: the base case of the Sick-Sicker tutorial against every figure its manuscript prints: the trace of the first cycles
 * (tex lines 554–562), costs and QALYs (740–749), the table of increments (783–788). Alarid-Escudero et al., Med Decis Making
 * 2023;43(1):3–20, manuscript/cSTM_Tutorial_Intro.tex at commit d3c5497f. Expected: to the last printed digit. Simulated: 40,000 persons.
 */
import { describe, expect, it } from 'vitest'
import { model } from './models/sick-sicker/index.ts'
import { asPrinted, expectedResult, outcomeOf, simulatedResult } from './readReference.ts'

const printed = {
  'Standard of care': { cost: '151,580', qaly: '20.711' },
  'Strategy A': { cost: '284,805', qaly: '21.499' },
  'Strategy B': { cost: '259,100', qaly: '22.184' },
  'Strategy AB': { cost: '378,875', qaly: '23.137' },
}

/** Each step up the frontier: from, to, extra cost, extra QALYs, cost per QALY. Strategy A is dominated. */
const steps = [
  ['Standard of care', 'Strategy B', '107,521', '1.473', '72,988'],
  ['Strategy B', 'Strategy AB', '119,775', '0.952', '125,764'],
] as const

/** Standard of care after 1 … 5 cycles: H, S1, S2, D. */
const trace = [
  ['0.859', '0.139', '0.000', '0.002'],
  ['0.792', '0.189', '0.014', '0.005'],
  ['0.755', '0.206', '0.032', '0.008'],
  ['0.729', '0.208', '0.052', '0.011'],
  ['0.707', '0.206', '0.072', '0.015'],
]

describe('the Sick-Sicker cohort', async () => {
  const exact = await expectedResult(model)

  it.each(Object.entries(printed))('%s: costs and QALYs to the printed digit', (arm, { cost, qaly }) => {
    expect(asPrinted(outcomeOf(exact, arm, 'cost').mean, cost)).toBe(cost)
    expect(asPrinted(outcomeOf(exact, arm, 'qaly').mean, qaly)).toBe(qaly)
  })

  it.each(steps)('from %s to %s: increments and cost per QALY to the printed digit', (from, to, cost, qaly, icer) => {
    const extra = (id: string) => outcomeOf(exact, to, id).mean - outcomeOf(exact, from, id).mean
    expect(asPrinted(extra('cost'), cost)).toBe(cost)
    expect(asPrinted(extra('qaly'), qaly)).toBe(qaly)
    expect(asPrinted(extra('cost') / extra('qaly'), icer)).toBe(icer)
  })

  it('Strategy A is dominated: B costs less and gives more', () => {
    expect(outcomeOf(exact, 'Strategy B', 'cost').mean).toBeLessThan(outcomeOf(exact, 'Strategy A', 'cost').mean)
    expect(outcomeOf(exact, 'Strategy B', 'qaly').mean).toBeGreaterThan(outcomeOf(exact, 'Strategy A', 'qaly').mean)
  })

  it('the first five rows of the trace to the printed digit', () => {
    const shareAt = (state: string, cycle: number) =>
      exact.series.find((x) => x.arm === 'Standard of care' && x.state === state && x.month === cycle)!.mean
    const rows = trace.map((row, k) => ['H', 'S1', 'S2', 'D'].map((state, s) => asPrinted(shareAt(state, k + 1), row[s])))
    expect(rows).toEqual(trace)
  })

  it('simulated with 20 × 2,000 persons, every mean is within 3 mcse of the expectation, and mcse is below 0.5 %', async () => {
    const run = await simulatedResult(model)
    for (const arm of Object.keys(printed)) {
      for (const id of ['cost', 'qaly']) {
        const { mean, mcse } = outcomeOf(run, arm, id)
        const goal = outcomeOf(exact, arm, id).mean
        expect(Math.abs(mean - goal) / mcse, `${arm} ${id}: ${mean} against ${goal}`).toBeLessThan(3)
        expect(mcse / goal).toBeLessThan(0.005)
      }
    }
  })
})
