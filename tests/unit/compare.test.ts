// Comparing two scenarios: the choices between them make B, the steps add up to the whole difference, and only runs with the same luck are pairs.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { notPaired } from '../../src/run/compare/pairing.ts'
import { pairedDifference, unpairedDifference } from '../../src/run/compare/pairedDifference.ts'
import { roundedWaterfall, waterfall } from '../../src/run/compare/waterfall.ts'
import type { RunDraws } from '../../src/run/result.ts'
import { choicesBetween } from '../../src/scenario/choices.ts'
import type { Model } from '../../src/engine/model.ts'
import { changesFrom } from '../../src/app/state/changes.ts'
import { setOwnValue } from '../../src/app/state/choiceLevers.ts'
import { numberLevers } from '../../src/app/state/levers.ts'
import { mayLeave, toggleWay } from '../../src/app/state/waysIn.ts'
import { presetScenario } from '../ui/scenario.ts'

const a = presetScenario()
const model = models[a.model] as Model
const b = setOwnValue(numberLevers.ageMax.set(numberLevers.posts.set({ ...a, name: 'B' }, 5), 25), model, 'jobs.loss', 0.03)

describe('the choices between two scenarios', () => {
  const choices = choicesBetween(a, b, model)

  it('are one per thing a reader has chosen, however many ways it moves, with what it was and is', () => {
    expect(choices.map(({ id, kind, from, to }) => [id, kind, from, to])).toEqual([
      ['posts', 'arm', [4], [5]],
      ['ageLimits.max', 'arm', [29], [25]],
      ['value jobs.loss', 'value', [model.parameters.find(({ id }) => id === 'jobs.loss')?.value], [0.03]],
    ])
    expect(choices[0]?.label.sv).toBe('Tjänster')
  })

  it('lead to B when all are made, in any order, and each alone touches nothing else', () => {
    for (const order of [choices, [...choices].reverse()]) {
      const made = order.reduce((scenario, choice) => choice.make(scenario), a)
      expect({ ...made, name: b.name }).toEqual(b)
    }
    expect(choices[1]?.make(a)).toEqual(numberLevers.ageMax.set(a, 25))
  })

  it('are none between a scenario and itself under another name, and a way left out is one', () => {
    expect(choicesBetween(a, { ...a, name: 'annat', description: 'x' }, model)).toEqual([])
    const fewer = toggleWay(a, a, 'CM')
    expect(choicesBetween(a, fewer, model).map(({ id, from, to }) => [id, from, to])).toEqual([['arms', ['FS, CM, SE'], ['FS, SE']]])
    expect(choicesBetween(a, fewer, model)[0]?.make(a)).toEqual(fewer)
    expect(choicesBetween(fewer, a, model)[0]?.make(fewer)).toEqual(a)
  })
})

describe('ways left out', () => {
  it('come back as they were and in their place; the comparison and the last way stay', () => {
    const without = toggleWay(a, a, 'CM')
    expect(without.arms.map(({ id }) => id)).toEqual(['FS', 'SE'])
    expect(toggleWay(a, without, 'CM')).toEqual(a)
    expect([mayLeave(a, 'FS'), mayLeave(without, 'SE')]).toEqual([false, false])
    expect(toggleWay(a, without, 'SE')).toBe(without)
  })

  it('are one change, and what the others have is counted like with like', () => {
    expect(changesFrom(a, toggleWay(a, a, 'CM'), model).map(({ id, from, to }) => [id, from, to])).toEqual([
      ['arms', 'FS, CM, SE', 'FS, SE'],
    ])
  })
})

describe('the steps from A to B', () => {
  it('are each choice alone, with the rest as interplay: 53 to 47 by −7, −2.5 and +4 leaves −0.5', () => {
    // By hand: 47 − 53 − (−7 − 2,5 + 4) = −6 + 5,5 = −0,5.
    const steps = waterfall(53, 47, [
      { of: 'ålder', value: 46 },
      { of: 'ärenden', value: 50.5 },
      { of: 'tjänst', value: 57 },
    ])
    expect(steps.steps.map(({ change }) => change)).toEqual([-7, -2.5, 4])
    expect(steps.interplay).toBe(-0.5)
  })

  it('that cannot be made alone have no bar, and what they do lies in the interplay', () => {
    const steps = waterfall(10, 12, [{ of: 'x', value: null }])
    expect(steps.steps[0]?.change).toBeNull()
    expect(steps.interplay).toBe(2)
  })

  it('always add up to the shown difference, whatever is rounded', () => {
    const numbers = fc.double({ min: -1000, max: 1000, noNaN: true })
    fc.assert(
      fc.property(numbers, numbers, fc.array(fc.option(numbers), { maxLength: 8 }), fc.nat({ max: 2 }), (start, end, values, decimals) => {
        const shown = roundedWaterfall(
          waterfall(
            start,
            end,
            values.map((value, of) => ({ of, value })),
          ),
          decimals,
        )
        const scale = 10 ** decimals
        const units = (value: number | null): number => Math.round((value ?? 0) * scale) + 0
        const sum = shown.steps.reduce((total, { change }) => total + units(change), units(shown.start)) + units(shown.interplay)
        expect(sum).toBe(units(shown.end))
        expect(Math.abs(shown.end - end)).toBeLessThanOrEqual(0.5 / scale + 1e-9)
      }),
    )
  })
})

/** Draws of one way and one outcome with the given numbers and values. */
function made(draws: readonly number[], values: readonly number[], higherIsBetter = true): RunDraws {
  return {
    exact: false,
    persons: 100,
    arms: ['FS', 'SE'],
    comparator: 0,
    outcomes: [{ id: 'x', unit: 'share', higherIsBetter }],
    draws: Int32Array.from(draws),
    replications: Int32Array.from(draws.map(() => 1)),
    means: Float64Array.from(values.flatMap((value) => [0, value])),
    halves: null,
    groups: [],
    parameters: [],
  }
}

describe('a paired difference', () => {
  it('is B minus A in the draws that both have, with the share of them in which B is better', () => {
    // By hand: draws 2 and 3 are common; 5 − 3 = 2 and 4 − 4 = 0. Mean 1; better in one and a half of two.
    const found = pairedDifference({ run: made([1, 2, 3], [1, 3, 4]), arm: 'SE' }, { run: made([2, 3, 7], [5, 4, 9]), arm: 'SE' }, 'x')
    expect(Array.from(found?.differences ?? [])).toEqual([2, 0])
    expect([found?.mean, found?.probBetter]).toEqual([1, 0.75])
    const costs = pairedDifference(
      { run: made([1, 2], [1, 1], false), arm: 'SE' },
      { run: made([1, 2], [2, 2], false), arm: 'SE' },
      'x',
      10,
    )
    expect([costs?.mean, costs?.probBetter]).toEqual([10, 0])
  })

  it('is nothing where an outcome or a way is missing, or hardly any draw is common', () => {
    const run = made([1, 2], [1, 2])
    expect(pairedDifference({ run, arm: 'CM' }, { run, arm: 'SE' }, 'x')).toBeNull()
    expect(pairedDifference({ run, arm: 'SE' }, { run, arm: 'SE' }, 'y')).toBeNull()
    expect(pairedDifference({ run, arm: 'SE' }, { run: made([2, 5], [1, 1]), arm: 'SE' }, 'x')).toBeNull()
  })

  it('is not formed between runs of other luck; the error is then that of two independent means', () => {
    expect(notPaired(a, b)).toBeNull()
    expect(notPaired(a, { ...a, run: { ...a.run, seed: 'annat' } })).toBe('seed')
    expect(notPaired(a, { ...a, run: { ...a.run, replications: a.run.replications + 1 } })).toBe('replications')
    expect(notPaired(a, { ...a, model: 'annan' })).toBe('model')
    // By hand: variances of (1, 3) and (2, 6) are 2 and 8; √(2/2 + 8/2) = √5.
    const found = unpairedDifference({ run: made([1, 2], [1, 3]), arm: 'SE' }, { run: made([1, 2], [2, 6]), arm: 'SE' }, 'x')
    expect(found?.mean).toBe(2)
    expect(found?.se).toBeCloseTo(Math.sqrt(5), 12)
  })

  it('of two runs of the same scenario is exactly nothing in every draw', async () => {
    const small = { ...a, horizonMonths: 24, run: { ...a.run, draws: 4, replications: 2 } }
    const runner = makeInlineRunner(models)
    const [first, second] = await Promise.all([
      runner.run(small, { keepDraws: true }),
      runner.run({ ...small, name: 'B' }, { keepDraws: true }),
    ])
    const draws = [first, second].map((answer) => (answer.ok ? answer.value.draws : undefined))
    const found = pairedDifference({ run: draws[0] as RunDraws, arm: 'SE' }, { run: draws[1] as RunDraws, arm: 'SE' }, 'inWork15')
    expect(Array.from(found?.differences ?? [])).toEqual([0, 0, 0, 0])
    expect(found?.probBetter).toBe(0.5)
  })
})
