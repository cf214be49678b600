/**
 * What a single rule does: each rule of the project changed alone, everything else as it is, and the expectation read again. Also the two
 * figures that a payment for each hire has to be judged by: where society breaks even, and how many of the jobs would have come anyway.
 */
import type { Model } from '../../engine/model.ts'
import type { RunResult } from '../../run/result.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { setInProjects } from '../state/levers.ts'
import { armFigure, armOf, comparatorOf, differenceFigure } from './figure.ts'

export type RuleId = 'age' | 'income' | 'diagnosis' | 'parallel' | 'close' | 'payment' | 'dormant'
export const RULE_IDS: readonly RuleId[] = ['age', 'income', 'diagnosis', 'parallel', 'close', 'payment', 'dormant']

/** SEK per hire that is tried: the middle of the 30–50 thousand that have been proposed in Stockholm. */
export const TRIED_PAYMENT = 40_000
/** Age limit that is tried: the lower of those discussed. */
export const TRIED_AGE = 24
/** Of those in work, how many miss the dormant quarter, where nobody has counted: an example. */
export const TRIED_MISSED = 0.2
/** Diagnoses that are neurodevelopmental (NPF). */
const NPF = ['autism', 'adhd']

export interface RuleVariant {
  readonly id: RuleId
  /** true: the rule is switched on; false: the scenario has it, and it is switched off. */
  readonly on: boolean
  readonly scenario: Scenario
}

type Arm = Scenario['arms'][number]

function without(arm: Arm, key: string): Arm {
  const { [key]: _gone, ...rest } = arm
  return rest as Arm
}

/** Every rule turned the other way, alone. One that the scenario's projects cannot have is left out. */
export function ruleVariants(scenario: Scenario, model: Model, arm: string): readonly RuleVariant[] {
  const own = scenario.arms.find(({ id }) => id === arm)
  if (!own) return []
  const limits = own['ageLimits'] as { min: number; max: number; mayStayIfEnrolled: boolean } | undefined
  const diagnoses = own['diagnoses'] as readonly string[] | undefined
  const others = diagnosesOf(model).filter((id) => !NPF.includes(id))
  const months = Number(own['projectMonths'] ?? 36)
  const half = Math.max(Number(own['intakeMonths'] ?? 6), Number(own['windDownMonths'] ?? 0) + 1, Math.floor(months / 2))
  const all = (edit: (arm: Arm) => Arm) => setInProjects(scenario, edit)
  const ageOn = (limits?.max ?? 29) > TRIED_AGE
  const missedOn = scenario.changes['dormant.missed'] === undefined
  const { ['dormant.missed']: _missed, ...otherChanges } = scenario.changes
  return [
    {
      id: 'age',
      on: ageOn,
      scenario: all((one) => ({
        ...one,
        ageLimits: { min: Math.min(limits?.min ?? 19, TRIED_AGE), mayStayIfEnrolled: true, ...limits, max: ageOn ? TRIED_AGE : 29 },
      })),
    },
    {
      id: 'income',
      on: own['incomeRule'] !== 'otherIncomeOnly',
      scenario: all((one) => ({ ...one, incomeRule: own['incomeRule'] === 'otherIncomeOnly' ? 'anyIncome' : 'otherIncomeOnly' })),
    },
    {
      id: 'diagnosis',
      on: diagnoses === undefined,
      scenario: all((one) => (diagnoses === undefined ? { ...one, diagnoses: others } : without(one, 'diagnoses'))),
    },
    {
      id: 'parallel',
      on: own['dailyActivitiesInWork'] !== 'parallel',
      scenario: {
        ...scenario,
        arms: scenario.arms.map((one) => ({
          ...one,
          dailyActivitiesInWork: own['dailyActivitiesInWork'] === 'parallel' ? 'ends' : 'parallel',
        })),
      },
    },
    ...(typeof own['posts'] === 'number' && half < months
      ? [{ id: 'close' as const, on: true, scenario: all((one) => ({ ...one, projectMonths: half })) }]
      : []),
    {
      id: 'payment',
      on: !own['outcomePayment'],
      scenario: all((one) => ({ ...one, outcomePayment: own['outcomePayment'] ? 0 : TRIED_PAYMENT })),
    },
    {
      id: 'dormant',
      on: missedOn,
      scenario: { ...scenario, changes: missedOn ? { ...otherChanges, 'dormant.missed': TRIED_MISSED } : otherChanges },
    },
  ]
}

function diagnosesOf(model: Model): readonly string[] {
  const field = model.fields.arm.fields['diagnoses']
  return field?.type === 'list' && field.of.type === 'choice' ? field.of.options.map(({ value }) => value) : []
}

export interface RuleEffect {
  /** Of 100 in the group. */
  readonly shutOut: number
  readonly neverReached: number
  readonly inWork: number
  /** SEK against the comparator, over the horizon. */
  readonly municipality: number
  readonly person: number
  readonly society: number
}

/** The way's figures in one result; null where it lacks one. */
export function effectOf(result: RunResult, arm: string): RuleEffect | null {
  const { persons } = result.manifest
  const own = (outcome: string) => armFigure(result, arm, outcome, true)?.centre ?? null
  const more = (outcome: string) => differenceFigure(result, arm, outcome, true)?.centre ?? null
  const [shut, never, work] = [own('shutOutByAge'), own('neverReached'), own('inWork15')]
  const [municipality, person, society] = [more('net.municipality'), more('net.person'), more('netSociety')]
  if (shut === null || never === null || work === null || municipality === null || person === null || society === null) return null
  return {
    shutOut: (100 * shut) / persons,
    neverReached: (100 * never) / persons,
    inWork: 100 * work,
    municipality,
    person,
    society,
  }
}

export interface PaymentTerms {
  /** Hires that are paid for, over the horizon, as counted by the money (discounted, so somewhat low). */
  readonly hires: number
  /** SEK per hire at which society breaks even; null when it loses already without any payment, or nothing is paid for. */
  readonly breakEven: number | null
  /** 0–1: share of the jobs among those who got a place that the comparator would have given anyway, 15 months after the start. */
  readonly anyway: number | null
}

/** From the result without payment and the one with `payment` SEK per hire: society pays in proportion, so two points give the line. */
export function paymentTerms(
  withoutIt: RunResult,
  withIt: RunResult,
  placed: RunResult,
  arm: string,
  payment: number,
): PaymentTerms | null {
  const net = (result: RunResult) => differenceFigure(result, arm, 'netSociety', true)?.centre ?? null
  const [before, after] = [net(withoutIt), net(withIt)]
  if (before === null || after === null || payment === 0) return null
  const perKrona = (before - after) / payment
  const share = (id: string | undefined) => (id === undefined ? null : (armOf(placed, id)?.outcomes['inWorkAfterStart15']?.mean ?? null))
  const [comparator, own] = [share(comparatorOf(placed)?.id), share(arm)]
  return {
    hires: perKrona,
    breakEven: perKrona > 1e-9 && before > 0 ? before / perKrona : null,
    anyway: comparator === null || own === null || own <= 0 ? null : Math.min(1, comparator / own),
  }
}
