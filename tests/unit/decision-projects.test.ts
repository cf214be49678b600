/**
 * From a run to the questions of one project. Expected: the run's own summaries and draws, exact draws beside simulated ones, and the laws
 * that a study is worth no more than perfect information and nothing when nobody is followed in an arm that could be chosen.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { models } from '../../models/index.ts'
import type { DecisionDraws } from '../../src/economics/decisionDraws.ts'
import { expectedLosses } from '../../src/economics/expectedLoss.ts'
import { updateDraws } from '../../src/economics/followUp.ts'
import { predictCount } from '../../src/economics/smallProject.ts'
import { decisionDrawsOf, drawColumn, personsInWork } from '../../src/run/decision/decisionDraws.ts'
import { worthKnowing } from '../../src/run/decision/knowledge.ts'
import { payoffOf } from '../../src/run/decision/payoff.ts'
import { afterStart, observationsOf, parameterGroups, probsOf, studyValueOf } from '../../src/run/decision/projects.ts'
import { withoutChance } from '../../src/run/decision/withoutChance.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import type { RunDraws, RunResult } from '../../src/run/result.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { readScenario } from '../fixtures/readScenario.ts'
import { madeAppraisal } from './appraisal-made.ts'
import { normals } from './economics-made.ts'

const preset = readScenario('base-uma-238')
const scenario: Scenario = {
  ...preset,
  population: { source: 'uma-238', persons: 120 },
  horizonMonths: 36,
  run: { ...preset.run, draws: 120, replications: 4, groups: ['sex'] },
}
const bridge = { perspective: 'society', effect: personsInWork(120) }

let run: RunDraws
let result: RunResult

beforeAll(async () => {
  const made = await makeInlineRunner(models).run(scenario, { keepDraws: true })
  if (!made.ok) throw new Error(made.issues[0].what.en)
  result = made.value
  run = result.draws!
}, 60_000)

const mean = (x: Float64Array) => x.reduce((a, b) => a + b, 0) / x.length
const variance = (x: Float64Array) => x.reduce((sum, v) => sum + (v - mean(x)) ** 2, 0) / (x.length - 1)

function probs(arm: string, outcome: string, level?: string): Float64Array {
  const found = probsOf(run, arm, outcome, level ? { breakdown: 'sex', level } : undefined)
  if (!found.ok) throw new Error(found.issues[0].what.en)
  return found.value
}

describe('the probability of every draw', () => {
  test('keeps the mean of the run and less of the spread, since the chance of the simulation is no longer in it', () => {
    const raw = drawColumn(run, 'SE', afterStart(15))
    const clean = probs('SE', afterStart(15))
    expect(mean(clean)).toBeCloseTo(mean(raw), 10)
    expect(variance(clean)).toBeLessThan(variance(raw))
    expect(variance(clean)).toBeGreaterThan(0.1 * variance(raw))
    expect(clean.every((p) => p >= 0 && p <= 1)).toBe(true)
  })

  test('follows the parameter that says it: more men in work where their share is drawn higher', () => {
    const share = run.parameters.find(({ id }) => id === 'trial.inWork15.SE.men')!.values
    const men = probs('SE', afterStart(15), 'man')
    const covariance = men.reduce((sum, p, d) => sum + (p - mean(men)) * (share[d] - mean(share)), 0) / (men.length - 1)
    expect(covariance / Math.sqrt(variance(men) * variance(share))).toBeGreaterThan(0.5)
  })

  test('is refused for an outcome beyond the horizon or an arm that does not exist', () => {
    expect([probsOf(run, 'SE', 'inWork60'), probsOf(run, 'XX', 'inWork15')].map((r) => (r.ok ? '' : r.issues[0].code))).toEqual([
      'RUN-012',
      'RUN-012',
    ])
  })

  test('predicts for 40 people as many as the share says', () => {
    const prediction = predictCount(probs('SE', afterStart(15)), 40)
    expect(prediction.mean).toBeCloseTo(40 * mean(drawColumn(run, 'SE', afterStart(15))), 9)
    expect(prediction.fromChance).toBeGreaterThan(0.5)
  })
})

describe('follow-up of a project', () => {
  test('many in work among the men raise what is believed of the men, and of the arm', () => {
    const counted = { arm: 'SE', months: 15, group: { breakdown: 'sex', level: 'man' } }
    const expected = 30 * mean(probs('SE', afterStart(15), 'man'))
    const observed = observationsOf(run, [{ ...counted, n: 30, k: Math.round(expected) + 4 }])
    if (!observed.ok) throw new Error('refused')
    const update = updateDraws(observed.value)
    if (!update.ok) throw new Error(update.issues[0].what.en)
    const after = (x: Float64Array) => x.reduce((sum, v, d) => sum + v * update.value.weights[d], 0)
    for (const column of [probs('SE', afterStart(15), 'man'), probs('SE', afterStart(15))])
      expect(after(column)).toBeGreaterThan(mean(column))
    expect(update.value.effectiveDraws).toBeLessThan(120)
  })

  test('for a month the model does not report is refused', () => {
    const refused = observationsOf(run, [{ arm: 'SE', months: 7, n: 10, k: 2 }])
    expect(refused.ok ? '' : refused.issues[0].code).toBe('RUN-012')
  })
})

describe('a study of people in the arms', () => {
  const value = (persons: number, arms = ['SE', 'FS'], months = 15) =>
    studyValueOf(run, { arms, persons, months }, bridge, [200_000, 700_000], scenario.run.seed)

  test('is worth something between nothing and perfect information, in kronor, at each value of a person in work', () => {
    const found = value(60)
    if (!found.ok) throw new Error('refused')
    const other = decisionDrawsOf({ ...run, means: run.halves![1] }, bridge)
    if (!other.ok) throw new Error('refused')
    const { evpi } = expectedLosses(other.value, [200_000, 700_000])
    found.value.forEach(({ wtp, evppi, se }, i) => {
      expect(wtp).toBe(evpi[i].wtp)
      expect(evppi).toBeGreaterThanOrEqual(0)
      expect(evppi).toBeLessThanOrEqual(evpi[i].evpi)
      expect(se).toBeGreaterThan(0)
    })
  })

  test('needs replications that can be cut in two, or exact draws, and a month the model reports', () => {
    const single = studyValueOf({ ...run, halves: null }, { arms: ['SE'], persons: 10, months: 15 }, bridge, [0], 'x')
    expect([single, value(10, ['SE'], 7)].map((r) => (r.ok ? '' : r.issues[0].code))).toEqual(['RUN-012', 'RUN-012'])
    expect(studyValueOf({ ...withoutChance(run), exact: true }, { arms: ['SE'], persons: 10, months: 15 }, bridge, [0], 'x').ok).toBe(true)
  })
})

describe('what is worth knowing', () => {
  // effect of SE is work + luck, each N(0, 1); knowing work alone: the unit normal loss at 0, 1/√(2π); the rest is nothing
  const n = 3000
  const [work, luck, idle] = ['work', 'luck', 'idle'].map((name) => normals(n, name))
  const decision: DecisionDraws = {
    draws: n,
    strategies: ['FS', 'SE'],
    costs: [new Float64Array(n), new Float64Array(n)],
    effects: [new Float64Array(n), work.map((v, d) => v + luck[d])],
    parameters: [
      { name: 'jobs.loss', values: idle },
      { name: 'trial.inWork15.SE.men', values: work },
      { name: 'trial.supportedShare', values: luck },
    ],
  }
  const known = worthKnowing(decision, models[scenario.model], 1)
  const [single, both] = [0.3989, 0.3989 * Math.SQRT2]

  test('single parameters by falling value, with label and how they are known', () => {
    expect(known.parameters.map(({ id }) => id).at(-1)).toBe('jobs.loss')
    const men = known.parameters.find(({ id }) => id === 'trial.inWork15.SE.men')!
    expect(Math.abs(men.evppi - single)).toBeLessThan(3 * men.se)
    expect(men).toMatchObject({ certainty: 'judged', certain: true, members: ['trial.inWork15.SE.men'] })
    expect(men.label!.sv.length).toBeGreaterThan(3)
    expect(known.parameters.at(-1)!.certain).toBe(false)
  })

  test('a group is worth what its members are worth together, and is as weak as its weakest', () => {
    expect(known.groups).toHaveLength(1)
    const [trial] = known.groups
    expect(Math.abs(trial.evppi - both)).toBeLessThan(3 * trial.se)
    expect(trial).toMatchObject({
      id: 'trial',
      label: null,
      certainty: 'assumed',
      members: ['trial.inWork15.SE.men', 'trial.supportedShare'],
    })
    expect(trial.share).toBeCloseTo(trial.evppi / known.evpi, 12)
    expect(Math.abs(known.evpi - both)).toBeLessThan(3 * known.evpiSe)
  })
})

test('parameters are grouped by what they are about', () => {
  const decision = decisionDrawsOf(run, bridge)
  if (!decision.ok) throw new Error('refused')
  const groups = parameterGroups(decision.value)
  expect(groups.map(({ name }) => name)).toEqual(expect.arrayContaining(['trial', 'jobs', 'studies', 'tax']))
  for (const { name, members } of groups) {
    expect(members.length).toBeGreaterThan(1)
    for (const i of members) expect(decision.value.parameters[i].name.startsWith(`${name}.`)).toBe(true)
  }
})

describe("NyttoSam's terms for an arm of a run", () => {
  const WAGE = 26_000
  const isMeasure = ({ id }: { readonly id: string }) => id.startsWith('staff')
  const terms = (arm: string, years: number) =>
    payoffOf(result, { arm, years, fullProduction: 400_000, wage: 'wage.fullTime', wageValue: WAGE, isMeasure })!

  test.each([1, 2, 3])("over %i years leave the net that society's own curve shows", (years) => {
    for (const arm of ['CM', 'SE']) {
      const society = result.cumulative.find((c) => c.arm === arm && c.party === 'society' && c.year === 2026 + years)!
      expect(Math.abs(terms(arm, years).net - society.mean)).toBeLessThan(1e-6 * Math.abs(society.mean) + 1)
    }
  })

  test('count the posts of the arm for as long as it runs, at the price of each draw, and none for an arm without', () => {
    // four posts at the mean of the drawn prices a month for twelve and for 36 months
    const price = mean(run.parameters.find(({ id }) => id === 'post.cost')!.values)
    for (const [years, months] of [
      [1, 12],
      [5, 36],
    ]) {
      expect(terms('SE', years).measureCost / (4 * price * months)).toBeCloseTo(1, 4)
    }
    expect(terms('FS', 5).measureCost).toBe(0)
  })

  test('the potential is what 120 people do not produce, and what is used up, in the comparator', () => {
    const flows = (kind: string) =>
      result.ledger
        .filter((l) => l.arm === 'FS' && l.party === 'resources' && l.kind === kind && l.year === 2027)
        .reduce((sum, l) => sum + l.mean, 0)
    expect(terms('SE', 1).potential).toBeCloseTo(120 * 400_000 + flows('production') + flows('resource'), 3)
  })

  test('the range of the potential is that of the drawn wage: what is not produced in the comparator is small beside it', () => {
    const wages = run.parameters
      .find(({ id }) => id === 'wage.fullTime')!
      .values.slice()
      .sort()
    const { p10, p90 } = terms('SE', 1).spread!.potential!
    expect(p10 / terms('SE', 1).potential).toBeCloseTo(wages[Math.round(0.1 * (wages.length - 1))] / WAGE, 1)
    expect(p90 / terms('SE', 1).potential).toBeCloseTo(wages[Math.round(0.9 * (wages.length - 1))] / WAGE, 1)
    const without = payoffOf({ ...result, draws: undefined } as RunResult, {
      arm: 'SE',
      years: 1,
      fullProduction: 400_000,
      wage: 'wage.fullTime',
      wageValue: WAGE,
      isMeasure,
    })!
    expect([without.spread!.potential, without.spread!.efficiency]).toEqual([null, null])
    expect(without.spread!.perKrona).toEqual(terms('SE', 1).spread!.perKrona)
  })
})

describe("NyttoSam's terms of a made run", () => {
  // July to December 2026: a coach of 1,200 kr, and in one of two replications four months of work worth 300 kr; nothing in the comparator
  const appraisal = madeAppraisal()
  const made = {
    manifest: { persons: 4 },
    appraisal,
    draws: { draws: Int32Array.of(0), parameters: [{ id: 'wage', values: Float64Array.of(110) }] },
  } as unknown as RunResult
  const choice = {
    arm: 'B',
    years: 1,
    fullProduction: 1000,
    wage: 'wage',
    wageValue: 100,
    isMeasure: ({ id }: { id: string }) => id === 'coach',
  }

  test('by hand, mean and range', () => {
    const terms = payoffOf(made, choice)!
    // 4 · 1,000 kr not produced; gain 600 of them on the mean, 1,200 or nothing in a replication
    expect(terms).toMatchObject({ potential: 4000, gain: 600, measureCost: 1200, efficiency: 0.15, paybackMonths: 24, perKrona: 0.5 })
    // the drawn wage is a tenth higher; quantiles of two values, type 7
    expect(terms.spread!.potential).toEqual({ p10: expect.closeTo(4400, 6), p90: expect.closeTo(4400, 6) })
    expect(terms.spread!.efficiency).toEqual({ p10: expect.closeTo((0.1 * 1200) / 4400, 9), p90: expect.closeTo((0.9 * 1200) / 4400, 9) })
    expect(terms.spread!.perKrona).toEqual({ p10: expect.closeTo(0.1, 9), p90: expect.closeTo(0.9, 9) })
    // one replication in two never pays for itself
    expect(terms.spread!.paybackMonths.p90).toBe(Infinity)
  })

  test('none without money, without a comparator, and no range of a single expectation', () => {
    expect(payoffOf({ ...made, appraisal: undefined } as unknown as RunResult, choice)).toBeNull()
    expect(payoffOf({ ...made, appraisal: { ...appraisal, comparator: -1 } } as RunResult, choice)).toBeNull()
    const none = { ...appraisal, entries: { ...appraisal.entries, byYear: new Float32Array(0) } }
    expect(payoffOf({ ...made, appraisal: none } as RunResult, choice)!.spread).toBeNull()
  })
})
