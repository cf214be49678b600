/**
 * What differs between the scenario on screen and the one it started from, counted the way a reader counts: one per lever
 * and one per own value, however many arms the lever moves. Feeds "2 ändringar mot exemplet UMA 238".
 */
import type { Model } from '../../engine/model.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { changedFields, valueAt } from './armFields.ts'
import { choiceLevers, FULL_COST } from './choiceLevers.ts'
import { numberLevers, projectArms } from './levers.ts'

export interface Change {
  /** Lever id, or parameter id for an own value. */
  readonly id: string
  readonly kind: 'lever' | 'value'
  readonly from: number | string | null
  readonly to: number | string | null
}

export function changesFrom(base: Scenario, now: Scenario, model: Model): readonly Change[] {
  const found: Change[] = []
  for (const lever of Object.values(numberLevers)) {
    const from = lever.get(base)
    const to = lever.get(now)
    if (from !== to) found.push({ id: lever.id, kind: 'lever', from, to })
  }
  for (const lever of Object.values(choiceLevers)) {
    const from = lever.get(base, model)
    const to = lever.get(now, model)
    // Own values inside a profile are counted one by one below.
    if (from !== to && from !== 'own' && to !== 'own') found.push({ id: lever.id, kind: 'lever', from, to })
  }
  for (const one of changedFields(base, now, model.fields.arm)) {
    const [from, to] = [base, now].map((scenario) => plain(valueAt(projectArms(scenario)[0], one)))
    found.push({ id: one.path.join('.'), kind: 'lever', from: from ?? null, to: to ?? null })
  }
  if (base.run.seed !== now.run.seed) found.push({ id: 'seed', kind: 'lever', from: base.run.seed, to: now.run.seed })
  return [...found, ...changedValues(base, now, model)]
}

/** Own values that no choice lever already accounts for. */
function changedValues(base: Scenario, now: Scenario, model: Model): readonly Change[] {
  const covered = new Set([FULL_COST])
  if (choiceLevers.durability.get(now, model) !== 'own') {
    for (const option of model.profiles.find((profile) => profile.id === 'durability')?.options ?? []) {
      for (const id of Object.keys(option.changes)) covered.add(id)
    }
  }
  const ids = new Set([...Object.keys(base.changes), ...Object.keys(now.changes)])
  return [...ids]
    .filter((id) => !covered.has(id) && JSON.stringify(base.changes[id]) !== JSON.stringify(now.changes[id]))
    .map((id) => ({ id, kind: 'value' as const, from: asNumber(base.changes[id]), to: asNumber(now.changes[id]) }))
}

/** A field's value as a lever would have it; flags and lists as text. */
function plain(value: unknown): number | string | null {
  if (value === undefined || value === null) return null
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value)
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
