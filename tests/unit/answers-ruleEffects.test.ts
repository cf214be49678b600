/**
 * One rule at a time. Expected values: Sörmland's printed tables, which the 238 borrow (of women 125 with autism and 24 with ADHD of 360, of men 250 and
 * 36 of 526), and the law that a payment per hire is a straight line: at the amount where society breaks even, the model's own net is zero.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { effectOf, paymentTerms, ruleVariants, TRIED_PAYMENT, type RuleEffect, type RuleId } from '../../src/app/answers/ruleEffects.ts'
import { setInProjects } from '../../src/app/state/levers.ts'
import type { Model } from '../../src/engine/model.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import type { RunResult } from '../../src/run/result.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { presetScenario } from '../ui/scenario.ts'

const model = models['aktivitetsersattning'] as Model
const runner = makeInlineRunner(models)
const scenario: Scenario = { ...presetScenario(), horizonMonths: 36 }

async function expectationOf(one: Scenario, afterStart = false): Promise<RunResult> {
  const answer = await runner.expected(one, { overDraws: false, afterStart })
  if (!answer.ok) throw new Error(answer.issues.map(({ what }) => what.en).join('\n'))
  return answer.value
}

describe('each rule changed alone', () => {
  const effects = new Map<RuleId, RuleEffect>()
  let now: RuleEffect
  beforeAll(async () => {
    now = effectOf(await expectationOf(scenario), 'SE') as RuleEffect
    for (const { id, scenario: changed } of ruleVariants(scenario, model, 'SE'))
      effects.set(id, effectOf(await expectationOf(changed), 'SE') as RuleEffect)
  }, 60_000)

  it('shuts out those it names and nobody else', () => {
    expect(now.shutOut).toBe(0)
    expect(effects.get('income')?.shutOut).toBe(100)
    // 114 women and 124 men with Sörmland's diagnoses, to the whole person.
    const npf = (114 * (125 + 24)) / 360 + (124 * (250 + 36)) / 526
    expect(Math.abs(((effects.get('diagnosis')?.shutOut ?? 0) * 238) / 100 - npf)).toBeLessThan(2)
    // Printed: 510 of 886 are 25 or older; some have a birthday before they apply.
    expect(effects.get('age')?.shutOut).toBeGreaterThan((100 * 510) / 886 - 0.5)
    expect(effects.get('age')?.shutOut).toBeLessThan((100 * 510) / 886 + 6)
    for (const id of ['parallel', 'payment', 'dormant', 'close'] as const) expect(effects.get(id)?.shutOut, id).toBe(0)
  })

  it('that closes the project early gives fewer a place, and fewer in work', () => {
    expect(effects.get('close')?.neverReached).toBeGreaterThan(now.neverReached)
    expect(effects.get('close')?.inWork).toBeLessThanOrEqual(now.inWork)
  })

  it('that only moves money changes nobody’s way: the missed dormant benefit is taken from the persons and from nothing else than the state', () => {
    // to the digits that adding up in another order leaves alone
    for (const id of ['payment', 'dormant', 'parallel'] as const) expect(effects.get(id)?.inWork, id).toBeCloseTo(now.inWork, 12)
    expect(effects.get('dormant')?.person).toBeLessThan(now.person)
    expect(effects.get('dormant')?.society).toBeCloseTo(now.society, 3)
    expect(effects.get('payment')?.society).toBeLessThan(now.society)
  })

  it('is switched off where the scenario has it, and then gives back what the scenario was', () => {
    for (const one of ruleVariants(scenario, model, 'SE').filter(({ id }) => id !== 'close')) {
      const back = ruleVariants(one.scenario, model, 'SE').find(({ id }) => id === one.id)
      expect(back?.on, one.id).toBe(false)
      expect(
        back?.scenario.arms.map((arm) => arm['incomeRule']),
        one.id,
      ).toEqual(scenario.arms.map((arm) => arm['incomeRule']))
      expect(back?.scenario.changes, one.id).toEqual(scenario.changes)
    }
  })
})

describe('a payment for each hire', () => {
  it('of the amount where society breaks even makes the model’s own net zero', async () => {
    const small = { ...presetScenario(), horizonMonths: 96, changes: { ...presetScenario().changes, 'jobs.loss': 0.01 } }
    const paid = (amount: number) => setInProjects(small, (arm) => ({ ...arm, outcomePayment: amount }))
    const [without, withIt] = [await expectationOf(paid(0), true), await expectationOf(paid(TRIED_PAYMENT))]
    const terms = paymentTerms(without, withIt, without, 'SE', TRIED_PAYMENT)
    expect(terms?.hires).toBeGreaterThan(1)
    // The preset's shares after own start are FS 16.6 and SE 23.9 of 100 with other durations: seven of ten come anyway.
    expect(terms?.anyway).toBeGreaterThan(0.5)
    expect(terms?.anyway).toBeLessThan(0.9)
    const even = terms?.breakEven ?? null
    const net = (result: RunResult) => effectOf(result, 'SE')?.society ?? NaN
    if (even === null) expect(net(without)).toBeLessThanOrEqual(0)
    else expect(Math.abs(net(await expectationOf(paid(even))))).toBeLessThan(Math.abs(net(without)) * 1e-6)
    expect(even).not.toBeNull()
  }, 60_000)
})
