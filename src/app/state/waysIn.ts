/**
 * Which ways of a scenario are compared: each can be left out and taken back, as it was in what the scenario started from. The comparison
 * stays, and one way beside it, since there is otherwise nothing to compare. Pure, like the levers.
 */
import type { Scenario } from '../../scenario/scenario.ts'

export function hasWay(scenario: Scenario, arm: string): boolean {
  return scenario.arms.some(({ id }) => id === arm)
}

export function mayLeave(scenario: Scenario, arm: string): boolean {
  const others = scenario.arms.filter(({ id, comparator }) => id !== arm && !comparator)
  return others.length > 0 && !scenario.arms.some(({ id, comparator }) => id === arm && comparator)
}

/** The scenario without the way, or with it again in its place; unchanged where that cannot be. */
export function toggleWay(base: Scenario, scenario: Scenario, arm: string): Scenario {
  if (hasWay(scenario, arm)) return mayLeave(scenario, arm) ? { ...scenario, arms: scenario.arms.filter(({ id }) => id !== arm) } : scenario
  const back = base.arms.find(({ id }) => id === arm)
  if (!back) return scenario
  const place = (id: string): number => {
    const at = base.arms.findIndex((one) => one.id === id)
    return at < 0 ? base.arms.length : at
  }
  return { ...scenario, arms: [...scenario.arms, back].sort((a, b) => place(a.id) - place(b.id)) }
}

/** The ways that both scenarios have, so that levers are compared like with like. */
export function commonWays(base: Scenario, now: Scenario): readonly [Scenario, Scenario] {
  const only = (scenario: Scenario, other: Scenario): Scenario => {
    const arms = scenario.arms.filter(({ id }) => hasWay(other, id))
    return arms.length === scenario.arms.length ? scenario : { ...scenario, arms }
  }
  return [only(base, now), only(now, base)]
}
