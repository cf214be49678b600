/**
 * Builds the synthetic people from the published tables: margins exact (largest remainder when the number of persons differs from the
 * source's), pairing drawn. What each source leaves open is filled as its comments say, and said again in warnings.ts.
 */
import { apportion } from './apportion.ts'
import { MIN_AGE } from '../fields/index.ts'
import { deal, drawPairingKeys, type PairingKeys } from './pairing.ts'
import { OREBRO_MUNICIPALITIES, OREBRO_TOTAL } from '../populations/orebro.ts'
import {
  SORMLAND_AGE_29,
  SORMLAND_AGE_29_STATED,
  SORMLAND_AGES,
  SORMLAND_DAILY_ACTIVITIES,
  SORMLAND_DIAGNOSES,
  SORMLAND_MUNICIPALITIES,
  SORMLAND_TOTAL,
} from '../populations/sormland.ts'
import {
  TRIAL_DAILY_ACTIVITIES,
  TRIAL_DEFAULT_PERSONS,
  TRIAL_DIAGNOSES,
  TRIAL_OLDEST_MONTHS,
  TRIAL_YOUNGEST_MONTHS,
} from '../populations/trial.ts'
import { DIAGNOSES, type Diagnosis } from '../populations/types.ts'
import { UMA_MUNICIPALITIES, UMA_NEARER_ACTIVITY, UMA_NEARER_WORK } from '../populations/uma.ts'
import { TRIAL_SHARE_WOMEN } from '../parameters/trial.ts'
import type { Settings } from '../settings/settings.ts'
import { MAN, WOMAN } from '../states.ts'

export interface People {
  readonly persons: number
  /** WOMAN or MAN. */
  readonly sex: Uint8Array
  /** Age in whole months in cycle 0. */
  readonly ageMonths: Int16Array
  /** Index into DIAGNOSES. */
  readonly diagnosis: Uint8Array
  readonly dailyActivities: Uint8Array
  /** Index into `municipalities`; unused when the source knows none. */
  readonly municipality: Uint8Array
  readonly municipalities: readonly string[]
}

const SORMLAND_GROUPS: Readonly<Record<string, Diagnosis>> = {
  Autismspektrumtillstånd: 'autism',
  Utvecklingsstörning: 'intellectualDisability',
  'Downs syndrom': 'intellectualDisability',
  'ADHD/ADD': 'adhd',
  Personlighetsstörning: 'personality',
  'Schizofreni och psykos': 'psychosis',
  'Andra psykiska diagnoser': 'otherMental',
  'Övriga diagnoser': 'other',
}

/** Sörmland's diagnoses of one sex in the model's groups. */
export function sormlandDiagnoses(sex: 'women' | 'men'): number[] {
  return DIAGNOSES.map((group) => SORMLAND_DIAGNOSES.filter((d) => SORMLAND_GROUPS[d.diagnosis] === group).reduce((n, d) => n + d[sex], 0))
}

interface Draft extends People {
  readonly keys: PairingKeys
}

function everybody(people: People): number[] {
  return Array.from({ length: people.persons }, (_, i) => i)
}

function ofSex(people: People, sex: number): number[] {
  return everybody(people).filter((i) => people.sex[i] === sex)
}

/** Month of birth within the age year: the nth of `count` persons, spread evenly over the twelve months. */
function monthsOld(years: number, nth: number, count: number): number {
  return years * 12 + Math.floor((12 * (nth + 0.5)) / count)
}

/** Deals single years of age (first year `from`) over the given people, birth months evenly within each year. */
function dealAges(draft: Draft, people: readonly number[], from: number, counts: readonly number[]): void {
  deal(people, draft.keys.age, counts, (i, year, nth) => {
    draft.ageMonths[i] = monthsOld(from + year, nth, counts[year])
  })
}

function dealDiagnoses(draft: Draft, bySex: readonly (readonly number[])[]): void {
  for (const sex of [WOMAN, MAN]) {
    const people = ofSex(draft, sex)
    deal(people, draft.keys.diagnosis, apportion(bySex[sex], people.length), (i, d) => {
      draft.diagnosis[i] = d
    })
  }
}

function dealDailyActivities(draft: Draft, share: number): void {
  const yes = Math.round(share * draft.persons)
  deal(everybody(draft), draft.keys.dailyActivities, [yes, draft.persons - yes], (i, no) => {
    draft.dailyActivities[i] = no === 0 ? 1 : 0
  })
}

function womenAmong(settings: Settings, persons: number, women: number, men: number): number {
  return settings.population.shareWomen === null
    ? apportion([women, men], persons)[0]
    : Math.round(settings.population.shareWomen * persons)
}

/** People without attributes but sex (and municipality): `cells` are counts by cell for women and for men, scaled to the numbers wanted. */
function makeDraft(
  seedKey: readonly [number, number],
  persons: number,
  women: number,
  municipalities: readonly string[],
  cells: readonly { readonly municipality: number; readonly women: number; readonly men: number }[],
): { readonly draft: Draft; readonly cellOf: Uint8Array } {
  const draft: Draft = {
    persons,
    sex: new Uint8Array(persons),
    ageMonths: new Int16Array(persons),
    diagnosis: new Uint8Array(persons),
    dailyActivities: new Uint8Array(persons),
    municipality: new Uint8Array(persons),
    municipalities,
    keys: drawPairingKeys(seedKey, persons),
  }
  const cellOf = new Uint8Array(persons)
  let i = 0
  for (const sex of [WOMAN, MAN]) {
    const weights = cells.map((c) => (sex === WOMAN ? c.women : c.men))
    const total = sex === WOMAN ? women : persons - women
    // a sex that the source lacks in every cell is spread over the cells of the other
    const usable = weights.some((w) => w > 0) ? weights : cells.map((c) => c.women + c.men)
    apportion(usable, total).forEach((count, cell) => {
      for (let k = 0; k < count; k++, i++) {
        draft.sex[i] = sex
        draft.municipality[i] = cells[cell].municipality
        cellOf[i] = cell
      }
    })
  }
  return { draft, cellOf }
}

function sormland(settings: Settings, seedKey: readonly [number, number]): People {
  const persons = settings.population.persons ?? SORMLAND_TOTAL
  const rows = SORMLAND_MUNICIPALITIES
  const women = womenAmong(
    settings,
    persons,
    rows.reduce((n, r) => n + r.women, 0),
    rows.reduce((n, r) => n + r.men, 0),
  )
  const cells = rows.map((r, municipality) => ({ municipality, women: r.women, men: r.men }))
  const { draft } = makeDraft(
    seedKey,
    persons,
    women,
    rows.map((r) => r.municipality),
    cells,
  )
  // 29-year-olds by municipality as printed, plus the four whom the table does not place, by size of municipality
  const ages = apportion(SORMLAND_AGES, persons)
  const printed = rows.map((r) => SORMLAND_AGE_29[r.municipality])
  const unplaced = SORMLAND_AGE_29_STATED - printed.reduce((a, b) => a + b, 0)
  const weights = rows.map((r, m) => printed[m] + (unplaced * r.total) / SORMLAND_TOTAL)
  const living = rows.map((_, m) => everybody(draft).filter((i) => draft.municipality[i] === m))
  const aged29 = apportion(weights, ages[10])
  for (let m = 0; m < aged29.length; m++) {
    // a small scaled cohort can leave too few persons in a municipality: the rest goes to the one with most left
    while (aged29[m] > living[m].length) {
      aged29[m]--
      aged29[living.map((l, k) => l.length - aged29[k]).reduce((best, left, k, all) => (left > all[best] ? k : best), 0)]++
    }
  }
  const oldest: number[] = []
  living.forEach((people, m) => {
    // a key of its own: with the key of age, the youngest would come from municipalities with few aged 29
    deal(people, draft.keys.aged29, [aged29[m]], (i) => oldest.push(i))
  })
  dealAges(draft, oldest, 29, [oldest.length])
  const isOldest = new Set(oldest)
  dealAges(
    draft,
    everybody(draft).filter((i) => !isOldest.has(i)),
    MIN_AGE,
    ages.slice(0, 10),
  )
  dealDiagnoses(draft, [sormlandDiagnoses('women'), sormlandDiagnoses('men')])
  dealDailyActivities(draft, settings.population.shareDailyActivities ?? SORMLAND_DAILY_ACTIVITIES / SORMLAND_TOTAL)
  return draft
}

function orebro(settings: Settings, seedKey: readonly [number, number]): People {
  const persons = settings.population.persons ?? OREBRO_TOTAL
  const cells = OREBRO_MUNICIPALITIES.flatMap((row, municipality) => row.classes.map((n, ageClass) => ({ municipality, ageClass, ...n })))
  const women = womenAmong(
    settings,
    persons,
    cells.reduce((n, c) => n + c.women, 0),
    cells.reduce((n, c) => n + c.men, 0),
  )
  const { draft, cellOf } = makeDraft(
    seedKey,
    persons,
    women,
    OREBRO_MUNICIPALITIES.map((r) => r.municipality),
    cells,
  )
  // single years within the classes 20–24 and 25–29: in Sörmland's proportions
  const profiles = [
    { from: 19, weights: [1] },
    { from: 20, weights: SORMLAND_AGES.slice(1, 6) },
    { from: 25, weights: SORMLAND_AGES.slice(6) },
  ]
  profiles.forEach(({ from, weights }, ageClass) => {
    const people = everybody(draft).filter((i) => cells[cellOf[i]].ageClass === ageClass)
    dealAges(draft, people, from, apportion(weights, people.length))
  })
  dealDiagnoses(draft, [sormlandDiagnoses('women'), sormlandDiagnoses('men')])
  dealDailyActivities(draft, settings.population.shareDailyActivities ?? SORMLAND_DAILY_ACTIVITIES / SORMLAND_TOTAL)
  return draft
}

function uma(settings: Settings, seedKey: readonly [number, number]): People {
  const persons = settings.population.persons ?? UMA_NEARER_WORK
  const women = womenAmong(settings, persons, TRIAL_SHARE_WOMEN, 1 - TRIAL_SHARE_WOMEN)
  const { draft } = makeDraft(
    seedKey,
    persons,
    women,
    UMA_MUNICIPALITIES.map((m) => m.municipality),
    [{ municipality: 0, women: 1, men: 1 }],
  )
  dealAges(draft, everybody(draft), MIN_AGE, apportion(SORMLAND_AGES, persons))
  dealDiagnoses(draft, [sormlandDiagnoses('women'), sormlandDiagnoses('men')])
  dealDailyActivities(draft, settings.population.shareDailyActivities ?? UMA_NEARER_ACTIVITY.dailyActivities)
  const stock = UMA_MUNICIPALITIES.map((m) => m.count)
  deal(everybody(draft), draft.keys.municipality, apportion(stock, persons), (i, m) => {
    draft.municipality[i] = m
  })
  return draft
}

function trial(settings: Settings, seedKey: readonly [number, number]): People {
  const persons = settings.population.persons ?? TRIAL_DEFAULT_PERSONS
  const women = womenAmong(settings, persons, TRIAL_SHARE_WOMEN, 1 - TRIAL_SHARE_WOMEN)
  const { draft } = makeDraft(seedKey, persons, women, [], [{ municipality: 0, women: 1, men: 1 }])
  const span = TRIAL_OLDEST_MONTHS - TRIAL_YOUNGEST_MONTHS + 1
  deal(everybody(draft), draft.keys.age, [persons], (i, _, nth) => {
    draft.ageMonths[i] = TRIAL_YOUNGEST_MONTHS + Math.floor((span * (nth + 0.5)) / persons)
  })
  const shares = DIAGNOSES.map((group) => TRIAL_DIAGNOSES.filter((d) => d.group === group).reduce((s, d) => s + d.share, 0))
  dealDiagnoses(draft, [shares, shares])
  dealDailyActivities(draft, settings.population.shareDailyActivities ?? TRIAL_DAILY_ACTIVITIES)
  return draft
}

const BUILDERS = { 'uma-238': uma, trial, sormland, orebro } as const

export function makePeople(settings: Settings, seedKey: readonly [number, number]): People {
  return BUILDERS[settings.population.source](settings, seedKey)
}
