import { describe, expect, it } from 'vitest'
import { moneyRange } from '../../src/app/answers/moneyRange.ts'

const words = {
  waiting: 'räknas',
  without: 'saknas',
  noChange: 'ingen ändring',
  range: (low: string, high: string) => `${low} till ${high}`,
}
const whole = (sek: number): string => String(Math.round(sek))

describe('the range of an amount in a table', () => {
  it('is promised only while it may still come', () => {
    expect(moneyRange(null, whole, words, true)).toBe('räknas')
    expect(moneyRange(null, whole, words, false)).toBe('saknas')
  })

  it('is no change where both ends are written as nothing', () => {
    expect(moneyRange([-0.2, 0.4], whole, words, false)).toBe('ingen ändring')
    expect(moneyRange([-0.2, 0.6], whole, words, true)).toBe('0 till 1')
  })
})
