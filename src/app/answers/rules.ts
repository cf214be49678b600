/**
 * The answer to "Vilka regler räknar modellen med?": the dated rules of law as a table, one column per known year and one for the time
 * after, each row with its source; and how far the scenario reaches beyond what is known.
 */
import { AGE_STEPS } from '../../../models/aktivitetsersattning/payClasses.ts'
import { LAST_FULL_RULE_YEAR, monthlyGuarantee, RULE_YEARS } from '../../../models/aktivitetsersattning/rules/index.ts'
import { PRICE_YEARS, priceBaseAmount } from '../../../models/aktivitetsersattning/rules/priceLevel.ts'
import type { YearRules } from '../../../models/aktivitetsersattning/rules/types.ts'
import { formatNumber, formatPercent } from '../../messages/format.ts'
import type { Messages } from '../../messages/sv.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Language } from '../../shared/issue.ts'

export interface RuleCell {
  readonly text: string
  /** Not known for this year: counted as the year before. */
  readonly carried: boolean
}

export interface RuleRow {
  readonly id: string
  readonly name: string
  /** What the amounts are made of, where that says more. */
  readonly note: string
  readonly group: 'allowance' | 'work' | 'tax'
  readonly cells: readonly RuleCell[]
  /** What the model does after the last column. */
  readonly later: string
  readonly evidence: string
}

export interface RuleTable {
  readonly years: readonly number[]
  readonly rows: readonly RuleRow[]
}

/** Year and month in which the scenario's calculation ends. */
export function endOf(scenario: Scenario): { readonly year: number; readonly month: number } {
  const [year, month] = scenario.start.split('-').map(Number)
  const last = (month ?? 1) - 1 + scenario.horizonMonths - 1
  return { year: (year ?? 0) + Math.floor(last / 12), month: (last % 12) + 1 }
}

export function startYearOf(scenario: Scenario): number {
  return Number(scenario.start.slice(0, 4))
}

/** The last month with reduced contributions for the young; null: none in any known year. */
export function youthEnd(years: readonly YearRules[] = RULE_YEARS): { readonly year: number; readonly month: number } | null {
  const last = [...years].reverse().find((rules) => rules.youthContributions !== null)
  return last?.youthContributions ? { year: last.year, month: last.youthContributions.toMonth } : null
}

interface Column {
  readonly id: string
  readonly name: string
  readonly note?: string
  readonly group: RuleRow['group']
  readonly evidence: string
  readonly text: (rules: YearRules) => string
  /** Years for which the figure itself is known; by default every year whose rules are known in full. */
  readonly known?: (year: number) => boolean
  readonly later: string
}

/** Months as the reader's language writes them, January first. */
export function ruleTable(words: Messages, language: Language, months: readonly string[]): RuleTable {
  const w = words.rules
  const number = (value: number, decimals = 0): string => formatNumber(value, language, decimals)
  const percent = (share: number): string => formatPercent(share, language, Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 2)
  const span = (n: number): string => words.unit.months(n, number(n))
  const agesOf = (step: number): string => {
    const from = AGE_STEPS[step] ?? 0
    const to = (AGE_STEPS[step + 1] ?? from + 1) - 1
    return step === 0 ? w.under(to + 1) : w.ages(from, to)
  }
  const [first] = RULE_YEARS
  const columns: readonly Column[] = [
    {
      id: 'base',
      name: w.names.base,
      note: w.kronor,
      group: 'allowance',
      evidence: 'price-base-amount',
      text: (rules) => number(priceBaseAmount(rules.year)),
      known: (year) => PRICE_YEARS.includes(year),
      later: w.followPrices,
    },
    ...(first?.guaranteeLevels ?? []).map((_, step): Column => ({
      id: `allowance.${step}`,
      name: w.names.allowance(agesOf(step)),
      note: w.level(number(RULE_YEARS.find((rules) => rules.year === LAST_FULL_RULE_YEAR)?.guaranteeLevels[step] ?? 0, 2)),
      group: 'allowance',
      evidence: 'guarantee-levels',
      text: (rules) => number(monthlyGuarantee(rules.guaranteeLevels[step] ?? 0, rules.year)),
      later: w.followPrices,
    })),
    {
      id: 'sickness',
      name: w.names.sickness,
      note: w.level(number(first?.sicknessLevel ?? 0, 2)),
      group: 'allowance',
      evidence: 'guarantee-levels',
      text: (rules) => number(monthlyGuarantee(rules.sicknessLevel, rules.year)),
      later: w.followPrices,
    },
    {
      id: 'dormant',
      name: w.names.dormant,
      group: 'allowance',
      evidence: 'dormant-rule',
      text: (rules) => w.dormant(percent(rules.dormantShare), span(rules.dormantMonths)),
      later: w.stay,
    },
    {
      id: 'study',
      name: w.names.study,
      group: 'allowance',
      evidence: 'dormant-rule',
      text: (rules) => span(rules.studyTrialMonths),
      later: w.stay,
    },
    {
      id: 'ceiling',
      name: w.names.ceiling,
      note: w.perMonth,
      group: 'work',
      evidence: 'lonebidrag-cap',
      text: (rules) => number(rules.subsidyCeiling),
      later: w.stay,
    },
    {
      id: 'subsidyMonths',
      name: w.names.subsidyMonths,
      group: 'work',
      evidence: 'lonebidrag-max',
      text: (rules) => span(rules.subsidyMonths),
      later: w.stay,
    },
    {
      id: 'contributions',
      name: w.names.contributions,
      group: 'work',
      evidence: 'contributions-rule',
      text: (rules) => percent(rules.contributions),
      later: w.stay,
    },
    {
      id: 'youth',
      name: w.names.youth,
      group: 'work',
      evidence: 'contributions-rule',
      text: ({ youthContributions: youth }) =>
        youth
          ? w.youth(percent(youth.share), number(youth.upToSek), months[youth.fromMonth - 1] ?? '', months[youth.toMonth - 1] ?? '')
          : w.none,
      known: () => true,
      later: w.ends,
    },
    {
      id: 'tax',
      name: w.names.tax,
      group: 'tax',
      evidence: 'local-tax',
      text: (rules) => percent(rules.localTax),
      later: w.stay,
    },
    {
      id: 'taxParts',
      name: w.names.taxParts,
      group: 'tax',
      evidence: 'local-tax',
      text: (rules) => w.parts(percent(rules.localTax * rules.municipalityPart), percent(rules.localTax * (1 - rules.municipalityPart))),
      later: w.stay,
    },
  ]
  return {
    years: RULE_YEARS.map((rules) => rules.year),
    rows: columns.map(({ text, known = (year) => year <= LAST_FULL_RULE_YEAR, note = '', ...row }) => ({
      ...row,
      note,
      cells: RULE_YEARS.map((rules) => ({ text: text(rules), carried: !known(rules.year) })),
    })),
  }
}
