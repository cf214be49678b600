/**
 * What differs between two scenarios, value by value, in the words of the fields: the list behind "1 ändring mot exemplet",
 * behind comparisons side by side, and behind a reader's question "what did they change?". Plain data; decides nothing.
 */
import type { Model } from '../engine/model.ts'
import type { Field } from '../shared/fields.ts'
import type { Text } from '../shared/issue.ts'
import { armFields, scenarioFields } from './generalFields.ts'
import { pointerOf } from './json.ts'
import type { Scenario } from './scenario.ts'
import { text } from './sentences.ts'

export interface Difference {
  /** JSON pointer in the changed scenario; for an arm that is gone, in the base. */
  readonly pointer: string
  readonly label: Text
  /** undefined: absent. For own values: the parameter's central value. */
  readonly from: unknown
  readonly to: unknown
}

type Path = readonly (string | number)[]

/**
 * Differences from `base` to `changed`, in the order of the file. Arms are matched by id, so that moving one changes nothing.
 * Name and description are compared too.
 */
export function diffScenario(base: Scenario, changed: Scenario, model: Model): Difference[] {
  const differences: Difference[] = []
  for (const [key, field] of Object.entries(scenarioFields(model).fields)) {
    if (key === 'arms') diffArms()
    else if (key !== '$schema') diffValue(base[key as keyof Scenario], changed[key as keyof Scenario], field, [key], field.label)
  }
  diffChanges()
  return differences

  function diffValue(from: unknown, to: unknown, field: Field, path: Path, label: Text): void {
    if (field.type === 'group') {
      const a = (from ?? {}) as Record<string, unknown>
      const b = (to ?? {}) as Record<string, unknown>
      for (const [key, inner] of Object.entries(field.fields))
        diffValue(a[key], b[key], inner, [...path, key], within(label, inner.label, path))
    } else if (!same(from, to)) {
      differences.push({ pointer: pointerOf(path), label, from, to })
    }
  }

  function diffArms(): void {
    const field = armFields(model)
    const before = new Map(base.arms.map((arm, index) => [arm.id, { arm, index }]))
    changed.arms.forEach((arm, index) => {
      const match = before.get(arm.id)
      before.delete(arm.id)
      const name = text(arm.id, arm.id)
      if (match) diffValue(match.arm, arm, field, ['arms', index], name)
      else differences.push({ pointer: pointerOf(['arms', index]), label: name, from: undefined, to: arm })
    })
    for (const { arm, index } of before.values()) {
      differences.push({ pointer: pointerOf(['arms', index]), label: text(arm.id, arm.id), from: arm, to: undefined })
    }
  }

  function diffChanges(): void {
    for (const parameter of model.parameters) {
      const from = base.changes[parameter.id] ?? parameter.value
      const to = changed.changes[parameter.id] ?? parameter.value
      const own = Object.hasOwn(base.changes, parameter.id) !== Object.hasOwn(changed.changes, parameter.id)
      if (own || !same(from, to)) differences.push({ pointer: pointerOf(['changes', parameter.id]), label: parameter.label, from, to })
    }
  }
}

/** "SE: Tjänster"; the top groups (population, run …) need no heading, their fields' names say enough. */
function within(outer: Text, inner: Text, path: Path): Text {
  if (path.length < 2) return inner
  return text(`${outer.sv}: ${lower(inner.sv)}`, `${outer.en}: ${lower(inner.en)}`)
}

const lower = (word: string) => (/^\p{Lu}\p{Ll}/u.test(word) ? word[0].toLowerCase() + word.slice(1) : word)

/** Equal as JSON values; the order of keys does not count. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (a === 0 && b === 0)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}
