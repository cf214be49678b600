/**
 * Case 04: Krijkamp et al., Med Decis Making 2018;38(3):400–422, appendix C (the cohort version of the tutorial's model; the printed
 * table of Appendix_C.pdf at commit a7fdd340). The exact expectation against every printed digit.
 */
import { describe, expect, it } from 'vitest'
import { model } from './models/krijkamp/index.ts'
import { asPrinted, differenceOf, expectedResult, outcomeOf } from './readReference.ts'

describe('the Krijkamp cohort', async () => {
  const exact = await expectedResult(model)

  it.each([
    ['No Treatment', '75976', '15.839'],
    ['Treatment', '141623', '16.400'],
  ])('%s: costs and QALYs to the printed digit', (arm, cost, qaly) => {
    expect(asPrinted(outcomeOf(exact, arm, 'cost').mean, cost)).toBe(cost)
    expect(asPrinted(outcomeOf(exact, arm, 'qaly').mean, qaly)).toBe(qaly)
  })

  it('increments and cost per QALY to the printed digit', () => {
    const cost = differenceOf(exact, 'Treatment', 'cost').mean
    const qaly = differenceOf(exact, 'Treatment', 'qaly').mean
    expect(asPrinted(cost, '65647')).toBe('65647')
    expect(asPrinted(qaly, '0.562')).toBe('0.562')
    expect(asPrinted(cost / qaly, '116901')).toBe('116901')
  })
})
