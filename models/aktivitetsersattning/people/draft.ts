/**
 * The tools with which every source builds its people: a draft with sex and municipality, to which single attributes are dealt. Margins
 * are exact whatever is dealt first, because each deal gives out a list of counts that sums to the people it goes to.
 */
import { DIAGNOSES, type Diagnosis } from '../populations/types.ts'
import { SORMLAND_AGES, SORMLAND_CLASSES, SORMLAND_DIAGNOSES } from '../populations/sormland.ts'
import type { PopulationSettings } from '../settings/population.ts'
import { MAN, WOMAN } from '../states.ts'
import { apportion } from './apportion.ts'
import { deal, drawPairingKeys, type PairingKeys } from './pairing.ts'

/** Synthetic people, struct of arrays, one element per person. */
export interface People {
  readonly persons: number
  /** WOMAN or MAN. */
  readonly sex: Uint8Array
  /** Age in whole months in cycle 0; of those who arrive later what they would be then, which can be less than nothing. */
  readonly ageMonths: Int16Array
  /** Cycle in which the person joins; 0: there from the start. */
  readonly arrivalCycle: Int16Array
  /** Index into DIAGNOSES. */
  readonly diagnosis: Uint8Array
  readonly dailyActivities: Uint8Array
  /** Försäkringskassan's class, 1–7. */
  readonly fkClass: Uint8Array
  /** Per cent of a whole allowance: 25, 50, 75 or 100. */
  readonly extent: Uint8Array
  /** Index into `municipalities`; unused when the source knows none. */
  readonly municipality: Uint8Array
  readonly municipalities: readonly string[]
}

export interface Draft extends People {
  readonly keys: PairingKeys
}

/** What is asked of a source: how many persons, from which number in the plan, and what the scenario changes. */
export interface Wanted {
  readonly persons: number
  readonly first: number
  readonly seedKey: readonly [number, number]
  readonly shareWomen: PopulationSettings['shareWomen']
  readonly shareDailyActivities: PopulationSettings['shareDailyActivities']
}

/** Counts by cell of the source's first table. */
export interface Cell {
  readonly municipality: number
  readonly women: number
  readonly men: number
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

/** Shares of named diagnoses, added up by the model's groups. */
export function sharesByGroup(rows: readonly { readonly group: Diagnosis; readonly share: number }[]): number[] {
  return DIAGNOSES.map((group) => rows.filter((row) => row.group === group).reduce((sum, row) => sum + row.share, 0))
}

export function everybody(people: People): Int32Array {
  return Int32Array.from({ length: people.persons }, (_, i) => i)
}

export function those(people: People, test: (person: number) => boolean): number[] {
  const out: number[] = []
  for (let i = 0; i < people.persons; i++) if (test(i)) out.push(i)
  return out
}

/** People without attributes but sex and municipality: `cells` are counts by cell for women and for men, scaled to the numbers wanted. */
export function makeDraft(
  wanted: Wanted,
  municipalities: readonly string[],
  cells: readonly Cell[],
): { readonly draft: Draft; readonly cellOf: Uint8Array } {
  const { persons } = wanted
  const draft: Draft = {
    persons,
    sex: new Uint8Array(persons),
    ageMonths: new Int16Array(persons),
    arrivalCycle: new Int16Array(persons),
    diagnosis: new Uint8Array(persons),
    dailyActivities: new Uint8Array(persons),
    fkClass: new Uint8Array(persons),
    extent: new Uint8Array(persons).fill(100),
    municipality: new Uint8Array(persons),
    municipalities,
    keys: drawPairingKeys(wanted.seedKey, wanted.first, persons),
  }
  const cellOf = new Uint8Array(persons)
  const sum = (key: 'women' | 'men') => cells.reduce((n, c) => n + c[key], 0)
  const women = wanted.shareWomen === null ? apportion([sum('women'), sum('men')], persons)[0] : Math.round(wanted.shareWomen * persons)
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

/** Month of birth within the age year: the nth of `count` persons, spread evenly over the twelve months. */
function monthsOld(years: number, nth: number, count: number): number {
  return years * 12 + Math.floor((12 * (nth + 0.5)) / count)
}

/** Deals single years of age (first year `from`) over the given people, birth months evenly within each year. */
export function dealAges(draft: Draft, people: ArrayLike<number>, from: number, counts: readonly number[]): void {
  deal(people, draft.keys.age, counts, (i, year, nth) => {
    draft.ageMonths[i] = monthsOld(from + year, nth, counts[year])
  })
}

/** Sörmland's single years of age, 19 to 29, over everybody. */
export function dealSormlandAges(draft: Draft, youngest: number): void {
  dealAges(draft, everybody(draft), youngest, apportion(SORMLAND_AGES, draft.persons))
}

/** `bySex`: counts or shares in the order of DIAGNOSES, for women and for men. */
export function dealDiagnoses(draft: Draft, bySex: readonly (readonly number[])[]): void {
  for (const sex of [WOMAN, MAN]) {
    const people = those(draft, (i) => draft.sex[i] === sex)
    deal(people, draft.keys.diagnosis, apportion(bySex[sex], people.length), (i, d) => {
      draft.diagnosis[i] = d
    })
  }
}

export function dealDailyActivities(draft: Draft, wanted: Wanted, share: number): void {
  const yes = Math.round((wanted.shareDailyActivities ?? share) * draft.persons)
  deal(everybody(draft), draft.keys.dailyActivities, [yes, draft.persons - yes], (i, no) => {
    draft.dailyActivities[i] = no === 0 ? 1 : 0
  })
}

/** `classes`: class and weight; the weights are scaled to the people. */
export function dealClasses(draft: Draft, people: ArrayLike<number>, classes: readonly { fkClass: number; count: number }[]): void {
  const counts = apportion(
    classes.map(({ count }) => count),
    people.length,
  )
  deal(people, draft.keys.fkClass, counts, (i, k) => {
    draft.fkClass[i] = classes[k].fkClass
  })
}

/** Sörmland's classes over everybody: what the sources without classes borrow. */
export function dealSormlandClasses(draft: Draft): void {
  dealClasses(draft, everybody(draft), SORMLAND_CLASSES)
}

/** `n` of the people, spread evenly over their numbers, so that neither sex nor any municipality is cut off. */
export function evenly(people: readonly number[], n: number): number[] {
  return Array.from({ length: n }, (_, k) => people[Math.floor(((k + 0.5) * people.length) / n)])
}

/** Columns of people put together again, by a function that makes one column of the result. */
export function withColumns(
  people: People,
  persons: number,
  column: <A extends Uint8Array | Int16Array>(name: ColumnName, own: A) => A,
): People {
  return {
    persons,
    sex: column('sex', people.sex),
    ageMonths: column('ageMonths', people.ageMonths),
    arrivalCycle: column('arrivalCycle', people.arrivalCycle),
    diagnosis: column('diagnosis', people.diagnosis),
    dailyActivities: column('dailyActivities', people.dailyActivities),
    fkClass: column('fkClass', people.fkClass),
    extent: column('extent', people.extent),
    municipality: column('municipality', people.municipality),
    municipalities: people.municipalities,
  }
}
type ColumnName = Exclude<keyof People, 'persons' | 'municipalities'>

/** Some of the people, by number. */
export function chosen(people: People, which: readonly number[]): People {
  return withColumns(people, which.length, (_, own) => {
    const out = own.slice(0, which.length)
    which.forEach((i, k) => (out[k] = own[i]))
    return out as typeof own
  })
}
