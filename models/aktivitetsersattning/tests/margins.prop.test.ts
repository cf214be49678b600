/**
 * Every published margin of the three counties, in any draw of who is who: the people of a source are counted again and compared with
 * the printed tables (RAR 2019, Örebro 2019, UMA 2018), and with their contradictions, which must be notes and not repairs. Scaled
 * cohorts keep every margin within one person of its proportional part.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedKey } from '../../../src/random/seed.ts'
import { makePeople, type People } from '../people/people.ts'
import { SOURCE_NOTES } from '../populations/index.ts'
import { OREBRO_MUNICIPALITIES } from '../populations/orebro.ts'
import {
  SORMLAND_AGE_29,
  SORMLAND_AGES,
  SORMLAND_CLASSES,
  SORMLAND_COLLABORATION,
  SORMLAND_DAILY_ACTIVITIES,
  SORMLAND_DIAGNOSES,
  SORMLAND_EXTENT,
  SORMLAND_MUNICIPALITIES,
} from '../populations/sormland.ts'
import { STOCKHOLM_COULD_WORK, STOCKHOLM_DV, STOCKHOLM_LSS, STOCKHOLM_UNITS } from '../populations/stockholm.ts'
import { SVERIGE_2017, SVERIGE_2019, SVERIGE_DIAGNOSES, SVERIGE_REFERENCE, SVERIGE_SHARE_WOMEN_2019 } from '../populations/sverige.ts'
import { DIAGNOSES } from '../populations/types.ts'
import { UMA_MUNICIPALITIES, UMA_NEARER_ACTIVITY } from '../populations/uma.ts'
import { readPopulation } from '../settings/population.ts'
import { MAN, WOMAN } from '../states.ts'

type Section = Readonly<Record<string, unknown>>
const peopleOf = (population: Section, seed: string, cycles = 0): People =>
  makePeople({ population: readPopulation(population) }, seedKey(seed), cycles)

/** Persons counted by a key. */
function tabulate(people: People, keyOf: (i: number) => string): Record<string, number> {
  const table: Record<string, number> = {}
  for (let i = 0; i < people.persons; i++) table[keyOf(i)] = (table[keyOf(i)] ?? 0) + 1
  return table
}
const years = (people: People, i: number) => Math.floor(people.ageMonths[i] / 12)
const withoutZeros = (entries: readonly (readonly [string, number])[]) => Object.fromEntries(entries.filter(([, n]) => n > 0))
const SEXES = [
  [WOMAN, 'women'],
  [MAN, 'men'],
] as const

const seeds = fc.string({ minLength: 1, maxLength: 12 })
const few = { numRuns: 12 }

describe('Sörmland, whoever is drawn', () => {
  it('has every table of the report to the person', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const people = peopleOf({ source: 'sormland' }, seed)
        const name = (i: number) => people.municipalities[people.municipality[i]]
        expect(tabulate(people, (i) => `${name(i)} ${people.sex[i]}`)).toEqual(
          withoutZeros(
            SORMLAND_MUNICIPALITIES.flatMap((row) => SEXES.map(([sex, key]) => [`${row.municipality} ${sex}`, row[key]] as const)),
          ),
        )
        expect(tabulate(people, (i) => `${years(people, i)}`)).toEqual(withoutZeros(SORMLAND_AGES.map((n, k) => [`${19 + k}`, n])))
        // 29-year-olds: as printed, and the four unplaced by size of municipality (4 × 331 / 886 = 1.49, 0.75, 0.59, …)
        const unplaced: Record<string, number> = { Eskilstuna: 2, Nyköping: 1, Katrineholm: 1 }
        const aged29 = tabulate(people, (i) => (years(people, i) === 29 ? name(i) : 'younger'))
        for (const [municipality, n] of Object.entries(SORMLAND_AGE_29))
          expect(aged29[municipality]).toBe(n + (unplaced[municipality] ?? 0))
        const merged = (sex: 'women' | 'men', own: string) =>
          SORMLAND_DIAGNOSES.filter((d) => d.diagnosis === own).reduce((n, d) => n + d[sex], 0)
        const byDiagnosis = tabulate(people, (i) => `${DIAGNOSES[people.diagnosis[i]]} ${people.sex[i]}`)
        for (const [sex, key] of SEXES) {
          expect(byDiagnosis[`autism ${sex}`]).toBe(merged(key, 'Autismspektrumtillstånd'))
          expect(byDiagnosis[`intellectualDisability ${sex}`]).toBe(merged(key, 'Utvecklingsstörning') + merged(key, 'Downs syndrom'))
          expect(byDiagnosis[`adhd ${sex}`]).toBe(merged(key, 'ADHD/ADD'))
          expect(byDiagnosis[`personality ${sex}`]).toBe(merged(key, 'Personlighetsstörning'))
          expect(byDiagnosis[`psychosis ${sex}`]).toBe(merged(key, 'Schizofreni och psykos'))
          expect(byDiagnosis[`otherMental ${sex}`]).toBe(merged(key, 'Andra psykiska diagnoser'))
          expect(byDiagnosis[`other ${sex}`]).toBe(merged(key, 'Övriga diagnoser'))
        }
        expect(tabulate(people, (i) => `${people.fkClass[i]}`)).toEqual(
          withoutZeros(SORMLAND_CLASSES.map(({ fkClass, count }) => [`${fkClass}`, count])),
        )
        // class 1 lives where the joint work with Arbetsförmedlingen is, Strängnäs' dash being none
        expect(tabulate(people, (i) => (people.fkClass[i] === 1 ? name(i) : 'others'))).toEqual({
          ...withoutZeros(SORMLAND_COLLABORATION.map((r) => [r.municipality, (r.preparatory ?? 0) + (r.workOriented ?? 0)])),
          others: 840,
        })
        expect(tabulate(people, (i) => `${people.extent[i]}`)).toEqual(
          withoutZeros(SORMLAND_EXTENT.map(({ extent, count }) => [`${extent}`, count])),
        )
        expect(tabulate(people, (i) => `${people.dailyActivities[i]}`)['1']).toBe(SORMLAND_DAILY_ACTIVITIES)
      }),
      few,
    )
  })

  it('scaled to any number keeps ages, classes and extents within one person of their part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (persons) => {
        const people = peopleOf({ source: 'sormland', persons }, 'delar')
        expect(people.persons).toBe(persons)
        const near = (counts: Record<string, number>, key: string, n: number) =>
          expect(Math.abs((counts[key] ?? 0) - (n * persons) / 886)).toBeLessThan(1)
        const ages = tabulate(people, (i) => `${years(people, i)}`)
        SORMLAND_AGES.forEach((n, k) => near(ages, `${19 + k}`, n))
        const classes = tabulate(people, (i) => `${people.fkClass[i]}`)
        for (const { fkClass, count } of SORMLAND_CLASSES) near(classes, `${fkClass}`, count)
        const extents = tabulate(people, (i) => `${people.extent[i]}`)
        for (const { extent, count } of SORMLAND_EXTENT) near(extents, `${extent}`, count)
      }),
      { numRuns: 25 },
    )
  })
})

describe('Örebro county and UMA, whoever is drawn', () => {
  it('Örebro has its 72 cells of municipality, sex and age class to the person', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const people = peopleOf({ source: 'orebro' }, seed)
        const ageClass = (i: number) => (years(people, i) === 19 ? 0 : years(people, i) < 25 ? 1 : 2)
        expect(tabulate(people, (i) => `${people.municipalities[people.municipality[i]]} ${people.sex[i]} ${ageClass(i)}`)).toEqual(
          withoutZeros(
            OREBRO_MUNICIPALITIES.flatMap((row) =>
              row.classes.flatMap((n, k) => SEXES.map(([sex, key]) => [`${row.municipality} ${sex} ${k}`, n[key]] as const)),
            ),
          ),
        )
      }),
      few,
    )
  })

  it('the 238 of UMA are 15 % in daily activities, all in class 2, and live as the 857 do, each municipality within one person', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const people = peopleOf({ source: 'uma-238' }, seed)
        expect(tabulate(people, (i) => `${people.dailyActivities[i]}`)['1']).toBe(Math.round(UMA_NEARER_ACTIVITY.dailyActivities * 238))
        expect(tabulate(people, (i) => `${people.fkClass[i]}`)).toEqual({ '2': 238 })
        const living = tabulate(people, (i) => people.municipalities[people.municipality[i]])
        for (const { municipality, count } of UMA_MUNICIPALITIES)
          expect(Math.abs(living[municipality] - (count * 238) / 857)).toBeLessThan(1)
      }),
      few,
    )
  })
})

describe('what the sources contradict', () => {
  it.each([
    ['sormland', 'sormland-age29', /96.*100/],
    ['sormland', 'sormland-diagnosis', /784.*886/],
    ['sormland', 'sormland-activities', /133.*179/],
    ['sormland', 'sormland-strangnas', /72.*46/],
    ['uma-238', 'uma-857', /857.*860/],
    ['uma-238', 'uma-238', /238 och 375 blir 613/],
    ['orebro', 'orebro-schooling', /70.*15/],
    ['orebro', 'orebro-18', /18 %.*37 av omkring 850/],
    ['stockholm-dv', 'stockholm-units', /161.*162/],
    ['stockholm-dv', 'stockholm-ages', /2 700.*alla åldrar/],
    ['sverige', 'sverige-level', /39 000.*29 100/],
    ['trial', 'trial-rounding', /101 %/],
  ] as const)('%s says so in the note %s', (source, id, figures) => {
    expect(SOURCE_NOTES[source].find((note) => note.id === id)?.text.sv).toMatch(figures)
  })
})

describe('Stockholm’s daily activities and the whole country', () => {
  it('keep what the report prints: 161 units and 162, 54 to 55 % of all with LSS, 270 to 405 of 2,700, and two levels of the country', () => {
    expect(STOCKHOLM_UNITS.private + STOCKHOLM_UNITS.contractor + STOCKHOLM_UNITS.own).toBe(161)
    expect(STOCKHOLM_UNITS.stated).toBe(162)
    expect(STOCKHOLM_LSS.map(({ lss, dailyActivities }) => ((100 * dailyActivities) / lss).toFixed(1))).toEqual(['53.7', '54.6', '55.3'])
    expect([0.1 * STOCKHOLM_DV, 0.15 * STOCKHOLM_DV]).toEqual([STOCKHOLM_COULD_WORK.low, STOCKHOLM_COULD_WORK.high])
    expect([SVERIGE_2017, SVERIGE_2019]).toEqual([39_000, 29_100])
    expect(SVERIGE_DIAGNOSES.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(SVERIGE_REFERENCE.shareWomen - SVERIGE_SHARE_WOMEN_2019).toBeCloseTo(0.01, 12)
  })

  it('2,700 all in daily activities, 598 parts of them as Sörmland’s 375 with autism and 223 with intellectual disability', () => {
    const people = peopleOf({ source: 'stockholm-dv' }, 'vägval')
    expect(people.persons).toBe(2700)
    expect(people.dailyActivities.every((yes) => yes === 1)).toBe(true)
    const by = tabulate(people, (i) => DIAGNOSES[people.diagnosis[i]])
    expect(Object.keys(by).sort()).toEqual(['autism', 'intellectualDisability'])
    expect(Math.abs(by.autism - (2700 * 375) / 598)).toBeLessThan(2)
  })

  it('39,000 with the shares of Table A-1 and the mean age of 24.9', () => {
    const people = peopleOf({ source: 'sverige' }, 'vägval')
    expect(people.persons).toBe(39000)
    const by = tabulate(people, (i) => DIAGNOSES[people.diagnosis[i]])
    // 24, 18, 11 and 4 %; 6 + 8 + 5; 17 + 7; nobody with psychosis as a group of its own
    expect(DIAGNOSES.map((d) => by[d] ?? 0)).toEqual([9360, 7020, 4290, 1560, 0, 7410, 9360])
    expect(people.sex.filter((sex) => sex === WOMAN).length).toBe(18330)
    expect(people.dailyActivities.filter((yes) => yes === 1).length).toBe(15210)
    // the mean is of completed years; with months it is half a year more
    expect(people.ageMonths.reduce((a, b) => a + b, 0) / 39000 / 12).toBeCloseTo(24.9 + 0.5, 1)
  })
})
