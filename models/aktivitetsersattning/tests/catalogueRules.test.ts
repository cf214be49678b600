/**
 * A catalogue item can be a rule for an arm or a line beside a result, and never a value in a calculation. The types say so: this file
 * is type checked, and each line marked as an expected error would be one if it were allowed.
 */
import { describe, expect, it } from 'vitest'
import type { Parameter, Structure } from '../../../src/engine/model.ts'
import { isKeptOut } from '../../../src/engine/outcomes.ts'
import type { Scenario } from '../../../src/scenario/scenario.ts'
import { readScenario } from '../../../tests/fixtures/readScenario.ts'
import { checkAgainstModel } from '../../../src/scenario/check.ts'
import { asBenchmark, printResult, type BenchmarkLine } from '../catalogue/benchmark.ts'
import { CATALOGUE } from '../catalogue/index.ts'
import { asRule, withRule, type ArmRule } from '../catalogue/rule.ts'
import { model } from '../index.ts'
import { PARAMETERS } from '../parameters.ts'
import { armOf, inputOf, structureOf } from './inputs.ts'

const byName = (name: string) => CATALOGUE.find((item) => item.name.startsWith(name))!
const ruleOf = (name: string): ArmRule => {
  const answer = asRule(byName(name))
  if (!answer.applies) throw new Error(answer.why.en)
  return answer.rule
}

function structureWith(source: string, rule: ArmRule): Structure {
  return structureOf(inputOf({ source }, [armOf('FS', { intakeMonths: 1 }), withRule(armOf('SE', { intakeMonths: 1 }), rule)]))
}

describe('an item as a rule', () => {
  it('gives PEAK, 15–24 years, as 19–24 with leave to stay for those enrolled', () => {
    expect(ruleOf('PEAK')).toMatchObject({
      ageLimits: { min: 19, max: 24, mayStayIfEnrolled: true },
      posts: null,
      caseload: null,
      cautions: [],
    })
  })

  it('says so when the leave to stay is the model’s and not the report’s', () => {
    expect(ruleOf('Within').ageLimits).toEqual({ min: 19, max: 24, mayStayIfEnrolled: true })
    expect(ruleOf('Within').cautions[0].en).toContain('does not say what happens at the age limit')
  })

  it('gives IWork, three posts with 27 enrolled, as a caseload of 9', () => {
    expect(ruleOf('IWork')).toMatchObject({ ageLimits: null, posts: 3, caseload: 9 })
  })

  it('gives 20 places without stated posts as one post of 20, and half of it for 10', () => {
    expect(ruleOf('Uppdragstjänst')).toMatchObject({ posts: 1, caseload: 20 })
    expect(ruleOf('VÄXA')).toMatchObject({ posts: 0.5, caseload: 20 })
    expect(ruleOf('Supported Employment')).toMatchObject({ posts: null, caseload: 20 })
  })

  it('is refused where there is nothing to lay on an arm: other ages, no places, or nothing stated', () => {
    for (const name of ['ABB', 'Daglig verksamhet Burlöv', 'Plats för lärande']) {
      const answer = asRule(byName(name))
      expect(answer.applies ? name : answer.why.en.length).toBeGreaterThan(20)
    }
  })

  it('gives TUNA, which took nobody with a neuropsychiatric diagnosis, as a rule without autism and ADHD', () => {
    expect(ruleOf('TUNA')).toMatchObject({ ageLimits: null, posts: null, caseload: null, incomeRule: null })
    const { cohort } = structureWith('sormland', ruleOf('TUNA'))
    // RAR 2019: 375 with autism and 60 with ADHD of 886
    expect(cohort.mayEnter.subarray(886).filter(isKeptOut).length).toBe(375 + 60)
  })

  it('gives Råbygård, which asks for social assistance, as a rule that shuts out everybody with the allowance', () => {
    expect(ruleOf('Råbygård')).toMatchObject({ incomeRule: 'otherIncomeOnly', diagnoses: null })
    expect(
      ruleOf('Råbygård')
        .cautions.map(({ en }) => en)
        .join(' '),
    ).toContain('everybody here is shut out')
    const { cohort } = structureWith('orebro', ruleOf('Råbygård'))
    expect(cohort.mayEnter.subarray(943).every(isKeptOut)).toBe(true)
  })

  it('changes ages, places, diagnoses and income of an arm and nothing else, and the model accepts every one of them', () => {
    const scenario = readScenario('base-uma-238')
    const arm = scenario.arms[2]
    const rules = CATALOGUE.flatMap((item) => {
      const answer = asRule(item)
      return answer.applies ? [answer.rule] : []
    })
    expect(rules.length).toBeGreaterThan(15)
    for (const rule of rules) {
      const changed = withRule(arm, rule)
      const same = ({ ageLimits: _a, posts: _p, caseload: _c, diagnoses: _d, incomeRule: _i, ...rest }: Record<string, unknown>) => rest
      expect(same(changed)).toEqual(same(arm))
      const made = model.makeStructure({
        start: { year: 2027, month: 1 },
        horizonMonths: 24,
        population: scenario.population,
        arms: [scenario.arms[0], changed],
        economics: scenario.economics,
        seedKey: [1, 2],
      })
      expect(made.ok ? [] : made.issues).toEqual([])
    }
    const peak = { ...scenario, arms: scenario.arms.map((a) => (a.id === 'SE' ? withRule(a, ruleOf('PEAK')) : a)) }
    expect(checkAgainstModel(peak, model, '', null).ok).toBe(true)
  })
})

describe('an item as a benchmark', () => {
  it('carries result, denominator and source, printed as in the report', () => {
    const line = asBenchmark(byName('Uppdragstjänst')) as BenchmarkLine
    expect(printResult(line, 'sv')).toBe('40–45\u00a0%')
    expect(line.denominator.sv).toBe('20 platser, per år')
    expect(line.source.sv).toContain('slutrapport')
    expect(printResult(asBenchmark(byName('Delta')) as BenchmarkLine, 'en')).toBe('34\u00a0persons')
  })

  it('exists for the eleven results about people who went to work or studies outside the trial, and for the three arms', () => {
    const lines = CATALOGUE.map(asBenchmark).filter((line) => line !== null)
    expect(lines.map((line) => line.item)).toEqual([1, 2, 3, 45, 58, 62, 65, 68, 70, 78, 85, 89, 91, 117])
    for (const line of lines) expect(line.denominator.sv && line.source.sv && line.caution.sv).toBeTruthy()
  })
})

describe('a reported figure', () => {
  const { low } = asBenchmark(byName('PEAK')) as BenchmarkLine
  const scenario = readScenario('base-uma-238')

  it('is refused by the type check as a parameter, a change, a number of posts, or a term in a sum', () => {
    // @ts-expect-error a reported figure is no parameter value
    const parameter: Parameter = { ...PARAMETERS[0], value: low }
    // @ts-expect-error nor an own value or distribution in a scenario
    const changes: Scenario['changes'] = { 'trial.inWork15.SE.men': low }
    // @ts-expect-error nor can it be calculated with
    const half = low / 2
    // @ts-expect-error nor be posts of an arm
    const rule: ArmRule = { ...ruleOf('PEAK'), posts: low }
    // @ts-expect-error and a whole benchmark is no distribution either
    const distribution: Scenario['changes'] = { 'jobs.loss': asBenchmark(byName('PEAK')) }
    expect([parameter, changes, half, rule, distribution, scenario].length).toBe(6)
  })

  it('is used by no parameter: no evidence of the model points to the catalogue', async () => {
    const sources = import.meta.glob<string>(['../*.ts', '../parameters/*.ts', '../rules/*.ts'], { query: '?raw', import: 'default' })
    expect(Object.keys(sources).length).toBeGreaterThan(20)
    for (const [path, read] of Object.entries(sources)) expect(/from '.*catalogue/.test(await read()), path).toBe(false)
  })
})
