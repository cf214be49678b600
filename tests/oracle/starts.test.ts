/**
 * The expectation counts a start when a place is given or asked for (head of src/engine/expected.ts), and so misses whoever is moved straight
 * into the state in which a place begins. No scenario that is shipped moves anybody there: from where a person can be before the first entry no
 * row, jump, limit or sweep leads to that state or to the queue.
 */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { models } from '../../models/index.ts'
import { makeTables } from '../../src/engine/layout.ts'
import type { Structure, Tables } from '../../src/engine/model.ts'
import { makePlan } from '../../src/run/plan.ts'
import { centralValues } from '../../src/scenario/values.ts'
import { readScenario } from '../fixtures/readScenario.ts'
import { makeSmallModel } from './models.ts'

/** Ways into the queue or the state in which a place begins that are no entry, open to somebody who has never had one: "arm: from → to". */
function waysPastTheEntry(structure: Structure, tables: Tables): string[] {
  const { queue, arms, states, cohort } = structure
  if (!queue) return []
  const S = states.length
  const perState = tables.rows[0].length / S / structure.epochs.length / S
  return arms.flatMap((arm, a) => {
    const starts = new Set([queue.waiting, arm.placed ?? queue.placed])
    const steps: [number, number][] = []
    const rows = (list: Float64Array, from: (row: number) => number): void =>
      list.forEach((share, i) => {
        if (share > 0 && i % S !== from(Math.floor(i / S))) steps.push([from(Math.floor(i / S)), i % S])
      })
    rows(tables.rows[a], (row) => Math.floor(row / perState) % S)
    if (cohort.events.jump.some((jump) => jump >= 0)) rows(tables.jumpRows, (row) => row % S)
    for (const limit of structure.limits) if (limit.arm === undefined || limit.arm === a) steps.push([limit.state, limit.to])
    for (const sweep of structure.sweeps) if (sweep.arm === a) steps.push([sweep.from, sweep.to])
    if (arm.keptOutTo !== undefined && structure.entryFrom >= 0) steps.push([structure.entryFrom, arm.keptOutTo])
    const unlike = steps.filter(([from, to]) => from !== to)
    // where somebody can be who has not been let in
    const before = new Set<number>(cohort.initialState)
    for (let grew = -1; grew !== before.size;) {
      grew = before.size
      for (const [from, to] of unlike) if (before.has(from) && !starts.has(to)) before.add(to)
    }
    const found = unlike.filter(([from, to]) => before.has(from) && !starts.has(from) && starts.has(to))
    return [...new Set(found.map(([from, to]) => `${arm.id}: ${states[from].id} → ${states[to].id}`))]
  })
}

const shipped = readdirSync(new URL('../../scenarios/', import.meta.url))
  .filter((name) => name.endsWith('.json') && name !== 'scenario.schema.json')
  .map((name) => name.replace('.json', ''))

describe('nobody comes past the entry', () => {
  it.each(shipped)('in %s', (name) => {
    const scenario = readScenario(name)
    const plan = makePlan(scenario, models)
    if (!plan.ok) throw new Error(plan.issues[0].what.en)
    const { model, structure, input } = plan.value
    const tables = makeTables(structure, false)
    expect(model.makePrepare(structure, input)(centralValues(model, scenario.changes), tables)).toEqual([])
    expect(waysPastTheEntry(structure, tables)).toEqual([])
  })

  it('would be found out: random models have such ways', () => {
    const found = Array.from({ length: 20 }, (_, i) => makeSmallModel(i + 1, { unlimited: true, persons: 3, cycles: 7 }))
    expect(found.filter(({ structure, tables }) => waysPastTheEntry(structure, tables).length > 0).length).toBeGreaterThan(5)
  })
})
