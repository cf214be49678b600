/**
 * The answer to "Kan vi dela på en insats?": whether the municipalities that take part fill the posts, how that changes with who joins,
 * and what each municipality pays by four cost keys. The municipalities are a list in the scenario's projects, so they follow undo, files
 * and links; places and idle posts come from short simulations, the division of cost is bookkeeping.
 */
import { OREBRO_MUNICIPALITIES } from '../../../models/aktivitetsersattning/populations/orebro.ts'
import { SORMLAND_MUNICIPALITIES } from '../../../models/aktivitetsersattning/populations/sormland.ts'
import { UMA_MUNICIPALITIES } from '../../../models/aktivitetsersattning/populations/uma.ts'
import { readCounts } from '../../../models/aktivitetsersattning/settings/counts.ts'
import { UMA_MEMBERS, type SharingMember } from '../../../models/aktivitetsersattning/sharing.ts'
import type { Model } from '../../engine/model.ts'
import type { RunResult } from '../../run/result.ts'
import { makeModelInput } from '../../scenario/modelInput.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { numberLevers, projectArms, setInProjects } from '../state/levers.ts'
import { armFigure, type Figure } from './figure.ts'
import { sekPerUnit } from './money.ts'

export interface Municipality {
  readonly name: string
  /** Persons with the allowance as the source has counted them: the measure of need. */
  readonly stock: number
  /** Samordningsförbund, where the source names it. */
  readonly association: string | null
}

/** Municipalities of the scenario's population, largest stock first: those of its own counts, else its source's; only those it keeps. */
export function municipalitiesOfPopulation(population: Scenario['population']): readonly Municipality[] {
  const counts = readCounts(population['counts'])
  const only = population['municipalities'] as readonly string[] | undefined
  const own = counts?.municipalityNames.map((name, k) => ({ name, stock: counts.tables.municipalities?.[k] ?? 0, association: null }))
  const all = own ? bySize(own) : municipalitiesOfSource(population['source'])
  return only ? all.filter(({ name }) => only.includes(name)) : all
}

function bySize(rows: readonly Municipality[]): readonly Municipality[] {
  return [...rows].sort((a, b) => b.stock - a.stock || a.name.localeCompare(b.name, 'sv'))
}

/** Municipalities of a source, largest stock first; none where the source does not tell them apart. */
export function municipalitiesOfSource(source: unknown): readonly Municipality[] {
  if (source === 'uma-238')
    return bySize(UMA_MUNICIPALITIES.map(({ municipality, count, association }) => ({ name: municipality, stock: count, association })))
  if (source === 'sormland')
    return bySize(SORMLAND_MUNICIPALITIES.map(({ municipality, total }) => ({ name: municipality, stock: total, association: null })))
  if (source !== 'orebro') return []
  return bySize(
    OREBRO_MUNICIPALITIES.map(({ municipality, classes }) => ({
      name: municipality,
      stock: classes.reduce((sum, { women, men }) => sum + women + men, 0),
      association: null,
    })),
  )
}

// ---------------------------------------------------------------- who takes part: fields of the scenario's projects

/** Names of those that take part, in the order of `all`; all of them where the projects have no list. */
export function participants(scenario: Scenario, all: readonly Municipality[]): readonly string[] {
  const list = projectArms(scenario)[0]?.['municipalities'] as readonly string[] | undefined
  return all.map(({ name }) => name).filter((name) => !list || list.includes(name))
}

/** The projects open to these municipalities. A host that no longer takes part is no host. */
export function withParticipants(scenario: Scenario, names: readonly string[], all: readonly Municipality[]): Scenario {
  return setInProjects(scenario, (arm) => {
    const { municipalities: _list, hostMunicipality: host, ...rest } = arm
    const kept = typeof host === 'string' && names.includes(host) ? { hostMunicipality: host } : {}
    return { ...rest, ...kept, ...(names.length < all.length ? { municipalities: [...names] } : {}) } as typeof arm
  })
}

export function hostOf(scenario: Scenario): string {
  return String(projectArms(scenario)[0]?.['hostMunicipality'] ?? '')
}

/** '' = the project is everywhere. */
export function withHost(scenario: Scenario, host: string): Scenario {
  return setInProjects(scenario, (arm) => {
    const { hostMunicipality: _gone, ...rest } = arm
    return { ...rest, ...(host === '' ? {} : { hostMunicipality: host }) } as typeof arm
  })
}

/** Share 0–1 of those who would say yes that still do when they have to travel. */
export function travelUptakeOf(scenario: Scenario): number {
  return Number(projectArms(scenario)[0]?.['travelUptake'] ?? 1)
}

export function withTravelUptake(scenario: Scenario, value: number): Scenario {
  return setInProjects(scenario, (arm) => ({ ...arm, travelUptake: value }))
}

// ---------------------------------------------------------------- short simulations

/** Parameter draws and repetitions of a row: idle posts to about one month of a hundred. */
const DRAWS = 40
const REPETITIONS = 4

/** Months of the project, from its opening. */
export function projectMonthsOf(scenario: Scenario, arm: string): number {
  const settings = scenario.arms.find((one) => one.id === arm)
  return Math.min(Number(settings?.['projectMonths'] ?? 36), scenario.horizonMonths)
}

/** The same scenario, only as long as the project, with one project beside the comparator: places need no more. */
export function shortened(scenario: Scenario, arm: string): Scenario {
  const settings = scenario.arms.find((one) => one.id === arm)
  const opens = Number(settings?.['opensMonth'] ?? 0)
  const end = Math.min(scenario.horizonMonths, Math.max(12, opens + projectMonthsOf(scenario, arm)))
  return {
    ...scenario,
    horizonMonths: end,
    arms: scenario.arms.filter((one) => one.comparator || one.id === arm),
    run: { ...scenario.run, draws: DRAWS, replications: REPETITIONS, groups: ['municipality'] },
  }
}

export interface Joining {
  /** Names of those that take part in this row. */
  readonly names: readonly string[]
  /** The one that joined last; null for a row that is not one of the steps. */
  readonly added: string | null
}

/** One municipality at a time, largest first; and the reader's own choice, where it is none of these steps. */
export function joiningSteps(all: readonly Municipality[], chosen: readonly string[]): readonly Joining[] {
  const names = all.map(({ name }) => name)
  const steps: Joining[] = names.map((name, i) => ({ names: names.slice(0, i + 1), added: name }))
  return stepOf(names, chosen) > 0 ? steps : [{ names: chosen, added: null }, ...steps]
}

/** Number of municipalities when the choice is the largest ones in order; 0 when it is another choice. */
export function stepOf(names: readonly string[], chosen: readonly string[]): number {
  return chosen.length > 0 && names.slice(0, chosen.length).every((name) => chosen.includes(name)) ? chosen.length : 0
}

/** What else is tried, to say what would change the answer; keys beside those of the rows. */
export const TRIED = { fewerPosts: 1_000, morePosts: 1_001, travel: 1_002 } as const

/** One post fewer, one more, and half of those who would have to travel staying at home. Only what differs from the choice itself. */
export function triedVariants(short: Scenario, names: readonly string[]): readonly { readonly key: number; readonly scenario: Scenario }[] {
  const posts = numberLevers.posts.get(short)
  const [host] = names
  if (posts === null) return []
  return [
    ...(posts > 1 ? [{ key: TRIED.fewerPosts, scenario: numberLevers.posts.set(short, posts - 1) }] : []),
    { key: TRIED.morePosts, scenario: numberLevers.posts.set(short, posts + 1) },
    ...(names.length > 1 && host !== undefined ? [{ key: TRIED.travel, scenario: withTravelUptake(withHost(short, host), 0.5) }] : []),
  ]
}

export interface SharingFigures {
  /** 0–1: used of the places that were open. */
  readonly utilisation: Figure
  /** 0–1: share of the months in which at least one whole post had nobody. */
  readonly idle: Figure | null
  /** Persons who ask and never get a place. */
  readonly never: Figure | null
}

/** null where the arm has no limit on its places. */
export function sharingFigures(result: RunResult, arm: string): SharingFigures | null {
  const utilisation = armFigure(result, arm, 'utilisation', false)
  if (!utilisation) return null
  return { utilisation, idle: armFigure(result, arm, 'idlePost', false), never: armFigure(result, arm, 'neverReached', false) }
}

/** A project is filled when a whole post stands empty in fewer than ten months of a hundred, which allows for the first weeks. */
export const IDLE_ALLOWED = 0.1

export function fills({ idle, utilisation }: SharingFigures): boolean {
  return idle ? idle.centre < IDLE_ALLOWED : utilisation.centre > 1 - IDLE_ALLOWED
}

/** Fewest of the largest municipalities that fill the posts; null when not even all of them do, or the row is not known. */
export function fewestThatFill(rows: readonly (SharingFigures | null)[]): number | null {
  const found = rows.findIndex((row) => row !== null && fills(row))
  return found < 0 || rows.slice(0, found).some((row) => row === null) ? null : found + 1
}

// ---------------------------------------------------------------- people and places by municipality

export interface Counted {
  /** Persons of the scenario who live there at the start; null: fewer than five, not shown. */
  readonly persons: number | null
  /** Id of the municipality in the groups of a result. */
  readonly level: string
}

/** Groups of fewer persons are not shown. */
const SMALLEST_GROUP = 5

/** The scenario's people by municipality, and the places of a project over its time (place-months). Empty when the model refuses the scenario. */
export function countPeople(scenario: Scenario, model: Model, arm: string): { people: ReadonlyMap<string, Counted>; placeMonths: number } {
  const made = model.makeStructure(makeModelInput(scenario))
  if (!made.ok) return { people: new Map(), placeMonths: 0 }
  const { arms, cohort } = made.value
  const split = cohort.breakdowns.find(({ id }) => id === 'municipality')
  const counts = split?.levels.map(() => 0) ?? []
  split?.levelOf.forEach((level, person) => {
    if ((cohort.arrivalCycle?.[person] ?? 0) <= 0) counts[level] = (counts[level] ?? 0) + 1
  })
  const people = new Map(
    split?.levels.map(({ id, label }, i) => {
      const n = counts[i] ?? 0
      return [label.sv, { level: id, persons: n >= SMALLEST_GROUP ? n : null }] as const
    }),
  )
  const places = arms.find(({ id }) => id === arm)?.capacity?.places
  return { people, placeMonths: places ? places.reduce((sum, n) => sum + n, 0) : 0 }
}

/** Person-months in the project's own support by municipality; null where the group is too small to be reported. */
export function monthsUsed(result: RunResult, arm: string, people: ReadonlyMap<string, Counted>, name: string): number | null {
  const group = result.groups['municipality']?.[people.get(name)?.level ?? '']
  const mean = group?.arms.find(({ id }) => id === arm)?.outcomes['monthsInSupport']?.mean ?? null
  return group && mean !== null ? mean * group.persons : null
}

// ---------------------------------------------------------------- cost

export interface ProjectCost {
  /** SEK over the whole project. */
  readonly whole: number
  /** What the municipalities pay of it. */
  readonly municipal: number
  readonly priceYear: number
}

/** What the posts of an arm cost, and the municipalities' part, from the ledger. null for a model without these flows. */
export function projectCost(result: RunResult, arm: string): ProjectCost | null {
  const { appraisal } = result
  const a = appraisal?.arms.indexOf(arm) ?? -1
  if (!appraisal || a < 0) return null
  const { flows, monthly, cycles, unit, priceYear } = appraisal
  const sum = (flow: number): number => {
    let total = 0
    for (let t = 0; t < cycles; t++) total += monthly[(a * cycles + t) * flows.length + flow] ?? 0
    return total * sekPerUnit(unit)
  }
  const staff = flows.map(({ id, from }, i) => ({ i, id, from })).filter(({ id }) => id.startsWith('staff'))
  if (staff.length === 0) return null
  const whole = staff.reduce((total, { i }) => total + sum(i), 0)
  const municipal = staff.filter(({ from }) => from === 'municipality').reduce((total, { i }) => total + sum(i), 0)
  return { whole: Math.round(whole), municipal: Math.round(municipal), priceYear }
}

export interface MembersWanted {
  readonly all: readonly Municipality[]
  readonly names: readonly string[]
  readonly by: 'municipality' | 'association'
  readonly inhabitants: Readonly<Record<string, number>>
  /** Months of support used by a municipality; null where not known. */
  readonly used: (name: string) => number | null
}

/** Those that share the cost, as the cost keys want them. */
export function sharingMembers({ all, names, by, inhabitants, used }: MembersWanted): readonly SharingMember[] {
  const taking = all.filter(({ name }) => names.includes(name))
  const sumOf = (values: readonly (number | null)[]): number | null =>
    values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const member = (id: string, rows: readonly Municipality[]): SharingMember => ({
    id,
    population: sumOf(rows.map(({ name }) => inhabitants[name] ?? null)),
    stock: sumOf(rows.map(({ stock }) => stock)),
    placesUsed: sumOf(rows.map(({ name }) => used(name))),
  })
  if (by === 'municipality') return taking.map((row) => member(row.name, [row]))
  const associations = [...new Set(taking.map(({ association }) => association ?? ''))]
  const members = associations.map((id) =>
    member(
      id,
      taking.filter((row) => row.association === id),
    ),
  )
  // The pre-study's own population key is known for whole associations, and only all four together are parts of the same whole.
  const complete = taking.length === all.length && Object.keys(inhabitants).length === 0
  return complete
    ? members.map((one) => ({ ...one, population: UMA_MEMBERS.find(({ id }) => id === one.id)?.population ?? one.population }))
    : members
}
