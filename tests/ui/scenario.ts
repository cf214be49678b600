/** The preset as the page opens it, for tests of the screen and of its answers. */
import preset from '../../scenarios/base-uma-238.json'
import { models } from '../../models/index.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

export function presetScenario(): Scenario {
  const parsed = parseScenario(preset, models, 'base-uma-238.json')
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.what.en).join('\n'))
  return parsed.value
}
