/**
 * From the scenario's sections to the engine's Structure: states, clocks, arms, places, persons, ledger and outcomes of one plan.
 */
import type { ModelInput, Structure } from '../../src/engine/model.ts'
import { failure, success, type Result } from '../../src/shared/issue.ts'
import { makeArms, makeEpochs, makeLimits, makeQueue, makeSweeps } from './arms.ts'
import { makeClocks } from './clocks.ts'
import { makeCohort } from './people/cohort.ts'
import { JUMP_COUNT } from './people/jumps.ts'
import { MONTHS_PER_YEAR } from './hazards.ts'
import { makeMeasures, PARTIES } from './ledger.ts'
import { AFTER_START_POINTS, makeOutcomes } from './outcomes.ts'
import { PAY_CLASS_COUNT } from './payClasses.ts'
import { makePeople } from './people/people.ts'
import { makePeriods } from './rules/index.ts'
import { readSettings } from './settings/settings.ts'
import { excludedIssues } from './settings/issues.ts'
import { ALLOWANCE, IN_WORK, STATE_COUNT, STATES, STRATUM_COUNT } from './states.ts'

export function makeStructure(input: ModelInput): Result<Structure> {
  const read = readSettings(input)
  if (!read.ok) return read
  const settings = read.value
  const cycles = input.horizonMonths
  const cohort = makeCohort(settings, makePeople(settings, input.seedKey), cycles, input.seedKey)
  const excluded = excludedIssues(settings, cohort)
  if (excluded.length > 0) return failure(excluded)
  const { priceYear, discountRate } = input.economics
  return success({
    cycles,
    cyclesPerYear: MONTHS_PER_YEAR,
    states: STATES,
    strata: STRATUM_COUNT,
    payClasses: PAY_CLASS_COUNT,
    clocks: makeClocks(settings.supportMonths, settings.followUpMonths),
    epochs: makeEpochs(settings, cycles),
    periods: makePeriods(input.start, cycles, priceYear).first,
    arms: makeArms(settings, cycles),
    placesAssigned: 'beforeTransitions',
    queue: makeQueue(settings),
    entryFrom: ALLOWANCE,
    limits: makeLimits(settings),
    sweeps: makeSweeps(settings, cycles),
    jumps: JUMP_COUNT,
    parties: PARTIES,
    measures: makeMeasures(priceYear),
    correction: 'end',
    discountRate,
    eventOf: new Int16Array(STATE_COUNT * STATE_COUNT).fill(-1),
    events: 0,
    afterStart: { states: IN_WORK, points: AFTER_START_POINTS },
    outcomes: makeOutcomes(priceYear),
    cohort,
  })
}
