/**
 * "How many posts are needed?": each arm with posts at each number of posts, and what one more post is worth. The curve is the exact
 * expectation at central values. The spread of one more post comes from the scenario's parameter draws, paired draw by draw: the arm
 * stands beside itself with one step more, so everything that is the same cancels.
 */
import type { Scenario } from '../../scenario/scenario.ts'
import { failure, success, type Result } from '../../shared/issue.ts'
import type { DifferenceSummary } from '../result.ts'
import { pathKey } from './path.ts'
import { armRow, expectEach, minus, perAdmitted, type ArmRow, type Desk } from './rows.ts'
import { sweepScenario } from './sweepScenario.ts'

/** Change per post added; `from` and `to` are neighbouring numbers of posts. Whole cohort. */
export interface OneMorePost {
  readonly reached: number | null
  readonly waitMonths: number | null
  readonly inWork15: number | null
  readonly netSociety: number | null
  readonly netPublic: number | null
}

export interface Interval {
  /** Troligen: 8 of 10 parameter draws lie between. */
  readonly p10: number | null
  readonly p90: number | null
  /** Share of draws in which more is better. */
  readonly probBetter: number | null
}

export interface OneMoreSpread {
  readonly inWork15: Interval
  readonly netSociety: Interval
  readonly netPublic: Interval
  readonly waitMonths: Interval
}

export interface StaffingArm extends ArmRow {
  /** To the next number of posts in the list; null for the last. */
  readonly oneMore: OneMorePost | null
  /** null unless asked for. */
  readonly oneMoreSpread: OneMoreSpread | null
}

export interface StaffingPoint {
  readonly posts: number
  readonly arms: readonly StaffingArm[]
}

export interface StaffingOptions {
  /** Parameter draws for the spread of one more post; 0 or absent: no spread. About 0.1 s per draw, arm and step for a few hundred persons. */
  readonly spreadDraws?: number
}

/** Arms that have posts, at each of `posts` (any order; sorted, equal ones once). Empty when no arm has posts. */
export async function staffingCurve(
  scenario: Scenario,
  { runner, models }: Desk,
  posts: readonly number[],
  { spreadDraws = 0 }: StaffingOptions = {},
): Promise<Result<readonly StaffingPoint[]>> {
  const sorted = [...new Set(posts)].sort((a, b) => a - b)
  const staffed = scenario.arms.filter((arm) => typeof arm.posts === 'number').map(({ id }) => id)
  if (staffed.length === 0) return success([])
  const paths = staffed.map((arm) => `/arms/${pathKey(arm)}/posts`)
  const variants = sweepScenario(scenario, models, paths, sorted)
  if (!variants.ok) return variants
  const rows = await expectEach(runner, variants.value)
  if (!rows.ok) return rows
  const points: StaffingPoint[] = []
  for (let i = 0; i < sorted.length; i++) {
    const arms: StaffingArm[] = []
    for (const arm of staffed) {
      const row = armRow(rows.value[i].result, arm)
      const next = i + 1 < sorted.length ? armRow(rows.value[i + 1].result, arm) : null
      const spread =
        next && spreadDraws >= 1 ? await spreadOfStep(scenario, runner, arm, sorted[i], sorted[i + 1], spreadDraws) : success(null)
      if (!spread.ok) return failure(spread.issues)
      arms.push({ ...row, oneMore: next && perPost(row, next, sorted[i + 1] - sorted[i]), oneMoreSpread: spread.value })
    }
    points.push({ posts: sorted[i], arms })
  }
  return success(points)
}

function perPost(fewer: ArmRow, more: ArmRow, step: number): OneMorePost {
  const per = (key: keyof OneMorePost) => {
    const change = minus(more[key], fewer[key])
    return change === null ? null : change / step
  }
  return {
    reached: per('reached'),
    waitMonths: per('waitMonths'),
    inWork15: per('inWork15'),
    netSociety: per('netSociety'),
    netPublic: per('netPublic'),
  }
}

/** The arm with fewer posts as comparator and with more posts beside it: intervals of the difference over the parameter draws, per post. */
async function spreadOfStep(
  scenario: Scenario,
  runner: Desk['runner'],
  id: string,
  fewer: number,
  more: number,
  draws: number,
): Promise<Result<OneMoreSpread>> {
  const arm = scenario.arms.find((one) => one.id === id)!
  const paired: Scenario = {
    ...scenario,
    arms: [
      { ...arm, id: 'fewer', comparator: true, posts: fewer },
      { ...arm, id: 'more', comparator: false, posts: more },
    ],
    run: { ...scenario.run, draws, groups: [] },
  }
  const answer = await runner.expected(paired, { overDraws: true, afterStart: false })
  if (!answer.ok) return answer
  const result = answer.value
  const step = more - fewer
  const outcomes = result.differences[0].outcomes
  const interval = (id: string, scale: (value: number | null) => number | null): Interval => {
    const { p10, p90, probBetter }: DifferenceSummary = outcomes[id]
    return { p10: scale(p10), p90: scale(p90), probBetter }
  }
  const by = (factor: number) => (value: number | null) => (value === null ? null : (value * factor) / step)
  return success({
    inWork15: interval('inWork15', by(result.manifest.persons)),
    netSociety: interval('netSociety', by(1)),
    netPublic: interval('netPublic', by(1)),
    waitMonths: interval('waitingMonths', (value) => by(1)(perAdmitted(result, 'more', value))),
  })
}
