/**
 * Whom an age limit keeps out: they are counted as published, and have ordinary cooperation only if they would have applied. The 80
 * places are filled at either limit (294 apply), so the limit decides who gets them and hardly how many are in work; giving ordinary
 * cooperation to all 510, applicants or not, would add more than 5 of 100.
 */
import { describe, expect, it } from 'vitest'
import { makeInlineRunner } from '../../../src/run/inline.ts'
import type { Scenario } from '../../../src/scenario/scenario.ts'
import { readScenario } from '../../../tests/fixtures/readScenario.ts'
import { models } from '../../index.ts'

const runner = makeInlineRunner(models)
// only those whom the table counts: nobody who comes later
const county = { ...readScenario('base-sormland'), population: { source: 'sormland' } }

function withLimit(max: number): Scenario {
  return {
    ...county,
    arms: county.arms.map((arm) => (arm.pathway === 'SE' ? { ...arm, ageLimits: { min: 19, max, mayStayIfEnrolled: true } } : arm)),
  }
}

async function atLimit(max: number): Promise<{ shutOut: number; inWork: number }> {
  const result = await runner.expected(withLimit(max), { overDraws: false, afterStart: false })
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  const { outcomes } = result.value.arms.find((arm) => arm.id === 'SE')!
  return { shutOut: outcomes.shutOutByAge.mean!, inWork: outcomes.inWork15.mean! }
}

describe('an upper age limit in Sörmland, where one in three applies', () => {
  it('shuts out 510 of 886 at 24 and changes the number in work by less than half of one in 100', async () => {
    const [low, none] = [await atLimit(24), await atLimit(29)]
    expect(low.shutOut).toBe(510)
    expect(none.shutOut).toBe(0)
    expect(Math.abs(low.inWork - none.inWork)).toBeLessThan(0.005)
  })
})
