/**
 * People by own counts: every typed table is met to the person in any draw of who is who, and to within one person when the group is
 * scaled. Expected figures: the tables that the tests type, Sörmland's own tables for what is borrowed, and the number of persons in
 * MittSkåne by hand (154 + 58 + 64 of 857).
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedKey } from '../../../src/random/seed.ts'
import { COUNT_ROWS, COUNT_TABLES, type CountTable } from '../fields/counts.ts'
import { apportion } from '../people/apportion.ts'
import { makePeople, type People } from '../people/people.ts'
import { smallGroups } from '../populations/ownNotes.ts'
import { SORMLAND_AGES } from '../populations/sormland.ts'
import { DIAGNOSES } from '../populations/types.ts'
import { readCounts } from '../settings/counts.ts'
import { readPopulation } from '../settings/population.ts'
import { WOMAN } from '../states.ts'
import { warnings } from '../warnings.ts'
import { inputOf, UNLIMITED } from './inputs.ts'
import { sectionOf } from './ownCountsOf.ts'

type Section = Readonly<Record<string, unknown>>
const peopleOf = (population: Section, seed: string): People => makePeople({ population: readPopulation(population) }, seedKey(seed))

/** The people counted again by one table, rows in the order of the table. */
function countedBy(people: People, table: CountTable, rows: number): number[] {
  const rowOf: Readonly<Record<CountTable, (i: number) => number>> = {
    sex: (i) => (people.sex[i] === WOMAN ? 0 : 1),
    ages: (i) => Math.floor(people.ageMonths[i] / 12) - 19,
    municipalities: (i) => people.municipality[i],
    diagnoses: (i) => people.diagnosis[i],
    dailyActivities: (i) => 1 - people.dailyActivities[i],
    classes: (i) => people.fkClass[i] - 1,
  }
  const counts = new Array<number>(rows).fill(0)
  for (let i = 0; i < people.persons; i++) counts[rowOf[table](i)]++
  return counts
}

/** A table of a given total: weights made into whole persons. */
const tableOf = (total: number, rows: number) =>
  fc
    .array(fc.integer({ min: 0, max: 40 }), { minLength: rows, maxLength: rows })
    .filter((weights) => weights.some((w) => w > 0))
    .map((weights) => apportion(weights, total))

const PLACES = ['Ådal', 'Bergum', 'Dalby']
const rowsOf = (table: CountTable) => (table === 'municipalities' ? PLACES.length : COUNT_ROWS[table].length)

const typed = fc
  .integer({ min: 1, max: 400 })
  .chain((total) =>
    fc
      .record(Object.fromEntries(COUNT_TABLES.map((table) => [table, fc.option(tableOf(total, rowsOf(table)), { nil: undefined })])))
      .map((tables) => ({ total, tables: tables as Partial<Record<CountTable, number[]>> })),
  )

const SOURCES = ['sormland', 'orebro', 'uma-238', 'trial', 'sverige', 'stockholm-dv']

describe('own counts', () => {
  it('are met to the person in every table, whatever is borrowed from whichever source', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...SOURCES), fc.string({ minLength: 1, maxLength: 8 }), ({ total, tables }, source, seed) => {
        fc.pre(Object.values(tables).some((table) => table !== undefined))
        const people = peopleOf({ source, counts: sectionOf(tables, PLACES) }, seed)
        expect(people.persons).toBe(total)
        for (const table of COUNT_TABLES) {
          const own = tables[table]
          if (own) expect(countedBy(people, table, own.length), table).toEqual(own)
        }
        expect(people.municipalities).toEqual(tables.municipalities ? PLACES : [])
      }),
      { numRuns: 60 },
    )
  })

  it('keep every row within one person of its part when the group is scaled', () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 900 }), ({ total, tables }, persons) => {
        fc.pre(Object.values(tables).some((table) => table !== undefined))
        const people = peopleOf({ source: 'sormland', persons, counts: sectionOf(tables, PLACES) }, 'skala')
        expect(people.persons).toBe(persons)
        for (const table of COUNT_TABLES) {
          const own = tables[table]
          if (!own) continue
          countedBy(people, table, own.length).forEach((n, row) => expect(Math.abs(n - (own[row] * persons) / total)).toBeLessThan(1))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('leave what is not typed as the source has it: 886 persons by sex have the ages of Sörmland', () => {
    const people = peopleOf({ source: 'sormland', counts: { sex: { women: 400, men: 486 } } }, 'lån')
    expect(countedBy(people, 'ages', 11)).toEqual(SORMLAND_AGES)
    expect(countedBy(people, 'sex', 2)).toEqual([400, 486])
  })

  it('tell what is theirs, what is borrowed and from where, and which rows are under five persons', () => {
    const counts = { ages: { 24: 30, 29: 6 }, diagnoses: { autism: 32, psychosis: 4 }, origin: 'Försäkringskassan, maj 2026' }
    const texts = warnings(inputOf({ source: 'orebro', counts }, UNLIMITED)).map(({ code, message }) => `${code} ${message.sv}`)
    expect(texts).toContain('ASM-own-counts Egna antal: ålder, diagnosgrupp. De kommer från: Försäkringskassan, maj 2026')
    expect(texts).toContain(
      'ASM-own-borrowed Inte angivet, och därför lånat från Örebro län, oktober 2019: kön, daglig verksamhet, Försäkringskassans klass.',
    )
    expect(texts.filter((text) => text.startsWith('ASM-own-small'))).toEqual([
      'ASM-own-small Färre än 5 personer: Psykossjukdom. Så små grupper kan peka ut någon. Lägg ihop dem innan scenariot delas.',
    ])
    const read = readCounts(counts)
    expect(read === null ? [] : smallGroups(read).map(({ persons }) => persons)).toEqual([4])
  })

  it('take the place of the source’s assumptions about the same thing: typed ages of the 238 are no longer said to be Sörmland’s', () => {
    const codes = (counts?: Section) =>
      warnings(inputOf({ source: 'uma-238', ...(counts ? { counts } : {}) }, UNLIMITED)).map(({ code }) => code)
    expect(codes()).toContain('ASM-uma-age')
    expect(codes({ ages: { 24: 238 } })).not.toContain('ASM-uma-age')
    expect(codes({ ages: { 24: 238 } })).toContain('ASM-uma-diagnosis')
  })
})

describe('only some municipalities of a source', () => {
  it('are the persons who live there: the three of MittSkåne have 77 of the 238, 154 + 58 + 64 of 857 parts', () => {
    const people = peopleOf({ source: 'uma-238', municipalities: ['Eslöv', 'Hörby', 'Höör'] }, 'mitt')
    expect(people.persons).toBe(77)
    expect(people.municipalities).toEqual(['Eslöv', 'Hörby', 'Höör'])
    // 238 parts by largest remainder: Eslöv 42.77, Hörby 16.11, Höör 17.77
    expect(countedBy(people, 'municipalities', 3)).toEqual([43, 16, 18])
  })

  it('keep the printed women and men of Flen and Gnesta, and meet another number of persons exactly', () => {
    const population = { source: 'sormland', municipalities: ['Flen', 'Gnesta'] }
    expect(countedBy(peopleOf(population, 'två'), 'sex', 2)).toEqual([24 + 24, 34 + 23])
    const scaled = peopleOf({ ...population, persons: 300 }, 'två')
    expect(scaled.persons).toBe(300)
    expect(new Set(scaled.municipality)).toEqual(new Set([0, 1]))
    expect(scaled.diagnosis.every((d) => d < DIAGNOSES.length)).toBe(true)
  })
})
