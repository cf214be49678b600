/**
 * What one person-month in a state moves between the parties, in whole öre: [period][state][months in spell][payment class][flow].
 * `fillPersonMonth` is the whole rule for one person-month; the rest lays it out for an arm.
 */
import { amountIndex, type Layout } from '../../src/engine/layout.ts'
import type { Structure } from '../../src/engine/model.ts'
import { book, bookPublicFunds, ore } from './booking.ts'
import { FLOW, MEMO } from './ledger.ts'
import { DORMANT_MONTHS, STUDY_TRIAL_MONTHS } from './clocks.ts'
import { AFTER_30_STEP, AGE_STEPS, readPayClass } from './payClasses.ts'
import type { Prices } from './prices.ts'
import type { MonthRules } from './rules/index.ts'
import { isProject, type ArmSettings } from './settings/settings.ts'
import { bookStaff } from './staff.ts'
import {
  ABSENT,
  ON_ALLOWANCE,
  PREPARING,
  REGULAR_JOB,
  SICKNESS_COMPENSATION,
  SOCIAL_ASSISTANCE,
  STUDIES,
  SUPPORTED,
  SUPPORTED_JOB,
  SUPPORTED_ORDINARY,
  WAITING,
} from './states.ts'

/** First employees to whom the reduced contributions no longer apply: age step from 23 years. The law looks at the age when the year begins. */
const NOT_YOUNG_STEP = AGE_STEPS.indexOf(23)

export interface PersonMonth {
  readonly state: number
  readonly spellMonths: number
  readonly ageStep: number
  readonly dailyActivities: boolean
  /** Part of the whole allowance that the person has, 0–1. Moves between states do not depend on it. */
  readonly extent: number
}

/** Local tax on an income and the state's credit against it. */
function bookTax(out: Float64Array, at: number, rules: MonthRules, income: number, taxable: number, credit: number): void {
  book(out, at, FLOW.taxMunicipality, ore(income * taxable * rules.municipalityTax))
  book(out, at, FLOW.taxRegion, ore(income * taxable * rules.regionTax))
  book(out, at, FLOW.taxCredit, ore(income * credit))
}

function bookAllowance(out: Float64Array, at: number, prices: Prices, rules: MonthRules, flow: number, amount: number): void {
  book(out, at, flow, ore(amount))
  bookTax(out, at, rules, amount, prices.taxableShareAllowance, prices.creditAllowance)
}

/** Labour cost without the wage: contributions in SEK on a gross monthly wage. */
export function contributionsOn(wage: number, ageStep: number, rules: MonthRules): number {
  if (ageStep >= NOT_YOUNG_STEP) return wage * rules.contributions
  const reduced = Math.min(wage, rules.youthUpToSek)
  return reduced * rules.youthContributions + (wage - reduced) * rules.contributions
}

function bookJob(out: Float64Array, at: number, prices: Prices, rules: MonthRules, month: PersonMonth): void {
  const supported = month.state === SUPPORTED_JOB
  const hours = supported ? prices.hoursSupported : prices.hoursRegular
  const wage = prices.fullTimeWage * hours
  const contributions = contributionsOn(wage, month.ageStep, rules)
  const wageOre = ore(wage)
  const contributionsOre = ore(contributions)
  // counted on the wage up to the ceiling and the contributions on that part: its first kronor, so the reduced rate where there is one
  const subsidised = Math.min(wage, rules.subsidyCeiling * hours)
  const subsidyOre = supported ? ore(prices.subsidyShare * (subsidised + contributionsOn(subsidised, month.ageStep, rules))) : 0
  book(out, at, supported ? FLOW.wageSupported : FLOW.wageRegular, wageOre)
  book(out, at, FLOW.contributions, contributionsOre)
  book(out, at, FLOW.wageSubsidy, subsidyOre)
  const labourCost = wageOre + contributionsOre
  const production = supported ? labourCost - Math.round((1 - prices.fullCost) * subsidyOre) : labourCost
  book(out, at, supported ? FLOW.productionSupported : FLOW.productionRegular, production)
  bookTax(out, at, rules, wage, prices.taxableShareWage, prices.creditWage)
  if (month.ageStep < AFTER_30_STEP && month.spellMonths < DORMANT_MONTHS) {
    bookAllowance(
      out,
      at,
      prices,
      rules,
      FLOW.dormantAllowance,
      rules.allowance[month.ageStep] * month.extent * rules.dormantShare * prices.dormantTakeUp,
    )
  }
  book(out, at, FLOW.healthCareSaved, -ore(prices.healthCareSaved))
  if (supported) book(out, at, FLOW.samhallExtra, ore(prices.samhallExtra))
}

/** A place in daily activities: the allowance for attending it, or what leaving it for a job saves and frees. */
function bookDailyActivities(out: Float64Array, at: number, prices: Prices, month: PersonMonth, arm: ArmSettings): void {
  const inJob = month.state === SUPPORTED_JOB || month.state === REGULAR_JOB
  if (inJob && arm.dailyActivitiesInWork === 'ends') {
    book(out, at, FLOW.dailyActivitiesSaved, -ore(prices.dailyActivitiesSaved))
    book(out, at, MEMO.freedDailyActivities, ore(prices.dailyActivitiesFreed))
    return
  }
  book(out, at, FLOW.habilitationAllowance, ore(prices.habilitationAllowance))
  book(out, at, FLOW.habilitationGrant, ore(prices.habilitationGrant))
}

function bookHandling(out: Float64Array, at: number, prices: Prices, share: number): void {
  const total = ore(prices.handling * share)
  const service = Math.round(total * prices.handlingEmploymentServiceShare)
  book(out, at, FLOW.handlingEmploymentService, service)
  book(out, at, FLOW.handlingInsurance, total - service)
}

/** Part of ordinary handling that a person in this state draws on. */
function handlingShare(month: PersonMonth, arm: ArmSettings, prices: Prices): number {
  if (month.state === SUPPORTED) return arm.pathway === 'SE' || arm.pathway === 'stepped' ? prices.handlingShareInSE : 1
  // a case manager comes on top of ordinary handling, a preparatory stage replaces as much of it as SE does
  if (month.state === PREPARING) return arm.firstStage === 'CM' ? 1 : prices.handlingShareInSE
  if (month.state === SUPPORTED_ORDINARY) return 1
  // months in line in ordinary cooperation cost handling only while that support lasts
  return month.state === WAITING && arm.whileWaiting === 'fs' && month.spellMonths < arm.supportMonths ? 1 : 0
}

/** Coach time without posts: an arm without limit pays for the places it uses, in support and in follow-up. */
function usesCoach(month: PersonMonth, arm: ArmSettings): boolean {
  if (arm.posts !== null || !isProject(arm)) return false
  const inJob = month.state === SUPPORTED_JOB || month.state === REGULAR_JOB
  return month.state === SUPPORTED || month.state === PREPARING || (inJob && month.spellMonths < arm.followUpMonths)
}

/** Adds every flow of one person-month to out[at …], whole öre. `mcpf`: marginal cost of public funds, 1 = none beyond the money itself. */
export function fillPersonMonth(
  out: Float64Array,
  at: number,
  month: PersonMonth,
  arm: ArmSettings,
  prices: Prices,
  rules: MonthRules,
  mcpf: number,
): void {
  const { state, ageStep, extent } = month
  const onAllowance = ON_ALLOWANCE.includes(state)
  if (onAllowance && ageStep < AFTER_30_STEP) {
    bookAllowance(out, at, prices, rules, FLOW.allowance, rules.allowance[ageStep] * extent)
    book(out, at, FLOW.housingSupplement, ore(prices.housingSupplement))
  } else if (state === SUPPORTED_JOB || state === REGULAR_JOB) {
    bookJob(out, at, prices, rules, month)
  } else if (state === STUDIES) {
    if (month.spellMonths < STUDY_TRIAL_MONTHS && ageStep < AFTER_30_STEP) {
      bookAllowance(out, at, prices, rules, FLOW.allowance, rules.allowance[ageStep] * extent)
      book(out, at, FLOW.housingSupplement, ore(prices.housingSupplement))
    } else book(out, at, FLOW.studyGrant, ore(prices.studyGrant))
  } else if (state === SICKNESS_COMPENSATION) {
    bookAllowance(out, at, prices, rules, FLOW.sicknessCompensation, rules.sicknessCompensation * extent)
    book(out, at, FLOW.housingSupplement, ore(prices.housingSupplement))
  } else if (state === SOCIAL_ASSISTANCE) {
    book(out, at, FLOW.socialAssistance, ore(prices.socialAssistance))
  }
  // studies leave no time for daily activities, and who has not arrived attends nothing
  if (month.dailyActivities && state !== STUDIES && state !== ABSENT) bookDailyActivities(out, at, prices, month, arm)
  const handling = handlingShare(month, arm, prices)
  if (handling > 0) bookHandling(out, at, prices, handling)
  if (usesCoach(month, arm)) bookStaff(out, at, ore(prices.post / arm.caseload))
  bookPublicFunds(out, at, mcpf)
}

/** All amounts of an arm for one draw. */
export function fillAmounts(
  structure: Structure,
  layout: Layout,
  arm: ArmSettings,
  prices: Prices,
  periodRules: readonly MonthRules[],
  mcpf: number,
  out: Float64Array,
): void {
  out.fill(0)
  const spell = structure.clocks[1].cuts
  for (let period = 0; period < layout.periods; period++) {
    for (let state = 0; state < layout.S; state++) {
      // states whose amounts do not follow the spell are read at its first piece only
      const pieces = structure.states[state].amountsBySpell ? spell.length : 1
      for (let piece = 0; piece < pieces; piece++) {
        for (let payClass = 0; payClass < layout.P; payClass++) {
          const month: PersonMonth = { state, spellMonths: spell[piece], ...readPayClass(payClass) }
          fillPersonMonth(out, amountIndex(layout, period, state, piece, payClass), month, arm, prices, periodRules[period], mcpf)
        }
      }
    }
  }
}
