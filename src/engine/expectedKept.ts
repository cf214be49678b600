/**
 * The expectation of one structure after another, as a lever moves: what the last one had in common with this is kept. In between stand
 * model and run; what is computed is the same to the last bit as from the beginning.
 */
import { sameData } from '../shared/sameData.ts'
import { makeExpectation, makePeople, type Expectation, type People } from './expected.ts'
import type { Structure } from './model.ts'

/** Each call takes the place of the one before: use the expectation before the next is asked for. */
export function makeKeptExpectation(): (structure: Structure) => Expectation {
  let latest: { structure: Structure; readonly people: People; readonly expectation: Expectation } | null = null
  return (structure) => {
    if (latest && sameData(withoutPlaces(latest.structure), withoutPlaces(structure))) {
      latest.structure = structure
      latest.expectation.adopt(structure)
    } else {
      const people = latest && sameData(peopleIn(latest.structure), peopleIn(structure)) ? latest.people : makePeople(structure)
      latest = { structure, people, expectation: makeExpectation(structure, people) }
    }
    return latest.expectation
  }
}

/** All that an expectation is made for; how many places an arm has it reads anew in every run, but not whether idle posts are counted. */
function withoutPlaces(structure: Structure) {
  const countsIdle = structure.arms.some((arm) => arm.capacity?.perPost !== undefined)
  return { ...structure, arms: structure.arms.map((arm) => ({ ...arm, capacity: null })), countsIdle }
}

/** All that people are made from (expectedProfiles.ts, expectedColumns.ts, expectedStarts.ts). */
function peopleIn({ cycles, payClasses, cohort, queue, entryFrom, absent, arms }: Structure) {
  return { cycles, payClasses, cohort, queues: queue !== null, entryFrom, absent, sends: arms.map((arm) => arm.keptOutTo !== undefined) }
}
