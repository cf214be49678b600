// The life line: one age followed to 35, everybody somewhere in every month, nobody on the allowance after 30, and messages by hand.
import { beforeAll, describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import type { RunResult } from '../../src/run/result.ts'
import {
  afterThirty,
  ageAt,
  LAST_AGE,
  leadMessage,
  leaving,
  lifeBands,
  lifeScenario,
  lifeWays,
  monthAt,
  stageRow,
  stageScenario,
  workByAge,
  type WorkPoint,
} from '../../src/app/answers/lifeLine.ts'
import { presetScenario } from '../ui/scenario.ts'
import { makeResult, summary } from '../ui/fakeRunner.ts'

const scenario = presetScenario()
const settings = { startAge: 19, persons: 60, way: 'SE', preparingMonths: 18 }

const points = (values: readonly number[]): WorkPoint[] => values.map((mean, i) => ({ month: i * 12, mean, low: mean, high: mean }))

describe('the people of a life line', () => {
  it('are of one age, a closed group, until 35', () => {
    const life = lifeScenario(scenario, settings)
    expect(life.population).toMatchObject({ ages: { min: 19, max: 19 }, inflow: 'none', persons: 60 })
    expect(life.horizonMonths).toBe((LAST_AGE - 19) * 12)
    expect(life.arms.map(({ id }) => id)).toEqual(['FS', 'SE'])
  })

  it('may also go ways that the scenario lacks', () => {
    expect(lifeWays(scenario).map(({ id }) => id)).toEqual(['CM', 'SE', 'stepped', 'none'])
    const stepped = lifeScenario(scenario, { ...settings, way: 'stepped' }).arms[1]
    expect(stepped).toMatchObject({ id: 'stepped', pathway: 'stepped', preparingMonths: 18, posts: 4 })
    const none = lifeScenario(scenario, { ...settings, way: 'none' }).arms[1]
    expect(none).toMatchObject({ id: 'none', pathway: 'none', comparator: false })
    expect(none).not.toHaveProperty('posts')
    const posted = { ...scenario, arms: scenario.arms.map((arm) => ({ ...arm, posts: 3 })) }
    expect(lifeScenario(posted, { ...settings, way: 'none' }).arms[1]).not.toHaveProperty('posts')
  })

  it('are 19 and a half in the middle at the start, and 31 after eleven and a half years', () => {
    expect(ageAt(19, 0)).toBe(19.5)
    expect(monthAt(19, 31)).toBe(138)
    expect(ageAt(19, 138)).toBe(31)
    expect(monthAt(29, 29)).toBe(0)
  })
})

describe('a life line in the model', () => {
  let result: RunResult
  beforeAll(async () => {
    const life = lifeScenario(scenario, { ...settings, way: 'none' })
    const answer = await makeInlineRunner(models).expected(life, { overDraws: false, afterStart: false })
    if (!answer.ok) throw new Error(answer.issues.map(({ what }) => what.en).join('\n'))
    result = answer.value
  })

  it('has everybody in exactly one state every month', () => {
    for (const arm of ['FS', 'none']) {
      const bands = lifeBands(result, arm)
      for (let month = 0; month <= 192; month++) {
        const sum = bands.reduce((total, { shares }) => total + (shares[month] ?? 0), 0)
        // states that fewer than one in two thousand are in are left out of the picture
        expect(Math.abs(sum - 1), `${arm} ${month}`).toBeLessThan(0.006)
      }
    }
  })

  it('has all on the allowance at the start and nobody when the last has turned 30', () => {
    const allowance = lifeBands(result, 'none').find(({ state }) => state === 'allowance')?.shares ?? []
    expect(allowance[0]).toBe(1)
    expect(Math.max(...allowance.slice(133))).toBeLessThan(1e-9)
  })

  it('counts as many at 31 in what comes after the allowance as left it, but for the few who moved since', () => {
    const left = leaving(result, 'none', true)?.arm.centre ?? 0
    const after = afterThirty(result, 'none', 19).states
    const sum = (states: readonly string[]) =>
      100 * after.filter(({ state }) => states.includes(state)).reduce((n, { share }) => n + share, 0)
    expect(left).toBeGreaterThan(50)
    expect(Math.abs(sum(['sicknessCompensation', 'socialAssistance', 'otherIncome']) - left)).toBeLessThan(12)
  })

  it('gives six in ten of those who leave at 30 without work or studies sickness compensation (Riksrevisionen 2015)', () => {
    // between the months before the first and after the last 30th birthday; before, only a few had lost the right to the allowance
    const bands = lifeBands(result, 'FS')
    const came = ['sicknessCompensation', 'socialAssistance', 'otherIncome'].map((state) => {
      const shares = bands.find((band) => band.state === state)?.shares ?? []
      return (shares[133] ?? 0) - (shares[121] ?? 0)
    })
    expect((came[0] ?? 0) / came.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0.6, 2)
  })

  it('ends the bands of work at the expectation where there is no chance', () => {
    for (const { mean, low, high } of workByAge(result, 'FS', true)) expect([low, high]).toEqual([mean, mean])
  })
})

describe('what two curves say', () => {
  it('is nothing below one person of a hundred', () => {
    expect(leadMessage(points([0, 10, 10]), points([0, 9.5, 10]), 19).kind).toBe('none')
  })
  it('is a lead that fades, with its age and its size', () => {
    expect(leadMessage(points([0, 20, 10]), points([0, 12, 8]), 19)).toEqual({ kind: 'fades', age: 21, most: 8, last: 2 })
  })
  it('is a lead that lasts, or fewer', () => {
    expect(leadMessage(points([0, 20, 18]), points([0, 12, 10]), 19).kind).toBe('lasts')
    expect(leadMessage(points([0, 8, 9]), points([0, 12, 10]), 19).kind).toBe('fewer')
  })
})

describe('the time of the first stage', () => {
  it('is the only thing that differs between the runs', () => {
    const life = lifeScenario(scenario, { ...settings, way: 'stepped' })
    const [twelve, twentyFour] = [12, 24].map((months) => stageScenario(life, months))
    expect(twelve?.arms[1]).toEqual({ ...twentyFour?.arms[1], preparingMonths: 12 })
    expect(twelve?.arms[0]).toEqual(twentyFour?.arms[0])
  })

  it('divides a hundred who got a place into ready, out of time and other', () => {
    const made = makeResult(scenario, false)
    const outcomes = {
      admitted: summary(200, 0, 'persons'),
      neverReached: summary(120, 0, 'persons'),
      preparingReady: summary(32, 8, 'persons'),
      preparingCutOff: summary(20, 4, 'persons'),
    }
    const result = { ...made, arms: [{ id: 'stepped', comparator: false, outcomes }] }
    expect(stageRow(result, 'stepped', 12)).toEqual({ months: 12, placed: 80, ready: 40, cutOff: 25, other: 35, readyLikely: [30, 50] })
  })
})
