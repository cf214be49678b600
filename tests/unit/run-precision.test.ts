/**
 * The figure that the stopping rule compares with `precision`: half of the 95 % interval of the mean difference from the comparator in the
 * leading outcome, the widest over the arms, worked out here from the replications one by one. Student's t with 24 degrees of freedom is
 * 2.064 at 97.5 % (any table), the normal 1.96.
 */
import { describe, expect, it } from 'vitest'
import { carryOut, makeBatchRunner, type BatchResult } from '../../src/run/batch.ts'
import { makeGatherer } from '../../src/run/gather/gatherer.ts'
import { halfWidth, leadingOutcome } from '../../src/run/gather/halfWidth.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { makePlan, type Plan } from '../../src/run/plan.ts'
import { makeOutcomeReader } from '../../src/engine/outcomes.ts'
import { toyModel, toyScenario } from '../fixtures/engine/toyModel.ts'

const models = { toy: toyModel }

function planOf(run: Parameters<typeof toyScenario>[0]): Plan {
  const made = makePlan(toyScenario(run), models)
  if (!made.ok) throw new Error('no plan')
  return made.value
}

function gatheredOf(plan: Plan) {
  const gatherer = makeGatherer(plan, { keepDraws: false, mayStop: false })
  const runner = makeBatchRunner(plan)
  const batches = plan.batches.map((range): BatchResult => {
    const batch = carryOut(runner, range)
    if (!batch.ok) throw new Error('no batch')
    return batch.value
  })
  // the gathering takes a batch for its own: what is compared is copied first
  const outcomes = batches.flatMap((batch) => [...batch.outcomes])
  batches.forEach((batch) => gatherer.add(batch))
  return { gathered: gatherer.soFar(), outcomes }
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Standard error of the mean of groups that are independent and equally large. */
function errorOf(groups: readonly (readonly number[])[]): number {
  const means = groups.map(meanOf)
  const centre = meanOf(means)
  return Math.sqrt(means.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (means.length - 1) / means.length)
}

/** Arm minus comparator in the leading outcome, replication by replication; one list per arm. */
function differencesOf(plan: Plan, outcomes: readonly number[]): readonly (readonly number[])[] {
  const { width } = makeOutcomeReader(plan.structure)
  const { arms } = plan.structure
  const size = arms.length * width
  const leading = leadingOutcome(plan)
  const base = arms.findIndex(({ comparator }) => comparator)
  return arms.flatMap(({ comparator }, a) =>
    comparator
      ? []
      : [
          Array.from({ length: outcomes.length / size }, (_, k) => {
            const at = (arm: number): number => outcomes[k * size + arm * width + leading]
            return at(a) - at(base)
          }),
        ],
  )
}

describe('the half-width that precision is compared with', () => {
  it('is 2.064 errors between the 25 randomisations, where draws are evenly spread', () => {
    const plan = planOf({ draws: 50, replications: 3, persons: 30, horizonMonths: 20 })
    const { gathered, outcomes } = gatheredOf(plan)
    const byHand = differencesOf(plan, outcomes).map((values) => {
      const groups = Array.from({ length: 25 }, (_, unit) => values.filter((__, k) => Math.floor(k / 3) % 25 === unit))
      expect(groups.every((group) => group.length === 6)).toBe(true)
      return 2.064 * errorOf(groups)
    })
    expect(Math.max(...byHand)).toBeGreaterThan(0)
    expect(halfWidth(plan, gathered)).toBeCloseTo(Math.max(...byHand), 12)
  })

  it('is 1.96 errors between plain draws, and between the replications of a single one', () => {
    const plain = planOf({ draws: 40, replications: 3, sampling: 'plain', persons: 30, horizonMonths: 20 })
    const first = gatheredOf(plain)
    const byDraw = differencesOf(plain, first.outcomes).map((values) => {
      const groups = Array.from({ length: 40 }, (_, draw) => values.slice(3 * draw, 3 * draw + 3))
      return 1.96 * errorOf(groups)
    })
    expect(halfWidth(plain, first.gathered)).toBeCloseTo(Math.max(...byDraw), 12)
    const single = planOf({ draws: 1, replications: 90, persons: 30, horizonMonths: 20 })
    const second = gatheredOf(single)
    const byReplication = differencesOf(single, second.outcomes).map((values) => 1.96 * errorOf(values.map((value) => [value])))
    expect(halfWidth(single, second.gathered)).toBeCloseTo(Math.max(...byReplication), 12)
  })

  it('is never reached by fewer than 30 draws', () => {
    const plan = planOf({ draws: 29, replications: 4 })
    expect(halfWidth(plan, gatheredOf(plan).gathered)).toBe(Infinity)
  })

  it('ends the run when it has fallen to the precision asked for, and a smaller figure asks for more', async () => {
    const whole = planOf({ draws: 200, replications: 1, persons: 30, horizonMonths: 20 })
    const end = halfWidth(whole, gatheredOf(whole).gathered)
    const finished: number[] = []
    for (const factor of [0.5, 1.5, 3]) {
      const precision = factor * end
      const answer = await makeInlineRunner(models, { batchSize: 5 }).run(
        toyScenario({ draws: 200, replications: 1, persons: 30, horizonMonths: 20, precision }),
      )
      if (!answer.ok) throw new Error('no run')
      finished.push(answer.value.manifest.finished)
      const leading = whole.structure.outcomes[leadingOutcome(whole)].id
      const widest = Math.max(...answer.value.differences.map(({ outcomes }) => 2.064 * (outcomes[leading].mcse ?? NaN)))
      // at 0.5 the budget runs out before it is reached
      expect(widest <= precision, `${factor} times`).toBe(factor > 1)
    }
    expect(finished[0]).toBe(200)
    expect(finished[1]).toBeLessThan(200)
    expect(finished[2]).toBeLessThan(finished[1])
  }, 60_000)
})
