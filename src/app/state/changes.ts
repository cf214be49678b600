/**
 * What differs between the scenario on screen and the one it started from, counted the way a reader counts: one per lever
 * and one per own value, however many arms the lever moves. Feeds "2 ändringar mot exemplet UMA 238".
 */
import type { Model } from '../../engine/model.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { groupText } from '../answers/groupText.ts'
import { changedFields, valueAt } from './armFields.ts'
import { choiceLevers, FULL_COST } from './choiceLevers.ts'
import { numberLevers, projectArms, valuesOf } from './levers.ts'
import { commonWays } from './waysIn.ts'

export interface Change {
  /** Lever id, or parameter id for an own value. */
  readonly id: string
  readonly kind: 'lever' | 'value'
  readonly from: number | string | null
  readonly to: number | string | null
}

export function changesFrom(from: Scenario, to: Scenario, model: Model): readonly Change[] {
  // A way left out is one change; what it had is none.
  const [base, now] = commonWays(from, to)
  const found: Change[] = []
  const [groupBefore, groupNow] = [base, now].map(({ population }) => groupText(population)) as [string, string]
  if (groupBefore !== groupNow) found.push({ id: 'area', kind: 'lever', from: groupBefore, to: groupNow })
  const [before, after] = [from, to].map((scenario) => scenario.arms.map(({ id }) => id).join(', '))
  if (before !== after) found.push({ id: 'arms', kind: 'lever', from: before ?? null, to: after ?? null })
  for (const lever of Object.values(numberLevers)) {
    // Another group has another number of persons and of women: one change, not three.
    if (groupBefore !== groupNow && (lever.id === 'persons' || lever.id === 'shareWomen')) continue
    const [from, to] = [base, now].map((scenario) => asOne(lever.get(scenario), valuesOf(scenario, lever)))
    if (from !== to) found.push({ id: lever.id, kind: 'lever', from: from ?? null, to: to ?? null })
  }
  for (const lever of Object.values(choiceLevers)) {
    const from = lever.get(base, model)
    const to = lever.get(now, model)
    // Own values inside a profile are counted one by one below.
    if (from !== to && from !== 'own' && to !== 'own') found.push({ id: lever.id, kind: 'lever', from, to })
  }
  for (const one of changedFields(base, now, model.fields.arm)) {
    const [from, to] = [base, now].map((scenario) => {
      const values = projectArms(scenario).map((arm) => plain(valueAt(arm, one)))
      return asOne(values[0] ?? null, values)
    })
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

/** The value where the ways agree; all of them, as text, where they do not. */
function asOne(first: number | string | null, each: readonly (number | string | null)[]): number | string | null {
  return new Set(each).size > 1 ? each.map(String).join(' / ') : first
}

/** A field's value as a lever would have it; flags and lists as text. */
function plain(value: unknown): number | string | null {
  if (value === undefined || value === null) return null
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value)
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
