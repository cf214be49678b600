// What every report says besides its figures: who made it, what is assumed, which evidence is weakest, what is changed.
import { beforeAll, describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { assumptionBlocks, keyAssumptions, otherRemarks, scenarioAssumptions } from '../../src/report/assumptions.ts'
import { footText, manifestLine, manifestTable } from '../../src/report/manifest.ts'
import type { Subject } from '../../src/report/subject.ts'
import { weakSourceLines, weakSources, weakSourcesNote, weakSourcesTable } from '../../src/report/weakSources.ts'
import { changesNote, changesTable, wouldChangeLines } from '../../src/report/wouldChange.ts'
import { CHANGED, makeSubject, withInfluence } from '../fixtures/reportSubject.ts'

let sv: Subject
let en: Subject
beforeAll(async () => {
  sv = await makeSubject('sv')
  en = { ...sv, language: 'en' }
}, 60_000)

describe('the manifest of a report', () => {
  it('names programme, engine, model with version, scenario, seed, draws, replications, result and date', () => {
    const { manifest } = sv.result
    const line = manifestLine(sv)
    for (const part of [manifest.app, manifest.model.version, manifest.scenario.fingerprint, 'frö rapport', '12', '2', manifest.resultHash])
      expect(line).toContain(part)
    expect(line).toContain('2026-11-29')
    expect(footText(sv)).toMatch(/^Modellresultat, inte mätning\. /)
    expect(footText(en)).toMatch(/^Model result, not a measurement\. /)
    const values = manifestTable(sv).rows.map(([, value]) => value)
    for (const print of [manifest.parameters, manifest.tableHash, manifest.scenario.fingerprint]) expect(values).toContain(print)
  })

  it('says when only some of the runs are finished, and when there is no chance in the figures', () => {
    const half = { ...sv, result: { ...sv.result, manifest: { ...sv.result.manifest, finished: 10 } } }
    expect(manifestLine(half)).toContain('10 av 24 körningar är klara')
    expect(manifestLine({ ...sv, exact: true })).toContain('väntevärde')
  })
})

describe('the weakest evidence', () => {
  it('is ranked by weakness and then by influence where the values have been tried, and what hardly matters or is measured is left out', () => {
    const tried = withInfluence(sv)
    const grades = new Map(models['aktivitetsersattning'].parameters.map(({ id, certainty }) => [id, certainty]))
    const found = weakSources(tried)
    // 0.06 is the largest swing, so 0.015 is the least that counts; the largest itself is measured.
    expect(grades.get('background.exit')).toBe('measured')
    expect(new Set(found.map(({ parameter }) => parameter.id))).toEqual(new Set(['jobs.loss', 'support.dropOut']))
    const weakness = found.map(({ parameter }) => ['measured', 'judged', 'assumed'].indexOf(grades.get(parameter.id)!))
    expect(weakness).toEqual([...weakness].sort((a, b) => b - a))
    expect(weakSourcesNote(tried)).toContain('fler i arbete av 100')
    expect(weakSourceLines(tried).join(' ')).toContain('3,0 av 100')
    const turns = weakSourcesTable(tried).rows.find(([name]) => name === sv.parameters.find(({ id }) => id === 'jobs.loss')!.label.sv)
    expect(turns).toContain('ja')
  })

  it('follows a stated rule where they have not, and says so', () => {
    const found = weakSources(sv, 100)
    expect(weakSourcesNote(sv)).toMatch(/inte prövade ett i taget/)
    const grades = found.map(({ parameter }) => parameter.certainty)
    expect(grades).not.toContain('measured')
    expect(grades.lastIndexOf('assumed')).toBeLessThan(grades.indexOf('judged'))
    expect(weakSourcesTable(sv).columns.map(({ id }) => id)).not.toContain('swing')
  })
})

describe('the assumptions', () => {
  it('give the values that matter with value, probable range and grade', () => {
    const [first] = keyAssumptions(withInfluence({ ...sv, changes: [] }), 1)
    expect(first).toMatch(/: .+, (antaget|bedömt)\.$/)
    // wage.fullTime: 26 000 kr a month, pert(23 500, 26 000, 28 500): symmetric, so its ends lie at equal distances from the mode.
    const wage = sv.parameters.find(({ id }) => id === 'wage.fullTime')!
    expect(wage.likely![0] + wage.likely![1]).toBeCloseTo(52_000, 6)
  })

  it('carry every remark of the run exactly once, assumptions apart from the rest', () => {
    const all = sv.result.warnings.map(({ message }) => message.sv)
    expect([...scenarioAssumptions(sv), ...otherRemarks(sv)].sort()).toEqual([...all].sort())
    const text = JSON.stringify(assumptionBlocks(sv))
    for (const line of scenarioAssumptions(sv)) expect(text).toContain(JSON.stringify(line).slice(1, -1))
  })
})

describe('what has been changed', () => {
  it('is listed with default and value, here one value of the model and the runs', () => {
    const parameter = sv.parameters.find(({ id }) => id === CHANGED)!
    expect(parameter.changed).toBe(true)
    expect(sv.parameters.filter(({ changed }) => changed)).toHaveLength(1)
    const row = changesTable(sv).rows.find(([label]) => label === parameter.label.sv)
    // the model has a spread, the scenario one value: each with its unit, the spread with its range
    expect(row?.slice(1)).toEqual([
      expect.stringMatching(/^2,0\s% per månad \(troligen 1,5 till 4,5\s% per månad\)$/),
      expect.stringMatching(/^5,0\s% per månad$/),
    ])
    expect(changesTable(en).rows.find(([label]) => label === parameter.label.en)?.[1]).toMatch(
      /^2\.0% per month \(probably 1\.5 to 4\.5% per month\)$/,
    )
    expect(changesTable(sv).rows.map(([label]) => label)).toContain('Parameterdragningar')
  })

  it('is said to be nothing when it is nothing', () => {
    expect(changesNote({ ...sv, changes: [] })).toBe('Inget är ändrat mot exemplet UMA.')
  })

  it('and what would change the answer is never left open: found, nothing found, or not asked', () => {
    expect(wouldChangeLines(sv)[0]).toMatch(/inte räknat/)
    expect(wouldChangeLines({ ...sv, turning: [] })[0]).toMatch(/Inget av det/)
    expect(wouldChangeLines({ ...sv, turning: ['A.'] })).toEqual(['A.'])
  })
})
