// The undo list as a law: whatever is done, undo returns to the exact former state, and redo to the one undone.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import type { Model } from '../../src/engine/model.ts'
import { change, redo, settle, startHistory, undo, type History } from '../../src/app/state/history.ts'
import { changesFrom } from '../../src/app/state/changes.ts'
import { choiceLevers, setOwnValue } from '../../src/app/state/choiceLevers.ts'
import { numberLevers } from '../../src/app/state/levers.ts'
import { presetScenario } from '../ui/scenario.ts'

type Step = { readonly kind: 'change'; readonly value: number; readonly key: string | null } | { readonly kind: 'undo' | 'redo' | 'settle' }

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), value: fc.integer({ min: 0, max: 5 }), key: fc.constantFrom(null, 'a', 'b') }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'settle' as const) }),
)

function apply(history: History<{ n: number }>, step: Step): History<{ n: number }> {
  if (step.kind === 'change') return change(history, { n: step.value }, step.key)
  return step.kind === 'undo' ? undo(history) : step.kind === 'redo' ? redo(history) : settle(history)
}

describe('the undo list', () => {
  it('goes all the way back to the very object it began with, and forward to the very one it ended with', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 60 }), (list) => {
        const first = { n: -1 }
        const end = list.reduce(apply, startHistory(first))
        let back = end
        while (back.past.length > 0) back = undo(back)
        expect(back.present).toBe(first)
        let forth = back
        while (forth.future.length > end.future.length) forth = redo(forth)
        expect(forth.present).toBe(end.present)
        expect(forth.past).toEqual(end.past)
      }),
    )
  })

  it('takes a lever that is dragged as one step, and a lever moved again after it was let go as another', () => {
    const dragged = [1, 2, 3].reduce((history, n) => change(history, { n }, 'posts'), startHistory({ n: 0 }))
    expect(undo(dragged).present).toEqual({ n: 0 })
    const again = change(settle(dragged), { n: 4 }, 'posts')
    expect(undo(again).present).toEqual({ n: 3 })
  })

  it('keeps no way forward after a new change', () => {
    const history = change(undo(change(startHistory({ n: 0 }), { n: 1 })), { n: 2 })
    expect(redo(history)).toBe(history)
  })
})

describe('levers', () => {
  const base = presetScenario()
  const model = models['aktivitetsersattning'] as Model

  it('read back what they set, leave the comparator alone, and never edit in place', () => {
    const before = JSON.stringify(base)
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(numberLevers)), fc.double({ min: 0, max: 1, noNaN: true }), (lever, at) => {
        const raw = lever.limits[0] + at * (lever.limits[1] - lever.limits[0])
        const value = lever.whole ? Math.round(raw) : raw
        const moved = lever.set(base, value)
        expect(lever.get(moved)).toBe(value)
        const shared = ['intakeMonths', 'supportMonths'].includes(lever.id)
        if (!shared) expect(moved.arms.find((arm) => arm.comparator)).toEqual(base.arms.find((arm) => arm.comparator))
        expect(JSON.stringify(base)).toBe(before)
      }),
    )
  })

  it('lie within what the model accepts', () => {
    const { population, arm } = model.fields
    const fields: Readonly<Record<string, unknown>> = { ...population.fields, ...arm.fields }
    for (const lever of Object.values(numberLevers)) {
      const field = fields[lever.id] as { min?: number; max?: number } | undefined
      if (field?.min === undefined || field.max === undefined) continue
      expect(lever.limits[0], lever.id).toBeGreaterThanOrEqual(field.min)
      expect(lever.limits[1], lever.id).toBeLessThanOrEqual(field.max)
      expect(lever.slider[0], lever.id).toBeGreaterThanOrEqual(lever.limits[0])
      expect(lever.slider[1], lever.id).toBeLessThanOrEqual(lever.limits[1])
    }
  })

  it('know the three ways jobs may last, and call anything else one’s own values', () => {
    expect(choiceLevers.durability.get(base, model)).toBe('central')
    for (const option of choiceLevers.durability.options(model)) {
      expect(choiceLevers.durability.get(choiceLevers.durability.set(base, option, model), model)).toBe(option)
    }
    const fragile = choiceLevers.durability.set(base, 'fragile', model)
    expect(choiceLevers.durability.set(fragile, 'central', model).changes).toEqual(base.changes)
    expect(choiceLevers.durability.get(setOwnValue(base, model, 'jobs.loss', 0.033), model)).toBe('own')
  })

  it('count as one change each, however many arms they move', () => {
    const moved = choiceLevers.durability.set(numberLevers.posts.set(base, 6), 'fragile', model)
    expect(
      changesFrom(base, moved, model)
        .map((change) => change.id)
        .sort(),
    ).toEqual(['durability', 'posts'])
    expect(changesFrom(base, setOwnValue(base, model, 'jobs.loss', 0.033), model).map((change) => change.id)).toEqual(['jobs.loss'])
    expect(changesFrom(base, base, model)).toEqual([])
  })

  it('never let the two ends of an age rule cross', () => {
    const low = numberLevers.ageMax.set(numberLevers.ageMin.set(base, 26), 22)
    expect([numberLevers.ageMin.get(low), numberLevers.ageMax.get(low)]).toEqual([22, 22])
  })

  it('forget an own value that equals the model’s', () => {
    const value = model.parameters.find((parameter) => parameter.id === 'jobs.loss')?.value ?? 0
    expect(setOwnValue(setOwnValue(base, model, 'jobs.loss', 0.05), model, 'jobs.loss', value).changes).toEqual(base.changes)
  })
})
