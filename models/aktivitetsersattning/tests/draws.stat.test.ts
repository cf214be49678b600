/**
 * Over parameter draws (fixed seed): the spread of each arm's 15-month share is the trial's sampling error, no draw is refused under any
 * profile, and calibrating stays cheap. Catches a wrong number of persons per arm, a target left out, or ranges that contradict each other.
 */
import { describe, expect, it } from 'vitest'
import { makeDrawValues } from '../../../src/scenario/values.ts'
import { seedKey } from '../../../src/random/seed.ts'
import { calibrate, TARGET_POINT } from '../calibrate.ts'
import { makeChain } from '../chain.ts'
import { readHazards } from '../drawHazards.ts'
import { model } from '../index.ts'
import { MAN, WOMAN } from '../states.ts'

const DRAWS = 600
const key = seedKey('dragningar')
const arms = ['FS', 'CM', 'SE'] as const

/** Shares in work of all, by draw and arm, 48 % women; throws when a draw is refused. */
function shares(changes: Readonly<Record<string, number>>): number[][] {
  const drawValues = makeDrawValues(model, changes, key, 'plain')
  return Array.from({ length: DRAWS }, (_, draw) => {
    const values = drawValues(draw, 0)
    const h = readHazards(values)
    const { work, issues } = calibrate(values, h)
    if (issues.length > 0) throw new Error(`draw ${draw}: ${issues[0].what.en}`)
    const chain = makeChain(h)
    return arms.map((arm) => {
      const of = (sex: number) => {
        const end = chain.run(work[arm][sex], TARGET_POINT)
        return end.supportedJob + end.regularJob
      }
      return 0.48 * of(WOMAN) + 0.52 * of(MAN)
    })
  })
}

function meanAndSd(x: readonly number[]): { mean: number; sd: number } {
  const mean = x.reduce((a, b) => a + b, 0) / x.length
  return { mean, sd: Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / (x.length - 1)) }
}

describe('draws of the targets', () => {
  const drawn = shares({})

  it.each([
    // by hand: √(0.48² · p_w (1 − p_w) / 171.1 + 0.52² · p_m (1 − p_m) / 185.3), Beta(n p, n (1 − p)) has n + 1 in the denominator
    [0, 0.18, 0.02035],
    [1, 0.2, 0.02114],
    [2, 0.26, 0.02292],
  ])('spread arm %i around %f with the trial’s sampling error', (arm, share, error) => {
    const { mean, sd } = meanAndSd(drawn.map((d) => d[arm]))
    // 4 standard errors of a mean and of a standard deviation over the draws: catches an arm size wrong by a quarter
    expect(Math.abs(mean - share)).toBeLessThan((4 * error) / Math.sqrt(DRAWS))
    expect(Math.abs(sd - error)).toBeLessThan((4 * error) / Math.sqrt(2 * DRAWS))
    expect(sd).toBeGreaterThan(0.018)
    expect(sd).toBeLessThan(0.026)
  })

  it.each(model.profiles[0].options.map((o) => [o.id, o.changes] as const))('are never refused with jobs that are %s', (_, changes) => {
    expect(() => shares(changes)).not.toThrow()
  })
})

describe('the calibration', () => {
  it('of 1,000 draws takes less than two seconds of one core', () => {
    const drawValues = makeDrawValues(model, {}, key, 'plain')
    const values = Array.from({ length: 1000 }, (_, draw) => drawValues(draw, 0))
    const begun = process.cpuUsage()
    for (const v of values) calibrate(v, readHazards(v))
    const { user, system } = process.cpuUsage(begun)
    // measured: 0.2–0.3 s
    expect((user + system) / 1e6).toBeLessThan(2)
  })
})
