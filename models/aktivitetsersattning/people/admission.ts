/**
 * Who is let in: the rules at each arm's door against each person, and whether the person would take part. Gives the codes that the engine
 * reads (Cohort.mayEnter), with everybody a rule keeps out counted, and names those who come after a project has closed.
 */
import { makeStream, PURPOSES, wholeDraw, wholePlan } from '../../../src/random/streams.ts'
import { MAX_AGE } from '../fields/index.ts'
import { closesIn } from '../places.ts'
import { DIAGNOSES } from '../populations/types.ts'
import type { IntakeSettings } from '../settings/intake.ts'
import type { ArmSettings, Settings } from '../settings/settings.ts'
import type { People } from './people.ts'

/** Codes of mayEnter: kept out by a rule, may enter, may but does not apply, kept out and would not have applied. */
export const KEPT_OUT = 0
export const MAY_ENTER = 1
export const DOES_NOT_APPLY = 2
export const KEPT_OUT_UNASKED = 3

export interface Admission {
  /** [arm][person], codes above. */
  readonly mayEnter: Uint8Array
  /** [arm][person]: 1 for those who would have applied but joined the population after the arm's project had closed. */
  readonly late: Uint8Array
}

/** Age in whole years that a rule looks at: on admission, at most 29, because leaving at 30 is the allowance's rule and not the project's. */
export function ageAtEntry(ageMonths: number, entryCycle: number): number {
  return Math.min(MAX_AGE, Math.floor((ageMonths + entryCycle) / 12))
}

interface Door {
  keepsOut(person: number, age: number): boolean
  /** Share of people like this one who accept. */
  uptake(person: number): number
}

/** The rules of one arm. Everybody here has aktivitetsersättning, so an arm for other incomes only keeps all of them out. */
function makeDoor(intake: IntakeSettings, people: People): Door {
  const { minAge, maxAge, classes, diagnoses, municipalities, hostMunicipality, travelUptake } = intake
  const diagnosisIn = DIAGNOSES.map((diagnosis) => diagnoses === null || diagnoses.includes(diagnosis))
  const municipalityIn = people.municipalities.map((name) => municipalities === null || municipalities.includes(name))
  const host = hostMunicipality === null ? -1 : people.municipalities.indexOf(hostMunicipality)
  return {
    keepsOut: (i, age) =>
      age < minAge ||
      age > maxAge ||
      intake.incomeRule === 'otherIncomeOnly' ||
      !(classes?.includes(people.fkClass[i]) ?? true) ||
      !diagnosisIn[people.diagnosis[i]] ||
      municipalityIn[people.municipality[i]] === false,
    uptake: (i) => intake.uptake * (host >= 0 && people.municipality[i] !== host ? travelUptake : 1),
  }
}

/** true for whoever joins the population when the arm's project has already closed. */
function comesTooLate(arm: ArmSettings, arrivalCycle: number): boolean {
  return arm.posts !== null && arrivalCycle >= closesIn(arm)
}

export function makeAdmission(
  settings: Settings,
  people: People,
  entryCycle: ArrayLike<number>,
  seedKey: readonly [number, number],
): Admission {
  const { persons } = people
  const mayEnter = new Uint8Array(settings.arms.length * persons).fill(DOES_NOT_APPLY)
  const late = new Uint8Array(settings.arms.length * persons)
  const doors = settings.arms.map((arm) => (arm.pathway === 'none' ? null : makeDoor(arm.intake, people)))
  for (let i = 0; i < persons; i++) {
    // the same willingness in every arm: who accepts at 60 % also accepts at 80 %
    const willingness = makeStream(seedKey, wholePlan, wholeDraw, i, PURPOSES.uptake).nextUniform()
    const age = ageAtEntry(people.ageMonths[i], entryCycle[i])
    doors.forEach((door, a) => {
      if (door === null) return
      const at = a * persons + i
      const applies = willingness < door.uptake(i)
      if (comesTooLate(settings.arms[a], people.arrivalCycle[i])) late[at] = applies ? 1 : 0
      else if (door.keepsOut(i, age)) mayEnter[at] = applies ? KEPT_OUT : KEPT_OUT_UNASKED
      else if (applies) mayEnter[at] = MAY_ENTER
    })
  }
  return { mayEnter, late }
}
