/**
 * In what two scenarios differ, as choices that can each be made alone: "högsta ålder 29 → 25", whatever number of ways it moves. Behind
 * the list of differences and the steps from A to B. Made from the same differences as diff.ts; pure.
 */
import type { Model } from '../engine/model.ts'
import type { Field } from '../shared/fields.ts'
import type { Text } from '../shared/issue.ts'
import { diffScenario } from './diff.ts'
import { armFields, fieldAt, scenarioFields } from './generalFields.ts'
import type { Scenario } from './scenario.ts'
import { text } from './sentences.ts'

type Arm = Scenario['arms'][number]

export type ChoiceKind =
  /** A field of the ways. */
  | 'arm'
  /** Which ways are there. */
  | 'ways'
  /** A value of the model. */
  | 'value'
  /** Everything else that the expectation follows: the group, horizon, money. */
  | 'setting'
  /** Draws, replications and seed: chance only, no answer of its own. */
  | 'run'

export interface Choice {
  /** Stable: the path below the way, "value <parameter>", or the path in the scenario. */
  readonly id: string
  readonly kind: ChoiceKind
  readonly label: Text
  /** The field it belongs to, for showing its values; null for values of the model and for the ways themselves. */
  readonly field: Field | null
  /** One value per way where the ways differ; undefined: absent. */
  readonly from: readonly unknown[]
  readonly to: readonly unknown[]
  /** The scenario with this choice made as in B, and nothing else. */
  readonly make: (scenario: Scenario) => Scenario
}

const NO_CHOICE: readonly string[] = ['name', 'description', 'schemaVersion', 'model']

/** The choices that lead from `a` to `b`, in the order of the file. Making all of them gives b, but for its name and description. */
export function choicesBetween(a: Scenario, b: Scenario, model: Model): readonly Choice[] {
  const found = new Map<string, Choice>()
  for (const { pointer, label, from, to } of diffScenario(a, b, model)) {
    const path = pointer.slice(1).split('/')
    const [top = '', second = ''] = path
    if (NO_CHOICE.includes(top)) continue
    const choice =
      top !== 'arms'
        ? top === 'changes'
          ? valueChoice(b, second, label, from, to)
          : settingChoice(b, path, label, from, to, model)
        : path.length === 2
          ? waysChoice(a, b)
          : armChoice(a, b, path.slice(2), model)
    if (!found.has(choice.id)) found.set(choice.id, choice)
  }
  return [...found.values()]
}

/** Values that the reader would see as one: the same in every way. */
function distinct(values: readonly unknown[]): readonly unknown[] {
  const seen = new Map(values.map((value) => [JSON.stringify(value) ?? '', value]))
  return [...seen.values()]
}

function armChoice(a: Scenario, b: Scenario, path: readonly string[], model: Model): Choice {
  const field = fieldAt(armFields(model), path)
  const common = a.arms.filter(({ id }) => b.arms.some((arm) => arm.id === id))
  const differ = common.filter((arm) => JSON.stringify(at(arm, path)) !== JSON.stringify(at(armOf(b, arm.id), path)))
  return {
    id: path.join('.'),
    kind: 'arm',
    label: field?.label ?? text(path.join('.'), path.join('.')),
    field,
    from: distinct(differ.map((arm) => at(arm, path))),
    to: distinct(differ.map(({ id }) => at(armOf(b, id), path))),
    make: (scenario) => ({
      ...scenario,
      arms: scenario.arms.map((arm) => {
        const other = armOf(b, arm.id)
        return other ? (placed(arm, path, at(other, path)) as Arm) : arm
      }),
    }),
  }
}

function waysChoice(a: Scenario, b: Scenario): Choice {
  return {
    id: 'arms',
    kind: 'ways',
    label: text('Vägar', 'Ways'),
    field: null,
    from: [a.arms.map(({ id }) => id).join(', ')],
    to: [b.arms.map(({ id }) => id).join(', ')],
    // Ways that both have keep what the scenario has given them so far.
    make: (scenario) => ({ ...scenario, arms: b.arms.map((arm) => armOf(scenario, arm.id) ?? arm) }),
  }
}

function valueChoice(b: Scenario, id: string, label: Text, from: unknown, to: unknown): Choice {
  return {
    id: `value ${id}`,
    kind: 'value',
    label,
    field: null,
    from: [from],
    to: [to],
    make: (scenario) => {
      const { [id]: _gone, ...rest } = scenario.changes
      const own = b.changes[id]
      return { ...scenario, changes: own === undefined ? rest : { ...rest, [id]: own } }
    },
  }
}

function settingChoice(b: Scenario, path: readonly string[], label: Text, from: unknown, to: unknown, model: Model): Choice {
  return {
    id: path.join('.'),
    kind: path[0] === 'run' ? 'run' : 'setting',
    label,
    field: fieldAt(scenarioFields(model), path),
    from: [from],
    to: [to],
    make: (scenario) => placed(scenario, path, at(b, path)) as Scenario,
  }
}

function armOf(scenario: Scenario, id: string): Arm | undefined {
  return scenario.arms.find((arm) => arm.id === id)
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Readonly<Record<string, unknown>> | undefined)?.[key], value)
}

/** The object with the value at the path, everything around it as it was; undefined takes the key away. */
function placed(value: unknown, [key, ...rest]: readonly string[], next: unknown): unknown {
  if (key === undefined) return next
  const group = (value ?? {}) as Readonly<Record<string, unknown>>
  const inner = rest.length > 0 ? placed(group[key], rest, next) : next
  const { [key]: _gone, ...others } = group
  return inner === undefined ? others : { ...group, [key]: inner }
}
