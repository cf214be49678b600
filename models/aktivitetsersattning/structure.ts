/**
 * From the scenario's sections to the engine's Structure: states, clocks, arms, places, persons, ledger and outcomes of one plan.
 */
import type { ModelInput, Structure } from '../../src/engine/model.ts'
import { failure, success, type Result } from '../../src/shared/issue.ts'
import { makeArms, makeEpochs, makeLimits, makeQueue, makeSweeps } from './arms.ts'
import { makeClocks } from './clocks.ts'
import { makeCohort } from './people/cohort.ts'
import { JUMP_COUNT } from './people/jumps.ts'
import { eventRows, makeEventOf } from './happenings.ts'
import { MONTHS_PER_YEAR } from './hazards.ts'
import { makeMeasures, PARTIES } from './ledger.ts'
import { AFTER_START_POINTS, makeOutcomes } from './outcomes.ts'
import { payClassCount } from './payClasses.ts'
import { makePeople } from './people/people.ts'
import { makePeriods } from './rules/index.ts'
import { emptyIssues } from './settings/population.ts'
import { readSettings } from './settings/settings.ts'
import { excludedIssues } from './settings/issues.ts'
import { ABSENT, ALLOWANCE, IN_WORK, STATES, statesNeeded } from './states.ts'
import { stratumCount } from './strata.ts'

export function makeStructure(input: ModelInput): Result<Structure> {
  const read = readSettings(input)
  if (!read.ok) return read
  const settings = read.value
  const cycles = input.horizonMonths
  const people = makePeople(settings, input.seedKey, cycles)
  const empty = emptyIssues(settings.population, people.persons)
  if (empty.length > 0) return failure(empty)
  const cohort = makeCohort(settings, people, cycles, input.seedKey)
  const excluded = excludedIssues(settings, cohort)
  if (excluded.length > 0) return failure(excluded)
  const { priceYear, discountRate } = input.economics
  const isStepped = settings.arms.some((arm) => arm.pathway === 'stepped')
  const states = statesNeeded(isStepped, cohort.arrivalCycle !== undefined)
  const events = eventRows(settings)
  return success({
    cycles,
    cyclesPerYear: MONTHS_PER_YEAR,
    states: STATES.slice(0, states),
    strata: stratumCount(settings.strata),
    payClasses: payClassCount(cohort.payClass, cohort.events.payClass),
    clocks: makeClocks(settings, states),
    epochs: makeEpochs(settings, cycles),
    periods: makePeriods(input.start, cycles, priceYear).first,
    arms: makeArms(settings, cycles),
    placesAssigned: 'beforeTransitions',
    queue: makeQueue(settings),
    entryFrom: ALLOWANCE,
    ...(cohort.arrivalCycle ? { absent: ABSENT } : {}),
    limits: makeLimits(settings),
    sweeps: makeSweeps(settings, cycles),
    jumps: JUMP_COUNT,
    parties: PARTIES,
    measures: makeMeasures(priceYear),
    correction: 'end',
    discountRate,
    eventOf: makeEventOf(events, states),
    events: events.count,
    afterStart: { states: IN_WORK, points: AFTER_START_POINTS },
    outcomes: makeOutcomes(priceYear, states, events),
    cohort,
  })
}
