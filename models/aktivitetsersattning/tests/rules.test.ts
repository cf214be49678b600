/**
 * Dated rules against published amounts: the monthly guarantee of 2025 as printed (Nyheter24, 2 September 2025), 2022's first and last
 * (HejaOlika), and the period of reduced contributions in SFS 2026:100.
 */
import { describe, expect, it } from 'vitest'
import { DORMANT_MONTHS, STUDY_TRIAL_MONTHS, SUBSIDY_MONTHS } from '../clocks.ts'
import { makePeriods, monthlyGuarantee, RULE_YEARS, rulesAt } from '../rules/index.ts'
import { priceFactor } from '../rules/priceLevel.ts'

describe('the guarantee', () => {
  it('is the published one in 2025, for every step of age and from 30', () => {
    expect(rulesAt(2025, 1, 2025).allowance).toEqual([12152, 12397, 12642, 12887, 13132, 13377])
    expect(rulesAt(2025, 1, 2025).sicknessCompensation).toBe(13622)
  })

  it('is 9,982 kr at 2.48 price base amounts in 2022', () => {
    expect(monthlyGuarantee(2.48, 2022)).toBe(9982)
  })

  it('is worth the same in 2026’s kronor whichever year it is paid', () => {
    expect(rulesAt(2024, 5, 2026).allowance).toEqual(rulesAt(2045, 5, 2026).allowance)
    expect(rulesAt(2026, 5, 2026).allowance).toEqual([12235, 12481, 12728, 12975, 13221, 13468])
  })
})

describe('reduced contributions for the young', () => {
  it.each([
    [2026, 3, 0.3142],
    [2026, 4, 0.2081],
    [2026, 12, 0.2081],
    [2027, 9, 0.2081],
    [2027, 10, 0.3142],
    [2028, 4, 0.3142],
  ])('in %i month %i are %f', (year, month, share) => {
    expect(rulesAt(year, month, 2026).youthContributions).toBe(share)
  })
})

describe('periods', () => {
  it('of a project from January 2027 change when the reduction ends, and not again', () => {
    expect(makePeriods({ year: 2027, month: 1 }, 120, 2026).first).toEqual([0, 9])
  })

  it('from January 2025 change with the year’s tax, the reduction’s start and its end', () => {
    expect(makePeriods({ year: 2025, month: 1 }, 48, 2026).first).toEqual([0, 12, 15, 33])
  })
})

describe('rule files', () => {
  it('agree on the lengths that the clocks are cut at', () => {
    for (const rules of RULE_YEARS) {
      expect([rules.dormantMonths, rules.studyTrialMonths, rules.subsidyMonths]).toEqual([
        DORMANT_MONTHS,
        STUDY_TRIAL_MONTHS,
        SUBSIDY_MONTHS,
      ])
    }
    expect(RULE_YEARS.map((r) => r.year)).toEqual([2024, 2025, 2026, 2027])
    // the base amount of 2027 is not known: the one of 2026 goes on
    expect(RULE_YEARS.map((r) => r.priceBaseAmount)).toEqual([57300, 58800, 59200, 59200])
  })

  it('carry amounts between price levels with the price base amount: 59,200 / 52,500 from 2023 to 2026', () => {
    expect(priceFactor(2023, 2026)).toBeCloseTo(59200 / 52500, 12)
    expect(rulesAt(2025, 1, 2026).subsidyCeiling).toBeCloseTo((20000 * 59200) / 58800, 8)
  })
})
