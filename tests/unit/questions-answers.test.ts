/**
 * The questions answered as functions. Expected: Sörmland's published ages for the age limit; the run of the very scenario, asked
 * directly, for the staffing curve; trying every candidate for the smallest staff and the largest intake.
 */
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { OREBRO_MUNICIPALITIES } from '../../models/aktivitetsersattning/populations/orebro.ts'
import { SORMLAND_AGES } from '../../models/aktivitetsersattning/populations/sormland.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { ageLimitSweep } from '../../src/run/questions/ageLimitSweep.ts'
import { sweepScenario } from '../../src/run/questions/sweepScenario.ts'
import { staffingCurve } from '../../src/run/questions/staffingCurve.ts'
import { largestIntake, smallestStaff, type GoalAnswer, type WaitingGoal } from '../../src/run/questions/waitingGoal.ts'
import type { Runner } from '../../src/run/runner.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Result } from '../../src/shared/issue.ts'
import { readScenario } from '../fixtures/readScenario.ts'

const runner = makeInlineRunner(models)
const desk = { runner, models }

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map((issue) => `${issue.code} ${issue.where} ${issue.what.en}`).join('\n'))
  return result.value
}

/** The preset made small: 60 persons over four years, few runs. */
function small(more: Partial<Scenario> = {}): Scenario {
  const preset = readScenario('base-uma-238')
  const population = { source: 'uma-238', persons: 60 }
  return { ...preset, population, horizonMonths: 48, run: { ...preset.run, draws: 4, replications: 10 }, ...more }
}

describe('the age limit', () => {
  it('shuts out in Sörmland exactly those whom the published ages put above it: 510 at 24, nobody at 29', async () => {
    const scenario = { ...readScenario('base-sormland'), horizonMonths: 12, population: { source: 'sormland' } }
    const rows = valueOf(await ageLimitSweep(scenario, desk, 20, 29))
    const above = (max: number) => SORMLAND_AGES.slice(max - 18).reduce((n, count) => n + count, 0)
    expect(rows.map(({ max, arms }) => [max, ...arms.map((arm) => arm.shutOut)])).toEqual(
      Array.from({ length: 10 }, (_, i) => [20 + i, above(20 + i), above(20 + i)]),
    )
    expect(rows[4].arms.map(({ arm, shutOut }) => [arm, shutOut])).toEqual([
      ['CM', 510],
      ['SE', 510],
    ])
  })

  it('at 24 shuts out in Örebro county the 459 of the oldest class', async () => {
    const rows = valueOf(
      await ageLimitSweep({ ...readScenario('base-orebro'), horizonMonths: 18, population: { source: 'orebro' } }, desk, 24, 24),
    )
    const oldest = OREBRO_MUNICIPALITIES.reduce((n, { classes }) => n + classes[2].women + classes[2].men, 0)
    expect(oldest).toBe(459)
    expect(rows[0].arms.map(({ shutOut }) => shutOut)).toEqual([459, 459])
  })

  it.each([
    [18, 24],
    [24, 30],
    [24.5, 25.5],
    [25, 24],
  ])('from %d to %d is refused', async (from, to) => {
    expect((await ageLimitSweep(small(), desk, from, to)).ok).toBe(false)
  })
})

describe('the staffing curve', () => {
  it('is the expectation of the scenario with that many posts, and one more post is the step to the next, per post', async () => {
    const scenario = small()
    const points = valueOf(await staffingCurve(scenario, desk, [2, 1, 1.5, 2]))
    expect(points.map(({ posts }) => posts)).toEqual([1, 1.5, 2])
    const asked = valueOf(sweepScenario(scenario, models, '/arms/SE/posts', [1.5]))[0].scenario
    const direct = valueOf(await runner.expected(asked)).arms[2].outcomes
    const [one, oneAndHalf, two] = points.map(({ arms }) => arms.find(({ arm }) => arm === 'SE')!)
    expect(oneAndHalf.reached).toBeCloseTo(direct.admitted.mean! - direct.neverReached.mean!, 9)
    expect(oneAndHalf.waitMonths).toBeCloseTo((direct.waitingMonths.mean! * 60) / direct.admitted.mean!, 9)
    expect(oneAndHalf.inWork15).toBeCloseTo(direct.inWork15.mean! * 60, 9)
    expect(oneAndHalf.oneMore?.reached).toBeCloseTo((two.reached! - oneAndHalf.reached!) / 0.5, 9)
    expect(one.oneMore?.netSociety).toBeCloseTo((oneAndHalf.netSociety! - one.netSociety!) / 0.5, 3)
    expect(two.oneMore).toBeNull()
    expect(points[0].arms.map(({ arm, oneMoreSpread }) => [arm, oneMoreSpread])).toEqual([
      ['CM', null],
      ['SE', null],
    ])
  })

  it('gives one more post an interval over the parameter draws, in pairs: shorter waiting in every one of them', async () => {
    const ask = async () => valueOf(await staffingCurve(small(), desk, [1, 2], { spreadDraws: 8 }))[0].arms.find(({ arm }) => arm === 'SE')!
    const { oneMore, oneMoreSpread } = await ask()
    const { inWork15, waitMonths, netSociety } = oneMoreSpread!
    for (const [interval, centre] of [
      [inWork15, oneMore!.inWork15!],
      [waitMonths, oneMore!.waitMonths!],
      [netSociety, oneMore!.netSociety!],
    ] as const) {
      expect(interval.p10!).toBeLessThan(centre)
      expect(interval.p90!).toBeGreaterThan(centre)
    }
    expect(waitMonths.p90!).toBeLessThan(0)
    expect(waitMonths.probBetter).toBe(1)
    expect((await ask()).oneMoreSpread).toEqual(oneMoreSpread)
  })

  it('is empty when no arm has posts', async () => {
    expect(valueOf(await staffingCurve(readScenario('validate-trial'), desk, [1, 2]))).toEqual([])
  })
})

describe('the smallest staff', () => {
  const goal: WaitingGoal = { arm: 'SE', months: 6, probability: 0.9 }
  const candidates = { from: 0.5, to: 3, step: 0.5 }

  it('is the first of all candidates, tried one by one, that keeps the waiting at most so long in 9 of 10 runs', async () => {
    const scenario = small()
    const variants = valueOf(sweepScenario(scenario, models, '/arms/SE/posts', [0.5, 1, 1.5, 2, 2.5, 3]))
    const waits: number[] = []
    for (const variant of variants) {
      const { outcomes } = valueOf(await runner.run(variant.scenario)).arms[2]
      waits.push((outcomes.waitingMonths.p90! * 60) / outcomes.admitted.mean!)
    }
    const first = variants[waits.findIndex((months) => months <= goal.months)].value
    expect(first).toBeGreaterThan(0.5)
    expect(first).toBeLessThan(3)
    const answer = valueOf(await smallestStaff(scenario, desk, goal, candidates))
    expect(answer.value).toBe(first)
    for (const { value, waitMonths } of answer.tried) expect(waitMonths).toBeCloseTo(waits[value * 2 - 1], 9)
  })

  it('is none when even the most posts leave the waiting too long, and one run tells', async () => {
    const answer = valueOf(await smallestStaff(small(), desk, { ...goal, months: 0 }, { from: 0.5, to: 1, step: 0.5 }))
    expect(answer).toMatchObject({ value: null, tried: [{ value: 1, meets: false }] })
  })

  it('of an arm that does not exist is refused', async () => {
    expect(await smallestStaff(small(), desk, { ...goal, arm: 'XX' }, candidates)).toMatchObject({
      ok: false,
      issues: [{ where: '/arms/XX' }],
    })
  })
})

/** A queue that follows a simple rule: p90 of the waiting is persons over places, in months; everybody asks. Counts its runs. */
function ruleRunner(): { runner: Runner; runs: () => number } {
  let runs = 0
  const run: Runner['run'] = (scenario) => {
    runs++
    const persons = scenario.population.persons as number
    const figure = (mean: number) => ({ mean, p50: mean / 2, p90: mean, p97_5: 2 * mean })
    const arms = scenario.arms.map(({ id, posts }) => ({
      id,
      outcomes: { waitingMonths: figure(persons / (20 * Number(posts))), admitted: figure(persons), neverReached: figure(0) },
    }))
    return Promise.resolve({ ok: true, value: { manifest: { persons }, arms } } as unknown as Awaited<ReturnType<Runner['run']>>)
  }
  return { runner: { run, expected: () => Promise.reject(new Error('not asked')), dispose: () => undefined }, runs: () => runs }
}

describe('the search for a goal', () => {
  const ask = async (question: (d: { runner: Runner; models: typeof models }) => Promise<Result<GoalAnswer>>) => {
    const { runner, runs } = ruleRunner()
    return { answer: valueOf(await question({ runner, models })), runs: runs() }
  }
  const scenario = readScenario('base-uma-238')

  it('finds by halving what the rule 238 / (20 × posts) ≤ months gives: 6 posts for 2 months, 12 for 1', async () => {
    for (const [months, posts] of [
      [2, 6],
      [1, 12],
      [12, 1],
    ]) {
      const { answer, runs } = await ask((d) =>
        smallestStaff(scenario, d, { arm: 'SE', months, probability: 0.9 }, { from: 1, to: 16, step: 1 }),
      )
      expect(answer.value).toBe(posts)
      expect(runs).toBeLessThanOrEqual(5)
    }
  })

  it('looks at the quantile of the probability: half the waiting at 0.5, twice at 0.975', async () => {
    const staff = async (probability: 0.5 | 0.975) =>
      (await ask((d) => smallestStaff(scenario, d, { arm: 'SE', months: 2, probability }, { from: 1, to: 16, step: 1 }))).answer.value
    expect([await staff(0.5), await staff(0.975)]).toEqual([3, 12])
  })

  it('finds the largest intake: persons / 80 ≤ 3 months gives 240 persons with four posts', async () => {
    const { answer } = await ask((d) =>
      largestIntake(scenario, d, { arm: 'SE', months: 3, probability: 0.9 }, { from: 80, to: 480, step: 20 }),
    )
    expect(answer.value).toBe(240)
    expect(answer.tried.every(({ value, meets }) => meets === value <= 240)).toBe(true)
  })
})
