/**
 * The manifest: who made this result, from what, how much of it is finished, and hashes by which two results can be compared.
 */
import { parametersFingerprint, scenarioFingerprint } from '../scenario/fingerprint.ts'
import type { Gathered } from './gather/gathered.ts'
import type { Plan } from './plan.ts'
import type { Manifest } from './result.ts'

export const APP_VERSION = '0.1.0'
export const ENGINE_VERSION = '2'

export function makeManifest(plan: Plan, gathered: Pick<Gathered, 'resultHash' | 'tableHash' | 'count'>, partial: boolean): Manifest {
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
    sampling: scenario.run.sampling,
    persons: structure.cohort.persons,
    cycles: structure.cycles,
    cycleYears: 1 / structure.cyclesPerYear,
    tableHash: gathered.tableHash,
    resultHash: gathered.resultHash,
    partial,
    finished: gathered.count,
  }
}
