/**
 * The tables as printed and the people made from them. Expected figures: the reports' own tables and stated totals (RAR 2019; Örebro
 * 2019; UMA 2018; online appendix A-1 of the trial), and arithmetic on them.
 */
import { describe, expect, it } from 'vitest'
import { apportion } from '../people/apportion.ts'
import { OREBRO_MUNICIPALITIES, OREBRO_TOTAL } from '../populations/orebro.ts'
import {
  SORMLAND_AGE_29,
  SORMLAND_AGES,
  SORMLAND_CLASSES,
  SORMLAND_COLLABORATION,
  SORMLAND_COLLABORATION_STATED,
  SORMLAND_DIAGNOSES,
  SORMLAND_DIAGNOSES_STATED,
  SORMLAND_EXTENT,
  SORMLAND_MUNICIPALITIES,
  SORMLAND_TOTAL,
} from '../populations/sormland.ts'
import { TRIAL_DIAGNOSES } from '../populations/trial.ts'
import { DIAGNOSES } from '../populations/types.ts'
import { UMA_BUDGET, UMA_CLASSES, UMA_MUNICIPALITIES, UMA_YEARLY } from '../populations/uma.ts'
import { makePeople, type People } from '../people/people.ts'
import { readSettings } from '../settings/settings.ts'
import { MAN, WOMAN } from '../states.ts'
import { model } from '../index.ts'
import { armOf, inputOf, structureOf, UNLIMITED } from './inputs.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

function peopleOf(population: Readonly<Record<string, unknown>>): People {
  const input = inputOf(population, UNLIMITED)
  const settings = readSettings(input)
  if (!settings.ok) throw new Error('settings')
  return makePeople(settings.value, input.seedKey)
}

function count(people: People, test: (i: number) => boolean): number {
  let n = 0
  for (let i = 0; i < people.persons; i++) if (test(i)) n++
  return n
}

const years = (people: People, i: number) => Math.floor(people.ageMonths[i] / 12)

describe('the printed tables', () => {
  it('of Sörmland add up to 886 where the source says so', () => {
    expect(sum(SORMLAND_MUNICIPALITIES.map((m) => m.total))).toBe(SORMLAND_TOTAL)
    expect(SORMLAND_MUNICIPALITIES.every((m) => m.men + m.women === m.total)).toBe(true)
    expect(sum(SORMLAND_AGES)).toBe(886)
    expect(sum(SORMLAND_CLASSES.map((c) => c.count))).toBe(886)
    expect(sum(SORMLAND_EXTENT.map((e) => e.count))).toBe(886)
    expect(SORMLAND_DIAGNOSES.every((d) => d.men + d.women === d.total)).toBe(true)
  })

  it('of Sörmland keep the contradictions of the source', () => {
    expect(sum(Object.values(SORMLAND_AGE_29))).toBe(96)
    expect(SORMLAND_AGES[10]).toBe(100)
    const listed = SORMLAND_DIAGNOSES.filter((d) => !d.residual)
    expect(sum(listed.map((d) => d.men))).toBe(SORMLAND_DIAGNOSES_STATED.men)
    expect(sum(listed.map((d) => d.women))).toBe(SORMLAND_DIAGNOSES_STATED.women)
    expect(sum(listed.map((d) => d.total))).toBe(784)
    expect(SORMLAND_DIAGNOSES_STATED.total).toBe(886)
    expect(SORMLAND_COLLABORATION.find((r) => r.municipality === 'Strängnäs')).toMatchObject({ preparatory: null, workOriented: null })
    expect(sum(SORMLAND_COLLABORATION.map((r) => r.preparatory ?? 0))).toBe(SORMLAND_COLLABORATION_STATED.preparatory)
    expect(sum(SORMLAND_COLLABORATION.map((r) => r.workOriented ?? 0))).toBe(SORMLAND_COLLABORATION_STATED.workOriented)
  })

  it('of Örebro add up in every row and column: 437 women, 506 men, 70, 414 and 459 by age', () => {
    const classes = OREBRO_MUNICIPALITIES.flatMap((m) => m.classes)
    expect(sum(classes.map((c) => c.women))).toBe(437)
    expect(sum(classes.map((c) => c.men))).toBe(506)
    expect([0, 1, 2].map((k) => sum(OREBRO_MUNICIPALITIES.map((m) => m.classes[k].women + m.classes[k].men)))).toEqual([70, 414, 459])
    expect(sum(classes.map((c) => c.women + c.men))).toBe(OREBRO_TOTAL)
  })

  it('of UMA keep 857 beside 860, and 839 as the sum of its parts', () => {
    expect(sum(UMA_MUNICIPALITIES.map((m) => m.count))).toBe(857)
    expect(UMA_YEARLY.find((y) => y.year === 2017)?.count).toBe(860)
    const c = UMA_CLASSES
    expect(c.prolongedSchooling + c.reducedCapacity).toBe(c.total)
    expect(c.workOrientedRehabilitation + c.notYetReady + c.noConditions + c.dormantOrTrial).toBe(c.reducedCapacity)
    expect(UMA_BUDGET.processLeaders + UMA_BUDGET.workshop).toBe(UMA_BUDGET.total)
    expect(sum(Object.values(UMA_BUDGET.shares))).toBe(UMA_BUDGET.total)
  })

  it('of the trial sum to 101 %, as rounded in the appendix', () => {
    expect(sum(TRIAL_DIAGNOSES.map((d) => d.share))).toBeCloseTo(1.01, 10)
  })
})

describe('the people of Sörmland', () => {
  const people = peopleOf({ source: 'sormland' })

  it('live in the municipalities, by sex, as printed', () => {
    expect(people.persons).toBe(886)
    SORMLAND_MUNICIPALITIES.forEach((row, m) => {
      expect(people.municipalities[m]).toBe(row.municipality)
      expect(count(people, (i) => people.municipality[i] === m && people.sex[i] === WOMAN)).toBe(row.women)
      expect(count(people, (i) => people.municipality[i] === m && people.sex[i] === MAN)).toBe(row.men)
    })
  })

  it('have the printed ages, and each municipality its 29-year-olds and a part of the four unplaced', () => {
    SORMLAND_AGES.forEach((n, k) => expect(count(people, (i) => years(people, i) === 19 + k)).toBe(n))
    const extra = SORMLAND_MUNICIPALITIES.map(
      (row, m) => count(people, (i) => people.municipality[i] === m && years(people, i) === 29) - SORMLAND_AGE_29[row.municipality],
    )
    // 4 × 331 / 886 = 1.49, 0.75, 0.59 …: largest remainder gives Eskilstuna two, Nyköping and Katrineholm one each
    expect(extra).toEqual([2, 1, 1, 0, 0, 0, 0, 0, 0])
  })

  it('have the printed diagnoses by sex, Down syndrome with intellectual disability, and 415 in daily activities', () => {
    const by = (sex: number) => DIAGNOSES.map((_, d) => count(people, (i) => people.diagnosis[i] === d && people.sex[i] === sex))
    // autism, intellectual disability (86 + 11; 104 + 22), adhd, personality, psychosis, other mental, other (residual)
    expect(by(WOMAN)).toEqual([125, 97, 24, 20, 8, 38, 48])
    expect(by(MAN)).toEqual([250, 126, 36, 13, 23, 24, 54])
    expect(count(people, (i) => people.dailyActivities[i] === 1)).toBe(415)
  })

  it('have birth months spread evenly within each year of age', () => {
    const months = Array.from({ length: 12 }, (_, k) => count(people, (i) => years(people, i) === 25 && people.ageMonths[i] % 12 === k))
    expect(Math.max(...months) - Math.min(...months)).toBeLessThanOrEqual(1)
  })

  it('do not get their age from their municipality', () => {
    // drawing the 29-year-olds with the key of age would leave the youngest to municipalities with few aged 29
    const small = SORMLAND_AGES[0] + SORMLAND_AGES[1]
    const inEskilstuna = count(people, (i) => people.municipality[i] === 0 && years(people, i) <= 20)
    expect(inEskilstuna / small).toBeGreaterThan(0.2)
    expect(inEskilstuna / small).toBeLessThan(0.55)
  })
})

describe('the people of Örebro', () => {
  it('live by municipality, sex and age class as printed', () => {
    const people = peopleOf({ source: 'orebro' })
    const classOf = (i: number) => (years(people, i) === 19 ? 0 : years(people, i) < 25 ? 1 : 2)
    OREBRO_MUNICIPALITIES.forEach((row, m) => {
      row.classes.forEach((n, k) => {
        const here = (sex: number) => count(people, (i) => people.municipality[i] === m && classOf(i) === k && people.sex[i] === sex)
        expect([here(WOMAN), here(MAN)]).toEqual([n.women, n.men])
      })
    })
  })
})

describe('the 238', () => {
  const people = peopleOf({ source: 'uma-238' })

  it('are 114 women and 124 men, 36 in daily activities, with Sörmland’s ages', () => {
    expect(people.persons).toBe(238)
    expect(count(people, (i) => people.sex[i] === WOMAN)).toBe(114)
    expect(count(people, (i) => people.dailyActivities[i] === 1)).toBe(36)
    const ages = SORMLAND_AGES.map((_, k) => count(people, (i) => years(people, i) === 19 + k))
    expect(sum(ages)).toBe(238)
    ages.forEach((n, k) => expect(Math.abs(n - (SORMLAND_AGES[k] * 238) / 886)).toBeLessThan(1))
    expect(ages[10]).toBeGreaterThan(0)
  })

  it('follow a changed number, share of women and share with daily activities', () => {
    const other = peopleOf({ source: 'uma-238', persons: 50, shareWomen: 0.7, shareDailyActivities: 0.5 })
    expect(other.persons).toBe(50)
    expect(count(other, (i) => other.sex[i] === WOMAN)).toBe(35)
    expect(count(other, (i) => other.dailyActivities[i] === 1)).toBe(25)
  })
})

describe('the trial’s people', () => {
  it('are 48 % women, 24.8 years on average, and nobody is 30 within 18 months', () => {
    const people = peopleOf({ source: 'trial' })
    expect(people.persons).toBe(10000)
    expect(count(people, (i) => people.sex[i] === WOMAN)).toBe(4800)
    expect(sum([...people.ageMonths]) / 10000 / 12).toBeCloseTo(24.8, 1)
    expect(Math.max(...people.ageMonths) + 18).toBeLessThan(360)
  })
})

describe('an upper age limit of 24', () => {
  // RAR 2019: 510 of 886 are 25 or older; Örebro 2019: 459 of 943
  it.each([
    ['sormland', 510, 886],
    ['orebro', 459, 943],
  ])('shuts out %s’s %i of %i', (source, shutOut, persons) => {
    const limited = armOf('SE', { intakeMonths: 1, ageLimits: { min: 19, max: 24, mayStayIfEnrolled: true } })
    const { cohort } = structureOf(inputOf({ source }, [armOf('FS', { intakeMonths: 1 }), limited]))
    expect(cohort.persons).toBe(persons)
    const kept = [0, 1].map((a) => cohort.mayEnter.subarray(a * persons, (a + 1) * persons).filter((x) => x === 0).length)
    expect(kept).toEqual([0, shutOut])
  })
})

describe('warnings', () => {
  it.each([
    ['uma-238', ['SRC-uma-857', 'SRC-uma-growth', 'SRC-uma-238', 'ASM-uma-sex', 'ASM-uma-age', 'ASM-uma-diagnosis', 'ASM-uma-dv']],
    [
      'sormland',
      ['SRC-sormland-age29', 'SRC-sormland-diagnosis', 'SRC-sormland-down', 'SRC-sormland-activities', 'SRC-sormland-strangnas'],
    ],
    ['orebro', ['SRC-orebro-schooling', 'SRC-orebro-18', 'ASM-orebro-borrowed']],
    ['trial', ['SRC-trial-age', 'SRC-trial-rounding', 'SRC-trial-period']],
  ])('tell of every contradiction and assumption of %s', (source, codes) => {
    const got = model.warnings(inputOf({ source }, UNLIMITED)).map((w) => w.code)
    expect(got).toEqual(expect.arrayContaining(codes))
  })

  it('tell that support time begins anew after waiting, where anybody can wait in support', () => {
    const codes = (arms: Parameters<typeof inputOf>[1]) => model.warnings(inputOf({ source: 'trial' }, arms)).map((w) => w.code)
    expect(codes([armOf('FS'), armOf('SE', { posts: 2 })])).toContain('ASM-support-restart')
    expect(codes([armOf('FS'), armOf('SE', { posts: 2, whileWaiting: 'none' })])).not.toContain('ASM-support-restart')
    expect(codes(UNLIMITED)).not.toContain('ASM-support-restart')
  })

  it('tell of rules beyond the last known year, and only then', () => {
    const codes = (year: number, horizonMonths: number) =>
      model.warnings(inputOf({ source: 'trial' }, UNLIMITED, { start: { year, month: 1 }, horizonMonths })).map((w) => w.code)
    expect(codes(2027, 12)).toContain('RULE-001')
    expect(codes(2025, 24)).not.toContain('RULE-001')
    expect(codes(2025, 25)).toContain('RULE-001')
    expect(codes(2020, 12)).toContain('RULE-002')
    // reduced contributions for the young: April 2026 to September 2027 (SFS 2026:100)
    expect(codes(2026, 3)).not.toContain('RULE-003')
    expect(codes(2026, 4)).toContain('RULE-003')
    expect(codes(2027, 12)).toContain('RULE-003')
    expect(codes(2028, 12)).not.toContain('RULE-003')
  })
})

describe('largest remainder', () => {
  it('returns whole-number weights unchanged, and otherwise quotas rounded by remainder', () => {
    expect(apportion([15, 42, 68], 125)).toEqual([15, 42, 68])
    // quotas of 10 by 5 : 3 : 1 = 5.56, 3.33, 1.11
    expect(apportion([5, 3, 1], 10)).toEqual([6, 3, 1])
    expect(apportion([1, 1, 1], 2)).toEqual([1, 1, 0])
    expect(apportion([0, 0], 0)).toEqual([0, 0])
  })
})
