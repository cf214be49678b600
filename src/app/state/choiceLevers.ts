/**
 * Levers with a few named settings (how long jobs last, what those who wait get …) and a reader's own values of parameters.
 * Pure like the number levers: (scenario, value) → scenario.
 */
import type { Model } from '../../engine/model.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { projectArms, setInProjects } from './levers.ts'

export type ChoiceLeverId = 'durability' | 'whileWaiting' | 'mayStay' | 'fullCost' | 'sampling'

export interface ChoiceLever {
  readonly id: ChoiceLeverId
  readonly options: (model: Model) => readonly string[]
  readonly get: (scenario: Scenario, model: Model) => string | null
  readonly set: (scenario: Scenario, value: string, model: Model) => Scenario
}

/** Set of all parameters that some option of the profile group touches. */
function touched(model: Model, group: string): readonly string[] {
  const options = model.profiles.find((profile) => profile.id === group)?.options ?? []
  return [...new Set(options.flatMap((option) => Object.keys(option.changes)))]
}

function centralValue(model: Model, id: string): number | undefined {
  return model.parameters.find((parameter) => parameter.id === id)?.value
}

/** The option whose values are in force, or "own" when somebody has set values of their own. */
function profileInForce(scenario: Scenario, model: Model, group: string): string {
  const ids = touched(model, group)
  const options = model.profiles.find((profile) => profile.id === group)?.options ?? []
  const match = options.find((option) =>
    ids.every((id) => (scenario.changes[id] ?? centralValue(model, id)) === (option.changes[id] ?? centralValue(model, id))),
  )
  return match?.id ?? 'own'
}

/** Values of the option that differ from the model's own; an option equal to the model leaves the spread of the model in place. */
function setProfile(scenario: Scenario, model: Model, group: string, value: string): Scenario {
  const option = model.profiles.find((profile) => profile.id === group)?.options.find((o) => o.id === value)
  if (!option) return scenario
  const ids = touched(model, group)
  const kept = Object.entries(scenario.changes).filter(([id]) => !ids.includes(id))
  const set = Object.entries(option.changes).filter(([id, v]) => v !== centralValue(model, id))
  return { ...scenario, changes: Object.fromEntries([...kept, ...set]) }
}

/** The model's switch for what a supported job is worth: 0 the employer's net cost, 1 the full labour cost. */
export const FULL_COST = 'production.supportedJob.fullCost'

export const choiceLevers: Readonly<Record<ChoiceLeverId, ChoiceLever>> = {
  durability: {
    id: 'durability',
    options: (model) => (model.profiles.find((profile) => profile.id === 'durability')?.options ?? []).map((option) => option.id),
    get: (scenario, model) => profileInForce(scenario, model, 'durability'),
    set: (scenario, value, model) => setProfile(scenario, model, 'durability', value),
  },
  whileWaiting: {
    id: 'whileWaiting',
    options: () => ['fs', 'none'],
    get: (scenario) => (projectArms(scenario)[0]?.['whileWaiting'] as string | undefined) ?? null,
    set: (scenario, value) => setInProjects(scenario, (arm) => ({ ...arm, whileWaiting: value })),
  },
  mayStay: {
    id: 'mayStay',
    options: () => ['yes', 'no'],
    get: (scenario) => {
      const limits = projectArms(scenario)[0]?.['ageLimits'] as { mayStayIfEnrolled?: boolean } | undefined
      return limits ? (limits.mayStayIfEnrolled === false ? 'no' : 'yes') : null
    },
    set: (scenario, value) =>
      setInProjects(scenario, (arm) => ({ ...arm, ageLimits: { ...(arm['ageLimits'] as object), mayStayIfEnrolled: value === 'yes' } })),
  },
  fullCost: {
    id: 'fullCost',
    options: () => ['net', 'full'],
    get: (scenario, model) => ((scenario.changes[FULL_COST] ?? centralValue(model, FULL_COST)) === 1 ? 'full' : 'net'),
    set: (scenario, value, model) => setOwnValue(scenario, model, FULL_COST, value === 'full' ? 1 : 0),
  },
  sampling: {
    id: 'sampling',
    options: () => ['sobol', 'plain'],
    get: (scenario) => scenario.run.sampling,
    set: (scenario, value) => ({ ...scenario, run: { ...scenario.run, sampling: value === 'plain' ? 'plain' : 'sobol' } }),
  },
}

/** A reader's own value of one parameter; null or the model's own value takes it away again. */
export function setOwnValue(scenario: Scenario, model: Model, id: string, value: number | null): Scenario {
  const { [id]: _gone, ...rest } = scenario.changes
  if (value === null || value === centralValue(model, id)) return { ...scenario, changes: rest }
  return { ...scenario, changes: { ...rest, [id]: value } }
}
