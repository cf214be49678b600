/**
 * The people of the sources that print less than Sörmland. What a source leaves open is filled as the comments here say, and said again
 * in the warnings that every result carries.
 */
import { MIN_AGE } from '../fields/choices.ts'
import { TRIAL_SHARE_WOMEN } from '../parameters/trial.ts'
import { OREBRO_MUNICIPALITIES } from '../populations/orebro.ts'
import { SORMLAND_AGES, SORMLAND_DAILY_ACTIVITIES, SORMLAND_TOTAL } from '../populations/sormland.ts'
import { SVERIGE_DIAGNOSES, SVERIGE_REFERENCE } from '../populations/sverige.ts'
import { TRIAL_DAILY_ACTIVITIES, TRIAL_DIAGNOSES, TRIAL_OLDEST_MONTHS, TRIAL_YOUNGEST_MONTHS } from '../populations/trial.ts'
import { DIAGNOSES } from '../populations/types.ts'
import { UMA_MUNICIPALITIES, UMA_NEARER_ACTIVITY } from '../populations/uma.ts'
import { apportion } from './apportion.ts'
import {
  dealAges,
  dealClasses,
  dealDailyActivities,
  dealDiagnoses,
  dealSormlandAges,
  dealSormlandClasses,
  everybody,
  makeDraft,
  sharesByGroup,
  sormlandDiagnoses,
  those,
  type People,
  type Wanted,
} from './draft.ts'
import { deal } from './pairing.ts'

const WOMEN_AND_MEN = () => [sormlandDiagnoses('women'), sormlandDiagnoses('men')]

/** Municipality by sex by age class as printed; single years within 20–24 and 25–29, diagnoses, classes and daily activities as in Sörmland. */
export function makeOrebro(wanted: Wanted): People {
  const cells = OREBRO_MUNICIPALITIES.flatMap((row, municipality) => row.classes.map((n, ageClass) => ({ municipality, ageClass, ...n })))
  const { draft, cellOf } = makeDraft(
    wanted,
    OREBRO_MUNICIPALITIES.map((r) => r.municipality),
    cells,
  )
  const years = [
    { from: 19, weights: [1] },
    { from: 20, weights: SORMLAND_AGES.slice(1, 6) },
    { from: 25, weights: SORMLAND_AGES.slice(6) },
  ]
  years.forEach(({ from, weights }, ageClass) => {
    const people = those(draft, (i) => cells[cellOf[i]].ageClass === ageClass)
    dealAges(draft, people, from, apportion(weights, people.length))
  })
  dealDiagnoses(draft, WOMEN_AND_MEN())
  dealDailyActivities(draft, wanted, SORMLAND_DAILY_ACTIVITIES / SORMLAND_TOTAL)
  dealSormlandClasses(draft)
  return draft
}

/** The 238: sex as in the trial, ages and diagnoses as in Sörmland, municipality as the whole stock, all in class 2 as the review has it. */
export function makeUma(wanted: Wanted): People {
  const { draft } = makeDraft(
    wanted,
    UMA_MUNICIPALITIES.map((m) => m.municipality),
    [{ municipality: 0, women: TRIAL_SHARE_WOMEN, men: 1 - TRIAL_SHARE_WOMEN }],
  )
  dealSormlandAges(draft, MIN_AGE)
  dealDiagnoses(draft, WOMEN_AND_MEN())
  dealDailyActivities(draft, wanted, UMA_NEARER_ACTIVITY.dailyActivities)
  const stock = UMA_MUNICIPALITIES.map((m) => m.count)
  deal(everybody(draft), draft.keys.municipality, apportion(stock, draft.persons), (i, m) => {
    draft.municipality[i] = m
  })
  dealClasses(draft, everybody(draft), [{ fkClass: 2, count: 1 }])
  return draft
}

/** The trial: shares of Table A-1, ages spread around the mean; in work-oriented rehabilitation by taking part, hence class 1. */
export function makeTrial(wanted: Wanted): People {
  const { draft } = makeDraft(wanted, [], [{ municipality: 0, women: TRIAL_SHARE_WOMEN, men: 1 - TRIAL_SHARE_WOMEN }])
  const span = TRIAL_OLDEST_MONTHS - TRIAL_YOUNGEST_MONTHS + 1
  deal(everybody(draft), draft.keys.age, [draft.persons], (i, _, nth) => {
    draft.ageMonths[i] = TRIAL_YOUNGEST_MONTHS + Math.floor((span * (nth + 0.5)) / draft.persons)
  })
  const shares = sharesByGroup(TRIAL_DIAGNOSES)
  dealDiagnoses(draft, [shares, shares])
  dealDailyActivities(draft, wanted, TRIAL_DAILY_ACTIVITIES)
  dealClasses(draft, everybody(draft), [{ fkClass: 1, count: 1 }])
  return draft
}

/**
 * Daily activities in Stockholm: everybody has them. They are given for autism and intellectual disability, so those two diagnoses only, in
 * Sörmland's numbers by sex; ages and classes as in Sörmland.
 */
export function makeStockholm(wanted: Wanted): People {
  const bySex = WOMEN_AND_MEN().map((counts) => counts.map((n, d) => (['autism', 'intellectualDisability'].includes(DIAGNOSES[d]) ? n : 0)))
  const [women, men] = bySex.map((counts) => counts.reduce((a, b) => a + b, 0))
  const { draft } = makeDraft(wanted, [], [{ municipality: 0, women, men }])
  dealSormlandAges(draft, MIN_AGE)
  dealDiagnoses(draft, bySex)
  dealDailyActivities(draft, wanted, 1)
  dealSormlandClasses(draft)
  return draft
}

/** Sweden: sex, diagnoses and daily activities of the reference group in Table A-1; ages (same mean) and classes as in Sörmland. */
export function makeSverige(wanted: Wanted): People {
  const { shareWomen, shareDailyActivities } = SVERIGE_REFERENCE
  const { draft } = makeDraft(wanted, [], [{ municipality: 0, women: shareWomen, men: 1 - shareWomen }])
  dealSormlandAges(draft, MIN_AGE)
  const shares = sharesByGroup(SVERIGE_DIAGNOSES)
  dealDiagnoses(draft, [shares, shares])
  dealDailyActivities(draft, wanted, shareDailyActivities)
  dealSormlandClasses(draft)
  return draft
}
