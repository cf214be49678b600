/**
 * Laws of the questions, in the exact expectation of the real model over random scenarios: more posts never mean fewer reached or longer
 * waiting, and a higher age limit never shuts more people out.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { ageLimitSweep } from '../../src/run/questions/ageLimitSweep.ts'
import { staffingCurve } from '../../src/run/questions/staffingCurve.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Result } from '../../src/shared/issue.ts'

const desk = { runner: makeInlineRunner(models), models }

/** Rounding of sums over months and cells. */
const SLACK = 1e-9

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map((issue) => `${issue.code} ${issue.where} ${issue.what.en}`).join('\n'))
  return result.value
}

const project = fc.record({
  pathway: fc.constantFrom('CM', 'SE', 'FS'),
  caseload: fc.integer({ min: 5, max: 40 }),
  projectMonths: fc.integer({ min: 13, max: 60 }),
  whileWaiting: fc.constantFrom('fs', 'none'),
  uptake: fc.constantFrom(0.3, 0.7, 1),
})

const scenarios = fc
  .record({
    source: fc.constantFrom('uma-238', 'sormland', 'orebro'),
    persons: fc.integer({ min: 20, max: 150 }),
    intakeMonths: fc.constantFrom(1, 4, 12),
    supportMonths: fc.constantFrom(6, 12, 24),
    followUpMonths: fc.constantFrom(0, 6, 12),
    seed: fc.string({ minLength: 1, maxLength: 5 }),
    project,
  })
  .map(({ source, persons, project: own, seed, ...shared }): Scenario => {
    const input = {
      schemaVersion: 1,
      model: 'aktivitetsersattning',
      name: 'random',
      start: '2027-01',
      horizonMonths: 36,
      population: { source, persons },
      arms: [
        { id: 'FS', comparator: true, pathway: 'FS', uptake: own.uptake, ...shared },
        { id: 'P', ...own, ...shared, posts: 1 },
      ],
      run: { draws: 1, replications: 1, seed, groups: [] },
    }
    return valueOf(parseScenario(input, models, ''))
  })

describe('more posts', () => {
  it('never mean fewer reached or longer waiting', async () => {
    const posts = fc.uniqueArray(fc.integer({ min: 2, max: 60 }), { minLength: 2, maxLength: 3 }).map((list) => list.map((n) => n / 10))
    await fc.assert(
      fc.asyncProperty(scenarios, posts, async (scenario, list) => {
        const points = valueOf(await staffingCurve(scenario, desk, list))
        for (let i = 1; i < points.length; i++) {
          const [fewer, more] = [points[i - 1].arms[0], points[i].arms[0]]
          expect(more.reached!).toBeGreaterThanOrEqual(fewer.reached! - SLACK)
          expect(more.waitMonths!).toBeLessThanOrEqual(fewer.waitMonths! + SLACK)
        }
      }),
      { numRuns: 25, seed: 20261122 },
    )
  })
})

describe('a higher age limit', () => {
  it('never shuts more people out and never lets fewer in', async () => {
    await fc.assert(
      fc.asyncProperty(scenarios, fc.integer({ min: 21, max: 26 }), async (scenario, from) => {
        const rows = valueOf(await ageLimitSweep(scenario, desk, from, from + 3)).map((row) => row.arms[0])
        for (let i = 1; i < rows.length; i++) {
          expect(rows[i].shutOut!).toBeLessThanOrEqual(rows[i - 1].shutOut!)
          expect(rows[i].admitted!).toBeGreaterThanOrEqual(rows[i - 1].admitted! - SLACK)
        }
      }),
      { numRuns: 8, seed: 20261122 },
    )
  })
})
