/**
 * The people of Sörmland, whose tables overlap most: municipality by sex, age, those aged 29 by municipality, diagnosis by sex, class,
 * class 1 by municipality, extent and daily activities. Dealing one table after the other meets every one of them exactly, because no
 * two of them cross in more than the municipality; iterative fitting would change nothing but what is left to chance here.
 */
import { MIN_AGE } from '../fields/choices.ts'
import {
  SORMLAND_AGE_29,
  SORMLAND_AGE_29_STATED,
  SORMLAND_AGES,
  SORMLAND_CLASSES,
  SORMLAND_COLLABORATION,
  SORMLAND_DAILY_ACTIVITIES,
  SORMLAND_EXTENT,
  SORMLAND_MUNICIPALITIES,
  SORMLAND_TOTAL,
} from '../populations/sormland.ts'
import { apportion } from './apportion.ts'
import {
  dealAges,
  dealClasses,
  dealDailyActivities,
  dealDiagnoses,
  everybody,
  makeDraft,
  sormlandDiagnoses,
  those,
  type Draft,
  type People,
  type Wanted,
} from './draft.ts'
import { deal } from './pairing.ts'

const ROWS = SORMLAND_MUNICIPALITIES

export function makeSormland(wanted: Wanted): People {
  const { draft } = makeDraft(
    wanted,
    ROWS.map((r) => r.municipality),
    ROWS.map((r, municipality) => ({ municipality, women: r.women, men: r.men })),
  )
  const living = ROWS.map((_, m) => those(draft, (i) => draft.municipality[i] === m))
  dealSormlandYears(draft, living)
  dealDiagnoses(draft, [sormlandDiagnoses('women'), sormlandDiagnoses('men')])
  dealDailyActivities(draft, wanted, SORMLAND_DAILY_ACTIVITIES / SORMLAND_TOTAL)
  dealByMunicipality(draft, living)
  const extents = apportion(
    SORMLAND_EXTENT.map(({ count }) => count),
    draft.persons,
  )
  deal(everybody(draft), draft.keys.extent, extents, (i, k) => {
    draft.extent[i] = SORMLAND_EXTENT[k].extent
  })
  return draft
}

/** `counts` per municipality, where too few live there moved to the one with most left: a small scaled cohort can need that. */
function withinReach(counts: number[], living: readonly (readonly number[])[]): number[] {
  for (let m = 0; m < counts.length; m++) {
    while (counts[m] > living[m].length) {
      counts[m]--
      counts[living.map((l, k) => l.length - counts[k]).reduce((best, left, k, all) => (left > all[best] ? k : best), 0)]++
    }
  }
  return counts
}

/** 29-year-olds by municipality as printed, plus the four whom the table does not place, by size of municipality; then the other ages. */
function dealSormlandYears(draft: Draft, living: readonly (readonly number[])[]): void {
  const ages = apportion(SORMLAND_AGES, draft.persons)
  const printed = ROWS.map((r) => SORMLAND_AGE_29[r.municipality])
  const unplaced = SORMLAND_AGE_29_STATED - printed.reduce((a, b) => a + b, 0)
  const weights = ROWS.map((r, m) => printed[m] + (unplaced * r.total) / SORMLAND_TOTAL)
  const aged29 = withinReach(apportion(weights, ages[10]), living)
  const oldest: number[] = []
  living.forEach((people, m) => {
    // a key of its own: with the key of age, the youngest would come from municipalities with few aged 29
    deal(people, draft.keys.aged29, [aged29[m]], (i) => oldest.push(i))
  })
  dealAges(draft, oldest, 29, [oldest.length])
  const isOldest = new Uint8Array(draft.persons)
  for (const i of oldest) isOldest[i] = 1
  dealAges(
    draft,
    those(draft, (i) => isOldest[i] === 0),
    MIN_AGE,
    ages.slice(0, 10),
  )
}

/**
 * Class 1 by municipality: the 46 cases of the class are the 46 in joint work with Arbetsförmedlingen, whom the source places. The other
 * classes are placed by chance.
 */
function dealByMunicipality(draft: Draft, living: readonly (readonly number[])[]): void {
  const counts = apportion(
    SORMLAND_CLASSES.map(({ count }) => count),
    draft.persons,
  )
  const joint = ROWS.map((row) => {
    const found = SORMLAND_COLLABORATION.find(({ municipality }) => municipality === row.municipality)
    return (found?.preparatory ?? 0) + (found?.workOriented ?? 0)
  })
  const first = withinReach(apportion(joint, counts[0]), living)
  living.forEach((people, m) => {
    deal(people, draft.keys.fkClass, [first[m]], (i) => {
      draft.fkClass[i] = SORMLAND_CLASSES[0].fkClass
    })
  })
  const others = SORMLAND_CLASSES.slice(1).map(({ fkClass }, k) => ({ fkClass, count: counts[k + 1] }))
  dealClasses(
    draft,
    those(draft, (i) => draft.fkClass[i] === 0),
    others,
  )
}
