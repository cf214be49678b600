/**
 * The model beside what has been reported, calculated here by the expectation. Expected: the reports' own figures (typed in the validation's
 * rows, from the sources they name); limits of chance against the binomial standard errors printed for the trial (2.04, 2.13, 2.33 points).
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../models/aktivitetsersattning/catalogue/index.ts'
import { CHECKS } from '../../models/aktivitetsersattning/validation/checks.ts'
import { chanceLimits, compareRow, readModel, type ComparedRow } from '../../models/aktivitetsersattning/validation/compare.ts'
import { VALIDATION_ROWS } from '../../models/aktivitetsersattning/validation/rows.ts'
import { models } from '../../models/index.ts'
import {
  checkScenarios,
  otherProjects,
  reportedText,
  sourceOf,
  validationAnswer,
  validationRows,
} from '../../src/app/answers/validation.ts'
import type { Model } from '../../src/engine/model.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { presetScenario } from '../ui/scenario.ts'

const model = models['aktivitetsersattning'] as Model
const runner = makeInlineRunner(models)

async function calculated(scenario: Scenario): Promise<readonly ComparedRow[]> {
  const results = new Map<number, RunResult>()
  for (const { key, scenario: check } of checkScenarios(scenario, models)) {
    const result = await runner.expected(check, { overDraws: false, afterStart: false })
    if (!result.ok) throw new Error(result.issues.map((issue) => issue.what.en).join('\n'))
    results.set(key, result.value)
  }
  return validationRows(results)
}

let rows: readonly ComparedRow[] = []
const rowOf = (id: string): ComparedRow => {
  const found = rows.find((one) => one.row.id === id)
  if (!found) throw new Error(`no row ${id}`)
  return found
}

beforeAll(async () => {
  rows = await calculated(presetScenario())
})

describe('figures that the model is set to', () => {
  it('come back: 18, 20 and 26 of 100, all 8 more in supported jobs, none among women', () => {
    const wanted = { 'inWork15.FS': 0.18, 'inWork15.CM': 0.2, 'inWork15.SE': 0.26, supported15: 0.08, women15: 0 }
    for (const [id, value] of Object.entries(wanted)) expect(rowOf(id).model, id).toBeCloseTo(value, 6)
  })

  it('come back to within half a person of 100 where the report counts in another way', () => {
    // 37 of about 850 a year; about six in ten at 30.
    expect(Math.abs((rowOf('exit.uma').model ?? 1) - 37 / 850)).toBeLessThan(0.005)
    expect(Math.abs((rowOf('exit30.sicknessCompensation').model ?? 1) - 0.6)).toBeLessThan(0.005)
  })

  it('are all said to be set, so that agreement is not taken for proof', () => {
    const set = rows.filter((one) => one.row.role === 'calibration').map((one) => one.row.id)
    expect(set).toEqual(
      expect.arrayContaining([
        'inWork15.FS',
        'inWork15.CM',
        'inWork15.SE',
        'supported15',
        'women15',
        'exit.uma',
        'exit30.sicknessCompensation',
      ]),
    )
    expect(set).not.toContain('difference18')
  })
})

describe('figures that it is not set to', () => {
  it('SE against FS after 18 months lies within two persons of the registry’s about 10 of 100', () => {
    const { model: figure, nearness } = rowOf('difference18')
    expect(Math.abs((figure ?? 1) - 0.1)).toBeLessThan(0.02)
    expect(nearness).toBe('near')
  })

  it('the Norwegian trial at 18 months is near, the Norwegian trial of the young is not, and both are said', () => {
    expect([rowOf('reme18').nearness, rowOf('seed12').nearness]).toEqual(['near', 'far'])
    const answer = validationAnswer(rows)
    expect(answer?.elsewhere).toEqual([1, 2])
    expect(answer?.set).toEqual([7, 7])
    expect(answer?.nearness).toBe('near')
  })

  it('are never judged where they cannot be compared, or where the report says too little of its size', () => {
    for (const { row, nearness } of rows) {
      if (row.comparable === 'no' || row.reported.kind === 'catalogue') expect(nearness, row.id).toBe('unknown')
    }
    expect(rowOf('belgium30').nearness).toBe('unknown')
  })
})

describe('every row', () => {
  it('has a figure of the model where it names a check, with a source that exists', () => {
    for (const { row, model: figure } of rows) {
      expect(figure === null, row.id).toBe(row.model === null)
      expect(sourceOf(row.source, model).citation.sv.length, row.id).toBeGreaterThan(10)
    }
  })

  it('says why it can or cannot be compared, in both languages, in at most three sentences', () => {
    for (const { row } of rows) {
      for (const text of [row.why.sv, row.why.en]) {
        expect(text.length, row.id).toBeGreaterThan(20)
        expect(text.split(/[.!?](\s|$)/).filter((part) => part.trim().length > 1).length, row.id).toBeLessThanOrEqual(3)
      }
    }
  })

  it('shows a result of the catalogue as printed there, with its denominator', () => {
    const { row } = rowOf('ipsLund')
    expect(reportedText(row.reported, 'sv', String)).toEqual({
      figure: '47\u00a0personer',
      of: 'omkring 80 platser; antalet deltagare under året står inte i rapporten, 2017',
    })
  })

  it('uses every check, and no check twice in the list', () => {
    const used = new Set(VALIDATION_ROWS.flatMap((row) => (row.model ? [row.model.check] : [])))
    expect([...used].sort()).toEqual(CHECKS.map((check) => check.id).sort())
  })
})

describe('limits of chance', () => {
  it('are 1.96 standard errors: 14.0 to 22.0 of 100 for 18 of 354 persons, as derived for the trial', () => {
    const [low, high] = chanceLimits(0.18, { kind: 'share', persons: 354.33 })
    expect([low, high].map((limit) => Math.round(limit * 1000) / 10)).toEqual([14, 22])
    const [from, to] = chanceLimits(0.08, {
      kind: 'difference',
      groups: [
        [0.26, 354.33],
        [0.18, 354.33],
      ],
    })
    // √(2.33² + 2.04²) = 3.10 points
    expect((to - from) / 2).toBeCloseTo(1.959964 * 0.031, 3)
  })

  it('put a figure outside them far off, and one that is missing nowhere', () => {
    const row = VALIDATION_ROWS.find((one) => one.id === 'difference18')
    if (!row) throw new Error('no row')
    const result = (difference: number) => ({
      series: [
        { arm: 'SE', month: 18, state: 'inWork', mean: 0.2 + difference },
        { arm: 'FS', month: 18, state: 'inWork', mean: 0.2 },
      ],
      groups: {},
    })
    expect(compareRow(row, () => result(0.3)).nearness).toBe('far')
    expect(compareRow(row, () => result(0.1)).nearness).toBe('near')
    expect(compareRow(row, () => undefined).nearness).toBe('unknown')
    expect(readModel(result(0.1), { kind: 'share', arm: 'CM', states: ['inWork'], month: 18 })).toBeNull()
  })
})

describe('the reader’s own values', () => {
  it('move what the model is not set to, and leave what it is set to: fragile jobs shrink the difference at 18 months', async () => {
    const fragile = model.profiles.flatMap((profile) => profile.options).find((option) => option.id === 'fragile')
    const moved = await calculated({ ...presetScenario(), changes: { ...fragile?.changes } })
    const at = (list: readonly ComparedRow[], id: string): number => list.find((one) => one.row.id === id)?.model ?? Number.NaN
    expect(at(moved, 'inWork15.SE')).toBeCloseTo(0.26, 6)
    expect(at(moved, 'difference18')).toBeLessThan(at(rows, 'difference18') - 0.002)
  })
})

describe('other projects', () => {
  it('are those with outcomes about work that no row has taken, and none is an arm of the trial', () => {
    const items = otherProjects().map((line) => line.item)
    expect(items).not.toEqual(expect.arrayContaining([1]))
    for (const taken of [68, 85, 91, 117]) expect(items).not.toContain(taken)
    // PEAK 74 %, Delta 34 of 39, Oden 67 %, Uppdragstjänst 40–45 %, ComUng 60–65 %.
    const names = CATALOGUE.filter((item) => items.includes(item.id)).map((item) => item.name)
    for (const name of [/^PEAK/, /^Delta$/, /^Oden$/, /^Uppdragstjänst$/, /^ComUng$/])
      expect(names.some((one) => name.test(one))).toBe(true)
  })
})
