/**
 * From synthetic people to the engine's cohort: where they start, when they apply, which arms let them in, and the dated changes in
 * each life: a new payment step at some birthdays, and at 30 the end of the allowance.
 */
import type { Breakdown, Cohort, CohortEvents } from '../../../src/engine/model.ts'
import { makeStream, PURPOSES, wholeDraw, wholePlan } from '../../../src/random/streams.ts'
import { makeBreakdowns } from './breakdowns.ts'
import { MAX_AGE } from '../fields/index.ts'
import { AGE_STEPS, AFTER_30_STEP, ageStepOf, payClassOf } from '../payClasses.ts'
import { JUMP_AT_30 } from './jumps.ts'
import type { People } from './people.ts'
import type { Settings } from '../settings/settings.ts'
import { ALLOWANCE, stratumOf } from '../states.ts'

export { JUMP_AT_30 } from './jumps.ts'

/** Codes of mayEnter: kept out by a rule, may enter, may but does not apply, kept out and would not have applied. */
const KEPT_OUT = 0
const MAY_ENTER = 1
const DOES_NOT_APPLY = 2
const KEPT_OUT_UNASKED = 3

/** Age in whole years that a rule looks at: on admission, at most 29, because leaving at 30 is the allowance's rule and not the project's. */
export function ageAtEntry(ageMonths: number, entryCycle: number): number {
  return Math.min(MAX_AGE, Math.floor((ageMonths + entryCycle) / 12))
}

function mayEnter(settings: Settings, people: People, entryCycle: Int16Array, seedKey: readonly [number, number]): Uint8Array {
  const out = new Uint8Array(settings.arms.length * people.persons)
  for (let i = 0; i < people.persons; i++) {
    // the same willingness in every arm: who accepts at 60 % also accepts at 80 %
    const willingness = makeStream(seedKey, wholePlan, wholeDraw, i, PURPOSES.uptake).nextUniform()
    const age = ageAtEntry(people.ageMonths[i], entryCycle[i])
    settings.arms.forEach((arm, a) => {
      const applies = arm.pathway !== 'none' && willingness < arm.intake.uptake
      const keptOut = arm.pathway !== 'none' && (age < arm.intake.minAge || age > arm.intake.maxAge)
      if (keptOut) out[a * people.persons + i] = applies ? KEPT_OUT : KEPT_OUT_UNASKED
      else out[a * people.persons + i] = applies ? MAY_ENTER : DOES_NOT_APPLY
    })
  }
  return out
}

interface Event {
  readonly cycle: number
  readonly person: number
  readonly stratum: number
  readonly payClass: number
  readonly jump: number
}

function birthdays(people: People, cycles: number): readonly Event[] {
  const events: Event[] = []
  for (let person = 0; person < people.persons; person++) {
    for (let step = 1; step < AGE_STEPS.length; step++) {
      const cycle = AGE_STEPS[step] * 12 - people.ageMonths[person]
      if (cycle < 1 || cycle >= cycles) continue
      const at30 = step === AFTER_30_STEP
      events.push({
        cycle,
        person,
        stratum: at30 ? stratumOf(people.sex[person], true) : -1,
        payClass: payClassOf(step, people.dailyActivities[person] === 1),
        jump: at30 ? JUMP_AT_30 : -1,
      })
    }
  }
  return events.sort((a, b) => a.cycle - b.cycle || a.person - b.person)
}

function columnsOf(events: readonly Event[]): CohortEvents {
  return {
    cycle: Int16Array.from(events, (e) => e.cycle),
    person: Int32Array.from(events, (e) => e.person),
    stratum: Int32Array.from(events, (e) => e.stratum),
    payClass: Int32Array.from(events, (e) => e.payClass),
    jump: Int8Array.from(events, (e) => e.jump),
  }
}

export function makeCohort(settings: Settings, people: People, cycles: number, seedKey: readonly [number, number]): Cohort {
  const { persons } = people
  const entryCycle = Int16Array.from({ length: persons }, (_, i) => i % settings.intakeMonths)
  const breakdowns: readonly Breakdown[] = makeBreakdowns(people)
  return {
    persons,
    initialState: new Uint8Array(persons).fill(ALLOWANCE),
    stratum: Uint16Array.from(people.sex, (sex) => stratumOf(sex, false)),
    payClass: Uint16Array.from(people.ageMonths, (age, i) => payClassOf(ageStepOf(Math.floor(age / 12)), people.dailyActivities[i] === 1)),
    entryCycle,
    mayEnter: mayEnter(settings, people, entryCycle, seedKey),
    events: columnsOf(birthdays(people, cycles)),
    breakdowns,
  }
}
