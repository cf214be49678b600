/**
 * The figures in README.md are those the program gives today: the preset is run whole and every figure of the table is looked up.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makeInlineRunner } from '../../src/run/inline.ts'
import { readScenario } from '../fixtures/readScenario.ts'

describe('README', () => {
  it('prints the figures and the result hash that the preset gives today', { timeout: 60_000 }, async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const result = await makeInlineRunner(models).run(readScenario('base-uma-238'))
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    const { arms, differences, manifest } = result.value
    const points = (x: number | null) => (x! * 100).toFixed(1).replace('-', '−')
    const row = (label: string, id: string, show: (x: number | null) => string) =>
      `| ${label} | ${arms.map((arm) => show(arm.outcomes[id].mean)).join(' | ')} |`
    expect(readme).toContain(row('in work after 15 months', 'inWork15', points))
    expect(readme).toContain(row("in work 15 months after one's own start", 'inWorkAfterStart15', points))
    expect(readme).toContain(row('persons of 238 who never get a place', 'neverReached', (x) => x!.toFixed(0)))
    const more = differences.map(
      ({ outcomes: { inWork15 } }) => `${points(inWork15.mean)} (${points(inWork15.p10)} to ${points(inWork15.p90)})`,
    )
    expect(readme).toContain(`| more than FS (likely between) | | ${more.join(' | ')} |`)
    expect(readme).toContain(manifest.resultHash)
  })
})
