/**
 * From synthetic people to the engine's cohort: where they start, when they arrive and apply, which arms let them in (admission.ts), and
 * the dated changes in each life: a new payment step at some birthdays, at 30 the end of the allowance, and moves within one arm.
 */
import type { Cohort, CohortEvents } from '../../../src/engine/model.ts'
import { MAX_AGE } from '../fields/index.ts'
import { AGE_STEPS, AFTER_30_STEP, ageStepOf, payClassOf } from '../payClasses.ts'
import type { Settings } from '../settings/settings.ts'
import { ALLOWANCE } from '../states.ts'
import { makeStratumOf } from '../strata.ts'
import { makeAdmission, MAY_ENTER, type Admission } from './admission.ts'
import { makeBreakdowns } from './breakdowns.ts'
import { JUMP_AT_30, JUMP_LATE_ORDINARY, JUMP_LIMIT_ALLOWANCE, JUMP_LIMIT_ORDINARY } from './jumps.ts'
import type { People } from './people.ts'

export { ageAtEntry } from './admission.ts'
export { JUMP_AT_30 } from './jumps.ts'

const EVERY_ARM = -1
const UNCHANGED = -1

/** One dated change; stratum and payment class UNCHANGED, jump −1, arm EVERY_ARM where there is nothing to say. */
type Tell = (cycle: number, stratum: number, payClass: number, jump: number, arm: number) => void

interface Lives {
  readonly settings: Settings
  readonly people: People
  readonly entryCycle: Int16Array
  readonly admission: Admission
  stratumOf(person: number, after30: boolean): number
}

/** New payment steps, and at 30 the end of the allowance: in every arm. */
function tellBirthdays({ people, stratumOf }: Lives, person: number, tell: Tell): void {
  for (let step = 1; step < AGE_STEPS.length; step++) {
    const at30 = step === AFTER_30_STEP
    const payClass = payClassOf(step, people.dailyActivities[person] === 1, people.extent[person])
    const stratum = at30 ? stratumOf(person, true) : UNCHANGED
    tell(AGE_STEPS[step] * 12 - people.ageMonths[person], stratum, payClass, at30 ? JUMP_AT_30 : -1, EVERY_ARM)
  }
}

/**
 * Moves in one arm: on the birthday after its upper age limit, where nobody may stay, for those who were let in; and on arriving after
 * its project has closed, for those who would have applied, when those who wait there have ordinary cooperation.
 */
function tellMovesInArms({ settings, people, entryCycle, admission }: Lives, person: number, tell: Tell): void {
  settings.arms.forEach(({ intake, whileWaiting }, a) => {
    const at = a * people.persons + person
    const limit = (intake.maxAge + 1) * 12 - people.ageMonths[person]
    if (!intake.mayStayIfEnrolled && intake.maxAge < MAX_AGE && admission.mayEnter[at] === MAY_ENTER && limit > entryCycle[person])
      tell(limit, UNCHANGED, UNCHANGED, whileWaiting === 'fs' ? JUMP_LIMIT_ORDINARY : JUMP_LIMIT_ALLOWANCE, a)
    if (admission.late[at] === 1 && whileWaiting === 'fs') tell(people.arrivalCycle[person], UNCHANGED, UNCHANGED, JUMP_LATE_ORDINARY, a)
  })
}

/** All dated changes within the horizon, by cycle, then person: counted first, then put straight into their places. */
function makeEvents(lives: Lives, cycles: number): CohortEvents {
  const places = new Int32Array(cycles + 1)
  const eachOf = (person: number, tell: Tell) => {
    const within: Tell = (cycle, ...rest) => {
      if (cycle >= 1 && cycle < cycles) tell(cycle, ...rest)
    }
    tellBirthdays(lives, person, within)
    tellMovesInArms(lives, person, within)
  }
  const { persons } = lives.people
  for (let person = 0; person < persons; person++) eachOf(person, (cycle) => places[cycle + 1]++)
  for (let t = 1; t <= cycles; t++) places[t] += places[t - 1]
  const count = places[cycles]
  const events = {
    cycle: new Int16Array(count),
    person: new Int32Array(count),
    stratum: new Int32Array(count),
    payClass: new Int32Array(count),
    jump: new Int8Array(count),
    arm: new Int8Array(count),
  }
  for (let person = 0; person < persons; person++) {
    eachOf(person, (cycle, stratum, payClass, jump, arm) => {
      const e = places[cycle]++
      events.cycle[e] = cycle
      events.person[e] = person
      events.stratum[e] = stratum
      events.payClass[e] = payClass
      events.jump[e] = jump
      events.arm[e] = arm
    })
  }
  return events
}

export function makeCohort(settings: Settings, people: People, cycles: number, seedKey: readonly [number, number]): Cohort {
  const { persons, arrivalCycle } = people
  // those there at the start apply over the intake months, those who arrive apply when they come
  const entryCycle = Int16Array.from(arrivalCycle, (arrival, i) => (arrival > 0 ? arrival : i % settings.intakeMonths))
  const admission = makeAdmission(settings, people, entryCycle, seedKey)
  const stratumOf = makeStratumOf(settings.strata, people, entryCycle)
  const payClass = (age: number, i: number) =>
    payClassOf(ageStepOf(Math.floor(age / 12)), people.dailyActivities[i] === 1, people.extent[i])
  return {
    persons,
    initialState: new Uint8Array(persons).fill(ALLOWANCE),
    ...(arrivalCycle.some((cycle) => cycle > 0) ? { arrivalCycle } : {}),
    stratum: Uint16Array.from(people.sex, (_, person) => stratumOf(person, false)),
    payClass: Uint16Array.from(people.ageMonths, payClass),
    entryCycle,
    mayEnter: admission.mayEnter,
    events: makeEvents({ settings, people, entryCycle, admission, stratumOf }, cycles),
    breakdowns: makeBreakdowns(people),
  }
}
