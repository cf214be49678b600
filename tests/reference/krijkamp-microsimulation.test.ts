/**
 * Case 05: Krijkamp et al. 2018, appendix A: 100,000 simulated persons, printed means with their Monte Carlo errors (Appendix_A.pdf at
 * commit a7fdd340), and appendix D, the same model and number of persons with other chance. Here 100 replications of 1,000 persons,
 * the seed of the scenario file. A mean off by 3 mcse is 0.7 % of the cost, 0.3 % of the QALYs.
 *
 * Both arms of the tutorial give a person the same luck; here too. With luck of its own in each arm the increment of cost would have
 * an error of about 390 instead of the printed 164.
 */
import { describe, expect, it } from 'vitest'
import { model } from './models/krijkamp/index.ts'
import { differenceOf, expectedResult, outcomeOf, simulatedResult } from './readReference.ts'

/** Quantity, printed mean and mcse of appendix A, then of appendix D, half a unit of the last digit. */
const printed = [
  ['No Treatment', 'cost', 75996, 183, 76184, 184, 0.5],
  ['No Treatment', 'qaly', 15.823, 0.016, 15.858, 0.016, 0.0005],
  ['Treatment', 'cost', 141644, 343, 142039, 344, 0.5],
  ['Treatment', 'qaly', 16.384, 0.016, 16.421, 0.016, 0.0005],
  ['increment', 'cost', 65648, 164, 65855, 164, 0.5],
  ['increment', 'qaly', 0.561, 0.001, 0.563, 0.001, 0.0005],
] as const

describe('the Krijkamp microsimulation with 100,000 persons', async () => {
  const exact = await expectedResult(model)
  const run = await simulatedResult(model)
  const pick = (result: typeof run, arm: string, id: string) =>
    arm === 'increment' ? differenceOf(result, 'Treatment', id) : outcomeOf(result, arm, id)

  it('has run 100,000 persons', () => {
    expect(run.manifest.persons * run.manifest.finished).toBe(100_000)
  })

  it.each(printed)('%s, %s: within 3 of its own mcse of the exact expectation', (arm, id) => {
    const { mean, mcse } = pick(run, arm, id)
    expect(Math.abs(mean - pick(exact, arm, id).mean) / mcse).toBeLessThan(3)
  })

  it.each(printed)('%s, %s: within 3 printed mcse of both printed means', (arm, id, meanA, mcseA, meanD, mcseD, rounding) => {
    const { mean } = pick(run, arm, id)
    expect(Math.abs(mean - meanA)).toBeLessThan(3 * mcseA + rounding)
    expect(Math.abs(mean - meanD)).toBeLessThan(3 * mcseD + rounding)
  })

  // 100 replications know their own error to 1 / √(2 · 99) = 7 %; 3 times that, and the rounding of the printed one
  it.each(printed)(
    '%s, %s: the error it states is the printed one, within 22 %% and rounding',
    (arm, id, _meanA, mcseA, _meanD, _mcseD, rounding) => {
      expect(Math.abs(pick(run, arm, id).mcse - mcseA)).toBeLessThan(0.22 * mcseA + rounding)
    },
  )
})
