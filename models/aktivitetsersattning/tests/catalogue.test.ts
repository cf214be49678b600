/**
 * The catalogue carries every row of the five reports, whole and consistent. Expected counts and figures: the reports themselves
 * (Sörmland 2019, UMA 2018, Örebro 2019, Stockholm 2017), counted apart from this code.
 */
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../catalogue/index.ts'
import * as labels from '../catalogue/labels.ts'
import { REPORT_CITATIONS } from '../catalogue/reports.ts'
import { countyOf, searchCatalogue } from '../catalogue/search.ts'
import { ACCESS, COUNTIES, ENTRIES, KINDS, METHODS, REPORTS, RESULT_KINDS, RESULT_UNITS, STATUSES } from '../catalogue/types.ts'
import { OREBRO_MUNICIPALITIES } from '../populations/orebro.ts'
import { SORMLAND_MUNICIPALITIES } from '../populations/sormland.ts'
import { UMA_MUNICIPALITIES } from '../populations/uma.ts'

const byId = (id: number) => CATALOGUE.find((item) => item.id === id)!
const ids = (items: readonly { readonly id: number }[]) => items.map(({ id }) => id)

describe('the catalogue', () => {
  it('has 131 items numbered 1–131, each once, each with a name and a report', () => {
    expect(ids(CATALOGUE)).toEqual(Array.from({ length: 131 }, (_, i) => i + 1))
    expect(CATALOGUE.filter(({ name, reports }) => name.trim() === '' || reports.length === 0)).toEqual([])
  })

  it('has as many of each kind as the reports name', () => {
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, CATALOGUE.filter((item) => item.kind === kind).length]))
    expect(counts).toEqual({
      evaluatedArm: 3,
      employmentService: 15,
      benefitRule: 9,
      rule: 6,
      dailyActivities: 14,
      health: 6,
      ips: 2,
      finsamProject: 13,
      esfProject: 5,
      project: 10,
      coordinationUnit: 10,
      municipalUnit: 24,
      meetingPlace: 1,
      education: 3,
      foundation: 2,
      proposal: 2,
      gap: 1,
      structure: 2,
      statistic: 3,
    })
  })

  it('has ages that are whole years, the lower not above the upper, within a life of work', () => {
    const limits = CATALOGUE.map(({ age }) => age)
    for (const { min, max } of limits) {
      for (const year of [min, max]) expect(year === null || (Number.isInteger(year) && year >= 15 && year <= 65)).toBe(true)
      if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max)
    }
    expect(limits.filter(({ max }) => max === 24)).toHaveLength(6)
    expect(limits.filter(({ max }) => max === 29)).toHaveLength(19)
    expect(byId(45)).toMatchObject({ age: { min: 15, max: 24 }, mayStayIfEnrolled: true })
    expect(CATALOGUE.filter((item) => item.mayStayIfEnrolled)).toHaveLength(1)
  })

  it('has 33 results, none without saying of what, and no share above the whole', () => {
    const results = CATALOGUE.flatMap(({ result }) => (result === null ? [] : [result]))
    expect(results).toHaveLength(33)
    for (const { low, high, unit, size, denominator } of results) {
      expect(denominator.sv.length).toBeGreaterThan(5)
      expect(denominator.en.length).toBeGreaterThan(5)
      expect(low <= high && Number(low) >= 0).toBe(true)
      if (unit === 'percent') expect(Number(high)).toBeLessThanOrEqual(100)
      if (unit === 'persons' && size !== null) expect(high <= size).toBe(true)
      // where the number behind a figure is known, the words say it too, with or without a separator of thousands
      if (size !== null && Number(size) > 1) expect(denominator.sv.replace(/\s/g, '')).toContain(String(size))
      else if (size === null) expect(/står inte|möten/.test(denominator.sv)).toBe(true)
    }
  })

  it('has the figures that readers know, with their denominators', () => {
    expect(byId(45).result).toMatchObject({ low: 74, unit: 'percent', size: 200 })
    expect(byId(62).result).toMatchObject({ low: 67, unit: 'percent', size: null })
    expect(byId(65).result).toMatchObject({ low: 40, high: 45, size: 20 })
    expect(byId(58).result).toMatchObject({ low: 34, unit: 'persons', size: 39 })
    expect(byId(68).result).toMatchObject({ low: 47, size: 80 })
    expect(byId(89).result).toMatchObject({ low: 37, size: 839 })
    expect([1, 2, 3].map((id) => Number(byId(id).result?.low))).toEqual([18, 26, 20])
    expect(byId(91)).toMatchObject({ places: { low: 27, of: 'enrolled' }, posts: 3 })
  })

  it('names municipalities as the population tables do, each in one county', () => {
    const known = [UMA_MUNICIPALITIES, SORMLAND_MUNICIPALITIES, OREBRO_MUNICIPALITIES].flatMap((rows) =>
      rows.map((row) => row.municipality),
    )
    const others = ['Falun', 'Kristianstad', 'Malmö', 'Nacka', 'Stockholm', 'Svalöv', 'Uppsala', 'Västerås']
    const named = new Set(CATALOGUE.flatMap((item) => item.municipalities))
    expect([...named].filter((name) => !known.includes(name)).sort()).toEqual(others)
    expect(known.filter((name) => !named.has(name))).toEqual([])
    expect(CATALOGUE.filter((item) => item.municipalities.length > 0 && item.counties.length === 0)).toEqual([])
    expect(countyOf(CATALOGUE, 'Hörby')).toBe('skane')
    expect(countyOf(CATALOGUE, 'Atlantis')).toBeNull()
  })

  it('has words in both languages for every field and category', () => {
    const tables: readonly [Record<string, { sv: string; en: string }>, readonly string[]][] = [
      [labels.FIELD_LABELS, Object.keys(CATALOGUE[0])],
      [labels.KIND_LABELS, KINDS],
      [labels.COUNTY_LABELS, COUNTIES],
      [labels.ENTRY_LABELS, ENTRIES],
      [labels.ACCESS_LABELS, ACCESS],
      [labels.METHOD_LABELS, METHODS],
      [labels.STATUS_LABELS, STATUSES],
      [labels.RESULT_LABELS, RESULT_KINDS],
      [labels.RESULT_UNIT_LABELS, RESULT_UNITS],
      [labels.REPORT_SHORT, REPORTS],
      [REPORT_CITATIONS, REPORTS],
    ]
    for (const [table, keys] of tables) {
      expect(Object.keys(table).sort()).toEqual([...keys].sort())
      for (const { sv, en } of Object.values(table)) expect(sv.length * en.length).toBeGreaterThan(0)
    }
  })
})

describe('the search', () => {
  const find = (query: Parameters<typeof searchCatalogue>[1]) => ids(searchCatalogue(CATALOGUE, query))

  it('gives everything when nothing is asked for', () => expect(find({})).toHaveLength(131))

  it('finds words in any case, with or without accents, in Swedish and English, and all of them at once', () => {
    expect(find({ text: 'peak' })).toEqual([45, 46])
    expect(find({ text: 'VAXA' })).toEqual([48])
    expect(find({ text: 'ips nyköping' })).toEqual([36])
    expect(find({ text: 'residents lund' })).toEqual([68, 70])
    expect(find({ text: 'bara boende lund' })).toEqual([68, 70])
    expect(find({ text: 'finns-ej-här' })).toEqual([])
  })

  it('leaves out what an age limit excludes: at 25 the six that stop at 24 are gone', () => {
    const gone = find({ age: 24 }).filter((id) => !find({ age: 25 }).includes(id))
    expect(gone).toEqual([45, 56, 62, 63, 70, 115])
  })

  it('gives first what is in the municipality, then the county, then the country, and nothing from elsewhere', () => {
    const found = searchCatalogue(CATALOGUE, { municipality: 'Hörby' })
    const far = found.map(({ municipalities, counties }) => (municipalities.includes('Hörby') ? 0 : counties.length > 0 ? 1 : 2))
    expect(far).toEqual([...far].sort())
    expect(new Set(far)).toEqual(new Set([0, 1, 2]))
    expect(ids(found)).toContain(58)
    expect(ids(found)).not.toContain(68)
    expect(found.filter((item) => item.counties.length > 0 && !item.counties.includes('skane'))).toEqual([])
  })

  it('keeps to county, kind and access', () => {
    expect(find({ kinds: ['ips'] })).toEqual([36, 68])
    expect(find({ county: 'dalarna', kinds: ['municipalUnit'] })).toEqual([88])
    expect(find({ access: ['no'] })).toHaveLength(10)
  })
})
