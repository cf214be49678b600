/**
 * The parameter and evidence tables hold together: every number has words, bounds, a spread or a reason for none, and a source that
 * exists or a note that says there is none.
 */
import { describe, expect, it } from 'vitest'
import { meanOf } from '../../../src/random/moments.ts'
import { quantile } from '../../../src/random/quantile.ts'
import { EVIDENCE } from '../evidence.ts'
import { model } from '../index.ts'
import { PARAMETERS, valueOf } from '../parameters.ts'
import { TRIAL_MEN_PER_ARM, TRIAL_WOMEN_PER_ARM } from '../parameters/trial.ts'
import { centralValues } from '../parameters.ts'

const evidence = new Map(EVIDENCE.map((e) => [e.id, e]))

describe('every parameter', () => {
  it.each(PARAMETERS.map((p) => [p.id, p] as const))('%s is complete', (_, p) => {
    expect(p.label.sv.length * p.label.en.length).toBeGreaterThan(0)
    expect(p.bounds[0]).toBeLessThanOrEqual(p.value)
    expect(p.bounds[1]).toBeGreaterThanOrEqual(p.value)
    for (const id of p.evidence) expect(evidence.has(id), `evidence ${id}`).toBe(true)
    // no source: said in the note
    if (p.evidence.length === 0) expect(p.note).toBeDefined()
    if (p.evidence.some((id) => !evidence.get(id)?.verified)) expect(p.note).toBeDefined()
    // the spread lies within the bounds
    for (const u of [1e-6, 1 - 1e-6]) {
      const x = quantile(p.distribution, u)
      expect(x).toBeGreaterThanOrEqual(p.bounds[0])
      expect(x).toBeLessThanOrEqual(p.bounds[1])
    }
    // the central value is the mean of the spread, or the note says why not
    const off = Math.abs(meanOf(p.distribution) - p.value) > 1e-9 * Math.max(1, Math.abs(p.value))
    if (off) expect(p.note?.sv).toMatch(/medelvärdet/)
  })

  it('has an id of its own', () => {
    expect(new Set(PARAMETERS.map((p) => p.id)).size).toBe(PARAMETERS.length)
    expect(() => valueOf(centralValues(), 'jobs.lost')).toThrow('jobs.lost')
  })
})

describe('the targets', () => {
  it('have the sampling error of an arm of 1,063 / 3 persons, 48 % of them women', () => {
    expect(TRIAL_WOMEN_PER_ARM + TRIAL_MEN_PER_ARM).toBeCloseTo(1063 / 3, 10)
    // by hand: the 2.5 and 97.5 % points of a share of 0.18 among 170 lie about 1.96 · √(0.18 · 0.82 / 170) = 0.058 away
    const p = PARAMETERS.find((x) => x.id === 'trial.inWork15.FS.women')!
    expect((quantile(p.distribution, 0.975) - quantile(p.distribution, 0.025)) / 2).toBeCloseTo(0.058, 2)
  })

  it('give 18, 20 and 26 % of all with 48 % women', () => {
    const of = (id: string) => valueOf(centralValues(), id)
    for (const [pathway, share] of [
      ['FS', 0.18],
      ['CM', 0.2],
      ['SE', 0.26],
    ] as const) {
      expect(0.48 * of(`trial.inWork15.${pathway}.women`) + 0.52 * of(`trial.inWork15.${pathway}.men`)).toBeCloseTo(share, 12)
    }
  })
})

describe('the evidence', () => {
  it('is used: every source stands behind a parameter, a rule or a population', () => {
    const elsewhere = [
      'fk-press-2017',
      'orebro-2019',
      'price-base-amount',
      'guarantee-levels',
      'contributions-rule',
      'local-tax',
      'sius-follow-up',
      'stakeholder-identity',
    ]
    const used = new Set([...PARAMETERS.flatMap((p) => p.evidence), ...elsewhere])
    expect(EVIDENCE.map((e) => e.id).filter((id) => !used.has(id))).toEqual([])
  })

  it('is written in both languages', () => {
    for (const e of EVIDENCE) {
      for (const text of [e.citation, e.place, e.population, e.howUsed]) expect(Boolean(text.sv) && Boolean(text.en)).toBe(true)
    }
  })
})

describe('profiles', () => {
  it('change only parameters that exist, within their bounds', () => {
    for (const profile of model.profiles) {
      for (const option of profile.options) {
        for (const [id, value] of Object.entries(option.changes)) {
          const p = PARAMETERS.find((x) => x.id === id)
          expect(p, id).toBeDefined()
          expect(value).toBeGreaterThanOrEqual(p!.bounds[0])
          expect(value).toBeLessThanOrEqual(p!.bounds[1])
        }
      }
    }
    expect(model.profiles[0].options.map((o) => o.id)).toEqual(['durable', 'central', 'fragile'])
  })
})
