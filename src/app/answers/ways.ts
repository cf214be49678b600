/**
 * Which way an arm is: its pathway sign and its names. An arm's id is the scenario writer's own; its pathway decides the
 * sign, and the id is added to the name only when two arms follow the same pathway.
 */
import type { Messages } from '../../messages/sv.ts'
import type { Scenario } from '../../scenario/scenario.ts'

export type Pathway = 'FS' | 'CM' | 'SE' | 'stepped' | 'none'

export interface Way {
  readonly arm: string
  readonly pathway: Pathway
  readonly comparator: boolean
  /** "Supported Employment" */
  readonly name: string
  /** As it stands inside a sentence: "förstärkt samarbete". */
  readonly inside: string
  /** "SE" */
  readonly short: string
}

const ORDER: readonly Pathway[] = ['FS', 'CM', 'SE', 'stepped', 'none']

function pathwayOf(arm: Scenario['arms'][number]): Pathway {
  const value = arm['pathway']
  return ORDER.includes(value as Pathway) ? (value as Pathway) : 'none'
}

/** Names of an arm's pathway. One that these words do not know yet is called what the scenario calls it. */
function namesOf(arm: Scenario['arms'][number], words: Messages): { readonly name: string; readonly inside: string } {
  const value = String(arm['pathway'] ?? '')
  return ORDER.includes(value as Pathway) || value === '' ? words.pathways[pathwayOf(arm)] : { name: value, inside: value }
}

/** All arms, always in the order FS, CM, SE, stepped, none. */
export function waysOf(scenario: Scenario, words: Messages): readonly Way[] {
  const ways = scenario.arms.map((arm) => {
    const pathway = pathwayOf(arm)
    const twins = scenario.arms.filter((other) => other['pathway'] === arm['pathway']).length > 1
    const { name, inside } = namesOf(arm, words)
    return {
      arm: arm.id,
      pathway,
      comparator: arm.comparator,
      name: twins ? `${name} (${arm.id})` : name,
      inside: twins ? `${inside} (${arm.id})` : inside,
      short: arm.id,
    }
  })
  return ways.sort((a, b) => ORDER.indexOf(a.pathway) - ORDER.indexOf(b.pathway))
}

export function wayOf(ways: readonly Way[], arm: string): Way {
  const found = ways.find((way) => way.arm === arm)
  if (!found) throw new Error(`the scenario has no arm "${arm}"`)
  return found
}
