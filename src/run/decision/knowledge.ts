/**
 * What to find out more about: the value of knowing each parameter, and each group that belongs together, with how well it is known today.
 * Weak sources with a strong influence are seen first. Ranks what src/economics estimates; src/charts draws it.
 */
import { evppiOf, type PartialInformation } from '../../economics/evppi.ts'
import type { DecisionDraws } from '../../economics/decisionDraws.ts'
import { expectedLosses } from '../../economics/expectedLoss.ts'
import type { Certainty, Model } from '../../engine/model.ts'
import type { Text } from '../../shared/issue.ts'
import { parameterGroups } from './projects.ts'

export interface KnowledgeRow extends PartialInformation {
  /** Parameter id, or the name of a group. */
  readonly id: string
  /** null for a group. */
  readonly label: Text | null
  /** The weakest of a group. */
  readonly certainty: Certainty
  /** Ids of the parameters behind it. */
  readonly members: readonly string[]
  /** evppi / EVPI, 0–1; 0 where nothing is worth knowing. */
  readonly share: number
  /** The value exceeds twice its standard error. */
  readonly certain: boolean
}

export interface Knowledge {
  readonly wtp: number
  readonly evpi: number
  readonly evpiSe: number
  /** Single parameters, then groups, each by falling value. */
  readonly parameters: readonly KnowledgeRow[]
  readonly groups: readonly KnowledgeRow[]
}

const WEAKNESS = { measured: 0, judged: 1, assumed: 2 } as const

/** SEK per decision at the threshold. Take chance out of the draws first (withoutChance.ts). About a second per 1,000 draws. */
export function worthKnowing(draws: DecisionDraws, model: Model, wtp: number): Knowledge {
  const [{ evpi, se: evpiSe }] = expectedLosses(draws, [wtp]).evpi
  const about = (name: string) => model.parameters.find(({ id }) => id === name)
  const row = (id: string, members: readonly number[]): KnowledgeRow => {
    const names = members.map((i) => draws.parameters[i].name)
    const { evppi, se } = evppiOf(draws, members, wtp)
    const certainties = names.map((name) => about(name)?.certainty ?? 'assumed')
    return {
      id,
      label: members.length === 1 ? (about(id)?.label ?? null) : null,
      certainty: certainties.reduce((a, b) => (WEAKNESS[b] > WEAKNESS[a] ? b : a)),
      members: names,
      evppi,
      se,
      share: evpi > 0 ? evppi / evpi : 0,
      certain: evppi > 2 * se,
    }
  }
  const byValue = (rows: KnowledgeRow[]) => rows.sort((a, b) => b.evppi - a.evppi)
  return {
    wtp,
    evpi,
    evpiSe,
    parameters: byValue(draws.parameters.map(({ name }, i) => row(name, [i]))),
    groups: byValue(parameterGroups(draws).map(({ name, members }) => row(name, members))),
  }
}
