/**
 * The dated rules as the page shows them, and the fields of an arm as levers. Expected: level × price base amount / 12 by hand (2.48 × 59,200
 * / 12 = 12,235), SFS 2026:100 for the young, SCB's local tax; a made-up field for what a model may add.
 */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { endOf, ruleTable, startYearOf, youthEnd } from '../../src/app/answers/rules.ts'
import { armFields, changedFields, isSize, setField, valueAt, type ArmField } from '../../src/app/state/armFields.ts'
import { changesFrom } from '../../src/app/state/changes.ts'
import { choiceLevers } from '../../src/app/state/choiceLevers.ts'
import { numberLevers, projectArms } from '../../src/app/state/levers.ts'
import type { Model } from '../../src/engine/model.ts'
import { chartWords } from '../../src/messages/charts.ts'
import { sv } from '../../src/messages/sv.ts'
import type { GroupField } from '../../src/shared/fields.ts'
import { presetScenario } from '../ui/scenario.ts'

const NBSP = '\u00A0'
const model = models['aktivitetsersattning'] as Model
const table = ruleTable(sv, 'sv', chartWords.sv.calendar.months)
const cell = (id: string, year: number) => {
  const found = table.rows.find((row) => row.id === id)?.cells[table.years.indexOf(year)]
  if (!found) throw new Error(`no ${id} in ${year}`)
  return found
}

describe('the rules of law', () => {
  it('give each year’s own amounts', () => {
    expect(cell('base', 2026)).toEqual({ text: `59${NBSP}200`, carried: false })
    expect(cell('allowance.0', 2026).text).toBe(`12${NBSP}235`)
    // 2.73 × 58,800 / 12 = 13,377
    expect(cell('allowance.5', 2025).text).toBe(`13${NBSP}377`)
    expect(cell('tax', 2025).text).toBe(`32,41${NBSP}%`)
    expect(cell('dormant', 2026).text).toBe(`25${NBSP}% i 24 månader`)
  })

  it('mark what is not known yet as counted like the year before, but not what is', () => {
    expect(cell('allowance.0', 2027)).toEqual({ text: `12${NBSP}235`, carried: true })
    expect(cell('contributions', 2027).carried).toBe(true)
    expect(cell('youth', 2027)).toEqual({ text: `20,81${NBSP}% upp till 25${NBSP}000 kr, januari–september`, carried: false })
    expect(cell('youth', 2025)).toEqual({ text: 'ingen', carried: false })
    expect(table.rows.every((row) => row.cells.slice(0, 3).every((one) => !one.carried))).toBe(true)
  })

  it('say what happens afterwards and where they come from, row by row', () => {
    const known = new Set(model.evidence.map((one) => one.id))
    for (const row of table.rows) {
      expect(known.has(row.evidence), row.id).toBe(true)
      expect(row.later.length, row.id).toBeGreaterThan(3)
    }
    expect(table.rows.find((row) => row.id === 'youth')?.later).toBe('upphör')
    expect(youthEnd()).toEqual({ year: 2027, month: 9 })
  })

  it('know when a scenario ends: 120 months from January 2027 are over in December 2036', () => {
    const scenario = presetScenario()
    expect(startYearOf(scenario)).toBe(2027)
    expect(endOf({ ...scenario, horizonMonths: 120 })).toEqual({ year: 2036, month: 12 })
    expect(endOf({ ...scenario, start: '2026-07', horizonMonths: 12 })).toEqual({ year: 2027, month: 6 })
  })
})

describe('the fields of an arm', () => {
  const fields = armFields(model.fields.arm)
  const fieldAt = (path: string): ArmField => {
    const found = fields.find((one) => one.path.join('.') === path)
    if (!found) throw new Error(`no field ${path}`)
    return found
  }

  it('are all there but what an arm is, groups opened', () => {
    const keys = new Set(fields.map((one) => one.path[0]))
    for (const key of Object.keys(model.fields.arm.fields)) expect(keys.has(key), key).toBe(!['id', 'comparator', 'pathway'].includes(key))
    expect(fieldAt('ageLimits.max').within).toHaveLength(1)
    expect([isSize(fieldAt('posts')), isSize(fieldAt('supportMonths')), isSize(fieldAt('ageLimits.max'))]).toEqual([true, true, false])
  })

  it('read and set every project and leave the comparison; what belongs to the people is set everywhere', () => {
    const before = presetScenario()
    const limited = setField(before, fieldAt('ageLimits.max'), 24)
    expect(limited.arms.map((arm) => valueAt(arm, fieldAt('ageLimits.max')))).toEqual([29, 24, 24])
    expect(limited).toEqual(numberLevers.ageMax.set(before, 24))
    const longer = setField(before, fieldAt('supportMonths'), 12)
    expect(longer.arms.map((arm) => arm['supportMonths'])).toEqual([12, 12, 12])
    expect(setField(limited, fieldAt('ageLimits.max'), 29)).toEqual(before)
  })

  it('a field that a model adds is a lever, is counted among the changes, and can be taken away again', () => {
    const made: GroupField = {
      type: 'group',
      label: { sv: 'Alternativ', en: 'Alternative' },
      fields: {
        ...model.fields.arm.fields,
        madeUp: {
          type: 'list',
          optional: true,
          label: { sv: 'Påhittat', en: 'Made up' },
          of: { type: 'integer', label: { sv: 'Tal', en: 'Number' }, min: 1, max: 3, unit: 'class' },
          minItems: 1,
          maxItems: 3,
        },
      },
    }
    const field = armFields(made).find((one) => one.path[0] === 'madeUp')
    if (!field) throw new Error('the made-up field is missing')
    const before = presetScenario()
    const after = setField(before, field, [1, 2])
    expect(projectArms(after).map((arm) => arm['madeUp'])).toEqual([
      [1, 2],
      [1, 2],
    ])
    expect(changedFields(before, after, made).map((one) => one.path)).toEqual([['madeUp']])
    expect(changesFrom(before, after, { ...model, fields: { ...model.fields, arm: made } })).toEqual([
      { id: 'madeUp', kind: 'lever', from: null, to: '[1,2]' },
    ])
    expect(setField(after, field, undefined)).toEqual(before)
  })

  it('with a lever of their own are counted once', () => {
    const before = presetScenario()
    const after = choiceLevers.mayStay.set(numberLevers.ageMax.set(before, 24), 'no', model)
    expect(changesFrom(before, after, model).map((change) => change.id)).toEqual(['ageMax', 'mayStay'])
    expect(changesFrom(before, setField(before, fieldAt('uptake'), 0.5), model).map((change) => change.id)).toEqual(['uptake'])
  })
})
