/**
 * The synthetic people a scenario asks for: those of the source from the start, and those who arrive later. Counts are the published
 * tables, exactly (largest remainder when scaled); which attributes meet in one person is drawn once per plan.
 */
import { OREBRO_TOTAL } from '../populations/orebro.ts'
import { SORMLAND_TOTAL } from '../populations/sormland.ts'
import { STOCKHOLM_DV } from '../populations/stockholm.ts'
import { SVERIGE_2017 } from '../populations/sverige.ts'
import { TRIAL_DEFAULT_PERSONS } from '../populations/trial.ts'
import { UMA_NEARER_WORK } from '../populations/uma.ts'
import { MAX_AGE, MIN_AGE, type Source } from '../fields/index.ts'
import type { PopulationSettings } from '../settings/population.ts'
import { arrivalsOf, type Arrival } from './arrivals.ts'
import { chosen, evenly, those, withColumns, type People, type Wanted } from './draft.ts'
import { livingIn } from './livingIn.ts'
import { ownMaker, type Maker } from './ownCounts.ts'
import { drawPairingKeys, inKeyOrder } from './pairing.ts'
import { makeSormland } from './sormland.ts'
import { makeOrebro, makeStockholm, makeSverige, makeTrial, makeUma } from './sources.ts'

export type { People } from './draft.ts'

/** How many persons each source has, and who builds them. */
const SOURCES: Readonly<Record<Source, Maker>> = {
  'uma-238': { total: UMA_NEARER_WORK, make: makeUma },
  trial: { total: TRIAL_DEFAULT_PERSONS, make: makeTrial },
  sormland: { total: SORMLAND_TOTAL, make: makeSormland },
  orebro: { total: OREBRO_TOTAL, make: makeOrebro },
  'stockholm-dv': { total: STOCKHOLM_DV, make: makeStockholm },
  sverige: { total: SVERIGE_2017, make: makeSverige },
}

/** `cycles`: the horizon, for those who arrive later; 0: only those there at the start. Empty when the source has nobody of the ages asked for. */
export function makePeople(
  { population }: { readonly population: PopulationSettings },
  seedKey: readonly [number, number],
  cycles = 0,
): People {
  const { shareWomen, shareDailyActivities } = population
  const wanted = (persons: number, first: number): Wanted => ({ persons, first, seedKey, shareWomen, shareDailyActivities })
  const { total, make } = makerOf(population, (persons) => wanted(persons, 0))
  const start = startingPeople(population, total, (persons) => make(wanted(persons, 0)))
  const arrivals = arrivalsOf(population, start.ageMonths, cycles)
  if (arrivals.length === 0) return start
  const later = make(wanted(arrivals.length, start.persons))
  settleArrivals(later, arrivals, start.persons, seedKey)
  return joined(start, later)
}

/** The source, with the reader's own counts in the place of its tables, and only those who live where the scenario says. */
function makerOf({ source, counts, municipalities }: PopulationSettings, wanted: (persons: number) => Wanted): Maker {
  const maker = counts === null ? SOURCES[source] : ownMaker(counts, SOURCES[source])
  return municipalities === null ? maker : livingIn(maker, municipalities, wanted)
}

/**
 * Everybody of the source, or only those of some ages. A number of persons of some ages is met by scaling the whole source until it has at
 * least that many of them; those too many are the last by number.
 */
function startingPeople({ persons, minAge, maxAge }: PopulationSettings, total: number, make: (persons: number) => People): People {
  if (total === 0 || (minAge <= MIN_AGE && maxAge >= MAX_AGE)) return make(total === 0 ? 0 : (persons ?? total))
  const within = (people: People) => those(people, (i) => people.ageMonths[i] >= minAge * 12 && people.ageMonths[i] < (maxAge + 1) * 12)
  let people = make(total)
  let found = within(people)
  if (persons === null) return chosen(people, found)
  if (found.length === 0) return chosen(people, found)
  for (let size = Math.ceil((persons * total) / found.length); ; size = Math.ceil(size * 1.02) + 1) {
    people = make(size)
    found = within(people)
    if (found.length >= persons) return chosen(people, evenly(found, persons))
  }
}

/** Gives each arriving person a date and an age, paired by chance with who they are. */
function settleArrivals(later: People, arrivals: readonly Arrival[], first: number, seedKey: readonly [number, number]): void {
  const keys = drawPairingKeys(seedKey, first, later.persons).arrival
  const order = inKeyOrder(
    Int32Array.from({ length: later.persons }, (_, i) => i),
    keys,
  )
  arrivals.forEach(({ cycle, ageMonths }, k) => {
    later.arrivalCycle[order[k]] = cycle
    later.ageMonths[order[k]] = ageMonths - cycle
  })
}

function joined(start: People, later: People): People {
  const persons = start.persons + later.persons
  return withColumns(start, persons, (name, own) => {
    const out = own instanceof Uint8Array ? new Uint8Array(persons) : new Int16Array(persons)
    out.set(own)
    out.set(later[name], start.persons)
    return out as typeof own
  })
}
