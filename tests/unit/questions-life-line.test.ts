/**
 * The life line: a group that is 19 at the start, followed to 35. Expected: nobody is on the allowance after 30, of those who leave it at 30
 * six in ten get sickness compensation (Riksrevisionen 2015, the model's central value), and shares add up to one at every age.
 */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { lifeLine, lifeLineScenario } from '../../src/run/questions/lifeLine.ts'
import { readScenario } from '../fixtures/readScenario.ts'

const desk = { runner: makeInlineRunner(models), models }

describe('from 19 to 35', async () => {
  const base = readScenario('base-uma-238')
  const answer = await lifeLine(base, desk)
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues))
  const { points, result } = answer.value
  const at = (arm: string, month: number, state: string) =>
    points.find((point) => point.arm === arm && point.month === month && point.state === state)!.mean
  const states = [...new Set(points.map(({ state }) => state))].filter((state) => state !== 'inWork')

  it('follows as many as the scenario has, all 19 at the start, for sixteen years', () => {
    expect(result.manifest.persons).toBe(238)
    expect(Math.max(...points.map(({ month }) => month))).toBe(192)
    expect(points.find(({ month }) => month === 120)!.age).toBe(29.5)
    expect(at('SE', 0, 'allowance')).toBe(1)
  })

  it('has everybody in exactly one state at every age', () => {
    for (const arm of ['FS', 'SE']) {
      for (const month of [0, 12, 60, 131, 192]) {
        expect(states.reduce((sum, state) => sum + at(arm, month, state), 0)).toBeCloseTo(1, 9)
      }
    }
  })

  it('leaves nobody on the allowance after the 30th birthday, which all have had after eleven years', () => {
    expect(at('FS', 120, 'allowance')).toBeGreaterThan(0.5)
    // the youngest turn 30 in the month after point 132
    for (const month of [133, 192]) expect(at('FS', month, 'allowance') + at('FS', month, 'waiting') + at('FS', month, 'supported')).toBe(0)
  })

  it('gives six in ten of those who leave at 30 without work or studies sickness compensation', () => {
    for (const arm of ['FS', 'CM', 'SE']) {
      // between the points before the first and after the last 30th birthday; before, only a few had lost the right to the allowance
      const came = ['sicknessCompensation', 'socialAssistance', 'otherIncome'].map((state) => at(arm, 133, state) - at(arm, 121, state))
      expect(came[0] / (came[0] + came[1] + came[2])).toBeCloseTo(0.6, 2)
    }
  })

  it('is the same group in every arm, whatever ages and inflow the scenario had', () => {
    const county = readScenario('base-sormland')
    const line = lifeLineScenario(county, desk)
    if (!line.ok) throw new Error(JSON.stringify(line.issues))
    expect(line.value.population).toMatchObject({ persons: 886, inflow: 'none', ages: { min: 19, max: 19 } })
    expect(line.value.arms).toEqual(county.arms)
    const none = lifeLineScenario({ ...county, population: { source: 'trial' } }, desk)
    expect(none.ok ? [] : none.issues.map(({ code }) => code)).toEqual(['SCN-233'])
  })
})

describe('with chance', () => {
  it('every share has an interval around it that holds its mean', async () => {
    const base = readScenario('base-uma-238')
    const small = { ...base, population: { source: 'uma-238', persons: 40 }, run: { ...base.run, draws: 4, replications: 5, groups: [] } }
    const answer = await lifeLine(small, desk, { simulate: true })
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues))
    const work = answer.value.points.filter(({ state, month }) => state === 'inWork' && month >= 24)
    expect(work).toHaveLength(3 * 169)
    for (const { mean, p2_5, p97_5 } of work) expect(p2_5 <= mean && mean <= p97_5).toBe(true)
    expect(work.some(({ p2_5, p97_5 }) => p97_5 > p2_5)).toBe(true)
  })
})
