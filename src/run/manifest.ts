/**
 * The manifest: who made this result, from what, how much of it is finished, and hashes by which two results can be compared.
 */
import { parametersFingerprint, scenarioFingerprint } from '../scenario/fingerprint.ts'
import type { Merged } from './mergeBatches.ts'
import type { Plan } from './plan.ts'
import type { Manifest } from './result.ts'

export const APP_VERSION = '0.1.0'
export const ENGINE_VERSION = '1'

export function makeManifest(plan: Plan, merged: Pick<Merged, 'resultHash' | 'tableHash' | 'count'>, partial: boolean): Manifest {
  const { scenario, model, structure } = plan
  return {
    app: APP_VERSION,
    engine: ENGINE_VERSION,
    model: { id: model.id, version: model.version },
    scenario: { name: scenario.name, fingerprint: scenarioFingerprint(scenario) },
    parameters: parametersFingerprint(model, scenario.changes),
    seed: scenario.run.seed,
    draws: plan.draws,
    replications: plan.replications,
    persons: structure.cohort.persons,
    cycles: structure.cycles,
    cycleYears: 1 / structure.cyclesPerYear,
    tableHash: merged.tableHash,
    resultHash: merged.resultHash,
    partial,
    finished: merged.count,
  }
}
