/**
 * Scenario files from strangers: spoiled bytes and vicious trees made from every shipped scenario, through the door that the page and the
 * command line share, and on into the plan when they are let in.
 */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makePlan } from '../../src/run/plan.ts'
import { decodeScenario, readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { success, type Result } from '../../src/shared/issue.ts'
import { casesFor, patience } from './cases.ts'
import { LONGEST_PLAN_MS, newWorst, passThrough, tell, type Worst } from './laws.ts'
import { byteChanges, changedBytes, changedTree, treeChanges } from './mutations.ts'

const folder = new URL('../../scenarios/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'scenario.schema.json')
const shipped = files.map((name) => readFileSync(new URL(name, folder)))
const trees = shipped.map((bytes) => JSON.parse(bytes.toString()) as unknown)

/** A file through the door that the page and the command line share. */
function open(bytes: Uint8Array): Result<Scenario> {
  const text = decodeScenario(bytes, 'x.json')
  const read = text.ok ? readScenario(text.value, models, 'x.json') : text
  return read.ok ? success(read.value.scenario) : read
}

/** What is let in becomes a plan, or is refused there: with as many people as the format allows that is the first second or two of the run itself. */
async function plan(worst: Worst, scenario: Scenario | null): Promise<void> {
  if (!scenario) return
  const persons = Number((scenario.population as { persons?: number }).persons ?? 0)
  await passThrough(
    worst,
    persons,
    () => {
      const made = makePlan(scenario, models, 25)
      return made.ok ? success(null) : made
    },
    LONGEST_PLAN_MS,
  )
}

describe('a scenario file from a stranger', () => {
  const bytes = newWorst()
  const tree = newWorst()
  const plans = newWorst()
  afterAll(() => {
    tell('scenario, spoiled bytes', bytes)
    tell('scenario, vicious tree', tree)
    tell('plan of what was let in (size: persons)', plans)
  })

  it('with spoiled bytes is read or refused, in time and in words', { timeout: patience('scenarioBytes') }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: shipped.length - 1 }), byteChanges, async (file, changes) => {
        const spoiled = changedBytes(shipped[file], changes)
        await plan(plans, await passThrough(bytes, spoiled.length, () => open(spoiled)))
      }),
      casesFor('scenarioBytes'),
    )
  })

  it(
    'with a vicious tree is read or refused, in time and in words; what is let in runs within the limits of the schema',
    { timeout: patience('scenarioTree') },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: trees.length - 1 }), treeChanges, async (file, changes) => {
          const spoiled = Buffer.from(changedTree(trees[file], changes))
          await plan(plans, await passThrough(tree, spoiled.length, () => open(spoiled)))
        }),
        casesFor('scenarioTree'),
      )
      expect(tree.accepted, 'no case was let in: the changes are too coarse to test what lies behind the door').toBeGreaterThan(0)
    },
  )
})
