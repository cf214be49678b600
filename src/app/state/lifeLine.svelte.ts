/**
 * What the life line keeps while the page is open, but no scenario holds: how old the group is, how many, which way, and how long the first
 * stage may last; with the computations that belong to it. One per workbench, so that it is there when the reader comes back.
 */
import { Runs } from './sharingRuns.svelte.ts'
import { Sweep } from './sweep.svelte.ts'
import type { Workbench } from './workbench.svelte.ts'

/** More people make the intervals no truer and the wait longer. */
export const MOST_PERSONS = 1_000

const USUAL_PERSONS = 300

export class LifeLineDesk {
  /** The expectation, there at once, and the simulation with its spread. */
  readonly expected: Sweep
  readonly simulated: Runs
  readonly stages: Runs
  startAge = $state(19)
  /** null: as many as in the scenario, at most 300. */
  persons = $state<number | null>(null)
  /** '' = the way in focus in the other questions. */
  way = $state('')
  preparingMonths = $state(24)

  readonly #workbench: Workbench

  constructor(workbench: Workbench) {
    this.#workbench = workbench
    this.expected = new Sweep(workbench.runner)
    this.simulated = new Runs(workbench.runner)
    this.stages = new Runs(workbench.runner)
  }

  /** Persons followed where the reader has said nothing: enough for whole persons of 100, few enough to be quick. */
  usualPersons(): number {
    const { scenario, shown } = this.#workbench
    const inScenario = Number(scenario.population['persons'] ?? shown?.result.manifest.persons ?? USUAL_PERSONS)
    return Math.min(USUAL_PERSONS, Math.max(20, inScenario))
  }
}

const DESKS = new WeakMap<Workbench, LifeLineDesk>()

export function lifeLineDesk(workbench: Workbench): LifeLineDesk {
  const found = DESKS.get(workbench) ?? new LifeLineDesk(workbench)
  DESKS.set(workbench, found)
  return found
}
