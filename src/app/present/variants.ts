/**
 * Single changes that are tried to see what decides an answer: each is the frozen scenario with one thing changed. What would change nothing
 * in the scenario is left out. Pure; the expectations are asked for elsewhere.
 */
import type { Model } from '../../engine/model.ts'
import type { Messages } from '../../messages/sv.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { choiceLevers } from '../state/choiceLevers.ts'
import { numberLevers, type NumberLeverId } from '../state/levers.ts'

export type VariantId = 'durability' | 'posts' | 'caseload' | 'supportMonths' | 'women' | 'ageMax' | 'fullCost' | 'whileWaiting'

export interface Variant {
  readonly id: VariantId
  /** "30 personer per tjänst" */
  readonly label: string
  /** "hur många personer varje tjänst har", as inside a sentence. */
  readonly thing: string
  readonly scenario: Scenario
}

/** A third more, half as much …: far enough to see, near enough to happen. */
const STEPS: Partial<Record<VariantId, (now: number) => readonly number[]>> = {
  posts: (n) => [Math.max(1, n - 1), n + 2],
  caseload: (n) => [n >= 30 ? Math.round(n / 1.5) : Math.round(n * 1.5)],
  supportMonths: (n) => [Math.round(n / 2)],
  ageMax: () => [24, 26, 29],
}

export function variantsOf(
  ids: readonly VariantId[],
  scenario: Scenario,
  model: Model,
  words: Messages,
  number: (value: number, decimals?: number) => string,
): readonly Variant[] {
  const say = words.present.decides
  return ids.flatMap((id): readonly Variant[] => {
    const thing = say.things[id]
    const stepped = (lever: NumberLeverId, label: (n: string) => string): readonly Variant[] => {
      const now = numberLevers[lever].get(scenario)
      if (now === null) return []
      return (STEPS[id]?.(now) ?? [])
        .filter((n) => n !== now && n > 0)
        .map((n) => ({ id, thing, label: label(number(n, Number.isInteger(n) ? 0 : 1)), scenario: numberLevers[lever].set(scenario, n) }))
    }
    switch (id) {
      case 'durability':
        return choiceLevers.durability
          .options(model)
          .filter((option) => option !== choiceLevers.durability.get(scenario, model))
          .flatMap((option) => {
            const label = (say.variants as Readonly<Record<string, unknown>>)[option]
            return typeof label === 'string' ? [{ id, thing, label, scenario: choiceLevers.durability.set(scenario, option, model) }] : []
          })
      case 'posts':
      case 'caseload':
      case 'supportMonths':
      case 'ageMax':
        return stepped(id, say.variants[id])
      case 'women':
        return typeof scenario.population['shareWomen'] !== 'number' || scenario.population['shareWomen'] === 1
          ? []
          : [{ id, thing, label: say.variants.women, scenario: numberLevers.shareWomen.set(scenario, 1) }]
      case 'fullCost': {
        const full = choiceLevers.fullCost.get(scenario, model) === 'full'
        const label = full ? say.variants.netCost : say.variants.fullCost
        return [{ id, thing, label, scenario: choiceLevers.fullCost.set(scenario, full ? 'net' : 'full', model) }]
      }
      case 'whileWaiting':
        return choiceLevers.whileWaiting.get(scenario, model) === 'fs'
          ? [{ id, thing, label: say.variants.waitingNone, scenario: choiceLevers.whileWaiting.set(scenario, 'none', model) }]
          : []
    }
  })
}

export interface Tried {
  readonly variant: Variant
  readonly value: number
}

/** What was tried, the largest move first; moves too small to tell are left out, and of one thing only the largest two remain. */
export function largestMoves(now: number, tried: readonly Tried[], least: number, most: number): readonly Tried[] {
  return tried
    .filter(({ value }) => Math.abs(value - now) >= least)
    .sort((a, b) => Math.abs(b.value - now) - Math.abs(a.value - now))
    .filter((one, i, all) => all.slice(0, i).filter(({ variant }) => variant.id === one.variant.id).length < 2)
    .slice(0, most)
}
