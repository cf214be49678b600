/**
 * W1 as a model like any other: with it a whole run goes the public way, from a scenario over the plan, the workers and the gathering to a
 * result. Its tables are given; there are no parameters, so every draw has the same.
 */
import type { Model, Tables } from '../../../src/engine/model.ts'
import type { Scenario } from '../../../src/scenario/scenario.ts'
import { success } from '../../../src/shared/issue.ts'
import { makeW1 } from './w1.ts'

const label = { sv: 'W1', en: 'W1' }
const noFields = { type: 'group', label, fields: {} } as const
const w1 = makeW1()

function copyTables(from: Tables, to: Tables): void {
  for (const key of ['rows', 'amounts', 'eventAmounts', 'armAmounts'] as const) from[key].forEach((table, a) => to[key][a].set(table))
  to.jumpRows.set(from.jumpRows)
  to.leaveProbs.set(from.leaveProbs)
}

export const model: Model = {
  id: 'w1',
  version: '1',
  label,
  parameters: [],
  evidence: [],
  fields: { population: noFields, arm: noFields },
  profiles: [],
  makeStructure: () => success(w1.structure),
  makePrepare: () => (_, out) => {
    copyTables(w1.tables, out)
    return []
  },
  warnings: () => [],
}

export function w1Scenario(replications: number): Scenario {
  return {
    schemaVersion: 1,
    model: model.id,
    name: 'W1',
    description: '',
    start: '2027-01',
    horizonMonths: w1.structure.cycles,
    population: {},
    arms: w1.structure.arms.map(({ id, comparator }) => ({ id, comparator })),
    changes: {},
    run: { draws: 1, replications, sampling: 'plain', seed: 'w1', precision: null, groups: [] },
    economics: { priceYear: 2026, discountRate: w1.structure.discountRate, perspective: 'society', marginalCostOfPublicFunds: 1 },
  }
}
