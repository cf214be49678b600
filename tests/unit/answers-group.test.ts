/**
 * What the workbench says of the group and of levers whose ways differ: expected values are counted by hand from the scenario files'
 * own rules (scenarios/README.md) and from the roundings that the words promise.
 */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import shared from '../../scenarios/what-if-shared-project.json'
import stepped from '../../scenarios/what-if-stepped.json'
import trial from '../../scenarios/validate-trial.json'
import orebro from '../../scenarios/base-orebro.json'
import sverige from '../../scenarios/base-sverige.json'
import preset from '../../scenarios/base-uma-238.json'
import { agesOfGroup } from '../../src/app/answers/ageLimit.ts'
import { hasTurnover, isOpen, roundPersons } from '../../src/app/answers/group.ts'
import { showEnd } from '../../src/app/answers/parameters.ts'
import { postsToCompare, rowsMessage, type StaffingRow } from '../../src/app/answers/staffing.ts'
import { armFields, idleReason, setField } from '../../src/app/state/armFields.ts'
import { numberLevers, valuesOf } from '../../src/app/state/levers.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

function scenario(content: unknown): Scenario {
  const parsed = parseScenario(content, models, 'x.json')
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.what.en).join('\n'))
  return parsed.value
}

const model = models['aktivitetsersattning']
if (!model) throw new Error('no model')
const fields = armFields(model.fields.arm)
const field = (name: string) => {
  const found = fields.find(({ path }) => path.join('.') === name)
  if (!found) throw new Error(`the model has no field ${name}`)
  return found
}

function row(posts: number, never: number): StaffingRow {
  return { posts, admitted: 1000, placed: 1000 - never, never, waitingAtClose: 0, leftBefore: 0, waitMonths: 1 }
}

describe('a number of persons', () => {
  it('is whole while the likely range is narrower than a hundred, then tens and hundreds', () => {
    expect(roundPersons(192.4, 181, 203)).toBe(192)
    expect(roundPersons(2273, 2160, 2376)).toBe(2270)
    expect(roundPersons(31640, 30559, 32773)).toBe(31600)
    expect(roundPersons(-794, -1100, -500)).toBe(-790)
  })

  it('has three figures while only the expectation is known', () => {
    expect(roundPersons(68.2, null, null)).toBe(68)
    expect(roundPersons(12474, null, null)).toBe(12500)
  })
})

describe('the group', () => {
  it('is open where new persons keep arriving, and closed otherwise', () => {
    expect([orebro, preset, sverige].map((one) => isOpen(scenario(one)))).toEqual([true, false, false])
  })

  it('has a turnover of posts only where a limited arm says so', () => {
    const turning = setField(scenario(preset), field('turnover'), 0.5)
    expect([hasTurnover(scenario(preset)), hasTurnover(turning)]).toEqual([false, true])
    expect(hasTurnover(setField(scenario(trial), field('turnover'), 0.5))).toBe(false)
  })

  it('has the same ages of 100 counted in a part as in the whole country', () => {
    const share = (persons: number) => {
      const ages = agesOfGroup({ ...scenario(sverige), population: { source: 'sverige', persons } }, model, 'SE', persons)
      const all = ages.reduce((sum, one) => sum + one.persons, 0)
      return ages.map((one) => (100 * one.persons) / all)
    }
    const [whole, part] = [share(9_999), share(39_000)]
    whole.forEach((value, i) => expect(Math.abs(value - (part[i] ?? NaN))).toBeLessThan(0.05))
  })
})

describe('a lever', () => {
  it('shows each way’s own value where the ways differ, and one where they agree', () => {
    expect(valuesOf(scenario(shared), numberLevers.posts)).toEqual([1, 2])
    expect(valuesOf(scenario(preset), numberLevers.posts)).toEqual([4, 4])
    expect(valuesOf(scenario(trial), numberLevers.posts)).toEqual([null, null])
  })
})

describe('a rule that does nothing in the scenario', () => {
  const reason = (content: unknown, name: string) => idleReason(scenario(content), field(name))

  it('is the first stage where no way is stepped', () => {
    expect(['firstStage', 'preparingMonths'].map((name) => reason(preset, name))).toEqual(['stepped', 'stepped'])
    expect(['firstStage', 'preparingMonths'].map((name) => reason(stepped, name))).toEqual([null, null])
  })

  it('is everything about posts where places have no limit, and the vacancy where nobody leaves', () => {
    expect(['caseload', 'projectMonths', 'replaceMonths'].map((name) => reason(trial, name))).toEqual(['posts', 'posts', 'posts'])
    expect(['caseload', 'projectMonths', 'replaceMonths'].map((name) => reason(preset, name))).toEqual([null, null, 'turnover'])
    expect(idleReason(setField(scenario(preset), field('turnover'), 0.3), field('replaceMonths'))).toBeNull()
  })

  it('is the journey where the project is everywhere', () => {
    expect([reason(preset, 'travelUptake'), reason(shared, 'travelUptake')]).toEqual(['host', null])
  })

  it('is named among the fields of the model, so that a renamed one is noticed', () => {
    const idle = fields.filter((one) => idleReason(scenario(trial), one) !== null).map(({ path }) => path.join('.'))
    expect(idle.sort()).toEqual(
      [
        'caseload',
        'firstStage',
        'opensMonth',
        'preparingMonths',
        'projectMonths',
        'rampUpMonths',
        'replaceMonths',
        'travelUptake',
        'turnover',
        'whileWaiting',
        'windDownMonths',
      ].sort(),
    )
  })
})

describe('the numbers of posts compared', () => {
  it('are two to eight for a small staff, and even steps round a large one', () => {
    expect(postsToCompare(4)).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect(postsToCompare(3.5)).toEqual([2, 3, 3.5, 4, 5, 6, 7, 8])
    expect(postsToCompare(12)).toEqual([3, 6, 9, 12, 15, 18, 21])
    expect(postsToCompare(300)).toEqual([75, 150, 225, 300, 375, 450, 525])
  })

  it('name a single post only where the rows are one post apart', () => {
    expect(rowsMessage([row(2, 300), row(3, 200), row(4, 110)])).toEqual({ kind: 'similar', nth: 4, mth: 3 })
    expect(rowsMessage([row(3, 300), row(6, 200), row(9, 110)])).toEqual({ kind: 'steady' })
    expect(rowsMessage([row(3, 300), row(6, 200), row(9, 150)])).toEqual({ kind: 'falls' })
  })

  it('are weighed per post where the steps are uneven', () => {
    // 100 per post, then 190 over two posts: 95 each.
    expect(rowsMessage([row(2, 400), row(3, 300), row(5, 110)])).toEqual({ kind: 'steady' })
  })
})

describe('the end of a spread', () => {
  it('is no finer than three figures in kronor', () => {
    expect(showEnd({ unit: 'SEK 2026 per month' }, 24733, 'en')).toBe('24,700')
    expect(showEnd({ unit: 'factor' }, 0.6, 'en')).toBe('0.60')
  })
})
